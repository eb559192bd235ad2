// SPDX-License-Identifier: MIT
#include "libekd/query/coverage.hpp"
#include "libekd/query/role_words.hpp"
#include "libekd/report/chapters.hpp"
#include "libekd/report/words.hpp"

#include <algorithm>
#include <array>

namespace ekd::report {
namespace {

class ActorsChapter {
 public:
  explicit ActorsChapter(Teller& teller) : m_teller(teller) {}

  /// Those who have the most to do come first.
  void tellBusy() {
    std::vector<Slot> targets;
    for (Slot slot = 0; slot < m_teller.model().elements().slotEnd(); ++slot) {
      if (!m_teller.model().elements().isFree(slot) && !m_teller.trace().ties(slot).empty())
        targets.push_back(slot);
    }
    Table table;
    table.columns = {{m_teller.say(info(ElementKind::actor).label), 2}, {m_teller.say(words::what), 5}};
    for (const ActorLoad& load : actorLoads(m_teller.model(), m_teller.trace(), targets)) {
      if (load.direct > 0) table.rows.push_back({{entry(load.actor)}, tasks(load.actor)});
    }
    if (!table.rows.empty()) m_teller.report().blocks.emplace_back(std::move(table));
  }

  void tellOthers(const std::vector<Slot>& actors) {
    std::vector<Entry> entries;
    for (const Slot actor : actors) {
      if (!m_teller.isTold(actor)) entries.push_back(entry(actor));
    }
    if (entries.empty()) return;
    m_teller.heading(2, m_teller.say(words::noTask));
    m_teller.list(std::move(entries));
  }

 private:
  Teller& m_teller;

  /// Who it is: its name, what it is a part or a kind of, and all that is not a task.
  Entry entry(Slot actor) {
    Line line = m_teller.statement(actor);
    addPlace(line, actor);
    m_teller.addRelations(line, actor,
                          [](RelationKind relation, Slot) { return isResponsibility(relation); });
    return {std::move(line), m_teller.tell(actor)};
  }

  void addPlace(Line& line, Slot actor) const {
    const auto place = placeSlotOf(m_teller.model(), actor);
    const auto parent = place ? parentAt(m_teller.model(), *place) : std::nullopt;
    if (!parent) return;
    const RelationKind kind = m_teller.model().relationKind(*place);
    line.push_back({" \u2013 " + m_teller.say(info(kind).reading) + " ", Emphasis::quiet});
    m_teller.addNames(line, {*parent});
  }

  Cell tasks(Slot actor) const {
    Cell cell;
    for (const RoleWords& role : roleWords()) {
      for (const Certainty certainty : {Certainty::stated, Certainty::possible}) {
        std::vector<Slot> targets;
        for (const Slot slot : m_teller.model().outgoing(actor)) {
          const Relation& relation = m_teller.model().relation(slot);
          const bool isIt = relation.kind == role.kind && relation.certainty == certainty;
          if (isIt) targets.push_back(m_teller.model().targetSlot(slot));
        }
        if (targets.empty()) continue;
        std::string word = m_teller.say(role.word);
        if (certainty == Certainty::possible) word += " (" + m_teller.say(words::possible) + ")";
        Line line{{word + ": ", Emphasis::quiet}};
        m_teller.addNames(line, std::move(targets));
        cell.push_back({std::move(line)});
      }
    }
    return cell;
  }
};

}  // namespace

void tellActors(Teller& teller, bool figures) {
  const std::array kinds{ElementKind::actor, ElementKind::individual, ElementKind::organizationalUnit,
                         ElementKind::role, ElementKind::resource};
  const std::vector<Slot> actors = teller.all(kinds);
  if (actors.empty()) return;
  teller.heading(1, teller.say(words::actors));
  ActorsChapter chapter(teller);
  chapter.tellBusy();
  chapter.tellOthers(actors);
  if (figures) addFiguresOf(teller, Submodel::actors);
}

}  // namespace ekd::report
