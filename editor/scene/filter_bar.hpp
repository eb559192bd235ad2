// SPDX-License-Identifier: MIT
#pragma once

#include "editor/find/quick_picker.hpp"
#include "editor/scene/diagram_filter.hpp"

#include <QWidget>
#include <functional>

class QBoxLayout;
class QLineEdit;
class QMenu;
class QToolButton;

namespace ekd::editor {

class DiagramView;

/// Says what of a view is looked at: words, kinds, actors, status, tags, meetings and what nobody answers
/// for; and keeps that as a view of the document. What is the same few in every model is chosen from a menu,
/// what grows with the model from a list that one types in.
class FilterBar : public QWidget {
  Q_OBJECT

 public:
  explicit FilterBar(DiagramView& view, QWidget* parent = nullptr);

  /// Adds the view as the filter narrows it to the document, in one step to undo, and shows it.
  bool saveAsView(const QString& title);
  /// The keyboard is where the title of the view that is kept is typed.
  void askForTitle();
  /// In one row, or where that is too wide in three; gives the height that takes.
  int fitTo(int width);

 Q_SIGNALS:
  void closed();
  void pickRequested(const QString& placeholder, const ekd::editor::QuickPicker::Source& source);

 protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// One that can be chosen: how it is called, whether it is in the filter, how it is put in or taken out,
  /// and what else is said of it and found by.
  struct Entry {
    QString text;
    bool isOn = false;
    std::function<void(DiagramFilter&)> toggle;
    QString hint = {};
  };
  using Entries = std::vector<Entry> (FilterBar::*)() const;
  QToolButton* addMenu(const QString& id, const QString& title, Entries entries);
  QToolButton* addList(const QString& id, const QString& title, const QString& question, Entries entries);
  void fill(QMenu& menu, const std::vector<Entry>& entries);
  QuickPicker::Source choices(std::vector<Entry> entries);
  QToolButton* addUnanswered();
  void orderForTab();
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
  QToolButton* m_unanswered = nullptr;
  std::vector<QToolButton*> m_choices;  ///< kind, actor, status, tag, meeting
};

}  // namespace ekd::editor
