// SPDX-License-Identifier: MIT
#include "editor/panels/issue_model.hpp"

#include "editor/document/counted.hpp"
#include "editor/document/text.hpp"
#include "editor/panels/row_changes.hpp"
#include "libekd/query/find.hpp"
#include "libekd/validate/waiver.hpp"

#include <algorithm>
#include <unordered_map>

namespace ekd::editor {

ElementId elementOf(const Issue& issue, const Model& model) {
  for (const Subject& subject : issue.subjects) {
    if (const ElementId id = subject.element(); id && model.find(id) != nullptr) return id;
  }
  for (const Subject& subject : issue.subjects) {
    if (const Relation* relation = model.find(subject.relation())) return relation->source;
  }
  return {};
}

IssueModel::IssueModel(SessionBridge& bridge, QObject* parent)
    : QAbstractItemModel(parent), m_bridge(bridge) {
  connect(&bridge, &SessionBridge::committed, this, [this] { m_wording.reset(); });
  connect(&bridge, &SessionBridge::languageChanged, this, [this] { refresh(); });
}

IssueCounts IssueModel::count(const std::vector<Issue>& issues) const {
  IssueCounts counts;
  for (const Issue& issue : issues)
    ++(waiverOf(m_bridge.model(), issue) == nullptr ? counts.open : counts.waived);
  return counts;
}

void IssueModel::setGrouping(Grouping grouping) {
  if (grouping == m_grouping) return;
  beginResetModel();
  m_grouping = grouping;
  m_groups.clear();
  endResetModel();
  refresh();
}

void IssueModel::setShowsWaived(bool shows) {
  m_showsWaived = shows;
  refresh();
}

void IssueModel::refresh() {
  refresh(find());
}

void IssueModel::refresh(std::vector<Issue> issues) {
  m_wording.emplace(m_bridge.document(), m_bridge.language());
  m_sentences.clear();
  changeGroups(wantedGroups(std::move(issues)));
  if (m_groups.empty()) return;
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
  for (int row = 0; row < rowCount(); ++row) {
    const QModelIndex group = index(row, 0);
    Q_EMIT dataChanged(index(0, 0, group), index(rowCount(group) - 1, 0, group));
  }
}

/// Rules by gravity and name, so that what breaks the model stands first; elements by identity, for want of
/// an order that no edit changes (the groups are sorted for reading when they are made).
bool IssueModel::comesBefore(const GroupPtr& a, const GroupPtr& b) {
  if (a->rule != nullptr && b->rule != nullptr) {
    if (a->severity != b->severity) return a->severity > b->severity;
    return a->rule->info().id < b->rule->info().id;
  }
  return a->element < b->element;
}

std::vector<IssueModel::GroupPtr> IssueModel::wantedGroups(std::vector<Issue> issues) {
  std::vector<GroupPtr> groups;
  std::unordered_map<const Rule*, Group*> ofRule;
  std::unordered_map<ElementId, Group*, IdHash> ofElement;
  for (Issue& issue : issues) {
    if (!m_showsWaived && waiverOf(m_bridge.model(), issue) != nullptr) continue;
    const bool byRule = m_grouping == Grouping::byRule;
    const ElementId element = byRule ? ElementId{} : elementOf(issue, m_bridge.model());
    Group*& group = byRule ? ofRule[issue.rule] : ofElement[element];
    if (group == nullptr) {
      groups.push_back(std::make_shared<Group>());
      group = groups.back().get();
      group->rule = byRule ? issue.rule : nullptr;
      group->element = element;
    }
    group->severity = std::max(group->severity, issue.rule->info().severity);
    group->issues.push_back(std::move(issue));
  }
  if (m_grouping == Grouping::byRule) {
    std::sort(groups.begin(), groups.end(), comesBefore);
    return groups;
  }
  const Model& model = m_bridge.model();
  std::vector<Slot> order;
  for (const auto& [id, group] : ofElement) {
    if (const Slot* slot = model.elements().slotOf(id)) order.push_back(*slot);
  }
  sortForReading(model, m_bridge.numbering(), order);
  std::unordered_map<ElementId, std::size_t, IdHash> places;
  for (std::size_t i = 0; i < order.size(); ++i) places[model.element(order[i]).id] = i;
  std::sort(groups.begin(), groups.end(), [&](const GroupPtr& a, const GroupPtr& b) {
    const auto place = [&](const GroupPtr& group) {
      const auto it = places.find(group->element);
      return it == places.end() ? order.size() : it->second;
    };
    return place(a) < place(b);
  });
  return groups;
}

void IssueModel::countGroups() {
  for (std::size_t i = 0; i < m_groups.size(); ++i) m_groups[i]->row = static_cast<int>(i);
}

void IssueModel::changeGroups(const std::vector<GroupPtr>& wanted) {
  RowHooks hooks;
  hooks.beginRemove = [this](int first, int last) { beginRemoveRows({}, first, last); };
  hooks.endRemove = [this] {
    countGroups();
    endRemoveRows();
  };
  hooks.beginInsert = [this](int first, int last) { beginInsertRows({}, first, last); };
  hooks.endInsert = [this] {
    countGroups();
    endInsertRows();
  };
  hooks.beginMove = [this](int from, int to) { beginMoveRows({}, from, from, {}, to); };
  hooks.endMove = [this] {
    countGroups();
    endMoveRows();
  };
  changeRows(m_groups, wanted, hooks, [](const GroupPtr& a, const GroupPtr& b) { return comesBefore(a, b); });
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (m_groups[i] == wanted[i]) continue;
    m_groups[i]->severity = wanted[i]->severity;
    changeIssues(static_cast<int>(i), wanted[i]->issues);
  }
}

