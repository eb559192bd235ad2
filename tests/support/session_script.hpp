// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/session.hpp"
#include "tests/support/ids.hpp"

namespace ekd::test {

/// An endless meeting, the same each time: cards are made, put under each other, linked, renamed letter by
/// letter, removed; things are undone and done again.
class SessionScript {
 public:
  explicit SessionScript(Session& session) : m_session(session) {}

  /// Does the next thing; it is always one commit.
  void step();

 private:
  void add();
  void rename();
  void remove();

  Session& m_session;
  CountedIds m_ids;
  unsigned m_steps = 0;
};

}  // namespace ekd::test
