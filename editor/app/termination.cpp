// SPDX-License-Identifier: MIT
#include "editor/app/termination.hpp"

#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace ekd::editor {
namespace {

constexpr std::array endings{SIGTERM, SIGHUP, SIGINT};

// A signal handler may do little more than write to a file.
std::array<int, 2> ends{-1, -1};

void tell(int) {
  const char byte = 1;
  (void)!::write(ends[0], &byte, 1);
}

}  // namespace

Termination::Termination(QObject* parent) : QObject(parent) {
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return;
  m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
  connect(m_notifier, &QSocketNotifier::activated, this, [this] {
    m_notifier->setEnabled(false);
    Q_EMIT asked();
  });
  struct sigaction action {};
  action.sa_handler = &tell;
  action.sa_flags = SA_RESTART;
  for (const int signal : endings) ::sigaction(signal, &action, nullptr);
}

Termination::~Termination() {
  for (const int signal : endings) std::signal(signal, SIG_DFL);
  for (int& end : ends) {
    if (end >= 0) ::close(end);
    end = -1;
  }
}

}  // namespace ekd::editor
