// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/early_items.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/ekd_xml/value_reader.hpp"
#include "formats/ekd_xml/version.hpp"
#include "libekd/model/document_builder.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <map>
#include <optional>
#include <vector>

namespace ekd {
namespace {

using namespace xml;

class Reader {
 public:
  /// `early` was told of the items by `check`.
  Reader(Source& source, TextCheck check, EarlyItems& early, ReadResult& result);

  void read();

 private:
  void reserve();
  Position at(const pugi::xml_node& node) { return m_values.at(node); }
  bool parse(pugi::xml_document& tree, char* text, std::size_t size);
  bool checkRoot(const pugi::xml_node& root);
  std::optional<Version> checkVersion(const pugi::xml_node& root);
  void readRoot(const pugi::xml_node& root);
  void readSections(const pugi::xml_node& root);
  void readSection(const pugi::xml_node& section);
  template <class Value>
  void readRuns(const Items& items);
  template <class Value>
  void readItems(const pugi::xml_node& section);
  template <class Value>
  void add(Value value, const pugi::xml_node& node);
  void report(DocumentBuilder::Taken taken, const pugi::xml_node& node);
  void keepInSection(const pugi::xml_node& section, const pugi::xml_node& child);
  void keepSectionItself(const pugi::xml_node& section);
  void addPositions(const EarlyItems::Positions& positions);
  void sortPositions(std::size_t sectionStart);

