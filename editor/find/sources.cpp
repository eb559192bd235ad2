// SPDX-License-Identifier: MIT
#include "editor/find/sources.hpp"

#include "editor/document/text.hpp"
#include "editor/find/action_words.hpp"
#include "libekd/query/find.hpp"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace ekd::editor {
namespace {

constexpr std::size_t mostRows = 50;

QString hintOf(const Match& match) {
  const auto say = [](const char* text) { return QCoreApplication::translate("ekd::editor::find", text); };
  switch (match.basis) {
    case MatchBasis::alias:
      return say("other name");
    case MatchBasis::earlierNumber:
      return say("earlier number");
    case MatchBasis::key:
      return say("key");
    default:
      return match.fit == PartFit::beginsAlias || match.fit == PartFit::inAlias ? say("other name")
                                                                                : QString();
  }
}

QuickPicker::Row rowFor(SessionBridge& bridge, Slot slot, const QString& hint,
                        const std::function<void(ElementId)>& take = {}) {
  const ElementId id = bridge.model().element(slot).id;
  return {bridge.heading(id) + QStringLiteral("  ") + bridge.label(id), hint, [&bridge, id, take] {
            if (take) {
              take(id);
            } else {
              bridge.selection().goTo(id);
            }
          }};
}

/// What can only be a number, with or without the letter of a kind: "2.4", "p7".
bool isShapedLikeNumber(const QString& text) {
  static const QRegularExpression shape(QStringLiteral("^[A-Za-z]{0,2}\\d[\\d.]*$"));
  return shape.match(text).hasMatch();
}

bool hasAllWords(const QString& text, const QString& typed) {
  const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  return std::all_of(words.begin(), words.end(),
                     [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Whether every word that was typed is in the name, or begins one of the other words.
bool isCalled(const QString& name, const QStringList& otherWords, const QString& typed) {
  const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  return std::all_of(words.begin(), words.end(), [&](const QString& word) {
    return name.contains(word, Qt::CaseInsensitive) ||
           std::any_of(otherWords.begin(), otherWords.end(),
                       [&](const QString& other) { return other.startsWith(word, Qt::CaseInsensitive); });
  });
}

}  // namespace

QuickPicker::Source elementSource(SessionBridge& bridge, std::function<void(ElementId)> take) {
  return [&bridge, take = std::move(take)](const QString& typed) {
    std::vector<QuickPicker::Row> rows;
    if (typed.trimmed().isEmpty()) return rows;
    const std::string query = fromQt(typed.trimmed());
    const auto notJoint = [](const Element& element) { return !isJoint(element.kind); };
    const auto matches = findElements(bridge.model(), bridge.numbering(), query, notJoint);
    for (const Match& match : matches) {
      if (rows.size() == mostRows) return rows;
      rows.push_back(rowFor(bridge, match.element, hintOf(match), take));
    }
    if (!rows.empty()) return rows;
    for (const Slot slot : suggestElements(bridge.model(), bridge.numbering(), query, 8, notJoint))
      rows.push_back(rowFor(bridge, slot, QCoreApplication::translate("ekd::editor::find", "similar"), take));
    return rows;
  };
}

QuickPicker::Source numberSource(SessionBridge& bridge) {
  return [&bridge](const QString& typed) {
    std::vector<QuickPicker::Row> rows;
    // where a comma is what separates decimals, the keypad types one
    const QString asked = typed.trimmed().replace(QLatin1Char(','), QLatin1Char('.'));
    const std::string number = fromQt(asked);
    if (number.empty()) return rows;
    const Model& model = bridge.model();
    std::vector<Slot> found;
    for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
      if (!model.elements().isFree(slot) && bridge.numbering().of(slot).substr(0, number.size()) == number)
        found.push_back(slot);
    }
    if (found.empty() && !isShapedLikeNumber(asked)) return elementSource(bridge)(typed);
    if (found.empty()) {
      const auto notJoint = [](const Element& element) { return !isJoint(element.kind); };
      for (const Match& match : findElements(model, bridge.numbering(), number, notJoint)) {
        if (match.basis != MatchBasis::partOfText && rows.size() < mostRows)
          rows.push_back(rowFor(bridge, match.element, hintOf(match)));
      }
      if (rows.empty())
        rows.push_back(
            {QCoreApplication::translate("ekd::editor::find", "There is no %1").arg(asked), {}, {}});
      return rows;
    }
    sortForReading(model, bridge.numbering(), found);
    std::stable_sort(found.begin(), found.end(), [&](Slot a, Slot b) {
      const auto isExact = [&](Slot slot) { return bridge.numbering().of(slot) == number; };
      return isExact(a) && !isExact(b);
    });
    for (const Slot slot : found) {
      if (rows.size() == mostRows) break;
      rows.push_back(rowFor(bridge, slot, {}));
    }
    return rows;
  };
}

QuickPicker::Source actionSource(const ActionList& actions) {
  return [&actions](const QString& typed) {
    std::vector<QuickPicker::Row> rows;
    std::vector<QuickPicker::Row> byOtherWords;
    for (const ActionList::Entry& entry : actions.entries()) {
      QAction* action = entry.action;
      if (action->isSeparator() || !action->isEnabled()) continue;
      QString name = entry.menu + QStringLiteral(": ") + action->text();
      name.remove(QLatin1Char('&'));
      const QuickPicker::Row row{name, action->shortcut().toString(QKeySequence::NativeText),
                                 [action] { action->trigger(); }};
      if (hasAllWords(name, typed)) {
        rows.push_back(row);
      } else if (isCalled(name, otherWordsFor(action->objectName()), typed)) {
        byOtherWords.push_back(row);
      }
    }
    rows.insert(rows.end(), byOtherWords.begin(), byOtherWords.end());
    return rows;
  };
}

}  // namespace ekd::editor
