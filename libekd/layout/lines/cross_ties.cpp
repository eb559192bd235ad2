// SPDX-License-Identifier: MIT
#include "libekd/layout/lines/cross_ties.hpp"

#include "libekd/layout/lines/pen.hpp"
#include "libekd/layout/lines/router.hpp"
#include "libekd/layout/words/tie_ends.hpp"
#include "libekd/layout/words/wording.hpp"
#include "libekd/query/trace.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ekd::layout {
namespace {

// More lines across the sheet than these hide what it shows.
constexpr std::size_t mostLines = 10;
constexpr std::size_t mostRoleLines = 30;
constexpr std::size_t mostAtOneCard = 3;
constexpr double pitch = 0.4;  // sizes of the text
constexpr double longestLine = 70;
constexpr double labelMargin = 1;  // points

Rect extent(const TextRun& run) {
  return {run.baseline.x - run.width / 2, run.baseline.y - 0.93 * run.size, run.width, 1.17 * run.size};
}

Rect grown(Rect rect, double by) {
  return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

/// Remarks and pointers are told in words: lines for them would hide those that carry the argument.
bool isWorthALine(RelationKind kind) {
  switch (kind) {
    case RelationKind::fromViewpoint:
    case RelationKind::refersTo:
    case RelationKind::annotates:
    case RelationKind::illustrates:
    case RelationKind::uses:
    case RelationKind::concerns:
    case RelationKind::synonymOf:
    case RelationKind::appliesTo:
    case RelationKind::link:
      return false;
    default:
      return true;
  }
}

/// A place for a word on a line: in the middle of a level piece where it covers nothing.
std::optional<TextRun> labelOn(const Wire& wire, TextRun run, const Drawing& drawing) {
  run.anchor = Anchor::middle;
  for (std::size_t i = 1; i < wire.points.size(); ++i) {
    const Point a = wire.points[i - 1];
    const Point b = wire.points[i];
    const bool isLevel = std::abs(a.y - b.y) < 0.01;
    if (isLevel && std::abs(a.x - b.x) < run.width + 2 * run.size) continue;
    if (!isLevel && std::abs(a.y - b.y) < 3 * run.size) continue;
    run.baseline = {(a.x + b.x) / 2, (a.y + b.y) / 2 + 0.36 * run.size};
    const Rect place = grown(extent(run), labelMargin);
    const Rect sheet{run.size, run.size, drawing.size.width - 2 * run.size,
                     drawing.size.height - 2 * run.size};
    if (place.x < sheet.x || place.right() > sheet.right() || place.y < sheet.y ||
        place.bottom() > sheet.bottom())
      continue;
    const auto covers = [&](const Rect& other) { return place.overlaps(other); };
    if (std::any_of(drawing.boxes.begin(), drawing.boxes.end(),
                    [&](const Box& box) { return covers(box.rect); }))
      continue;
    if (std::any_of(drawing.texts.begin(), drawing.texts.end(),
                    [&](const TextRun& text) { return covers(grown(extent(text), text.width / 2)); }))
      continue;
    const bool onLabel = std::any_of(drawing.wires.begin(), drawing.wires.end(), [&](const Wire& other) {
      return std::any_of(other.labels->begin(), other.labels->end(),
                         [&](const TextRun& text) { return covers(extent(text)); });
    });
    if (!onLabel) return run;
  }
  return std::nullopt;
}

}  // namespace

bool isToldAsRole(const Content& content, const Forest& forest, const Tie& tie) {
  return isInvolvement(content.model(), tie.relation) && !forest.nodes[tie.source].ties.empty();
}

std::vector<Tie> tiesToDraw(const Content& content, const Forest& forest) {
  const auto kindOf = [&](const Tie& tie) { return content.model().relationKind(tie.relation); };
  const TieEnds ends(content, forest.ties);
  std::vector<Tie> roles;
  std::vector<Tie> others;
  for (const Tie& tie : forest.ties) {
    if (isToldAsRole(content, forest, tie)) {
      roles.push_back(tie);
    } else if (isWorthALine(kindOf(tie)) &&
               std::max(ends.atSource(tie), ends.atTarget(tie)) <= mostAtOneCard) {
      others.push_back(tie);
    }
  }
  if (roles.size() > mostRoleLines) roles.clear();
  if (others.size() <= mostLines) roles.insert(roles.end(), others.begin(), others.end());
  return roles;
}

std::vector<Tie> drawTies(const Content& content, const Forest& forest, const std::vector<Tie>& ties,
                          const CardSetter& setter, Painting& painting) {
  if (ties.empty()) return {};
  Router router(painting.drawing, pitch * setter.textSize(), longestLine * setter.textSize());
  Pen pen(content, forest, setter, painting);
  std::vector<Tie> failed;
  for (const Tie& tie : ties) {
    auto points = router.route(painting.places[tie.source], painting.places[tie.target]);
    if (!points) {
      failed.push_back(tie);
      continue;
    }
    pen.wire(tie.relation, tie.source, tie.target, std::move(*points));
    if (isToldAsRole(content, forest, tie)) continue;
    const std::string word = roleOf(content, tie.relation, true);
    auto& wires = painting.drawing.wires;
    if (auto label = labelOn(wires.back(), setter.line(word, {}), painting.drawing))
      wires.change(wires.size() - 1, [&](Wire& wire) { wire.labels.edit().push_back(std::move(*label)); });
  }
  return failed;
}

}  // namespace ekd::layout
