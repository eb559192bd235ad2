// SPDX-License-Identifier: MIT
#include "editor/commands/clipboard.hpp"

#include "editor/document/counted.hpp"
#include "editor/document/text.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"
#include "libekd/edit/fragment.hpp"
#include "libekd/query/hierarchy.hpp"

#include <QCoreApplication>
#include <QMimeData>
#include <algorithm>
#include <vector>

namespace ekd::editor {
namespace {

/// Further in no program shows anything; the numbers tell how deep it is.
constexpr qsizetype mostTabs = 32;

QString lineOf(const SessionBridge& bridge, ElementId id, qsizetype depth) {
  const Slot* here = bridge.model().elements().slotOf(id);
  const QString number = here == nullptr ? QString() : toQt(bridge.numbering().of(*here));
  return QString(std::min(depth, mostTabs), QLatin1Char('\t')) +
         (number + QLatin1Char(' ') + bridge.label(id)).trimmed() + QLatin1Char('\n');
}

/// Without recursion: a hierarchy may be as deep as it has elements.
void addLines(const SessionBridge& bridge, const Model& fragment, Slot top, QString& text) {
  struct Step {
    Slot slot;
    qsizetype depth;
  };
  std::vector<Step> next{{top, 0}};
  while (!next.empty()) {
    const Step step = next.back();
    next.pop_back();
    text += lineOf(bridge, fragment.element(step.slot).id, step.depth);
    const auto children = childrenOf(fragment, step.slot);
    for (auto child = children.rbegin(); child != children.rend(); ++child)
      next.push_back({*child, step.depth + 1});
  }
}

QString asText(const SessionBridge& bridge, const Model& fragment) {
  QString text;
  for (Slot slot = 0; slot < fragment.elements().slotEnd(); ++slot) {
    if (fragment.elements().isFree(slot) || isJoint(fragment.element(slot).kind) || parentOf(fragment, slot))
      continue;
    addLines(bridge, fragment, slot, text);
  }
  return text;
}

}  // namespace

QString cardsMimeType() {
  return QStringLiteral("application/x-ekd+xml");
}

bool removeBranches(SessionBridge& bridge) {
  const Document fragment = fragmentOf(bridge.document(), bridge.selection().elements());
  const auto say = [](const char* text) {
    return QCoreApplication::translate("ekd::editor::commands", text);
  };
  const Model& cards = fragment.model;
  const QString name =
      counted(static_cast<qsizetype>(cards.elements().size()), say("Cut 1 card"), say("Cut %1 cards"));
  return bridge.edit(name, [&](Editor& editor) -> Status {
    for (Slot slot = 0; slot < cards.elements().slotEnd(); ++slot) {
      if (cards.elements().isFree(slot)) continue;
      if (auto removed = editor.remove(cards.element(slot).id); !removed) return removed;
    }
    return {};
  });
}

QMimeData* cardsAsMimeData(const SessionBridge& bridge) {
  const auto& selected = bridge.selection().elements();
  if (selected.empty()) return nullptr;
  const Document fragment = fragmentOf(bridge.document(), selected);
  auto* data = new QMimeData;
  data->setData(cardsMimeType(), QByteArray::fromStdString(toEkdXml(fragment)));
  data->setText(asText(bridge, fragment.model));
  return data;
}

bool hasCards(const QMimeData& data) {
  return data.hasFormat(cardsMimeType());
}

bool pasteCards(SessionBridge& bridge, const QMimeData& data, ElementId parent) {
  const std::string bytes = data.data(cardsMimeType()).toStdString();
  const ReadResult read = readEkdXml(bytes, "clipboard");
  if (!read.document) return false;
  InsertedFragment inserted;
  const auto say = [](const char* text) {
    return QCoreApplication::translate("ekd::editor::commands", text);
  };
  const QString name = counted(static_cast<qsizetype>(read.document->model.elements().size()),
                               say("Paste 1 card"), say("Paste %1 cards"));
  const bool done = bridge.edit(name, [&](Editor& editor) -> Status {
    auto result = insertFragment(editor, bridge.ids(), *read.document, parent);
    if (!result) return tl::unexpected<Error>(result.error());
    inserted = std::move(*result);
    return {};
  });
  if (done) bridge.selection().set(inserted.top);
  return done;
}

}  // namespace ekd::editor
