// SPDX-License-Identifier: MIT
#include "libekd/capture/capture_line.hpp"

#include "libekd/capture/line/about_reader.hpp"
#include "libekd/capture/line/card_reader.hpp"
#include "libekd/capture/line/noted_reader.hpp"
#include "libekd/capture/line/unnamed_reader.hpp"
#include "libekd/metamodel/spelling.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ekd {
namespace {

constexpr std::array<std::pair<char, ElementKind>, 14> letters{{
    {'g', ElementKind::goal},
    {'p', ElementKind::problem},
    {'c', ElementKind::cause},
    {'n', ElementKind::constraint},
    {'o', ElementKind::opportunity},
    {'s', ElementKind::solution},
    {'a', ElementKind::actor},
    {'r', ElementKind::rule},
    {'k', ElementKind::concept_},
    {'w', ElementKind::process},
    {'i', ElementKind::isRequirement},
    {'t', ElementKind::technicalComponent},
    {'d', ElementKind::developmentAction},
    {'j', ElementKind::project},
}};

}  // namespace

CaptureLine understand(std::string_view line, const Vocabulary& vocabulary,
                       std::optional<ElementKind> usualKind) {
  using namespace captured;
  const Words words(line);
  const References references(words, vocabulary);
  const Actors actors(words, vocabulary, references, NewName::inText);
  if (auto unnamed = UnnamedReader(words, vocabulary, references, actors).read()) return std::move(*unnamed);
  if (auto about = AboutReader(words, vocabulary).read()) return std::move(*about);
  Draft draft{words};
  takeKind(draft);
  const auto kind = draft.line.kind ? draft.line.kind : usualKind;
  const Actors doers(words, vocabulary, references, NewName::inText,
                     kind && isActor(*kind) ? Deeds::ofCard : Deeds::ofActor);
  CardReader(draft, references, doers, usualKind).read();
  CaptureLine& read = draft.line;
  read.isOnlyBroken =
      !read.broken.empty() && !draft.hasPlainText && read.actors.empty() && read.relations.empty();
  return std::move(read);
}

CaptureLine understandNoted(std::string_view line, const Vocabulary& vocabulary, ElementKind kind,
                            NewNames newNames) {
  using namespace captured;
  const Words words(line);
  const References references(words, vocabulary);
  const Actors actors(words, vocabulary, references,
                      newNames == NewNames::taken ? NewName::inText : NewName::none);
  Draft draft{words};
  NotedReader(draft, references, actors, kind).read();
  return std::move(draft.line);
}

std::optional<RelationKind> actorRole(std::string_view words) {
  const auto relation = relationFromSpelling(words, ElementKind::actor, ElementKind::goal);
  const bool isRole = relation && !relation->inverse &&
                      (isResponsibility(relation->kind) || relation->kind == RelationKind::defines);
  return isRole ? std::optional(relation->kind) : std::nullopt;
}

std::optional<ElementKind> kindOfLetter(char letter) {
  const auto it = std::find_if(letters.begin(), letters.end(),
                               [letter](const auto& entry) { return entry.first == letter; });
  return it == letters.end() ? std::nullopt : std::optional(it->second);
}

std::optional<KindSpelling> kindOfSign(std::string_view sign) {
  if (sign == "+") return argumentFor;
  if (sign == "-" || sign == "–" || sign == "−") return argumentAgainst;
  const auto kind = sign.size() == 1 ? kindOfLetter(sign.front()) : std::nullopt;
  return kind ? std::optional(KindSpelling{*kind}) : std::nullopt;
}

std::optional<char> letterOfKind(ElementKind kind) {
  const auto it = std::find_if(letters.begin(), letters.end(),
                               [kind](const auto& entry) { return entry.second == kind; });
  return it == letters.end() ? std::nullopt : std::optional(it->first);
}

}  // namespace ekd
