// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

namespace ekd::editor {

/// What a model is shown as before anybody chose: the first view that is about the first of its top goals
/// that any is about, else its first one, else everything.
View firstView(const SessionBridge& bridge);

/// An element, what stands below it and what is tied to these: the view of the document that is of just that,
/// or else one of none.
View branchOf(const SessionBridge& bridge, ElementId root);

/// Whose branch shows a card with what it belongs to: its own where anything stands below it, or where it is
/// an actor and has to do with much, else that of what it stands under. None for a card that is not there.
ElementId branchRootFor(const Model& model, ElementId card);

/// What a new card belongs to while nothing is selected: what a view is about, which is its first root, or
/// the only project that it shows whatever the rest of it says. None where there is no such thing.
ElementId subjectOf(const Model& model, const ViewQuery& query);

}  // namespace ekd::editor
