// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/diagram_filter.hpp"

#include <QWidget>
#include <functional>

class QBoxLayout;
class QLineEdit;
class QMenu;
class QToolButton;

namespace ekd::editor {

class DiagramView;

/// Says what of a view is looked at: kinds, actors, status, tags, meetings and words, each a menu whose
/// entries stay checked; and keeps that as a view of the document.
class FilterBar : public QWidget {
  Q_OBJECT

 public:
  explicit FilterBar(DiagramView& view, QWidget* parent = nullptr);

  /// Adds the view as the filter narrows it to the document, in one step to undo, and shows it.
  bool saveAsView(const QString& title);
  /// In one row, or where that is too wide in three; gives the height that takes.
  int fitTo(int width);

 Q_SIGNALS:
  void closed();

 protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// One entry of a menu: how it is called, whether it is in the filter, and how it is put in or taken out.
  struct Entry {
    QString text;
    bool isOn = false;
    std::function<void(DiagramFilter&)> toggle;
  };
  QToolButton* addMenu(const QString& id, const QString& title,
                       std::vector<Entry> (FilterBar::*entries)() const);
  void fill(QMenu& menu, const std::vector<Entry>& entries);
  std::vector<Entry> kinds() const;
  std::vector<Entry> actors() const;
  std::vector<Entry> standings() const;
  std::vector<Entry> tags() const;
  std::vector<Entry> sessions() const;
  void change(const std::function<void(DiagramFilter&)>& change);
  void showFilter();

  DiagramView& m_view;
  QBoxLayout* m_rows = nullptr;
  QLineEdit* m_text;
  QLineEdit* m_title;
  QToolButton* m_clear;
  QToolButton* m_save;
  std::vector<QToolButton*> m_menus;
};

}  // namespace ekd::editor
