// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childrun.h"

#include "fetchjob.h"
#include "mainwindow.h"
#include "probedapplication.h"
#include "programwindow.h"
#include "stopwatch.h"

#include <QFile>
#include <QUrl>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// The most memory that this process has held so far, MB.
double peakMegabytes()
{
    constexpr double kilobytes = 1024;
    QFile file(u"/proc/self/status"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).chopped(2).trimmed().toDouble() / kilobytes;
        }
    }
    qFatal("The memory of this process cannot be read.");
}

/// What SourceController does, but for the archive.
void fetchPlainly(ProbedApplication &application, const CommandLine &line, quint32 rows)
{
    NetworkStack stack;
    QueryRunner runner;
    MainWindow window;
    window.resize(1280, 800);
    QObject::connect(&runner, &QueryRunner::resultChanged, &window,
        [&](bool appended) { window.setResult(runner.resultStore(), runner.result(), appended); });
    Profile profile;
    profile.host = line.source.host;
    profile.proxyMode = ProxyMode::None;
    profile.pageSize = line.source.pageSize;
    FetchOptions options;
    options.rate = RateLimits::atMost(0);
    const Period period = *line.period.resolve(Zone());
    FetchJob job(stack, profile, TokenSource({.clientId = u"cs-bench"_s, .clientSecret = u"made-up"_s}), period, Zone(),
        options);
    QObject::connect(&job, &SourceJob::segmentReady, &runner, &QueryRunner::append);
    QObject::connect(&job, &SourceJob::restarted, &runner, &QueryRunner::clear);
    QObject::connect(&job, &SourceJob::finished, &window, [&] {
        runner.answerNow();
        window.setFetching(false);
    });
    window.show();
    window.setFetching(true);
    job.start();
    application.waitUntilPainted([&] { return !window.isFetching() && runner.result()->liveRows == rows; });
}

void report(const Elapsed &elapsed)
{
    std::printf("%.3f %.3f %.3f\n", elapsed.wall, elapsed.cpu, peakMegabytes());
}

} // namespace

QStringList ChildRun::childArguments() const
{
    return QStringList{u"--child"_s, QString::number(int(role)), QString::number(rows), QString::number(spawned, 'f')}
    + arguments;
}

ChildRun ChildRun::fromArguments(const QStringList &arguments)
{
    return {static_cast<Role>(arguments.value(0).toInt()), arguments.value(1).toUInt(), arguments.value(2).toDouble(),
        arguments.mid(3)};
}

void ChildRun::run(ProbedApplication &application) const
{
    if (role == Role::PlainFetch) {
        QString error;
        const auto line = CommandLine::parse(QStringList(u"billscope"_s) + arguments, &error);
        report(elapsedOf([&] { fetchPlainly(application, *line, rows); }));
        return;
    }
    ProgramWindow program(application, arguments);
    const Stopwatch watch;
    program.start();
    if (role == Role::Program) {
        program.waitUntilFilled(rows);
        report(watch.elapsed());
        return;
    }
    application.waitUntilPainted([] { return true; });
    report({clockMilliseconds(CLOCK_MONOTONIC) - spawned, clockMilliseconds(CLOCK_PROCESS_CPUTIME_ID)});
}
