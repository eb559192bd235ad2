// SPDX-License-Identifier: MIT
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace ekd::cli;
using Catch::Contains;
using ekd::test::run;
using ekd::test::TemporaryFolder;

namespace {

std::string modelWith(const TemporaryFolder& folder, const std::string& labels) {
  folder.write("elements.tsv", "key\tkind\t" + labels + "\ng\tgoal\tA goal\n");
  return folder.path().string();
}

}  // namespace

TEST_CASE("a language that neither the tool nor the model knows is said to be English") {
  const std::string command = GENERATE("trace", "stats", "validate");
  const TemporaryFolder folder;
  const auto ran = run({command, modelWith(folder, "label@en"), "--lang", "de"});
  CAPTURE(command);
  CHECK(ran.code == run({command, folder.path().string(), "--lang", "en"}).code);
  CHECK_THAT(ran.err, Contains("ekd: there are no words and no labels in 'de'; taking English (--lang may be "
                               "en or lv)\n"));
}

TEST_CASE("a language that the model has labels in goes without a word, and so do those of the tool") {
  const TemporaryFolder folder;
  const std::string language = GENERATE("de", "de-AT", "lv", "en-GB", "LV");
  CAPTURE(language);
  CHECK(run({"trace", modelWith(folder, "label@de"), "--lang", language}).err.empty());
}

TEST_CASE("what a model has instead of English is said") {
  const TemporaryFolder folder;
  const auto ran = run({"stats", modelWith(folder, "label@et"), "--lang", "lt"});
  CHECK(ran.err ==
        "ekd: there are no words and no labels in 'lt'; taking English words, and labels as they "
        "are (--lang may be en, et or lv)\n");
}

TEST_CASE("capitals in a language do not matter") {
  const TemporaryFolder folder;
  CHECK_THAT(run({"stats", modelWith(folder, "label@lv"), "--lang", "LV"}).out, Contains("Elementi"));
}
