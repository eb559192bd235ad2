// SPDX-License-Identifier: MIT
#include "libekd/metamodel/attributes.hpp"

#include <set>

#include <catch2/catch.hpp>

using namespace ekd;
using K = ElementKind;
using R = RelationKind;

namespace {
std::optional<std::string> valueOf(K kind, std::string_view name, std::string_view text) {
  return canonicalValue(*attributeInfo(kind, name), text);
}
}  // namespace

TEST_CASE("no kind has two attributes of one name, and enumerations have values") {
  for (const auto& row : elementKinds()) {
    std::set<std::string_view> names;
    for (const AttributeInfo& attribute : attributesOf(row.kind)) {
      INFO(row.name << ' ' << attribute.name);
      CHECK(names.insert(attribute.name).second);
      CHECK(attribute.values.empty() == (attribute.type != AttributeType::enumeration));
    }
  }
}

TEST_CASE("the generic actor has every attribute of the kinds it may become") {
  for (const K kind : {K::individual, K::organizationalUnit, K::role}) {
    for (const AttributeInfo& attribute : attributesOf(kind)) {
      INFO(nameOf(kind) << ' ' << attribute.name);
      CHECK(attributeInfo(K::actor, attribute.name) != nullptr);
    }
  }
}

TEST_CASE("the values of enumerations are understood as people write them") {
  CHECK(valueOf(K::isRequirement, "requirement_kind", "Non-functional") == "non_functional");
  CHECK(valueOf(K::problem, "problem_kind", "drauds") == "threat");
  CHECK(valueOf(K::rule, "rule_kind", "Event-action Rule") == "event_action");
  CHECK(valueOf(K::argument, "polarity", "maybe") == std::nullopt);
}

TEST_CASE("cardinalities are understood in the notations of other tools") {
  const AttributeInfo& info = *attributeInfo(R::relates, "cardinality_source");
  CHECK(canonicalValue(info, "0:N") == "0..n");
  CHECK(canonicalValue(info, "1..*") == "1..n");
  CHECK(canonicalValue(info, "M") == "n");
  CHECK(canonicalValue(info, "1:1") == "1..1");
  CHECK(canonicalValue(info, "7") == std::nullopt);
}

TEST_CASE("numbers and dates are checked, and kept as they were written") {
  CHECK(valueOf(K::role, "headcount", "12") == "12");
  CHECK(valueOf(K::role, "headcount", "12.5") == std::nullopt);
  CHECK(valueOf(K::process, "execution_time", "1.5") == "1.5");
  CHECK(valueOf(K::process, "execution_time", "1,5") == std::nullopt);
  CHECK(valueOf(K::goal, "deadline", "2009-04-23") == "2009-04-23");
  CHECK(valueOf(K::goal, "deadline", "2009") == "2009");
  CHECK(valueOf(K::goal, "deadline", "2009-13") == std::nullopt);
  CHECK(valueOf(K::goal, "deadline", "23.04.2009") == std::nullopt);
}
