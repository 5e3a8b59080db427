# SPDX-FileCopyrightText: 2026 Billscope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program on the screen, seen as a screen reader sees it and driven as a person drives it."""

import os
import re
import subprocess
import sys
import time

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as missing:
    print(f"{missing}; install the test packages of packaging/debian-packages.txt.", file=sys.stderr)
    sys.exit(77)

PATIENCE = 60  # seconds; a condition that is not met by then never will be
Role = Atspi.Role


class Failure(Exception):
    """What was expected and did not come."""


def check(truth, sentence):
    if not truth:
        raise Failure(sentence)


def wait_for(what, condition):
    """What `condition` returns as soon as that is true; `what` is for the message. Things on the screen come and go
    while one looks: an error of the bus is the same as not there yet."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            if found := condition():
                return found
        except GLib.Error:
            pass
        check(time.monotonic() < deadline, f"not there after {PATIENCE} s: {what}")
        time.sleep(0.05)


def children(node):
    return [child for i in range(node.get_child_count()) if (child := node.get_child_at_index(i))]


def has(node, *states):
    return all(node.get_state_set().contains(state) for state in states)


def walk(node):
    """Every accessible that shows, depth first; tables and trees count as one, for they may be large."""
    if not has(node, Atspi.StateType.SHOWING, Atspi.StateType.VISIBLE):
        return
    yield node
    if node.get_role() not in (Role.TABLE, Role.TREE, Role.TREE_TABLE):
        for child in children(node):
            yield from walk(child)


def path_of(node):
    path = []
    while node and node.get_role() != Role.APPLICATION:
        path.insert(0, node.get_name() or node.get_role_name())
        node = node.get_parent()
    return path


class Program:
    """One run of the program under test; ended at the end of its block, where a failure says what is on the screen."""

    def __init__(self, path, log):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("BILLSCOPE_")}
        environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        Atspi.init()
        Atspi.get_desktop(0).get_child_count()  # a program that starts before the bus stays invisible
        self.log = log
        with open(log, "ab") as file:
            self.process = subprocess.Popen([path], env=environment, stdin=subprocess.DEVNULL, stdout=file, stderr=file)

    def __enter__(self):
        self.node = wait_for("the program on the accessibility bus", self._application)
        self.node.set_cache_mask(Atspi.Cache.NONE)
        wait_for("its window", self.windows)
        wait_for("the keyboard to go there", self._activate)
        return self

    def __exit__(self, kind, *_):
        if kind:
            for node in self.nodes() if self.process.poll() is None else []:
                print(f"{'  ' * len(path_of(node))}{node.get_role_name()} “{node.get_name()}”", file=sys.stderr)
            with open(self.log, encoding="utf-8", errors="replace") as file:
                print(file.read()[-2000:], file=sys.stderr)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def _application(self):
        check(self.process.poll() is None, f"the program ended with {self.process.returncode}")
        return next((app for app in children(Atspi.get_desktop(0)) if app.get_process_id() == self.process.pid), None)

    def windows(self):
        """Windows and dialogs on the screen."""
        return [window for window in children(self.node) if has(window, Atspi.StateType.SHOWING)]

    def nodes(self):
        for window in self.windows():
            yield from walk(window)

    def find(self, role, name):
        """The first that shows with this role and name (mnemonics, colons and dots left aside); waits for it."""

        def look():
            for node in self.nodes():
                if node.get_role() == role and node.get_name().replace("&", "").rstrip("…:") == name:
                    return node
            return None

        return wait_for(f"{role.value_nick} “{name}”", look)

    def label(self, pattern):
        """The match of the first label with such a text; waits for it."""

        def look():
            for node in self.nodes():
                if node.get_role() == Role.LABEL and (match := re.search(pattern, node.get_name())):
                    return match
            return None

        return wait_for(f"a label like {pattern}", look)

    def press(self, role, name):
        """What a click or the space bar does, as soon as the thing can be pressed."""

        def pressed():
            node = self.find(role, name)
            names = [Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))]
            index = next((i for i, each in enumerate(names) if each in ("Press", "Toggle")), None)
            return index is not None and Atspi.Action.do_action(node, index)

        wait_for(f"“{name}” to be pressed", pressed)

    def write(self, name, text, role=Role.TEXT):
        """Replaces the text of a field."""

        def written():
            node = self.find(role, name)
            Atspi.EditableText.set_text_contents(node, text)
            # A password is read back as bullets.
            return Atspi.Text.get_character_count(node) == len(text)

        wait_for(f"a text in the field “{name}”", written)

    def keys(self, *keys):
        """Types keys (names of xdotool) where the keyboard goes."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *keys], check=True)

    def click(self, node, button=1):
        """A click of the mouse in the middle of it."""
        place = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
        x, y = place.x + place.width // 2, place.y + place.height // 2
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", str(button)], check=True)

    def choose(self, opening, number=1):
        """Calls `opening`, waits for the menu that it opens (the accessible tree has no menus of buttons and cells),
        and takes the entry with this number, negative ones counted from the end."""
        before = set(self._x_windows())
        opening()
        menu = wait_for("a menu", lambda: set(self._x_windows()) - before)
        self.keys(*["Down" if number > 0 else "Up"] * abs(number), "Return")
        wait_for("the menu to close", lambda: not menu & set(self._x_windows()))

    def _x_windows(self):
        search = ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(self.process.pid), "--class", "."]
        return subprocess.run(search, capture_output=True, text=True).stdout.split()

    def _activate(self):
        found = self._x_windows()
        return found and subprocess.run(["xdotool", "windowactivate", "--sync", found[0]], timeout=PATIENCE).returncode == 0

    def check_names(self, where):
        """Whatever takes the keyboard must have a name to be read out, once it has come to rest."""
        unnamed = []

        def are_named():
            unnamed[:] = [
                f"{node.get_role_name()} in {'/'.join(path_of(node))}"
                for node in self.nodes()
                if has(node, Atspi.StateType.FOCUSABLE) and not node.get_name()
            ]
            return not unnamed

        try:
            wait_for("a name", are_named)
        except Failure as failure:
            raise Failure(f"{where}: without a name: {unnamed}") from failure

    def quit(self):
        """By keyboard; it must end well."""
        self.keys("ctrl+q")
        wait_for("the program to end", lambda: self.process.poll() is not None)
        check(self.process.returncode == 0, f"the program ended with {self.process.returncode}")
