// SPDX-License-Identifier: MIT
#include "cli/formats_command.hpp"

#include "formats/registry.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace ekd::cli {
namespace {

std::string abilities(const FormatInfo& info) {
  if (info.reads && info.writes) return info.lossless ? "reads and writes, lossless" : "reads and writes";
  return info.reads ? "reads" : "writes";
}

void writeText(std::ostream& out) {
  for (const Format* format : formats()) {
    const FormatInfo& info = format->info();
    out << info.id << ": " << info.title << " (" << abilities(info) << ")\n  " << info.summary << '\n';
    out << (info.isFolder ? "  a folder, or files ending in" : "  files ending in");
    for (const std::string_view extension : info.extensions) out << ' ' << extension;
    out << '\n';
  }
}

void writeJson(std::ostream& out) {
  auto list = nlohmann::ordered_json::array();
  for (const Format* format : formats()) {
    const FormatInfo& info = format->info();
    list.push_back({{"id", info.id},
                    {"title", info.title},
                    {"summary", info.summary},
                    {"extensions", info.extensions},
                    {"folder", info.isFolder},
                    {"reads", info.reads},
                    {"writes", info.writes},
                    {"lossless", info.lossless}});
  }
  out << list.dump(2) << '\n';
}

}  // namespace

void FormatsCommand::configure(CLI::App& app) {
  app.add_option("--format", m_format,
                 "text: for people; json: a list of {id, title, summary, extensions, folder, reads, writes, "
                 "lossless}")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
}

int FormatsCommand::run(Streams& streams) {
  if (m_format == "json") {
    writeJson(streams.out);
  } else {
    writeText(streams.out);
  }
  streams.out.flush();
  return streams.out ? fine : outputFailed;
}

}  // namespace ekd::cli
