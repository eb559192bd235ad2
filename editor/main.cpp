// SPDX-License-Identifier: MIT
#include <QApplication>
#include <clocale>

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  // QApplication takes the numbers of the user's locale; files are read and written with a decimal point
  std::setlocale(LC_NUMERIC, "C");
  return QApplication::exec();
}
