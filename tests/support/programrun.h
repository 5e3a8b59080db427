// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

class LoopbackServer;

/// What a run of a program left behind.
struct ProgramRun
{
    int code = -1;
    QByteArray output;
    QByteArray error;
};

/// The environment of this process without a display, and with the pair of the demo.
QProcessEnvironment headlessEnvironment(const QByteArray &secret = "demo-secret");

/// Runs the program to its end, as a person at a terminal does; a minute at most.
ProgramRun runProgram(const QString &program, const QStringList &arguments,
    const QProcessEnvironment &environment = headlessEnvironment());

/// The same with the program that these tests are built beside.
ProgramRun runBillscope(const QStringList &arguments, const QProcessEnvironment &environment = headlessEnvironment());

/// Options that name the server as an admin app's.
QStringList hostOptions(const LoopbackServer &server);
