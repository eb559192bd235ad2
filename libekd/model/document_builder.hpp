// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"

#include <cstddef>
#include <vector>

namespace ekd {

/// How a reader fills a new document: the one way besides an Editor to put anything into a model. It takes
/// whatever can be kept and says what could not be taken as it was; it never drops a relation.
class DocumentBuilder {
 public:
  DocumentBuilder();
  enum class Taken {
    yes,
    duplicateId,  ///< not taken, and the argument is as before: its identity is none or there already
    unresolved,   ///< kept in Document::unresolved, because an end is missing
    secondPlace,  ///< taken without its order, because its source has a place already; the order is kept as
                  ///< the attribute `second_order` in the Extras
  };

  void reserve(std::size_t elements, std::size_t relations);
  Taken add(Element&& element);
  /// Call after all elements are in.
  Taken add(Relation&& relation);
  Taken add(View&& view);
  Taken add(ModellingSession&& session);
  Taken add(BinEntry&& entry);
  template <class Value>
  Taken add(const Value& value) {
    return add(Value(value));
  }
  Metadata& metadata() { return m_document.metadata; }
  Extras& extras() { return m_document.extras; }
  /// Relations can be found, but elements are not linked by them before take().
  const Document& document() const;
  Document take();

 private:
  /// False when the element has a place already.
  bool takePlace(Slot element);

  Document m_document;
  std::vector<bool> m_hasPlace;  // by element slot
};

}  // namespace ekd
