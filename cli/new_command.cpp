// SPDX-License-Identifier: MIT
#include "cli/new_command.hpp"

#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/save_file.hpp"
#include "formats/system.hpp"
#include "libekd/edit/session.hpp"

#include <CLI/CLI.hpp>

namespace ekd::cli {
namespace {

constexpr Bilingual defaultTitle{"A new model", "Jauns modelis"};
constexpr Bilingual defaultGoal{"What we want to achieve", "Ko mēs vēlamies sasniegt"};
constexpr Bilingual viewTitle{"All goals", "Visi mērķi"};

struct Wording {
  std::string language;
  std::string title;
  std::string goal;
};

Result<Document> freshDocument(const Wording& wording, IdSource& ids, Clock& clock) {
  Session session(Document{}, clock);
  Element goal;
  goal.id = ids.make<ElementId>();
  goal.kind = ElementKind::goal;
  setText(goal.labels, wording.language, wording.goal);
  View view;
  view.id = ids.make<ViewId>();
  view.key = "goals";
  setText(view.titles, wording.language, viewTitle.in(wording.language));
  view.query.roots = {goal.id};
  const auto revision = session.edit("new model", [&](Editor& editor) {
    return editor
        .modifyMetadata([&](Metadata& metadata) {
          metadata.language = wording.language;
          setText(metadata.titles, wording.language, wording.title);
        })
        .and_then([&] { return editor.add(goal); })
        .and_then([&] { return editor.add(view); });
  });
  if (!revision) return tl::unexpected<Error>(revision.error());
  return session.document();
}

}  // namespace

void NewCommand::configure(CLI::App& app) {
  app.add_option("FILE", m_path, "The file to make; .ekd is added to a name without an ending")->required();
  app.add_option("--title", m_title, "What the model is called");
  app.add_option("--goal", m_goal, "The first goal");
  app.add_option("--lang", m_language, "Language of the texts; en and lv have texts ready")
      ->type_name("LANG")
      ->capture_default_str();
  app.footer("A file that is there already is never touched.");
}

int NewCommand::run(Streams& streams) {
  std::filesystem::path path = m_path;
  if (!path.has_extension()) path += ekdXmlFormat().info().extensions.front();
  FreshIds ids;
  SystemClock clock;
  const auto orElse = [this](const std::string& given, const Bilingual& otherwise) {
    return given.empty() ? std::string(otherwise.in(m_language)) : given;
  };
  const auto document =
      freshDocument({m_language, orElse(m_title, defaultTitle), orElse(m_goal, defaultGoal)}, ids, clock);
  if (!document) {
    streams.err << "ekd: " << document.error().detail << '\n';
    return wrongUse;
  }
  const auto saved = saveFile(path, [&document](Sink& sink) { return writeEkdXml(*document, sink); },
                              {.expected = FileStamp{}});
  if (!saved) {
    streams.err << "ekd: " << path.string() << " " << saved.error().detail << '\n';
    return outputFailed;
  }
  streams.out << path.string() << ": one goal, one view\n";
  return fine;
}

}  // namespace ekd::cli
