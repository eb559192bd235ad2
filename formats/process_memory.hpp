// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace ekd {

/// For programs that load, do something and end: memory that was freed is used again instead of going back to
/// the system, which would hand it out anew page by page, and readFile() gets memory ready. Call first of all
/// in main().
void keepFreedMemory();

/// Has the system give at once what a model of a file of `fileSize` bytes fills: each page of 4 KiB by itself
/// interrupts the program. Only a hint, and none at all for large files and without keepFreedMemory().
void makeMemoryReady(std::size_t fileSize);

}  // namespace ekd
