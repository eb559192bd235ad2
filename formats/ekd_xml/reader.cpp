// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/ekd_xml/value_reader.hpp"
#include "formats/ekd_xml/version.hpp"
#include "libekd/model/document_builder.hpp"

#include <algorithm>
#include <cstring>

namespace ekd {
namespace {

using namespace xml;

class Reader {
 public:
  Reader(Source& source, ReadResult& result, const TextCheck& check)
      : m_source(source), m_values(source), m_result(result), m_isBroken(check.state == TextState::broken) {
    const std::size_t most = source.text().size() / 64;  // shorter ones are not worth the memory
    m_builder.reserve(std::min(check.elements, most), std::min(check.relations, most));
    result.positions.entries.reserve(std::min(check.elements + check.relations, most));
  }

  void read(const pugi::xml_document& tree);

 private:
  Position at(const pugi::xml_node& node) { return m_values.at(node); }
  bool checkVersion(const pugi::xml_node& root);
  void readRoot(const pugi::xml_node& root);
  void readSections(const pugi::xml_node& root);
  void readMetadata(const pugi::xml_node& node);
  template <class Value>
  void readSection(const pugi::xml_node& section);
  template <class Value>
  void add(Value value, const pugi::xml_node& node);
  template <class Value>
  void identify(Value& value, const pugi::xml_node& node);
  void report(DocumentBuilder::Taken taken, const pugi::xml_node& node);
  void keepInSection(const pugi::xml_node& section, const pugi::xml_node& child);
  void keepSectionItself(const pugi::xml_node& section);
  void sortPositions(std::size_t sectionStart);

