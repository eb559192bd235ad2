// SPDX-License-Identifier: MIT
#pragma once

#include "editor/find/quick_picker.hpp"

namespace ekd::editor {

/// A model that was open before, as one reads it.
struct RecentModel {
  QString path;
  QString name;    ///< "vidzeme.ekd"
  QString folder;  ///< shortened where it is in that of the user
  bool isThere = false;
};

/// All but the one at `own`, the last one first; those that are not there any more behind the others.
std::vector<RecentModel> recentModels(const QString& own = {});

/// The same to choose from; those that are not there only say so. `take` hears the path.
QuickPicker::Source recentSource(const QString& own, std::function<void(const QString& path)> take);

}  // namespace ekd::editor
