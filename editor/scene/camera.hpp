// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

class QGraphicsView;

namespace ekd::editor {

/// What part of the scene a view looks at. Every motion keeps a point of the scene under a point of the
/// window, and one may look beyond the borders of what is drawn.
class Camera {
 public:
  static constexpr double smallest = 0.02;  ///< pixels a point
  static constexpr double largest = 12;
  static constexpr double natural = 96.0 / 72;  ///< a point is a point on the screen
  static constexpr double roomy = 2 * natural;  ///< for the back of the room
  static constexpr double readable = 0.75 * natural;

  explicit Camera(QGraphicsView& view) : m_view(view) {}

  double scale() const;
  /// What is drawn, in points.
  void setContent(const QRectF& content);
  const QRectF& content() const { return m_content; }

  /// What lies at `at` (pixels in the window) stays there.
  void zoomTo(double scale, QPointF at);
  void zoomBy(double factor, QPointF at) { zoomTo(scale() * factor, at); }
  void pan(QPointF pixels);
  /// Moves so that `point` of the scene lies at `at`; not what somebody does, so that what was fitted is
  /// fitted again in a window of another size.
  void keep(QPointF point, QPointF at);
  /// All of `rect` in the window, at no larger a scale than `most`.
  void fit(const QRectF& rect, double most = natural);
  /// The first that is drawn, at the top of the window.
  void fitFirst();
  /// To be called when the drawing may have grown: one that was whole in the window stays so as long as it
  /// can be read there, or gets a little smaller where it was too small for that before. Then it stays as
  /// near as it is, in a window of another size, too. One that is again as small as it was is again as near.
  void followGrowth();
  double scaleToFit(const QRectF& rect, double most) const;
  /// Everything was fitted into the window, and nobody moved it since.
  bool showsAll() const { return m_showsAll; }
  /// All would be seen, if nothing that comes and goes lay over a part of it.
  bool isOnlyCovered() const { return m_showsAll && m_isCovered && m_fitted.contains(m_content); }
  /// Moves as little as is needed to see `rect`, and not under what covers the window at `covered` (pixels).
  void reveal(const QRectF& rect, const QRectF& covered = {});
  /// To be called when the window has a new size: what was fitted and not moved since is fitted again.
  void resized();
  /// The same where what is seen has to stay where it is: something that comes and goes beside or below the
  /// drawing covers a part of it, or does not any more.
  void resizedBeside();

  QPointF toWindow(QPointF point) const;
  QPointF toScene(QPointF at) const;
  QRectF visible() const;

 private:
  QRectF withRoomToGrow() const;
  struct Fit {
    QRectF rect;  // of the scene
    double scale = 1;
  };

  bool mayFitAgain() const;
  void growBack();
  void forget();
  void fitAgain();
  void fitGrown(const QRectF& rect, double scale);
  void settle();
  void scrollBy(QPointF pixels);

  QGraphicsView& m_view;
  QRectF m_content;
  QRectF m_fitted;          // what fills the window; empty once somebody moved it
  double m_most = natural;  // at which it was fitted at most
  double m_chosen = 0;      // the scale at which somebody had it fitted
  bool m_showsAll = false;
  bool m_isCovered = false;   // something beside or below lies over a part of what was fitted
  std::vector<Fit> m_before;  // what was fitted before the drawing grew, and from how near
};

}  // namespace ekd::editor
