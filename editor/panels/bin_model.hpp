// SPDX-License-Identifier: MIT
#pragma once

#include "editor/commands/bin.hpp"
#include "editor/panels/element_roles.hpp"

#include <QAbstractListModel>
#include <vector>

namespace ekd::editor {

enum BinRole { WhyRole = Qt::UserRole + 400 };  ///< "said twice, 14:05, Anna"

/// The cards in the bin, what was deleted last first.
class BinModel : public QAbstractListModel {
  Q_OBJECT

 public:
  explicit BinModel(SessionBridge& bridge, QObject* parent = nullptr);

  /// Shows only cards in whose number, kind, texts, reason and author every word occurs.
  void setFilter(const QString& words);
  BinnedCard cardAt(const QModelIndex& index) const;
  const BinEntry* entryAt(const QModelIndex& index) const;
  QModelIndex indexOf(ElementId id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 private:
  void follow();
  std::vector<BinnedCard> wanted() const;
  bool passes(const BinEntry& entry, const Element& element) const;
  const Element* elementAt(const QModelIndex& index) const;
  QString why(const BinEntry& entry) const;

  SessionBridge& m_bridge;
  std::vector<std::string> m_words;
  std::vector<BinnedCard> m_rows;
};

}  // namespace ekd::editor
