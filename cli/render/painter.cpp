// SPDX-License-Identifier: MIT
#include "cli/render/painter.hpp"

#include "formats/save_file.hpp"

namespace ekd::cli {
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
  const layout::Request request{document, view, m_options.language, m_options.sheet};
  const auto exported =
      drawing::exportView(request, {m_options.kind, m_options.textPixels}, m_measurer, *m_engine);
  if (!exported) {
    say(path, exported.error().detail);
    return outputFailed;
  }
  if (exported->engineFailed) say(path, "Graphviz failed: " + exported->engineComplaint);
  for (const std::string& note : exported->notes) say(path, note);
  if (const int code = write(exported->bytes, path); code != fine) return code;
  return exported->engineFailed ? componentFailed : fine;
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
