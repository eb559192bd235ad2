// SPDX-License-Identifier: MIT
#include "cli/render/render_command.hpp"

#include "cli/render/painter.hpp"
#include "cli/render/view_choice.hpp"
#include "formats/drawing/file_names.hpp"
#include "formats/graphviz/engine.hpp"

#include <algorithm>
#include <filesystem>

#include <CLI/CLI.hpp>

namespace ekd::cli {
namespace {

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

constexpr const char* details =
    "Without --view and --root, the whole model is drawn. The drawing fits the paper; where the text would "
    "get "
    "too small for it, the drawing becomes larger than the paper and a note says so.\n\n"
    "Exit codes: 2 a view or element that is not there; 3 FILE unreadable; 4 OUT not writable; 5 Graphviz "
    "failed: "
    "the drawing was made all the same, by a plainer placement of our own.\n\n"
    "Examples:\n"
    "  ekd render model.ekd -o goal-2.svg --view goal-2 --lang lv\n"
    "  ekd render model.ekd -o goals.pdf --root 2.1 --depth 2 --paper A3\n"
    "  ekd render model.ekd --all-views diagrams --as png --paper screen\n"
    "  ekd render model.ekd --atlas model.pdf --paper A3-landscape --min-text 9";

}  // namespace

RenderCommand::RenderCommand() : m_makeEngine([] { return std::make_unique<graphviz::GraphvizEngine>(); }) {}

void RenderCommand::configure(CLI::App& app) {
  m_input.addTo(app);
  auto* output = app.add_option("-o,--output", m_output,
                                "The file to write: .svg, .pdf, .png or .dot; - is standard output")
                     ->type_name("OUT");
  app.add_option("--all-views", m_folder,
                 "Draw every view into this folder, made if need be, and list the files")
      ->type_name("DIR")
      ->excludes(output);
  app.add_option(
         "--atlas", m_atlas,
         "Draw on as many sheets as it takes, after a key map: one PDF, or a folder with a file for each "
         "page (--as svg or png)")
      ->type_name("OUT")
      ->excludes(output);
  app.add_option("--as", m_as, "svg, pdf, png or dot: when the name of OUT does not say; svg unless told")
      ->type_name("TYPE");
  auto* view = app.add_option("--view", m_view, "The view to draw, by its key or title, or how that begins")
                   ->type_name("NAME");
  app.add_flag("--list-views", m_listsViews, "Draw nothing; list the views there are");
  app.add_option("--root", m_root,
                 "Draw this element, what stands below it and what is tied to that: 6 is goal 6, \"problem "
                 "6\" the problem")
      ->type_name("NUMBER")
      ->excludes(view);
  app.add_option("--depth", m_depth, "How many levels below the roots")
      ->check(CLI::Range(0, 1'000'000))
      ->type_name("N");
  app.add_option("--lang", m_language, "The language of labels, such as lv")->type_name("LANG");
  app.add_flag("--fresh", m_fresh,
               "Lay out anew, also where the editor has left beside FILE how a view stands; so does --paper");
  m_paperOption =
      app.add_option(
             "--paper", m_paper,
             "What the drawing has to fit: A0 to A4, A4-portrait, A4-landscape ..., screen (1920x1080 "
             "pixels), or "
             "WIDTHxHEIGHT in points")
          ->type_name("PAPER")
          ->capture_default_str();
  app.add_option(
         "--actors", m_actors,
         "block: an actor stands once in every block; goal: beside everything it answers for; once: once in "
         "the drawing; else as the view says")
      ->check(CLI::IsMember({"block", "goal", "once"}));
  app.add_option("--min-text", m_minText, "No text is smaller than so many points; 8 on paper unless told")
      ->check(CLI::Range(1.0, 100.0))
      ->type_name("N");
  app.add_option("--text-pixels", m_textPixels, "PNG: no text is smaller than this")
      ->check(CLI::Range(4.0, 200.0))
      ->type_name("N")
      ->capture_default_str();
  app.footer(details);
}

bool RenderCommand::settle(Streams& streams) {
  const auto wrong = [&streams](const std::string& what) {
    streams.err << "ekd: " << what << '\n';
    return false;
  };
  if (m_output.empty() && m_folder.empty() && m_atlas.empty())
    return wrong("say where to draw to: -o OUT.svg, --atlas OUT.pdf, or --all-views DIR");
  if (!m_folder.empty() && !m_atlas.empty()) return wrong("take either --all-views or --atlas");
  if (!m_folder.empty() && (!m_view.empty() || !m_root.empty()))
    return wrong("--all-views draws every view; leave out --view and --root");
  const auto sheet = layout::sheetFromName(lowered(m_paper));
  if (!sheet) return wrong("'" + m_paper + "' is no paper; take A0 to A4, screen or, in points, 842x595");
  m_sheet = *sheet;
  if (m_minText) {
    m_sheet.minText = *m_minText;
    m_sheet.maxText = std::max(m_sheet.maxText, m_sheet.minText);
  }
  const std::string& target = m_atlas.empty() ? m_output : m_atlas;
  std::string type = m_as;
  if (type.empty()) type = std::filesystem::path(target).extension().string();
  if (type.starts_with('.')) type.erase(0, 1);
  if (type.empty() && (m_output.empty() || m_output == "-")) type = "svg";
  const auto kind = drawing::outputFromName(type);
  if (!kind)
    return wrong((type.empty() ? "'" + m_output + "' does not say as what to draw"
                               : "'" + type + "' is nothing that can be drawn") +
                 "; take svg, pdf, png or dot");
  m_kind = *kind;
  if (!m_atlas.empty() && m_kind == drawing::Output::dot)
    return wrong("DOT has no pages; take pdf, svg or png");
  return true;
}

int RenderCommand::run(Streams& streams) {
  if (!m_listsViews && !settle(streams)) return wrongUse;
  const auto opened = openDocument(m_input, streams);
  if (!opened) return brokenInput;
  m_language = askedLanguage(opened->document, m_language, streams);
  if (m_listsViews) {
    listViews(opened->document, displayLanguage(opened->document, m_language), streams.out);
    streams.out.flush();
    return streams.out ? fine : outputFailed;
  }
  if (!m_atlas.empty()) return renderAtlas(opened->document, streams);
  return m_folder.empty() ? renderOne(opened->document, streams) : renderAll(opened->document, streams);
}

void RenderCommand::adjust(View& view) const {
  if (m_depth) view.query.depth = m_depth;
  if (!m_actors.empty()) setAttribute(view.settings, "actors", m_actors);
}

std::optional<View> RenderCommand::chosenView(const Document& document, Streams& streams) const {
  const std::string language = displayLanguage(document, m_language);
  std::optional<View> view = viewOfAll(document);
  if (!m_view.empty()) view = chooseView(document, m_view, language, streams);
  if (!m_root.empty()) view = viewOfRoot(document, m_root, language, streams);
  if (view) adjust(*view);
  return view;
}

int RenderCommand::renderOne(const Document& document, Streams& streams) {
  const auto view = chosenView(document, streams);
  if (!view) return wrongUse;
  DrawingPainter painter({m_kind, m_sheet, m_language, m_textPixels, savedPlaces()}, m_makeEngine(), streams);
  return painter.draw(document, *view, m_output);
}

std::optional<SavedPlaces> RenderCommand::savedPlaces() const {
  const bool isAsked =
      m_paperOption->count() > 0 || m_minText || m_depth || !m_root.empty() || !m_actors.empty();
  if (m_fresh || isAsked) return std::nullopt;
  return loadPlaces(m_input.path);
}

bool RenderCommand::makeFolder(const std::string& name, Streams& streams) const {
  std::error_code error;
  std::filesystem::create_directories(name, error);
  if (std::filesystem::is_directory(name)) return true;
  streams.err << "ekd: " << name << ": " << (error ? error.message() : std::string("is no folder")) << '\n';
  return false;
}

int RenderCommand::renderAtlas(const Document& document, Streams& streams) {
  const auto view = chosenView(document, streams);
  if (!view) return wrongUse;
  if (m_kind != drawing::Output::pdf && !makeFolder(m_atlas, streams)) return outputFailed;
  DrawingPainter painter({m_kind, m_sheet, m_language, m_textPixels}, m_makeEngine(), streams);
  std::vector<std::string> files;
  const int code = painter.drawAtlas(document, *view, m_atlas, files);
  for (const std::string& file : files) streams.out << file << '\n';
  return code;
}

int RenderCommand::renderAll(const Document& document, Streams& streams) {
  if (!makeFolder(m_folder, streams)) return outputFailed;
  const std::filesystem::path folder(m_folder);
  std::vector<const View*> views = viewsInOrder(document);
  const View all = viewOfAll(document);
  if (views.empty()) {
    streams.err << "ekd: this model has no views; drawing all of it\n";
    views.push_back(&all);
  }
  DrawingPainter painter({m_kind, m_sheet, m_language, m_textPixels, savedPlaces()}, m_makeEngine(), streams);
  drawing::FileNames names;
  int worst = fine;
  std::size_t done = 0;
  for (const View* view : views) {
    View adjusted = *view;
    adjust(adjusted);
    const std::string called = view == &all ? "model" : viewName(*view, m_language);
    painter.progress(++done, views.size(), called);
    const auto path = folder / names.make(called, "." + std::string(drawing::nameOf(m_kind)));
    const int code = painter.draw(document, adjusted, path.string());
    if (code == fine || code == componentFailed) streams.out << path.string() << '\n';
    worst = std::max(worst, code);
    if (code == outputFailed) break;
  }
  return worst;
}

}  // namespace ekd::cli
