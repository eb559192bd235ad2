// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy.hpp"
#include "tests/formats/tables/read_tables.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace ekd;
using test::elementCalled;
using test::messages;
using test::readTables;
using Messages = std::vector<std::string>;

namespace {

/// Labels of what stands under an element, in order.
Messages childrenOf(const ReadResult& result, std::string_view key) {
  const Model& model = result.document->model;
  Messages labels;
  for (const Slot slot :
       ekd::childrenOf(model, *model.elements().slotOf(ElementId::fromName("element", key))))
    labels.emplace_back(textFor(model.element(slot).labels, "en"));
  return labels;
}

/// "source kind target", by key, sorted.
Messages relations(const ReadResult& result) {
  const Model& model = result.document->model;
  const auto nameOfEnd = [&](Slot slot) {
    const Element& element = model.element(slot);
    return element.details->key.empty() ? std::string(nameOf(element.kind)) : element.details->key;
  };
  Messages all;
  for (const Slot slot : model.relations().slotsById())
    all.push_back(nameOfEnd(model.sourceSlot(slot)) + " " + std::string(nameOf(model.relation(slot).kind)) +
                  " " + nameOfEnd(model.targetSlot(slot)));
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

TEST_CASE("a row becomes an element with everything its cells say") {
  const auto result = readTables(
      "Key,Kind,No,Label@lv,label_en,Description,status,reason,certainty,priority,criticality,tags,aliases,"
      "Earlier-Numbers,source,line,session,author,Problem kind,own\n"
      "p1,Weakness,3,Trūkums,Weak,Why,Rejected,dear,possible,high,low,b;a,X | "
      "Y,1;2,plan.pdf,7,w1,Anna,threat,x\n");
  CHECK(messages(result).empty());
  const Element& element = elementCalled(result, "p1");
  CHECK(element.kind == ElementKind::problem);
  CHECK(element.number == "3");
  CHECK(element.labels == Texts{{"en", "Weak"}, {"lv", "Trūkums"}});
  CHECK(element.standing == Standing::rejected);
  CHECK(element.certainty == Certainty::possible);
  CHECK(element.priority == Level::high);
  CHECK(element.criticality == Level::low);
  CHECK(element.details->descriptions == Texts{{"", "Why"}});
  CHECK(element.details->standingReason == "dear");
  CHECK(element.details->tags == Messages{"a", "b"});
  CHECK(element.details->aliases == Messages{"X", "Y"});
  CHECK(element.details->earlierNumbers == Messages{"1", "2"});
  CHECK(element.details->provenance ==
        Provenance{"plan.pdf", 7, SessionId::fromName("session", "w1"), "Anna"});
  CHECK(*findAttribute(element.details->attributes, "own") == "x");
  CHECK(result.document->sessions.size() == 1);
}

TEST_CASE("a parent column gives places in the order of the rows") {
  const auto result = readTables(
      "key\tkind\tparent\tlabel@en\n"
      "1\tgoal\t\tA\n1.2\tgoal\t1\tC\n1.1\tgoal\t1\tB\n1.3\tgoal\tgoal 9\tD\n");
  CHECK(childrenOf(result, "1") == Messages{"C", "B"});
  CHECK(relations(result) == Messages{"1.1 supports 1", "1.2 supports 1"});
  CHECK(messages(result) ==
        Messages{"e:5:10: error STR-06: the parent 'goal 9' is not there; kept as unresolved"});
  CHECK(result.document->unresolved.size() == 1);
}

TEST_CASE("a parent that a relation names too is tied once, with what the relation says") {
  const auto result = readTables("key,kind,parent,label@en\n1,goal,,A\n2,goal,1,B\n",
                                 "source,relation,target,certainty\n2,supports,1,possible\n");
  CHECK(messages(result).empty());
  CHECK(childrenOf(result, "1") == Messages{"B"});
  REQUIRE(result.document->model.relationCount() == 1);
  CHECK(result.document->model.relations()[0].certainty == Certainty::possible);
}

TEST_CASE("the first goal that a goal supports is its place, later ones are not") {
  const auto result = readTables("key,kind,label@en\n1,goal,A\n2,goal,B\n3,goal,C\n",
                                 "source,relation,target\n3,supports,1\n3,supports,2\n");
  CHECK(childrenOf(result, "1") == Messages{"C"});
  CHECK(childrenOf(result, "2").empty());
  CHECK(result.document->model.relationCount() == 2);
}

TEST_CASE("with an order column nothing is guessed") {
  const auto result = readTables("key,kind,label@en\n1,goal,A\n2,goal,B\n3,goal,C\n",
                                 "source,relation,target,order\n3,supports,1,\n3,supports,2,5\n");
  CHECK(childrenOf(result, "1").empty());
  CHECK(childrenOf(result, "2") == Messages{"C"});
}

TEST_CASE("and-refines ties through one joint for each target") {
  const auto result =
      readTables("key,kind,parent,label@en\n1,goal,,A\n2,goal,1,B\n3,goal,,C\n4,goal,,D\n",
                 "source,relation,target\n2,and-refines,1\n3,AND refines,1\n4,or-refines,1\n");
  CHECK(messages(result).empty());
  CHECK(relations(result) == Messages{"2 arm joint_and", "3 arm joint_and", "4 arm joint_or",
                                      "joint_and arm 1", "joint_or arm 1"});
  CHECK(childrenOf(result, "1") == Messages{"B", "C", "D"});
}

TEST_CASE("elements are named by key, identity, or kind and number where that is clear") {
  const auto result = readTables(
      "key,id,kind,number\na,,goal,1\nb,0000000000000000000000000000000b,goal,2\nc,,goal,3\nd,,goal,3\n",
      "source,relation,target\ngoal 1,conflicts,0000000000000000000000000000000B\nMērķis 2,conflicts,c\n"
      "a,conflicts,goal 3\n");
  CHECK(relations(result) == Messages{"a conflicts b", "b conflicts c"});
  CHECK(messages(result) == Messages{"r:4:13: error STR-06: 'goal 3' may be several elements; use a key; the "
                                     "relation is kept as unresolved"});
}

TEST_CASE("identities follow from keys, so other rows may come and go") {
  const auto few = readTables("key,kind,label\nb,goal,B\n,goal,C\n");
  const auto more = readTables("kind,label,key\ngoal,A,a\ngoal,C,\ngoal,B,b\n");
  for (const Slot slot : few.document->model.elements().slotsById())
    CHECK(more.document->model.find(few.document->model.element(slot).id) != nullptr);
}

TEST_CASE("parents in a circle are kept") {
  const auto result = readTables("key,kind,parent\na,goal,b\nb,goal,a\nc,goal,c\n");
  CHECK(messages(result).empty());
  CHECK(relations(result) == Messages{"a supports b", "b supports a", "c supports c"});
}

TEST_CASE("kinds that have no place under each other are tied as the method ties them") {
  const auto result = readTables("key,kind,parent\ng,goal,\np,role,g\n");
  CHECK(messages(result) ==
        Messages{"e:3:8: warning STR-07: Role has no place under Goal; kept as 'is_responsible_for'"});
  CHECK(relations(result) == Messages{"p is_responsible_for g"});
}

TEST_CASE("positions lead back to rows") {
  const auto result = readTables("key,kind\na,goal\nb,goal\n", "source,relation,target\na,conflicts,b\n");
  const auto* element = result.positions.find(ElementId::fromName("element", "b").bits);
  REQUIRE(element != nullptr);
  CHECK(result.positions.files[element->file] == "e");
  CHECK(element->position == Position{3, 1});
  const auto* relation = result.positions.find(result.document->model.relations()[0].id.bits);
  REQUIRE(relation != nullptr);
  CHECK(result.positions.files[relation->file] == "r");
  CHECK(relation->position == Position{2, 1});
}

TEST_CASE("whether a view asks for what nobody answers for is said with yes or no") {
  const auto read = [](const std::string& said) {
    return tables::read({{tables::TableKind::elements, "e", "key,kind\na,goal\n"},
                         {tables::TableKind::views, "v", "key,unanswered\nv," + said + "\n"}});
  };
  const auto asks = [](const ReadResult& result) {
    return result.document->views.begin()->second.query.unanswered;
  };
  CHECK(asks(read("yes")));
  CHECK_FALSE(asks(read("no")));
  const auto refused = read("perhaps");
  CHECK_FALSE(asks(refused));
  CHECK(messages(refused) == Messages{"v:2:3: warning VALUE: 'perhaps' is neither true nor false"});
  CHECK(tables::write(*refused.document).at(2).text.find("perhaps") != std::string::npos);
}

TEST_CASE("a supports without an order in a file that says places by order is met with what to write") {
  const std::string elements = "key,kind\n6,goal\n6.1,goal\n6.8,goal\n";
  const auto result =
      readTables(elements, "source,relation,target,order\n6.1,supports,6,1\n6.8,supports,6,\n");
  CHECK(test::messages(result) ==
        std::vector<std::string>{
            "r:3:1: note PLACE: without an order '6.8' does not stand under '6' but at the "
            "top; to put it there give this row an order, or '6.8' the parent '6' in the "
            "elements"});
}

TEST_CASE("a goal at the top that supports others is no forgotten sub-goal") {
  const std::string relations =
      GENERATE("6.1,supports,6,1\n3,supports,6,\n", "6.1,supports,x,1\n3,supports,6,2\nx,supports,6,\n",
               "6.1,supports,6,1\nx,supports,3,\n", "6.1,supports,6,1\nx,supports,6,\nx,supports,3,\n",
               "6.1,supports,6,1\n6.1,supports,3,\n");
  const auto result = readTables("key,kind,number\n6,goal,6\n6.1,goal,\n3,goal,3\nx,goal,\n",
                                 "source,relation,target,order\n" + relations);
  CHECK(result.diagnostics.empty());
}

TEST_CASE("a column parent puts a new row last under a goal whose other sub-goals have orders") {
  const auto result = readTables("key,kind,parent\n6,goal,\n6.1,goal,\n6.8,goal,6\n",
                                 "source,relation,target,order\n6.1,supports,6,5\n");
  CHECK(result.diagnostics.empty());
  const Model& model = result.document->model;
  const auto children = childrenOf(model, *model.elements().slotOf(ElementId::fromName("element", "6")));
  REQUIRE(children.size() == 2);
  CHECK(model.element(children[1]).details->key == "6.8");
}
