// SPDX-License-Identifier: MIT
#include "editor/capture/notes_preview.hpp"

#include "editor/app/theme.hpp"
#include "editor/capture/notes_asides.hpp"
#include "editor/document/counted.hpp"
#include "editor/document/language_name.hpp"
#include "editor/document/text.hpp"
#include "editor/panels/choice_box.hpp"
#include "editor/panels/element_delegate.hpp"
#include "editor/panels/element_roles.hpp"
#include "editor/views/view_bar.hpp"
#include "libekd/capture/capture_line.hpp"
#include "libekd/capture/notes/take_notes.hpp"
#include "libekd/metamodel/table.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>
#include <algorithm>

namespace ekd::editor {
namespace {

constexpr int indexRole = Qt::UserRole + 100;
/// Rows of elements and of actors carry indexes of their own lists.
constexpr int isActorRole = Qt::UserRole + 101;

std::size_t indexOf(const QTreeWidgetItem& item) {
  return item.data(0, indexRole).toULongLong();
}

qsizetype countTaken(const auto& list) {
  return std::count_if(list.begin(), list.end(), [](const auto& row) { return row.taken; });
}

/// Whether a line makes no card. Those of which nothing says the kind make one.
bool isOnlyKept(const NotesLine& line) {
  return line.reason != NotesReason::none && line.role != NotesRole::element;
}

/// What can be told from letters: Latvian, also where another language is shown, and English where Latvian
/// is, as long as there is enough of it.
std::string likelyLanguage(const std::string& byLetters, const std::string& shown, qsizetype length) {
  constexpr qsizetype enough = 60;
  if (byLetters == "lv") return byLetters;
  return shown == "lv" && length >= enough ? byLetters : shown;
}

}  // namespace

NotesPreview::NotesPreview(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_text(new QPlainTextEdit),
      m_tree(new QTreeWidget),
      m_place(new QLabel),
      m_summary(new QLabel),
      m_languageNote(new QLabel),
      m_languages(new ChoiceBox) {
  auto* split = new QSplitter;
  split->addWidget(m_text);
  split->addWidget(m_tree);
  split->setStretchFactor(0, 2);
  split->setStretchFactor(1, 3);
  m_text->setReadOnly(true);
  m_text->setAccessibleName(tr("The text"));
  m_tree->setHeaderHidden(true);
  m_tree->setItemDelegate(new ElementDelegate(m_tree));
  m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_tree->setAccessibleName(tr("What it becomes"));
  m_tree->installEventFilter(this);
  m_tree->setProperty("usesLetters", true);  // they start no card here
  for (QWidget* part : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_tree)})
    part->setProperty("keepsDelete", true);  // nobody thinks of what is selected behind them
  auto* takeButton = new QPushButton(tr("Take (Ctrl+Enter)"));
  auto* leave = new QPushButton(tr("Leave (Esc)"));
  auto* languageRow = new QHBoxLayout;
  languageRow->addWidget(m_languageNote, 1);
  languageRow->addWidget(m_languages);
  m_languageNote->setObjectName(QStringLiteral("notesLanguageNote"));
  m_languageNote->setWordWrap(true);
  m_languageNote->setBuddy(m_languages);
  m_languages->setObjectName(QStringLiteral("notesLanguage"));
  m_languages->setAccessibleName(tr("Language of the notes"));
  connect(m_languages, &QComboBox::activated, this,
          [this] { readAs(fromQt(m_languages->currentData().toString())); });
  auto* row = new QHBoxLayout;
  row->addStretch(1);
  row->addWidget(leave);
  row->addWidget(takeButton);
  m_summary->setWordWrap(true);
  m_place->setObjectName(QStringLiteral("notesPlace"));
  m_place->setWordWrap(true);
  QFont bold = m_place->font();
  bold.setBold(true);
  m_place->setFont(bold);
  auto* column = new QVBoxLayout(this);
  column->addWidget(m_place);
  column->addWidget(split, 1);
  column->addWidget(m_summary);
  column->addLayout(languageRow);
  column->addLayout(row);
  connect(takeButton, &QPushButton::clicked, this, &NotesPreview::take);
  connect(leave, &QPushButton::clicked, this, [this] { Q_EMIT finished(tr("The text was left")); });
  connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
    if (m_isFilling) return;
    const bool taken = item->checkState(0) == Qt::Checked;
    if (item->data(0, isActorRole).toBool()) {
      m_reading.actors[indexOf(*item)].taken = taken;
    } else {
      m_reading.elements[indexOf(*item)].taken = taken;
    }
    showRows();
    summarise();
  });
  connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
    if (item == nullptr || item->data(0, isActorRole).toBool()) return;
    const int line = m_reading.elements[indexOf(*item)].line;
    m_text->setTextCursor(QTextCursor(m_text->document()->findBlockByNumber(line - 1)));
  });
}

