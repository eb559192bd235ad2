// SPDX-License-Identifier: MIT
#include "editor/panels/fields.hpp"

#include "editor/document/language_name.hpp"
#include "editor/document/text.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/attributes.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <set>

namespace ekd::editor {
namespace {

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::fields", text);
}

using Setter = std::function<void(Element&, const QString&)>;

std::function<Status(Editor&, ElementId, const QString&)> setting(Setter set) {
  return [set = std::move(set)](Editor& editor, ElementId id, const QString& value) {
    return editor.modify(id, [&](Element& element) { set(element, value); });
  };
}

Field labelField(const std::string& language, bool alone) {
  Field field{{QStringLiteral("label:") + toQt(language),
               alone ? say("Text") : say("Text (%1)").arg(languageName(language)), Field::Type::text}};
  field.read = [language](const Element& element) {
    const std::string* text = findText(element.labels, language);
    return text == nullptr ? QString() : toQt(*text);
  };
  field.write = setting([language](Element& element, const QString& value) {
    Texts labels = element.labels;
    setText(labels, language, fromQt(value.simplified()));
    if (!labels.empty()) element.labels = std::move(labels);  // nothing goes without a text in any language
  });
  return field;
}

Field descriptionField(const std::string& language, bool alone) {
  Field field{{QStringLiteral("description:") + toQt(language),
               alone ? say("Description") : say("Description (%1)").arg(languageName(language)),
               Field::Type::text}};
  field.read = [language](const Element& element) {
    const std::string* text = findText(element.details->descriptions, language);
    return text == nullptr ? QString() : toQt(*text);
  };
  field.write = setting([language](Element& element, const QString& value) {
    setText(element.details.edit().descriptions, language, fromQt(value.trimmed()));
  });
  return field;
}

Field numberField(const SessionBridge& bridge, const Element& element) {
  Field field{{QStringLiteral("number"), say("Number")}};
  const Slot slot = *bridge.model().elements().slotOf(element.id);
  const QString automatic = toQt(bridge.numbering().of(slot));
  field.hint = element.number.empty() ? say("%1, from its place").arg(automatic) : say("from its place");
  field.read = [](const Element& shown) { return toQt(shown.number); };
  field.write = [](Editor& editor, ElementId id, const QString& value) {
    return renumberPinned(editor, id, fromQt(value.trimmed()));
  };
  return field;
}

Field kindField(const SessionBridge& bridge) {
  Field field{{QStringLiteral("kind"), say("Kind"), Field::Type::choice}};
  for (const ElementKindInfo& kind : elementKinds()) {
    if (!isJoint(kind.kind))
      field.choices.push_back({toQt(kind.name), toQt(kind.label.in(bridge.language()))});
  }
  field.read = [](const Element& element) { return toQt(nameOf(element.kind)); };
  field.write = [](Editor& editor, ElementId id, const QString& value) -> Status {
    const auto kind = elementKindFromName(fromQt(value));
    return kind ? ekd::retype(editor, id, *kind) : Status{};
  };
  return field;
}

Field standingField() {
  Field field{{QStringLiteral("standing"), say("Status"), Field::Type::choice}};
  const auto choice = [&field](Standing value, const QString& label) {
    field.choices.push_back({toQt(nameOf(value)), label});
  };
  choice(Standing::unset, QStringLiteral("–"));
  choice(Standing::idea, say("Idea"));
  choice(Standing::proposed, say("Proposed"));
  choice(Standing::agreed, say("Agreed"));
  choice(Standing::rejected, say("Rejected"));
  choice(Standing::parked, say("Parked"));
  field.read = [](const Element& element) { return toQt(nameOf(element.standing)); };
  field.write = setting([](Element& element, const QString& value) {
    element.standing = standingFromName(fromQt(value)).value_or(Standing::unset);
  });
  return field;
}

Field reasonField() {
  Field field{{QStringLiteral("reason"), say("Reason")}};
  field.read = [](const Element& element) { return toQt(element.details->standingReason); };
  field.write = setting([](Element& element, const QString& value) {
    element.details.edit().standingReason = fromQt(value.trimmed());
  });
  return field;
}

Field certaintyField() {
  Field field{{QStringLiteral("certainty"), say("Certainty"), Field::Type::choice}};
  field.choices = {{toQt(nameOf(Certainty::stated)), say("Stated")},
                   {toQt(nameOf(Certainty::possible)), say("Only possible")}};
  field.read = [](const Element& element) { return toQt(nameOf(element.certainty)); };
  field.write = setting([](Element& element, const QString& value) {
    element.certainty = certaintyFromName(fromQt(value)).value_or(Certainty::stated);
  });
  return field;
}

Field levelField(const char* id, const QString& title, Level Element::*member) {
  Field field{{QString::fromLatin1(id), title, Field::Type::choice}};
  field.choices = {{QString(), QStringLiteral("–")},
                   {toQt(nameOf(Level::low)), say("Low")},
                   {toQt(nameOf(Level::medium)), say("Medium")},
                   {toQt(nameOf(Level::high)), say("High")}};
  field.read = [member](const Element& element) { return toQt(nameOf(element.*member)); };
  field.write = setting([member](Element& element, const QString& value) {
    element.*member = levelFromName(fromQt(value)).value_or(Level::unset);
  });
  return field;
}

QString joined(const std::vector<std::string>& texts, const QString& separator) {
  QStringList list;
  for (const std::string& text : texts) list << toQt(text);
  return list.join(separator);
}

std::vector<std::string> parted(const QString& text, const QString& separators) {
  std::vector<std::string> parts;
  QString part;
  for (const QChar letter : text + separators.at(0)) {
    if (!separators.contains(letter)) {
      part += letter;
      continue;
    }
    const std::string name = fromQt(part.simplified());
    if (!name.empty() && std::find(parts.begin(), parts.end(), name) == parts.end()) parts.push_back(name);
    part.clear();
  }
  return parts;
}

Field tagsField() {
  Field field{{QStringLiteral("tags"), say("Tags")}};
  field.hint = say("separated by commas");
  field.read = [](const Element& element) { return joined(element.details->tags, QStringLiteral(", ")); };
  field.write = setting([](Element& element, const QString& value) {
    auto tags = parted(QString(value).remove(QLatin1Char('#')), QStringLiteral(",;"));
    std::sort(tags.begin(), tags.end());
    element.details.edit().tags = std::move(tags);
  });
  return field;
}

Field aliasesField() {
  Field field{{QStringLiteral("aliases"), say("Other names")}};
  field.hint = say("separated by semicolons");
  field.read = [](const Element& element) { return joined(element.details->aliases, QStringLiteral("; ")); };
  field.write = setting([](Element& element, const QString& value) {
    element.details.edit().aliases = parted(value, QStringLiteral(";"));
  });
  return field;
}

Field plainAttribute(const std::string& name) {
  Field field{attributeShape(name)};
  field.read = [name](const Element& element) { return attributeValue(element.details->attributes, name); };
  field.write = setting([name](Element& element, const QString& value) {
    setAttribute(element.details.edit().attributes, name, fromQt(value.trimmed()));
  });
  return field;
}

Field attributeField(const AttributeInfo& info, const std::string& language) {
  Field field{attributeShape(info, language)};
  field.read = [&info](const Element& element) {
    return attributeValue(element.details->attributes, info.name);
  };
  field.write = setting([&info](Element& element, const QString& value) {
    setAttribute(element.details.edit().attributes, info.name, keptValue(info, value));
  });
  return field;
}

bool allHave(const std::vector<const Element*>& elements, std::string_view attribute) {
  return std::all_of(elements.begin(), elements.end(), [&](const Element* element) {
    return attributeInfo(element->kind, attribute) != nullptr;
  });
}

void addAttributes(std::vector<Field>& fields, const std::vector<const Element*>& elements,
                   const std::string& language) {
  const auto known = attributesOf(elements.front()->kind);
  for (const AttributeInfo& info : known) {
    if (allHave(elements, info.name)) fields.push_back(attributeField(info, language));
  }
  if (elements.size() > 1) return;
  for (const Attribute& attribute : elements.front()->details->attributes) {
    if (attributeInfo(elements.front()->kind, attribute.name) == nullptr)
      fields.push_back(plainAttribute(attribute.name));
  }
}

}  // namespace

