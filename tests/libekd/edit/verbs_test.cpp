// SPDX-License-Identifier: MIT
#include "libekd/edit/verbs.hpp"

#include "libekd/edit/session.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/support/ids.hpp"

#include <map>
#include <string>

#include <catch2/catch.hpp>

using namespace ekd;
using K = ElementKind;
using R = RelationKind;

namespace {

/// A document in which elements have one-word English labels by which tests name them.
struct Desk {
  test::FixedClock clock;
  test::CountedIds ids;
  Session session{Document{}, clock};
  std::map<std::string, ElementId> named;

  const Model& model() const { return session.model(); }
  ElementId id(const std::string& name) const { return named.at(name); }
  const Element& element(const std::string& name) const { return *model().find(id(name)); }
  Slot slot(const std::string& name) const { return *model().elements().slotOf(id(name)); }

  Status edit(const Session::Body& body) {
    const auto result = session.edit("test", body);
    return statusOf(result);
  }

  void create(K kind, const std::string& name, const std::string& parent = {}, std::size_t index = atEnd) {
    Element element;
    element.kind = kind;
    setText(element.labels, "en", name);
    REQUIRE(edit([&](Editor& editor) -> Status {
      const auto made = createUnder(editor, ids, element, parent.empty() ? ElementId{} : id(parent), index);
      if (!made) return tl::unexpected<Error>(made.error());
      named[name] = *made;
      return {};
    }));
  }
  RelationId tie(const std::string& source, R kind, const std::string& target) {
    RelationId relation;
    REQUIRE(edit([&](Editor& editor) -> Status {
      const auto made = relate(editor, ids, id(source), kind, id(target));
      if (made) relation = *made;
      return statusOf(made);
    }));
    return relation;
  }
  void group(const std::string& name, const std::string& parent, const std::vector<std::string>& children,
             K joint) {
    std::vector<ElementId> members;
    for (const auto& child : children) members.push_back(id(child));
    REQUIRE(edit([&](Editor& editor) -> Status {
      const auto made = groupChildren(editor, ids, id(parent), members, joint);
      if (made) named[name] = *made;
      return statusOf(made);
    }));
  }

  std::string children(const std::string& parent) const {
    std::string text;
    for (const Slot child : childrenOf(model(), slot(parent)))
      text += (text.empty() ? "" : " ") + std::string(textFor(model().element(child).labels, "en"));
    return text;
  }
  const Relation& placeRelation(const std::string& name) const { return *placeOf(model(), slot(name)); }
  std::size_t count(const std::string& source, R kind, const std::string& target) const {
    std::size_t found = 0;
    for (const Slot relation : model().outgoing(id(source))) {
      const Relation& value = model().relation(relation);
      if (value.kind == kind && value.target == id(target)) ++found;
    }
    return found;
  }
};

struct Goals : Desk {
  Goals() {
    create(K::goal, "top");
    for (const auto* name : {"a", "b", "c"}) create(K::goal, name, "top");
  }
};

}  // namespace

TEST_CASE_METHOD(Goals, "children stand where they were put") {
  CHECK(children("top") == "a b c");
  create(K::goal, "first", "top", 0);
  create(K::goal, "between", "top", 2);
  CHECK(children("top") == "first a between b c");
}

TEST_CASE_METHOD(Goals, "putting an element between two others changes nothing else while there is room") {
  const auto before = session.undoSteps().size();
  create(K::goal, "between", "top", 1);
  REQUIRE(session.undoSteps().size() == before + 1);
  CHECK(session.undoSteps().back().changes.size() == 2);
}

TEST_CASE_METHOD(Goals, "siblings are renumbered when the room between two of them is used up") {
  for (int i = 0; i < 12; ++i) create(K::goal, "x" + std::to_string(i), "top", 1);
  CHECK(children("top") == "a x11 x10 x9 x8 x7 x6 x5 x4 x3 x2 x1 x0 b c");
}

