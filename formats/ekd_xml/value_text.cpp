// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/value_text.hpp"

#include "formats/ekd_xml/value_reader.hpp"
#include "formats/ekd_xml/value_writer.hpp"

namespace ekd {

template <class Value>
std::string toXmlText(const Value& value) {
  StringSink sink;
  xml::XmlOut out(sink);
  xml::writeValue(value, out);
  out.flush();
  return sink.take();
}

template <class Value>
std::optional<Value> fromXmlText(std::string_view text) {
  Bytes bytes(text.size());
  text.copy(bytes.data(), text.size());
  xml::Source source(std::move(bytes), {});
  if (xml::checkText(source).state != xml::TextState::fine) return std::nullopt;
  pugi::xml_document tree;
  if (!tree.load_buffer_inplace(source.data(), source.text().size(), xml::parseFlags, pugi::encoding_utf8))
    return std::nullopt;
  const pugi::xml_node node = tree.first_child();
  if (xml::fieldsOf(Value{}).tag != node.name()) return std::nullopt;
  return xml::ValueReader(source).read<Value>(node);
}

std::string_view tagOfXmlText(std::string_view text) {
  if (!text.starts_with('<')) return {};
  text.remove_prefix(1);
  return text.substr(0, text.find_first_of(" />"));
}

template std::string toXmlText(const Element&);
template std::string toXmlText(const Relation&);
template std::string toXmlText(const View&);
template std::string toXmlText(const ModellingSession&);
template std::string toXmlText(const BinEntry&);
template std::string toXmlText(const Metadata&);
template std::optional<Element> fromXmlText(std::string_view);
template std::optional<Relation> fromXmlText(std::string_view);
template std::optional<View> fromXmlText(std::string_view);
template std::optional<ModellingSession> fromXmlText(std::string_view);
template std::optional<BinEntry> fromXmlText(std::string_view);
template std::optional<Metadata> fromXmlText(std::string_view);

}  // namespace ekd
