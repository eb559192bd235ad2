// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/editor.hpp"
#include "libekd/validate/issue.hpp"

#include <string>
#include <string_view>

namespace ekd {

// A finding that a group has looked at may stand: it is waived with a reason, which the model keeps where
// every format keeps it, as the attribute waiverName() of what the finding is about first. It holds for the
// rule and that element or relation, also when the finding goes and comes back.

/// "waived:GM-02"
std::string waiverName(const Rule& rule);

/// The reason; null for a finding that nobody waived.
const std::string* waiverOf(const Model& model, const Issue& issue);

/// Whether a finding can be waived: not where the file is broken, nor where nothing of what it is about is
/// there.
bool mayBeWaived(const Model& model, const Issue& issue);

/// Waives a finding; an empty reason takes that back. Fails with badInput for one that can not be waived.
Status waive(Editor& editor, const Issue& issue, std::string_view reason);

}  // namespace ekd
