// SPDX-License-Identifier: MIT
#include "editor/panels/issues_panel.hpp"

#include "editor/document/text.hpp"
#include "editor/panels/choice_box.hpp"
#include "editor/panels/row_paint.hpp"
#include "editor/panels/severity_mark.hpp"
#include "editor/panels/text_button.hpp"
#include "formats/system.hpp"
#include "libekd/validate/waiver.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QStyledItemDelegate>

namespace ekd::editor {
namespace {

constexpr int pauseMs = 400;
constexpr int gap = 6;

/// The mark of its severity in front of a row, and how many there are behind a group.
class IssueDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    paintRowGround(*painter, item);
    const int side = item.fontMetrics.ascent();
    QRect rest = item.rect.adjusted(gap / 2, 0, -gap, 0);
    const QRectF mark(rest.left(), rest.top() + (rest.height() - side) / 2.0, side, side);
    const QPalette& palette = item.palette;
    if (item.state.testFlag(QStyle::State_Selected))
      painter->fillRect(mark.adjusted(-2, -2, 2, 2), palette.color(QPalette::Base));
    paintSeverity(*painter, mark, static_cast<Severity>(index.data(SeverityRole).toInt()), palette);
    rest.setLeft(rest.left() + side + gap + 2);
    painter->save();
    QFont font = item.font;
    const int count = index.data(CountRole).toInt();
    font.setBold(count > 0);
    font.setItalic(index.data(WaivedRole).toBool());
    painter->setFont(font);
    painter->setPen(rowInk(item));
    rest = paintAtRight(*painter, rest, count > 0 ? QLocale().toString(count) : QString(), 2 * gap);
    paintRowText(*painter, rest, font, item.text);
    painter->restore();
  }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
    return {100, option.fontMetrics.height() + 6};
  }
};

}  // namespace

IssuesPanel::IssuesPanel(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_issues(bridge),
      m_list(new QTreeView),
      m_grouping(new ChoiceBox),
      m_waived(new QToolButton),
      m_summary(new QLabel),
      m_split(new QSplitter),
      m_message(new QLabel),
      m_detail(new QLabel),
      m_buttons(new QVBoxLayout) {
  setObjectName(QStringLiteral("issues"));
  m_list->setModel(&m_issues);
  m_list->setItemDelegate(new IssueDelegate(m_list));
  m_list->setAccessibleName(tr("Issues"));
  m_list->setHeaderHidden(true);
  m_list->setUniformRowHeights(true);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setProperty("keepsDelete", true);
  m_list->installEventFilter(this);
  m_grouping->addItems({tr("by rule"), tr("by card")});
  m_grouping->setAccessibleName(tr("Group the issues"));
  m_waived->setObjectName(QStringLiteral("waivedIssues"));
  m_waived->setCheckable(true);
  m_waived->setAutoRaise(true);
  m_waived->setToolTip(tr("List what was waived, too"));
  m_waived->hide();
  auto* head = new QHBoxLayout;
  head->setContentsMargins(8, 4, 8, 4);
  m_summary->setWordWrap(true);
  m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // never widens the panel
  head->addWidget(m_summary, 1);
  head->addWidget(m_waived);
  head->addWidget(m_grouping);
  buildDetail();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(m_split, 1);
  setFocusProxy(m_list);
  m_pause.setSingleShot(true);
  connect(&m_pause, &QTimer::timeout, this, &IssuesPanel::refresh);
  connect(&bridge, &SessionBridge::committed, this, [this] {
    clearFixes();  // they were made for the model as it was
    if (m_watching) m_pause.start(pauseMs);
  });
  connect(m_grouping, &QComboBox::activated, this, [this](int choice) {
    m_issues.setGrouping(choice == 0 ? IssueModel::Grouping::byRule : IssueModel::Grouping::byElement);
  });
  connect(m_waived, &QToolButton::toggled, &m_issues, &IssueModel::setShowsWaived);
  connect(m_list, &QTreeView::doubleClicked, this, &IssuesPanel::goToCard);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& index) {
            // rows that go because of an edit elsewhere select nothing
            if (m_list->hasFocus()) m_bridge.selection().setCurrent(m_issues.elementAt(index));
            showIssue(index);
          });
}

