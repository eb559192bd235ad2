// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"
#include "libekd/report/report.hpp"

#include <string>

namespace ekd::report {

struct Options {
  std::string language = {};  ///< BCP 47; empty means the document's, else English
  bool figures = true;        ///< diagrams of the chapters
};

/// Everything a model says, for those who decide and were not in the room: what was found in short; each goal
/// with what stands under it, who answers for it, what is in its way and what helps; projects with what
/// speaks for and against them; who does what; processes, rules, concepts and everything else; what is still
/// open; the meetings it comes from. Every element is told of, joints with what they join. O(N log N).
Report compose(const Document& document, const Options& options = {});

}  // namespace ekd::report
