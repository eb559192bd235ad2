// SPDX-License-Identifier: MIT
#include "formats/graphviz/block_protocol.hpp"

#include <limits>
#include <random>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::graphviz;
using layout::BlockGraph;
using layout::BlockLayout;

namespace {

BlockGraph someBlock() {
  BlockGraph block;
  block.direction = layout::Direction::right;
  block.nodeGap = 3.25;
  block.boxes = {{10, 20}, {30.5, 40}};
  block.arcs = {{0, 1}, {1, 1}};
  return block;
}

BlockLayout someLayout() {
  return {{100, 50}, {{1, 2}, {3, 4}}, {{{1, 1}, {2, 2}}, {{3, 3}, {4, 4}, {5, 5}}}};
}

std::string payloadOf(const std::string& frame) {
  REQUIRE(payloadSize(frame) == frame.size() - frameHeaderSize);
  return frame.substr(frameHeaderSize);
}

}  // namespace

TEST_CASE("a request and its answer arrive as they were sent") {
  CHECK(decodeRequest(payloadOf(encodeRequest(someBlock()))) == someBlock());
  const auto answer = decodeAnswer(payloadOf(encodeAnswer(someLayout())), someBlock());
  REQUIRE(answer);
  CHECK(*answer == someLayout());
}

TEST_CASE("the worker's own complaint arrives") {
  const Result<BlockLayout> bad = failure(ErrorCode::toolFailure, "out of luck");
  const auto answer = decodeAnswer(payloadOf(encodeAnswer(bad)), someBlock());
  REQUIRE(answer);
  REQUIRE_FALSE(*answer);
  CHECK(answer->error().detail == "Graphviz: out of luck");
}

TEST_CASE("an answer to another question is refused") {
  BlockGraph other = someBlock();
  SECTION("boxes") {
    other.boxes.pop_back();
  }
  SECTION("arcs") {
    other.arcs.pop_back();
  }
  CHECK_FALSE(decodeAnswer(payloadOf(encodeAnswer(someLayout())), other));
}

TEST_CASE("places that are no places are refused") {
  BlockLayout layout = someLayout();
  SECTION("no number") {
    layout.centres[0].x = std::numeric_limits<double>::quiet_NaN();
  }
  SECTION("infinite") {
    layout.routes[0][1].y = std::numeric_limits<double>::infinity();
  }
  SECTION("a route of one point") {
    layout.routes[0].pop_back();
  }
  CHECK_FALSE(decodeAnswer(payloadOf(encodeAnswer(layout)), someBlock()));
}

TEST_CASE("an arc to a box that is not there is refused") {
  BlockGraph block = someBlock();
  block.arcs[1].head = 2;
  CHECK_FALSE(decodeRequest(payloadOf(encodeRequest(block))));
}

TEST_CASE("truncated or changed bytes never do harm") {
  const std::string request = payloadOf(encodeRequest(someBlock()));
  const std::string answer = payloadOf(encodeAnswer(someLayout()));
  for (std::size_t length = 0; length < request.size(); ++length)
    CHECK_FALSE(decodeRequest(request.substr(0, length)));
  for (std::size_t length = 0; length < answer.size(); ++length)
    CHECK_FALSE(decodeAnswer(answer.substr(0, length), someBlock()));
  std::mt19937 random(3);
  for (int i = 0; i < 2000; ++i) {
    std::string changed = answer;
    changed[random() % changed.size()] = static_cast<char>(random());
    const auto decoded = decodeAnswer(changed, someBlock());
    if (decoded && *decoded) CHECK((*decoded)->routes.size() == 2);
  }
}

TEST_CASE("a header that is none, or one of a huge frame, is refused") {
  CHECK_FALSE(payloadSize("hello, world"));
  CHECK_FALSE(payloadSize("EKDL"));
  CHECK_FALSE(payloadSize(encodeRequest(someBlock()), 10));
}
