# SPDX-FileCopyrightText: 2026 Billscope contributors
# SPDX-License-Identifier: GPL-3.0-or-later

set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
set(app_id io.github.billscope.Billscope)

# compressed(OUTPUT SOURCE): the file with its @variables@ filled, and compressed as Debian's policy asks for.
function(compressed output source)
    set(plain ${CMAKE_CURRENT_BINARY_DIR}/${output})
    configure_file(${source} ${plain} @ONLY)
    add_custom_command(OUTPUT ${plain}.gz COMMAND gzip -9nc ${plain} > ${plain}.gz DEPENDS ${plain} VERBATIM)
endfunction()

string(TIMESTAMP DEBIAN_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
compressed(billscope.1 ${linux}/billscope.1)
compressed(changelog ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
compressed(changelog.Debian ${linux}/changelog.Debian.in)
add_custom_target(billscope_docs ALL DEPENDS billscope.1.gz changelog.gz changelog.Debian.gz)

if(TARGET billscope)
    install(TARGETS billscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(FILES ${linux}/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux}/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux}/${app_id}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/billscope.svg RENAME ${app_id}.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/billscope.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz ${linux}/copyright
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/billscope)
install(FILES ${linux}/lintian-overrides RENAME billscope DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

# debian_packages(GROUP OUTPUT): the packages of a group in debian-packages.txt, as a field of the .deb lists them.
function(debian_packages group output)
    set(list ${CMAKE_CURRENT_SOURCE_DIR}/debian-packages.txt)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${list})
    file(STRINGS ${list} lines REGEX "^[^#]")
    set(packages)
    foreach(line IN LISTS lines)
        if(line MATCHES "^\\[(.*)\\]$")
            set(current ${CMAKE_MATCH_1})
        elseif(current STREQUAL group)
            string(REPLACE " " ";" line "${line}")
            list(APPEND packages ${line})
        endif()
    endforeach()
    list(JOIN packages ", " packages)
    string(REPLACE "|" " | " packages "${packages}")
    set(${output} "${packages}" PARENT_SCOPE)
endfunction()

debian_packages(loaded CPACK_DEBIAN_PACKAGE_DEPENDS)
debian_packages(offered CPACK_DEBIAN_PACKAGE_RECOMMENDS)
