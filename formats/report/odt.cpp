// SPDX-License-Identifier: MIT
#include "formats/report/odt.hpp"

#include "formats/report/xml.hpp"
#include "formats/report/zip_archive.hpp"

namespace ekd::report {
namespace {

constexpr const char* mimeType = "application/vnd.oasis.opendocument.text";

/// "2012-05-04T00:00:00" from anything that starts with a date; empty from anything else.
std::string dateAndTime(std::string_view date) {
  if (date.size() < 10 || date.substr(0, 10).find_first_not_of("0123456789-") != std::string_view::npos)
    return {};
  return std::string(date.substr(0, 10)) + "T00:00:00";
}

}  // namespace

std::string pictureName(std::size_t index) {
  return "Pictures/figure-" + std::to_string(index + 1) + ".png";
}

std::string odtMetadata(const Report& report, std::string_view date) {
  pugi::xml_document document;
  pugi::xml_node meta = add(add(document, "office:document-meta",
                                {{"office:version", "1.2"},
                                 {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                                 {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                                 {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}}),
                            "office:meta");
  const auto say = [&meta](const char* name, std::string_view text) {
    if (!text.empty()) addText(add(meta, name), text);
  };
  say("meta:generator", "ekd");
  say("dc:title", report.title);
  say("dc:language", report.language);
  say("meta:creation-date", dateAndTime(date));
  say("dc:date", dateAndTime(date));
  return toText(document, true);
}

std::string odtManifest(std::span<const Picture> pictures) {
  pugi::xml_document document;
  pugi::xml_node manifest = add(document, "manifest:manifest",
                                {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
                                 {"manifest:version", "1.2"}});
  const auto list = [&manifest](std::string_view path, std::string_view type) {
    return add(manifest, "manifest:file-entry",
               {{"manifest:full-path", path}, {"manifest:media-type", type}});
  };
  set(list("/", mimeType), "manifest:version", "1.2");
  for (const char* part : {"content.xml", "styles.xml", "meta.xml"}) list(part, "text/xml");
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (!pictures[i].bytes.empty()) list(pictureName(i), "image/png");
  }
  return toText(document, true);
}

Result<std::string> toOdt(const Report& report, std::span<const Picture> pictures, std::string_view date) {
  // what a file is can be told from its first bytes only when this comes first and uncompressed
  std::vector<ZipEntry> entries{{"mimetype", mimeType, true},
                                {"content.xml", odtContent(report, pictures)},
                                {"styles.xml", odtStyles(report.language)},
                                {"meta.xml", odtMetadata(report, date)}};
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (!pictures[i].bytes.empty()) entries.push_back({pictureName(i), pictures[i].bytes, true});
  }
  entries.push_back({"META-INF/manifest.xml", odtManifest(pictures)});
  return packZip(entries, date);
}

}  // namespace ekd::report
