// SPDX-License-Identifier: MIT
#include "formats/format.hpp"

#include <utility>

namespace ekd {

ReadResult unreadable(const std::filesystem::path& path, std::string code, std::string message) {
  ReadResult result;
  result.diagnostics.push_back(
      {DiagnosticSeverity::error, std::move(code), path.string(), {}, std::move(message)});
  return result;
}

ReadResult Format::read(const std::filesystem::path& path, const ReadOptions&) const {
  return unreadable(path, "FORMAT", std::string(info().title) + " can only be written");
}

Status Format::write(const Document&, const std::filesystem::path&, const WriteOptions&) const {
  return failure(ErrorCode::notAllowed, std::string(info().title) + " can only be read");
}

std::vector<std::string> Format::losses(const Document&, const WriteOptions&) const {
  return {};
}

}  // namespace ekd
