// SPDX-License-Identifier: MIT
#include "libekd/layout/page.hpp"

#include "libekd/layout/legend.hpp"
#include "libekd/layout/wording.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::layout {
namespace {

constexpr double textStep = 0.25;
constexpr double titleScale = 1.5;
constexpr double titleGap = 1.0;   // sizes of the text, below the title
constexpr double legendGap = 1.4;  // above the legend
constexpr double partGap = 2.2;

class PageMaker {
 public:
  PageMaker(Parts& parts, const PageTexts& texts, const Sheet& sheet, const Model& model,
            const std::string& language, TextMeasurer& measurer)
      : m_parts(parts),
        m_texts(texts),
        m_sheet(sheet),
        m_model(model),
        m_language(language),
        m_measurer(measurer) {}

  Drawing make(std::vector<std::string>& notes) {
    const std::vector<Size> turns = sheetTurns();
    const int steps = static_cast<int>(std::floor((m_sheet.maxText - m_sheet.minText) / textStep + 1e-9));
    double best = 0;
    Size bestSheet = turns.front();
    for (const Size& turn : turns) {
      const double size = largestText(turn, steps, best);
      if (size > best) {
        best = size;
        bestSheet = turn;
      }
    }
    if (best > 0) return paint(bestSheet, best);
    return grow(turns, notes);
  }

 private:
  Parts& m_parts;
  const PageTexts& m_texts;
  const Sheet& m_sheet;
  const Model& m_model;
  const std::string& m_language;
  TextMeasurer& m_measurer;

  std::vector<Size> sheetTurns() const {
    std::vector<Size> turns{m_sheet.size};
    if (m_sheet.mayTurn) turns.push_back({m_sheet.size.height, m_sheet.size.width});
    return turns;
  }

