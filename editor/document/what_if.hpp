// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "libekd/validate/issue.hpp"

#include <QTimer>
#include <array>
#include <cstdint>

namespace ekd::editor {

/// Who answers for something that loses somebody, the gravest first.
enum class Fate : std::uint8_t {
  nobody,
  inherited,  ///< only those tied to what it stands under
  possible,   ///< only somebody who possibly does
  others,     ///< as well as before, but fewer
};
inline constexpr std::size_t fateCount = 4;

/// How grave that is, and so how it is marked.
Severity gravityOf(Fate fate);

/// What one card loses, in words: "Municipality (responsible, finances)".
struct Consequence {
  ElementId target;
  Fate fate = Fate::others;
  QString lost;
  QString left;  ///< empty when nobody is
};

/// What follows if an actor drops out, with its parts and kinds or without, for as long as somebody asks: the
/// answer of `ekd trace --without`. Never edits anything; follows the edits of others, once for all that come
/// in one go, and ends when the actor is gone.
class WhatIf : public QObject {
  Q_OBJECT

 public:
  explicit WhatIf(SessionBridge& bridge, QObject* parent = nullptr);

  bool isOn() const { return static_cast<bool>(m_actor); }
  /// Nobody's while nobody asks.
  ElementId actor() const { return m_actor; }
  void ask(ElementId actor);
  void end();

  /// They do not drop out with the actor.
  bool doPartsStay() const { return m_doPartsStay; }
  void letPartsStay(bool doStay);
  /// How many parts and kinds the actor has, whether they stay or not.
  std::size_t partCount() const { return m_partCount; }

  /// The actor first.
  const std::vector<ElementId>& gone() const { return m_gone; }
  /// The gravest first, each kind in the order in which one reads.
  const std::vector<Consequence>& consequences() const { return m_consequences; }
  std::size_t count(Fate fate) const { return m_counts[static_cast<std::size_t>(fate)]; }

 Q_SIGNALS:
  void changed();

 private:
  void refresh();
  void work();
  void clear();

  SessionBridge& m_bridge;
  ElementId m_actor;
  bool m_doPartsStay = false;
  std::size_t m_partCount = 0;
  std::vector<ElementId> m_gone;
  std::vector<Consequence> m_consequences;
  std::array<std::size_t, fateCount> m_counts{};
  QTimer m_soon;
};

}  // namespace ekd::editor
