// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/attributes.hpp"
#include "libekd/model/provenance.hpp"

#include <QString>
#include <functional>
#include <string>
#include <vector>

namespace ekd::editor {

struct FieldChoice {
  QString value;  ///< as the model holds it
  QString label;
};

/// How one thing is shown and typed, whatever it belongs to.
struct FieldShape {
  enum class Type : unsigned char {
    line,
    text,   ///< several lines
    choice  ///< one of `choices`
  };

  QString id;  ///< stable: "label:lv", "standing", "attribute:deadline"
  QString title;
  Type type = Type::line;
  std::vector<FieldChoice> choices = {};
  QString hint = {};  ///< what stands in the empty field
  /// Whether a value is what the method expects there; one that is not is kept and marked.
  std::function<bool(const QString&)> fits = {};
};

/// For an attribute of the metamodel; `info` has to outlive it.
FieldShape attributeShape(const AttributeInfo& info, const std::string& language);
/// For one that the metamodel does not know.
FieldShape attributeShape(const std::string& name);

/// Empty for what is not there.
QString attributeValue(const Attributes& attributes, std::string_view name);

/// What is kept of what was typed: the spelling of files where it can be understood, else what was typed.
std::string keptValue(const AttributeInfo& info, const QString& value);

}  // namespace ekd::editor
