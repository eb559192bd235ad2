// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"

#include <utility>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/filter_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>

/// Makes ekd::Model a Boost.Graph graph: BidirectionalGraph, VertexListGraph, EdgeListGraph and, by element
/// slots, one with an identity vertex index. Free slots are vertices without edges. An edge is the slot of
/// its relation; there is nothing to dangle when the model is copied or moved, other than with a stored
/// adjacency_list descriptor.
namespace ekd::graph {

/// A relation seen from the graph.
struct Edge {
  Slot relation = 0;
  Slot source = 0;
  Slot target = 0;
  bool operator==(const Edge& other) const { return relation == other.relation; }
};

struct ToEdge {
  const Model* model = nullptr;
  Edge operator()(Slot relation) const {
    return {relation, model->sourceSlot(relation), model->targetSlot(relation)};
  }
};

/// Skips the free slots of relations.
struct IsUsed {
  const Model* model = nullptr;
  bool operator()(Slot relation) const { return !model->relations().isFree(relation); }
};

struct Category : boost::bidirectional_graph_tag, boost::vertex_list_graph_tag, boost::edge_list_graph_tag {};

using EdgeIterator = boost::transform_iterator<ToEdge, const Slot*, Edge, Edge>;
using VertexIterator = boost::counting_iterator<Slot>;
using AllEdgesIterator =
    boost::transform_iterator<ToEdge, boost::filter_iterator<IsUsed, boost::counting_iterator<Slot>>, Edge,
                              Edge>;

}  // namespace ekd::graph

namespace boost {

template <>
struct graph_traits<ekd::Model> {
  using vertex_descriptor = ekd::Slot;
  using edge_descriptor = ekd::graph::Edge;
  using directed_category = bidirectional_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using traversal_category = ekd::graph::Category;
  using vertex_iterator = ekd::graph::VertexIterator;
  using edge_iterator = ekd::graph::AllEdgesIterator;
  using out_edge_iterator = ekd::graph::EdgeIterator;
  using in_edge_iterator = ekd::graph::EdgeIterator;
  using vertices_size_type = ekd::Slot;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  static vertex_descriptor null_vertex() { return static_cast<vertex_descriptor>(-1); }
};

template <>
struct property_map<ekd::Model, vertex_index_t> {
  using type = identity_property_map;
  using const_type = identity_property_map;
};

}  // namespace boost

// Found by argument-dependent look-up, which is how Boost.Graph calls them.
namespace ekd {

inline std::pair<graph::VertexIterator, graph::VertexIterator> vertices(const Model& model) {
  return {graph::VertexIterator(0), graph::VertexIterator(model.elements().slotEnd())};
}
inline Slot num_vertices(const Model& model) {
  return model.elements().slotEnd();
}

inline std::pair<graph::AllEdgesIterator, graph::AllEdgesIterator> edges(const Model& model) {
  using Used = boost::filter_iterator<graph::IsUsed, boost::counting_iterator<Slot>>;
  const graph::IsUsed isUsed{&model};
  const boost::counting_iterator<Slot> begin(0);
  const boost::counting_iterator<Slot> end(model.relations().slotEnd());
  const graph::ToEdge toEdge{&model};
  return {graph::AllEdgesIterator(Used(isUsed, begin, end), toEdge),
          graph::AllEdgesIterator(Used(isUsed, end, end), toEdge)};
}
inline std::size_t num_edges(const Model& model) {
  return model.relationCount();
}

namespace graph {
inline std::pair<EdgeIterator, EdgeIterator> edges(const Model& model, std::span<const Slot> relations) {
  const ToEdge toEdge{&model};
  return {EdgeIterator(relations.data(), toEdge), EdgeIterator(relations.data() + relations.size(), toEdge)};
}
inline Slot source(const Edge& edge, const Model&) {
  return edge.source;
}
inline Slot target(const Edge& edge, const Model&) {
  return edge.target;
}
}  // namespace graph

inline auto out_edges(Slot element, const Model& model) {
  return graph::edges(model, model.outgoing(element));
}
inline auto in_edges(Slot element, const Model& model) {
  return graph::edges(model, model.incoming(element));
}
inline std::size_t out_degree(Slot element, const Model& model) {
  return model.outgoing(element).size();
}
inline std::size_t in_degree(Slot element, const Model& model) {
  return model.incoming(element).size();
}
inline std::size_t degree(Slot element, const Model& model) {
  return out_degree(element, model) + in_degree(element, model);
}
inline boost::identity_property_map get(boost::vertex_index_t, const Model&) {
  return {};
}

}  // namespace ekd
