# SPDX-License-Identifier: MIT
include(GNUInstallDirs)

# The headers of all modules are installed below this folder, in the same folders as here.
set(EKD_INSTALL_INCLUDEDIR ${CMAKE_INSTALL_INCLUDEDIR}/ekd)

# A source file belongs to the module in whose folder it lies; new files are seen by the next build.
function(ekd_add_module name)
  cmake_parse_arguments(ARG "" "" "EXCLUDE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} *.cpp)
  foreach(pattern IN LISTS ARG_EXCLUDE)
    list(FILTER sources EXCLUDE REGEX ${pattern})
  endforeach()
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:${EKD_INSTALL_INCLUDEDIR}>)
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_link_libraries(${name} PRIVATE $<BUILD_INTERFACE:ekd_common>)
endfunction()

# Programs of ours are compiled as the modules are.
function(ekd_add_program name)
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE ekd_common)
endfunction()
