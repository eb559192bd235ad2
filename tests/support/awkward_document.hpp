// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"

namespace ekd::test {

/// A document in which every field of every type has a value, and those are what separators, quotes, lists
/// and names of columns trip over. Every lossless format gives it back as it is.
Document awkwardDocument();

}  // namespace ekd::test
