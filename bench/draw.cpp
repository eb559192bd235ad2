// SPDX-License-Identifier: MIT
// draw FILE EDITS: draws a whole model from nothing as a window shows it, then again after each of EDITS
// edits, as the editor does, with everything where it stood. Prints the milliseconds of the first drawing,
// and what of them measuring text and the layout engine took; of sizing every card once and of placing cards
// whose sizes are known; of the drawings after edits, the median, likewise; and the most memory that the
// first one took.
#include "libekd/layout/draw.hpp"

#include "bench/laps.hpp"
#include "bench/memory.hpp"
#include "formats/drawing/pango_measurer.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/graphviz/engine.hpp"
#include "formats/process_memory.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/layout/wall/card_ruler.hpp"
#include "libekd/layout/wall/wall.hpp"
#include "libekd/layout/words/wording.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace ekd;
using bench::print;
using bench::Stopwatch;
using Lap = Stopwatch::Lap;

class TimedMeasurer : public layout::TextMeasurer {
 public:
  std::vector<layout::MeasuredLine> wrap(std::string_view text, const layout::Font& font,
                                         double maxWidth) override {
    Stopwatch watch;
    auto lines = m_measurer.wrap(text, font, maxWidth);
    m_spent += watch.lap();
    return lines;
  }
  layout::FontHeights heights(const layout::Font& font) override { return m_measurer.heights(font); }
  Lap spent() const { return m_spent; }

 private:
  drawing::PangoMeasurer m_measurer;
  Lap m_spent;
};

/// Counts the time that the workers had a processor, too.
class TimedEngine : public layout::LayoutEngine {
 public:
  std::vector<Result<layout::BlockLayout>> layOut(std::span<const layout::BlockGraph> blocks) override {
    Stopwatch watch;
    auto answers = m_engine.layOut(blocks);
    m_own += watch.lap();
    m_workers = 0;
    for (const int id : m_engine.workerIds()) m_workers += processorTime(id);
    return answers;
  }
  /// Of the workers alone: what this process did meanwhile counts as its own.
  Lap spent() const { return {m_own.wall, m_workers}; }

 private:
  static double processorTime(int process) {
    double nanoseconds = 0;
    const std::string path = "/proc/" + std::to_string(process) + "/schedstat";
    if (std::FILE* const file = std::fopen(path.c_str(), "r")) {
      if (std::fscanf(file, "%lf", &nanoseconds) != 1) nanoseconds = 0;
      std::fclose(file);
    }
    return nanoseconds / 1e6;
  }

  graphviz::GraphvizEngine m_engine;
  Lap m_own;
  double m_workers = 0;
};

class CountedIds : public IdSource {
 public:
  Bits128 next() override { return {m_random(), m_random()}; }

 private:
  std::mt19937_64 m_random{1};
};

/// Edits as they come in a workshop, one after the other, all over the model.
class Author {
 public:
  explicit Author(Document& document) : m_document(document) {
    const auto& all = document.model.elements();
    for (Slot slot = 0; slot < all.slotEnd(); ++slot) {
      if (all[slot].kind == ElementKind::goal) m_goals.push_back(all[slot].id);
    }
  }

  bool edit() {
    Editor editor(m_document);
    const bool isDone = perform(editor, m_next++).has_value();
    editor.take();
    return isDone;
  }

 private:
  Status perform(Editor& editor, std::size_t number) {
    const ElementId goal = m_goals[number * 7919 % m_goals.size()];
    const std::string text = "Said in the " + std::to_string(number) + "th place of this workshop";
    switch (number % 3) {
      case 0:
        return editor.modify(goal, [&](Element& element) { setText(element.labels, "en", text); });
      case 1: {
        Element added;
        added.kind = ElementKind::goal;
        setText(added.labels, "en", text);
        const auto id = createUnder(editor, m_ids, added, goal);
        if (!id) return tl::unexpected(id.error());
        m_added = *id;
        return {};
      }
      default:
        return editor.remove(m_added);
    }
  }

  Document& m_document;
  CountedIds m_ids;
  std::vector<ElementId> m_goals;
  ElementId m_added;
  std::size_t m_next = 0;
};

/// Of making every card once, of placing them all with their sizes known.
void placeAlone(const Document& document) {
  const layout::Request request{document, {}, "", layout::windowSheet()};
  const layout::Content content(request);
  layout::Forest forest = layout::plant(content, layout::ActorsStand::oncePerBlock);
  std::vector<std::string> notes;
  layout::writeCards(content, forest, {}, nullptr, notes);
  drawing::PangoMeasurer measurer;
  layout::Typesetter typesetter(measurer);
  const layout::CardSetter setter(typesetter, request.sheet.minText, false);
  layout::WallShape shape;
  shape.columns = 1 + static_cast<std::size_t>(std::sqrt(static_cast<double>(forest.nodes.size()) / 4));
  shape.columnWidth = 32 * setter.textSize();
  shape.isLastResort = true;
  shape.styles = {{0.5, true, false}};
  Stopwatch watch;
  for (const layout::Node& node : forest.nodes)
    setter.set(node.text(), layout::styleOf(content.element(node.element).kind), shape.columnWidth / 2);
  print("size", {watch.lap()});
  const layout::Wall wall(content, forest, {}, {{layout::nowhere, forest.tops, {}}});
  layout::CardRuler ruler(content, forest, setter);
  wall.plan(ruler, shape);
  std::vector<Lap> laps;
  for (int i = 0; i < 9; ++i) {
    watch.lap();
    wall.plan(ruler, shape);
    laps.push_back(watch.lap());
  }
  print("place", laps);
}

bool drawAgain(Document& document, std::size_t edits) {
  TimedMeasurer measurer;
  TimedEngine engine;
  layout::Drawer drawer(measurer, engine);
  const double before = bench::memory();
  bench::forgetPeakMemory();
  Stopwatch watch;
  layout::Request request{document, {}, "", layout::windowSheet()};
  request.isNarrated = false;
  auto outcome = drawer.draw(request);
  Lap drawn = watch.lap();
  drawn.cpu += engine.spent().cpu;
  print("draw", {drawn});
  print("measure", {measurer.spent()});
  print("engine", {engine.spent()});
  std::printf("\"boxes\": %zu, \"wires\": %zu, \"memory\": %.0f, ", outcome->drawing.boxes.size(),
              outcome->drawing.wires.size(), bench::peakMemory() - before);
  Author author(document);
  std::vector<Lap> own;
  std::vector<Lap> engines;
  for (std::size_t i = 0; i < edits; ++i) {
    if (!author.edit()) return false;
    const Lap engineBefore = engine.spent();
    const layout::Places earlier = std::move(outcome->places);
    layout::Request again = request;
    again.earlier = &earlier;
    watch.lap();
    outcome = drawer.draw(again);
    const Lap all = watch.lap();
    engines.push_back(engine.spent() - engineBefore);
    own.push_back({all.wall - engines.back().wall, all.cpu});
  }
  print("edit", own);
  print("edit_engine", engines);
  return !outcome->engineFailed;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  keepFreedMemory();  // as the program does
  auto read = ekdXmlFormat().read(argv[1], {});
  if (!read.document) return 1;
  std::printf("{");
  const bool isFine = drawAgain(*read.document, std::strtoull(argv[2], nullptr, 10));
  placeAlone(*read.document);
  std::printf("\"elements\": %zu}\n", read.document->model.elementCount());
  return isFine ? 0 : 1;
}
