// SPDX-License-Identifier: MIT
#include "libekd/query/find.hpp"

#include "libekd/base/nearly_sorted.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/text/fold.hpp"
#include "libekd/text/name_key.hpp"
#include "libekd/text/natural_order.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

namespace ekd {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto begin = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

bool sameIgnoringCase(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char left, char right) { return lower(left) == lower(right); });
}

/// A query taken apart once, not once an element.
struct Question {
  std::string_view raw;
  std::string folded;
  std::vector<std::string> words;
  std::optional<ElementId> id;
  std::string_view number;               ///< without the kind in front and a full stop behind
  ElementKind kind = ElementKind::idea;  ///< that was named in front of the number
  std::string_view numberAfterKind;      ///< "2.1" of "goal 2.1"; empty when no kind was named

  explicit Question(std::string_view query)
      : raw(trimmed(query)),
        folded(text::foldForSearch(raw)),
        words(text::words(raw)),
        id(ElementId::fromHex(raw)),
        number(raw) {
    while (number.size() > 1 && number.ends_with('.')) number.remove_suffix(1);
    const auto digit = number.find_first_of("0123456789");
    if (digit == 0 || digit == std::string_view::npos) return;
    const auto named = elementKindFromSpelling(number.substr(0, digit));
    if (!named) return;
    kind = named->kind;
    numberAfterKind = number.substr(digit);
  }

  bool isNumber(const Element& element, std::string_view candidate) const {
    if (candidate.empty()) return false;
    if (sameIgnoringCase(candidate, number) || sameIgnoringCase(candidate, raw)) return true;
    const bool isOfKind = element.kind == kind || (kind == ElementKind::actor && isActor(element.kind));
    return isOfKind && sameIgnoringCase(candidate, numberAfterKind);
  }
};

/// Every word of the question begins a word of `folded`.
bool containsWords(const std::string& folded, const std::vector<std::string>& words) {
  return !words.empty() && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return folded.starts_with(word) || folded.find(" " + word) != std::string::npos;
  });
}

/// An actor is meant in other words than the whole of a name.
bool isSpokenOf(const Element& actor, const Question& question) {
  const auto isForm = [&](std::string_view name, std::string_view language) {
    constexpr std::size_t longestChange = 8;  // "the " in front and an ending
    const std::string folded = text::foldForSearch(name);
    const bool isLike = folded.size() <= question.folded.size() + longestChange &&
                        question.folded.size() <= folded.size() + longestChange;
    return isLike && text::nameKey(folded, language) == text::nameKey(question.folded, language);
  };
  const auto& aliases = actor.details->aliases;
  return std::any_of(actor.labels.begin(), actor.labels.end(), [&](const Text& label) {
    const auto isAlias = [&](const std::string& alias) { return isForm(alias, label.language); };
    return isForm(label.text, label.language) || std::any_of(aliases.begin(), aliases.end(), isAlias);
  });
}

/// How an element fits; compared as a whole.
struct Fit {
  MatchBasis basis = MatchBasis::partOfText;
  PartFit part = PartFit::whole;
  auto operator<=>(const Fit&) const = default;
};

/// What each kind of text counts as.
struct TextRank {
  MatchBasis whole;
  PartFit beginning;
  PartFit within;
};
constexpr TextRank labelRank{MatchBasis::label, PartFit::beginsLabel, PartFit::inLabel};
constexpr TextRank aliasRank{MatchBasis::alias, PartFit::beginsAlias, PartFit::inAlias};

std::optional<Fit> textFit(std::string_view candidate, const TextRank& rank, const Question& question) {
  if (question.folded.empty()) return std::nullopt;
  const std::string folded = text::foldForSearch(candidate);
  if (folded == question.folded) return Fit{rank.whole, PartFit::whole};
  if (!containsWords(folded, question.words)) return std::nullopt;
  const bool isBeginning = folded.starts_with(question.folded);
  return Fit{MatchBasis::partOfText, isBeginning ? rank.beginning : rank.within};
}

std::optional<Fit> better(std::optional<Fit> a, std::optional<Fit> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

std::optional<Fit> fitOf(const Element& element, std::string_view number, const Question& question) {
  if (question.id == element.id) return Fit{MatchBasis::id};
  if (question.isNumber(element, number)) return Fit{MatchBasis::number};
  const ElementDetails& details = *element.details;
  if (!details.key.empty() && sameIgnoringCase(details.key, question.raw)) return Fit{MatchBasis::key};
  if (isJoint(element.kind)) return std::nullopt;
  std::optional<Fit> best;
  for (const Text& label : element.labels) best = better(best, textFit(label.text, labelRank, question));
  for (const std::string& alias : details.aliases) best = better(best, textFit(alias, aliasRank, question));
  for (const std::string& earlier : details.earlierNumbers) {
    if (question.isNumber(element, earlier)) best = better(best, Fit{MatchBasis::earlierNumber});
  }
  const bool isOpen = !best || best->basis == MatchBasis::partOfText;
  if (isOpen && isActor(element.kind) && !question.folded.empty() && isSpokenOf(element, question))
    return Fit{MatchBasis::spokenName};
  return best;
}

}  // namespace

std::vector<Match> findElements(const Model& model, const Numbering& numbering, std::string_view query,
                                const std::function<bool(const Element&)>& accepts) {
  const Question question(query);
  std::vector<Match> matches;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    const Element& element = model.element(slot);
    if (!element.id || (accepts && !accepts(element))) continue;
    if (const auto fit = fitOf(element, numbering.of(slot), question))
      matches.push_back({slot, fit->basis, fit->part});
  }
  std::sort(matches.begin(), matches.end(), [&](const Match& a, const Match& b) {
    const Fit left{a.basis, a.fit};
    const Fit right{b.basis, b.fit};
    return left != right ? left < right : isReadBefore(model, numbering, a.element, b.element);
  });
  return matches;
}

std::vector<Match> bestMatches(const Model& model, const Numbering& numbering, std::string_view query,
                               const std::function<bool(const Element&)>& accepts) {
  std::vector<Match> matches = findElements(model, numbering, query, accepts);
  const auto worse = std::find_if(matches.begin(), matches.end(),
                                  [&](const Match& match) { return match.basis != matches.front().basis; });
  matches.erase(worse, matches.end());
  return matches;
}

bool isReadBefore(const Model& model, const Numbering& numbering, Slot a, Slot b) {
  const Element& left = model.element(a);
  const Element& right = model.element(b);
  if (left.kind != right.kind) return left.kind < right.kind;
  const auto order = text::compareNaturally(numbering.of(a), numbering.of(b));
  return order != 0 ? order < 0 : left.id < right.id;
}

void sortForReading(const Model& model, const Numbering& numbering, std::vector<Slot>& elements) {
  constexpr std::size_t few = 8;
  const auto before = [&](Slot a, Slot b) { return isReadBefore(model, numbering, a, b); };
  if (elements.size() <= few) {
    std::sort(elements.begin(), elements.end(), before);
    return;
  }
  // Most lists are in their sequence but for the kinds.
  std::stable_sort(elements.begin(), elements.end(),
                   [&](Slot a, Slot b) { return model.elementKind(a) < model.elementKind(b); });
  sortNearlySorted(elements, before);
}

}  // namespace ekd