void NotesPreview::preview(const QString& text, ElementId parent) {
  m_parent = parent;
  m_place->setText(parent ? tr("Goes under %1  %2").arg(m_bridge.heading(parent), m_bridge.label(parent))
                          : tr("Goes to the top of the model"));
  m_name = tr("Take notes");
  m_text->setPlainText(text);
  m_source = fromQt(text);
  m_reading = {};
  read({});
  const std::string language = likelyLanguage(m_reading.language, m_bridge.language(), text.size());
  if (language != m_reading.language) read(language);
  m_isGuessed = true;
  showLanguage();
  m_tree->setFocus();
}

void NotesPreview::read(const std::string& language) {
  NotesOptions options;
  options.vocabulary = &m_bridge.vocabulary();
  options.language = language;
  if (const Element* host = m_bridge.model().find(m_parent)) options.under = host->kind;
  NotesReading before = std::move(m_reading);
  m_reading = readNotes(m_source, options);
  // what was chosen stays chosen
  const auto& cards = before.elements;
  for (std::size_t i = 0; i < std::min(cards.size(), m_reading.elements.size()); ++i) {
    NotesElement& card = m_reading.elements[i];
    if (cards[i].line != card.line || cards[i].text != card.text) continue;
    card.taken = cards[i].taken;
    card.kind = cards[i].kind;
    card.attributes = cards[i].attributes;
  }
  markText();
  fillTree();
  summarise();
}

void NotesPreview::readAs(const std::string& language) {
  m_isGuessed = false;
  read(language);
  showLanguage();
}

void NotesPreview::showLanguage() {
  std::vector<std::string> languages = languagesOf(m_bridge.document());
  if (std::find(languages.begin(), languages.end(), m_bridge.language()) == languages.end())
    languages.push_back(m_bridge.language());
  m_languages->clear();
  for (const std::string& language : languages) m_languages->addItem(languageName(language), toQt(language));
  m_languages->setCurrentIndex(m_languages->findData(toQt(m_reading.language)));
  const QString name = languageName(m_reading.language);
  const bool isOther = m_reading.language != m_bridge.language();
  m_languageNote->setText(isOther && m_isGuessed
                              ? tr("These notes look %1, and are taken as %1; the labels shown are %2")
                                    .arg(name, languageName(m_bridge.language()))
                              : tr("Taken as %1").arg(name));
}

void NotesPreview::showRow(QTreeWidgetItem& item, std::size_t element) {
  const NotesElement& notes = m_reading.elements[element];
  const QString aside = NotesAsides(m_bridge, m_reading, m_parent).of(element);
  const QString text = toQt(notes.text);
  item.setText(0, text);
  item.setData(0, AsideRole, aside);
  item.setData(0, Qt::AccessibleTextRole, aside.isEmpty() ? text : text + QStringLiteral(", ") + aside);
  item.setData(0, indexRole, static_cast<qulonglong>(element));
  item.setData(0, KindRole, static_cast<int>(notes.kind));
  item.setData(0, NumberRole, toQt(notes.number));
  item.setCheckState(0, notes.taken ? Qt::Checked : Qt::Unchecked);
  item.setToolTip(0, toQt(notes.description));
}

/// "in 1 place, possibly in 2 places".
QString NotesPreview::placesOf(std::size_t actor) const {
  const auto ties = [&](Certainty certainty) {
    return std::count_if(m_reading.ties.begin(), m_reading.ties.end(), [&](const NotesTie& tie) {
      return tie.actor == actor && tie.certainty == certainty;
    });
  };
  QStringList places;
  if (const auto stated = ties(Certainty::stated); stated > 0)
    places << counted(stated, tr("in 1 place"), tr("in %1 places"));
  if (const auto possible = ties(Certainty::possible); possible > 0)
    places << counted(possible, tr("possibly in 1 place"), tr("possibly in %1 places"));
  return places.join(QStringLiteral(", "));
}

/// A row that is switched off, or of another kind, changes what others say.
void NotesPreview::showRows() {
  m_isFilling = true;
  for (std::size_t i = 0; i < m_rows.size(); ++i) showRow(*m_rows[i], i);
  m_isFilling = false;
}

void NotesPreview::fillTree() {
  m_isFilling = true;
  m_tree->clear();
  m_rows.clear();
  for (std::size_t i = 0; i < m_reading.elements.size(); ++i) {
    const std::size_t parent = m_reading.elements[i].parent;
    auto* row = parent < i ? new QTreeWidgetItem(m_rows[parent]) : new QTreeWidgetItem(m_tree);
    showRow(*row, i);
    m_rows.push_back(row);
  }
  fillActors();
  m_tree->expandAll();
  m_isFilling = false;
}

