// SPDX-License-Identifier: MIT
#include "libekd/layout/page/cutting.hpp"

#include "libekd/layout/network/network_part.hpp"
#include "libekd/layout/page/flow_part.hpp"
#include "libekd/layout/wall/wall_part.hpp"
#include "libekd/layout/words/wording.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/query/argument_side.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

// A view of a few trees gives each of them a wall of its own.
constexpr std::size_t mostHeads = 4;
constexpr std::size_t smallestHeadTree = 6;
// What has so many cards directly below it may take columns of its own.
constexpr std::size_t smallestSection = 4;
constexpr std::size_t smallestJointSection = 2;

std::size_t treeSize(const Forest& forest, std::size_t top) {
  std::size_t size = 1;
  for (const std::size_t guest : forest.nodes[top].beside) size += treeSize(forest, guest);
  for (const std::size_t child : forest.nodes[top].below) size += treeSize(forest, child);
  return size;
}

class Cutter {
 public:
  Cutter(const Content& content, const Forest& forest) : m_content(content), m_forest(forest) {}

  std::unique_ptr<Part> headed(std::size_t top) const {
    std::vector<std::size_t> heads{top};
    while (true) {
      const auto& below = node(heads.back()).below;
      if (below.size() != 1 || node(below[0]).below.empty()) break;
      heads.push_back(below[0]);
    }
    const auto& blocks = node(heads.back()).below;
    if (kind(heads.back()) == ElementKind::project) {
      std::vector<Wall> walls;
      walls.emplace_back(m_content, m_forest, heads, boardOf(blocks), true);
      return std::make_unique<WallPart>(m_content, m_forest, std::move(walls));
    }
    return std::make_unique<WallPart>(m_content, m_forest, wallsOf(heads, blocks));
  }

  std::unique_ptr<Part> headless(const std::vector<std::size_t>& tops) const {
    return std::make_unique<WallPart>(m_content, m_forest, wallsOf({}, tops));
  }

  /// What speaks for a project at the left, what speaks against it at the right, both by group.
  std::vector<WallSection> boardOf(const std::vector<std::size_t>& blocks) const {
    std::vector<WallSection> sections;
    for (const bool against : {false, true}) {
      std::vector<std::size_t> single;
      for (const std::size_t block : blocks) {
        if (isAgainst(block) != against) continue;
        if (node(block).below.size() < 2) {
          single.push_back(block);
        } else {
          sections.push_back({block, node(block).below, {}});
        }
      }
      if (single.empty()) continue;
      sections.push_back({nowhere, single, titleOf(single, against)});
    }
    return sections;
  }

 private:
  const Content& m_content;
  const Forest& m_forest;

  const Node& node(std::size_t index) const { return m_forest.nodes[index]; }
  ElementKind kind(std::size_t index) const { return m_content.element(node(index).element).kind; }

  /// All blocks in common columns; and, where there are large ones, those with columns of their own.
  std::vector<Wall> wallsOf(const std::vector<std::size_t>& heads,
                            const std::vector<std::size_t>& blocks) const {
    std::vector<Wall> walls;
    walls.emplace_back(m_content, m_forest, heads, std::vector<WallSection>{{nowhere, blocks, {}}});
    std::vector<WallSection> sections;
    bool hasLarge = false;
    for (const std::size_t block : blocks) {
      const std::size_t least = isJoint(kind(block)) ? smallestJointSection : smallestSection;
      if (node(block).below.size() >= least) {
        sections.push_back({block, node(block).below, {}});
        hasLarge = true;
      } else if (sections.empty() || sections.back().head != nowhere) {
        sections.push_back({nowhere, {block}, {}});
      } else {
        sections.back().blocks.push_back(block);
      }
    }
    if (hasLarge) walls.emplace_back(m_content, m_forest, heads, std::move(sections));
    return walls;
  }

