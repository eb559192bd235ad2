// SPDX-License-Identifier: MIT
#include "formats/json/json.hpp"
#include "tests/support/awkward_document.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

TEST_CASE("a document goes through JSON and back without loss") {
  const Document document = test::awkwardDocument();
  const std::string text = toJson(document);
  INFO(text);
  const ReadResult read = readJson(text, "a.json");
  REQUIRE(read.document);
  CHECK(read.document->metadata == document.metadata);
  CHECK(read.document->extras == document.extras);
  CHECK(read.document->sessions == document.sessions);
  CHECK(read.document->views == document.views);
  CHECK(read.document->unresolved == document.unresolved);
  CHECK(read.document->bin == document.bin);
  CHECK(read.document->model == document.model);
  CHECK(toJson(*read.document) == text);
}

TEST_CASE("a relation that is no place stays none, even where no relation is one") {
  test::ModelBuilder builder;
  const auto parent = builder.add(ElementKind::goal, "A");
  const auto child = builder.add(ElementKind::goal, "B");
  builder.relate(child, RelationKind::supports, parent);
  const Document document = builder.take();
  CHECK(readJson(toJson(document), "a.json").document == document);
}

TEST_CASE("members that this version does not know are written back where they were") {
  const std::string text =
      "{\"ekd\":1,\n\"elements\":[\n"
      "{\"id\":\"00000000000000000000000000000001\",\"kind\":\"goal\",\"colour\":\"red & "
      "blue\",\"size\":[1.50,"
      "{\"a\":null}]}\n],\n"
      "\"relations\":[],\n\"theme\":{\"dark\":true}\n}\n";
  const ReadResult read = readJson(text, "a.json");
  REQUIRE(read.document);
  REQUIRE(read.diagnostics.size() == 3);
  CHECK(toText(read.diagnostics[0]) ==
        "a.json:3:56: warning UNKNOWN: 'colour' is not known here; it is kept and not used");
  CHECK(toJson(*read.document) == text);
}
