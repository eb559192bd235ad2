// SPDX-License-Identifier: MIT
#include "editor/document/renumbering.hpp"

#include "editor/document/natural_order.hpp"
#include "editor/document/text.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <vector>

namespace ekd::editor {
namespace {

struct Renumbered {
  ElementKind kind{};
  QString before;
  QString after;
};

/// All before the last dot, and what stands behind it.
std::pair<QString, int> parted(const QString& number) {
  const qsizetype dot = number.lastIndexOf(QLatin1Char('.'));
  return {number.left(dot + 1), number.mid(dot + 1).toInt()};
}

/// The second stands right behind the first, before as well as after.
bool follows(const Renumbered& first, const Renumbered& second) {
  const auto isNext = [](const QString& a, const QString& b) {
    const auto [above, last] = parted(a);
    const auto [aboveNext, next] = parted(b);
    return above == aboveNext && next == last + 1;
  };
  return first.kind == second.kind && isNext(first.before, second.before) &&
         isNext(first.after, second.after);
}

QString inWords(const Renumbered& first, const Renumbered& last, const std::string& language) {
  const ElementKindInfo& kind = info(first.kind);
  if (first.before == last.before)
    return Renumbering::tr("%1 %2 is now %3").arg(toQt(kind.label.in(language)), first.before, first.after);
  return Renumbering::tr("%1 %2 to %3 are now %4 to %5")
      .arg(toQt(kind.plural.in(language)), first.before, last.before, first.after, last.after);
}

QString sentenceOf(std::vector<Renumbered> cards, const std::string& language) {
  constexpr qsizetype most = 2;  // runs of numbers; who needs to know more looks at the outline
  std::stable_sort(cards.begin(), cards.end(), [](const Renumbered& a, const Renumbered& b) {
    return a.kind != b.kind ? a.kind < b.kind : naturallyLess(a.before, b.before);
  });
  QStringList parts;
  for (std::size_t begin = 0; begin < cards.size();) {
    std::size_t end = begin + 1;
    while (end < cards.size() && follows(cards[end - 1], cards[end])) ++end;
    parts << inWords(cards[begin], cards[end - 1], language);
    begin = end;
  }
  const bool isLong = parts.size() > most;
  return parts.mid(0, most).join(QStringLiteral(", ")) + (isLong ? QStringLiteral(", …") : QString());
}

}  // namespace

Renumbering::Renumbering(SessionBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
  bridge.numbering();  // follows edits from now on
  connect(&bridge, &SessionBridge::committed, this,
          [this](const Transaction&, const ChangeSet& changes) { follow(changes); });
}

/// What stands below a card with another number has one as well, and needs no word; what somebody moves or
/// numbers is what they look at; what they take back may be anywhere.
void Renumbering::follow(const ChangeSet& changes) {
  const Model& model = m_bridge.model();
  const auto& renumbered = m_bridge.numbering().renumbered();
  const auto isOther = [&](Slot slot) {
    const auto at = std::lower_bound(renumbered.begin(), renumbered.end(), slot,
                                     [](const auto& one, Slot wanted) { return one.slot < wanted; });
    return at != renumbered.end() && at->slot == slot;
  };
  const auto isKnown = [&](ElementId id) {
    return (changes.kind == CommitKind::edit && m_bridge.selection().contains(id)) ||
           std::any_of(changes.elements.begin(), changes.elements.end(), [&](const TouchedElement& touched) {
             return touched.id == id && (touched.number || touched.kind);
           });
  };
  std::vector<Renumbered> cards;
  for (const auto& [slot, before] : renumbered) {
    if (isKnown(model.element(slot).id)) continue;
    const auto parent = parentOf(model, slot);
    if (parent && isOther(*parent)) continue;
    cards.push_back({model.elementKind(slot), toQt(before), toQt(m_bridge.numbering().of(slot))});
  }
  Q_EMIT told(sentenceOf(std::move(cards), m_bridge.language()));
}

}  // namespace ekd::editor
