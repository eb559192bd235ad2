// SPDX-License-Identifier: MIT
#include "libekd/metamodel/kinds.hpp"

#include "libekd/metamodel/name_index.hpp"

#include <algorithm>
#include <array>

namespace ekd {
namespace {

using enum ElementKind;
using enum Submodel;
constexpr Profile classic = Profile::classic;
constexpr Profile toolkit = Profile::toolkit;

// A row a line.
// clang-format off
constexpr std::array<ElementKindInfo, elementKindCount> elementTable{{
    {idea, "idea", {"Idea", "Ideja"}, {"Ideas", "Idejas"}, "ID", notes, Profile::field},
    {goal, "goal", {"Goal", "Mērķis"}, {"Goals", "Mērķi"}, "G", goals, classic},
    {problem, "problem", {"Problem", "Problēma"}, {"Problems", "Problēmas"}, "P", goals, classic},
    {cause, "cause", {"Cause", "Cēlonis"}, {"Causes", "Cēloņi"}, "CA", goals, classic},
    {constraint, "constraint", {"Constraint", "Ierobežojums"}, {"Constraints", "Ierobežojumi"}, "CN", goals, classic},
    {opportunity, "opportunity", {"Opportunity", "Iespēja"}, {"Opportunities", "Iespējas"}, "O", goals, classic},
    {developmentAction, "development_action", {"Development action", "Attīstības darbība"}, {"Development actions", "Attīstības darbības"}, "DA", goals, toolkit},
    {kpi, "kpi", {"KPI", "Rādītājs"}, {"KPIs", "Rādītāji"}, "K", goals, toolkit},
    {rule, "rule", {"Rule", "Likums"}, {"Rules", "Likumi"}, "R", rules, classic},
    {concept_, "concept", {"Concept", "Jēdziens"}, {"Concepts", "Jēdzieni"}, "C", concepts, classic},
    {attribute, "attribute", {"Attribute", "Atribūts"}, {"Attributes", "Atribūti"}, "A", concepts, classic},
    {process, "process", {"Process", "Process"}, {"Processes", "Procesi"}, "PR", processes, classic},
    {externalProcess, "external_process", {"External process", "Ārējs process"}, {"External processes", "Ārējie procesi"}, "EP", processes, classic},
    {informationSet, "information_set", {"Information set", "Informācijas kopa"}, {"Information sets", "Informācijas kopas"}, "IS", processes, classic},
    {materialSet, "material_set", {"Material set", "Materiālu kopa"}, {"Material sets", "Materiālu kopas"}, "MS", processes, classic},
    {actor, "actor", {"Actor", "Aktieris"}, {"Actors", "Aktieri"}, "AC", actors, Profile::field},
    {individual, "individual", {"Individual", "Persona"}, {"Individuals", "Personas"}, "I", actors, classic},
    {organizationalUnit, "organizational_unit", {"Organizational unit", "Struktūrvienība"}, {"Organizational units", "Struktūrvienības"}, "OU", actors, classic},
    {role, "role", {"Role", "Loma"}, {"Roles", "Lomas"}, "RO", actors, classic},
    {resource, "resource", {"Resource", "Resurss"}, {"Resources", "Resursi"}, "RS", actors, classic},
    {isGoal, "is_goal", {"IS goal", "IS mērķis"}, {"IS goals", "IS mērķi"}, "IG", technical, classic},
    {isProblem, "is_problem", {"IS problem", "IS problēma"}, {"IS problems", "IS problēmas"}, "IP", technical, classic},
    {isRequirement, "is_requirement", {"IS requirement", "IS prasība"}, {"IS requirements", "IS prasības"}, "IR", technical, classic},
    {technicalComponent, "technical_component", {"Technical component", "Tehniskā komponente"}, {"Technical components", "Tehniskās komponentes"}, "TC", technical, classic},
    {productService, "product_service", {"Product or service", "Produkts vai pakalpojums"}, {"Products and services", "Produkti un pakalpojumi"}, "PS", products, toolkit},
    {feature, "feature", {"Feature", "Īpašība"}, {"Features", "Īpašības"}, "F", products, toolkit},
    {component, "component", {"Component", "Komponente"}, {"Components", "Komponentes"}, "CO", products, toolkit},
    {capability, "capability", {"Capability", "Spēja"}, {"Capabilities", "Spējas"}, "CP", capabilities, toolkit},
    {comment, "comment", {"Comment", "Komentārs"}, {"Comments", "Komentāri"}, "CM", notes, toolkit},
    {assumption, "assumption", {"Assumption", "Pieņēmums"}, {"Assumptions", "Pieņēmumi"}, "AS", notes, toolkit},
    {jointAnd, "joint_and", {"AND", "UN"}, {"AND joints", "UN mezgli"}, "AND", joints, classic},
    {jointOr, "joint_or", {"OR", "VAI"}, {"OR joints", "VAI mezgli"}, "OR", joints, classic},
    {jointAndOr, "joint_and_or", {"AND/OR", "UN/VAI"}, {"AND/OR joints", "UN/VAI mezgli"}, "AND/OR", joints, classic},
    {isaPartial, "isa_partial", {"Partial ISA", "Daļēja vispārināšana"}, {"Partial ISA joints", "Daļējas vispārināšanas mezgli"}, "ISA", joints, classic},
    {isaTotal, "isa_total", {"Total ISA", "Pilnīga vispārināšana"}, {"Total ISA joints", "Pilnīgas vispārināšanas mezgli"}, "ISA", joints, classic},
    {partOfPartial, "part_of_partial", {"Partial PartOf", "Daļēja sastāvdaļu kopa"}, {"Partial PartOf joints", "Daļēju sastāvdaļu kopu mezgli"}, "PART", joints, classic},
    {partOfTotal, "part_of_total", {"Total PartOf", "Pilnīga sastāvdaļu kopa"}, {"Total PartOf joints", "Pilnīgu sastāvdaļu kopu mezgli"}, "PART", joints, classic},
    {splitAnd, "split_and", {"Split (AND)", "Sazarojums (UN)"}, {"AND splits", "UN sazarojumi"}, "AND", joints, classic},
    {splitOr, "split_or", {"Split (OR)", "Sazarojums (VAI)"}, {"OR splits", "VAI sazarojumi"}, "OR", joints, classic},
    {joinAnd, "join_and", {"Join (AND)", "Savienojums (UN)"}, {"AND joins", "UN savienojumi"}, "AND", joints, classic},
    {joinOr, "join_or", {"Join (OR)", "Savienojums (VAI)"}, {"OR joins", "VAI savienojumi"}, "OR", joints, classic},
    {partOfAnd, "part_of_and", {"PartOf (AND)", "Sastāvdaļas (UN)"}, {"AND part joints", "UN sastāvdaļu mezgli"}, "AND", joints, toolkit},
    {partOfOr, "part_of_or", {"PartOf (OR)", "Sastāvdaļas (VAI)"}, {"OR part joints", "VAI sastāvdaļu mezgli"}, "OR", joints, toolkit},
    {partOfXor, "part_of_xor", {"PartOf (XOR)", "Sastāvdaļas (tikai viena)"}, {"XOR part joints", "Tikai vienas sastāvdaļas mezgli"}, "XOR", joints, toolkit},
    {solution, "solution", {"Solution", "Risinājums"}, {"Solutions", "Risinājumi"}, "S", Submodel::field, Profile::field},
    {argument, "argument", {"Argument", "Arguments"}, {"Arguments", "Argumenti"}, "AR", Submodel::field, Profile::field},
    {argumentGroup, "argument_group", {"Argument group", "Argumentu grupa"}, {"Argument groups", "Argumentu grupas"}, "AG", Submodel::field, Profile::field},
    {project, "project", {"Project", "Projekts"}, {"Projects", "Projekti"}, "PJ", Submodel::field, Profile::field},
    {viewpoint, "viewpoint", {"Viewpoint", "Skatpunkts"}, {"Viewpoints", "Skatpunkti"}, "VP", Submodel::field, Profile::field},
    {criterion, "criterion", {"Criterion", "Kritērijs"}, {"Criteria", "Kritēriji"}, "CR", Submodel::field, Profile::field},
    {criterionGroup, "criterion_group", {"Criterion group", "Kritēriju grupa"}, {"Criterion groups", "Kritēriju grupas"}, "CG", Submodel::field, Profile::field},
    {targetGroup, "target_group", {"Target group", "Mērķgrupa"}, {"Target groups", "Mērķgrupas"}, "TG", Submodel::field, Profile::field},
    {example, "example", {"Example", "Piemērs"}, {"Examples", "Piemēri"}, "EX", Submodel::field, Profile::field},
}};
// clang-format on

using enum RelationKind;

// A row a line.
// clang-format off
constexpr std::array<RelationKindInfo, relationKindCount> relationTable{{
    {supports, "supports", {"supports", "atbalsta"}, {"is supported by", "to atbalsta"}},
    {hinders, "hinders", {"hinders", "kavē"}, {"is hindered by", "to kavē"}},
    {conflicts, "conflicts", {"conflicts with", "ir pretrunā ar"}, {"conflicts with", "ir pretrunā ar"}, true},
    {causes, "causes", {"causes", "izraisa"}, {"is caused by", "to izraisa"}},
    {measuredBy, "measured_by", {"is measured by", "to mēra"}, {"measures", "mēra"}},
    {solves, "solves", {"solves", "risina"}, {"is solved by", "to risina"}},
    {motivates, "motivates", {"motivates", "motivē"}, {"is motivated by", "to motivē"}},
    {requires_, "requires", {"requires", "prasa"}, {"is required by", "to prasa"}},
    {uses, "uses", {"uses", "izmanto"}, {"is used by", "to izmanto"}},
    {refersTo, "refers_to", {"refers to", "attiecas uz"}, {"is referred to by", "uz to attiecas"}},
    {affects, "affects", {"affects", "ietekmē"}, {"is affected by", "to ietekmē"}},
    {definedBy, "defined_by", {"is defined by", "to nosaka"}, {"defines", "nosaka"}},
    {triggers, "triggers", {"triggers", "ierosina"}, {"is triggered by", "to ierosina"}},
    {produces, "produces", {"produces", "rada"}, {"is produced by", "to rada"}},
    {creates, "creates", {"creates", "izveido"}, {"is created by", "to izveido"}},
    {defines, "defines", {"defines", "definē"}, {"is defined by", "to definē"}},
    {isResponsibleFor, "is_responsible_for", {"is responsible for", "atbild par"}, {"is the responsibility of", "par to atbild"}},
    {performs, "performs", {"performs", "veic"}, {"is performed by", "to veic"}},
    {participatesIn, "participates_in", {"participates in", "iesaistās"}, {"has the participation of", "tajā iesaistās"}},
    {organises, "organises", {"organises", "organizē"}, {"is organised by", "to organizē"}},
    {finances, "finances", {"finances", "finansē"}, {"is financed by", "to finansē"}},
    {provides, "provides", {"provides", "nodrošina"}, {"is provided by", "to nodrošina"}},
    {cooperatesOn, "cooperates_on", {"cooperates on", "sadarbojas, lai īstenotu"}, {"has the cooperation of", "sadarbojas"}},
    {informs, "informs", {"informs about", "informē par"}, {"is made known by", "par to informē"}},
    {cooperatesWith, "cooperates_with", {"cooperates with", "sadarbojas ar"}, {"cooperates with", "sadarbojas ar"}, true},
    {plays, "plays", {"plays", "pilda lomu"}, {"is played by", "šo lomu pilda"}},
    {worksIn, "works_in", {"works in", "strādā"}, {"has working in it", "tajā strādā"}},
    {worksAt, "works_at", {"works at", "strādā pie"}, {"has working at it", "pie tā strādā"}},
    {supplies, "supplies", {"supplies", "apgādā"}, {"is supplied by", "to apgādā"}},
    {maintains, "maintains", {"maintains", "uztur"}, {"is maintained by", "to uztur"}},
    {belongsTo, "belongs_to", {"belongs to", "pieder"}, {"has", "tam pieder"}},
    {interactsWith, "interacts_with", {"interacts with", "mijiedarbojas ar"}, {"interacts with", "mijiedarbojas ar"}, true},
    {navigates, "navigates", {"navigates", "vada"}, {"is navigated by", "to vada"}},
    {dependsOn, "depends_on", {"depends on", "ir atkarīgs no"}, {"is depended on by", "no tā ir atkarīgs"}},
    {owns, "owns", {"owns", "ir īpašnieks"}, {"is owned by", "tā īpašnieks ir"}},
    {monitors, "monitors", {"monitors", "uzrauga"}, {"is monitored by", "to uzrauga"}},
    {isA, "is_a", {"is a kind of", "ir"}, {"includes as a kind", "kā veidu ietver"}},
    {partOf, "part_of", {"is part of", "ir daļa no"}, {"has the part", "tā daļa ir"}},
    {synonymOf, "synonym_of", {"is a synonym of", "ir sinonīms"}, {"is a synonym of", "ir sinonīms"}, true},
    {hasAttribute, "has_attribute", {"has the attribute", "ir atribūts"}, {"is an attribute of", "ir atribūts jēdzienam"}},
    {relates, "relates", {"relates to", "ir saistīts ar"}, {"relates to", "ir saistīts ar"}},
    {input, "input", {"is input of", "ir ieeja"}, {"has the input", "tā ieeja ir"}},
    {output, "output", {"has the output", "tā izeja ir"}, {"is output of", "ir izeja"}},
    {precedes, "precedes", {"precedes", "ir pirms"}, {"follows", "seko pēc"}},
    {hasRequirement, "has_requirement", {"has the requirement", "ir prasība"}, {"is a requirement of", "ir prasība pret"}},
    {hasGoal, "has_goal", {"has the goal", "ir mērķis"}, {"is the goal of", "ir mērķis komponentei"}},
    {appliesTo, "applies_to", {"applies to", "attiecināma uz"}, {"is subject to", "uz to attiecināma"}},
    {realizedBy, "realized_by", {"is realised by", "to realizē"}, {"realises", "realizē"}},
    {justifies, "justifies", {"argues for or against", "pamato"}, {"is argued by", "to pamato"}},
    {fromViewpoint, "from_viewpoint", {"is seen from", "ir no skatpunkta"}, {"is the viewpoint of", "ir skatpunkts"}},
    {realises, "realises", {"realises", "īsteno"}, {"is realised by", "to īsteno"}},
    {measures, "measures", {"measures", "vērtē"}, {"is measured by", "to vērtē"}},
    {illustrates, "illustrates", {"illustrates", "ilustrē"}, {"is illustrated by", "to ilustrē"}},
    {concerns, "concerns", {"concerns", "attiecas uz mērķgrupu"}, {"is concerned by", "uz to attiecas"}},
    {annotates, "annotates", {"annotates", "paskaidro"}, {"is annotated by", "to paskaidro"}},
    {arm, "arm", {"is an arm of", "ir zars"}, {"has the arm", "zars ir"}},
    {link, "link", {"is linked to", "ir saistīts ar"}, {"is linked to", "ir saistīts ar"}},
}};
// clang-format on

constexpr bool inOrder(const auto& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].kind) != i || table[i].name.empty()) return false;
  }
  return true;
}
static_assert(inOrder(elementTable) && inOrder(relationTable), "the tables are indexed by kind");

