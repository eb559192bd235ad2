// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/bin_parts.hpp"
#include "libekd/edit/bin_verbs.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace ekd {

/// Takes part of an entry back into the model; what is left of the entry is `rest`.
class Restoration {
 public:
  Restoration(Editor& editor, const BinEntry& entry, bin_parts::ElementSet chosen)
      : m_editor(editor), m_places(placesIn(entry)), m_rest(entry), m_chosen(std::move(chosen)) {
    takeJointsAlong();
  }

  Status elements();
  Status relations();
  Status children();
  Status positions();
  Status mentions();
  Status settle();
  Restored take() { return std::move(m_restored); }

 private:
  static std::vector<Relation> placesIn(const BinEntry& entry);
  void takeJointsAlong();
  bool bringsJoint(const Relation& arm) const;
  Status relation(Relation relation);
  bool wasShared(const Element& pinned) const;
  bool isWhereItWent(const Relation& former) const;
  Status forgetLiftedPlace(ElementId child, ElementId parent);
  bool wouldCircle(const Relation& relation) const;
  bool waitsInRest(ElementId end) const;
  std::optional<BinId> entryOf(ElementId end) const;
  Status position(const FormerPlace& former);
  const Element* inRest(ElementId id) const;

  Editor& m_editor;
  std::vector<Relation> m_places;  ///< all that the entry holds
  BinEntry m_rest;
  bin_parts::ElementSet m_chosen;
  Restored m_restored;
};

}  // namespace ekd
