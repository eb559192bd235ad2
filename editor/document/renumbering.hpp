// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

#include <QObject>
#include <QString>

namespace ekd::editor {

/// Says which cards have other numbers because one before them came, went or moved: people in the room still
/// call them as they were called.
class Renumbering : public QObject {
  Q_OBJECT

 public:
  explicit Renumbering(SessionBridge& bridge, QObject* parent = nullptr);

 Q_SIGNALS:
  /// "Goal 2.4 to 2.6 are now 2.5 to 2.7"; empty after an edit that left all numbers, or took others back.
  void told(const QString& sentence);

 private:
  void follow(const ChangeSet& changes);

  SessionBridge& m_bridge;
};

}  // namespace ekd::editor