std::vector<std::string> languagesOf(const SessionBridge& bridge, const Element& element,
                                     const std::vector<std::string>& more) {
  std::vector<std::string> languages;
  const auto add = [&languages](const std::string& language) {
    if (std::find(languages.begin(), languages.end(), language) == languages.end())
      languages.push_back(language);
  };
  add(bridge.language());
  add(bridge.document().metadata.language);
  for (const Text& text : element.labels) add(text.language);
  for (const Text& text : element.details->descriptions) add(text.language);
  for (const std::string& language : more) add(language);
  return languages;
}

std::vector<Field> fieldsFor(const SessionBridge& bridge, const std::vector<ElementId>& ids,
                             const std::vector<std::string>& moreLanguages) {
  std::vector<const Element*> elements;
  for (const ElementId id : ids) {
    if (const Element* element = bridge.model().find(id)) elements.push_back(element);
  }
  std::vector<Field> fields;
  if (elements.empty()) return fields;
  const Element& first = *elements.front();
  const bool single = elements.size() == 1;
  if (single) {
    const auto languages = languagesOf(bridge, first, moreLanguages);
    for (const std::string& language : languages)
      fields.push_back(labelField(language, languages.size() == 1));
    for (const std::string& language : languages) {
      const bool isSaid = findText(first.details->descriptions, language) != nullptr;
      if (isSaid || language == languages.front())
        fields.push_back(descriptionField(language, languages.size() == 1));
    }
  }
  const bool hasJoints = std::any_of(elements.begin(), elements.end(),
                                     [](const Element* element) { return isJoint(element->kind); });
  if (!hasJoints) fields.push_back(kindField(bridge));
  if (single && !hasJoints) fields.push_back(numberField(bridge, first));
  fields.push_back(standingField());
  const bool needsReason = std::any_of(elements.begin(), elements.end(), [](const Element* element) {
    return element->standing == Standing::rejected || element->standing == Standing::parked ||
           !element->details->standingReason.empty();
  });
  if (needsReason) fields.push_back(reasonField());
  fields.push_back(certaintyField());
  fields.push_back(levelField("priority", say("Priority"), &Element::priority));
  fields.push_back(levelField("criticality", say("Criticality"), &Element::criticality));
  addAttributes(fields, elements, bridge.language());
  fields.push_back(tagsField());
  if (single) fields.push_back(aliasesField());
  return fields;
}

}  // namespace ekd::editor
