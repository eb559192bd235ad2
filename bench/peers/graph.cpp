// SPDX-License-Identifier: MIT
// graph MODEL GRAPH OWN [WIDTH HEIGHT]: writes the graph of a model as every layout program gets it (its
// cards with their sizes, its relations), and how ekd draws the same model, and prints how long the latter
// took. With a width and a height, in points, the drawing is a sheet of that shape; otherwise that of a
// window.
#include "bench/stopwatch.hpp"
#include "formats/drawing/pango_measurer.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/graphviz/engine.hpp"
#include "libekd/layout/cards/card.hpp"
#include "libekd/layout/content/content.hpp"
#include "libekd/layout/draw.hpp"
#include "libekd/layout/forest/forest.hpp"
#include "libekd/layout/notation/style.hpp"
#include "libekd/layout/words/wording.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <tuple>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

using namespace ekd;
using nlohmann::json;

constexpr double textSize = 9;
constexpr double widestCard = 150;  // points
constexpr double cardRatio = 2.5;

/// Where an element and a relation are in the graph.
struct Places {
  std::map<ElementId, std::size_t> nodes;
  std::map<RelationId, std::size_t> edges;
};

struct Edge {
  RelationId relation;
  std::size_t source = 0;
  std::size_t target = 0;
  bool isPlace = false;
};

/// Places first, siblings in the sequence of the model: many programs go by the sequence of what they get.
std::vector<Edge> edgesOf(const layout::Content& content, const Places& places) {
  std::vector<Edge> edges;
  for (const Slot slot : content.relations()) {
    const Relation& relation = content.model().relation(slot);
    edges.push_back({relation.id, places.nodes.at(relation.source), places.nodes.at(relation.target),
                     relation.order.has_value()});
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
    return std::tuple(!a.isPlace, a.target, a.source, a.relation) <
           std::tuple(!b.isPlace, b.target, b.source, b.relation);
  });
  return edges;
}

json graphOf(const layout::Content& content, layout::TextMeasurer& measurer, Places& places) {
  layout::Typesetter typesetter(measurer);
  const layout::CardSetter setter(typesetter, textSize);
  layout::Forest forest = layout::plant(content, layout::ActorsStand::once);
  std::vector<std::string> notes;
  layout::writeCards(content, forest, {}, nullptr, notes);
  json graph{{"nodes", json::array()}, {"edges", json::array()}, {"places", json::array()}};
  for (const layout::Node& node : forest.nodes) {
    const Element& element = content.element(node.element);
    const auto& style = layout::styleOf(element.kind);
    const double width = setter.balancedWidth(node.text(), style, widestCard, cardRatio);
    places.nodes.emplace(element.id, places.nodes.size());
    graph["nodes"].push_back({{"width", width}, {"height", setter.height(node.text(), style, width)}});
  }
  for (const Edge& edge : edgesOf(content, places)) {
    places.edges.emplace(edge.relation, places.edges.size());
    graph["edges"].push_back({edge.source, edge.target});
    graph["places"].push_back(edge.isPlace);
  }
  return graph;
}

json drawingOf(const layout::Drawing& drawing, const Places& places) {
  json own{{"boxes", json::array()}, {"lines", json::array()}};
  for (const layout::Box& box : drawing.boxes) {
    const auto node = places.nodes.find(box.element);
    if (node == places.nodes.end()) continue;
    own["boxes"].push_back({node->second, box.rect.x, box.rect.y, box.rect.width, box.rect.height});
  }
  for (const layout::Wire& wire : drawing.wires) {
    const auto edge = places.edges.find(wire.relation);
    json points = json::array();
    for (const layout::Point& point : wire.points) points.push_back({point.x, point.y});
    own["lines"].push_back(
        {{"edge", edge == places.edges.end() ? -1 : static_cast<int>(edge->second)}, {"points", points}});
  }
  return own;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4 && argc != 6) return 2;
  const auto read = ekdXmlFormat().read(argv[1], {});
  if (!read.document) return 1;
  layout::Sheet sheet = layout::windowSheet(textSize);
  if (argc == 6) sheet.size = {std::strtod(argv[4], nullptr), std::strtod(argv[5], nullptr)};
  const layout::Request request{*read.document, {}, "", sheet};
  drawing::PangoMeasurer measurer;
  graphviz::GraphvizEngine engine;
  bench::Stopwatch watch;
  const layout::Outcome outcome = layout::draw(request, measurer, engine);
  const auto lap = watch.lap();
  Places places;
  std::ofstream(argv[2]) << graphOf(layout::Content(request), measurer, places);
  std::ofstream(argv[3]) << drawingOf(outcome.drawing, places);
  std::printf("{\"ms\": [%.3f, %.3f]}\n", lap.wall, lap.cpu);
  return 0;
}
