// SPDX-License-Identifier: MIT
// generate COUNT FILE: writes a generated model of COUNT elements.
#include "bench/model_generator.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const auto document = ekd::bench::generateModel(std::strtoull(argv[1], nullptr, 10));
  const auto status = ekd::ekdXmlFormat().write(document, argv[2], {});
  if (!status) std::fprintf(stderr, "%s: %s\n", argv[2], status.error().detail.c_str());
  return status ? 0 : 1;
}
