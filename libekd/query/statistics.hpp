// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string>

namespace ekd {

/// What a document holds, in numbers.
struct Statistics {
  std::array<std::size_t, elementKindCount> elements{};  ///< by kind
  std::array<std::size_t, relationKindCount>
      relations{};                                        ///< by kind; the unresolved ones are not among them
  std::array<std::size_t, relationKindCount> possible{};  ///< of these, only possible
  std::map<std::string, std::size_t> labels;              ///< elements with a label, by language
  std::map<std::string, std::size_t> standings;           ///< elements by nameOf(Standing), without unset
  std::size_t elementCount = 0;
  std::size_t relationCount = 0;
  std::size_t views = 0;
  std::size_t sessions = 0;
  std::size_t unresolved = 0;  ///< relations with an end that the document does not hold
  std::size_t isolated = 0;    ///< elements without any relation
  std::size_t levels = 0;      ///< of the hierarchy; 1 when nothing stands below anything
};

/// O(N).
Statistics statisticsOf(const Document& document);

}  // namespace ekd
