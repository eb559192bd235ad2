// SPDX-License-Identifier: MIT
// frames [FILE CARDS]: opens a model in the real window and times what its user waits for, first in the view
// that is shown then and afterwards, with names that end in _whole, in one of the whole model; prints
// milliseconds, of the clock on the wall and of the processor for the thread that paints, the median and what
// 99 % stay under. Without a file: says "usable" as soon as an empty window is.
#include "bench/laps.hpp"
#include "bench/naive_view.hpp"
#include "editor/app/main_window.hpp"
#include "editor/app/theme.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace {

using namespace ekd;
using namespace ekd::editor;

using bench::print;
using bench::Stopwatch;
using Lap = Stopwatch::Lap;

constexpr int motions = 60;
constexpr int naiveMotions = 10;
constexpr int mostCardsOfWhole = 20;
constexpr std::size_t mostForNaive = 20'000;  // elements

/// Nothing that a user waits for takes longer, on the slowest machine: then the measurement is broken.
constexpr int longestFrame = 60'000;  // milliseconds
constexpr int longestDrawing = 900'000;

/// Ends the program: a figure that was not measured must not look like one.
[[noreturn]] void fail(const char* what, const char* why) {
  std::fflush(stdout);
  std::fprintf(stderr, "\nbench_frames: %s: %s\n", what, why);
  _exit(1);
}

Stopwatch watchOfThread() {
  return Stopwatch(CLOCK_THREAD_CPUTIME_ID);
}

/// Sees when a widget is painted.
class PaintSpy : public QObject {
 public:
  explicit PaintSpy(QWidget& widget) { widget.installEventFilter(this); }
  void forget() { m_isPainted = false; }
  /// Lets the window live until it was painted, that pass of events and what else came in it included; false
  /// when that does not come about.
  bool await() const {
    QTimer alarm;  // wakes the loop when nothing else does
    alarm.setSingleShot(true);
    alarm.start(longestFrame);
    while (!m_isPainted && alarm.isActive()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return m_isPainted;
  }

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    m_isPainted = m_isPainted || event->type() == QEvent::Paint;
    return false;
  }

 private:
  bool m_isPainted = false;
};

/// A frame after each step.
template <class Step>
std::vector<Lap> frames(const char* what, QWidget& viewport, int count, const Step& step) {
  PaintSpy spy(viewport);
  std::vector<Lap> laps;
  for (int i = 0; i < count; ++i) {
    spy.forget();
    Stopwatch watch = watchOfThread();
    step(i);
    if (!spy.await()) fail(what, "a step changed nothing that is painted");
    laps.push_back(watch.lap());
  }
  return laps;
}

template <class Step>
void printFrames(const char* what, QWidget& viewport, int count, const Step& step) {
  print(what, frames(what, viewport, count, step));
}

