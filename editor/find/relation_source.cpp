// SPDX-License-Identifier: MIT
#include "editor/find/relation_source.hpp"

#include "editor/document/text.hpp"
#include "editor/find/relation_wish.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/text/fold.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <optional>
#include <tuple>

namespace ekd::editor {
namespace {

constexpr std::size_t mostRows = 50;
/// So many elements that fit best get every relation that is legal; others only the usual one.
constexpr std::ptrdiff_t fewElements = 4;

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::find", text);
}

class Rows {
 public:
  Rows(SessionBridge& bridge, ElementId from, const std::function<void(const QString&)>& note)
      : m_bridge(bridge), m_from(from), m_note(note) {}

  /// What nobody can mean otherwise: it comes first.
  void offerFirst(const Tie& tie) { add(tie, {}); }

  void offer(const RelationWish& wish) {
    if (wish.ends.empty()) return;
    const auto best = wish.ends.front().fit;
    const auto count = std::count_if(wish.ends.begin(), wish.ends.end(),
                                     [best](const RelationWish::End& end) { return end.fit == best; });
    for (const RelationWish::End& end : wish.ends) {
      const auto ties = tiesTo(end.element, wish);
      const bool hasAll = count <= fewElements && end.fit == best;
      for (std::size_t i = 0; i < (hasAll ? ties.size() : std::min<std::size_t>(1, ties.size())); ++i)
        add(ties[i], {!why(ties[i]).isEmpty(), end.fit, i > 0});
      if (m_rows.size() > mostRows) break;
    }
  }

  std::vector<QuickPicker::Row> take() {
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    std::vector<QuickPicker::Row> rows;
    for (Ranked& ranked : m_rows) {
      if (rows.size() == mostRows) break;
      rows.push_back(std::move(ranked.row));
    }
    return rows;
  }

 private:
  struct Rank {
    bool isUnusual = false;
    RelationWish::Fit fit = RelationWish::Fit::whole;
    bool isOther = false;  ///< than the usual relation
    auto operator<=>(const Rank&) const = default;
  };
  struct Ranked {
    Rank rank;
    QuickPicker::Row row;
  };

  ElementKind kindOf(ElementId id) const { return m_bridge.model().find(id)->kind; }

  QString why(const Tie& tie) const {
    return toQt(explain(kindOf(tie.source), tie.kind, kindOf(tie.target), m_bridge.language()));
  }

  QString verbOf(const Tie& tie) const {
    const Reading reading = read(kindOf(tie.source), tie.kind, kindOf(tie.target), m_bridge.language());
    return toQt(tie.source == m_from ? reading.forward : reading.inverse);
  }

  /// From the usual one to the least likely. What somebody has to do with a card is asked for more often than
  /// what the card has to do with them.
  std::vector<Tie> tiesTo(ElementId other, const RelationWish& wish) const {
    if (wish.relation) {
      const RelationKind kind = wish.relation->kind;
      return {wish.relation->inverse ? Tie{other, kind, m_from} : Tie{m_from, kind, other}};
    }
    if (wish.role) return {{other, *wish.role, m_from}};
    const bool isBack = isActor(kindOf(other)) && !isActor(kindOf(m_from));
    const ElementId first = isBack ? other : m_from;
    const ElementId second = isBack ? m_from : other;
    std::vector<Tie> ties;
    const auto addUsual = [&](ElementId source, ElementId target) {
      if (const auto usual = defaultRelation(kindOf(source), kindOf(target)))
        ties.push_back({source, *usual, target});
    };
    const auto addAll = [&](ElementId source, ElementId target) {
      for (const RelationKind kind : relationsBetween(kindOf(source), kindOf(target)))
        ties.push_back({source, kind, target});
    };
    addUsual(first, second);
    if (!isBack) addUsual(second, first);
    if (ties.empty() && !isBack) ties.push_back({m_from, RelationKind::link, other});
    addAll(first, second);
    addAll(second, first);
    return beginningWith(wish.roleBeginning, std::move(ties));
  }

  /// Those whose verb has a word that begins so, if there are any.
  std::vector<Tie> beginningWith(const QString& letters, std::vector<Tie> ties) const {
    if (letters.isEmpty()) return ties;
    const std::string beginning = " " + text::foldForSearch(fromQt(letters));
    std::vector<Tie> fitting;
    std::copy_if(ties.begin(), ties.end(), std::back_inserter(fitting), [&](const Tie& tie) {
      const Reading reading = read(kindOf(tie.source), tie.kind, kindOf(tie.target), m_bridge.language());
      const std::string verbs = std::string(info(tie.kind).name) + ' ' + std::string(reading.forward) + ' ' +
                                std::string(reading.inverse);
      return (" " + text::foldForSearch(verbs)).find(beginning) != std::string::npos;
    });
    return fitting.empty() ? ties : fitting;
  }

  void add(const Tie& tie, const Rank& rank) {
    const bool forward = tie.source == m_from;
    const ElementId other = forward ? tie.target : tie.source;
    if (info(tie.kind).symmetric && !forward && canRelate(kindOf(m_from), tie.kind, kindOf(other))) return;
    const QString text = verbOf(tie) + QStringLiteral("  ") + m_bridge.heading(other) + QStringLiteral("  ") +
                         m_bridge.label(other);
    // nobody could tell apart what reads the same
    const auto readsSame = [&text](const Ranked& ranked) { return ranked.row.text == text; };
    if (std::any_of(m_rows.begin(), m_rows.end(), readsSame)) return;
    m_rows.push_back(
        {rank, {text, hintOf(tie, rank), [&bridge = m_bridge, tie, why = why(tie), note = m_note] {
                  if (make(bridge, tie) && !why.isEmpty()) note(why);
                }}});
  }

  QString hintOf(const Tie& tie, const Rank& rank) const {
    if (!why(tie).isEmpty()) return say("unusual");
    if (tie.certainty == Certainty::possible) return say("possibly");
    return rank.fit == RelationWish::Fit::similar ? say("similar") : QString();
  }

  static bool make(SessionBridge& bridge, const Tie& tie) {
    const QString name = say("Link %1 to %2").arg(bridge.heading(tie.source), bridge.heading(tie.target));
    return bridge.edit(name, [&](Editor& editor) -> Status {
      const auto done = relate(editor, bridge.ids(), tie.source, tie.kind, tie.target);
      if (!done) return tl::unexpected<Error>(done.error());
      if (tie.certainty == Certainty::stated) return {};
      return editor.modify(*done, [&tie](Relation& made) { made.certainty = tie.certainty; });
    });
  }

  SessionBridge& m_bridge;
  ElementId m_from;
  const std::function<void(const QString&)>& m_note;
  std::vector<Ranked> m_rows;
};

}  // namespace

QuickPicker::Source relationSource(SessionBridge& bridge, ElementId from,
                                   std::function<void(const QString&)> note) {
  return [&bridge, from, note = std::move(note)](const QString& typed) -> std::vector<QuickPicker::Row> {
    if (bridge.model().find(from) == nullptr || typed.trimmed().isEmpty()) return {};
    Rows rows(bridge, from, note);
    if (const auto tie = tieAsCaptured(bridge, from, typed)) rows.offerFirst(*tie);
    rows.offer(understandWish(bridge, from, typed));
    return rows.take();
  };
}

}  // namespace ekd::editor
