// SPDX-License-Identifier: MIT
#include "editor/panels/bin_model.hpp"

#include "editor/document/moment.hpp"
#include "editor/document/text.hpp"
#include "editor/panels/row_changes.hpp"
#include "libekd/metamodel/kinds.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/text/fold.hpp"

#include <QStringList>
#include <algorithm>

namespace ekd::editor {
namespace {

/// Joints come and go with their arms; they are shown only where there is nothing else.
bool isShown(const BinEntry& entry, const Element& element) {
  return !isJoint(element.kind) || std::all_of(entry.elements.begin(), entry.elements.end(),
                                               [](const Element& other) { return isJoint(other.kind); });
}

}  // namespace

BinModel::BinModel(SessionBridge& bridge, QObject* parent) : QAbstractListModel(parent), m_bridge(bridge) {
  m_rows = wanted();
  connect(&bridge, &SessionBridge::committed, this, [this](const Transaction&, const ChangeSet& changes) {
    if (!changes.bin.empty()) follow();
  });
  connect(&bridge, &SessionBridge::languageChanged, this, &BinModel::follow);
}

void BinModel::setFilter(const QString& words) {
  m_words = text::words(fromQt(words));
  follow();
}

std::vector<BinnedCard> BinModel::wanted() const {
  std::vector<const BinEntry*> entries;
  for (const auto& [id, entry] : m_bridge.document().bin) entries.push_back(&entry);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const BinEntry* a, const BinEntry* b) { return a->time > b->time; });
  std::vector<BinnedCard> rows;
  for (const BinEntry* entry : entries) {
    for (const Element& element : entry->elements) {
      if (isShown(*entry, element) && passes(*entry, element)) rows.push_back({entry->id, element.id});
    }
  }
  return rows;
}

bool BinModel::passes(const BinEntry& entry, const Element& element) const {
  if (m_words.empty()) return true;
  std::string all = kindAndNumber(element, formerNumber(entry, element), m_bridge.language());
  for (const Text& label : element.labels) all += '\n' + label.text;
  for (const std::string& alias : element.details->aliases) all += '\n' + alias;
  const std::string folded = text::foldForSearch(all + '\n' + entry.reason + '\n' + entry.author);
  return std::all_of(m_words.begin(), m_words.end(),
                     [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

void BinModel::follow() {
  const RowHooks hooks{
      [this](int first, int last) { beginRemoveRows({}, first, last); },   [this] { endRemoveRows(); },
      [this](int first, int last) { beginInsertRows({}, first, last); },   [this] { endInsertRows(); },
      [this](int from, int to) { beginMoveRows({}, from, from, {}, to); }, [this] { endMoveRows(); }};
  changeRows(m_rows, wanted(), hooks);
  if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

BinnedCard BinModel::cardAt(const QModelIndex& index) const {
  return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())] : BinnedCard{};
}

const BinEntry* BinModel::entryAt(const QModelIndex& index) const {
  const auto it = m_bridge.document().bin.find(cardAt(index).entry);
  return it == m_bridge.document().bin.end() ? nullptr : &it->second;
}

const Element* BinModel::elementAt(const QModelIndex& index) const {
  const BinEntry* entry = entryAt(index);
  if (entry == nullptr) return nullptr;
  const auto it = std::find_if(entry->elements.begin(), entry->elements.end(),
                               [&](const Element& element) { return element.id == cardAt(index).element; });
  return it == entry->elements.end() ? nullptr : &*it;
}

QModelIndex BinModel::indexOf(ElementId id) const {
  const auto it =
      std::find_if(m_rows.begin(), m_rows.end(), [id](const BinnedCard& card) { return card.element == id; });
  return it == m_rows.end() ? QModelIndex() : index(static_cast<int>(it - m_rows.begin()));
}

int BinModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString BinModel::why(const BinEntry& entry) const {
  QStringList parts;
  if (!entry.reason.empty()) parts << toQt(entry.reason);
  if (!entry.author.empty()) parts << toQt(entry.author);
  if (entry.time != 0) parts << whenText(entry.time, QStringLiteral("HH:mm"));
  return parts.join(QStringLiteral(", "));
}

QVariant BinModel::data(const QModelIndex& index, int role) const {
  const Element* element = elementAt(index);
  if (element == nullptr) return {};
  const BinEntry& entry = *entryAt(index);
  const std::string language = m_bridge.language();
  const QString label = toQt(textFor(element->labels, language));
  switch (role) {
    case Qt::DisplayRole:
      return label;
    case Qt::ToolTipRole:
      return QString(label + QLatin1Char('\n') + why(entry));
    case Qt::AccessibleTextRole:
      return QString(toQt(kindAndNumber(*element, formerNumber(entry, *element), language)) +
                     QLatin1Char(' ') + label + QStringLiteral(", ") + why(entry));
    case ElementIdRole:
      return toQt(element->id.hex());
    case NumberRole:
      return toQt(formerNumber(entry, *element));
    case KindRole:
      return static_cast<int>(element->kind);
    case StandingRole:
      return static_cast<int>(element->standing);
    case CertaintyRole:
      return static_cast<int>(element->certainty);
    case WhyRole:
      return why(entry);
    default:
      return {};
  }
}

}  // namespace ekd::editor
