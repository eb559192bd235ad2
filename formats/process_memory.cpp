// SPDX-License-Identifier: MIT
#include "formats/process_memory.hpp"

#include <cstdlib>
#include <malloc.h>
#include <memory>
#include <sys/mman.h>

namespace ekd {
namespace {

constexpr int largestFromHeap = 32 << 20;
bool memoryIsKept = false;

}  // namespace

void keepFreedMemory() {
  constexpr int never = 1 << 30;
  mallopt(M_TRIM_THRESHOLD, never);
  mallopt(M_MMAP_THRESHOLD, largestFromHeap);
  memoryIsKept = true;
}

void makeMemoryReady(std::size_t fileSize) {
  constexpr std::size_t page = 4096;
  const std::size_t bytes = fileSize * 7 / 2;  // what a model takes for each byte
  // Of more, the first pages would have left the cache again before they are used.
  if (!memoryIsKept || bytes > largestFromHeap) return;
  void* const probe = std::malloc(bytes);
  void* begin = probe;
  std::size_t room = bytes;
  if (probe != nullptr && std::align(page, page, begin, room) != nullptr)
    ::madvise(begin, room, MADV_POPULATE_WRITE);
  std::free(probe);
}

}  // namespace ekd
