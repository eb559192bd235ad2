// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace ekd::editor {

/// What the program has to ask in a window of its own. A test answers instead of a person.
class Dialogs {
 public:
  virtual ~Dialogs() = default;
  /// A path, or empty when somebody thought better of it. `filters` as QFileDialog has them.
  virtual QString openFile(QWidget* parent, const QString& title, const QStringList& filters);
  virtual QString saveFile(QWidget* parent, const QString& title, const QString& proposal,
                           const QStringList& filters);
  virtual QString chooseFolder(QWidget* parent, const QString& title);
  /// Index of the answer that was chosen, the first one being the safe one; -1 for Escape.
  virtual int choose(QWidget* parent, const QString& question, const QString& explanation,
                     const QStringList& answers);
  /// Something went wrong, and there is nothing to choose.
  virtual void warn(QWidget* parent, const QString& heading, const QString& explanation);
  virtual void tell(QWidget* parent, const QString& heading, const QString& explanation);
  /// One line of text; a null string when somebody thought better of it.
  virtual QString ask(QWidget* parent, const QString& question, const QString& proposal);
};

}  // namespace ekd::editor
