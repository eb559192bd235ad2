// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/scene/picture.hpp"
#include "libekd/layout/cards/typesetter.hpp"

namespace ekd::editor {

/// Shows an edit in a picture at once, before the layout has seen it: what changed is written into its card,
/// what is new gets a place beside what it belongs to, what was removed is gone.
class Provisional {
 public:
  Provisional(Picture& picture, const SessionBridge& bridge, const View& view,
              layout::Typesetter& typesetter);

  void show(const ChangeSet& changes);

 private:
  void show(const TouchedElement& touched, const ChangeSet& changes);
  void update(const TouchedElement& touched);
  void add(ElementId id);
  void show(RelationId id, bool wasThere);
  void connect(const Relation& relation);

  Picture& m_picture;
  const SessionBridge& m_bridge;
  const View& m_view;
  layout::Typesetter& m_typesetter;
  double m_textSize;
};

/// A straight line from border to border of two boxes.
std::vector<layout::Point> straightWire(const QRectF& source, const QRectF& target);

/// Where a new card of `size` may stand: below the last of its siblings, else below its parent, else at its
/// right; the first of these where it covers no box, otherwise the first.
layout::Point roomFor(const Picture& picture, const Model& model, Slot element, QSizeF size);

}  // namespace ekd::editor
