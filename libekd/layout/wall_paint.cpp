// SPDX-License-Identifier: MIT
#include "libekd/layout/tree_painter.hpp"
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
        m_trees(content, forest, setter, plan, origin, painting) {}

  void paint(const std::vector<std::size_t>& heads, const std::vector<WallSection>& sections) {
    for (std::size_t i = 0; i < heads.size(); ++i) {
      m_trees.head(heads[i], i == 0 ? wallHeadScale : 1, headLine);
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
  TreePainter m_trees;

  const Node& node(std::size_t index) const { return m_forest.nodes[index]; }
  double em() const { return m_setter.textSize(); }
  Rect rect(std::size_t index) const { return m_trees.rect(index); }
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

  void paintSection(const WallSection& section, const PlannedSection& planned, std::size_t head) {
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
      pen().stub(piece.block, stub);
      for (std::size_t i = piece.begin; i < piece.end; ++i) {
        m_trees.tree(below[i]);
        m_trees.hang(below[i], stub.x + m.trunkInset * em() + m_plan.lanes[below[i]], stub.bottom());
      }
      return;
    }
    m_trees.top(piece.block);
    if (section.head != nowhere) {
      hangOnSection(piece.block, section.head, column, planned);
    } else {
      hangBlock(piece.block, head, column, planned);
    }
    for (std::size_t i = piece.begin; i < piece.end; ++i) {
      m_trees.tree(below[i]);
      m_trees.hangBelow(below[i], piece.block);
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
    pen().ties(block, {{rect(block).x, y}, {x, y}, {x, bus}, {end, bus}, {end, rect(head).bottom()}}, 0);
  }
};

}  // namespace

void Wall::paint(const CardSetter& setter, const WallPlan& plan, Point origin, Painting& painting) const {
  Painter(m_content, m_forest, setter, plan, origin, painting).paint(m_heads, m_sections);
}

}  // namespace ekd::layout
