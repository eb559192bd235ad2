// SPDX-License-Identifier: MIT
#include "libekd/edit/bin_verbs.hpp"

#include "libekd/edit/fragment.hpp"
#include "libekd/edit/session.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/query/numbering.hpp"
#include "tests/support/ids.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace ekd;
using K = ElementKind;
using R = RelationKind;

namespace {

/// A goal with sub-goals a to d, a problem that hinders b, and a view.
struct Desk {
  test::FixedClock clock;
  test::CountedIds ids;
  Session session{Document{}, clock};
  ElementId top = create(K::goal, "top");
  ElementId a = create(K::goal, "a", top);
  ElementId b = create(K::goal, "b", top);
  ElementId c = create(K::goal, "c", top);
  ElementId d = create(K::goal, "d", top);
  ElementId problem = create(K::problem, "problem");
  ViewId view;

  Desk() {
    edit([&](Editor& editor) { return statusOf(relate(editor, ids, problem, R::hinders, b)); });
    View shown;
    shown.id = view = ids.make<ViewId>();
    shown.query.roots = {d, b, a};
    shown.query.elements = {a, b};
    edit([&](Editor& editor) { return editor.add(shown); });
  }

  const Document& document() const { return session.document(); }
  const Model& model() const { return session.model(); }
  void edit(const Session::Body& body) {
    const auto done = session.edit("test", body);
    if (!done) FAIL(done.error().detail);
  }
  ElementId create(K kind, const std::string& name, ElementId parent = {}) {
    Element element;
    element.kind = kind;
    setText(element.labels, "en", name);
    element.id = ids.make<ElementId>();
    edit([&](Editor& editor) { return statusOf(createUnder(editor, ids, element, parent)); });
    return element.id;
  }
  BinId bin(std::vector<ElementId> elements, const std::string& reason = {}) {
    const auto id = ids.make<BinId>();
    edit([&](Editor& editor) { return moveToBin(editor, id, elements, reason); });
    return id;
  }
  Restored restore(BinId id, std::vector<ElementId> some = {}) {
    Restored restored;
    edit([&](Editor& editor) -> Status {
      auto result = restoreFromBin(editor, id, some);
      if (result) restored = *result;
      return statusOf(result);
    });
    return restored;
  }
  std::string children() const { return children(top); }
  std::string children(ElementId parent) const {
    std::string text;
    for (const Slot child : childrenOf(model(), *model().elements().slotOf(parent)))
      text += textFor(model().element(child).labels, "en");
    return text;
  }
};

}  // namespace

TEST_CASE("what is deleted lies in the bin, with who, when, where and why") {
  Desk desk;
  desk.clock.time = 5000;
  const auto meeting = desk.ids.make<SessionId>();
  desk.session.setAuthorship({"Anna", meeting});
  const BinId id = desk.bin({desk.b}, "said twice");

  CHECK(desk.model().find(desk.b) == nullptr);
  CHECK(desk.children() == "acd");
  const BinEntry& entry = desk.document().bin.at(id);
  CHECK(entry.time == 5000);
  CHECK(entry.author == "Anna");
  CHECK(entry.session == meeting);
  CHECK(entry.reason == "said twice");
  REQUIRE(entry.elements.size() == 1);
  CHECK(formerNumber(entry, entry.elements[0]) == "1.2");
  CHECK(entry.relations.size() == 2);
}

TEST_CASE("what comes back from the bin is what was deleted, to the last value") {
  Desk desk;
  const Document before = desk.document();
  desk.restore(desk.bin({desk.b}));
  CHECK(desk.document() == before);
  desk.restore(desk.bin({desk.top, desk.b, desk.problem}));
  CHECK(desk.document() == before);
}

TEST_CASE("deleting and bringing back are undone and done again") {
  Desk desk;
  const Document whole = desk.document();
  const BinId id = desk.bin({desk.b});
  const Document without = desk.document();
  desk.restore(id);
  REQUIRE(desk.session.undo());
  CHECK(desk.document() == without);
  REQUIRE(desk.session.undo());
  CHECK(desk.document() == whole);
  REQUIRE(desk.session.redo());
  CHECK(desk.document() == without);
}

