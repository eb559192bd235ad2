// SPDX-License-Identifier: MIT
#include "libekd/validate/wording.hpp"

#include "libekd/metamodel/table.hpp"
#include "libekd/query/caption.hpp"

#include <utility>

namespace ekd {
namespace {

constexpr std::size_t mostListed = 8;

}  // namespace

std::string_view inLanguage(const Bilingual& text, std::string_view language) {
  const std::string_view wanted = text.in(language);
  return wanted.empty() ? text.en : wanted;
}

Wording::Wording(const Document& document, std::string language)
    : m_document(document), m_language(std::move(language)), m_numbering(document.model) {}

std::string Wording::subject(const Subject& subject) const {
  switch (subject.type) {
    case Subject::Type::element:
      return shortName(subject.element());
    case Subject::Type::relation:
      return relation(subject.relation());
    case Subject::Type::view:
      break;
  }
  return view(subject.view());
}

std::string Wording::say(const Bilingual& pattern, std::initializer_list<std::string> parts) const {
  const std::string_view text = inLanguage(pattern, m_language);
  std::string sentence;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool isPart = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    const std::size_t part = isPart ? static_cast<std::size_t>(text[i + 1] - '0') : parts.size();
    if (part < parts.size()) {
      sentence += *(parts.begin() + part);
      i += 2;
    } else {
      sentence += text[i];
    }
  }
  return sentence;
}

std::string Wording::element(ElementId id) const {
  return caption(m_document.model, m_numbering, id, m_language);
}

std::string Wording::elements(std::span<const Subject> subjects) const {
  std::string list;
  const std::size_t shown = subjects.size() > mostListed ? mostListed - 1 : subjects.size();
  for (std::size_t i = 0; i < shown; ++i) {
    const bool isLast = i + 1 == subjects.size();
    if (i > 0) list += isLast ? say({" and ", " un "}) : ", ";
    list += element(subjects[i].element());
  }
  if (shown < subjects.size())
    list += say({" and {0} more", " un vēl {0}"}, {std::to_string(subjects.size() - shown)});
  return list;
}

std::string Wording::shortName(ElementId id) const {
  const Slot* slot = model().elements().slotOf(id);
  if (slot == nullptr || isJoint(model().element(*slot).kind)) return element(id);
  return kindAndNumber(model().element(*slot), m_numbering.of(*slot), m_language);
}

std::string Wording::relation(const Relation& relation) const {
  const Element* source = model().find(relation.source);
  const Element* target = model().find(relation.target);
  const Bilingual& reading = info(relation.kind).reading;
  std::string_view verb = inLanguage(reading, m_language);
  if (source != nullptr && target != nullptr)
    verb = read(source->kind, relation.kind, target->kind, m_language).forward;
  return shortName(relation.source) + " " + std::string(verb) + " " + shortName(relation.target);
}

std::string Wording::relation(RelationId id) const {
  if (const Relation* found = model().find(id)) return relation(*found);
  const auto waiting = m_document.unresolved.find(id);
  return waiting == m_document.unresolved.end() ? id.hex() : relation(waiting->second);
}

std::string Wording::view(ViewId id) const {
  const auto found = m_document.views.find(id);
  if (found == m_document.views.end()) return id.hex();
  const std::string_view title = textFor(found->second.titles, m_language);
  return say({"View \"{0}\"", "Skats \"{0}\""}, {std::string(title.empty() ? found->second.key : title)});
}

}  // namespace ekd
