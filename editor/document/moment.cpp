// SPDX-License-Identifier: MIT
#include "editor/document/moment.hpp"

#include <QDateTime>
#include <QLocale>

namespace ekd::editor {

QString whenText(TimeMs time, const QString& clock) {
  const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time);
  const QString ofDay = moment.time().toString(clock);
  if (moment.date() == QDate::currentDate()) return ofDay;
  return QLocale().toString(moment.date(), QLocale::ShortFormat) + QLatin1Char(' ') + ofDay;
}

}  // namespace ekd::editor
