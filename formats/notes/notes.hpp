// SPDX-License-Identifier: MIT
#pragma once

#include "formats/format.hpp"

#include <string>

/// Any text as the notes of a modelling session, described in formats/notes/NOTES.md.
namespace ekd {

const Format& notesFormat();

/// Reads a document from the bytes of a file; `file` is what diagnostics call it. The same bytes give the
/// same document, identities included.
ReadResult readNotesText(std::string bytes, const std::string& file, const ReadOptions& options = {});

}  // namespace ekd
