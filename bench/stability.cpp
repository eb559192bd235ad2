// SPDX-License-Identifier: MIT
// stability FILE [EDITS] [fresh] [worst]: lays a model out for a window, makes EDITS single edits of each
// sort (100 unless told otherwise), each in the model of the file, and lays out again where everything stood.
// Prints how far the cards that were not edited moved. With `fresh` the second layout knows nothing of the
// first one; with `worst` it tells of each sort which card moved farthest, and for what.
#include "formats/drawing/pango_measurer.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/graphviz/engine.hpp"
#include "libekd/edit/bin_verbs.hpp"
#include "libekd/edit/session.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/layout/draw.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace ekd;
using layout::CardPlace;
using layout::Places;

class FixedClock : public Clock {
 public:
  TimeMs now() override { return 0; }
};

class CountingIds : public IdSource {
 public:
  Bits128 next() override { return {0xBE9C, ++m_last}; }

 private:
  std::uint64_t m_last = 0;
};

/// What stands where, and which block it belongs to: the card below the top of its tree.
class Standing {
 public:
  explicit Standing(const Places& places) : m_places(places) {
    for (const CardPlace& place : places.cards) {
      if (!place.card.block) m_byElement[place.card.element] = &place;
    }
  }

  const std::vector<CardPlace>& cards() const { return m_places.cards; }
  const CardPlace* find(const layout::CardKey& key) const {
    const auto at = std::lower_bound(
        m_places.cards.begin(), m_places.cards.end(), key,
        [](const CardPlace& place, const layout::CardKey& wanted) { return place.card < wanted; });
    return at != m_places.cards.end() && at->card == key ? &*at : nullptr;
  }
  ElementId blockOf(const CardPlace& card) const {
    const CardPlace* at = &card;
    while (at->host) {
      const auto host = m_byElement.find(at->host);
      if (host == m_byElement.end() || !host->second->host) break;
      at = host->second;
    }
    return at->card.element;
  }
  /// What a card hangs on, up to the top of its tree, without those in `gone`.
  std::vector<ElementId> hosts(const CardPlace& card, const std::set<ElementId>& gone) const {
    std::vector<ElementId> all;
    for (const CardPlace* at = &card; at->host;) {
      if (!gone.contains(at->host)) all.push_back(at->host);
      const auto host = m_byElement.find(at->host);
      if (host == m_byElement.end()) break;
      at = host->second;
    }
    return all;
  }
  ElementId blockOf(ElementId element) const {
    const auto at = m_byElement.find(element);
    return at == m_byElement.end() ? ElementId{} : blockOf(*at->second);
  }

 private:
  const Places& m_places;
  std::map<ElementId, const CardPlace*> m_byElement;
};

/// In shares of the diagonal.
struct Displacement {
  double mean = 0;
  double most = 0;
  double mostUnexcused = 0;  // of cards whose block did not grow by so much
  std::size_t turned = 0;    // neighbouring siblings that changed their sequence
  CardPlace was;             // the card that moved farthest without excuse
  CardPlace is;
};

std::size_t turnedSiblings(const Standing& before, const Standing& after, const std::set<ElementId>& edited) {
  std::map<ElementId, std::vector<std::pair<const CardPlace*, const CardPlace*>>> families;
  for (const CardPlace& old : before.cards()) {
    const CardPlace* now = after.find(old.card);
    if (now != nullptr && old.host && now->host == old.host && !edited.contains(old.card.element))
      families[old.host].emplace_back(&old, now);
  }
  std::size_t turned = 0;
  const auto isBefore = [](const CardPlace& a, const CardPlace& b) {
    if (a.column != b.column) return a.column < b.column;
    return a.rect.y != b.rect.y ? a.rect.y < b.rect.y : a.rect.x < b.rect.x;
  };
  for (auto& [host, cards] : families) {
    std::sort(cards.begin(), cards.end(),
              [&](const auto& a, const auto& b) { return isBefore(*a.first, *b.first); });
    for (std::size_t i = 1; i < cards.size(); ++i) turned += isBefore(*cards[i].second, *cards[i - 1].second);
  }
  return turned;
}

/// How much came to each block: cards that were not there before or hung on another one, and what others
/// grew.
std::map<ElementId, double> growthOfBlocks(const Standing& old, const Standing& now, double gap) {
  std::map<ElementId, double> growth;
  for (const CardPlace& card : now.cards()) {
    const CardPlace* was = old.find(card.card);
    const bool came = was == nullptr || was->host != card.host;
    const double grown = came ? card.rect.height + gap : card.rect.height - was->rect.height;
    if (grown > 0) growth[now.blockOf(card)] += grown;
  }
  return growth;
}

