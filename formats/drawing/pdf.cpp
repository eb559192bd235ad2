// SPDX-License-Identifier: MIT
#include "formats/drawing/cairo_surface.hpp"
#include "formats/drawing/check_drawing.hpp"
#include "formats/drawing/painters.hpp"
#include "formats/drawing/visible_text.hpp"

#include <algorithm>
#include <locale>
#include <sstream>

#include <cairo-pdf.h>

namespace ekd::drawing {
namespace {

using layout::AtlasPage;
using layout::Drawing;
using layout::PageLink;

constexpr double longestSide = 14'400;  // PDF 1.7, annex C.2

/// Units of the page a point.
double scaleOf(const Drawing& drawing) {
  return std::min(1.0, longestSide / std::max(drawing.size.width, drawing.size.height));
}

/// A PDF in the making.
class PdfFile {
 public:
  PdfFile(std::ostream& out, const Drawing& first)
      : m_out(out),
        m_surface(cairo_pdf_surface_create_for_stream(&writeTo, &out, first.size.width * scaleOf(first),
                                                      first.size.height * scaleOf(first))) {}

  void describe(const Drawing& drawing, std::string_view date) {
    set(CAIRO_PDF_METADATA_TITLE, visibleText(drawing.title).c_str());
    set(CAIRO_PDF_METADATA_SUBJECT, visibleText(drawing.description).c_str());
    set(CAIRO_PDF_METADATA_CREATOR, "ekd");
    set(CAIRO_PDF_METADATA_CREATE_DATE, date.empty() ? nullptr : std::string(date).c_str());
  }

  void add(const Drawing& drawing) {
    const double scale = scaleOf(drawing);
    cairo_pdf_surface_set_size(m_surface.get(), drawing.size.width * scale, drawing.size.height * scale);
    note(paintAll(drawing, m_surface.get(), scale, CairoCanvas::TextAs::glyphs));
  }

  void endPage() { cairo_surface_show_page(m_surface.get()); }

  void link(const PageLink& link, double scale) {
    std::ostringstream words;
    words.imbue(std::locale::classic());
    words << "page=" << link.page << " pos=[0 0] rect=[" << link.rect.x * scale << ' ' << link.rect.y * scale
          << ' ' << link.rect.width * scale << ' ' << link.rect.height * scale << ']';
    const Context context(cairo_create(m_surface.get()));
    cairo_tag_begin(context.get(), CAIRO_TAG_LINK, words.str().c_str());
    cairo_tag_end(context.get(), CAIRO_TAG_LINK);
    note(cairo_status(context.get()));
  }

  void addToOutline(const std::string& name, std::size_t page) {
    const std::string target = "page=" + std::to_string(page) + " pos=[0 0]";
    cairo_pdf_surface_add_outline(m_surface.get(), CAIRO_PDF_OUTLINE_ROOT, visibleText(name).c_str(),
                                  target.c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
  }

  Status finish() {
    cairo_surface_finish(m_surface.get());
    note(cairo_surface_status(m_surface.get()));
    m_out.flush();
    if (!m_out) note(CAIRO_STATUS_WRITE_ERROR);
    return statusOf(m_status, "the PDF");
  }

 private:
  void set(cairo_pdf_metadata_t what, const char* text) {
    cairo_pdf_surface_set_metadata(m_surface.get(), what, text);
  }
  /// Keeps the first trouble.
  void note(cairo_status_t status) {
    if (m_status == CAIRO_STATUS_SUCCESS) m_status = status;
  }

  std::ostream& m_out;
  Surface m_surface;
  cairo_status_t m_status = CAIRO_STATUS_SUCCESS;
};

}  // namespace

Status paintPdf(const Drawing& drawing, std::ostream& out, std::string_view date) {
  if (const Status status = checkDrawing(drawing); !status) return status;
  PdfFile file(out, drawing);
  file.describe(drawing, date);
  file.add(drawing);
  return file.finish();
}

Status paintPdf(std::span<const AtlasPage> pages, std::ostream& out, std::string_view date) {
  if (pages.empty()) return failure(ErrorCode::badInput, "there are no pages");
  for (const AtlasPage& page : pages) {
    if (const Status status = checkDrawing(page.drawing); !status) return status;
  }
  PdfFile file(out, pages[0].drawing);
  file.describe(pages[0].drawing, date);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    file.add(pages[i].drawing);
    for (const PageLink& link : pages[i].links) file.link(link, scaleOf(pages[i].drawing));
    file.addToOutline(pages[i].name, i + 1);
    file.endPage();
  }
  return file.finish();
}

}  // namespace ekd::drawing
