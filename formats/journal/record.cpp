// SPDX-License-Identifier: MIT
#include "formats/journal/record.hpp"

#include "formats/hash.hpp"
#include "formats/journal/change_json.hpp"

#include <array>
#include <charconv>

namespace ekd::journal {
namespace {

using Kind = Line::Kind;

constexpr std::array<std::string_view, 9> kindNames{"edit",   "undo",  "redo",   "opened", "resumed",
                                                    "saving", "saved", "closed", "settled"};

constexpr std::string_view sumStart = "{\"sum\":\"";
constexpr std::size_t sumDigits = 16;
constexpr std::string_view sumEnd = "\",";

std::string hex(std::uint64_t value) {
  return toHex({0, value}).substr(16);
}

std::optional<std::uint64_t> fromHex(std::string_view text) {
  const auto bits =
      text.size() == sumDigits ? bitsFromHex(std::string(16, '0') + std::string(text)) : std::nullopt;
  return bits ? std::optional(bits->low) : std::nullopt;
}

Json stampJson(const FileStamp& stamp) {
  if (!stamp.exists) return nullptr;
  return {{"size", stamp.size}, {"xxh3", hex(stamp.hash)}};
}

bool read(const Json& json, FileStamp& stamp) {
  stamp = {};
  if (json.is_null()) return true;
  const auto hash = fromHex(textIn(json, "xxh3"));
  const auto size = numberIn(json, "size");
  if (!hash || !size || *size < 0) return false;
  stamp = {true, static_cast<std::uint64_t>(*size), *hash};
  return true;
}

void putText(Json& json, const char* name, const std::string& text) {
  if (!text.empty()) json[name] = text;
}

/// Writes what follows number, kind and time.
struct Write {
  Json& json;

  void operator()(const Committed& content) const {
    const Transaction& transaction = content.transaction;
    putText(json, "label", transaction.label);
    putText(json, "author", transaction.author);
    if (transaction.modellingSession) json["session"] = transaction.modellingSession.hex();
    putText(json, "merge", transaction.mergeKey);
    json["changes"] = Json::array();
    for (const Change& change : transaction.changes) json["changes"].push_back(toJson(change));
  }
  void operator()(const Opened& content) const {
    json["journal"] = version;
    putText(json, "story", content.story);
    json["base"] = stampJson(content.base);
    putText(json, "path", content.path);
    putText(json, "writer", content.writer);
    putText(json, "content", content.content);
  }
  void operator()(const Resumed& content) const {
    base(content);
    putText(json, "writer", content.writer);
  }
  void operator()(const Saving& content) const { base(content); }
  void operator()(const Saved& content) const { base(content); }
  void operator()(const Closed&) const {}
  void operator()(const Settled&) const {}

