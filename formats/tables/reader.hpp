// SPDX-License-Identifier: MIT
#pragma once

#include "formats/tables/references.hpp"
#include "formats/tables/table.hpp"
#include "formats/tables/tables.hpp"
#include "libekd/model/document_builder.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ekd::tables {

/// A `parent` cell, until all elements are known.
struct ParentCell {
  ElementId child;
  std::string parent;
  Position place;
};

/// A row of relations.tsv (or what a parent cell asks for), until all places are known.
struct PendingRelation {
  Relation relation;
  std::optional<RelationId> id;
  TableKind table = TableKind::relations;
  Position place;
};

/// What the readers of the five tables share while one document is read.
struct Reading {
  explicit Reading(const ReadOptions& readOptions) : options(readOptions) {}

  const ReadOptions& options;
  DocumentBuilder builder;
  References references;
  std::unordered_map<std::string, SessionId> sessions;  ///< by key
  std::vector<ParentCell> parents;
  std::vector<PendingRelation> relations;
  bool hasOrder = false;  ///< relations.tsv has a column `order`, so places are not guessed
  std::vector<SourceMap::Entry> positions;

  /// The session with that key or identity; one that sessions.tsv does not have is made.
  SessionId sessionCalled(const std::string& text);
  void locate(Bits128 id, TableKind table, Position place) {
    positions.push_back({id, static_cast<std::uint32_t>(table), place});
  }
};

void readSessions(Table& table, Reading& reading);
void readElements(Table& table, Reading& reading);
void readRelations(Table& table, Reading& reading);
void readViews(Table& table, Reading& reading);
void readDocument(Table& table, Reading& reading);

/// Turns parent cells into places and, where no order is given, the first `supports` of a goal and the arms
/// of its joints too.
void placeElements(Reading& reading, Report& elementReport);

/// Gives identities to the relations that have none and puts all of them into the document.
void addRelations(Reading& reading, Report& relationReport);

}  // namespace ekd::tables
