// SPDX-License-Identifier: MIT
#pragma once

#include "formats/ekd_xml/flat_item.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::xml {

/// How deep elements may be nested, and how many attributes one may have; the format itself needs four
/// levels.
inline constexpr std::size_t depthLimit = 256;
inline constexpr std::size_t attributeLimit = 64;
/// How many tags and attributes a file may have: bounds the memory of the tree, some 1.2 GB at most.
inline constexpr std::size_t itemLimit = 20'000'000;

/// A stretch of text that holds whole elements of one section and nothing else but blanks, so that it can be
/// parsed by itself.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
};
/// The items of one section that can be read from runs.
struct Items {
  std::vector<Run> runs;  ///< ascending; long stretches are cut where they get too long to stay in the cache
  std::size_t count = 0;
};

/// What is wrong with the structure of an XML text.
struct ScanProblem {
  std::string code;
  std::string message;
  std::size_t offset = 0;
  std::optional<std::size_t> opened;  ///< where the tag in question was opened
  bool isFatal = false;  ///< parsing could need too much memory, or would misread the text: do not
};

struct ScanResult {
  std::optional<ScanProblem> problem;       ///< what ended the scan
  std::vector<ScanProblem> twiceGiven;      ///< attributes that their tag has already, at most 100 of them
  Items elements;                           ///< <element> in <elements>
  Items relations;                          ///< <relation> in <relations>
  std::optional<std::size_t> firstComment;  ///< comments are not part of a document and not written back
};

/// Is told of the items while they are in the cache of the processor.
class ItemSink {
 public:
  virtual ~ItemSink() = default;
  /// `source` is the text of the item, in the text that is scanned. What is wrong with the file may come to
  /// light only later.
  virtual void element(const FlatItem& item, std::string_view source) = 0;
  virtual void relation(const FlatItem& item, std::string_view source) = 0;
  /// There is an item that is not flat.
  virtual void otherItem() = 0;
};

/// Looks at what pugixml does not mind: depth, a second root, attributes given twice, text outside the root,
/// document type declarations; and tells a text that was cut off from one whose tags do not match. `text` is
/// valid UTF-8.
ScanResult scan(std::string_view text, ItemSink* sink = nullptr);

}  // namespace ekd::xml
