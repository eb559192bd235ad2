// SPDX-License-Identifier: MIT
#include "editor/app/last_look.hpp"

#include "editor/document/file_memory.hpp"
#include "editor/document/text.hpp"
#include "editor/scene/diagram_view.hpp"
#include "editor/views/view_bar.hpp"
#include "editor/views/view_choice.hpp"

#include <algorithm>

namespace ekd::editor {
namespace {

// A view of the document by its identity, a branch by its root, or the whole model.
const char* const viewWord = "view";
const char* const branchWord = "branch";
const char* const wholeWord = "whole";

QStringList storyOf(const View& view) {
  if (view.id) return {QLatin1String(viewWord), toQt(view.id.hex())};
  if (view.query.roots.empty()) return {QLatin1String(wholeWord)};
  return {QLatin1String(branchWord), toQt(view.query.roots.front().hex())};
}

}  // namespace

LastLook::LastLook(Workspace& workspace) : m_workspace(workspace) {
  if (!workspace.isNewFile())
    FileMemory(workspace.path().empty() ? workspace.origin() : workspace.path()).touch();
  const auto known = FileMemory(workspace.path()).value(QStringLiteral("language"));
  const std::string language = fromQt(known.toString());
  const auto offered = languagesOf(workspace.bridge().document());
  if (std::find(offered.begin(), offered.end(), language) != offered.end())
    workspace.bridge().setLanguage(language);
}

std::optional<View> LastLook::view() const {
  const QStringList story = FileMemory(m_workspace.path()).value(QStringLiteral("view")).toStringList();
  SessionBridge& bridge = m_workspace.bridge();
  if (story == QStringList{QLatin1String(wholeWord)}) return View{};
  if (story.size() != 2) return std::nullopt;
  if (story[0] == QLatin1String(viewWord)) {
    const auto id = ViewId::fromHex(fromQt(story[1]));
    const auto& views = bridge.document().views;
    const auto known = id ? views.find(*id) : views.end();
    return known == views.end() ? std::nullopt : std::optional(known->second);
  }
  const auto root = ElementId::fromHex(fromQt(story[1]));
  if (!root || bridge.model().find(*root) == nullptr) return std::nullopt;
  return branchOf(bridge, *root);
}

std::optional<Sight> LastLook::sight() const {
  const QStringList story = FileMemory(m_workspace.path()).value(QStringLiteral("sight")).toStringList();
  if (story.size() != 4) return std::nullopt;
  const auto element = ElementId::fromHex(fromQt(story[0]));
  if (!element || m_workspace.bridge().model().find(*element) == nullptr) return std::nullopt;
  return Sight{*element, {story[1].toDouble(), story[2].toDouble()}, story[3].toDouble()};
}

void LastLook::keepSight(const DiagramView& diagram) {
  const auto sight = diagram.filter().isEmpty() ? diagram.sight() : std::nullopt;
  QStringList story;
  if (sight)
    story << toQt(sight->element.hex()) << QString::number(sight->at.x()) << QString::number(sight->at.y())
          << QString::number(sight->scale);
  FileMemory(m_workspace.path()).set(QStringLiteral("sight"), story);
}

void LastLook::follow(const DiagramView& diagram) {
  const auto keepNow = [this, &diagram] { keep(diagram); };
  connect(&diagram, &DiagramView::viewChanged, this, keepNow);
  connect(&m_workspace.bridge(), &SessionBridge::languageChanged, this, keepNow);
  // a model that gets a file, or another one
  connect(&m_workspace, &Workspace::stateChanged, this,
          [this, &diagram,
           known = m_workspace.isNewFile() ? std::filesystem::path() : m_workspace.path()]() mutable {
            if (m_workspace.isNewFile() || known == m_workspace.path()) return;
            known = m_workspace.path();
            FileMemory(known).touch();
            keep(diagram);
          });
}

void LastLook::keep(const DiagramView& diagram) {
  FileMemory memory(m_workspace.path());
  memory.set(QStringLiteral("view"), storyOf(diagram.currentView()));
  memory.set(QStringLiteral("language"), toQt(m_workspace.bridge().language()));
}

}  // namespace ekd::editor
