// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"

#include <cstddef>
#include <cstdint>

namespace ekd::bench {

/// A model like those that workshops leave behind: goals in a hierarchy and what hangs on them (actors,
/// problems, processes, concepts ...), labels in English and Latvian, 1.9 relations an element, 90 % of them
/// between elements that came up close together. Only relations that the method allows. The same arguments
/// give the same model.
Document generateModel(std::size_t elements, std::uint64_t seed = 1);

}  // namespace ekd::bench
