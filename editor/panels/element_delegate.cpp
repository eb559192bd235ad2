// SPDX-License-Identifier: MIT
#include "editor/panels/element_delegate.hpp"

#include "editor/app/theme.hpp"
#include "editor/document/text.hpp"
#include "editor/panels/element_roles.hpp"
#include "editor/panels/row_paint.hpp"
#include "libekd/layout/notation/style.hpp"
#include "libekd/model/element.hpp"

#include <QApplication>
#include <QPainter>

namespace ekd::editor {
namespace {

constexpr int gap = 6;
constexpr int chipPadding = 5;

ElementKind kindAt(const QModelIndex& index) {
  return static_cast<ElementKind>(index.data(KindRole).toInt());
}

/// "2.4" for a goal, whose kind is clear from the colour and the place; "P 7" for others.
QString chipText(const QModelIndex& index) {
  const QString number = index.data(NumberRole).toString();
  const ElementKind kind = kindAt(index);
  if (kind == ElementKind::goal && !number.isEmpty()) return number;
  return (toQt(info(kind).shortName) + QLatin1Char(' ') + number).trimmed();
}

QFont chipFont(QFont font) {
  font.setBold(true);
  font.setPointSizeF(font.pointSizeF() * 0.88);
  return font;
}

/// What the mark takes by which a row is switched off.
int checkWidth(const QStyleOptionViewItem& option) {
  if (!option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) return 0;
  const QStyle& style = option.widget != nullptr ? *option.widget->style() : *QApplication::style();
  return style.pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget) +
         2 * (style.pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1);
}

QRect chipRect(const QStyleOptionViewItem& option, const QModelIndex& index) {
  const QFontMetrics metrics(chipFont(option.font));
  const int width = metrics.horizontalAdvance(chipText(index)) + 2 * chipPadding;
  const int height = metrics.height() + 2;
  return {option.rect.left() + checkWidth(option) + gap / 2,
          option.rect.top() + (option.rect.height() - height) / 2, width, height};
}

}  // namespace

QRect paintChip(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
  const auto& style = layout::styleOf(kindAt(index));
  const bool dark = isDark(option.palette);
  const QRect chip = chipRect(option, index);
  painter.setBrush(groundFor(QColor(style.fill.red, style.fill.green, style.fill.blue), option.palette));
  painter.setPen(option.palette.color(QPalette::Mid));
  painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
  painter.setPen(dark ? option.palette.color(QPalette::Text)
                      : QColor(style.text.red, style.text.green, style.text.blue));
  painter.setFont(chipFont(option.font));
  painter.drawText(chip, Qt::AlignCenter, chipText(index));
  return chip;
}

void ElementDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  paintRowGround(*painter, item);
  paintChip(*painter, item, index);
  QFont font = item.font;
  font.setStrikeOut(static_cast<Standing>(index.data(StandingRole).toInt()) == Standing::rejected);
  font.setItalic(static_cast<Certainty>(index.data(CertaintyRole).toInt()) == Certainty::possible);
  painter->setPen(rowInk(item));
  QRect rest = item.rect.adjusted(chipRect(item, index).right() - item.rect.left() + gap, 0, -gap / 2, 0);
  paintRowText(*painter, rest, font, item.text);
  const QString aside = index.data(AsideRole).toString();
  rest.setLeft(rest.left() + QFontMetrics(font).horizontalAdvance(item.text) + 2 * gap);
  if (!aside.isEmpty() && rest.width() > 0) {
    painter->setPen(rowInk(item, true));
    paintRowText(*painter, rest, item.font, aside);
  }
  painter->restore();
}

QSize ElementDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  return {checkWidth(item) + chipRect(item, index).width() + 3 * gap +
              item.fontMetrics.horizontalAdvance(item.text + index.data(AsideRole).toString()) + 2 * gap,
          item.fontMetrics.height() + 8};
}

void ElementDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  editor->setGeometry(
      option.rect.adjusted(chipRect(item, index).right() - item.rect.left() + gap / 2, 0, 0, 0));
}

}  // namespace ekd::editor
