// SPDX-License-Identifier: MIT
#include "editor/tools/link_choice.hpp"

#include "editor/document/text.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace ekd::editor {
namespace {

void append(std::vector<LinkMeaning>& meanings, LinkMeaning meaning) {
  if (meaning.kind == RelationKind::link) return;
  // Between two of one kind every relation is legal both ways; turned round it is another line to draw.
  if (std::find(meanings.begin(), meanings.end(), meaning) == meanings.end()) meanings.push_back(meaning);
}

QStringList partnersOf(ElementKind from, std::string_view language) {
  QStringList names;
  for (std::size_t i = 0; i < elementKindCount; ++i) {
    const auto to = static_cast<ElementKind>(i);
    if (!isJoint(to) && !linkMeanings(from, to).empty()) names.append(toQt(info(to).label.in(language)));
  }
  return names;
}

}  // namespace

std::vector<LinkMeaning> linkMeanings(ElementKind from, ElementKind to) {
  std::vector<LinkMeaning> meanings;
  const auto forward = defaultRelation(from, to);
  const auto backward = from == to ? std::nullopt : defaultRelation(to, from);
  if (forward) append(meanings, {*forward, false});
  if (backward) append(meanings, {*backward, true});
  for (const RelationKind kind : relationsBetween(from, to)) append(meanings, {kind, false});
  if (from == to) return meanings;
  for (const RelationKind kind : relationsBetween(to, from)) append(meanings, {kind, true});
  return meanings;
}

QString reading(ElementKind from, ElementKind to, LinkMeaning meaning, std::string_view language) {
  if (meaning.isReversed) std::swap(from, to);
  return QStringLiteral("%1 %2 %3")
      .arg(toQt(info(from).label.in(language)), toQt(read(from, meaning.kind, to, language).forward),
           toQt(info(to).label.in(language)));
}

QString whyNoLink(ElementKind from, ElementKind to, std::string_view language) {
  if (isJoint(from) || isJoint(to)) return toQt(explain(from, RelationKind::arm, to, language));
  const auto tr = [](const char* text) { return QCoreApplication::translate("LinkChoice", text); };
  constexpr int most = 8;
  QStringList partners = partnersOf(from, language);
  const bool isCut = partners.size() > most;
  partners = partners.mid(0, most);
  if (isCut) partners.append(QStringLiteral("…"));
  QString why = tr("The method ties no %1 to a %2.")
                    .arg(toQt(info(from).label.in(language)), toQt(info(to).label.in(language)));
  if (!partners.isEmpty())
    why += QLatin1Char(' ') + tr("Possible: %1.").arg(partners.join(QStringLiteral(", ")));
  return why;
}

}  // namespace ekd::editor
