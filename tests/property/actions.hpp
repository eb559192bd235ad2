// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/editor.hpp"
#include "tests/property/step.hpp"

#include <span>
#include <stdexcept>
#include <string_view>

namespace ekd::property {

/// A promise that was not kept; what() says which.
class Broken : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct ActionInfo {
  std::string_view name;
  unsigned weight;  ///< how often it is drawn
  Status (*run)(Editor& editor, IdSource& ids, const Action& action);
};

/// Everything that can be done to a document: each verb, and changes past the verbs that only imports make.
/// Each checks what it promises and throws Broken when that does not hold.
std::span<const ActionInfo> actions();

}  // namespace ekd::property