TEST_CASE_METHOD(Goals, "there is room at both ends of the range of orders") {
  for (const auto edge :
       {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    REQUIRE(edit([&](Editor& editor) {
      return editor.modify(placeRelation("b").id, [&](Relation& place) { place.order = edge; });
    }));
    REQUIRE(edit([&](Editor& editor) { return place(editor, ids, id("a"), id("top"), 0); }));
    REQUIRE(edit([&](Editor& editor) { return place(editor, ids, id("c"), id("top"), atEnd); }));
    CHECK(children("top") == "a b c");
  }
}

TEST_CASE_METHOD(Goals, "moving to another parent takes the place along and keeps what the relation says") {
  REQUIRE(edit([&](Editor& editor) {
    return editor.modify(placeRelation("c").id, [](Relation& place) { place.strength = Level::high; });
  }));
  REQUIRE(edit([&](Editor& editor) { return place(editor, ids, id("c"), id("a")); }));
  CHECK(children("top") == "a b");
  CHECK(children("a") == "c");
  CHECK(placeRelation("c").strength == Level::high);
  CHECK(model().relationCount() == 3);
}

TEST_CASE_METHOD(Goals, "a further parent becomes the place without a second relation") {
  tie("c", R::supports, "a");
  REQUIRE(edit([&](Editor& editor) { return place(editor, ids, id("c"), id("a")); }));
  CHECK(count("c", R::supports, "a") == 1);
  CHECK(count("c", R::supports, "top") == 0);
  CHECK(children("a") == "c");
}

TEST_CASE_METHOD(Goals, "nothing can stand under itself") {
  REQUIRE(edit([&](Editor& editor) { return place(editor, ids, id("c"), id("a")); }));
  const auto status = edit([&](Editor& editor) { return place(editor, ids, id("top"), id("c")); });
  CHECK(status.error().code == ErrorCode::notAllowed);
  CHECK_FALSE(edit([&](Editor& editor) { return place(editor, ids, id("a"), id("a")); }));
}

TEST_CASE_METHOD(Goals, "an actor has no place under a goal, and the refusal leaves nothing behind") {
  create(K::actor, "who");
  const Document before = session.document();
  CHECK_FALSE(edit([&](Editor& editor) { return place(editor, ids, id("who"), id("a")); }));
  CHECK(session.document() == before);
}

TEST_CASE_METHOD(Goals, "taking an element to the top removes its place and keeps what stands under it") {
  create(K::goal, "under", "b");
  REQUIRE(edit([&](Editor& editor) { return unplace(editor, id("b")); }));
  CHECK(children("top") == "a c");
  CHECK(children("b") == "under");
  CHECK(edit([&](Editor& editor) { return unplace(editor, id("top")); }));
}

TEST_CASE_METHOD(Goals, "a group keeps the children, their order and what their relations say") {
  REQUIRE(edit([&](Editor& editor) {
    return editor.modify(placeRelation("b").id,
                         [](Relation& place) { place.certainty = Certainty::possible; });
  }));
  group("and", "top", {"a", "b"}, K::jointAnd);
  CHECK(children("top") == "a b c");
  CHECK(placeRelation("b").target == id("and"));
  CHECK(placeRelation("b").kind == R::arm);
  CHECK(placeRelation("b").certainty == Certainty::possible);
  CHECK(count("and", R::arm, "top") == 1);
}

TEST_CASE_METHOD(Goals, "a group has at least two members that belong to the same element") {
  const std::vector<ElementId> one{id("a"), id("a")};
  const std::vector<ElementId> strange{id("a"), id("top")};
  for (const auto& members : {one, strange}) {
    CHECK_FALSE(edit([&](Editor& editor) -> Status {
      const auto made = groupChildren(editor, ids, id("top"), members, K::jointOr);
      return statusOf(made);
    }));
  }
}

TEST_CASE_METHOD(Goals, "taking a group apart gives back what there was before") {
  const Document before = session.document();
  group("or", "top", {"a", "c"}, K::jointOr);
  REQUIRE(edit([&](Editor& editor) { return ungroup(editor, id("or")); }));
  CHECK(session.document() == before);
}

TEST_CASE_METHOD(Goals, "regrouping dissolves a joint that has lost its arms") {
  group("and", "top", {"a", "b"}, K::jointAnd);
  group("or", "top", {"a", "b", "c"}, K::jointOr);
  CHECK(model().find(id("and")) == nullptr);
  CHECK(children("top") == "a b c");
}

TEST_CASE_METHOD(Goals, "reordering stays at the joint, placing under the parent leaves it") {
  group("and", "top", {"a", "b"}, K::jointAnd);
  REQUIRE(edit([&](Editor& editor) { return reorder(editor, id("a"), 2); }));
  CHECK(children("top") == "b c a");
  CHECK(placeRelation("a").target == id("and"));
  REQUIRE(edit([&](Editor& editor) { return place(editor, ids, id("a"), id("top"), 0); }));
  CHECK(children("top") == "a b c");
  CHECK(placeRelation("a").target == id("top"));
}

TEST_CASE_METHOD(Goals, "a joint goes with its last arm, wherever that went") {
  group("and", "top", {"a", "b"}, K::jointAnd);
  REQUIRE(edit([&](Editor& editor) { return place(editor, ids, id("a"), id("c")); }));
  CHECK(model().find(id("and")) != nullptr);
  SECTION("to another place") {
    REQUIRE(edit([&](Editor& editor) { return place(editor, ids, id("b"), id("c")); }));
  }
  SECTION("to the top") {
    REQUIRE(edit([&](Editor& editor) { return unplace(editor, id("b")); }));
  }
  CHECK(model().find(id("and")) == nullptr);
}

TEST_CASE_METHOD(Desk, "joints in joints are taken apart one by one, and go together when they are empty") {
  create(K::productService, "top");
  for (const auto* name : {"a", "b", "c"}) create(K::component, name, "top");
  group("and", "top", {"a", "b"}, K::partOfAnd);
  create(K::partOfXor, "xor");
  tie("xor", R::arm, "and");
  REQUIRE(edit([&](Editor& editor) { return place(editor, ids, id("a"), id("xor"), 0); }));
  REQUIRE(edit([&](Editor& editor) { return place(editor, ids, id("b"), id("xor"), 1); }));
  CHECK(children("top") == "a b c");
  SECTION("apart") {
    REQUIRE(edit([&](Editor& editor) { return ungroup(editor, id("xor")); }));
    CHECK(placeRelation("a").target == id("and"));
    CHECK(children("top") == "a b c");
  }
  SECTION("empty") {
    for (const auto* name : {"a", "b"})
      REQUIRE(edit([&](Editor& editor) { return unplace(editor, id(name)); }));
    CHECK(model().find(id("xor")) == nullptr);
    CHECK(model().find(id("and")) == nullptr);
  }
}

TEST_CASE_METHOD(Goals, "relating twice is one relation, symmetric ones from either end") {
  const auto first = tie("a", R::conflicts, "b");
  CHECK(tie("b", R::conflicts, "a") == first);
  CHECK(tie("a", R::supports, "b") != tie("b", R::supports, "a"));
  CHECK_FALSE(edit([&](Editor& editor) -> Status {
    const auto made = relate(editor, ids, id("a"), R::supports, id("a"));
    return statusOf(made);
  }));
}

TEST_CASE_METHOD(Goals, "retyping keeps every link and gives places their meaning") {
  create(K::idea, "card", "a");
  tie("card", R::link, "b");
  create(K::idea, "note", "card");
  REQUIRE(edit([&](Editor& editor) { return retype(editor, id("card"), K::problem); }));
  CHECK(placeRelation("card").kind == R::hinders);
  CHECK(count("card", R::link, "b") == 1);
  REQUIRE(edit([&](Editor& editor) { return retype(editor, id("note"), K::cause); }));
  CHECK(placeRelation("note").kind == R::causes);
  CHECK(children("a") == "card");
  CHECK_FALSE(edit([&](Editor& editor) { return retype(editor, id("card"), K::jointAnd); }));
}

TEST_CASE_METHOD(Goals, "retyping an actor keeps a relation that the new kind may not have") {
  create(K::actor, "who");
  tie("who", R::isResponsibleFor, "a");
  REQUIRE(edit([&](Editor& editor) { return retype(editor, id("who"), K::resource); }));
  CHECK(count("who", R::isResponsibleFor, "a") == 1);
}

TEST_CASE_METHOD(Goals, "a pinned number that the new kind has already becomes an earlier one") {
  create(K::problem, "worry");
  for (const auto* name : {"a", "worry"}) {
    REQUIRE(edit([&](Editor& editor) { return renumberPinned(editor, id(name), "7"); }));
  }
  REQUIRE(edit([&](Editor& editor) { return retype(editor, id("worry"), K::goal); }));
  CHECK(element("worry").number.empty());
  CHECK(element("worry").details->earlierNumbers == std::vector<std::string>{"7"});
}

TEST_CASE_METHOD(Goals, "numbers that were pinned before are kept as earlier ones") {
  for (const auto* number : {"14.4", "14.5", "14.4", ""}) {
    REQUIRE(edit([&](Editor& editor) { return renumberPinned(editor, id("a"), number); }));
  }
  CHECK(element("a").number.empty());
  CHECK(element("a").details->earlierNumbers == std::vector<std::string>{"14.5", "14.4"});
}

TEST_CASE_METHOD(Goals, "a whole branch can follow the hierarchy again") {
  create(K::goal, "deep", "b");
  for (const auto* name : {"a", "b", "deep"}) {
    REQUIRE(edit([&](Editor& editor) { return renumberPinned(editor, id(name), name); }));
  }
  REQUIRE(edit([&](Editor& editor) { return followHierarchy(editor, id("b")); }));
  CHECK(element("a").number == "a");
  CHECK(element("b").number.empty());
  CHECK(element("deep").details->earlierNumbers == std::vector<std::string>{"deep"});
}

TEST_CASE_METHOD(Goals, "merging redirects relations and drops those that are there already") {
  create(K::actor, "who");
  tie("who", R::performs, "a");
  tie("who", R::performs, "b");
  tie("a", R::supports, "b");
  create(K::problem, "worry");
  tie("worry", R::hinders, "b");
  REQUIRE(edit([&](Editor& editor) { return mergeInto(editor, id("a"), id("b")); }));
  CHECK(model().find(id("b")) == nullptr);
  CHECK(count("who", R::performs, "a") == 1);
  CHECK(count("worry", R::hinders, "a") == 1);
  CHECK(count("a", R::supports, "a") == 0);
  CHECK(children("top") == "a c");
}

TEST_CASE_METHOD(Goals, "the parent of the absorbed element becomes a further parent") {
  create(K::goal, "under", "b");
  REQUIRE(edit([&](Editor& editor) { return mergeInto(editor, id("a"), id("under")); }));
  CHECK(children("top") == "a b c");
  CHECK(children("b").empty());
  CHECK(count("a", R::supports, "b") == 1);
}

TEST_CASE_METHOD(Goals, "children of the absorbed element come behind the others, joints included") {
  for (const auto* name : {"a1", "a2"}) create(K::goal, name, "a");
  for (const auto* name : {"b1", "b2", "b3"}) create(K::goal, name, "b");
  group("and", "b", {"b1", "b3"}, K::jointAnd);
  REQUIRE(edit([&](Editor& editor) { return mergeInto(editor, id("a"), id("b")); }));
  CHECK(children("a") == "a1 a2 b1 b2 b3");
  CHECK(placeRelation("b3").target == id("and"));
}

TEST_CASE_METHOD(Goals, "merging with what stands below or above makes no circle") {
  create(K::goal, "middle", "a");
  create(K::goal, "deep", "middle");
  SECTION("the upper one is kept") {
    REQUIRE(edit([&](Editor& editor) { return mergeInto(editor, id("a"), id("deep")); }));
    CHECK(children("top") == "a b c");
    CHECK(children("a") == "middle");
  }
  SECTION("the lower one is kept") {
    REQUIRE(edit([&](Editor& editor) { return mergeInto(editor, id("deep"), id("a")); }));
    CHECK(children("top") == "deep b c");
    CHECK(children("deep") == "middle");
  }
  CHECK(children("middle").empty());
}

TEST_CASE_METHOD(Goals, "what the absorbed element says is kept") {
  REQUIRE(edit([&](Editor& editor) {
    return editor.modify(id("b"), [](Element& b) {
      b.number = "2.2";
      setText(b.labels, "lv", "bē");
      auto& details = b.details.edit();
      details.key = "B";
      details.aliases = {"bee"};
      details.tags = {"later"};
      setText(details.descriptions, "en", "second");
      setAttribute(details.attributes, "votes", "3");
    });
  }));
  REQUIRE(edit([&](Editor& editor) {
    return editor.modify(id("a"), [](Element& a) {
      auto& details = a.details.edit();
      details.key = "A";
      details.tags = {"now"};
      setText(details.descriptions, "en", "first");
      setAttribute(details.attributes, "votes", "5");
    });
  }));
  REQUIRE(edit([&](Editor& editor) { return mergeInto(editor, id("a"), id("b")); }));
  const Element& a = element("a");
  CHECK(a.labels == Texts{{"en", "a"}, {"lv", "bē"}});
  CHECK(a.details->key == "A");
  CHECK(a.details->aliases == std::vector<std::string>{"b", "B", "bee"});
  CHECK(a.details->tags == std::vector<std::string>{"later", "now"});
  CHECK(*findText(a.details->descriptions, "en") == "first\n\nsecond");
  CHECK(*findAttribute(a.details->attributes, "votes") == "5");
  CHECK(a.details->earlierNumbers == std::vector<std::string>{"2.2"});
}

TEST_CASE_METHOD(Goals, "of two relations that become one, the stated one and every text count") {
  create(K::actor, "who");
  const auto possible = tie("who", R::performs, "a");
  const auto stated = tie("who", R::performs, "b");
  REQUIRE(edit([&](Editor& editor) {
    return editor.modify(possible, [](Relation& relation) { relation.certainty = Certainty::possible; });
  }));
  REQUIRE(edit([&](Editor& editor) {
    return editor.modify(stated, [](Relation& relation) {
      setText(relation.details.edit().descriptions, "en", "as was said");
    });
  }));
  REQUIRE(edit([&](Editor& editor) { return mergeInto(editor, id("a"), id("b")); }));
  const Relation& left = *model().find(possible);
  CHECK(left.certainty == Certainty::stated);
  CHECK(*findText(left.details->descriptions, "en") == "as was said");
}

TEST_CASE_METHOD(Goals, "views and unresolved relations name the kept element after a merge") {
  View view;
  view.id = test::nth<ViewId>(900);
  view.query.roots = {id("b")};
  view.query.elements = {id("a"), id("b")};
  Relation lost;
  lost.id = test::nth<RelationId>(901);
  lost.source = id("b");
  lost.target = test::nth<ElementId>(902);
  REQUIRE(edit([&](Editor& editor) { return editor.add(view); }));
  REQUIRE(edit([&](Editor& editor) { return editor.perform(Added<UnresolvedRelation>{{lost}}); }));
  REQUIRE(edit([&](Editor& editor) { return mergeInto(editor, id("a"), id("b")); }));
  const ViewQuery& query = session.document().views.at(view.id).query;
  CHECK(query.roots == std::vector{id("a")});
  CHECK(query.elements == std::vector{id("a")});
  CHECK(session.document().unresolved.at(lost.id).source == id("a"));
}
