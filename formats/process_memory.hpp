// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace ekd {

/// For programs that load, do something and end: memory that was freed is used again instead of going back to
/// the system, which would hand it out anew page by page, and readFile() gets memory ready. Call first of all
/// in main().
void keepFreedMemory();

/// Has the system give at once what a model of a file of `fileSize` bytes fills, in a few large pages where
/// the model is neither much smaller than one nor as large as a hundred: each page of 4 KiB by itself
/// interrupts the program, and all of them together take a third of the time of loading. Only a hint, and
/// none at all without keepFreedMemory().
void makeMemoryReady(std::size_t fileSize);

}  // namespace ekd
