// SPDX-License-Identifier: MIT
#include "formats/report/xml.hpp"

#include "formats/drawing/visible_text.hpp"

#include <array>
#include <charconv>

namespace ekd::report {
namespace {

class StringWriter : public pugi::xml_writer {
 public:
  explicit StringWriter(std::string& out) : m_out(out) {}
  void write(const void* data, std::size_t size) override {
    m_out.append(static_cast<const char*>(data), size);
  }

 private:
  std::string& m_out;
};

}  // namespace

pugi::xml_node add(pugi::xml_node parent, const char* name, XmlAttributes attributes) {
  pugi::xml_node node = parent.append_child(name);
  for (const auto& [attribute, value] : attributes) set(node, attribute, value);
  return node;
}

void set(pugi::xml_node node, const char* attribute, std::string_view value) {
  pugi::xml_attribute there = node.attribute(attribute);
  if (!there) there = node.append_attribute(attribute);
  there.set_value(drawing::visibleText(value).c_str());
}

void addText(pugi::xml_node parent, std::string_view text) {
  const std::string visible = drawing::visibleText(text);
  if (!visible.empty()) parent.append_child(pugi::node_pcdata).set_value(visible.c_str());
}

void keepOpen(pugi::xml_node node) {
  if (!node.first_child()) node.append_child(pugi::node_pcdata).set_value("");
}

std::string toText(const pugi::xml_document& document, bool withDeclaration) {
  std::string text = withDeclaration ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "";
  StringWriter writer(text);
  document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return text;
}

std::string decimal(double value) {
  std::array<char, 32> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 2);
  std::string text(digits.data(), static_cast<std::size_t>(end.ptr - digits.data()));
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace ekd::report
