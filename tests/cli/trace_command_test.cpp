// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace ekd::cli;
using ekd::test::TemporaryFolder;

namespace {

struct Outcome {
  int code = 0;
  std::string out;
  std::string err;
};

Outcome run(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  const int code = runProgram(arguments, streams);
  return {code, out.str(), err.str()};
}

/// A town with a few goals, as a folder of tables.
class Town {
 public:
  Town() {
    m_folder.write("elements.tsv",
                   "key\tkind\tnumber\tparent\tlabel@en\tlabel@lv\taliases\n"
                   "g1\tgoal\t1\t\tHelp everybody\tPalīdzēt visiem\t\n"
                   "g2\tgoal\t\tg1\tHelp families\tPalīdzēt ģimenēm\t\n"
                   "g3\tgoal\t\tg2\tRun groups, \"open\" ones\tVadīt grupas\t\n"
                   "g4\tgoal\t\tg1\tBuild a shelter\tUzcelt patversmi\t\n"
                   "g5\tgoal\t1.4\tg1\tBuild a day centre\tUzcelt dienas centru\t\n"
                   "g6\tgoal\t1.4\tg1\tBuild a café\tUzcelt kafejnīcu\t\n"
                   "p1\tprocess\t1\t\tCount people\tSkaitīt cilvēkus\t\n"
                   "town\torganizational_unit\t1\t\tTown\tPašvaldība\t\n"
                   "office\torganizational_unit\t2\t\tSocial office\tSociālais dienests\tSD|dienests\n"
                   "ngo\tactor\t\t\tNGOs\tNVO\tnevalstiskās organizācijas\n");
    m_folder.write("relations.tsv",
                   "source\trelation\ttarget\tcertainty\n"
                   "office\tpart-of\ttown\t\n"
                   "office\tperforms\tg2\t\n"
                   "ngo\tparticipates\tg2\tpossible\n"
                   "town\tresponsible\tg4\t\n"
                   "ngo\tinforms\tg5\tpossible\n"
                   "office\tperforms\tp1\t\n");
  }
  Outcome trace(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"trace", m_folder.path().string()});
    return run(arguments);
  }
  /// Standard output of a trace that ends well and has nothing to say.
  std::string text(std::vector<std::string> arguments) const {
    const Outcome outcome = trace(std::move(arguments));
    CHECK(outcome.code == fine);
    CHECK(outcome.err.empty());
    return outcome.out;
  }
  nlohmann::json json(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    return nlohmann::json::parse(text(std::move(arguments)));
  }

 private:
  TemporaryFolder m_folder;
};

}  // namespace

TEST_CASE("a trace lists for every goal who does what, directly, rolled up or from above") {
  CHECK(Town().text({"--lang", "en"}) == R"(1      Help everybody
         nobody
         below        3 of 5 have somebody
1.1    Help families
         performs     Social office
         takes part   NGOs (possible)
         rolled up    Town (through Social office)
1.1.1  Run groups, "open" ones
         nobody
         from 1.1     Social office performs, NGOs (possible) takes part
1.2    Build a shelter
         responsible  Town
1.4    Build a café
         nobody
1.4    Build a day centre
         informs      NGOs (possible)

6 goals: 2 somebody, 1 only possibly, 1 only through what is above, 2 nobody
)");
}

TEST_CASE("a trace speaks Latvian with its labels") {
  CHECK(Town().text({"--goal", "ģimenēm", "--lang", "lv"}) == R"(1.1  Palīdzēt ģimenēm
       veic        Sociālais dienests
       iesaistās   NVO (iespējams)
       kopumā      Pašvaldība (caur Sociālais dienests)
)");
}

TEST_CASE("one goal is named by number or label, with what stands below it if asked") {
  const Town town;
  CHECK(town.text({"--goal", "goal 1.2", "--lang", "en"}) ==
        "1.2  Build a shelter\n       responsible  Town\n");
  CHECK(town.json({"--goal", "1.1"})["elements"].size() == 1);
  CHECK(town.json({"--goal", "1.1", "--below"})["elements"].size() == 2);
  CHECK(town.json({"--goal", "1.4"})["elements"].size() == 2);
  CHECK(town.json({"--goal", "process 1"})["elements"][0]["ties"][0]["role"] == "performs");
}

