// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recountcontroller.h"

#include "chartpanel.h"
#include "checkrunner.h"
#include "filterbar.h"
#include "mainwindow.h"
#include "queryrunner.h"
#include "sessiontableview.h"
#include "sourcecontroller.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

RecountController::RecountController(MainWindow &window, QueryRunner &runner, const SourceController &source,
    const CheckRunner &checks, QSettings &settings)
    : m_window(window)
    , m_runner(runner)
    , m_source(source)
    , m_checks(checks)
    , m_settings(settings)
{
    ChartPanel *chart = m_window.chart();
    connect(chart, &ChartPanel::recountWanted, this, &RecountController::setWanted);
    connect(chart, &ChartPanel::surplusRequested, this, &RecountController::selectSurplus);
    connect(&m_runner, &QueryRunner::resultChanged, this, &RecountController::update);
    connect(&m_source, &SourceController::ended, this, [this] {
        // The last rows are still to come otherwise.
        if (!m_runner.isBusy())
            update();
    });
    connect(&m_checks, &CheckRunner::orderChanged, this, &RecountController::update);
    connect(&m_recounts, &RecountRunner::recountedChanged, this, &RecountController::show);
    chart->setRecountChosen(m_settings.value(u"chart/recount"_s).toBool());
}

void RecountController::setWanted(bool wanted)
{
    m_settings.setValue(u"chart/recount"_s, m_window.chart()->isRecountChosen());
    m_recounts.setWanted(wanted);
}

void RecountController::update()
{
    m_recounts.setUnits(m_checks.order().units);
    m_recounts.setPrices(m_checks.order().prices);
    m_recounts.setResult(m_runner.resultStore(), m_runner.result(), m_source.isArriving() || !m_runner.hasAllRows());
}

void RecountController::show()
{
    const auto recounted = m_recounts.recounted();
    // One of other rows than the chart has by now is followed by its own.
    if (!recounted || recounted->result != m_runner.result())
        return;
    m_window.chart()->setRecount(recounted->recount, m_checks.order().units);
    if (m_runner.query().filter.has(Field::Surplus))
        m_runner.setSurplus(recounted->surplus.surplus);
}

void RecountController::selectSurplus(int bucket, int value)
{
    // Of more than the table keeps selected the first.
    constexpr size_t mostRows = 1000;
    const auto recounted = m_recounts.recounted();
    if (!recounted || recounted->result != m_runner.result())
        return;
    std::vector<quint32> rows = surplusOf(
        recounted->store, recounted->result->rows, recounted->result->counts, recounted->surplus, bucket, value);
    if (rows.empty())
        return;
    m_runner.setSurplus(recounted->surplus.surplus);
    FilterBar *filter = m_window.filterBar();
    const QStringList terms = bucketTerms(recounted->result->counts, bucket, value);
    if (bucket >= 0)
        filter->chooseDays(terms);
    else
        std::ranges::for_each(terms, [filter](const QString &term) { filter->addTerm(term); });
    filter->addTerm(filterTerm(Field::Surplus, u"yes"_s));
    rows.resize(std::min(rows.size(), mostRows));
    m_window.table()->goTo(rows);
}
