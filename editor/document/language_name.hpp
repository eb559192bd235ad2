// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <string>

namespace ekd::editor {

/// "Latvian" for "lv", "no language" for an empty tag, the tag itself for a language that Qt does not know.
QString languageName(const std::string& tag);

}  // namespace ekd::editor
