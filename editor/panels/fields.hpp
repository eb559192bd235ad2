// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/panels/field_shape.hpp"

#include <QString>
#include <functional>
#include <vector>

namespace ekd::editor {

/// One thing that can be seen and changed of an element, whatever it is kept in.
struct Field : FieldShape {
  std::function<QString(const Element&)> read = {};
  std::function<Status(Editor&, ElementId, const QString&)> write = {};
};

/// What all these elements have, in the order of a form: texts and number of a single one, then kind, status
/// and what the method says of their kinds. A single one has texts in `moreLanguages`, too.
std::vector<Field> fieldsFor(const SessionBridge& bridge, const std::vector<ElementId>& elements,
                             const std::vector<std::string>& moreLanguages = {});

/// Languages in which a single element is shown for editing: that of the window, that of the document, and
/// those it has texts in.
std::vector<std::string> languagesOf(const SessionBridge& bridge, const Element& element,
                                     const std::vector<std::string>& more = {});

}  // namespace ekd::editor
