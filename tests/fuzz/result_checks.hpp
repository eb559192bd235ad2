// SPDX-License-Identifier: MIT
#pragma once

#include "formats/format.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ekd::test {

/// Where the lines of a text end: positions have to lie inside of it.
class Extent {
 public:
  /// In tables a carriage return may end a line or stand in a cell, so of them only the sum of all lines is
  /// known.
  Extent(std::string_view text, bool isTable);

  bool has(Position position) const;

 private:
  std::vector<std::size_t> m_lengths{0};  // in bytes, by line
};

/// A file that was read.
struct Input {
  std::string file;
  std::string_view text;
  Extent extent;
};

/// Whose XML among the extras is sure to be that of a program of ours.
enum class Origin { native, foreign };

/// What is wrong with what a reader gave for these files, or nothing: messages have words and a place inside
/// of a file, nothing is larger than the files justify, a document or an error is there, and the document
/// comes back from every lossless format as it was.
std::string complaintAbout(const ReadResult& result, const std::vector<Input>& inputs, Origin origin);

}  // namespace ekd::test
