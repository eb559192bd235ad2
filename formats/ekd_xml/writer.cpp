// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/ekd_xml/value_writer.hpp"
#include "formats/ekd_xml/version.hpp"

namespace ekd {
namespace {

using namespace xml;

template <class Values, class ToValue>
void writeSection(std::string_view name, const Values& values, ToValue toValue, XmlOut& out) {
  if (std::empty(values)) return;
  out.open(name);
  out.line();
  for (const auto& value : values) {
    writeValue(toValue(value), out);
    out.line();
  }
  out.close(name);
  out.line();
}

std::vector<const Relation*> relationsById(const Document& document) {
  std::vector<const Relation*> relations;
  const auto& table = document.model.relations();
  relations.reserve(table.size() + document.unresolved.size());
  for (const Slot slot : table.slotsById()) relations.push_back(&table[slot]);
  const auto resolved = static_cast<std::ptrdiff_t>(relations.size());
  for (const auto& [id, relation] : document.unresolved) relations.push_back(&relation);
  std::inplace_merge(relations.begin(), relations.begin() + resolved, relations.end(),
                     [](const Relation* a, const Relation* b) { return a->id < b->id; });
  return relations;
}

void writeRoot(const Document& document, XmlOut& out) {
  const std::string* version = findAttribute(document.extras.attributes, "version");
  const std::string_view needed = versionFor(document);
  const Version found = version == nullptr ? Version{} : versionFromText(*version).value_or(Version{});
  const bool isFoundWritten = found.major == currentVersion && found.minor >= versionFromText(needed)->minor;
  out.open("ekd");
  out.attribute("version", isFoundWritten ? std::string_view(*version) : needed);
  for (const Attribute& attribute : document.extras.attributes) {
    if (attribute.name != "version") out.attribute(asName(attribute.name), attribute.value);
  }
  out.line();
}

}  // namespace

Status writeEkdXml(const Document& document, Sink& sink) {
  XmlOut out(sink);
  out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  out.line();
  writeRoot(document, out);
  if (!(document.metadata == Metadata{})) {
    writeValue(document.metadata, out);
    out.line();
  }
  const auto second = [](const auto& entry) -> const auto& {
    return entry.second;
  };
  const auto& elements = document.model.elements();
  writeSection("sessions", document.sessions, second, out);
  writeSection(
      "elements", elements.slotsById(), [&](Slot slot) -> const Element& { return elements[slot]; }, out);
  writeSection(
      "relations", relationsById(document), [](const Relation* one) -> const Relation& { return *one; }, out);
  writeSection("views", document.views, second, out);
  writeSection("bin", document.bin, second, out);
  for (const std::string& xml : document.extras.xml) {
    out.raw(canonicalFragment(xml));
    out.line();
  }
  out.close("ekd");
  out.line();
  out.flush();
  return out.status();
}

std::string toEkdXml(const Document& document) {
  StringSink sink;
  static_cast<void>(writeEkdXml(document, sink));  // a string takes everything
  return sink.take();
}

}  // namespace ekd
