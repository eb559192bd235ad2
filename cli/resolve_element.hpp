// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "libekd/query/find.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace ekd::cli {

/// What to look for on behalf of an option such as --goal.
struct ElementRequest {
  std::string_view query;     ///< as the user typed it
  std::string_view what;      ///< for messages: "goal", "actor"
  std::string_view language;  ///< of the labels in messages
  std::function<bool(const Element&)> accepts;
  std::function<bool(const Element&)> suggests =
      {};                          ///< what to propose where none fits; as `accepts` if empty
  std::string_view listedBy = {};  ///< options of `ekd trace` that list what there is
};

/// The elements that are meant: one or, where several of one kind have the number asked for, all of these.
/// Otherwise says on `err` what it could be, or what looks like it, and gives none; the command then ends
/// with ExitCode::wrongUse.
std::vector<Slot> resolveElements(const Model& model, const Numbering& numbering,
                                  const ElementRequest& request, Streams& streams);

/// The same for a command that can do with one only.
std::optional<Slot> resolveElement(const Model& model, const Numbering& numbering,
                                   const ElementRequest& request, Streams& streams);

}  // namespace ekd::cli
