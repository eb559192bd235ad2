// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/card.hpp"
#include "libekd/model/model.hpp"

#include <string>
#include <vector>

namespace ekd::layout {

/// Explains the kinds and lines that occur in a drawing, in rows.
class Legend {
 public:
  /// Looks at what stands on `drawing` already.
  Legend(const Drawing& drawing, const Model& model, const std::string& language);

  bool empty() const { return m_entries.empty(); }
  double height(const CardSetter& setter, double width) const;
  void paint(const CardSetter& setter, Point origin, double width, Drawing& drawing) const;

 private:
  struct Entry {
    bool isLine = false;
    Box box;
    Wire wire;
    std::string text;
  };
  void addKinds(const Drawing& drawing, const Model& model, const std::string& language);
  void addRelations(const Drawing& drawing, const Model& model, const std::string& language);

  std::vector<Entry> m_entries;
};

}  // namespace ekd::layout
