// SPDX-License-Identifier: MIT
#include "editor/panels/inspector_panel.hpp"

#include "editor/document/text.hpp"
#include "editor/find/language_source.hpp"
#include "editor/find/relation_source.hpp"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ekd::editor {
namespace {

/// Long enough for a key to be painted first, short enough to seem at once.
constexpr int pauseMs = 30;

bool sameForm(const std::vector<FieldEditor*>& editors, const std::vector<Field>& fields) {
  return std::equal(editors.begin(), editors.end(), fields.begin(), fields.end(),
                    [](const FieldEditor* editor, const Field& field) {
                      return editor->field().id == field.id && editor->field().title == field.title;
                    });
}

}  // namespace

InspectorPanel::InspectorPanel(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_heading(new QLabel),
      m_scroll(new QScrollArea),
      m_relations(new RelationList(bridge)),
      m_split(new QSplitter(Qt::Vertical)) {
  setObjectName(QStringLiteral("inspector"));
  QFont large = m_heading->font();
  large.setBold(true);
  m_heading->setFont(large);
  m_heading->setWordWrap(true);
  m_heading->setContentsMargins(10, 8, 10, 4);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_split->addWidget(m_scroll);
  m_split->addWidget(m_relations);
  m_split->setStretchFactor(0, 3);
  m_split->setStretchFactor(1, 2);
  m_split->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_heading);
  column->addWidget(m_split, 1);
  m_pause.setSingleShot(true);
  m_pause.setInterval(pauseMs);
  connect(&m_pause, &QTimer::timeout, this, &InspectorPanel::refresh);
  connect(&bridge.selection(), &Selection::changed, this, &InspectorPanel::refreshLater);
  connect(&bridge, &SessionBridge::committed, this, &InspectorPanel::refreshLater);
  connect(&bridge, &SessionBridge::languageChanged, this, &InspectorPanel::refreshLater);
  connect(m_relations, &RelationList::addRequested, this, &InspectorPanel::addRelation);
  refreshLater();
}

FieldEditor* InspectorPanel::editorOf(const QString& field) const {
  const auto it = std::find_if(m_editors.begin(), m_editors.end(),
                               [&](const FieldEditor* editor) { return editor->field().id == field; });
  return it == m_editors.end() ? nullptr : *it;
}

void InspectorPanel::settle() {
  for (FieldEditor* editor : m_editors) editor->settle();
}

bool InspectorPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Close) settle();
  return QWidget::eventFilter(watched, event);
}

void InspectorPanel::setSeen(bool seen) {
  m_seen = seen;
  refresh();
}

void InspectorPanel::refresh() {
  m_pause.stop();
  if (!m_seen) return;
  const auto& selected = m_bridge.selection().elements();
  if (selected != m_elements) {
    settle();  // what was typed belongs to what was shown
    m_elements = selected;
    m_addedLanguages.clear();
  }
  std::vector<Field> fields = fieldsFor(m_bridge, m_elements, m_addedLanguages);
  if (!sameForm(m_editors, fields)) {
    rebuild(std::move(fields));
  } else {
    for (std::size_t i = 0; i < fields.size(); ++i) m_editors[i]->setHint(fields[i].hint);
  }
  m_relations->setVisible(m_elements.size() == 1);
  m_relations->setElement(m_elements.size() == 1 ? m_elements.front() : ElementId{});
  showHeading();
  showValues();
}

void InspectorPanel::rebuild(std::vector<Field> fields) {
  settle();
  const FieldEditor* focused = nullptr;
  for (const FieldEditor* editor : m_editors) {
    if (editor->focusProxy()->hasFocus()) focused = editor;
  }
  const QString focusedField = focused == nullptr ? QString() : focused->field().id;
  m_editors.clear();
  m_fields = std::move(fields);
  auto* page = new QWidget;
  auto* form = new QFormLayout(page);
  form->setContentsMargins(10, 4, 10, 8);
  form->setVerticalSpacing(4);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
  for (std::size_t i = 0; i < m_fields.size(); ++i) {
    auto* editor = new FieldEditor(m_fields[i]);
    addRow(*form, *editor);
    m_editors.push_back(editor);
    connect(editor, &FieldEditor::edited, this,
            [this, editor, field = m_fields[i]](const QString& value) { write(field, *editor, value); });
  }
  m_origin = new QLabel;
  m_origin->setWordWrap(true);
  m_origin->setForegroundRole(QPalette::PlaceholderText);
  m_origin->setTextInteractionFlags(Qt::TextSelectableByMouse);
  form->addRow(m_origin);
  m_scroll->setWidget(page);
  setFocusProxy(m_editors.empty() ? nullptr : m_editors.front());
  if (FieldEditor* again = editorOf(focusedField)) again->setFocus();
}

