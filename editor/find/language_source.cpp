// SPDX-License-Identifier: MIT
#include "editor/find/language_source.hpp"

#include "editor/document/text.hpp"

#include <QLocale>
#include <algorithm>

namespace ekd::editor {

QuickPicker::Source languageSource(std::function<void(const std::string& tag)> take) {
  return [take = std::move(take)](const QString& typed) {
    std::vector<QuickPicker::Row> rows;
    for (int value = QLocale::C + 1; value <= QLocale::LastLanguage; ++value) {
      const auto language = static_cast<QLocale::Language>(value);
      const QString tag = QLocale::languageToCode(language);
      const QString name = QLocale::languageToString(language);
      if (tag.size() != 2 || (!name.startsWith(typed, Qt::CaseInsensitive) && tag != typed.toLower()))
        continue;
      rows.push_back({name, tag, [take, tag] { take(fromQt(tag)); }});
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.text < b.text; });
    return rows;
  };
}

}  // namespace ekd::editor
