// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programfigures.h"

#include "benchserver.h"
#include "childrun.h"
#include "dataset.h"
#include "figures.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView KeptPeakFigure{"most memory during the fetch, with archive"};

struct Spent
{
    Elapsed elapsed;
    /// MB.
    double peak = 0;
};

/// A place of its own for settings and archives.
QProcessEnvironment environmentIn(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *folder : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(folder), home);
    environment.insert(u"no_proxy"_s, u"*"_s);
    return environment;
}

Spent spent(const QString &home, ChildRun run)
{
    constexpr int longest = 600'000;
    QProcess child;
    child.setProcessEnvironment(environmentIn(home));
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    run.spawned = clockMilliseconds(CLOCK_MONOTONIC);
    child.start(QCoreApplication::applicationFilePath(), run.childArguments());
    child.waitForFinished(longest);
    const QByteArrayList numbers = child.readAllStandardOutput().trimmed().split(' ');
    if (child.exitCode() != 0 || numbers.size() != 3)
        qFatal("The program that is measured has failed.");
    return {{numbers[0].toDouble(), numbers[1].toDouble()}, numbers[2].toDouble()};
}

} // namespace

void measureProgram(const Dataset &data, Figures &figures)
{
    BenchServer server(data.generator(), true);
    const QStringList fetch = server.fetchArguments();
    Figure start{.name = u"program start to a painted window"_s, .goal = 150};
    Figure plain{.name = u"loopback fetch to the filled table"_s, .rows = data.rows(), .goal = 700};
    Figure kept{.name = u"loopback fetch, with archive"_s, .rows = data.rows(), .goal = 2000};
    Figure opened{.name = u"open from the archive to the sorted table"_s, .rows = data.rows(), .goal = 1000};
    Figure plainPeak{.name = u"most memory during the fetch"_s, .rows = data.rows(), .unit = u"MB"_s, .goal = 300};
    Figure keptPeak{.name = KeptPeakFigure, .rows = data.rows(), .unit = u"MB"_s, .goal = 300};
    // The first time the server has to make its answers.
    const QTemporaryDir first;
    spent(first.path(), {ChildRun::Role::PlainFetch, data.rows(), 0, fetch});
    for (int run = 0; run < figures.runs(); ++run) {
        const QTemporaryDir home;
        start.add(spent(home.path(), {ChildRun::Role::Start, 0, 0, {}}).elapsed);
        const Spent plainly = spent(home.path(), {ChildRun::Role::PlainFetch, data.rows(), 0, fetch});
        plain.add(plainly.elapsed);
        plainPeak.samples.push_back(plainly.peak);
        const Spent keeping = spent(home.path(), {ChildRun::Role::Program, data.rows(), 0, fetch});
        kept.add(keeping.elapsed);
        keptPeak.samples.push_back(keeping.peak);
        const QStringList offline = fetch + QStringList{u"--offline"_s};
        opened.add(spent(home.path(), {ChildRun::Role::Program, data.rows(), 0, offline}).elapsed);
    }
    for (const Figure &figure : {start, plain, kept, opened, plainPeak, keptPeak})
        figures.add(figure);
}

void measureMemory(const SessionGenerator &generator, double goal, Figures &figures)
{
    const auto rows = static_cast<quint32>(generator.count());
    BenchServer server(generator, false);
    const QTemporaryDir home;
    const Spent spent = ::spent(home.path(), {ChildRun::Role::Program, rows, 0, server.fetchArguments()});
    figures.add({.name = KeptPeakFigure, .rows = rows, .unit = u"MB"_s, .samples = {spent.peak}, .goal = goal});
}
