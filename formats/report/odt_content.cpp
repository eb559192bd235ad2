// SPDX-License-Identifier: MIT
#include "formats/report/anchors.hpp"
#include "formats/report/columns.hpp"
#include "formats/report/nested_items.hpp"
#include "formats/report/nesting.hpp"
#include "formats/report/odt.hpp"
#include "formats/report/outline.hpp"
#include "formats/report/xml.hpp"

#include <algorithm>
#include <set>

namespace ekd::report {
namespace {

using pugi::xml_node;

constexpr double tableWidth = 17;    ///< centimetres
constexpr double indentation = 0.5;  ///< centimetres a level, in cells
constexpr int deepestIndentation = 12;
constexpr int deepestHeading = 4;
constexpr double largeFigure = 0.6 * figureHeight;

std::string centimetres(double value) {
  return decimal(value) + "cm";
}

std::string headingStyle(int level) {
  return "Heading_20_" + std::to_string(level);
}

std::string centimetresOf(double points) {
  return centimetres(points / pointsPerMillimetre / 10);
}

class ContentWriter {
 public:
  ContentWriter(const Report& report, std::span<const Picture> pictures)
      : m_report(report), m_anchors(report), m_pictures(pictures) {}

  std::string write() {
    xml_node root = openDocument();
    m_styles = add(root, "office:automatic-styles");
    addFixedStyles();
    m_text = add(add(root, "office:body"), "office:text");
    addText(add(m_text, "text:p", {{"text:style-name", "Title"}}), m_report.title);
    for (const std::string& line : m_report.lines)
      addText(add(m_text, "text:p", {{"text:style-name", "Subtitle"}}), line);
    const std::size_t first = blocksBeforeHeadings(m_report);
    writeBlocks(0, first);
    writeContents();
    writeBlocks(first, m_report.blocks.size());
    return toText(m_document, true);
  }

