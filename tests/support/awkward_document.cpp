// SPDX-License-Identifier: MIT
#include "tests/support/awkward_document.hpp"

#include "libekd/model/document_builder.hpp"
#include "tests/support/ids.hpp"

#include <string>

namespace ekd::test {
namespace {

Element keyed(std::string key, ElementKind kind, std::string label) {
  Element element;
  element.id = ElementId::fromName("element", key);
  element.kind = kind;
  setText(element.labels, "lv", label);
  element.details.edit().key = std::move(key);
  return element;
}

Relation between(std::uint64_t n, ElementId source, RelationKind kind, ElementId target) {
  Relation relation;
  relation.id = nth<RelationId>(n);
  relation.source = source;
  relation.kind = kind;
  relation.target = target;
  return relation;
}

Element fullElement(SessionId session) {
  Element element;
  element.id = nth<ElementId>(7);
  element.kind = ElementKind::problem;
  element.number = " 2.1\t";
  element.standing = Standing::rejected;
  element.certainty = Certainty::possible;
  element.priority = Level::high;
  element.criticality = Level::low;
  setText(element.labels, "", "no language, \"quoted\"");
  setText(element.labels, "lv", "\"sākas ar pēdiņu; un, komats\"");
  setText(element.labels, "zh-Hant", "  spaces around  ");
  auto& details = element.details.edit();
  details.key = "goal 2; | \\ \"x\"";
  setText(details.descriptions, "en", "two\nlines\r\nand a\ttab\rand \\n no line end");
  details.standingReason = "per, haps; not";
  details.aliases = {"b;c", "a | d", "", " padded ", "\\", "\\e", "a=b", "tail\\"};
  details.earlierNumbers = {"3", "1"};
  details.tags = {"a;b", "z"};
  for (const char* name : {"kind", "label_en", "Problem kind", "attributes", "attr:x", " padded ", "own"})
    setAttribute(details.attributes, name, std::string("value of ") + name);
  setAttribute(details.attributes, "problem_kind", "Weakness");
  details.provenance = {"plan.pdf", 12, session, "Anna"};
  details.extras.attributes = {{"empty", ""}, {"future", "1"}};
  details.extras.xml = {"<colour value=\"red;\"/>", "<b>\\</b>"};
  return element;
}

View fullView() {
  View view;
  view.id = ViewId::fromName("view", "all; of it");
  view.key = "all; of it";
  setText(view.titles, "en", "All");
  view.query.roots = {nth<ElementId>(7), ElementId::fromName("element", "g1"), nth<ElementId>(404)};
  view.query.depth = 0;
  view.query.kinds = {ElementKind::goal, ElementKind::role};
  view.query.actors = {ElementId::fromName("element", "a1")};
  view.query.tags = {"a;b"};
  view.query.standings = {Standing::unset, Standing::agreed};
  view.query.sessions = {nth<SessionId>(3)};
  view.query.text = "kas; \"ir\"";
  view.query.unanswered = true;
  view.query.elements = {nth<ElementId>(7)};
  view.language = "en";
  setAttribute(view.settings, "direction", "down");
  setAttribute(view.settings, "depth", "a setting of that name");
  view.extras.attributes = {{"later", "yes"}};
  view.extras.xml = {"<pin x=\"1\"/>"};
  return view;
}

BinEntry fullBinEntry(SessionId session) {
  BinEntry entry;
  entry.id = nth<BinId>(21);
  entry.time = 1'777'889'705'123;
  entry.author = "Anna \"A\"";
  entry.session = session;
  entry.reason = "said\ntwice; <see> above";
  Element element = fullElement(session);
  element.id = nth<ElementId>(90);
  element.details.edit().key = "binned";
  Element plain;
  plain.id = nth<ElementId>(91);
  plain.kind = ElementKind::goal;
  entry.elements = {element, plain};
  Relation relation = between(31, element.id, RelationKind::hinders, plain.id);
  relation.certainty = Certainty::possible;
  relation.details.edit().extras.xml = {"<w/>"};
  Relation place = between(32, plain.id, RelationKind::supports, ElementId::fromName("element", "g1"));
  place.order = 7;
  Relation gone = between(33, nth<ElementId>(406), RelationKind::link, plain.id);
  entry.relations = {relation, place, gone};
  entry.places = {{plain.id, ElementId::fromName("element", "g2"), {}, "1.2"}};
  entry.mentions = {{ViewId::fromName("view", "all; of it"), ViewList::actors, 0, element.id},
                    {ViewId::fromName("view", "all; of it"), ViewList::elements, 3, plain.id}};
  entry.extras.attributes = {{"later", "yes"}};
  entry.extras.xml = {"<pin x=\"1\"/>"};
  return entry;
}

ModellingSession fullSession() {
  ModellingSession session;
  session.id = nth<SessionId>(3);
  session.key = "w1";
  setText(session.titles, "en", "First workshop");
  session.date = "04-23/04-24";
  session.place = "Cēsis; somewhere";
  session.participants = {{"Anna = Ance", "facilitator"}, {"", "domain expert"}, {"Jānis", ""}, {"", ""}};
  setText(session.notes, "", "It rained");
  session.extras.attributes = {{"room", "4"}};
  return session;
}

void addMetadata(DocumentBuilder& builder) {
  auto& metadata = builder.metadata();
  setText(metadata.titles, "lv", "Vidzemes nākotne");
  setText(metadata.descriptions, "en", "A\nplan");
  metadata.language = "lv";
  metadata.date = "2010-05-12";
  metadata.authors = {"Zaiga", "Ādolfs; \"Ā\""};
  setAttribute(metadata.attributes, "region", "Vidzeme");
  setAttribute(metadata.attributes, "language", "an attribute of that name");
  metadata.extras.attributes = {{"x", "1"}};
  builder.extras().attributes = {{"schema", "next"}};
  builder.extras().xml = {"<layout><at x=\"1\"/></layout>"};
}

}  // namespace

Document awkwardDocument() {
  DocumentBuilder builder;
  addMetadata(builder);
  const ModellingSession session = fullSession();
  builder.add(session);
  const Element goal = keyed("g1", ElementKind::goal, "Galvenais");
  const Element sub = keyed("g2", ElementKind::goal, "Apakšmērķis");
  const Element actor = keyed("a1", ElementKind::role, "Padomnieks");
  const Element full = fullElement(session.id);
  for (const Element& element : {goal, sub, actor, full}) builder.add(element);
  builder.add(keyed(goal.id.hex(), ElementKind::goal, "its key looks like another identity"));

  Relation rich = between(1, sub.id, RelationKind::supports, goal.id);
  rich.order = -3;
  rich.certainty = Certainty::possible;
  rich.strength = Level::medium;
  auto& more = rich.details.edit();
  setText(more.descriptions, "en", "because; of \"it\"");
  setAttribute(more.attributes, "target", "an attribute of that name");
  setAttribute(more.attributes, "weight", "0.5");
  more.provenance = {"plan.pdf", 7, session.id, "Anna"};
  more.extras.attributes = {{"seen", ""}};
  more.extras.xml = {"<w/>"};
  builder.add(rich);
  builder.add(between(2, goal.id, RelationKind::supports, sub.id));  // no place, though it could be one
  builder.add(between(3, full.id, RelationKind::creates, goal.id));  // nothing the method knows
  builder.add(between(4, actor.id, RelationKind::conflicts, full.id));
  builder.add(between(5, goal.id, RelationKind::link, nth<ElementId>(404)));
  Relation lost = between(6, nth<ElementId>(405), RelationKind::arm, sub.id);
  lost.order = 4;
  builder.add(lost);
  builder.add(fullView());
  builder.add(fullBinEntry(session.id));
  BinEntry bare;
  bare.id = nth<BinId>(20);
  bare.elements.resize(1);
  bare.elements[0].id = nth<ElementId>(92);
  builder.add(bare);
  return builder.take();
}

}  // namespace ekd::test
