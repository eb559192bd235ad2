// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/actor_labels.hpp"

#include "libekd/capture/line/unnamed.hpp"
#include "libekd/capture/notes/characters.hpp"
#include "libekd/capture/notes/line_shape.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <array>

namespace ekd::notes {
namespace {

constexpr std::size_t longestLabel = 40;  // bytes before the colon
constexpr std::size_t longestName = 80;   // bytes
constexpr std::size_t mostWords = 7;      // of a name

struct LabelRow {
  std::string_view words;  ///< folded
  RelationKind role;
};
using enum RelationKind;
// A row a line.
// clang-format off
constexpr auto labels = std::to_array<LabelRow>({
    {"lead", isResponsibleFor},
    {"leader", isResponsibleFor},
    {"lead agency", isResponsibleFor},
    {"lead organisation", isResponsibleFor},
    {"lead organization", isResponsibleFor},
    {"led by", isResponsibleFor},
    {"owner", isResponsibleFor},
    {"owned by", isResponsibleFor},
    {"responsible", isResponsibleFor},
    {"responsible party", isResponsibleFor},
    {"responsible person", isResponsibleFor},
    {"responsibility", isResponsibleFor},
    {"accountable", isResponsibleFor},
    {"assigned to", isResponsibleFor},
    {"who", isResponsibleFor},
    {"performed by", performs},
    {"implemented by", performs},
    {"implementer", performs},
    {"carried out by", performs},
    {"done by", performs},
    {"partner", participatesIn},
    {"partners", participatesIn},
    {"with", participatesIn},
    {"involved", participatesIn},
    {"supported by", participatesIn},
    {"supporting", participatesIn},
    {"stakeholders", participatesIn},
    {"funded by", finances},
    {"financed by", finances},
    {"paid by", finances},
    {"funder", finances},
    {"sponsor", finances},
    {"organiser", organises},
    {"organizer", organises},
    {"organised by", organises},
    {"organized by", organises},
    {"provided by", provides},
    {"provider", provides},
    {"informed", informs},
    {"atbildigais", isResponsibleFor},
    {"atbildiga", isResponsibleFor},
    {"atbildigie", isResponsibleFor},
    {"atbildiga institucija", isResponsibleFor},
    {"atbildigas institucijas", isResponsibleFor},
    {"atbild", isResponsibleFor},
    {"kas atbild", isResponsibleFor},
    {"vada", isResponsibleFor},
    {"izpilditajs", performs},
    {"izpilditaji", performs},
    {"istenotajs", performs},
    {"istenotaji", performs},
    {"kas dara", performs},
    {"iesaistitie", participatesIn},
    {"iesaistas", participatesIn},
    {"iesaistitas puses", participatesIn},
    {"partneri", participatesIn},
    {"sadarbibas partneri", cooperatesOn},
    {"sadarbiba ar", cooperatesOn},
    {"finansetajs", finances},
    {"finansetaji", finances},
    {"finanse", finances},
    {"maksa", finances},
    {"organizators", organises},
    {"organizatori", organises},
    {"riko", organises},
});
// clang-format on

std::string_view withoutBullet(std::string_view line) {
  for (bool changed = true; changed && !line.empty();) {
    const std::size_t before = line.size();
    line = trimmed(line);
    for (const std::string_view sign : {"-", "*", "+", "•", "·", "–", "—", ">"}) {
      if (line.starts_with(sign)) line.remove_prefix(sign.size());
    }
    changed = line.size() != before;
  }
  return line;
}

/// What stands before the colon, folded; empty without one.
std::string labelOf(std::string_view line, std::string_view& rest) {
  line = withoutBullet(line);
  const std::size_t colon = line.substr(0, longestLabel).find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  rest = line.substr(colon + 1);
  return text::foldForSearch(line.substr(0, colon));
}

std::string nameFrom(std::string_view part) {
  std::string name;
  int depth = 0;
  for (const char c : part) {
    depth += c == '(' ? 1 : 0;
    if (depth == 0 && c != '*' && c != '_') name += c;
    depth -= c == ')' && depth > 0 ? 1 : 0;
  }
  name = tidied(name);
  for (const std::string_view article : {"the ", "The ", "a ", "an "}) {
    if (name.starts_with(article)) name.erase(0, article.size());
  }
  const auto words = text::words(name);
  const bool isNone = words.empty() || words.front() == "tbd" || words.front() == "unknown" ||
                      words.front() == "nobody" || words.front() == "nav" ||
                      captured::isUnnamed(text::foldForSearch(name)) || words.size() > mostWords;
  return isNone || name.size() > longestName ? std::string() : name;
}

}  // namespace

std::optional<ActorLabel> actorLabel(std::string_view line) {
  std::string_view rest;
  const std::string label = labelOf(line, rest);
  const auto row =
      std::find_if(labels.begin(), labels.end(), [&](const LabelRow& known) { return known.words == label; });
  if (label.empty() || row == labels.end()) return std::nullopt;
  ActorLabel found{row->role, {}};
  while (!rest.empty()) {
    std::size_t end = std::min(rest.find_first_of(",;/"), rest.size());
    std::size_t length = 1;
    for (const std::string_view joint : {" and ", " un ", " & "}) {
      const std::size_t at = rest.substr(0, end).find(joint);
      if (at == std::string_view::npos) continue;
      end = at;
      length = joint.size();
    }
    if (std::string name = nameFrom(rest.substr(0, end)); !name.empty())
      found.names.push_back(std::move(name));
    rest.remove_prefix(std::min(end + length, rest.size()));
  }
  return found.names.empty() ? std::nullopt : std::optional(std::move(found));
}

bool isProperty(std::string_view line) {
  std::string_view rest;
  const std::string label = labelOf(line, rest);
  return !label.empty() && std::count(label.begin(), label.end(), ' ') <= 2 && rest.starts_with(' ');
}

}  // namespace ekd::notes
