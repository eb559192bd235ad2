// SPDX-License-Identifier: MIT
#pragma once

#include "formats/position_index.hpp"
#include "formats/report.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::json {

/// How deep lists and objects may be nested; the format itself needs five levels.
inline constexpr std::size_t depthLimit = 100;
/// How many values a file may have: bounds the memory of the tree, some 700 MB at most.
inline constexpr std::size_t valueLimit = 5'000'000;

/// A JSON value that knows where it stands.
struct Value {
  enum class Type : std::uint8_t { null, scalar, string, list, object };
  struct Name {
    std::string text;
    std::size_t offset = 0;
  };

  Type type = Type::null;
  std::size_t offset = 0;    ///< in the text, of its first byte
  std::string text;          ///< of a string, or a number, true or false as they are written
  std::vector<Value> items;  ///< of a list, or what the members of an object hold
  std::vector<Name> names;   ///< of the members
};

/// Parses as much of the text as there is before the first mistake, which is reported (JSON, JSON-LIMIT). So
/// are members given twice (JSON-TWICE) and characters that no document can hold (ENCODING); those become
/// U+FFFD.
Value parse(std::string_view text, const PositionIndex& positions, Report& report);

/// The value as JSON in one line.
std::string toText(const Value& value);

/// A string as JSON.
std::string quotedText(std::string_view text);

}  // namespace ekd::json
