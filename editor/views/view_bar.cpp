// SPDX-License-Identifier: MIT
#include "editor/views/view_bar.hpp"

#include "editor/document/language_name.hpp"
#include "editor/document/natural_order.hpp"
#include "editor/document/text.hpp"
#include "editor/find/language_source.hpp"
#include "editor/panels/elided_label.hpp"

#include <QHBoxLayout>
#include <QMenu>
#include <QStyle>
#include <algorithm>
#include <set>

namespace ekd::editor {

std::vector<std::string> languagesOf(const Document& document) {
  std::set<std::string> others{"en", "lv"};
  const Model& model = document.model;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (model.elements().isFree(slot)) continue;
    for (const Text& label : model.element(slot).labels) {
      if (!label.language.empty()) others.insert(label.language);
    }
  }
  const std::string own = document.metadata.language.empty() ? "en" : document.metadata.language;
  others.erase(own);
  std::vector<std::string> languages{own};
  languages.insert(languages.end(), others.begin(), others.end());
  return languages;
}

void chooseLanguage(SessionBridge& bridge, const std::string& language) {
  if (bridge.model().elements().size() == 0 && bridge.document().metadata.language != language) {
    bridge.edit(ViewBar::tr("The model is in %1").arg(languageName(language)), [&](Editor& editor) {
      return editor.modifyMetadata([&](Metadata& metadata) { metadata.language = language; });
    });
  }
  bridge.setLanguage(language);
}

QString titleOf(const SessionBridge& bridge, const View& view) {
  const QString title = toQt(textFor(view.titles, bridge.language()));
  if (!title.isEmpty()) return title;
  if (!view.key.empty()) return toQt(view.key);
  if (view.query.roots.size() != 1) return ViewBar::tr("The whole model");
  const ElementId root = view.query.roots.front();
  return bridge.heading(root) + QStringLiteral("  ") + bridge.label(root);
}

std::vector<const View*> viewsByTitle(const SessionBridge& bridge) {
  std::vector<std::pair<QString, const View*>> titled;
  for (const auto& [id, view] : bridge.document().views) titled.emplace_back(titleOf(bridge, view), &view);
  std::stable_sort(titled.begin(), titled.end(),
                   [](const auto& a, const auto& b) { return naturallyLess(a.first, b.first); });
  std::vector<const View*> views;
  for (const auto& [title, view] : titled) views.push_back(view);
  return views;
}

ViewBar::ViewBar(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_view(new QToolButton),
      m_filter(new QToolButton),
      m_whatIf(new QToolButton),
      m_absent(new QToolButton),
      m_language(new QToolButton),
      m_notes(new ElidedLabel) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 4, 8, 4);
  row->addWidget(m_view);
  row->addWidget(m_filter);
  row->addWidget(m_whatIf);
  row->addWidget(m_absent);
  row->addWidget(m_notes, 1);
  row->addWidget(m_language);
  m_view->setAutoRaise(true);
  m_view->setArrowType(Qt::DownArrow);
  m_view->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_view->setFocusPolicy(Qt::NoFocus);
  m_view->setToolTip(tr("Show another view (Ctrl+E)"));
  m_filter->setObjectName(QStringLiteral("filterLift"));
  m_whatIf->setObjectName(QStringLiteral("whatIfLift"));
  m_absent->setObjectName(QStringLiteral("absentCard"));
  m_absent->setIcon(style()->standardIcon(QStyle::SP_MessageBoxInformation));
  m_absent->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_absent->setToolTip(tr("Show its branch (Ctrl+J)"));
  QFont bold = m_absent->font();
  bold.setBold(true);
  m_absent->setFont(bold);
  for (QToolButton* button : {m_filter, m_whatIf, m_absent}) {
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
  }
  m_language->setAutoRaise(true);
  m_language->setFocusPolicy(Qt::NoFocus);
  m_language->setPopupMode(QToolButton::InstantPopup);
  m_language->setToolTip(tr("Language of the labels (Ctrl+Shift+L)"));
  m_notes->setObjectName(QStringLiteral("viewNotes"));
  m_notes->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_notes->setForegroundRole(QPalette::PlaceholderText);
  m_notes->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  connect(m_view, &QToolButton::clicked, this, &ViewBar::viewsRequested);
  connect(m_filter, &QToolButton::clicked, this, &ViewBar::filterLifted);
  connect(m_whatIf, &QToolButton::clicked, this, &ViewBar::whatIfEnded);
  connect(m_absent, &QToolButton::clicked, this, &ViewBar::branchRequested);
  connect(&bridge, &SessionBridge::languageChanged, this, &ViewBar::refreshLanguages);
  refreshLanguages();
}

void ViewBar::showView(const View& view) {
  m_view->setText(titleOf(m_bridge, view));
}

void ViewBar::showNotes(const QStringList& sentences) {
  m_notes->setText(sentences.join(QStringLiteral("  ")));
  m_notes->setToolTip(sentences.join(QLatin1Char('\n')));
}

void ViewBar::showAbsent(const QString& heading) {
  m_absent->setText(shortened(tr("%1 is not in this view").arg(heading)));
  m_absent->setVisible(!heading.isEmpty());
}

/// As much as a button may say of it: the title has to have room, too.
QString ViewBar::shortened(const QString& words) const {
  constexpr int mostLetters = 40;
  QString shown =
      fontMetrics().elidedText(words, Qt::ElideRight, mostLetters * fontMetrics().averageCharWidth());
  return shown.replace(QLatin1Char('&'), QStringLiteral("&&"));  // no key of the button
}

void ViewBar::showWhatIf(const QString& supposed, const QString& summary) {
  m_whatIf->setText(tr("%1  ×").arg(shortened(supposed)));
  m_whatIf->setToolTip(tr("Ask no longer (Ctrl+Alt+O). %1").arg(summary));
  m_whatIf->setVisible(!supposed.isEmpty());
}

void ViewBar::showFilter(const QString& words) {
  m_filter->setText(tr("Filtered: %1  ×").arg(shortened(words)));
  m_filter->setToolTip(tr("Show everything again (Ctrl+Alt+F): %1").arg(words));
  m_filter->setVisible(!words.isEmpty());
}

void ViewBar::refreshLanguages() {
  const QString name = languageName(m_bridge.language());
  m_language->setText(name.isEmpty() ? tr("Language") : name);
  auto* menu = new QMenu(m_language);
  for (const std::string& language : languagesOf(m_bridge.document()))
    menu->addAction(languageName(language), this, [this, language] { chooseLanguage(m_bridge, language); });
  menu->addSeparator();
  menu->addAction(tr("Another language ..."), this, [this] {
    Q_EMIT pickRequested(tr("Language of the labels"),
                         languageSource([this](const std::string& tag) { chooseLanguage(m_bridge, tag); }));
  });
  if (QMenu* before = m_language->menu()) before->deleteLater();
  m_language->setMenu(menu);
}

}  // namespace ekd::editor
