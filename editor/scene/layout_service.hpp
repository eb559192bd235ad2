// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/draw.hpp"

#include <QObject>
#include <functional>
#include <memory>
#include <thread>

namespace ekd::editor {

/// One drawing that is wanted.
struct LayoutJob {
  std::shared_ptr<const Document> document;  ///< as it was then
  View view;
  std::vector<ElementId> hidden;  ///< sorted; not shown, whatever the view says
  std::string language;
  layout::Sheet sheet;
  std::shared_ptr<const layout::Places> earlier;  ///< where everything stood, if that is to count
  std::vector<layout::Pin> pins = {};
  std::uint64_t revision = 0;  ///< of the session
  std::uint64_t showing = 0;   ///< counts what the diagram was asked to show
};

struct LayoutAnswer {
  layout::Outcome outcome;
  std::uint64_t revision = 0;
  std::uint64_t showing = 0;
};

/// Draws in a thread of its own, one drawing after the other. Of the drawings that were asked for meanwhile
/// only the newest is made.
class LayoutService : public QObject {
  Q_OBJECT

 public:
  /// What the thread makes for itself when it starts: neither may be shared between threads.
  struct Ports {
    std::function<std::unique_ptr<layout::TextMeasurer>()> measurer;
    std::function<std::unique_ptr<layout::LayoutEngine>()> engine;
  };
  /// Pango, and Graphviz in its worker processes.
  static Ports usualPorts();

  using JobMaker = std::function<LayoutJob()>;

  explicit LayoutService(Ports ports = usualPorts(), QObject* parent = nullptr);
  /// Waits for the drawing that is being made.
  ~LayoutService() override;

  /// `make` is called from the event loop when the thread is free; an earlier one that was not called yet is
  /// forgotten.
  void ask(JobMaker make);
  bool isBusy() const { return m_isDrawing || m_next; }
  /// How many drawings were made so far.
  std::uint64_t drawn() const { return m_drawn; }

 Q_SIGNALS:
  void answered(const std::shared_ptr<const ekd::editor::LayoutAnswer>& answer);

 private:
  class Worker;
  void begin();
  void finish(const std::shared_ptr<const LayoutAnswer>& answer);

  std::unique_ptr<Worker> m_worker;
  JobMaker m_next;
  bool m_isDrawing = false;
  bool m_isBeginning = false;
  std::uint64_t m_drawn = 0;
};

}  // namespace ekd::editor
