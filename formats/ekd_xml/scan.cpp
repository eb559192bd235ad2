// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/scan.hpp"

#include "formats/ekd_xml/same_name.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace ekd::xml {
namespace {

constexpr std::array<bool, 256> nameEnds() {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(" \t\r\n=/><\"'")) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr std::array<bool, 256> nameEndTable = nameEnds();

/// The tree of a run takes about twice its length, and should stay in the cache of the processor.
constexpr std::size_t runLength = 64U << 10U;

constexpr bool isSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

class Scanner {
 public:
  Scanner(std::string_view text, ItemSink* sink) : m_text(text), m_sink(sink) { m_open.reserve(depthLimit); }

  ScanResult run() {
    while (!m_result.problem && m_at < m_text.size()) {
      const std::size_t tag = std::min(m_text.find('<', m_at), m_text.size());
      if (m_open.empty()) checkOutside(tag);
      m_at = tag;
      if (!m_result.problem && m_at < m_text.size()) markup();
    }
    if (!m_result.problem) checkEnd();
    return std::move(m_result);
  }

 private:
  struct Open {
    std::size_t offset;
    std::string_view name;
  };

  void fail(std::size_t offset, std::string message, std::optional<std::size_t> opened = {}) {
    m_result.problem = ScanProblem{"XML", std::move(message), offset, opened, false};
  }
  void refuse(std::size_t offset, std::string message) {
    m_result.problem = ScanProblem{"XML-LIMIT", std::move(message), offset, {}, true};
  }
  void cutOff(std::string_view what) {
    fail(m_text.size(), "the file ends inside " + std::string(what) + "; it seems to be cut off", m_at);
  }
  bool has(std::string_view start) const { return m_text.compare(m_at, start.size(), start) == 0; }

  void checkOutside(std::size_t end) {
    while (m_at < end && isSpace(m_text[m_at])) ++m_at;
    if (m_at < end)
      fail(m_at, m_rootSeen ? "there is text after the end of the document" : "this is not XML");
  }

  void checkEnd() {
    if (!m_open.empty()) {
      const Open& last = m_open.back();
      fail(m_text.size(), "the file ends before </" + std::string(last.name) + ">; it seems to be cut off",
           last.offset);
    } else if (!m_rootSeen) {
      fail(m_text.size(), m_text.empty() ? "the file is empty" : "there is no document in the file");
    }
  }

  void markup() {
    if (has("</")) {
      endTag();
    } else if (has("<!--")) {
      if (!m_result.firstComment) m_result.firstComment = m_at;
      skipPast("-->", "a comment");
    } else if (has("<![CDATA[")) {
      skipPast("]]>", "a CDATA section");
    } else if (has("<?")) {
      skipPast("?>", "a processing instruction");
    } else if (has("<!")) {
      fail(m_at, "document type declarations (DTD) are not read");
      m_result.problem->isFatal = true;
    } else {
      startTag();
    }
  }

  void skipPast(std::string_view end, std::string_view what) {
    const std::size_t found = m_text.find(end, m_at + 2);
    if (found == std::string_view::npos) return cutOff(what);
    m_at = found + end.size();
  }

  std::string_view name(std::size_t from) const {
    std::size_t end = from;
    while (end < m_text.size() && !nameEndTable[static_cast<unsigned char>(m_text[end])]) ++end;
    return m_text.substr(from, end - from);
  }

  void endTag() {
    const std::string_view closed = name(m_at + 2);
    if (m_open.empty()) return fail(m_at, "</" + std::string(closed) + "> closes nothing");
    const Open open = m_open.back();
    if (open.name != closed) {
      return fail(m_at,
                  "</" + std::string(closed) + "> stands where </" + std::string(open.name) + "> is expected",
                  open.offset);
    }
    m_open.pop_back();
    skipPast(">", "a tag");
    if (m_open.size() == 2 && !m_result.problem) endItem(open);
  }

  void startTag() {
    if (m_open.size() == 2 && flatItem()) return;
    const std::size_t start = m_at;
    const std::string_view tag = name(m_at + 1);
    if (tag.empty()) return fail(m_at, "'<' is followed by no name; as a character it is written &lt;");
    if (m_open.empty() && m_rootSeen) return fail(m_at, "a second document begins here; a file holds one");
    if (m_open.size() == depthLimit)
      return refuse(m_at, "elements are nested more than " + std::to_string(depthLimit) + " levels deep");
    m_rootSeen = true;
    m_at += 1 + tag.size();
    const bool goesOn = attributes();
    if (m_result.problem) return;
    if (++m_items > itemLimit) return refuse(start, "there are more than 20 million tags and attributes");
    if (goesOn) {
      m_open.push_back({start, tag});
    } else if (m_open.size() == 2) {
      endItem({start, tag});
    }
  }

