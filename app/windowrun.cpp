// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowrun.h"

#include "application.h"
#include "exitcode.h"
#include "interrupt.h"
#include "theme.h"
#include "translation.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QLibrary>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QTimer>

using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX
/// Whether an X server answers at DISPLAY; true where the library that knows is missing.
static bool x11Answers()
{
    QLibrary xcb(u"xcb"_s, 1);
    const auto connect = reinterpret_cast<void *(*)(const char *, int *)>(xcb.resolve("xcb_connect"));
    const auto hasError = reinterpret_cast<int (*)(void *)>(xcb.resolve("xcb_connection_has_error"));
    const auto disconnect = reinterpret_cast<void (*)(void *)>(xcb.resolve("xcb_disconnect"));
    if (!connect || !hasError || !disconnect)
        return true;
    void *connection = connect(nullptr, nullptr);
    const bool answers = hasError(connection) == 0;
    disconnect(connection);
    return answers;
}

static bool waylandAnswers()
{
    const QDir folder(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    QLocalSocket socket;
    socket.connectToServer(folder.absoluteFilePath(qEnvironmentVariable("WAYLAND_DISPLAY")));
    return socket.waitForConnected(1000);
}
#endif

bool hasDisplay(const QStringList &arguments)
{
#ifdef Q_OS_LINUX
    // Qt ends the process by itself where no display answers; this is to be said in a sentence before.
    if (!arguments.filter(QRegularExpression(u"^--?(platform|display)\\b"_s)).isEmpty())
        return true;
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
    if (!platform.isEmpty() && !platform.startsWith("xcb"_L1) && !platform.startsWith("wayland"_L1))
        return true;
    return (qEnvironmentVariableIsSet("WAYLAND_DISPLAY") && waylandAnswers())
        || (qEnvironmentVariableIsSet("DISPLAY") && x11Answers());
#else
    return true;
#endif
}

int runWindow(int &argc, char **argv, const CommandLine &line)
{
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
