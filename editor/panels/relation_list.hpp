// SPDX-License-Identifier: MIT
#pragma once

#include "editor/find/quick_picker.hpp"
#include "editor/panels/relation_form.hpp"
#include "editor/panels/relation_model.hpp"

#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace ekd::editor {

/// The relations of one element, and what can be done with them. Enter or a double click goes to the other
/// end, Delete removes the relation.
class RelationList : public QWidget {
  Q_OBJECT

 public:
  explicit RelationList(SessionBridge& bridge, QWidget* parent = nullptr);

  RelationModel& relations() { return m_relations; }
  QListView& list() { return *m_list; }
  RelationForm& form() { return *m_form; }
  void setElement(ElementId element);
  void removeCurrent();
  void goToCurrent();

 Q_SIGNALS:
  void addRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildControls();
  void showCurrent();

  SessionBridge& m_bridge;
  RelationModel m_relations;
  QLabel* m_title;
  QListView* m_list;
  QWidget* m_controls;
  RelationForm* m_form;
  QPushButton* m_add;
};

}  // namespace ekd::editor
