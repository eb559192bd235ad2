// SPDX-License-Identifier: MIT
#include "formats/places/places_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <tuple>

namespace ekd {

const SavedView* SavedPlaces::find(ViewId view, std::string_view language) const {
  const auto at = std::find_if(views.begin(), views.end(), [&](const SavedView& saved) {
    return saved.view == view && saved.language == language;
  });
  return at == views.end() ? nullptr : &*at;
}

void SavedPlaces::put(SavedView view) {
  std::erase_if(views, [&](const SavedView& saved) {
    return saved.view == view.view && saved.language == view.language;
  });
  const auto at =
      std::upper_bound(views.begin(), views.end(), view, [](const SavedView& a, const SavedView& b) {
        return std::tie(a.view, a.language) < std::tie(b.view, b.language);
      });
  views.insert(at, std::move(view));
}

std::filesystem::path placesPath(const std::filesystem::path& model) {
  std::filesystem::path path = model;
  path += "-places";
  return path;
}

std::optional<SavedPlaces> loadPlaces(const std::filesystem::path& model) {
  constexpr std::size_t mostBytes = 256U << 20U;
  std::ifstream file(placesPath(model), std::ios::binary);
  if (!file) return std::nullopt;
  std::string text;
  std::vector<char> piece(1U << 16U);
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
    text.append(piece.data(), static_cast<std::size_t>(file.gcount()));
    if (text.size() > mostBytes) return std::nullopt;
  }
  return readPlaces(text);
}

}  // namespace ekd
