// SPDX-License-Identifier: MIT
#include "formats/json/members.hpp"

#include <algorithm>
#include <charconv>

namespace ekd::json {
namespace {

bool isText(const Value& value) {
  return value.type == Value::Type::string || value.type == Value::Type::scalar;
}

/// Sorted lists are made of these, so very long ones would take very long.
constexpr std::size_t mostMembers = 2000;

bool isSmallObject(const Value& value) {
  return value.type == Value::Type::object && value.items.size() <= mostMembers;
}

/// What can stand where a string is expected; anything else as JSON.
std::string textOf(const Value& value) {
  return isText(value) ? value.text : toText(value);
}

/// The inverse of how writers of extras put them under one member. False when the member is something else.
bool readExtras(const Value& value, foreign::OwnedExtras extras) {
  Extras found;
  if (!isSmallObject(value)) return false;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const Value& item = value.items[i];
    const std::string& name = value.names[i].text;
    const bool isXml = name == "xml" && item.type == Value::Type::list;
    if (!isXml && (name != "attributes" || item.type != Value::Type::object)) return false;
    for (std::size_t k = 0; k < item.items.size(); ++k) {
      if (item.items[k].type != Value::Type::string) return false;
      if (isXml) {
        found.xml.push_back(item.items[k].text);
      } else {
        found.attributes.push_back({item.names[k].text, item.items[k].text});
      }
    }
  }
  for (const Attribute& attribute : found.attributes)
    foreign::keepExtra(extras, attribute.name, attribute.value);
  extras.extras.xml.insert(extras.extras.xml.end(), found.xml.begin(), found.xml.end());
  return true;
}

}  // namespace

Members::Members(const Value& object, Reading& reading)
    : m_object(object), m_reading(reading), m_states(object.names.size()) {}

std::optional<std::size_t> Members::find(std::string_view name) const {
  for (std::size_t i = 0; i < m_object.names.size(); ++i) {
    if (m_states[i] == State::untouched && m_object.names[i].text == name) return i;
  }
  return std::nullopt;
}

const Value* Members::take(std::initializer_list<std::string_view> names) {
  for (const auto name : names) {
    const auto at = find(name);
    if (!at) continue;
    m_states[*at] = State::taken;
    return m_object.items[*at].type == Value::Type::null ? nullptr : &m_object.items[*at];
  }
  return nullptr;
}

void Members::refuse(std::string_view name, const std::string& expected) {
  for (std::size_t i = 0; i < m_object.names.size(); ++i) {
    if (m_object.names[i].text != name) continue;
    m_states[i] = State::refused;
    m_reading.import.warning(m_reading.spotOf(m_object.items[i]), "VALUE",
                             "'" + std::string(name) + "' must be " + expected + "; it is kept and not used");
    return;
  }
}

foreign::Said Members::said(std::initializer_list<std::string_view> names) {
  for (const auto name : names) {
    if (!find(name)) continue;
    const Value* value = take({name});
    if (value == nullptr) return {{}, spot()};
    if (isText(*value)) return {value->text, m_reading.spotOf(*value)};
    refuse(name, "a string");
    return {{}, spot()};
  }
  return {{}, spot()};
}

std::string Members::text(std::initializer_list<std::string_view> names) {
  return said(names).text;
}

std::optional<std::int64_t> Members::integer(std::string_view name) {
  const Value* value = take({name});
  if (value == nullptr) return std::nullopt;
  std::int64_t number = 0;
  const char* end = value->text.data() + value->text.size();
  const auto result = std::from_chars(value->text.data(), end, number);
  if (isText(*value) && result.ec == std::errc() && result.ptr == end) return number;
  refuse(name, "an integer");
  return std::nullopt;
}

bool Members::truth(std::string_view name) {
  const Value* value = take({name});
  if (value == nullptr) return false;
  const bool isTrue = value->type == Value::Type::scalar && value->text == "true";
  const bool isFalse = value->type == Value::Type::scalar && value->text == "false";
  if (!isTrue && !isFalse) refuse(name, "true or false");
  return isTrue;
}

Texts Members::texts(std::initializer_list<std::string_view> names) {
  Texts texts;
  for (const auto name : names) {
    const Value* value = take({name});
    if (value == nullptr) continue;
    if (isText(*value)) {
      foreign::keepText(texts, m_reading.options.language, value->text);
      continue;
    }
    const bool areTexts =
        isSmallObject(*value) && std::all_of(value->items.begin(), value->items.end(), isText);
    if (!areTexts) {
      refuse(name, "an object with a string for each language");
      continue;
    }
    for (std::size_t i = 0; i < value->items.size(); ++i)
      foreign::keepText(texts, value->names[i].text, value->items[i].text);
  }
  return texts;
}

std::vector<foreign::Said> Members::list(std::string_view name) {
  std::vector<foreign::Said> list;
  const Value* value = take({name});
  if (value == nullptr) return list;
  if (value->type == Value::Type::object) {
    refuse(name, "a list of strings");
  } else if (value->type != Value::Type::list) {
    list.push_back({value->text, m_reading.spotOf(*value)});
  } else {
    for (const Value& item : value->items) list.push_back({textOf(item), m_reading.spotOf(item)});
  }
  return list;
}

std::vector<std::string> Members::strings(std::string_view name) {
  std::vector<std::string> strings;
  for (foreign::Said& said : list(name)) strings.push_back(std::move(said.text));
  return strings;
}

Attributes Members::attributes(std::initializer_list<std::string_view> names) {
  Attributes attributes;
  for (const auto name : names) {
    const Value* value = take({name});
    if (value == nullptr) continue;
    if (!isSmallObject(*value)) {
      refuse(name, "an object with a string for each name");
      continue;
    }
    for (std::size_t i = 0; i < value->items.size(); ++i) {
      if (value->items[i].type != Value::Type::null)
        foreign::keepAttribute(attributes, value->names[i].text, textOf(value->items[i]));
    }
  }
  return attributes;
}

void Members::rest(foreign::OwnedExtras extras, const std::string& prefix) {
  for (std::size_t i = 0; i < m_object.names.size(); ++i) {
    const std::string& name = m_object.names[i].text;
    const Value& value = m_object.items[i];
    if (m_states[i] == State::taken) continue;
    if (prefix.empty() && name == "extras" && readExtras(value, extras)) continue;
    if (m_states[i] == State::untouched)
      m_reading.import.warning(m_reading.spotAt(m_object.names[i].offset), "UNKNOWN",
                               "'" + name + "' is not known here; it is kept and not used");
    keepMember(extras, prefix + name, value);
  }
}

void keepMember(foreign::OwnedExtras extras, const std::string& name, const Value& value) {
  if (value.type == Value::Type::string) {
    foreign::keepExtra(extras, name, value.text);
  } else {
    extras.extras.xml.push_back(foreign::jsonFragment(name, toText(value)));
  }
}

}  // namespace ekd::json
