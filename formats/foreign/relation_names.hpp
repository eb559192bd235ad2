// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/relation.hpp"

#include <unordered_map>

namespace ekd::foreign {

/// Identities for relations that have none of their own: from the ends, the kind and the how-manieth of its
/// sort it is. Reader and writer count alike, so that the writer can leave these identities out.
class RelationNames {
 public:
  /// What next() would give.
  RelationId peek(const Relation& relation) const;
  RelationId next(const Relation& relation);

 private:
  std::unordered_map<RelationId, int, IdHash> m_counts;  // by the identity of the first of a sort
};

}  // namespace ekd::foreign
