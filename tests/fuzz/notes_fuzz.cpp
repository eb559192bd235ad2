// SPDX-License-Identifier: MIT
#include "tests/fuzz/reader_checks.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ekd::test::expectNoComplaint("notes", data, size);
  return 0;
}
