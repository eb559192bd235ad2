// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "libekd/capture/minutes.hpp"

#include <QAbstractListModel>
#include <vector>

namespace ekd::editor {

/// The minutes of one modelling session, a note a row. References show what the element is called now.
class MinutesModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role {
    TimeRole = Qt::UserRole + 400,  ///< "14:05"
    HtmlRole                        ///< with links "#<identity>"
  };

  explicit MinutesModel(SessionBridge& bridge, QObject* parent = nullptr);

  SessionId meeting() const { return m_meeting; }
  void setMeeting(SessionId meeting);
  /// The elements that a row refers to and that are there.
  std::vector<ElementId> elementsAt(const QModelIndex& index) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  void follow(const ChangeSet& changes);
  QString textOf(const MinutesEntry& entry, bool html) const;

  SessionBridge& m_bridge;
  SessionId m_meeting;
  std::vector<MinutesEntry> m_rows;
};

}  // namespace ekd::editor
