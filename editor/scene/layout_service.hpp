// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change.hpp"
#include "libekd/layout/draw.hpp"

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <thread>

namespace ekd::editor {

/// One drawing that is wanted. The thread that draws has a document of its own, which follows the one that is
/// edited: copying thousands of elements for each key press would be felt.
struct LayoutJob {
  std::shared_ptr<const Document> document;  ///< as it is now; none where it follows by `edits`
  std::vector<Transaction> edits;            ///< since the job before
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

  /// Gets each drawing, from the event loop. One receiver: a large drawing is not copied.
  using Receiver = std::function<void(LayoutAnswer)>;

  explicit LayoutService(Receiver receiver, Ports ports = usualPorts(), QObject* parent = nullptr);
  /// Gives up the drawing that is being made.
  ~LayoutService() override;

  /// `make` is called from the event loop when the thread is free; an earlier one that was not called yet is
  /// forgotten.
  void ask(JobMaker make);
  /// Nobody waits for the drawing that is being made: it is of something else.
  void giveUp();
  bool isBusy() const { return m_isDrawing || m_next; }
  /// How many drawings were made so far.
  std::uint64_t drawn() const { return m_drawn; }

 Q_SIGNALS:
  /// A drawing could not be made. The thread goes on, and needs a whole document: lostTrack() follows when
  /// the next job brings none.
  void failed(const QString& problem);
  /// The edits did not fit the document of the thread: the next job has to bring a whole one.
  void lostTrack();

 private:
  class Worker;
  void begin();
  struct Done;
  void finish(const Done& done);

  Receiver m_receiver;
  std::unique_ptr<Worker> m_worker;
  JobMaker m_next;
  bool m_isDrawing = false;
  bool m_isBeginning = false;
  std::uint64_t m_drawn = 0;
};

}  // namespace ekd::editor
