// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/notes/notes_reading.hpp"

#include <string>

namespace ekd::test {

/// What was read, for comparing: an element a line, two spaces a level, children behind their parents; who
/// is tied to it with "+", its description with "|"; then links, doubts, lines that were not understood, and
/// what the document keeps.
std::string outlineOf(const NotesReading& reading);

}  // namespace ekd::test
