// SPDX-License-Identifier: MIT
#include "tests/support/notes_outline.hpp"

#include <sstream>

namespace ekd::test {
namespace {

void writeText(std::ostream& out, const std::string& indent, const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out << indent << "| " << line << '\n';
}

std::string nameOfElement(const NotesReading& reading, std::size_t index) {
  const NotesElement& element = reading.elements[index];
  const std::string name(nameOf(element.kind));
  return element.number.empty() ? name + " \"" + element.text + "\"" : name + " " + element.number;
}

class Writer {
 public:
  explicit Writer(const NotesReading& reading) : m_reading(reading), m_children(reading.elements.size()) {
    for (std::size_t i = 0; i < reading.elements.size(); ++i) {
      const std::size_t parent = reading.elements[i].parent;
      (parent == noIndex ? m_top : m_children[parent]).push_back(i);
    }
  }

  std::string run() {
    for (const std::size_t element : m_top) write(element, 0);
    for (const NotesLink& link : m_reading.links)
      m_out << nameOfEnd(link.source) << " " << nameOf(link.kind) << " " << nameOfEnd(link.target) << '\n';
    for (const NotesDoubt& doubt : m_reading.doubts)
      m_out << "doubt: " << nameOfElement(m_reading, doubt.element)
            << (doubt.other == noIndex ? " does not fit its place" : " is there twice") << '\n';
    for (const NotesLine& line : m_reading.lines) {
      if (line.reason != NotesReason::none)
        m_out << "line " << line.line << ": " << explain(line.reason) << '\n';
    }
    writeText(m_out, "", m_reading.documentText);
    return m_out.str();
  }

 private:
  std::string nameOfEnd(const NotesEnd& end) const {
    return end.element == noIndex ? "what is there" : nameOfElement(m_reading, end.element);
  }

  void write(std::size_t index, std::size_t depth) {
    const NotesElement& element = m_reading.elements[index];
    const std::string indent(2 * depth, ' ');
    m_out << indent << nameOf(element.kind);
    if (!element.number.empty()) m_out << ' ' << element.number;
    m_out << ": " << element.text;
    for (const Attribute& attribute : element.attributes)
      m_out << " [" << attribute.name << ' ' << attribute.value << ']';
    if (!element.author.empty()) m_out << " (" << element.author << ')';
    m_out << '\n';
    for (const NotesTie& tie : m_reading.ties) {
      if (tie.element == index)
        m_out << indent << "+ " << m_reading.actors[tie.actor].name << ' ' << nameOf(tie.role) << '\n';
    }
    writeText(m_out, indent, element.description);
    for (const std::size_t child : m_children[index]) write(child, depth + 1);
  }

  const NotesReading& m_reading;
  std::vector<std::vector<std::size_t>> m_children;
  std::vector<std::size_t> m_top;
  std::ostringstream m_out;
};

}  // namespace

std::string outlineOf(const NotesReading& reading) {
  return Writer(reading).run();
}

}  // namespace ekd::test
