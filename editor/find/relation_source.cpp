// SPDX-License-Identifier: MIT
#include "editor/find/relation_source.hpp"

#include "editor/document/text.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/find.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace ekd::editor {
namespace {

constexpr std::size_t mostRows = 50;
constexpr qsizetype mostWordsOfARelation = 5;
/// So many elements get every relation that is legal; with more of them only the usual one is shown.
constexpr std::size_t fewElements = 4;

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::find", text);
}

/// What was typed: the words of a relation in front, if any, and what names the other end.
struct Wish {
  std::optional<RelationSpelling> relation;
  QString other;
};

Wish understandWish(const QString& typed) {
  const QStringList words = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (qsizetype count = std::min(words.size(), mostWordsOfARelation); count > 0; --count) {
    const auto relation = relationFromSpelling(fromQt(words.mid(0, count).join(QLatin1Char(' '))));
    if (relation && !relation->joint) return {relation, words.mid(count).join(QLatin1Char(' '))};
  }
  QString other = typed.trimmed();
  if (other.startsWith(QLatin1Char('@'))) other.remove(0, 1);
  return {std::nullopt, other};
}

struct Tie {
  ElementId source;
  RelationKind kind = RelationKind::link;
  ElementId target;
};

class Rows {
 public:
  Rows(SessionBridge& bridge, ElementId from, const std::function<void(const QString&)>& note)
      : m_bridge(bridge), m_from(from), m_note(note) {}

  void offer(ElementId other, const Wish& wish, bool everything) {
    const ElementKind here = kindOf(m_from);
    const ElementKind there = kindOf(other);
    if (wish.relation) {
      const RelationKind kind = wish.relation->kind;
      wish.relation->inverse ? add({other, kind, m_from}) : add({m_from, kind, other});
      return;
    }
    const auto usual = defaultRelation(here, there);
    const auto usualBack = defaultRelation(there, here);
    if (usual) add({m_from, *usual, other});
    if (usualBack) add({other, *usualBack, m_from});
    if (!usual && !usualBack) add({m_from, RelationKind::link, other});
    if (!everything) return;
    for (const RelationKind kind : relationsBetween(here, there)) {
      if (kind != usual) add({m_from, kind, other});
    }
    for (const RelationKind kind : relationsBetween(there, here)) {
      if (kind != usualBack) add({other, kind, m_from});
    }
  }

  std::vector<QuickPicker::Row> take() {
    auto rows = std::move(m_usual);
    rows.insert(rows.end(), std::make_move_iterator(m_unusual.begin()),
                std::make_move_iterator(m_unusual.end()));
    if (rows.size() > mostRows) rows.resize(mostRows);
    return rows;
  }

 private:
  ElementKind kindOf(ElementId id) const { return m_bridge.model().find(id)->kind; }

  void add(const Tie& tie) {
    const bool forward = tie.source == m_from;
    const ElementId other = forward ? tie.target : tie.source;
    if (info(tie.kind).symmetric && !forward && canRelate(kindOf(m_from), tie.kind, kindOf(other))) return;
    const Reading reading = read(kindOf(tie.source), tie.kind, kindOf(tie.target), m_bridge.language());
    const QString why = toQt(explain(kindOf(tie.source), tie.kind, kindOf(tie.target), m_bridge.language()));
    const QString text = toQt(forward ? reading.forward : reading.inverse) + QStringLiteral("  ") +
                         m_bridge.heading(other) + QStringLiteral("  ") + m_bridge.label(other);
    auto& rows = why.isEmpty() ? m_usual : m_unusual;
    // nobody could tell apart what reads the same
    const auto readsSame = [&text](const QuickPicker::Row& row) { return row.text == text; };
    if (std::any_of(rows.begin(), rows.end(), readsSame)) return;
    rows.push_back(
        {text, why.isEmpty() ? QString() : say("unusual"), [&bridge = m_bridge, tie, why, note = m_note] {
           const bool made =
               bridge.edit(say("Link %1 to %2").arg(bridge.heading(tie.source), bridge.heading(tie.target)),
                           [&](Editor& editor) -> Status {
                             const auto done = relate(editor, bridge.ids(), tie.source, tie.kind, tie.target);
                             if (!done) return tl::unexpected<Error>(done.error());
                             return {};
                           });
           if (made && !why.isEmpty()) note(why);
         }});
  }

  SessionBridge& m_bridge;
  ElementId m_from;
  const std::function<void(const QString&)>& m_note;
  std::vector<QuickPicker::Row> m_usual;
  std::vector<QuickPicker::Row> m_unusual;
};

std::vector<Slot> elementsFor(SessionBridge& bridge, ElementId from, const Wish& wish) {
  const Model& model = bridge.model();
  const auto accepts = [from](const Element& element) {
    return element.id != from && !isJoint(element.kind);
  };
  std::vector<Slot> found;
  if (!wish.other.isEmpty()) {
    const std::string query = fromQt(wish.other);
    for (const Match& match : findElements(model, bridge.numbering(), query, accepts))
      found.push_back(match.element);
    if (found.empty()) found = suggestElements(model, bridge.numbering(), query, 5, accepts);
    return found;
  }
  if (!wish.relation) return found;
  // the relation alone: everything it may lead to
  const ElementKind here = model.find(from)->kind;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (model.elements().isFree(slot) || !accepts(model.element(slot))) continue;
    const ElementKind there = model.element(slot).kind;
    const RelationKind kind = wish.relation->kind;
    if (wish.relation->inverse ? canRelate(there, kind, here) : canRelate(here, kind, there))
      found.push_back(slot);
  }
  sortForReading(model, bridge.numbering(), found);
  return found;
}

}  // namespace

QuickPicker::Source relationSource(SessionBridge& bridge, ElementId from,
                                   std::function<void(const QString&)> note) {
  return [&bridge, from, note = std::move(note)](const QString& typed) -> std::vector<QuickPicker::Row> {
    if (bridge.model().find(from) == nullptr || typed.trimmed().isEmpty()) return {};
    const Wish wish = understandWish(typed);
    auto elements = elementsFor(bridge, from, wish);
    if (elements.size() > mostRows) elements.resize(mostRows);
    Rows rows(bridge, from, note);
    for (const Slot slot : elements)
      rows.offer(bridge.model().element(slot).id, wish, elements.size() <= fewElements);
    return rows.take();
  };
}

}  // namespace ekd::editor
