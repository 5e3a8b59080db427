// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowrun.h"

#include "application.h"
#include "console.h"
#include "exitcode.h"
#include "interrupt.h"
#include "theme.h"
#include "translation.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

using namespace Qt::StringLiterals;

static bool hasDisplay()
{
#ifdef Q_OS_LINUX
    // Qt ends the process by itself where it finds no display; this is to be said in a sentence before.
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int runWindow(int &argc, char **argv, const CommandLine &line)
{
    if (!hasDisplay()) {
        writeStandardError(
            QCoreApplication::translate("WindowRun",
                "There is no display for the window; the verbs export, counts and profile need none (see --help).")
            + u'\n');
        return ExitCode::Usage;
    }
    QApplication program(argc, argv);
    QApplication::setDesktopFileName(u"io.github.billscope.Billscope"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/billscope.svg"_s));
    Connections connections;
    installTranslations(program, connections.settings().value(u"window/language"_s).toString());
    applyTheme(program, themeFromName(connections.settings().value(u"window/theme"_s).toString()));
    Application application(line, connections);
    Interrupt interrupt;
    QObject::connect(
        &interrupt, &Interrupt::interrupted, &program, [] { QCoreApplication::exit(ExitCode::Interrupted); });
    QTimer::singleShot(0, &application, &Application::start);
    return QApplication::exec();
}
