// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/find/quick_picker.hpp"

#include <QLabel>
#include <QToolButton>
#include <QWidget>
#include <vector>

namespace ekd::editor {

/// The views of the document as people list them: by title, "Goal 2" before "Goal 10".
std::vector<const View*> viewsByTitle(const SessionBridge& bridge);

/// The title of a view in the language shown, or what a view without one is called.
QString titleOf(const SessionBridge& bridge, const View& view);

/// The row above the diagram: which view is shown, in which language, and what the drawing had to give up.
class ViewBar : public QWidget {
  Q_OBJECT

 public:
  explicit ViewBar(SessionBridge& bridge, QWidget* parent = nullptr);

  void showView(const View& view);
  void showNotes(const QStringList& sentences);
  /// Which card is selected and not in the view, with a button that goes to its branch; empty for none.
  void showAbsent(const QString& heading);
  /// What the view is narrowed by, with a button that lifts that; empty for nothing.
  void showFilter(const QString& words);
  /// What is supposed for the moment, with a button that ends that, and what follows; empty for nothing.
  void showWhatIf(const QString& supposed, const QString& summary);

 Q_SIGNALS:
  void viewsRequested();
  void filterLifted();
  void branchRequested();
  void whatIfEnded();
  void pickRequested(const QString& placeholder, const ekd::editor::QuickPicker::Source& source);

 private:
  QString shortened(const QString& words) const;
  void refreshLanguages();

  SessionBridge& m_bridge;
  QToolButton* m_view;
  QToolButton* m_filter;
  QToolButton* m_whatIf;
  QToolButton* m_absent;
  QToolButton* m_language;
  QLabel* m_notes;
};

/// The languages that are offered for the labels: those that the document has, its own first, and English
/// and Latvian, which the method is known in.
std::vector<std::string> languagesOf(const Document& document);

/// Shows labels in this language. Where the model has no text yet, it becomes the language of the model.
void chooseLanguage(SessionBridge& bridge, const std::string& language);

}  // namespace ekd::editor
