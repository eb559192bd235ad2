# SPDX-License-Identifier: MIT
# How we compile our own sources. It is no part of what our libraries ask of those who use them.
add_library(ekd_common INTERFACE)

target_include_directories(ekd_common INTERFACE ${PROJECT_SOURCE_DIR})
# g++ 12 gives false -Wrestrict on "x" + std::to_string(i).
target_compile_options(ekd_common INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>
  -Wnon-virtual-dtor -Woverloaded-virtual $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
  target_compile_options(ekd_common INTERFACE -Wno-shadow)
endif()
if(EKD_WARNINGS_AS_ERRORS)
  target_compile_options(ekd_common INTERFACE -Werror)
endif()
if(EKD_SANITIZE)
  # With sanitizers, g++ 12 warns of uninitialized values inside of its own <regex>.
  target_compile_options(ekd_common INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_compile_options(ekd_common INTERFACE -fsanitize=${EKD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(ekd_common INTERFACE -fsanitize=${EKD_SANITIZE})
endif()
if(EKD_BUILD_FUZZ)
  target_compile_options(ekd_common INTERFACE -fsanitize=fuzzer-no-link)
endif()
