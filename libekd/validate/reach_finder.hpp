// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change_set.hpp"
#include "libekd/model/document.hpp"
#include "libekd/validate/touched.hpp"

#include <cstddef>
#include <vector>

#include <tsl/robin_map.h>

namespace ekd {

/// Works out how far an edit reaches. Remembers the kind and the pinned number of every element, because a
/// change set does not say which of its fields changed, and most edits change neither.
class ReachFinder {
 public:
  void reset(const Model& model);
  /// `model` is the one given before, after the edit.
  Touched update(const Model& model, const ChangeSet& changes);

 private:
  struct Facts {
    ElementKind kind = ElementKind::idea;
    std::size_t number = 0;  // hash
  };
  /// What changed of one element.
  struct Change {
    bool kind = false;
    bool number = false;
  };
  Change remember(const Element* element, ElementId id);

  tsl::robin_map<ElementId, Facts, IdHash> m_facts;
};

}  // namespace ekd