void InspectorPanel::showHeading() {
  if (m_elements.empty()) {
    m_heading->setText(tr("Nothing is selected"));
    return;
  }
  if (m_elements.size() == 1) {
    m_heading->setText(m_bridge.heading(m_elements.front()));
    return;
  }
  constexpr std::size_t most = 6;
  QStringList names;
  for (std::size_t i = 0; i < std::min(m_elements.size(), most); ++i)
    names << m_bridge.heading(m_elements[i]);
  if (m_elements.size() > most) names << QStringLiteral("…");
  m_heading->setText(tr("%1 cards: %2").arg(m_elements.size()).arg(names.join(QStringLiteral(", "))));
}

void InspectorPanel::showValues() {
  const Model& model = m_bridge.model();
  for (std::size_t i = 0; i < m_editors.size(); ++i) {
    std::optional<QString> shared;
    bool differ = false;
    for (const ElementId id : m_elements) {
      const Element* element = model.find(id);
      if (element == nullptr) continue;
      const QString value = m_fields[i].read(*element);
      differ = differ || (shared && *shared != value);
      shared = value;
    }
    m_editors[i]->setValue(differ ? std::nullopt : shared);
  }
  const Element* single = m_elements.size() == 1 ? model.find(m_elements.front()) : nullptr;
  if (m_origin == nullptr) return;
  m_origin->setText(single == nullptr ? QString() : originOf(*single));
  m_origin->setVisible(!m_origin->text().isEmpty());
}

QString InspectorPanel::originOf(const Element& element) const {
  QStringList parts;
  const Provenance& from = element.details->provenance;
  if (!from.document.empty()) {
    parts << (from.line > 0 ? tr("From %1, line %2").arg(toQt(from.document)).arg(from.line)
                            : tr("From %1").arg(toQt(from.document)));
  }
  const auto session = m_bridge.document().sessions.find(from.session);
  if (session != m_bridge.document().sessions.end()) {
    const QString title = toQt(textFor(session->second.titles, m_bridge.language()));
    parts << tr("Said in %1").arg(title.isEmpty() ? toQt(session->second.date) : title);
  }
  if (!from.author.empty()) parts << tr("by %1").arg(toQt(from.author));
  QStringList earlier;
  for (const std::string& number : element.details->earlierNumbers) earlier << toQt(number);
  if (!earlier.isEmpty()) parts << tr("Earlier numbers: %1").arg(earlier.join(QStringLiteral(", ")));
  if (!element.details->key.empty()) parts << tr("Key: %1").arg(toQt(element.details->key));
  return parts.join(QStringLiteral(". "));
}

void InspectorPanel::write(const Field& field, const FieldEditor& editor, const QString& value) {
  std::vector<ElementId> elements;
  for (const ElementId id : m_elements) {
    if (m_bridge.model().find(id) != nullptr) elements.push_back(id);
  }
  if (elements.empty()) return;
  const QString whose =
      elements.size() == 1 ? m_bridge.heading(elements.front()) : tr("%1 cards").arg(elements.size());
  const QString run =
      field.type == Field::Type::choice
          ? QString()
          : QStringLiteral("%1 %2 %3").arg(field.id, toQt(elements.front().hex())).arg(editor.typingRun());
  m_bridge.edit(
      tr("%1 of %2").arg(field.title, whose),
      [&](Editor& edit) -> Status {
        for (const ElementId id : elements) {
          if (auto done = field.write(edit, id, value); !done) return done;
        }
        return {};
      },
      run);
  refreshLater();
}

void InspectorPanel::addRelation() {
  const ElementId from = m_bridge.selection().current();
  if (m_bridge.model().find(from) == nullptr) return;
  Q_EMIT pickRequested(tr("%1: hinders 2.4, @school, ...").arg(m_bridge.heading(from)),
                       relationSource(m_bridge, from, [this](const QString& why) { Q_EMIT noted(why); }));
}

void InspectorPanel::addLanguage() {
  if (m_bridge.selection().elements().size() != 1) return;
  Q_EMIT pickRequested(tr("Language of the text to add"), languageSource([this](const std::string& tag) {
                         m_addedLanguages.push_back(tag);
                         refresh();
                         if (FieldEditor* editor = editorOf(QStringLiteral("label:") + toQt(tag)))
                           editor->setFocus();
                       }));
}

}  // namespace ekd::editor