TEST_CASE("a card comes back between its siblings, though they have moved") {
  Desk desk;
  const BinId id = desk.bin({desk.b, desk.c});
  for (int i = 0; i < 3; ++i)  // until the siblings get new orders
    desk.edit([&](Editor& editor) {
      for (const ElementId child : {desk.d, desk.a}) {
        for (const Slot slot : editor.model().outgoing(child)) {
          const RelationId place = editor.model().relation(slot).id;
          if (auto done =
                  editor.modify(place, [&](Relation& one) { one.order = child == desk.a ? 900000 : 900001; });
              !done)
            return done;
        }
      }
      return Status{};
    });
  REQUIRE(desk.children() == "ad");
  desk.restore(id);
  CHECK(desk.children() == "abcd");
}

TEST_CASE("one card of several comes back, and the relations between them when the last one does") {
  Desk desk;
  const Document before = desk.document();
  const BinId id = desk.bin({desk.b, desk.problem});
  CHECK(desk.restore(id, {desk.problem}).waiting == 1);
  CHECK(desk.model().relationCount() == 3);
  REQUIRE(desk.document().bin.at(id).elements.size() == 1);
  desk.restore(id, {desk.b});
  CHECK(desk.document() == before);
}

TEST_CASE("a relation between two that were deleted one after the other comes back with the second") {
  Desk desk;
  const Document before = desk.document();
  const BinId first = desk.bin({desk.b});
  const BinId second = desk.bin({desk.problem});
  SECTION("in the order of deleting") {
    CHECK(desk.restore(first).waiting == 1);
    CHECK(desk.restore(second).waiting == 0);
  }
  SECTION("the other way round") {
    desk.restore(second);
    desk.restore(first);
  }
  CHECK(desk.document() == before);
}

TEST_CASE("a relation whose other end is gone for good is counted as lost") {
  Desk desk;
  const BinId first = desk.bin({desk.b});
  const BinId second = desk.bin({desk.problem});
  desk.edit([&](Editor& editor) { return discardFromBin(editor, second); });
  CHECK(desk.restore(first).lost == 1);
  REQUIRE(desk.session.undo());
  REQUIRE(desk.session.undo());
  CHECK(desk.document().bin.contains(second));
}

TEST_CASE("a pinned number that is taken by now becomes an earlier number") {
  Desk desk;
  desk.edit([&](Editor& editor) { return renumberPinned(editor, desk.b, "7"); });
  const BinId id = desk.bin({desk.b});
  desk.edit([&](Editor& editor) { return renumberPinned(editor, desk.c, "7"); });
  CHECK(desk.restore(id).renumbered == std::vector{desk.b});
  CHECK(desk.model().find(desk.b)->number.empty());
  CHECK(desk.model().find(desk.b)->details->earlierNumbers == std::vector<std::string>{"7"});
}

TEST_CASE("two cards that shared a printed number share it again") {
  Desk desk;
  const auto pin = [&](ElementId id) {
    desk.edit([&](Editor& editor) { return editor.modify(id, [](Element& one) { one.number = "14.4"; }); });
  };
  pin(desk.b);
  pin(desk.c);
  const Document before = desk.document();
  const auto comesBack = [&](std::vector<ElementId> deleted) {
    const Restored restored = desk.restore(desk.bin(std::move(deleted)));
    CHECK(restored.renumbered.empty());
    CHECK(desk.document() == before);
  };
  comesBack({desk.b});
  comesBack({desk.b, desk.c});
}

