// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"

#include <QObject>
#include <vector>

namespace ekd::editor {

/// What is selected, once for all panels: an outline, a diagram and an inspector never disagree.
class Selection : public QObject {
  Q_OBJECT

 public:
  explicit Selection(QObject* parent = nullptr) : QObject(parent) {}

  /// In the order in which they were taken; the last one is the current one.
  const std::vector<ElementId>& elements() const { return m_elements; }
  ElementId current() const { return m_elements.empty() ? ElementId{} : m_elements.back(); }
  bool contains(ElementId id) const;

  void set(std::vector<ElementId> elements);
  void setCurrent(ElementId id) { set(id ? std::vector{id} : std::vector<ElementId>{}); }
  /// The same, and told also when it is the current one already: it may be out of sight.
  void goTo(ElementId id);
  void toggle(ElementId id);
  /// Drops what `exists` denies, as after an undo.
  template <class Exists>
  void keepOnly(const Exists& exists) {
    std::vector<ElementId> kept;
    for (const ElementId id : m_elements) {
      if (exists(id)) kept.push_back(id);
    }
    set(std::move(kept));
  }

 Q_SIGNALS:
  void changed();

 private:
  std::vector<ElementId> m_elements;
};

}  // namespace ekd::editor
