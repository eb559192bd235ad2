// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"
#include "libekd/layout/layout_engine.hpp"
#include "libekd/layout/places.hpp"
#include "libekd/layout/sheet.hpp"
#include "libekd/layout/text_measurer.hpp"
#include "libekd/model/document.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ekd::layout {

/// Where to read on: something that another page shows, told on a card of this one.
struct PageReference {
  ElementId teller;      ///< on whose card it stands
  RelationId relation;   ///< what joins it to what is there; none: what stands below the card is there
  std::size_t page = 0;  ///< counted from 1
};

/// What the sheets of a drawing that takes several of them are; a card calls the one to read on at by it.
enum class Division : std::uint8_t {
  pages,  ///< of a document: "p. 7"
  parts,  ///< of one figure, each with a caption of its own: "part 7"
};

/// What is to be drawn, and for what paper. `view` need not be one of the document's: a caller may ask for
/// any query. Settings of the view that the drawing obeys:
/// - `actors` = `block` (an actor stands once in every block, the default), `goal` (once beside everything it
///   answers for) or `once` (once in the whole drawing).
struct Request {
  const Document& document;
  View view;
  std::string language;  ///< BCP 47; empty means the view's, else the document's, else English
  Sheet sheet = a4Sheet();
  std::vector<ElementId> hidden =
      {};  ///< sorted; not shown, whatever the view says: what a reader folded away
  std::vector<PageReference> references = {};  ///< in the order in which a card tells them
  Division division = Division::pages;
  /// How the view was drawn before, if what did not change is to stay where it was. Then the sheet has the
  /// size, the text and the columns that it had, even where others would fit better by now: only drawing it
  /// without them tidies up.
  const Places* earlier = nullptr;
  std::vector<Pin> pins = {};  ///< of any cards; those that are not shown count for nothing
  /// Whether each card and line says what it is, for screen readers. Who asks a Narrator for one when it is
  /// needed saves the memory for all of them.
  bool isNarrated = true;
};

struct Outcome {
  Drawing drawing;
  Places places;                   ///< for the next drawing of the view
  std::vector<std::string> notes;  ///< what had to give, as sentences in English for the person who asked
  bool hasGrown = false;           ///< the drawing is larger than its sheet
  bool engineFailed = false;       ///< a block was placed by our own code because the engine could not
};

/// Draws a view: a finished drawing of the sheet's size, or of a larger one with a note when the text would
/// have to be smaller than the sheet allows. The same request gives the same drawing, byte for byte.
Outcome draw(const Request& request, TextMeasurer& measurer, LayoutEngine& engine);

/// Draws again and again, and keeps what the next drawing will most likely need: measured texts, heights of
/// cards, what the engine answered. That changes no drawing; the next one is only made in less time.
class Drawer {
 public:
  /// Both are used as long as the drawer lives.
  Drawer(TextMeasurer& measurer, LayoutEngine& engine);
  ~Drawer();
  Drawer(const Drawer&) = delete;
  Drawer& operator=(const Drawer&) = delete;

  /// Nothing as soon as `isStopped`, which is asked again and again meanwhile, says so.
  std::optional<Outcome> draw(const Request& request, const std::function<bool()>& isStopped = {});

 private:
  struct Kept;
  std::unique_ptr<Kept> m_kept;
};

}  // namespace ekd::layout
