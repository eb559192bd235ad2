// SPDX-License-Identifier: MIT
#include "libekd/layout/cards/card.hpp"
#include "libekd/layout/notation/round_shape.hpp"
#include "tests/support/drawing_checks.hpp"
#include "tests/support/plain_measurer.hpp"

#include <sstream>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::layout;

namespace {

std::vector<CardText> texts() {
  CardText few;
  few.heading = "IS requirement 1";
  few.body = "Loans work without a network";
  CardText many;
  many.heading = "Viewpoint 2.3";
  many.role = "motivated by (?)";
  many.body = "Online forum on questions of addiction and crisis";
  many.references = {"← viewpoint of Problems 42, 38, 37 (p. 23)", "→ requires Goal 4.1", "← hinders 1"};
  CardText longWord;
  longWord.heading = "Goal";
  longWord.body = "Counterdemonstrations in towns";
  return {few, many, longWord};
}

std::vector<std::string> wordsOf(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> wordsOf(const CardText& text) {
  std::string all = text.heading + " " + text.role + " " + text.body;
  for (const std::string& reference : text.references) all += " " + reference;
  return wordsOf(all);
}

std::vector<std::string> wordsOf(const SetCard& card) {
  std::string all;
  for (const TextRun& run : card.texts) all += run.text + " ";
  return wordsOf(all);
}

}  // namespace

TEST_CASE("a card of any kind and allowed width has its text inside its shape and breaks no word") {
  const auto kind = static_cast<ElementKind>(GENERATE(range(0, static_cast<int>(elementKindCount))));
  if (isJoint(kind)) return;
  test::PlainMeasurer measurer;
  Typesetter typesetter(measurer);
  const ElementStyle& style = styleOf(kind);
  for (const double size : {5.0, 8.0, 14.0, 30.0}) {
    const CardSetter setter(typesetter, size);
    for (const CardText& text : texts()) {
      const double narrowest = setter.narrowestWidth(text, style, 40 * size);
      for (const double factor : {1.0, 1.1, 1.5, 2.2, 4.0}) {
        SetCard card = setter.set(text, style, factor * narrowest);
        INFO(info(kind).label.en << ", text of " << size << ", " << factor * narrowest
                                 << " wide: " << text.body);
        CHECK(wordsOf(card) == wordsOf(text));
        Drawing drawing;
        Box box;
        box.shape = style.shape;
        box.rect = {0, 0, card.size.width, card.size.height};
        box.texts = card.texts;
        drawing.boxes.push_back(box);
        CHECK(test::textsOverOutlines(drawing).empty());
        stretch(card, 1.7 * card.size.height, isRound(style.shape));
        box.rect.height = card.size.height;
        box.texts = card.texts;
        drawing.boxes.replace(0, box);
        CHECK(test::textsOverOutlines(drawing).empty());
      }
    }
  }
}
