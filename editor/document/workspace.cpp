// SPDX-License-Identifier: MIT
#include "editor/document/workspace.hpp"

#include "editor/document/diagnostic_words.hpp"
#include "editor/document/text.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/journal/places.hpp"
#include "formats/journal/save_model.hpp"
#include "formats/registry.hpp"

#include <algorithm>
#include <utility>

namespace ekd::editor {
namespace {

std::string nativeText(const Document& document) {
  StringSink sink;
  const Status written = writeEkdXml(document, sink);
  return written ? sink.take() : std::string();
}

journal::OpenedModel withoutFile(Document document) {
  journal::OpenedModel opened;
  opened.document = std::move(document);
  return opened;
}

std::vector<std::filesystem::path> newPlace(Clock& clock) {
  return {journal::placeForUntitled(clock.now())};
}

tl::unexpected<Error> unreadable(const std::filesystem::path& path, const Diagnostics& diagnostics) {
  const auto worst = std::find_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& one) {
    return one.severity == DiagnosticSeverity::error;
  });
  return failure(ErrorCode::badInput,
                 worst == diagnostics.end() ? path.string() + " cannot be read" : fromQt(inWords(*worst)));
}

bool isNative(const std::filesystem::path& path) {
  const Format* format = formatOf(path);
  return format != nullptr && format == formats().front();
}

}  // namespace

std::unique_ptr<Workspace> Workspace::makeNew(const std::string& language) {
  std::unique_ptr<Workspace> workspace(new Workspace);
  Document document;
  document.metadata.language = language;
  workspace->begin(withoutFile(std::move(document)), newPlace(workspace->m_clock));
  return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& path,
                                                   const std::string& language, const IsGone& isGone) {
  std::unique_ptr<Workspace> workspace(new Workspace);
  workspace->m_origin = path;
  if (!isNative(path)) {
    ReadResult read = load(path);
    workspace->m_diagnostics = std::move(read.diagnostics);
    if (!read.document) return unreadable(path, workspace->m_diagnostics);
    workspace->begin(withoutFile(std::move(*read.document)), newPlace(workspace->m_clock));
    return workspace;
  }
  auto places = journal::placesFor(path);
  FileHold hold = holdFile(path, isGone);
  workspace->m_whyReadOnly = hold.heldBy;
  journal::OpenedModel opened = journal::openModel(path, places, language);
  workspace->m_diagnostics = opened.diagnostics;
  if (!opened.document) return unreadable(path, opened.diagnostics);
  if (hasErrors(opened.diagnostics)) {
    hold.lock.reset();
    workspace->begin(withoutFile(std::move(*opened.document)), newPlace(workspace->m_clock));
    return workspace;
  }
  workspace->m_path = path;
  workspace->m_lock = std::move(hold.lock);
  workspace->m_lockWarning = hold.warning;
  workspace->begin(std::move(opened), std::move(places));
  return workspace;
}

std::vector<std::unique_ptr<Workspace>> Workspace::leftBehind() {
  std::vector<std::unique_ptr<Workspace>> found;
  for (const auto& place : journal::untitledJournals()) {
    auto lock = FileLock::take(place);
    if (!lock || !std::holds_alternative<FileLock>(*lock)) continue;
    journal::OpenedModel opened = journal::openUntitled(place);
    if (!opened.document || opened.recovery.transactions == 0) continue;
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->m_lock = std::move(std::get<FileLock>(*lock));
    workspace->begin(std::move(opened), {place});
    found.push_back(std::move(workspace));
  }
  return found;
}

Workspace::~Workspace() = default;

