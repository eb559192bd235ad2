# SPDX-License-Identifier: MIT
# The programs, and the libraries as the CMake package `ekd` (docs/library.md). `cpack -G DEB` makes a package of Debian.
include(CMakePackageConfigHelpers)

set(libraries libekd formats drawing report)
set(programs ekd ekd-render ekd-layout)
if(TARGET ekd-editor)
  list(APPEND programs ekd-editor)
endif()
set(config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/ekd)

install(TARGETS ${programs} COMPONENT programs)
install(TARGETS ${libraries} EXPORT ekd ARCHIVE COMPONENT development)
foreach(folder libekd formats)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${folder} DESTINATION ${EKD_INSTALL_INCLUDEDIR} COMPONENT development
    FILES_MATCHING PATTERN "*.hpp" PATTERN worker EXCLUDE)
endforeach()
install(EXPORT ekd NAMESPACE ekd:: DESTINATION ${config_dir} FILE ekdTargets.cmake COMPONENT development)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/ekdConfig.cmake.in ${PROJECT_BINARY_DIR}/ekdConfig.cmake
  INSTALL_DESTINATION ${config_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ekdConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/ekdConfig.cmake ${PROJECT_BINARY_DIR}/ekdConfigVersion.cmake
  DESTINATION ${config_dir} COMPONENT development)

install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_SOURCE_DIR}/LICENSE
  DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT programs)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/samples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT programs)
if(TARGET ekd-editor)
  install(FILES ${PROJECT_SOURCE_DIR}/editor/desktop/ekd.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications
    COMPONENT programs)
  install(FILES ${PROJECT_SOURCE_DIR}/editor/desktop/ekd.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
    COMPONENT programs)
  install(FILES ${PROJECT_SOURCE_DIR}/editor/desktop/ekd.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT programs)
endif()

set(CPACK_PACKAGE_CONTACT "The authors of ekd")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Models of enterprises by EKD and 4EM: captured, checked, traced and drawn")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_COMPONENTS_ALL programs)  # the libraries are for those who build from source
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_NAME ekd)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS fonts-dejavu-core)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_STRIP_FILES ON)
include(CPack)
