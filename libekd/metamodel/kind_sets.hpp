// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/enum_set.hpp"

/// Groups of kinds that the table and the rules of the method speak of.
namespace ekd::kinds {

inline constexpr KindSet everything = KindSet::all();
inline constexpr KindSet joints = [] {
  KindSet set;
  for (const ElementKind kind : everything) {
    if (isJoint(kind)) set |= kind;
  }
  return set;
}();
inline constexpr KindSet components = everything - joints;

/// The four kinds of the method; `actors` has the generic one too.
inline constexpr KindSet classicActors{ElementKind::individual, ElementKind::organizationalUnit,
                                       ElementKind::role, ElementKind::resource};
inline constexpr KindSet actors = classicActors | ElementKind::actor;

inline constexpr KindSet processes{ElementKind::process, ElementKind::externalProcess};
inline constexpr KindSet flowSets{ElementKind::informationSet, ElementKind::materialSet};
inline constexpr KindSet offers{ElementKind::productService, ElementKind::feature, ElementKind::component};
inline constexpr KindSet notes{ElementKind::comment, ElementKind::assumption};

/// What somebody can be busy with: the targets of who-does-what.
inline constexpr KindSet undertakings{
    ElementKind::goal,          ElementKind::opportunity,        ElementKind::developmentAction,
    ElementKind::process,       ElementKind::externalProcess,    ElementKind::isGoal,
    ElementKind::isRequirement, ElementKind::technicalComponent, ElementKind::productService,
    ElementKind::capability,    ElementKind::solution,           ElementKind::project};
/// What can be argued about, measured and resourced as a whole.
inline constexpr KindSet plans{ElementKind::goal,    ElementKind::opportunity, ElementKind::developmentAction,
                               ElementKind::process, ElementKind::isGoal,      ElementKind::solution,
                               ElementKind::project};

/// How sub-elements together refine the one above: all, one, any of them.
inline constexpr KindSet refinements{ElementKind::jointAnd, ElementKind::jointOr, ElementKind::jointAndOr};
inline constexpr KindSet isaJoints{ElementKind::isaPartial, ElementKind::isaTotal};
inline constexpr KindSet partJoints{ElementKind::partOfPartial, ElementKind::partOfTotal};
inline constexpr KindSet splits{ElementKind::splitAnd, ElementKind::splitOr};
inline constexpr KindSet joins{ElementKind::joinAnd, ElementKind::joinOr};
inline constexpr KindSet offerJoints{ElementKind::partOfAnd, ElementKind::partOfOr, ElementKind::partOfXor};

}  // namespace ekd::kinds
