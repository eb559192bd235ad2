// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/scene/camera.hpp"
#include "editor/scene/diagram_filter.hpp"
#include "editor/scene/emphasis.hpp"
#include "editor/scene/eye.hpp"
#include "editor/scene/folding.hpp"
#include "editor/scene/layout_service.hpp"
#include "editor/scene/navigation.hpp"
#include "editor/scene/picture_item.hpp"
#include "formats/places/places_file.hpp"
#include "libekd/layout/cards/typesetter.hpp"

#include <QGraphicsScene>
#include <QGraphicsView>
#include <QMenu>
#include <QVariantAnimation>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace ekd::editor {

class FilterBar;
class Gesture;
class OverviewMap;
class RenameEditor;

/// A view of the model as a drawing: the one geometry of every output, laid out in the background, with every
/// edit shown at once. actions() has all that can be done with it, for menus and palettes.
class DiagramView : public QGraphicsView {
  Q_OBJECT

 public:
  explicit DiagramView(SessionBridge& bridge, LayoutService::Ports ports = LayoutService::usualPorts(),
                       QWidget* parent = nullptr);
  ~DiagramView() override;

  /// Any view, of the document or not, and all of it: the filter is taken away.
  void showView(const View& view);
  /// The same view, and what the filter leaves of it, with labels in another language.
  void showIn(const std::string& language);
  const View& currentView() const { return m_view; }

  SessionBridge& bridge() { return m_bridge; }
  Camera& camera() { return m_camera; }
  const Picture& picture() const { return m_item->picture(); }
  const SceneColours& colours() const { return m_item->colours(); }
  /// Where a box is in the window, in pixels.
  QRectF windowRect(std::size_t box) const;
  void paintFar(QPainter& painter) const;

  /// Nothing is being laid out, and nothing moves.
  bool isSettled() const;
  /// Whether a card stands where the layout has placed it: not one that was put somewhere or that was added
  /// since, nor one of several of an actor, which may be another one next time.
  bool isSteady(std::size_t box) const { return isSteady(box, m_places.get()); }
  /// Boxes that get another place move there; on unless told otherwise.
  void setAnimated(bool isAnimated) { m_isAnimated = isAnimated; }

  /// Runs what makes the window wider or narrower; what is seen stays where it is meanwhile.
  void keepStill(const std::function<void()>& change);

  /// Everything in the window, larger than natural where that has the room.
  void fillWindow();
  void fitSelection();
  void zoomBy(double factor);
  void zoomTo(double scale);
  /// What somebody turned to; none when everything is in the window.
  std::optional<Sight> sight() const;
  /// Looks there as soon as the drawing of the view comes, if it has the card.
  void lookAt(const Sight& sight) { m_awaited = sight; }
  /// Brings an element into the window, out of folded branches too; false when it is not in the view.
  bool reveal(ElementId element);
  bool isOverviewShown() const;
  void showOverview(bool isShown);

  /// Opens the label of the current element under the cursor; false when it is not in the window's view.
  bool renameCurrent();
  /// Selects the next box that way, or with `adds` takes it in.
  void go(Heading heading, bool adds);

  /// Where everything stands, by view; what is drawn next comes there.
  void setSavedPlaces(SavedPlaces saved);
  const SavedPlaces& savedPlaces() const { return m_saved; }
  /// A card stays where it is put, with what hangs on it, until it is released: `by` points away, or where
  /// there is room next to that.
  void pin(std::size_t box, QPointF by);
  bool isPinned(std::size_t box) const;
  /// What is selected, or everything.
  void release();
  void releaseAll();
  /// Lays out anew; what is pinned stays.
  void tidyUp();
  /// Takes the last pin, release or tidying back.
  void arrangeAsBefore();
  /// Nothing was edited since somebody put cards somewhere else, and their places before are known.
  bool wasJustArranged() const;

  void fold(ElementId element, bool isFolded);
  void unfoldAll();
  const Folding& folding() const { return m_folding; }

  /// Everything but the surroundings of the current element fades; nothing does without one.
  void focus(FocusOn on);
  void endFocus();
  bool isFocused() const { return m_emphasis.isFocused(); }
  /// Marks cards and, where the drawing has any of them and there is no focus, fades the rest; none ends
  /// that.
  void setMarks(CardMarks marks);
  const CardMarks& marks() const { return m_emphasis.marks(); }
  /// Ends the focus or, without one, asks for the marks to go; false when there is neither.
  bool endEmphasis();
  /// Fades what a gesture has no use for, while it lasts; an empty function ends that.
  void setFaded(std::function<bool(ElementId)> isFaded);

  bool isBoxFaded(std::size_t box) const;

  /// Above the drawing, when somebody wants it.
  FilterBar& filterBar() { return *m_filterBar; }
  void showFilterBar(bool isShown);
  const DiagramFilter& filter() const { return m_filter; }
  void setFilter(DiagramFilter filter);
  /// What is shown is neither a view of the document nor all of the model: it can become a view.
  bool mayBeKept() const;
  /// The view as the filter narrows it.
  View narrowedView() const;
  /// The same, called after its view and the filter: for pictures of what is seen.
  View seenView() const;