TEST_CASE("an actor is found in any language, by alias and without diacritics") {
  const Town town;
  for (const auto* name : {"sd", "Socialais dienests", "social office", "office"}) {
    INFO(name);
    CHECK(town.json({"--actor", name})["actor"]["label"] == town.json({"--actor", "SD"})["actor"]["label"]);
  }
  CHECK(town.text({"--actor", "Town", "--lang", "en"}) == R"(Organizational unit 1 "Town"
  also called: Pašvaldība
  parts and kinds: Social office

responsible, directly
  1.2    Build a shelter (the only one)

performs, through parts and kinds
  1.1    Help families [Social office]
  1      Count people (the only one) [Social office]

3 elements, inherited by 1
)");
}

TEST_CASE("one goal and one actor: what they have to do with each other") {
  const Town town;
  CHECK(town.text({"--goal", "1.1", "--actor", "NGOs", "--lang", "en"}) ==
        "1.1  Help families\n       takes part   NGOs (possible)\n");
  CHECK(town.text({"--goal", "1.1.1", "--actor", "Town", "--lang", "en"}) ==
        "1.1.1  Run groups, \"open\" ones\n         nothing\n         from 1.1     Town performs\n");
  CHECK(town.text({"--goal", "1.2", "--actor", "NGOs", "--lang", "en"}) ==
        "1.2  Build a shelter\n       nothing\n");
}

TEST_CASE("what follows if an actor drops out, with its parts and kinds") {
  CHECK(Town().text({"--without", "town", "--lang", "en"}) == R"(Without Organizational unit 1 "Town"
  with its parts and kinds: Social office

Left with nobody: 2 elements
  1.2        Build a shelter
             lost  Town responsible
  Process 1  Count people
             lost  Social office performs

Left only possibly: 1 goal
  1.1        Help families
             lost  Social office performs
             left  NGOs (possible) takes part

Lose somebody: 4 elements: 2 nobody, 1 only possibly, 1 answered as before
)");
}

TEST_CASE("parts may stay when the whole drops out") {
  const auto report = Town().json({"--without", "town", "--parts-stay"});
  CHECK(report["without"]["parts"].empty());
  REQUIRE(report["elements"].size() == 1);
  CHECK(report["elements"][0]["number"] == "1.2");
}

TEST_CASE("who drops out is found by an alias, and what else is asked narrows the answer") {
  const Town town;
  const auto report = town.json({"--without", "sd", "--lang", "en"});
  CHECK(report["without"]["label"] == "Social office");
  CHECK(report["losses"] ==
        nlohmann::json({{"total", 3}, {"nobody", 1}, {"inherited", 0}, {"possible", 1}, {"asBefore", 1}}));
  const auto& families = report["elements"][0];
  CHECK(families["before"] == "stated");
  CHECK(families["after"] == "possible");
  CHECK(families["lost"][0]["role"] == "performs");
  CHECK(families["left"][0]["actor"]["label"] == "NGOs");
  CHECK(town.json({"--without", "sd", "--kind", "process"})["elements"].size() == 1);
  CHECK(town.json({"--without", "sd", "--goal", "1.1"})["elements"].size() == 1);
}

TEST_CASE("the CSV of what is lost has a row for each who is lost or left") {
  CHECK(Town().text({"--without", "sd", "--goal", "1.1", "--lang", "en", "--format", "csv"}) ==
        "kind,number,label,before,after,change,actor,role,certainty,basis,from_number\n"
        "goal,1.1,Help families,stated,possible,lost,Social office,performs,stated,direct,\n"
        "goal,1.1,Help families,stated,possible,left,NGOs,participates_in,possible,direct,\n");
}