void IssuesPanel::goToCard(const QModelIndex& at) {
  if (const ElementId element = m_issues.elementAt(at); element && m_issues.issueAt(at) != nullptr)
    Q_EMIT goRequested(element);
}

void IssuesPanel::buildDetail() {
  for (QLabel* label : {m_message, m_detail}) {
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  m_message->setObjectName(QStringLiteral("issueMessage"));
  m_detail->setObjectName(QStringLiteral("issueDetail"));
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(10, 6, 10, 8);
  column->addWidget(m_message);
  column->addLayout(m_buttons);  // before the reasons, which may be long: what can be done has to be seen
  column->addWidget(m_detail);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(page);
  m_split->addWidget(m_list);
  m_split->addWidget(scroll);
  m_split->setStretchFactor(0, 3);
  m_split->setStretchFactor(1, 2);
  m_split->setChildrenCollapsible(false);
}

void IssuesPanel::setWatching(bool watching) {
  if (watching == m_watching) return;
  m_watching = watching;
  if (m_watching) return m_pause.start(0);  // the window comes first
  m_pause.stop();
  Q_EMIT counted(std::nullopt);
}

void IssuesPanel::refresh() {
  m_pause.stop();
  if (!m_watching) return;
  std::vector<Issue> found = m_issues.find();
  const IssueCounts counts = m_issues.count(found);
  Q_EMIT counted(counts.open);
  if (!m_seen) return;
  m_waived->setVisible(counts.waived > 0);
  m_waived->setText(tr("%1 waived").arg(counts.waived));
  if (counts.waived == 0) m_waived->setChecked(false);
  m_issues.refresh(std::move(found));
  m_summary->setText(countText(counts.open));
  showIssue(m_list->currentIndex());
}

QString IssuesPanel::countText(std::size_t issues) {
  if (issues == 0) return tr("No issues");
  return issues == 1 ? tr("1 issue") : tr("%1 issues").arg(issues);
}

void IssuesPanel::setSeen(bool seen) {
  m_seen = seen;
  if (seen && m_watching) m_pause.start(0);  // the window comes first
}

void IssuesPanel::showIssue(const QModelIndex& index) {
  clearFixes();
  const Issue* issue = m_issues.issueAt(index);
  if (issue == nullptr) {
    m_message->setText(index.isValid() ? QString() : tr("Choose a finding to see what the method says."));
    m_detail->clear();
    return;
  }
  const RuleInfo& rule = issue->rule->info();
  const auto in = [this](const Bilingual& text) {
    return toQt(inLanguage(text, m_bridge.language())).toHtmlEscaped();
  };
  m_message->setText(QStringLiteral("<p><b style=\"color:%1\">%2</b> &nbsp;%3</p><p>%4</p><p>%5</p>")
                         .arg(colourFor(rule.severity, palette()).name(), wordFor(rule.severity),
                              toQt(rule.id), index.data(Qt::DisplayRole).toString().toHtmlEscaped(),
                              in(rule.remedy)));
  m_detail->setText(QStringLiteral("<p>%1</p><p style=\"color:%2\">%3</p>")
                        .arg(in(rule.reason), palette().color(QPalette::PlaceholderText).name(),
                             toQt(rule.source).toHtmlEscaped()));
  showFixes(*issue);
}

void IssuesPanel::clearFixes() {
  m_fixes.clear();
  while (QLayoutItem* item = m_buttons->takeAt(0)) {
    item->widget()->deleteLater();
    item->widget()->hide();
    delete item;
  }
}

void IssuesPanel::showFixes(const Issue& issue) {
  m_fixes = issue.rule->fixes(issue, FixContext{m_bridge.document(), m_bridge.ids(), m_bridge.language()});
  for (std::size_t i = 0; i < m_fixes.size(); ++i) {
    const QPushButton* button = addButton(toQt(m_fixes[i].title), QStringLiteral("fix%1").arg(i));
    connect(button, &QPushButton::clicked, this, [this, i] { applyFix(i); });
  }
  if (mayBeWaived(m_bridge.model(), issue)) showWaiver(issue);
}

QPushButton* IssuesPanel::addButton(const QString& text, const QString& name) {
  auto* button = new TextButton(text);
  button->setObjectName(name);
  button->installEventFilter(this);
  m_buttons->addWidget(button);
  return button;
}

void IssuesPanel::showWaiver(const Issue& issue) {
  const bool isWaived = waiverOf(m_bridge.model(), issue) != nullptr;
  const QPushButton* button = addButton(
      isWaived ? tr("Take the waiver back") : tr("Waive with a reason (Del)"), QStringLiteral("waive"));
  connect(button, &QPushButton::clicked, this, [this, issue, isWaived] {
    if (!isWaived) return askForWaiver();
    m_list->setFocus();
    setWaiver(issue, {});
  });
}

void IssuesPanel::askForWaiver() {
  const Issue* issue = m_issues.issueAt(m_list->currentIndex());
  if (issue == nullptr || !mayBeWaived(m_bridge.model(), *issue)) return;
  clearFixes();
  auto* line = new QLineEdit;
  line->setObjectName(QStringLiteral("waiverReason"));
  line->setAccessibleName(tr("Why this may stand"));
  line->setPlaceholderText(tr("Why may this stand?"));
  line->installEventFilter(this);
  m_buttons->addWidget(line);
  line->setFocus();
  connect(line, &QLineEdit::returnPressed, this, [this, line, waived = *issue] {
    const QString reason = line->text().trimmed();
    if (reason.isEmpty()) return;  // without a reason it stays open
    m_list->setFocus();
    setWaiver(waived, reason);
  });
}

void IssuesPanel::setWaiver(const Issue& issue, const QString& reason) {
  const QString rule = toQt(issue.rule->info().id);
  const QString label = reason.isEmpty() ? tr("Open %1 again").arg(rule) : tr("Waive %1").arg(rule);
  const bool isDone =
      m_bridge.edit(label, [&](Editor& editor) { return waive(editor, issue, reason.toStdString()); });
  if (isDone) refresh();
}

bool IssuesPanel::applyFix(std::size_t index) {
  if (index >= m_fixes.size()) return false;
  Transaction transaction = m_fixes[index].transaction;
  transaction.label = m_fixes[index].title;
  m_list->setFocus();
  transaction.time = SystemClock().now();
  if (!m_bridge.apply(transaction)) return false;
  refresh();
  m_summary->setText(tr("%1. Done: %2").arg(m_summary->text(), toQt(transaction.label)));
  return true;
}

bool IssuesPanel::eventFilter(QObject* watched, QEvent* event) {
  const bool isOverride = event->type() == QEvent::ShortcutOverride;
  if (event->type() != QEvent::KeyPress && !isOverride) return false;
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (qobject_cast<QLineEdit*>(watched) != nullptr) {
    if (key != Qt::Key_Escape) return false;
    if (isOverride) {  // else it would leave the panel
      event->accept();
      return true;
    }
    m_list->setFocus();
    showIssue(m_list->currentIndex());
    return true;
  }
  if (isOverride) return false;
  if (watched == m_list && key == Qt::Key_Delete) {
    askForWaiver();
    return true;
  }
  if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
  if (auto* button = qobject_cast<QPushButton*>(watched)) {
    button->click();
    return true;
  }
  goOn();
  return true;
}

/// From a rule to its first finding, from a finding to what can be done about it, or else to its card.
void IssuesPanel::goOn() {
  const QModelIndex at = m_list->currentIndex();
  const Issue* issue = m_issues.issueAt(at);
  const ElementId element = m_issues.elementAt(at);
  if (issue != nullptr && !m_fixes.empty()) {
    m_buttons->itemAt(0)->widget()->setFocus(Qt::TabFocusReason);
  } else if (element) {
    Q_EMIT goRequested(element);
  } else if (issue == nullptr && at.isValid()) {
    m_list->expand(at);
    m_list->setCurrentIndex(m_issues.index(0, 0, at));
  } else if (QLayoutItem* waiver = m_buttons->itemAt(0)) {
    waiver->widget()->setFocus(Qt::TabFocusReason);
  }
}

void IssuesPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const auto wanted = width() > height() ? Qt::Horizontal : Qt::Vertical;
  if (m_split->orientation() == wanted && event->oldSize().isValid()) return;
  m_split->setOrientation(wanted);
  const int room = wanted == Qt::Horizontal ? width() : height();
  m_split->setSizes({room * 3 / 5, room * 2 / 5});
}

}  // namespace ekd::editor
