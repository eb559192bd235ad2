// SPDX-License-Identifier: MIT
#include "libekd/validate/fix.hpp"

#include <utility>

namespace ekd {

std::optional<Fix> makeFix(const Document& document, std::string title,
                           const std::function<Status(Editor&)>& body) {
  Document scratch = document;
  Editor editor(scratch);
  if (!body(editor) || editor.done().empty()) return std::nullopt;
  Fix fix;
  fix.transaction.label = title;
  fix.title = std::move(title);
  fix.transaction.changes = editor.take();
  return fix;
}

}  // namespace ekd
