// SPDX-License-Identifier: MIT
#include "editor/panels/history_panel.hpp"

#include "editor/panels/row_paint.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ekd::editor {
namespace {

constexpr int gap = 8;

/// Time, name, author. The current step is bold and has a dot, what was taken back is pale and leans.
class StepDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    paintRowGround(*painter, item);
    const bool undone = index.data(HistoryModel::UndoneRole).toBool();
    const bool current = index.data(HistoryModel::CurrentRole).toBool();
    const QColor ink = rowInk(item);
    const QColor pale = rowInk(item, true);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect rest = item.rect.adjusted(gap, 0, -gap, 0);
    const int dot = item.fontMetrics.xHeight();
    if (current) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(ink);
      painter->drawEllipse(QRectF(rest.left(), rest.center().y() - dot / 2.0, dot, dot));
    }
    rest.setLeft(rest.left() + dot + gap);
    QFont font = item.font;
    painter->setFont(font);
    painter->setPen(pale);
    for (const int role : {HistoryModel::WhenRole, HistoryModel::AuthorRole})
      rest = paintAtRight(*painter, rest, index.data(role).toString(), gap);
    font.setBold(current);
    font.setItalic(undone);
    painter->setPen(undone ? pale : ink);
    paintRowText(*painter, rest, font, item.text);
    painter->restore();
  }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
    return {100, option.fontMetrics.height() + 6};
  }
};

}  // namespace

HistoryPanel::HistoryPanel(SessionBridge& bridge, QWidget* parent) : QListView(parent), m_history(bridge) {
  setObjectName(QStringLiteral("history"));
  setAccessibleName(tr("History"));
  setModel(&m_history);
  setItemDelegate(new StepDelegate(this));
  setUniformItemSizes(true);
  setFrameShape(QFrame::NoFrame);
  setEditTriggers(NoEditTriggers);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(this, &QListView::clicked, this,
          [this](const QModelIndex& index) { m_history.travelTo(index.row()); });
  connect(&bridge, &SessionBridge::historyChanged, this, &HistoryPanel::showCurrent);
  showCurrent();
}

void HistoryPanel::showCurrent() {
  const QModelIndex at = m_history.index(m_history.current());
  setCurrentIndex(at);
  scrollTo(at);
}

void HistoryPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    m_history.travelTo(currentIndex().row());
    return;
  }
  QListView::keyPressEvent(event);
}

}  // namespace ekd::editor
