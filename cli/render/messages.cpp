// SPDX-License-Identifier: MIT
#include "cli/render/messages.hpp"

#include "formats/save_file.hpp"

namespace ekd::cli {

void Messages::progress(std::size_t number, std::size_t count, std::string_view name) {
  if (!m_streams.errIsTerminal) return;
  m_streams.err << "\r\x1b[KDrawing " << number << " of " << count << ": " << name << std::flush;
  m_progressShown = true;
}

void Messages::endProgress() {
  if (m_progressShown) m_streams.err << "\r\x1b[K" << std::flush;
  m_progressShown = false;
}

void Messages::say(std::string_view subject, std::string_view text) {
  endProgress();
  m_streams.err << "ekd: " << subject << ": " << text << '\n';
}

void Messages::say(std::string_view text) {
  endProgress();
  m_streams.err << "ekd: " << text << '\n';
}

int Messages::write(const std::string& bytes, const std::string& path) {
  endProgress();
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
