// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/xml_text.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

std::string written(const std::string& text) {
  std::string out;
  xml::appendEscaped(text, true, out);
  return out;
}

}  // namespace

// Texts are looked at in blocks; what is special may stand at the beginning, the end and the seams of them.
TEST_CASE("what must not stand in a file is found wherever it stands in a text") {
  for (std::size_t size = 0; size < 50; ++size) {
    for (std::size_t at = 0; at <= size; ++at) {
      const std::string before(at, 'a');
      const std::string after(size - at, 'z');
      const auto becomes = [&](const std::string& what, const std::string& instead) {
        CHECK(written(before + what + after) == before + instead + after);
      };
      for (const std::string fine : {"\xC4\x81", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"}) becomes(fine, fine);
      becomes("&", "&amp;");
      becomes("<", "&lt;");
      becomes("\"", "&quot;");
      becomes("\n", "&#10;");
      becomes("\x01", "\xEF\xBF\xBD");
      becomes("\x81", "\xEF\xBF\xBD");
      becomes("\xC4", "\xEF\xBF\xBD");
      becomes("\xC1\x81", "\xEF\xBF\xBD\xEF\xBF\xBD");
      becomes("\xEF\xBF\xBF", "\xEF\xBF\xBD");
    }
  }
}
