// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkcontroller.h"

#include "checkorder.h"
#include "findingspanel.h"
#include "mainwindow.h"
#include "queryrunner.h"
#include "rulesmenu.h"
#include "sourcecontroller.h"

#include <QSettings>

using namespace Qt::StringLiterals;

CheckController::CheckController(
    MainWindow &window, QueryRunner &runner, const SourceController &source, QSettings &settings)
    : m_window(window)
    , m_runner(runner)
    , m_source(source)
    , m_settings(settings)
{
    restore();
    FindingsPanel *panel = m_window.findings();
    connect(panel->rules(), &RulesMenu::switchedOffChanged, this, &CheckController::save);
    connect(&m_runner, &QueryRunner::resultChanged, this, &CheckController::check);
    connect(&m_source, &SourceController::ended, this, [this] {
        // The last rows are still to come: then all are checked at once.
        if (!m_runner.isBusy())
            check();
    });
    connect(&m_checks, &CheckRunner::checkedChanged, this, [this] {
        m_window.setChecked(m_checks.checked());
        m_runner.setFindings(m_checks.checked()->rows);
    });
    connect(&m_checks, &CheckRunner::busyChanged, panel, &FindingsPanel::setBusy);
}

void CheckController::restore()
{
    std::set<CheckRule> rules;
    for (const QString &name : m_settings.value(u"checks/off"_s).toStringList()) {
        if (const auto rule = ruleFromName(name))
            rules.insert(*rule);
    }
    m_window.findings()->rules()->setSwitchedOff(rules);
    // Commas that are not quoted make a list of it.
    m_tolerances = readableTolerances(m_settings.value(u"checks/tolerances"_s).toStringList().join(u','));
}

void CheckController::save()
{
    QStringList names;
    for (const CheckRule rule : m_window.findings()->rules()->switchedOff())
        names << ruleName(rule);
    m_settings.setValue(u"checks/off"_s, names);
    updateOrder();
}

void CheckController::setUnits(const UnitSpans &units)
{
    m_units = units;
    updateOrder();
}

void CheckController::setPrices(const TypePrices &prices)
{
    m_prices = prices;
    updateOrder();
}

void CheckController::setHistory(const std::shared_ptr<const ConversationHistory> &history)
{
    m_history = history;
    updateOrder();
}

void CheckController::check()
{
    updateOrder();
    m_checks.setStore(m_runner.resultStore(), m_source.isArriving() || !m_runner.hasAllRows());
}

void CheckController::updateOrder()
{
    CheckOrder order = checkOrderOf(m_source.completeness(), m_source.settlingTime(), m_source.knownValues());
    order.prices = m_prices;
    order.units = typeUnits(m_units, m_runner.query().zone);
    order.tolerances = m_tolerances;
    order.switchedOff = m_window.findings()->rules()->switchedOff();
    order.period = m_runner.query().period;
    order.zone = m_runner.query().zone;
    order.history = m_history;
    m_checks.setOrder(order);
}
