// SPDX-License-Identifier: MIT
#pragma once

#include "formats/diagnostics.hpp"

#include <QString>

namespace ekd::editor {

/// "plan.ekd, line 3, column 7: a tag is not closed".
QString inWords(const Diagnostic& diagnostic);

}  // namespace ekd::editor
