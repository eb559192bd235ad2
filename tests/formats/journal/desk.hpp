// SPDX-License-Identifier: MIT
#pragma once

#include "formats/journal/places.hpp"
#include "formats/journal/recovery.hpp"
#include "formats/journal/save_model.hpp"
#include "libekd/edit/verbs.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

namespace ekd::test {

inline std::string contentOf(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}
inline void put(const std::filesystem::path& path, std::string_view content) {
  std::ofstream(path, std::ios::binary) << content;
}

/// A model in a folder of its own, and whoever opens it.
struct Desk {
  TemporaryFolder folder;
  FixedClock clock;
  CountedIds ids;
  std::filesystem::path path = folder / "plan.ekd";

  std::vector<std::filesystem::path> places() const { return journal::placesFor(path, folder / "state"); }
  std::filesystem::path journalPath() const { return folder / ".plan.ekd.journal"; }
  journal::OpenedModel open() const { return journal::openModel(path, places()); }
};

/// One run of an editor: it ends without saying anything, as a crash does, but for what was flushed.
struct Run {
  Desk& desk;
  journal::OpenedModel opened;
  Session session;
  journal::JournalWriter writer;
  SaveOptions options;

  explicit Run(Desk& on, journal::WriterOptions writerOptions = {})
      : desk(on),
        opened(on.open()),
        session(*opened.document, on.clock, opened.recovery.history),
        writer(journal::startFor(opened, on.places(), on.path.string()), with(std::move(writerOptions), on)) {
    writer.listenTo(session);
    options.expected = opened.stamp;
    options.afterReplacing = [this](const FileStamp& stamp) { options.expected = stamp; };
  }
  static journal::WriterOptions with(journal::WriterOptions options, Desk& desk) {
    options.clock = &desk.clock;
    return options;
  }

  ElementId add(std::string_view label, ElementId parent = {}) {
    Element element;
    element.kind = ElementKind::goal;
    setText(element.labels, "en", label);
    ElementId id;
    REQUIRE(session.edit("Add goal", [&](Editor& editor) -> Status {
      const auto added = createUnder(editor, desk.ids, element, parent);
      if (added) id = *added;
      return statusOf(added);
    }));
    return id;
  }
  void rename(ElementId id, std::string_view label, std::string mergeKey = {}) {
    REQUIRE(session.edit(
        "Rename",
        [&](Editor& editor) {
          return editor.modify(id, [&](Element& e) { setText(e.labels, "en", label); });
        },
        std::move(mergeKey)));
  }
  void save() { REQUIRE(journal::saveModel(session.document(), desk.path, writer, options)); }
  void close() { writer.close(); }
  void crash() { REQUIRE(writer.flush()); }
};

}  // namespace ekd::test
