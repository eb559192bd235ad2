// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "libekd/capture/notes/notes_reading.hpp"
#include "libekd/metamodel/spelling.hpp"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QWidget>

namespace ekd::editor {

/// Shows what a text of several lines would become before it is taken: the text on the left with what was not
/// understood marked, cards, actors and ties on the right. Rows can be switched off with Space, and a letter
/// sets the kind of the selected ones. Notes in another language than the one shown are told, and taken in
/// theirs. Ctrl+Enter takes it as one step, Escape leaves everything as it was.
class NotesPreview : public QWidget {
  Q_OBJECT

 public:
  explicit NotesPreview(SessionBridge& bridge, QWidget* parent = nullptr);

  /// `parent` is what the cards will stand under, which the preview says; none: the top.
  void preview(const QString& text, ElementId parent);
  const NotesReading& reading() const { return m_reading; }
  QTreeWidget& tree() { return *m_tree; }
  QString summary() const { return m_summary->text(); }
  bool take();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 Q_SIGNALS:
  /// It was taken, or given up; the preview has nothing more to show.
  void finished(const QString& sentence);

 private:
  void read(const std::string& language);
  void readAs(const std::string& language);
  void showLanguage();
  void fillTree();
  void fillActors();
  void markText();
  qsizetype countKnown() const;
  void summarise();
  void showRows();
  QString placesOf(std::size_t actor) const;
  void setKindOfSelected(const KindSpelling& kind);
  void showRow(QTreeWidgetItem& item, std::size_t element);

  SessionBridge& m_bridge;
  ElementId m_parent;
  std::string m_source;
  NotesReading m_reading;
  bool m_isGuessed = true;  ///< nobody said which language it is
  QString m_name;
  QPlainTextEdit* m_text;
  QTreeWidget* m_tree;
  std::vector<QTreeWidgetItem*> m_rows;  ///< by index of NotesReading::elements
  QLabel* m_place;
  QLabel* m_summary;
  QLabel* m_languageNote;
  QComboBox* m_languages;
  bool m_isFilling = false;
};

}  // namespace ekd::editor
