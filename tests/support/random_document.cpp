// SPDX-License-Identifier: MIT
#include "tests/support/random_document.hpp"

#include "tests/support/model_builder.hpp"

#include <random>

namespace ekd::test {
namespace {

class Generator {
 public:
  explicit Generator(std::uint32_t seed) : m_random(seed) {}

  Document make(std::size_t elements, std::size_t relations) {
    std::vector<ElementId> ids;
    for (std::size_t i = 0; i < elements; ++i) {
      Element element;
      element.kind = static_cast<ElementKind>(below(elementKindCount));
      element.certainty = below(8) == 0 ? Certainty::possible : Certainty::stated;
      element.standing = static_cast<Standing>(below(6));
      if (below(3) == 0) element.number = std::to_string(below(20)) + "." + std::to_string(below(9));
      setText(element.labels, "en", label());
      ids.push_back(m_builder.add(std::move(element)));
    }
    for (std::size_t i = 0; i < relations && elements > 0; ++i) {
      const auto kind =
          below(3) == 0 ? RelationKind::supports : static_cast<RelationKind>(below(relationKindCount));
      const auto order = below(3) == 0 ? std::optional<std::int64_t>(below(50)) : std::nullopt;
      m_builder.relate(ids[below(elements)], kind, ids[below(elements)], order,
                       below(5) == 0 ? Certainty::possible : Certainty::stated);
    }
    return m_builder.take();
  }

 private:
  std::size_t below(std::size_t count) { return m_random() % count; }

  std::string label() {
    if (below(12) == 0) return {};
    if (below(30) == 0) return std::string(80, 'x');
    std::string text;
    const std::size_t words = 1 + below(below(10) == 0 ? 60 : 9);
    for (std::size_t i = 0; i < words; ++i) {
      if (i > 0) text += ' ';
      text += std::string(1 + below(11), static_cast<char>('a' + below(26)));
    }
    return text;
  }

  std::minstd_rand m_random;
  ModelBuilder m_builder;
};

}  // namespace

Document randomDocument(std::uint32_t seed, std::size_t elements, std::size_t relations) {
  return Generator(seed + 1).make(elements, relations);
}

}  // namespace ekd::test
