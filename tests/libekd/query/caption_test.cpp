// SPDX-License-Identifier: MIT
#include "libekd/query/caption.hpp"

#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;

TEST_CASE("a caption names kind, number and label in the language asked for") {
  ModelBuilder builder;
  Element goal;
  goal.kind = ElementKind::goal;
  goal.number = "2.1";
  setText(goal.labels, "en", "Create support groups");
  setText(goal.labels, "lv", "Izveidot atbalsta grupas");
  const auto id = builder.add(goal);
  const auto bare = builder.add(ElementKind::problem, "");
  const auto joint = builder.add(ElementKind::jointAnd, "");
  builder.relate(joint, RelationKind::arm, id);
  const auto loose = builder.add(ElementKind::jointOr, "");
  const Document document = builder.take();
  const Numbering numbering(document.model);
  const auto both = [&](ElementId element, std::string_view language) {
    CHECK(caption(document.model, numbering, element, language) ==
          caption(document.model, element, language));
    return caption(document.model, numbering, element, language);
  };
  CHECK(both(id, "en") == "Goal 2.1 \"Create support groups\"");
  CHECK(both(id, "lv") == "Mērķis 2.1 \"Izveidot atbalsta grupas\"");
  CHECK(both(bare, "en") == "Problem 1");
  CHECK(both(joint, "en") == "AND joint under Goal 2.1");
  CHECK(both(joint, "lv") == "UN mezgls: Mērķis 2.1");
  CHECK(both(loose, "en") == "OR joint");
  CHECK(caption(document.model, id, "en", 10) == "Goal 2.1 \"Create su…\"");
  CHECK(caption(document.model, test::nth<ElementId>(77), "en") == test::nth<ElementId>(77).hex());
}
