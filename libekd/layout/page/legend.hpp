// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/card.hpp"
#include "libekd/layout/forest/forest.hpp"

#include <string>
#include <vector>

namespace ekd::layout {

/// Explains the kinds and lines that occur in a drawing, in rows.
class Legend {
 public:
  /// For the cards of a forest, their ties to their hosts and the `drawn` ones. Dense cards have short
  /// headings.
  Legend(const Content& content, const Forest& forest, const std::vector<Tie>& drawn, bool isDense);

  double height(const CardSetter& setter, double width) const;
  void paint(const CardSetter& setter, Point origin, double width, Drawing& drawing) const;

 private:
  struct Entry {
    bool isLine = false;
    Box box;
    Wire wire;
    std::string text;
  };
  struct Occurring;
  void addKinds(const Occurring& occurring, std::string_view language);
  void addRelations(const Occurring& occurring, std::string_view language);

  std::vector<Entry> m_entries;
};

}  // namespace ekd::layout
