// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/check_context.hpp"
#include "libekd/validate/touched.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

namespace ekd {

/// Abbreviations that elements have as aliases ("NVO" of "Nevalstiskās organizācijas"), so that a text with
/// the one reads like a text with the other.
class Abbreviations {
 public:
  void full(const CheckContext& context);
  /// True when any abbreviation now means something else.
  bool update(const CheckContext& context, const Touched& touched);

  /// `folded` with every known abbreviation written out. Refers to `folded` or to `scratch`, which may be
  /// what `folded` refers to.
  std::string_view expand(std::string_view folded, std::string& scratch) const;

  /// Capitals and digits without spaces, two capitals at least.
  static bool looksLikeOne(std::string_view text);

 private:
  struct Meaning {
    std::string shortForm;  // folded
    std::string longForm;   // folded
    bool operator==(const Meaning&) const = default;
  };
  using Meanings = std::vector<Meaning>;
  static Meanings meaningsOf(const CheckContext& context, const Element& element);
  void collect();

  std::map<ElementId, Meanings> m_byElement;
  tsl::robin_map<std::string, std::string> m_longForms;  // of those that mean one thing only
};

}  // namespace ekd
