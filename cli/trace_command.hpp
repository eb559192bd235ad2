// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "cli/open_document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ekd::cli {

struct TraceRequest;
class TraceContext;

/// `ekd trace`: who does what for which goal, and what nobody answers for.
class TraceCommand : public Command {
 public:
  std::string_view name() const override { return "trace"; }
  std::string_view summary() const override {
    return "Say who answers for which goal, and what nobody answers for";
  }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  /// Nothing when an option names no element or several; what is wrong was said then.
  std::optional<TraceRequest> resolve(const TraceContext& context, Streams& streams) const;
  std::optional<Slot> resolveActor(const TraceContext& context, const std::string& actor,
                                   Streams& streams) const;
  bool resolveTargets(const TraceContext& context, TraceRequest& request, Streams& streams) const;
  void write(const TraceContext& context, const TraceRequest& request, std::ostream& out) const;

  InputOptions m_input;
  std::string m_goal;
  std::string m_actor;
  std::string m_without;
  std::vector<std::string> m_kinds;
  std::string m_format = "text";
  std::string m_language;
  bool m_below = false;
  bool m_partsStay = false;
  bool m_matrix = false;
  bool m_summary = false;
  std::size_t m_width = 100;
  std::size_t m_top = 10;
  std::size_t m_overload = 15;
};

}  // namespace ekd::cli
