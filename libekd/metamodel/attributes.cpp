// SPDX-License-Identifier: MIT
#include "libekd/metamodel/attributes.hpp"

#include "libekd/metamodel/enum_set.hpp"
#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/metamodel/spelling.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace ekd {
namespace {

using enum ElementKind;
using enum RelationKind;
using enum AttributeType;

// A row a line.
// clang-format off
constexpr auto problemKinds = std::to_array<EnumValue>({
    {"problem", {"Problem", "Problēma"}},
    {"weakness", {"Weakness", "Vājā puse"}},
    {"threat", {"Threat", "Drauds"}},
});
constexpr auto ruleKinds = std::to_array<EnumValue>({
    {"derivation", {"Derivation rule", "Izvedums"}},
    {"event_action", {"Event-action rule", "Notikums un darbība"}},
    {"static_constraint", {"Static constraint rule", "Statisks ierobežojums"}},
    {"transition_constraint", {"Transition constraint rule", "Pārejas ierobežojums"}},
});
constexpr auto requirementKinds = std::to_array<EnumValue>({
    {"functional", {"Functional", "Funkcionāla"}},
    {"non_functional", {"Non-functional", "Nefunkcionāla"}},
});
constexpr auto processKinds = std::to_array<EnumValue>({
    {"primary", {"Primary", "Pamatprocess"}},
    {"supporting", {"Supporting", "Atbalsta process"}},
    {"management", {"Management", "Vadības process"}},
});
constexpr auto offerKinds = std::to_array<EnumValue>({
    {"unspecific", {"Unspecific", "Nenoteikts"}},
    {"product", {"Product", "Produkts"}},
    {"service", {"Service", "Pakalpojums"}},
});
constexpr auto polarities = std::to_array<EnumValue>({
    {"for", {"For", "Par"}},
    {"against", {"Against", "Pret"}},
    {"neutral", {"Neutral", "Neitrāls"}},
});
constexpr auto states = std::to_array<EnumValue>({
    {"as_is", {"As is", "Esošais"}},
    {"to_be", {"To be", "Vēlamais"}},
});
constexpr auto degrees = std::to_array<EnumValue>({
    {"partly", {"Partly", "Daļēji"}},
    {"fully", {"Fully", "Pilnībā"}},
});
constexpr auto shares = std::to_array<EnumValue>({
    {"full", {"Full", "Pilnībā"}},
    {"part", {"Part", "Daļēji"}},
});
constexpr auto dependencies = std::to_array<EnumValue>({
    {"operative", {"Operative", "Operatīva"}},
    {"authority", {"Authority", "Pakļautības"}},
});
constexpr auto cardinalities = std::to_array<EnumValue>({
    {"1", {"One", "Viens"}},
    {"n", {"Many", "Vairāki"}},
    {"0..1", {"None or one", "Neviens vai viens"}},
    {"1..1", {"Exactly one", "Tieši viens"}},
    {"0..n", {"Any number", "Jebkurš skaits"}},
    {"1..n", {"At least one", "Vismaz viens"}},
});

template <class Kind>
struct AttributeRow {
  Kind kinds;
  AttributeInfo attribute;
};
using ElementRow = AttributeRow<KindSet>;
using RelationRow = AttributeRow<RelationSet>;

constexpr auto elementRows = std::to_array<ElementRow>({
    {goal, {"deadline", date, {"Deadline", "Termiņš"}}},
    {{problem, isProblem}, {"problem_kind", enumeration, {"Kind of problem", "Problēmas veids"}, problemKinds}},
    {rule, {"rule_kind", enumeration, {"Kind of rule", "Likuma veids"}, ruleKinds}},
    {rule, {"formal_description", text, {"Formal description", "Formāls apraksts"}}},
    {isRequirement, {"requirement_kind", enumeration, {"Kind of requirement", "Prasības veids"}, requirementKinds}},
    {kpi, {"designation", text, {"Designation", "Apzīmējums"}}},
    {{kpi, criterion}, {"target_value", text, {"Target value", "Mērķa vērtība"}}},
    {{kpi, criterion}, {"unit", text, {"Unit or form of answer", "Mērvienība vai atbildes veids"}}},
    {kpi, {"log", text, {"Measured values", "Izmērītās vērtības"}}},
    {attribute, {"data_type", text, {"Data type", "Datu tips"}}},
    {attribute, {"value_range", text, {"Value range", "Vērtību apgabals"}}},
    {kinds::processes, {"process_kind", enumeration, {"Kind of process", "Procesa veids"}, processKinds}},
    {kinds::processes, {"frequency", text, {"Frequency", "Biežums"}}},
    {kinds::processes | concept_, {"execution_time", decimal, {"Execution time", "Izpildes laiks"}}},
    {kinds::processes | concept_, {"complexity", decimal, {"Complexity", "Sarežģītība"}}},
    {kinds::actors, {"actor_kind", text, {"Kind of actor", "Aktiera veids"}}},
    {{actor, role}, {"qualification", text, {"Qualification", "Kvalifikācija"}}},
    {{actor, role}, {"headcount", integer, {"People in this role", "Darbinieku skaits"}}},
    {{actor, role}, {"authority", text, {"Authority", "Pilnvaras"}}},
    {{actor, organizationalUnit, resource, technicalComponent, example}, {"location", text, {"Location", "Atrašanās vieta"}}},
    {{actor, resource, technicalComponent}, {"quantity", integer, {"Quantity", "Daudzums"}}},
    {productService, {"specification", enumeration, {"Product or service", "Produkts vai pakalpojums"}, offerKinds}},
    {argument, {"polarity", enumeration, {"For or against", "Par vai pret"}, polarities}},
    {project, {"start_date", date, {"Start", "Sākums"}}},
    {project, {"end_date", date, {"End", "Beigas"}}},
    {{project, solution, resource}, {"cost", text, {"Cost", "Izmaksas"}}},
    {kinds::components, {"state", enumeration, {"State described", "Aprakstītais stāvoklis"}, states}},
    {kinds::components, {"votes", integer, {"Votes", "Balsis"}}},
    {kinds::components, {"declared_children", integer, {"Sub-elements announced", "Pieteiktais apakšelementu skaits"}}},
});

constexpr auto relationRows = std::to_array<RelationRow>({
    {{relates, link}, {"name", text, {"Name", "Nosaukums"}}},
    {{relates, link}, {"inverse_name", text, {"Name from the other end", "Nosaukums no otra gala"}}},
    {relates, {"cardinality_source", enumeration, {"How many sources", "Cik avotu"}, cardinalities}},
    {relates, {"cardinality_target", enumeration, {"How many targets", "Cik mērķu"}, cardinalities}},
    {isResponsibleFor, {"lead", boolean, {"Leads the others", "Vada pārējos"}}},
    {solves, {"degree", enumeration, {"Degree", "Pakāpe"}, degrees}},
    {finances, {"share", enumeration, {"Share", "Daļa"}, shares}},
    {finances, {"amount", text, {"Amount", "Summa"}}},
    {dependsOn, {"dependency_kind", enumeration, {"Kind of dependency", "Atkarības veids"}, dependencies}},
    {cooperatesWith, {"context", text, {"On what", "Kādā jautājumā"}}},
    {provides, {"what", text, {"What", "Ko"}}},
    {precedes, {"condition", text, {"Condition", "Nosacījums"}}},
});
// clang-format on

/// One array of attributes a kind, cut out of the rows once.
template <class Kind, std::size_t Count, class Rows>
auto collect(const Rows& rows) {
  std::array<std::vector<AttributeInfo>, Count> byKind;
  for (const auto& row : rows) {
    for (const Kind kind : row.kinds) byKind[static_cast<std::size_t>(kind)].push_back(row.attribute);
  }
  return byKind;
}

const AttributeInfo* named(std::span<const AttributeInfo> attributes, std::string_view name) {
  const auto it = std::find_if(attributes.begin(), attributes.end(),
                               [name](const AttributeInfo& info) { return info.name == name; });
  return it == attributes.end() ? nullptr : &*it;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

template <class Number>
bool isNumber(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

bool isPartOfDate(std::string_view digits, std::size_t width, int most) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return digits.size() == width && error == std::errc{} && end == digits.data() + digits.size() &&
         digits[0] != '-' && (most == 0 || (value >= 1 && value <= most));
}

bool isDate(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  if (!isPartOfDate(text.substr(0, 4), 4, 0)) return false;
  if (text.size() >= 7 && (text[4] != '-' || !isPartOfDate(text.substr(5, 2), 2, 12))) return false;
  return text.size() < 10 || (text[7] == '-' && isPartOfDate(text.substr(8, 2), 2, 31));
}

std::optional<std::string> asBoolean(std::string_view text) {
  const std::string key = spellingKey(text);
  for (const std::string_view word : {"true", "yes", "1", "ja"}) {
    if (key == word) return "true";
  }
  for (const std::string_view word : {"false", "no", "0", "ne"}) {
    if (key == word) return "false";
  }
  return std::nullopt;
}

/// Cardinalities as tools write them: "0:N", "1..*", "M".
std::string asCardinality(std::string_view text) {
  std::string value;
  for (const char c : text) {
    if (c == ':' || c == '.' || c == '-') {
      if (value.empty() || value.back() != '.') value += "..";
    } else if (c == '*' || c == 'N' || c == 'm' || c == 'M') {
      value += 'n';
    } else if (c != ' ') {
      value += c;
    }
  }
  return value;
}

std::optional<std::string> asEnumeration(const AttributeInfo& attribute, std::string_view text) {
  const bool isCardinality = attribute.values.data() == cardinalities.data();
  const std::string wanted = isCardinality ? asCardinality(text) : spellingKey(text);
  for (const EnumValue& value : attribute.values) {
    if (isCardinality ? wanted == value.name : wanted == spellingKey(value.name))
      return std::string(value.name);
    if (spellingKey(text) == spellingKey(value.label.en) || spellingKey(text) == spellingKey(value.label.lv))
      return std::string(value.name);
  }
  return std::nullopt;
}

}  // namespace

std::span<const AttributeInfo> attributesOf(ElementKind kind) {
  static const auto byKind = collect<ElementKind, elementKindCount>(elementRows);
  return byKind[static_cast<std::size_t>(kind)];
}

std::span<const AttributeInfo> attributesOf(RelationKind kind) {
  static const auto byKind = collect<RelationKind, relationKindCount>(relationRows);
  return byKind[static_cast<std::size_t>(kind)];
}

const AttributeInfo* attributeInfo(ElementKind kind, std::string_view name) {
  return named(attributesOf(kind), name);
}
const AttributeInfo* attributeInfo(RelationKind kind, std::string_view name) {
  return named(attributesOf(kind), name);
}

std::optional<std::string> canonicalValue(const AttributeInfo& attribute, std::string_view text) {
  const std::string_view value = trimmed(text);
  if (value.empty()) return std::nullopt;
  switch (attribute.type) {
    case AttributeType::text:
      return std::string(text);
    case AttributeType::integer:
      return isNumber<long long>(value) ? std::optional<std::string>(value) : std::nullopt;
    case AttributeType::decimal:
      return isNumber<double>(value) ? std::optional<std::string>(value) : std::nullopt;
    case AttributeType::boolean:
      return asBoolean(value);
    case AttributeType::enumeration:
      return asEnumeration(attribute, value);
    case AttributeType::date:
      return isDate(value) ? std::optional<std::string>(value) : std::nullopt;
  }
  return std::nullopt;
}

std::string_view nameOf(AttributeType type) {
  constexpr std::array<std::string_view, 6> names{"text",    "integer",     "decimal",
                                                  "boolean", "enumeration", "date"};
  return names[static_cast<std::size_t>(type)];
}

}  // namespace ekd
