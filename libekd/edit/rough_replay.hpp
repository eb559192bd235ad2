// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change.hpp"
#include "libekd/model/document.hpp"

namespace ekd {

/// Does to a document what a transaction did, or as much of it as has a meaning there: what is there already
/// is overwritten, what is not there is not missed. For looking back on a document that may have been changed
/// in other ways since; work is applied by a Session.
void replayRoughly(Document& document, const Transaction& transaction);

}  // namespace ekd
