// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programrun.h"

#include "loopbackserver.h"

#include <QProcess>

using namespace Qt::StringLiterals;

QProcessEnvironment headlessEnvironment(const QByteArray &secret)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"BILLSCOPE_CLIENT_ID"_s, u"cs-demo"_s);
    environment.insert(u"BILLSCOPE_CLIENT_SECRET"_s, QString::fromLatin1(secret));
    environment.remove(u"DISPLAY"_s);
    return environment;
}

ProgramRun runProgram(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(240000))
        process.kill();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

ProgramRun runBillscope(const QStringList &arguments, const QProcessEnvironment &environment)
{
    return runProgram(QStringLiteral(BILLSCOPE_PROGRAM), arguments, environment);
}

QStringList hostOptions(const LoopbackServer &server)
{
    QString host = server.url().toString();
    host.chop(host.endsWith(u'/') ? 1 : 0);
    return {u"--host"_s, host, u"--scope"_s, u"admin"_s};
}
