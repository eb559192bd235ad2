// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kinds.hpp"

#include <optional>

namespace ekd::layout {

/// How a card stands to the one it belongs to on the sheet.
enum class Post : unsigned char { below, beside };

/// One end of a relation may take its place on the sheet from the other end.
struct Hosting {
  int rank = 0;  ///< the lowest of an element's relations decides
  bool guestIsSource = true;
  Post post = Post::beside;
};

/// Which end of such a relation stands with the other one, and how. Nothing for relations that never place a
/// card: those between equals, and those of networks.
std::optional<Hosting> hostingOf(RelationKind kind, ElementKind source, ElementKind target);

/// Kinds that say something about others: one that found no place by its own relations stands beside whatever
/// it has to do with. What goals and processes speak of or use, such as concepts and information sets, stands
/// so beside these only: lists of their own kind stay together.
bool mayStandBeside(ElementKind guest, ElementKind host);

/// Relations of networks and flows, which have no natural top.
bool isNetworkRelation(RelationKind kind, ElementKind source, ElementKind target);

/// Kinds that follow one another in time.
bool isStep(ElementKind kind);

/// In which sequence cards stand beside a host: what helps, what hinders, who answers, the rest.
int besideRank(ElementKind kind);

}  // namespace ekd::layout
