// SPDX-License-Identifier: MIT
#include "libekd/report/chapters.hpp"
#include "libekd/report/who.hpp"
#include "libekd/report/words.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ekd::report {
namespace {

struct Chapter {
  Submodel submodel;
  Bilingual title;
};

// As they are read after goals, projects and actors.
constexpr std::array<Chapter, 10> chapters{
    {{Submodel::processes, {"Processes", "Procesi"}},
     {Submodel::rules, {"Business rules", "Biznesa noteikumi"}},
     {Submodel::concepts, {"Concepts", "Jēdzieni"}},
     {Submodel::technical, {"Technical components and requirements", "Tehniskie komponenti un prasības"}},
     {Submodel::products, {"Products and services", "Produkti un pakalpojumi"}},
     {Submodel::capabilities, {"Capabilities", "Spējas"}},
     {Submodel::actors, {"Resources", "Resursi"}},
     {Submodel::field, {"Criteria, viewpoints and examples", "Kritēriji, skatpunkti un piemēri"}},
     {Submodel::goals, words::other},
     {Submodel::notes, {"Notes", "Piezīmes"}}}};

class RestChapter {
 public:
  RestChapter(Teller& teller, Submodel submodel) : m_teller(teller) {
    for (Slot slot = 0; slot < teller.model().elements().slotEnd(); ++slot) {
      if (teller.model().elements().isFree(slot) || teller.isTold(slot)) continue;
      const ElementKind kind = teller.kind(slot);
      if (!isJoint(kind) && info(kind).submodel == submodel) m_kinds.push_back(kind);
    }
    std::sort(m_kinds.begin(), m_kinds.end());
    m_kinds.erase(std::unique(m_kinds.begin(), m_kinds.end()), m_kinds.end());
  }

  bool isEmpty() const { return m_kinds.empty(); }

  void tell() {
    for (const ElementKind kind : m_kinds) {
      std::vector<Entry> entries;
      for (const Slot slot : ofKind(kind)) {
        // What stands below something that is told here comes with that.
        const auto parent = m_teller.hierarchy().parent(slot);
        if (!parent || m_teller.isTold(*parent) || !isHere(*parent)) tellTree(slot, entries);
      }
      add(kind, std::move(entries));
    }
    tellCircles();
  }

 private:
  Teller& m_teller;
  std::vector<ElementKind> m_kinds;

  std::vector<Slot> ofKind(ElementKind kind) const {
    const std::array<ElementKind, 1> one{kind};
    std::vector<Slot> slots = m_teller.all(one);
    if (kind == ElementKind::concept_) sortByName(slots);
    return slots;
  }

  void add(ElementKind kind, std::vector<Entry> entries) {
    if (entries.empty()) return;
    if (m_kinds.size() > 1) m_teller.heading(2, m_teller.say(info(kind).plural));
    m_teller.list(std::move(entries));
  }

  /// What stands below itself has no top to begin with.
  void tellCircles() {
    for (const ElementKind kind : m_kinds) {
      std::vector<Entry> entries;
      for (const Slot slot : ofKind(kind)) tellTree(slot, entries);
      add(kind, std::move(entries));
    }
  }

  bool isHere(Slot slot) const {
    return std::binary_search(m_kinds.begin(), m_kinds.end(), m_teller.kind(slot));
  }

  void sortByName(std::vector<Slot>& slots) const {
    std::map<Slot, std::string> names;
    for (const Slot slot : slots) names.emplace(slot, text::foldForSearch(m_teller.label(slot)));
    std::stable_sort(slots.begin(), slots.end(), [&](Slot a, Slot b) { return names.at(a) < names.at(b); });
  }

  void tellTree(Slot top, std::vector<Entry>& entries) {
    std::vector<std::pair<Slot, int>> stack{{top, 0}};
    while (!stack.empty()) {
      const auto [slot, depth] = stack.back();
      stack.pop_back();
      if (m_teller.isTold(slot) || !isHere(slot)) continue;
      entries.push_back(entry(slot, depth));
      const auto below = m_teller.hierarchy().children(slot);
      for (auto it = below.rbegin(); it != below.rend(); ++it) stack.emplace_back(*it, depth + 1);
    }
  }

  Entry entry(Slot slot, int depth) {
    Line line = m_teller.statement(slot);
    m_teller.addJoints(line, slot);
    m_teller.addRelations(line, slot, [](RelationKind relation, Slot) { return isResponsibility(relation); });
    for (const Entry& who : whoDoes(m_teller, slot)) {
      line.push_back({"; "});
      line.insert(line.end(), who.line.begin(), who.line.end());
    }
    return {std::move(line), m_teller.tell(slot), depth};
  }
};

}  // namespace

void addFiguresOf(Teller& teller, Submodel submodel) {
  for (const auto& [id, view] : teller.document().views) {
    const ViewQuery& query = view.query;
    const bool isOfKinds = !query.kinds.empty() && info(query.kinds.front()).submodel == submodel;
    if (!isOfKinds || !query.tags.empty() || !query.actors.empty() || !query.text.empty()) continue;
    teller.report().blocks.emplace_back(Figure{view, std::string(textFor(view.titles, teller.language()))});
  }
}

void tellRest(Teller& teller, bool figures) {
  for (const Chapter& chapter : chapters) {
    RestChapter rest(teller, chapter.submodel);
    if (rest.isEmpty()) continue;
    teller.heading(1, teller.say(chapter.title));
    if (figures && chapter.submodel != Submodel::actors && chapter.submodel != Submodel::goals)
      addFiguresOf(teller, chapter.submodel);
    rest.tell();
  }
}

}  // namespace ekd::report
