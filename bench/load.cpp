// SPDX-License-Identifier: MIT
// load FILE [COPY]: reads and builds a model, validates it with all rules and, when told where, saves it;
// prints the milliseconds of each and the peak memory.
#include "bench/memory.hpp"
#include "bench/stopwatch.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/process_memory.hpp"
#include "formats/save_file.hpp"
#include "libekd/validate/validator.hpp"

#include <cstdio>
#include <cstdlib>

namespace {

/// Everything of a save but the disk.
class NullSink : public ekd::Sink {
 public:
  ekd::Status write(std::string_view bytes) override {
    m_bytes += bytes.size();
    return {};
  }
  std::size_t bytes() const { return m_bytes; }

 private:
  std::size_t m_bytes = 0;
};

void print(const char* what, ekd::bench::Stopwatch::Lap lap) {
  std::printf("\"%s\": [%.4f, %.4f]", what, lap.wall, lap.cpu);
}

bool save(const ekd::Document& document, const char* path) {
  ekd::bench::Stopwatch watch;
  NullSink sink;
  bool isFine = ekd::writeEkdXml(document, sink).has_value() && sink.bytes() > 0;
  std::printf(", ");
  print("serialise", watch.lap());
  isFine = isFine && ekd::ekdXmlFormat().write(document, path, {}).has_value();
  std::printf(", ");
  print("save", watch.lap());
  return isFine;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  ekd::bench::Stopwatch watch;
  ekd::keepFreedMemory();  // as the program does
  const auto read = ekd::ekdXmlFormat().read(argv[1], {});
  const auto load = watch.lap();
  if (!read.document) return 1;
  ekd::Validator validator;
  validator.full(*read.document);
  const std::size_t issues = validator.issues().size();
  const auto validate = watch.lap();
  std::printf("{\"issues\": %zu, ", issues);
  print("load", load);
  std::printf(", ");
  print("validate", validate);
  const bool isFine = argc < 3 || save(*read.document, argv[2]);
  std::printf(", \"memory\": %.0f}\n", ekd::bench::peakMemory());
  std::fflush(stdout);
  std::_Exit(isFine ? 0 : 1);  // giving memory back is not measured in the other programs either
}
