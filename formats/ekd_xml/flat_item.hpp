// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace ekd::xml {

/// An attribute as it stands in the source: references are not resolved.
struct RawAttribute {
  std::string_view name;
  std::string_view value;
};

/// An element whose children hold attributes and text and nothing else, as nearly all in a file are: views of
/// the text, without a tree. Made to be filled again and again.
class FlatItem {
 public:
  struct Child {
    std::string_view name;
    std::string_view text;
    std::size_t firstAttribute = 0;
    std::size_t attributeCount = 0;
  };

  /// Takes the element that `text` begins with and gives its length; nothing when it is not well-formed, is
  /// not spelled as this program writes it, or holds more than fits in here. Attributes may be given twice.
  std::optional<std::size_t> parse(std::string_view text);

  std::string_view name() const { return m_name; }
  std::span<const RawAttribute> attributes() const { return std::span(m_attributes).first(m_ownCount); }
  std::span<const Child> children() const { return m_children; }
  std::span<const RawAttribute> attributesOf(const Child& child) const {
    return std::span(m_attributes).subspan(child.firstAttribute, child.attributeCount);
  }

 private:
  std::string_view m_name;
  std::vector<RawAttribute> m_attributes;  // of the element, then of one child after the other
  std::size_t m_ownCount = 0;
  std::vector<Child> m_children;
};

}  // namespace ekd::xml
