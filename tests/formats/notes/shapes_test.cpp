// SPDX-License-Identifier: MIT
#include "formats/bytes.hpp"
#include "formats/notes/notes.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/text/fold.hpp"
#include "tests/support/notes_outline.hpp"
#include "tests/support/paths.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>

using namespace ekd;
namespace fs = std::filesystem;

namespace {

const fs::path texts = test::sourcePath("tests/formats/notes/texts");

std::string contentOf(const fs::path& path) {
  return std::string(readFile(path).value_or(Bytes{}).view());
}

std::vector<fs::path> allTexts() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(texts)) {
    if (entry.path().extension() != ".expected") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

void addWords(std::set<std::string>& words, const Texts& said) {
  for (const Text& text : said) {
    for (std::string& word : text::words(text.text)) words.insert(std::move(word));
  }
}

/// Every word that the document says anywhere.
std::set<std::string> wordsOf(const Document& document) {
  std::set<std::string> words;
  addWords(words, document.metadata.descriptions);
  for (const Slot slot : document.model.elements().slotsById()) {
    const Element& element = document.model.element(slot);
    addWords(words, element.labels);
    addWords(words, element.details->descriptions);
    addWords(words, {{"", element.number}});
    addWords(words, {{"", std::string(nameOf(element.priority))}});
    addWords(words, {{"", element.details->provenance.author}});
    for (const std::string& alias : element.details->aliases) addWords(words, {{"", alias}});
    for (const Attribute& attribute : element.details->attributes) addWords(words, {{"", attribute.value}});
  }
  return words;
}

}  // namespace

// EKD_APPROVE=1 writes what is read as what is expected: look at the difference before you commit it.
TEST_CASE("texts of many shapes are read as they are meant") {
  for (const fs::path& path : allTexts()) {
    INFO(path.filename().string());
    const std::string outline = test::outlineOf(readNotes(contentOf(path)));
    const fs::path expected = path.string() + ".expected";
    if (std::getenv("EKD_APPROVE") != nullptr) std::ofstream(expected, std::ios::binary) << outline;
    CHECK(outline == contentOf(expected));
  }
}

TEST_CASE("no word of a text is lost") {
  for (const fs::path& path : allTexts()) {
    INFO(path.filename().string());
    const std::string text = contentOf(path);
    const ReadResult result = readNotesText(text, path.string());
    REQUIRE(result.document);
    std::set<std::string> kept = wordsOf(*result.document);
    for (const NotesLine& line : readNotes(text).lines) {
      // the names of columns and headings that are nothing but a kind have done what they are there for
      if (line.role != NotesRole::context) continue;
      for (std::string& word : text::words(std::string_view(text).substr(line.offset, line.length)))
        kept.insert(std::move(word));
    }
    for (const std::string& word : text::words(text)) {
      const bool isMarker = word.find_first_not_of("0123456789") == std::string::npos || word.size() < 3;
      const bool namesKind = elementKindFromSpelling(word) || pluralKindFromSpelling(word);
      const bool namesRelation = relationFromSpelling(word).has_value();
      INFO(word);
      CHECK((isMarker || namesKind || namesRelation || kept.contains(word)));
    }
  }
}

TEST_CASE("the same text gives the same document, and elements at the top keep their order") {
  const std::string text = "Goals:\n- b\n- a\n- c\n";
  const ReadResult first = readNotesText(text, "x.txt");
  REQUIRE(first.document);
  CHECK(*first.document == *readNotesText(text, "x.txt").document);
  std::string order;
  for (const Slot slot : first.document->model.elements().slotsById())
    order += first.document->model.element(slot).labels.front().text;
  CHECK(order == "bac");
}

TEST_CASE("what is not understood is reported with line and column") {
  const ReadResult result =
      readNotesText("Goal 1: a\n\n  What was said.\nAnd more.\n\nGoal 1: something else\n", "n.txt");
  std::string all;
  for (const Diagnostic& diagnostic : result.diagnostics) all += toText(diagnostic) + "\n";
  CHECK(all ==
        "n.txt:3:3: warning NOTES: running text, kept as a note (up to line 4)\n"
        "n.txt:6:1: warning NUMBER: the number 1 is that of line 1 too, for something else; both are kept\n");
}
