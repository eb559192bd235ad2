// SPDX-License-Identifier: MIT
#include "cli/metamodel_command.hpp"

#include "cli/metamodel_export.hpp"

#include <CLI/CLI.hpp>

namespace ekd::cli {

void MetamodelCommand::configure(CLI::App& app) {
  app.add_option("--format", m_format,
                 "md: for reading, as docs/metamodel.md; json: everything, for programs; tsv: every legal "
                 "source, relation and target, a row each")
      ->check(CLI::IsMember({"md", "json", "tsv"}))
      ->capture_default_str();
}

int MetamodelCommand::run(Streams& streams) {
  if (m_format == "json") {
    writeMetamodelJson(streams.out);
  } else if (m_format == "tsv") {
    writeMetamodelTsv(streams.out);
  } else {
    writeMetamodelMarkdown(streams.out);
  }
  streams.out.flush();
  return streams.out ? fine : outputFailed;
}

}  // namespace ekd::cli
