// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shownterms.h"

#include <QObject>

class CheckController;
class MainWindow;
class QueryRunner;
class ReconcileController;

/// Has units and prices of the types chosen, proposed and edited in the window, and the sessions checked, and an
/// invoice read, by them.
class TermsController : public QObject
{
    Q_OBJECT

public:
    TermsController(MainWindow &window, const QueryRunner &runner, ShownTerms &terms, CheckController &checks,
        ReconcileController &invoices);

    void edit();

private:
    void update();
    QStringList types() const;

    MainWindow &m_window;
    const QueryRunner &m_runner;
    ShownTerms &m_terms;
    CheckController &m_checks;
    ReconcileController &m_invoices;
};
