// SPDX-License-Identifier: MIT
#include "libekd/edit/session.hpp"
#include "libekd/validate/validator.hpp"
#include "tests/support/ids.hpp"

#include <algorithm>
#include <array>
#include <random>

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

/// Random edits of a small document in which every rule finds something now and then: few texts, few numbers,
/// and relations that more often than not make sense.
class Scribbler {
 public:
  explicit Scribbler(unsigned seed) : m_random(seed) {}

  Status step(Editor& editor) {
    switch (below(12)) {
      case 0:
      case 1:
        return editor.add(newElement());
      case 2:
        return withElement(
            editor, [&](ElementId id) { return editor.remove(id); }, 4);
      case 3:
      case 4:
      case 5:
        return withElement(editor, [&](ElementId id) {
          return editor.modify(id, [&](Element& element) { change(element); });
        });
      case 6:
      case 7:
      case 8:
        return relate(editor);
      case 9:
        return withRelation(editor, [&](RelationId id) { return editor.remove(id); });
      case 10:
        return withRelation(editor, [&](RelationId id) {
          return editor.modify(id, [&](Relation& relation) { change(editor, relation); });
        });
      default:
        return rare(editor);
    }
  }

  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random);
  }
  bool oneIn(std::size_t count) { return below(count) == 0; }

 private:
  template <class Value, std::size_t Count>
  const Value& pick(const std::array<Value, Count>& values) {
    return values[below(Count)];
  }

  std::string text() {
    static const std::array<const char*, 12> words{"Create", "a",   "night", "shelter", "shelters", "support",
                                                   "NVO",    "for", "youth", "Centre",  "1",        "2"};
    std::string made;
    for (std::size_t count = below(7); count > 0; --count) made += std::string(pick(words)) + " ";
    return made;
  }

  ElementKind kind() {
    using enum ElementKind;
    static const std::array<ElementKind, 26> likely{
        goal,     goal,        goal,     goal, goal,       problem,  problem,   concept_, concept_,
        process,  process,     actor,    role, individual, jointAnd, jointOr,   isaTotal, partOfTotal,
        splitAnd, opportunity, solution, rule, isGoal,     cause,    attribute, comment};
    // few enough that rules which ask whether most have something change their mind
    static const std::array<ElementKind, 9> ofRules{process,        process,       rule,
                                                    informationSet, isRequirement, technicalComponent,
                                                    project,        argument,      criterion};
    if (oneIn(3)) return pick(ofRules);
    return oneIn(8) ? static_cast<ElementKind>(below(elementKindCount)) : pick(likely);
  }

  RelationKind relationKind() {
    using enum RelationKind;
    static const std::array<RelationKind, 8> ofRules{input,    output,    triggers, measures,
                                                     refersTo, requires_, plays,    justifies};
    if (oneIn(4)) return pick(ofRules);
    static const std::array<RelationKind, 20> likely{
        supports,  supports,         supports, arm,     arm,       arm,      hinders,
        conflicts, isResponsibleFor, performs, partOf,  isA,       solves,   synonymOf,
        link,      hasAttribute,     precedes, relates, annotates, motivates};
    return oneIn(8) ? static_cast<RelationKind>(below(relationKindCount)) : pick(likely);
  }

  Element newElement() {
    Element element;
    element.id = m_ids.make<ElementId>();
    element.kind = kind();
    setText(element.labels, "en", text());
    return element;
  }

  void change(Element& element) {
    static const std::array<const char*, 8> numbers{"", "1", "2", "2.1", "2.2", "2.4", "2.5", "3(1)"};
    static const std::array<std::pair<const char*, const char*>, 6> kindsOfKinds{
        {{"rule_kind", "event_action"},
         {"rule_kind", "static_constraint"},
         {"problem_kind", "weakness"},
         {"problem_kind", "problem"},
         {"requirement_kind", "functional"},
         {"polarity", "for"}}};
    switch (below(11)) {
      case 9: {
        const auto& [name, value] = pick(kindsOfKinds);
        setAttribute(element.details.edit().attributes, name, oneIn(3) ? "" : value);
        break;
      }
      case 10:
        element.certainty = oneIn(2) ? Certainty::possible : Certainty::stated;
        break;
      case 0:
        element.kind = kind();
        break;
      case 1:
        element.number = pick(numbers);
        break;
      case 2:
        element.standing = static_cast<Standing>(below(6));
        break;
      case 3:
        element.priority = static_cast<Level>(below(4));
        break;
      case 4:
        setText(element.details.edit().descriptions, oneIn(2) ? "en" : "lv", text());
        break;
      case 5:
        setAttribute(element.details.edit().attributes, oneIn(2) ? "declared_children" : "declared_problems",
                     std::to_string(below(3)));
        break;
      case 6:
        element.details.edit().aliases = {oneIn(2) ? "NVO" : text()};
        break;
      case 7:
        element.details.edit().standingReason = oneIn(2) ? "not now" : "";
        break;
      default:
        setText(element.labels, oneIn(3) ? "lv" : "en", text());
    }
  }

  Status relate(Editor& editor) {
    const auto slots = editor.model().elements().slotsById();
    if (slots.empty()) return {};
    Relation relation;
    relation.id = m_ids.make<RelationId>();
    relation.kind = relationKind();
    relation.source = editor.model().element(slots[below(slots.size())]).id;
    relation.target = editor.model().element(slots[below(slots.size())]).id;
    if (oneIn(2)) relation.order = static_cast<std::int64_t>(below(5));
    (void)editor.add(relation);  // a second place is refused, which is fine
    return {};
  }

  void change(const Editor& editor, Relation& relation) {
    const auto slots = editor.model().elements().slotsById();
    switch (below(6)) {
      case 0:
        relation.kind = relationKind();
        break;
      case 1:
        relation.target = editor.model().element(slots[below(slots.size())]).id;
        break;
      case 2:
        setText(relation.details.edit().descriptions, "en", oneIn(2) ? "relates to" : "supports");
        break;
      case 3:
        setAttribute(relation.details.edit().attributes, "basis", oneIn(2) ? "wording" : "");
        break;
      case 4:
        relation.certainty = oneIn(2) ? Certainty::possible : Certainty::stated;
        break;
      default:
        relation.order.reset();
    }
  }

  Status rare(Editor& editor) {
    if (oneIn(4))
      return editor.modifyMetadata([&](Metadata& metadata) { metadata.language = oneIn(2) ? "lv" : "en"; });
    if (oneIn(3) && !editor.document().views.empty())
      return editor.remove(editor.document().views.begin()->first);
    if (editor.document().views.size() > 2) return {};
    View view;
    view.id = m_ids.make<ViewId>();
    const auto slots = editor.model().elements().slotsById();
    if (!slots.empty() && !oneIn(5))
      view.query.roots = {editor.model().element(slots[below(slots.size())]).id};
    if (oneIn(3)) view.query.depth = static_cast<int>(below(3));
    if (oneIn(4)) view.query.kinds = {ElementKind::goal, ElementKind::actor};
    return editor.add(view);
  }

  template <class Action>
  Status withElement(Editor& editor, const Action& action, std::size_t sparing = 1) {
    const auto slots = editor.model().elements().slotsById();
    if (slots.size() < sparing) return {};
    return action(editor.model().element(slots[below(slots.size())]).id);
  }

  template <class Action>
  Status withRelation(Editor& editor, const Action& action) {
    const auto slots = editor.model().relations().slotsById();
    if (slots.empty()) return {};
    (void)action(editor.model().relation(slots[below(slots.size())]).id);
    return {};
  }

  std::mt19937 m_random;
  test::CountedIds m_ids;
};

