// SPDX-License-Identifier: MIT
#include "libekd/layout/draw.hpp"

#include "libekd/layout/cached_measurer.hpp"
#include "libekd/layout/forest.hpp"
#include "libekd/layout/page.hpp"
#include "libekd/layout/wall_part.hpp"
#include "libekd/layout/wording.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

// A view of a few trees gives each of them a wall of its own.
constexpr std::size_t mostHeads = 4;
constexpr std::size_t smallestHeadTree = 6;

ActorsStand actorsStand(const View& view) {
  const std::string* setting = findAttribute(view.settings, "actors");
  if (setting != nullptr && *setting == "goal") return ActorsStand::oncePerGoal;
  if (setting != nullptr && *setting == "once") return ActorsStand::once;
  return ActorsStand::oncePerBlock;
}

std::size_t treeSize(const Forest& forest, std::size_t top) {
  std::size_t size = 1;
  for (const std::size_t guest : forest.nodes[top].beside) size += treeSize(forest, guest);
  for (const std::size_t child : forest.nodes[top].below) size += treeSize(forest, child);
  return size;
}

Parts cut(const Content& content, const Forest& forest) {
  std::vector<std::size_t> large;
  std::vector<std::size_t> branching;
  for (const std::size_t top : forest.tops) {
    if (!forest.nodes[top].below.empty()) branching.push_back(top);
    if (!forest.nodes[top].below.empty() && treeSize(forest, top) >= smallestHeadTree) large.push_back(top);
  }
  std::vector<std::size_t> heads;
  if (branching.size() == 1) heads = branching;
  if (branching.size() <= mostHeads && large.size() == branching.size()) heads = branching;
  Parts parts;
  std::vector<std::size_t> rest;
  for (const std::size_t top : forest.tops) {
    if (std::find(heads.begin(), heads.end(), top) == heads.end()) rest.push_back(top);
  }
  for (const std::size_t head : heads)
    parts.push_back(std::make_unique<WallPart>(Wall(content, forest, head, forest.nodes[head].below)));
  if (!rest.empty()) parts.push_back(std::make_unique<WallPart>(Wall(content, forest, nowhere, rest)));
  return parts;
}

std::string titleOf(const Request& request, const Content& content) {
  const std::string_view title = textFor(request.view.titles, content.language());
  if (!title.empty()) return std::string(title);
  if (content.roots().size() == 1) return content.heading(content.roots()[0]);
  const std::string_view document = textFor(request.document.metadata.titles, content.language());
  if (!document.empty()) return std::string(document);
  return std::string(words::untitled.in(content.language()));
}

}  // namespace

Outcome draw(const Request& request, TextMeasurer& measurer, LayoutEngine& engine) {
  static_cast<void>(engine);
  Outcome outcome;
  CachedMeasurer cached(measurer);
  const Content content(request);
  Forest forest = plant(content, actorsStand(request.view));
  writeCards(content, forest, outcome.notes);
  writeReferences(content, forest, forest.ties);
  Parts parts = cut(content, forest);
  const PageTexts texts{titleOf(request, content), request.document.metadata.date};
  outcome.drawing =
      makePage(parts, texts, request.sheet, content.model(), content.language(), cached, outcome.notes);
  return outcome;
}

}  // namespace ekd::layout
