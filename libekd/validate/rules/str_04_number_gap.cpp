// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

namespace ekd::rules {
namespace {

constexpr std::size_t mostListed = 8;

struct Gap {
  std::string prefix;  ///< "14."
  std::vector<std::uint32_t> missing;
  std::size_t count = 0;  ///< of all that are missing; `missing` holds the first of them
};

/// The positions that the pinned numbers of one kind say, for each text before them.
using Positions = std::map<std::pair<ElementKind, std::string>, std::vector<std::uint32_t>>;

void collect(const Element& element, Positions& positions) {
  const std::string_view number = element.number;
  const std::size_t cut = number.rfind('.') == std::string_view::npos ? 0 : number.rfind('.') + 1;
  std::uint32_t position = 0;
  const char* const end = number.data() + number.size();
  const auto parsed = std::from_chars(number.data() + cut, end, position);
  const bool isPosition = parsed.ec == std::errc{} && parsed.ptr == end && cut < number.size();
  if (isPosition) positions[{element.kind, std::string(number.substr(0, cut))}].push_back(position);
}

/// What is left out between the first position and the last one, counting from 1 where `fromOne`.
Gap gapIn(const std::string& prefix, std::vector<std::uint32_t> positions, bool fromOne) {
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  Gap gap{prefix, {}, 0};
  std::uint32_t expected = fromOne ? std::min(positions.front(), 1U) : positions.front();
  for (const std::uint32_t position : positions) {
    gap.count += position - expected;
    for (; expected < position && gap.missing.size() < mostListed; ++expected)
      gap.missing.push_back(expected);
    expected = position + 1;
  }
  return gap;
}

std::vector<Gap> gapsUnder(const Model& model, Slot parent) {
  const auto children = childrenOf(model, parent);
  Positions positions;
  for (const Slot child : children) {
    if (!model.element(child).number.empty()) collect(model.element(child), positions);
  }
  std::vector<Gap> gaps;
  for (auto& [group, found] : positions) {
    if (found.size() < 2) continue;
    const bool isBelowNumber = group.second == model.element(parent).number + ".";
    Gap gap = gapIn(group.second, std::move(found), isBelowNumber);
    // far apart, they are not positions: years, versions
    if (gap.count > 0 && gap.count <= children.size() + mostListed) gaps.push_back(std::move(gap));
  }
  return gaps;
}

class NumberGap : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-04",
        .severity = Severity::info,
        .title = {"A number is left out among siblings", "Blakus elementu numuros ir izlaidums"},
        .reason =
            {"Readers who find 14.4 and 14.6 look for 14.5. Either something was lost, or two elements "
             "changed numbers. Only pinned numbers of one kind under one parent are compared.",
             "Lasītājs, kurš redz 14.4 un 14.6, meklē 14.5. Vai nu kaut kas ir pazudis, vai divi elementi "
             "apmainījušies numuriem. Tiek salīdzināti tikai piesprausti viena veida numuri zem viena "
             "elementa."},
        .source = "seen in practice",
        .remedy = {"Look for what is missing, or unpin the numbers so that they follow the places.",
                   "Meklē, kā trūkst, vai atlaid numurus, lai tie seko vietām."},
    };
    return about;
  }
  Scope scope() const override {
    return {.elements = kinds::components, .reach = Reach::fields | Reach::links | Reach::childNumbers};
  }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    if (!gapsUnder(context.model(), slot).empty()) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    std::string list;
    std::size_t unlisted = 0;
    for (const Gap& gap : gapsUnder(wording.model(), *wording.model().elements().slotOf(id))) {
      for (const std::uint32_t missing : gap.missing)
        list += (list.empty() ? "" : ", ") + gap.prefix + std::to_string(missing);
      unlisted += gap.count - gap.missing.size();
    }
    if (unlisted > 0) list += wording.say({" and {0} more", " un vēl {0}"}, {std::to_string(unlisted)});
    return wording.say({"among the numbers under {0} there is no {1}", "starp numuriem zem {0} nav {1}"},
                       {wording.topic(id), list});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const ElementId id = issue.subjects.front().element();
    const Model& model = context.document.model;
    fixes.add(fixes.wording().say(
                  {"Number everything under {0} by its place", "Numurēt pēc vietas visu, kas ir zem: {0}"},
                  {fixes.wording().element(id)}),
              [&](Editor& editor) -> Status {
                for (const Slot child : childrenOf(model, *model.elements().slotOf(id))) {
                  const auto unpinned = editor.modify(model.element(child).id,
                                                      [](Element& element) { element.number.clear(); });
                  if (!unpinned) return unpinned;
                }
                return {};
              });
    return fixes.take();
  }
};

}  // namespace

const Rule& str04NumberGap() {
  static const NumberGap rule;
  return rule;
}

}  // namespace ekd::rules
