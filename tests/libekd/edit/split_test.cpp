// SPDX-License-Identifier: MIT
#include "libekd/edit/session.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

struct Fixture {
  test::ModelBuilder builder;
  ElementId top = builder.add(ElementKind::goal, "Grow");
  ElementId both = builder.goalUnder(top, "Hire drivers and buy a bus");
  ElementId last = builder.goalUnder(top, "Advertise");
  ElementId below = builder.goalUnder(both, "Ask the depot");
  ElementId problem = builder.add(ElementKind::problem, "No money");
  RelationId hinders = builder.relate(problem, RelationKind::hinders, both);
  test::FixedClock clock;
  test::CountedIds ids;
  bool skipped = skip();
  Session session{builder.take(), clock};

  bool skip() {
    for (int i = 0; i < 20; ++i) ids.next();  // those that the builder gave away
    return true;
  }
};

}  // namespace

TEST_CASE("a split card stands before its other half, and both keep the relations", "[edit]") {
  Fixture f;
  ElementId rest;
  REQUIRE(f.session.edit("split", [&](Editor& editor) -> Status {
    const auto made = splitElement(editor, f.ids, f.both, "en", "Hire drivers", "buy a bus");
    if (made) rest = *made;
    return statusOf(made);
  }));
  const Model& model = f.session.model();

  CHECK(textFor(model.find(f.both)->labels, "en") == "Hire drivers");
  CHECK(textFor(model.find(rest)->labels, "en") == "buy a bus");
  const auto children = childrenOf(model, test::slotOf(model, f.top));
  REQUIRE(children.size() == 3);
  CHECK(model.element(children[1]).id == rest);
  CHECK(model.incoming(test::slotOf(model, rest)).size() == 1);
  CHECK(model.relation(model.incoming(test::slotOf(model, rest))[0]).source == f.problem);
  CHECK(childrenOf(model, test::slotOf(model, f.both)).size() == 1);
  CHECK(childrenOf(model, test::slotOf(model, rest)).empty());
}

TEST_CASE("a joint is not split", "[edit]") {
  Fixture f;
  const auto refused = f.session.edit("split", [&](Editor& editor) -> Status {
    auto joint = groupChildren(editor, f.ids, f.top, std::vector{f.both, f.last}, ElementKind::jointOr);
    if (!joint) return tl::unexpected<Error>(joint.error());
    const auto made = splitElement(editor, f.ids, *joint, "en", "a", "b");
    return statusOf(made);
  });
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::notAllowed);
}
