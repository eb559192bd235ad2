// SPDX-License-Identifier: MIT
#include "libekd/validate/actor_names.hpp"
#include "libekd/validate/look_ahead.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>
#include <optional>

namespace ekd::rules {
namespace {

using Actors = std::vector<ElementId>;

bool isTied(const Model& model, Slot goal, ElementId actor) {
  const Slot* const there = model.elements().slotOf(actor);
  if (there == nullptr) return false;
  const auto leads = [&](Slot slot) { return model.targetSlot(slot) == *there; };
  const auto comes = [&](Slot slot) { return model.sourceSlot(slot) == *there; };
  const auto out = model.outgoing(goal);
  const auto in = model.incoming(goal);
  return std::any_of(out.begin(), out.end(), leads) || std::any_of(in.begin(), in.end(), comes);
}

/// Which actors the texts of which goals name. A place in a text that may mean several actors is one group.
class Mentions : public Tracker {
 public:
  void full(const CheckContext& context, Findings& findings) override {
    m_names.clear();
    m_mentions.clear();
    m_stems.reset();
    const Model& model = context.model();
    const auto& elements = model.elements();
    for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
      if (isActor(model.elementKind(slot)) && !elements.isFree(slot)) m_names.add(elements[slot]);
    }
    for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
      lookAhead(elements, slot);
      if (model.elementKind(slot) != ElementKind::goal || elements.isFree(slot)) continue;
      read(context, slot);
      report(context, slot, findings, false);
    }
  }

  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    const StemHashes renamed = updateNames(context, touched);
    std::vector<Slot> goals;
    for (const TouchedElement& element : touched.changes->elements) {
      const Slot* slot = context.model().elements().slotOf(element.id);
      const bool isGoal = slot != nullptr && context.model().elementKind(*slot) == ElementKind::goal;
      if (!isGoal) {
        if (m_stems) m_stems->erase(element.id);
        if (m_mentions.erase(element.id) > 0) findings.retract(Owner::of(element.id));
        continue;
      }
      if (element.fields) read(context, *slot);
      goals.push_back(*slot);
    }
    if (!renamed.empty()) readAgain(context, renamed, goals);
    std::sort(goals.begin(), goals.end());
    goals.erase(std::unique(goals.begin(), goals.end()), goals.end());
    for (const Slot goal : goals) report(context, goal, findings, true);
  }

 private:
  /// A place in a text each; actors sorted.
  using Places = std::vector<Actors>;

  void read(const CheckContext& context, Slot slot) {
    const Element& goal = context.element(slot);
    const std::string_view label = context.label(goal);
    Places places;
    if (!m_names.empty()) {
      forEachText(goal, [&](const Text& text) {
        const bool isLabel = text.text.data() == label.data();
        readText(text, isLabel ? context.foldedLabel(slot, m_scratch) : folded(text.text), places);
      });
    }
    if (places.empty()) {
      m_mentions.erase(goal.id);
    } else {
      m_mentions[goal.id] = std::move(places);
    }
    if (m_stems) (*m_stems)[goal.id] = stemsOf(goal);
  }

  template <class Each>
  static void forEachText(const Element& goal, Each each) {
    for (const Texts* texts : {&goal.labels, &goal.details->descriptions})
      std::for_each(texts->begin(), texts->end(), each);
  }

  std::string_view folded(std::string_view text) {
    m_scratch.clear();
    text::appendFolded(text, m_scratch);
    return m_scratch;
  }

  void readText(const Text& text, std::string_view folded, Places& places) const {
    const auto skipWord = [folded](std::size_t at) {
      while (at < folded.size() && folded[at] != ' ') ++at;
      return at + 1;
    };
    for (std::size_t at = 0; at < folded.size();) {
      const std::string_view rest = folded.substr(at);
      at = skipWord(at);
      if (!m_names.mayBeginAt(rest)) continue;
      ActorNames::Hit hit = m_names.longestAt(rest, text.language, text.text);
      for (std::size_t i = 1; i < hit.length; ++i) at = skipWord(at);
      if (hit.actors.empty()) continue;
      std::sort(hit.actors.begin(), hit.actors.end());
      hit.actors.erase(std::unique(hit.actors.begin(), hit.actors.end()), hit.actors.end());
      places.push_back(std::move(hit.actors));
    }
  }

  static StemHashes stemsOf(const Element& goal) {
    StemHashes stems;
    forEachText(goal,
                [&](const Text& text) { appendStems(text::foldForSearch(text.text), text.language, stems); });
    return stems;
  }

  void report(const CheckContext& context, Slot goal, Findings& findings, bool again) {
    const ElementId id = context.element(goal).id;
    if (again) findings.retract(Owner::of(id));
    const auto places = m_mentions.find(id);
    if (places == m_mentions.end()) return;
    Subjects subjects{id};
    for (const Actors& actors : places->second) {
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
    if (!m_stems) collectStems(context);
    const std::size_t touchedEnd = goals.size();
    for (const auto& [goal, stems] : *m_stems) {
      const auto isThere = [&stems = stems](std::uint64_t word) {
        return std::find(stems.begin(), stems.end(), word) != stems.end();
      };
      if (std::any_of(words.begin(), words.end(), isThere))
        goals.push_back(*context.model().elements().slotOf(goal));
    }
    for (std::size_t i = touchedEnd; i < goals.size(); ++i) read(context, goals[i]);
  }

  void collectStems(const CheckContext& context) {
    m_stems.emplace();
    const auto& elements = context.model().elements();
    for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
      if (elements[slot].kind != ElementKind::goal || elements.isFree(slot)) continue;
      (*m_stems)[elements[slot].id] = stemsOf(elements[slot]);
    }
  }

  ActorNames m_names;
  std::string m_scratch;
  tsl::robin_map<ElementId, Places, IdHash> m_mentions;  // by goal; most goals name nobody
  /// By goal, of all its texts; collected when an actor is renamed for the first time.
  std::optional<tsl::robin_map<ElementId, StemHashes, IdHash>> m_stems;
};

class UnlinkedMention : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "AR-08",
        .severity = Severity::warning,
        .submodel = Submodel::actors,
        .title = {"A goal names an actor that it is not tied to",
                  "Mērķis nosauc aktieri, ar kuru tam nav saites"},
        .reason =
            {"When the text of a goal says that somebody takes part, and no relation says so, every question "
             "about who does what misses it. Labels and descriptions are searched for the labels and "
             "aliases of actors, whatever their endings; an actor that is only concerned is tied too, by "
             "the relation \"concerns\".",
             "Ja mērķa teksts saka, ka kāds piedalās, bet neviena saite to nesaka, tas pazūd katrā "
             "jautājumā par to, kurš ko dara. Nosaukumos un aprakstos tiek meklēti aktieru nosaukumi un "
             "to citi vārdi ar jebkādām galotnēm; arī aktieris, uz kuru mērķis tikai attiecas, ir "
             "piesaistīts ar saiti \"attiecas uz\"."},
        .source = "seen in practice (actors named in comments only)",
        .remedy = {"Add the relation that the text means.", "Pievieno saiti, kas tekstā ir domāta."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Mentions>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return saidOfOthers(wording,
                        {"the text of {0} names {1}, and no relation does",
                         "teksts {0} piemin, bet neviena saite nepiesaista: {1}"},
                        issue);
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
