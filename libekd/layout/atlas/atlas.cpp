// SPDX-License-Identifier: MIT
#include "libekd/layout/atlas/atlas.hpp"

#include "libekd/layout/atlas/atlas_map.hpp"
#include "libekd/layout/atlas/atlas_pager.hpp"
#include "libekd/layout/words/references.hpp"
#include "libekd/layout/words/wording.hpp"
#include "libekd/query/find.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace ekd::layout {
namespace {

constexpr Bilingual notTied{"Not tied to a goal", "Bez saites ar mērķi"};
constexpr double referenceRoom = 0.9;  // of a sheet's height, so that references find room on its cards
constexpr int mostRounds = 8;          // of dealing out anew where there are more references than that

/// On which sheets every element stands, and on which of them one reads about it.
class Register {
 public:
  Register(const Model& model, const std::vector<AtlasSheet>& sheets)
      : m_sheets(model.elements().slotEnd()), m_home(model.elements().slotEnd(), nowhere) {
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) {
      for (const Slot slot : sheets[sheet].elements) {
        m_sheets[slot].push_back(sheet);
        if (m_home[slot] == nowhere) m_home[slot] = sheet;
      }
    }
    for (std::size_t sheet = sheets.size(); sheet-- > 0;) {
      for (const Slot slot : sheets[sheet].heads) m_home[slot] = sheet;
    }
  }

  std::size_t home(Slot slot) const { return m_home[slot]; }
  bool shareASheet(Slot a, Slot b) const {
    return std::any_of(m_sheets[a].begin(), m_sheets[a].end(), [&](std::size_t sheet) {
      return std::binary_search(m_sheets[b].begin(), m_sheets[b].end(), sheet);
    });
  }

 private:
  std::vector<std::vector<std::size_t>> m_sheets;  // by slot, ascending
  std::vector<std::size_t> m_home;                 // by slot
};

View viewOf(const Request& request, const Model& model, const std::vector<Slot>& elements) {
  View view;
  view.settings = request.view.settings;
  for (const Slot slot : elements) view.query.elements.push_back(model.element(slot).id);
  std::sort(view.query.elements.begin(), view.query.elements.end());
  return view;
}

class AtlasMaker {
 public:
  AtlasMaker(const Request& request, TextMeasurer& measurer, LayoutEngine& engine)
      : m_request(request),
        m_measurer(measurer),
        m_engine(engine),
        m_typesetter(measurer),
        m_sheet(request.sheet),
        m_content(request),
        m_forest(plant(m_content, actorsStand(request.view))) {
    if (isBook()) m_sheet.trim = false;
    m_sheet.mayTurn = false;
    m_sheet.bare = false;
  }

  Atlas make(const AtlasProgress& progress) {
    for (int round = 1;; ++round) {
      deal();
      // What had room in an earlier round most likely has it with other numbers of pages, too: it comes last.
      const auto isNew = [this](std::size_t i) { return !m_fine.contains(m_sheets[i].elements); };
      if (!drawSheets(progress, isNew)) return cancelled();
      if (round < mostRounds && findTooFull()) continue;
      if (!drawSheets(progress, [](std::size_t) { return true; })) return cancelled();
      if (round >= mostRounds || !findTooFull()) break;
    }
    Atlas atlas = gathered();
    if (isBook()) bind(atlas);
    return atlas;
  }

 private:
  static Atlas cancelled() {
    Atlas atlas;
    atlas.isCancelled = true;
    return atlas;
  }

  bool isBook() const { return m_request.division == Division::pages; }

  /// Adds the key map and the feet of the pages.
  void bind(Atlas& atlas) {
    const std::string title = titleOf(m_request, m_content);
    std::vector<AtlasPage> all = mapOf(title).draw(atlas.pages);
    all.insert(all.end(), std::make_move_iterator(atlas.pages.begin()),
               std::make_move_iterator(atlas.pages.end()));
    atlas.pages = std::move(all);
    for (std::size_t i = 0; i < atlas.pages.size(); ++i)
      addFooter(atlas.pages[i], i + 1, atlas.pages.size(), title, m_sheet, m_typesetter);
  }

