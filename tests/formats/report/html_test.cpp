// SPDX-License-Identifier: MIT
#include "formats/report/html.hpp"

#include "formats/report/odt.hpp"
#include "tests/formats/report/samples.hpp"

#include <algorithm>

using namespace ekd;
using Catch::Contains;
using Catch::StartsWith;
using test::element;
using test::firstOf;
using test::textBelow;

namespace {

const std::vector<report::Picture> onePicture{{"<svg/>", {150, 75}}};

pugi::xml_document pageOf(const report::Report& told, const std::vector<report::Picture>& pictures = {}) {
  return test::parsedXml(report::toHtml(told, pictures));
}

pugi::xml_node main(const pugi::xml_document& page) {
  return page.child("html").child("body").child("main");
}

std::string nameOf(std::uint64_t n) {
  return "e-" + element(n).hex();
}

}  // namespace

TEST_CASE("an HTML report says its language, its title and that it is HTML 5") {
  const std::string html = report::toHtml(test::smallReport(), {});
  CHECK_THAT(html, StartsWith("<!DOCTYPE html>"));
  const auto document = test::parsedXml(html);
  const auto page = document.child("html");
  CHECK(std::string(page.attribute("lang").value()) == "lv");
  CHECK(std::string(firstOf(page, "meta").attribute("charset").value()) == "utf-8");
  CHECK(textBelow(page.child("head").child("title")) == std::string("Pārskats ") + test::awkwardWords);
  CHECK_THAT(textBelow(page.child("body").child("header")),
             Contains("2012-05-04") && Contains("Ieva & Jānis"));
}

TEST_CASE("signs that mean something to HTML stay text") {
  const auto page = pageOf(test::smallReport());
  CHECK(textBelow(firstOf(page, "h3")) == test::awkwardWords);
  CHECK_FALSE(firstOf(page, "b"));
}

TEST_CASE("what cannot stand in XML does not reach an HTML report") {
  report::Report told = test::smallReport();
  told.title = "a\x01\xff b";
  const std::string html = report::toHtml(told, {});
  const auto page = test::parsedXml(html);
  CHECK(textBelow(firstOf(page, "title")) == "a\uFFFD b");
  CHECK_THAT(html, !Contains("&#") && !Contains("\xff"));
}

TEST_CASE("the style sheet reaches browsers as it is, and nothing comes from the network") {
  const std::string html = report::toHtml(test::smallReport(), onePicture);
  CHECK_THAT(html, Contains(report::htmlStyle));
  CHECK_THAT(report::htmlStyle, !Contains("<") && !Contains(">") && !Contains("&") && !Contains("url("));
  CHECK_THAT(html, !Contains("<script") && !Contains("http"));
}

TEST_CASE("links of an HTML report lead to what is there, and nowhere else") {
  const auto page = pageOf(test::smallReport());
  const auto ids = test::valuesOf(page, "id");
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
  const auto links = test::valuesOf(page, "href");
  for (const std::string& link : links) {
    INFO(link);
    CHECK(std::count(ids.begin(), ids.end(), link.substr(1)) == 1);
  }
  const auto leads = [&links](std::uint64_t n) {
    return std::count(links.begin(), links.end(), "#" + nameOf(n));
  };
  CHECK(leads(1) == 2);  // from the contents and from a list
  CHECK(leads(2) == 0);  // only an entry that tells of it itself
  CHECK(leads(3) == 1);
  CHECK(leads(4) == 0);
}

TEST_CASE("an entry that tells of several elements is found under each of them") {
  const auto page = pageOf(test::smallReport());
  const auto cell = main(page).find_node(
      [](const pugi::xml_node& node) { return node.attribute("id").value() == nameOf(2); });
  REQUIRE(cell);
  CHECK(std::string(cell.name()) == "td");
  CHECK(std::string(cell.child("span").attribute("id").value()) == nameOf(3));
}

TEST_CASE("an element that is told of twice against the rule has its first place") {
  report::Report told = test::smallReport();
  told.blocks.emplace_back(report::Paragraph{{{{"again"}}, {element(1)}}});
  const auto page = pageOf(told);
  const auto ids = test::valuesOf(page, "id");
  CHECK(std::count(ids.begin(), ids.end(), nameOf(1)) == 1);
  CHECK(std::string(firstOf(page, "h2").attribute("id").value()) == nameOf(1));
}

TEST_CASE("the contents list headings of the first two levels, the second below the first") {
  const auto page = pageOf(test::smallReport());
  const auto nav = page.child("html").child("body").child("nav");
  CHECK(textBelow(nav.child("p")) == "Saturs");
  const auto chapter = nav.child("ul").child("li");
  CHECK(textBelow(chapter.child("a")) == "Īsumā");
  CHECK(textBelow(chapter.child("ul").child("li").child("a")) == "Mērķis 1 Grow (agreed)");
  CHECK_THAT(textBelow(nav), !Contains(test::awkwardWords));
}

TEST_CASE("a report without a heading for its contents has none") {
  report::Report told = test::smallReport();
  told.contents.clear();
  CHECK_FALSE(firstOf(pageOf(told), "nav"));
}

TEST_CASE("what comes before all chapters stands before the contents") {
  const auto page = pageOf(test::smallReport());
  const auto body = page.child("html").child("body");
  const auto before = body.child("nav").previous_sibling("div");
  CHECK_THAT(textBelow(before), Contains("Before all chapters"));
}

