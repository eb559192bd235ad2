// SPDX-License-Identifier: MIT
#include "editor/document/what_if.hpp"

#include "editor/document/text.hpp"
#include "libekd/query/dropout.hpp"
#include "libekd/query/find.hpp"
#include "libekd/query/role_words.hpp"

#include <algorithm>
#include <tuple>

namespace ekd::editor {
namespace {

Fate fateOf(const Loss& loss) {
  if (!loss.isWorse()) return Fate::others;
  if (loss.after == Answered::nobody) return Fate::nobody;
  return loss.after == Answered::inherited ? Fate::inherited : Fate::possible;
}

/// "responsible", "takes part (?)", "responsible from 2" where that is what is above.
QString roleIn(const SessionBridge& bridge, const Involvement& one) {
  QString words = toQt(wordsOf(one.role).word.in(bridge.language()));
  if (one.certainty == Certainty::possible) words += QStringLiteral(" (?)");
  if (!one.isInherited()) return words;
  const QString above = toQt(bridge.numbering().of(one.tiedTarget));
  return WhatIf::tr("%1 from %2")
      .arg(words, above.isEmpty() ? bridge.label(bridge.model().element(one.tiedTarget).id) : above);
}

/// Each actor once, with all that it does: "Municipality (performs, finances), NGOs (takes part)".
QString inWords(const SessionBridge& bridge, const std::vector<Involvement>& involvements) {
  std::vector<std::pair<Slot, QStringList>> actors;
  for (const Involvement& one : involvements) {
    auto known =
        std::find_if(actors.begin(), actors.end(), [&](const auto& at) { return at.first == one.actor; });
    if (known == actors.end()) known = actors.insert(actors.end(), {one.actor, {}});
    if (const QString role = roleIn(bridge, one); !known->second.contains(role)) known->second << role;
  }
  QStringList all;
  for (const auto& [slot, roles] : actors) {
    const ElementId id = bridge.model().element(slot).id;
    const QString label = bridge.label(id);
    all << WhatIf::tr("%1 (%2)").arg(label.isEmpty() ? bridge.heading(id) : label,
                                     roles.join(QStringLiteral(", ")));
  }
  return all.join(QStringLiteral(", "));
}

}  // namespace

Severity gravityOf(Fate fate) {
  if (fate == Fate::nobody) return Severity::error;
  return fate == Fate::others ? Severity::info : Severity::warning;
}

WhatIf::WhatIf(SessionBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
  m_soon.setSingleShot(true);
  connect(&m_soon, &QTimer::timeout, this, &WhatIf::refresh);
  const auto follow = [this] {
    if (isOn()) m_soon.start(0);
  };
  connect(&bridge, &SessionBridge::committed, this, follow);
  connect(&bridge, &SessionBridge::languageChanged, this, follow);
}

void WhatIf::ask(ElementId actor) {
  m_actor = actor;
  refresh();
}

void WhatIf::end() {
  if (!isOn()) return;
  m_actor = {};
  refresh();
}

void WhatIf::letPartsStay(bool doStay) {
  if (doStay == m_doPartsStay) return;
  m_doPartsStay = doStay;
  refresh();
}

void WhatIf::refresh() {
  m_soon.stop();
  clear();
  if (isOn()) work();
  Q_EMIT changed();
}

void WhatIf::clear() {
  m_partCount = 0;
  m_gone.clear();
  m_consequences.clear();
  m_counts = {};
}

void WhatIf::work() {
  const Model& model = m_bridge.model();
  const Slot* actor = model.elements().slotOf(m_actor);
  if (actor == nullptr || !isActor(model.elementKind(*actor))) {
    m_actor = {};
    return;
  }
  const Trace trace(model);
  const std::vector<Slot> gone = goneWith(trace, *actor, m_doPartsStay);
  m_partCount = m_doPartsStay ? trace.subordinates(*actor).size() : gone.size() - 1;
  for (const Slot slot : gone) m_gone.push_back(model.element(slot).id);
  std::vector<Loss> losses = lossesWithout(model, trace, gone, answerable(model));
  const Numbering& numbering = m_bridge.numbering();
  std::sort(losses.begin(), losses.end(), [&](const Loss& a, const Loss& b) {
    if (fateOf(a) != fateOf(b)) return fateOf(a) < fateOf(b);
    return isReadBefore(model, numbering, a.target, b.target);
  });
  for (const Loss& loss : losses) {
    ++m_counts[static_cast<std::size_t>(fateOf(loss))];
    m_consequences.push_back({model.element(loss.target).id, fateOf(loss), inWords(m_bridge, loss.lost),
                              inWords(m_bridge, loss.left)});
  }
}

}  // namespace ekd::editor
