// SPDX-License-Identifier: MIT
#include "editor/capture/proposals.hpp"

#include "editor/document/text.hpp"
#include "libekd/capture/capture_line.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/find.hpp"
#include "libekd/text/fold.hpp"

#include <QRegularExpression>
#include <algorithm>
#include <set>

namespace ekd::editor {
namespace {

constexpr std::size_t mostProposals = 5;

QString shown(const SessionBridge& bridge, ElementId id) {
  return bridge.heading(id) + QStringLiteral("  ") + bridge.label(id);
}

bool beginsAWordOf(std::string_view folded, std::string_view name) {
  const std::string text = " " + text::foldForSearch(name);
  return text.find(" " + std::string(folded)) != std::string::npos;
}

std::vector<Proposal> actorCompletions(const SessionBridge& bridge, const QString& typed, qsizetype length) {
  const std::string folded = text::foldForSearch(fromQt(typed));
  std::vector<Proposal> proposals;
  const Model& model = bridge.model();
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (proposals.size() == mostProposals) break;
    if (model.elements().isFree(slot)) continue;
    const Element& element = model.element(slot);
    if (!isActor(element.kind)) continue;
    const auto fits = [&](const std::string& name) { return beginsAWordOf(folded, name); };
    const bool known = std::any_of(element.labels.begin(), element.labels.end(),
                                   [&](const Text& label) { return fits(label.text); }) ||
                       std::any_of(element.details->aliases.begin(), element.details->aliases.end(), fits);
    if (!known) continue;
    const QString label = bridge.label(element.id);
    if (label.compare(typed, Qt::CaseInsensitive) == 0) return {};  // typed to the end already
    proposals.push_back({Proposal::Type::completion, element.id, shown(bridge, element.id),
                         label + QLatin1Char(' '), length});
  }
  return proposals;
}

std::vector<Proposal> tagCompletions(const SessionBridge& bridge, const QString& typed) {
  std::set<std::string> tags;
  const Model& model = bridge.model();
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (model.elements().isFree(slot)) continue;
    for (const std::string& tag : model.element(slot).details->tags) {
      const QString name = toQt(tag);
      if (name.startsWith(typed, Qt::CaseInsensitive) && name != typed) tags.insert(tag);
    }
  }
  std::vector<Proposal> proposals;
  for (const std::string& tag : tags) {
    if (proposals.size() == mostProposals) break;
    proposals.push_back({Proposal::Type::completion,
                         {},
                         QLatin1Char('#') + toQt(tag),
                         toQt(tag) + QLatin1Char(' '),
                         typed.size()});
  }
  return proposals;
}

/// Elements that the relation may legally lead to, and that begin with what was typed: a number or a word.
std::vector<Proposal> targetCompletions(const SessionBridge& bridge, const RelationSpelling& relation,
                                        ElementKind kind, const QString& typed) {
  const Model& model = bridge.model();
  const auto fits = [&](const Element& element) {
    return relation.inverse ? canRelate(element.kind, relation.kind, kind)
                            : canRelate(kind, relation.kind, element.kind);
  };
  const std::string folded = text::foldForSearch(fromQt(typed));
  std::vector<Slot> found;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (model.elements().isFree(slot) || !fits(model.element(slot))) continue;
    const std::string_view number = bridge.numbering().of(slot);
    if (number.empty()) continue;
    const bool byNumber = toQt(number).startsWith(typed);
    const bool byText =
        typed.size() > 1 && beginsAWordOf(folded, textFor(model.element(slot).labels, bridge.language()));
    if (byNumber || byText) found.push_back(slot);
  }
  sortForReading(model, bridge.numbering(), found);
  std::vector<Proposal> proposals;
  for (const Slot slot : found) {
    if (proposals.size() == mostProposals) break;
    const Element& element = model.element(slot);
    const QString number = toQt(bridge.numbering().of(slot));
    const QString reference =
        element.kind == ElementKind::goal ? number : toQt(info(element.kind).shortName).toLower() + number;
    if (reference == typed) return {};
    proposals.push_back({Proposal::Type::completion, element.id, shown(bridge, element.id),
                         reference + QLatin1Char(' '), typed.size()});
  }
  return proposals;
}

/// Of what stands in front of a relation: of who acts or of the card that the line is about, else of the card
/// that it makes.
ElementKind kindInFront(const SessionBridge& bridge, const QString& front, RelationKind relation,
                        ElementKind usual) {
  const std::string text = fromQt(front.trimmed());
  const CaptureLine line = understand(text, bridge.vocabulary(), usual);
  if (!line.subjects.empty()) return bridge.model().find(line.subjects.front())->kind;
  // a new name may have several words
  const bool isActorOnly =
      !line.actors.empty() && (line.text.empty() || (text.starts_with('@') && isResponsibility(relation)));
  if (isActorOnly || bridge.vocabulary().actorCalled(text::foldForSearch(text))) return ElementKind::actor;
  return line.kind.value_or(usual);
}

std::vector<Proposal> relationCompletions(const SessionBridge& bridge, const QString& upToCursor,
                                          ElementKind usual) {
  static const QRegularExpression lastWords(QStringLiteral("(?:^|\\s)(\\S+(?:\\s\\S+){0,3}?)\\s#?(\\S*)$"));
  const auto match = lastWords.match(upToCursor);
  if (!match.hasMatch()) return {};
  // the longest run of words in front that names a relation
  const QStringList words = match.captured(1).split(QLatin1Char(' '));
  qsizetype start = match.capturedStart(1);
  for (qsizetype first = 0; first < words.size(); ++first) {
    const auto relation = relationFromSpelling(fromQt(words.mid(first).join(QLatin1Char(' '))));
    if (relation) {
      const ElementKind kind = kindInFront(bridge, upToCursor.left(start), relation->kind, usual);
      return targetCompletions(bridge, *relation, kind, match.captured(2));
    }
    start += words.at(first).size() + 1;
  }
  return {};
}

std::vector<Proposal> similarElements(SessionBridge& bridge, const QString& line, ElementKind kind) {
  const CaptureLine understood = understand(fromQt(line), bridge.vocabulary(), kind);
  std::vector<Proposal> proposals;
  for (const ElementId id : bridge.similarTexts().like(understood.text, mostProposals))
    proposals.push_back({Proposal::Type::similar, id, shown(bridge, id), {}, 0});
  return proposals;
}

}  // namespace

std::vector<Proposal> proposalsFor(SessionBridge& bridge, const QString& line, const QString& upToCursor,
                                   ElementKind kind) {
  static const QRegularExpression actor(QStringLiteral("(?:^|\\s)@\\?{0,1}([^@#]*)$"));
  static const QRegularExpression tag(QStringLiteral("(?:^|\\s)#(\\w*)$"));
  if (const auto match = tag.match(upToCursor); match.hasMatch()) {
    if (auto proposals = relationCompletions(bridge, upToCursor, kind); !proposals.empty()) return proposals;
    return tagCompletions(bridge, match.captured(1));
  }
  if (const auto match = actor.match(upToCursor); match.hasMatch()) {
    const QString typed = match.captured(1);
    if (auto proposals = actorCompletions(bridge, typed, typed.size()); !proposals.empty()) return proposals;
  }
  if (auto proposals = relationCompletions(bridge, upToCursor, kind); !proposals.empty()) return proposals;
  return similarElements(bridge, line, kind);
}

}  // namespace ekd::editor
