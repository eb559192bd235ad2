// SPDX-License-Identifier: MIT
#include "libekd/layout/pen.hpp"
#include "libekd/layout/wall.hpp"
#include "libekd/layout/wall_measures.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;

class Painter {
 public:
  Painter(const Content& content, const Forest& forest, const CardSetter& setter, const WallPlan& plan,
          Point origin, Drawing& drawing)
      : m_forest(forest),
        m_setter(setter),
        m_plan(plan),
        m_origin(origin),
        m_pen(content, forest, setter, drawing) {}

  void paint(std::size_t head, const std::vector<std::size_t>& blocks) {
    if (head != nowhere) paintHead(head);
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      if (head != nowhere) hang(blocks[b], head, m_plan.columnTrunks[m_plan.columnOf[b]]);
      paintTree(blocks[b]);
    }
  }

 private:
  const Forest& m_forest;
  const CardSetter& m_setter;
  const WallPlan& m_plan;
  Point m_origin;
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

  void paintHead(std::size_t head) {
    m_pen.card(head, rect(head), wallHeadScale, 1.5);
    for (const std::size_t guest : node(head).beside) {
      paintGuest(guest);
      const double y = m_plan.besideLines[guest] + m_origin.y;
      const Rect card = rect(guest);
      const Point end{rect(head).right(), y};
      if (y < card.y) {
        m_pen.ties(guest, {{card.x + 1.5 * em(), card.y}, {card.x + 1.5 * em(), y}, end},
                   {m.tieGap * em(), 0});
      } else {
        m_pen.ties(guest, {{card.x, y}, end}, {0, m.tieGap * em()});
      }
    }
  }

  /// A block on the line of its column, which comes down from the bus below the head.
  void hang(std::size_t block, std::size_t head, double columnTrunk) {
    const Rect top = rect(head);
    const double x = columnTrunk + m_origin.x;
    const double bus = m_plan.bus + m_origin.y;
    const double y = lineOf(block);
    m_pen.ties(block, {{rect(block).x, y}, {x, y}, {x, bus}, {trunk(head), bus}, {trunk(head), top.bottom()}},
               {0, 0});
  }

  void paintTree(std::size_t index) {
    m_pen.card(index, rect(index));
    for (const std::size_t guest : node(index).beside) {
      paintGuest(guest);
      const double y = lineOf(guest);
      m_pen.ties(guest, {{rect(guest).x, y}, {rect(index).right(), y}}, {0, m.tieGap * em()});
    }
    for (const std::size_t child : node(index).below) {
      hangChild(child, index);
      paintTree(child);
    }
  }

  void hangChild(std::size_t child, std::size_t host) {
    const Rect card = rect(child);
    const double x = trunk(host);
    const double bottom = rect(host).bottom();
    if (card.x < x && x < card.right()) {
      m_pen.ties(child, {{x, card.y}, {x, bottom}}, {0, 0});
    } else {
      const double y = lineOf(child);
      m_pen.ties(child, {{card.x, y}, {x, y}, {x, bottom}}, {0, 0});
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

void Wall::paint(const CardSetter& setter, const WallPlan& plan, Point origin, Drawing& drawing) const {
  Painter(m_content, m_forest, setter, plan, origin, drawing).paint(m_head, m_blocks);
}

}  // namespace ekd::layout
