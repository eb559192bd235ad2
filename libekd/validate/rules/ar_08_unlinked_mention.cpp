// SPDX-License-Identifier: MIT
#include "libekd/validate/actor_names.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using Actors = std::vector<ElementId>;

bool isTied(const Model& model, Slot goal, ElementId actor) {
  const auto leads = [&](Slot slot) { return model.relation(slot).target == actor; };
  const auto comes = [&](Slot slot) { return model.relation(slot).source == actor; };
  const auto out = model.outgoing(goal);
  const auto in = model.incoming(goal);
  return std::any_of(out.begin(), out.end(), leads) || std::any_of(in.begin(), in.end(), comes);
}

/// Which actors the texts of which goals name. A place in a text that may mean several actors is one group.
class Mentions : public Tracker {
 public:
  void full(const CheckContext& context, Findings& findings) override {
    m_names.clear();
    m_texts.clear();
    const auto& elements = context.model().elements();
    for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
      if (isActor(elements[slot].kind) && !elements.isFree(slot)) m_names.add(elements[slot]);
    }
    for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
      if (elements[slot].kind != ElementKind::goal || elements.isFree(slot)) continue;
      read(elements[slot]);
      report(context, slot, findings, false);
    }
  }

  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    const StemHashes renamed = updateNames(context, touched);
    std::vector<Slot> goals;
    for (const TouchedElement& element : touched.changes->elements) {
      const Slot* slot = context.model().elements().slotOf(element.id);
      const bool isGoal = slot != nullptr && context.element(*slot).kind == ElementKind::goal;
      if (!isGoal && m_texts.erase(element.id) > 0) findings.retract(Owner::of(element.id));
      if (!isGoal) continue;
      if (element.fields) read(context.element(*slot));
      goals.push_back(*slot);
    }
    if (!renamed.empty()) readAgain(context, renamed, goals);
    std::sort(goals.begin(), goals.end());
    goals.erase(std::unique(goals.begin(), goals.end()), goals.end());
    for (const Slot goal : goals) report(context, goal, findings, true);
  }

 private:
  struct GoalText {
    StemHashes stems;              // of all texts, one after the other
    std::vector<Actors> mentions;  // a place each, actors sorted
  };

  void read(const Element& goal) {
    GoalText& read = m_texts[goal.id];
    read = {};
    for (const Texts* texts : {&goal.labels, &goal.details->descriptions}) {
      for (const Text& text : *texts) readText(text, read);
    }
  }

  void readText(const Text& text, GoalText& read) {
    const std::size_t begin = read.stems.size();
    appendStems(text.text, text.language, read.stems);
    if (m_names.empty()) return;
    const std::span<const std::uint64_t> stems(read.stems);
    for (std::size_t at = begin; at < stems.size();) {
      ActorNames::Hit hit = m_names.longestAt(stems.subspan(at), text.text);
      at += std::max<std::size_t>(hit.length, 1);
      if (hit.actors.empty()) continue;
      std::sort(hit.actors.begin(), hit.actors.end());
      hit.actors.erase(std::unique(hit.actors.begin(), hit.actors.end()), hit.actors.end());
      read.mentions.push_back(std::move(hit.actors));
    }
  }

  void report(const CheckContext& context, Slot goal, Findings& findings, bool again) {
    const ElementId id = context.element(goal).id;
    if (again) findings.retract(Owner::of(id));
    Subjects subjects{id};
    const auto& mentions = m_texts.at(id).mentions;
    for (const Actors& actors : mentions) {
      const auto tied = [&](ElementId actor) { return isTied(context.model(), goal, actor); };
      if (std::none_of(actors.begin(), actors.end(), tied)) subjects.push_back(actors.front());
    }
    if (subjects.size() == 1) return;
    std::sort(subjects.begin() + 1, subjects.end());
    subjects.erase(std::unique(subjects.begin() + 1, subjects.end()), subjects.end());
    findings.add(Owner::of(id), std::move(subjects));
  }

  /// Gives the first words of the names that came or went.
  StemHashes updateNames(const CheckContext& context, const Touched& touched) {
    StemHashes firstWords;
    for (const TouchedElement& element : touched.changes->elements) {
      if (!element.labels && !element.kind) continue;
      const Element* now = context.model().find(element.id);
      const bool isNamed = now != nullptr && isActor(now->kind);
      const auto names = isNamed ? ActorNames::namesOf(*now) : std::vector<ActorNames::Name>();
      if (names == m_names.known(element.id)) continue;
      for (const auto& name : m_names.known(element.id)) firstWords.push_back(name.stems.front());
      for (const auto& name : names) firstWords.push_back(name.stems.front());
      m_names.remove(element.id);
      if (isNamed) m_names.add(*now);
    }
    return firstWords;
  }

  /// Reads the goals again that have one of these words.
  void readAgain(const CheckContext& context, const StemHashes& words, std::vector<Slot>& goals) {
    const std::size_t touchedEnd = goals.size();
    for (const auto& [goal, text] : m_texts) {
      const auto isThere = [&text = text](std::uint64_t word) {
        return std::find(text.stems.begin(), text.stems.end(), word) != text.stems.end();
      };
      if (std::any_of(words.begin(), words.end(), isThere))
        goals.push_back(*context.model().elements().slotOf(goal));
    }
    for (std::size_t i = touchedEnd; i < goals.size(); ++i) read(context.element(goals[i]));
  }

  ActorNames m_names;
  tsl::robin_map<ElementId, GoalText, IdHash> m_texts;
};

class UnlinkedMention : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "AR-08",
        .severity = Severity::warning,
        .submodel = Submodel::actors,
        .title = {"A goal names an actor that it is not tied to"},
        .reason =
            {"When the text of a goal says that somebody takes part, and no relation says so, every question "
             "about who does what misses it. Labels and descriptions are searched for the labels and "
             "aliases of actors, whatever their endings; an actor that is only concerned is tied too, by "
             "the relation \"concerns\"."},
        .source = "seen in practice (actors named in comments only)",
        .remedy = {"Add the relation that the text means."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Mentions>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"the text of {0} names {1}, and no relation does"},
                       {wording.topic(issue.subjects.front().element()),
                        wording.elements(std::span(issue.subjects).subspan(1))});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    using enum RelationKind;
    FixList fixes(context);
    const ElementId goal = issue.subjects.front().element();
    for (std::size_t i = 1; i < issue.subjects.size(); ++i) {
      fixes.relate(issue.subjects[i].element(), isResponsibleFor, goal);
      fixes.relate(issue.subjects[i].element(), participatesIn, goal);
      fixes.relate(goal, concerns, issue.subjects[i].element());
    }
    return fixes.take();
  }
};

}  // namespace

const Rule& ar08UnlinkedMention() {
  static const UnlinkedMention rule;
  return rule;
}

}  // namespace ekd::rules
