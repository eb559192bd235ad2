// SPDX-License-Identifier: MIT
#include "libekd/layout/draw.hpp"

#include "libekd/layout/cards/card_memo.hpp"
#include "libekd/layout/forest/forest.hpp"
#include "libekd/layout/forest/pinning.hpp"
#include "libekd/layout/lines/cross_ties.hpp"
#include "libekd/layout/network/engine_memo.hpp"
#include "libekd/layout/network/network_layout.hpp"
#include "libekd/layout/page/page.hpp"
#include "libekd/layout/stop.hpp"
#include "libekd/layout/words/references.hpp"
#include "libekd/layout/words/wording.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::layout {
namespace {

constexpr std::string_view engineNote =
    "the layout engine failed; what it should have laid out stands in plain columns";

std::string growthNote(Size size) {
  return "the sheet had to grow to " + std::to_string(std::lround(size.width)) + " x " +
         std::to_string(std::lround(size.height)) + " points, because smaller text could not be read";
}

std::vector<Tie> without(const std::vector<Tie>& ties, const std::vector<Tie>& taken) {
  if (taken.empty()) return ties;
  std::vector<Tie> left;
  for (const Tie& tie : ties) {
    const bool isTaken =
        std::any_of(taken.begin(), taken.end(), [&](const Tie& other) { return other == tie; });
    if (!isTaken) left.push_back(tie);
  }
  return left;
}

/// What was drawn stays drawn and what was told stays told, so that an edit changes no other card.
std::vector<Tie> tiesToDrawAgain(const Content& content, const Forest& forest, const Places& earlier) {
  const std::vector<Tie> wanted = tiesToDraw(content, forest);
  if (wanted.empty() && earlier.drawn.empty() && forest.pinned.empty()) return {};
  const auto isAmong = [](const std::vector<RelationId>& ids, RelationId id) {
    return std::binary_search(ids.begin(), ids.end(), id);
  };
  std::vector<Tie> drawn;
  for (const Tie& tie : forest.ties) {
    const RelationId id = content.model().relation(tie.relation).id;
    const auto isWanted = [&] { return std::find(wanted.begin(), wanted.end(), tie) != wanted.end(); };
    if (isAmong(earlier.drawn, id) || isPinnedTie(forest, tie) || (isWanted() && !isAmong(earlier.told, id)))
      drawn.push_back(tie);
  }
  return drawn;
}

Page makePage(const Request& request, const PageContent& page, const LaidNetworks& networks,
              const PageTools& tools) {
  if (request.earlier == nullptr) {
    std::vector<Parts> arrangements = cutIntoParts(page.content, page.forest, networks);
    return makePage(page, arrangements, request.sheet, tools);
  }
  const Memory memory(page.content, page.forest, *request.earlier);
  const std::vector<PartAgain> parts = cutAgain(page.content, page.forest, networks, memory);
  return makePageAgain(page, parts, memory, request.sheet, tools);
}

std::vector<RelationId> idsOf(const Content& content, const std::vector<Tie>& ties) {
  std::vector<RelationId> ids;
  ids.reserve(ties.size());
  for (const Tie& tie : ties) ids.push_back(content.model().relation(tie.relation).id);
  if (!std::is_sorted(ids.begin(), ids.end())) std::sort(ids.begin(), ids.end());
  return ids;
}

/// What drawing takes.
struct Tools {
  PageTools page;
  LayoutEngine& engine;
  Editions& editions;
};

/// Throws Stopped.
Outcome drawWith(const Request& request, const Tools& tools);

/// First everything else, and then, in the places that this gives, what is pinned. Throws Stopped.
Outcome drawPinned(Request request, const Tools& tools) {
  Request others = request;
  others.pins.clear();
  const Content content(request);
  Forest forest = plant(content, actorsStand(request.view));
  takeOutPinned(content, forest, request.pins);
  const std::vector<ElementId> pinned = elementsOfPinned(content, forest);
  others.hidden.insert(others.hidden.end(), pinned.begin(), pinned.end());
  std::sort(others.hidden.begin(), others.hidden.end());
  const Outcome first = drawWith(others, tools);
  request.earlier = &first.places;
  Outcome outcome = drawWith(request, tools);
  outcome.hasGrown = first.hasGrown;
  return outcome;
}

Outcome drawWith(const Request& request, const Tools& tools) {
  if (request.earlier == nullptr && !request.pins.empty()) return drawPinned(request, tools);
  Outcome outcome;
  const Content content(request, &tools.editions);
  tools.page.cards.expect(content.model().elements().slotEnd(), content.model().relations().slotEnd());
  Forest forest = plant(content, actorsStand(request.view), request.earlier);
  takeOutPinned(content, forest, request.pins);
  std::vector<Tie> drawn = request.earlier == nullptr ? tiesToDraw(content, forest)
                                                      : tiesToDrawAgain(content, forest, *request.earlier);
  bool isSecondTry = false;
  // Words take room: whenever something turns out to be better told than drawn, everything is laid out again.
  while (true) {
    stopIfAsked(tools.page.isStopped);
    std::vector<Tie> inWords = without(forest.ties, drawn);
    std::erase_if(inWords, [&](const Tie& tie) { return isToldAsRole(content, forest, tie); });
    outcome.notes.clear();
    writeCards(content, forest, {content, forest, inWords, request.references}, &tools.page.cards,
               outcome.notes);
    std::vector<std::size_t> failed;
    const LaidNetworks networks =
        layOutNetworks(content, forest, tools.engine, tools.page.typesetter, request.sheet.minText, failed);
    if (!failed.empty()) {
      outcome.engineFailed = true;
      dissolveNetworks(content, forest, failed);
      continue;
    }
    Page page =
        makePage(request, {content, forest, drawn, titleOf(request, content), request.document.metadata.date},
                 networks, tools.page);
    // What a card says anyway may stay without its line.
    std::erase_if(page.tiesLeft, [&](const Tie& tie) { return isToldAsRole(content, forest, tie); });
    if (page.tiesLeft.empty()) {
      if (content.elements().empty()) page.drawing.description = words::nothing.in(content.language());
      outcome.drawing = std::move(page.drawing);
      outcome.places = std::move(page.places);
      outcome.places.drawn = idsOf(content, drawn);
      outcome.places.told = idsOf(content, without(forest.ties, drawn));
      if (outcome.engineFailed) outcome.notes.emplace_back(engineNote);
      outcome.hasGrown = page.hasGrown;
      if (page.hasGrown) outcome.notes.push_back(growthNote(outcome.drawing.size));
      return outcome;
    }
    const bool givesUp = isSecondTry && request.earlier == nullptr;
    drawn = givesUp ? std::vector<Tie>{} : without(drawn, page.tiesLeft);
    isSecondTry = true;
  }
}

}  // namespace

struct Drawer::Kept {
  Typesetter typesetter;
  CardMemo cards;
  EngineMemo engine;
  Editions editions;
};

Drawer::Drawer(TextMeasurer& measurer, LayoutEngine& engine)
    : m_kept(new Kept{Typesetter(measurer), {}, EngineMemo(engine), {}}) {}

Drawer::~Drawer() = default;

std::optional<Outcome> Drawer::draw(const Request& request, const std::function<bool()>& isStopped) {
  try {
    Outcome outcome =
        drawWith(request, {{m_kept->typesetter, m_kept->cards, isStopped}, m_kept->engine, m_kept->editions});
    m_kept->typesetter.endDrawing();
    m_kept->cards.endDrawing();
    m_kept->engine.endDrawing();
    return outcome;
  } catch (const Stopped&) {
    return std::nullopt;
  }
}

Outcome draw(const Request& request, TextMeasurer& measurer, LayoutEngine& engine) {
  return *Drawer(measurer, engine).draw(request);
}

}  // namespace ekd::layout
