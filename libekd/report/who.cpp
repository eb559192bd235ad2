// SPDX-License-Identifier: MIT
#include "libekd/report/who.hpp"

#include "libekd/query/role_words.hpp"
#include "libekd/report/words.hpp"

namespace ekd::report {
namespace {

struct Doers {
  std::vector<Slot> stated;
  std::vector<Slot> possible;
};

Doers doersOf(const Teller& teller, Slot target, RelationKind role) {
  Doers doers;
  for (const Slot tie : teller.trace().ties(target)) {
    const Relation& relation = teller.model().relation(tie);
    if (relation.kind != role) continue;
    const bool isStated = relation.certainty == Certainty::stated;
    (isStated ? doers.stated : doers.possible).push_back(teller.model().sourceSlot(tie));
  }
  return doers;
}

}  // namespace

Cell whoDoes(const Teller& teller, Slot target) {
  Cell cell;
  for (const RoleWords& role : roleWords()) {
    Doers doers = doersOf(teller, target, role.kind);
    if (doers.stated.empty() && doers.possible.empty()) continue;
    Line line{{teller.say(role.word) + ": ", Emphasis::quiet}};
    teller.addNames(line, doers.stated);
    if (!doers.stated.empty() && !doers.possible.empty()) line.push_back({"; "});
    teller.addNames(line, doers.possible);
    if (!doers.possible.empty()) line.push_back({" (" + teller.say(words::possible) + ")", Emphasis::quiet});
    cell.push_back({std::move(line)});
  }
  if (!cell.empty()) return cell;
  const auto above = teller.trace().inheritsFrom(target);
  if (above.empty()) return cell;
  Line line{{teller.say(words::as) + " ", Emphasis::quiet}};
  teller.addNames(line, {above.begin(), above.end()});
  return {{std::move(line)}};
}

const View* viewOf(const Teller& teller, Slot root) {
  for (const auto& [id, view] : teller.document().views) {
    if (view.query.roots == std::vector{teller.element(root).id}) return &view;
  }
  return nullptr;
}

}  // namespace ekd::report
