// SPDX-License-Identifier: MIT
#include "libekd/edit/minute_taker.hpp"

#include "libekd/edit/rough_replay.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <set>
#include <span>

namespace ekd {
namespace {

constexpr std::size_t mostStatements = 100;

// clang-format off
constexpr Bilingual addedText{"{0} added: {1}", "Pievienots {0}: {1}"};
constexpr Bilingual addedBareText{"{0} added", "Pievienots {0}"};
constexpr Bilingual groupedText{"{0} grouped: {1}", "Grupēti {0}: {1}"};
constexpr Bilingual removedText{"{0} removed", "Izņemts {0}"};
constexpr Bilingual deletedText{"{0} deleted", "Dzēsts {0}"};
constexpr Bilingual deletedBecauseText{"{0} deleted because {1}", "Dzēsts {0}, jo {1}"};
constexpr Bilingual wasDeletedText{"{0} was deleted because {1}", "{0} tika dzēsts, jo {1}"};
constexpr Bilingual restoredText{"{0} brought back: {1}", "Atjaunots {0}: {1}"};
constexpr Bilingual restoredBareText{"{0} brought back", "Atjaunots {0}"};
constexpr Bilingual discardedText{"{0} removed for good", "{0} izņemts pavisam"};
constexpr Bilingual mergedText{"{0} merged into {1}", "{0} apvienots ar {1}"};
constexpr Bilingual becameText{"{0} is {1} now", "{0} tagad ir {1}"};
constexpr Bilingual movedText{"{0} moved", "{0} pārvietots"};
constexpr Bilingual readsText{"{0} reads \"{1}\" now", "{0} tagad skan \"{1}\""};
constexpr Bilingual readsInText{"{0} reads in {1}: \"{2}\"", "{0} valodā {1}: \"{2}\""};
constexpr Bilingual standingText{"{0}: {1}", "{0}: {1}"};
constexpr Bilingual priorityText{"{0}: priority {1}", "{0}: prioritāte {1}"};
constexpr Bilingual criticalityText{"{0}: criticality {1}", "{0}: kritiskums {1}"};
constexpr Bilingual possibleText{"{0} is only possible", "{0} ir tikai iespējams"};
constexpr Bilingual statedText{"{0} is certain", "{0} ir droši"};
constexpr Bilingual describedText{"{0}: description changed", "{0}: mainīts apraksts"};
constexpr Bilingual tagsText{"{0}: tags {1}", "{0}: birkas {1}"};
constexpr Bilingual attributeText{"{0}: {1} = {2}", "{0}: {1} = {2}"};
constexpr Bilingual elementText{"{0} changed", "{0} mainīts"};
constexpr Bilingual noLongerText{"No longer: {0}", "Vairs ne: {0}"};
constexpr Bilingual viewAddedText{"View \"{0}\" added", "Pievienots skats \"{0}\""};
constexpr Bilingual viewRemovedText{"View \"{0}\" removed", "Izņemts skats \"{0}\""};
constexpr Bilingual viewChangedText{"View \"{0}\" changed", "Mainīts skats \"{0}\""};
constexpr Bilingual metadataText{"What is said about the whole model changed", "Mainītas ziņas par visu modeli"};
constexpr Bilingual countText{"{0}: {1} elements and {2} relations", "{0}: {1} elementi un {2} saites"};
constexpr Bilingual possiblyText{"{0} (possibly)", "{0} (iespējams)"};

constexpr std::array<Bilingual, 6> standingWords{{
    {"open", "atvērts"}, {"an idea", "ideja"}, {"proposed", "ierosināts"}, {"agreed", "pieņemts"},
    {"rejected", "noraidīts"}, {"parked", "atlikts"}}};
constexpr std::array<Bilingual, 4> levelWords{{
    {"not said", "nav teikts"}, {"low", "zema"}, {"medium", "vidēja"}, {"high", "augsta"}}};
// clang-format on

std::string fill(std::string_view pattern, std::initializer_list<std::string> parts) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      text += pattern[i];
      continue;
    }
    text += *(parts.begin() + (pattern[i + 1] - '0'));
    i += 2;
  }
  return text;
}

