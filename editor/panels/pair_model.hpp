// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

#include <QAbstractTableModel>
#include <initializer_list>
#include <unordered_map>
#include <vector>

namespace ekd::editor {

/// Cards in two columns that belong together, about one element: problems with what solves them, or arguments
/// for and against. A card that is not of the kind of its column, as a goal that solves a problem, stands
/// there with its kind and number. The last row is empty; text that is set there makes the cards and their
/// relations, both columns of a row as one step.
///
/// Rows stay where they are while the model changes; what is new comes last.
class PairModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum class Pairing : unsigned char { problemSolution, forAgainst };

  explicit PairModel(SessionBridge& bridge, QObject* parent = nullptr);

  /// Only while it is live it looks at the model; else there is the empty row alone.
  void setLive(bool live);
  Pairing pairing() const { return m_pairing; }
  void setPairing(Pairing pairing);
  ElementId subject() const { return m_subject; }
  /// None: the pairs that are about nothing yet.
  void setSubject(ElementId subject);
  /// None for an empty cell.
  ElementId elementAt(const QModelIndex& index) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  struct Row {
    ElementId left;
    ElementId right;
    bool operator==(const Row&) const = default;
  };
  void reset();
  void follow();
  std::vector<Row> wantedRows() const;
  /// Elements of some kinds with a relation to the subject; without one, those with no relation at all.
  std::vector<ElementId> aboutSubject(std::initializer_list<ElementKind> kinds) const;
  std::vector<ElementId> solutionsOf(ElementId problem) const;
  ElementKind kindOfColumn(int column) const;
  std::vector<ElementId> inOrder(std::vector<ElementId> elements) const;
  bool make(const QModelIndex& index, const std::string& label);
  Status makeCard(Editor& editor, const QModelIndex& index, const std::string& label);

  SessionBridge& m_bridge;
  Pairing m_pairing = Pairing::problemSolution;
  ElementId m_subject;
  bool m_live = false;
  std::vector<Row> m_rows;
  std::unordered_map<ElementId, std::size_t, IdHash> m_ranks;  ///< in which order elements were first seen
};

}  // namespace ekd::editor
