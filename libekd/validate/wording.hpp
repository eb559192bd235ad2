// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"
#include "libekd/query/numbering.hpp"
#include "libekd/validate/rule.hpp"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace ekd {

/// Puts issues into words, from a document as it is now. Valid until the next edit; numbers every element
/// once, so use one Wording for many issues.
class Wording {
 public:
  explicit Wording(const Document& document, std::string language = "en");

  /// What the rule says about the issue, one sentence without a full stop.
  std::string message(const Issue& issue) const { return issue.rule->message(issue, *this); }
  /// What the issue is about, short: `Goal 14.4`; a relation by its two ends.
  std::string subject(const Subject& subject) const;

  /// `pattern` in the language, with {0}, {1} ... replaced. Falls back to English.
  std::string say(const Bilingual& pattern, std::initializer_list<std::string> parts = {}) const;
  /// Kind, number and text: `Goal 14.4 "Mobile care units"`.
  std::string element(ElementId id) const;
  /// The same for several, at most eight of them: `Goal 3.3 "...", Goal 4.2 "..." and 3 more`.
  std::string elements(std::span<const Subject> subjects) const;
  /// Kind and number, without the text.
  std::string shortName(ElementId id) const;
  /// `Problem 3 hinders Goal 2.1`.
  std::string relation(const Relation& relation) const;
  std::string relation(RelationId id) const;
  std::string view(ViewId id) const;

  const Document& document() const { return m_document; }
  const Model& model() const { return m_document.model; }
  const std::string& language() const { return m_language; }

 private:
  const Document& m_document;
  std::string m_language;
  Numbering m_numbering;
};

/// `text` in the language asked for, else in English.
std::string_view inLanguage(const Bilingual& text, std::string_view language);

}  // namespace ekd
