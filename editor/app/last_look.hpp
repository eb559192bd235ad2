// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/workspace.hpp"
#include "editor/scene/eye.hpp"

#include <QObject>
#include <optional>

namespace ekd::editor {

class DiagramView;

/// Remembers from run to run which view of a file was looked at last, in which language, and from how near.
class LastLook : public QObject {
  Q_OBJECT

 public:
  /// Labels come in the language in which they were read last.
  explicit LastLook(Workspace& workspace);

  /// None where nothing is known, or what was looked at is not in the model any more.
  std::optional<View> view() const;
  /// What of that view; none where it was seen whole.
  std::optional<Sight> sight() const;
  /// To be called when the window closes.
  void keepSight(const DiagramView& diagram);
  /// What this shows is remembered from now on.
  void follow(const DiagramView& diagram);

 private:
  void keep(const DiagramView& diagram);

  Workspace& m_workspace;
};

}  // namespace ekd::editor