TEST_CASE("children that stand elsewhere by now stay there, and no circle comes of it") {
  Desk desk;
  const BinId id = desk.bin({desk.top});
  desk.edit([&](Editor& editor) { return place(editor, desk.ids, desk.b, desk.a); });
  desk.restore(id);
  CHECK(desk.children() == "acd");

  Desk other;
  const auto child = other.create(K::goal, "child", other.a);
  const BinId middle = other.bin({other.a});
  other.edit([&](Editor& editor) { return unplace(editor, child); });
  other.edit([&](Editor& editor) { return place(editor, other.ids, other.top, child); });
  other.restore(middle);
  const auto& model = other.model();
  CHECK(parentOf(model, *model.elements().slotOf(other.top)));
  CHECK(parentOf(model, *model.elements().slotOf(other.a)));
  CHECK_FALSE(parentOf(model, *model.elements().slotOf(child)));
}

TEST_CASE("children of a deleted card go up to its place, and go back with it") {
  Desk desk;
  const auto x = desk.create(K::goal, "x", desk.b);
  desk.create(K::goal, "y", desk.b);
  desk.create(K::goal, "z", x);
  const Document before = desk.document();
  const BinId id = desk.bin({desk.b});
  CHECK(desk.children() == "axycd");
  CHECK(desk.children(x) == "z");
  SECTION("whole") {
    desk.restore(id);
    CHECK(desk.document() == before);
  }
  SECTION("but for one that was moved since") {
    desk.edit([&](Editor& editor) { return place(editor, desk.ids, x, desk.d); });
    desk.restore(id);
    CHECK(desk.children() == "abcd");
    CHECK(desk.children(desk.b) == "y");
    CHECK(desk.children(desk.d) == "x");
  }
  SECTION("with what was said of their place since") {
    const Slot place = *placeSlotOf(desk.model(), *desk.model().elements().slotOf(x));
    const RelationId lifted = desk.model().relation(place).id;
    desk.edit([&](Editor& editor) {
      return editor.modify(lifted,
                           [](Relation& one) { setText(one.details.edit().descriptions, "en", "so"); });
    });
    desk.restore(id);
    CHECK(desk.children(desk.b) == "xy");
    const Relation& now = *placeOf(desk.model(), *desk.model().elements().slotOf(x));
    CHECK(textFor(now.details->descriptions, "en") == "so");
  }
}

TEST_CASE("children of several cards that are deleted at once go to what is left above them") {
  Desk desk;
  const auto x = desk.create(K::goal, "x", desk.b);
  desk.create(K::goal, "y", x);
  desk.create(K::goal, "z", desk.c);
  const Document before = desk.document();
  const BinId id = desk.bin({desk.c, x, desk.b});
  CHECK(desk.children() == "ayzd");
  desk.restore(id);
  CHECK(desk.document() == before);
}

TEST_CASE("cards that were deleted one after the other come back as they stood, in any order") {
  Desk desk;
  const auto x = desk.create(K::goal, "x", desk.b);
  const auto y = desk.create(K::goal, "y", x);
  const Document before = desk.document();
  const BinId first = desk.bin({desk.b});
  const BinId second = desk.bin({x});
  CHECK(desk.children() == "aycd");
  const bool isForward = GENERATE(true, false);
  desk.restore(isForward ? first : second);
  CHECK(desk.model().find(y) != nullptr);
  desk.restore(isForward ? second : first);
  CHECK(desk.children() == "abcd");
  CHECK(desk.children(desk.b) == "x");
  CHECK(desk.children(x) == "y");
  CHECK(desk.document() == before);
}

TEST_CASE(
    "where children were tied to what is above already, that tie becomes their place and is freed again") {
  Desk desk;
  const auto x = desk.create(K::goal, "x", desk.b);
  desk.edit([&](Editor& editor) { return statusOf(relate(editor, desk.ids, x, R::supports, desk.top)); });
  const Document before = desk.document();
  const BinId id = desk.bin({desk.b});
  CHECK(desk.children() == "axcd");
  CHECK(desk.model().outgoing(x).size() == 1);
  desk.restore(id);
  CHECK(desk.document() == before);
}

