// SPDX-License-Identifier: MIT
#pragma once

#include "editor/panels/field_editor.hpp"
#include "editor/panels/fields.hpp"
#include "editor/panels/relation_list.hpp"

#include <QFormLayout>
#include <QScrollArea>
#include <QSplitter>

namespace ekd::editor {

/// Everything about the selected element, to read and to change: its texts in each language, what the method
/// says of its kind, its relations in words, where it comes from. For several elements: what they share.
///
/// Follows selection and commits when there is time, so that capturing never waits for it.
class InspectorPanel : public QWidget {
  Q_OBJECT

 public:
  explicit InspectorPanel(SessionBridge& bridge, QWidget* parent = nullptr);

  RelationList& relations() { return *m_relations; }
  /// The editor of a field by its id ("label:lv"), or null.
  FieldEditor* editorOf(const QString& field) const;
  /// Behind another tab or closed it follows nothing.
  void setSeen(bool seen);
  /// Brings the form up to date without waiting.
  void refresh();
  /// Asks what the selected element is to be tied to.
  void addRelation();
  void addLanguage();
  /// Says what was typed and not told yet.
  void settle();

 Q_SIGNALS:
  /// What was unusual about something that was done.
  void noted(const QString& sentence);
  void pickRequested(const QString& placeholder, const ekd::editor::QuickPicker::Source& source);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void refreshLater() { m_pause.start(); }
  void rebuild(std::vector<Field> fields);
  void showValues();
  void showHeading();
  QString originOf(const Element& element) const;
  void write(const Field& field, const FieldEditor& editor, const QString& value);

  SessionBridge& m_bridge;
  std::vector<ElementId> m_elements;  ///< what the form shows
  std::vector<Field> m_fields;
  std::vector<FieldEditor*> m_editors;        // of m_fields
  std::vector<std::string> m_addedLanguages;  ///< for the element shown; not in the model before a text is
  QLabel* m_heading;
  QScrollArea* m_scroll;
  QLabel* m_origin = nullptr;
  RelationList* m_relations;
  QSplitter* m_split;
  QTimer m_pause;
  bool m_seen = false;
};

}  // namespace ekd::editor