void NotesPreview::fillActors() {
  for (std::size_t i = 0; i < m_reading.actors.size(); ++i) {
    const NotesActor& actor = m_reading.actors[i];
    auto* row = new QTreeWidgetItem(m_tree);
    row->setText(
        0, (actor.known ? tr("%1 (%2, known already)") : tr("%1 (%2)")).arg(toQt(actor.name), placesOf(i)));
    row->setData(0, indexRole, static_cast<qulonglong>(i));
    row->setData(0, isActorRole, true);
    row->setData(0, KindRole, static_cast<int>(ElementKind::actor));
    const bool isStated = std::any_of(m_reading.ties.begin(), m_reading.ties.end(), [i](const NotesTie& tie) {
      return tie.actor == i && tie.certainty == Certainty::stated;
    });
    row->setData(0, CertaintyRole, static_cast<int>(isStated ? Certainty::stated : Certainty::possible));
    row->setCheckState(0, actor.taken ? Qt::Checked : Qt::Unchecked);
  }
}

void NotesPreview::markText() {
  QList<QTextEdit::ExtraSelection> marks;
  for (const NotesLine& line : m_reading.lines) {
    if (!isOnlyKept(line)) continue;
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(line.line - 1));
    mark.cursor.select(QTextCursor::BlockUnderCursor);
    mark.format.setForeground(palette().color(QPalette::PlaceholderText));
    mark.format.setFontItalic(true);
    mark.format.setToolTip(toQt(explain(line.reason)));
    marks << mark;
  }
  m_text->setExtraSelections(marks);
}

qsizetype NotesPreview::countKnown() const {
  const NotesAsides asides(m_bridge, m_reading, m_parent);
  qsizetype known = 0;
  for (std::size_t i = 0; i < m_reading.elements.size(); ++i) {
    if (m_reading.elements[i].taken && asides.namesakeOf(i)) ++known;
  }
  return known;
}

void NotesPreview::summarise() {
  const auto plain = std::count_if(m_reading.lines.begin(), m_reading.lines.end(), isOnlyKept);
  const auto ties = [this](Certainty certainty) {
    return std::count_if(m_reading.ties.begin(), m_reading.ties.end(), [&](const NotesTie& tie) {
      return tie.certainty == certainty && isTaken(m_reading, tie);
    });
  };
  QStringList ways;
  if (const auto stated = ties(Certainty::stated); stated > 0)
    ways << counted(stated, tr("1 tie"), tr("%1 ties"));
  if (const auto possible = ties(Certainty::possible); possible > 0)
    ways << counted(possible, tr("1 possible tie"), tr("%1 possible ties"));
  const qsizetype known = countKnown();
  QString made = counted(countTaken(m_reading.elements) - known, tr("1 card"), tr("%1 cards"));
  if (const qsizetype actors = countTaken(m_reading.actors); actors > 0)
    made = tr("%1, %2").arg(made, counted(actors, tr("1 actor"), tr("%1 actors")));
  if (!ways.isEmpty()) made = tr("%1 with %2").arg(made, ways.join(tr(" and ")));
  QStringList sentences{made};
  if (known > 0) sentences << counted(known, tr("1 is there already"), tr("%1 are there already"));
  if (!m_reading.links.empty())
    sentences << counted(static_cast<qsizetype>(m_reading.links.size()), tr("1 link"), tr("%1 links"));
  if (plain > 0)
    sentences << counted(plain, tr("1 line makes no card of its own and is kept as text (grey)"),
                         tr("%1 lines make no card of their own and are kept as text (grey)"));
  m_summary->setText(sentences.join(QStringLiteral("; ")));
}

bool NotesPreview::take() {
  NotesOutcome outcome;
  // a model that begins with them is in their language
  if (m_bridge.model().elements().size() == 0 && m_reading.language != m_bridge.language())
    chooseLanguage(m_bridge, m_reading.language);
  const NotesPlace place{m_parent, m_reading.language, {}, &m_bridge.vocabulary()};
  const bool done = m_bridge.edit(m_name, [&](Editor& editor) -> Status {
    auto taken = takeNotes(editor, m_bridge.ids(), m_reading, place);
    if (!taken) return tl::unexpected<Error>(taken.error());
    outcome = std::move(*taken);
    return {};
  });
  if (!done) return false;
  const auto first = std::find_if(outcome.elements.begin(), outcome.elements.end(),
                                  [](ElementId id) { return static_cast<bool>(id); });
  if (first != outcome.elements.end()) m_bridge.selection().setCurrent(*first);
  Q_EMIT finished(tr("Taken: %1").arg(m_summary->text()));
  return true;
}

void NotesPreview::setKindOfSelected(const KindSpelling& kind) {
  for (QTreeWidgetItem* item : m_tree->selectedItems()) {
    if (item->data(0, isActorRole).toBool()) continue;
    NotesElement& card = m_reading.elements[indexOf(*item)];
    card.kind = kind.kind;
    ekd::setAttribute(card.attributes, argumentFor.attribute, kind.value);
  }
  showRows();
  summarise();
}

bool NotesPreview::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_tree || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
  if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
    take();
    return true;
  }
  if (key->key() == Qt::Key_Escape) {
    Q_EMIT finished(tr("The text was left"));
    return true;
  }
  const QString text = key->text();
  if (text.size() != 1 || (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier)
    return false;
  const auto kind = kindOfSign(fromQt(text));
  if (kind) setKindOfSelected(*kind);
  return kind.has_value();
}

}  // namespace ekd::editor