  void base(const auto& content) const {
    json["base"] = stampJson(content.base);
    json["up_to"] = content.upTo;
  }
};

struct KindOf {
  Kind operator()(const Committed& content) const {
    return content.kind == CommitKind::edit   ? Kind::edit
           : content.kind == CommitKind::undo ? Kind::undo
                                              : Kind::redo;
  }
  Kind operator()(const Opened&) const { return Kind::opened; }
  Kind operator()(const Resumed&) const { return Kind::resumed; }
  Kind operator()(const Saving&) const { return Kind::saving; }
  Kind operator()(const Saved&) const { return Kind::saved; }
  Kind operator()(const Closed&) const { return Kind::closed; }
  Kind operator()(const Settled&) const { return Kind::settled; }
};

std::optional<Content> readCommitted(const Json& json, CommitKind kind, TimeMs time) {
  Committed content{kind, {}};
  Transaction& transaction = content.transaction;
  transaction.label = textIn(json, "label");
  transaction.author = textIn(json, "author");
  transaction.time = time;
  transaction.modellingSession = SessionId::fromHex(textIn(json, "session")).value_or(SessionId{});
  transaction.mergeKey = textIn(json, "merge");
  const auto changes = json.find("changes");
  if (changes == json.end() || !changes->is_array()) return std::nullopt;
  for (const Json& item : *changes) {
    auto change = changeFromJson(item);
    if (!change) return std::nullopt;
    transaction.changes.push_back(std::move(*change));
  }
  return content;
}

std::optional<Content> readOpened(const Json& json) {
  Opened content{
      textIn(json, "story"), {}, textIn(json, "path"), textIn(json, "writer"), textIn(json, "content")};
  const bool isRead = json.contains("base") && read(json["base"], content.base);
  return isRead ? std::optional<Content>(std::move(content)) : std::nullopt;
}

template <class Marker>
std::optional<Marker> readMarker(const Json& json) {
  Marker content;
  const auto upTo = numberIn(json, "up_to");
  if (!upTo || *upTo < 0 || !json.contains("base") || !read(json["base"], content.base)) return std::nullopt;
  content.upTo = static_cast<std::uint64_t>(*upTo);
  return content;
}

std::optional<Content> readResumed(const Json& json) {
  auto content = readMarker<Resumed>(json);
  if (content) content->writer = textIn(json, "writer");
  return content;
}

std::optional<Content> readContent(const Json& json, Kind kind, TimeMs time) {
  switch (kind) {
    case Kind::edit:
      return readCommitted(json, CommitKind::edit, time);
    case Kind::undo:
      return readCommitted(json, CommitKind::undo, time);
    case Kind::redo:
      return readCommitted(json, CommitKind::redo, time);
    case Kind::opened:
      return readOpened(json);
    case Kind::resumed:
      return readResumed(json);
    case Kind::saving:
      return readMarker<Saving>(json);
    case Kind::saved:
      return readMarker<Saved>(json);
    case Kind::closed:
      return Closed{};
    case Kind::settled:
      return Settled{};
    case Kind::unknown:
      break;
  }
  return std::nullopt;
}

/// Takes `expected` from the front of `text`.
bool skip(std::string_view& text, std::string_view expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(expected.size());
  return true;
}

template <class Number>
bool takeNumber(std::string_view& text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

}  // namespace

std::string toLine(const Record& record) {
  Json json;
  json["n"] = record.sequence;
  json["kind"] = kindNames[static_cast<std::size_t>(std::visit(KindOf{}, record.content))];
  json["time"] = record.time;
  std::visit(Write{json}, record.content);
  const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace).substr(1);
  return std::string(sumStart) + hex(hashOf(text)) + std::string(sumEnd) + text;
}

std::optional<Line> lineFromText(std::string_view text) {
  Line line;
  std::string_view rest = text;
  if (!skip(rest, sumStart) || rest.size() < sumDigits) return std::nullopt;
  const auto sum = fromHex(rest.substr(0, sumDigits));
  rest.remove_prefix(sumDigits);
  if (!sum || !skip(rest, sumEnd) || hashOf(rest) != *sum) return std::nullopt;
  if (!skip(rest, "\"n\":") || !takeNumber(rest, line.sequence) || !skip(rest, ",\"kind\":\""))
    return std::nullopt;
  const auto name = rest.substr(0, rest.find('"'));
  for (std::size_t i = 0; i < kindNames.size(); ++i) {
    if (kindNames[i] == name) line.kind = static_cast<Kind>(i);
  }
  rest.remove_prefix(name.size());
  if (!skip(rest, "\",\"time\":") || !takeNumber(rest, line.time)) return std::nullopt;
  line.text = text;
  return line;
}

std::optional<Record> recordOf(const Line& line) {
  const Json json = Json::parse(line.text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  auto content = readContent(json, line.kind, line.time);
  return content ? std::optional(Record{line.sequence, line.time, std::move(*content)}) : std::nullopt;
}

Heading headingOf(const Line& line) {
  const Json json = Json::parse(line.text, nullptr, false);
  if (!json.is_object()) return {};
  return {static_cast<int>(numberIn(json, "journal").value_or(0)), textIn(json, "story")};
}

}  // namespace ekd::journal
