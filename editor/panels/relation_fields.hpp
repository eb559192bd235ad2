// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/panels/field_shape.hpp"
#include "libekd/model/relation.hpp"

namespace ekd::editor {

/// One thing that can be seen and changed of a relation.
struct RelationField : FieldShape {
  std::function<QString(const Relation&)> read = {};
  std::function<void(Relation&, const QString&)> write = {};
};

/// What a relation has, in the order of a form: what it says of its two ends, which can be turned round,
/// unless it is the place of one; certainty, strength, what the method says of its kind, and a description in
/// the language that is shown.
std::vector<RelationField> relationFields(const SessionBridge& bridge, const Relation& relation);

}  // namespace ekd::editor
