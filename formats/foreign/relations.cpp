// SPDX-License-Identifier: MIT
#include "formats/foreign/extras.hpp"
#include "formats/foreign/import.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/metamodel/table.hpp"

#include <utility>

namespace ekd::foreign {
namespace {

constexpr std::string_view exactKind = "kind:";

std::optional<RelationSpelling> meaningOf(std::string_view words, const Element* source,
                                          const Element* target) {
  if (words.starts_with(exactKind)) {
    if (const auto kind = relationKindFromName(words.substr(exactKind.size())))
      return RelationSpelling{*kind};
  }
  if (source == nullptr || target == nullptr) return relationFromSpelling(words);
  return relationFromSpelling(words, source->kind, target->kind);
}

/// What is no relation becomes an untyped link, which says in its description what it means.
void keepWords(Relation& relation, const std::string& words) {
  if (words.empty()) return;
  auto& details = relation.details.edit();
  if (details.descriptions.empty()) {
    setText(details.descriptions, "", words);
  } else {
    keepAttribute(details.attributes, "relation", words);
  }
}

void setCardinality(Relation& relation, const char* name, std::string_view value) {
  if (!value.empty()) keepAttribute(relation.details.edit().attributes, name, std::string(value));
}

}  // namespace

ElementId Import::end(const Said& name, std::string_view which, Relation& relation) {
  const auto answer = m_references.resolve(name.text);
  if (answer.found) return answer.id;
  std::string message = name.text.empty() ? "the relation has no " + std::string(which)
                                          : "the " + std::string(which) + " '" + name.text + "' is not there";
  if (answer.ambiguous) message = "'" + name.text + "' may be several elements; use a key";
  error(name.spot, "STR-06", message + "; the relation is kept as unresolved");
  if (answer.isFromName) keepAttribute(relation.details.edit().attributes, std::string(which), name.text);
  return answer.id;
}

/// The joint through which sources of this sort refine `target`; made when it is not there yet.
ElementId Import::jointOf(ElementKind kind, ElementId target, const Spot& spot) {
  const std::string name = std::string(nameOf(kind)) + " of " + target.hex();
  const auto id = ElementId::fromName("element", name);
  if (find(id) != nullptr) return id;
  Element joint;
  joint.id = id;
  joint.kind = kind;
  m_references.add(joint);
  m_builder.add(std::move(joint));
  locate(id.bits, spot);
  Relation arm;
  arm.kind = RelationKind::arm;
  arm.source = id;
  arm.target = target;
  m_relations.push_back({std::move(arm), std::nullopt, spot});
  return id;
}

bool Import::begin(Relation& relation, const GivenRelation& given) {
  relation.source = end(given.source, "source", relation);
  relation.target = end(given.target, "target", relation);
  const auto exact = given.isExact ? relationKindFromName(given.words.text) : std::nullopt;
  const auto meaning = exact ? std::optional(RelationSpelling{*exact})
                             : meaningOf(given.words.text, find(relation.source), find(relation.target));
  relation.kind = meaning ? meaning->kind : RelationKind::link;
  if (!meaning) return false;
  if (meaning->inverse) std::swap(relation.source, relation.target);
  if (meaning->joint) {
    relation.kind = RelationKind::arm;
    relation.target = jointOf(*meaning->joint, relation.target, given.spot);
  }
  setCardinality(relation, "cardinality_source", meaning->cardinalitySource);
  setCardinality(relation, "cardinality_target", meaning->cardinalityTarget);
  return true;
}

void Import::add(Relation relation, const GivenRelation& given, bool wordsAreKnown, const std::string& id) {
  if (!wordsAreKnown) {
    warning(given.words.spot, "RELATION",
            given.words.text.empty() ? std::string("no relation is named; kept as a link")
                                     : "'" + given.words.text + "' is no relation; kept as a link");
    keepWords(relation, given.words.text);
  }
  const Element* source = find(relation.source);
  const Element* target = find(relation.target);
  if (source != nullptr && target != nullptr) {
    std::string reason = explain(source->kind, relation.kind, target->kind, "en");
    if (!reason.empty()) warning(given.words.spot, "STR-07", std::move(reason));
  }
  auto own = RelationId::fromHex(id);
  if (own && !*own) own.reset();
  if (!own && !id.empty()) {
    keepAttribute(relation.details.edit().attributes, "original_id", id);
    own = RelationId::fromName("relation", id);
  }
  settleRefused(relation);
  m_relations.push_back({std::move(relation), own, given.spot});
}

std::string wordFor(const Relation& relation, const Model& model) {
  const std::string name(nameOf(relation.kind));
  const auto meaning = meaningOf(name, model.find(relation.source), model.find(relation.target));
  const bool same = meaning && meaning->kind == relation.kind && !meaning->joint && !meaning->inverse &&
                    meaning->cardinalitySource.empty() && meaning->cardinalityTarget.empty();
  return same ? name : std::string(exactKind) + name;
}

}  // namespace ekd::foreign
