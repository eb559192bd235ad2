// SPDX-License-Identifier: MIT
#include "libekd/edit/fragment.hpp"

#include "libekd/edit/session.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

/// Grow { Hire { Advertise }, Build }; a problem hinders Hire, the depot is responsible for Advertise.
struct Fixture {
  test::ModelBuilder builder;
  ElementId grow = builder.add(ElementKind::goal, "Grow");
  ElementId hire = builder.goalUnder(grow, "Hire");
  ElementId advertise = builder.goalUnder(hire, "Advertise");
  ElementId build = builder.goalUnder(grow, "Build");
  ElementId problem = builder.add(ElementKind::problem, "No money");
  ElementId depot = builder.add(ElementKind::actor, "Depot");
  RelationId hinders = builder.relate(problem, RelationKind::hinders, hire);
  RelationId responsible = builder.relate(depot, RelationKind::isResponsibleFor, advertise);
  test::FixedClock clock;
  Session session{builder.take(), clock};

  struct Ids : IdSource {
    std::uint64_t last = 1000;
    Bits128 next() override { return {0, ++last}; }
  } ids;

  InsertedFragment paste(Session& into, const Document& fragment, ElementId parent) {
    InsertedFragment inserted;
    const auto done = into.edit("paste", [&](Editor& editor) -> Status {
      auto result = insertFragment(editor, ids, fragment, parent);
      if (!result) return tl::unexpected<Error>(result.error());
      inserted = *result;
      return {};
    });
    REQUIRE(done);
    return inserted;
  }
};

}  // namespace

TEST_CASE("a copy carries what stands below and the relations among it", "[edit]") {
  Fixture f;
  const Document fragment = fragmentOf(f.session.document(), std::vector{f.hire});
  CHECK(fragment.model.elements().size() == 2);
  CHECK(fragment.model.relations().size() == 1);
  CHECK(fragment.unresolved.size() == 2);
}

TEST_CASE("pasting where it was copied gives a second one with the same ties", "[edit]") {
  Fixture f;
  const Document fragment = fragmentOf(f.session.document(), std::vector{f.hire});
  const auto inserted = f.paste(f.session, fragment, f.build);
  const Model& model = f.session.model();

  REQUIRE(inserted.top.size() == 1);
  CHECK(inserted.top.front() != f.hire);
  CHECK(inserted.dropped == 0);
  CHECK(parentOf(model, test::slotOf(model, inserted.top.front())) == test::slotOf(model, f.build));
  CHECK(childrenOf(model, test::slotOf(model, inserted.top.front())).size() == 1);
  CHECK(model.outgoing(test::slotOf(model, f.problem)).size() == 2);
  CHECK(model.outgoing(test::slotOf(model, f.depot)).size() == 2);
  CHECK(childrenOf(model, test::slotOf(model, f.grow)).size() == 2);
}

TEST_CASE("what is cut and pasted is the same element with its relations", "[edit]") {
  Fixture f;
  const Document fragment = fragmentOf(f.session.document(), std::vector{f.hire});
  REQUIRE(f.session.edit("cut", [&](Editor& editor) -> Status {
    if (auto removed = editor.remove(f.advertise); !removed) return removed;
    return editor.remove(f.hire);
  }));
  const auto inserted = f.paste(f.session, fragment, f.build);
  CHECK(inserted.top == std::vector{f.hire});
  CHECK(f.session.model().find(f.hinders) != nullptr);
  CHECK(f.session.model().find(f.responsible) != nullptr);
}

TEST_CASE("in another document, ties to what is not there are dropped and counted", "[edit]") {
  Fixture f;
  const Document fragment = fragmentOf(f.session.document(), std::vector{f.hire});
  Session other(Document{}, f.clock);
  const auto inserted = f.paste(other, fragment, {});
  CHECK(inserted.dropped == 2);
  CHECK(other.model().elements().size() == 2);
}

TEST_CASE("what cannot stand under the card is tied to it", "[edit]") {
  Fixture f;
  const Document fragment = fragmentOf(f.session.document(), std::vector{f.depot});
  const auto inserted = f.paste(f.session, fragment, f.build);
  const Model& model = f.session.model();
  const auto ties = model.outgoing(test::slotOf(model, inserted.top.front()));
  CHECK(std::any_of(ties.begin(), ties.end(),
                    [&](Slot slot) { return model.relation(slot).target == f.build; }));
}
