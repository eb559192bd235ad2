// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Single values as the native format writes them. `Value` is Element, Relation, View, ModellingSession,
/// BinEntry or Metadata.
namespace ekd {

/// The line of the file that the value would be, without its end: "<element id=... kind=...>...</element>".
template <class Value>
std::string toXmlText(const Value& value);

/// The inverse. Nothing when the text is not such an element; what it says that this version does not know is
/// kept in the extras of the value.
template <class Value>
std::optional<Value> fromXmlText(std::string_view text);

/// The name of the element that the text begins with ("relation"), which tells the type of the value.
std::string_view tagOfXmlText(std::string_view text);

}  // namespace ekd
