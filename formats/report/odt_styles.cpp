// SPDX-License-Identifier: MIT
#include "formats/report/odt.hpp"
#include "formats/report/xml.hpp"

#include <cctype>

namespace ekd::report {
namespace {

// clang-format off
constexpr const char* styles = R"xml(
<office:document-styles office:version="1.2" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">
<office:font-face-decls>
  <style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss" style:font-pitch="variable"/>
</office:font-face-decls>
<office:styles>
  <style:default-style style:family="graphic">
    <style:text-properties/>
  </style:default-style>
  <style:default-style style:family="paragraph">
    <style:paragraph-properties fo:hyphenation-ladder-count="no-limit" style:tab-stop-distance="1.25cm" style:writing-mode="page"/>
    <style:text-properties style:font-name="Arial" fo:font-size="10pt" fo:color="#1c1c1c" style:use-window-font-color="false"/>
  </style:default-style>
  <style:default-style style:family="table">
    <style:table-properties table:border-model="collapsing"/>
  </style:default-style>
  <style:default-style style:family="table-row">
    <style:table-row-properties fo:keep-together="auto"/>
  </style:default-style>
  <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
  <style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text">
    <style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.2cm" fo:line-height="125%" fo:orphans="2" fo:widows="2"/>
  </style:style>
  <style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="text">
    <style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always" fo:keep-together="always"/>
    <style:text-properties fo:font-weight="bold"/>
  </style:style>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="text">
    <style:paragraph-properties fo:margin-top="1.1cm" fo:margin-bottom="0.25cm"/>
    <style:text-properties fo:font-size="17pt"/>
  </style:style>
  <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="2" style:class="text">
    <style:paragraph-properties fo:margin-top="0.75cm" fo:margin-bottom="0.2cm"/>
    <style:text-properties fo:font-size="13pt"/>
  </style:style>
  <style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="3" style:class="text">
    <style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.15cm"/>
    <style:text-properties fo:font-size="11pt"/>
  </style:style>
  <style:style style:name="Heading_20_4" style:display-name="Heading 4" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="4" style:class="text">
    <style:paragraph-properties fo:margin-top="0.35cm" fo:margin-bottom="0.1cm"/>
    <style:text-properties fo:font-size="10pt"/>
  </style:style>
  <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Subtitle" style:class="chapter">
    <style:paragraph-properties fo:margin-top="1.5cm" fo:margin-bottom="0.3cm" fo:keep-with-next="always"/>
    <style:text-properties fo:font-size="24pt" fo:font-weight="bold"/>
  </style:style>
  <style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="chapter">
    <style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.1cm"/>
    <style:text-properties fo:font-size="11pt" fo:color="#5c5c5c"/>
  </style:style>
  <style:style style:name="List" style:family="paragraph" style:parent-style-name="Text_20_body" style:class="list">
    <style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.08cm"/>
  </style:style>
  <style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
    <style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0cm" fo:line-height="115%" fo:orphans="2" fo:widows="2"/>
    <style:text-properties fo:font-size="9pt"/>
  </style:style>
  <style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents" style:class="extra">
    <style:paragraph-properties fo:keep-with-next="always"/>
    <style:text-properties fo:font-weight="bold"/>
  </style:style>
  <style:style style:name="Figure" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
    <style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.4cm"/>
  </style:style>
  <style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
    <style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.4cm"/>
    <style:text-properties fo:font-size="9pt" fo:color="#5c5c5c"/>
  </style:style>
  <style:style style:name="Contents_20_Heading" style:display-name="Contents Heading" style:family="paragraph" style:parent-style-name="Heading" style:class="index">
    <style:paragraph-properties fo:margin-top="1.2cm" fo:margin-bottom="0.3cm"/>
    <style:text-properties fo:font-size="13pt"/>
  </style:style>
  <style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph" style:parent-style-name="Standard" style:class="index">
    <style:paragraph-properties fo:margin-top="0.15cm" fo:margin-bottom="0.05cm">
      <style:tab-stops><style:tab-stop style:position="17cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>
    </style:paragraph-properties>
    <style:text-properties fo:font-weight="bold"/>
  </style:style>
  <style:style style:name="Contents_20_2" style:display-name="Contents 2" style:family="paragraph" style:parent-style-name="Standard" style:class="index">
    <style:paragraph-properties fo:margin-left="0.5cm" fo:margin-right="0cm" fo:margin-top="0cm" fo:margin-bottom="0.05cm" fo:text-indent="0cm">
      <style:tab-stops><style:tab-stop style:position="16.5cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>
    </style:paragraph-properties>
  </style:style>
  <style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
    <style:paragraph-properties fo:text-align="end"/>
    <style:text-properties fo:font-size="8.5pt" fo:color="#5c5c5c"/>
  </style:style>
  <style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text">
    <style:text-properties fo:font-weight="bold"/>
  </style:style>
  <style:style style:name="Quiet" style:family="text">
    <style:text-properties fo:color="#5c5c5c"/>
  </style:style>
  <style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text">
    <style:text-properties fo:color="#0b5394"/>
  </style:style>
  <style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"/>
  <style:style style:name="Bullet_20_Symbols" style:display-name="Bullet Symbols" style:family="text">
    <style:text-properties fo:color="#767676"/>
  </style:style>
  <style:style style:name="Graphics" style:family="graphic">
    <style:graphic-properties text:anchor-type="as-char" svg:y="0cm" style:vertical-pos="top" style:vertical-rel="baseline"/>
  </style:style>
  <text:outline-style style:name="Outline"/>
  <text:list-style style:name="List_20_1" style:display-name="List 1"/>
</office:styles>
<office:automatic-styles>
  <style:page-layout style:name="Page">
    <style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="1.8cm" fo:margin-bottom="1.3cm" fo:margin-left="2cm" fo:margin-right="2cm" style:writing-mode="lr-tb"/>
    <style:header-style/>
    <style:footer-style>
      <style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/>
    </style:footer-style>
  </style:page-layout>
</office:automatic-styles>
<office:master-styles>
  <style:master-page style:name="Standard" style:page-layout-name="Page">
    <style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>
  </style:master-page>
</office:master-styles>
</office:document-styles>
)xml";
// clang-format on

constexpr int deepestList = 10;
constexpr double listStep = 0.55;  ///< centimetres a level

std::string centimetres(double value) {
  return decimal(value) + "cm";
}

/// What OpenDocument calls language, script and country, from a BCP 47 tag.
void setLanguage(pugi::xml_node properties, std::string_view tag) {
  const auto nextPart = [&tag] {
    const std::string_view part = tag.substr(0, tag.find('-'));
    tag.remove_prefix(std::min(tag.size(), part.size() + 1));
    return part;
  };
  set(properties, "fo:language", nextPart());
  std::string_view part = nextPart();
  if (part.size() == 4 && std::isalpha(static_cast<unsigned char>(part.front())) != 0) {
    set(properties, "fo:script", part);
    part = nextPart();
  }
  const bool isCountry = part.size() == 2 || part.size() == 3;
  set(properties, "fo:country", isCountry ? part : "none");
}

pugi::xml_node find(pugi::xml_node parent, const char* attribute, const char* value) {
  return parent.find_child_by_attribute(attribute, value);
}

void addBullets(pugi::xml_node list) {
  for (int level = 1; level <= deepestList; ++level) {
    const bool isOdd = level % 2 == 1;
    pugi::xml_node bullet = add(list, "text:list-level-style-bullet",
                                {{"text:level", std::to_string(level)},
                                 {"text:style-name", "Bullet_20_Symbols"},
                                 {"text:bullet-char", isOdd ? "•" : "–"}});
    pugi::xml_node place = add(add(bullet, "style:list-level-properties",
                                   {{"text:list-level-position-and-space-mode", "label-alignment"}}),
                               "style:list-level-label-alignment",
                               {{"text:label-followed-by", "listtab"},
                                {"text:list-tab-stop-position", centimetres(level * listStep)}});
    set(place, "fo:text-indent", centimetres(-listStep));
    set(place, "fo:margin-left", centimetres(level * listStep));
  }
}

/// Headings have levels and no numbers.
void addOutline(pugi::xml_node outline) {
  for (int level = 1; level <= deepestList; ++level)
    add(outline, "text:outline-level-style",
        {{"text:level", std::to_string(level)}, {"style:num-format", ""}});
}

}  // namespace

std::string odtStyles(std::string_view language) {
  pugi::xml_document document;
  document.load_string(styles);
  pugi::xml_node named = document.document_element().child("office:styles");
  pugi::xml_node text = find(named, "style:family", "paragraph").child("style:text-properties");
  setLanguage(text, language.empty() ? "en" : language);
  addOutline(named.child("text:outline-style"));
  addBullets(named.child("text:list-style"));
  return toText(document, true);
}

}  // namespace ekd::report
