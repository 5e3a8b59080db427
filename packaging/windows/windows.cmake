# SPDX-FileCopyrightText: 2026 Billscope contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Written, but never run by the project's own checks: they have no Windows.
# The program with Qt's libraries beside it, in an installer made by NSIS.
install(TARGETS billscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
qt_generate_deploy_app_script(TARGET billscope FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy_script})

set(CPACK_GENERATOR NSIS)
set(CPACK_NSIS_DISPLAY_NAME Billscope)
set(CPACK_NSIS_INSTALLED_ICON_NAME bin/billscope.exe)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [[
  WriteRegStr SHCTX "Software\Classes\.billscope" "" "Billscope.Archive"
  WriteRegStr SHCTX "Software\Classes\Billscope.Archive" "" "Billscope archive"
  WriteRegStr SHCTX "Software\Classes\Billscope.Archive\DefaultIcon" "" "$INSTDIR\bin\billscope.exe,0"
  WriteRegStr SHCTX "Software\Classes\Billscope.Archive\shell\open\command" "" '"$INSTDIR\bin\billscope.exe" "%1"'
]])
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [[
  DeleteRegKey SHCTX "Software\Classes\.billscope"
  DeleteRegKey SHCTX "Software\Classes\Billscope.Archive"
]])
