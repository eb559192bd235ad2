// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ekd::editor {

/// Whether people list `a` before `b`: words as their language orders them, numbers by what they count, so
/// that "Goal 2" comes before "Goal 10".
bool naturallyLess(const QString& a, const QString& b);

}  // namespace ekd::editor
