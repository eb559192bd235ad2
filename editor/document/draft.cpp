// SPDX-License-Identifier: MIT
#include "editor/document/draft.hpp"

#include "editor/document/text.hpp"
#include "formats/bytes.hpp"
#include "formats/hash.hpp"
#include "formats/journal/places.hpp"
#include "formats/save_file.hpp"

#include <array>
#include <cstdio>
#include <exception>

namespace ekd::editor {
namespace {

/// Short enough to lose hardly a letter, long enough not to write each of them.
constexpr int pauseMs = 150;

/// A draft that cannot be kept is not worth a word while somebody types, and not the end of the program.
void keep(const std::filesystem::path& place, const std::string& text) {
  try {
    std::error_code error;
    if (text.empty()) {
      std::filesystem::remove(place, error);
      return;
    }
    std::filesystem::create_directories(place.parent_path(), error);
    (void)saveFile(place, [&text](Sink& sink) { return sink.write(text); });
  } catch (const std::exception&) {
  }
}

std::filesystem::path placeFor(const std::filesystem::path& model) {
  const std::filesystem::path folder = journal::stateFolder() / "drafts";
  if (model.empty()) return folder / "new";
  std::error_code error;
  const auto whole = std::filesystem::weakly_canonical(model, error);
  std::array<char, 17> name{};
  std::snprintf(name.data(), name.size(), "%016llx",
                static_cast<unsigned long long>(hashOf((error ? model : whole).string())));
  return folder / name.data();
}

}  // namespace

Draft::Draft(std::filesystem::path model, QObject* parent)
    : QObject(parent), m_model(std::move(model)), m_place(placeFor(m_model)) {
  m_writer.setMaxThreadCount(1);
  if (const auto bytes = readFile(m_place)) m_found = toQt(bytes->view());
  m_text = m_found;
  m_pause.setSingleShot(true);
  m_pause.setInterval(pauseMs);
  connect(&m_pause, &QTimer::timeout, this, &Draft::write);
}

Draft::~Draft() {
  settle();
}

void Draft::set(const QString& text) {
  if (text == m_text) return;
  m_text = text;
  m_isKept = false;
  m_pause.start();
}

void Draft::moveTo(const std::filesystem::path& model) {
  if (model == m_model) return;
  m_writer.start([old = m_place] { keep(old, {}); });
  m_model = model;
  m_place = placeFor(model);
  m_isKept = m_text.isEmpty();
  if (!m_isKept) m_pause.start();
}

void Draft::settle() {
  if (!m_isKept) write();
  m_writer.waitForDone();
}

void Draft::write() {
  m_pause.stop();
  m_isKept = true;
  m_writer.start([place = m_place, text = fromQt(m_text)] { keep(place, text); });
}

}  // namespace ekd::editor
