// SPDX-License-Identifier: MIT
#include "formats/drawing/check_drawing.hpp"
#include "formats/drawing/painters.hpp"
#include "formats/drawing/visible_text.hpp"
#include "libekd/layout/notation/paint.hpp"

#include <array>
#include <charconv>
#include <string>

namespace ekd::drawing {
namespace {

using layout::Anchor;
using layout::Colour;
using layout::Drawing;
using layout::LineStyle;
using layout::Path;
using layout::Point;
using layout::Stroke;
using layout::TextRun;

/// Hundredths of a point are finer than any printer; locale-free, without trailing zeros.
void append(std::string& out, double value) {
  std::array<char, 32> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 2);
  std::string_view text(digits.data(), static_cast<std::size_t>(end.ptr - digits.data()));
  while (text.ends_with('0')) text.remove_suffix(1);
  if (text.ends_with('.')) text.remove_suffix(1);
  out += text == "-0" ? "0" : text;
}

void append(std::string& out, Point point) {
  append(out, point.x);
  out += ' ';
  append(out, point.y);
}

void append(std::string& out, Colour colour) {
  static constexpr std::string_view digits = "0123456789abcdef";
  out += '#';
  for (const unsigned part : {colour.red, colour.green, colour.blue}) {
    out += digits[part >> 4U];
    out += digits[part & 15U];
  }
}

std::string escaped(std::string_view raw) {
  const std::string text = visibleText(raw);
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

void appendPath(std::string& out, const Path& path) {
  for (const Path::Step& step : path.steps) {
    switch (step.verb) {
      case Path::Verb::move:
        out += 'M';
        append(out, step.to);
        break;
      case Path::Verb::line:
        out += 'L';
        append(out, step.to);
        break;
      case Path::Verb::curve:
        out += 'C';
        append(out, step.firstControl);
        out += ' ';
        append(out, step.secondControl);
        out += ' ';
        append(out, step.to);
        break;
      case Path::Verb::close:
        out += 'Z';
        break;
    }
  }
}

bool hasRightToLeft(std::string_view text) {
  // Hebrew, Arabic and their neighbours (U+0590 to U+08FF) start with the bytes D6 to E0 A3.
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(text[i + 1]);
    if ((byte >= 0xD6 && byte <= 0xDF) || (byte == 0xE0 && next <= 0xA3) || (byte == 0xEF && next >= 0xAC))
      return true;
  }
  return false;
}

class SvgCanvas : public layout::Canvas {
 public:
  explicit SvgCanvas(std::string& out) : m_out(out) {}

  void beginGroup(std::string_view id, std::string_view title, std::string_view description) override {
    m_out += "<g";
    if (!id.empty()) attribute("id", id);
    if (!title.empty()) attribute("role", "img");
    m_out += ">";
    child("title", title);
    child("desc", description);
    m_out += '\n';
  }

  void endGroup() override { m_out += "</g>\n"; }

  void path(const Path& path, std::optional<Colour> fill, const Stroke& stroke) override {
    m_out += "<path d=\"";
    appendPath(m_out, path);
    m_out += "\" fill=\"";
    if (fill)
      append(m_out, *fill);
    else
      m_out += "none";
    m_out += '"';
    if (stroke.width > 0) appendStroke(stroke);
    m_out += "/>\n";
  }

  void text(const TextRun& run) override {
    if (run.text.empty() || run.size <= 0) return;
    m_out += "<text";
    attribute("x", run.baseline.x);
    attribute("y", run.baseline.y);
    attribute("font-size", run.size);
    if (run.bold) attribute("font-weight", "bold");
    if (run.italic) attribute("font-style", "italic");
    if (run.anchor == Anchor::middle) attribute("text-anchor", "middle");
    if (run.anchor == Anchor::end) attribute("text-anchor", "end");
    if (hasRightToLeft(run.text)) attribute("style", "unicode-bidi:plaintext");
    if (run.width > 0) {
      attribute("textLength", run.width);
      attribute("lengthAdjust", "spacingAndGlyphs");
    }
    if (run.colour != Colour{}) {
      m_out += " fill=\"";
      append(m_out, run.colour);
      m_out += '"';
    }
    m_out += '>' + escaped(run.text) + "</text>\n";
  }

  void child(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    m_out.append("<").append(name).append(">");
    m_out += escaped(text);
    m_out.append("</").append(name).append(">");
  }

  void attribute(std::string_view name, std::string_view value) {
    m_out.append(" ").append(name).append("=\"").append(value).append("\"");
  }

  void attribute(std::string_view name, double value) {
    m_out.append(" ").append(name).append("=\"");
    append(m_out, value);
    m_out += '"';
  }

 private:
  void appendStroke(const Stroke& stroke) {
    m_out += " stroke=\"";
    append(m_out, stroke.colour);
    m_out += '"';
    attribute("stroke-width", stroke.width);
    if (stroke.style == LineStyle::dashed) attribute("stroke-dasharray", "5 3");
    if (stroke.style == LineStyle::dotted) attribute("stroke-dasharray", "1.2 2.4");
  }

  std::string& m_out;
};

std::string toSvg(const Drawing& drawing) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"";
  SvgCanvas canvas(out);
  const auto size = [&out](std::string_view name, double value) {
    out.append(" ").append(name).append("=\"");
    append(out, value);
    out += "pt\"";
  };
  size("width", drawing.size.width);
  size("height", drawing.size.height);
  out += " viewBox=\"0 0 ";
  append(out, Point{drawing.size.width, drawing.size.height});
  out += '"';
  canvas.attribute("role", "graphics-document document");
  if (!drawing.language.empty()) {
    const std::string language = escaped(drawing.language);
    canvas.attribute("lang", language);
    canvas.attribute("xml:lang", language);
  }
  canvas.attribute("font-family", "DejaVu Sans, Verdana, sans-serif");
  canvas.attribute("stroke-linejoin", "round");
  out += ">\n";
  canvas.child("title", drawing.title);
  canvas.child("desc", drawing.description);
  out += "\n<rect width=\"100%\" height=\"100%\" fill=\"";
  append(out, drawing.background);
  out += "\"/>\n";
  layout::paint(drawing, canvas);
  out += "</svg>\n";
  return out;
}

}  // namespace

Status paintSvg(const Drawing& drawing, std::ostream& out) {
  if (const Status status = checkDrawing(drawing); !status) return status;
  out << toSvg(drawing) << std::flush;
  if (!out) return failure(ErrorCode::ioFailure, "the SVG could not be written");
  return {};
}

}  // namespace ekd::drawing
