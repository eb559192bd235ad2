// SPDX-License-Identifier: MIT
#include "editor/panels/minutes_model.hpp"

#include "editor/commands/meetings.hpp"
#include "editor/document/text.hpp"

#include <QRegularExpression>
#include <algorithm>

namespace ekd::editor {
namespace {

/// Text as HTML, with what is shaped like a reference but leads nowhere underlined.
QString withMissing(const QString& text) {
  static const QRegularExpression reference(QStringLiteral("(#[A-Za-z]{0,2}\\d+(?:\\.\\d+)*)"));
  return text.toHtmlEscaped().replace(reference, QStringLiteral("<u>\\1</u>"));
}

}  // namespace

MinutesModel::MinutesModel(SessionBridge& bridge, QObject* parent)
    : QAbstractListModel(parent), m_bridge(bridge) {
  connect(&bridge, &SessionBridge::committed, this,
          [this](const Transaction&, const ChangeSet& changes) { follow(changes); });
}

void MinutesModel::setMeeting(SessionId meeting) {
  if (meeting == m_meeting) return;
  beginResetModel();
  m_meeting = meeting;
  m_rows = minutesOf(m_bridge, meeting);
  endResetModel();
}

void MinutesModel::follow(const ChangeSet& changes) {
  if (!changes.elements.empty() && !m_rows.empty())
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));  // what references are called
  if (!std::binary_search(changes.sessions.begin(), changes.sessions.end(), m_meeting)) return;
  const auto wanted = minutesOf(m_bridge, m_meeting);
  const auto first = std::mismatch(m_rows.begin(), m_rows.end(), wanted.begin(), wanted.end());
  const auto last = std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(first.first), wanted.rbegin(),
                                  std::make_reverse_iterator(first.second));
  const auto goneEnd = last.first.base();
  const auto newEnd = last.second.base();
  const auto at = first.first - m_rows.begin();
  const auto changed = std::min(goneEnd - first.first, newEnd - first.second);
  // a note that was changed stays the same row
  std::copy(first.second, first.second + changed, first.first);
  if (changed > 0) Q_EMIT dataChanged(index(static_cast<int>(at)), index(static_cast<int>(at + changed) - 1));
  const auto from = static_cast<int>(at + changed);
  if (goneEnd > first.first + changed) {
    beginRemoveRows({}, from, static_cast<int>(goneEnd - m_rows.begin()) - 1);
    m_rows.erase(first.first + changed, goneEnd);
    endRemoveRows();
  } else if (newEnd > first.second + changed) {
    beginInsertRows({}, from, static_cast<int>(newEnd - wanted.begin()) - 1);
    m_rows.insert(first.first + changed, first.second + changed, newEnd);
    endInsertRows();
  }
}

std::vector<ElementId> MinutesModel::elementsAt(const QModelIndex& index) const {
  std::vector<ElementId> elements;
  if (!index.isValid()) return elements;
  for (const MinutesPart& part : partsOf(m_rows[static_cast<std::size_t>(index.row())].text)) {
    if (part.element && m_bridge.model().find(*part.element) != nullptr) elements.push_back(*part.element);
  }
  return elements;
}

int MinutesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString MinutesModel::textOf(const MinutesEntry& entry, bool html) const {
  QString text;
  for (const MinutesPart& part : partsOf(entry.text)) {
    const QString typed = toQt(part.text);
    const bool isThere = part.element && m_bridge.model().find(*part.element) != nullptr;
    const QString shown = isThere ? m_bridge.heading(*part.element) : typed;
    if (!html) {
      text += shown;
    } else if (isThere) {
      text += QStringLiteral("<a href=\"#%1\">%2</a>").arg(toQt(part.element->hex()), shown.toHtmlEscaped());
    } else {
      text += part.element ? QStringLiteral("<s>%1</s>").arg(shown.toHtmlEscaped()) : withMissing(shown);
    }
  }
  return text;
}

QVariant MinutesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const MinutesEntry& entry = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return textOf(entry, false);
    case Qt::AccessibleTextRole:
      return QString(data(index, TimeRole).toString() + QLatin1Char(' ') + textOf(entry, false));
    case Qt::EditRole:
      return toQt(typedText(entry.text));
    case TimeRole:
      return toQt(entry.time).mid(11);
    case Qt::ToolTipRole: {
      QStringList lines{toQt(entry.time).replace(QLatin1Char('T'), QLatin1Char(' '))};
      for (const ElementId id : elementsAt(index))
        lines << m_bridge.heading(id) + QStringLiteral("  ") + m_bridge.label(id);
      return lines.join(QLatin1Char('\n')).trimmed();
    }
    case HtmlRole:
      return textOf(entry, true);
    default:
      return {};
  }
}

bool MinutesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || role != Qt::EditRole || value == data(index, Qt::EditRole)) return false;
  return changeMinute(m_bridge, m_meeting, static_cast<std::size_t>(index.row()), value.toString());
}

Qt::ItemFlags MinutesModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
}

}  // namespace ekd::editor
