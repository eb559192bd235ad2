// SPDX-License-Identifier: MIT
#include "cli/metamodel_export.hpp"
#include "libekd/metamodel/attributes.hpp"
#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/metamodel/table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace ekd::cli {
namespace {

constexpr std::string_view introduction =
    R"(# The metamodel

What `ekd` knows of the method: kinds of elements, kinds of relations, their attributes, and which relation may lead
from which kind to which. This page is the output of `ekd metamodel`; change the tables in `libekd/metamodel` and
print it again. `ekd metamodel --format tsv` gives every legal triple as a row, `--format json` everything.

Three profiles hold what the sources of the method contradict each other in. **classic** is the core of EKD and 4EM
and nothing else; **toolkit** adds what the 4EM toolkit knows; **field** adds what real workshops needed. A wider
profile has the narrower ones in it. A row marked *unconfirmed* is believed to belong to its profile, but no source
that was at hand settles it.
)";

std::string codeName(auto kind) {
  return '`' + std::string(nameOf(kind)) + '`';
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += ", ";
    text += part;
  }
  return text;
}

struct Group {
  std::string_view name;
  KindSet kinds;
};
/// Larger groups first: what is left of a set goes on to the next one.
constexpr std::array<Group, 3> groups{
    {{"any undertaking", kinds::undertakings}, {"any plan", kinds::plans}, {"any actor", kinds::actors}}};

std::string kindNames(KindSet set) {
  std::vector<std::string> names;
  for (const ElementKind kind : set) names.push_back(codeName(kind));
  return joined(names);
}

/// Names of a set; large sets by what they have in common.
std::string setName(KindSet set) {
  if (set == kinds::everything) return "anything";
  if (set == kinds::components) return "anything but a joint";
  const KindSet missing = kinds::components - set;
  std::vector<std::string> names;
  if (missing.size() < 6 && (set & kinds::joints).empty()) {
    return "anything but a joint, " + kindNames(missing);
  }
  for (const Group& group : groups) {
    if ((set & group.kinds) != group.kinds) continue;
    names.emplace_back(group.name);
    set = set - group.kinds;
  }
  if (!set.empty()) names.push_back(kindNames(set));
  return joined(names);
}

std::string otherNames(auto kind) {
  std::vector<std::string> names;
  for (const std::string_view words : otherWords(kind)) names.emplace_back(words);
  return joined(names);
}

void writeKinds(std::ostream& out) {
  out << "\n## Kinds of elements\n\n"
         "| Name | English | Latvian | Short | Sub-model | Profile | Also understood |\n"
         "|---|---|---|---|---|---|---|\n";
  for (const ElementKindInfo& kind : elementKinds()) {
    out << "| " << codeName(kind.kind) << " | " << kind.label.en << " | " << kind.label.lv << " | "
        << kind.shortName << " | " << nameOf(kind.submodel) << " | " << nameOf(kind.profile) << " | "
        << otherNames(kind.kind) << " |\n";
  }
}

void writeRelations(std::ostream& out) {
  out << "\n## Kinds of relations\n\n"
         "How a relation reads from its source, and from its target. A few verbs depend on the kinds they "
         "tie; "
         "the TSV\nhas the exact reading of every triple.\n\n"
         "| Name | English | from the target | Latvian | from the target | Also understood |\n"
         "|---|---|---|---|---|---|\n";
  for (const RelationKindInfo& kind : relationKinds()) {
    out << "| " << codeName(kind.kind) << " | " << kind.reading.en << " | "
        << (kind.symmetric ? "the same" : kind.inverse.en) << " | " << kind.reading.lv << " | "
        << (kind.symmetric ? "tas pats" : kind.inverse.lv) << " | " << otherNames(kind.kind) << " |\n";
  }
}

std::string typeText(const AttributeInfo& attribute) {
  if (attribute.values.empty()) return std::string(nameOf(attribute.type));
  std::vector<std::string> values;
  for (const EnumValue& value : attribute.values) values.push_back('`' + std::string(value.name) + '`');
  return joined(values);
}