/// Until the drawing is there; gives the longest time in which the window did not answer.
Lap settle(const DiagramView& view) {
  QTimer alarm;
  alarm.setSingleShot(true);
  alarm.start(longestDrawing);
  Lap longest;
  while (!view.isSettled()) {
    if (!alarm.isActive()) fail("settle", "the drawing does not come to an end");
    QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    Stopwatch watch = watchOfThread();
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

/// Each letter to the frame that shows it; from Enter to the frame that shows the new card; and the longest
/// time in which the window takes no other key until the drawing is done.
void measureCards(MainWindow& window, int count, const char* suffix = "") {
  DiagramView& view = window.diagram();
  QPlainTextEdit& line = window.capture().edit();
  const auto box = view.picture().nearest(view.camera().visible().center());
  if (!box || count == 0) return;
  const ElementId place = view.picture().box(*box).element;
  std::vector<Lap> letters;
  std::vector<Lap> cards;
  std::vector<Lap> gaps;
  for (int i = 0; i < count; ++i) {
    window.bridge().selection().set({place});
    line.setFocus();
    const QString text = QStringLiteral("Lend books %1").arg(i);
    const auto typed = frames("letter", *line.viewport(), static_cast<int>(text.size()),
                              [&](int letter) { press(line, 0, text.mid(letter, 1)); });
    letters.insert(letters.end(), typed.begin(), typed.end());
    settle(view);
    const auto lap =
        frames("card", *view.viewport(), 1, [&](int) { press(line, Qt::Key_Return, QStringLiteral("\r")); });
    const auto added = view.picture().rectOf(window.bridge().selection().current());
    if (window.bridge().selection().current() == place || !added ||
        !added->intersects(view.camera().visible()))
      fail("card", "the new card is not in the frame");
    cards.push_back(lap.front());
    gaps.push_back(settle(view));
  }
  print((std::string("letter") + suffix).c_str(), letters);
  print((std::string("card") + suffix).c_str(), cards);
  print((std::string("gap") + suffix).c_str(), gaps);
}

void showInMiddle(DiagramView& view) {
  const QPointF middle = QRectF(view.viewport()->rect()).center();
  view.camera().zoomTo(Camera::natural, middle);
  const auto box = view.picture().nearest(view.camera().visible().center());
  if (box) view.camera().keep(view.picture().rectOf(view.picture().box(*box).element)->center(), middle);
}

/// Gives the point in the middle of the window at natural size.
QPointF measureMotions(DiagramView& view) {
  const QPointF middle = QRectF(view.viewport()->rect()).center();
  const auto pan = [&](int i) { view.camera().pan({i % 20 < 10 ? 25.0 : -25.0, 0}); };
  const auto zoom = [&](int i) { view.camera().zoomBy(i % 20 < 10 ? 1.05 : 1 / 1.05, middle); };
  view.fillWindow();
  printFrames("pan_whole", *view.viewport(), motions, pan);
  printFrames("zoom_whole", *view.viewport(), motions, zoom);
  showInMiddle(view);
  const QPointF shown = view.camera().visible().center();
  printFrames("pan_natural", *view.viewport(), motions, pan);
  printFrames("zoom_natural", *view.viewport(), motions, zoom);
  return shown;
}

/// All of the model instead of its first view, to the frame that shows it.
Lap showWhole(DiagramView& view) {
  PaintSpy spy(*view.viewport());
  Stopwatch watch = watchOfThread();
  view.showView(View{});
  settle(view);
  spy.forget();
  view.viewport()->update();
  if (!spy.await()) fail("whole", "the window is not painted");
  return watch.lap();
}

/// The same drawing at the same places, each box, line and text an item of its own.
void measureNaive(const DiagramView& diagram, QPointF shown) {
  bench::NaiveView view(diagram.picture().drawing());
  view.resize(diagram.size());
  view.show();
  const auto pan = [&](int i) { view.moveBy(i % 2 == 0 ? 25 : -25); };
  const auto zoom = [&](int i) { view.zoomBy(i % 2 == 0 ? 1.05 : 1 / 1.05); };
  view.showWhole();
  QApplication::processEvents();
  printFrames("naive_pan_whole", *view.viewport(), naiveMotions, pan);
  printFrames("naive_zoom_whole", *view.viewport(), naiveMotions, zoom);
  view.showNatural(shown);
  QApplication::processEvents();
  printFrames("naive_pan_natural", *view.viewport(), naiveMotions, pan);
  printFrames("naive_zoom_natural", *view.viewport(), naiveMotions, zoom);
}

int measure(const std::filesystem::path& path, int cards) {
  Dialogs dialogs;
  Stopwatch watch = watchOfThread();
  auto opened = Workspace::open(path);
  if (!opened) {
    std::fprintf(stderr, "bench_frames: cannot open %s\n", path.c_str());
    return 1;
  }
  auto* const window = new MainWindow(std::move(*opened), dialogs);  // deletes itself
  DiagramView& view = window->diagram();
  view.setAnimated(false);
  PaintSpy spy(*view.viewport());
  window->resize(1920, 1080);
  window->show();
  if (!spy.await()) fail("open", "the window is not painted");
  const Lap first = watch.lap();
  settle(view);
  spy.forget();
  view.viewport()->update();
  if (!spy.await()) fail("drawn", "the window is not painted");
  Lap drawn = first;
  drawn += watch.lap();
  std::printf("{");
  print("open", {first});
  print("drawn", {drawn});
  std::printf("\"boxes\": %zu, ", view.picture().drawing().boxes.size());
  showInMiddle(view);
  measureCards(*window, cards);
  print("whole", {showWhole(view)});
  std::printf("\"boxes_whole\": %zu, ", view.picture().drawing().boxes.size());
  const QPointF shown = measureMotions(view);
  measureCards(*window, std::min(cards, mostCardsOfWhole), "_whole");
  if (window->bridge().model().elementCount() <= mostForNaive) measureNaive(view, shown);
  std::printf("\"elements\": %zu}\n", window->bridge().model().elementCount());
  std::fflush(stdout);
  window->workspace().close();  // the edits of a measurement shall not come back
  _exit(0);
}

int start() {
  Dialogs dialogs;
  auto* const window = new MainWindow(Workspace::makeNew("en"), dialogs);
  PaintSpy spy(*window->diagram().viewport());
  window->show();
  if (!spy.await()) fail("start", "the window is not painted");
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
