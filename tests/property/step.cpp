// SPDX-License-Identifier: MIT
#include "tests/property/step.hpp"

#include "tests/property/actions.hpp"

#include <algorithm>
#include <sstream>

namespace ekd::property {
namespace {

constexpr std::array<std::string_view, 7> endingNames{"commit", "merge", "fail",   "raise",
                                                      "undo",   "redo",  "history"};

/// Not a distribution of the standard library: those differ between implementations.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : m_engine(seed) {}
  unsigned below(unsigned limit) { return static_cast<unsigned>(m_engine() % limit); }

 private:
  std::mt19937_64 m_engine;
};

Step::Ending randomEnding(Dice& dice) {
  const unsigned throwOf = dice.below(100);
  if (throwOf < 66) return Step::Ending::commit;
  if (throwOf < 74) return Step::Ending::merge;
  if (throwOf < 79) return Step::Ending::fail;
  if (throwOf < 83) return Step::Ending::raise;
  if (throwOf < 91) return Step::Ending::undo;
  if (throwOf < 97) return Step::Ending::redo;
  return Step::Ending::history;
}

std::size_t randomAction(Dice& dice) {
  unsigned all = 0;
  for (const ActionInfo& action : actions()) all += action.weight;
  unsigned rest = dice.below(all);
  std::size_t what = 0;
  while (rest >= actions()[what].weight) rest -= actions()[what++].weight;
  return what;
}

Step randomStep(Dice& dice) {
  Step step;
  step.ending = randomEnding(dice);
  const unsigned count = dice.below(4) == 0 ? 1 + dice.below(4) : 1;
  for (unsigned i = 0; i < count; ++i) {
    Action action{randomAction(dice), {}};
    for (unsigned& pick : action.picks) pick = dice.below(10000);
    step.actions.push_back(action);
  }
  return step;
}

std::optional<Action> actionFromText(const std::string& text) {
  std::istringstream words(text);
  std::string name;
  words >> name;
  Action action;
  const auto all = actions();
  const auto it = std::find_if(all.begin(), all.end(), [&](const auto& info) { return info.name == name; });
  if (it == all.end()) return std::nullopt;
  action.what = static_cast<std::size_t>(it - all.begin());
  for (unsigned& pick : action.picks) words >> pick;
  return words ? std::optional(action) : std::nullopt;
}

std::optional<Step> stepFromText(const std::string& line) {
  const std::size_t space = std::min(line.find(' '), line.size());
  const auto it = std::find(endingNames.begin(), endingNames.end(), line.substr(0, space));
  if (it == endingNames.end()) return std::nullopt;
  Step step;
  step.ending = static_cast<Step::Ending>(it - endingNames.begin());
  std::istringstream parts(line.substr(space));
  for (std::string part; std::getline(parts, part, ',');) {
    const auto action = actionFromText(part);
    if (!action) return std::nullopt;
    step.actions.push_back(*action);
  }
  return step;
}

}  // namespace

Steps randomSteps(std::uint64_t seed, std::size_t count) {
  Dice dice(seed);
  Steps steps;
  for (std::size_t i = 0; i < count; ++i) steps.push_back(randomStep(dice));
  return steps;
}

std::string toText(const Steps& steps) {
  std::ostringstream text;
  for (const Step& step : steps) {
    text << endingNames[static_cast<std::size_t>(step.ending)];
    const char* separator = " ";
    for (const Action& action : step.actions) {
      text << separator << actions()[action.what].name;
      for (const unsigned pick : action.picks) text << ' ' << pick;
      separator = ", ";
    }
    text << '\n';
  }
  return text.str();
}

std::optional<Steps> stepsFromText(std::string_view text) {
  std::istringstream lines{std::string(text)};
  Steps steps;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto step = stepFromText(line);
    if (!step) return std::nullopt;
    steps.push_back(*step);
  }
  return steps;
}

}  // namespace ekd::property
