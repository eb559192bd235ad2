// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ekd {

/// A text in one language. `language` is a BCP 47 tag such as "lv"; empty means "not said".
struct Text {
  std::string language;
  std::string text;
  bool operator==(const Text&) const = default;
};

/// At most one text a language, sorted by language tag (kept so by setText()).
using Texts = std::vector<Text>;

/// The text in `language`, else in a language that is a prefix of it or it of ("lv" for "lv-LV"), else
/// English, else the one without a language, else the first one; empty when there is none.
std::string_view textFor(const Texts& texts, std::string_view language);

/// The text in exactly this language, or null.
const std::string* findText(const Texts& texts, std::string_view language);

/// Sets or, with an empty text, removes the text in `language`.
void setText(Texts& texts, std::string_view language, std::string_view text);

}  // namespace ekd
