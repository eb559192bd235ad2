// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/geometry.hpp"

#include <cstdint>
#include <vector>

namespace ekd::layout {

/// Lines and cubic curves, in points: what every output can draw.
struct Path {
  enum class Verb : std::uint8_t { move, line, curve, close };
  struct Step {
    Verb verb = Verb::move;
    Point to;  ///< not used by `close`
    Point firstControl;
    Point secondControl;
    bool operator==(const Step&) const = default;
  };
  std::vector<Step> steps;

  bool empty() const { return steps.empty(); }
  Path& move(Point to) { return add({Verb::move, to, {}, {}}); }
  Path& line(Point to) { return add({Verb::line, to, {}, {}}); }
  Path& curve(Point firstControl, Point secondControl, Point to) {
    return add({Verb::curve, to, firstControl, secondControl});
  }
  Path& close() { return add({Verb::close, {}, {}, {}}); }
  bool operator==(const Path&) const = default;

 private:
  Path& add(Step step) {
    steps.push_back(step);
    return *this;
  }
};

}  // namespace ekd::layout
