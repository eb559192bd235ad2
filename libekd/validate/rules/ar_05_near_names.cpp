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

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;

std::uint64_t mixed(std::uint64_t key, std::uint64_t part) {
  key = (key ^ part) * factor;
  return key ^ (key >> 29U);
}

/// The same for names with the same words in any order and form; costs a tenth of keyOf() and leaves few
/// names to look at closer. Reads the first two letters of each word, which no ending changes.
std::uint64_t roughKeyOf(std::string_view name) {
  const auto letter = [&](std::size_t at) {
    const auto byte = at < name.size() ? static_cast<unsigned char>(name[at]) : 0U;
    return byte < 0x80U ? byte | 0x20U : 0U;  // marks may be left out, so other letters do not count
  };
  std::uint64_t sum = 0;
  bool isInside = false;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const auto byte = static_cast<unsigned char>(name[at]);
    const bool isWord =
        byte >= 0x80U || (byte >= '0' && byte <= '9') || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
    if (isWord && !isInside) sum += mixed(letter(at), letter(at) == 0 ? 0 : letter(at + 1));
    isInside = isWord;
  }
  return sum;
}

/// The words of the name in any order and form.
std::uint64_t keyOf(std::string_view name, std::string_view language) {
  StemHashes stems;
  appendStems(text::foldForSearch(name), language, stems);
  std::sort(stems.begin(), stems.end());
  std::uint64_t key = mixed(stems.size(), roughKeyOf(name));
  for (const std::uint64_t stem : stems) key = mixed(key, stem);
  return stems.empty() ? 0 : key;
}

/// One for each way to call the actor, in the language of the document.
Keys keysOf(const CheckContext& context, const Element& actor) {
  const std::string_view language = context.document.metadata.language;
  Keys keys{keyOf(context.label(actor), language)};
  for (const std::string& alias : actor.details->aliases) keys.push_back(keyOf(alias, language));
  std::erase(keys, 0);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

struct Named {
  std::uint64_t key = 0;
  ElementId actor;
  std::string_view name;
  bool operator<(const Named& other) const {
    return key != other.key ? key < other.key : actor < other.actor;
  }
};

/// Calls `each(begin, end)` for each run of names with one key that has more than one name.
template <class Each>
void forEachRun(std::vector<Named>& names, Each each) {
  std::sort(names.begin(), names.end());
  for (auto from = names.begin(); from != names.end();) {
    const auto to = std::find_if(from, names.end(), [&](const Named& name) { return name.key != from->key; });
    if (to - from > 1) each(from, to);
    from = to;
  }
}

class NearNames : public Tracker {
  void full(const CheckContext& context, Findings& findings) override {
    m_members.reset();
    m_keys.clear();
    std::vector<Named> names;
    context.forEachOf(kinds::actors, [&](Slot slot) {
      const Element& actor = context.element(slot);
      const auto add = [&](std::string_view name) { names.push_back({roughKeyOf(name), actor.id, name}); };
      add(context.label(actor));
      for (const std::string& alias : actor.details->aliases) add(alias);
    });
    std::vector<Named> likely;
    forEachRun(names, [&](auto from, auto to) {
      for (; from != to; ++from) {
        const std::uint64_t key = keyOf(from->name, context.document.metadata.language);
        if (key != 0) likely.push_back({key, from->actor, from->name});
      }
    });
    std::set<Subjects> told;  // two actors may share several names
    forEachRun(likely, [&](auto from, auto to) {
      const std::uint64_t key = from->key;
      Subjects sharing;
      for (; from != to; ++from) {
        if (sharing.empty() || sharing.back() != Subject(from->actor)) sharing.push_back(from->actor);
      }
      if (sharing.size() > 1 && told.insert(sharing).second)
        report(context, key, std::move(sharing), findings);
    });
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
