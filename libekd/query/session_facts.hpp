// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"
#include "libekd/query/numbering.hpp"

#include <map>
#include <vector>

namespace ekd {

/// What a model itself knows of a modelling session: the elements whose provenance names it.
struct SessionFacts {
  std::map<ElementKind, std::size_t> kinds;  ///< how many of which kind; joints are not counted
  std::vector<ElementId> decided;            ///< agreed, rejected or parked; as people read them
};

/// By session; what names none stands under the empty identity.
std::map<SessionId, SessionFacts> sessionFactsOf(const Model& model, const Numbering& numbering);

/// As they were held: by date, those without one behind; then by key and identity.
std::vector<SessionId> sessionsByDate(const Document& document);

}  // namespace ekd
