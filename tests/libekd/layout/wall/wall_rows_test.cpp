// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall_rows.hpp"

#include "tests/support/model_builder.hpp"

#include <set>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::layout;
using test::ModelBuilder;

namespace {

/// A goal with sub-goals, which have so many of their own each, as rows: the goal is row 0.
struct Block {
  Document document;
  Content content;
  Forest forest;
  WallRows rows;

  explicit Block(const std::vector<int>& children)
      : document(build(children)),
        content({document, View{}, "en"}),
        forest(plant(content, ActorsStand::oncePerBlock)),
        rows(rowsOf(content, forest, forest.tops)) {}

  static Document build(const std::vector<int>& children) {
    ModelBuilder builder;
    const auto top = builder.add(ElementKind::goal, "Top");
    for (const int count : children) {
      const auto child = builder.goalUnder(top, "Child");
      for (int i = 0; i < count; ++i) builder.goalUnder(child, "Grandchild");
    }
    return builder.take();
  }

  /// The rows with which columns may begin.
  std::set<std::size_t> begins(Tearing tearing) const {
    std::set<std::size_t> all;
    for (const RowRange& unit : unitsOf(forest, rows, tearing)) all.insert(unit.begin);
    return all;
  }
};

using Rows = std::set<std::size_t>;

}  // namespace

TEST_CASE("rows go down a tree, and know what stands below them") {
  const Block block({2, 1});
  REQUIRE(block.rows.size() == 6);
  CHECK(block.rows[0].end == 6);
  CHECK(block.rows[1].end == 4);
  CHECK(block.rows[4].parent == 0);
  CHECK(block.rows[4].place == 1);
  CHECK(block.rows[5].parent == 4);
  CHECK(block.rows[5].indent == Approx(2 * block.rows[4].indent));
}

TEST_CASE("a block that may not be torn apart is one unit") {
  CHECK(Block({6, 6}).begins(Tearing::never) == Rows{0});
}

TEST_CASE("of many sub-goals two stay with the goal, and two go on at least") {
  CHECK(Block({0, 0, 0, 0, 0, 0}).begins(Tearing::betweenChildren) == Rows{0, 3, 4, 5});
  CHECK(Block({0, 0, 0, 0}).begins(Tearing::betweenChildren) == Rows{0});
}

TEST_CASE("where a block may be torn apart anywhere, no goal stands alone above or below the tear") {
  // Rows: 0 the goal, 1 with 2 to 7 below it, 8 with 9 below it.
  CHECK(Block({6, 1}).begins(Tearing::anywhere) == Rows{0, 4, 5, 6, 8});
  CHECK(Block({6, 1}).begins(Tearing::betweenChildren) == Rows{0});
}

TEST_CASE("a tear is as deep as what it goes through") {
  const Block block({3, 3});
  CHECK(tearDepth(block.rows, 0) == 0);
  CHECK(tearDepth(block.rows, 5) == 0);
  CHECK(tearDepth(block.rows, 3) == 1);
}

TEST_CASE("stubs stand for the goals above a tear, as long as anything hangs on them") {
  using Stubs = std::vector<std::size_t>;
  const Block block({4, 4});  // 0; 1 with 2 to 5; 6 with 7 to 10
  CHECK(stubsOf(block.rows, {4, 11}) == Stubs{0, 1});
  CHECK(stubsOf(block.rows, {4, 6}) == Stubs{1});
  CHECK(stubsOf(block.rows, {6, 11}) == Stubs{0});
  CHECK(stubsOf(block.rows, {9, 11}) == Stubs{6});
  CHECK(stubsOf(block.rows, {0, 11}) == Stubs{});
}