  Source& m_source;
  TextCheck m_check;
  EarlyItems& m_early;
  ValueReader m_values;
  ReadResult& m_result;
  DocumentBuilder m_builder;
  std::map<Bits128, int> m_occurrences;  // of identities that come more than once
  bool m_hasMetadata = false;
};

Reader::Reader(Source& source, TextCheck check, EarlyItems& early, ReadResult& result)
    : m_source(source), m_check(std::move(check)), m_early(early), m_values(source), m_result(result) {}

void Reader::reserve() {
  const std::size_t most = m_source.text().size() / 64;  // shorter ones are not worth the memory
  const std::size_t elements = std::min(m_check.elements.count, most);
  const std::size_t relations = std::min(m_check.relations.count, most);
  m_builder.reserve(elements, relations);
  m_result.positions.entries.reserve(elements + relations);
}

std::vector<Run> allRuns(const TextCheck& check) {
  std::vector<Run> runs;
  std::merge(check.elements.runs.begin(), check.elements.runs.end(), check.relations.runs.begin(),
             check.relations.runs.end(), std::back_inserter(runs),
             [](const Run& a, const Run& b) { return a.begin < b.begin; });
  return runs;
}

void Reader::read() {
  m_source.makeSkeleton(allRuns(m_check));
  pugi::xml_document tree;
  std::string& skeleton = m_source.skeleton();
  // With the zero behind the text: pugixml loses the last byte of a text that ends outside of a tag.
  if (!parse(tree, skeleton.data(), skeleton.size() + 1) || !checkRoot(tree.first_child())) return;
  const auto version = checkVersion(tree.first_child());
  if (!version) return;
  if (version->major < currentVersion) {  // a migration wants the whole tree, not a skeleton
    m_check.elements = m_check.relations = {};
    m_early.otherItem();
    if (!parse(tree, m_source.data(), m_source.text().size() + 1)) return;
    migrate(tree.first_child(), version->major, migrationSteps());
  }
  m_early.isComplete() ? std::swap(m_builder, m_early.builder()) : reserve();
  readRoot(tree.first_child());
  m_result.document = m_builder.take();
}

/// Reports what the check before has not found. False when there is no tree to read.
bool Reader::parse(pugi::xml_document& tree, char* text, std::size_t size) {
  const auto parsed = tree.load_buffer_inplace(text, size, parseFlags, pugi::encoding_utf8);
  if (parsed.status == pugi::status_out_of_memory) {
    m_source.report().error("XML-LIMIT", {}, "there is not enough memory to read this file");
    return false;
  }
  if (!parsed && m_check.state == TextState::fine)
    m_source.report().error("XML", m_source.at(text + parsed.offset), parsed.description());
  return true;
}

bool Reader::checkRoot(const pugi::xml_node& root) {
  if (root.type() != pugi::node_element) return false;  // which has been reported
  const bool isOurs = std::strcmp(root.name(), "ekd") == 0;
  if (!isOurs)
    m_source.report().error(
        "FORMAT", at(root),
        "this is no EKD model: <ekd> is expected, not <" + std::string(root.name()) + ">");
  return isOurs;
}

/// Nothing when the file must not be read.
std::optional<Version> Reader::checkVersion(const pugi::xml_node& root) {
  const pugi::xml_attribute attribute = root.attribute("version");
  const std::string text = attribute.value();
  const auto version = versionFromText(text);
  if (!version) {
    m_source.report().error("VERSION", attribute ? m_source.at(attribute.value()) : at(root),
                            "<ekd> does not say its version, as in version=\"" +
                                std::string(currentVersionText) + "\"; it is read as that");
    return Version{currentVersion, 0};
  }
  if (version->major > currentVersion) {
    m_source.report().error("VERSION", m_source.at(attribute.value()),
                            "this file is of version " + text +
                                " of the format; this program reads version " +
                                std::string(currentVersionText) + ". Open it with a newer ekd");
    return std::nullopt;
  }
  if (version->major == currentVersion && version->minor > currentMinor) {
    m_values.expectUnknown();
    m_source.report().note(
        "VERSION", m_source.at(attribute.value()),
        "this file is of the newer version " + text + "; what is not known here is kept as it is");
  }
  return version;
}

void Reader::readRoot(const pugi::xml_node& root) {
  auto& extras = m_builder.extras();
  for (const pugi::xml_attribute attribute : root.attributes()) {
    const std::string_view text = m_values.text(attribute);
    const bool isVersion = std::strcmp(attribute.name(), "version") == 0;
    if (!isVersion) m_values.reportUnknown(attribute, false, text);
    const bool isKept = !isVersion || (!isCurrent(text) && versionFromText(text));
    if (isKept) putAttribute(extras.attributes, attribute.name(), text);
  }
  if (*root.value() != '\0') m_values.keepText(extras, root);
  readSections(root);
}

/// Relations come last: their ends must be there.
void Reader::readSections(const pugi::xml_node& root) {
  m_early.isComplete() ? addPositions(m_early.elements()) : readRuns<Element>(m_check.elements);
  for (const pugi::xml_node section : root.children()) readSection(section);
  m_early.isComplete() ? addPositions(m_early.relations()) : readRuns<Relation>(m_check.relations);
  for (const pugi::xml_node section : root.children("relations")) readItems<Relation>(section);
}

void Reader::readSection(const pugi::xml_node& section) {
  const std::string_view name = section.name();
  if (name == "metadata" && !m_hasMetadata) {
    m_builder.metadata() = m_values.read<Metadata>(section);
    m_hasMetadata = true;
  } else if (name == "sessions") {
    readItems<ModellingSession>(section);
  } else if (name == "elements") {
    readItems<Element>(section);
  } else if (name == "views") {
    readItems<View>(section);
  } else if (name == "bin") {
    readItems<BinEntry>(section);
  } else if (name != "relations") {
    addFragment(m_builder.extras(), m_values.keep(section));
  }
}

template <class Value>
void Reader::readRuns(const Items& items) {
  const std::size_t start = m_result.positions.entries.size();
  pugi::xml_document tree;
  for (const Run& run : items.runs) {
    if (!parse(tree, m_source.data() + run.begin, run.end - run.begin)) break;
    for (pugi::xml_node node = tree.first_child(); node; node = node.next_sibling())
      add(m_values.read<Value>(node), node);
  }
  sortPositions(start);
}

bool isEmpty(const pugi::xml_node& node) {
  const auto attributes = node.attributes();
  return !node.first_child() && *node.value() == '\0' &&
         std::all_of(attributes.begin(), attributes.end(),
                     [](const auto& one) { return *one.value() == '\0'; });
}

template <class Value>
void Reader::readItems(const pugi::xml_node& section) {
  const std::string_view tag = fieldsOf(Value{}).tag;
  const std::size_t start = m_result.positions.entries.size();
  if (section.first_attribute() || *section.value() != '\0') keepSectionItself(section);
  for (const pugi::xml_node node : section.children()) {
    if (m_check.state == TextState::broken && isEmpty(node)) continue;  // the tag in which the file ends
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
  if (!value.id) m_values.identify(value, node);
  const auto wanted = value.id;
  auto taken = m_builder.add(std::move(value));
  while (taken == DocumentBuilder::Taken::duplicateId) {
    // Nothing is lost: this one gets a fresh identity, the same one on every reading.
    const int occurrence = ++m_occurrences.try_emplace(wanted.bits, 1).first->second;
    value.id = decltype(value.id)::fromName(wanted.hex(), std::to_string(occurrence));
    taken = m_builder.add(std::move(value));
  }
  const auto id = value.id;  // moving leaves it where it was
  m_result.positions.entries.push_back({id.bits, 0, at(node)});
  if (id != wanted)
    m_source.report().error(
        "ID-TWICE", at(node),
        "the identity " + wanted.hex() + " is taken already; this <" + node.name() + "> gets " + id.hex());
  if (taken != DocumentBuilder::Taken::yes) report(taken, node);
}

void Reader::report(DocumentBuilder::Taken taken, const pugi::xml_node& node) {
  if (taken == DocumentBuilder::Taken::secondPlace) {
    m_source.report().warning(
        "SECOND-PLACE", at(node),
        "the source of this relation has a place already; the order is kept as second_order");
    return;
  }
  const auto isMissing = [this](const pugi::xml_attribute& end) {
    return m_builder.document().model.find(idFromText<ElementId>(end.value())) == nullptr;
  };
  const pugi::xml_attribute source = node.attribute("source");
  const pugi::xml_attribute target = node.attribute("target");
  const pugi::xml_attribute missing = isMissing(source) ? source : target;
  m_source.report().error("STR-06", missing ? m_source.at(missing.name()) : at(node),
                          missing ? "the " + std::string(missing.name()) + " of this relation, " +
                                        inQuotes(missing.value()) + ", is not in the file"
                                  : "this relation does not say its source and its target");
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
  m_source.report().warning(
      "UNKNOWN", at(section),
      "<" + std::string(section.name()) + "> carries something of its own; it is kept as it is");
  m_builder.extras().xml.push_back(std::move(source));
}

void Reader::addPositions(const EarlyItems::Positions& positions) {
  auto& entries = m_result.positions.entries;
  const std::size_t start = entries.size();
  entries.insert(entries.end(), positions.begin(), positions.end());
  sortPositions(start);
}

void Reader::sortPositions(std::size_t sectionStart) {
  auto& entries = m_result.positions.entries;
  const auto before = [](const SourceMap::Entry& a, const SourceMap::Entry& b) { return a.id < b.id; };
  const auto start = entries.begin() + static_cast<std::ptrdiff_t>(sectionStart);
  if (!std::is_sorted(start, entries.end(), before)) std::stable_sort(start, entries.end(), before);
  std::inplace_merge(entries.begin(), start, entries.end(), before);
}

}  // namespace

ReadResult readEkdXml(Bytes bytes, const std::string& file, const ReadOptions&) {
  ReadResult result;
  result.positions.files.push_back(file);
  Source source(std::move(bytes), file);
  EarlyItems early(source);
  if (TextCheck check = checkText(source, &early); check.state != TextState::unreadable)
    Reader(source, std::move(check), early, result).read();
  result.diagnostics = source.report().take();
  return result;
}

ReadResult readEkdXml(std::string_view text, const std::string& file, const ReadOptions& options) {
  Bytes bytes(text.size());
  std::copy(text.begin(), text.end(), bytes.data());
  return readEkdXml(std::move(bytes), file, options);
}

}  // namespace ekd
