// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/element.hpp"
#include "libekd/model/relation.hpp"
#include "libekd/model/view.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace ekd::foreign {

/// Whose extras they are: what is a field of the one is none of the other.
enum class ExtrasOf : std::uint8_t { document, metadata, session, element, relation, view, binEntry };

struct OwnedExtras {
  Extras& extras;
  ExtrasOf owner;
  bool isUntyped = false;  ///< of an idea or a link: `kind` may say what it would be
};

/// Keeps a named text that no field holds: as an attribute where every format can write it as one and none
/// takes it for a field then, else as `<json name="NAME">"VALUE"</json>`. Never overwrites anything.
void keepExtra(OwnedExtras to, const std::string& name, const std::string& value);

/// To be called when all fields and extras are read: what a field has refused stays an attribute only where
/// the field has no other value, because only then is it written as one.
void settleRefused(Element& element);
void settleRefused(Relation& relation);
void settleRefused(View& view);

/// Whether keepExtra() makes an attribute of it in an empty Extras.
bool isExtraAttribute(ExtrasOf owner, bool isUntyped, std::string_view name, std::string_view value);

/// A value in JSON as it is kept among the XML of an Extras.
std::string jsonFragment(std::string_view name, std::string_view json);

}  // namespace ekd::foreign