  const Model& model() const { return m_content.model(); }
  std::size_t number(std::size_t sheet) const { return m_before + sheet + 1; }

  Request requestFor(const std::vector<Slot>& elements) const {
    return {m_request.document,   viewOf(m_request, model(), elements),
            m_content.language(), m_sheet,
            m_request.hidden,     {},
            m_request.division};
  }

  AtlasMap mapOf(const std::string& title) {
    return {m_sheet, title, m_content.language(), m_sheets.size(), m_typesetter};
  }

  void deal() {
    AtlasPager pager(m_forest, m_content, [this](const auto& elements) { return fits(elements); });
    m_sheets = pager.sheets();
    if (isBook()) m_before = mapOf(titleOf(m_request, m_content)).sheetCount();
    findReferences();
    m_drawn.assign(m_sheets.size(), std::nullopt);
  }

  /// Draws those of the sheets that are asked for and not drawn yet. False when `progress` wants no more.
  template <class IsAskedFor>
  bool drawSheets(const AtlasProgress& progress, IsAskedFor isAskedFor) {
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
      if (m_drawn[i] || !isAskedFor(i)) continue;
      m_drawn[i] = drawSheet(i);
      if (!m_drawn[i]->hasGrown) m_fine.insert(m_sheets[i].elements);
      const auto done =
          std::count_if(m_drawn.begin(), m_drawn.end(), [](const auto& one) { return one.has_value(); });
      if (progress && !progress(m_before + static_cast<std::size_t>(done), m_before + m_sheets.size()))
        return false;
    }
    return true;
  }

  /// Remembers which sheets had more references than room for them. False when there is nothing new: what is
  /// larger then cannot be cut.
  bool findTooFull() {
    const std::size_t known = m_tooFull.size();
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
      if (m_drawn[i] && m_drawn[i]->hasGrown) m_tooFull.insert(m_sheets[i].elements);
    }
    return m_tooFull.size() > known;
  }

  Atlas gathered() {
    Atlas atlas;
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
      Outcome& outcome = *m_drawn[i];
      atlas.engineFailed = atlas.engineFailed || outcome.engineFailed;
      for (const std::string& note : outcome.notes)
        atlas.notes.push_back((isBook() ? "page " : "part ") + std::to_string(number(i)) + ": " + note);
      atlas.pages.push_back({std::move(outcome.drawing), nameOf(m_sheets[i]), {}});
    }
    return atlas;
  }

  bool fits(const std::vector<Slot>& elements) {
    const bool isTooFull = std::any_of(m_tooFull.begin(), m_tooFull.end(), [&](const auto& full) {
      return std::includes(elements.begin(), elements.end(), full.begin(), full.end());
    });
    if (isTooFull) return false;
    const auto [known, isNew] = m_fits.try_emplace(elements, false);
    if (isNew) known->second = fitsAlone(elements);
    return known->second;
  }

  bool fitsAlone(const std::vector<Slot>& elements) {
    Request request = requestFor(elements);
    request.sheet.maxText = request.sheet.minText;
    request.sheet.size.height *= referenceRoom;
    return !layout::draw(request, m_measurer, m_engine).hasGrown;
  }

  void findReferences() {
    m_references.assign(m_sheets.size(), {});
    const Register places(model(), m_sheets);
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
      for (const Slot slot : m_sheets[i].cutOff) {
        if (places.home(slot) != i)
          m_references[i].push_back({m_content.element(slot).id, {}, number(places.home(slot))});
      }
      if (goesOn(i))
        m_references[i].push_back({m_content.element(m_sheets[i].heads[0]).id, {}, number(i + 1)});
    }
    for (const Slot relation : m_content.relations()) {
      const Slot source = model().sourceSlot(relation);
      const Slot target = model().targetSlot(relation);
      if (places.shareASheet(source, target)) continue;
      refer(places, source, target, relation);
      refer(places, target, source, relation);
    }
  }

  /// With more of what stands directly below its head on the next sheet.
  bool goesOn(std::size_t i) const {
    return i + 1 < m_sheets.size() && m_sheets[i].part != 0 && m_sheets[i + 1].part == m_sheets[i].part + 1;
  }

  void refer(const Register& places, Slot teller, Slot other, Slot relation) {
    if (places.home(teller) == nowhere || places.home(other) == nowhere) return;
    m_references[places.home(teller)].push_back(
        {m_content.element(teller).id, model().relation(relation).id, number(places.home(other))});
  }

  Outcome drawSheet(std::size_t i) {
    Request request = requestFor(m_sheets[i].elements);
    request.references = m_references[i];
    request.view.titles = {{m_content.language(), nameOf(m_sheets[i])}};
    return layout::draw(request, m_measurer, m_engine);
  }

  /// "Goal 2 Support people after imprisonment", "Not tied to a goal: Actor 9, Roles 15, 16"
  std::string nameOf(const AtlasSheet& sheet) const {
    if (sheet.heads.size() == 1) {
      const Slot head = sheet.heads[0];
      std::string name = m_content.heading(head);
      if (sheet.part != 0 && isBook()) name += " (" + std::to_string(sheet.part) + ")";
      return looseness(sheet) + name + " " + std::string(m_content.label(head));
    }
    std::vector<Slot> heads = sheet.heads;
    sortForReading(model(), m_content.numbering(), heads);
    std::string name = looseness(sheet);
    const auto kindAt = [&](std::size_t i) { return m_content.element(heads[i]).kind; };
    for (std::size_t i = 0, end = 0; i < heads.size(); i = end) {
      std::vector<Slot> numbered;
      for (end = i; end < heads.size() && kindAt(end) == kindAt(i); ++end) {
        if (!m_content.number(heads[end]).empty()) numbered.push_back(heads[end]);
      }
      const ElementKindInfo& kind = info(kindAt(i));
      if (i > 0) name += ", ";
      name += (end - i > 1 ? kind.plural : kind.label).in(m_content.language());
      if (!numbered.empty()) name += " " + listOf(m_content, numbered);
    }
    return name;
  }

  /// What a page of leftovers has in common, in a view with goals.
  std::string looseness(const AtlasSheet& sheet) const {
    const auto& all = m_content.elements();
    const bool hasGoals = std::any_of(all.begin(), all.end(), [this](Slot slot) {
      return m_content.element(slot).kind == ElementKind::goal;
    });
    if (!sheet.isLoose || !hasGoals) return {};
    return std::string(notTied.in(m_content.language())) + ": ";
  }

  const Request& m_request;
  TextMeasurer& m_measurer;
  LayoutEngine& m_engine;
  Typesetter m_typesetter;
  Sheet m_sheet;
  Content m_content;
  Forest m_forest;
  std::vector<AtlasSheet> m_sheets;
  std::vector<std::vector<PageReference>> m_references;  // by sheet
  std::size_t m_before = 0;                              // sheets of the key map
  std::vector<std::optional<Outcome>> m_drawn;           // by sheet
  std::set<std::vector<Slot>> m_fine;                    // what has room on one sheet with its references
  std::set<std::vector<Slot>> m_tooFull;                 // what has none
  std::map<std::vector<Slot>, bool> m_fits;              // with room for some references
};

}  // namespace

Atlas drawAtlas(const Request& request, TextMeasurer& measurer, LayoutEngine& engine,
                const AtlasProgress& progress) {
  return AtlasMaker(request, measurer, engine).make(progress);
}

}  // namespace ekd::layout
