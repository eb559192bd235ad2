// SPDX-License-Identifier: MIT
#pragma once

#include "editor/panels/field_shape.hpp"
#include "libekd/model/relation.hpp"

namespace ekd::editor {

/// One thing that can be seen and changed of a relation.
struct RelationField : FieldShape {
  std::function<QString(const Relation&)> read = {};
  std::function<void(Relation&, const QString&)> write = {};
};

/// What a relation has, in the order of a form: certainty, strength, what the method says of its kind, and a
/// description in `language`.
std::vector<RelationField> relationFields(const Relation& relation, const std::string& language);

}  // namespace ekd::editor
