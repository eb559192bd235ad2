// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace ekd {

enum class ErrorCode {
  unknownElement,
  unknownRelation,
  unknownView,
  unknownSession,
  unknownBinEntry,
  duplicateId,
  elementInUse,
  secondPlace,  ///< an element may stand at one place of the hierarchy only
  staleValue,   ///< what a change expects to find is not what is there
  notAllowed,
  badInput,
  ioFailure,    ///< reading or writing failed for another reason than the next three
  diskFull,     ///< no room, or more than the user may have
  notWritable,  ///< read-only, or without the right to write there
  vanished,     ///< the folder or file is not there, or not any more
  toolFailure,
};

/// Why one action failed. `detail` is a sentence for the person who asked for it.
struct Error {
  ErrorCode code = ErrorCode::notAllowed;
  std::string detail;
  bool operator==(const Error&) const = default;
};

/// Spelled like std::expected, which libstdc++ 12 does not have in C++20 mode.
template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> failure(ErrorCode code, std::string detail) {
  return tl::unexpected<Error>(Error{code, std::move(detail)});
}

/// Whether it worked, and why not.
template <class T>
Status statusOf(const Result<T>& result) {
  return result ? Status{} : Status(tl::unexpected<Error>(result.error()));
}

}  // namespace ekd
