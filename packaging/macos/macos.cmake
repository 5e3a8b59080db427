# SPDX-FileCopyrightText: 2026 Billscope contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Written, but never run by the project's own checks: they have no macOS.
# The program as a bundle with Qt's frameworks inside, in a disk image.
set_target_properties(billscope PROPERTIES
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in
    OUTPUT_NAME Billscope)
install(TARGETS billscope BUNDLE DESTINATION .)
qt_generate_deploy_app_script(TARGET billscope FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy_script})

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME "Billscope ${PROJECT_VERSION}")