std::string describe(const std::vector<Issue>& issues) {
  std::string text;
  for (const Issue& issue : issues) {
    text += std::string(issue.rule->info().id) + ":";
    for (const Subject& subject : issue.subjects) text += " " + std::to_string(subject.id.low);
    text += "\n";
  }
  return text;
}

/// Issues that are in `a` and not in `b`.
std::vector<Issue> difference(const std::vector<Issue>& a, const std::vector<Issue>& b) {
  std::vector<Issue> only;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only));
  return only;
}

/// Runs `steps` random edits, undoing and redoing now and then; false at the first one after which an
/// incremental look and a fresh one differ.
bool scribble(Profile profile, unsigned seed, int steps, std::size_t& found) {
  Scribbler scribbler(seed);
  test::FixedClock clock;
  Session session{Document{}, clock};
  Validator validator(profile);
  validator.full(session.document());
  const auto subscription = session.addListener(
      [&](const Transaction&, const ChangeSet& changes) { validator.update(session.document(), changes); });
  for (int step = 0; step < steps; ++step) {
    if (scribbler.oneIn(8)) {
      if (session.canUndo()) REQUIRE(session.undo());
    } else if (scribbler.oneIn(8)) {
      if (session.canRedo()) REQUIRE(session.redo());
    } else {
      const auto changes = 1 + scribbler.below(3);
      REQUIRE(session.edit("scribble", [&](Editor& editor) -> Status {
        for (std::size_t i = 0; i < changes; ++i) {
          if (auto status = scribbler.step(editor); !status) return status;
        }
        return {};
      }));
    }
    const auto live = validator.issues();
    const auto fresh = validate(session.document(), profile);
    found += fresh.size();
    if (live == fresh) continue;
    WARN("seed " << seed << ", step " << step << "\nstale:\n"
                 << describe(difference(live, fresh)) << "missed:\n"
                 << describe(difference(fresh, live)));
    return false;
  }
  return true;
}

}  // namespace

