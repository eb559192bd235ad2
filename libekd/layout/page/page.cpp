// SPDX-License-Identifier: MIT
#include "libekd/layout/page/page.hpp"

#include "libekd/layout/lines/cross_ties.hpp"
#include "libekd/layout/page/page_again.hpp"
#include "libekd/layout/page/page_frame.hpp"
#include "libekd/layout/stop.hpp"
#include "libekd/layout/words/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ekd::layout {
namespace {

constexpr double textStep = 0.25;
constexpr double slack = 0.01;  // points
constexpr int mostAttempts = 60;
// Of a sheet on which something has no room: to how much it grows at least, and what is believed of the first
// guesses.
constexpr double leastGrowth = 1.005;
constexpr double mostNeed = 16;
constexpr double narrowestAside = 4;  // parts of the width of the sheet
// Of the height of everything: what does not save so much stands as wide as the sheet below the others.
constexpr double worthAside = 0.98;
// Text of this share of the largest possible is large enough for what reads better otherwise.
constexpr double worthIt = 0.85;
// Of the way from the smallest text to the largest: nothing needs to be given up for more.
constexpr double easyShare = 0.4;
// Of a window, from the closest up that is worth it.
constexpr std::array<double, 5> closeUps{0.6, 0.68, 0.76, 0.84, 0.92};

class PageMaker {
 public:
  PageMaker(const PageContent& content, const Sheet& sheet, const PageTools& tools)
      : m_content(content),
        m_sheet(sheet),
        m_typesetter(tools.typesetter),
        m_tools(tools),
        m_frame(content, sheet, tools.typesetter) {}

  Page make(std::vector<Parts>& arrangements) {
    const std::vector<Choice> choices = allChoices(arrangements);
    double largest = 0;
    for (const Choice& choice : choices) largest = std::max(largest, choice.text);
    for (const Choice& choice : choices) {
      if (choice.text > 0 && choice.text >= worthIt * largest) return paint(closerUp(choice));
    }
    Page page = grow(arrangements.back());
    page.hasGrown = true;
    return page;
  }

  Page makeAgain(const std::vector<PartAgain>& parts, const Memory& memory) {
    const Places& earlier = memory.places();
    const Choice choice{nullptr, earlier.manner, earlier.sheet, earlier.text};
    return paint(choice, standAgain(parts, memory, setterFor(choice), space(choice)));
  }

 private:
  /// One way to draw the page, and the largest text with which it fits; 0 when it never does.
  struct Choice {
    Parts* parts = nullptr;
    Manner manner = Manner::plain;
    Size sheet;
    double text = 0;
    double share = 1;  ///< of the width and height of the sheet: what is planned for
  };

  const PageContent& m_content;
  const Sheet& m_sheet;
  Typesetter& m_typesetter;
  const PageTools& m_tools;
  PageFrame m_frame;
  std::vector<Point> m_spots;  // of the parts, in the last arrangement

  /// What reads best first. What gives up more is tried only when the text would get small otherwise.
  std::vector<Choice> allChoices(std::vector<Parts>& arrangements) {
    std::vector<Choice> choices;
    for (const Manner manner : {Manner::plain, Manner::torn, Manner::dense}) {
      double largest = 0;
      for (Parts& parts : arrangements) {
        Choice best{&parts, manner, m_sheet.size, 0};
        for (const Size& turn : sheetTurns()) {
          const double text = largestText({&parts, manner, turn, 0}, best.text);
          if (text > best.text) best = {&parts, manner, turn, text};
        }
        largest = std::max(largest, best.text);
        choices.push_back(best);
      }
      const bool isLarge = largest >= m_sheet.minText + easyShare * (m_sheet.maxText - m_sheet.minText);
      if (isLarge || (manner == Manner::torn && largest > 0)) break;
    }
    return choices;
  }

  std::vector<Size> sheetTurns() const {
    std::vector<Size> turns{m_sheet.size};
    if (m_sheet.mayTurn) turns.push_back({m_sheet.size.height, m_sheet.size.width});
    return turns;
  }

