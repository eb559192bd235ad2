// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "cli/open_document.hpp"
#include "formats/file_lock.hpp"
#include "formats/format.hpp"

#include <optional>
#include <string>

namespace ekd::cli {

/// `ekd convert`: reads a model in one format and writes it in another one.
class ConvertCommand : public Command {
 public:
  std::string_view name() const override { return "convert"; }
  std::string_view summary() const override { return "Write a model in another format"; }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  const Format* target(Streams& streams) const;
  bool mayReplace(const Format& format, std::optional<FileLock>& lock, Streams& streams) const;
  int write(const Document& document, const Format& format, Streams& streams) const;

  std::string m_input;
  std::string m_output;
  std::string m_from;
  std::string m_to;
  std::string m_language;
  bool m_force = false;
};

}  // namespace ekd::cli
