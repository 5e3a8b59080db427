// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "connections.h"
#include "console.h"
#include "exitcode.h"
#include "headlessrun.h"
#include "interrupt.h"
#include "profilecommand.h"
#include "windowrun.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

static void nameProgram()
{
    QCoreApplication::setApplicationName(u"billscope"_s);
    QCoreApplication::setOrganizationName(u"billscope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BILLSCOPE_VERSION));
}

/// Runs a verb that needs no display.
static int runHeadless(QCoreApplication &program, const CommandLine &line)
{
    Connections connections;
    Interrupt interrupt;
    std::unique_ptr<QObject> run;
    if (line.verb == CommandLine::Verb::Profile) {
        auto command = std::make_unique<ProfileCommand>(line, connections);
        QObject::connect(
            command.get(), &ProfileCommand::finished, &program, &QCoreApplication::exit, Qt::QueuedConnection);
        QObject::connect(
            &interrupt, &Interrupt::interrupted, &program, [] { QCoreApplication::exit(ExitCode::Interrupted); });
        QTimer::singleShot(0, command.get(), &ProfileCommand::start);
        run = std::move(command);
    } else {
        auto headless = std::make_unique<HeadlessRun>(line, connections);
        QObject::connect(
            headless.get(), &HeadlessRun::finished, &program, &QCoreApplication::exit, Qt::QueuedConnection);
        QObject::connect(&interrupt, &Interrupt::interrupted, headless.get(), &HeadlessRun::interrupt);
        QTimer::singleShot(0, headless.get(), &HeadlessRun::start);
        run = std::move(headless);
    }
    return QCoreApplication::exec();
}

int main(int argc, char *argv[])
{
    nameProgram();
    // Before it is known whether a display is needed, nothing may need one.
    std::optional<CommandLine> line;
    QString error;
    {
        QCoreApplication program(argc, argv);
        line = CommandLine::parse(QCoreApplication::arguments(), &error);
        if (!line) {
            writeStandardError(u"billscope: "_s + error + u'\n');
            return ExitCode::Usage;
        }
        if (!line->message.isEmpty()) {
            writeStandardOutput(line->message.toUtf8());
            return ExitCode::Success;
        }
        if (line->verb != CommandLine::Verb::Window)
            return runHeadless(program, *line);
    }
    return runWindow(argc, argv, *line);
}