/// What one transaction is in words. Made before it is done, because what goes has its name only then.
class Telling {
 public:
  Telling(Document& document, Carried& carried, const Transaction& transaction,
          const std::set<ElementId>& comebacks, std::string_view language)
      : m_document(document),
        m_model(document.model),
        m_carried(carried),
        m_language(language),
        m_transaction(transaction),
        m_comebacks(comebacks),
        m_effect(netEffectOf(transaction)) {}

  std::vector<Statement> tell();

 private:
  void lookBack();
  void carryOff();
  bool isBack(ElementId id) const;
  bool isOnTop(ElementId back) const;
  bool cameBackToo(const Relation& relation) const;
  void tellBack(ElementId id);
  void forgetBack();
  void tellElement(const Fate<Element>& fate);
  void tellAdded(const Element& element);
  void tellRemoved(const Element& element);
  void tellChanged(const Element& before, const Element& after);
  void tellDetails(const std::string& name, const Element& before, const Element& after);
  void tellPlace(ElementId id);
  void tellRelation(RelationId id, const Fate<Relation>& fate);
  void tellRest();
  void tellBin(const Fate<BinEntry>& fate);
  const BinEntry* entryWith(ElementId id, bool isNow) const;
  void tellView(const Fate<View>& fate);
  std::optional<ElementId> absorberOf(const Element& absorbed) const;
  bool isNew(ElementId id) const;
  bool isGone(ElementId id) const;

  void say(const Bilingual& pattern, std::initializer_list<std::string> parts,
           std::initializer_list<ElementId> about, bool isDecision = false) {
    m_statements.push_back({fill(pattern.in(m_language), parts), isDecision, about});
  }
  std::string name(ElementId id) const { return caption(m_model, id, m_language); }
  std::string shortName(ElementId id) const { return caption(m_model, id, m_language, 0); }
  std::string sentence(const Relation& relation) const;

  Document& m_document;
  const Model& m_model;
  Carried& m_carried;
  std::string_view m_language;
  const Transaction& m_transaction;
  const std::set<ElementId>& m_comebacks;
  NetEffect m_effect;
  std::map<ElementId, std::string> m_formerNames;
  std::map<ElementId, std::string> m_formerShortNames;
  std::map<RelationId, std::string> m_formerSentences;
  std::set<ElementId> m_moved;
  std::set<ElementId> m_reordered;
  std::map<ElementId, ElementId> m_absorbers;  // by what was merged into them
  std::vector<Statement> m_statements;
};

std::vector<Statement> Telling::tell() {
  const std::size_t size = m_effect.elements.size() + m_effect.relations.size();
  carryOff();
  if (size > mostStatements) {
    replayRoughly(m_document, m_transaction);
    say(countText,
        {m_transaction.label, std::to_string(m_effect.elements.size()),
         std::to_string(m_effect.relations.size())},
        {});
    forgetBack();
    return std::move(m_statements);
  }
  lookBack();
  replayRoughly(m_document, m_transaction);
  for (const auto& [id, fate] : m_effect.elements) tellElement(fate);
  for (const ElementId id : m_moved) tellPlace(id);
  for (const ElementId id : m_reordered) {
    if (!m_moved.contains(id) && m_formerShortNames[id] != shortName(id)) tellPlace(id);
  }
  for (const auto& [id, fate] : m_effect.relations) tellRelation(id, fate);
  tellRest();
  forgetBack();
  return std::move(m_statements);
}

/// Remembers what is cut, while it still has its names.
void Telling::carryOff() {
  for (const ElementId id : m_comebacks) m_carried.elements[id] = {name(id), shortName(id)};
  for (const auto& [id, fate] : m_effect.relations) {
    if (fate.went() &&
        (m_comebacks.contains(fate.before->source) || m_comebacks.contains(fate.before->target)))
      m_carried.relations.insert_or_assign(id, *fate.before);
  }
}

bool Telling::isBack(ElementId id) const {
  return isNew(id) && m_carried.elements.contains(id);
}

/// What comes with what stands above it need not be told.
bool Telling::isOnTop(ElementId back) const {
  const Slot* slot = m_model.elements().slotOf(back);
  const auto parent = slot == nullptr ? std::nullopt : parentOf(m_model, *slot);
  return !parent || !isBack(m_model.element(*parent).id);
}

