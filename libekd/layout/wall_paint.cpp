// SPDX-License-Identifier: MIT
#include "libekd/layout/pen.hpp"
#include "libekd/layout/wall.hpp"
#include "libekd/layout/wall_measures.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;
constexpr double headLine = 1.5;  // points

class Painter {
 public:
  Painter(const Content& content, const Forest& forest, const CardSetter& setter, const WallPlan& plan,
          Point origin, Painting& painting)
      : m_forest(forest),
        m_setter(setter),
        m_plan(plan),
        m_origin(origin),
        m_drawing(painting.drawing),
        m_pen(content, forest, setter, painting) {}

  void paint(const std::vector<std::size_t>& heads, const std::vector<WallSection>& sections) {
    for (std::size_t i = 0; i < heads.size(); ++i) {
      paintHead(heads[i], i == 0 ? wallHeadScale : 1, headLine);
      if (i > 0) hangBelow(heads[i], heads[i - 1]);
    }
    const std::size_t head = heads.empty() ? nowhere : heads.back();
    for (std::size_t s = 0; s < sections.size(); ++s) paintSection(sections[s], m_plan.sections[s], head);
  }

 private:
  const Forest& m_forest;
  const CardSetter& m_setter;
  const WallPlan& m_plan;
  Point m_origin;
  Drawing& m_drawing;
  Pen m_pen;

  const Node& node(std::size_t index) const { return m_forest.nodes[index]; }
  double em() const { return m_setter.textSize(); }
  Rect rect(std::size_t index) const {
    Rect moved = m_plan.rects[index];
    moved.x += m_origin.x;
    moved.y += m_origin.y;
    return moved;
  }
  double trunk(std::size_t index) const { return m_plan.trunks[index] + m_origin.x; }
  double lineOf(std::size_t index) const {
    const Rect card = rect(index);
    return card.y + std::min(card.height / 2, 0.3 * em() + m_setter.lineHeight() / 2);
  }

  void paintHead(std::size_t head, double scale, double lineWidth) {
    m_pen.card(head, rect(head), scale, lineWidth);
    for (const std::size_t guest : node(head).beside) {
      paintGuest(guest);
      const double y = m_plan.guestLines[guest] + m_origin.y;
      const Rect card = rect(guest);
      const Point end{rect(head).right(), y};
      if (y < card.y) {
        const double x = card.x + 1.5 * em();
        m_pen.ties(guest, {{x, card.y}, {x, y}, end}, m.tieGap * em());
      } else {
        m_pen.ties(guest, {{card.x, y}, end}, m.tieGap * em());
      }
    }
  }

  /// The next head straight below the one before it.
  void hangBelow(std::size_t head, std::size_t host) {
    const double end = std::clamp(trunk(host), rect(host).x, rect(host).right());
    const double middle = rect(head).y - m.headGap / 2 * em();
    m_pen.ties(
        head, {{trunk(head), rect(head).y}, {trunk(head), middle}, {end, middle}, {end, rect(host).bottom()}},
        0);
  }

  /// From a point on the line of a card up to the line below the wall's head, and into the head.
  void hangOnShelf(std::size_t block, std::size_t head, std::vector<Point> line,
                   const PlannedSection& planned) {
    const double lane = m_plan.lanes[block];
    const double shelf = planned.shelfBus + m_origin.y - lane;
    const double bus = m_plan.headBus + m_origin.y - lane;
    const double end = trunk(head) + 2 * lane;
    line.push_back({line.back().x, shelf});
    if (!planned.isFirstShelf) {
      const double left = m_origin.x + m.trunkAt * em() + lane;
      line.push_back({left, shelf});
      line.push_back({left, bus});
    }
    line.push_back({end, bus});
    line.push_back({end, rect(head).bottom()});
    m_pen.ties(block, line, 0);
  }

