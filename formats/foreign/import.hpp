// SPDX-License-Identifier: MIT
#pragma once

#include "formats/foreign/identities.hpp"
#include "formats/foreign/places.hpp"
#include "formats/foreign/references.hpp"
#include "formats/format.hpp"
#include "formats/report.hpp"
#include "libekd/model/document_builder.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What readers share whose files were written by people and other programs: names instead of identities,
/// words instead of kinds, parents instead of relations.
namespace ekd::foreign {

/// Where something is said.
struct Spot {
  std::uint32_t file = 0;  ///< index into the files of the import
  Position position;
};

/// A text and where it stands.
struct Said {
  std::string text;
  Spot spot;
};

/// What a file calls a thing.
struct GivenNames {
  Said key;
  Said id;
  Spot spot;  ///< of the thing itself
};

/// The ends and the words of a relation.
struct GivenRelation {
  Said source;
  Said words;
  Said target;
  Spot spot;
  bool isExact = false;  ///< the name of a kind means this kind, whatever people mean by the word
};

/// One document in the making. Add sessions before what names them, elements before relations and views; call
/// finish() at the end.
class Import {
 public:
  explicit Import(const std::vector<std::string>& files);

  Report& report(std::uint32_t file) { return m_reports[file]; }
  void error(const Spot& spot, std::string code, std::string message);
  void warning(const Spot& spot, std::string code, std::string message);
  void note(const Spot& spot, std::string code, std::string message);

  Metadata& metadata() { return m_builder.metadata(); }
  Extras& extras() { return m_builder.extras(); }
  const References& references() const { return m_references; }
  const Element* find(ElementId id) const { return m_builder.document().model.find(id); }

  void add(ModellingSession session, const GivenNames& names);
  void add(Element element, const GivenNames& names, const Said& parent);
  void add(View view, const GivenNames& names);
  /// With an identity; where that is taken, it gets another one and that is reported.
  void add(BinEntry entry, const Spot& spot);

  /// The session with that key or identity; one that is not there is made.
  SessionId sessionCalled(const std::string& text);
  /// Adds the element that a view names in one of its lists. One that is not there is added and reported;
  /// `extras` keep its name.
  void addElementOfView(const Said& name, std::string_view list, std::vector<ElementId>& ids, Extras& extras);

  /// Sets the kind and the ends of `relation` to what is given. An end that is not there is reported
  /// (STR-06). Returns whether the words are a relation; others make a link.
  bool begin(Relation& relation, const GivenRelation& given);
  /// Takes a relation on which begin() was called and which has all its details by now.
  void add(Relation relation, const GivenRelation& given, bool wordsAreKnown, const std::string& id);

  /// Turns parents and what else says so into places; gives relations their identities.
  ReadResult finish(PlacedBy by);
  /// Only what there is to say: nothing of the file can be used.
  ReadResult abandon();

 private:
  friend class Places;
  struct Parent {
    ElementId child;
    Said name;
  };
  struct PendingRelation {
    Relation relation;
    std::optional<RelationId> id;
    Spot spot;
  };

  Identity identify(Identities& identities, const GivenNames& names, const std::string& fallbackName);
  ElementId end(const Said& name, std::string_view which, Relation& relation);
  ElementId jointOf(ElementKind kind, ElementId target, const Spot& spot);
  void addRelations();
  void locate(Bits128 id, const Spot& spot) { m_positions.push_back({id, spot.file, spot.position}); }

  std::vector<Report> m_reports;  // by file
  DocumentBuilder m_builder;
  References m_references;
  Identities m_elementIds{"element"};
  Identities m_viewIds{"view"};
  Identities m_sessionIds{"session"};
  std::unordered_map<std::string, SessionId> m_sessions;  // by key
  std::vector<Parent> m_parents;
  std::vector<PendingRelation> m_relations;
  std::vector<SourceMap::Entry> m_positions;
};

/// Sorted, each once: as the model has sets.
template <class Values>
void makeSet(Values& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Sets the kind and the attribute that `word` means: any name or label of a kind. An unknown word makes an
/// idea that keeps it as an attribute; false then.
bool setKind(Element& element, const std::string& word);

/// Sets an attribute, which may be empty, without overwriting one: where the name is taken by another value,
/// "name 2" is used.
void keepAttribute(Attributes& attributes, const std::string& name, const std::string& value);

/// Sets a text, which may be empty, without overwriting one: a second one of the same language stands under
/// "lv 2".
void keepText(Texts& texts, std::string_view language, const std::string& text);

/// Sets an attribute that is given in any spelling of its name and value. False when the metamodel knows the
/// attribute and not the value, which is kept as it stands.
bool readAttribute(Attributes& attributes, ElementKind kind, const std::string& name,
                   const std::string& value);
bool readAttribute(Attributes& attributes, RelationKind kind, const std::string& name,
                   const std::string& value);

/// Lower case, with `_` for spaces and hyphens, without spaces around: "Earlier numbers" is
/// "earlier_numbers".
std::string normalised(std::string_view name);

/// How a relation has to be written so that begin() takes it for the same kind: its name or, where that would
/// be understood otherwise between these ends, "kind:NAME".
std::string wordFor(const Relation& relation, const Model& model);

}  // namespace ekd::foreign
