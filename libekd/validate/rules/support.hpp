// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/validate/check_context.hpp"
#include "libekd/validate/findings.hpp"
#include "libekd/validate/fix.hpp"
#include "libekd/validate/rules/rules.hpp"
#include "libekd/validate/tracker.hpp"
#include "libekd/validate/wording.hpp"

/// What several rules need.
namespace ekd::rules {

/// Whether one of these relations leads from the element to one of these kinds.
bool leadsTo(const Model& model, Slot element, RelationSet relations, KindSet targets = KindSet::all());
/// Whether one of these relations comes to the element from one of these kinds.
bool comesFrom(const Model& model, Slot element, RelationSet relations, KindSet sources = KindSet::all());

/// Whether a relation ties the element to any of `others`; itself does not count.
bool isTied(const Model& model, ElementId element, const Subjects& others);

/// Somebody decided that the element is not to be followed up: it was rejected or parked.
bool isDropped(const Element& element);

inline const Element& elementOf(const Wording& wording, const Subject& subject) {
  return *wording.model().find(subject.element());
}

/// `pattern` with the text of the element that the issue is about first, and all the others.
std::string saidOfOthers(const Wording& wording, const Bilingual& pattern, const Issue& issue);

/// The element has the relation that says where it stands, is an arm of a refining joint, or is refined
/// itself; between goals a plain "supports" counts too. What an orphan lacks.
bool isInHierarchy(const Model& model, Slot element);

/// Collects the fixes for one issue, in the language of the reader.
class FixList {
 public:
  explicit FixList(const FixContext& context)
      : m_context(context), m_wording(context.document, context.language, context.profile) {}

  const Wording& wording() const { return m_wording; }
  const Document& document() const { return m_context.document; }
  /// Leaves the fix out when `body` fails or changes nothing.
  void add(std::string title, const std::function<Status(Editor&)>& body);
  /// Removes one relation.
  void removeRelation(RelationId id);
  /// Ties two elements, when the method has the relation in the profile.
  void relate(ElementId source, RelationKind kind, ElementId target);
  /// Takes the pinned number away, so that the element is numbered by its place.
  void unpin(ElementId id);
  /// Makes one element of the first and any one of the others.
  void merge(const Subjects& elements);
  std::vector<Fix> take() { return std::move(m_fixes); }

 private:
  const FixContext& m_context;
  Wording m_wording;
  std::vector<Fix> m_fixes;
};

/// To make one element of any two that the issue is about.
std::vector<Fix> mergers(const Issue& issue, const FixContext& context);

}  // namespace ekd::rules
