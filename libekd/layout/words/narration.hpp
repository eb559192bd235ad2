// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"
#include "libekd/query/numbering.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace ekd::layout {

class Content;

/// Says in words what a drawing shows, for those who cannot see it and for who points at something.
class Narrator {
 public:
  /// All of them are used as long as the narrator lives. `shows` says of a slot whether it is on the drawing:
  /// of relations to others nothing is said.
  Narrator(const Model& model, const Numbering& numbering, std::string_view language,
           std::function<bool(Slot)> shows)
      : m_model(model), m_numbering(numbering), m_language(language), m_shows(std::move(shows)) {}

  /// "Goal 2.1"
  std::string heading(Slot element) const;
  /// "Problem 3 hinders Goal 2.1"
  std::string sentence(Slot relation) const;
  /// The label in full, the status, and every shown relation in words.
  std::string describe(Slot element) const;

 private:
  const Model& m_model;
  const Numbering& m_numbering;
  std::string_view m_language;
  std::function<bool(Slot)> m_shows;
};

/// Of what a view shows. `content` has to outlive it.
Narrator narratorOf(const Content& content);

/// What the room decided about an element, as its card says it: "agreed, 4 votes". Of ideas and proposals,
/// which all cards are at first, nothing.
std::string decisionOn(const Element& element, std::string_view language);

}  // namespace ekd::layout
