// SPDX-License-Identifier: MIT
#include "tests/property/machine.hpp"

#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/journal/read.hpp"
#include "libekd/edit/history.hpp"
#include "libekd/validate/wording.hpp"
#include "tests/property/actions.hpp"
#include "tests/property/invariants.hpp"
#include "tests/support/awkward_document.hpp"

#include <algorithm>
#include <exception>

namespace ekd::property {
namespace {

void holds(bool condition, const std::string& what) {
  if (!condition) throw Broken(what);
}

std::string firstDifference(const std::vector<Issue>& live, const std::vector<Issue>& fresh) {
  const auto describe = [](const Issue& issue) {
    std::string text(issue.rule->info().id);
    for (const Subject& subject : issue.subjects) text += ' ' + toHex(subject.id).substr(28);
    return text;
  };
  const auto [a, b] = std::mismatch(live.begin(), live.end(), fresh.begin(), fresh.end());
  if (b == fresh.end() || (a != live.end() && *a < *b)) return describe(*a) + " is stale";
  return describe(*b) + " is missing";
}

/// Thrown by the body of an edit, and caught outside.
struct Raised {};

}  // namespace

Machine::Machine(const Document& start)
    : m_start(start),
      m_session(start, m_clock),
      m_last(start),
      m_numbering(start.model),
      m_replica(start, m_replicaClock),
      m_committed(actions().size(), 0) {
  for (int i = 0; i < 1000; ++i) m_ids.next();  // what the start document has counted up to
  for (const auto profile : {Profile::field, Profile::classic}) {
    m_validators.emplace_back(profile);
    m_validators.back().full(m_session.document());
  }
  m_subscription = m_session.addListener(
      [this](const Transaction& transaction, const ChangeSet& changes) { hear(transaction, changes); });
}

void Machine::hear(const Transaction& transaction, const ChangeSet& changes) {
  std::vector<ElementId> touched;
  for (const TouchedElement& element : changes.elements) touched.push_back(element.id);
  m_numbering.update(m_session.model(), touched);
  try {
    checkRenumbered();
    checkChangeSet(m_last, m_session.document(), changes);
    holds(changes.revision == m_session.revision(), "told a wrong revision");
    holds(m_replica.apply(transaction).has_value(), "the journal cannot be replayed");
  } catch (const Broken& broken) {
    m_broken = broken.what();
  }
  for (Validator& validator : m_validators) validator.update(m_session.document(), changes);
  m_last = m_session.document();
  m_journal.push_back(transaction);
  m_journalText +=
      journal::toLine({m_journal.size(), transaction.time, journal::Committed{changes.kind, transaction}}) +
      '\n';
}

void Machine::step(const Step& step) {
  m_clock.time += 1000;
  switch (step.ending) {
    case Step::Ending::undo:
    case Step::Ending::redo:
      walk(step);
      break;
    case Step::Ending::history:
      throughHistory();
      break;
    default:
      edit(step);
  }
  check();
}

void Machine::edit(const Step& step) {
  const Document before = m_session.document();
  const auto journalled = m_journal.size();
  const auto body = [&](Editor& editor) -> Status {
    for (const Action& action : step.actions) {
      if (auto status = actions()[action.what].run(editor, m_ids, action); !status) return status;
    }
    if (step.ending == Step::Ending::raise) throw Raised{};
    return step.ending == Step::Ending::fail ? failure(ErrorCode::notAllowed, "as asked") : Status{};
  };
  bool succeeded = false;
  try {
    succeeded = m_session.edit("step", body, step.ending == Step::Ending::merge ? "typing" : "").has_value();
  } catch (const Raised&) {
    holds(step.ending == Step::Ending::raise, "an edit threw unasked");
  }
  const bool told = m_journal.size() > journalled;
  holds(!told || succeeded, "an edit that failed was told");
  holds(told || m_session.document() == before, "an edit that was not told changed the document");
  if (!told) return;
  for (const Action& action : step.actions) ++m_committed[action.what];
}

void Machine::walk(const Step& step) {
  const unsigned count = step.actions.empty() ? 1 : 1 + step.actions[0].picks[0] % 5;
  for (unsigned i = 0; i < count; ++i) {
    const bool back = step.ending == Step::Ending::undo;
    if (back ? !m_session.canUndo() : !m_session.canRedo()) return;
    holds((back ? m_session.undo() : m_session.redo()).has_value(), "undo or redo failed");
  }
}

void Machine::throughHistory() {
  const Document now = m_session.document();
  const auto steps = m_session.undoSteps().size();
  while (m_session.canUndo()) holds(m_session.undo().has_value(), "undo failed");
  holds(m_session.document() == m_start, "undoing everything does not lead to the start");
  for (std::size_t i = 0; i < steps; ++i) holds(m_session.redo().has_value(), "redo failed");
  holds(m_session.document() == now, "redoing everything does not lead back");
}

void Machine::check() const {
  holds(m_broken.empty(), m_broken);
  checkStructure(m_session.document());
  holds(m_replica.document() == m_session.document(), "replaying the journal gives another document");
  checkIssues();
  checkNumbers();
  checkSaving();
}

void Machine::checkIssues() const {
  for (const Validator& validator : m_validators) {
    const auto live = validator.issues();
    const auto fresh = validate(m_session.document(), validator.profile());
    if (live != fresh) throw Broken("the validator missed an edit: " + firstDifference(live, fresh));
    for (const std::string language : {"en", "lv"}) {
      const Wording wording(m_session.document(), language, validator.profile());
      for (const Issue& issue : fresh) holds(!wording.message(issue).empty(), "an issue has nothing to say");
    }
  }
}

void Machine::checkNumbers() const {
  const Model& model = m_session.model();
  const Numbering fresh(model);
  for (const Slot slot : model.elements().slotsById())
    holds(m_numbering.of(slot) == fresh.of(slot),
          "the numbering missed an edit: " + std::string(m_numbering.of(slot)) + " is now " +
              std::string(fresh.of(slot)));
}

void Machine::checkRenumbered() const {
  const Model& model = m_session.model();
  const Numbering before(m_last.model);
  const auto& told = m_numbering.renumbered();
  auto next = told.begin();
  auto slots = model.elements().slotsById();
  std::sort(slots.begin(), slots.end());
  for (const Slot slot : slots) {
    const Slot* earlier = m_last.model.elements().slotOf(model.element(slot).id);
    const std::string former(earlier == nullptr ? std::string_view() : before.of(*earlier));
    const std::string now(m_numbering.of(slot));
    if (former.empty() || now.empty() || former == now) continue;
    holds(next != told.end() && next->slot == slot && next->before == former,
          "the numbering does not tell that " + former + " is now " + now);
    ++next;
  }
  holds(next == told.end(), "the numbering tells of a number that did not change");
}

void Machine::checkSaving() const {
  const std::string saved = toEkdXml(m_session.document());
  const ReadResult loaded = readEkdXml(saved, "saved");
  holds(loaded.document.has_value(), "what was saved cannot be loaded");
  holds(*loaded.document == m_session.document(), "loading gives another document than was saved");
  holds(toEkdXml(*loaded.document) == saved, "saving again gives other bytes");
}

void Machine::finish() {
  checkRecovery();
  throughHistory();
  while (m_session.canRedo()) holds(m_session.redo().has_value(), "redo failed");
  check();
  test::FixedClock clock;
  Session replay(m_start, clock);
  for (const Transaction& transaction : m_journal)
    holds(replay.apply(transaction).has_value(), "the whole journal cannot be replayed");
  holds(replay.document() == m_session.document(), "the whole journal gives another document");
}

void Machine::checkRecovery() const {
  Document document = m_start;
  History history;
  Editor editor(document);
  const journal::Chain chain = journal::chainFromText(m_journalText);
  holds(chain.lines.size() == m_journal.size(), "the journal lost a line");
  for (const journal::Line& line : chain.lines) {
    const auto record = journal::recordOf(line);
    holds(record.has_value(), "a line of the journal cannot be read");
    const auto& committed = std::get<journal::Committed>(record->content);
    for (const Change& change : committed.transaction.changes)
      holds(editor.perform(change).has_value(), "a line of the journal cannot be done");
    history.record(committed.transaction, committed.kind);
  }
  editor.take();
  holds(document == m_session.document(), "the written journal gives another document");
  holds(history.undoSteps() == m_session.undoSteps(), "the written journal gives another history");
  holds(history.redoSteps() == m_session.redoSteps(), "the written journal gives another way forward");
}

std::optional<Failure> firstFailure(const Run& run, std::vector<std::size_t>* committed) {
  Machine machine(run.start == "awkward" ? test::awkwardDocument() : Document{});
  std::size_t at = 0;
  try {
    for (; at < run.steps.size(); ++at) machine.step(run.steps[at]);
    machine.finish();
  } catch (const std::exception& error) {
    return Failure{at, error.what()};
  }
  if (committed != nullptr) {
    committed->resize(machine.committed().size());
    std::transform(committed->begin(), committed->end(), machine.committed().begin(), committed->begin(),
                   std::plus<>());
  }
  return std::nullopt;
}

namespace {

/// Without `count` steps from `first` on.
Run without(const Run& run, std::size_t first, std::size_t count) {
  Run less = run;
  const auto begin = less.steps.begin() + static_cast<std::ptrdiff_t>(first);
  less.steps.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(count, run.steps.size() - first)));
  return less;
}

