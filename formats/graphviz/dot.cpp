// SPDX-License-Identifier: MIT
#include "formats/graphviz/dot.hpp"

#include "formats/graphviz/dot_style.hpp"
#include "formats/save_file.hpp"
#include "libekd/layout/content/content.hpp"
#include "libekd/layout/words/narration.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>
#include <utility>

#include <graphviz/cgraph.h>

namespace ekd::graphviz {
namespace {

using layout::Content;

constexpr std::size_t labelColumns = 30;

/// cgraph takes char* and copies what it is given.
char* loose(const std::string& text) {
  return const_cast<char*>(text.c_str());
}

int appendTo(void* out, const char* text) {
  static_cast<std::string*>(out)->append(text);
  return 0;
}

int flushNothing(void*) {
  return 0;
}

class DotWriter {
 public:
  explicit DotWriter(const layout::Request& request)
      : m_request(request), m_content(request), m_graph(agopen(loose("ekd"), Agdirected, &m_disciplines)) {}
  ~DotWriter() { agclose(m_graph); }
  DotWriter(const DotWriter&) = delete;
  DotWriter& operator=(const DotWriter&) = delete;

  std::string write() {
    declare();
    for (const Slot element : m_content.elements()) addNode(element);
    for (const Slot relation : relationsInOrder()) addEdge(relation);
    std::string out;
    agwrite(m_graph, &out);
    return out;
  }

 private:
  /// An attribute that was not declared cannot be set, and one that was not set would be missing.
  void declare() {
    const auto all = [this](int kind, std::initializer_list<std::pair<const char*, std::string>> attributes) {
      for (const auto& [name, value] : attributes) agattr(m_graph, kind, loose(name), loose(value));
    };
    std::string_view title = textFor(m_request.view.titles, m_content.language());
    if (title.empty()) title = textFor(m_request.document.metadata.titles, m_content.language());
    // What supports a goal stands to the right of it, one below the other; long labels stay on one line of
    // the file.
    all(AGRAPH, {{"rankdir", "RL"},
                 {"ordering", "in"},
                 {"label", dotText(title)},
                 {"labelloc", "t"},
                 {"fontname", "DejaVu Sans"},
                 {"fontsize", "14"},
                 {"nodesep", "0.2"},
                 {"ranksep", "0.45"},
                 {"linelength", "0"}});
    all(AGNODE, {{"label", ""},
                 {"shape", "box"},
                 {"style", "filled"},
                 {"fillcolor", "#ffffff"},
                 {"color", "#1a1a1a"},
                 {"fontcolor", "#1a1a1a"},
                 {"penwidth", "1"},
                 {"peripheries", "1"},
                 {"fontname", "DejaVu Sans"},
                 {"fontsize", "9"},
                 {"margin", "0.1,0.06"},
                 {"id", ""},
                 {"class", ""},
                 {"tooltip", ""}});
    all(AGEDGE, {{"label", ""},
                 {"style", "solid"},
                 {"color", "#3c3c3c"},
                 {"fontcolor", "#3c3c3c"},
                 {"penwidth", "1"},
                 {"arrowhead", "normal"},
                 {"arrowsize", "0.7"},
                 {"fontname", "DejaVu Sans"},
                 {"fontsize", "7"},
                 {"id", ""},
                 {"class", ""},
                 {"tooltip", ""}});
  }

  void addNode(Slot slot) {
    const Element& element = m_content.element(slot);
    const std::string id = "e-" + element.id.hex();
    Agnode_t* node = agnode(m_graph, loose(id), 1);
    const NodeStyle style = nodeStyle(element);
    const auto set = [node](const char* name, const std::string& value) {
      agset(node, loose(name), loose(value));
    };
    set("label", labelOf(slot));
    set("shape", style.shape);
    set("style", style.style);
    set("fillcolor", style.fill);
    set("color", style.line);
    set("fontcolor", style.text);
    set("penwidth", style.width);
    set("peripheries", style.peripheries);
    set("id", id);
    set("class", std::string(nameOf(element.kind)));
    set("tooltip", dotText(m_content.heading(slot) + "\n" + layout::narratorOf(m_content).describe(slot)));
    m_nodes[slot] = node;
  }

  /// By what they lead to and where that stands: Graphviz keeps siblings in the order of their edges.
  std::vector<Slot> relationsInOrder() const {
    const Model& model = m_content.model();
    std::vector<Slot> relations = m_content.relations();
    std::stable_sort(relations.begin(), relations.end(), [&](Slot a, Slot b) {
      return m_content.position(model.sourceSlot(a)) < m_content.position(model.sourceSlot(b));
    });
    return relations;
  }

  void addEdge(Slot slot) {
    const Model& model = m_content.model();
    const Relation& relation = model.relation(slot);
    const std::string id = "r-" + relation.id.hex();
    Agedge_t* edge =
        agedge(m_graph, m_nodes.at(model.sourceSlot(slot)), m_nodes.at(model.targetSlot(slot)), loose(id), 1);
    const EdgeStyle style = edgeStyle(relation);
    const auto set = [edge](const char* name, const std::string& value) {
      agset(edge, loose(name), loose(value));
    };
    set("label", dotText(edgeLabel(relation, m_content.language())));
    set("style", style.style);
    set("color", style.line);
    set("fontcolor", style.line);
    set("penwidth", style.width);
    set("arrowhead", style.head);
    set("id", id);
    set("class", std::string(nameOf(relation.kind)));
    set("tooltip", dotText(layout::narratorOf(m_content).sentence(slot)));
  }

  std::string labelOf(Slot slot) const {
    const Element& element = m_content.element(slot);
    if (isJoint(element.kind)) return std::string(info(element.kind).shortName);
    std::string text = m_content.heading(slot);
    if (const auto label = m_content.label(slot); !label.empty()) text += "\n" + wrapped(label, labelColumns);
    return dotText(text);
  }

  Agiodisc_t m_output{nullptr, &appendTo, &flushNothing};
  Agdisc_t m_disciplines{&AgMemDisc, &AgIdDisc, &m_output};
  const layout::Request& m_request;
  Content m_content;
  Agraph_t* m_graph;
  std::unordered_map<Slot, Agnode_t*> m_nodes;
};

class DotFormat : public Format {
 public:
  const FormatInfo& info() const override {
    static const FormatInfo information{"dot",
                                        "Graphviz DOT",
                                        "The whole model as a styled graph, to go on with in Graphviz",
                                        {".dot", ".gv"},
                                        false,
                                        false,
                                        true,
                                        false};
    return information;
  }

  bool recognises(const std::filesystem::path&) const override { return false; }

  Status write(const Document& document, const std::filesystem::path& path,
               const WriteOptions& options) const override {
    const std::string text = toDot({document, {}, std::string(options.language)});
    const auto saved = saveFile(path, [&text](Sink& sink) { return sink.write(text); });
    return statusOf(saved);
  }
};

}  // namespace

std::string toDot(const layout::Request& request) {
  return DotWriter(request).write();
}

std::string dotText(std::string_view text) {
  std::string out;
  text::forEachCodePoint(text, [&](char32_t c, std::size_t offset, std::size_t length) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\\')
      out += "\\\\";
    else if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c < 0x20 || (c >= 0x7F && c < 0xA0))
      out += ' ';
    else if (c == 0xFFFD || (c & 0xFFFEU) == 0xFFFEU)
      out += "\uFFFD";
    else
      out.append(text.substr(offset, length));
  });
  return out;
}

}  // namespace ekd::graphviz

namespace ekd {

const Format& dotFormat() {
  static const graphviz::DotFormat format;
  return format;
}

}  // namespace ekd
