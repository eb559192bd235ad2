// SPDX-License-Identifier: MIT
#include "libekd/capture/similar_index.hpp"

#include "libekd/edit/session.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

struct Fixture {
  test::ModelBuilder builder;
  ElementId shelter = builder.add(ElementKind::goal, "Open a night shelter for homeless people");
  ElementId groups = builder.add(ElementKind::goal, "Run support groups for young families");
  ElementId roads = builder.add(ElementKind::goal, "Repair the roads to remote farms");
};

}  // namespace

TEST_CASE("what says nearly the same is found, however it is put", "[capture]") {
  Fixture f;
  const Document document = f.builder.take();
  const SimilarIndex index(document);

  CHECK(index.like("night shelters for the homeless", 5) == std::vector{f.shelter});
  CHECK(index.like("SUPPORT GROUPS", 5) == std::vector{f.groups});
  CHECK(index.like("a swimming pool for schools", 5).empty());
}

TEST_CASE("one telling word is not enough to call a text similar", "[capture]") {
  Fixture f;
  const Document document = f.builder.take();

  CHECK(SimilarIndex(document).like("roads", 5).empty());
}

TEST_CASE("diacritics and the language of the label make no difference", "[capture]") {
  test::ModelBuilder builder;
  Element goal;
  goal.kind = ElementKind::goal;
  setText(goal.labels, "lv", "Izveidot naktspatversmi bezpajumtniekiem");
  setText(goal.labels, "en", "Open a night shelter");
  const ElementId id = builder.add(goal);
  const Document document = builder.take();
  const SimilarIndex index(document);

  CHECK(index.like("naktspatversme bezpajumtniekiem", 5) == std::vector{id});
  CHECK(index.like("night shelter", 5) == std::vector{id});
}

TEST_CASE("the index follows renaming, adding and removing", "[capture]") {
  Fixture f;
  test::FixedClock clock;
  Session session(f.builder.take(), clock);
  SimilarIndex index(session.document());
  const auto subscription =
      session.addListener([&](const Transaction&, const ChangeSet& changes) { index.update(changes); });

  REQUIRE(session.edit("rename", [&](Editor& editor) {
    return editor.modify(f.roads,
                         [](Element& element) { setText(element.labels, "en", "Plant apple trees"); });
  }));
  CHECK(index.like("repair roads", 5).empty());
  CHECK(index.like("planting apple trees", 5) == std::vector{f.roads});

  REQUIRE(session.edit("remove", [&](Editor& editor) { return editor.remove(f.roads); }));
  CHECK(index.like("plant apple trees", 5).empty());
  REQUIRE(session.undo());
  CHECK(index.like("plant apple trees", 5) == std::vector{f.roads});
}

TEST_CASE("one word is like what is called so, in any language, and like nothing that only has it") {
  test::ModelBuilder builder;
  const ElementId town = builder.add(ElementKind::organizationalUnit, "Municipality");
  builder.add(ElementKind::goal, "Every municipality builds roads");
  const Document document = builder.take();
  const SimilarIndex index(document);
  CHECK(index.like("municipality", 5) == std::vector{town});
  CHECK(index.like("municipal", 5).empty());
}
