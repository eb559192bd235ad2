// SPDX-License-Identifier: MIT
#include "cli/minutes.hpp"
#include "cli/text_layout.hpp"
#include "formats/time_words.hpp"
#include "libekd/query/caption.hpp"

#include <algorithm>

namespace ekd::cli {
namespace {

constexpr std::size_t width = 100;

// clang-format off
namespace words {
constexpr Bilingual nothing{"The journal of this model says nothing.", "Šī modeļa žurnālā nekā nav."};
constexpr Bilingual noCourse{"What was said when is not on record.", "Kas un kad tika teikts, nav pierakstīts."};
constexpr Bilingual session{"Session", "Sesija"};
constexpr Bilingual outside{"Outside of sessions", "Ārpus sesijām"};
constexpr Bilingual date{"Date", "Datums"};
constexpr Bilingual place{"Place", "Vieta"};
constexpr Bilingual participants{"Participants", "Dalībnieki"};
constexpr Bilingual notes{"Notes", "Piezīmes"};
constexpr Bilingual note{"Note", "Piezīme"};
constexpr Bilingual inModel{"In the model from it", "Modelī no tās"};
constexpr Bilingual decided{"Decided", "Izlemts"};
constexpr Bilingual leftOver{"Left over", "Palicis pāri"};
constexpr Bilingual nothingLeft{"Nothing", "Nekas"};
constexpr Bilingual untyped{"Without a kind", "Bez veida"};
constexpr Bilingual unlinked{"Without a link", "Bez saitēm"};
constexpr Bilingual undecided{"Not decided", "Nav izlemts"};
}  // namespace words
// clang-format on

class MinutesText {
 public:
  MinutesText(const Minutes& minutes, std::ostream& out)
      : m_minutes(minutes), m_model(minutes.document.model), m_numbering(m_model), m_out(out) {}

  void write() {
    const auto title = textFor(m_minutes.document.metadata.titles, m_minutes.language);
    if (!title.empty()) m_out << title << "\n\n";
    if (m_minutes.meetings.empty()) m_out << say(words::nothing) << "\n\n";
    for (const Meeting& meeting : m_minutes.meetings) {
      m_out << headingOf(meeting.session) << '\n';
      if (meeting.session.id) writeHead(meeting);
      writeCourse(meeting);
      writeDecisions(meeting);
      m_out << '\n';
    }
    writeLeftOver();
  }

 private:
  std::string say(const Bilingual& word) const { return std::string(word.in(m_minutes.language)); }
  std::string nameOf(ElementId id) const { return caption(m_model, m_numbering, id, m_minutes.language); }

  std::string headingOf(const ModellingSession& session) const {
    if (!session.id) return say(words::outside);
    std::string title(textFor(session.titles, m_minutes.language));
    if (title.empty()) title = session.key;
    return title.empty() ? say(words::session) : say(words::session) + " \"" + title + "\"";
  }

  void writeLine(const Bilingual& what, const std::string& text) {
    if (!text.empty()) writeWrapped(m_out, "  " + say(what) + ": ", text, width);
  }

  void writeList(const Bilingual& title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    m_out << "  " << say(title) << '\n';
    for (const std::string& line : lines) writeWrapped(m_out, "    ", line, width);
  }

  void writeHead(const Meeting& meeting) {
    writeLine(words::date, meeting.session.date);
    writeLine(words::place, meeting.session.place);
    std::vector<std::string> people;
    for (const Participant& one : meeting.session.participants) {
      const bool isNamed = !one.name.empty();
      people.push_back(isNamed && !one.role.empty() ? one.name + " (" + one.role + ")"
                       : isNamed                    ? one.name
                                                    : one.role);
    }
    writeList(words::participants, people);
    std::vector<std::string> notes;
    for (const MeetingNote& note : meeting.notes) {
      if (note.time.empty()) notes.push_back(note.text);
    }
    writeList(words::notes, notes);
    std::vector<std::string> counts;
    for (const auto& [kind, count] : meeting.facts.kinds)
      counts.push_back(std::string(info(kind).plural.in(m_minutes.language)) + " " + std::to_string(count));
    writeLine(words::inModel, joined(counts));
  }

  /// Under the day, when that is another one than before.
  void writeAt(const std::string& day, const std::string& clock, const std::string& who,
               const std::string& text) {
    if (day != m_day) m_out << "  " << day << '\n';
    m_day = day;
    writeWrapped(m_out, "    " + clock + "  " + (who.empty() ? "" : who + ": "), text, width);
  }

  void writeCourse(const Meeting& meeting) {
    const bool hasTimes = std::any_of(meeting.notes.begin(), meeting.notes.end(),
                                      [](const MeetingNote& note) { return !note.time.empty(); });
    if (meeting.steps.empty() && !hasTimes) m_out << "  " << say(words::noCourse) << '\n';
    m_day.clear();
    auto note = meeting.notes.begin();
    const auto writeNotesBefore = [&](std::size_t step) {
      for (; note != meeting.notes.end() && note->before <= step; ++note) {
        if (!note->time.empty())
          writeAt(note->time.substr(0, 10), note->time.substr(11), say(words::note), note->text);
      }
    };
    for (const std::size_t index : meeting.steps) {
      writeNotesBefore(index);
      const WorkStep& step = m_minutes.steps[index];
      for (const Statement& statement : step.statements) {
        if (!statement.isDecision)
          writeAt(dayInWords(step.time), clockInWords(step.time), step.author, statement.text);
      }
    }
    writeNotesBefore(m_minutes.steps.size());
  }

  void writeDecisions(const Meeting& meeting) {
    bool isFirst = true;
    const auto writeOne = [&](const std::string& head, const std::string& text) {
      if (isFirst) m_out << "  " << say(words::decided) << '\n';
      isFirst = false;
      writeWrapped(m_out, "    " + head, text, width);
    };
    for (const std::size_t index : meeting.steps) {
      const WorkStep& step = m_minutes.steps[index];
      for (const Statement& statement : step.statements) {
        if (statement.isDecision)
          writeOne(timeInWords(step.time) + "  " + (step.author.empty() ? "" : step.author + ": "),
                   statement.text);
      }
    }
    for (const ElementId id : meeting.facts.decided) {
      const Element& element = *m_model.find(id);
      std::string text = nameOf(id) + ": " + std::string(readingOf(element.standing).in(m_minutes.language));
      if (!element.details->standingReason.empty()) text += ": " + element.details->standingReason;
      writeOne("", text);
    }
  }

  void writeLeftOver() {
    m_out << say(words::leftOver) << '\n';
    if (m_minutes.leftOver.isEmpty()) m_out << "  " << say(words::nothingLeft) << '\n';
    const auto writeElements = [&](const Bilingual& title, const std::vector<ElementId>& elements) {
      std::vector<std::string> names;
      for (const ElementId id : elements) names.push_back(nameOf(id));
      writeList(title, names);
    };
    writeElements(words::untyped, m_minutes.leftOver.untyped);
    writeElements(words::unlinked, m_minutes.leftOver.unlinked);
    writeElements(words::undecided, m_minutes.leftOver.undecided);
  }

  const Minutes& m_minutes;
  const Model& m_model;
  Numbering m_numbering;
  std::ostream& m_out;
  std::string m_day;
};

}  // namespace

void writeMinutesText(const Minutes& minutes, std::ostream& out) {
  MinutesText(minutes, out).write();
}

}  // namespace ekd::cli
