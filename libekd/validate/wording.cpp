// SPDX-License-Identifier: MIT
#include "libekd/validate/wording.hpp"

#include "libekd/metamodel/table.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/text/utf8.hpp"

#include <utility>

namespace ekd {
namespace {

constexpr std::size_t mostListed = 8;
constexpr std::size_t longestLabel = 60;  // columns

}  // namespace

std::string_view inLanguage(const Bilingual& text, std::string_view language) {
  const std::string_view wanted = text.in(language);
  return wanted.empty() ? text.en : wanted;
}

Wording::Wording(const Document& document, std::string language, Profile profile)
    : m_document(document),
      m_language(std::move(language)),
      m_profile(profile),
      m_numbering(document.model) {}

std::string Wording::subject(const Issue& issue) const {
  const Subject& first = issue.subjects.front();
  if (first.type == Subject::Type::element) return shortName(first.element());
  if (const Relation* found = model().find(first.relation())) return shortName(found->source);
  const auto waiting = m_document.unresolved.find(first.relation());
  if (waiting == m_document.unresolved.end()) return toHex(first.id);
  const bool hasSource = model().find(waiting->second.source) != nullptr;
  return shortName(hasSource ? waiting->second.source : waiting->second.target);
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

std::string Wording::topic(ElementId id) const {
  const Element* element = model().find(id);
  if (element == nullptr) return id.hex();
  const std::string label = text::truncated(textFor(element->labels, m_language), longestLabel);
  return label.empty() ? say({"it", "tas"}) : "\"" + label + "\"";
}

std::string Wording::element(ElementId id) const {
  return caption(m_document.model, m_numbering, id, m_language, longestLabel);
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

std::string Wording::verb(const Relation& relation) const {
  const Element* source = model().find(relation.source);
  const Element* target = model().find(relation.target);
  if (source == nullptr || target == nullptr)
    return std::string(inLanguage(info(relation.kind).reading, m_language));
  return std::string(read(source->kind, relation.kind, target->kind, m_language).forward);
}

std::string Wording::statement(const Relation& relation) const {
  return topic(relation.source) + " " + verb(relation) + " " + element(relation.target);
}

std::string Wording::relation(const Relation& relation) const {
  return shortName(relation.source) + " " + verb(relation) + " " + shortName(relation.target);
}

std::string Wording::relation(RelationId id) const {
  if (const Relation* found = model().find(id)) return relation(*found);
  const auto waiting = m_document.unresolved.find(id);
  return waiting == m_document.unresolved.end() ? id.hex() : relation(waiting->second);
}

}  // namespace ekd
