// SPDX-License-Identifier: MIT
#include "formats/journal/record.hpp"

#include "formats/ekd_xml/ekd_xml.hpp"
#include "tests/support/awkward_document.hpp"
#include "tests/support/ids.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::journal;

namespace {

Record throughText(const Record& record) {
  const std::string text = toLine(record);
  INFO(text);
  CHECK(text.find('\n') == std::string::npos);
  const auto line = lineFromText(text);
  REQUIRE(line);
  CHECK(line->sequence == record.sequence);
  CHECK(line->time == record.time);
  const auto read = recordOf(*line);
  REQUIRE(read);
  return *read;
}

/// Every kind of change there is, with values that have something in every field.
std::vector<Change> everyChange() {
  const Document document = test::awkwardDocument();
  std::vector<Change> changes;
  const auto add = [&changes](const auto& value) {
    using Value = std::decay_t<decltype(value)>;
    changes.push_back(Added<Value>{value});
    changes.push_back(Removed<Value>{value});
    Value empty;
    empty.id = value.id;
    changes.push_back(Replaced<Value>{value, empty});
  };
  for (const Slot slot : document.model.elements().slotsById()) add(document.model.element(slot));
  for (const Slot slot : document.model.relations().slotsById()) add(document.model.relation(slot));
  for (const auto& [id, view] : document.views) add(view);
  for (const auto& [id, session] : document.sessions) add(session);
  for (const auto& [id, entry] : document.bin) add(entry);
  for (const auto& [id, relation] : document.unresolved) {
    changes.push_back(Added<UnresolvedRelation>{{relation}});
    changes.push_back(Removed<UnresolvedRelation>{{relation}});
  }
  changes.push_back(Replaced<Metadata>{document.metadata, Metadata{}});
  return changes;
}

}  // namespace

TEST_CASE("every change there is goes through a journal line unharmed") {
  std::vector<bool> met(std::variant_size_v<Change>);
  for (const Change& change : everyChange()) {
    met[change.index()] = true;
    const Record record{
        7, -5,
        Committed{CommitKind::redo, {"label \"x\"\n", "Āne", -5, test::nth<SessionId>(3), "key", {change}}}};
    CHECK(throughText(record) == record);
  }
  CHECK(std::count(met.begin(), met.end(), false) == 0);
}

TEST_CASE("every kind of record goes through a journal line unharmed") {
  const FileStamp base{true, 812, 0x0123456789abcdefULL};
  const std::vector<Content> contents{Committed{CommitKind::edit, {{}, {}, 9, {}, {}, {}}},
                                      Committed{CommitKind::undo, {{}, {}, 9, {}, {}, {}}},
                                      Opened{"story", {}, "a \"b\".ekd", "ekd 1", "<ekd/>"},
                                      Opened{"story", base, {}, {}, {}},
                                      Resumed{base, 4, "ekd 1"},
                                      Saving{base, 4},
                                      Saved{base, 4},
                                      Closed{},
                                      Settled{}};
  for (const Content& content : contents) {
    const Record record{3, 9, content};
    CHECK(throughText(record) == record);
  }
}

TEST_CASE("a line that lost or changed a byte is none") {
  const std::string text = toLine({1, 2, Opened{"story", {}, "plan.ekd", "ekd", {}}});
  for (std::size_t i = 0; i < text.size(); ++i) {
    INFO(i);
    CHECK(!lineFromText(text.substr(0, i)));
    std::string changed = text;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    CHECK(!lineFromText(changed));
  }
  CHECK(!lineFromText(text + " "));
  CHECK(!lineFromText(""));
}

TEST_CASE("control characters that no file can hold come back as the file would give them back") {
  Element element;
  element.id = test::nth<ElementId>(1);
  setText(element.labels, "en", "a\x01\xff");
  const Record record{1, 2, Committed{CommitKind::edit, {"\xff", {}, 2, {}, {}, {Added<Element>{element}}}}};
  const Record read = throughText(record);
  const auto& change = std::get<Committed>(read.content).transaction.changes.at(0);
  CHECK(std::get<Added<Element>>(change).value.labels.at(0).text == "a\xEF\xBF\xBD\xEF\xBF\xBD");
}