TEST_CASE("lists nest by their depth, whatever numbers that has") {
  const auto page = pageOf(test::smallReport());
  const auto list = firstOf(main(page), "ul");
  const auto first = list.child("li");
  const auto inner = first.child("ul");
  CHECK(std::distance(inner.children("li").begin(), inner.children("li").end()) == 2);
  CHECK(textBelow(inner.child("li")) == "below one (quiet)");
  CHECK(std::string(inner.child("li").child("span").attribute("class").value()) == "quiet");
  const auto second = first.next_sibling("li");
  CHECK(textBelow(second) == "two goal");
  CHECK(textBelow(second.child("a").child("strong")) == "goal");
  CHECK_FALSE(second.next_sibling("li"));
}

TEST_CASE("a paragraph directly above a list or a table stays with it") {
  const auto page = pageOf(test::smallReport());
  const auto paragraph = firstOf(main(page), "h3").next_sibling("p");
  CHECK(std::string(paragraph.attribute("class").value()) == "lead");
  const auto body = page.child("html").child("body");
  CHECK_FALSE(body.child("div").child("p").attribute("class"));
  const auto content = test::parsedXml(report::odtContent(test::smallReport(), {}));
  const auto text = firstOf(content, "office:text");
  CHECK(text.find_child_by_attribute("text:p", "text:style-name", "LeadIn"));
}

TEST_CASE("a table has a head, widths by its shares, and cells that stand as they should") {
  const auto page = pageOf(test::smallReport());
  const auto table = firstOf(main(page), "table");
  const auto head = table.child("thead").child("tr");
  CHECK(std::string(head.child("th").attribute("scope").value()) == "col");
  CHECK(textBelow(head) == "Nr.Kas");
  CHECK(std::string(table.child("colgroup").child("col").attribute("style").value()) == "width:25%");
  const auto row = table.child("tbody").child("tr");
  CHECK(std::string(row.child("td").attribute("class").value()) == "number");
  CHECK_THAT(row.last_child().attribute("style").value(), StartsWith("padding-left:"));
  const auto lines = row.next_sibling("tr").last_child();
  CHECK(textBelow(lines.child("p")) == "a line");
  CHECK(textBelow(lines.last_child()) == "another");
}

TEST_CASE("a table whose columns have no titles has no head, and one without shares equal columns") {
  report::Report told;
  report::Table table;
  table.columns = {{"", 0}, {"", 0}};
  table.rows = {{{}, {}}};
  told.blocks.emplace_back(table);
  const auto page = pageOf(told);
  const auto node = firstOf(page, "table");
  CHECK_FALSE(node.child("thead"));
  CHECK(test::valuesOf(node.child("colgroup"), "style") == std::vector<std::string>(2, "width:50%"));
}

TEST_CASE("a row with a long cell may be cut at the end of a page, others may not") {
  report::Report told;
  report::Table table;
  table.columns = {{"What"}};
  table.rows = {{report::Cell(9, {{{"line"}}})}, {report::Cell(8, {{{"line"}}})}};
  told.blocks.emplace_back(table);
  const auto page = pageOf(told);
  const auto row = firstOf(page, "tbody").child("tr");
  CHECK(std::string(row.attribute("class").value()) == "long");
  CHECK_FALSE(row.next_sibling("tr").attribute("class"));
}

TEST_CASE("a diagram is part of the HTML, with words for who cannot see it") {
  const auto page = pageOf(test::smallReport(), onePicture);
  const auto image = firstOf(page, "img");
  CHECK(std::string(image.attribute("alt").value()) == "Grow");
  CHECK(std::string(image.attribute("src").value()) == "data:image/svg+xml;base64,PHN2Zy8+");
  CHECK(image.attribute("width").as_int() == 200);
  CHECK(image.attribute("height").as_int() == 100);
}

TEST_CASE("a diagram has a caption unless the heading above says the same") {
  report::Report told = test::smallReport();
  CHECK_FALSE(firstOf(pageOf(told, onePicture), "figcaption"));
  for (report::Block& block : told.blocks) {
    if (auto* figure = std::get_if<report::Figure>(&block)) figure->title = "Who does what";
  }
  CHECK(textBelow(firstOf(pageOf(told, onePicture), "figcaption")) == "Who does what");
}

TEST_CASE("a diagram that could not be drawn is told in words") {
  const auto page = pageOf(test::smallReport(), {report::Picture{}});
  const auto figure = firstOf(page, "figure");
  CHECK_FALSE(firstOf(figure, "img"));
  CHECK(textBelow(figure) == "Grow");
}

TEST_CASE("only elements that HTML knows to be empty are written so") {
  const std::string html = report::toHtml(test::smallReport(), onePicture);
  const std::set<std::string> known{"meta", "col", "img"};
  for (std::size_t end = html.find("/>"); end != std::string::npos; end = html.find("/>", end + 1)) {
    const std::size_t begin = html.rfind('<', end) + 1;
    CHECK(known.count(html.substr(begin, html.find_first_of(" /", begin) - begin)) == 1);
  }
}

TEST_CASE("a report of nothing is a page all the same") {
  CHECK(main(pageOf({})));
}
