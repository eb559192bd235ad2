// SPDX-License-Identifier: MIT
#include "editor/scene/filter_words.hpp"

#include "editor/commands/meetings.hpp"
#include "editor/document/text.hpp"
#include "editor/scene/filter_bar.hpp"
#include "editor/views/view_bar.hpp"

namespace ekd::editor {
namespace {

template <class Value, class Name>
QString listed(const std::vector<Value>& values, Name name) {
  QStringList names;
  for (const Value& value : values) names << name(value);
  return names.join(QStringLiteral(", "));
}

}  // namespace

QString nameOfStanding(Standing standing) {
  switch (standing) {
    case Standing::unset:
      return FilterBar::tr("No status");
    case Standing::idea:
      return FilterBar::tr("Idea");
    case Standing::proposed:
      return FilterBar::tr("Proposed");
    case Standing::agreed:
      return FilterBar::tr("Agreed");
    case Standing::rejected:
      return FilterBar::tr("Rejected");
    case Standing::parked:
      return FilterBar::tr("Parked");
  }
  return {};
}

QString inWords(const SessionBridge& bridge, const DiagramFilter& filter) {
  QStringList parts{
      toQt(filter.text),
      filter.unanswered ? FilterBar::tr("Nobody answers") : QString(),
      listed(filter.kinds, [&](ElementKind kind) { return toQt(info(kind).label.in(bridge.language())); }),
      listed(filter.actors, [&](ElementId actor) { return bridge.label(actor); }),
      listed(filter.standings, nameOfStanding),
      listed(filter.tags, [](const std::string& tag) { return toQt(tag); }),
      listed(filter.sessions, [&](SessionId meeting) { return meetingName(bridge, meeting); })};
  parts.removeAll(QString());
  return parts.join(QStringLiteral("; "));
}

View asSeen(const SessionBridge& bridge, View narrowed, const View& view, const DiagramFilter& filter) {
  if (filter.isEmpty()) return narrowed;
  const QString title = QStringLiteral("%1 (%2)").arg(titleOf(bridge, view), inWords(bridge, filter));
  narrowed.titles = {{bridge.language(), fromQt(title)}};
  return narrowed;
}

}  // namespace ekd::editor
