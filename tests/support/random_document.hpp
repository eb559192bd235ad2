// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"

#include <cstdint>

namespace ekd::test {

/// Elements of any kind, relations of any kind between any two of them, legal or not, with circles, loops,
/// empty and endless labels. The same seed gives the same document.
Document randomDocument(std::uint32_t seed, std::size_t elements, std::size_t relations);

}  // namespace ekd::test