bool Telling::cameBackToo(const Relation& relation) const {
  const auto found = m_carried.relations.find(relation.id);
  if (found == m_carried.relations.end()) return false;
  const Relation& old = found->second;
  return old.source == relation.source && old.target == relation.target && old.kind == relation.kind &&
         old.certainty == relation.certainty;
}

void Telling::tellBack(ElementId id) {
  if (!isOnTop(id)) return;
  const auto& [name, oldShortName] = m_carried.elements.at(id);
  const std::string now = shortName(id);
  if (now == oldShortName) return say(movedText, {name}, {id});
  say(becameText, {name, now}, {id});
}

void Telling::forgetBack() {
  std::erase_if(m_carried.elements, [this](const auto& one) { return isNew(one.first); });
  for (const auto& [id, fate] : m_effect.relations) {
    if (fate.came()) m_carried.relations.erase(id);
  }
}

void Telling::lookBack() {
  const auto remember = [this](ElementId id) {
    if (!id || m_model.find(id) == nullptr) return;
    m_formerNames.emplace(id, name(id));
    m_formerShortNames.emplace(id, shortName(id));
  };
  for (const auto& [id, fate] : m_effect.elements) remember(id);
  for (const auto& [id, fate] : m_effect.relations) {
    if (!fate.before) continue;
    remember(fate.before->source);
    m_formerSentences.emplace(id, sentence(*fate.before));
  }
  for (const auto& [id, fate] : m_effect.relations) {
    if (fate.before == fate.after) continue;
    const bool isOnlyOrder = fate.changed() && fate.before->source == fate.after->source &&
                             fate.before->target == fate.after->target;
    for (const auto* side : {&fate.before, &fate.after}) {
      if (*side && (*side)->order) (isOnlyOrder ? m_reordered : m_moved).insert((*side)->source);
    }
  }
  for (const auto& [id, fate] : m_effect.elements) {
    const auto kept = fate.went() ? absorberOf(*fate.before) : std::nullopt;
    if (kept) m_absorbers.emplace(id, *kept);
  }
}

bool Telling::isNew(ElementId id) const {
  const auto it = m_effect.elements.find(id);
  return it != m_effect.elements.end() && it->second.came();
}

bool Telling::isGone(ElementId id) const {
  const auto it = m_effect.elements.find(id);
  return it != m_effect.elements.end() && it->second.went();
}

std::string Telling::sentence(const Relation& relation) const {
  std::string text = name(relation.source) + " " + std::string(info(relation.kind).reading.in(m_language)) +
                     " " + name(relation.target);
  return relation.certainty == Certainty::possible ? fill(possiblyText.in(m_language), {text}) : text;
}

void Telling::tellElement(const Fate<Element>& fate) {
  if (fate.came()) isBack(fate.after->id) ? tellBack(fate.after->id) : tellAdded(*fate.after);
  if (fate.went() && !m_comebacks.contains(fate.before->id)) tellRemoved(*fate.before);
  if (fate.changed()) tellChanged(*fate.before, *fate.after);
}

void Telling::tellAdded(const Element& element) {
  const Slot* slot = m_model.elements().slotOf(element.id);
  if (slot != nullptr && isJoint(element.kind)) {
    std::string arms;
    for (const Slot relation : m_model.incoming(*slot))
      arms += (arms.empty() ? "" : ", ") + shortName(m_model.relation(relation).source);
    say(groupedText, {arms, shortName(element.id)}, {element.id});
    return;
  }
  const std::string label(textFor(element.labels, m_language));
  if (entryWith(element.id, false) != nullptr)
    return say(label.empty() ? restoredBareText : restoredText, {shortName(element.id), label}, {element.id});
  say(label.empty() ? addedBareText : addedText, {shortName(element.id), label}, {element.id});
}

