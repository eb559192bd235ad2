// SPDX-License-Identifier: MIT
#include "tests/support/report_text.hpp"

namespace ekd::test {
namespace {

std::string textOf(const report::Line& line) {
  std::string text;
  for (const report::Run& run : line) text += run.text;
  return text;
}

/// Calls one of two functions: for every entry, and at every place where a line of text begins.
template <class Begin, class Tell>
class Walk {
 public:
  Walk(Begin begin, Tell tell) : m_begin(begin), m_tell(tell) {}

  void operator()(const report::Heading& heading) const {
    m_begin(std::string(static_cast<std::size_t>(heading.level), '#') + " ");
    m_tell(heading.entry);
  }
  void operator()(const report::Paragraph& paragraph) const {
    m_begin("");
    m_tell(paragraph.entry);
  }
  void operator()(const report::List& list) const {
    for (const report::Entry& entry : list.entries) {
      m_begin(std::string(2 * static_cast<std::size_t>(entry.depth), ' ') + "- ");
      m_tell(entry);
    }
  }
  void operator()(const report::Table& table) const {
    for (const auto& row : table.rows) {
      bool isFirst = true;
      for (const report::Cell& cell : row) {
        m_begin(isFirst ? "| " : " | ", isFirst);
        isFirst = false;
        for (const report::Entry& entry : cell) m_tell(entry);
      }
    }
  }
  void operator()(const report::Figure& figure) const { m_begin("[" + figure.title + "]"); }

 private:
  Begin m_begin;
  Tell m_tell;
};

}  // namespace

std::string textOf(const report::Report& report) {
  std::string text = report.title;
  const auto begin = [&text](const std::string& head, bool isNewLine = true) {
    text += (isNewLine ? "\n" : "") + head;
  };
  const auto tell = [&text](const report::Entry& entry) { text += textOf(entry.line); };
  for (const report::Block& block : report.blocks) std::visit(Walk(begin, tell), block);
  return text + "\n";
}

std::vector<report::Entry> entriesOf(const report::Report& report) {
  std::vector<report::Entry> entries;
  const auto begin = [](const std::string&, bool = true) {};
  const auto tell = [&entries](const report::Entry& entry) { entries.push_back(entry); };
  for (const report::Block& block : report.blocks) std::visit(Walk(begin, tell), block);
  return entries;
}

}  // namespace ekd::test
