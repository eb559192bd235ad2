// SPDX-License-Identifier: MIT
#include "editor/panels/field_shape.hpp"

#include "editor/document/text.hpp"

#include <QCoreApplication>

namespace ekd::editor {
namespace {

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::fields", text);
}

std::vector<FieldChoice> choicesOf(const AttributeInfo& info, const std::string& language) {
  std::vector<FieldChoice> choices{{QString(), QStringLiteral("–")}};
  if (info.type == AttributeType::boolean) {
    choices.push_back({QStringLiteral("true"), say("Yes")});
    choices.push_back({QStringLiteral("false"), say("No")});
  }
  for (const EnumValue& value : info.values)
    choices.push_back({toQt(value.name), toQt(value.label.in(language))});
  return choices;
}

}  // namespace

FieldShape attributeShape(const std::string& name) {
  return {QStringLiteral("attribute:") + toQt(name), toQt(name)};
}

std::string keptValue(const AttributeInfo& info, const QString& value) {
  const std::string typed = fromQt(value.trimmed());
  const bool isPlain = info.type == AttributeType::text || info.type == AttributeType::enumeration ||
                       info.type == AttributeType::boolean;
  return isPlain ? typed : canonicalValue(info, typed).value_or(typed);
}

FieldShape attributeShape(const AttributeInfo& info, const std::string& language) {
  FieldShape shape = attributeShape(std::string(info.name));
  shape.title = toQt(info.label.in(language));
  if (info.type == AttributeType::enumeration || info.type == AttributeType::boolean) {
    shape.type = FieldShape::Type::choice;
    shape.choices = choicesOf(info, language);
    return shape;
  }
  if (info.type == AttributeType::text) return shape;
  if (info.type == AttributeType::integer) shape.hint = say("a whole number");
  if (info.type == AttributeType::decimal) shape.hint = say("a number");
  if (info.type == AttributeType::date) shape.hint = say("2009, 2009-04 or 2009-04-23");
  shape.fits = [&info](const QString& value) {
    return value.trimmed().isEmpty() || canonicalValue(info, fromQt(value.trimmed())).has_value();
  };
  return shape;
}

QString attributeValue(const Attributes& attributes, std::string_view name) {
  const std::string* value = findAttribute(attributes, name);
  return value == nullptr ? QString() : toQt(*value);
}

}  // namespace ekd::editor
