#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Billscope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""first_start.py PROGRAM DEMO_SERVER: what a person does first, on a real screen with a real keychain.

Adds a connection, quits, starts again, fetches without being asked anything, reads the table, filters it by clicking,
and exports three rows. The secret must be nowhere below HOME, and whatever takes the keyboard must have a name."""

import os
import secrets
import subprocess
import sys

from desktop import Atspi, Program, Role, check, wait_for

HOME = os.environ["HOME"]
LOG = os.path.join(HOME, "program.log")
CLIENT_ID, SECRET = "cs-person", secrets.token_hex(16)


def files_holding(text):
    """The files below HOME that hold this text in some encoding."""
    found = []
    for folder, _, names in os.walk(HOME):
        for path in (os.path.join(folder, name) for name in names):
            if os.path.isfile(path) and not os.path.islink(path):
                with open(path, "rb") as file:
                    content = file.read()
                if any(text.encode(each) in content for each in ("utf-8", "utf-16-le", "utf-16-be")):
                    found.append(path)
    return found


def quit_program(program):
    program.quit()
    check(files_holding("Acme"), "the connection was kept nowhere")
    check(not files_holding(SECRET), f"the secret is in {files_holding(SECRET)}")


def add_connection(program, url):
    program.label("^No connection yet$")
    program.press(Role.PUSH_BUTTON, "Add a connection")
    program.find(Role.DIALOG, "Add a connection")
    program.write("Name", "Acme")
    program.write("Host", url)
    program.write("Client ID", CLIENT_ID)
    program.write("Client Secret", SECRET, Role.PASSWORD_TEXT)
    program.press(Role.PUSH_BUTTON, "Test connection")
    program.label("The connection works")
    program.check_names("the dialog of a connection")
    program.press(Role.PUSH_BUTTON, "Add")
    program.find(Role.PUSH_BUTTON, "Connection: Acme")


def fetch(program):
    """Whatever asks something in between is a failure."""
    program.find(Role.PUSH_BUTTON, "Connection: Acme")
    program.keys("ctrl+r")

    def is_complete():
        windows = [window.get_name() for window in program.windows()]
        check(len(windows) == 1, f"something asks: {windows}")
        return any(node.get_role() == Role.LABEL and node.get_name().startswith("✓ all ") for node in program.nodes())

    wait_for("a fetch that is complete", is_complete)
    table = program.find(Role.TABLE, "Billing sessions")

    def is_shown():
        count = int(program.label(r"^([\d,]+) sessions?\b")[1].replace(",", ""))
        return count > 500 and Atspi.Table.get_n_rows(table) == count

    # A third of three thousand sessions is of last month.
    wait_for("as many rows as the status bar says", is_shown)


def cell(table, row, title):
    """The cell in the column with this title."""
    columns = [Atspi.Table.get_column_description(table, i) for i in range(Atspi.Table.get_n_columns(table))]
    return Atspi.Table.get_accessible_at(table, row, columns.index(title))


def filter_by_clicking(program):
    """Leaves the channel of the first row, and returns it."""
    table = program.find(Role.TABLE, "Billing sessions")
    channel = cell(table, 0, "Channel")
    name = channel.get_name()
    program.choose(lambda: program.click(channel, button=3))
    shown = int(program.label(r"sessions · ([\d,]+) shown")[1].replace(",", ""))
    wait_for("the rows of one channel", lambda: Atspi.Table.get_n_rows(table) == shown)
    return name


def select_three(program, channel):
    """By keyboard; returns the ids of what is selected as the table shows them."""
    program.keys("ctrl+1", "ctrl+Home", "shift+Down", "shift+Down")
    program.label(r"· 3 selected, \d")
    table = program.find(Role.TABLE, "Billing sessions")
    rows = Atspi.Table.get_selected_rows(table)
    check(len(rows) == 3, f"the table has the rows {rows} selected, the status bar says 3")
    for row in rows:
        check(cell(table, row, "Channel").get_name() == channel, f"row {row} is of another channel than {channel}")
    return [cell(table, row, "Billing Session Id").get_name() for row in rows]


def export_selected(program, ids):
    path = os.path.join(HOME, "sessions.csv")
    # The first entry, for Excel, is active already; the next one is for programs. Both mean what is selected.
    program.choose(lambda: program.keys("ctrl+e"))
    program.find(Role.DIALOG, "Export")
    program.write("File name", path)
    program.press(Role.PUSH_BUTTON, "Save")
    program.label("sessions.csv")
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    check(len(lines) == 4 and lines[0].startswith("botId,channel,"), f"not three rows: {lines}")
    check([line.split(",")[8] for line in lines[1:]] == ids, f"not the rows selected: {ids}, {lines}")
    check(os.path.exists(os.path.join(HOME, "sessions.report.txt")), "no report beside the file")


def main(program_path, server_path):
    arguments = ["--sessions", "3000", "--days", "75", "--client-id", CLIENT_ID, "--client-secret", SECRET]
    with subprocess.Popen([server_path, *arguments], stdout=subprocess.PIPE, text=True) as server:
        try:
            url = server.stdout.readline().split()[-1]
            with Program(program_path, LOG) as program:
                program.check_names("the first start")
                add_connection(program, url)
                quit_program(program)
            with Program(program_path, LOG) as program:
                fetch(program)
                channel = filter_by_clicking(program)
                program.check_names("the table")
                ids = select_three(program, channel)
                export_selected(program, ids)
                quit_program(program)
        finally:
            server.kill()


if __name__ == "__main__":
    main(*sys.argv[1:])
