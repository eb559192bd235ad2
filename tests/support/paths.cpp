// SPDX-License-Identifier: MIT
#include "tests/support/paths.hpp"

namespace ekd::test {
namespace {

std::string joined(std::string_view folder, std::string_view inside) {
  std::string path(folder);
  if (!inside.empty()) path.append("/").append(inside);
  return path;
}

}  // namespace

std::string sourcePath(std::string_view inside) {
  return joined(EKD_SOURCE_DIR, inside);
}

std::string buildPath(std::string_view inside) {
  return joined(EKD_BINARY_DIR, inside);
}

}  // namespace ekd::test