TEST_CASE("who is tied to nothing drops out without a loss, and nobody can drop out with a matrix") {
  const Town town;
  CHECK(town.text({"--without", "ngo", "--kind", "process", "--lang", "en"}) ==
        "Without Actor 1 \"NGOs\"\n\nLose somebody: 0 elements\n");
  CHECK(town.trace({"--without", "ngo", "--matrix"}).code == wrongUse);
  CHECK(town.trace({"--without", "ngo", "--actor", "sd"}).code == wrongUse);
  CHECK(town.trace({"--parts-stay"}).code == wrongUse);
  CHECK(town.trace({"--without", "Twon"}).code == wrongUse);
}

TEST_CASE("the generic kind of actor stands for every kind of actor") {
  const Town town;
  CHECK(town.json({"--kind", "actor"})["counts"]["total"] == 3);
  CHECK(town.json({"--kind", "organizational_unit"})["counts"]["total"] == 2);
  CHECK(town.json({"--kind", "goal,process"})["counts"]["total"] == 7);
}

TEST_CASE("who is meant must be clear") {
  const Town town;
  const Outcome several = town.trace({"--goal", "build", "--lang", "en"});
  CHECK(several.code == wrongUse);
  CHECK(several.out.empty());
  CHECK(several.err == R"(ekd: "build" may be one of 3; say which, for example by what stands in brackets:
  Goal 1.2 "Build a shelter"  (g4)
  Goal 1.4 "Build a café"  (g6)
  Goal 1.4 "Build a day centre"  (g5)
)");
  const Outcome none = town.trace({"--actor", "Twon", "--lang", "en"});
  CHECK(none.code == wrongUse);
  CHECK(none.err ==
        "ekd: no actor is called \"Twon\"; did you mean:\n  Organizational unit 1 \"Town\"  (town)\n"
        "ekd: 'ekd trace FILE --kind actor' lists what there is\n");
  CHECK(town.trace({"--actor", "xyz"}).err ==
        "ekd: no actor is called \"xyz\"\nekd: 'ekd trace FILE --kind actor' lists what there is\n");
  CHECK(town.trace({"--goal", "xyz"}).err == "ekd: no goal is called \"xyz\"\n");
  CHECK(town.trace({"--goal", "SD"}).code == wrongUse);
  CHECK(town.trace({"--kind", "dragon"}).code == wrongUse);
  CHECK(town.trace({"--below"}).code == wrongUse);
  CHECK(town.trace({"--matrix", "--summary"}).code == wrongUse);
}

TEST_CASE("for a number that no goal has only goals are proposed") {
  TemporaryFolder folder;
  folder.write("elements.tsv", "key\tkind\tnumber\tlabel\ng\tgoal\t9.1\t\np\tprocess\t99\tCook meals\n");
  const std::string path = folder.path().string();
  CHECK(run({"trace", path, "--goal", "9"}).err ==
        "ekd: no goal is called \"9\"; did you mean:\n  Goal 9.1  (g)\n");
  CHECK(run({"trace", path, "--goal", "cok meals"}).err.find("Process 99") != std::string::npos);
}

TEST_CASE("the CSV has a row an involvement, quoted where it must be") {
  CHECK(Town().text({"--goal", "1.1.1", "--lang", "en", "--format", "csv"}) ==
        R"(kind,number,label,actor,actor_kind,role,certainty,basis,through,from_number
goal,1.1.1,"Run groups, ""open"" ones",Social office,organizational_unit,performs,stated,inherited,,1.1
goal,1.1.1,"Run groups, ""open"" ones",NGOs,actor,participates_in,possible,inherited,,1.1
goal,1.1.1,"Run groups, ""open"" ones",Town,organizational_unit,performs,stated,inherited-rolled-up,Social office,1.1
)");
  CHECK(Town().text({"--goal", "g6", "--lang", "en", "--format", "csv"}) ==
        "kind,number,label,actor,actor_kind,role,certainty,basis,through,from_number\n"
        "goal,1.4,Build a café,,,,,nobody,,\n");
}

