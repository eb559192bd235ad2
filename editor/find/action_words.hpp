// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace ekd::editor {

/// What else people call an action, by the identity that ActionList knows it by.
QStringList otherWordsFor(const QString& actionId);

/// Every identity for which there are other words.
QStringList actionsWithOtherWords();

}  // namespace ekd::editor
