// SPDX-License-Identifier: MIT
#include "formats/report/zip_archive.hpp"

#include <charconv>
#include <memory>
#include <optional>
#include <zip.h>

namespace ekd::report {
namespace {

struct ZipError {
  ZipError() { zip_error_init(&value); }
  ~ZipError() { zip_error_fini(&value); }
  ZipError(const ZipError&) = delete;
  ZipError& operator=(const ZipError&) = delete;
  zip_error_t value{};
};

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

tl::unexpected<Error> broken(zip_error_t* error) {
  return failure(ErrorCode::toolFailure,
                 std::string("the archive cannot be made: ") + zip_error_strerror(error));
}

/// `entry` is used until the archive is closed.
bool addEntry(zip_t* archive, const ZipEntry& entry, std::uint16_t date) {
  Source content(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
  if (!content) return false;
  const zip_int64_t added = zip_file_add(archive, entry.name.c_str(), content.get(), ZIP_FL_ENC_UTF_8);
  if (added < 0) return false;
  content.release();  // the archive's from now on
  const auto index = static_cast<zip_uint64_t>(added);
  const zip_int32_t method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  return zip_set_file_compression(archive, index, method, 0) == 0 &&
         zip_file_set_dostime(archive, index, 0, date, 0) == 0;
}

Result<std::string> contentOf(zip_source_t* packed) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_open(packed) != 0) return broken(zip_source_error(packed));
  std::optional<zip_int64_t> got;
  std::string bytes;
  if (zip_source_stat(packed, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0) {
    bytes.resize(stat.size);
    got = zip_source_read(packed, bytes.data(), bytes.size());
  }
  zip_source_close(packed);
  if (got != static_cast<zip_int64_t>(bytes.size())) return broken(zip_source_error(packed));
  return bytes;
}

std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

std::uint16_t dosDate(std::string_view isoDate) {
  constexpr std::uint16_t earliest = 1U << 5U | 1U;  // 1980-01-01
  if (isoDate.size() < 10 || isoDate[4] != '-' || isoDate[7] != '-') return earliest;
  const auto year = number(isoDate.substr(0, 4));
  const auto month = number(isoDate.substr(5, 2));
  const auto day = number(isoDate.substr(8, 2));
  if (!year || !month || !day) return earliest;
  if (*year < 1980 || *year > 2107 || *month < 1 || *month > 12 || *day < 1 || *day > 31) return earliest;
  return static_cast<std::uint16_t>((*year - 1980) << 9U | *month << 5U | *day);
}

Result<std::string> packZip(const std::vector<ZipEntry>& entries, std::string_view date) {
  ZipError error;
  const Source packed(zip_source_buffer_create(nullptr, 0, 0, &error.value));
  if (!packed) return broken(&error.value);
  zip_source_keep(packed.get());  // closing the archive gives one hold up
  Archive archive(zip_open_from_source(packed.get(), ZIP_TRUNCATE, &error.value));
  if (!archive) {
    zip_source_free(packed.get());
    return broken(&error.value);
  }
  for (const ZipEntry& entry : entries) {
    if (!addEntry(archive.get(), entry, dosDate(date))) return broken(zip_get_error(archive.get()));
  }
  if (zip_close(archive.get()) != 0) return broken(zip_get_error(archive.get()));
  archive.release();
  return contentOf(packed.get());
}

}  // namespace ekd::report
