// SPDX-License-Identifier: MIT
#include "formats/report/html.hpp"

#include "formats/report/anchors.hpp"
#include "formats/report/columns.hpp"
#include "formats/report/nested_items.hpp"
#include "formats/report/nesting.hpp"
#include "formats/report/outline.hpp"
#include "formats/report/xml.hpp"

#include <algorithm>
#include <cmath>
#include <glib.h>
#include <memory>

namespace ekd::report {
namespace {

using pugi::xml_node;

constexpr double pixelsPerPoint = 96.0 / 72;
constexpr double indentation = 1.1;  ///< rem a level, in cells

std::string inBase64(std::string_view bytes) {
  const std::unique_ptr<char, decltype(&g_free)> text(
      g_base64_encode(reinterpret_cast<const guchar*>(bytes.data()), bytes.size()), &g_free);
  return text.get();
}

/// A new item on a line of its own, for those who look at the file.
xml_node newItem(NestedItems& items, int level) {
  xml_node item = items.item(level);
  item.parent().insert_child_before(pugi::node_pcdata, item).set_value("\n");
  return item;
}

class HtmlWriter {
 public:
  HtmlWriter(const Report& report, std::span<const Picture> pictures)
      : m_report(report), m_anchors(report), m_pictures(pictures) {}

  std::string write() {
    m_document.append_child(pugi::node_doctype).set_value("html");
    xml_node html = add(m_document, "html", {{"lang", m_report.language}});
    writeHead(newLine(html, "head"));
    xml_node body = newLine(html, "body");
    writeTitle(newLine(body, "header"));
    const std::size_t first = blocksBeforeHeadings(m_report);
    if (first > 0) m_place = newLine(body, "div");
    writeBlocks(0, first);
    writeContents(body);
    m_place = newLine(body, "main");
    writeBlocks(first, m_report.blocks.size());
    return toText(m_document, false) + "\n";
  }

 private:
  static xml_node newLine(xml_node parent, const char* name, XmlAttributes attributes = {}) {
    parent.append_child(pugi::node_pcdata).set_value("\n");
    return add(parent, name, attributes);
  }

