// SPDX-License-Identifier: MIT
#pragma once

#include "cli/trace/trace_context.hpp"

#include <nlohmann/json.hpp>

namespace ekd::cli {

/// The parts that the JSON reports of `ekd trace` share; docs/cli-json.md says what they mean.
using Json = nlohmann::ordered_json;

/// {"id", "kind", "number", "label"}
Json reference(const TraceContext& context, Slot element);

/// Who does what for something: "actor", "role", "certainty", "basis" and, where it says so, "through",
/// "from".
Json toJson(const TraceContext& context, const Involvement& one);

/// {"document", "language", "counts"}, and "actor" for --actor.
Json reportHead(const TraceContext& context, const TraceRequest& request);

}  // namespace ekd::cli
