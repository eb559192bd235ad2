// SPDX-License-Identifier: MIT
#include "cli/help_command.hpp"

#include "cli/text_layout.hpp"

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>

namespace ekd::cli {
namespace {

struct Topic {
  std::string_view name;
  std::string_view summary;
  std::string_view text;
};

constexpr std::array topics{
    Topic{"exit-codes", "what the number means that a command ends with",
          R"(Every command ends with one of these:

  0  fine
  1  'validate' found something at or above --fail-on
  2  wrong use: an unknown command, option, element or view
  3  the input cannot be read or is broken; what is wrong with it was printed
  4  the output cannot be written
  5  a component failed, such as Graphviz

Results go to standard output and nothing else does; messages go to standard error.
)"},
    Topic{"names", "how to say which element is meant",
          R"(Where an option takes an element, such as --goal, --root or --actor, it understands

  2.1              its number, as printed or as it follows from the hierarchy
  "problem 2.1"    the same with its kind in front, in English or Latvian; short: P2.1
  "support groups" its label in any language, or an alias; capitals, diacritics and
                   punctuation do not matter, nor, for actors, articles and plurals
  support          the beginnings of words, when nothing fits as a whole
  its key in the tables it came from, a number it once had, or its identity

When several elements fit, or none does, the command lists what may have been meant and ends with 2.
)"},
};

}  // namespace

void writeOverview(const CLI::App& program, std::ostream& out) {
  out << program.get_description() << "\n\nUsage: ekd COMMAND [OPTIONS]\n\nCommands\n";
  TextTable commands({TextTable::Align::left, TextTable::Align::left});
  for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
    commands.addRow({command->get_name(), command->get_description()});
  commands.write(out, "  ");
  out << "\nMore\n";
  TextTable more({TextTable::Align::left, TextTable::Align::left});
  more.addRow({"ekd help COMMAND", "the options of a command; so does ekd COMMAND --help"});
  for (const Topic& topic : topics)
    more.addRow({"ekd help " + std::string(topic.name), std::string(topic.summary)});
  more.addRow({"ekd --version", "which version this is"});
  more.write(out, "  ");
}

void HelpCommand::configure(CLI::App& app) {
  m_program = app.get_parent();
  app.add_option("TOPIC", m_topic, "A command, or one of: exit-codes, names");
}

int HelpCommand::run(Streams& streams) {
  if (m_topic.empty()) {
    writeOverview(*m_program, streams.out);
    return fine;
  }
  const auto topic =
      std::find_if(topics.begin(), topics.end(), [&](const Topic& one) { return one.name == m_topic; });
  if (topic != topics.end()) {
    streams.out << topic->text;
    return fine;
  }
  const auto commands =
      m_program->get_subcommands([&](const CLI::App* one) { return one->get_name() == m_topic; });
  if (commands.empty()) {
    streams.err << "ekd: there is no command or topic called \"" << m_topic << "\"; see 'ekd help'\n";
    return wrongUse;
  }
  // a command that another program carries out has no options here, not even --help
  if (commands.front()->get_help_ptr() == nullptr) return runProgram({m_topic, "--help"}, streams);
  streams.out << commands.front()->help("ekd");
  return fine;
}

}  // namespace ekd::cli