  /// The largest text above `atLeast` that fits; 0 when there is none.
  double largestText(Size sheet, int steps, double atLeast) {
    int low = -1;
    if (atLeast > 0) low = static_cast<int>(std::lround((atLeast - m_sheet.minText) / textStep));
    int high = steps + 1;
    const int floor = low;
    while (high - low > 1) {
      const int middle = (low + high) / 2;
      if (fits(sheet, m_sheet.minText + middle * textStep)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low == floor ? 0 : m_sheet.minText + low * textStep;
  }

  CardSetter setter(double text) { return {m_measurer, text}; }

  Size room(Size sheet) const {
    return {sheet.width - 2 * m_sheet.margin, sheet.height - 2 * m_sheet.margin};
  }

  double titleHeight(double text, double width) {
    const double size = titleScale * text;
    const auto lines = m_measurer.wrap(m_texts.title, {size, true, false}, titleWidth(text, width));
    return static_cast<double>(std::max<std::size_t>(lines.size(), 1)) * setter(size).lineHeight() +
           titleGap * text;
  }

  double titleWidth(double text, double width) { return width - dateRun(text).width - 2 * text; }

  TextRun dateRun(double text) {
    TextRun run = setter(text).line(m_texts.date, {});
    run.colour = quiet;
    return run;
  }

  /// The legend of everything that will be drawn, told by a trial drawing.
  double legendHeight(double width) {
    Drawing trial;
    const CardSetter set = setter(m_sheet.minText);
    for (const auto& part : m_parts) part->paint(set, {}, trial);
    const Legend legend(trial, m_model, m_language);
    return legend.empty() ? 0 : legend.height(set, width) + legendGap * m_sheet.minText;
  }

  /// The size of all parts one below the other, in text of this size.
  Size arrange(double text, Size space) {
    const CardSetter set = setter(text);
    Size all;
    double left = space.height;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
      const Size size = m_parts[i]->arrange(set, {space.width, left});
      all.width = std::max(all.width, size.width);
      all.height += size.height + (i > 0 ? partGap * text : 0);
      left = std::max(1.0, space.height - all.height - partGap * text);
    }
    return all;
  }

  bool fits(Size sheet, double text) {
    Size space = room(sheet);
    space.height -= titleHeight(text, space.width);
    if (space.height <= 0) return false;
    const Size first = arrange(text, space);
    if (first.width > space.width + 1e-6 || first.height > space.height) return false;
    const double legend = legendHeight(space.width);
    if (first.height + legend <= space.height) return true;
    space.height -= legend;
    if (space.height <= 0) return false;
    const Size again = arrange(text, space);
    return again.width <= space.width + 1e-6 && again.height <= space.height;
  }

  Drawing grow(const std::vector<Size>& turns, std::vector<std::string>& notes) {
    const Size turn = turns.back();
    const double text = m_sheet.minText;
    double factor = 1;
    for (int attempt = 0; attempt < 40; ++attempt) {
      const Size sheet{turn.width * factor, turn.height * factor};
      const Size space = room(sheet);
      const double above = titleHeight(text, space.width);
      const Size used = arrange(text, {space.width, std::max(1.0, space.height - above)});
      const double height = used.height + above + legendHeight(space.width);
      const double need = std::max(used.width / space.width, height / space.height);
      if (need <= 1 + 1e-9) {
        notes.push_back("the sheet had to grow to " + std::to_string(std::lround(sheet.width)) + " x " +
                        std::to_string(std::lround(sheet.height)) +
                        " points, because smaller text could not be read");
        return paint(sheet, text);
      }
      factor *= std::max(1.03, std::sqrt(std::min(need, 16.0)) * 0.97);
    }
    return paint({turn.width * factor, turn.height * factor}, text);
  }

  Drawing paint(Size sheet, double text) {
    Drawing drawing;
    drawing.language = m_language;
    drawing.title = m_texts.title;
    Size space = room(sheet);
    const double above = titleHeight(text, space.width);
    space.height -= above;
    Size used = arrange(text, space);
    const double legendRoom = legendHeight(space.width);
    if (used.height + legendRoom > space.height)
      used = arrange(text, {space.width, std::max(1.0, space.height - legendRoom)});
    double y = m_sheet.margin + above;
    const CardSetter set = setter(text);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
      if (i > 0) y += partGap * text;
      const Size size = m_parts[i]->size();
      m_parts[i]->paint(set, {m_sheet.margin + std::max(0.0, (space.width - size.width) / 2), y}, drawing);
      y += size.height;
    }
    paintTitle(text, space.width, drawing);
    drawing.size = sheet;
    const Legend legend(drawing, m_model, m_language);
    const CardSetter small = setter(m_sheet.minText);
    if (!legend.empty()) {
      y += legendGap * m_sheet.minText;
      legend.paint(small, {m_sheet.margin, y}, space.width, drawing);
      y += legend.height(small, space.width);
    }
    if (m_sheet.trim) drawing.size.height = std::min(sheet.height, y + m_sheet.margin);
    return drawing;
  }

  void paintTitle(double text, double width, Drawing& drawing) {
    const double size = titleScale * text;
    const CardSetter large = setter(size);
    const double ascent = m_measurer.heights({size, true, false}).ascent;
    double y = m_sheet.margin + ascent;
    TextRun date = dateRun(text);
    if (!date.text.empty()) {
      date.anchor = Anchor::end;
      date.baseline = {m_sheet.margin + width, y};
      drawing.texts.push_back(std::move(date));
    }
    for (const MeasuredLine& line :
         m_measurer.wrap(m_texts.title, {size, true, false}, titleWidth(text, width))) {
      TextRun run;
      run.baseline = {m_sheet.margin, y};
      run.text = line.text;
      run.width = line.width;
      run.size = size;
      run.bold = true;
      run.colour = black;
      drawing.texts.push_back(std::move(run));
      y += large.lineHeight();
    }
  }
};

}  // namespace

Drawing makePage(Parts& parts, const PageTexts& texts, const Sheet& sheet, const Model& model,
                 const std::string& language, TextMeasurer& measurer, std::vector<std::string>& notes) {
  return PageMaker(parts, texts, sheet, model, language, measurer).make(notes);
}

}  // namespace ekd::layout
