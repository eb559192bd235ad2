// SPDX-License-Identifier: MIT
#include "formats/foreign/references.hpp"

#include "libekd/metamodel/spelling.hpp"

namespace ekd::foreign {
namespace {

std::string numberName(ElementKind kind, std::string_view number) {
  return std::string(nameOf(kind)) + " " + std::string(number);
}

using Names = std::unordered_map<std::string, ElementId>;

void addName(Names& names, const std::string& name, ElementId id) {
  if (name.empty()) return;
  const auto [it, isNew] = names.emplace(name, id);
  if (!isNew) it->second = {};
}

}  // namespace

void References::add(const Element& element) {
  const std::string& key = element.details->key;
  m_ids.emplace(element.id, key);
  addName(m_keys, key, element.id);
  if (!element.number.empty()) addName(m_numbers, numberName(element.kind, element.number), element.id);
}

bool References::isOnly(const std::string& key) const {
  const auto it = m_keys.find(key);
  return it != m_keys.end() && it->second;
}

References::Answer References::resolve(std::string_view text) const {
  constexpr std::string_view exact = "id:";
  if (text.starts_with(exact)) {
    const auto id = ElementId::fromHex(text.substr(exact.size()));
    if (id) return {*id, m_ids.contains(*id)};
  }
  const auto id = ElementId::fromHex(text);
  if (id && m_ids.contains(*id)) return {*id, true};
  if (const auto key = m_keys.find(std::string(text)); key != m_keys.end()) {
    if (key->second) return {key->second, true};
    return {ElementId::fromName("element", text), false, true, true};
  }
  if (id) return {*id};
  if (text.empty()) return {};
  Answer answer{ElementId::fromName("element", text), false, true};
  const auto cut = text.rfind(' ');
  if (cut == std::string_view::npos) return answer;
  const auto kind = elementKindFromSpelling(text.substr(0, cut));
  if (!kind) return answer;
  const auto number = m_numbers.find(numberName(kind->kind, text.substr(cut + 1)));
  if (number == m_numbers.end()) return answer;
  if (number->second) return {number->second, true};
  answer.ambiguous = true;
  return answer;
}

std::string References::nameOf(ElementId id) const {
  const auto it = m_ids.find(id);
  if (it != m_ids.end() && !it->second.empty()) {
    const Answer answer = resolve(it->second);
    if (answer.found && answer.id == id) return it->second;
  }
  if (!id) return {};
  const std::string hex = id.hex();
  return resolve(hex).id == id ? hex : "id:" + hex;
}

}  // namespace ekd::foreign
