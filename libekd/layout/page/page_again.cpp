// SPDX-License-Identifier: MIT
#include "libekd/layout/page/page_again.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr double slack = 0.01;  // points

std::vector<Rect> seenFrom(Point at, std::vector<Rect> rects) {
  for (Rect& rect : rects) {
    rect.x -= at.x;
    rect.y -= at.y;
  }
  return rects;
}

/// The first place from `at` downwards at which nothing is covered.
Point belowAll(Point at, Size size, const std::vector<Rect>& taken, double text) {
  for (bool isClear = false; !isClear;) {
    isClear = true;
    for (const Rect& rect : taken) {
      if (!rect.overlaps({at.x, at.y, size.width, size.height})) continue;
      at.y = rect.bottom() + text;
      isClear = false;
    }
  }
  return at;
}

/// A tree whose top card stands where it is pinned, clear of those that were placed before.
StandingPart placePinned(const PartAgain& again, const CardSetter& set, const Memory& memory,
                         const std::vector<Rect>& taken) {
  const Pin& pin = again.pinned->pin;
  const Size room{std::max(pin.room.width, 10 * set.textSize()), std::max(pin.room.height, set.textSize())};
  if (again.earlier != nullptr) {
    again.part->arrangeAgain(set, memory, {});
  } else {
    again.part->arrange(set, room, memory.places().manner);
  }
  const Rect card = again.part->rectOf(again.pinned->top);
  const Point wish{std::max(0.0, pin.at.x - card.x), std::max(0.0, pin.at.y - card.y)};
  return {again.part.get(), belowAll(wish, again.part->size(), taken, set.textSize()), again.pinned};
}

/// Where it stood, unless what stands above it needs the room now.
Point placeAside(const PartAgain& again, const CardSetter& set, const Memory& memory, const Skyline& skyline,
                 const std::vector<Rect>& taken) {
  const double gap = partGap * set.textSize();
  Point at = again.earlier->at;
  Size size = again.part->arrangeAgain(set, memory, seenFrom(at, taken));
  const double covered = skyline.under(at.x, size.width, gap);
  if (covered > 0 && covered + gap > at.y + slack) {
    at.y = covered + gap;
    size = again.part->arrangeAgain(set, memory, seenFrom(at, taken));
  }
  return again.earlier->kind == PartKind::flow ? belowAll(at, size, taken, set.textSize()) : at;
}

Rect rectOf(const StandingPart& one) {
  const Size size = one.part->size();
  return {one.at.x, one.at.y, size.width, size.height};
}

std::vector<Rect> othersThan(const StandingPart& one, const std::vector<StandingPart>& all) {
  std::vector<Rect> rects;
  for (const StandingPart& other : all) {
    if (other.part != one.part) rects.push_back(rectOf(other));
  }
  return rects;
}

/// Those that are not pinned, from the top of the sheet downwards, clear of `taken`.
std::vector<StandingPart> standBelow(const std::vector<PartAgain>& parts, const Memory& memory,
                                     const CardSetter& set, Size available, const std::vector<Rect>& taken) {
  std::vector<StandingPart> standing;
  Skyline skyline(available.width);
  double y = 0;
  for (const PartAgain& again : parts) {
    if (again.pinned != nullptr) continue;
    if (!standing.empty()) y += partGap * set.textSize();
    Point at{0, y};
    if (again.earlier == nullptr) {
      const Size size = again.part->arrange(set, available, memory.places().manner);
      at = belowAll({std::max(0.0, (available.width - size.width) / 2), y}, size, taken, set.textSize());
    } else if (again.part->mayStandAside()) {
      at = placeAside(again, set, memory, skyline, taken);
    } else {
      at = {again.earlier->at.x, std::max(y, again.earlier->at.y)};
      again.part->arrangeAgain(set, memory, seenFrom(at, taken));
    }
    standing.push_back({again.part.get(), at, nullptr});
    again.part->cover(skyline, at);
    y = std::max(y, skyline.bottom());
  }
  return standing;
}

}  // namespace

std::vector<StandingPart> standAgain(const std::vector<PartAgain>& parts, const Memory& memory,
                                     const CardSetter& set, Size available) {
  std::vector<StandingPart> pinned;
  std::vector<Rect> taken;
  for (const PartAgain& again : parts) {
    if (again.pinned == nullptr) continue;
    pinned.push_back(placePinned(again, set, memory, taken));
    taken.push_back(rectOf(pinned.back()));
  }
  std::vector<StandingPart> standing = standBelow(parts, memory, set, available, taken);
  standing.insert(standing.end(), pinned.begin(), pinned.end());
  for (const StandingPart& one : standing) {
    if (one.part->hasIslands())
      one.part->arrangeAgain(set, memory, seenFrom(one.at, othersThan(one, standing)));
  }
  return standing;
}

}  // namespace ekd::layout