  Source& m_source;
  ValueReader m_values;
  ReadResult& m_result;
  DocumentBuilder m_builder;
  bool m_isBroken;  // and the break has been reported
  bool m_hasMetadata = false;
};

void Reader::read(const pugi::xml_document& tree) {
  const pugi::xml_node root = tree.first_child();
  if (root.type() != pugi::node_element) return;  // which has been reported
  if (std::strcmp(root.name(), "ekd") != 0) {
    m_source.error("FORMAT", at(root),
                   "this is no EKD model: <ekd> is expected, not <" + std::string(root.name()) + ">");
    return;
  }
  if (!checkVersion(root)) return;
  readRoot(root);
  m_result.document = m_builder.take();
}

bool Reader::checkVersion(const pugi::xml_node& root) {
  const pugi::xml_attribute attribute = root.attribute("version");
  const auto version = versionFromText(attribute.value());
  if (!version) {
    m_source.error("VERSION", attribute ? m_source.at(attribute.value()) : at(root),
                   "<ekd> does not say its version, as in version=\"" + std::string(currentVersionText) +
                       "\"; it is read as that");
    return true;
  }
  if (version->major > currentVersion) {
    m_source.error("VERSION", m_source.at(attribute.value()),
                   "this file is of version " + std::string(attribute.value()) +
                       " of the format; this program reads version " + std::string(currentVersionText) +
                       ". Open it with a newer ekd");
    return false;
  }
  if (version->minor > 0) {
    m_values.expectUnknown();
    m_source.report(DiagnosticSeverity::note, "VERSION", m_source.at(attribute.value()),
                    "this file is of the newer version " + std::string(attribute.value()) +
                        "; what is not known here is kept as it is");
  }
  migrate(root, version->major, migrationSteps());
  return true;
}

void Reader::readRoot(const pugi::xml_node& root) {
  auto& extras = m_builder.extras();
  for (const pugi::xml_attribute attribute : root.attributes()) {
    const std::string_view text = m_values.text(attribute);
    const bool isVersion = std::strcmp(attribute.name(), "version") == 0;
    if (!isVersion) m_values.reportUnknown(attribute, false, text);
    if (!isVersion || text != currentVersionText) putAttribute(extras.attributes, attribute.name(), text);
  }
  if (*root.value() != '\0') m_values.keepText(extras, root);
  readSections(root);
}

void Reader::readSections(const pugi::xml_node& root) {
  for (const pugi::xml_node section : root.children()) {
    const std::string_view name = section.name();
    if (name == "metadata" && !m_hasMetadata) {
      readMetadata(section);
    } else if (name == "sessions") {
      readSection<ModellingSession>(section);
    } else if (name == "elements") {
      readSection<Element>(section);
    } else if (name == "views") {
      readSection<View>(section);
    } else if (name != "relations") {
      if (std::string source = m_values.keep(section); !source.empty())
        m_builder.extras().xml.push_back(std::move(source));
    }
  }
  for (const pugi::xml_node section : root.children("relations")) readSection<Relation>(section);
}

void Reader::readMetadata(const pugi::xml_node& node) {
  m_hasMetadata = true;
  m_builder.metadata() = m_values.read<Metadata>(node);
}

bool isEmpty(const pugi::xml_node& node) {
  const auto attributes = node.attributes();
  return !node.first_child() && *node.value() == '\0' &&
         std::all_of(attributes.begin(), attributes.end(),
                     [](const auto& one) { return *one.value() == '\0'; });
}

template <class Value>
void Reader::readSection(const pugi::xml_node& section) {
  const std::string_view tag = fieldsOf(Value{}).tag;
  const std::size_t start = m_result.positions.entries.size();
  if (section.first_attribute() || *section.value() != '\0') keepSectionItself(section);
  for (const pugi::xml_node node : section.children()) {
    if (m_isBroken && isEmpty(node)) continue;  // the tag in which the file ends
    if (tag == node.name()) {
      add(m_values.read<Value>(node), node);
    } else {
      keepInSection(section, node);
    }
  }
  sortPositions(start);
}

template <class Value>
void Reader::add(Value value, const pugi::xml_node& node) {
  if (!value.id) identify(value, node);
  const auto wanted = value.id;
  auto taken = m_builder.add(std::move(value));
  for (int attempt = 2; taken == DocumentBuilder::Taken::duplicateId; ++attempt) {
    // Nothing is lost: this one gets a fresh identity, the same one on every reading.
    value.id = decltype(value.id)::fromName(wanted.hex(), std::to_string(attempt));
    taken = m_builder.add(std::move(value));
  }
  const auto id = value.id;  // moving leaves it where it was
  m_result.positions.entries.push_back({id.bits, 0, at(node)});
  if (id != wanted)
    m_source.error(
        "ID-TWICE", at(node),
        "the identity " + wanted.hex() + " is taken already; this <" + node.name() + "> gets " + id.hex());
  if (taken != DocumentBuilder::Taken::yes) report(taken, node);
}

void Reader::report(DocumentBuilder::Taken taken, const pugi::xml_node& node) {
  if (taken == DocumentBuilder::Taken::secondPlace) {
    m_source.warning("SECOND-PLACE", at(node),
                     "the source of this relation has a place already; the order is kept as second_order");
    return;
  }
  const auto isMissing = [this](const pugi::xml_attribute& end) {
    return m_builder.document().model.find(idFromText<ElementId>(end.value())) == nullptr;
  };
  const pugi::xml_attribute source = node.attribute("source");
  const pugi::xml_attribute target = node.attribute("target");
  const pugi::xml_attribute missing = isMissing(source) ? source : target;
  m_source.error("STR-06", missing ? m_source.at(missing.name()) : at(node),
                 missing ? "the " + std::string(missing.name()) + " of this relation, " +
                               inQuotes(missing.value()) + ", is not in the file"
                         : "this relation does not say its source and its target");
}

/// Gives an identity to what has none: from the name that stands in its place, or from where it stands.
template <class Value>
void Reader::identify(Value& value, const pugi::xml_node& node) {
  using IdType = decltype(value.id);
  auto& attributes = fieldsOf(value).editExtras(value).attributes;
  if (const std::string* name = findAttribute(attributes, "id")) {
    value.id = idFromText<IdType>(*name);
    m_source.report(DiagnosticSeverity::note, "ID", at(node),
                    "the name " + inQuotes(*name) + " stands for the identity " + value.id.hex());
    setAttribute(attributes, "id", {});
    return;
  }
  const std::string place = std::to_string(node.name() - m_source.data());
  value.id = IdType::fromName(node.name(), place);
  m_source.error("ID", at(node),
                 "this <" + std::string(node.name()) + "> has no id; it gets " + value.id.hex());
}

/// What is no item of the section comes back as a section of its own, of the same name.
void Reader::keepInSection(const pugi::xml_node& section, const pugi::xml_node& child) {
  const std::string source = m_values.keep(child);
  if (source.empty()) return;
  const std::string tag = section.name();
  m_builder.extras().xml.push_back("<" + tag + ">" + source + "</" + tag + ">");
}

void Reader::keepSectionItself(const pugi::xml_node& section) {
  pugi::xml_document copy;
  pugi::xml_node shell = copy.append_copy(section);
  shell.remove_children();
  std::string source;
  appendSource(shell, source);
  m_source.warning("UNKNOWN", at(section),
                   "<" + std::string(section.name()) + "> carries something of its own; it is kept as it is");
  m_builder.extras().xml.push_back(std::move(source));
}

void Reader::sortPositions(std::size_t sectionStart) {
  auto& entries = m_result.positions.entries;
  const auto before = [](const SourceMap::Entry& a, const SourceMap::Entry& b) { return a.id < b.id; };
  const auto start = entries.begin() + static_cast<std::ptrdiff_t>(sectionStart);
  if (!std::is_sorted(start, entries.end(), before)) std::stable_sort(start, entries.end(), before);
  std::inplace_merge(entries.begin(), start, entries.end(), before);
}

/// Reports what the check before has not found.
bool parse(Source& source, pugi::xml_document& tree, bool isBroken) {
  const auto parsed =
      tree.load_buffer_inplace(source.data(), source.text().size(), parseFlags, pugi::encoding_utf8);
  if (parsed.status == pugi::status_out_of_memory) {
    source.error("XML-LIMIT", {}, "there is not enough memory to read this file");
    return false;
  }
  if (!parsed && !isBroken)
    source.error("XML", source.atOffset(static_cast<std::size_t>(parsed.offset)), parsed.description());
  return true;
}

}  // namespace

ReadResult readEkdXml(Bytes bytes, const std::string& file, const ReadOptions&) {
  ReadResult result;
  result.positions.files.push_back(file);
  Source source(std::move(bytes), file);
  const TextCheck check = checkText(source);
  pugi::xml_document tree;
  if (check.state != TextState::unreadable && parse(source, tree, check.state == TextState::broken))
    Reader(source, result, check).read(tree);
  result.diagnostics = source.takeDiagnostics();
  return result;
}

ReadResult readEkdXml(std::string_view text, const std::string& file, const ReadOptions& options) {
  Bytes bytes(text.size());
  std::copy(text.begin(), text.end(), bytes.data());
  return readEkdXml(std::move(bytes), file, options);
}

}  // namespace ekd
