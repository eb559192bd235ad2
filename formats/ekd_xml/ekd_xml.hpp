// SPDX-License-Identifier: MIT
#pragma once

#include "formats/bytes.hpp"
#include "formats/format.hpp"

#include <string>
#include <string_view>

/// The native format: canonical XML, described in formats/ekd_xml/SCHEMA.md.
namespace ekd {

const Format& ekdXmlFormat();

/// Reads a document from the bytes of a file; `file` is what diagnostics call it.
ReadResult readEkdXml(Bytes bytes, const std::string& file, const ReadOptions& options = {});
ReadResult readEkdXml(std::string_view text, const std::string& file, const ReadOptions& options = {});

/// Writes the canonical form: equal documents give the same bytes.
Status writeEkdXml(const Document& document, Sink& sink);
std::string toEkdXml(const Document& document);

}  // namespace ekd
