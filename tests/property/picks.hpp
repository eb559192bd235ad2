// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/editor.hpp"

#include <array>
#include <string>

/// How an action turns a number into something that is there.
namespace ekd::property {

/// None when there is none.
ElementId pickElement(const Model& model, unsigned pick);
RelationId pickRelation(const Model& model, unsigned pick);
ViewId pickView(const Document& document, unsigned pick);
SessionId pickSession(const Document& document, unsigned pick);
BinId pickBinned(const Document& document, unsigned pick);
RelationId pickUnresolved(const Document& document, unsigned pick);

/// Mostly goals, problems, actors and ideas, but every kind comes.
ElementKind pickKind(unsigned pick);
ElementKind pickJoint(unsigned pick);
RelationKind pickRelationKind(unsigned pick);
std::string pickText(unsigned pick);
std::string_view pickLanguage(unsigned pick);
std::string pickNumber(unsigned pick);
template <class Enum>
Enum pickEnum(unsigned pick, unsigned count) {
  return static_cast<Enum>(pick % count);
}

}  // namespace ekd::property
