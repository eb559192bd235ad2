// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ekd::editor {

/// The exception that is being handled, in words; to be called inside of a `catch (...)` only.
QString caughtInWords();

}  // namespace ekd::editor
