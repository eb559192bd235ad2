// SPDX-License-Identifier: MIT
#include "editor/panels/relation_fields.hpp"

#include "editor/document/text.hpp"
#include "libekd/metamodel/attributes.hpp"
#include "libekd/metamodel/table.hpp"

#include <QCoreApplication>
#include <map>

namespace ekd::editor {
namespace {

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::fields", text);
}

bool isJointed(const Model& model, const Relation& relation) {
  return isJoint(model.find(relation.source)->kind) || isJoint(model.find(relation.target)->kind);
}

QString valueOf(RelationKind kind, ElementId source) {
  return toQt(nameOf(kind)) + QLatin1Char(' ') + toQt(source.hex());
}

/// "Problem 3 hinders Goal 2.1": everything that the method lets the two say of each other, in both
/// directions.
RelationField sayingField(const SessionBridge& bridge, const Relation& relation) {
  RelationField field{{QStringLiteral("kind"), say("Says"), FieldShape::Type::choice}};
  field.read = [](const Relation& now) { return valueOf(now.kind, now.source); };
  const ElementId ends[] = {relation.source, relation.target};
  std::map<QString, std::function<void(Relation&)>> changes;
  const auto add = [&](RelationKind kind, ElementId source, ElementId target) {
    const QString value = valueOf(kind, source);
    if (!changes
             .emplace(value,
                      [=](Relation& changed) {
                        changed.kind = kind;
                        changed.source = source;
                        changed.target = target;
                      })
             .second)
      return;
    const QString words = toQt(info(kind).reading.in(bridge.language()));
    field.choices.push_back(
        {value, QStringLiteral("%1 %2 %3").arg(bridge.heading(source), words, bridge.heading(target))});
  };
  add(relation.kind, relation.source, relation.target);
  for (const bool isTurned : {false, true}) {
    const ElementId source = ends[isTurned ? 1 : 0];
    const ElementId target = ends[isTurned ? 0 : 1];
    const ElementKind from = bridge.model().find(source)->kind;
    for (const RelationKind kind : relationsBetween(from, bridge.model().find(target)->kind)) {
      if (!isTurned || !info(kind).symmetric) add(kind, source, target);
    }
  }
  field.write = [changes](Relation& changed, const QString& value) {
    if (const auto it = changes.find(value); it != changes.end()) it->second(changed);
  };
  return field;
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

std::vector<RelationField> relationFields(const SessionBridge& bridge, const Relation& relation) {
  const std::string& language = bridge.language();
  std::vector<RelationField> fields;
  if (!relation.order && !isJointed(bridge.model(), relation))
    fields.push_back(sayingField(bridge, relation));
  fields.push_back(certaintyField());
  fields.push_back(strengthField());
  for (const AttributeInfo& info : attributesOf(relation.kind))
    fields.push_back(attributeField(info, language));
  for (const Attribute& attribute : relation.details->attributes) {
    if (attributeInfo(relation.kind, attribute.name) == nullptr) fields.push_back(plainField(attribute.name));
  }
  fields.push_back(descriptionField(language));
  return fields;
}

}  // namespace ekd::editor
