// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/panels/element_roles.hpp"

#include <QAbstractListModel>
#include <vector>

namespace ekd::editor {

enum RelationRole {
  VerbRole = Qt::UserRole + 200,  ///< "is hindered by": how it reads from the element that is shown
  FirstOfVerbRole,                ///< bool: the row before reads differently
  PossibleRole,                   ///< bool: said only to be possible
  StrengthRole,                   ///< Level as int
  UnusualRole,                    ///< why the method does not know it, or empty
};

/// The relations of one element in words, one a row, sorted by how they read. A row stands for the element at
/// the other end: ElementRole tells about that one.
class RelationModel : public QAbstractListModel {
  Q_OBJECT

 public:
  explicit RelationModel(SessionBridge& bridge, QObject* parent = nullptr);

  ElementId element() const { return m_element; }
  /// None: no rows.
  void setElement(ElementId element);
  RelationId relationAt(const QModelIndex& index) const;
  ElementId otherAt(const QModelIndex& index) const;
  QModelIndex indexOf(RelationId id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 private:
  struct Row {
    RelationId id;
    bool outgoing = true;
    auto operator<=>(const Row&) const = default;
  };
  std::vector<Row> wantedRows() const;
  void follow();
  QString verbOf(const Row& row) const;
  ElementId otherOf(const Row& row) const;
  QVariant otherData(ElementId other, int role) const;

  SessionBridge& m_bridge;
  ElementId m_element;
  std::vector<Row> m_rows;
};

}  // namespace ekd::editor