void Workspace::begin(journal::OpenedModel opened, std::vector<std::filesystem::path> places) {
  if (m_path.empty() && !m_lock) {
    auto lock = FileLock::take(places.front());
    if (lock && std::holds_alternative<FileLock>(*lock)) m_lock = std::move(std::get<FileLock>(*lock));
  }
  if (opened.stamp.exists || !m_path.empty()) m_stamp = opened.stamp;
  journal::Start start = journal::startFor(opened, std::move(places), m_path.string());
  if (m_path.empty() && !opened.recovery.resumes) start.content = nativeText(*opened.document);
  m_recovery = std::move(opened.recovery);
  m_isModified = m_recovery.transactions > 0;
  m_bridge = std::make_unique<SessionBridge>(std::move(*opened.document), m_clock, m_ids, m_recovery.history);
  m_bridge->setReadOnly(m_whyReadOnly);
  if (m_whyReadOnly.isEmpty()) {
    journal::WriterOptions options;
    options.program = "ekd-editor " EKD_VERSION;
    options.onChange = [this](const journal::Health& health) {
      const QString problem = health.isKept ? QString() : toQt(health.problem ? health.problem->detail : "");
      // on the thread of the writer
      QMetaObject::invokeMethod(
          this, [this, problem] { hearOfJournal(problem); }, Qt::QueuedConnection);
    };
    m_journal = std::make_unique<journal::JournalWriter>(std::move(start), std::move(options));
    m_journal->listenTo(m_bridge->session());
  }
  connect(m_bridge.get(), &SessionBridge::committed, this, [this] {
    m_isModified = true;
    Q_EMIT stateChanged();
  });
}

void Workspace::hearOfJournal(const QString& problem) {
  if (problem == m_journalProblem) return;
  m_journalProblem = problem;
  Q_EMIT journalTroubled(problem);
}

bool Workspace::isRescued() const {
  return m_path.empty() && !m_origin.empty() && hasErrors(m_diagnostics);
}

QString Workspace::name() const {
  if (!m_path.empty()) return toQt(m_path.filename().string());
  if (!m_origin.empty()) return tr("%1 (not saved as a model yet)").arg(toQt(m_origin.filename().string()));
  return tr("New model");
}

Status Workspace::finishSave(const Result<FileStamp>& saved, const std::filesystem::path& path) {
  if (!saved) return tl::unexpected<Error>(saved.error());
  m_path = path;
  m_stamp = *saved;
  m_isModified = false;
  Q_EMIT stateChanged();
  return {};
}

Status Workspace::save() {
  if (!m_journal) return failure(ErrorCode::notWritable, fromQt(m_whyReadOnly));
  SaveOptions options;
  options.expected = m_stamp;
  options.afterReplacing = [this](const FileStamp& stamp) { m_stamp = stamp; };
  return finishSave(journal::saveModel(m_bridge->document(), m_path, *m_journal, options), m_path);
}

Status Workspace::saveAs(const std::filesystem::path& path) {
  const bool isHeld = m_lock && m_lock->isOf(path);
  FileHold hold = isHeld ? FileHold{} : holdFile(path);
  if (!hold.heldBy.isEmpty()) return failure(ErrorCode::notWritable, fromQt(hold.heldBy));
  if (!m_journal) {
    // whoever had the file may be done with it, but it is theirs that is in it
    if (lockFileOf(path) == lockFileOf(m_path)) return failure(ErrorCode::notWritable, fromQt(m_whyReadOnly));
    // a copy of what may only be looked at here
    const auto saved = saveFile(path, [this](Sink& sink) { return writeEkdXml(m_bridge->document(), sink); });
    return statusOf(saved);
  }
  const auto saved =
      journal::saveModelAs(m_bridge->document(), path, *m_journal, journal::placesFor(path), SaveOptions{});
  if (saved && !isHeld) {
    m_lock = std::move(hold.lock);
    m_lockWarning = hold.warning;
  }
  return finishSave(saved, path);
}

std::size_t Workspace::takeWaiting() {
  std::size_t refused = 0;
  for (const Transaction& transaction : m_recovery.waiting) refused += m_bridge->apply(transaction) ? 0U : 1U;
  dropWaiting();
  return refused;
}

void Workspace::dropWaiting() {
  m_recovery.waiting.clear();
  if (m_journal) m_journal->settle();
}

void Workspace::close() {
  if (m_journal) m_journal->close();
}

}  // namespace ekd::editor
