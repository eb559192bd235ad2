// SPDX-License-Identifier: MIT
#include "libekd/query/view_members.hpp"

#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;
using test::nth;

namespace {

using Names = std::vector<std::string>;

/// Labels of what is shown, sorted, after checking that asking element by element says the same.
Names shown(const Model& model, const ViewQuery& query) {
  const ViewMembers members = viewMembers(model, query);
  Names names;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    const bool isMember =
        std::find(members.elements.begin(), members.elements.end(), slot) != members.elements.end();
    INFO("element " << slot + 1 << " " << textFor(model.element(slot).labels, "en"));
    CHECK(showsElement(model, query, slot) == isMember);
    if (isMember) names.emplace_back(textFor(model.element(slot).labels, "en"));
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// Two goals with what a workshop says about them.
struct Town {
  ModelBuilder builder;
  ElementId top = builder.add(ElementKind::goal, "top");
  ElementId families = builder.goalUnder(top, "families");
  ElementId shelter = builder.goalUnder(top, "shelter");
  ElementId groups = builder.goalUnder(families, "groups");
  ElementId nights = builder.goalUnder(shelter, "nights");
  ElementId joint = builder.add(ElementKind::jointAnd, "and");
  ElementId leaders = builder.add(ElementKind::goal, "leaders");
  ElementId rooms = builder.add(ElementKind::goal, "rooms");
  ElementId office = builder.add(ElementKind::organizationalUnit, "office");
  ElementId town = builder.add(ElementKind::organizationalUnit, "town");
  ElementId fear = builder.add(ElementKind::problem, "fear");
  ElementId rumours = builder.add(ElementKind::cause, "rumours");
  ElementId campaign = builder.add(ElementKind::solution, "campaign");
  ElementId press = builder.add(ElementKind::actor, "press");
  ElementId law = builder.add(ElementKind::constraint, "law");

  Town() {
    builder.relate(joint, RelationKind::arm, groups);
    builder.relate(leaders, RelationKind::arm, joint, 1);
    builder.relate(rooms, RelationKind::arm, joint, 2);
    builder.relate(nights, RelationKind::supports, families);  // a further parent
    builder.relate(groups, RelationKind::conflicts, nights);
    builder.relate(office, RelationKind::performs, groups);
    builder.relate(office, RelationKind::partOf, town);
    builder.relate(town, RelationKind::isResponsibleFor, shelter);
    builder.relate(fear, RelationKind::hinders, groups);
    builder.relate(rumours, RelationKind::causes, fear);
    builder.relate(campaign, RelationKind::solves, fear);
    builder.relate(press, RelationKind::informs, campaign);
    builder.relate(law, RelationKind::hinders, top);
  }
};

ViewQuery rootedAt(ElementId root, std::optional<int> depth = std::nullopt) {
  ViewQuery query;
  query.roots = {root};
  query.depth = depth;
  return query;
}

}  // namespace

TEST_CASE("a view without a query shows the whole model") {
  const Document document = Town().builder.take();
  const ViewMembers members = viewMembers(document.model, {});
  CHECK(members.elements.size() == document.model.elementCount());
  CHECK(members.relations.size() == document.model.relationCount());
}

TEST_CASE("a root brings what stands below it and what is tied to that") {
  Town town;
  const auto root = town.families;
  const Document document = town.builder.take();
  CHECK(shown(document.model, rootedAt(root)) == Names{"and", "campaign", "families", "fear", "groups",
                                                       "leaders", "nights", "office", "press", "rooms",
                                                       "rumours"});
  CHECK(shown(document.model, rootedAt(root, 0)) == Names{"families"});
  CHECK(shown(document.model, rootedAt(root, 1)) ==
        Names{"campaign", "families", "fear", "groups", "nights", "office", "press", "rumours"});
  CHECK(shown(document.model, rootedAt(root, -1)) == Names{"families"});
  CHECK(shown(document.model, rootedAt(nth<ElementId>(999))).empty());
}

TEST_CASE("an actor as a root brings its parts and what they do") {
  Town town;
  const auto root = town.town;
  const Document document = town.builder.take();
  CHECK(shown(document.model, rootedAt(root)) == Names{"groups", "office", "shelter", "town"});
}

TEST_CASE("kinds, actors and tags narrow a view") {
  Town town;
  Element tagged;
  tagged.kind = ElementKind::goal;
  setText(tagged.labels, "en", "tagged");
  tagged.details.edit().tags = {"a", "c"};
  town.builder.add(tagged);
  const auto root = town.families;
  const auto office = town.office;
  const Document document = town.builder.take();
  ViewQuery kinds = rootedAt(root);
  kinds.kinds = {ElementKind::goal};
  CHECK(shown(document.model, kinds) == Names{"and", "families", "groups", "leaders", "nights", "rooms"});
  kinds.kinds = {ElementKind::actor};
  CHECK(shown(document.model, kinds) == Names{"office", "press"});
  ViewQuery actors;
  actors.actors = {office};
  CHECK(shown(document.model, actors) == Names{"groups", "office", "town"});
  ViewQuery tags;
  tags.tags = {"b", "c"};
  CHECK(shown(document.model, tags) == Names{"tagged"});
}

TEST_CASE("standings, meetings and words narrow a view to what fits and what that stands under") {
  Town town;
  Element said;
  said.kind = ElementKind::goal;
  said.number = "7.1";
  said.standing = Standing::parked;
  setText(said.labels, "en", "Rīgas ielas");
  said.details.edit().aliases = {"roads"};
  said.details.edit().provenance.session = nth<SessionId>(4);
  town.builder.relate(town.builder.add(said), RelationKind::supports, town.families, 9);
  const Document document = town.builder.take();
  const Names expected{"Rīgas ielas", "families", "top"};
  ViewQuery query;
  query.standings = {Standing::parked};
  CHECK(shown(document.model, query) == expected);
  query = {};
  query.sessions = {nth<SessionId>(4)};
  CHECK(shown(document.model, query) == expected);
  for (const char* words : {"IELAS rigas", "road", "7."}) {
    query = {};
    query.text = words;
    CHECK(shown(document.model, query) == expected);
  }
  query.standings = {Standing::agreed};
  CHECK(shown(document.model, query).empty());
  query = {};
  query.standings = {Standing::unset};
  query.kinds = {ElementKind::problem};
  CHECK(shown(document.model, query) == Names{"fear"});  // of what the rest of the query finds
}

TEST_CASE("a view can ask for what nobody answers for, as the trace tells it") {
  Town town;
  const ElementId drive = town.builder.add(ElementKind::process, "drive");
  const ElementId walk = town.builder.add(ElementKind::process, "walk");
  town.builder.relate(town.town, RelationKind::performs, walk);
  const ElementId places = town.builder.add(ElementKind::concept_, "places");
  town.builder.relate(town.builder.add(ElementKind::goal, "mapped"), RelationKind::supports, places, 1);
  const Document document = town.builder.take();
  ViewQuery query;
  query.unanswered = true;
  // Nights and what is below groups inherit somebody; problems, concepts and actors are nobody's to do.
  CHECK(shown(document.model, query) == Names{"drive", "families", "mapped", "places", "top"});
  query.kinds = {ElementKind::process};
  CHECK(shown(document.model, query) == Names{"drive"});
  query.kinds = {ElementKind::problem, ElementKind::organizationalUnit};
  CHECK(shown(document.model, query) == Names{"fear"});  // who asks for problems means problems
  query.kinds = {ElementKind::goal, ElementKind::problem};
  CHECK(shown(document.model, query) == Names{"families", "mapped", "top"});  // a view of goals means goals
  query.kinds = {};
  query.text = "fam";
  CHECK(shown(document.model, query) == Names{"families", "top"});
  CHECK_FALSE(showsElement(document.model, query, *document.model.elements().slotOf(drive)));
}

TEST_CASE("elements named by a view are shown whatever the rest says, with the joints between them") {
  Town town;
  ViewQuery query = rootedAt(town.shelter);
  query.kinds = {ElementKind::goal};
  query.elements = {town.groups, town.rooms};
  const auto press = town.press;
  DocumentBuilder& builder = town.builder.builder();
  View view;
  view.id = nth<ViewId>(1);
  view.query = query;
  builder.add(view);
  const Document document = town.builder.take();
  CHECK(shown(document.model, query) == Names{"and", "groups", "nights", "rooms", "shelter"});
  CHECK(isInSomeView(document, town.rooms));
  CHECK_FALSE(isInSomeView(document, press));
  CHECK_FALSE(isInSomeView(document, nth<ElementId>(999)));
}

TEST_CASE("a depth without roots counts from the top") {
  const Document document = Town().builder.take();
  ViewQuery query;
  query.depth = 1;
  query.kinds = {ElementKind::goal};
  CHECK(shown(document.model, query) == Names{"families", "shelter", "top"});
}

TEST_CASE("relations are shown when both ends are") {
  Town town;
  const auto root = town.families;
  const Document document = town.builder.take();
  const ViewMembers members = viewMembers(document.model, rootedAt(root, 0));
  CHECK(members.relations.empty());
  const ViewMembers below = viewMembers(document.model, rootedAt(root));
  for (const Slot relation : below.relations) {
    CHECK(std::count(below.elements.begin(), below.elements.end(), document.model.sourceSlot(relation)) == 1);
    CHECK(std::count(below.elements.begin(), below.elements.end(), document.model.targetSlot(relation)) == 1);
  }
  CHECK(below.relations.size() == 11);
}

TEST_CASE("asking from one element upwards says what the whole view says, on any graph") {
  std::mt19937 random(7);
  const auto below = [&](std::uint64_t n) { return random() % n; };
  const std::array kinds{ElementKind::goal,    ElementKind::goal,     ElementKind::problem,
                         ElementKind::role,    ElementKind::jointAnd, ElementKind::actor,
                         ElementKind::jointOr, ElementKind::solution};
  const std::array relations{RelationKind::supports, RelationKind::arm,      RelationKind::arm,
                             RelationKind::hinders,  RelationKind::performs, RelationKind::partOf,
                             RelationKind::solves,   RelationKind::causes,   RelationKind::conflicts};
  for (int run = 0; run < 150; ++run) {
    ModelBuilder builder;
    const std::uint64_t count = 3 + below(20);
    for (std::uint64_t i = 0; i < count; ++i) builder.add(kinds[below(kinds.size())], std::to_string(i + 1));
    for (std::uint64_t i = 0; i < count * 3 / 2; ++i) {
      const auto order = below(3) == 0 ? std::optional<std::int64_t>(below(3)) : std::nullopt;
      builder.relate(nth<ElementId>(1 + below(count)), relations[below(relations.size())],
                     nth<ElementId>(1 + below(count)), order);
    }
    ViewQuery query;
    for (std::uint64_t i = below(3); i > 0; --i) query.roots.push_back(nth<ElementId>(1 + below(count)));
    if (below(3) == 0) query.depth = static_cast<int>(below(4));
    if (below(4) == 0) query.kinds = {ElementKind::goal, ElementKind::actor};
    if (below(4) == 0) query.actors = {nth<ElementId>(1 + below(count))};
    if (below(4) == 0) query.elements = {nth<ElementId>(1 + below(count))};
    if (below(4) == 0) query.text = std::to_string(1 + below(9));
    query.unanswered = below(6) == 0;
    const Document document = builder.take();
    INFO("run " << run);
    shown(document.model, query);
  }
}

TEST_CASE("a view that only names elements shows these and nothing else", "[query]") {
  test::ModelBuilder builder;
  const ElementId first = builder.add(ElementKind::goal, "Grow");
  builder.add(ElementKind::goal, "Shrink");
  const Document document = builder.take();
  ViewQuery query;
  query.elements = {first};

  const auto members = viewMembers(document.model, query);
  REQUIRE(members.elements.size() == 1);
  CHECK(document.model.element(members.elements.front()).id == first);
}