  void writeHead(xml_node head) const {
    newLine(head, "meta", {{"charset", "utf-8"}});
    newLine(head, "meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    newLine(head, "meta", {{"name", "generator"}, {"content", "ekd"}});
    xml_node title = newLine(head, "title");
    addText(title, m_report.title);
    keepOpen(title);
    newLine(head, "style").append_child(pugi::node_pcdata).set_value(htmlStyle);
  }

  void writeTitle(xml_node header) const {
    xml_node title = newLine(header, "h1", {{"class", "title"}});
    addText(title, m_report.title);
    keepOpen(title);
    for (const std::string& line : m_report.lines) {
      xml_node paragraph = newLine(header, "p");
      addText(paragraph, line);
      keepOpen(paragraph);
    }
  }

  void writeContents(xml_node body) const {
    const auto lines = contentsOf(m_report, m_anchors);
    if (lines.empty()) return;
    xml_node nav = newLine(body, "nav", {{"aria-labelledby", "contents"}});
    addText(newLine(nav, "p", {{"class", "contents"}, {"id", "contents"}}), m_report.contents);
    NestedItems items(nav, "ul", "li");
    bool hasChapter = false;
    for (const ContentsLine& line : lines) {
      const int level = hasChapter ? line.level - 1 : 0;
      hasChapter = hasChapter || line.level == 1;
      xml_node link = add(newItem(items, level), "a", {{"href", "#" + line.name}});
      addText(link, line.text);
      keepOpen(link);
    }
  }

  void writeBlocks(std::size_t begin, std::size_t end) {
    for (m_block = begin; m_block < end; ++m_block)
      std::visit([this](const auto& one) { write(one); }, m_report.blocks[m_block]);
    keepOpen(m_place);
  }

  void write(const Heading& heading) {
    m_heading = &heading;
    const std::string name = "h" + std::to_string(std::clamp(heading.level, 1, 4));
    writeEntry(newLine(m_place, name.c_str()), heading.entry);
  }

  void write(const Paragraph& paragraph) {
    xml_node node = newLine(m_place, "p");
    if (leadsIn(m_report, m_block)) set(node, "class", "lead");
    writeEntry(node, paragraph.entry);
  }

  void write(const List& list) {
    if (list.entries.empty()) return;
    m_place.append_child(pugi::node_pcdata).set_value("\n");
    const auto levels = levelsOf(list.entries);
    NestedItems items(m_place, "ul", "li");
    for (std::size_t i = 0; i < levels.size(); ++i) writeEntry(newItem(items, levels[i]), list.entries[i]);
  }

  void write(const Table& table) {
    if (table.columns.empty()) return;
    xml_node node = add(newLine(m_place, "div", {{"class", "table"}}), "table");
    xml_node columns = newLine(node, "colgroup");
    for (const double fraction : fractionsOf(table.columns))
      add(columns, "col", {{"style", "width:" + decimal(100 * fraction) + "%"}});
    writeTitles(node, table);
    xml_node body = newLine(node, "tbody");
    for (const auto& row : table.rows) {
      xml_node line = newLine(body, "tr");
      if (mayBeCut(row)) set(line, "class", "long");
      for (std::size_t i = 0; i < row.size(); ++i)
        writeCell(add(line, "td"), row[i], i < table.columns.size() && table.columns[i].isNumber);
    }
    keepOpen(body);
  }

  static void writeTitles(xml_node table, const Table& described) {
    if (std::all_of(described.columns.begin(), described.columns.end(),
                    [](const Column& column) { return column.title.empty(); }))
      return;
    xml_node row = add(newLine(table, "thead"), "tr");
    for (const Column& column : described.columns) {
      xml_node cell = add(row, "th", {{"scope", "col"}});
      if (column.isNumber) set(cell, "class", "number");
      addText(cell, column.title);
      keepOpen(cell);
    }
  }

  void writeCell(xml_node node, const Cell& cell, bool isNumber) {
    if (isNumber) set(node, "class", "number");
    if (!cell.empty() && cell.front().depth > 0)
      set(node, "style", "padding-left:" + decimal(cell.front().depth * indentation) + "rem");
    if (cell.size() == 1) {
      writeEntry(node, cell.front());
    } else {
      for (const Entry& entry : cell) writeEntry(add(node, "p"), entry);
    }
    keepOpen(node);
  }

  void write(const Figure& figure) {
    xml_node node = newLine(m_place, "figure");
    const std::size_t index = m_figures++;
    if (index >= m_pictures.size() || m_pictures[index].bytes.empty()) {
      xml_node words = add(node, "p", {{"class", "quiet"}});
      addText(words, figure.title);
      keepOpen(words);
      return;
    }
    const Picture& picture = m_pictures[index];
    const auto pixels = [](double points) { return std::to_string(std::lround(points * pixelsPerPoint)); };
    xml_node image = add(node, "img", {{"alt", figure.title}});
    set(image, "width", pixels(picture.size.width));
    set(image, "height", pixels(picture.size.height));
    image.append_attribute("src").set_value(("data:image/svg+xml;base64," + inBase64(picture.bytes)).c_str());
    if (needsCaption(figure, m_heading)) addText(add(node, "figcaption"), figure.title);
  }

  void writeEntry(xml_node node, const Entry& entry) {
    const auto names = m_anchors.of(entry);
    if (!names.empty()) set(node, "id", names.front());
    for (std::size_t i = 1; i < names.size(); ++i) keepOpen(add(node, "span", {{"id", names[i]}}));
    for (const Run& run : entry.line) writeRun(node, run, m_anchors.target(run, entry));
    keepOpen(node);
  }

  static void writeRun(xml_node node, const Run& run, const std::string& target) {
    if (run.text.empty()) return;
    if (!target.empty()) node = add(node, "a", {{"href", "#" + target}});
    if (run.emphasis == Emphasis::strong) node = add(node, "strong");
    if (run.emphasis == Emphasis::quiet) node = add(node, "span", {{"class", "quiet"}});
    addText(node, run.text);
    keepOpen(node);
  }

  const Report& m_report;
  Anchors m_anchors;
  std::span<const Picture> m_pictures;
  std::size_t m_figures = 0;
  std::size_t m_block = 0;  ///< that is written
  pugi::xml_document m_document;
  xml_node m_place;                    ///< where blocks go
  const Heading* m_heading = nullptr;  ///< the last one
};

}  // namespace

std::string toHtml(const Report& report, std::span<const Picture> pictures) {
  return HtmlWriter(report, pictures).write();
}

}  // namespace ekd::report
