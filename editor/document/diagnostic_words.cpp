// SPDX-License-Identifier: MIT
#include "editor/document/diagnostic_words.hpp"

#include "editor/document/text.hpp"

#include <QCoreApplication>
#include <QFileInfo>

namespace ekd::editor {
namespace {

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::diagnostics", text);
}

}  // namespace

QString inWords(const Diagnostic& diagnostic) {
  const QString file = QFileInfo(toQt(diagnostic.file)).fileName();
  const QString message = toQt(diagnostic.message);
  const auto [line, column] = diagnostic.position;
  if (line <= 0) return say("%1: %2").arg(file, message);
  if (column <= 0) return say("%1, line %2: %3").arg(file).arg(line).arg(message);
  return say("%1, line %2, column %3: %4").arg(file).arg(line).arg(column).arg(message);
}

}  // namespace ekd::editor
