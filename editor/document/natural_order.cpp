// SPDX-License-Identifier: MIT
#include "editor/document/natural_order.hpp"

#include <algorithm>

namespace ekd::editor {
namespace {

bool isDigit(QChar letter) {
  return letter >= QLatin1Char('0') && letter <= QLatin1Char('9');
}

/// Takes the digits in front off `text`, or what comes before the first one.
QStringView takeRun(QStringView& text) {
  const bool isNumber = isDigit(text.front());
  const auto end =
      std::find_if(text.begin(), text.end(), [&](QChar letter) { return isDigit(letter) != isNumber; });
  const QStringView run = text.first(end - text.begin());
  text = text.sliced(run.size());
  return run;
}

QStringView withoutZeros(QStringView digits) {
  while (digits.size() > 1 && digits.front() == QLatin1Char('0')) digits = digits.sliced(1);
  return digits;
}

int compareRuns(QStringView a, QStringView b) {
  if (!isDigit(a.front()) || !isDigit(b.front())) return QString::localeAwareCompare(a, b);
  const QStringView left = withoutZeros(a);
  const QStringView right = withoutZeros(b);
  if (left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
  return left.compare(right);
}

}  // namespace

bool naturallyLess(const QString& a, const QString& b) {
  QStringView left = a;
  QStringView right = b;
  while (!left.isEmpty() && !right.isEmpty()) {
    if (const int order = compareRuns(takeRun(left), takeRun(right)); order != 0) return order < 0;
  }
  return left.isEmpty() && !right.isEmpty();
}

}  // namespace ekd::editor