 private:
  xml_node openDocument() {
    return add(m_document, "office:document-content",
               {{"office:version", "1.2"},
                {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
                {"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
                {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
                {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"}});
  }

  xml_node addStyle(std::string_view name, std::string_view family, std::string_view parent = {}) {
    xml_node style = add(m_styles, "style:style", {{"style:name", name}, {"style:family", family}});
    if (!parent.empty()) set(style, "style:parent-style-name", parent);
    return style;
  }

  void addFixedStyles() {
    for (int level = 1; level <= deepestHeading; ++level)
      add(addStyle("Page_" + headingStyle(level), "paragraph", headingStyle(level)),
          "style:paragraph-properties",
          {{"fo:break-before", "page"}, {"fo:margin-top", "0cm"}, {"fo:margin-bottom", "0.25cm"}});
    add(addStyle("LeadIn", "paragraph", "Text_20_body"), "style:paragraph-properties",
        {{"fo:margin-top", "0.35cm"}, {"fo:margin-bottom", "0.12cm"}, {"fo:keep-with-next", "always"}});
    add(addStyle("Number", "paragraph", "Table_20_Contents"), "style:paragraph-properties",
        {{"fo:text-align", "end"}});
    add(addStyle("NumberHeading", "paragraph", "Table_20_Heading"), "style:paragraph-properties",
        {{"fo:text-align", "end"}});
    add(addStyle("Row", "table-row"), "style:table-row-properties", {{"fo:keep-together", "always"}});
    add(addStyle("LongRow", "table-row"), "style:table-row-properties", {{"fo:keep-together", "auto"}});
    addCellStyle("HeadingCell", "0.75pt solid #767676");
    addCellStyle("Cell", "0.5pt solid #dfe3e8");
    add(addStyle("Picture", "graphic", "Graphics"), "style:graphic-properties",
        {{"style:vertical-pos", "top"}, {"style:vertical-rel", "baseline"}, {"fo:border", "none"}});
    xml_node section = add(addStyle("ContentsSection", "section"), "style:section-properties",
                           {{"style:editable", "false"}});
    add(section, "style:columns", {{"fo:column-count", "1"}, {"fo:column-gap", "0cm"}});
  }

  void addCellStyle(std::string_view name, std::string_view line) {
    add(addStyle(name, "table-cell"), "style:table-cell-properties",
        {{"fo:padding-left", "0cm"},
         {"fo:padding-right", "0.25cm"},
         {"fo:padding-top", "0.09cm"},
         {"fo:padding-bottom", "0.09cm"},
         {"fo:border-left", "none"},
         {"fo:border-right", "none"},
         {"fo:border-top", "none"},
         {"fo:border-bottom", line}});
  }

  /// The paragraph style of cells that stand so far to the right.
  std::string cellStyle(int depth) {
    const int level = std::clamp(depth, 0, deepestIndentation);
    if (level == 0) return "Table_20_Contents";
    std::string name = "Cell" + std::to_string(level);
    if (m_indentations.insert(level).second)
      add(addStyle(name, "paragraph", "Table_20_Contents"), "style:paragraph-properties",
          {{"fo:margin-left", centimetres(level * indentation)}});
    return name;
  }

  void writeContents() {
    const auto lines = contentsOf(m_report, m_anchors);
    if (lines.empty()) return;
    xml_node contents =
        add(m_text, "text:table-of-content",
            {{"text:name", "Contents"}, {"text:style-name", "ContentsSection"}, {"text:protected", "true"}});
    addContentsSource(contents);
    xml_node body = add(contents, "text:index-body");
    addText(add(add(body, "text:index-title", {{"text:name", "ContentsTitle"}}), "text:p",
                {{"text:style-name", "Contents_20_Heading"}}),
            m_report.contents);
    for (const ContentsLine& line : lines) {
      const std::string style = "Contents_20_" + std::to_string(line.level);
      xml_node link = add(add(body, "text:p", {{"text:style-name", style}}), "text:a",
                          {{"xlink:type", "simple"}, {"xlink:href", "#" + line.name}});
      set(link, "text:style-name", "Index_20_Link");
      set(link, "text:visited-style-name", "Index_20_Link");
      addText(link, line.text);
      add(link, "text:tab");
      add(link, "text:bookmark-ref", {{"text:reference-format", "page"}, {"text:ref-name", line.name}});
    }
  }

  /// From what programs make the contents anew when they are asked to.
  void addContentsSource(xml_node contents) const {
    xml_node source = add(contents, "text:table-of-content-source", {{"text:outline-level", "2"}});
    addText(add(source, "text:index-title-template", {{"text:style-name", "Contents_20_Heading"}}),
            m_report.contents);
    for (const char* level : {"1", "2"}) {
      xml_node entry =
          add(source, "text:table-of-content-entry-template",
              {{"text:outline-level", level}, {"text:style-name", std::string("Contents_20_") + level}});
      add(entry, "text:index-entry-link-start", {{"text:style-name", "Index_20_Link"}});
      add(entry, "text:index-entry-text");
      add(entry, "text:index-entry-tab-stop", {{"style:type", "right"}, {"style:leader-char", "."}});
      add(entry, "text:index-entry-page-number");
      add(entry, "text:index-entry-link-end");
    }
  }

  void writeBlocks(std::size_t begin, std::size_t end) {
    for (m_block = begin; m_block < end; ++m_block)
      std::visit([this](const auto& one) { write(one); }, m_report.blocks[m_block]);
  }

  void write(const Heading& heading) {
    m_heading = &heading;
    const int level = std::clamp(heading.level, 1, deepestHeading);
    const std::string style = (startsPage() ? "Page_" : "") + headingStyle(level);
    writeEntry(
        add(m_text, "text:h", {{"text:style-name", style}, {"text:outline-level", std::to_string(level)}}),
        heading.entry);
  }

  /// The first heading does, and what stands directly above a diagram that fills most of a page: LibreOffice
  /// would leave it behind on the page before, whatever its style says of staying with what follows.
  bool startsPage() const {
    const auto isHeading = [this](std::size_t index) {
      return std::holds_alternative<Heading>(m_report.blocks[index]);
    };
    std::size_t next = m_block;
    if (next == blocksBeforeHeadings(m_report)) return true;
    if (isHeading(next - 1)) return false;
    const std::size_t count = m_report.blocks.size();
    while (next < count && isHeading(next)) ++next;
    if (next < count && std::holds_alternative<Paragraph>(m_report.blocks[next])) ++next;
    const bool isFigure = next < count && std::holds_alternative<Figure>(m_report.blocks[next]);
    return isFigure && m_figures < m_pictures.size() && m_pictures[m_figures].size.height > largeFigure;
  }

  void write(const Paragraph& paragraph) {
    const char* style = leadsIn(m_report, m_block) ? "LeadIn" : "Text_20_body";
    writeEntry(add(m_text, "text:p", {{"text:style-name", style}}), paragraph.entry);
  }

  void write(const List& list) {
    const auto levels = levelsOf(list.entries);
    NestedItems items(m_text, "text:list", "text:list-item");
    for (std::size_t i = 0; i < levels.size(); ++i) {
      xml_node item = items.item(levels[i]);
      if (i == 0) set(item.parent(), "text:style-name", "List_20_1");
      writeEntry(add(item, "text:p", {{"text:style-name", "List"}}), list.entries[i]);
    }
  }

  void write(const Table& table) {
    if (table.columns.empty()) return;
    const std::string name = "Table" + std::to_string(++m_tables);
    add(addStyle(name, "table"), "style:table-properties",
        {{"style:width", centimetres(tableWidth)},
         {"table:align", "margins"},
         {"fo:margin-top", "0.2cm"},
         {"fo:margin-bottom", "0.45cm"}});
    xml_node node = add(m_text, "table:table", {{"table:name", name}, {"table:style-name", name}});
    addColumns(node, name, table);
    writeTitles(node, table);
    const Cell none;
    for (const auto& row : table.rows) {
      const char* style = mayBeCut(row) ? "LongRow" : "Row";
      xml_node line = add(node, "table:table-row", {{"table:style-name", style}});
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        writeCell(addCell(line, "Cell"), i < row.size() ? row[i] : none, table.columns[i].isNumber);
    }
  }

  void addColumns(xml_node node, const std::string& table, const Table& described) {
    std::size_t number = 0;
    for (const double fraction : fractionsOf(described.columns)) {
      const std::string name = table + "." + std::to_string(++number);
      add(addStyle(name, "table-column"), "style:table-column-properties",
          {{"style:column-width", centimetres(tableWidth * fraction)},
           {"style:rel-column-width", std::to_string(static_cast<int>(65535 * fraction)) + "*"}});
      add(node, "table:table-column", {{"table:style-name", name}});
    }
  }

  static void writeTitles(xml_node node, const Table& table) {
    if (std::all_of(table.columns.begin(), table.columns.end(),
                    [](const Column& column) { return column.title.empty(); }))
      return;
    xml_node row =
        add(add(node, "table:table-header-rows"), "table:table-row", {{"table:style-name", "Row"}});
    for (const Column& column : table.columns) {
      const char* style = column.isNumber ? "NumberHeading" : "Table_20_Heading";
      addText(add(addCell(row, "HeadingCell"), "text:p", {{"text:style-name", style}}), column.title);
    }
  }

  static xml_node addCell(xml_node row, std::string_view style) {
    return add(row, "table:table-cell", {{"table:style-name", style}, {"office:value-type", "string"}});
  }

  void writeCell(xml_node node, const Cell& cell, bool isNumber) {
    const std::string style = isNumber ? "Number" : cellStyle(cell.empty() ? 0 : cell.front().depth);
    for (const Entry& entry : cell) writeEntry(add(node, "text:p", {{"text:style-name", style}}), entry);
    if (cell.empty()) add(node, "text:p", {{"text:style-name", style}});
  }

  void write(const Figure& figure) {
    const std::size_t index = m_figures++;
    if (index >= m_pictures.size() || m_pictures[index].bytes.empty()) {
      xml_node words = add(m_text, "text:p", {{"text:style-name", "Text_20_body"}});
      addText(add(words, "text:span", {{"text:style-name", "Quiet"}}), figure.title);
      return;
    }
    const Picture& picture = m_pictures[index];
    xml_node frame = add(add(m_text, "text:p", {{"text:style-name", "Figure"}}), "draw:frame",
                         {{"draw:style-name", "Picture"},
                          {"draw:name", "Figure " + std::to_string(index + 1)},
                          {"text:anchor-type", "as-char"},
                          {"svg:width", centimetresOf(picture.size.width)},
                          {"svg:height", centimetresOf(picture.size.height)}});
    add(frame, "draw:image",
        {{"xlink:href", pictureName(index)},
         {"xlink:type", "simple"},
         {"xlink:show", "embed"},
         {"xlink:actuate", "onLoad"}});
    addText(add(frame, "svg:title"), figure.title);
    addText(add(frame, "svg:desc"), figure.title);
    if (needsCaption(figure, m_heading))
      addText(add(m_text, "text:p", {{"text:style-name", "Caption"}}), figure.title);
  }

  void writeEntry(xml_node node, const Entry& entry) {
    for (const std::string& name : m_anchors.of(entry)) add(node, "text:bookmark", {{"text:name", name}});
    for (const Run& run : entry.line) writeRun(node, run, m_anchors.target(run, entry));
  }

  static void writeRun(xml_node node, const Run& run, const std::string& target) {
    if (run.text.empty()) return;
    if (!target.empty()) {
      node = add(node, "text:a", {{"xlink:type", "simple"}, {"xlink:href", "#" + target}});
      set(node, "text:style-name", "Internet_20_link");
      set(node, "text:visited-style-name", "Internet_20_link");
    }
    if (run.emphasis == Emphasis::strong)
      node = add(node, "text:span", {{"text:style-name", "Strong_20_Emphasis"}});
    if (run.emphasis == Emphasis::quiet) node = add(node, "text:span", {{"text:style-name", "Quiet"}});
    addText(node, run.text);
  }

  const Report& m_report;
  Anchors m_anchors;
  std::span<const Picture> m_pictures;
  std::size_t m_figures = 0;
  std::size_t m_tables = 0;
  std::size_t m_block = 0;       ///< that is written
  std::set<int> m_indentations;  ///< that have a style
  pugi::xml_document m_document;
  xml_node m_styles;
  xml_node m_text;
  const Heading* m_heading = nullptr;  ///< the last one
};

}  // namespace

std::string odtContent(const Report& report, std::span<const Picture> pictures) {
  return ContentWriter(report, pictures).write();
}

}  // namespace ekd::report
