// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/element.hpp"
#include "libekd/model/relation.hpp"

#include <string>
#include <string_view>

/// The notation of libekd/layout/notation/style.hpp in the words of Graphviz.
namespace ekd::graphviz {

struct NodeStyle {
  std::string shape;
  std::string style;
  std::string fill;
  std::string line;
  std::string text;
  std::string width;
  std::string peripheries;
};

struct EdgeStyle {
  std::string style;
  std::string line;
  std::string width;
  std::string head;
};

/// What is only possible has a dashed line; what was rejected or parked is pale.
NodeStyle nodeStyle(const Element& element);
EdgeStyle edgeStyle(const Relation& relation);

/// The word on an edge; empty where the line alone says it (supports, arms of joints). A concept's relation
/// carries its own name.
std::string edgeLabel(const Relation& relation, std::string_view language);

/// Lines of at most `columns` columns, broken at spaces.
std::string wrapped(std::string_view text, std::size_t columns);

}  // namespace ekd::graphviz
