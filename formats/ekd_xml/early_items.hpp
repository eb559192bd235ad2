// SPDX-License-Identifier: MIT
#pragma once

#include "formats/diagnostics.hpp"
#include "formats/ekd_xml/value_reader.hpp"
#include "libekd/model/document_builder.hpp"

#include <vector>

namespace ekd::xml {

/// Reads elements and relations while the structure of the file is still being looked at, which saves going
/// through the text a second time. It keeps to what needs no word to the user: with the first item that is
/// not plain, or that the builder does not take as it is, it gives up, and all are read again from the runs.
class EarlyItems : public ItemSink {
 public:
  explicit EarlyItems(Source& source) : m_source(source), m_values(source) {}

  void element(const FlatItem& item, std::string_view source) override;
  void relation(const FlatItem& item, std::string_view source) override;
  void otherItem() override { m_isComplete = false; }

  /// Whether all items that the scan met are in the builder.
  bool isComplete() const { return m_isComplete; }
  DocumentBuilder& builder() { return m_builder; }
  using Positions = std::vector<SourceMap::Entry>;
  const Positions& elements() const { return m_elements; }
  const Positions& relations() const { return m_relations; }

 private:
  void reserve();
  template <class Value>
  bool take(const FlatItem& item, std::string_view source, Positions& positions);

  Source& m_source;
  ValueReader m_values;
  DocumentBuilder m_builder;
  Positions m_elements;
  Positions m_relations;
  bool m_isComplete = true;
};

}  // namespace ekd::xml