TEST_CASE("the JSON tells what a trace found") {
  const auto report = Town().json({"--lang", "en"});
  CHECK(report["counts"] ==
        nlohmann::json({{"total", 6}, {"stated", 2}, {"possible", 1}, {"inherited", 1}, {"nobody", 2}}));
  const auto& top = report["elements"][0];
  CHECK(top["number"] == "1");
  CHECK(top["answered"] == "nobody");
  CHECK(top["below"] == nlohmann::json({{"total", 5}, {"answered", 3}}));
  const auto& families = report["elements"][1]["ties"];
  REQUIRE(families.size() == 3);
  CHECK(families[1]["certainty"] == "possible");
  CHECK(families[2]["basis"] == "rolled-up");
  CHECK(families[2]["actor"]["label"] == "Town");
  CHECK(families[2]["through"]["label"] == "Social office");
  CHECK(report["elements"][2]["ties"][0]["from"]["number"] == "1.1");
}

TEST_CASE("the matrix shows roles as letters and gaps as dots") {
  CHECK(Town().text({"--matrix", "--lang", "en", "--width", "60"}) == R"(                             1 2 3
1      Help everybody        . . .
1.1    Help families         t + P
1.1.1  Run groups, "open" …  . . .
1.2    Build a shelter       . R .
1.4    Build a café          . . .
1.4    Build a day centre    i . .

R responsible, P performs, T takes part, O organises, F
finances, V provides, C cooperates, I informs
Capital: stated; small: possible; +: through a part or kind
1  NGOs
2  Town
3  Social office
)");
  CHECK(Town().text({"--matrix", "--lang", "en", "--format", "csv", "--goal", "1.1"}) ==
        "kind,number,label,NGOs,Social office,Town\ngoal,1.1,Help families,t,P,+\n");
  const auto report = Town().json({"--matrix", "--goal", "1.2"});
  CHECK(report["elements"][0]["cells"][report["actors"][0]["id"].get<std::string>()] == "R");
  CHECK(report["elements"][0]["cells"].size() == 1);
  CHECK(report["letters"]["T"] == "participates_in");
}

TEST_CASE("a spreadsheet gets UTF-8 that it knows, numbers that it keeps, and what the letters mean") {
  const std::string sheet =
      Town().text({"--matrix", "--lang", "en", "--format", "spreadsheet", "--goal", "1.1"});
  CHECK(sheet.rfind("\xEF\xBB\xBF"
                    "kind,label,NGOs,Social office,Town\ngoal,1.1 Help families,t,P,+\n,,,,\n"
                    "R,responsible,,,\n",
                    0) == 0);
  CHECK(sheet.find("\n,Capital: stated; small: possible; +: through a part or kind,,,\n") !=
        std::string::npos);
  CHECK(Town()
            .text({"--goal", "1.1.1", "--lang", "en", "--format", "spreadsheet"})
            .find("performs,stated,inherited,,1.1 Help families\n") != std::string::npos);
  CHECK(run({"trace", "--help"}).out.find("T takes part, ") != std::string::npos);
}

TEST_CASE("the summary and GM-02 say what they count, and name each other") {
  CHECK(Town().text({"--summary", "--lang", "en", "--width", "1000"}).find("GM-02 of 'ekd validate'") !=
        std::string::npos);
  CHECK(run({"rules", "GM-02"}).out.find("'ekd trace") != std::string::npos);
}

TEST_CASE("a matrix that is too wide goes on below") {
  TemporaryFolder folder;
  std::string elements = "key\tkind\tlabel\ng\tgoal\tGoal\ng2\tgoal\tSecond\n";
  std::string relations = "source\trelation\ttarget\n";
  for (int i = 1; i <= 20; ++i) {
    elements += "a" + std::to_string(i) + "\tactor\tActor " + std::to_string(i) + "\n";
    relations += "a" + std::to_string(i) + "\tperforms\tg\n";
  }
  folder.write("elements.tsv", elements);
  folder.write("relations.tsv", relations);
  const Outcome outcome = run({"trace", folder.path().string(), "--matrix", "--width", "40"});
  std::istringstream lines(outcome.out);
  std::size_t marks = 0;
  for (std::string line; std::getline(lines, line) && line.rfind("R responsible", 0) != 0;) {
    CHECK(line.size() <= 40);
    marks += static_cast<std::size_t>(std::count(line.begin(), line.end(), 'P'));
  }
  CHECK(marks == 20);
}

