// SPDX-License-Identifier: MIT
#include "editor/find/relation_source.hpp"

#include "libekd/query/find.hpp"
#include "tests/editor/window.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

/// What is offered to link goal 6.2 of the workshops to.
class Offers {
 public:
  QStringList of(const char* typed) {
    QStringList texts;
    for (const QuickPicker::Row& row : rows(typed)) texts << row.text;
    return texts;
  }
  QString firstOf(const char* typed) { return of(typed).value(0); }

  std::vector<QuickPicker::Row> rows(const char* typed) {
    const auto from = bestMatches(m_window.model(), m_window.bridge().numbering(), "goal 6.2");
    REQUIRE(from.size() == 1);
    const ElementId goal = m_window.model().element(from.front().element).id;
    return relationSource(m_window.bridge(), goal, [](const QString&) {})(QString::fromUtf8(typed));
  }
  test::Window& window() { return m_window; }

 private:
  test::Window m_window{test::sampleCopy("vidzeme.ekd")};
};

const auto responsible = QStringLiteral("is the responsibility of  Organizational unit ");

}  // namespace

TEST_CASE("a link that the capture line understands is the first one offered", "[editor]") {
  Offers offers;
  CHECK(offers.firstOf("hinders 2.4").startsWith(QStringLiteral("hinders  Goal 2.4 ")));
  CHECK(offers.firstOf("is hindered by p7").startsWith(QStringLiteral("is hindered by  Problem 7 ")));
  CHECK(offers.firstOf("@NVO performs") == QStringLiteral("is carried out by  Organizational unit 1  NGOs"));
  CHECK(offers.firstOf("@NVO piedalās") ==
        QStringLiteral("has the participation of  Organizational unit 1  NGOs"));
  CHECK(offers.firstOf("@NVO responsible") == responsible + QStringLiteral("1  NGOs"));
  const auto possible = offers.rows("@?NVO");
  CHECK(possible.front().hint == QStringLiteral("possibly"));
  possible.front().take();
  const Model& model = offers.window().model();
  const Slot goal = *model.elements().slotOf(offers.window().named("Offer soup-kitchen meals"));
  CHECK(std::any_of(model.incoming(goal).begin(), model.incoming(goal).end(), [&](Slot relation) {
    return model.relation(relation).certainty == Certainty::possible &&
           model.relation(relation).kind == RelationKind::isResponsibleFor;
  }));
}

TEST_CASE("a name that begins so comes before words inside of texts, and who acts before cards", "[editor]") {
  Offers offers;
  CHECK(offers.firstOf("@NVO") == responsible + QStringLiteral("1  NGOs"));
  CHECK(offers.firstOf("municipality") == responsible + QStringLiteral("2  Municipality"));
  CHECK(offers.firstOf("social serv") == responsible + QStringLiteral("3  Social service office"));
  const QStringList ngo = offers.of("ngo");
  CHECK(ngo.indexOf(responsible + QStringLiteral("1  NGOs")) == 0);
}

TEST_CASE("behind an at sign only those who act are offered, also before a name and a role are whole",
          "[editor]") {
  Offers offers;
  for (const QString& row : offers.of("@soc")) {
    INFO(row.toStdString());
    CHECK((row.contains(QStringLiteral("  Organizational unit ")) ||
           row.contains(QStringLiteral("  Role ")) || row.contains(QStringLiteral("  Actor "))));
  }
  CHECK(offers.firstOf("@soc") == responsible + QStringLiteral("3  Social service office"));
  CHECK(offers.firstOf("@social serv finances")
            .startsWith(QStringLiteral("is financed by  Organizational unit 3 ")));
  CHECK(offers.firstOf("@NVO fin").startsWith(QStringLiteral("is financed by  Organizational unit 1 ")));
  CHECK(offers.firstOf("municipality performs")
            .startsWith(QStringLiteral("is carried out by  Organizational unit 2 ")));
}

TEST_CASE("what nothing is called like is no relation", "[editor]") {
  Offers offers;
  CHECK(offers.rows("qqqqqqqqq").empty());
}
