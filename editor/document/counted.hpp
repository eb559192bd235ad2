// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ekd::editor {

/// The words for one, or those for several ("%1 cards") with the number in them.
inline QString counted(qsizetype count, const QString& one, const QString& several) {
  return count == 1 ? one : several.arg(count);
}

}  // namespace ekd::editor
