// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"
#include "libekd/base/ports.hpp"
#include "libekd/model/element.hpp"
#include "libekd/model/relation.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd {

/// Where an element stood: its number, unless that is pinned and no other had it, and between which siblings;
/// none where it was the first or the last. Orders alone do not say it: they change when siblings are moved.
struct FormerPlace {
  ElementId element;
  ElementId behind;
  ElementId before;
  std::string number = {};
  bool operator==(const FormerPlace&) const = default;
};

/// The lists of a ViewQuery that name elements.
enum class ViewList : std::uint8_t { roots, actors, elements };

/// Where a view named an element; `index` counts from 0.
struct FormerMention {
  ViewId view;
  ViewList list = ViewList::roots;
  std::uint32_t index = 0;
  ElementId element;
  auto operator<=>(const FormerMention&) const = default;
};

/// What was deleted in one go, whole: the elements, every relation at them (also one whose other end was
/// deleted later or before), and where they stood.
struct BinEntry {
  BinId id;
  TimeMs time = 0;     ///< 0 means "not said"
  std::string author;  ///< who deleted it
  SessionId session;   ///< the meeting in which it was deleted, if any
  std::string reason;
  std::vector<Element> elements;        ///< sorted by identity
  std::vector<Relation> relations;      ///< sorted by identity
  std::vector<FormerPlace> places;      ///< sorted by element
  std::vector<FormerMention> mentions;  ///< sorted
  Extras extras;
  bool operator==(const BinEntry&) const = default;
};

/// The number under which people knew the element, pinned or not.
std::string_view formerNumber(const BinEntry& entry, const Element& element);

/// The canonical names, as files write them ("root", "actor", "show").
std::string_view nameOf(ViewList list);
std::optional<ViewList> viewListFromName(std::string_view name);

}  // namespace ekd
