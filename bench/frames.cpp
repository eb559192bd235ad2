// SPDX-License-Identifier: MIT
// frames [FILE CARDS]: opens a model in the real window and times what its user waits for; prints
// milliseconds, of the clock on the wall and of the processor for the thread that paints, the median and what
// 99 % stay under. Without a file: says "usable" as soon as an empty window is.
#include "bench/naive_view.hpp"
#include "editor/app/main_window.hpp"
#include "editor/app/theme.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace {

using namespace ekd;
using namespace ekd::editor;

constexpr int motions = 60;

struct Lap {
  double wall = 0;
  double cpu = 0;
};

class Watch {
 public:
  Lap lap() const { return {now(CLOCK_MONOTONIC) - m_wall, now(CLOCK_THREAD_CPUTIME_ID) - m_cpu}; }

 private:
  static double now(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  }
  double m_wall = now(CLOCK_MONOTONIC);
  double m_cpu = now(CLOCK_THREAD_CPUTIME_ID);
};

/// Sees when a widget is painted.
class PaintSpy : public QObject {
 public:
  explicit PaintSpy(QWidget& widget) { widget.installEventFilter(this); }
  void forget() { m_isPainted = false; }
  /// Lets the window live until it was painted, that pass of events and what else came in it included.
  void await() const {
    while (!m_isPainted) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
  }

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    m_isPainted = m_isPainted || event->type() == QEvent::Paint;
    return false;
  }

 private:
  bool m_isPainted = false;
};

void print(const char* what, const std::vector<Lap>& laps) {
  std::vector<double> wall;
  std::vector<double> cpu;
  for (const Lap& lap : laps) {
    wall.push_back(lap.wall);
    cpu.push_back(lap.cpu);
  }
  std::sort(wall.begin(), wall.end());
  std::sort(cpu.begin(), cpu.end());
  const auto at = [&](double share) {
    return static_cast<std::size_t>(share * static_cast<double>(wall.size() - 1) + 0.5);
  };
  std::printf("\"%s\": [%.3f, %.3f], \"%s99\": [%.3f, %.3f], ", what, wall[at(0.5)], cpu[at(0.5)], what,
              wall[at(0.99)], cpu[at(0.99)]);
}

/// A frame after each step.
template <class Step>
std::vector<Lap> frames(QWidget& viewport, int count, const Step& step) {
  PaintSpy spy(viewport);
  std::vector<Lap> laps;
  for (int i = 0; i < count; ++i) {
    spy.forget();
    const Watch watch;
    step(i);
    spy.await();
    laps.push_back(watch.lap());
  }
  return laps;
}

/// Until the drawing is there; gives the longest time in which the window did not answer.
Lap settle(const DiagramView& view) {
  Lap longest;
  while (!view.isSettled()) {
    QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const Watch watch;
    QApplication::processEvents();
    const Lap lap = watch.lap();
    if (lap.cpu > longest.cpu) longest = lap;
  }
  return longest;
}

void press(QWidget& widget, int key, const QString& text) {
  QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
  QApplication::sendEvent(&widget, &event);
}

/// From Enter to the frame that shows the new card, and what hinders the next key until the drawing is done.
void measureCards(MainWindow& window, int count) {
  DiagramView& view = window.diagram();
  const auto box = view.picture().nearest(view.camera().visible().center());
  if (!box || count == 0) return;
  const ElementId place = view.picture().box(*box).element;
  std::vector<Lap> cards;
  std::vector<Lap> gaps;
  for (int i = 0; i < count; ++i) {
    window.bridge().selection().set({place});
    window.capture().edit().setFocus();
    for (const QChar letter : QStringLiteral("Lend books %1").arg(i))
      press(window.capture().edit(), 0, letter);
    settle(view);
    const auto lap = frames(*view.viewport(), 1, [&](int) {
      press(window.capture().edit(), Qt::Key_Return, QStringLiteral("\r"));
    });
    cards.push_back(lap.front());
    gaps.push_back(settle(view));
  }
  print("card", cards);
  print("gap", gaps);
}

void measureMotions(DiagramView& view) {
  const QPointF middle = QRectF(view.viewport()->rect()).center();
  const auto pan = [&](int i) { view.camera().pan({i % 20 < 10 ? 25.0 : -25.0, 0}); };
  const auto zoom = [&](int i) { view.camera().zoomBy(i % 20 < 10 ? 1.05 : 1 / 1.05, middle); };
  view.fitAll();
  print("pan_whole", frames(*view.viewport(), motions, pan));
  print("zoom_whole", frames(*view.viewport(), motions, zoom));
  view.camera().zoomTo(Camera::natural, middle);
  const auto box = view.picture().nearest(view.camera().visible().center());
  if (box) view.camera().keep(view.picture().rectOf(view.picture().box(*box).element)->center(), middle);
  print("pan_natural", frames(*view.viewport(), motions, pan));
  print("zoom_natural", frames(*view.viewport(), motions, zoom));
}

/// The same drawing, each box, line and text an item of its own.
void measureNaive(const DiagramView& diagram) {
  bench::NaiveView view(diagram.picture().drawing());
  view.resize(diagram.size());
  view.show();
  view.showWhole();
  QApplication::processEvents();
  print("naive_whole", frames(*view.viewport(), 10, [&](int i) { view.moveBy(i % 2 == 0 ? 25 : -25); }));
  view.showNatural();
  QApplication::processEvents();
  print("naive_natural", frames(*view.viewport(), 10, [&](int i) { view.moveBy(i % 2 == 0 ? 25 : -25); }));
}

int measure(const std::filesystem::path& path, int cards) {
  Dialogs dialogs;
  const Watch watch;
  auto opened = Workspace::open(path);
  if (!opened) return 1;
  auto* const window = new MainWindow(std::move(*opened), dialogs);  // deletes itself
  PaintSpy spy(*window->diagram().viewport());
  window->resize(1920, 1080);
  window->show();
  spy.await();
  const Lap first = watch.lap();
  DiagramView& view = window->diagram();
  view.setAnimated(false);
  settle(view);
  spy.forget();
  view.viewport()->update();
  spy.await();
  std::printf("{");
  print("open", {first});
  print("drawn", {watch.lap()});
  measureMotions(view);
  measureCards(*window, cards);
  if (window->bridge().model().elementCount() <= 20'000) measureNaive(view);
  std::printf("\"boxes\": %zu, \"elements\": %zu}\n", view.picture().drawing().boxes.size(),
              window->bridge().model().elementCount());
  std::fflush(stdout);
  window->workspace().close();  // the edits of a measurement shall not come back
  _exit(0);
}

int start() {
  Dialogs dialogs;
  auto* const window = new MainWindow(Workspace::makeNew("en"), dialogs);
  PaintSpy spy(*window->diagram().viewport());
  window->show();
  spy.await();
  std::printf("usable\n");
  std::fflush(stdout);
  window->workspace().close();
  _exit(0);
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_QPA_UPDATE_IDLE_TIME", "0");  // what a real window system need not wait for
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("bench_frames"));
  applyTheme(application, Theme::light, 1);
  return argc == 3 ? measure(argv[1], std::atoi(argv[2])) : start();
}
