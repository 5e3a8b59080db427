// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrunner.h"

#include <QObject>

class MainWindow;
class QSettings;
class QueryRunner;
class SourceController;

/// Has the sessions of the window checked, all that were received, and shows what was found, also beside the sessions.
/// Which rules are off is kept in the settings, and from when on they tell a difference is read from there.
class CheckController : public QObject
{
    Q_OBJECT

public:
    CheckController(MainWindow &window, QueryRunner &runner, const SourceController &source, QSettings &settings);

    const CheckRunner &checks() const { return m_checks; }
    /// What was decided on the findings of what is shown.
    void setDecisions(const FindingDecisions &decisions) { m_checks.setDecisions(decisions); }
    /// What was looked up of conversations; null: nothing.
    void setHistory(const std::shared_ptr<const ConversationHistory> &history);
    /// What the types are billed as, and what they cost.
    void setUnits(const UnitSpans &units);
    void setPrices(const TypePrices &prices);

private:
    void restore();
    void save();
    /// What is shown, by the order that goes with it.
    void check();
    void updateOrder();

    MainWindow &m_window;
    QueryRunner &m_runner;
    const SourceController &m_source;
    QSettings &m_settings;
    CheckRunner m_checks;
    CheckTolerances m_tolerances;
    std::shared_ptr<const ConversationHistory> m_history;
    UnitSpans m_units;
    TypePrices m_prices;
};
