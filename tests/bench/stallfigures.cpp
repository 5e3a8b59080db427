// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stallfigures.h"

#include "benchserver.h"
#include "figures.h"
#include "sessiongenerator.h"
#include "stallprobe.h"
#include "usescript.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

QString measureStalls(ProbedApplication &application, const SessionGenerator &generator, double limit, Figures &figures)
{
    constexpr double allowed = 0.1;
    const auto rows = static_cast<quint32>(generator.count());
    BenchServer server(generator, false);
    const QTemporaryDir folder;
    StallProbe probe;
    UseScript(application, probe).run(server, rows, folder.path());
    figures.add({.name = u"turns of the event loop of %1 ms or more"_s.arg(limit),
        .rows = rows,
        .unit = u"%"_s,
        .samples = {100 * (1 - probe.turns().shareBelow(limit))},
        .goal = allowed});
    figures.add({.name = u"longest turn of the event loop"_s,
        .rows = rows,
        .samples = {probe.turns().worst()},
        .cpu = {probe.turns().worst()}});
    figures.add({.name = u"longest turn that painted"_s,
        .rows = rows,
        .samples = {probe.paints().worst()},
        .cpu = {probe.paints().worst()}});
    return u"Script of use with %1 sessions: "_s.arg(rows) + probe.report(limit);
}
