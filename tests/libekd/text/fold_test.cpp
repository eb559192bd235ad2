// SPDX-License-Identifier: MIT
#include "libekd/text/fold.hpp"

#include <catch2/catch.hpp>

using namespace ekd::text;

TEST_CASE("folding drops case, marks and punctuation") {
  CHECK(foldForSearch("Sociālais DIENESTS") == "socialais dienests");
  CHECK(foldForSearch("ĀČĒĢĪĶĻŅŠŪŽ") == "acegiklnsuz");
  CHECK(foldForSearch("me\u0304rk\u0327is") == "merkis");
  CHECK(foldForSearch("  \"Self-sustaining\"\u00A0communes, 2.1. ") == "self sustaining communes 2 1");
  CHECK(foldForSearch("Straße Łódź") == "strasse lodz");
  CHECK(foldForSearch("a\xFF"
                      "b") == "a b");
  CHECK(foldForSearch("–!?").empty());
}

TEST_CASE("words are the folded ones in order") {
  CHECK(words("Grupas, ĢIMENES  un (grupas)") ==
        std::vector<std::string>{"grupas", "gimenes", "un", "grupas"});
  CHECK(words("").empty());
}

TEST_CASE("a heading inside a sentence starts small unless it is an abbreviation") {
  CHECK(inSentence("Goals") == "goals");
  CHECK(inSentence("Īpašība") == "īpašība");
  CHECK(inSentence("KPIs") == "KPIs");
  CHECK(inSentence("IS goals") == "IS goals");
  CHECK(inSentence("").empty());
}
