// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/diagram_view.hpp"

#include <QWidget>

namespace ekd::editor {

class FilterBar;

/// A diagram with its filter above it, which is hidden until somebody asks for it.
class DiagramPanel : public QWidget {
  Q_OBJECT

 public:
  explicit DiagramPanel(SessionBridge& bridge, LayoutService::Ports ports = LayoutService::usualPorts(),
                        QWidget* parent = nullptr);

  /// Its actions() are all that can be done here.
  DiagramView& view() { return *m_view; }
  FilterBar& filterBar() { return *m_filter; }

 private:
  DiagramView* m_view;
  FilterBar* m_filter;
};

}  // namespace ekd::editor