Displacement compare(const Places& before, const Places& after, double diagonal,
                     const std::set<ElementId>& edited) {
  const Standing old(before);
  const Standing now(after);
  std::set<ElementId> gone;
  for (const ElementId element : edited) {
    if (now.find({element, {}}) == nullptr) gone.insert(element);
  }
  const std::map<ElementId, double> growth = growthOfBlocks(old, now, after.text);
  Displacement found;
  double all = 0;
  std::size_t count = 0;
  for (const CardPlace& card : old.cards()) {
    const CardPlace* stands = now.find(card.card);
    // What the edit has carried to another card is no other one.
    if (stands == nullptr || edited.contains(card.card.element) ||
        old.hosts(card, gone) != now.hosts(*stands, gone))
      continue;
    const double away = std::hypot(stands->rect.x + after.origin.x - card.rect.x - before.origin.x,
                                   stands->rect.y + after.origin.y - card.rect.y - before.origin.y);
    all += away / diagonal;
    ++count;
    found.most = std::max(found.most, away / diagonal);
    const auto grown = growth.find(now.blockOf(*stands));
    if ((grown != growth.end() && away <= grown->second) || away / diagonal <= found.mostUnexcused) continue;
    found.mostUnexcused = away / diagonal;
    found.was = card;
    found.is = *stands;
  }
  found.mean = all / static_cast<double>(std::max<std::size_t>(count, 1));
  found.turned = turnedSiblings(old, now, edited);
  return found;
}

class Trial {
 public:
  Trial(Document document, bool isFresh) : m_session(std::move(document), m_clock), m_isFresh(isFresh) {
    const auto& all = m_session.model().elements();
    for (Slot slot = 0; slot < all.slotEnd(); ++slot) {
      if (all[slot].kind == ElementKind::goal && parentOf(m_session.model(), slot))
        m_goals.push_back(all[slot].id);
    }
    const layout::Outcome outcome = draw(nullptr);
    for (Slot slot = 0; slot < all.slotEnd(); ++slot)
      m_headings.emplace(all[slot].id, std::string(textFor(all[slot].labels, "")));
    m_before = outcome.places;
    m_diagonal = std::hypot(outcome.drawing.size.width, outcome.drawing.size.height);
    std::printf("%zu cards on %.0f x %.0f points\n", m_before.cards.size(), outcome.drawing.size.width,
                outcome.drawing.size.height);
  }

  std::size_t goalCount() const { return m_goals.size(); }
  /// Another one each time, from all over the model.
  ElementId goal() { return m_goals[m_next++ * 7919 % m_goals.size()]; }
  IdSource& ids() { return m_ids; }
  const Model& model() const { return m_session.model(); }

  /// Nothing when the edit makes no sense in this model.
  bool measure(const char* sort, const std::function<Status(Editor&, std::set<ElementId>&)>& edit,
               Displacement& found) {
    std::set<ElementId> edited;
    if (!m_session.edit(sort, [&](Editor& editor) { return edit(editor, edited); })) return false;
    const layout::Outcome outcome = draw(m_isFresh ? nullptr : &m_before);
    found = compare(m_before, outcome.places, m_diagonal, edited);
    if (found.mostUnexcused > m_worst.mostUnexcused) {
      m_worst = found;
      m_worstEdit = *edited.begin();
    }
    return m_session.undo().has_value();
  }

  /// What moved farthest since this was asked last, and for which edit.
  void printWorst() {
    const auto name = [&](ElementId id) {
      return m_headings.contains(id) ? m_headings.at(id) : "a new card";
    };
    std::printf("    \"%s\": \"%s\" moved from %.0f, %.0f to %.0f, %.0f\n", name(m_worstEdit).c_str(),
                name(m_worst.was.card.element).c_str(), m_worst.was.rect.x, m_worst.was.rect.y,
                m_worst.is.rect.x, m_worst.is.rect.y);
    m_worst = {};
  }

 private:
  layout::Outcome draw(const Places* earlier) {
    layout::Request request{m_session.document(), View{}, "", layout::windowSheet()};
    request.earlier = earlier;
    return layout::draw(request, m_measurer, m_engine);
  }

  FixedClock m_clock;
  CountingIds m_ids;
  Session m_session;
  bool m_isFresh;
  drawing::PangoMeasurer m_measurer;
  graphviz::GraphvizEngine m_engine;
  std::vector<ElementId> m_goals;
  std::size_t m_next = 0;
  Places m_before;
  double m_diagonal = 1;
  std::map<ElementId, std::string> m_headings;
  Displacement m_worst;
  ElementId m_worstEdit;
};

