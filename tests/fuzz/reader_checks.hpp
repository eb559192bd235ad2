// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ekd::test {

/// A reader, and what has to hold for it whatever bytes it gets. Used by the fuzz targets and by the mutation
/// tests.
struct ReaderUnderTest {
  std::string_view name;    ///< of its corpus folder
  std::string_view format;  ///< identity of the format that it reads
  /// Nothing, or what is wrong; see complaintAbout() in result_checks.hpp.
  std::string (*complaint)(std::string_view bytes);
};

std::span<const ReaderUnderTest> readersUnderTest();

/// For fuzz targets: ends the program with the complaint when there is one.
void expectNoComplaint(std::string_view reader, const unsigned char* data, std::size_t size);

}  // namespace ekd::test
