// SPDX-License-Identifier: MIT
#include "editor/scene/filter_bar.hpp"

#include "editor/commands/meetings.hpp"
#include "editor/document/text.hpp"
#include "editor/scene/diagram_view.hpp"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <algorithm>
#include <set>

namespace ekd::editor {
namespace {

/// In or out; the list stays sorted.
template <class Value>
void flip(std::vector<Value>& list, const Value& value) {
  const auto it = std::lower_bound(list.begin(), list.end(), value);
  if (it != list.end() && *it == value) {
    list.erase(it);
  } else {
    list.insert(it, value);
  }
}

template <class Value>
bool has(const std::vector<Value>& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

void forEachElement(const Model& model, const auto& visit) {
  const auto& elements = model.elements();
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    if (!elements.isFree(slot)) visit(elements[slot]);
  }
}

QString nameOfStanding(Standing standing) {
  switch (standing) {
    case Standing::unset:
      return FilterBar::tr("No status");
    case Standing::idea:
      return FilterBar::tr("Idea");
    case Standing::proposed:
      return FilterBar::tr("Proposed");
    case Standing::agreed:
      return FilterBar::tr("Agreed");
    case Standing::rejected:
      return FilterBar::tr("Rejected");
    case Standing::parked:
      return FilterBar::tr("Parked");
  }
  return {};
}

QToolButton* button(const char* id, const QString& text, QWidget* parent) {
  auto* made = new QToolButton(parent);
  made->setObjectName(QLatin1String(id));
  made->setText(text);
  made->setAutoRaise(true);
  return made;
}

}  // namespace

FilterBar::FilterBar(DiagramView& view, QWidget* parent)
    : QWidget(parent),
      m_view(view),
      m_text(new QLineEdit(this)),
      m_title(new QLineEdit(this)),
      m_clear(button("filterClear", tr("Show all"), this)),
      m_save(button("filterSave", tr("Keep as a view"), this)) {
  setObjectName(QStringLiteral("filterBar"));
  setAutoFillBackground(true);
  hide();
  m_rows = new QBoxLayout(QBoxLayout::LeftToRight, this);
  m_rows->setContentsMargins(6, 4, 6, 4);
  auto* asking = new QHBoxLayout;
  auto* menus = new QHBoxLayout;
  auto* keeping = new QHBoxLayout;
  m_text->setObjectName(QStringLiteral("filterText"));
  m_text->setPlaceholderText(tr("Words or a number"));
  m_text->setClearButtonEnabled(true);
  m_title->setObjectName(QStringLiteral("filterTitle"));
  m_title->setPlaceholderText(tr("Title of the view"));
  asking->addWidget(m_text, 1);
  asking->addWidget(m_clear);
  menus->addWidget(addMenu(QStringLiteral("filterKinds"), tr("Kind"), &FilterBar::kinds));
  menus->addWidget(addMenu(QStringLiteral("filterActors"), tr("Actor"), &FilterBar::actors));
  menus->addWidget(addMenu(QStringLiteral("filterStandings"), tr("Status"), &FilterBar::standings));
  menus->addWidget(addMenu(QStringLiteral("filterTags"), tr("Tag"), &FilterBar::tags));
  menus->addWidget(addMenu(QStringLiteral("filterSessions"), tr("Meeting"), &FilterBar::sessions));
  menus->addStretch(1);
  keeping->addWidget(m_title, 1);
  keeping->addWidget(m_save);
  m_rows->addLayout(asking, 2);
  m_rows->addLayout(menus);
  m_rows->addLayout(keeping, 1);
  connect(m_text, &QLineEdit::textChanged, this, [this](const QString& words) {
    change([&](DiagramFilter& filter) { filter.text = fromQt(words.simplified()); });
  });
  connect(m_clear, &QToolButton::clicked, this, [this] { m_view.setFilter({}); });
  connect(m_save, &QToolButton::clicked, this, [this] { saveAsView(m_title->text()); });
  connect(m_title, &QLineEdit::returnPressed, this, [this] { saveAsView(m_title->text()); });
  connect(&m_view, &DiagramView::filterChanged, this, &FilterBar::showFilter);
  showFilter();
}

int FilterBar::fitTo(int width) {
  constexpr int leastWords = 14;  // letters that one sees of what is typed
  for (QLineEdit* field : {m_text, m_title})
    field->setMinimumWidth(leastWords * field->fontMetrics().averageCharWidth());
  m_rows->setDirection(QBoxLayout::LeftToRight);
  if (m_rows->minimumSize().width() > width) m_rows->setDirection(QBoxLayout::TopToBottom);
  m_rows->activate();
  return m_rows->sizeHint().height();
}

QToolButton* FilterBar::addMenu(const QString& id, const QString& title,
                                std::vector<Entry> (FilterBar::*entries)() const) {
  QToolButton* opener = button("", title, this);
  opener->setObjectName(id);
  opener->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(opener);
  menu->setToolTipsVisible(true);
  opener->setMenu(menu);
  connect(menu, &QMenu::aboutToShow, this, [this, menu, entries] { fill(*menu, (this->*entries)()); });
  m_menus.push_back(opener);
  return opener;
}

void FilterBar::fill(QMenu& menu, const std::vector<Entry>& entries) {
  menu.clear();
  for (const Entry& entry : entries) {
    QAction* action = menu.addAction(entry.text);
    action->setCheckable(true);
    action->setChecked(entry.isOn);
    connect(action, &QAction::triggered, this, [this, toggle = entry.toggle] { change(toggle); });
  }
  if (entries.empty()) menu.addAction(tr("There are none"))->setEnabled(false);
}

std::vector<FilterBar::Entry> FilterBar::kinds() const {
  std::set<ElementKind> present(m_view.filter().kinds.begin(), m_view.filter().kinds.end());
  forEachElement(m_view.bridge().model(), [&](const Element& element) { present.insert(element.kind); });
  std::vector<Entry> entries;
  for (const ElementKind kind : present) {
    if (isJoint(kind)) continue;
    entries.push_back({toQt(info(kind).label.in(m_view.bridge().language())),
                       has(m_view.filter().kinds, kind),
                       [kind](DiagramFilter& filter) { flip(filter.kinds, kind); }});
  }
  return entries;
}

std::vector<FilterBar::Entry> FilterBar::actors() const {
  std::vector<Entry> entries;
  forEachElement(m_view.bridge().model(), [&](const Element& element) {
    if (!isActor(element.kind)) return;
    const ElementId id = element.id;
    entries.push_back({m_view.bridge().heading(id) + QLatin1Char(' ') + m_view.bridge().label(id),
                       has(m_view.filter().actors, id),
                       [id](DiagramFilter& filter) { flip(filter.actors, id); }});
  });
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.text.localeAwareCompare(b.text) < 0; });
  return entries;
}

