// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace ekd {

/// Lets the heap grow in large pages from its second mebibyte on: a page fault for every 4 KiB of a large
/// model costs more than filling them. Only a hint; address space is taken, memory is not.
inline void askForLargeHeapPages() {
  constexpr std::size_t first = std::size_t{1} << 20U;
  constexpr std::uintptr_t large = std::uintptr_t{2} << 20U;
  constexpr int room = 256 << 20;
  mallopt(M_TOP_PAD, room);
  void* const probe = std::malloc(first);
  const auto begin = (reinterpret_cast<std::uintptr_t>(probe) + first + large - 1) / large * large;
  const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  const bool isFromHeap = probe != nullptr && begin < end && end - begin <= std::uintptr_t{room};
  if (isFromHeap) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
  std::free(probe);
  mallopt(M_TOP_PAD, 128 << 10);  // the default
}

/// Has the first pages of the heap made ready in one call, as many as a model of a workshop fills: each by
/// itself would interrupt the program, which takes longer than all the rest of getting it. Only a hint. Gives
/// how many bytes that are.
inline std::size_t makeFirstHeapPagesReady() {
  constexpr std::size_t ready = std::size_t{768} << 10U;
  constexpr std::uintptr_t page = 4096;
  void* const probe = std::malloc(1);
  const auto begin = (reinterpret_cast<std::uintptr_t>(probe) + page - 1) / page * page;
  const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  const bool isFromHeap = probe != nullptr && begin < end && end - begin >= ready;
  std::free(probe);
  const bool isReady =
      isFromHeap && ::madvise(reinterpret_cast<void*>(begin), ready, MADV_POPULATE_WRITE) == 0;
  return isReady ? ready : 0;
}

/// For programs that load, do something and end: memory that was freed is used again instead of going back to
/// the system, which would hand it out anew page by page. Call first of all in main(). Gives the bytes that
/// are held before they are needed.
inline std::size_t keepFreedMemory() {
  constexpr int never = 1 << 30;
  constexpr int largestThatIsTaken = 32 << 20;
  mallopt(M_TRIM_THRESHOLD, never);
  mallopt(M_MMAP_THRESHOLD, largestThatIsTaken);
  askForLargeHeapPages();
  return makeFirstHeapPagesReady();
}

}  // namespace ekd
