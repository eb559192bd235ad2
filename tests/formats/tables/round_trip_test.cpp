// SPDX-License-Identifier: MIT
#include "formats/tables/tables.hpp"
#include "tests/support/awkward_document.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

std::string joined(const std::vector<tables::TableText>& tables) {
  std::string text;
  for (const auto& table : tables) text += table.text + "\n";
  return text;
}

}  // namespace

TEST_CASE("a document goes through tables and back without loss") {
  const Document document = test::awkwardDocument();
  const char separator = GENERATE('\t', ',', ';');
  const auto tables = tables::write(document, separator);
  INFO(joined(tables));
  const ReadResult read = tables::read(tables);
  REQUIRE(read.document);
  CHECK(read.document->metadata == document.metadata);
  CHECK(read.document->extras == document.extras);
  CHECK(read.document->sessions == document.sessions);
  CHECK(read.document->views == document.views);
  CHECK(read.document->unresolved == document.unresolved);
  CHECK(read.document->model == document.model);
  CHECK(tables::write(*read.document, separator).at(1).text == tables.at(1).text);
}
