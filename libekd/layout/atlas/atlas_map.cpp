// SPDX-License-Identifier: MIT
#include "libekd/layout/atlas/atlas_map.hpp"

#include "libekd/layout/cards/card.hpp"
#include "libekd/layout/notation/style.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::layout {
namespace {

constexpr std::size_t fewestColumns = 4;
constexpr std::size_t mostColumns = 6;
constexpr double gap = 12;  // points between cells
constexpr double titleScale = 1.5;
constexpr std::size_t fewestNameLines = 2;
constexpr std::size_t mostNameLines = 6;
constexpr std::size_t enoughNameLines = 4;
constexpr double leastShrinking = 0.8;  // of thumbnails, for names to have enough lines
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
      m_columns(fewestColumns),
      m_nameLines(fewestNameLines) {
  for (std::size_t columns = fewestColumns; columns <= mostColumns; ++columns) {
    if (sheetsWith(columns) < sheetsWith(m_columns)) m_columns = columns;
  }
  m_nameLines = linesThatFit();
  while (m_nameLines < enoughNameLines && m_shrinking > leastShrinking + 0.01) {
    m_shrinking -= 0.05;
    m_nameLines = linesThatFit();
  }
}

double AtlasMap::lineHeight() const {
  return CardSetter(m_typesetter, m_sheet.minText).lineHeight();
}

double AtlasMap::cellWidth(std::size_t columns) const {
  const double gaps = gap * static_cast<double>(columns - 1);
  return (m_sheet.size.width - 2 * m_sheet.margin - gaps) / static_cast<double>(columns);
}

double AtlasMap::thumbnailHeight(std::size_t columns) const {
  return cellWidth(columns) * m_sheet.size.height / m_sheet.size.width;
}

double AtlasMap::nameRoom(std::size_t lines) const {
  return (static_cast<double>(lines) + 0.6) * lineHeight();
}

Size AtlasMap::cell() const {
  return {cellWidth(m_columns), m_shrinking * thumbnailHeight(m_columns) + nameRoom(m_nameLines)};
}

double AtlasMap::room() const {
  return m_sheet.size.height - 2 * m_sheet.margin - 2 * titleScale * m_sheet.maxText;
}

std::size_t AtlasMap::rows(std::size_t columns) const {
  const double height = thumbnailHeight(columns) + nameRoom(fewestNameLines);
  return static_cast<std::size_t>(std::max(1.0, std::floor((room() + gap) / (height + gap))));
}

std::size_t AtlasMap::linesThatFit() const {
  const std::size_t needed = (m_pages + m_columns - 1) / m_columns;
  const auto used = static_cast<double>(std::clamp<std::size_t>(needed, 1, rows(m_columns)));
  std::size_t lines = fewestNameLines;
  const auto fits = [&](std::size_t more) {
    return used * (m_shrinking * thumbnailHeight(m_columns) + nameRoom(more) + gap) <= room() + gap;
  };
  while (lines < mostNameLines && fits(lines + 1)) ++lines;
  return lines;
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
  const double height = m_shrinking * thumbnailHeight(m_columns);
  const Rect frame{origin.x, origin.y, m_shrinking * cell().width, height};
  Box paper;
  paper.rect = frame;
  paper.stroke.colour = paperEdge;
  paper.narration.edit().title = page.name;
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
  const bool isCut = lines.size() > m_nameLines;
  lines.resize(std::min(lines.size(), m_nameLines));
  if (isCut) {
    // The words that have room together with the dots.
    const std::string all = lines.back().text;
    for (auto end = all.size(); end != std::string::npos && end > 0; end = all.find_last_of(' ', end - 1)) {
      lines.back().text = all.substr(0, end) + " …";
      lines.back().width = m_typesetter.width(lines.back().text, {size, false, false});
      if (lines.back().width <= cell().width - indent) break;
    }
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
