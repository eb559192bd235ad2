// SPDX-License-Identifier: MIT
#include "libekd/edit/refusal.hpp"

#include "libekd/query/caption.hpp"

#include <string>

namespace ekd {
namespace {

std::string_view nameOf(ErrorCode missing) {
  switch (missing) {
    case ErrorCode::unknownElement:
      return "The element";
    case ErrorCode::unknownRelation:
      return "The relation";
    case ErrorCode::unknownView:
      return "The view";
    case ErrorCode::unknownSession:
      return "The modelling session";
    case ErrorCode::unknownBinEntry:
      return "The entry of the bin";
    default:
      return "What should be changed";
  }
}

}  // namespace

tl::unexpected<Error> refuseMissing(ErrorCode code) {
  return failure(code, std::string(nameOf(code)) + " is not there any more");
}

tl::unexpected<Error> refuseStale(std::string_view what) {
  return failure(ErrorCode::staleValue, std::string(what) + " was changed meanwhile");
}

tl::unexpected<Error> refuseDuplicate(std::string_view what) {
  return failure(ErrorCode::duplicateId, std::string(what) + " is there already");
}

std::string nameForRefusal(const Model& model, ElementId element) {
  return caption(model, element, "en");
}

}  // namespace ekd
