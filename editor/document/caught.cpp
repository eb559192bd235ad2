// SPDX-License-Identifier: MIT
#include "editor/document/caught.hpp"

#include "editor/document/text.hpp"

#include <QCoreApplication>
#include <exception>
#include <new>

namespace ekd::editor {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Caught)
};

}  // namespace

QString caughtInWords() {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return Words::tr("there is not enough memory");
  } catch (const std::exception& problem) {
    return toQt(problem.what());
  } catch (...) {
    return Words::tr("it is not known why");
  }
}

}  // namespace ekd::editor
