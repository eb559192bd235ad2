// SPDX-License-Identifier: MIT
#include "cli/render/painter.hpp"

#include "formats/drawing/file_names.hpp"

#include <filesystem>
#include <utility>

namespace ekd::cli {

void DrawingPainter::sayWaysOut() {
  if (std::exchange(m_waysOutSaid, true)) return;
  m_messages.say(
      "a part needs less room (--depth 2, --root 6, --view NAME), and so does smaller text (--min-text 6); "
      "--atlas OUT.pdf takes as many sheets as it needs");
}

int DrawingPainter::draw(const Document& document, const View& view, const std::string& path) {
  layout::Request request{document, view, m_options.language, m_options.sheet};
  if (takePlaces(request))
    m_messages.say(path, "as it stands in the editor; --fresh or --paper lays it out anew");
  const auto exported =
      drawing::exportView(request, {m_options.kind, m_options.textPixels}, m_measurer, *m_engine);
  if (!exported) {
    m_messages.say(path, exported.error().detail);
    return outputFailed;
  }
  if (exported->engineFailed) m_messages.say(path, "Graphviz failed: " + exported->engineComplaint);
  for (const std::string& note : exported->notes) m_messages.say(path, note);
  if (exported->isLargerThanSheet) sayWaysOut();
  if (const int code = m_messages.write(exported->bytes, path); code != fine) return code;
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
    m_messages.progress(page, count, "page");
    return true;
  };
  const auto atlas =
      drawing::exportAtlas(request, {m_options.kind, m_options.textPixels}, m_measurer, *m_engine, told);
  if (!atlas) {
    m_messages.say(path, atlas.error().detail);
    return outputFailed;
  }
  if (atlas->engineFailed) m_messages.say(path, "Graphviz failed: " + atlas->engineComplaint);
  for (const std::string& note : atlas->notes) m_messages.say(path, note);
  drawing::FileNames names;
  std::size_t number = 0;
  for (const auto& file : atlas->files) {
    std::string target = path;
    if (m_options.kind != drawing::Output::pdf) {
      const std::string page = drawing::pageName(++number, atlas->files.size(), file.name);
      target = (std::filesystem::path(path) / names.make(page, "." + std::string(nameOf(m_options.kind))))
                   .string();
    }
    if (const int code = m_messages.write(file.bytes, target); code != fine) return code;
    files.push_back(target);
  }
  return atlas->engineFailed ? componentFailed : fine;
}

}  // namespace ekd::cli
