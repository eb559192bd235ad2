// SPDX-License-Identifier: MIT
#include "libekd/base/contract.hpp"

#include <cstdio>
#include <cstdlib>

namespace ekd {

void require(bool condition, const char* what, std::source_location where) {
  if (condition) return;
  std::fprintf(stderr, "%s:%u: broken contract: %s\n", where.file_name(), static_cast<unsigned>(where.line()),
               what);
  std::abort();
}

}  // namespace ekd
