// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/report/report.hpp"
#include "tests/formats/drawing/samples.hpp"
#include "tests/support/ids.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

namespace ekd::test {

inline ElementId element(std::uint64_t n) {
  return nth<ElementId>(n);
}

inline constexpr const char* awkwardWords = "<b> & \"quotes\" 'so' ]]> āčēģīķļņšūž";

/// With something of everything: element 1 is told of in a heading, 2 and 3 in one entry, 4 nowhere.
inline report::Report smallReport() {
  using namespace report;
  Report told;
  told.language = "lv";
  told.title = std::string("Pārskats ") + awkwardWords;
  told.lines = {"2012-05-04", "Ieva & Jānis"};
  told.contents = "Saturs";
  told.blocks.emplace_back(Paragraph{{{{"Before all chapters"}}}});
  told.blocks.emplace_back(Heading{{{{"Īsumā"}}}, 1});
  told.blocks.emplace_back(List{{{{{"one"}}, {}, 0},
                                 {{{"below one "}, {"(quiet)", Emphasis::quiet}}, {}, 2},
                                 {{{"also below one"}}, {}, 1},
                                 {{{"two "}, {"goal", Emphasis::strong, element(1)}}, {}, 0}}});
  told.blocks.emplace_back(Heading{{{{"Mērķis 1 Grow"}, {" (agreed)", Emphasis::quiet}}, {element(1)}}, 2});
  told.blocks.emplace_back(Figure{{}, "Grow"});
  told.blocks.emplace_back(Heading{{{{awkwardWords}}}, 3});
  told.blocks.emplace_back(
      Paragraph{{{{"to "}, {"three", {}, element(3)}, {" and "}, {"nowhere", {}, element(4)}}}});
  Table table;
  table.columns = {{"Nr.", 1, true}, {"Kas", 3, false}};
  const Entry first{{{"first "}, {"itself", {}, element(2)}}, {element(2), element(3)}, 2};
  const Cell lines{{{{"a line"}}}, {{{"another"}}}};
  table.rows = {{Cell{{{{"1"}}}}, Cell{first}}, {Cell{{{{"22"}}}}, lines}, {Cell{}, Cell{}}};
  told.blocks.emplace_back(std::move(table));
  return told;
}

/// Values of an attribute, of all elements of a document that have it.
inline std::vector<std::string> valuesOf(const pugi::xml_node& root, const char* attribute) {
  std::vector<std::string> values;
  for (const pugi::xml_node child : root.children()) {
    if (const auto found = child.attribute(attribute)) values.emplace_back(found.value());
    const auto below = valuesOf(child, attribute);
    values.insert(values.end(), below.begin(), below.end());
  }
  return values;
}

/// All text below a node, in its order.
inline std::string textBelow(const pugi::xml_node& node) {
  std::string text = node.type() == pugi::node_pcdata ? node.value() : "";
  for (const pugi::xml_node child : node.children()) text += textBelow(child);
  return text;
}

inline pugi::xml_node firstOf(const pugi::xml_node& root, const char* name) {
  return root.find_node([name](const pugi::xml_node& node) { return std::string_view(node.name()) == name; });
}

inline pugi::xml_document parsedXml(const std::string& text) {
  pugi::xml_document document;
  const auto result = document.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
  INFO(result.description());
  REQUIRE(result);
  return document;
}

}  // namespace ekd::test
