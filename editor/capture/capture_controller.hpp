// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "libekd/capture/apply_capture.hpp"

#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace ekd::editor {

/// Where the line that is always ready puts its next card, and what that card will be. Knows no widget.
///
/// The place is a parent and the sibling before; it follows the selection, the cards that were made, and
/// indent() and outdent(), goes where a line says "under 2", and goes along when the card before is moved. A
/// card of another kind, such as a problem behind a goal, is tied to the card before instead and leaves the
/// place as it is. The kind is that of the card before until a line says otherwise.
class CaptureController : public QObject {
  Q_OBJECT

 public:
  explicit CaptureController(SessionBridge& bridge, QObject* parent = nullptr);

  ElementKind kind() const { return m_kind; }
  /// Of arguments: "for" or "against", if that is said.
  const std::string& side() const { return m_side; }
  void setKind(ElementKind kind, std::string_view side = {});
  ElementId parentElement() const { return m_parent; }
  /// Where cards go while nothing is selected: under what the view that is looked at is about. None: to the
  /// top.
  void setHome(ElementId home);
  /// What the line means here and for the kind that the next card has.
  CaptureLine read(const QString& line) const;
  /// What of the line will not be what it looks like, in sentences.
  QStringList hintsFor(const CaptureLine& line) const;
  /// Where a card with this line would go: "under Goal 2.4", "tied to Goal 2.4", or "at the top"; or what it
  /// is about: "links Goal 2.3".
  QString placeText(const CaptureLine& line) const;

  /// Where the next card goes, by ids, for resumeAt().
  QString place() const;
  /// Back to a place(), whatever is looked at, until something is selected or made. Of a place that is gone,
  /// or no place at all, nothing comes back.
  void resumeAt(const QString& place);

  /// One level deeper: the next card stands under the card before.
  void indent();
  /// One level up: the next card stands behind what it would have stood under.
  void outdent();
  /// Makes what the line says, and tells what it tied; false when it says nothing, when it is nothing but a
  /// link that leads nowhere, or when it was refused.
  bool commit(const QString& line);
  /// Whether what changes now comes from the line.
  bool isCommitting() const { return m_committing || m_isTaking; }
  /// Takes an element that is there instead of making one: it is tied to what the card would have stood
  /// under, when the method has a relation for the two, and else only selected.
  bool useExisting(ElementId id, const CaptureLine& line);

 Q_SIGNALS:
  void placeChanged();
  void kindChanged();
  /// What was unusual about the last line, and what it tied, in sentences.
  void noted(const QStringList& sentences);

 private:
  QString nameOf(const CaptureLine& line) const;
  std::optional<ElementId> namesakeOf(const CaptureLine& line) const;
  QString aboutText(const CaptureLine& line) const;
  bool commitCard(const CaptureLine& line);
  bool commitAbout(const CaptureLine& line);
  bool tieExisting(ElementId id, CaptureLine line);
  struct CardPlace {
    ElementId parent;
    std::size_t index = atEnd;
  };
  std::optional<CaptureOutcome> apply(const CaptureLine& line, const CardPlace& at);
  bool isTied(ElementId source, ElementId target) const;
  struct Target {
    ElementId element;       ///< none: the top
    bool isSibling = false;  ///< the card stands under it behind the card before; else it is only tied to it
  };

  ElementId home() const;
  void followSelection();
  void followChanges(const ChangeSet& changes);
  void goBack();
  void moveTo(ElementId parent, ElementId before);
  /// To where another card of this kind would be a sibling of the one that was just made under `under`.
  void moveBehind(ElementId card, ElementId under);
  std::size_t nextIndex() const;
  ElementId contextOf(ElementId id) const;
  const Element* servedBy(ElementId actor) const;
  const Element* hostAt(ElementKind kind, ElementId at) const;
  Target targetOf(const CaptureLine& line) const;

  /// A card that was captured, its kind, and where the line stood before.
  struct Step {
    ElementId made;
    ElementId parent;
    ElementId before;
    ElementId last;
    ElementId selected;
    ElementKind kind;
    std::string side;
  };

  SessionBridge& m_bridge;
  ElementKind m_kind = ElementKind::idea;
  std::string m_side;
  ElementId m_home;
  ElementId m_parent;
  ElementId m_before;
  ElementId m_contextOfBefore;
  ElementId m_last;  ///< captured or selected last, wherever it stands
  std::vector<Step> m_trail;
  std::optional<ElementId> m_selectedBefore;  ///< the step that goBack() has just taken
  bool m_isResumed = false;
  bool m_committing = false;
  bool m_isTaking = false;  ///< the line selects what is there
};

}  // namespace ekd::editor