/// The attributes of all kinds, each once, with the kinds that have it.
template <class Set, class Rows>
std::vector<std::pair<AttributeInfo, Set>> attributesWithKinds(const Rows& kindRows) {
  std::vector<std::pair<AttributeInfo, Set>> result;
  for (const auto& row : kindRows) {
    for (const AttributeInfo& attribute : attributesOf(row.kind)) {
      const auto it = std::find_if(result.begin(), result.end(),
                                   [&](const auto& known) { return known.first.name == attribute.name; });
      if (it == result.end()) {
        result.emplace_back(attribute, Set(row.kind));
      } else {
        it->second |= row.kind;
      }
    }
  }
  return result;
}

std::string setName(RelationSet set) {
  std::vector<std::string> names;
  for (const RelationKind kind : set) names.push_back(codeName(kind));
  return joined(names);
}

template <class Set>
void writeAttributes(std::ostream& out, const auto& kindRows) {
  out << "\n| Attribute | Of | Value | English | Latvian |\n|---|---|---|---|---|\n";
  for (const auto& [attribute, kinds] : attributesWithKinds<Set>(kindRows)) {
    out << "| `" << attribute.name << "` | " << setName(kinds) << " | " << typeText(attribute) << " | "
        << attribute.label.en << " | " << attribute.label.lv << " |\n";
  }
}

void writeRows(std::ostream& out) {
  out << "\n## What may relate to what\n\n"
         "In the field profile the generic `actor` may do whatever one of the four kinds of actors may, so "
         "that "
         "a card can\nbe captured as an actor and told apart later. Where two rows have a triple, the "
         "narrower "
         "profile counts.\n\n";
  for (const Group& group : groups) out << "- *" << group.name << "*: " << kindNames(group.kinds) << '\n';
  out << "\n| From | Relation | To | Profile | |\n|---|---|---|---|---|\n";
  for (const LegalityRow& row : legalityRows()) {
    out << "| " << setName(row.sources) << " | " << codeName(row.relation) << " | " << setName(row.targets)
        << " | " << nameOf(row.profile) << " | " << (row.confirmed ? "" : "*unconfirmed*")
        << (row.confirmed || row.note.empty() ? "" : "; ") << row.note << " |\n";
  }
}

struct PlaceRow {
  KindSet children;
  RelationKind relation;
  KindSet parents;
};

/// Parents by child and relation, children with the same parents together.
std::vector<PlaceRow> placeRows() {
  std::vector<PlaceRow> rows;
  for (const RelationKindInfo& relation : relationKinds()) {
    const std::size_t first = rows.size();
    for (const ElementKind child : kinds::components) {
      KindSet parents;
      for (const ElementKind parent : kinds::everything) {
        if (hierarchyRelation(child, parent) == relation.kind) parents |= parent;
      }
      if (parents.empty()) continue;
      const auto it = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end(),
                                   [&](const PlaceRow& row) { return row.parents == parents; });
      if (it == rows.end()) {
        rows.push_back({child, relation.kind, parents});
      } else {
        it->children |= child;
      }
    }
  }
  return rows;
}

void writePlaces(std::ostream& out) {
  out << "\n## Standing under another element\n\n"
         "What a `parent` column, an indentation or a drop onto another element means: the relation that "
         "leads "
         "from the\nelement to the one above it.\n\n"
         "| Element | Relation | Above it |\n|---|---|---|\n";
  for (const PlaceRow& row : placeRows()) {
    out << "| " << setName(row.children) << " | " << codeName(row.relation) << " | " << setName(row.parents)
        << " |\n";
  }
}

}  // namespace

void writeMetamodelMarkdown(std::ostream& out) {
  out << introduction;
  writeKinds(out);
  writeRelations(out);
  out << "\n## Attributes of elements\n\n"
         "Beside identity, number, labels, description, status, certainty, priority, criticality, tags, "
         "aliases "
         "and where it\ncomes from, which every element has.\n";
  writeAttributes<KindSet>(out, elementKinds());
  out << "\n## Attributes of relations\n\n"
         "Beside description, certainty, strength and where it comes from, which every relation has.\n";
  writeAttributes<RelationSet>(out, relationKinds());
  writeRows(out);
  writePlaces(out);
}

}  // namespace ekd::cli
