// SPDX-License-Identifier: MIT
#include "formats/foreign/import.hpp"
#include "libekd/metamodel/attributes.hpp"
#include "libekd/metamodel/spelling.hpp"

#include <algorithm>

namespace ekd::foreign {
namespace {

template <class Kind>
bool readAttributeOf(Attributes& attributes, Kind kind, const std::string& name, const std::string& value) {
  const auto known = attributeFromSpelling(kind, name);
  const AttributeInfo* info = known ? attributeInfo(kind, *known) : nullptr;
  if (info == nullptr || value.empty()) {
    keepAttribute(attributes, name, value);
    return true;
  }
  const auto canonical = canonicalValue(*info, value);
  keepAttribute(attributes, std::string(*known), canonical.value_or(value));
  return canonical.has_value();
}

}  // namespace

bool setKind(Element& element, const std::string& word) {
  if (const auto exact = elementKindFromName(word)) {
    element.kind = *exact;
    return true;
  }
  const auto spelling = elementKindFromSpelling(word);
  element.kind = spelling ? spelling->kind : ElementKind::idea;
  if (!spelling) {
    keepAttribute(element.details.edit().attributes, "kind", word);
  } else if (!spelling->attribute.empty()) {
    keepAttribute(element.details.edit().attributes, std::string(spelling->attribute),
                  std::string(spelling->value));
  }
  return spelling.has_value();
}

void keepAttribute(Attributes& attributes, const std::string& name, const std::string& value) {
  std::string free = name;
  for (int n = 2; findAttribute(attributes, free) != nullptr; ++n) {
    if (*findAttribute(attributes, free) == value) return;
    free = name + " " + std::to_string(n);
  }
  putAttribute(attributes, free, value);
}

void keepText(Texts& texts, std::string_view language, const std::string& text) {
  std::string free(language);
  for (int n = 2; findText(texts, free) != nullptr; ++n) {
    if (*findText(texts, free) == text) return;
    free = std::string(language) + " " + std::to_string(n);
  }
  const auto before = [&free](const Text& one) { return one.language < free; };
  texts.insert(std::partition_point(texts.begin(), texts.end(), before), {free, text});
}

bool readAttribute(Attributes& attributes, ElementKind kind, const std::string& name,
                   const std::string& value) {
  return readAttributeOf(attributes, kind, name, value);
}

bool readAttribute(Attributes& attributes, RelationKind kind, const std::string& name,
                   const std::string& value) {
  return readAttributeOf(attributes, kind, name, value);
}

std::string normalised(std::string_view name) {
  while (name.starts_with(' ')) name.remove_prefix(1);
  while (name.ends_with(' ')) name.remove_suffix(1);
  std::string result(name);
  for (char& c : result) {
    if (c == ' ' || c == '-') c = '_';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

}  // namespace ekd::foreign
