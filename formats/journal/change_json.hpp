// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change.hpp"

#include <cstdint>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

/// Changes as JSON: values are texts of the native format, so that whatever a file can hold a journal can.
namespace ekd::journal {

using Json = nlohmann::ordered_json;

Json toJson(const Change& change);
/// Nothing when it is none.
std::optional<Change> changeFromJson(const Json& json);

/// A member of an object; empty when it is not there or no string.
std::string textIn(const Json& json, const char* name);
std::optional<std::int64_t> numberIn(const Json& json, const char* name);

}  // namespace ekd::journal
