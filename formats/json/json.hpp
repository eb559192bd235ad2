// SPDX-License-Identifier: MIT
#pragma once

#include "formats/bytes.hpp"
#include "formats/format.hpp"

#include <string>

/// The whole document as JSON, described in formats/json/FORMAT.md and formats/json/ekd.schema.json.
namespace ekd {

const Format& jsonFormat();

/// Reads a document from the text of a file; `file` is what diagnostics call it.
ReadResult readJson(std::string text, const std::string& file, const ReadOptions& options = {});

/// Writes the canonical form, one element, relation, view or session a line: equal documents give the same
/// bytes.
Status writeJson(const Document& document, Sink& sink);
std::string toJson(const Document& document);

}  // namespace ekd
