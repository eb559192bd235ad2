// SPDX-License-Identifier: MIT
#include "tests/support/temporary_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

namespace ekd::test {

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "ekd-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  std::filesystem::remove_all(m_path, error);
}

std::filesystem::path TemporaryFolder::write(std::string_view name, std::string_view content) const {
  const auto file = m_path / name;
  std::ofstream(file, std::ios::binary) << content;
  return file;
}

}  // namespace ekd::test
