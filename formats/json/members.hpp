// SPDX-License-Identifier: MIT
#pragma once

#include "formats/foreign/extras.hpp"
#include "formats/foreign/import.hpp"
#include "formats/json/value.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::json {

/// What the parts of the reader share.
struct Reading {
  const ReadOptions& options;
  const PositionIndex& positions;
  foreign::Import import;

  foreign::Spot spotAt(std::size_t offset) {
    return {0, import.report(0).isFull() ? Position{} : positions.at(offset)};
  }
  foreign::Spot spotOf(const Value& value) { return spotAt(value.offset); }
};

/// The members of an object, taken one after another. What nobody took goes to the extras. So does a member
/// of the wrong type, which is reported (VALUE).
class Members {
 public:
  /// `object` must be an object and outlive this.
  Members(const Value& object, Reading& reading);

  bool has(std::string_view name) const { return find(name).has_value(); }
  /// A member by the first of its names that is there; null values count as missing.
  const Value* take(std::initializer_list<std::string_view> names);
  /// Strings, and numbers and truth values as they are written.
  std::string text(std::initializer_list<std::string_view> names);
  foreign::Said said(std::initializer_list<std::string_view> names);
  std::optional<std::int64_t> integer(std::string_view name);
  /// true or false; false where there is no such member.
  bool truth(std::string_view name);
  /// {"lv": "...", "en": "..."}; a plain string has the language that the caller of the reader says.
  Texts texts(std::initializer_list<std::string_view> names);
  /// A list of strings; a plain string is a list of one.
  std::vector<foreign::Said> list(std::string_view name);
  std::vector<std::string> strings(std::string_view name);
  /// {"name": "value"}
  Attributes attributes(std::initializer_list<std::string_view> names);

  /// Reports a value that cannot be used and lets it go to the extras.
  void refuse(std::string_view name, const std::string& expected);
  foreign::Spot spot() const { return m_reading.spotOf(m_object); }

  /// Keeps everything that was not taken; `prefix` goes before the names of members that are not the object's
  /// own.
  void rest(foreign::OwnedExtras extras, const std::string& prefix = {});

 private:
  std::optional<std::size_t> find(std::string_view name) const;

  const Value& m_object;
  Reading& m_reading;
  enum class State : std::uint8_t { untouched, taken, refused };
  std::vector<State> m_states;  // by member
};

/// Keeps a member that no field holds: a string as foreign::keepExtra() does, anything else as a fragment.
void keepMember(foreign::OwnedExtras extras, const std::string& name, const Value& value);

}  // namespace ekd::json
