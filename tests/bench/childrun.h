// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class ProbedApplication;

/// What the program does in a process of its own, so that its memory and its start are its own.
struct ChildRun
{
    /// To a painted window without data; a fetch without an archive; the program with these arguments, until so many
    /// sessions are painted.
    enum class Role : quint8 { Start, PlainFetch, Program };

    Role role = Role::Start;
    quint32 rows = 0;
    /// CLOCK_MONOTONIC of the moment before the process was started, milliseconds.
    double spawned = 0;
    QStringList arguments;

    /// In the child: does it and prints what it took, for measureChild().
    void run(ProbedApplication &application) const;
    /// The arguments of the child.
    QStringList childArguments() const;
    static ChildRun fromArguments(const QStringList &arguments);
};
