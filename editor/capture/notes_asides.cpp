// SPDX-License-Identifier: MIT
#include "editor/capture/notes_asides.hpp"

#include "editor/document/text.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/argument_side.hpp"
#include "libekd/text/fold.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace ekd::editor {
namespace {

constexpr qsizetype longestName = 24;  // letters of a card that has no number

}  // namespace

QString NotesAsides::of(std::size_t element) const {
  QStringList said{namesake(element), side(element), place(element)};
  for (const NotesLink& one : m_reading.links) {
    if (one.source.element == element || one.target.element == element) said << link(one, element);
  }
  for (const NotesTie& one : m_reading.ties) {
    if (one.element == element && one.taken && m_reading.actors[one.actor].taken) said << tie(one);
  }
  said.removeAll(QString());
  return said.join(QStringLiteral(" · "));
}

std::optional<ElementId> NotesAsides::namesakeOf(std::size_t element) const {
  const NotesElement& card = m_reading.elements[element];
  return m_bridge.vocabulary().namesakeOf(card.kind, text::foldForSearch(card.text));
}

QString NotesAsides::namesake(std::size_t element) const {
  const auto known = namesakeOf(element);
  return known
             ? QCoreApplication::translate("ekd::editor::NotesAsides", "is %1").arg(m_bridge.heading(*known))
             : QString();
}

QString NotesAsides::side(std::size_t element) const {
  const NotesElement& card = m_reading.elements[element];
  if (card.kind != ElementKind::argument) return {};
  return toQt(sideInWords(argumentSide(card.attributes), m_bridge.language()));
}

/// What it is to the card that it is written under, where that is more than a part of it.
QString NotesAsides::place(std::size_t element) const {
  const NotesEnd host = hostOf(element);
  const ElementKind kind = m_reading.elements[element].kind;
  if (host == NotesEnd{} || kind == kindOf(host) || saysOtherwise(element) || !side(element).isEmpty())
    return {};
  const ElementKind above = kindOf(host);
  const std::string& language = m_bridge.language();
  auto forward = hierarchyRelation(kind, above);
  if (!forward) forward = defaultRelation(kind, above);
  const auto back = forward ? std::nullopt : defaultRelation(above, kind);
  if (forward.value_or(RelationKind::link) == RelationKind::link && !back) return {};
  const std::string_view verb = back ? ekd::read(above, *back, kind, language).inverse
                                     : ekd::read(kind, *forward, above, language).forward;
  return toQt(verb) + QLatin1Char(' ') + nameOf(host);
}

QString NotesAsides::link(const NotesLink& link, std::size_t element) const {
  const bool isForward = link.source.element == element;
  const NotesEnd& other = isForward ? link.target : link.source;
  if (!isTaken(other)) return {};
  const ekd::Reading reading =
      ekd::read(kindOf(link.source), link.kind, kindOf(link.target), m_bridge.language());
  return toQt(isForward ? reading.forward : reading.inverse) + QLatin1Char(' ') + nameOf(other);
}

QString NotesAsides::tie(const NotesTie& tie) const {
  const ElementKind kind = m_reading.elements[tie.element].kind;
  const std::string_view verb = ekd::read(ElementKind::actor, tie.role, kind, m_bridge.language()).forward;
  const QString sign = tie.certainty == Certainty::possible ? QStringLiteral("@?") : QStringLiteral("@");
  return sign + toQt(m_reading.actors[tie.actor].name) + QLatin1Char(' ') + toQt(verb);
}

ElementKind NotesAsides::kindOf(const NotesEnd& end) const {
  return end.element == noIndex ? m_bridge.model().find(end.known)->kind
                                : m_reading.elements[end.element].kind;
}

QString NotesAsides::nameOf(const NotesEnd& end) const {
  if (end.element == noIndex) return m_bridge.heading(end.known);
  const NotesElement& card = m_reading.elements[end.element];
  if (!card.number.empty())
    return toQt(info(card.kind).label.in(m_bridge.language())) + QLatin1Char(' ') + toQt(card.number);
  const QString text = toQt(card.text);
  return text.size() > longestName ? text.left(longestName).trimmed() + QStringLiteral(" …") : text;
}

bool NotesAsides::isTaken(const NotesEnd& end) const {
  return end.element == noIndex ? m_bridge.model().find(end.known) != nullptr
                                : m_reading.elements[end.element].taken;
}

/// As takeNotes() finds it.
NotesEnd NotesAsides::hostOf(std::size_t element) const {
  std::size_t above = m_reading.elements[element].parent;
  while (above != noIndex && !m_reading.elements[above].taken) above = m_reading.elements[above].parent;
  if (above != noIndex) return {above, {}};
  return {noIndex, m_bridge.model().find(m_parent) == nullptr ? ElementId{} : m_parent};
}

bool NotesAsides::saysOtherwise(std::size_t element) const {
  return std::any_of(m_reading.links.begin(), m_reading.links.end(), [&](const NotesLink& link) {
    return link.said == element && isTaken(link.source) && isTaken(link.target);
  });
}

}  // namespace ekd::editor
