// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace ekd::drawing {

/// Names for files in one folder, made of what people called something: safe on every system and in every
/// shell, short, and none twice (also where only the case differs).
class FileNames {
 public:
  /// "Mērķis 2.1: <atbalsts>" with ".svg" becomes "Mērķis_2.1_atbalsts.svg".
  std::string make(std::string_view name, std::string_view extension);

 private:
  std::set<std::string> m_taken;  // folded to lower case
};

/// "07 Goal 3 ...": names of pages that sort by their numbers.
std::string pageName(std::size_t number, std::size_t count, std::string_view name);

}  // namespace ekd::drawing