/// Into which element one was merged: the one that took over its texts.
std::optional<ElementId> Telling::absorberOf(const Element& absorbed) const {
  const auto hasTaken = [&](const Element& before, const Element& after) {
    const auto gained = [](const auto& old, const auto& now, const std::string& text) {
      const auto in = [&text](const auto& list) {
        return std::find(list.begin(), list.end(), text) != list.end();
      };
      return !in(old) && in(now);
    };
    return std::any_of(absorbed.labels.begin(), absorbed.labels.end(), [&](const Text& label) {
      const std::string* had = findText(before.labels, label.language);
      const std::string* has = findText(after.labels, label.language);
      return gained(before.details->aliases, after.details->aliases, label.text) ||
             (had == nullptr && has != nullptr && *has == label.text);
    });
  };
  for (const auto& [id, fate] : m_effect.elements) {
    if (fate.changed() && hasTaken(*fate.before, *fate.after)) return id;
  }
  for (const auto& [id, fate] : m_effect.relations) {  // the same text: a relation went from one to the other
    if (!fate.changed()) continue;
    if (fate.before->source == absorbed.id && fate.after->source != absorbed.id) return fate.after->source;
    if (fate.before->target == absorbed.id && fate.after->target != absorbed.id) return fate.after->target;
  }
  return std::nullopt;
}

void Telling::tellRemoved(const Element& element) {
  const auto former = m_formerNames.find(element.id);
  const std::string who = former != m_formerNames.end() ? former->second : element.id.hex();
  if (const auto kept = m_absorbers.find(element.id); kept != m_absorbers.end()) {
    say(mergedText, {who, name(kept->second)}, {kept->second}, true);
    return;
  }
  if (const BinEntry* entry = entryWith(element.id, true)) {
    say(entry->reason.empty() ? deletedText : deletedBecauseText, {who, entry->reason}, {element.id}, true);
    return;
  }
  say(removedText, {who}, {element.id}, true);
  if (const std::string& reason = element.details->standingReason; !reason.empty())
    m_statements.back().text += ": " + reason;
}

void Telling::tellChanged(const Element& before, const Element& after) {
  const ElementId id = after.id;
  const auto former = m_formerNames.find(id);
  if (former != m_formerNames.end() && before.kind != after.kind) {
    say(becameText, {former->second, shortName(id)}, {id});
  } else if (before.number != after.number) {
    tellPlace(id);
  }
  m_moved.erase(id);
  m_reordered.erase(id);
  for (const Text& label : after.labels) {
    const std::string* old = findText(before.labels, label.language);
    if (old != nullptr && *old == label.text) continue;
    const bool isShown = label.text == textFor(after.labels, m_language);
    const std::string& who = m_formerShortNames.contains(id) ? m_formerShortNames[id] : shortName(id);
    if (isShown) say(readsText, {former != m_formerNames.end() ? former->second : who, label.text}, {id});
    if (!isShown) say(readsInText, {name(id), label.language, label.text}, {id});
  }
  const std::size_t told = m_statements.size();
  tellDetails(name(id), before, after);
  const bool isToldAbove =
      before.labels != after.labels || before.kind != after.kind || before.number != after.number;
  const bool isKept =
      std::any_of(m_absorbers.begin(), m_absorbers.end(), [id](const auto& one) { return one.second == id; });
  if (m_statements.size() == told && !isToldAbove && !isKept) say(elementText, {name(id)}, {id});
}

void Telling::tellDetails(const std::string& name, const Element& before, const Element& after) {
  const ElementId id = after.id;
  const auto word = [this](std::span<const Bilingual> words, auto value) {
    return std::string(words[static_cast<std::size_t>(value)].in(m_language));
  };
  const ElementDetails& old = *before.details;
  const ElementDetails& now = *after.details;
  if (before.standing != after.standing || old.standingReason != now.standingReason) {
    say(standingText, {name, word(standingWords, after.standing)}, {id}, true);
    if (!now.standingReason.empty()) m_statements.back().text += ": " + now.standingReason;
  }
  if (before.certainty != after.certainty)
    say(after.certainty == Certainty::possible ? possibleText : statedText, {name}, {id});
  if (before.priority != after.priority) say(priorityText, {name, word(levelWords, after.priority)}, {id});
  if (before.criticality != after.criticality)
    say(criticalityText, {name, word(levelWords, after.criticality)}, {id});
  if (old.descriptions != now.descriptions) say(describedText, {name}, {id});
  if (old.tags != now.tags) {
    std::string tags;
    for (const std::string& tag : now.tags) tags += (tags.empty() ? "" : ", ") + tag;
    say(tagsText, {name, tags.empty() ? "-" : tags}, {id});
  }
  for (const Attribute& attribute : now.attributes) {
    const std::string* was = findAttribute(old.attributes, attribute.name);
    if (was == nullptr || *was != attribute.value)
      say(attributeText, {name, attribute.name, attribute.value}, {id});
  }
  for (const Attribute& attribute : old.attributes) {
    if (findAttribute(now.attributes, attribute.name) == nullptr)
      say(attributeText, {name, attribute.name, "-"}, {id});
  }
}

