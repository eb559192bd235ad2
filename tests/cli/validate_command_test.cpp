// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace ekd::cli;
using ekd::test::Ran;

namespace {

const std::string cases = ekd::test::sourcePath("tests/cases/");

Ran validate(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "validate");
  return ekd::test::run(arguments);
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("validate ends with what it found") {
  CHECK(validate({cases + "GM-13", "--rule", "GM-13"}).code == fine);
  CHECK(validate({cases + "GM-13", "--rule", "GM-13", "--fail-on", "warning"}).code == findings);
  CHECK(validate({cases + "GM-13", "--rule", "STR-01", "--fail-on", "info"}).code == fine);
  CHECK(validate({cases + "STR-04", "--rule", "STR-04", "--fail-on", "warning"}).code == fine);
  CHECK(validate({cases + "STR-04", "--rule", "STR-04", "--fail-on", "info"}).code == findings);
  CHECK(validate({cases + "STR-02", "--rule", "STR-02"}).code == findings);
  CHECK(validate({cases + "STR-02", "--rule", "STR-02", "--fail-on", "never"}).code == fine);
}

TEST_CASE("validate takes relations that lead nowhere and circles of the hierarchy for a broken file") {
  for (const std::string rule : {"STR-06", "STR-15", "STR-17"}) {
    INFO(rule);
    CHECK(validate({cases + rule, "--fail-on", "never"}).code == brokenInput);
  }
  const Ran missing = validate({cases + "no-such-file.ekd"});
  CHECK(missing.code == brokenInput);
  CHECK(missing.out.find("no-such-file.ekd: error ") != std::string::npos);
}

TEST_CASE("validate refuses wrong use") {
  CHECK(validate({}).code == wrongUse);
  CHECK(validate({cases + "GM-13", "--rule", "GM-99"}).code == wrongUse);
  CHECK(validate({cases + "GM-13", "--profile", "strict"}).code == wrongUse);
  CHECK(validate({cases + "GM-13", "--fail-on", "always"}).code == wrongUse);
}

TEST_CASE("validate speaks, and names elements, in the language asked for") {
  ekd::test::TemporaryFolder folder;
  folder.write("elements.tsv",
               "key\tkind\tnumber\tparent\tlabel@en\tlabel@lv\n"
               "a\tactor\t1\t\tNeighbours\tKaimiņi\n");
  const std::string path = folder.path().string();
  const Ran latvian = validate({path, "--rule", "AR-01", "--lang", "lv"});
  CHECK(latvian.out.find("\"Kaimiņi\"") != std::string::npos);
  CHECK(latvian.out.find("tikai pie citiem aktieriem") != std::string::npos);
  CHECK(validate({path, "--rule", "AR-01"}).out.find("\"Neighbours\"") != std::string::npos);
}

TEST_CASE("validate checks only the rules asked for, and none that was left out") {
  const Ran only = validate({cases + "GM-13", "--rule", "gm-13", "--rule", "STR-22"});
  CHECK(lines(only.out) == 3);
  CHECK(validate({cases + "GM-13", "--rule", "GM-13", "--no-rule", "GM-13"}).out.empty());
}

TEST_CASE("validate counts what was waived in the model apart, and lists it with the reason when asked") {
  ekd::test::TemporaryFolder folder;
  folder.write("elements.tsv",
               "key\tkind\tnumber\tparent\tlabel@en\twaived:GM-02\n"
               "a\tgoal\t1\t\tGrow\tthe board decides\n"
               "b\tgoal\t2\t\tShrink\t\n");
  const std::string path = folder.path().string();
  const Ran open = validate({path, "--rule", "GM-02", "--fail-on", "info"});
  CHECK(open.code == findings);
  CHECK(lines(open.out) == 1);
  CHECK(open.out.find("Goal 2") != std::string::npos);
  CHECK(open.err.find("0 errors, 1 warning, 0 infos in 1 file; 1 waived") != std::string::npos);
  const Ran all = validate({path, "--rule", "GM-02", "--waived"});
  CHECK(lines(all.out) == 2);
  CHECK(all.out.find(": waived GM-02 Goal 1: nobody answers for \"Grow\" (the board decides)\n") !=
        std::string::npos);
  const Ran json = validate({path, "--rule", "GM-02", "--format", "json"});
  CHECK(json.out.find("\"reason\": \"the board decides\"") != std::string::npos);
}

TEST_CASE("validate says once what reader and rule both find") {
  const Ran ran = validate({cases + "STR-06", "--rule", "STR-06"});
  CHECK(lines(ran.out) == 1);
  CHECK(ran.out.find("/relations.tsv:3: error STR-06 Problem 1: ") != std::string::npos);
}

TEST_CASE("validate of a file that is cut off says that first, and leaves out what may only follow from it") {
  const ekd::test::TemporaryFolder folder;
  const std::string path = folder
                               .write("cut.ekd",
                                      "<ekd version=\"1\">\n<elements>\n"
                                      "<element id=\"a\" kind=\"goal\"><label>A</label></element>\n"
                                      "<element id=\"b\" kind=\"goal\"><label>B</la")
                               .string();
  const Ran ran = validate({path});
  CHECK(ran.code == brokenInput);
  CHECK(ran.out.rfind(path + ":4:", 0) == 0);
  CHECK(ran.out.substr(0, ran.out.find('\n')).find(": error XML: ") != std::string::npos);
  CHECK(ran.out.find("STR-18") == std::string::npos);
  const auto last = ran.out.rfind('\n', ran.out.size() - 2) + 1;
  CHECK(ran.out.substr(last).rfind(path + ": info LEFT-OUT: ", 0) == 0);
  CHECK(ran.out.substr(last).find("--all") != std::string::npos);

  const Ran all = validate({path, "--all"});
  CHECK(all.code == brokenInput);
  CHECK(all.out.find(": error XML: ") < all.out.find(": warning STR-18 Goal 1: "));
  CHECK(all.out.find("STR-18") != std::string::npos);
  CHECK(all.out.find("LEFT-OUT") == std::string::npos);

  const Ran json = validate({path, "--format", "json"});
  CHECK(json.out.find("\"rule\": \"LEFT-OUT\"") != std::string::npos);
  CHECK(json.out.find("\"leftOut\": ") != std::string::npos);
  CHECK(json.out.find("\"leftOut\": 0") == std::string::npos);
}

TEST_CASE("validate sorts the findings in many files, whatever the order they are named in") {
  const Ran forwards = validate({cases + "STR-02", cases + "GM-13"});
  const Ran backwards = validate({cases + "GM-13", cases + "STR-02", cases + "GM-13"});
  CHECK(forwards.out == backwards.out);
  CHECK(forwards.out.find("/GM-13/") < forwards.out.find("/STR-02/"));
  CHECK(forwards.err == backwards.err);
  CHECK(forwards.err.find(" in 2 files\n") != std::string::npos);
}

TEST_CASE("the rules that are active depend on the profile") {
  const std::vector<std::string> bp06{cases + "BP-06", "--rule", "BP-06"};
  CHECK(validate(bp06).out.empty());
  auto classic = bp06;
  classic.insert(classic.end(), {"--profile", "classic"});
  CHECK(lines(validate(classic).out) == 1);
}

TEST_CASE("the JSON of validate has the place, the subjects and the counts") {
  const Ran ran = validate({cases + "STR-02", "--rule", "STR-02", "--format", "json"});
  CHECK(ran.out.find(
            "/elements.tsv\",\n      \"line\": 2,\n      \"column\": 1,\n      \"severity\": \"error\",\n"
            "      \"rule\": \"STR-02\",\n      \"element\": \"Goal 14.4\",\n") != std::string::npos);
  CHECK(ran.out.find("\"type\": \"element\"") != std::string::npos);
  CHECK(ran.out.find("\"counts\": {\n    \"error\": 1,\n    \"warning\": 0,\n    \"info\": 0\n  }") !=
        std::string::npos);
}
