// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/blocks.hpp"

#include <algorithm>
#include <map>

namespace ekd::notes {
namespace {

using List = std::vector<std::size_t>;  // indexes of blocks

std::string_view sideOf(const Block& block) {
  if (block.shape.form != LineForm::bullet) return {};
  if (block.shape.bullet == U'+') return "for";
  const bool isMinus = block.shape.bullet == U'-' || block.shape.bullet == U'–';
  return isMinus ? "against" : std::string_view();
}

void define(std::vector<Block>& blocks, const List& list) {
  const auto count =
      std::count_if(list.begin(), list.end(), [&](std::size_t i) { return sideOf(blocks[i]) == "for"; });
  if (count == 0) return;
  for (const std::size_t i : list) {
    blocks[i].side = sideOf(blocks[i]);
    blocks[i].isOnlyFor = static_cast<std::size_t>(count) == list.size();
  }
}

}  // namespace

void defineSides(std::vector<Block>& blocks) {
  std::map<int, List> open;  // by indentation
  const auto closeFrom = [&](int indent) {
    for (auto it = open.lower_bound(indent); it != open.end(); it = open.erase(it))
      define(blocks, it->second);
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const bool isItem = block.form == BlockForm::item;
    const bool goesOn = isItem && !sideOf(block).empty();
    closeFrom(!isItem ? 0 : block.shape.indent + (goesOn ? 1 : 0));
    if (goesOn) open[block.shape.indent].push_back(i);
  }
  closeFrom(0);
}

}  // namespace ekd::notes
