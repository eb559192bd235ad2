// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <pugixml.hpp>

namespace ekd::report {

using XmlAttributes = std::initializer_list<std::pair<const char*, std::string_view>>;

/// Adds a child with attributes.
pugi::xml_node add(pugi::xml_node parent, const char* name, XmlAttributes attributes = {});
void set(pugi::xml_node node, const char* attribute, std::string_view value);
/// Adds text, without what cannot stand in XML.
void addText(pugi::xml_node parent, std::string_view text);
/// Nothing between the tags of an element, yet two tags: HTML knows no other way for most of them.
void keepOpen(pugi::xml_node node);

/// `withDeclaration` puts <?xml ...?> in front.
std::string toText(const pugi::xml_document& document, bool withDeclaration);

/// "12.5" and the like, at most two decimals, whatever the locale.
std::string decimal(double value);

}  // namespace ekd::report
