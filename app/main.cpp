// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "connections.h"
#include "console.h"
#include "cryptolibrary.h"
#include "exitcode.h"
#include "fetchescommand.h"
#include "headlessrun.h"
#include "heap.h"
#include "interrupt.h"
#include "profilecommand.h"
#include "translation.h"
#include "wholefile.h"
#include "windowrun.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTimer>

#include <cstdlib>

using namespace Qt::StringLiterals;

static void nameProgram()
{
    QCoreApplication::setApplicationName(u"billscope"_s);
    QCoreApplication::setOrganizationName(u"billscope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BILLSCOPE_VERSION));
}

/// `profile` and `fetches`: need no display.
template <typename Command> static int runCommand(QCoreApplication &program, const CommandLine &line)
{
    Connections connections;
    Interrupt interrupt;
    Command command(line, connections);
    QObject::connect(&command, &Command::finished, &program, &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(
        &interrupt, &Interrupt::interrupted, &program, [] { QCoreApplication::exit(ExitCode::Interrupted); });
    QTimer::singleShot(0, &command, &Command::start);
    return QCoreApplication::exec();
}

/// `export`, `counts`, `check`, `reconcile` and `diff`: need no display.
static int runHeadless(QCoreApplication &program, const CommandLine &line)
{
    Connections connections;
    Interrupt interrupt;
    HeadlessRun run(line, connections);
    QObject::connect(&run, &HeadlessRun::finished, &program, &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&interrupt, &Interrupt::interrupted, &run, &HeadlessRun::interrupt);
    QTimer::singleShot(0, &run, &HeadlessRun::start);
    const int code = QCoreApplication::exec();
    // A write to a reader that does not read cannot be called back, and waiting for it would never end.
    if (run.isWritingStream())
        std::_Exit(code);
    return code;
}

static int fail(const QString &sentence, int code)
{
    writeStandardError(u"billscope: "_s + sentence + u'\n');
    return code;
}

int main(int argc, char *argv[])
{
    boundHeap();
    keepCryptoLibrary();
    occupyClosedStreams();
    letWritesFail();
    nameProgram();
    // Before it is known whether a display is needed, nothing may need one.
    std::optional<CommandLine> line;
    QString error;
    {
        QCoreApplication program(argc, argv);
        installTranslations(program, QSettings().value(u"window/language"_s).toString());
        line = CommandLine::parse(QCoreApplication::arguments(), &error);
        if (!line)
            return fail(error, ExitCode::Usage);
        if (!line->message.isEmpty())
            return writeWholeFile(u"-"_s, line->message.toUtf8(), &error) ? ExitCode::Success
                                                                          : fail(error, ExitCode::File);
        if (line->verb == CommandLine::Verb::Profile)
            return runCommand<ProfileCommand>(program, *line);
        if (line->verb == CommandLine::Verb::Fetches)
            return runCommand<FetchesCommand>(program, *line);
        if (line->verb != CommandLine::Verb::Window)
            return runHeadless(program, *line);
        const bool isHidden = !hasDisplay(QCoreApplication::arguments());
        if (isHidden && !line->snapshotFolder.isEmpty())
            qputenv("QT_QPA_PLATFORM", "offscreen");
        else if (isHidden)
            return fail(QCoreApplication::translate("WindowRun",
                            "There is no display for the window; the verbs export, counts, check, reconcile, diff, "
                            "fetches and profile need none (see --help)."),
                ExitCode::Usage);
    }
    return runWindow(argc, argv, *line);
}
