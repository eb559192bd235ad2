// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/said_words.hpp"

#include "libekd/capture/capture_line.hpp"
#include "libekd/capture/notes/characters.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace ekd::notes {
namespace {

/// What a relation says of an element about which nobody says more. A row a line.
// clang-format off
constexpr auto sources = std::to_array<std::pair<RelationKind, ElementKind>>({
    {RelationKind::hinders, ElementKind::problem},
    {RelationKind::solves, ElementKind::solution},
    {RelationKind::causes, ElementKind::cause},
    {RelationKind::supports, ElementKind::goal},
});
// clang-format on

std::optional<ElementKind> kindBehind(std::string_view line, const Vocabulary& vocabulary) {
  for (const auto& [relation, kind] : sources) {
    const CaptureLine read = understandNoted(line, vocabulary, kind, NewNames::taken);
    const bool isSource = std::any_of(read.relations.begin(), read.relations.end(),
                                      [said = relation](const RelationMention& mention) {
                                        return mention.kind == said && !mention.inverse;
                                      });
    if (isSource) return kind;
  }
  return std::nullopt;
}

class SaidWords {
 public:
  SaidWords(NotesReading& reading, const Vocabulary& vocabulary)
      : m_reading(reading), m_vocabulary(vocabulary) {
    for (std::size_t i = 0; i < reading.elements.size(); ++i) {
      const NotesElement& element = reading.elements[i];
      if (element.number.empty()) continue;
      const ElementId id = ElementId::fromName("element of notes", std::to_string(i));
      m_planned.emplace(id, i);
      m_vocabulary.plan(element.kind, element.number, id);
    }
  }

  void run(const std::vector<AboutLine>& aboutLines) {
    for (const AboutLine& about : aboutLines) readAbout(about);
    for (std::size_t i = 0; i < m_reading.elements.size(); ++i) {
      if (isActor(m_reading.elements[i].kind)) continue;
      readText(i);
      readDescription(i);
    }
  }

 private:
  static bool holdsSigns(std::string_view text) {
    return text.find_first_of("@0123456789") != std::string_view::npos;
  }

  CaptureLine understood(std::size_t index, std::string_view line) const {
    const NotesElement& element = m_reading.elements[index];
    // in a chat the sign calls somebody
    const NewNames names = element.author.empty() ? NewNames::taken : NewNames::text;
    return understandNoted(line, m_vocabulary, element.kind, names);
  }

  /// What leads nowhere is kept as it stands.
  void readAbout(const AboutLine& about) {
    const CaptureLine line = understand(about.text, m_vocabulary);
    NotesLine& read = m_reading.lines[about.line];
    if (line.subjects.empty()) {
      read.role = NotesRole::document;
      read.reason = NotesReason::unknownNumber;
      m_reading.documentText += (m_reading.documentText.empty() ? "" : "\n") + about.text;
      return;
    }
    for (const ElementId subject : line.subjects) {
      const NotesEnd here = endFor(subject);
      for (const ActorMention& mention : line.actors)
        m_reading.ties.push_back(
            {actorFor(mention), mention.role, here.element, read.line, true, mention.certainty, here.known});
      for (const RelationMention& mention : line.relations) {
        const NotesEnd there = endFor(mention.other);
        m_reading.links.push_back({mention.inverse ? there : here, mention.kind,
                                   mention.inverse ? here : there, read.line, noIndex});
      }
    }
  }

  void readText(std::size_t index) {
    NotesElement& element = m_reading.elements[index];
    if (!holdsSigns(element.text)) return;
    sayKind(index, element.text);
    const CaptureLine line = understood(index, element.text);
    std::string text = tidied(line.text);
    if (text.empty() || !says(line)) return;
    element.text = std::move(text);
    take(index, line);
  }

  /// Lines that say nothing else.
  void readDescription(std::size_t index) {
    NotesElement& element = m_reading.elements[index];
    if (!holdsSigns(element.description)) return;
    std::string kept;
    const std::string description = element.description;
    for (std::size_t from = 0; from < description.size();) {
      const std::size_t end = std::min(description.find('\n', from), description.size());
      const std::string whole = description.substr(from, end - from);
      from = end + 1;
      const std::string said = tidied(whole);
      sayKind(index, said);
      const CaptureLine line = understood(index, said);
      if (line.text.empty() && says(line)) {
        take(index, line);
      } else {
        kept += (kept.empty() ? "" : "\n") + whole;
      }
    }
    if (kept != description) element.description = std::move(kept);
  }

  void sayKind(std::size_t index, std::string_view said) {
    NotesElement& element = m_reading.elements[index];
    if (element.kindSource != NotesKindSource::assumed || !understood(index, said).relations.empty()) return;
    const auto kind = kindBehind(said, m_vocabulary);
    if (!kind) return;
    element.kind = *kind;
    element.kindSource = NotesKindSource::said;
    for (NotesLine& line : m_reading.lines) {
      if (line.element == index && line.reason == NotesReason::noKind) line.reason = NotesReason::none;
    }
  }

  static bool says(const CaptureLine& line) { return !line.actors.empty() || !line.relations.empty(); }

  void take(std::size_t index, const CaptureLine& line) {
    const int number = m_reading.elements[index].line;
    for (const ActorMention& mention : line.actors)
      m_reading.ties.push_back({actorFor(mention), mention.role, index, number, true, mention.certainty});
    for (const RelationMention& mention : line.relations) {
      NotesEnd here{index, {}};
      NotesEnd there = endFor(mention.other);
      if (there.element == index) continue;
      if (mention.inverse) std::swap(here, there);
      m_reading.links.push_back({here, mention.kind, there, number, index});
    }
  }

  NotesEnd endFor(ElementId id) const {
    const auto planned = m_planned.find(id);
    return planned == m_planned.end() ? NotesEnd{noIndex, id} : NotesEnd{planned->second, {}};
  }

  std::size_t actorFor(const ActorMention& mention) {
    const std::string folded = text::foldForSearch(mention.name);
    auto& actors = m_reading.actors;
    const auto same = std::find_if(actors.begin(), actors.end(), [&](const NotesActor& actor) {
      return mention.actor ? actor.known == mention.actor : text::foldForSearch(actor.name) == folded;
    });
    if (same != actors.end()) return static_cast<std::size_t>(same - actors.begin());
    actors.push_back({mention.name, {}, mention.actor});
    return actors.size() - 1;
  }

  NotesReading& m_reading;
  Vocabulary m_vocabulary;  ///< with the numbers of the text
  std::unordered_map<ElementId, std::size_t, IdHash> m_planned;
};

}  // namespace

bool isAboutCards(std::string_view text, const Vocabulary* vocabulary) {
  static const Document nothing;
  static const Vocabulary nobody(nothing);
  const CaptureLine line = understand(text, vocabulary == nullptr ? nobody : *vocabulary);
  const bool isMore = !line.tags.empty() || line.priority != Level::unset || line.under;
  const bool namesActors = std::any_of(line.spans.begin(), line.spans.end(), [](const CaptureSpan& span) {
    return span.role == CaptureRole::actor || span.role == CaptureRole::newActor;
  });
  return namesActors && !isMore && (!line.subjects.empty() || line.isOnlyBroken);
}

void takeSaidWords(NotesReading& reading, const std::vector<AboutLine>& aboutLines,
                   const Vocabulary* vocabulary) {
  if (vocabulary != nullptr) return SaidWords(reading, *vocabulary).run(aboutLines);
  const Document nothing;
  SaidWords(reading, Vocabulary(nothing)).run(aboutLines);
}

}  // namespace ekd::notes
