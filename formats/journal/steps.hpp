// SPDX-License-Identifier: MIT
#pragma once

#include "formats/journal/read.hpp"
#include "libekd/edit/change.hpp"

#include <cstddef>
#include <vector>

namespace ekd::journal {

/// What made a model what it is, of all runs: without what was undone or given up, with what was typed letter
/// by letter as one step.
struct Steps {
  std::vector<Transaction> steps;
  std::size_t notInFile = 0;  ///< transactions that are neither in the file nor given up nor among `steps`
};

/// `file` is the stamp of the model as it is now. What was not saved is among the steps when openModel()
/// brings it back.
Steps stepsOf(const Chain& chain, const FileStamp& file);

}  // namespace ekd::journal