/// Where an element stands shows in its number.
void Telling::tellPlace(ElementId id) {
  const auto former = m_formerNames.find(id);
  if (isNew(id) || m_model.find(id) == nullptr || former == m_formerNames.end()) return;
  if (m_formerShortNames[id] != shortName(id)) {
    say(becameText, {former->second, shortName(id)}, {id});
  } else {
    say(movedText, {former->second}, {id});
  }
}

void Telling::tellRelation(RelationId id, const Fate<Relation>& fate) {
  const Relation& relation = fate.after ? *fate.after : *fate.before;
  const bool isWhole = fate.came() || fate.went() || fate.changed();
  if (!isWhole || relation.kind == RelationKind::arm) return;
  if (fate.went()) {
    const bool isTold = relation.order || isGone(relation.source) || isGone(relation.target);
    if (!isTold) say(noLongerText, {m_formerSentences[id]}, {relation.source, relation.target});
    return;
  }
  if (relation.order || (fate.before && fate.before->order)) return;  // told as a place
  if (fate.came() && cameBackToo(relation)) return;
  const std::string now = sentence(relation);
  if (fate.before && m_formerSentences[id] == now) return;
  const bool isMerge = fate.before && (isGone(fate.before->source) || isGone(fate.before->target));
  if (!isMerge) m_statements.push_back({now, false, {relation.source, relation.target}});
}

void Telling::tellView(const Fate<View>& fate) {
  if (!fate.came() && !fate.went() && !fate.changed()) return;
  const View& view = fate.after ? *fate.after : *fate.before;
  const std::string title(textFor(view.titles, m_language));
  say(fate.came()   ? viewAddedText
      : fate.went() ? viewRemovedText
                    : viewChangedText,
      {title.empty() ? view.key : title}, {});
}

/// An entry of the bin that the transaction touched and that holds the element, after or before it.
const BinEntry* Telling::entryWith(ElementId id, bool isNow) const {
  for (const auto& [entryId, fate] : m_effect.bin) {
    const auto& side = isNow ? fate.after : fate.before;
    const auto holds = [id](const Element& element) { return element.id == id; };
    if (side && std::any_of(side->elements.begin(), side->elements.end(), holds)) return &*side;
  }
  return nullptr;
}

/// What happened to the entry itself; what came into it and out of it is told by the elements.
void Telling::tellBin(const Fate<BinEntry>& fate) {
  if (!fate.before) return;
  const bool isReason = fate.after && fate.after->reason != fate.before->reason;
  for (const Element& element : fate.before->elements) {
    const std::string who = caption(element, formerNumber(*fate.before, element), m_language);
    if (entryWith(element.id, true) == nullptr && m_model.find(element.id) == nullptr)
      say(discardedText, {who}, {element.id}, true);
    if (isReason && !fate.after->reason.empty() && !isJoint(element.kind))
      say(wasDeletedText, {who, fate.after->reason}, {element.id}, true);
  }
}

void Telling::tellRest() {
  for (const auto& [id, fate] : m_effect.bin) tellBin(fate);
  for (const auto& [id, fate] : m_effect.views) tellView(fate);
  if (m_effect.metadata) say(metadataText, {}, {});
}

}  // namespace

std::vector<Statement> MinuteTaker::take(const Transaction& transaction,
                                         const std::set<ElementId>& comebacks) {
  return Telling(m_document, m_carried, transaction, comebacks, m_language).tell();
}

}  // namespace ekd
