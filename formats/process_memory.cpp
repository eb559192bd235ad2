// SPDX-License-Identifier: MIT
#include "formats/process_memory.hpp"

#include <cstdint>
#include <cstdlib>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace ekd {
namespace {

constexpr std::uintptr_t smallPage = 4096;
constexpr std::uintptr_t largePage = std::uintptr_t{2} << 20U;
bool memoryIsKept = false;

std::uintptr_t roundUp(std::uintptr_t address, std::uintptr_t page) {
  return (address + page - 1) / page * page;
}

/// What is allocated from now on lies in large pages. Address space is taken, memory is not: neither for what
/// lies before the first large page and is left out, nor for what is never filled.
void goOnInLargePages() {
  constexpr int room = 256 << 20;
  constexpr std::size_t moreThanIsLeft = std::size_t{1} << 20U;
  mallopt(M_TOP_PAD, room);
  void* const probe = std::malloc(moreThanIsLeft);
  mallopt(M_TOP_PAD, 128 << 10);  // the default
  const auto start = reinterpret_cast<std::uintptr_t>(probe);
  // Behind what malloc() has noted behind the probe: a large page must not have been touched.
  const std::uintptr_t begin = roundUp(start + moreThanIsLeft + smallPage, largePage);
  const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  const bool isFromHeap = probe != nullptr && begin < end && end - begin <= std::uintptr_t{room};
  if (!isFromHeap || ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE) != 0)
    return std::free(probe);
  [[maybe_unused]] static void* const leftOut = std::realloc(probe, begin - start);
}

void fillSmallPages(std::size_t bytes) {
  void* const probe = std::malloc(bytes);
  const auto start = reinterpret_cast<std::uintptr_t>(probe);
  const std::uintptr_t begin = roundUp(start, smallPage);
  if (probe != nullptr && begin < start + bytes)
    ::madvise(reinterpret_cast<void*>(begin), start + bytes - begin, MADV_POPULATE_WRITE);
  std::free(probe);
}

}  // namespace

void keepFreedMemory() {
  constexpr int never = 1 << 30;
  constexpr int largestThatIsTaken = 32 << 20;
  mallopt(M_TRIM_THRESHOLD, never);
  mallopt(M_MMAP_THRESHOLD, largestThatIsTaken);
  memoryIsKept = true;
}

void makeMemoryReady(std::size_t fileSize) {
  constexpr std::size_t worthLargePages = largePage / 6;  // less would leave most of the page empty
  // A virtual machine that has given its free memory back to its host gets each large page anew, piece by
  // piece, in milliseconds; for a hundred of them that takes longer than all small pages.
  constexpr std::size_t tooMuchForLargePages = std::size_t{16} << 20U;
  static bool isInLargePages = false;
  if (!memoryIsKept || isInLargePages) return;
  if (fileSize > tooMuchForLargePages) return;
  isInLargePages = fileSize >= worthLargePages;
  isInLargePages ? goOnInLargePages() : fillSmallPages(fileSize * 7 / 2);  // what a model takes for each byte
}

}  // namespace ekd
