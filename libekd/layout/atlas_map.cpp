// SPDX-License-Identifier: MIT
#include "libekd/layout/atlas_map.hpp"

#include "libekd/layout/card.hpp"
#include "libekd/layout/style.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::layout {
namespace {

constexpr std::size_t fewestColumns = 4;
constexpr std::size_t mostColumns = 6;
constexpr double gap = 12;  // points between cells
constexpr double titleScale = 1.5;
constexpr std::size_t nameLines = 2;
constexpr double nameRoom = nameLines + 0.6;  // lines below a thumbnail
constexpr Colour paperEdge{0xB0, 0xB0, 0xB0};
constexpr double thinnest = 0.2;  // points, of lines on thumbnails

Rect scaled(const Rect& rect, double scale, Point origin) {
  return {origin.x + scale * rect.x, origin.y + scale * rect.y, scale * rect.width, scale * rect.height};
}

void thin(Stroke& stroke, double scale) {
  if (stroke.width > 0) stroke.width = std::max(thinnest, scale * stroke.width);
}

Box small(const Box& box, double scale, Point origin) {
  Box copy;
  copy.rect = scaled(box.rect, scale, origin);
  copy.shape = box.shape;
  copy.fill = box.fill;
  copy.filled = box.filled;
  copy.stroke = box.stroke;
  thin(copy.stroke, scale);
  return copy;
}

Wire small(const Wire& wire, double scale, Point origin) {
  Wire copy;
  for (const Point& point : wire.points)
    copy.points.push_back({origin.x + scale * point.x, origin.y + scale * point.y});
  copy.cornerRadius = scale * wire.cornerRadius;
  copy.stroke = wire.stroke;
  thin(copy.stroke, scale);
  copy.head = Arrowhead::none;
  return copy;
}

TextRun run(const MeasuredLine& line, Point baseline, double size, bool isBold) {
  TextRun run;
  run.baseline = baseline;
  run.text = line.text;
  run.width = line.width;
  run.size = size;
  run.bold = isBold;
  run.colour = black;
  return run;
}

}  // namespace

AtlasMap::AtlasMap(const Sheet& sheet, std::string title, std::string language, std::size_t pages,
                   Typesetter& typesetter)
    : m_sheet(sheet),
      m_title(std::move(title)),
      m_language(std::move(language)),
      m_pages(pages),
      m_typesetter(typesetter),
      m_columns(fewestColumns) {
  for (std::size_t columns = fewestColumns; columns <= mostColumns; ++columns) {
    if (sheetsWith(columns) < sheetsWith(m_columns)) m_columns = columns;
  }
}

double AtlasMap::lineHeight() const {
  return CardSetter(m_typesetter, m_sheet.minText).lineHeight();
}

Size AtlasMap::cellOf(std::size_t columns) const {
  const double gaps = gap * static_cast<double>(columns - 1);
  const double width = (m_sheet.size.width - 2 * m_sheet.margin - gaps) / static_cast<double>(columns);
  return {width, width * m_sheet.size.height / m_sheet.size.width + nameRoom * lineHeight()};
}

std::size_t AtlasMap::rows(std::size_t columns) const {
  const double title = 2 * titleScale * m_sheet.maxText;
  const double room = m_sheet.size.height - 2 * m_sheet.margin - title;
  return static_cast<std::size_t>(std::max(1.0, std::floor((room + gap) / (cellOf(columns).height + gap))));
}

std::size_t AtlasMap::sheetsWith(std::size_t columns) const {
  const std::size_t onSheet = columns * rows(columns);
  return std::max<std::size_t>(1, (m_pages + onSheet - 1) / onSheet);
}

std::size_t AtlasMap::sheetCount() const {
  return sheetsWith(m_columns);
}

