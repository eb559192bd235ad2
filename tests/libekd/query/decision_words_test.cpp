// SPDX-License-Identifier: MIT
#include "libekd/query/decision_words.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

TEST_CASE("votes are counted as the language counts, and none are not told") {
  const auto say = [](std::string votes, std::string_view language) {
    Element element;
    element.details.edit().attributes = {{"votes", std::move(votes)}};
    return votesInWords(element, language);
  };
  CHECK(say("1", "en") == "1 vote");
  CHECK(say("21", "en") == "21 votes");
  CHECK(say("1", "lv") == "1 balss");
  CHECK(say("21", "lv-LV") == "21 balss");
  CHECK(say("11", "lv") == "11 balsis");
  CHECK(say("0", "en").empty());
  CHECK(votesInWords(Element{}, "en").empty());
}
