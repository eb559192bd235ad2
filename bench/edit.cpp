// SPDX-License-Identifier: MIT
// edit FILE: loads and validates a model, then renames goals, relates them and takes the relations back, each
// as one edit that is validated at once; prints the milliseconds of a full validation and of one edit of each
// sort: the median and what 95 % stay under.
#include "bench/stopwatch.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"
#include "libekd/edit/session.hpp"
#include "libekd/validate/validator.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace ekd;

constexpr std::size_t edits = 400;
constexpr std::size_t fullTimes = 8;

class FixedClock : public Clock {
 public:
  TimeMs now() override { return 0; }
};

class Checked {
 public:
  explicit Checked(Document document) : m_session(std::move(document), m_clock) {
    m_validator.full(m_session.document());
    m_onlyFull.full(m_session.document());
    m_subscription = m_session.addListener([this](const Transaction&, const ChangeSet& changes) {
      m_validator.update(m_session.document(), changes);
    });
    const auto& all = m_session.model().elements();
    for (Slot slot = 0; slot < all.slotEnd(); ++slot) {
      if (all[slot].kind == ElementKind::goal) m_goals.push_back(all[slot].id);
    }
  }

  /// By a validator that sees no edits: it makes none of the indexes that they need, and drops none.
  double fullMilliseconds() {
    bench::Stopwatch watch;
    m_onlyFull.full(m_session.document());
    return watch.lap().cpu;
  }
  template <class Body>
  double editMilliseconds(Body body) {
    bench::Stopwatch watch;
    const bool isDone = m_session.edit("edit", body).has_value();
    const double passed = watch.lap().cpu;
    if (!isDone) std::exit(1);
    return passed;
  }
  /// Another one each time, from all over the model.
  ElementId goal() { return m_goals[m_next++ * 7919 % m_goals.size()]; }
  std::size_t goalCount() const { return m_goals.size(); }

 private:
  FixedClock m_clock;
  Session m_session;
  Validator m_validator;
  Validator m_onlyFull;
  Session::Subscription m_subscription;
  std::vector<ElementId> m_goals;
  std::size_t m_next = 0;
};

void print(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  std::printf("\"%s\": %.5f, \"%s95\": %.5f", what, times[times.size() / 2], what,
              times[times.size() * 95 / 100]);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  auto read = ekdXmlFormat().read(argv[1], {});
  if (!read.document) return 1;
  Checked checked(std::move(*read.document));
  if (checked.goalCount() < 2) return 1;
  std::vector<double> full;
  std::vector<double> rename;
  std::vector<double> relate;
  std::vector<double> unrelate;
  for (std::size_t i = 0; i < edits; ++i) {
    // in between, as a processor that is shared becomes faster and slower
    if (i % (edits / fullTimes) == 0) full.push_back(checked.fullMilliseconds());
    const ElementId goal = checked.goal();
    const std::string text = "Renamed for the " + std::to_string(i) + "th time";
    rename.push_back(checked.editMilliseconds([&](Editor& editor) {
      return editor.modify(goal, [&](Element& element) { setText(element.labels, "lv", text); });
    }));
    Relation relation;
    relation.id = RelationId{{1, i + 1}};
    relation.source = checked.goal();
    relation.target = checked.goal();
    relate.push_back(
        checked.editMilliseconds([&](Editor& editor) { return editor.add(Relation(relation)); }));
    unrelate.push_back(checked.editMilliseconds([&](Editor& editor) { return editor.remove(relation.id); }));
  }
  std::printf("{");
  print("full", full);
  std::printf(", ");
  print("rename", rename);
  std::printf(", ");
  print("relate", relate);
  std::printf(", ");
  print("unrelate", unrelate);
  std::printf("}\n");
  std::fflush(stdout);
  std::_Exit(0);
}
