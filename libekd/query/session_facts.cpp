// SPDX-License-Identifier: MIT
#include "libekd/query/session_facts.hpp"

#include "libekd/query/find.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace ekd {
namespace {

bool isDecided(Standing standing) {
  return standing == Standing::agreed || standing == Standing::rejected || standing == Standing::parked;
}

}  // namespace

std::map<SessionId, SessionFacts> sessionFactsOf(const Model& model, const Numbering& numbering) {
  std::map<SessionId, SessionFacts> facts;
  std::vector<Slot> slots;
  for (const Slot slot : model.elements().slotsById()) {
    const Element& element = model.element(slot);
    if (isJoint(element.kind)) continue;
    ++facts[element.details->provenance.session].kinds[element.kind];
    if (isDecided(element.standing)) slots.push_back(slot);
  }
  sortForReading(model, numbering, slots);
  for (const Slot slot : slots) {
    const Element& element = model.element(slot);
    facts[element.details->provenance.session].decided.push_back(element.id);
  }
  return facts;
}

std::vector<SessionId> sessionsByDate(const Document& document) {
  std::vector<SessionId> ids;
  for (const auto& [id, session] : document.sessions) ids.push_back(id);
  const auto key = [&](SessionId id) {
    const ModellingSession& session = document.sessions.at(id);
    return std::tuple(session.date.empty(), std::string_view(session.date), std::string_view(session.key),
                      id);
  };
  std::sort(ids.begin(), ids.end(), [&](SessionId a, SessionId b) { return key(a) < key(b); });
  return ids;
}

}  // namespace ekd