  /// The largest text above `atLeast` that fits; 0 when there is none.
  double largestText(const Choice& choice, double atLeast) {
    const int steps = static_cast<int>(std::floor((m_sheet.maxText - m_sheet.minText) / textStep + 1e-9));
    int low = -1;
    if (atLeast > 0) low = static_cast<int>(std::lround((atLeast - m_sheet.minText) / textStep));
    int high = steps + 1;
    const int floor = low;
    while (high - low > 1) {
      // Most that is too much is much too much: the smallest text is tried first.
      const int middle = low < 0 ? 0 : (low + high) / 2;
      if (fits(choice, m_sheet.minText + middle * textStep)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low == floor ? 0 : m_sheet.minText + low * textStep;
  }

  CardSetter setterFor(const Choice& choice) {
    return {m_typesetter, choice.text, choice.manner == Manner::dense};
  }

  /// A window shows what is small from close up. What leaves much of it free is planned for less of it, in
  /// the same shape, so that it is seen larger.
  Choice closerUp(Choice choice) {
    if (!m_sheet.bare) return choice;
    const Size available = space(choice);
    const Size used = arrange(choice, available);
    const double least = std::sqrt(used.width * used.height / (available.width * available.height));
    for (const double share : closeUps) {
      choice.share = share;
      if (share > least && fits(choice, choice.text)) return choice;
    }
    choice.share = 1;
    return choice;
  }

  /// The size of all parts together. When they are too high, each is asked to be lower.
  Size arrange(const Choice& choice, Size space) {
    const Parts& parts = *choice.parts;
    std::vector<double> rooms(parts.size(), space.height);
    const Size all = arrangeIn(choice, space.width, rooms);
    if (parts.size() < 2 || all.height <= space.height) return all;
    for (std::size_t i = 0; i < parts.size(); ++i)
      rooms[i] = std::max(1.0, parts[i]->size().height * space.height / all.height);
    return arrangeIn(choice, space.width, rooms);
  }

  Size arrangeIn(const Choice& choice, double width, const std::vector<double>& rooms) {
    Size all;
    Skyline skyline(wholeWidth(choice), width);
    m_spots.clear();
    for (std::size_t i = 0; i < rooms.size(); ++i) {
      stopIfAsked(m_tools.isStopped);
      Part& part = *(*choice.parts)[i];
      Point at;
      if (i > 0 && part.mayStandAside()) {
        at = arrangeAside(part, choice, {width, rooms[i]}, skyline, all.height);
      } else {
        part.arrange(setterFor(choice), {width, rooms[i]}, choice.manner);
        if (i > 0) at.y = all.height + partGap * choice.text;
      }
      part.cover(skyline, at);
      m_spots.push_back(at);
      all.width = std::max(all.width, at.x + part.size().width);
      all.height = std::max(all.height, at.y + part.size().height);
    }
    return all;
  }

  /// As wide as the sheet, or narrower where it then fits below or beside the others and saves height.
  Point arrangeAside(Part& part, const Choice& choice, Size room, const Skyline& skyline, double bottom) {
    const CardSetter set = setterFor(choice);
    Point best;
    double lowest = 0;
    double chosen = 1;
    double last = 1;
    for (double share = 1; share <= narrowestAside; ++share) {
      const double width = room.width / share;
      const Size size = part.arrange(set, {width, room.height}, choice.manner);
      last = share;
      if (share > 1 && size.width > width + slack) break;
      const Point at = skyline.place(size, partGap * choice.text);
      const double end = std::max(bottom, at.y + size.height);
      if (share > 1 && end > worthAside * lowest) continue;
      best = at;
      lowest = end;
      chosen = share;
    }
    if (last != chosen) part.arrange(set, {room.width / chosen, room.height}, choice.manner);
    return best;
  }

  /// Of the parts, if they were planned for all of the sheet, as they are when they are drawn again.
  double wholeWidth(Choice choice) {
    choice.share = 1;
    return space(choice).width;
  }

  /// What is left for the parts.
  Size space(const Choice& choice) {
    const Size sheet{choice.share * choice.sheet.width, choice.share * choice.sheet.height};
    return m_frame.space(sheet, choice.text, choice.manner == Manner::dense);
  }

  bool fits(Choice choice, double text) {
    choice.text = text;
    const Size available = space(choice);
    const Size used = arrange(choice, available);
    return used.width <= available.width + slack && used.height <= available.height + slack;
  }

  Page grow(Parts& parts) {
    const Size turn = sheetTurns().back();
    Choice choice{&parts, Manner::dense, turn, m_sheet.minText};
    double factor = 1;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
      choice.sheet = {turn.width * factor, turn.height * factor};
      const Size available = space(choice);
      const Size used = arrange(choice, available);
      const double need =
          std::max(used.width / available.width,
                   (used.height + choice.sheet.height - available.height) / choice.sheet.height);
      if (need <= 1 + 1e-9) break;
      factor *= std::max(leastGrowth, std::sqrt(std::min(need, mostNeed)));
    }
    return paint(choice);
  }

  Page paint(const Choice& choice) {
    const Size available = space(choice);
    const double free = std::max(0.0, (available.width - arrange(choice, available).width) / 2);
    const double left = Skyline(wholeWidth(choice)).alignedLeft(free);
    std::vector<StandingPart> standing;
    for (std::size_t i = 0; i < m_spots.size(); ++i)
      standing.push_back({(*choice.parts)[i].get(), {left + m_spots[i].x, m_spots[i].y}, nullptr});
    return paint(choice, standing);
  }

  Page paint(const Choice& choice, const std::vector<StandingPart>& parts) {
    Page page;
    Painting painting;
    painting.places.resize(m_content.forest.nodes.size());
    painting.memo = &m_tools.cards;
    Drawing& drawing = painting.drawing;
    drawing.boxes.reserve(m_content.forest.nodes.size());
    drawing.wires.reserve(m_content.forest.nodes.size());
    drawing.language = m_content.content.language();
    drawing.title = m_content.title;
    drawing.size = choice.sheet;
    const CardSetter set = setterFor(choice);
    const Point origin = m_frame.origin(choice.sheet, choice.text);
    double y = origin.y;
    m_frame.paintTitle(choice.sheet, choice.text, drawing);
    m_tools.typesetter.beginPainting();
    for (const StandingPart& standing : parts) {
      const Point at{origin.x + standing.at.x, origin.y + standing.at.y};
      standing.part->paint(set, at, painting);
      const Size size = standing.part->size();
      const double right = at.x + size.width + m_sheet.margin;
      if (right > drawing.size.width + slack) drawing.size.width = right;
      y = std::max(y, at.y + size.height);
    }
    const bool hasCards = m_content.content.model().elementCount() > 0;
    if (parts.empty() && (hasCards || !m_sheet.bare)) {
      TextRun run =
          set.line(words::nothing.in(m_content.content.language()), {m_sheet.margin, y + choice.text});
      run.colour = quiet;
      drawing.texts.push_back(std::move(run));
      y += 2 * choice.text;
    }
    drawing.size.height = y + m_frame.roomAboveLegend();  // lines stay above the legend
    page.tiesLeft = drawTies(m_content.content, m_content.forest, m_content.ties, set, painting);
    y = m_frame.paintLegend(choice.sheet, choice.manner == Manner::dense, y, drawing);
    drawing.size.height = m_sheet.trim ? std::min(choice.sheet.height, y) : std::max(choice.sheet.height, y);
    if (m_sheet.trim && y > choice.sheet.height + slack) drawing.size.height = y;
    m_tools.typesetter.endPainting();
    page.places = remember(choice, parts, painting.places, origin);
    page.drawing = std::move(drawing);
    return page;
  }

  Places remember(const Choice& choice, const std::vector<StandingPart>& parts,
                  const std::vector<Rect>& rects, Point origin) const {
    Places places;
    places.sheet = choice.sheet;
    places.text = choice.text;
    places.manner = choice.manner;
    places.origin = origin;
    const Content& content = m_content.content;
    const Forest& forest = m_content.forest;
    std::vector<std::uint32_t> columns(forest.nodes.size(), noColumn);
    std::uint32_t column = 0;
    for (const StandingPart& standing : parts) {
      PartPlace place;
      place.at = standing.at;
      place.size = standing.part->size();
      standing.part->remember(place, columns, column);
      if (standing.pinned != nullptr) place.pinned = cardKey(content, forest, standing.pinned->top);
      places.parts.push_back(std::move(place));
    }
    places.cards.reserve(forest.nodes.size());
    for (const std::size_t i : nodesByKey(content, forest)) {
      CardPlace place{cardKey(content, forest, i), {}, {}, rects[i], columns[i]};
      const std::size_t cutFrom = forest.nodes[i].cutFrom;
      if (cutFrom != nowhere) place.cutFrom = content.element(forest.nodes[cutFrom].element).id;
      const std::size_t host = forest.nodes[i].host;
      if (host != nowhere) place.host = content.element(forest.nodes[host].element).id;
      place.rect.x -= origin.x;
      place.rect.y -= origin.y;
      places.cards.push_back(place);
    }
    return places;
  }
};

}  // namespace

Page makePage(const PageContent& content, std::vector<Parts>& arrangements, const Sheet& sheet,
              const PageTools& tools) {
  return PageMaker(content, sheet, tools).make(arrangements);
}

Page makePageAgain(const PageContent& content, const std::vector<PartAgain>& parts, const Memory& memory,
                   const Sheet& sheet, const PageTools& tools) {
  return PageMaker(content, sheet, tools).makeAgain(parts, memory);
}

}  // namespace ekd::layout
