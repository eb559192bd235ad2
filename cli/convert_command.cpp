// SPDX-License-Identifier: MIT
#include "cli/convert_command.hpp"

#include "cli/text_layout.hpp"
#include "formats/registry.hpp"
#include "formats/tables/files.hpp"

#include <filesystem>
#include <system_error>
#include <utility>
#include <variant>

#include <CLI/CLI.hpp>

namespace ekd::cli {
namespace {

/// The ids of the formats that can do what is asked for, for help texts and checks.
std::vector<std::string> idsOf(bool FormatInfo::*ability) {
  std::vector<std::string> ids;
  for (const Format* format : formats()) {
    if (format->info().*ability) ids.emplace_back(format->info().id);
  }
  return ids;
}

/// How OUT might be called: "plan.ekd, plan.json or plan/ for a folder of tables".
std::string namesFor(const std::string& output) {
  std::vector<std::string> names;
  for (const Format* format : formats()) {
    if (format->info().writes && !format->info().isFolder && !format->info().extensions.empty())
      names.push_back(std::filesystem::path(output).replace_extension(format->info().extensions.front()));
  }
  return joined(names) + " or " + std::filesystem::path(output).replace_extension().string() +
         "/ for a folder of tables";
}

/// Who asks for one table gets several.
void sayWhatIsWritten(const std::string& output, Streams& streams) {
  std::vector<std::string> files;
  for (const std::filesystem::path& file : tables::filesAt(output)) files.push_back(file.string());
  streams.err << "ekd: wrote " << joined(files) << '\n';
}

}  // namespace

void ConvertCommand::configure(CLI::App& app) {
  app.add_option("IN", m_input, "The model to read")->required();
  app.add_option("OUT", m_output, "The file or, for tables, the folder to write; replaced if it is there")
      ->required();
  app.add_option("--from", m_from, "Format of IN, where neither content nor name tells")
      ->check(CLI::IsMember(idsOf(&FormatInfo::reads)));
  app.add_option("--to", m_to, "Format of OUT, where its name does not tell")
      ->check(CLI::IsMember(idsOf(&FormatInfo::writes)));
  app.add_option(
         "--lang", m_language,
         "Language of the labels, such as lv: of those that do not say theirs in IN, and the one to write "
         "where OUT can hold only one")
      ->type_name("LANG");
  app.add_flag(
      "--force", m_force,
      "Write what could be read of a broken file, too; replace OUT even when the editor works on it");
  app.footer("What OUT cannot hold is listed on standard error.");
}

const Format* ConvertCommand::target(Streams& streams) const {
  const Format* format = m_to.empty() ? formatForName(m_output) : findFormat(m_to);
  if (format == nullptr)
    streams.err << "ekd: the name " << m_output << " does not tell the format; take " << namesFor(m_output)
                << ", or say it with --to (" << joined(idsOf(&FormatInfo::writes)) << ")\n";
  else if (!format->info().writes)
    streams.err << "ekd: " << format->info().title << " can only be read\n";
  else
    return format;
  return nullptr;
}

int ConvertCommand::run(Streams& streams) {
  const Format* format = target(streams);
  if (format == nullptr) return wrongUse;
  std::optional<FileLock> lock;
  if (!mayReplace(*format, lock, streams)) return outputFailed;
  const ReadResult read = load(m_input, m_from, {.language = m_language});
  warnOfUnsavedWork(m_input, streams);
  printDiagnostics(read.diagnostics, streams);
  const bool isBroken = !read.document || hasErrors(read.diagnostics);
  if (!read.document || (isBroken && !m_force)) {
    if (read.document) streams.err << "ekd: nothing is written; --force writes what could be read\n";
    return brokenInput;
  }
  const int written = write(*read.document, *format, streams);
  return written == fine && isBroken ? static_cast<int>(brokenInput) : written;
}

/// Not while somebody works on the model in the editor, and not when its journal has work that would no
/// longer fit the file. The lock keeps the editor away until OUT is written; where none can be made, writing
/// fails and says why.
bool ConvertCommand::mayReplace(const Format& format, std::optional<FileLock>& lock, Streams& streams) const {
  std::error_code error;
  if (m_force || format.info().id != "ekd" || !std::filesystem::is_regular_file(m_output, error)) return true;
  if (auto taken = FileLock::take(m_output)) {
    if (const auto* holder = std::get_if<LockHolder>(&*taken)) {
      streams.err << "ekd: nothing is written, because " << m_output << " is open in the editor ("
                  << describe(*holder) << "); close it there, or use --force\n";
      // whether that machine is still at work cannot be seen from here
      if (holder->isUncertain)
        streams.err << "ekd: if nobody works there any more, remove " << lockFileOf(m_output).string()
                    << '\n';
      return false;
    }
    lock.emplace(std::move(std::get<FileLock>(*taken)));
  }
  const std::string work = unsavedWork(m_output);
  if (work.empty()) return true;
  streams.err << "ekd: nothing is written, because the editor has " << work
              << "; open it there and save, or use --force\n";
  return false;
}

int ConvertCommand::write(const Document& document, const Format& format, Streams& streams) const {
  const WriteOptions options{.language = m_language};
  if (const auto status = format.write(document, m_output, options); !status) {
    streams.err << "ekd: " << m_output << " " << status.error().detail << '\n';
    return outputFailed;
  }
  if (tables::namesTable(m_output) && &format == &tablesFormat()) sayWhatIsWritten(m_output, streams);
  for (const std::string& loss : format.losses(document, options))
    streams.err << "ekd: not in " << m_output << ": " << loss << '\n';
  return fine;
}

}  // namespace ekd::cli
