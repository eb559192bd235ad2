// SPDX-License-Identifier: MIT
#include "editor/panels/relation_form.hpp"

#include "editor/document/text.hpp"

#include <QFormLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace ekd::editor {

RelationForm::RelationForm(SessionBridge& bridge, QWidget* parent) : QWidget(parent), m_bridge(bridge) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
}

void RelationForm::settle() {
  for (FieldEditor* editor : m_editors) editor->settle();
}

FieldEditor* RelationForm::editorOf(const QString& field) const {
  const auto it = std::find_if(m_editors.begin(), m_editors.end(),
                               [&](const FieldEditor* editor) { return editor->field().id == field; });
  return it == m_editors.end() ? nullptr : *it;
}

void RelationForm::setRelation(RelationId id) {
  if (id != m_relation) settle();
  const Relation* relation = m_bridge.model().find(id);
  if (relation == nullptr) return;
  const auto fields = relationFields(m_bridge, *relation);
  const bool isSame = id == m_relation && std::equal(fields.begin(), fields.end(), m_fields.begin(),
                                                     m_fields.end(), [](const auto& a, const auto& b) {
                                                       return a.id == b.id && a.title == b.title;
                                                     });
  m_relation = id;
  if (!isSame) rebuild(*relation);
  for (std::size_t i = 0; i < m_editors.size(); ++i) m_editors[i]->setValue(m_fields[i].read(*relation));
}

void RelationForm::rebuild(const Relation& relation) {
  m_editors.clear();
  delete m_page;
  m_page = new QWidget;
  m_fields = relationFields(m_bridge, relation);
  auto* form = new QFormLayout(m_page);
  form->setContentsMargins(10, 4, 10, 4);
  form->setVerticalSpacing(4);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
  for (const RelationField& field : m_fields) {
    auto* editor = new FieldEditor(field);
    addRow(*form, *editor);
    m_editors.push_back(editor);
    connect(editor, &FieldEditor::edited, this,
            [this, editor, field](const QString& value) { write(field, *editor, value); });
  }
  layout()->addWidget(m_page);
}

void RelationForm::write(const RelationField& field, const FieldEditor& editor, const QString& value) {
  const RelationId id = m_relation;
  const Relation* relation = m_bridge.model().find(id);
  if (relation == nullptr) return;
  const QString run = field.type == FieldShape::Type::choice
                          ? QString()
                          : QStringLiteral("%1 %2 %3").arg(field.id, toQt(id.hex())).arg(editor.typingRun());
  m_bridge.edit(
      tr("%1 of the link from %2 to %3")
          .arg(field.title, m_bridge.heading(relation->source), m_bridge.heading(relation->target)),
      [&](Editor& edit) { return edit.modify(id, [&](Relation& changed) { field.write(changed, value); }); },
      run);
}

}  // namespace ekd::editor
