// SPDX-License-Identifier: MIT
#include "editor/document/file_hold.hpp"

#include "editor/document/text.hpp"

#include <QCoreApplication>
#include <unistd.h>
#include <utility>
#include <variant>

namespace ekd::editor {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(FileHold)
};

QString whoHolds(const std::filesystem::path& file, const LockHolder& holder) {
  const QString name = toQt(file.filename().string());
  if (!holder.isUncertain) return Words::tr("%1 is open elsewhere: %2").arg(name, toQt(describe(holder)));
  return Words::tr("%1 may be open on another machine: %2 wrote so in %3")
      .arg(name, toQt(describe(holder)), toQt(lockFileOf(file).string()));
}

bool canWriteBeside(const std::filesystem::path& file) {
  const auto folder = lockFileOf(file).parent_path();
  return ::access(folder.empty() ? "." : folder.c_str(), W_OK) == 0;
}

}  // namespace

FileHold holdFile(const std::filesystem::path& file, const IsGone& isGone) {
  FileHold hold;
  auto taken = FileLock::take(file);
  if (taken && isGone) {
    const auto* holder = std::get_if<LockHolder>(&*taken);
    if (holder != nullptr && holder->isUncertain && isGone(*holder)) {
      FileLock::Options options;
      options.takesUncertain = true;
      taken = FileLock::take(file, options);
    }
  }
  if (!taken) {
    // in a folder that is read-only or gone there is nothing that two could overwrite
    if (canWriteBeside(file))
      hold.warning = Words::tr("Nobody is kept from changing %1 at the same time: %2")
                         .arg(toQt(file.filename().string()), toQt(taken.error().detail));
  } else if (const auto* holder = std::get_if<LockHolder>(&*taken)) {
    hold.heldBy = whoHolds(file, *holder);
  } else {
    hold.lock = std::move(std::get<FileLock>(*taken));
  }
  return hold;
}

}  // namespace ekd::editor
