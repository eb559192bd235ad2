// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "libekd/validate/wording.hpp"

#include <QAbstractItemModel>
#include <map>
#include <memory>
#include <optional>

namespace ekd::editor {

enum IssueRole {
  SeverityRole = Qt::UserRole + 100,  ///< Severity as int
  CountRole,                          ///< of a group: how many issues
  WaivedRole,                         ///< whether an issue was waived
};

/// How many issues there are that nobody waived, and how many that somebody did.
struct IssueCounts {
  std::size_t open = 0;
  std::size_t waived = 0;
};

/// The issues of the model in groups, either one for each rule or one for each element.
///
/// Does not follow commits by itself: refresh() brings it up to date with the least of row changes, when its
/// panel finds that there is time. Sentences are made when a row is shown for the first time.
class IssueModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  enum class Grouping : unsigned char { byRule, byElement };

  explicit IssueModel(SessionBridge& bridge, QObject* parent = nullptr);

  Grouping grouping() const { return m_grouping; }
  void setGrouping(Grouping grouping);
  /// Whether issues that were waived are listed, too.
  void setShowsWaived(bool shows);
  void refresh();
  /// Of the model as it is now; with what was found then it can be brought up to date without asking again.
  std::vector<Issue> find() const { return m_bridge.validator().issues(); }
  IssueCounts count(const std::vector<Issue>& issues) const;
  void refresh(std::vector<Issue> issues);

  /// Null for a group.
  const Issue* issueAt(const QModelIndex& index) const;
  /// Whom the row is about: the first element of an issue, or the source of its first relation.
  ElementId elementAt(const QModelIndex& index) const;
  QModelIndex indexOf(const Issue& issue) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 private:
  struct Group {
    const Rule* rule = nullptr;  ///< null: a group of one element
    ElementId element;
    std::vector<Issue> issues;
    Severity severity = Severity::info;  ///< the gravest
    int row = 0;
  };
  using GroupPtr = std::shared_ptr<Group>;
  static bool comesBefore(const GroupPtr& a, const GroupPtr& b);

  std::vector<GroupPtr> wantedGroups(std::vector<Issue> issues);
  void countGroups();
  void changeGroups(const std::vector<GroupPtr>& wanted);
  void changeIssues(int group, const std::vector<Issue>& wanted);
  const Group* groupAt(const QModelIndex& index) const;
  QString groupText(const Group& group) const;
  QString issueText(const Issue& issue) const;

  SessionBridge& m_bridge;
  Grouping m_grouping = Grouping::byRule;
  bool m_showsWaived = false;
  std::vector<GroupPtr> m_groups;
  mutable std::optional<Wording> m_wording;      ///< none after a commit, until refresh()
  mutable std::map<Issue, QString> m_sentences;  ///< of the rows shown since refresh()
};

/// The element that stands for the issue when it is selected; none when the relation is gone.
ElementId elementOf(const Issue& issue, const Model& model);

}  // namespace ekd::editor
