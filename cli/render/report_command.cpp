// SPDX-License-Identifier: MIT
#include "cli/render/report_command.hpp"

#include "cli/render/messages.hpp"
#include "formats/drawing/pango_measurer.hpp"
#include "formats/graphviz/engine.hpp"

#include <filesystem>

#include <CLI/CLI.hpp>

namespace ekd::cli {
namespace {

constexpr const char* details =
    "HTML is one file that needs no other: for a browser, a phone, an e-mail. ODT is for LibreOffice and "
    "Word. Both have a table of contents, links and bookmarks, and print on A4.\n\n"
    "Exit codes: 3 FILE unreadable; 4 OUT not writable; 5 Graphviz failed: the report was made all the same, "
    "with diagrams that are placed more plainly.\n\n"
    "Examples:\n"
    "  ekd report model.ekd -o model.html\n"
    "  ekd report model.ekd -o parskats.odt --lang lv\n"
    "  ekd report model.ekd -o - --as html --no-figures";

}  // namespace

ReportCommand::ReportCommand() : m_makeEngine([] { return std::make_unique<graphviz::GraphvizEngine>(); }) {}

void ReportCommand::configure(CLI::App& app) {
  m_input.addTo(app);
  app.add_option("-o,--output", m_output, "The file to write: .html or .odt; - is standard output")
      ->type_name("OUT")
      ->required();
  app.add_option("--as", m_as, "html or odt: when the name of OUT does not say")->type_name("TYPE");
  app.add_option("--lang", m_options.language,
                 "The language of the report, such as lv; the model's unless told")
      ->type_name("LANG");
  app.add_flag("--no-figures", m_noFigures, "Without diagrams");
  app.footer(details);
}

bool ReportCommand::settle(Streams& streams) {
  const std::string type = m_as.empty() ? std::filesystem::path(m_output).extension().string() : m_as;
  const auto output = report::outputFromName(type);
  if (output) {
    m_options.output = *output;
    m_options.figures = !m_noFigures;
    return true;
  }
  const bool isUntold = m_as.empty() && (type.empty() || type == ".");
  streams.err << "ekd: '" << (isUntold ? m_output : type)
              << (isUntold ? "' does not say as what to write a report"
                           : "' is nothing that a report can be written as")
              << "; take html or odt" << (isUntold ? ", or say --as html" : "") << '\n';
  return false;
}

int ReportCommand::run(Streams& streams) {
  if (!settle(streams)) return wrongUse;
  const auto opened = openDocument(m_input, streams);
  if (!opened) return brokenInput;
  m_options.language = askedLanguage(opened->document, m_options.language, streams);
  Messages messages(streams);
  const auto told = [&messages](std::size_t number, std::size_t count, std::string_view title) {
    messages.progress(number, count, title);
    return true;
  };
  drawing::PangoMeasurer measurer;
  const auto engine = m_makeEngine();
  const auto exported = report::exportReport(opened->document, m_options, measurer, *engine, told);
  if (!exported) {
    messages.say(m_output, exported.error().detail);
    return componentFailed;
  }
  if (exported->engineFailed) messages.say(m_output, "Graphviz failed: " + exported->engineComplaint);
  for (const std::string& note : exported->notes) messages.say(m_output, note);
  if (const int code = messages.write(exported->bytes, m_output); code != fine) return code;
  return exported->engineFailed ? componentFailed : fine;
}

}  // namespace ekd::cli
