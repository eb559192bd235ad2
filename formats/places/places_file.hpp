// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/places.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd {

/// Where the cards of one view stand.
struct SavedView {
  ViewId view;           ///< none: the view of the whole model
  std::string language;  ///< in which it was drawn
  layout::Places places;
  std::vector<layout::Pin> pins;
};

/// What the file beside a model remembers of its drawings.
struct SavedPlaces {
  std::vector<SavedView> views;  ///< sorted by view and language

  const SavedView* find(ViewId view, std::string_view language) const;
  void put(SavedView view);
};

/// Beside the model: "vidzeme.ekd-places" for "vidzeme.ekd".
std::filesystem::path placesPath(const std::filesystem::path& model);

/// The same places give the same bytes; one card a line.
std::string writePlaces(const SavedPlaces& places);

/// Nothing for what is no such file, or not whole.
std::optional<SavedPlaces> readPlaces(std::string_view text);

/// Nothing when there is none or it cannot be read.
std::optional<SavedPlaces> loadPlaces(const std::filesystem::path& model);

}  // namespace ekd
