// SPDX-License-Identifier: MIT
#include "libekd/layout/words/narration.hpp"

#include "libekd/layout/content/content.hpp"
#include "libekd/layout/notation/dress.hpp"
#include "libekd/layout/words/wording.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/query/decision_words.hpp"

namespace ekd::layout {

std::string decisionOn(const Element& element, std::string_view language) {
  std::string text;
  const auto add = [&text](std::string_view more) {
    if (!more.empty()) text += (text.empty() ? "" : ", ") + std::string(more);
  };
  if (isFaded(element) || element.standing == Standing::agreed) add(readingOf(element.standing).in(language));
  if (element.priority == Level::high) add(highPriority.in(language));
  add(votesInWords(element, language));
  return text;
}

Narrator narratorOf(const Content& content) {
  return {content.model(), content.numbering(), content.language(),
          [&content](Slot slot) { return content.shows(slot); }};
}

std::string Narrator::heading(Slot element) const {
  return kindAndNumber(m_model.element(element), m_numbering.of(element), m_language);
}

std::string Narrator::sentence(Slot relation) const {
  const Relation& link = m_model.relation(relation);
  std::string text = heading(m_model.sourceSlot(relation));
  text += ' ';
  text += info(link.kind).reading.in(m_language);
  text += ' ';
  text += heading(m_model.targetSlot(relation));
  if (link.certainty == Certainty::possible) text += " (" + std::string(words::possible.in(m_language)) + ")";
  return text;
}

std::string Narrator::describe(Slot slot) const {
  const Element& element = m_model.element(slot);
  std::string text(textFor(element.labels, m_language));
  const auto add = [&text](std::string_view more) {
    if (text.empty()) {
      text = more;
      return;
    }
    if (text.back() != '.' && text.back() != '?' && text.back() != '!') text += '.';
    text += ' ';
    text += more;
  };
  if (const auto decision = decisionOn(element, m_language); !decision.empty()) add(decision);
  if (element.certainty == Certainty::possible) add(words::possible.in(m_language));
  for (const Slot relation : m_model.outgoing(slot)) {
    if (m_shows(m_model.targetSlot(relation))) add(sentence(relation));
  }
  for (const Slot relation : m_model.incoming(slot)) {
    if (m_shows(m_model.sourceSlot(relation)) && m_model.sourceSlot(relation) != slot)
      add(sentence(relation));
  }
  return text;
}

}  // namespace ekd::layout
