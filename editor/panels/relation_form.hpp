// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/panels/field_editor.hpp"
#include "editor/panels/relation_fields.hpp"

namespace ekd::editor {

/// Everything that one relation has besides its ends, to be seen and changed.
class RelationForm : public QWidget {
  Q_OBJECT

 public:
  explicit RelationForm(SessionBridge& bridge, QWidget* parent = nullptr);

  /// Shows it as it is now; one that is not there shows nothing. What was typed for another one is kept
  /// first.
  void setRelation(RelationId relation);
  /// Keeps what was typed and not kept yet.
  void settle();
  FieldEditor* editorOf(const QString& field) const;

 private:
  void rebuild(const Relation& relation);
  void write(const RelationField& field, const FieldEditor& editor, const QString& value);

  SessionBridge& m_bridge;
  RelationId m_relation;
  std::vector<RelationField> m_fields;
  std::vector<FieldEditor*> m_editors;  // of m_fields
  QWidget* m_page = nullptr;
};

}  // namespace ekd::editor
