// SPDX-License-Identifier: MIT
#include "formats/journal/change_json.hpp"

#include "formats/ekd_xml/value_text.hpp"

namespace ekd::journal {
namespace {

struct ToJson {
  template <class Value>
  Json operator()(const Added<Value>& change) const {
    return {{"add", toXmlText(change.value)}};
  }
  template <class Value>
  Json operator()(const Removed<Value>& change) const {
    return {{"remove", toXmlText(change.value)}};
  }
  template <class Value>
  Json operator()(const Replaced<Value>& change) const {
    return {{"from", toXmlText(change.before)}, {"to", toXmlText(change.after)}};
  }
  Json operator()(const Added<UnresolvedRelation>& change) const {
    return {{"add_waiting", toXmlText(change.value.relation)}};
  }
  Json operator()(const Removed<UnresolvedRelation>& change) const {
    return {{"remove_waiting", toXmlText(change.value.relation)}};
  }
};

template <class Value>
std::optional<Change> replaced(const std::string& from, const std::string& to) {
  auto before = fromXmlText<Value>(from);
  auto after = fromXmlText<Value>(to);
  if (!before || !after) return std::nullopt;
  return Replaced<Value>{std::move(*before), std::move(*after)};
}

template <class Value>
std::optional<Change> valueChange(const Json& json) {
  if (json.contains("from")) return replaced<Value>(textIn(json, "from"), textIn(json, "to"));
  const bool isAdded = json.contains("add");
  auto value = fromXmlText<Value>(textIn(json, isAdded ? "add" : "remove"));
  if (!value) return std::nullopt;
  return isAdded ? Change(Added<Value>{std::move(*value)}) : Change(Removed<Value>{std::move(*value)});
}

std::optional<Change> waitingChange(const Json& json) {
  const bool isAdded = json.contains("add_waiting");
  auto relation = fromXmlText<Relation>(textIn(json, isAdded ? "add_waiting" : "remove_waiting"));
  if (!relation) return std::nullopt;
  const UnresolvedRelation waiting{std::move(*relation)};
  return isAdded ? Change(Added<UnresolvedRelation>{waiting}) : Change(Removed<UnresolvedRelation>{waiting});
}

}  // namespace

Json toJson(const Change& change) {
  return std::visit(ToJson{}, change);
}

std::optional<Change> changeFromJson(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  for (const char* name : {"add_waiting", "remove_waiting"}) {
    if (json.contains(name)) return waitingChange(json);
  }
  for (const char* name : {"from", "add", "remove"}) {
    const std::string text = textIn(json, name);
    const auto tag = tagOfXmlText(text);
    if (tag == "element") return valueChange<Element>(json);
    if (tag == "relation") return valueChange<Relation>(json);
    if (tag == "view") return valueChange<View>(json);
    if (tag == "session") return valueChange<ModellingSession>(json);
    if (tag == "deleted") return valueChange<BinEntry>(json);
    if (tag == "metadata") return replaced<Metadata>(textIn(json, "from"), textIn(json, "to"));
  }
  return std::nullopt;
}

std::string textIn(const Json& json, const char* name) {
  const auto it = json.find(name);
  return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

std::optional<std::int64_t> numberIn(const Json& json, const char* name) {
  const auto it = json.find(name);
  return it != json.end() && it->is_number_integer() ? std::optional(it->get<std::int64_t>()) : std::nullopt;
}

}  // namespace ekd::journal