void IssueModel::changeIssues(int group, const std::vector<Issue>& wanted) {
  const QModelIndex at = index(group, 0);
  changeRows(m_groups[static_cast<std::size_t>(group)]->issues, wanted,
             {[&](int first, int last) { beginRemoveRows(at, first, last); }, [this] { endRemoveRows(); },
              [&](int first, int last) { beginInsertRows(at, first, last); }, [this] { endInsertRows(); },
              [&](int from, int to) { beginMoveRows(at, from, from, at, to); }, [this] { endMoveRows(); }});
}

const IssueModel::Group* IssueModel::groupAt(const QModelIndex& index) const {
  if (!index.isValid()) return nullptr;
  if (index.internalPointer() != nullptr) return static_cast<const Group*>(index.internalPointer());
  return m_groups[static_cast<std::size_t>(index.row())].get();
}

const Issue* IssueModel::issueAt(const QModelIndex& index) const {
  if (!index.isValid() || index.internalPointer() == nullptr) return nullptr;
  return &groupAt(index)->issues[static_cast<std::size_t>(index.row())];
}

ElementId IssueModel::elementAt(const QModelIndex& index) const {
  const Issue* issue = issueAt(index);
  if (issue != nullptr) return elementOf(*issue, m_bridge.model());
  const Group* group = groupAt(index);
  return group == nullptr ? ElementId{} : group->element;
}

QModelIndex IssueModel::indexOf(const Issue& issue) const {
  for (int row = 0; row < rowCount(); ++row) {
    const Group& group = *m_groups[static_cast<std::size_t>(row)];
    const auto it = std::lower_bound(group.issues.begin(), group.issues.end(), issue);
    if (it != group.issues.end() && *it == issue)
      return index(static_cast<int>(it - group.issues.begin()), 0, index(row, 0));
  }
  return {};
}

QModelIndex IssueModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column,
                     parent.isValid() ? m_groups[static_cast<std::size_t>(parent.row())].get() : nullptr);
}

QModelIndex IssueModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || index.internalPointer() == nullptr) return {};
  return createIndex(static_cast<const Group*>(index.internalPointer())->row, 0);
}

int IssueModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(m_groups.size());
  if (parent.internalPointer() != nullptr || parent.column() > 0) return 0;
  return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())]->issues.size());
}

int IssueModel::columnCount(const QModelIndex&) const {
  return 1;
}

QString IssueModel::groupText(const Group& group) const {
  if (group.rule != nullptr) return toQt(inLanguage(group.rule->info().title, m_bridge.language()));
  if (!group.element) return tr("The model as a whole");
  return m_bridge.heading(group.element) + QStringLiteral("  ") + m_bridge.label(group.element);
}

QString IssueModel::issueText(const Issue& issue) const {
  const auto known = m_sentences.find(issue);
  if (known != m_sentences.end()) return known->second;
  if (!m_wording) return {};  // the next refresh() knows whether it still holds
  const std::string subject = m_wording->subject(issue);
  std::string text = m_wording->message(issue);
  if (m_grouping == Grouping::byRule) text = subject + ": " + text;
  if (const std::string* reason = waiverOf(m_bridge.model(), issue)) text += " (" + *reason + ")";
  return m_sentences.emplace(issue, toQt(text)).first->second;
}

QVariant IssueModel::data(const QModelIndex& index, int role) const {
  const Group* group = groupAt(index);
  if (group == nullptr) return {};
  const Issue* issue = issueAt(index);
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      return issue == nullptr ? groupText(*group) : issueText(*issue);
    case Qt::AccessibleTextRole:
      return issue == nullptr
                 ? tr("%1, %2").arg(groupText(*group), counted(static_cast<qsizetype>(group->issues.size()),
                                                               tr("1 issue"), tr("%1 issues")))
                 : issueText(*issue);
    case SeverityRole:
      return static_cast<int>(issue == nullptr ? group->severity : issue->rule->info().severity);
    case WaivedRole:
      return issue != nullptr && waiverOf(m_bridge.model(), *issue) != nullptr;
    case CountRole:
      return issue == nullptr ? static_cast<int>(group->issues.size()) : 0;
    default:
      return {};
  }
}

}  // namespace ekd::editor
