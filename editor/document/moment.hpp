// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"

#include <QString>

namespace ekd::editor {

/// The time of day as `clock` has it (QTime::toString()), with the date before it unless that is today.
QString whenText(TimeMs time, const QString& clock);

}  // namespace ekd::editor
