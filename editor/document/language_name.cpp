// SPDX-License-Identifier: MIT
#include "editor/document/language_name.hpp"

#include "editor/document/text.hpp"

#include <QCoreApplication>
#include <QLocale>

namespace ekd::editor {

QString languageName(const std::string& tag) {
  if (tag.empty()) return QCoreApplication::translate("ekd::editor::language", "no language");
  const auto language = QLocale(toQt(tag)).language();
  return language == QLocale::C ? toQt(tag) : QLocale::languageToString(language);
}

}  // namespace ekd::editor
