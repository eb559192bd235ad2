// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

#include <QString>
#include <vector>

namespace ekd::editor {

/// Something the line that is being typed could become or name.
struct Proposal {
  enum class Type : unsigned char {
    completion,  ///< takes the place of the unfinished word
    similar,     ///< an element that says nearly the same
  };
  Type type = Type::similar;
  ElementId element;
  QString text;            ///< what is shown: "Goal 2.11  Mobile teams for rural areas"
  QString insertion;       ///< for a completion: what replaces the unfinished word
  qsizetype replaced = 0;  ///< how many characters in front of the cursor it replaces
};

/// Completions for the unfinished word in front of the cursor; when there is none to complete, elements like
/// the text of the line. `upToCursor` is the line up to the cursor.
///
/// - `@name` or `@?name`: actors by any of their names
/// - `#tag`: tags of the model
/// - a relation and the beginning of a number or word (`hinders 2`): elements that may legally stand there
std::vector<Proposal> proposalsFor(SessionBridge& bridge, const QString& line, const QString& upToCursor,
                                   ElementKind kind);

}  // namespace ekd::editor
