// SPDX-License-Identifier: MIT
#include "formats/journal/places.hpp"
#include "formats/journal/recovery.hpp"
#include "formats/journal/save_model.hpp"
#include "libekd/edit/bin_verbs.hpp"
#include "libekd/edit/fragment.hpp"
#include "libekd/edit/verbs.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace ekd;
using test::Ran;
using test::run;

namespace {

/// Two meetings about a small plan, and their file.
class Meetings {
 public:
  Meetings() : m_path(m_folder / "plan.ekd"), m_session(Document{}, m_clock) {
    m_clock.time = 1'777'889'700'000;  // 2026-05-04 10:15 UTC
    journal::Start start;
    start.places = journal::placesFor(m_path);
    m_writer = std::make_unique<journal::JournalWriter>(start, journal::WriterOptions{"ekd", &m_clock, {}});
    m_writer->listenTo(m_session);
  }

  std::string path() const { return m_path.string(); }
  Session& session() { return m_session; }
  IdSource& ids() { return m_ids; }

  void minutesLater(int minutes) { m_clock.time += minutes * 60'000; }
  void speaks(const std::string& author) {
    m_authorship.author = author;
    m_session.setAuthorship(m_authorship);
  }
  void meet(const std::string& key, const std::string& title) {
    ModellingSession meeting;
    meeting.id = m_ids.make<SessionId>();
    meeting.key = key;
    setText(meeting.titles, "en", title);
    m_authorship.modellingSession = meeting.id;
    m_session.setAuthorship(m_authorship);
    edit("Begin session", [&](Editor& editor) { return editor.add(meeting); });
  }
  void changeMeeting(const std::function<void(ModellingSession&)>& body) {
    edit("Meeting", [&](Editor& editor) { return editor.modify(m_authorship.modellingSession, body); });
  }
  void note(const std::string& line) {
    changeMeeting([&](ModellingSession& meeting) {
      const std::string* notes = findText(meeting.notes, "en");
      setText(meeting.notes, "en", (notes == nullptr ? "" : *notes + "\n") + line);
    });
  }
  void edit(const std::string& label, const Session::Body& body, const std::string& mergeKey = {}) {
    REQUIRE(m_session.edit(label, body, mergeKey));
  }
  ElementId card(ElementKind kind, const std::string& text, ElementId parent = {}) {
    Element element;
    element.kind = kind;
    setText(element.labels, "en", text);
    ElementId id;
    edit("Add card", [&](Editor& editor) -> Status {
      const auto added = createUnder(editor, m_ids, element, parent);
      if (added) id = *added;
      return statusOf(added);
    });
    return id;
  }
  void change(ElementId id, const std::function<void(Element&)>& body, const std::string& mergeKey = {}) {
    edit(
        "Change", [&](Editor& editor) { return editor.modify(id, body); }, mergeKey);
  }
  void relate(ElementId source, RelationKind kind, ElementId target) {
    edit("Link", [&](Editor& editor) -> Status {
      const auto made = ekd::relate(editor, m_ids, source, kind, target);
      return statusOf(made);
    });
  }
  void save() {
    const auto saved = journal::saveModel(m_session.document(), m_path, *m_writer, {});
    REQUIRE(saved);
    REQUIRE(m_writer->flush());
  }
  void flush() { REQUIRE(m_writer->flush()); }

 private:
  test::TemporaryFolder m_folder;
  std::filesystem::path m_path;
  test::FixedClock m_clock;
  test::CountedIds m_ids;
  Authorship m_authorship;
  Session m_session;
  std::unique_ptr<journal::JournalWriter> m_writer;
};

/// The first meeting collects, the second one decides.
void hold(Meetings& meetings) {
  meetings.speaks("Anna");
  meetings.meet("first", "First meeting");
  meetings.edit("Title", [](Editor& editor) {
    return editor.modifyMetadata([](Metadata& metadata) { setText(metadata.titles, "en", "Forests"); });
  });
  const auto forests = meetings.card(ElementKind::goal, "Keep the forests");
  const auto trees = meetings.card(ElementKind::goal, "Plant", forests);
  for (const char* text : {"Plant t", "Plant tr", "Plant trees"})
    meetings.change(
        trees, [&](Element& element) { setText(element.labels, "en", text); }, "typing");
  meetings.minutesLater(3);
  meetings.speaks("Berta");
  const auto money = meetings.card(ElementKind::problem, "No money");
  meetings.relate(money, RelationKind::hinders, trees);
  meetings.card(ElementKind::goal, "A slip of the tongue");
  REQUIRE(meetings.session().undo());
  const auto more = meetings.card(ElementKind::goal, "Plant more trees", forests);
  const auto deer = meetings.card(ElementKind::problem, "Deer");
  meetings.card(ElementKind::idea, "Ask the school");
  meetings.save();

  meetings.minutesLater(24 * 60);
  meetings.meet("second", "Second meeting");
  meetings.edit("Merge", [&](Editor& editor) { return mergeInto(editor, trees, more); });
  meetings.change(trees, [](Element& element) { element.standing = Standing::agreed; });
  meetings.change(deer, [](Element& element) {
    element.standing = Standing::rejected;
    element.details.edit().standingReason = "there are none";
  });
  meetings.minutesLater(1);
  meetings.edit("Remove", [&](Editor& editor) { return editor.remove(deer); });
  const auto fund = meetings.card(ElementKind::solution, "A fund");
  meetings.change(fund, [](Element& element) { element.standing = Standing::proposed; });
}

}  // namespace

TEST_CASE("ekd log retells who said what when, what was decided and what is left over") {
  Meetings meetings;
  hold(meetings);
  meetings.save();
  const Ran ran = run({"log", meetings.path()});
  CHECK(ran.code == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out == R"(Forests

Session "First meeting"
  2026-05-04
    10:15  Anna: What is said about the whole model changed
    10:15  Anna: Goal 1 added: Keep the forests
    10:15  Anna: Goal 1.1 added: Plant
    10:15  Anna: Goal 1.1 "Plant" reads "Plant trees" now
    10:18  Berta: Problem 1 added: No money
    10:18  Berta: Problem 1 "No money" hinders Goal 1.1 "Plant trees"
    10:18  Berta: Goal 1.2 added: Plant more trees
    10:18  Berta: Problem 2 added: Deer
    10:18  Berta: Idea 1 added: Ask the school

Session "Second meeting"
  2026-05-05
    10:19  Berta: Solution 1 added: A fund
  Decided
    2026-05-05 10:18  Berta: Goal 1.2 "Plant more trees" merged into Goal 1.1 "Plant trees"
    2026-05-05 10:18  Berta: Goal 1.1 "Plant trees": agreed
    2026-05-05 10:18  Berta: Problem 2 "Deer": rejected: there are none
    2026-05-05 10:19  Berta: Problem 2 "Deer" removed: there are none
    2026-05-05 10:19  Berta: Solution 1 "A fund": proposed

Left over
  Without a kind
    Idea 1 "Ask the school"
  Without a link
    Solution 1 "A fund"
  Not decided
    Solution 1 "A fund"
)");
}

TEST_CASE("ekd log heads a meeting with who met where, and has the notes among what was said") {
  Meetings meetings;
  meetings.speaks("Anna");
  meetings.meet("first", "First meeting");
  meetings.changeMeeting([](ModellingSession& meeting) {
    meeting.date = "2026-05-04";
    meeting.place = "Amata";
    meeting.participants = {{"Anna", "facilitator"}, {"Berta", ""}, {"", "experts"}};
  });
  const auto trees = meetings.card(ElementKind::goal, "Plant trees");
  meetings.note("2026-05-04T10:15 Everybody wants [1](#" + trees.hex() + ")");
  meetings.card(ElementKind::problem, "Deer");
  meetings.minutesLater(5);
  meetings.note("2026-05-04T10:20 Lunch");
  meetings.note("Coffee was cold");
  meetings.save();
  CHECK(run({"log", meetings.path()}).out == R"(Session "First meeting"
  Date: 2026-05-04
  Place: Amata
  Participants
    Anna (facilitator)
    Berta
    experts
  Notes
    Coffee was cold
  2026-05-04
    10:15  Anna: Goal 1 added: Plant trees
    10:15  Note: Everybody wants Goal 1 "Plant trees"
    10:15  Anna: Problem 1 added: Deer
    10:20  Note: Lunch

Left over
  Without a link
    Goal 1 "Plant trees"
    Problem 1 "Deer"
)");
  const auto json = nlohmann::json::parse(run({"log", meetings.path(), "--format", "json"}).out);
  const auto& session = json["sessions"][0];
  CHECK(session["title"] == "First meeting");
  CHECK(session["date"] == "2026-05-04");
  CHECK(session["place"] == "Amata");
  CHECK(session["participants"][0] == nlohmann::json{{"name", "Anna"}, {"role", "facilitator"}});
  REQUIRE(session["notes"].size() == 3);
  CHECK(session["notes"][0]["time"] == "2026-05-04T10:15");
  CHECK(session["notes"][0]["text"] == "Everybody wants Goal 1 \"Plant trees\"");
  CHECK(session["notes"][0]["elements"][0] == trees.hex());
  CHECK(session["notes"][2]["time"] == "");
  const std::string latvian = run({"log", meetings.path(), "--lang", "lv"}).out;
  CHECK(latvian.find("  Vieta: Amata\n  Dalībnieki\n") != std::string::npos);
  CHECK(latvian.find("10:20  Piezīme: Lunch\n") != std::string::npos);
}

TEST_CASE("ekd log tells what is cut and pasted in a meeting as a move, and what is only cut as removed") {
  Meetings meetings;
  meetings.speaks("Anna");
  meetings.meet("first", "First meeting");
  const auto top = meetings.card(ElementKind::goal, "Plant trees");
  const auto dig = meetings.card(ElementKind::goal, "Dig", top);
  const auto spades = meetings.card(ElementKind::goal, "Buy spades", dig);
  const auto other = meetings.card(ElementKind::goal, "Water");
  const auto money = meetings.card(ElementKind::problem, "No money");
  const auto deer = meetings.card(ElementKind::problem, "Deer");
  meetings.relate(money, RelationKind::hinders, spades);
  const Document fragment = fragmentOf(meetings.session().document(), std::vector<ElementId>{dig});
  meetings.minutesLater(1);
  meetings.edit("Cut", [&](Editor& editor) -> Status {
    if (auto removed = editor.remove(spades); !removed) return removed;
    return editor.remove(dig);
  });
  meetings.edit("Cut", [&](Editor& editor) { return editor.remove(deer); });
  meetings.edit("Paste", [&](Editor& editor) -> Status {
    const auto pasted = insertFragment(editor, meetings.ids(), fragment, other);
    return statusOf(pasted);
  });
  meetings.save();
  const std::string out = run({"log", meetings.path()}).out;
  const auto from = out.find("10:16");
  CHECK(out.substr(from, out.find("\nLeft over") - from) == R"(10:16  Anna: Goal 1.1 "Dig" is Goal 2.1 now
  Decided
    2026-05-04 10:16  Anna: Problem 2 "Deer" removed
)");
}

TEST_CASE("ekd log takes a card that comes back in a later meeting for a decision of either") {
  Meetings meetings;
  meetings.meet("first", "First meeting");
  const auto trees = meetings.card(ElementKind::goal, "Plant trees");
  const Document fragment = fragmentOf(meetings.session().document(), std::vector<ElementId>{trees});
  meetings.edit("Cut", [&](Editor& editor) { return editor.remove(trees); });
  meetings.meet("second", "Second meeting");
  meetings.edit("Paste", [&](Editor& editor) -> Status {
    const auto pasted = insertFragment(editor, meetings.ids(), fragment, {});
    return statusOf(pasted);
  });
  meetings.save();
  const std::string out = run({"log", meetings.path()}).out;
  INFO(out);
  CHECK(out.find("Decided\n    2026-05-04 10:15  Goal 1 \"Plant trees\" removed\n") != std::string::npos);
  CHECK(out.find("10:15  Goal 1 added: Plant trees\n", out.find("Second")) != std::string::npos);
}

TEST_CASE("ekd log of a model without a journal tells what the model knows of its sessions") {
  const test::TemporaryFolder folder;
  const auto path = folder.write("a.ekd", R"(<ekd version="1.0" language="en"><sessions>
<session id="0000000000000000000000000000000a" date="2026-05-05"><title lang="en">Second</title></session>
<session id="0000000000000000000000000000000b" key="s1" date="2026-05-04"/>
</sessions><elements>
<element id="00000000000000000000000000000001" kind="goal" standing="rejected" standing_reason="too dear">
  <label lang="en">Fly</label><origin session="0000000000000000000000000000000b"/></element>
<element id="00000000000000000000000000000003" kind="problem" standing="parked"><label lang="en">Rain</label></element>
<element id="00000000000000000000000000000002" kind="goal">
  <label lang="en">Walk</label><origin session="0000000000000000000000000000000b"/></element>
</elements></ekd>)");
  const std::string out = run({"log", path.string()}).out;
  CHECK(out.substr(0, out.find("Left over")) == R"(Session "s1"
  Date: 2026-05-04
  In the model from it: Goals 2
  What was said when is not on record.
  Decided
    Goal 1 "Fly": rejected: too dear

Session "Second"
  Date: 2026-05-05
  What was said when is not on record.

Outside of sessions
  What was said when is not on record.
  Decided
    Problem 1 "Rain": parked

)");
  const auto json =
      nlohmann::json::parse(run({"log", path.string(), "--session", "s1", "--format", "json"}).out);
  REQUIRE(json["sessions"].size() == 1);
  CHECK(json["sessions"][0]["elements"]["goal"] == 2);
  CHECK(json["sessions"][0]["decisions"][0]["standing"] == "rejected");
  CHECK(json["sessions"][0]["decisions"][0]["reason"] == "too dear");
  CHECK(json["leftOver"]["unlinked"].size() == 2);
}

TEST_CASE("ekd log tells what was deleted and why, and what came back") {
  Meetings meetings;
  meetings.speaks("Anna");
  const auto trees = meetings.card(ElementKind::goal, "Plant trees");
  const auto deer = meetings.card(ElementKind::problem, "Deer");
  const auto wolves = meetings.card(ElementKind::problem, "Wolves");
  const auto bin = [&](ElementId id) {
    const auto entry = meetings.ids().make<BinId>();
    const std::vector<ElementId> cards{id};
    meetings.edit(
        "Delete", [&](Editor& editor) { return moveToBin(editor, entry, cards); }, "bin " + entry.hex());
    return entry;
  };
  const auto reason = [&](BinId entry, const char* why, const std::string& mergeKey) {
    meetings.edit(
        "Delete",
        [&](Editor& editor) { return editor.modify(entry, [&](BinEntry& one) { one.reason = why; }); },
        mergeKey);
  };
  const auto first = bin(deer);
  reason(first, "there are none", "bin " + first.hex());
  const auto second = bin(trees);
  const auto third = bin(wolves);
  reason(second, "not ours", {});
  meetings.edit("Restore", [&](Editor& editor) -> Status {
    const auto restored = restoreFromBin(editor, second);
    return statusOf(restored);
  });
  meetings.edit("Discard", [&](Editor& editor) { return discardFromBin(editor, third); });
  meetings.save();
  const std::string out = run({"log", meetings.path()}).out;
  const auto has = [&](const char* text) { return out.find(text) != std::string::npos; };
  INFO(out);
  CHECK(has("Problem 1 \"Deer\" deleted because there are none\n"));
  CHECK_FALSE(has("\"Deer\" was deleted"));
  CHECK(has("Goal 1 \"Plant trees\" deleted\n"));
  CHECK(has("Goal 1 \"Plant trees\" was deleted because not ours\n"));
  CHECK(has("Goal 1 brought back: Plant trees\n"));
  CHECK(has("Problem 1 \"Wolves\" removed for good\n"));
}

TEST_CASE("ekd log tells where cards went when the one above them was deleted, and that they came back") {
  Meetings meetings;
  meetings.speaks("Anna");
  const auto top = meetings.card(ElementKind::goal, "Plant trees");
  const auto middle = meetings.card(ElementKind::goal, "Dig", top);
  meetings.card(ElementKind::goal, "Buy spades", middle);
  const auto entry = meetings.ids().make<BinId>();
  const std::vector<ElementId> cards{middle};
  meetings.edit("Delete", [&](Editor& editor) { return moveToBin(editor, entry, cards); });
  meetings.edit("Restore", [&](Editor& editor) -> Status {
    const auto restored = restoreFromBin(editor, entry);
    return restored ? Status{} : tl::unexpected<Error>(restored.error());
  });
  meetings.save();
  const std::string out = run({"log", meetings.path()}).out;
  INFO(out);
  const auto wentUp = out.find("Goal 1.1.1 \"Buy spades\" is Goal 1.1 now\n");
  const auto cameBack = out.find("Goal 1.1 \"Buy spades\" is Goal 1.1.1 now\n");
  REQUIRE(wentUp != std::string::npos);
  REQUIRE(cameBack != std::string::npos);
  CHECK(wentUp < cameBack);
}

TEST_CASE("ekd log tells of one session only what was said in it and what of that is left over") {
  Meetings meetings;
  hold(meetings);
  meetings.save();
  const Ran ran = run({"log", meetings.path(), "--session", "second"});
  CHECK(ran.code == 0);
  CHECK(ran.out.find("First meeting") == std::string::npos);
  CHECK(ran.out.find("10:19  Berta: Solution 1 added: A fund") != std::string::npos);
  CHECK(ran.out.find("Ask the school") == std::string::npos);
  const Ran none = run({"log", meetings.path(), "--session", "third"});
  CHECK(none.code == 2);
  CHECK(none.err == "ekd: no session is called 'third'; there are: first, second\n");
}

TEST_CASE("ekd log tells what was not saved, and says so") {
  Meetings meetings;
  hold(meetings);
  meetings.flush();
  const Ran ran = run({"log", meetings.path()});
  CHECK(ran.code == 0);
  CHECK(ran.out.find("Solution 1 added: A fund") != std::string::npos);
  CHECK(ran.err == "ekd: 7 changes that had not been saved are back, the last one of 2026-05-05 10:19.\n");
}

TEST_CASE("ekd log speaks Latvian") {
  Meetings meetings;
  hold(meetings);
  meetings.save();
  const Ran ran = run({"log", meetings.path(), "--lang", "lv"});
  CHECK(ran.out.find("Pievienots Mērķis 1: Keep the forests") != std::string::npos);
  CHECK(ran.out.find("Izlemts\n") != std::string::npos);
  CHECK(ran.out.find("Palicis pāri\n") != std::string::npos);
}

TEST_CASE("ekd log gives programs the same as JSON") {
  Meetings meetings;
  hold(meetings);
  meetings.save();
  const Ran ran = run({"log", meetings.path(), "--format", "json"});
  const auto json = nlohmann::json::parse(ran.out);
  CHECK(json["document"] == "Forests");
  REQUIRE(json["entries"].size() == 15);
  const auto& merge = json["entries"][9];
  CHECK(merge["time"] == "2026-05-05T10:18:00Z");
  CHECK(merge["author"] == "Berta");
  CHECK(merge["label"] == "Merge");
  CHECK(merge["statements"][0]["decision"] == true);
  CHECK(merge["statements"][0]["text"] ==
        "Goal 1.2 \"Plant more trees\" merged into Goal 1.1 \"Plant trees\"");
  CHECK(json["leftOver"]["untyped"][0]["kind"] == "idea");
  CHECK(json["leftOver"]["untyped"][0]["number"] == "1");
  CHECK(json["leftOver"]["untyped"][0]["label"] == "Ask the school");
  CHECK(json["notInFile"] == 0);
}

TEST_CASE("ekd log has nothing to tell of a model without a journal, and needs a model") {
  const test::TemporaryFolder folder;
  const auto path = folder.write("a.ekd", "<ekd version=\"1.0\"/>\n");
  const Ran ran = run({"log", path.string()});
  CHECK(ran.code == 0);
  CHECK(ran.out == "The journal of this model says nothing.\n\nLeft over\n  Nothing\n");
  CHECK(run({"log", (folder / "none.ekd").string()}).code == 3);
}
