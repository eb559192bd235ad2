// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

#include <QLabel>
#include <QToolButton>
#include <QWidget>
#include <vector>

namespace ekd::editor {

/// The views of the document as people list them: by title.
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

 Q_SIGNALS:
  void viewsRequested();

 private:
  void refreshLanguages();

  SessionBridge& m_bridge;
  QToolButton* m_view;
  QToolButton* m_language;
  QLabel* m_notes;
};

/// The languages that labels of the document are in, the document's own first.
std::vector<std::string> languagesOf(const Document& document);

}  // namespace ekd::editor
