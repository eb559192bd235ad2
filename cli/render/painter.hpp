// SPDX-License-Identifier: MIT
#pragma once

#include "cli/render/messages.hpp"
#include "formats/drawing/export.hpp"
#include "formats/drawing/pango_measurer.hpp"
#include "formats/places/places_file.hpp"
#include "libekd/layout/draw.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ekd::cli {

struct PaintOptions {
  drawing::Output kind = drawing::Output::svg;
  layout::Sheet sheet;
  std::string language;
  double textPixels = 14;  ///< PNG: the least size of text
  /// Where the cards of views stand in the editor; a view that is there is drawn so, whatever the sheet.
  std::optional<SavedPlaces> places = {};
};

/// Draws views into files and tells the user what had to give.
class DrawingPainter {
 public:
  DrawingPainter(PaintOptions options, std::unique_ptr<layout::LayoutEngine> engine, Streams& streams)
      : m_options(std::move(options)), m_engine(std::move(engine)), m_messages(streams) {}

  void progress(std::size_t number, std::size_t count, std::string_view name) {
    m_messages.progress(number, count, name);
  }

  /// Draws into the file at `path`, or to standard output for "-". An exit code: fine, outputFailed, or
  /// componentFailed when Graphviz failed and the drawing was made by a plainer placement.
  int draw(const Document& document, const View& view, const std::string& path);

  /// Draws the pages of an atlas: into the file at `path` as PDF, else one file a page into the folder there.
  /// Gives the files in `files`; an exit code as draw().
  int drawAtlas(const Document& document, const View& view, const std::string& path,
                std::vector<std::string>& files);

 private:
  /// As it stands in the editor, if it does; false leaves the request alone.
  bool takePlaces(layout::Request& request) const;
  /// What to do about a drawing that is larger than its sheet; once, however many there are.
  void sayWaysOut();

  PaintOptions m_options;
  std::unique_ptr<layout::LayoutEngine> m_engine;
  Messages m_messages;
  drawing::PangoMeasurer m_measurer;
  bool m_waysOutSaid = false;
};

}  // namespace ekd::cli
