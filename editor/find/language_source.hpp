// SPDX-License-Identifier: MIT
#pragma once

#include "editor/find/quick_picker.hpp"

#include <string>

namespace ekd::editor {

/// Every language that has a tag of two letters, by its English name or its tag; `take` hears the tag.
QuickPicker::Source languageSource(std::function<void(const std::string& tag)> take);

}  // namespace ekd::editor
