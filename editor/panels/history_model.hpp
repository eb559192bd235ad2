// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

#include <QAbstractListModel>
#include <string>
#include <vector>

namespace ekd::editor {

/// Every step since the model was opened, the oldest first; row 0 is the model as it was opened. Steps that
/// were taken back stay below the current one until something else is done.
class HistoryModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role {
    WhenRole = Qt::UserRole + 100,  ///< "14:05:12", with the date when it is not of today
    AuthorRole,
    UndoneRole,  ///< bool
    CurrentRole  ///< bool: the document is as it was after this step
  };

  explicit HistoryModel(SessionBridge& bridge, QObject* parent = nullptr);

  /// The row that the document stands at.
  int current() const;
  /// Undoes or redoes until the document stands at `row`.
  void travelTo(int row);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 private:
  struct Step {
    std::string label;
    std::string author;
    TimeMs time = 0;
    bool isOf(const Transaction& transaction) const {
      return time == transaction.time && label == transaction.label && author == transaction.author;
    }
  };
  void follow();

  SessionBridge& m_bridge;
  TimeMs m_opened;
  std::vector<Step> m_steps;
};

}  // namespace ekd::editor