std::vector<FilterBar::Entry> FilterBar::standings() const {
  std::vector<Entry> entries;
  for (const Standing standing : {Standing::unset, Standing::idea, Standing::proposed, Standing::agreed,
                                  Standing::rejected, Standing::parked}) {
    entries.push_back({nameOfStanding(standing), has(m_view.filter().standings, standing),
                       [standing](DiagramFilter& filter) { flip(filter.standings, standing); }});
  }
  return entries;
}

std::vector<FilterBar::Entry> FilterBar::tags() const {
  std::set<std::string> present(m_view.filter().tags.begin(), m_view.filter().tags.end());
  forEachElement(m_view.bridge().model(), [&](const Element& element) {
    present.insert(element.details->tags.begin(), element.details->tags.end());
  });
  std::vector<Entry> entries;
  for (const std::string& tag : present) {
    entries.push_back({toQt(tag), has(m_view.filter().tags, tag),
                       [tag](DiagramFilter& filter) { flip(filter.tags, tag); }});
  }
  return entries;
}

std::vector<FilterBar::Entry> FilterBar::sessions() const {
  std::vector<Entry> entries;
  for (const SessionId id : meetingsOf(m_view.bridge())) {
    entries.push_back({meetingName(m_view.bridge(), id), has(m_view.filter().sessions, id),
                       [id](DiagramFilter& filter) { flip(filter.sessions, id); }});
  }
  return entries;
}

void FilterBar::change(const std::function<void(DiagramFilter&)>& change) {
  DiagramFilter filter = m_view.filter();
  change(filter);
  m_view.setFilter(std::move(filter));
}

void FilterBar::showFilter() {
  const DiagramFilter& filter = m_view.filter();
  if (fromQt(m_text->text().simplified()) != filter.text) m_text->setText(toQt(filter.text));
  const std::size_t counts[] = {filter.kinds.size(), filter.actors.size(), filter.standings.size(),
                                filter.tags.size(), filter.sessions.size()};
  const QString titles[] = {tr("Kind"), tr("Actor"), tr("Status"), tr("Tag"), tr("Meeting")};
  for (std::size_t i = 0; i < m_menus.size(); ++i)
    m_menus[i]->setText(counts[i] == 0 ? titles[i] : QStringLiteral("%1 (%2)").arg(titles[i]).arg(counts[i]));
  m_clear->setEnabled(!filter.isEmpty());
  m_save->setEnabled(!filter.isEmpty());
}

bool FilterBar::saveAsView(const QString& title) {
  SessionBridge& bridge = m_view.bridge();
  const QString name = title.simplified();
  if (name.isEmpty()) {
    m_title->setFocus();
    return false;
  }
  if (m_view.filter().isEmpty()) return false;
  View view = m_view.narrowedView();
  view.id = bridge.ids().make<ViewId>();
  view.key.clear();
  view.titles.clear();
  view.extras = {};
  setText(view.titles, bridge.language(), fromQt(name));
  if (!bridge.edit(tr("Keep the view %1").arg(name), [&](Editor& editor) { return editor.add(view); }))
    return false;
  m_title->clear();
  m_view.showView(view);
  return true;
}

void FilterBar::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_text->setFocus(Qt::OtherFocusReason);
  m_text->selectAll();
}

void FilterBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
  m_view.setFilter({});
  Q_EMIT closed();
}

}  // namespace ekd::editor
