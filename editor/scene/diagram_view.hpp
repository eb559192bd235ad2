// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/scene/camera.hpp"
#include "editor/scene/layout_service.hpp"
#include "editor/scene/picture_item.hpp"
#include "libekd/layout/typesetter.hpp"

#include <QGraphicsScene>
#include <QGraphicsView>
#include <QVariantAnimation>
#include <memory>
#include <optional>
#include <vector>

namespace ekd::editor {

/// A view of the model as a drawing: the one geometry of every output, laid out in the background, with every
/// edit shown at once.
class DiagramView : public QGraphicsView {
  Q_OBJECT

 public:
  explicit DiagramView(SessionBridge& bridge, LayoutService::Ports ports = LayoutService::usualPorts(),
                       QWidget* parent = nullptr);
  ~DiagramView() override;

  /// Any view, of the document or not. One that is shown already and has changed keeps what is looked at.
  void showView(const View& view);
  const View& currentView() const { return m_view; }

  SessionBridge& bridge() { return m_bridge; }
  Camera& camera() { return m_camera; }
  const Picture& picture() const { return m_item->picture(); }
  /// Nothing is being laid out, and nothing moves.
  bool isSettled() const;
  /// Boxes that get another place move there; on unless told otherwise.
  void setAnimated(bool isAnimated) { m_isAnimated = isAnimated; }

  void fitAll();
  void fitSelection();
  /// Brings an element into the window, and when it is not in the view, says so with false.
  bool reveal(ElementId element);

 Q_SIGNALS:
  void viewChanged();
  /// Another drawing is on the screen.
  void pictureChanged();
  /// What the drawing had to give up, in sentences for the status line.
  void notes(const QStringList& sentences);
  /// Another part of the drawing is in the window.
  void moved();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void changeEvent(QEvent* event) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  struct Anchor {
    ElementId element;
    QPointF at;  ///< in the window
  };

  void followEdit(const ChangeSet& changes);
  void askForLayout();
  void take(const std::shared_ptr<const LayoutAnswer>& answer);
  std::optional<Anchor> anchor() const;
  void swapPicture(Picture picture);
  void moveFrom(std::vector<QPointF> offsets);
  void applyColours();

  SessionBridge& m_bridge;
  QGraphicsScene m_scene;
  PictureItem* m_item;  ///< owned by the scene
  Camera m_camera;
  LayoutService m_layout;
  std::unique_ptr<layout::TextMeasurer> m_measurer;
  layout::Typesetter m_typesetter;
  View m_view;
  std::uint64_t m_showing = 0;      ///< counts what was asked to be shown
  bool m_isFresh = true;            ///< the next picture is of another view: it comes fitted, not moved
  std::vector<ChangeSet> m_unseen;  ///< edits that the layout has not answered yet
  bool m_isAnimated = true;
  QVariantAnimation m_motion;
  std::vector<QPointF> m_offsets;
};

}  // namespace ekd::editor