  /// Whether a card speaks against the project: a problem, an argument against, a group of such.
  bool isAgainst(std::size_t index) const {
    if (kind(index) == ElementKind::problem) return true;
    if (kind(index) == ElementKind::argument) {
      const Element& argument = m_content.element(node(index).element);
      return argumentSide(argument.details->attributes) == argumentAgainst.value;
    }
    const auto& below = node(index).below;
    return !below.empty() &&
           std::all_of(below.begin(), below.end(), [this](std::size_t child) { return isAgainst(child); });
  }

  std::string titleOf(const std::vector<std::size_t>& blocks, bool against) const {
    const auto isOf = [this](ElementKind wanted) {
      return [this, wanted](std::size_t block) { return kind(block) == wanted; };
    };
    if (std::all_of(blocks.begin(), blocks.end(), isOf(kind(blocks[0]))) &&
        kind(blocks[0]) != ElementKind::argument)
      return std::string(info(kind(blocks[0])).plural.in(m_content.language()));
    return std::string((against ? words::against : words::inFavour).in(m_content.language()));
  }
};

/// Tops that are drawn as heads of walls of their own. None where another one of their kind would come to
/// stand behind what follows it in the model.
std::vector<std::size_t> headsOf(const Content& content, const Forest& forest) {
  std::vector<std::size_t> branching;
  bool allLarge = true;
  bool isTurned = false;
  std::vector<ElementKind> passed;  // of tops that branch no further
  for (const std::size_t top : forest.tops) {
    const ElementKind kind = content.kind(forest.nodes[top].element);
    if (forest.nodes[top].below.empty()) {
      passed.push_back(kind);
      continue;
    }
    branching.push_back(top);
    allLarge = allLarge && treeSize(forest, top) >= smallestHeadTree;
    isTurned = isTurned || std::find(passed.begin(), passed.end(), kind) != passed.end();
  }
  const bool areFew = branching.size() == 1 || (allLarge && branching.size() <= mostHeads);
  return areFew && !isTurned ? branching : std::vector<std::size_t>{};
}

void addRest(const Content& content, const Forest& forest, const LaidNetworks& networks, Parts& parts) {
  for (const Flow& flow : forest.flows) parts.push_back(std::make_unique<FlowPart>(content, forest, flow));
  if (!networks.networks.empty())
    parts.push_back(std::make_unique<NetworkPart>(networks.networks, networks.textSize));
}

}  // namespace

std::unique_ptr<Part> headedPart(const Content& content, const Forest& forest, std::size_t top) {
  return Cutter(content, forest).headed(top);
}

std::unique_ptr<Part> headlessPart(const Content& content, const Forest& forest,
                                   const std::vector<std::size_t>& tops) {
  return Cutter(content, forest).headless(tops);
}

std::vector<WallSection> boardSections(const Content& content, const Forest& forest,
                                       const std::vector<std::size_t>& blocks) {
  return Cutter(content, forest).boardOf(blocks);
}

std::vector<Parts> cutIntoParts(const Content& content, const Forest& forest, const LaidNetworks& networks) {
  const Cutter cutter(content, forest);
  std::vector<Parts> arrangements;
  const std::vector<std::size_t> heads = headsOf(content, forest);
  if (!heads.empty()) {
    std::vector<std::size_t> rest;
    for (const std::size_t top : forest.tops) {
      if (std::find(heads.begin(), heads.end(), top) == heads.end()) rest.push_back(top);
    }
    Parts parts;
    for (const std::size_t head : heads) parts.push_back(cutter.headed(head));
    if (!rest.empty()) parts.push_back(cutter.headless(rest));
    arrangements.push_back(std::move(parts));
  }
  if (heads.size() != 1) {
    arrangements.emplace_back();
    if (!forest.tops.empty()) arrangements.back().push_back(cutter.headless(forest.tops));
  }
  for (Parts& parts : arrangements) addRest(content, forest, networks, parts);
  return arrangements;
}

}  // namespace ekd::layout
