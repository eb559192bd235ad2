// SPDX-License-Identifier: MIT
#include "libekd/query/live_numbering.hpp"

#include "libekd/edit/change_set.hpp"
#include "libekd/edit/verbs.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;
using test::slotOf;

// That it says what Numbering says after edits of every kind is tested in tests/property.

namespace {

struct Followed {
  Document document;
  LiveNumbering numbering{document.model};

  template <class Body>
  void edit(Body body) {
    Editor editor(document);
    body(editor);
    std::vector<ElementId> touched;
    for (const TouchedElement& element : summarise(editor.take()).elements) touched.push_back(element.id);
    numbering.update(document.model, touched);
  }
  std::string of(ElementId id) const { return std::string(numbering.of(slotOf(document.model, id))); }
};

}  // namespace

TEST_CASE("numbers follow what comes and goes at the top and below") {
  ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "top");
  const auto first = builder.goalUnder(top, "first");
  const auto second = builder.goalUnder(top, "second");
  const auto deep = builder.goalUnder(second, "deep");
  Followed followed{builder.take()};
  followed.edit([&](Editor& editor) { REQUIRE(editor.remove(first)); });
  CHECK(followed.of(deep) == "1.1.1");
  followed.edit([&](Editor& editor) { REQUIRE(editor.remove(top)); });
  CHECK(followed.of(deep) == "1.1");
}

TEST_CASE("siblings are counted anew when one of them is made another kind") {
  ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "top");
  const auto first = builder.goalUnder(top, "first");
  const auto second = builder.goalUnder(top, "second");
  Followed followed{builder.take()};
  CHECK(followed.of(second) == "1.2");
  const auto make = [&](ElementKind kind) {
    followed.edit([&](Editor& editor) {
      REQUIRE(editor.modify(first, [&](Element& element) { element.kind = kind; }));
    });
  };
  make(ElementKind::problem);
  CHECK(followed.of(second) == "1.1");
  make(ElementKind::goal);
  CHECK(followed.of(second) == "1.2");
}

TEST_CASE("what goes and comes back in one edit, to another slot, keeps its pinned number") {
  ModelBuilder builder;
  const auto pinned = builder.add(ElementKind::goal, "pinned", "x");
  Followed followed{builder.take()};
  const Element kept = *followed.document.model.find(pinned);
  Element other;
  other.id = ElementId(Bits128{9, 9});
  other.kind = ElementKind::goal;
  followed.edit([&](Editor& editor) {
    REQUIRE(editor.remove(pinned));
    REQUIRE(editor.add(other));
    REQUIRE(editor.add(kept));
  });
  CHECK(followed.of(pinned) == "x");
  CHECK(followed.of(other.id) == "1");
}

TEST_CASE("what is moved into a circle loses its number and has one again when the circle is open") {
  ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "top");
  const auto middle = builder.goalUnder(top, "middle");
  const auto low = builder.goalUnder(middle, "low");
  Followed followed{builder.take()};
  Relation loop;
  loop.id = RelationId(Bits128{7, 7});
  loop.kind = RelationKind::supports;
  loop.source = top;
  loop.target = low;
  loop.order = 1;
  followed.edit([&](Editor& editor) { REQUIRE(editor.add(loop)); });
  CHECK(followed.of(middle).empty());
  followed.edit([&](Editor& editor) { REQUIRE(editor.remove(loop.id)); });
  CHECK(followed.of(low) == "1.1.1");
}

TEST_CASE("what has another number is told with the one that it had") {
  ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "top");
  const auto first = builder.goalUnder(top, "first");
  const auto second = builder.goalUnder(top, "second");
  const auto deep = builder.goalUnder(second, "deep");
  Followed followed{builder.take()};
  const auto told = [&] {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& [slot, before] : followed.numbering.renumbered())
      all.emplace_back(before, followed.numbering.of(slot));
    return all;
  };
  using Told = decltype(told());

  followed.edit([&](Editor& editor) { REQUIRE(editor.remove(first)); });
  CHECK(told() == Told{{"1.2", "1.1"}, {"1.2.1", "1.1.1"}});
  SECTION("once only") {
    followed.edit([&](Editor& editor) {
      REQUIRE(editor.modify(deep, [](Element& element) { element.priority = Level::high; }));
    });
    CHECK(told().empty());
  }
  SECTION("also where everything is numbered anew") {
    followed.edit([&](Editor& editor) {
      REQUIRE(editor.modify(second, [](Element& element) { element.number = "7"; }));
    });
    CHECK(told() == Told{{"1.1", "7"}, {"1.1.1", "7.1"}});
  }
}
