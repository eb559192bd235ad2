// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/tree_painter.hpp"
#include "libekd/layout/wall/wall.hpp"
#include "libekd/layout/wall/wall_measures.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;
constexpr double headLine = 1.5;  // points

class Painter {
 public:
  Painter(const Content& content, const Forest& forest, const CardSetter& setter, const WallPlan& plan,
          Point origin, Painting& painting)
      : m_setter(setter),
        m_plan(plan),
        m_origin(origin),
        m_drawing(painting.drawing),
        m_trees(content, forest, setter, plan, origin, painting) {}

  void paint(const WallCards& cards) {
    const auto& heads = cards.heads;
    for (std::size_t i = 0; i < heads.size(); ++i) {
      m_trees.head(heads[i], i == 0 ? wallHeadScale : 1, headLine);
      if (i > 0) hangBelow(heads[i], heads[i - 1]);
    }
    const std::size_t head = heads.empty() ? nowhere : heads.back();
    for (std::size_t s = 0; s < cards.sections.size(); ++s)
      paintSection(cards.sections[s], cards.rows[s], m_plan.sections[s], head);
  }

 private:
  const CardSetter& m_setter;
  const WallPlan& m_plan;
  Point m_origin;
  Drawing& m_drawing;
  TreePainter m_trees;

  double em() const { return m_setter.textSize(); }
  Rect rect(std::size_t index) const { return m_trees.rect(index); }
  Rect moved(Rect rect) const {
    rect.x += m_origin.x;
    rect.y += m_origin.y;
    return rect;
  }
  double trunk(std::size_t index) const { return m_trees.trunk(index); }
  double lineOf(std::size_t index) const { return m_trees.lineOf(index); }
  Pen& pen() { return m_trees.pen(); }

  /// The next head straight below the one before it.
  void hangBelow(std::size_t head, std::size_t host) {
    const double end = std::clamp(trunk(host), rect(host).x, rect(host).right());
    const double middle = rect(head).y - m.headGap / 2 * em();
    pen().ties(
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
    pen().ties(block, line, 0);
  }

  void paintSection(const WallSection& section, const WallRows& rows, const PlannedSection& planned,
                    std::size_t head) {
    if (!section.title.empty()) {
      const Point at{planned.titleAt.x + m_origin.x, planned.titleAt.y + m_origin.y};
      m_drawing.texts.push_back(m_setter.line(section.title, at, true));
    }
    if (planned.isTree) {
      m_trees.tree(section.head);
      hangBlock(section.head, head, planned.columns[0], planned);
      return;
    }
    if (section.head != nowhere) {
      m_trees.head(section.head, 1, 0);
      if (head != nowhere)
        hangOnShelf(section.head, head, {{trunk(section.head), rect(section.head).y}}, planned);
    }
    for (const PlannedColumn& column : planned.columns) paintColumn(section, rows, column, planned, head);
  }

  void paintColumn(const WallSection& section, const WallRows& rows, const PlannedColumn& column,
                   const PlannedSection& planned, std::size_t head) {
    for (const Stub& stub : column.stubs) pen().stub(stub.node, moved(stub.rect));
    for (std::size_t i = column.rows.begin; i < column.rows.end; ++i) {
      const WallRow& row = rows[i];
      m_trees.top(row.node);
      if (row.parent != nowhere || section.isIsland) {
        hangRow(row.node, row.parent == nowhere ? section.stub : rows[row.parent].node, column);
      } else if (section.head != nowhere) {
        hangOnSection(row.node, section.head, column, planned);
      } else {
        hangBlock(row.node, head, column, planned);
      }
    }
  }

  /// On its host, or on the stub that stands for that; an island may have none.
  void hangRow(std::size_t node, std::size_t host, const PlannedColumn& column) {
    if (host == nowhere) return;
    const auto stub = std::find_if(column.stubs.begin(), column.stubs.end(),
                                   [&](const Stub& one) { return one.node == host; });
    if (stub == column.stubs.end()) return m_trees.hangBelow(node, host);
    const Rect rect = moved(stub->rect);
    m_trees.hang(node, rect.x + m.trunkInset * em() + m_plan.lanes[node], rect.bottom());
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
    pen().ties(block, {{rect(block).x, y}, {x, y}, {x, bus}, {end, bus}, {end, rect(head).bottom()}}, 0);
  }
};

}  // namespace

void Wall::paint(const CardSetter& setter, const WallPlan& plan, Point origin, Painting& painting) const {
  Painter(m_content, m_forest, setter, plan, origin, painting).paint(m_cards);
}

}  // namespace ekd::layout
