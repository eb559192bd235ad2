// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/card_marks.hpp"
#include "editor/scene/focus.hpp"
#include "editor/scene/picture.hpp"
#include "libekd/model/model.hpp"

#include <functional>
#include <optional>

namespace ekd::editor {

/// What stands out from a drawing while the rest fades: what a gesture has a use for, else the surroundings
/// of one element, else cards that are marked.
class Emphasis {
 public:
  void focus(ElementId element, FocusOn on) { m_focus = Focus{element, on}; }
  void endFocus() { m_focus.reset(); }
  bool isFocused() const { return m_focus.has_value(); }
  /// A focus on what is not there any more ends.
  void follow(const Model& model);

  void setMarks(CardMarks marks) { m_marks = std::move(marks); }
  const CardMarks& marks() const { return m_marks; }
  /// An empty function ends that.
  void setFaded(std::function<bool(ElementId)> isFaded) { m_isFaded = std::move(isFaded); }

  void fade(const Picture& picture, const Model& model, PaintState& state) const;

 private:
  struct Focus {
    ElementId element;
    FocusOn on = FocusOn::branch;
  };

  std::function<bool(ElementId)> faded(const Picture& picture, const Model& model) const;
  bool showsMarks(const Picture& picture) const;

  std::optional<Focus> m_focus;
  CardMarks m_marks;
  std::function<bool(ElementId)> m_isFaded;
};

}  // namespace ekd::editor
