// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "cli/open_document.hpp"
#include "cli/render/painter.hpp"
#include "libekd/layout/draw.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace CLI {
class Option;
}

namespace ekd::cli {

/// `ekd render`: draws one view into a file, or all of them into a folder.
class RenderCommand : public Command {
 public:
  using EngineMaker = std::function<std::unique_ptr<layout::LayoutEngine>()>;

  /// Lays out with Graphviz in worker processes unless told otherwise.
  RenderCommand();
  explicit RenderCommand(EngineMaker makeEngine) : m_makeEngine(std::move(makeEngine)) {}

  std::string_view name() const override { return "render"; }
  std::string_view summary() const override { return "Draw a view, or all of them, as SVG, PDF, PNG or DOT"; }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  /// What the options mean together; prints what is wrong with them.
  bool settle(Streams& streams);
  int renderOne(const Document& document, Streams& streams);
  int renderAtlas(const Document& document, Streams& streams);
  bool makeFolder(const std::string& name, Streams& streams) const;
  int renderAll(const Document& document, Streams& streams);
  std::optional<View> chosenView(const Document& document, Streams& streams) const;
  void adjust(View& view) const;

  EngineMaker m_makeEngine;
  /// Where the cards stand in the editor, unless another layout is asked for.
  std::optional<SavedPlaces> savedPlaces() const;

  InputOptions m_input;
  std::string m_output;
  std::string m_folder;  ///< --all-views
  std::string m_atlas;   ///< --atlas: a PDF or a folder
  std::string m_as;
  std::string m_view;
  bool m_listsViews = false;
  std::string m_root;
  std::optional<int> m_depth;
  std::string m_language;
  std::string m_paper = "A4";
  CLI::Option* m_paperOption = nullptr;  ///< owned by the app
  bool m_fresh = false;
  std::string m_actors;
  double m_textPixels = 14;
  std::optional<double> m_minText;
  layout::Sheet m_sheet;
  drawing::Output m_kind = drawing::Output::svg;
};

}  // namespace ekd::cli