  /// Passes over a whole item, when it is one of the many that look as this program writes them.
  bool flatItem() {
    const auto length = m_item.parse(m_text.substr(m_at));
    if (!length || !isHarmless(m_item.attributes())) return false;
    std::size_t count = 1 + m_item.attributes().size();
    for (const FlatItem::Child& child : m_item.children()) {
      if (!isHarmless(m_item.attributesOf(child))) return false;
      count += 1 + child.attributeCount;
    }
    if (m_items + count > itemLimit) return false;
    m_items += count;
    const Open item{m_at, m_item.name()};
    m_at += *length;
    endItem(item, true);
    return true;
  }

  /// Not too many, and none is given twice.
  static bool isHarmless(std::span<const RawAttribute> attributes) {
    if (attributes.size() > attributeLimit) return false;
    for (std::size_t i = 1; i < attributes.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (isSame(attributes[i].name, attributes[j].name)) return false;
      }
    }
    return true;
  }

  /// Everything up to the end of `item` has been seen.
  void endItem(const Open& item, bool isFlat = false) {
    const std::string_view section = m_open[1].name;
    const bool isElement = item.name == "element" && section == "elements";
    if (!isElement && (item.name != "relation" || section != "relations")) return;
    append(item.offset, isElement ? m_result.elements : m_result.relations);
    if (m_sink == nullptr) return;
    if (!isFlat) return m_sink->otherItem();
    const std::string_view source = m_text.substr(item.offset, m_at - item.offset);
    isElement ? m_sink->element(m_item, source) : m_sink->relation(m_item, source);
  }

  void append(std::size_t begin, Items& items) {
    ++items.count;
    const bool goesOn = !items.runs.empty() && m_at - items.runs.back().begin <= runLength &&
                        isBlank(items.runs.back().end, begin);
    if (goesOn) {
      items.runs.back().end = m_at;
    } else {
      items.runs.push_back({begin, m_at});
    }
  }

  bool isBlank(std::size_t from, std::size_t to) const {
    while (from < to && isSpace(m_text[from])) ++from;
    return from == to;
  }

  /// Up to and with the end of the tag; false when the element ended there, too.
  bool attributes() {
    const std::size_t start = m_at;
    std::size_t count = 0;
    while (true) {
      while (m_at < m_text.size() && isSpace(m_text[m_at])) ++m_at;
      if (m_at >= m_text.size()) break;
      if (m_text[m_at] == '>') return ++m_at, true;
      if (has("/>")) return m_at += 2, false;
      if (count == attributeLimit) {
        refuse(m_at, "a tag has more than " + std::to_string(attributeLimit) + " attributes");
        return false;
      }
      if (!attribute(count++)) return false;
    }
    m_at = start;
    cutOff("a tag");
    return false;
  }

  bool attribute(std::size_t index) {
    const std::size_t start = m_at;
    const std::string_view attributeName = name(m_at);
    if (attributeName.empty()) {
      fail(m_at, "an attribute or the end of the tag is expected here");
      return false;
    }
    m_at += attributeName.size();
    while (m_at < m_text.size() && (isSpace(m_text[m_at]) || m_text[m_at] == '=')) ++m_at;
    const char quote = m_at < m_text.size() ? m_text[m_at] : '\0';
    if (quote != '"' && quote != '\'') {
      fail(std::min(m_at, m_text.size()),
           "the value of '" + std::string(attributeName) + "' is expected here, in quotes");
      return false;
    }
    const std::size_t end = m_text.find(quote, m_at + 1);
    if (end == std::string_view::npos) return cutOff("the value of an attribute"), false;
    m_at = end + 1;
    ++m_items;
    checkTwice(attributeName, index, start);
    return true;
  }

  void checkTwice(std::string_view attributeName, std::size_t index, std::size_t offset) {
    m_names[index] = attributeName;
    const auto* const known = m_names.begin() + index;
    if (std::find(m_names.cbegin(), known, attributeName) == known || m_result.twiceGiven.size() == 100)
      return;
    m_result.twiceGiven.push_back(
        {"XML",
         "the attribute '" + std::string(attributeName) + "' is given twice; the second value is taken",
         offset,
         {},
         false});
  }

  std::string_view m_text;
  ItemSink* m_sink;
  std::size_t m_at = 0;
  bool m_rootSeen = false;
  std::size_t m_items = 0;
  std::vector<Open> m_open;
  std::array<std::string_view, attributeLimit> m_names;
  FlatItem m_item;
  ScanResult m_result;
};

}  // namespace

ScanResult scan(std::string_view text, ItemSink* sink) {
  return Scanner(text, sink).run();
}

}  // namespace ekd::xml
