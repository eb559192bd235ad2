// SPDX-License-Identifier: MIT
#include "editor/scene/far_headings.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace ekd::editor {
namespace {

// Pixels. Few, since Qt draws the glyphs of every size anew.
constexpr std::array sizes{9.0, 7.0, 5.5};
constexpr double smallest = sizes.back();
constexpr double margin = 2;        // points
constexpr double fullHeight = 0.9;  // of a card, that its heading may take

struct Heading {
  std::string text;
  std::string number;  ///< empty for a card without one
  double width = 0;    ///< of the text, in sizes
  std::size_t kindAndLevel = 0;
  double wholeRoom = 0;  ///< points
  double numberRoom = 0;
};

/// In sizes of the font; the digits of DejaVu Sans Bold are the widest of what numbers are made of.
double widthOf(std::string_view number) {
  constexpr double digit = 0.7;
  return digit * static_cast<double>(number.size());
}

std::optional<Heading> read(const layout::Box& box) {
  if (box.texts.empty() || !box.texts[0].bold || box.texts[0].width <= 0) return std::nullopt;
  Heading heading;
  double width = 0;  // in sizes, were it on one line; nothing but the heading is bold
  for (const layout::TextRun& run : box.texts) {
    if (!run.bold) break;
    if (!heading.text.empty()) heading.text += ' ';
    heading.text += run.text;
    width += run.width / run.size;
  }
  const std::string_view text = heading.text;
  const std::string_view number = box.number;
  const std::string_view kind = text.substr(0, number.empty() ? text.find(' ') : text.find(number));
  heading.number = number;
  heading.kindAndLevel = std::hash<std::string_view>()(kind) +
                         static_cast<std::size_t>(std::count(number.begin(), number.end(), '.'));
  const double room = box.rect.width - 2 * margin;
  const double height = fullHeight * box.rect.height;
  heading.width = width;
  heading.wholeRoom = std::min(room / width, height);
  if (!number.empty()) heading.numberRoom = std::min(room / widthOf(number), height);
  return heading;
}

/// How many of ascending rooms are at least so large.
double countFrom(const std::vector<double>& rooms, double least) {
  return static_cast<double>(rooms.end() - std::lower_bound(rooms.begin(), rooms.end(), least));
}

layout::TextRun numberAlone(const layout::Box& box, std::string_view number, double size) {
  layout::TextRun run = box.texts[0];
  const double width = widthOf(number) * size;
  run.text = number;
  run.size = size;
  run.width = 0;  // not measured: as wide as it is
  if (run.anchor == layout::Anchor::middle) run.baseline.x -= width / 2;
  run.anchor = layout::Anchor::start;
  return run;
}

}  // namespace

FarHeadings::FarHeadings(const layout::Drawing& drawing) {
  for (const layout::Box& box : drawing.boxes) {
    const auto heading = read(box);
    if (!heading) continue;
    Rooms& rooms = m_rooms[heading->kindAndLevel];
    rooms.whole.push_back(heading->wholeRoom);
    rooms.number.push_back(std::max(heading->wholeRoom, heading->numberRoom));
  }
  for (auto& [kind, rooms] : m_rooms) {
    std::sort(rooms.whole.begin(), rooms.whole.end());
    std::sort(rooms.number.begin(), rooms.number.end());
  }
}

FarHeadings::Styles FarHeadings::stylesAt(double scale) const {
  constexpr double nearlyAll = 0.9;  // a few odd cards do not make all others small
  // A number that can be read says more than a whole heading that hardly can.
  constexpr std::array<std::pair<bool, double>, 6> choices{{{true, sizes[0]},
                                                            {true, sizes[1]},
                                                            {false, sizes[0]},
                                                            {false, sizes[1]},
                                                            {true, sizes[2]},
                                                            {false, sizes[2]}}};
  Styles styles;
  for (const auto& [kind, rooms] : m_rooms) {
    const double shown = countFrom(rooms.number, smallest / scale);
    const auto fits = [&, &rooms = rooms](const auto& choice) {
      const auto& room = choice.first ? rooms.whole : rooms.number;
      return countFrom(room, choice.second / scale) >= nearlyAll * shown;
    };
    const auto best = std::find_if(choices.begin(), choices.end() - 1, fits);
    styles.emplace(kind, Style{best->first, best->second / scale});
  }
  return styles;
}

std::optional<layout::TextRun> FarHeadings::headingOf(const layout::Box& box, const Styles& styles,
                                                      double scale) {
  if (fullHeight * box.rect.height * scale < smallest) return std::nullopt;
  const auto heading = read(box);
  if (!heading) return std::nullopt;
  const auto it = styles.find(heading->kindAndLevel);
  const Style style = it == styles.end() ? Style{true, smallest / scale} : it->second;
  layout::TextRun run = box.texts[0];
  const bool isReadable = run.size * scale >= smallest;
  if (isReadable && style.size <= run.size && run.text == heading->text) return run;
  double size = style.size;
  const bool isWhole = (style.isWhole || heading->number.empty()) && heading->wholeRoom >= size;
  if (isWhole) {
    run.text = heading->text;
    run.width = heading->width * size;
    run.size = size;
  } else {
    const double room = heading->numberRoom;
    for (const double pixels : sizes) {
      if (size > room && pixels / scale < size) size = pixels / scale;
    }
    if (heading->number.empty() || size > room) return std::nullopt;
    run = numberAlone(box, heading->number, size);
  }
  const bool isCentred = box.texts[0].anchor == layout::Anchor::middle;
  if (!isCentred) run.baseline.x = box.rect.x + margin;
  const double middle = box.rect.centre().y + 0.36 * size;
  run.baseline.y = isCentred ? middle : std::min(box.rect.y + margin + 0.95 * size, middle);
  return run;
}

}  // namespace ekd::editor
