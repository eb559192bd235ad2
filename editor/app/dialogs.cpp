// SPDX-License-Identifier: MIT
#include "editor/app/dialogs.hpp"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace ekd::editor {
namespace {

const auto programName = [] { return QStringLiteral("ekd"); };

}  // namespace

QString Dialogs::openFile(QWidget* parent, const QString& title, const QStringList& filters) {
  return QFileDialog::getOpenFileName(parent, title, {}, filters.join(QStringLiteral(";;")));
}

QString Dialogs::saveFile(QWidget* parent, const QString& title, const QString& proposal,
                          const QStringList& filters) {
  return QFileDialog::getSaveFileName(parent, title, proposal, filters.join(QStringLiteral(";;")));
}

QString Dialogs::chooseFolder(QWidget* parent, const QString& title) {
  return QFileDialog::getExistingDirectory(parent, title);
}

void Dialogs::warn(QWidget* parent, const QString& heading, const QString& explanation) {
  QMessageBox box(QMessageBox::Warning, programName(), heading, QMessageBox::Close, parent);
  box.setInformativeText(explanation);
  box.exec();
}

void Dialogs::tell(QWidget* parent, const QString& heading, const QString& explanation) {
  QMessageBox box(QMessageBox::Information, programName(), heading, QMessageBox::Close, parent);
  box.setInformativeText(explanation);
  box.exec();
}

int Dialogs::choose(QWidget* parent, const QString& question, const QString& explanation,
                    const QStringList& answers) {
  QMessageBox box(QMessageBox::Question, programName(), question, QMessageBox::NoButton, parent);
  box.setInformativeText(explanation);
  QList<QAbstractButton*> buttons;
  for (const QString& answer : answers) buttons << box.addButton(answer, QMessageBox::AcceptRole);
  auto* escape = box.addButton(QMessageBox::Cancel);
  box.setEscapeButton(escape);
  box.exec();
  return static_cast<int>(buttons.indexOf(box.clickedButton()));
}

QString Dialogs::ask(QWidget* parent, const QString& question, const QString& proposal) {
  bool taken = false;
  const QString answer =
      QInputDialog::getText(parent, programName(), question, QLineEdit::Normal, proposal, &taken);
  return taken ? (answer.isNull() ? QStringLiteral("") : answer) : QString();
}

}  // namespace ekd::editor
