// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::property {

/// One edit by number: which action, and four numbers from which it picks what it works on (each modulo what
/// there is). So any list of steps can be run on any document, which is what makes shortening it possible.
struct Action {
  std::size_t what = 0;
  std::array<unsigned, 4> picks{};
  bool operator==(const Action&) const = default;
};

/// One transaction, or a walk through the history.
struct Step {
  enum class Ending {
    commit,
    merge,   ///< committed with a merge key, as typing is
    fail,    ///< the body gives an error at its end
    raise,   ///< the body throws at its end
    undo,    ///< no actions: as many steps back as the first pick says
    redo,    ///< the same forward
    history  ///< everything back and again to where it was
  };
  Ending ending = Ending::commit;
  std::vector<Action> actions;
  bool operator==(const Step&) const = default;
};
using Steps = std::vector<Step>;

/// The same on every machine for the same seed.
Steps randomSteps(std::uint64_t seed, std::size_t count);

/// A line a step, such as "commit place 3 14 2 0, label 5 1 7 0"; empty lines and those that begin with # are
/// skipped when it is read.
std::string toText(const Steps& steps);
/// Nothing when a line cannot be understood.
std::optional<Steps> stepsFromText(std::string_view text);

}  // namespace ekd::property
