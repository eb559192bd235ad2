// SPDX-License-Identifier: MIT
#include "libekd/layout/notation/style.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ekd::layout {
namespace {

using enum ElementKind;
using enum Shape;

constexpr Colour goalGreen{0xB6, 0xDF, 0xA0};
constexpr Colour amber{0xFF, 0xC0, 0x3A};
constexpr Colour blue{0xA9, 0xCB, 0xEC};
constexpr Colour darkGreen{0x38, 0x76, 0x1D};
constexpr Colour yellow{0xFF, 0xF3, 0x8A};
constexpr Colour cream{0xFF, 0xF2, 0xCC};
constexpr Colour lilac{0xE8, 0xE1, 0xEF};
constexpr Colour pink{0xF0, 0xD6, 0xDA};
constexpr Colour violet{0xD9, 0xD0, 0xEC};
constexpr Colour grey{0xDC, 0xDC, 0xDC};
constexpr Colour ice{0xEA, 0xF3, 0xFB};
constexpr Colour sky{0xCF, 0xE8, 0xF6};
constexpr Colour paleGrey{0xF6, 0xF6, 0xF6};
constexpr Colour tealFill{0xD5, 0xEE, 0xE8};
constexpr Colour orangeLine{0xD9, 0x5F, 0x1E};
constexpr Colour blueLine{0x3A, 0x7C, 0xBD};
constexpr Colour redLine{0xC0, 0x39, 0x2B};

constexpr Stroke thin{black, 0.75, LineStyle::solid};
constexpr Stroke joint{black, 1, LineStyle::solid};
constexpr Stroke blueStroke{blueLine, 1.25, LineStyle::solid};
constexpr Stroke orangeStroke{orangeLine, 1.5, LineStyle::solid};
constexpr Stroke redStroke{redLine, 1, LineStyle::solid};
constexpr Stroke dashed{black, 0.75, LineStyle::dashed};

// A row a line.
// clang-format off
constexpr std::array<ElementStyle, elementKindCount> elementStyles{{
    {idea, roundedRectangle, paleGrey, thin, black},
    {goal, rectangle, goalGreen, thin, black},
    {problem, rectangle, amber, thin, black},
    {cause, rectangle, blue, thin, black},
    {constraint, rectangle, white, orangeStroke, black},
    {opportunity, rectangle, darkGreen, thin, white},
    {developmentAction, chevron, cream, redStroke, black},
    {kpi, terminator, goalGreen, thin, black},
    {rule, rectangle, lilac, thin, black},
    {concept_, roundedRectangle, yellow, thin, black},
    {attribute, roundedRectangle, white, blueStroke, black},
    {process, roundedRectangle, white, thin, black, true},
    {externalProcess, shadowedRectangle, white, thin, black},
    {informationSet, parallelogram, white, thin, black},
    {materialSet, parallelogram, paleGrey, thin, black},
    {actor, cutCorner, ice, thin, black},
    {individual, cutCorner, pink, thin, black},
    {organizationalUnit, rectangle, white, blueStroke, black},
    {role, cutCorner, violet, thin, black},
    {resource, rectangle, grey, thin, black},
    {isGoal, ellipse, goalGreen, thin, black},
    {isProblem, ellipse, amber, thin, black},
    {isRequirement, ellipse, white, dashed, black},
    {technicalComponent, ellipse, white, thin, black},
    {productService, cube, sky, thin, black},
    {feature, trapezoid, blue, thin, black},
    {component, terminator, white, thin, black},
    {capability, chevron, tealFill, thin, black},
    {comment, document, white, blueStroke, black},
    {assumption, document, cream, blueStroke, black},
    {jointAnd, triangleUp, white, joint, black},
    {jointOr, triangleDown, white, joint, black},
    {jointAndOr, rhombus, white, joint, black},
    {isaPartial, circle, white, joint, black},
    {isaTotal, circle, black, joint, white},
    {partOfPartial, square, white, joint, black},
    {partOfTotal, square, black, joint, white},
    {splitAnd, circle, white, joint, black},
    {splitOr, circle, black, joint, white},
    {joinAnd, circle, white, joint, black},
    {joinOr, circle, black, joint, white},
    {partOfAnd, triangleUp, white, joint, black},
    {partOfOr, triangleDown, white, joint, black},
    {partOfXor, rhombus, white, joint, black},
    {solution, roundedRectangle, tealFill, thin, black},
    {argument, rectangle, white, thin, black},
    {argumentGroup, rectangle, grey, thin, black},
    {project, shadowedRectangle, sky, thin, black},
    {viewpoint, terminator, paleGrey, thin, black},
    {criterion, roundedRectangle, cream, thin, black},
    {criterionGroup, rectangle, cream, thin, black},
    {targetGroup, terminator, pink, thin, black},
    {example, document, paleGrey, thin, black},
}};
// clang-format on

using enum RelationKind;

constexpr Colour line{0x3C, 0x3C, 0x3C};
constexpr Colour red{0xB3, 0x26, 0x1E};
constexpr Colour green{0x1E, 0x6B, 0x2E};
constexpr Colour navy{0x24, 0x4E, 0x8A};

constexpr Stroke plain{line, 0.75, LineStyle::solid};
constexpr Stroke strong{line, 1.5, LineStyle::solid};
constexpr Stroke against{red, 1.25, LineStyle::solid};
constexpr Stroke clash{red, 1.5, LineStyle::dotted};
constexpr Stroke helps{green, 1.25, LineStyle::solid};
constexpr Stroke answers{navy, 0.75, LineStyle::solid};
constexpr Stroke answersFor{navy, 1.5, LineStyle::solid};
constexpr Stroke loose{line, 0.75, LineStyle::dotted};

constexpr Bilingual none{};

// A row a line. Where there is no word the reading of the metamodel is short enough.
// clang-format off
constexpr std::array<RelationStyle, relationKindCount> relationStyles{{
    {supports, plain, Arrowhead::filled, none, none},
    {hinders, against, Arrowhead::bar, none, {"hindered by", "to kavē"}},
    {conflicts, clash, Arrowhead::none, {"conflicts", "pretrunā"}, {"conflicts", "pretrunā"}},
    {causes, against, Arrowhead::open, none, {"caused by", "to izraisa"}},
    {measuredBy, plain, Arrowhead::none, {"measured by", "to mēra"}, none},
    {solves, helps, Arrowhead::circle, none, {"solved by", "to risina"}},
    {motivates, plain, Arrowhead::open, none, {"motivated by", "to motivē"}},
    {requires_, strong, Arrowhead::open, none, {"required by", "to prasa"}},
    {uses, plain, Arrowhead::open, none, {"used by", "to izmanto"}},
    {refersTo, loose, Arrowhead::open, none, {"referred to by", "uz to attiecas"}},
    {affects, plain, Arrowhead::open, none, {"affected by", "to ietekmē"}},
    {definedBy, loose, Arrowhead::filled, {"defined by", "to nosaka"}, none},
    {triggers, strong, Arrowhead::filled, none, {"triggered by", "to ierosina"}},
    {produces, plain, Arrowhead::filled, none, {"produced by", "to rada"}},
    {creates, plain, Arrowhead::filled, none, {"created by", "to izveido"}},
    {defines, plain, Arrowhead::diamond, none, {"defined by", "to definē"}},
    {isResponsibleFor, answersFor, Arrowhead::filled, {"responsible", "atbild"}, {"responsibility", "atbildība"}},
    {performs, answers, Arrowhead::filled, none, {"performed", "īstenošana"}},
    {participatesIn, answers, Arrowhead::open, {"participates", "iesaistās"}, {"participation", "līdzdalība"}},
    {organises, answers, Arrowhead::diamond, none, {"organised", "organizēšana"}},
    {finances, answers, Arrowhead::circle, none, {"financed", "finansēšana"}},
    {provides, answers, Arrowhead::filled, none, {"provided", "nodrošināšana"}},
    {cooperatesOn, answers, Arrowhead::open, {"cooperates", "sadarbojas"}, {"cooperation", "sadarbība"}},
    {informs, answers, Arrowhead::open, {"informs", "informē"}, {"made known", "informēšana"}},
    {cooperatesWith, loose, Arrowhead::none, {"cooperates", "sadarbojas"}, {"cooperates", "sadarbojas"}},
    {plays, plain, Arrowhead::open, none, {"played by", "lomu pilda"}},
    {worksIn, plain, Arrowhead::open, none, {"works there:", "tajā strādā"}},
    {worksAt, plain, Arrowhead::open, none, {"works there:", "tajā strādā"}},
    {supplies, plain, Arrowhead::open, none, {"supplied by", "to apgādā"}},
    {maintains, plain, Arrowhead::open, none, {"maintained by", "to uztur"}},
    {belongsTo, plain, Arrowhead::diamond, none, none},
    {interactsWith, loose, Arrowhead::none, {"interacts", "mijiedarbojas"}, {"interacts", "mijiedarbojas"}},
    {navigates, plain, Arrowhead::open, none, {"navigated by", "to vada"}},
    {dependsOn, loose, Arrowhead::filled, none, none},
    {owns, strong, Arrowhead::diamond, none, {"owned by", "īpašnieks"}},
    {monitors, plain, Arrowhead::circle, none, {"monitored by", "to uzrauga"}},
    {isA, plain, Arrowhead::open, none, none},
    {partOf, plain, Arrowhead::diamond, {"part of", "daļa no"}, {"has part", "tā daļa"}},
    {synonymOf, loose, Arrowhead::none, {"synonym", "sinonīms"}, {"synonym", "sinonīms"}},
    {hasAttribute, plain, Arrowhead::none, none, {"attribute of", "atribūts"}},
    {relates, plain, Arrowhead::none, {"relates", "saistīts"}, {"relates", "saistīts"}},
    {input, plain, Arrowhead::filled, {"input", "ieeja"}, none},
    {output, plain, Arrowhead::filled, none, {"output", "izeja"}},
    {precedes, strong, Arrowhead::filled, none, {"follows", "seko"}},
    {hasRequirement, plain, Arrowhead::open, none, {"required by", "prasība"}},
    {hasGoal, plain, Arrowhead::open, none, {"goal of", "mērķis"}},
    {appliesTo, loose, Arrowhead::open, none, none},
    {realizedBy, plain, Arrowhead::open, {"realised by", "to realizē"}, none},
    {justifies, plain, Arrowhead::open, {"argues", "pamato"}, none},
    {fromViewpoint, loose, Arrowhead::none, {"seen from", "no skatpunkta"}, {"viewpoint of", "skatpunkts"}},
    {realises, helps, Arrowhead::filled, none, {"realised by", "to īsteno"}},
    {measures, plain, Arrowhead::none, none, {"measured by", "to vērtē"}},
    {illustrates, loose, Arrowhead::open, none, {"illustrated by", "to ilustrē"}},
    {concerns, plain, Arrowhead::open, none, {"concerned", "uz to attiecas"}},
    {annotates, loose, Arrowhead::none, none, {"annotated by", "to paskaidro"}},
    {arm, plain, Arrowhead::none, none, none},
    {link, loose, Arrowhead::none, {"linked", "saistīts"}, {"linked", "saistīts"}},
}};
// clang-format on

constexpr bool inOrder(const auto& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].kind) != i) return false;
  }
  return true;
}
static_assert(inOrder(elementStyles) && inOrder(relationStyles), "the tables are indexed by kind");

double linear(std::uint8_t channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

const ElementStyle& styleOf(ElementKind kind) {
  return elementStyles[static_cast<std::size_t>(kind)];
}

const RelationStyle& styleOf(RelationKind kind) {
  return relationStyles[static_cast<std::size_t>(kind)];
}

Colour faded(Colour colour, double share) {
  const auto mix = [share](std::uint8_t channel) {
    return static_cast<std::uint8_t>(std::lround(channel + (255 - channel) * share));
  };
  return {mix(colour.red), mix(colour.green), mix(colour.blue)};
}

double contrast(Colour a, Colour b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace ekd::layout
