// SPDX-License-Identifier: MIT
#include "libekd/validate/rule.hpp"

#include "libekd/validate/fix.hpp"
#include "libekd/validate/tracker.hpp"

namespace ekd {

void Rule::checkElement(const CheckContext&, Slot, Findings&) const {}
void Rule::checkRelation(const CheckContext&, Slot, Findings&) const {}
void Rule::checkPair(const CheckContext&, Slot, Slot, std::span<const Slot>, Findings&) const {}
std::unique_ptr<Tracker> Rule::makeTracker() const {
  return nullptr;
}
std::vector<Fix> Rule::fixes(const Issue&, const FixContext&) const {
  return {};
}

}  // namespace ekd
