// SPDX-License-Identifier: MIT
#include "editor/find/recent_source.hpp"

#include "editor/document/file_memory.hpp"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace ekd::editor {
namespace {

QString readable(QString folder) {
  const QString home = QDir::homePath();
  if (folder == home || folder.startsWith(home + QLatin1Char('/')))
    folder.replace(0, home.size(), QStringLiteral("~"));
  return QDir::toNativeSeparators(folder);
}

}  // namespace

std::vector<RecentModel> recentModels(const QString& own) {
  std::vector<RecentModel> models;
  for (const QString& path : FileMemory::recent()) {
    const QFileInfo file(path);
    if (path != own) models.push_back({path, file.fileName(), readable(file.path()), file.exists()});
  }
  std::stable_partition(models.begin(), models.end(), [](const RecentModel& model) { return model.isThere; });
  return models;
}

QuickPicker::Source recentSource(const QString& own, std::function<void(const QString& path)> take) {
  return [models = recentModels(own), take = std::move(take)](const QString& typed) {
    std::vector<QuickPicker::Row> rows;
    for (const RecentModel& model : models) {
      if (!model.path.contains(typed, Qt::CaseInsensitive)) continue;
      if (model.isThere) {
        rows.push_back({model.name, model.folder, [take, path = model.path] { take(path); }});
      } else {
        rows.push_back({model.name, QuickPicker::tr("%1: not there any more").arg(model.folder), {}});
      }
    }
    if (rows.empty())
      rows.push_back({models.empty() ? QuickPicker::tr("No other model was open before")
                                     : QuickPicker::tr("None is called so"),
                      {},
                      {}});
    return rows;
  };
}

}  // namespace ekd::editor
