// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"

#include <cstdint>
#include <vector>

namespace ekd {

/// What a view shows, each by ascending identity. Slots are valid until the next edit.
struct ViewMembers {
  std::vector<Slot> elements;
  std::vector<Slot> relations;  ///< those with both ends among `elements`
  bool operator==(const ViewMembers&) const = default;
};

/// The answer to a view's query.
///
/// With roots: the roots, what stands below them down to `depth` levels (their children, and what supports
/// them, is part of them or a kind of them without having its place there), and what is tied to any of these:
/// problems, actors, processes, criteria ... but nothing of the kind of a root, so that a view of one goal
/// does not drag in the goals it is in conflict with. To what is tied belongs what causes or solves it, who
/// answers for it and what annotates it. Without roots: everything, with a depth everything that many levels
/// below the top.
///
/// `kinds`, `tags` and `actors` then narrow; the generic kind `actor` stands for all five kinds of actors.
/// Of what is left, `standings`, `sessions`, `text` and `unanswered` leave the elements that fit and what
/// stands above them. Joints are no roots; they are shown, whatever the kinds, where they connect elements
/// that are. `elements` are shown whatever the rest says.
ViewMembers viewMembers(const Model& model, const ViewQuery& query);

/// By element slot: which view of the document, counted from 1 in their order, is the first for which
/// viewMembers() would list the element; 0 for none, and for joints. Costs what the views show.
std::vector<std::uint32_t> firstViewsThatShow(const Document& document);

/// Whether viewMembers() would list one element, asked from the element upwards: costs what is above and
/// around it, not what the view shows, unless asksForStatements(query).
bool showsElement(const Model& model, const ViewQuery& query, Slot element);

/// Whether any view of the document shows the element (rule STR-19).
bool isInSomeView(const Document& document, ElementId element);

}  // namespace ekd
