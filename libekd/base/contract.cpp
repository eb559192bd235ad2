// SPDX-License-Identifier: MIT
#include "libekd/base/contract.hpp"

#include <cstdio>
#include <cstdlib>

namespace ekd {

void require(bool condition, const char* what, const char* file, int line) {
  if (condition) return;
  std::fprintf(stderr, "%s:%d: broken contract: %s\n", file, line, what);
  std::abort();
}

}  // namespace ekd
