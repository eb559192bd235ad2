// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <regex>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::cli;
using test::Ran;
using test::run;

namespace {

/// The same small model in every format that is read.
struct Sample {
  std::string file;  ///< in the temporary folder; for tables the one with the elements
  std::string text;
};

const std::string ekdText =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ekd version=\"1\">\n<elements>\n"
    "<element id=\"a\" kind=\"goal\"><label>Ādaži</label></element>\n"
    "<element id=\"b\" kind=\"goal\"><label>B</label></element>\n</elements>\n<relations>\n"
    "<relation id=\"r\" kind=\"supports\" source=\"b\" target=\"a\" order=\"1\"/>\n</relations>\n</ekd>\n";
const std::string tableText = "key,kind,parent,label\na,goal,,Ādaži\nb,goal,a,B\n";
const std::string jsonText =
    "{\"ekd\":1,\n\"elements\":[\n{\"id\":\"a\",\"kind\":\"goal\",\"label\":\"Ādaži\"},\n"
    "{\"id\":\"b\",\"kind\":\"goal\",\"parent\":\"a\"}\n],\n\"relations\":[]\n}\n";

std::vector<Sample> samples() {
  return {{"model.ekd", ekdText}, {"elements.csv", tableText}, {"model.json", jsonText}};
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

/// A command that only reads ends with 3 and says where in which file the error is.
void expectRefused(const std::filesystem::path& file, std::string_view code) {
  for (const char* command : {"validate", "stats", "trace"}) {
    const Ran ran = run({command, file.string()});
    CAPTURE(command, ran.out.substr(0, 2000), ran.err.substr(0, 2000));
    CHECK(ran.code == brokenInput);
    // a rule of validate names the line, a reader the column too
    const std::regex place(":[1-9][0-9]*(:[1-9][0-9]*)?: error " + std::string(code) + "[ :].+");
    CHECK(std::regex_search(ran.out + ran.err, place));
    CHECK((ran.out + ran.err).find(file.string() + ":") != std::string::npos);
  }
}

}  // namespace

TEST_CASE("what is fine is read from every format") {
  const test::TemporaryFolder folder;
  for (const Sample& sample : samples()) {
    const Ran ran = run({"stats", folder.write(sample.file, sample.text).string(), "--format", "json"});
    CAPTURE(sample.file, ran.err);
    CHECK(ran.code == fine);
    CHECK(std::regex_search(ran.out, std::regex("\"goal\": ?2")));
  }
}

TEST_CASE("a file that was cut off is broken") {
  const test::TemporaryFolder folder;
  expectRefused(folder.write("model.ekd", ekdText.substr(0, ekdText.size() - 40)), "XML");
  expectRefused(folder.write("elements.csv", tableText.substr(0, tableText.size() - 6)), "COLUMNS");
  expectRefused(folder.write("model.json", jsonText.substr(0, jsonText.size() - 20)), "JSON");
}

TEST_CASE("100,000 levels of nesting are refused, and as many of the hierarchy are not") {
  const test::TemporaryFolder folder;
  std::string xml = "<ekd version=\"1\">\n";
  for (int i = 0; i < 100'000; ++i) xml += "<a>";
  expectRefused(folder.write("model.ekd", xml), "XML-LIMIT");
  expectRefused(folder.write("model.json", "{\"ekd\":1,\n\"elements\":" + std::string(100'000, '[')),
                "JSON-LIMIT");
  std::string rows = "key,kind,parent\n0,goal,\n";
  for (int i = 1; i < 100'000; ++i) rows += std::to_string(i) + ",goal," + std::to_string(i - 1) + "\n";
  CHECK(run({"stats", folder.write("elements.csv", rows).string()}).code == fine);
}

TEST_CASE("what is not there, or a folder without tables, is named") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "model.ekd");
  for (const auto& [name, reason] : {std::pair("none.ekd", "there is no such file"),
                                     {"none", "no such file"},
                                     {"model.ekd", "there is no elements.tsv"}}) {
    const std::string path = (folder.path() / name).string();
    for (const char* command : {"validate", "stats", "trace"}) {
      const Ran ran = run({command, path});
      CAPTURE(command, ran.out, ran.err);
      CHECK(ran.code == brokenInput);
      CHECK((ran.out + ran.err).find(path + ": error FILE: ") != std::string::npos);
      CHECK((ran.out + ran.err).find(reason) != std::string::npos);
    }
  }
}

TEST_CASE("a file of 500 MB is refused before it is read") {
  // In the build folder, because the one for temporary files may lie in memory. The file is a hole: it takes
  // no room.
  const std::filesystem::path folder = test::buildPath("huge_input");
  std::filesystem::create_directories(folder);
  const test::TemporaryFolder temporary;
  for (const Sample& sample : samples()) {
    const auto small = temporary.write(sample.file, sample.text);
    const auto huge = folder / sample.file;
    std::filesystem::copy_file(small, huge, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::resize_file(huge, 500U << 20U);
    const Ran ran = run({"stats", huge.string()});
    CAPTURE(ran.err);
    CHECK(ran.code == brokenInput);
    CHECK(ran.err.find(huge.string() + ": error FILE: is larger than 256 MiB") != std::string::npos);
  }
  std::filesystem::remove_all(folder);
}

TEST_CASE("a binary file is refused") {
  const test::TemporaryFolder folder;
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 37 + i / 256);
  expectRefused(folder.write("model.ekd", bytes), "XML");
  expectRefused(folder.write("elements.csv", bytes), "ENCODING");
  expectRefused(folder.write("model.json", bytes), "ENCODING");
}

TEST_CASE("a file in another encoding is broken, and the message says which one is wanted") {
  const test::TemporaryFolder folder;
  for (const Sample& sample : samples()) {
    const auto file = folder.write(sample.file, replaced(sample.text, "Ā", "\xC2"));  // as in Windows-1257
    expectRefused(file, "ENCODING");
    CHECK(run({"stats", file.string()}).err.find("UTF-8") != std::string::npos);
    std::string wide = "\xFF\xFE";
    for (const char c : sample.text) wide += std::string{c, '\0'};
    expectRefused(folder.write(sample.file, wide), "ENCODING");
  }
}

TEST_CASE("an identity given twice breaks a file") {
  const test::TemporaryFolder folder;
  expectRefused(folder.write("model.ekd", replaced(ekdText, "id=\"b\"", "id=\"a\"")), "ID-TWICE");
  expectRefused(folder.write("elements.csv", replaced(tableText, "\nb,", "\na,")), "ID-TWICE");
  expectRefused(folder.write("model.json", replaced(jsonText, "\"id\":\"b\"", "\"id\":\"a\"")), "ID-TWICE");
}

TEST_CASE("a relation that leads nowhere breaks a file") {
  const test::TemporaryFolder folder;
  expectRefused(folder.write("model.ekd", replaced(ekdText, "target=\"a\"", "target=\"z\"")), "STR-06");
  expectRefused(folder.write("elements.csv", replaced(tableText, "goal,a,B", "goal,z,B")), "STR-06");
  expectRefused(folder.write("model.json", replaced(jsonText, "\"parent\":\"a\"", "\"parent\":\"z\"")),
                "STR-06");
}

TEST_CASE("a file of a later version is refused") {
  const test::TemporaryFolder folder;
  expectRefused(folder.write("model.ekd", replaced(ekdText, "<ekd version=\"1\"", "<ekd version=\"2\"")),
                "VERSION");
  expectRefused(folder.write("model.json", replaced(jsonText, "\"ekd\":1", "\"ekd\":2")), "VERSION");
}

TEST_CASE("a hierarchy that goes round in a circle breaks a file for validate, and no other command") {
  const test::TemporaryFolder folder;
  const std::vector<Sample> circles{
      {"model.ekd",
       replaced(
           ekdText, "</relations>",
           "<relation id=\"s\" kind=\"supports\" source=\"a\" target=\"b\" order=\"1\"/>\n</relations>")},
      {"elements.csv", replaced(tableText, "a,goal,,", "a,goal,b,")},
      {"model.json", replaced(jsonText, "\"label\":\"Ādaži\"", "\"label\":\"Ādaži\",\"parent\":\"b\"")}};
  for (const Sample& sample : circles) {
    const auto file = folder.write(sample.file, sample.text).string();
    const Ran checked = run({"validate", file});
    CAPTURE(file, checked.out, checked.err);
    CHECK(checked.code == brokenInput);
    CHECK(checked.out.find("STR-15") != std::string::npos);
    CHECK(run({"stats", file}).code == fine);
    CHECK(run({"trace", file}).code == fine);
    CHECK(run({"convert", file, (folder.path() / "out.json").string()}).code == fine);
  }
}