 Q_SIGNALS:
  void viewChanged();
  /// Somebody put cards somewhere else.
  void arranged();
  void filterChanged();
  void marksGivenUp();
  void overviewShown(bool isShown);
  void filterBarShown(bool isShown);
  /// Another drawing is on the screen.
  void pictureChanged();
  /// What the drawing had to give up, in sentences for the status line; empty when all is well.
  void notes(const QStringList& sentences);
  /// What can be done with the current card is to be put into a menu.
  void cardMenuWanted(QMenu* menu);
  /// Another part of the drawing is in the window.
  void moved();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  bool event(QEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;

 private:
  struct FormerPlaces {
    std::shared_ptr<const layout::Places> places;
    std::vector<layout::Pin> pins;
    std::uint64_t revision = 0;  ///< of the document when they were given up
  };

  bool isRemembered() const;
  void recallPlaces();
  void rememberPlaces();
  const layout::CardPlace* placeOf(std::size_t box) const;
  QPointF freePlace(QRectF rect, const std::set<ElementId>& carried) const;
  void arrange(std::shared_ptr<const layout::Places> places, std::vector<layout::Pin> pins);
  void arrangeNow();
  void setUp();
  void setUpMotion();
  void followEdit(const Transaction& edit, const ChangeSet& changes);
  void keepInView(const ChangeSet& changes);
  void followSelection();
  void askForLayout();
  /// Something else is to be shown: a drawing that is being made is of no use any more.
  void askForOther();
  LayoutJob nextJob();
  layout::Sheet sheetToFill() const;
  void settleFilterBar();
  void followRename();
  void remindGesture();
  void take(LayoutAnswer answer);
  std::optional<Eye> eye(const layout::Places* laid) const;
  bool isSteady(std::size_t box, const layout::Places* laid) const;
  bool isSeen(std::size_t box) const;
  QRectF coveredByMap() const;
  void swapPicture(Picture picture, const std::optional<Eye>& eye);
  void lookAtFresh();
  void fitFirst();
  void tell(const layout::Outcome& outcome);
  bool isWasteful() const;
  void moveFrom(std::vector<QPointF> offsets);
  void repaintPicture();
  void applyFading();
  void applyColours();

  std::optional<std::size_t> boxAt(QPointF at) const;
  std::optional<std::size_t> currentBox() const;
  void makeCurrent(std::size_t box, bool adds);
  void hover(QPointF at);
  bool pressHandle(QPointF at);
  void pressBox(std::size_t box, QPointF at, Qt::KeyboardModifiers modifiers);
  void pressGround(QPointF at, Qt::KeyboardModifiers modifiers);
  bool giveUp();
  QString tipAt(QPointF at) const;
  void paintLinesOf(ElementId element, QPainter& painter) const;
  void paintMarks(class OverlayPainter& overlay) const;
  void paintHandles(class OverlayPainter& overlay) const;

  SessionBridge& m_bridge;
  QGraphicsScene m_scene;
  PictureItem* m_item;  ///< owned by the scene
  Camera m_camera;
  LayoutService m_layout;
  std::unique_ptr<layout::TextMeasurer> m_measurer;
  layout::Typesetter m_typesetter;

  View m_view;
  /// Made while this view was looked at: a card that somebody types does not vanish, whatever the view says.
  std::vector<ElementId> m_justMade;
  bool m_hadNotes = false;
  bool m_isTidyWasteful = false;  ///< nothing better can be had
  DiagramFilter m_filter;
  Folding m_folding;
  Emphasis m_emphasis;
  std::uint64_t m_showing = 0;  ///< counts what was asked to be shown
  SavedPlaces m_saved;
  std::shared_ptr<const layout::Places> m_places;  ///< of the drawing that is shown, for the next one
  std::vector<layout::Pin> m_pins;
  std::vector<FormerPlaces> m_former;
  bool m_isFresh = true;              ///< the next picture is of another view: it comes fitted, not moved
  std::optional<Sight> m_awaited;     ///< how the next picture comes, if not fitted
  std::vector<ChangeSet> m_unseen;    ///< edits that the layout has not answered yet
  std::vector<Transaction> m_unsent;  ///< edits that the layout was not told yet
  bool m_isFollowed = false;          ///< the layout has the document but for those

  bool m_isStill = false;  ///< the window changes, and the drawing does not follow
  bool m_isAnimated = true;
  QVariantAnimation m_motion;
  std::vector<QPointF> m_offsets;

  std::unique_ptr<Gesture> m_gesture;
  QPointF m_pointer;                     ///< in the window, while there is a gesture
  std::optional<std::size_t> m_hovered;  ///< a box
  std::size_t m_occurrence = 0;          ///< which box of the current element is meant
  bool m_isSpaceDown = false;
  OverviewMap* m_overview;
  FilterBar* m_filterBar;
  RenameEditor* m_rename = nullptr;
};

}  // namespace ekd::editor