Status addGoal(Trial& trial, Editor& editor, std::set<ElementId>& edited) {
  Element goal;
  goal.kind = ElementKind::goal;
  setText(goal.labels, "en", "A new sub-goal that somebody called out");
  const auto id = createUnder(editor, trial.ids(), goal, trial.goal());
  if (!id) return tl::unexpected(id.error());
  edited.insert(*id);
  return {};
}

Status rename(Trial& trial, std::size_t number, Editor& editor, std::set<ElementId>& edited) {
  const ElementId goal = trial.goal();
  edited.insert(goal);
  std::string text = "Renamed";
  for (std::size_t i = 0; i < number % 12; ++i) text += " and renamed again";
  return editor.modify(goal, [&](Element& element) {
    for (auto& label : element.labels) label.text = text;
  });
}

/// Nothing stands below it.
bool isLeaf(const Trial& trial, ElementId goal) {
  return childrenOf(trial.model(), *trial.model().elements().slotOf(goal)).empty();
}

Status move(Trial& trial, bool leaf, Editor& editor, std::set<ElementId>& edited) {
  const ElementId goal = trial.goal();
  if (isLeaf(trial, goal) != leaf) return tl::unexpected(Error{});
  edited.insert(goal);
  return place(editor, trial.ids(), goal, trial.goal());
}

Status removeGoal(Trial& trial, bool leaf, Editor& editor, std::set<ElementId>& edited) {
  const ElementId goal = trial.goal();
  if (isLeaf(trial, goal) != leaf) return tl::unexpected(Error{});
  edited.insert(goal);
  return moveToBin(editor, BinId(trial.ids().next()), std::vector{goal});
}

void print(const char* sort, const std::vector<Displacement>& all) {
  constexpr double far = 0.01;
  Displacement sum;
  double worst = 0;
  std::size_t beyond = 0;
  for (const Displacement& one : all) {
    sum.mean += one.mean / static_cast<double>(all.size());
    worst = std::max(worst, one.mean);
    sum.most = std::max(sum.most, one.most);
    sum.mostUnexcused = std::max(sum.mostUnexcused, one.mostUnexcused);
    beyond += one.mostUnexcused > far;
    sum.turned += one.turned;
  }
  std::printf("%-14s %4zu   %7.3f %7.3f %7.3f   %7.3f %4zu   %zu\n", sort, all.size(), 100 * sum.mean,
              100 * worst, 100 * sum.most, 100 * sum.mostUnexcused, beyond, sum.turned);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 5) return 2;
  const std::set<std::string> options(argv + std::min(argc, 3), argv + argc);
  auto read = ekdXmlFormat().read(argv[1], {});
  if (!read.document) return 1;
  const std::size_t edits = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 100;
  Trial trial(std::move(*read.document), options.contains("fresh"));
  if (trial.goalCount() < 2) return 1;
  std::printf(
      "%% of the diagonal: all cards (mean, worst edit's mean, farthest); farthest of those whose block did "
      "not "
      "grow by so much, and edits in which that is more than 1; siblings turned\n");
  const auto run = [&](const char* sort,
                       const std::function<Status(Editor&, std::set<ElementId>&, std::size_t)>& edit) {
    std::vector<Displacement> all;
    for (std::size_t tries = 0; all.size() < edits && tries < 40 * edits; ++tries) {
      Displacement found;
      const auto body = [&](Editor& editor, std::set<ElementId>& edited) {
        return edit(editor, edited, all.size());
      };
      if (trial.measure(sort, body, found)) all.push_back(found);
    }
    print(sort, all);
    if (options.contains("worst")) trial.printWorst();
    std::fflush(stdout);
  };
  run("add", [&](Editor& editor, auto& edited, std::size_t) { return addGoal(trial, editor, edited); });
  run("rename",
      [&](Editor& editor, auto& edited, std::size_t i) { return rename(trial, i, editor, edited); });
  run("move", [&](Editor& editor, auto& edited, std::size_t) { return move(trial, true, editor, edited); });
  run("delete",
      [&](Editor& editor, auto& edited, std::size_t) { return removeGoal(trial, true, editor, edited); });
  run("move branch",
      [&](Editor& editor, auto& edited, std::size_t) { return move(trial, false, editor, edited); });
  run("delete branch",
      [&](Editor& editor, auto& edited, std::size_t) { return removeGoal(trial, false, editor, edited); });
  return 0;
}