  void paintSection(const WallSection& section, const PlannedSection& planned, std::size_t head) {
    if (!section.title.empty()) {
      const Point at{planned.titleAt.x + m_origin.x, planned.titleAt.y + m_origin.y};
      m_drawing.texts.push_back(m_setter.line(section.title, at, true));
    }
    if (planned.isTree) {
      hangBlock(section.head, head, planned.columns[0], planned);
      paintTree(section.head);
      return;
    }
    if (section.head != nowhere) {
      paintHead(section.head, 1, 0);
      if (head != nowhere)
        hangOnShelf(section.head, head, {{trunk(section.head), rect(section.head).y}}, planned);
    }
    for (const PlannedColumn& column : planned.columns) {
      for (const BlockPiece& piece : column.pieces) paintPiece(piece, section, column, planned, head);
    }
  }

  void paintPiece(const BlockPiece& piece, const WallSection& section, const PlannedColumn& column,
                  const PlannedSection& planned, std::size_t head) {
    const auto& below = node(piece.block).below;
    if (!piece.hasTop) {
      Rect stub = piece.stub;
      stub.x += m_origin.x;
      stub.y += m_origin.y;
      m_pen.stub(piece.block, stub);
      for (std::size_t i = piece.begin; i < piece.end; ++i) {
        hang(below[i], stub.x + m.trunkInset * em() + m_plan.lanes[below[i]], stub.bottom());
        paintTree(below[i]);
      }
      return;
    }
    if (section.head != nowhere) {
      hangOnSection(piece.block, section.head, column, planned);
    } else {
      hangBlock(piece.block, head, column, planned);
    }
    paintTop(piece.block);
    for (std::size_t i = piece.begin; i < piece.end; ++i) {
      hangChild(below[i], piece.block);
      paintTree(below[i]);
    }
  }

  void hangBlock(std::size_t block, std::size_t head, const PlannedColumn& column,
                 const PlannedSection& planned) {
    if (head == nowhere) return;
    const double x = column.trunk + m_origin.x + m_plan.lanes[block];
    hangOnShelf(block, head, {{rect(block).x, lineOf(block)}, {x, lineOf(block)}}, planned);
  }

  void hangOnSection(std::size_t block, std::size_t head, const PlannedColumn& column,
                     const PlannedSection& planned) {
    const double lane = m_plan.lanes[block];
    const double x = column.trunk + m_origin.x + lane;
    const double bus = planned.bus + m_origin.y - lane;
    const double end = trunk(head) + 2 * lane;
    const double y = lineOf(block);
    m_pen.ties(block, {{rect(block).x, y}, {x, y}, {x, bus}, {end, bus}, {end, rect(head).bottom()}}, 0);
  }

  void paintTop(std::size_t index) {
    m_pen.card(index, rect(index));
    for (const std::size_t guest : node(index).beside) {
      paintGuest(guest);
      if (m_plan.guestsUnder[index]) {
        hangChild(guest, index);
      } else {
        const double y = lineOf(guest);
        m_pen.ties(guest, {{rect(guest).x, y}, {rect(index).right(), y}}, m.tieGap * em());
      }
    }
  }

  void paintTree(std::size_t index) {
    paintTop(index);
    for (const std::size_t child : node(index).below) {
      hangChild(child, index);
      paintTree(child);
    }
  }

  void hangChild(std::size_t child, std::size_t host) {
    hang(child, trunk(host) + m_plan.lanes[child], rect(host).bottom());
  }

  /// On an upright line at `x` that ends at `bottom`, the lower border of what the card hangs on.
  void hang(std::size_t child, double x, double bottom) {
    const Rect card = rect(child);
    if (card.x < x && x < card.right()) {
      m_pen.ties(child, {{x, card.y}, {x, bottom}}, m.tieGap * em());
    } else {
      m_pen.ties(child, {{card.x, lineOf(child)}, {x, lineOf(child)}, {x, bottom}}, 0);
    }
  }

  void paintGuest(std::size_t index) {
    m_pen.card(index, rect(index));
    for (const auto* list : {&node(index).beside, &node(index).below}) {
      for (const std::size_t guest : *list) {
        hangChild(guest, index);
        paintGuest(guest);
      }
    }
  }
};

}  // namespace

void Wall::paint(const CardSetter& setter, const WallPlan& plan, Point origin, Painting& painting) const {
  Painter(m_content, m_forest, setter, plan, origin, painting).paint(m_heads, m_sections);
}

}  // namespace ekd::layout
