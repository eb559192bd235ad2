// SPDX-License-Identifier: MIT
#include "libekd/text/fold.hpp"
#include "libekd/validate/actor_names.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <tsl/robin_map.h>

namespace ekd::rules {
namespace {

using enum ElementKind;
using Keys = std::vector<std::uint64_t>;

/// One for each way to call the actor, in the language of the document: its words in any order and form.
Keys keysOf(const CheckContext& context, const Element& actor) {
  Keys keys;
  std::string folded;
  StemHashes stems;
  const auto add = [&](std::string_view name) {
    folded.clear();
    text::appendFolded(name, folded);
    if (folded.empty()) return;
    stems.clear();
    appendStems(folded, context.document.metadata.language, stems);
    std::sort(stems.begin(), stems.end());
    std::uint64_t key = stems.size();
    for (const std::uint64_t stem : stems) {
      key = (key ^ stem) * 0x9E3779B97F4A7C15ULL;
      key ^= key >> 29U;
    }
    keys.push_back(key);
  };
  add(context.label(actor));
  for (const std::string& alias : actor.details->aliases) add(alias);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

class NearNames : public Tracker {
  void full(const CheckContext& context, Findings& findings) override {
    m_members.reset();
    m_keys.clear();
    std::vector<std::pair<std::uint64_t, ElementId>> names;
    context.forEachOf(kinds::actors, [&](Slot slot) {
      for (const std::uint64_t key : keysOf(context, context.element(slot)))
        names.emplace_back(key, context.element(slot).id);
    });
    std::sort(names.begin(), names.end());
    std::set<Subjects> told;  // two actors may share several names
    for (auto from = names.begin(); from != names.end();) {
      const auto to =
          std::find_if(from, names.end(), [&](const auto& name) { return name.first != from->first; });
      Subjects sharing;
      for (auto at = from; to - from > 1 && at != to; ++at) sharing.push_back(at->second);
      if (sharing.size() > 1 && told.insert(sharing).second)
        report(context, from->first, std::move(sharing), findings);
      from = to;
    }
  }

  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    std::set<std::uint64_t> changed;
    for (const TouchedElement& element : touched.changes->elements) {
      const Element* now = context.model().find(element.id);
      const bool isOurs = now != nullptr && isActor(now->kind);
      if (!isOurs && !element.kind && !element.existence) continue;
      if (!m_members) return restart(context, findings);
      move(element.id, isOurs ? keysOf(context, *now) : Keys{}, changed);
    }
    for (const std::uint64_t key : std::set(changed)) {
      for (const ElementId member : (*m_members)[key])
        changed.insert(m_keys[member].begin(), m_keys[member].end());
    }
    for (const std::uint64_t key : changed) {
      findings.retract(Owner::group(key));
      const auto& members = (*m_members)[key];
      if (isFirstWith(key, members)) report(context, key, {members.begin(), members.end()}, findings);
    }
  }

  /// Of several names that the same actors share, the first one is told.
  bool isFirstWith(std::uint64_t key, const std::set<ElementId>& members) {
    if (members.size() < 2) return false;
    const Keys& others = m_keys[*members.begin()];
    return std::none_of(others.begin(), others.end(),
                        [&](std::uint64_t other) { return other < key && (*m_members)[other] == members; });
  }

  void restart(const CheckContext& context, Findings& findings) {
    findings.retractAll();
    full(context, findings);
    m_members.emplace();
    std::set<std::uint64_t> all;
    context.forEachOf(kinds::actors, [&](Slot slot) {
      move(context.element(slot).id, keysOf(context, context.element(slot)), all);
    });
  }

  /// Notes all keys that the element has or had, for its relations may have changed as well.
  void move(ElementId id, Keys keys, std::set<std::uint64_t>& changed) {
    Keys& known = m_keys[id];
    for (const std::uint64_t key : known) (*m_members)[key].erase(id);
    changed.insert(known.begin(), known.end());
    for (const std::uint64_t key : keys) (*m_members)[key].insert(id);
    changed.insert(keys.begin(), keys.end());
    known = std::move(keys);
    if (known.empty()) m_keys.erase(id);
  }

  /// The same text for all is for STR-22 and FX-07, and who is tied to the others was told apart.
  static void report(const CheckContext& context, std::uint64_t key, Subjects sharing, Findings& findings) {
    if (sharing.size() < 2) return;
    const Model& model = context.model();
    const auto labelOf = [&](const Subject& subject) {
      return context.label(*model.find(subject.element()));
    };
    const bool areAlike = std::all_of(sharing.begin(), sharing.end(), [&](const Subject& subject) {
      return labelOf(subject) == labelOf(sharing.front());
    });
    const bool areTied = std::all_of(sharing.begin(), sharing.end(), [&](const Subject& subject) {
      return isTied(model, subject.element(), sharing);
    });
    if (!areAlike && !areTied) findings.add(Owner::group(key), std::move(sharing));
  }

  /// Only updates ask for these, so the first of them makes them.
  std::optional<tsl::robin_map<std::uint64_t, std::set<ElementId>>> m_members;
  tsl::robin_map<ElementId, Keys, IdHash> m_keys;
};

class OneActorTwice : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "AR-05",
        .severity = Severity::info,
        .submodel = Submodel::actors,
        .title = {"One actor seems to be there twice", "Viens aktieris šķiet ierakstīts divreiz"},
        .reason =
            {"What \"social service\", \"social services\" and its abbreviation do is added up only when "
             "they are one actor. Names are compared without endings, case and order of words, with all "
             "other spellings (aliases). Actors that are tied to each other were told apart.",
             "Tas, ko dara \"sociālais dienests\", \"sociālie dienesti\" un saīsinājums, saskaitās tikai "
             "tad, ja tas ir viens aktieris. Vārdi salīdzināti bez galotnēm, lielajiem burtiem un vārdu "
             "secības, ar visiem citiem rakstījumiem. Savstarpēji saistīti aktieri ir apzināti nošķirti."},
        .source = "seen in practice (one social service under three names)",
        .remedy = {"Merge them if they are the same, else tie them or say in the name how they differ.",
                   "Apvieno tos, ja tie ir viens, citādi saisti vai pasaki vārdā, ar ko tie atšķiras."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<NearNames>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return saidOfOthers(wording, {"{0} may be the same as {1}", "{0} varbūt ir tas pats, kas {1}"}, issue);
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    return mergers(issue, context);
  }
};

}  // namespace

const Rule& ar05NearNames() {
  static const OneActorTwice rule;
  return rule;
}

}  // namespace ekd::rules
