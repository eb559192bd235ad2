// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/what_if.hpp"
#include "editor/panels/element_roles.hpp"

#include <QAbstractListModel>
#include <vector>

namespace ekd::editor {

enum WhatIfRole {
  FateRole = Qt::UserRole + 400,  ///< Fate as int
  CardCountRole,                  ///< of a heading: how many cards stand under it; else 0
  LossRole,                       ///< "keeps NGOs (takes part); loses Municipality (performs)"
};

/// What follows if an actor drops out: under a heading for each fate that occurs, the cards that have it.
/// Headings cannot be chosen.
class WhatIfModel : public QAbstractListModel {
  Q_OBJECT

 public:
  WhatIfModel(const SessionBridge& bridge, const WhatIf& whatIf, QObject* parent = nullptr);

  /// None for a heading.
  ElementId elementAt(const QModelIndex& index) const;
  /// The first one that is no heading.
  QModelIndex firstCard() const { return index(1); }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  struct Row {
    Fate fate = Fate::nobody;
    ElementId element;
    bool operator<(const Row& other) const {
      return fate != other.fate ? fate < other.fate : element < other.element;
    }
  };
  void follow();
  QVariant headingData(Fate fate, int role) const;
  QString lossOf(const Consequence& consequence) const;
  const Consequence* consequenceOf(std::size_t row) const;

  const SessionBridge& m_bridge;
  const WhatIf& m_whatIf;
  std::vector<Row> m_rows;
};

}  // namespace ekd::editor
