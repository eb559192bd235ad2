// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"
#include "libekd/model/model.hpp"

#include <string_view>

/// Why an edit is refused, in sentences for the person who asked for it: identities say nothing to people.
namespace ekd {

/// "The element is not there any more", and so on for each `unknown` code.
tl::unexpected<Error> refuseMissing(ErrorCode code);
/// `what` begins the sentence: "The view was changed meanwhile".
tl::unexpected<Error> refuseStale(std::string_view what);
tl::unexpected<Error> refuseDuplicate(std::string_view what);

/// How these sentences name what is there: `Goal 2.1 "Grow"`.
std::string nameForRefusal(const Model& model, ElementId element);

}  // namespace ekd
