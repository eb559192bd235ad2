// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace ekd::cli;

namespace {

std::string stats(const ekd::test::TemporaryFolder& folder, const std::string& format,
                  const std::string& language = "en") {
  const auto ran = ekd::test::run({"stats", folder.path().string(), "--lang", language, "--format", format});
  CHECK(ran.code == fine);
  CHECK(ran.err.empty());
  return ran.out;
}

void fill(const ekd::test::TemporaryFolder& folder) {
  folder.write("elements.tsv",
               "key\tkind\tparent\tlabel@en\tlabel@lv\tstatus\n"
               "g1\tgoal\t\tHelp\tPalīdzēt\tagreed\n"
               "g2\tgoal\tg1\tBuild\t\t\n"
               "p1\tproblem\t\tFear\t\trejected\n"
               "a1\tactor\t\tTown\t\t\n");
  folder.write("relations.tsv", "source\trelation\ttarget\tcertainty\na1\tperforms\tg2\tpossible\n");
}

}  // namespace

TEST_CASE("stats count elements and relations by kind") {
  const ekd::test::TemporaryFolder folder;
  fill(folder);
  CHECK(stats(folder, "text") == R"(Elements            4
Relations           2
Views               0
Sessions            0
Levels              2
Labels              en 4, lv 1
Standing            agreed 1, rejected 1
Without a relation  1

Elements
  2  Goals
  1  Problem
  1  Actor

Relations
  1  supports
  1  performs  1 only possible
)");
}

TEST_CASE("stats are told in the language that is asked for, all of them") {
  const ekd::test::TemporaryFolder folder;
  fill(folder);
  CHECK(stats(folder, "text", "lv") == R"(Elementi    4
Saites      2
Skati       0
Sesijas     0
Līmeņi      2
Teksti      en 4, lv 1
Statuss     pieņemts 1, noraidīts 1
Bez saitēm  1

Elementi
  2  Mērķi
  1  Problēma
  1  Aktieris

Saites
  1  atbalsta
  1  veic      1 tikai iespējams
)");
}

TEST_CASE("stats in JSON name kinds as files do") {
  const ekd::test::TemporaryFolder folder;
  fill(folder);
  const auto json = nlohmann::json::parse(stats(folder, "json"));
  CHECK(json["elements"] == nlohmann::json({{"goal", 2}, {"problem", 1}, {"actor", 1}}));
  CHECK(json["relations"] == nlohmann::json({{"supports", 1}, {"performs", 1}}));
  CHECK(json["possible"] == nlohmann::json({{"performs", 1}}));
  CHECK(json["labels"] == nlohmann::json({{"en", 4}, {"lv", 1}}));
  CHECK(json["elementCount"] == 4);
  CHECK(json["relationCount"] == 2);
  CHECK(json["views"] == 0);
  CHECK(json["isolated"] == 1);
  CHECK(json["levels"] == 2);
}

TEST_CASE("stats of a file that is not there end with 3") {
  const auto ran = ekd::test::run({"stats", "/nowhere/at-all.ekd"});
  CHECK(ran.code == brokenInput);
  CHECK(ran.out.empty());
}
