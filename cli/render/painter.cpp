// SPDX-License-Identifier: MIT
#include "cli/render/painter.hpp"

#include "formats/drawing/file_names.hpp"
#include "formats/save_file.hpp"

#include <filesystem>

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
  layout::Request request{document, view, m_options.language, m_options.sheet};
  if (takePlaces(request)) say(path, "as it stands in the editor; --fresh or --paper lays it out anew");
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

bool DrawingPainter::takePlaces(layout::Request& request) const {
  if (!m_options.places) return false;
  const std::string& language = !request.language.empty()        ? request.language
                                : !request.view.language.empty() ? request.view.language
                                                                 : request.document.metadata.language;
  const SavedView* saved = m_options.places->find(request.view.id, language);
  if (saved == nullptr) return false;
  request.sheet = layout::windowSheet(saved->places.text);
  request.sheet.bare = false;
  request.earlier = &saved->places;
  request.pins = saved->pins;
  return true;
}

int DrawingPainter::drawAtlas(const Document& document, const View& view, const std::string& path,
                              std::vector<std::string>& files) {
  const layout::Request request{document, view, m_options.language, m_options.sheet};
  const auto told = [this](std::size_t page, std::size_t count) {
    progress(page, count, "page");
    return true;
  };
  const auto atlas =
      drawing::exportAtlas(request, {m_options.kind, m_options.textPixels}, m_measurer, *m_engine, told);
  if (!atlas) {
    say(path, atlas.error().detail);
    return outputFailed;
  }
  if (atlas->engineFailed) say(path, "Graphviz failed: " + atlas->engineComplaint);
  for (const std::string& note : atlas->notes) say(path, note);
  drawing::FileNames names;
  std::size_t number = 0;
  for (const auto& file : atlas->files) {
    std::string target = path;
    if (m_options.kind != drawing::Output::pdf) {
      const std::string page = drawing::pageName(++number, atlas->files.size(), file.name);
      target = (std::filesystem::path(path) / names.make(page, "." + std::string(nameOf(m_options.kind))))
                   .string();
    }
    if (const int code = write(file.bytes, target); code != fine) return code;
    files.push_back(target);
  }
  return atlas->engineFailed ? componentFailed : fine;
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
