// SPDX-License-Identifier: MIT
#pragma once

#include "formats/bytes.hpp"

#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

/// XML as text: what pugixml leaves to us. Values in our trees are source text; references are resolved when
/// a value is taken, so that parsing changes nothing in the buffer but terminators, and places can be counted
/// in it.
namespace ekd::xml {

/// How every tree of the reader is parsed.
inline constexpr unsigned parseFlags =
    pugi::parse_minimal | pugi::parse_cdata | pugi::parse_fragment | pugi::parse_embed_pcdata;

/// True when there is nothing in `source` that unescape() would change.
bool isLiteral(std::string_view source);

/// Resolves references and line ends. In an attribute, a line feed that is not written as a reference is a
/// blank. The result refers to `raw` or to `scratch`. False when there is an `&` that begins no reference; it
/// is kept as it is.
bool unescape(std::string_view raw, bool isAttribute, std::string& scratch, std::string_view& text);

/// What xs:boolean allows: true, false, 1 and 0. Anything else gives nothing.
std::optional<bool> truthFromXml(std::string_view text);

/// A subtree of the reader as one line of XML.
void appendSource(const pugi::xml_node& node, std::string& out);

/// What an Extras holds, made fit to be written: well-formed, one line. Text that is not XML comes out
/// escaped.
std::string canonicalFragment(std::string_view xml);

/// Writes XML through a buffer. What XML cannot hold (control characters, bad UTF-8) becomes U+FFFD, so that
/// no stray byte ever keeps anybody from saving.
class XmlOut {
 public:
  explicit XmlOut(Sink& sink) : m_sink(sink) { m_buffer.reserve(bufferSize + 4096); }

  void open(std::string_view name);
  void attribute(std::string_view name, std::string_view value);
  /// The same for a value in which nothing is to be escaped.
  void plainAttribute(std::string_view name, std::string_view value);
  void text(std::string_view value);
  void raw(std::string_view xml);
  /// Ends the element that was opened last; `name` is its name.
  void close(std::string_view name);
  void line();
  void flush();
  const Status& status() const { return m_status; }

 private:
  static constexpr std::size_t bufferSize = 64U << 10U;
  void beginAttribute(std::string_view name);
  void endStartTag();

  Sink& m_sink;
  std::string m_buffer;
  bool m_inStartTag = false;
  Status m_status;
};

/// The text with everything escaped that XML or the one-line rule asks for.
void appendEscaped(std::string_view text, bool isAttribute, std::string& out);

/// `name` with what XML does not allow in a name replaced by '_'.
std::string asName(std::string_view name);

}  // namespace ekd::xml
