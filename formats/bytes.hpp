// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace ekd {

/// No file larger than this is read: 256 MiB, some 400,000 elements with their relations.
inline constexpr std::uint64_t fileSizeLimit = 256ULL << 20U;

/// The content of a file, in memory that nobody initialised first. One zero byte follows the last one.
class Bytes {
 public:
  Bytes() : Bytes(0) {}
  explicit Bytes(std::size_t size);

  char* data() { return m_data.get(); }
  std::size_t size() const { return m_size; }
  std::string_view view() const { return {m_data.get(), m_size}; }
  void shrink(std::size_t size);

 private:
  std::unique_ptr<char[]> m_data;
  std::size_t m_size = 0;
};

/// Reads a whole file. A larger one than `limit` is refused before it is read; so is a folder. The error's
/// detail says why in words that fit behind the name of the file ("is a folder").
Result<Bytes> readFile(const std::filesystem::path& path, std::uint64_t limit = fileSizeLimit);

/// The first bytes of a file, at most `count`; empty when there is none or it cannot be read. For recognising
/// formats.
std::string readStart(const std::filesystem::path& path, std::size_t count);

/// Where writers put their bytes: a string, a file, or in tests something that fails after some of them.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual Status write(std::string_view bytes) = 0;
};

class StringSink : public Sink {
 public:
  Status write(std::string_view bytes) override {
    m_text.append(bytes);
    return {};
  }
  const std::string& text() const { return m_text; }
  std::string take() { return std::move(m_text); }

 private:
  std::string m_text;
};

}  // namespace ekd
