// SPDX-License-Identifier: MIT
// How long the frames of the diagram take: bench_frames FILE
#include "bench/stopwatch.hpp"
#include "editor/scene/diagram_view.hpp"
#include "formats/registry.hpp"
#include "libekd/edit/verbs.hpp"

#include <QApplication>
#include <QPixmap>
#include <algorithm>
#include <cstdio>
#include <random>

namespace {

using ekd::editor::DiagramView;

class WallClock : public ekd::Clock {
 public:
  ekd::TimeMs now() override { return 0; }
};

class RandomIds : public ekd::IdSource {
 public:
  ekd::Bits128 next() override { return {m_random(), m_random()}; }

 private:
  std::mt19937_64 m_random{1};
};

/// Of the times in milliseconds, the middle one and the one that 99 of 100 stay below.
void print(const char* what, std::vector<double> wall, std::vector<double> cpu) {
  std::sort(wall.begin(), wall.end());
  std::sort(cpu.begin(), cpu.end());
  const auto share = [](const std::vector<double>& times, double part) {
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
  };
  std::printf("| %s | %.1f | %.1f | %.1f | %.1f |\n", what, share(wall, 0.5), share(wall, 0.99),
              share(cpu, 0.5), share(cpu, 0.99));
}

/// A frame of the window after each `step`.
template <class Step>
void measure(const char* what, DiagramView& view, int frames, const Step& step) {
  QPixmap frame(view.viewport()->size());
  std::vector<double> wall;
  std::vector<double> cpu;
  for (int i = 0; i < frames; ++i) {
    ekd::bench::Stopwatch watch;
    step(i);
    view.viewport()->render(&frame);
    const auto lap = watch.lap();
    wall.push_back(lap.wall);
    cpu.push_back(lap.cpu);
  }
  print(what, wall, cpu);
}

void settle(const DiagramView& view) {
  while (!view.isSettled()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void measurePanning(DiagramView& view) {
  view.fitAll();
  const QPointF middle = QRectF(view.viewport()->rect()).center();
  for (const double scale : {0.0, 0.1, 0.25, 0.5, 1.0, ekd::editor::Camera::natural}) {
    if (scale > 0) view.camera().zoomTo(scale, middle);
    view.camera().keep(view.picture().bounds().center(), middle);
    char what[64];
    std::snprintf(what, sizeof what, "pan at %.3f pixels a point", view.camera().scale());
    measure(what, view, 40, [&](int i) { view.camera().pan({i % 20 < 10 ? 25.0 : -25.0, 0}); });
  }
  measure("zoom by 5 %", view, 40,
          [&](int i) { view.camera().zoomBy(i % 20 < 10 ? 1.05 : 1 / 1.05, middle); });
}

void measureEdits(DiagramView& view, RandomIds& ids) {
  const auto box = view.picture().nearest(view.camera().visible().center());
  if (!box) return;
  const ekd::ElementId parent = view.picture().box(*box).element;
  measure("new card, to its painted frame", view, 30, [&](int i) {
    view.bridge().edit(QStringLiteral("Add"), [&](ekd::Editor& editor) -> ekd::Status {
      ekd::Element element;
      element.kind = ekd::ElementKind::goal;
      setText(element.labels, "en", "A new goal " + std::to_string(i));
      const auto added = createUnder(editor, ids, element, parent);
      if (!added) return tl::unexpected(added.error());
      return {};
    });
  });
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  if (argc != 2) return 2;
  auto loaded = ekd::load(argv[1]);
  if (!loaded.document) return 3;
  WallClock clock;
  RandomIds ids;
  ekd::editor::SessionBridge bridge(std::move(*loaded.document), clock, ids);
  DiagramView view(bridge);
  view.setAnimated(false);
  view.resize(1920, 1080);
  view.show();
  ekd::bench::Stopwatch watch;
  view.showView({});
  settle(view);
  const auto lap = watch.lap();
  std::printf("%zu cards of %zu elements\n\n", view.picture().drawing().boxes.size(),
              bridge.model().elementCount());
  std::printf("| ms | median | 99 %% | processor, median | 99 %% |\n|---|---|---|---|---|\n");
  print("whole model, from the request to the drawing", {lap.wall}, {lap.cpu});
  measurePanning(view);
  measureEdits(view, ids);
  return 0;
}
