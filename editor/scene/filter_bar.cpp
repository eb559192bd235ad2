// SPDX-License-Identifier: MIT
#include "editor/scene/filter_bar.hpp"

#include "editor/commands/meetings.hpp"
#include "editor/document/counted.hpp"
#include "editor/document/natural_order.hpp"
#include "editor/document/text.hpp"
#include "editor/scene/diagram_view.hpp"
#include "editor/scene/filter_words.hpp"
#include "libekd/query/session_facts.hpp"
#include "libekd/text/fold.hpp"

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

/// With how many others an element has to do: what a filter by it leaves.
qsizetype cardsAround(const Model& model, Slot element) {
  std::set<Slot> others;
  for (const Slot relation : model.outgoing(element)) others.insert(model.targetSlot(relation));
  for (const Slot relation : model.incoming(element)) others.insert(model.sourceSlot(relation));
  return static_cast<qsizetype>(others.size());
}

bool hasAllWords(const std::string& folded, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return folded.find(word) != std::string::npos; });
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
  m_title->setPlaceholderText(tr("Title of the new view"));
  asking->addWidget(m_text, 1);
  asking->addWidget(addUnanswered());
  asking->addWidget(m_clear);
  menus->addWidget(addMenu(QStringLiteral("filterKinds"), tr("Kind"), &FilterBar::kinds));
  menus->addWidget(
      addList(QStringLiteral("filterActors"), tr("Actor"), tr("Which actor?"), &FilterBar::actors));
  menus->addWidget(addMenu(QStringLiteral("filterStandings"), tr("Status"), &FilterBar::standings));
  menus->addWidget(addList(QStringLiteral("filterTags"), tr("Tag"), tr("Which tag?"), &FilterBar::tags));
  menus->addWidget(
      addList(QStringLiteral("filterSessions"), tr("Meeting"), tr("Which meeting?"), &FilterBar::sessions));
  menus->addStretch(1);
  keeping->addWidget(m_title, 1);
  keeping->addWidget(m_save);
  m_rows->addLayout(asking, 2);
  m_rows->addLayout(menus);
  m_rows->addLayout(keeping, 1);
  orderForTab();
  connect(m_text, &QLineEdit::textChanged, this, [this](const QString& words) {
    change([&](DiagramFilter& filter) { filter.text = fromQt(words.simplified()); });
  });
  connect(m_clear, &QToolButton::clicked, this, [this] { m_view.setFilter({}); });
  connect(m_save, &QToolButton::clicked, this, [this] { saveAsView(m_title->text()); });
  connect(m_title, &QLineEdit::returnPressed, this, [this] { saveAsView(m_title->text()); });
  connect(&m_view, &DiagramView::filterChanged, this, &FilterBar::showFilter);
  connect(&m_view, &DiagramView::viewChanged, m_title, &QLineEdit::clear);  // it was meant for another one
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

QToolButton* FilterBar::addMenu(const QString& id, const QString& title, Entries entries) {
  QToolButton* opener = button("", title, this);
  opener->setObjectName(id);
  opener->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(opener);
  menu->setToolTipsVisible(true);
  opener->setMenu(menu);
  connect(menu, &QMenu::aboutToShow, this, [this, menu, entries] { fill(*menu, (this->*entries)()); });
  m_choices.push_back(opener);
  return opener;
}

QToolButton* FilterBar::addList(const QString& id, const QString& title, const QString& question,
                                Entries entries) {
  QToolButton* opener = button("", title, this);
  opener->setObjectName(id);
  connect(opener, &QToolButton::clicked, this,
          [this, question, entries] { Q_EMIT pickRequested(question, choices((this->*entries)())); });
  m_choices.push_back(opener);
  return opener;
}

QToolButton* FilterBar::addUnanswered() {
  m_unanswered = button("filterUnanswered", tr("Nobody answers"), this);
  m_unanswered->setCheckable(true);
  m_unanswered->setToolTip(
      tr("Only what nobody answers for, neither for itself nor for what it stands under"));
  connect(m_unanswered, &QToolButton::toggled, this,
          [this](bool isOn) { change([isOn](DiagramFilter& filter) { filter.unanswered = isOn; }); });
  return m_unanswered;
}

