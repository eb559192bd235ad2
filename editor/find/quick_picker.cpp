// SPDX-License-Identifier: MIT
#include "editor/find/quick_picker.hpp"

#include "editor/panels/row_paint.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

namespace ekd::editor {
namespace {

constexpr int hintRole = Qt::UserRole;
constexpr int mostRowsShown = 12;

class RowDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const int room = option.rect.width() * 3 / 5;  // of a hint that is long, such as a folder
    const QString hint =
        option.fontMetrics.elidedText(index.data(hintRole).toString(), Qt::ElideMiddle, room);
    const int hintWidth = hint.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(hint) + 24;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text = item.fontMetrics.elidedText(item.text, Qt::ElideRight, item.rect.width() - hintWidth - 8);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    painter->setPen(rowInk(item, true));
    painter->setFont(item.font);
    painter->drawText(item.rect.adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, hint);
  }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), option.fontMetrics.height() + 10};
  }
};

}  // namespace

QuickPicker::QuickPicker(QWidget* window) : QFrame(window), m_field(new QLineEdit), m_list(new QListWidget) {
  setObjectName(QStringLiteral("quickPicker"));
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->addWidget(m_field);
  column->addWidget(m_list);
  m_list->setItemDelegate(new RowDelegate(m_list));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_field->installEventFilter(this);
  window->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, this, &QuickPicker::refresh);
  connect(m_list, &QListWidget::itemClicked, this, &QuickPicker::take);
  hide();
}

void QuickPicker::open(const QString& placeholder, Source source) {
  if (!isVisible()) rememberFocus();
  m_source = std::move(source);
  m_field->setPlaceholderText(placeholder);
  m_field->setAccessibleName(placeholder);
  const QSignalBlocker quiet(m_field);
  m_field->clear();
  refresh();
  show();
  raise();
  m_field->setFocus();
}

void QuickPicker::refresh() {
  m_rows = m_source(m_field->text());
  // an empty list would only look broken
  if (m_rows.empty() && !m_field->text().trimmed().isEmpty())
    m_rows.push_back({tr("Nothing is called so"), {}, {}});
  m_list->clear();
  for (const Row& row : m_rows) {
    auto* item = new QListWidgetItem(row.text, m_list);
    item->setData(hintRole, row.hint);
  }
  if (!m_rows.empty()) m_list->setCurrentRow(0);
  settle();
}

void QuickPicker::settle() {
  const QWidget* window = parentWidget();
  const int width = std::min(window->width() - 40, 60 * fontMetrics().averageCharWidth() + 120);
  const int rowHeight = m_list->count() > 0 ? m_list->sizeHintForRow(0) : 0;
  m_list->setVisible(m_list->count() > 0);
  m_list->setFixedHeight(rowHeight * std::min(m_list->count(), mostRowsShown) + 2);
  layout()->activate();
  setGeometry((window->width() - width) / 2, window->height() / 8, width, layout()->sizeHint().height());
}

void QuickPicker::rememberFocus() {
  m_focusBefore = QApplication::focusWidget();
  m_aroundFocus = m_focusBefore;
  while (m_aroundFocus != nullptr &&
         (m_aroundFocus == m_focusBefore || m_aroundFocus->focusPolicy() == Qt::NoFocus))
    m_aroundFocus = m_aroundFocus->parentWidget();
}

void QuickPicker::finish() {
  hide();
  const bool isThere = m_focusBefore != nullptr && m_focusBefore->isVisible();
  if (QWidget* const next = isThere ? m_focusBefore : m_aroundFocus) next->setFocus();
}

void QuickPicker::take() {
  const int row = m_list->currentRow();
  const bool isRow = row >= 0 && row < static_cast<int>(m_rows.size());
  const auto run = isRow ? m_rows[static_cast<std::size_t>(row)].take : std::function<void()>();
  if (isRow && !run) return;  // it only says something
  finish();
  if (run) run();
}

bool QuickPicker::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget()) {
    if (event->type() == QEvent::Resize && isVisible()) settle();
    return false;
  }
  if (watched != m_field) return QFrame::eventFilter(watched, event);
  if (event->type() == QEvent::FocusOut && isVisible()) {
    hide();
    return false;
  }
  if (event->type() != QEvent::KeyPress) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  const int rows = m_list->count();
  switch (key->key()) {
    case Qt::Key_Escape:
      finish();
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      take();
      return true;
    case Qt::Key_Down:
      if (rows > 0) m_list->setCurrentRow((m_list->currentRow() + 1) % rows);
      return true;
    case Qt::Key_Up:
      if (rows > 0) m_list->setCurrentRow((m_list->currentRow() + rows - 1) % rows);
      return true;
    default:
      return false;
  }
}

}  // namespace ekd::editor
