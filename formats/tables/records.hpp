// SPDX-License-Identifier: MIT
#pragma once

#include "formats/foreign/references.hpp"
#include "formats/foreign/relation_names.hpp"
#include "formats/tables/sheet.hpp"
#include "libekd/model/document.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace ekd::tables {

/// Turns the values of one document into rows. Ask for relations in the order in which they are written:
/// identities that the reader will count out again are left out.
class Records {
 public:
  explicit Records(const Document& document);

  Record of(const Element& element);
  Record of(const Relation& relation);
  Record of(const View& view) const;
  Record of(const ModellingSession& session) const;
  /// Rows of document.tsv.
  std::vector<Record> properties() const;

 private:
  std::string sessionName(SessionId id) const;
  std::string namesOf(const std::vector<ElementId>& ids) const;
  void putProvenance(Record& record, const Provenance& provenance) const;
  template <class Kind>
  void putAttributes(Record& record, Kind kind, const Attributes& attributes,
                     std::span<const FieldName> fields);
  bool isPlainName(const std::string& name, std::span<const FieldName> fields);

  const Document& m_document;
  foreign::References m_references;
  foreign::RelationNames m_relationNames;
  std::unordered_map<std::string, int> m_sessionKeys;  // how many have it
  std::unordered_map<std::string, int> m_viewKeys;
  std::unordered_map<std::string, bool> m_plainNames;  // by the fields' first name and the attribute's
};

}  // namespace ekd::tables