QuickPicker::Source FilterBar::choices(std::vector<Entry> entries) {
  std::stable_partition(entries.begin(), entries.end(), [](const Entry& entry) { return entry.isOn; });
  return [this, entries = std::move(entries)](const QString& typed) {
    const std::string asked = text::foldForSearch(fromQt(typed.simplified()));
    const auto words = text::words(asked);
    std::vector<QuickPicker::Row> first;  // what begins so
    std::vector<QuickPicker::Row> others;
    for (const Entry& entry : entries) {
      const std::string name = text::foldForSearch(fromQt(entry.text));
      if (!hasAllWords(name + ' ' + text::foldForSearch(fromQt(entry.hint)), words)) continue;
      (name.starts_with(asked) ? first : others)
          .push_back({entry.text,
                      entry.isOn ? tr("%1  in the filter").arg(entry.hint).simplified() : entry.hint,
                      [this, toggle = entry.toggle] { change(toggle); }});
    }
    first.insert(first.end(), others.begin(), others.end());
    if (first.empty())
      first.push_back({entries.empty() ? tr("There are none") : tr("None is called so"), {}, {}});
    return first;
  };
}

/// As one reads it, whatever was made first.
void FilterBar::orderForTab() {
  QWidget* before = m_text;
  std::vector<QWidget*> order{m_unanswered, m_clear};
  order.insert(order.end(), m_choices.begin(), m_choices.end());
  order.insert(order.end(), {m_title, m_save});
  for (QWidget* next : order) {
    setTabOrder(before, next);
    before = next;
  }
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
  const SessionBridge& bridge = m_view.bridge();
  std::vector<std::pair<qsizetype, Entry>> busy;
  forEachElement(bridge.model(), [&](const Element& element) {
    if (!isActor(element.kind)) return;
    const ElementId id = element.id;
    const qsizetype cards = cardsAround(bridge.model(), *bridge.model().elements().slotOf(id));
    busy.push_back(
        {cards,
         {bridge.label(id), has(m_view.filter().actors, id),
          [id](DiagramFilter& filter) { flip(filter.actors, id); },
          bridge.heading(id) + QStringLiteral(", ") + counted(cards, tr("1 card"), tr("%1 cards"))}});
  });
  std::sort(busy.begin(), busy.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : naturallyLess(a.second.text, b.second.text);
  });
  std::vector<Entry> entries;
  for (auto& [cards, entry] : busy) entries.push_back(std::move(entry));
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
  for (const SessionId id : sessionsByDate(m_view.bridge().document())) {
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
  const std::pair<QString, std::size_t> choices[] = {{tr("Kind"), filter.kinds.size()},
                                                     {tr("Actor"), filter.actors.size()},
                                                     {tr("Status"), filter.standings.size()},
                                                     {tr("Tag"), filter.tags.size()},
                                                     {tr("Meeting"), filter.sessions.size()}};
  for (std::size_t i = 0; i < m_choices.size(); ++i) {
    const auto& [title, count] = choices[i];
    const QString text = count == 0 ? title : QStringLiteral("%1 (%2)").arg(title).arg(count);
    m_choices[i]->setText(m_choices[i]->menu() == nullptr ? text + QStringLiteral(" ...") : text);
  }
  m_unanswered->setChecked(filter.unanswered);
  m_clear->setEnabled(!filter.isEmpty());
  m_save->setEnabled(m_view.mayBeKept());
}

/// A branch is called as its card is, unless somebody knows better.
void FilterBar::askForTitle() {
  const auto& roots = m_view.currentView().query.roots;
  const bool isBranch = m_view.filter().isEmpty() && roots.size() == 1;
  if (m_title->text().isEmpty() && isBranch)
    m_title->setText(QStringLiteral("%1: %2").arg(m_view.bridge().heading(roots.front()),
                                                  m_view.bridge().label(roots.front())));
  m_title->selectAll();
  m_title->setFocus(Qt::ShortcutFocusReason);
}

bool FilterBar::saveAsView(const QString& title) {
  SessionBridge& bridge = m_view.bridge();
  const QString name = title.simplified();
  if (name.isEmpty()) {
    askForTitle();
    return false;
  }
  if (!m_view.mayBeKept()) return false;
  View view = m_view.narrowedView();
  if (!view.id) view.language.clear();  // it is nobody's choice yet
  view.id = bridge.ids().make<ViewId>();
  view.key.clear();
  view.titles.clear();
  view.extras = {};
  setText(view.titles, bridge.language(), fromQt(name));
  if (!bridge.edit(tr("Keep the view %1").arg(name), [&](Editor& editor) { return editor.add(view); }))
    return false;
  m_title->clear();
  m_view.showView(view);
  Q_EMIT closed();  // there is nothing left to narrow
  return true;
}

void FilterBar::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_text->setFocus(Qt::OtherFocusReason);
  m_text->selectAll();
}

void FilterBar::keyPressEvent(QKeyEvent* event) {
  // Enter belongs to the field in which it is pressed, never to the diagram behind.
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return event->accept();
  if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
  Q_EMIT closed();
}

}  // namespace ekd::editor