TEST_CASE("a joint below a deleted card goes with it, and its arms go up") {
  Desk desk;
  const auto x = desk.create(K::goal, "x", desk.b);
  const auto y = desk.create(K::goal, "y", desk.b);
  desk.edit([&](Editor& editor) {
    const std::vector<ElementId> members{x, y};
    return statusOf(groupChildren(editor, desk.ids, desk.b, members, K::jointOr));
  });
  const Document before = desk.document();
  const BinId id = desk.bin({desk.b});
  CHECK(desk.children() == "axycd");
  CHECK(desk.document().bin.at(id).elements.size() == 2);
  desk.restore(id, {desk.b});
  CHECK(desk.document() == before);
}

TEST_CASE("many children find room between siblings, though these have to make it") {
  Desk desk;
  std::string names;
  for (char name = 'e'; name <= 'p'; ++name) {
    desk.create(K::goal, std::string(1, name), desk.b);
    names += name;
  }
  desk.edit([&](Editor& editor) {
    std::int64_t order = 0;
    for (const ElementId child : {desk.a, desk.b, desk.c, desk.d}) {
      const Slot place = *placeSlotOf(editor.model(), *editor.model().elements().slotOf(child));
      const RelationId id = editor.model().relation(place).id;
      if (auto done = editor.modify(id, [&](Relation& one) { one.order = ++order; }); !done) return done;
    }
    return Status{};
  });
  const BinId id = desk.bin({desk.b});
  CHECK(desk.children() == "a" + names + "cd");
  desk.restore(id);
  CHECK(desk.children() == "abcd");
  CHECK(desk.children(desk.b) == names);
}

TEST_CASE("a joint goes with its last arm and comes back with the first one") {
  Desk desk;
  desk.edit([&](Editor& editor) {
    const std::vector<ElementId> members{desk.a, desk.b};
    return statusOf(groupChildren(editor, desk.ids, desk.top, members, K::jointOr));
  });
  const Document before = desk.document();
  const BinId id = desk.bin({desk.a, desk.b});
  CHECK(desk.document().bin.at(id).elements.size() == 3);
  desk.restore(id, {desk.a});
  CHECK(desk.children() == "acd");
  desk.restore(id);
  CHECK(desk.document() == before);
}

TEST_CASE("relations in the bin follow a merge") {
  Desk desk;
  const BinId id = desk.bin({desk.problem});
  desk.edit([&](Editor& editor) { return mergeInto(editor, desk.c, desk.b); });
  CHECK(desk.restore(id).lost == 0);
  const auto& model = desk.model();
  REQUIRE(model.outgoing(desk.problem).size() == 1);
  CHECK(model.relation(model.outgoing(desk.problem)[0]).target == desk.c);
}

TEST_CASE("a card that is pasted while it lies in the bin is another one") {
  Desk desk;
  const std::vector<ElementId> copied{desk.b};
  const Document fragment = fragmentOf(desk.document(), copied);
  const BinId id = desk.bin({desk.b});
  desk.edit([&](Editor& editor) { return statusOf(insertFragment(editor, desk.ids, fragment, desk.top)); });
  CHECK(desk.model().find(desk.b) == nullptr);
  desk.restore(id);
  CHECK(desk.children() == "abcdb");
}

TEST_CASE("what is in the model already does not come back a second time") {
  Desk desk;
  const BinId id = desk.bin({desk.b});
  Element same;
  same.id = desk.b;
  desk.edit([&](Editor& editor) { return editor.add(same); });
  const Document before = desk.document();
  const auto done =
      desk.session.edit("restore", [&](Editor& editor) { return statusOf(restoreFromBin(editor, id)); });
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::duplicateId);
  CHECK(desk.document() == before);
}

TEST_CASE("the bin is emptied, and undo fills it again") {
  Desk desk;
  desk.bin({desk.a});
  desk.bin({desk.b});
  const Document before = desk.document();
  desk.edit([](Editor& editor) { return emptyBin(editor); });
  CHECK(desk.document().bin.empty());
  REQUIRE(desk.session.undo());
  CHECK(desk.document() == before);
}
