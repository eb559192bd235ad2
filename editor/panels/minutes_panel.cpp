// SPDX-License-Identifier: MIT
#include "editor/panels/minutes_panel.hpp"

#include "editor/commands/meetings.hpp"
#include "editor/document/text.hpp"
#include "editor/panels/choice_box.hpp"
#include "editor/panels/minutes_delegate.hpp"
#include "libekd/query/session_facts.hpp"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace ekd::editor {
namespace {

/// The options with which a view draws a row.
QStyleOptionViewItem optionFor(const QListView& list, const QModelIndex& index) {
  QStyleOptionViewItem option;
  option.initFrom(&list);
  option.widget = &list;
  option.rect = list.visualRect(index);
  option.font = list.font();
  return option;
}

}  // namespace

MinutesPanel::MinutesPanel(SessionBridge& bridge, CurrentMeeting& meeting, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_meeting(meeting),
      m_minutes(bridge),
      m_meetings(new ChoiceBox),
      m_close(new QPushButton(tr("Close the meeting"))),
      m_details(new QWidget),
      m_list(new QListView),
      m_line(new QLineEdit) {
  setObjectName(QStringLiteral("minutes"));
  m_list->setObjectName(QStringLiteral("minutesList"));
  m_list->setAccessibleName(tr("Minutes"));
  m_list->setModel(&m_minutes);
  m_list->setItemDelegate(new MinutesDelegate(m_list));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setResizeMode(QListView::Adjust);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
  m_list->setMouseTracking(true);
  m_list->installEventFilter(this);
  m_list->setProperty("keepsDelete", true);
  m_list->viewport()->installEventFilter(this);
  m_line->setObjectName(QStringLiteral("minutesLine"));
  m_line->setAccessibleName(tr("Note"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 4, 8, 6);
  column->setSpacing(4);
  buildHead(*column);
  column->addWidget(m_list, 1);
  column->addWidget(m_line);
  setFocusProxy(m_line);
  connect(m_line, &QLineEdit::returnPressed, this, &MinutesPanel::take);
  connect(&m_minutes, &QAbstractItemModel::rowsInserted, this, [this] { m_list->scrollToBottom(); });
  connect(&meeting, &CurrentMeeting::changed, this, &MinutesPanel::showMeetings);
  connect(&bridge, &SessionBridge::committed, this, [this](const Transaction&, const ChangeSet& changes) {
    if (!changes.sessions.empty()) showMeetings();
  });
  showMeetings();
}

void MinutesPanel::buildHead(QVBoxLayout& column) {
  m_meetings->setAccessibleName(tr("Meeting"));
  m_meetings->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_meetings->setObjectName(QStringLiteral("meetings"));
  auto* start = new QPushButton(tr("New meeting"));
  auto* row = new QHBoxLayout;
  row->addWidget(m_meetings, 1);
  row->addWidget(start);
  row->addWidget(m_close);
  column.addLayout(row);
  auto* grid = new QGridLayout(m_details);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setVerticalSpacing(4);
  grid->setColumnStretch(1, 2);
  grid->setColumnStretch(3, 1);
  m_title = addField(*grid, 0, 0, tr("Title"), [this](ModellingSession& meeting, const QString& value) {
    setText(meeting.titles, m_bridge.language(), fromQt(value));
  });
  m_date = addField(*grid, 0, 2, tr("Date"),
                    [](ModellingSession& meeting, const QString& value) { meeting.date = fromQt(value); });
  m_participants =
      addField(*grid, 1, 0, tr("Participants"), [](ModellingSession& meeting, const QString& value) {
        meeting.participants = participantsFrom(value);
      });
  m_participants->setPlaceholderText(tr("Anna (facilitator); Jānis; (expert)"));
  m_place = addField(*grid, 1, 2, tr("Place"),
                     [](ModellingSession& meeting, const QString& value) { meeting.place = fromQt(value); });
  column.addWidget(m_details);
  connect(m_meetings, &QComboBox::activated, this, &MinutesPanel::choose);
  connect(start, &QPushButton::clicked, this, &MinutesPanel::beginMeeting);
  connect(m_close, &QPushButton::clicked, this, &MinutesPanel::closeMeeting);
}

QLineEdit* MinutesPanel::addField(QGridLayout& grid, int row, int column, const QString& title,
                                  std::function<void(ModellingSession&, const QString&)> write) {
  auto* field = new QLineEdit;
  field->setAccessibleName(title);
  auto* label = new QLabel(title);
  label->setBuddy(field);
  grid.addWidget(label, row, column);
  grid.addWidget(field, row, column + 1);
  const auto settle = [this, field, title, write = std::move(write)] {
    if (!field->isModified()) return;
    field->setModified(false);
    changeMeeting(m_bridge, m_minutes.meeting(), title,
                  [&](ModellingSession& meeting) { write(meeting, field->text().simplified()); });
  };
  connect(field, &QLineEdit::editingFinished, this, settle);
  return field;
}

void MinutesPanel::showMeetings() {
  const SessionId current = m_meeting.id();
  m_meetings->clear();
  m_meetings->addItem(tr("No meeting"), QString());
  for (const SessionId id : sessionsByDate(m_bridge.document()))
    m_meetings->addItem(meetingName(m_bridge, id), toQt(id.hex()));
  m_meetings->setCurrentIndex(std::max(0, m_meetings->findData(current ? toQt(current.hex()) : QString())));
  m_minutes.setMeeting(current);
  m_close->setEnabled(static_cast<bool>(current));
  m_line->setPlaceholderText(current ? tr("Write a note, then Enter. #2.4 or #p7 becomes a link")
                                     : tr("Write a note, then Enter: that starts a meeting (so does "
                                          "Shift+F6). #2.4 or #p7 becomes a link"));
  showDetails();
}

void MinutesPanel::showDetails() {
  const auto& sessions = m_bridge.document().sessions;
  const auto it = sessions.find(m_meeting.id());
  m_details->setVisible(it != sessions.end());
  if (it == sessions.end()) return;
  const ModellingSession& meeting = it->second;
  const auto show = [](QLineEdit* field, const QString& value) {
    if (!field->isModified() && field->text() != value) field->setText(value);
  };
  show(m_title, toQt(textFor(meeting.titles, m_bridge.language())));
  show(m_date, toQt(meeting.date));
  show(m_place, toQt(meeting.place));
  show(m_participants, participantsText(meeting.participants));
}

void MinutesPanel::choose(int index) {
  const auto id = SessionId::fromHex(fromQt(m_meetings->itemData(index).toString()));
  m_meeting.set(id.value_or(SessionId{}));
}

void MinutesPanel::take() {
  if (addMinute(m_meeting, m_line->text())) m_line->clear();
}

void MinutesPanel::beginMeeting() {
  if (!startMeeting(m_meeting)) return;
  m_title->setFocus(Qt::ShortcutFocusReason);
  m_title->selectAll();
}

void MinutesPanel::closeMeeting() {
  if (!m_meeting.id()) return;
  m_meeting.set({});
  Q_EMIT meetingClosed();
}

void MinutesPanel::goToReferences(const QModelIndex& index) {
  auto elements = m_minutes.elementsAt(index);
  if (!elements.empty()) m_bridge.selection().set(std::move(elements));
}

void MinutesPanel::followLink(const QPoint& position) {
  const QModelIndex index = m_list->indexAt(position);
  if (!index.isValid()) return;
  const auto* delegate = qobject_cast<const MinutesDelegate*>(m_list->itemDelegate());
  const QString link = delegate->linkAt(optionFor(*m_list, index), index, position);
  const auto id = ElementId::fromHex(fromQt(link.mid(1)));
  if (id && m_bridge.model().find(*id) != nullptr) m_bridge.selection().setCurrent(*id);
}

bool MinutesPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_list->viewport()) {
    if (event->type() == QEvent::MouseButtonRelease)
      followLink(static_cast<QMouseEvent*>(event)->position().toPoint());
    return false;
  }
  if (event->type() != QEvent::KeyPress) return false;
  const auto& key = *static_cast<QKeyEvent*>(event);
  const QModelIndex at = m_list->currentIndex();
  if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
    goToReferences(at);
    return true;
  }
  if (key.key() == Qt::Key_Delete && at.isValid()) {
    changeMinute(m_bridge, m_minutes.meeting(), static_cast<std::size_t>(at.row()), {});
    return true;
  }
  return false;
}

}  // namespace ekd::editor
