// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/check_context.hpp"
#include "libekd/validate/findings.hpp"
#include "libekd/validate/touched.hpp"

namespace ekd {

/// What a rule remembers of one document, so that an edit does not make it look at everything again: who has
/// which number, which texts there are. Made by Rule::makeTracker(), owned by a Validator.
class Tracker {
 public:
  virtual ~Tracker() = default;
  /// Starts over. Reports with Findings::add().
  virtual void full(const CheckContext& context, Findings& findings) = 0;
  /// After it, the issues are those that full() would report.
  virtual void update(const CheckContext& context, const Touched& touched, Findings& findings) = 0;
};

}  // namespace ekd
