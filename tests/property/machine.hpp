// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/session.hpp"
#include "libekd/query/live_numbering.hpp"
#include "libekd/validate/validator.hpp"
#include "tests/property/step.hpp"
#include "tests/support/ids.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ekd::property {

/// A list of steps and the document it starts from: "empty" or "awkward".
struct Run {
  std::string start;
  Steps steps;
};
std::string toText(const Run& run);
std::optional<Run> runFromText(std::string_view text);

/// Takes one document through the steps and looks after each whether every promise was kept.
class Machine {
 public:
  explicit Machine(const Document& start);
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  /// Throws Broken.
  void step(const Step& step);
  /// What is left to look at when the last step is done. Throws Broken.
  void finish();

  /// How often each action was part of a commit.
  const std::vector<std::size_t>& committed() const { return m_committed; }

 private:
  void hear(const Transaction& transaction, const ChangeSet& changes);
  void edit(const Step& step);
  void walk(const Step& step);
  void throughHistory();
  void check() const;
  void checkSaving() const;
  void checkIssues() const;
  void checkNumbers() const;
  /// What the numbering says it renumbered is what has another number than in the document before.
  void checkRenumbered() const;
  void checkRecovery() const;

  const Document m_start;
  test::FixedClock m_clock;
  test::CountedIds m_ids;
  Session m_session;
  Document m_last;  ///< as after the last commit that was told
  std::string m_broken;
  std::vector<Validator> m_validators;  ///< one a profile; they hear of every commit
  LiveNumbering m_numbering;            ///< likewise
  std::vector<Transaction> m_journal;
  std::string m_journalText;  ///< the same as the journal of a model writes it
  test::FixedClock m_replicaClock;
  Session m_replica;  ///< knows the journal only
  std::vector<std::size_t> m_committed;
  Session::Subscription m_subscription;
};

struct Failure {
  std::size_t step = 0;  ///< 0-based; the number of steps when it showed at the end
  std::string what;
};

/// Runs everything. When `committed` is given, adds what was done.
std::optional<Failure> firstFailure(const Run& run, std::vector<std::size_t>* committed = nullptr);

/// A run that fails too and from which no step can be left out.
Run shortened(Run run, const std::function<bool(const Run&)>& fails);

}  // namespace ekd::property