std::vector<AtlasPage> AtlasMap::draw(std::span<const AtlasPage> pages) {
  std::vector<AtlasPage> maps(sheetCount());
  const std::size_t onSheet = m_columns * rows(m_columns);
  const double titleSize = titleScale * m_sheet.maxText;
  for (std::size_t i = 0; i < maps.size(); ++i) {
    AtlasPage& map = maps[i];
    map.name = m_title;
    map.drawing.size = m_sheet.size;
    map.drawing.language = m_language;
    map.drawing.title = m_title;
    const Font font{titleSize, true, false};
    const auto lines = m_typesetter.lines(m_title, font, m_sheet.size.width - 2 * m_sheet.margin);
    const double baseline = m_sheet.margin + m_typesetter.heights(font).ascent;
    if (!lines.empty())
      map.drawing.texts.push_back(run(lines[0], {m_sheet.margin, baseline}, titleSize, true));
    for (std::size_t at = 0; at < onSheet && i * onSheet + at < pages.size(); ++at) {
      const std::size_t page = i * onSheet + at;
      const Point origin{
          m_sheet.margin + static_cast<double>(at % m_columns) * (cell().width + gap),
          m_sheet.margin + 2 * titleSize + static_cast<double>(at / m_columns) * (cell().height + gap)};
      addThumbnail(pages[page], maps.size() + page + 1, origin, map);
    }
  }
  return maps;
}

void AtlasMap::addThumbnail(const AtlasPage& page, std::size_t number, Point origin, AtlasPage& map) {
  const double height = cell().height - nameRoom * lineHeight();
  const Rect frame{origin.x, origin.y, cell().width, height};
  Box paper;
  paper.rect = frame;
  paper.stroke.colour = paperEdge;
  paper.title = page.name;
  map.drawing.frames.push_back(std::move(paper));
  const Drawing& drawing = page.drawing;
  const double scale = std::min(frame.width / drawing.size.width, frame.height / drawing.size.height);
  for (const Box& box : drawing.frames) map.drawing.frames.push_back(small(box, scale, origin));
  for (const Wire& wire : drawing.wires) map.drawing.wires.push_back(small(wire, scale, origin));
  for (const Box& box : drawing.boxes) map.drawing.boxes.push_back(small(box, scale, origin));
  addName(page, number, {origin.x, frame.bottom()}, map);
  map.links.push_back({{origin.x, origin.y, cell().width, cell().height}, number});
}

void AtlasMap::addName(const AtlasPage& page, std::size_t number, Point origin, AtlasPage& map) {
  const double size = m_sheet.minText;
  const Font bold{size, true, false};
  const std::string chip = std::to_string(number);
  const double indent = m_typesetter.width(chip, bold) + size / 2;
  double y = origin.y + 0.3 * lineHeight() + m_typesetter.heights(bold).ascent;
  map.drawing.texts.push_back(run({chip, m_typesetter.width(chip, bold)}, {origin.x, y}, size, true));
  auto lines = m_typesetter.lines(page.name, {size, false, false}, cell().width - indent);
  const bool isCut = lines.size() > nameLines;
  lines.resize(std::min(lines.size(), nameLines));
  if (isCut) {
    // The words that have room together with the dots.
    const auto last = lines.back().text.find_last_of(' ');
    if (last != std::string::npos) lines.back().text.resize(last);
    lines.back().text += " …";
    lines.back().width = m_typesetter.width(lines.back().text, {size, false, false});
  }
  for (const MeasuredLine& line : lines) {
    map.drawing.texts.push_back(run(line, {origin.x + indent, y}, size, false));
    y += lineHeight();
  }
}

void addFooter(AtlasPage& page, std::size_t number, std::size_t count, std::string_view left,
               const Sheet& sheet, Typesetter& typesetter) {
  const Size size = page.drawing.size;
  const Font font{sheet.minText, false, false};
  const double y = size.height - sheet.margin / 2 + typesetter.heights(font).ascent / 2;
  const std::string numbers = std::to_string(number) + " / " + std::to_string(count);
  TextRun right =
      run({numbers, typesetter.width(numbers, font)}, {size.width - sheet.margin, y}, font.size, false);
  right.anchor = Anchor::end;
  right.colour = quiet;
  const double room = size.width - 2 * sheet.margin - right.width - 2 * font.size;
  page.drawing.texts.push_back(std::move(right));
  const auto lines = typesetter.lines(left, font, room);
  if (lines.empty()) return;
  TextRun name = run(lines[0], {sheet.margin, y}, font.size, false);
  name.colour = quiet;
  page.drawing.texts.push_back(std::move(name));
}

}  // namespace ekd::layout
