// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recountcontroller.h"

#include "chartpanel.h"
#include "checkrunner.h"
#include "filterbar.h"
#include "idfilter.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "queryrunner.h"
#include "sessiontableview.h"

#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

RecountController::RecountController(
    MainWindow &window, const QueryRunner &runner, const CheckRunner &checks, QSettings &settings)
    : m_window(window)
    , m_runner(runner)
    , m_checks(checks)
    , m_settings(settings)
{
    ChartPanel *chart = m_window.chart();
    connect(chart, &ChartPanel::recountWanted, this, &RecountController::setWanted);
    connect(chart, &ChartPanel::surplusRequested, this, &RecountController::selectSurplus);
    connect(&m_runner, &QueryRunner::resultChanged, this, &RecountController::update);
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
    m_recounts.setResult(m_runner.resultStore(), m_runner.result());
}

void RecountController::show()
{
    const auto recounted = m_recounts.recounted();
    // One of other rows than the chart has by now is followed by its own.
    if (recounted && recounted->result == m_runner.result())
        m_window.chart()->setRecount(recounted->recount, m_checks.order().units);
}

void RecountController::selectSurplus(int bucket, int value)
{
    // Of more than the table keeps selected the first.
    constexpr size_t mostRows = 1000;
    // So many ids a filter can bear.
    constexpr size_t mostListed = 50;
    const auto recounted = m_recounts.recounted();
    if (!recounted || recounted->result != m_runner.result())
        return;
    std::vector<quint32> rows = surplusOf(
        recounted->store, recounted->result->rows, recounted->result->counts, recounted->surplus, bucket, value);
    if (rows.size() <= mostListed) {
        const IdFilter ids = filterForIds(rows, recounted->store);
        if (!ids.term.isEmpty() && ids.withoutId == 0)
            m_window.filterBar()->addTerm(ids.term);
    }
    const size_t all = rows.size();
    rows.resize(std::min(all, mostRows));
    m_window.table()->goTo(rows);
    const QString former = std::exchange(m_said, {});
    if (rows.size() < all) {
        const QLocale locale;
        m_said = tr("%1 of these %2 sessions are selected. Click a cell with fewer of them to select all of its own.")
                     .arg(locale.toString(qulonglong(rows.size())), locale.toString(qulonglong(all)));
        m_window.messages()->showMessage(MessageBar::Severity::Info, m_said);
    } else if (!former.isEmpty() && m_window.messages()->sentence() == former) {
        m_window.messages()->closeBar();
    }
}