TEST_CASE("after any edit the issues are those of a fresh look at the document") {
  const auto profile = GENERATE(Profile::field, Profile::classic, Profile::toolkit);
  std::size_t found = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    REQUIRE(scribble(profile, seed, 150, found));
  }
  CHECK(found > 10'000);
}

namespace {

/// A document with a Validator that follows it; after each edit, whether a rule finds anything.
class Followed {
 public:
  Followed() { validator.full(session.document()); }

  ElementId add(ElementKind kind) {
    Element element;
    element.id = ids.make<ElementId>();
    element.kind = kind;
    setText(element.labels, "en", "Text " + element.id.hex());
    REQUIRE(session.edit("add", [&](Editor& editor) { return editor.add(element); }));
    return element.id;
  }
  RelationId tie(ElementId source, RelationKind kind, ElementId target,
                 std::optional<std::int64_t> order = std::nullopt) {
    Relation relation;
    relation.id = ids.make<RelationId>();
    relation.kind = kind;
    relation.source = source;
    relation.target = target;
    relation.order = order;
    REQUIRE(session.edit("tie", [&](Editor& editor) { return editor.add(relation); }));
    return relation.id;
  }
  bool finds(std::string_view rule) const {
    const auto live = validator.issues();
    CHECK(live == validate(session.document()));
    return std::any_of(live.begin(), live.end(),
                       [&](const Issue& issue) { return issue.rule->info().id == rule; });
  }

  test::CountedIds ids;
  test::FixedClock clock;
  Session session{Document{}, clock};
  Validator validator;
  Session::Subscription listening = session.addListener([this](const Transaction&, const ChangeSet& changes) {
    validator.update(session.document(), changes);
  });
};

}  // namespace

TEST_CASE("what flows through a part of a process is compared with the whole after each edit") {
  using enum ElementKind;
  Followed model;
  const ElementId whole = model.add(process);
  const ElementId part = model.add(process);
  const ElementId wanted = model.add(materialSet);
  const ElementId other = model.add(materialSet);
  model.tie(part, RelationKind::partOf, whole, 1);
  model.tie(wanted, RelationKind::input, whole);
  CHECK_FALSE(model.finds("BP-10"));
  const RelationId stray = model.tie(other, RelationKind::input, part);
  CHECK(model.finds("BP-10"));
  model.tie(wanted, RelationKind::input, part);
  CHECK(model.finds("BP-10"));
  REQUIRE(model.session.edit("remove", [&](Editor& editor) { return editor.remove(stray); }));
  CHECK_FALSE(model.finds("BP-10"));
}

TEST_CASE("what becomes of goals at the arms of a joint is seen at the joint") {
  using enum ElementKind;
  Followed model;
  const ElementId top = model.add(goal);
  const ElementId one = model.add(goal);
  const ElementId two = model.add(goal);
  const ElementId joint = model.add(jointOr);
  model.tie(one, RelationKind::arm, joint, 1);
  model.tie(two, RelationKind::arm, joint, 2);
  model.tie(joint, RelationKind::arm, top);
  CHECK(model.finds("GM-19"));
  REQUIRE(model.session.edit("agree", [&](Editor& editor) {
    return editor.modify(one, [](Element& element) { element.standing = Standing::agreed; });
  }));
  CHECK_FALSE(model.finds("GM-19"));
  const RelationId direct = model.tie(one, RelationKind::supports, top);
  CHECK(model.finds("STR-20"));
  REQUIRE(model.session.edit("remove", [&](Editor& editor) { return editor.remove(direct); }));
  CHECK_FALSE(model.finds("STR-20"));
}