TEST_CASE("the summary counts and lists what nobody answers for") {
  CHECK(Town().text({"--summary", "--lang", "en", "--overload", "0"}) == R"(6 goals
  somebody                    2  33 %
  only possibly               1  17 %
  only through what is above  1  17 %
  nobody                      2  33 %

Roles          stated  possible
  responsible       1         0
  performs          1         0
  takes part        0         1
  informs           0         1

Actors: 3, 3 have something to do
  The most         with parts  directly  responsible
    NGOs                    2         2            0
    Town                    2         1            1
    Social office           1         1            0
  Responsible for more than 0: Town (1)

Only possibly: 1 goal
  1.4

Nobody: 2 goals
  1*, 1.4
  * somebody is tied to what stands below
  Counted here: nobody is tied to it, nor to what is above it. GM-02 of 'ekd validate' counts:
  nobody is named for it, nor for a goal under it; a hierarchy without anybody once.
)");
  const auto report = Town().json({"--summary"});
  CHECK(report["roles"]["participates_in"] == nlohmann::json({{"stated", 0}, {"possible", 1}}));
  CHECK(report["nobody"].size() == 2);
  CHECK(report["inherited"][0]["number"] == "1.1.1");
  CHECK(report["actors"].size() == 3);
}

TEST_CASE("kinds other than goals are traced when asked") {
  const Town town;
  CHECK(town.json({"--kind", "process"})["elements"].size() == 1);
  CHECK(town.json({"--kind", "process,goal"})["elements"].size() == 7);
  CHECK(town.text({"--kind", "problem"}) == "0 elements\n");
}

TEST_CASE("a file that is missing or broken ends a trace with 3") {
  const Outcome missing = run({"trace", "/nowhere/at-all.ekd"});
  CHECK(missing.code == brokenInput);
  CHECK(missing.out.empty());
  CHECK(missing.err == "/nowhere/at-all.ekd: error FILE: there is no such file\n");
}

TEST_CASE("the Vidzeme workshops are traced") {
  const auto run = [](const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"trace", ekd::test::sourcePath("samples/vidzeme.ekd"), "--format",
                                       "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return nlohmann::json::parse(::run(arguments).out);
  };
  const auto report = run({"--summary"});
  CHECK(report["counts"]["total"] == 215);
  CHECK(report["actors"][0]["label"] == "Municipality");
  CHECK(report["actors"][0]["direct"] == 39);
  CHECK(report["actors"][0]["withParts"] == 65);
  const auto office = run({"--actor", "socialie dienesti"});
  CHECK(office["actor"]["id"] == run({"--actor", "actor-SD"})["actor"]["id"]);
  CHECK(office["actor"]["partOf"][0]["label"] == "Municipality");
}

TEST_CASE("the summary of problems says what became of them, and lists those without a solution") {
  TemporaryFolder folder;
  folder.write("elements.tsv",
               "key\tkind\tnumber\tlabel\tstatus\treason\n"
               "p1\tproblem\t1\tNo money\t\t\np2\tproblem\t2\tNo staff\trejected\tnot ours\n"
               "p3\tproblem\t3\tNo time\t\t\np4\tproblem\t4\tNo roof\tparked\t\ns\tsolution\t\tA fund\t\t\n"
               "a\tactor\t\tTown\t\t\n");
  folder.write("relations.tsv", "source\trelation\ttarget\ns\tsolves\tp1\n");
  const std::string path = folder.path().string();
  CHECK(run({"trace", path, "--kind", "problem", "--summary"}).out == R"(4 problems
  solved              1  25 %
  dismissed           1  25 %
  without a solution  2  50 %

Without a solution: 2 problems
  3, 4
)");
  const auto json =
      nlohmann::json::parse(run({"trace", path, "--kind", "problem", "--summary", "--format", "json"}).out);
  CHECK(json["problems"]["solved"].size() == 1);
  CHECK(json["problems"]["unsolved"][1]["number"] == "4");
  CHECK_FALSE(Town().json({"--summary"}).contains("problems"));
  const std::string mixed = run({"trace", path, "--kind", "problem,solution", "--summary"}).out;
  CHECK(mixed.find("\nProblems: 4\n  solved ") != std::string::npos);
}
