// SPDX-License-Identifier: MIT
#pragma once

#include "editor/find/quick_picker.hpp"
#include "editor/panels/relation_model.hpp"

#include <QComboBox>
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
  /// Runs `change` on the current relation as one step.
  void change(const QString& what, const std::function<void(Relation&)>& change);

  SessionBridge& m_bridge;
  RelationModel m_relations;
  QLabel* m_title;
  QListView* m_list;
  QWidget* m_controls;
  QComboBox* m_certainty;
  QComboBox* m_strength;
  QPushButton* m_add;
};

}  // namespace ekd::editor
