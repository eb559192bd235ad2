// SPDX-License-Identifier: MIT
#pragma once

#include "editor/app/main_window.hpp"

#include <QString>
#include <QStringList>
#include <memory>

#include <catch2/catch.hpp>

namespace Catch {
template <>
struct StringMaker<QString> {
  static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};
}  // namespace Catch

namespace ekd::test {

/// Answers dialogs with what a test put there, and writes down what was asked.
class ScriptedDialogs : public editor::Dialogs {
 public:
  QString openFile(QWidget*, const QString& title, const QStringList&) override;
  QString saveFile(QWidget*, const QString& title, const QString&, const QStringList&) override;
  QString chooseFolder(QWidget*, const QString& title) override;
  int choose(QWidget*, const QString& question, const QString& explanation,
             const QStringList& answers) override;
  void warn(QWidget*, const QString& heading, const QString& explanation) override;
  void tell(QWidget*, const QString& heading, const QString& explanation) override;
  QString ask(QWidget*, const QString& question, const QString&) override;

  QString path;       ///< for both file dialogs
  QString text;       ///< for ask()
  QString answer;     ///< for choose(); anything else than an answer there is means Escape
  QStringList asked;  ///< every title, heading and question
  QString explained;  ///< below the last heading
  QString proposed;   ///< for the last file to save
};

/// A copy of samples/`name`, each time another one, so that no journal comes to lie beside the sample.
QString sampleCopy(const char* name);

/// The real window, shown and active, on a model of its own.
class Window {
 public:
  Window();
  explicit Window(const QString& file);
  ~Window();

  editor::MainWindow* operator->() { return m_window; }
  editor::SessionBridge& bridge() { return m_window->bridge(); }
  const Model& model() { return m_window->bridge().model(); }
  ScriptedDialogs dialogs;

  /// Types into what has the focus, letter by letter; counts as text.
  void type(const QString& text);
  /// Presses one key; counts as an interaction.
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  void run(const char* action);
  int interactions() const { return m_interactions; }

  /// The only element with this label; the test fails when there is none or several.
  ElementId named(std::string_view label);
  /// The labels of what stands under it, in order.
  std::vector<std::string> under(ElementId parent);

 private:
  void show(std::unique_ptr<editor::Workspace> workspace);

  editor::MainWindow* m_window = nullptr;
  int m_interactions = 0;
};

}  // namespace ekd::test
