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
  explicit Wording(const Document& document, std::string language = "en", Profile profile = Profile::field);

  /// Whom or what the issue is about first, short: `Goal 14.4`; of a relation the element it starts from,
  /// or the end that is there.
  std::string subject(const Issue& issue) const;
  /// What the rule says about it, to be read after subject() and a colon: one sentence without a full stop
  /// that names the subject by its text and everything else by number and text.
  std::string message(const Issue& issue) const { return issue.rule->message(issue, *this); }

  /// `pattern` in the language, with {0}, {1} ... replaced. Falls back to English.
  std::string say(const Bilingual& pattern, std::initializer_list<std::string> parts = {}) const;
  /// The text of the subject in quotation marks; `it` when there is none.
  std::string topic(ElementId id) const;
  /// Kind, number and text: `Goal 14.4 "Mobile care units"`.
  std::string element(ElementId id) const;
  /// The same for several, at most eight of them: `Goal 3.3 "...", Goal 4.2 "..." and 3 more`.
  std::string elements(std::span<const Subject> subjects) const;
  /// Kind and number, without the text.
  std::string shortName(ElementId id) const;
  /// How the relation reads: `hinders`.
  std::string verb(const Relation& relation) const;
  /// A relation whose source is the subject: `"No money" hinders Goal 2.1 "Grow"`.
  std::string statement(const Relation& relation) const;
  /// `Problem 3 hinders Goal 2.1`.
  std::string relation(const Relation& relation) const;
  std::string relation(RelationId id) const;

  const Document& document() const { return m_document; }
  const Model& model() const { return m_document.model; }
  const std::string& language() const { return m_language; }
  /// In which the issues were found.
  Profile profile() const { return m_profile; }

 private:
  const Document& m_document;
  std::string m_language;
  Profile m_profile;
  Numbering m_numbering;
};

/// `text` in the language asked for, else in English.
std::string_view inLanguage(const Bilingual& text, std::string_view language);

}  // namespace ekd