/// Whether a pass over the steps that leaves out `count` at a time found something to leave out.
bool dropSteps(Run& run, std::size_t count, const std::function<bool(const Run&)>& fails) {
  bool dropped = false;
  for (std::size_t first = 0; first < run.steps.size();) {
    Run less = without(run, first, count);
    if (fails(less)) {
      run = std::move(less);
      dropped = true;
    } else {
      first += count;
    }
  }
  return dropped;
}

void dropActions(Run& run, const std::function<bool(const Run&)>& fails) {
  for (std::size_t step = 0; step < run.steps.size(); ++step) {
    for (std::size_t i = 0; i < run.steps[step].actions.size() && run.steps[step].actions.size() > 1;) {
      Run less = run;
      auto& left = less.steps[step].actions;
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
      if (fails(less)) {
        run = std::move(less);
      } else {
        ++i;
      }
    }
  }
}

}  // namespace

Run shortened(Run run, const std::function<bool(const Run&)>& fails) {
  for (std::size_t count = std::max<std::size_t>(run.steps.size() / 2, 1); count > 0;) {
    if (!dropSteps(run, count, fails) || count > 1) count /= 2;
  }
  dropActions(run, fails);
  return run;
}

std::string toText(const Run& run) {
  return "# start " + run.start + '\n' + toText(run.steps);
}

std::optional<Run> runFromText(std::string_view text) {
  const auto steps = stepsFromText(text);
  if (!steps) return std::nullopt;
  return Run{text.starts_with("# start awkward\n") ? "awkward" : "empty", *steps};
}

}  // namespace ekd::property
