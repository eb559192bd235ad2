// SPDX-License-Identifier: MIT
#include "libekd/model/graph.hpp"

#include "libekd/model/document_builder.hpp"
#include "tests/support/ids.hpp"

#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <catch2/catch.hpp>

using namespace ekd;
using test::nth;

BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<Model>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Model>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Model>));

TEST_CASE("Boost.Graph finds the strong components of a model") {
  DocumentBuilder builder;
  for (std::uint64_t n = 1; n <= 4; ++n) {
    Element element;
    element.id = nth<ElementId>(n);
    builder.add(element);
  }
  const auto relate = [&](std::uint64_t n, std::uint64_t source, std::uint64_t target) {
    Relation relation;
    relation.id = nth<RelationId>(n);
    relation.source = nth<ElementId>(source);
    relation.target = nth<ElementId>(target);
    builder.add(relation);
  };
  relate(1, 1, 2);
  relate(2, 2, 3);
  relate(3, 3, 1);
  relate(4, 3, 4);
  const Document document = builder.take();
  std::vector<int> component(num_vertices(document.model));
  const auto map =
      boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, document.model));
  CHECK(boost::strong_components(document.model, map) == 2);
  CHECK(component[0] == component[1]);
  CHECK(component[1] == component[2]);
  CHECK(component[3] != component[0]);
  std::vector<Slot> relations;
  for (auto [edge, end] = edges(document.model); edge != end; ++edge) relations.push_back((*edge).relation);
  CHECK(relations == std::vector<Slot>{0, 1, 2, 3});
}
