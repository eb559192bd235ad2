// SPDX-License-Identifier: MIT
#include "formats/graphviz/worker/block_layout.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include <graphviz/gvc.h>

namespace ekd::graphviz {
namespace {

using layout::BlockGraph;
using layout::BlockLayout;

constexpr double pointsPerInch = 72;

std::string firstComplaint;  // Graphviz reports through a plain function pointer

int collectComplaint(char* text) {
  if (firstComplaint.size() < 500) firstComplaint += text;
  return 0;
}

/// cgraph takes char* and copies what it is given.
char* loose(const char* text) {
  return const_cast<char*>(text);
}

std::string inches(double points) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), points / pointsPerInch,
                                 std::chars_format::fixed, 6);
  return {digits.data(), end.ptr};
}

class Graph {
 public:
  explicit Graph(GVC_t* context, const BlockGraph& block)
      : m_context(context), m_block(block), m_graph(agopen(loose("block"), Agdirected, nullptr)) {
    setGraphAttributes();
    addNodes();
    addEdges();
  }
  ~Graph() {
    if (m_laidOut) gvFreeLayout(m_context, m_graph);
    agclose(m_graph);
  }
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;

  Result<BlockLayout> layOut() {
    firstComplaint.clear();
    m_laidOut = gvLayout(m_context, m_graph, "dot") == 0;
    if (!m_laidOut) return failure(ErrorCode::toolFailure, firstComplaint);
    const boxf bounds = GD_bb(m_graph);
    m_left = bounds.LL.x;
    m_top = bounds.UR.y;
    BlockLayout layout;
    layout.size = {bounds.UR.x - bounds.LL.x, bounds.UR.y - bounds.LL.y};
    for (Agnode_t* node : m_nodes) layout.centres.push_back(turned(ND_coord(node)));
    for (Agedge_t* edge : m_edges) {
      if (ED_spl(edge) == nullptr) return failure(ErrorCode::toolFailure, "an edge was lost");
      layout.routes.push_back(routeOf(edge));
    }
    return layout;
  }

 private:
  void setGraphAttributes() {
    const auto graph = [this](const char* name, const std::string& value) {
      agattr(m_graph, AGRAPH, loose(name), loose(value.c_str()));
    };
    graph("rankdir", m_block.direction == layout::Direction::right ? "LR" : "TB");
    graph("nodesep", inches(m_block.nodeGap));
    graph("ranksep", inches(m_block.rankGap));
    graph("ordering", "out");
    graph("splines", "polyline");
    // They bound the two slow phases: a tangle of 300 boxes takes 1.2 s instead of 6, blocks of the size that
    // people read come out the same or a little longer in their lines.
    graph("nslimit", "4");
    graph("mclimit", "1");
    agattr(m_graph, AGNODE, loose("shape"), loose("box"));
    agattr(m_graph, AGNODE, loose("fixedsize"), loose("true"));
    agattr(m_graph, AGNODE, loose("label"), loose(""));
    agattr(m_graph, AGNODE, loose("width"), loose("1"));
    agattr(m_graph, AGNODE, loose("height"), loose("1"));
    agattr(m_graph, AGEDGE, loose("dir"), loose("none"));
  }

  void addNodes() {
    for (const auto& box : m_block.boxes) {
      const std::string name = std::to_string(m_nodes.size());
      Agnode_t* node = agnode(m_graph, loose(name.c_str()), 1);
      agset(node, loose("width"), loose(inches(box.width).c_str()));
      agset(node, loose("height"), loose(inches(box.height).c_str()));
      m_nodes.push_back(node);
    }
  }

  void addEdges() {
    for (const auto& arc : m_block.arcs) {
      const std::string name = std::to_string(m_edges.size());
      m_edges.push_back(agedge(m_graph, m_nodes[arc.tail], m_nodes[arc.head], loose(name.c_str()), 1));
    }
  }

  /// From Graphviz' origin at the bottom left to ours at the top left.
  layout::Point turned(pointf point) const { return {point.x - m_left, m_top - point.y}; }

  /// A polyline comes as cubic curves that are straight, one a segment; loops are really curved.
  std::vector<layout::Point> routeOf(Agedge_t* edge) const {
    std::vector<layout::Point> route;
    const splines* all = ED_spl(edge);
    for (int i = 0; i < all->size; ++i) {
      const bezier& curve = all->list[i];
      for (int k = 0; k + 3 < curve.size; k += 3) {
        if (route.empty()) add(route, curve.list[k]);
        if (isCurved(&curve.list[k])) addMiddles(route, &curve.list[k]);
        add(route, curve.list[k + 3]);
      }
    }
    return route;
  }

  void add(std::vector<layout::Point>& route, pointf point) const { route.push_back(turned(point)); }

  static bool isCurved(const pointf* p) {
    const double dx = p[3].x - p[0].x;
    const double dy = p[3].y - p[0].y;
    const double length = std::hypot(dx, dy);
    const auto away = [&](pointf c) {
      return length < 1e-9 ? std::hypot(c.x - p[0].x, c.y - p[0].y)
                           : std::abs((c.x - p[0].x) * dy - (c.y - p[0].y) * dx) / length;
    };
    return away(p[1]) > 0.1 || away(p[2]) > 0.1;
  }

  void addMiddles(std::vector<layout::Point>& route, const pointf* p) const {
    for (const double t : {0.25, 0.5, 0.75}) {
      const double u = 1 - t;
      const auto mix = [&](double a, double b, double c, double d) {
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
      };
      add(route, {mix(p[0].x, p[1].x, p[2].x, p[3].x), mix(p[0].y, p[1].y, p[2].y, p[3].y)});
    }
  }

  GVC_t* m_context;
  const BlockGraph& m_block;
  Agraph_t* m_graph;
  std::vector<Agnode_t*> m_nodes;
  std::vector<Agedge_t*> m_edges;
  bool m_laidOut = false;
  double m_left = 0;
  double m_top = 0;
};

}  // namespace

struct DotLayout::Context {
  GVC_t* gvc = gvContext();
};

DotLayout::DotLayout() : m_context(std::make_unique<Context>()) {
  agseterrf(&collectComplaint);
}

DotLayout::~DotLayout() {
  gvFreeContext(m_context->gvc);
}

Result<BlockLayout> DotLayout::layOut(const BlockGraph& block) {
  if (block.boxes.empty()) return BlockLayout{};
  return Graph(m_context->gvc, block).layOut();
}

}  // namespace ekd::graphviz
