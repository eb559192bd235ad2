// SPDX-License-Identifier: MIT
#include "cli/render/painter.hpp"

#include "formats/drawing/painters.hpp"
#include "formats/graphviz/dot.hpp"
#include "formats/save_file.hpp"

#include <algorithm>
#include <sstream>

namespace ekd::cli {
namespace {

constexpr double screenPixelsPerPoint = 96.0 / 72;

}  // namespace

std::vector<Result<layout::BlockLayout>> OverheardEngine::layOut(std::span<const layout::BlockGraph> blocks) {
  auto answers = m_engine->layOut(blocks);
  for (const auto& answer : answers) {
    if (!answer) m_complaint = answer.error().detail;
  }
  return answers;
}

void DrawingPainter::progress(std::size_t number, std::size_t count, std::string_view name) {
  if (!m_streams.errIsTerminal) return;
  m_streams.err << "\r\x1b[KDrawing " << number << " of " << count << ": " << name << std::flush;
  m_progressShown = number < count;
  if (!m_progressShown) m_streams.err << "\r\x1b[K" << std::flush;
}

void DrawingPainter::say(std::string_view subject, std::string_view text) {
  if (m_progressShown) m_streams.err << "\r\x1b[K";
  m_streams.err << "ekd: " << subject << ": " << text << '\n';
}

int DrawingPainter::draw(const Document& document, const View& view, const std::string& path) {
  m_engineFailed = false;
  m_notes.clear();
  const auto bytes = bytesOf(document, view);
  if (m_engineFailed) say(path, "Graphviz failed: " + m_engine.complaint());
  for (const std::string& note : m_notes) say(path, note);
  if (!bytes) {
    say(path, bytes.error().detail);
    return outputFailed;
  }
  if (const int code = write(*bytes, path); code != fine) return code;
  return m_engineFailed ? componentFailed : fine;
}

Result<std::string> DrawingPainter::bytesOf(const Document& document, const View& view) {
  const layout::Request request{document, view, m_options.language, m_options.sheet};
  if (m_options.kind == Output::dot) return graphviz::toDot(request);
  const layout::Outcome outcome = layout::draw(request, m_measurer, m_engine);
  m_engineFailed = outcome.engineFailed;
  m_notes = outcome.notes;
  std::ostringstream out;
  if (const Status status = paint(outcome.drawing, document, out); !status)
    return tl::unexpected(status.error());
  return std::move(out).str();
}

double DrawingPainter::imageScale(const layout::Drawing& drawing) {
  const double wanted = std::max(screenPixelsPerPoint, drawing::scaleForText(drawing, m_options.textPixels));
  const double possible = drawing::largestScale(drawing);
  if (wanted <= possible) return wanted;
  m_notes.push_back("the image would be too large and is smaller than asked; SVG and PDF have no such limit");
  return possible;
}

Status DrawingPainter::paint(const layout::Drawing& drawing, const Document& document, std::ostream& out) {
  switch (m_options.kind) {
    case Output::pdf:
      return drawing::paintPdf(drawing, out, document.metadata.date);
    case Output::png:
      return drawing::paintPng(drawing, out, imageScale(drawing));
    case Output::svg:
    case Output::dot:
      break;
  }
  return drawing::paintSvg(drawing, out);
}

int DrawingPainter::write(const std::string& bytes, const std::string& path) {
  if (path == "-") {
    m_streams.out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    return m_streams.out ? fine : outputFailed;
  }
  const auto saved = saveFile(path, [&bytes](Sink& sink) { return sink.write(bytes); });
  if (saved) return fine;
  say(path, saved.error().detail);
  return outputFailed;
}

}  // namespace ekd::cli
