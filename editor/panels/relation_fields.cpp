// SPDX-License-Identifier: MIT
#include "editor/panels/relation_fields.hpp"

#include "editor/document/text.hpp"
#include "libekd/metamodel/attributes.hpp"

#include <QCoreApplication>

namespace ekd::editor {
namespace {

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::fields", text);
}

RelationField certaintyField() {
  RelationField field{{QStringLiteral("certainty"), say("Certainty"), FieldShape::Type::choice}};
  field.choices = {{toQt(nameOf(Certainty::stated)), say("Stated")},
                   {toQt(nameOf(Certainty::possible)), say("Only possible")}};
  field.read = [](const Relation& relation) { return toQt(nameOf(relation.certainty)); };
  field.write = [](Relation& relation, const QString& value) {
    relation.certainty = certaintyFromName(fromQt(value)).value_or(Certainty::stated);
  };
  return field;
}

RelationField strengthField() {
  RelationField field{{QStringLiteral("strength"), say("Strength"), FieldShape::Type::choice}};
  field.choices = {{QString(), QStringLiteral("–")},
                   {toQt(nameOf(Level::low)), say("Weak")},
                   {toQt(nameOf(Level::medium)), say("Medium")},
                   {toQt(nameOf(Level::high)), say("Strong")}};
  field.read = [](const Relation& relation) { return toQt(nameOf(relation.strength)); };
  field.write = [](Relation& relation, const QString& value) {
    relation.strength = levelFromName(fromQt(value)).value_or(Level::unset);
  };
  return field;
}

RelationField attributeField(const AttributeInfo& info, const std::string& language) {
  RelationField field{attributeShape(info, language)};
  field.read = [&info](const Relation& relation) {
    return attributeValue(relation.details->attributes, info.name);
  };
  field.write = [&info](Relation& relation, const QString& value) {
    setAttribute(relation.details.edit().attributes, info.name, keptValue(info, value));
  };
  return field;
}

RelationField plainField(const std::string& name) {
  RelationField field{attributeShape(name)};
  field.read = [name](const Relation& relation) {
    return attributeValue(relation.details->attributes, name);
  };
  field.write = [name](Relation& relation, const QString& value) {
    setAttribute(relation.details.edit().attributes, name, fromQt(value.trimmed()));
  };
  return field;
}

RelationField descriptionField(const std::string& language) {
  RelationField field{{QStringLiteral("description"), say("Description"), FieldShape::Type::text}};
  field.read = [language](const Relation& relation) {
    const std::string* text = findText(relation.details->descriptions, language);
    return text == nullptr ? QString() : toQt(*text);
  };
  field.write = [language](Relation& relation, const QString& value) {
    setText(relation.details.edit().descriptions, language, fromQt(value.trimmed()));
  };
  return field;
}

}  // namespace

std::vector<RelationField> relationFields(const Relation& relation, const std::string& language) {
  std::vector<RelationField> fields{certaintyField(), strengthField()};
  for (const AttributeInfo& info : attributesOf(relation.kind))
    fields.push_back(attributeField(info, language));
  for (const Attribute& attribute : relation.details->attributes) {
    if (attributeInfo(relation.kind, attribute.name) == nullptr) fields.push_back(plainField(attribute.name));
  }
  fields.push_back(descriptionField(language));
  return fields;
}

}  // namespace ekd::editor
