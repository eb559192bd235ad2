// SPDX-License-Identifier: MIT
#include "formats/format.hpp"

namespace ekd {

ReadResult Format::read(const std::filesystem::path& path, const ReadOptions&) const {
  ReadResult result;
  result.diagnostics.push_back({DiagnosticSeverity::error,
                                "FORMAT",
                                path.string(),
                                {},
                                std::string(info().title) + " can only be written"});
  return result;
}

Status Format::write(const Document&, const std::filesystem::path&, const WriteOptions&) const {
  return failure(ErrorCode::notAllowed, std::string(info().title) + " can only be read");
}

std::vector<std::string> Format::losses(const Document&, const WriteOptions&) const {
  return {};
}

}  // namespace ekd
