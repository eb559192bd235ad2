// SPDX-License-Identifier: MIT
#include "cli/log_command.hpp"

#include "cli/minutes.hpp"
#include "cli/open_document.hpp"
#include "formats/journal/places.hpp"
#include "formats/journal/recovery.hpp"
#include "formats/journal/steps.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace ekd::cli {
namespace {

bool isCalled(const ModellingSession& session, const std::string& name) {
  const auto hasTitle = [&name](const Text& title) { return title.text == name; };
  return session.key == name || session.id.hex() == name || session.date == name ||
         std::any_of(session.titles.begin(), session.titles.end(), hasTitle);
}

std::string nameOf(const ModellingSession& session, std::string_view language) {
  const std::string title(textFor(session.titles, language));
  return session.key.empty() ? title.empty() ? session.id.hex() : title : session.key;
}

/// The session that is meant; says what there is when none or several are.
std::optional<SessionId> findSession(const Document& document, const std::string& name,
                                     std::string_view language, std::ostream& err) {
  std::vector<SessionId> found;
  std::vector<std::string> names;
  for (const auto& [id, session] : document.sessions) {
    if (isCalled(session, name)) found.push_back(id);
    names.push_back(nameOf(session, language));
  }
  if (found.size() == 1) return found.front();
  err << "ekd: " << (found.empty() ? "no session is" : "several sessions are") << " called '" << name << "'";
  if (names.empty()) err << "; the model has none";
  for (std::size_t i = 0; i < names.size(); ++i) err << (i == 0 ? "; there are: " : ", ") << names[i];
  err << '\n';
  return std::nullopt;
}

}  // namespace

void LogCommand::configure(CLI::App& app) {
  app.add_option("FILE", m_path, "The model (.ekd); its journal lies beside it")->required();
  app.add_option("--session", m_session,
                 "Only what was said in this session: its key, title, date or identity");
  app.add_option("--format", m_format, "text or json (for programs)")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  app.add_option("--lang", m_language, "Language of the minutes, en or lv (default: the document's own)");
}

int LogCommand::run(Streams& streams) {
  std::error_code error;
  if (!std::filesystem::exists(m_path, error)) {
    streams.err << m_path << ": error FILE: there is no such file\n";
    return brokenInput;
  }
  const auto opened = journal::openModel(m_path, journal::placesFor(m_path));
  printDiagnostics(opened.diagnostics, streams);
  if (!opened.document || hasErrors(opened.diagnostics)) return brokenInput;
  const Document& document = *opened.document;
  const std::string language = displayLanguage(document, askedLanguage(document, m_language, streams));
  std::optional<SessionId> session;
  if (!m_session.empty()) {
    session = findSession(document, m_session, language, streams.err);
    if (!session) return wrongUse;
  }
  const auto steps = journal::stepsOf(opened.recovery.chain, opened.stamp);
  Minutes minutes = minutesOf(document, steps.steps, session, language);
  minutes.notInFile = steps.notInFile;
  (m_format == "json" ? writeMinutesJson : writeMinutesText)(minutes, streams.out);
  if (const std::string news = describe(opened.recovery); !news.empty())
    streams.err << "ekd: " << news << '\n';
  streams.out.flush();
  return streams.out ? fine : outputFailed;
}

}  // namespace ekd::cli
