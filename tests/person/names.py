#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Billscope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""names.py PROGRAM DEMO_SERVER: opens every window and dialog; whatever takes the keyboard in it must have a name."""

import os
import sys

from desktop import Program, Role, wait_for

LOG = os.path.join(os.environ["HOME"], "program.log")


def close(program, name):
    program.keys("Escape")
    wait_for(f"“{name}” to close", lambda: all(window.get_name() != name for window in program.windows()))


def check_dialog(program, name):
    wait_for(f"“{name}”", lambda: any(window.get_name() == name for window in program.windows()))
    program.check_names(name)


def check_connections(program):
    check_dialog(program, "Connections")
    program.press(Role.PUSH_BUTTON, "Add")
    for role, name in (
        (Role.RADIO_BUTTON, "Bot Builder app (one bot)"),
        (Role.CHECK_BOX, "Advanced"),
        (Role.RADIO_BUTTON, "Finished token (JWT)"),
    ):
        program.press(role, name)
        check_dialog(program, "Add a connection")
    close(program, "Add a connection")
    close(program, "Connections")


def main(program_path, _):
    with Program(program_path, LOG) as program:
        program.press(Role.PUSH_BUTTON, "Try with sample data")
        program.label("^640 sessions")
        program.press(Role.CHECK_BOX, "Numbers")
        program.find(Role.TABLE, "Sessions of the chart as numbers")
        program.check_names("the sample")
        # The number of an invoice, and what it comes to.
        program.keys("ctrl+5", "4", "1", "2", "Return")
        program.label("^The invoice is ")
        program.check_names("the invoice")

        def open_entry(number):
            program.choose(lambda: program.click(program.find(Role.PUSH_BUTTON, "Menu")), number)

        open_entry(6)
        check_connections(program)
        for number, name in (
            (5, "Time zones"),
            (-5, "Preferences"),
            (-4, "Manual"),
            (-3, "Diagnostic report"),
            (-2, "About Billscope"),
        ):
            open_entry(number)
            check_dialog(program, name)
            close(program, name)
        program.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
