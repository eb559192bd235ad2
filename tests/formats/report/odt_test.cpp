// SPDX-License-Identifier: MIT
#include "formats/report/odt.hpp"

#include "formats/report/zip_archive.hpp"
#include "tests/formats/report/samples.hpp"

#include <algorithm>
#include <map>
#include <zip.h>

using namespace ekd;
using Catch::Contains;
using Catch::StartsWith;
using test::element;
using test::firstOf;
using test::textBelow;

namespace {

const std::vector<report::Picture> onePicture{{"\x89PNG and so on", {144, 72}}};

/// The files of an archive, by name.
std::map<std::string, std::string> unpacked(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  REQUIRE(source != nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  INFO(zip_error_strerror(&error));
  REQUIRE(archive != nullptr);
  std::map<std::string, std::string> files;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    zip_stat_t stat;
    zip_stat_init(&stat);
    REQUIRE(zip_stat_index(archive, index, 0, &stat) == 0);
    std::string content(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    REQUIRE(file != nullptr);
    CHECK(zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(content.size()));
    zip_fclose(file);
    files[stat.name] = std::move(content);
  }
  zip_discard(archive);
  zip_error_fini(&error);
  return files;
}

std::string packedReport(const report::Report& told, const std::vector<report::Picture>& pictures = {},
                         std::string_view date = {}) {
  auto bytes = report::toOdt(told, pictures, date);
  REQUIRE(bytes);
  return *bytes;
}

pugi::xml_document contentOf(const report::Report& told, const std::vector<report::Picture>& pictures = {}) {
  return test::parsedXml(report::odtContent(told, pictures));
}

std::string nameOf(std::uint64_t n) {
  return "e-" + element(n).hex();
}

}  // namespace

TEST_CASE("an ODT tells in its first bytes what it is, and lists all of its files") {
  const std::string bytes = packedReport(test::smallReport(), onePicture);
  CHECK(bytes.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
  const auto files = unpacked(bytes);
  const auto listed =
      test::valuesOf(test::parsedXml(files.at("META-INF/manifest.xml")), "manifest:full-path");
  for (const auto& [name, content] : files) {
    INFO(name);
    const bool isOutside = name == "mimetype" || name.starts_with("META-INF/");
    CHECK(std::count(listed.begin(), listed.end(), name) == (isOutside ? 0 : 1));
  }
  CHECK(listed.size() == files.size() - 1);  // and the whole, as "/"
}

TEST_CASE("the same report gives the same ODT, whatever time it is") {
  const std::string date = "2012-05-04";
  const std::string first = packedReport(test::smallReport(), onePicture, date);
  CHECK(packedReport(test::smallReport(), onePicture, date) == first);
  CHECK(packedReport(test::smallReport(), onePicture) != first);
}

TEST_CASE("files of an archive have the day that is given, and otherwise the first there is") {
  CHECK(report::dosDate("2012-05-04") == ((2012 - 1980) << 9 | 5 << 5 | 4));
  const auto packed = report::packZip({{"a", "b"}}, "2012-05-04");
  REQUIRE(packed);
  CHECK(packed->substr(10, 4) == std::string("\0\0\xA4\x40", 4));  // time and day, low bytes first
  CHECK(report::dosDate("2012-05-04T10:00:00Z") == report::dosDate("2012-05-04"));
  for (const char* none : {"", "2012", "May 4, 2012", "1979-12-31", "2108-01-01", "2012-13-01", "2012-00-10"})
    CHECK(report::dosDate(none) == ((0U << 9U) | (1U << 5U) | 1U));
}

TEST_CASE("the metadata of an ODT name title, language and date") {
  const auto meta = test::parsedXml(report::odtMetadata(test::smallReport(), "2012-05-04"));
  CHECK(textBelow(firstOf(meta, "dc:title")) == std::string("Pārskats ") + test::awkwardWords);
  CHECK(textBelow(firstOf(meta, "dc:language")) == "lv");
  CHECK(textBelow(firstOf(meta, "meta:creation-date")) == "2012-05-04T00:00:00");
  CHECK_FALSE(firstOf(test::parsedXml(report::odtMetadata(test::smallReport(), "May")), "dc:date"));
}

TEST_CASE("an ODT is written in its language, for spelling and hyphenation") {
  const auto properties = [](const char* language) {
    const auto styles = test::parsedXml(report::odtStyles(language));
    const auto text = styles.find_node([](const pugi::xml_node& node) {
      return node.attribute("fo:language") && std::string_view(node.name()) == "style:text-properties";
    });
    return std::string(text.attribute("fo:language").value()) + "/" + text.attribute("fo:script").value() +
           "/" + text.attribute("fo:country").value();
  };
  CHECK(properties("lv") == "lv//none");
  CHECK(properties("pt-BR") == "pt//BR");
  CHECK(properties("sr-Latn-RS") == "sr/Latn/RS");
  CHECK(properties("") == "en//none");
}

TEST_CASE("headings of an ODT are headings, with their levels") {
  const auto content = contentOf(test::smallReport());
  const auto text = firstOf(content, "office:text");
  std::vector<std::string> headings;
  for (const auto heading : text.children("text:h"))
    headings.push_back(heading.attribute("text:outline-level").value() + textBelow(heading));
  CHECK(headings ==
        std::vector<std::string>{"1Īsumā", "2Mērķis 1 Grow (agreed)", std::string("3") + test::awkwardWords});
}

TEST_CASE("in an ODT the first chapter starts a page, and so does what stands above a large diagram") {
  const auto styles = [](double height) {
    const report::Report told = test::smallReport();
    const auto content = contentOf(told, {{"PNG", {400, height}}});
    std::vector<std::string> names;
    for (const auto heading : firstOf(content, "office:text").children("text:h"))
      names.emplace_back(heading.attribute("text:style-name").value());
    return names;
  };
  CHECK(styles(200) == std::vector<std::string>{"Page_Heading_20_1", "Heading_20_2", "Heading_20_3"});
  CHECK(styles(600) == std::vector<std::string>{"Page_Heading_20_1", "Page_Heading_20_2", "Heading_20_3"});
}

TEST_CASE("every style that an ODT uses is there") {
  const auto content = contentOf(test::smallReport(), onePicture);
  const auto styles = test::parsedXml(report::odtStyles("lv"));
  auto defined = test::valuesOf(content, "style:name");
  const auto named = test::valuesOf(styles, "style:name");
  defined.insert(defined.end(), named.begin(), named.end());
  const pugi::xml_document* documents[] = {&content, &styles};
  for (const auto* document : documents) {
    for (const char* use : {"text:style-name", "table:style-name", "draw:style-name",
                            "style:parent-style-name", "text:visited-style-name", "style:page-layout-name"}) {
      for (const std::string& name : test::valuesOf(*document, use)) {
        INFO(use << ' ' << name);
        CHECK(std::count(defined.begin(), defined.end(), name) > 0);
      }
    }
  }
}

TEST_CASE("links of an ODT lead to bookmarks that are there, and nowhere else") {
  const auto content = contentOf(test::smallReport(), onePicture);
  const auto bookmarks = test::valuesOf(content, "text:name");
  const auto isThere = [&bookmarks](const std::string& name) {
    return std::count(bookmarks.begin(), bookmarks.end(), name) == 1;
  };
  auto links = test::valuesOf(content, "xlink:href");
  links.erase(std::remove(links.begin(), links.end(), report::pictureName(0)), links.end());
  for (const std::string& link : links) CHECK(isThere(link.substr(1)));
  for (const std::string& name : test::valuesOf(content, "text:ref-name")) CHECK(isThere(name));
  CHECK(std::count(links.begin(), links.end(), "#" + nameOf(1)) == 2);
  CHECK(std::count(links.begin(), links.end(), "#" + nameOf(2)) == 0);
  CHECK(std::count(links.begin(), links.end(), "#" + nameOf(3)) == 1);
  CHECK(std::count(links.begin(), links.end(), "#" + nameOf(4)) == 0);
}

TEST_CASE("the contents of an ODT are filled in, and can be made anew") {
  const auto content = contentOf(test::smallReport());
  const auto contents = firstOf(content, "text:table-of-content");
  const auto body = contents.child("text:index-body");
  CHECK(textBelow(body.child("text:index-title")) == "Saturs");
  std::vector<std::string> lines;
  for (const auto line : body.children("text:p"))
    lines.push_back(line.attribute("text:style-name").value() + (" " + textBelow(line)));
  CHECK(lines == std::vector<std::string>{"Contents_20_1 Īsumā", "Contents_20_2 Mērķis 1 Grow (agreed)"});
  CHECK(contents.child("text:table-of-content-source").attribute("text:outline-level").as_int() == 2);
}

TEST_CASE("lists of an ODT nest by their depth") {
  const auto content = contentOf(test::smallReport());
  const auto list = firstOf(content, "office:text").child("text:list");
  CHECK(std::string(list.attribute("text:style-name").value()) == "List_20_1");
  const auto inner = list.child("text:list-item").child("text:list");
  CHECK(std::distance(inner.children().begin(), inner.children().end()) == 2);
  CHECK(textBelow(inner.child("text:list-item")) == "below one (quiet)");
  CHECK(textBelow(list.last_child()) == "two goal");
}

TEST_CASE("a table of an ODT repeats its head, is as wide as the text, and has a cell for every column") {
  const auto content = contentOf(test::smallReport());
  const auto table = firstOf(content, "table:table");
  CHECK(textBelow(table.child("table:table-header-rows")) == "Nr.Kas");
  CHECK(test::valuesOf(content, "style:column-width") == std::vector<std::string>{"4.25cm", "12.75cm"});
  for (const auto row : table.children("table:table-row"))
    CHECK(std::distance(row.children().begin(), row.children().end()) == 2);
  const auto row = table.child("table:table-row");
  CHECK(std::string(row.first_child().first_child().attribute("text:style-name").value()) == "Number");
  CHECK(std::string(row.last_child().first_child().attribute("text:style-name").value()) == "Cell2");
}

TEST_CASE("a diagram of an ODT has its size and words for who cannot see it") {
  const auto told = test::smallReport();
  const auto content = contentOf(told, onePicture);
  const auto frame = firstOf(content, "draw:frame");
  CHECK(std::string(frame.attribute("svg:width").value()) == "5.08cm");
  CHECK(std::string(frame.attribute("svg:height").value()) == "2.54cm");
  CHECK(textBelow(frame.child("svg:title")) == "Grow");
  const auto files = unpacked(packedReport(told, onePicture));
  CHECK(files.at(frame.child("draw:image").attribute("xlink:href").value()) == onePicture.front().bytes);
}

TEST_CASE("a diagram that could not be drawn is told in words in an ODT, too") {
  const std::vector<report::Picture> none{report::Picture{}};
  const auto content = contentOf(test::smallReport(), none);
  const auto text = firstOf(content, "office:text");
  CHECK_FALSE(firstOf(text, "draw:frame"));
  CHECK_THAT(textBelow(text), Contains("Mērķis 1 Grow (agreed)Grow"));
  CHECK(unpacked(packedReport(test::smallReport(), none)).count(report::pictureName(0)) == 0);
}