constexpr NameIndex<elementKindCount> elementNames(elementTable);
constexpr NameIndex<relationKindCount> relationNames(relationTable);

constexpr std::array<std::string_view, 11> submodelNames{"goals",  "rules",     "concepts", "processes",
                                                         "actors", "technical", "products", "capabilities",
                                                         "joints", "field",     "notes"};
constexpr std::array<std::string_view, 3> profileNames{"classic", "toolkit", "field"};

}  // namespace

const ElementKindInfo& info(ElementKind kind) {
  return elementTable[static_cast<std::size_t>(kind)];
}
const RelationKindInfo& info(RelationKind kind) {
  return relationTable[static_cast<std::size_t>(kind)];
}
std::span<const ElementKindInfo> elementKinds() {
  return elementTable;
}
std::span<const RelationKindInfo> relationKinds() {
  return relationTable;
}
std::string_view nameOf(Submodel submodel) {
  return submodelNames[static_cast<std::size_t>(submodel)];
}
std::string_view nameOf(Profile profile) {
  return profileNames[static_cast<std::size_t>(profile)];
}

std::optional<ElementKind> elementKindFromName(std::string_view name) {
  const auto row = elementNames.find(elementTable, name);
  return row ? std::optional(static_cast<ElementKind>(*row)) : std::nullopt;
}

std::optional<RelationKind> relationKindFromName(std::string_view name) {
  const auto row = relationNames.find(relationTable, name);
  return row ? std::optional(static_cast<RelationKind>(*row)) : std::nullopt;
}

std::optional<Profile> profileFromName(std::string_view name) {
  for (std::size_t i = 0; i < profileNames.size(); ++i) {
    if (profileNames[i] == name) return static_cast<Profile>(i);
  }
  return std::nullopt;
}

}  // namespace ekd
