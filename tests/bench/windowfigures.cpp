// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfigures.h"

#include "benchserver.h"
#include "chartpanel.h"
#include "countsamples.h"
#include "countschart.h"
#include "dataset.h"
#include "figures.h"
#include "modelfigures.h"
#include "probedapplication.h"
#include "programwindow.h"
#include "sessiontableview.h"
#include "statusstrip.h"

#include <QKeyEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

void measureSorts(ProgramWindow &program, quint32 rows, Figures &figures)
{
    for (const Field field : allFields()) {
        const QString name = u"sort to painted frame, "_s + filterName(field);
        program.sort(field == Field::BillingEnd ? Field::BillingStart : Field::BillingEnd);
        Figure first{.name = name + u", first time"_s, .rows = rows, .goal = 200};
        first.add(elapsedOf([&] { program.sort(field); }));
        figures.add(first);
        const Field other = field == Field::BillingEnd ? Field::BillingStart : Field::BillingEnd;
        figures.measure(
            name, rows, 16, [&] { program.sort(field); }, [&] { program.sort(other); });
    }
}

void measureKeystrokes(ProgramWindow &program, const Dataset &data, Figures &figures)
{
    const std::vector<QString> texts = keystrokes(data);
    program.sort(Field::ChannelUserId);
    Figure figure{
        .name = u"keystroke to painted frame, 99th of %1"_s.arg(texts.size()), .rows = data.rows(), .goal = 16};
    for (int run = 0; run < figures.runs(); ++run) {
        std::vector<Elapsed> times;
        times.reserve(texts.size());
        for (const QString &text : texts)
            times.push_back(elapsedOf([&] { program.filter(text); }));
        figure.add(worstButOne(times));
        program.filter({});
    }
    figures.add(figure);
}

void measureSelection(ProbedApplication &application, ProgramWindow &program, quint32 rows, Figures &figures)
{
    SessionTableView &table = *program.window().table();
    const auto *counts = program.window().status()->findChild<QLabel *>(u"counts"_s);
    const QString before = counts->text();
    Figure selected{.name = u"select all"_s, .rows = rows, .goal = 5};
    Figure told{.name = u"counts of the selection in the status bar"_s, .rows = rows, .goal = 5};
    for (int run = 0; run < figures.runs(); ++run) {
        selected.add(elapsedOf([&] { table.selectAll(); }));
        // At once there is the number of rows, then what is billed for them.
        const QString number = counts->text();
        told.add(elapsedOf([&] { application.waitUntil([&] { return counts->text() != number; }); }));
        table.clearSelection();
        application.waitUntilPainted([&] { return counts->text() == before; });
    }
    figures.add(selected);
    figures.add(told);
}

void measureChart(ProbedApplication &application, Figures &figures)
{
    ChartPanel panel;
    panel.resize(1280, 290);
    panel.show();
    struct Size
    {
        int values = 0;
        int buckets = 0;
        double goal = 0;
    };
    constexpr double frame = 16;
    for (const auto &[values, buckets, goal] : {Size{12, 180, 5}, Size{40, 180, 5}, Size{12, 4380, frame}}) {
        const QueryResult result = resultOf(countsOf(values, buckets));
        const QueryResult other = resultOf(countsOf(values, buckets - 1));
        const auto show = [&](const QueryResult &shown) {
            panel.setResult(shown);
            application.waitUntilPainted([] { return true; });
        };
        figures.measure(
            u"chart after a keystroke, %1 x %2"_s.arg(values).arg(buckets), quint32(values * buckets), goal,
            [&] { show(result); }, [&] { show(other); });
    }
    // What it shows last are the hours of half a year.
    auto *chart = panel.findChild<CountsChart *>();
    const auto zoom = [&](Qt::Key key) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(chart, &press);
        application.waitUntilPainted([] { return true; });
    };
    figures.measure(
        u"chart zoomed, 12 x 4380"_s, 12 * 4380, frame, [&] { zoom(Qt::Key_Plus); }, [&] { zoom(Qt::Key_0); });
}

} // namespace

void measureWindow(ProbedApplication &application, const Dataset &data, Figures &figures)
{
    {
        BenchServer server(data.generator(), false);
        ProgramWindow program(application, server.fetchArguments());
        program.start();
        program.waitUntilFilled(data.rows());
        measureSorts(program, data.rows(), figures);
        measureKeystrokes(program, data, figures);
        measureSelection(application, program, data.rows(), figures);
    }
    measureChart(application, figures);
}
