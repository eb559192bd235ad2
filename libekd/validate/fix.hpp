// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"
#include "libekd/edit/change.hpp"
#include "libekd/edit/editor.hpp"
#include "libekd/model/document.hpp"

#include <functional>
#include <optional>
#include <string>

namespace ekd {

/// What could be done about an issue. Ready for Session::apply() as long as the document stays as it is; the
/// caller stamps author and time.
struct Fix {
  std::string title;  ///< "Renumber Goal 14.4 to 14.5"; the label of the transaction too
  Transaction transaction;
};

/// What a fix is made from. New elements and relations get their identities from `ids`.
struct FixContext {
  const Document& document;
  IdSource& ids;
  std::string language = "en";
  Profile profile = Profile::field;  ///< what a fix proposes must be legal in it
};

/// The changes that `body` makes to a copy of the document, as a fix; nothing when it fails or changes
/// nothing. Costs a copy of the document, which is why fixes are made for one issue when somebody asks.
std::optional<Fix> makeFix(const Document& document, std::string title,
                           const std::function<Status(Editor&)>& body);

}  // namespace ekd
