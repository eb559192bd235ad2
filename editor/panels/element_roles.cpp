// SPDX-License-Identifier: MIT
#include "editor/panels/element_roles.hpp"

#include "editor/document/text.hpp"

namespace ekd::editor {

QVariant elementData(const SessionBridge& bridge, ElementId id, int role) {
  const Slot* slot = bridge.model().elements().slotOf(id);
  if (slot == nullptr) return {};
  const Element& element = bridge.model().element(*slot);
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
      return bridge.label(id);
    case Qt::AccessibleTextRole:
      return QString(bridge.heading(id) + QLatin1Char(' ') + bridge.label(id));
    case ElementIdRole:
      return toQt(id.hex());
    case NumberRole:
      return toQt(bridge.numbering().of(*slot));
    case KindRole:
      return static_cast<int>(element.kind);
    case StandingRole:
      return static_cast<int>(element.standing);
    case CertaintyRole:
      return static_cast<int>(element.certainty);
    default:
      return {};
  }
}

}  // namespace ekd::editor
