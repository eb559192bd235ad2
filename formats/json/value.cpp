// SPDX-License-Identifier: MIT
#include "formats/json/value.hpp"

#include "formats/text_input.hpp"
#include "formats/text_position.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

#include <nlohmann/json.hpp>

namespace ekd::json {
namespace {

/// Counts what the parser has taken, so that its events have places.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* taken) : m_at(at), m_taken(taken) {}
  reference operator*() const { return *m_at; }
  CountingIterator& operator++() {
    ++m_at;
    ++*m_taken;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator old = *this;
    ++*this;
    return old;
  }
  bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }
  bool operator!=(const CountingIterator& other) const { return m_at != other.m_at; }

 private:
  const char* m_at;
  std::size_t* m_taken;
};

/// "[json.exception.parse_error.101] parse error at line 1, column 2: what is wrong" without what we say
/// better, and without the end of what was read where that is long.
std::string shortened(const std::string& what) {
  constexpr std::size_t longest = 200;
  const auto place = what.find("parse error at ");
  const auto cut = what.find(": ", place == std::string::npos ? 0 : place);
  std::string text = cut == std::string::npos ? what : what.substr(cut + 2);
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

class TreeMaker {
 public:
  TreeMaker(std::string_view text, const PositionIndex& positions, Report& report)
      : m_text(text), m_positions(positions), m_report(report) {
    m_open.emplace_back();
  }

  std::size_t& taken() { return m_taken; }

  // what nlohmann::json::sax_parse() calls; false ends parsing
  bool null() { return add(Value::Type::null, {}); }
  bool boolean(bool value) { return add(Value::Type::scalar, value ? "true" : "false"); }
  bool number_integer(std::int64_t value) { return add(Value::Type::scalar, std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return add(Value::Type::scalar, std::to_string(value)); }
  bool number_float(double, const std::string& source) { return add(Value::Type::scalar, source); }
  bool string(std::string& value) { return add(Value::Type::string, clean(value)); }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Value::Type::object); }
  bool start_array(std::size_t) { return open(Value::Type::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name);
  bool parse_error(std::size_t byte, const std::string&, const nlohmann::json::exception& error);

  /// What there is, also after a mistake.
  Value take();

 private:
  bool add(Value::Type type, std::string text);
  bool open(Value::Type type);
  bool close();
  std::string clean(std::string& text);
  std::size_t startOfToken();
  bool refuse(const char* code, std::size_t offset, std::string message);

  std::string_view m_text;
  const PositionIndex& m_positions;
  Report& m_report;
  std::size_t m_taken = 0;  // by the parser, in bytes
  std::size_t m_last = 0;   // the same when the event before came
  std::size_t m_count = 0;
  std::vector<Value> m_open;  // the first one stands for the file and gets the root
  std::vector<std::unordered_set<std::string>> m_names;  // of the open objects
};

/// Between the event before and the token of this one there is nothing but white space and punctuation.
/// Behind a number the parser has taken one byte more, which is punctuation too.
std::size_t TreeMaker::startOfToken() {
  const std::size_t start = std::min(m_text.find_first_not_of(" \t\r\n,:", m_last), m_text.size());
  m_last = m_taken;
  return start;
}

bool TreeMaker::refuse(const char* code, std::size_t offset, std::string message) {
  m_report.error(code, m_positions.at(offset), std::move(message));
  return false;
}

std::string TreeMaker::clean(std::string& text) {
  if (!findTextDefect(text)) return std::move(text);
  const std::size_t start = m_text.find_first_not_of(" \t\r\n,:", m_last);
  m_report.error("ENCODING", m_positions.at(start), "the text has a character that no document can hold");
  return withoutDefects(text);
}

bool TreeMaker::add(Value::Type type, std::string text) {
  Value value;
  value.type = type;
  value.offset = startOfToken();
  value.text = std::move(text);
  if (++m_count > valueLimit)
    return refuse("JSON-LIMIT", value.offset,
                  "the file has more than 5 million values; the rest is not read");
  m_open.back().items.push_back(std::move(value));
  return true;
}

bool TreeMaker::open(Value::Type type) {
  Value value;
  value.type = type;
  value.offset = startOfToken();
  if (m_open.size() > depthLimit)
    return refuse("JSON-LIMIT", value.offset,
                  "the file is nested deeper than 100 levels; the rest is not read");
  m_open.push_back(std::move(value));
  m_names.emplace_back();
  return true;
}

bool TreeMaker::close() {
  m_last = m_taken;
  Value value = std::move(m_open.back());
  m_open.pop_back();
  m_names.pop_back();
  value.names.resize(std::min(value.names.size(), value.items.size()));  // a name without value at a mistake
  m_open.back().items.push_back(std::move(value));
  return ++m_count <= valueLimit || refuse("JSON-LIMIT", m_taken, "the file has more than 5 million values");
}

bool TreeMaker::key(std::string& name) {
  std::string text = clean(name);
  const std::size_t start = startOfToken();
  if (!m_names.back().insert(text).second)
    m_report.error("JSON-TWICE", m_positions.at(start),
                   "the member '" + text + "' is there already; this one is kept beside it");
  m_open.back().names.push_back({std::move(text), start});
  return true;
}

bool TreeMaker::parse_error(std::size_t byte, const std::string&, const nlohmann::json::exception& error) {
  return refuse("JSON", byte > 0 ? byte - 1 : 0, shortened(error.what()));
}

Value TreeMaker::take() {
  while (m_open.size() > 1) close();
  return m_open[0].items.empty() ? Value{} : std::move(m_open[0].items[0]);
}

}  // namespace

Value parse(std::string_view text, const PositionIndex& positions, Report& report) {
  TreeMaker maker(text, positions, report);
  const CountingIterator begin(text.data(), &maker.taken());
  const CountingIterator end(text.data() + text.size(), &maker.taken());
  nlohmann::json::sax_parse(begin, end, &maker);
  return maker.take();
}

std::string quotedText(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string toText(const Value& value) {
  if (value.type == Value::Type::null) return "null";
  if (value.type == Value::Type::scalar) return value.text;
  if (value.type == Value::Type::string) return quotedText(value.text);
  const bool isObject = value.type == Value::Type::object;
  std::string text(1, isObject ? '{' : '[');
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (i > 0) text += ',';
    if (isObject) text += quotedText(value.names[i].text) + ":";
    text += toText(value.items[i]);
  }
  return text + (isObject ? '}' : ']');
}

}  // namespace ekd::json
