// SPDX-License-Identifier: MIT
#include "libekd/text/fold.hpp"

#include <cstdlib>
#include <string>

#include <catch2/catch.hpp>
#include <utf8proc.h>

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
  CHECK(foldForSearch("ß Æ ŉ ǆ ½ \u00ADª") == "ss æ ʼn dz 1 2 a");
  CHECK(foldForSearch("šo – „ŠO”!") == "so so");
  CHECK(foldForSearch("\xC4").empty());
  CHECK(foldForSearch("\xC4z\xC4") == "z");
  CHECK(foldForSearch("ŁØĐĦı łøđħ") == "lodhi lodh");
}

TEST_CASE("a Latin letter folds like its parts") {
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_NULLTERM | UTF8PROC_COMPAT |
                                                          UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);
  for (unsigned value = 0x80; value < 0x250; ++value) {
    const std::string letter{static_cast<char>(0xC0U | value >> 6U),
                             static_cast<char>(0x80U | (value & 0x3FU))};
    utf8proc_uint8_t* parts = nullptr;
    utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(letter.c_str()), 0, &parts, options);
    CAPTURE(letter);
    CHECK(foldForSearch(letter + "x") == foldForSearch(std::string(reinterpret_cast<char*>(parts)) + "x"));
    std::free(parts);
  }
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
