// SPDX-License-Identifier: MIT
#pragma once

#include <QPainter>
#include <QStyleOptionViewItem>

/// What the delegates of all lists paint alike.
namespace ekd::editor {

/// The ground of a row, as the style paints it, without its text.
void paintRowGround(QPainter& painter, QStyleOptionViewItem item);
/// Of the text of a row, selected or not; `quiet` is for what stands beside it.
QColor rowInk(const QStyleOptionViewItem& item, bool quiet = false);
/// One line in the middle of `room`, from the left, with the painter's pen; cut with dots where it has no
/// room.
void paintRowText(QPainter& painter, const QRect& room, const QFont& font, const QString& text);
/// One line at the right of `room`, with the painter's font and pen; gives the room left of it, `gap` away.
/// Paints nothing and takes nothing when there is no text.
QRect paintAtRight(QPainter& painter, QRect room, const QString& text, int gap);

}  // namespace ekd::editor
