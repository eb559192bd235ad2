// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::report {

struct ZipEntry {
  std::string name;
  std::string bytes;
  bool isStored = false;  ///< as it is: what is compressed already, and what others look for at a fixed place
};

/// Packs entries in their order. All get the day of `date` (ISO 8601, 1980 to 2107), else 1980-01-01, so that
/// the same entries give the same bytes whenever they are packed. Fails with toolFailure.
Result<std::string> packZip(const std::vector<ZipEntry>& entries, std::string_view date);

/// Year, month and day as MS-DOS and ZIP have them.
std::uint16_t dosDate(std::string_view isoDate);

}  // namespace ekd::report
