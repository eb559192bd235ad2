// SPDX-License-Identifier: MIT
#include "formats/drawing/file_names.hpp"

#include <catch2/catch.hpp>

using ekd::drawing::FileNames;

TEST_CASE("a name becomes the name of a file") {
  CHECK(FileNames().make("goal-2", ".svg") == "goal-2.svg");
  CHECK(FileNames().make("Mērķis 2.1: <atbalsts>", ".svg") == "Mērķis_2.1_atbalsts.svg");
}

TEST_CASE("no name leads out of the folder, hides a file, or means something to a shell or a system") {
  const std::string name = GENERATE(as<std::string>{}, "../../etc/passwd", "/etc/passwd", "..", ".", "",
                                    "-rf", ".hidden", "a\\b", "a\nb", "$(reboot)", "`x`", "a;b|c&d*?\"'",
                                    "con", "NUL.txt", "lpt1", "\xE2\x80\xAEgvs", "a\xFF\x62", "   ");
  const std::string file = FileNames().make(name, ".svg");
  INFO(name << " -> " << file);
  CHECK(file.size() > 4);
  CHECK(file.find_first_of("/\\\n$`;|&*?\"' \xFF") == std::string::npos);
  CHECK(file.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(file[0] != '.');
  CHECK(file[0] != '-');
  CHECK(file != "con.svg");
  CHECK(file != "NUL.txt.svg");
  CHECK(file != "lpt1.svg");
}

TEST_CASE("two names never become one file, not even where case does not count") {
  FileNames names;
  CHECK(names.make("Goals", ".svg") == "Goals.svg");
  CHECK(names.make("goals", ".svg") == "goals-2.svg");
  CHECK(names.make("goals-2", ".svg") == "goals-2-2.svg");
  CHECK(names.make("<>", ".svg") == "view.svg");
  CHECK(names.make("**", ".svg") == "view-2.svg");
}

TEST_CASE("a long name is cut between letters") {
  std::string name;
  for (int i = 0; i < 500; ++i) name += "ē";
  const std::string file = FileNames().make(name, ".svg");
  CHECK(file.size() <= 130);
  CHECK((file.size() - 4) % 2 == 0);
}
