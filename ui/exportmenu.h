// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessioncsv.h"

#include <QMenu>

class ChartPanel;
class SessionTableView;

/// Which rows an export takes.
enum class ExportRows : quint8 { Visible, Selected };

/// What can be written into a file: the selected or the visible sessions, each with their number, and the chart.
class ExportMenu : public QMenu
{
    Q_OBJECT

public:
    ExportMenu(const SessionTableView &table, ChartPanel &chart, QWidget *parent = nullptr);

    /// How users and contacts are to be written.
    Identities identities() const { return m_identities; }
    void setIdentities(Identities identities) { m_identities = identities; }

signals:
    void exportRequested(ExportRows rows, CsvPreset preset);

private:
    void fill();
    void addHeading(const QString &title);
    void addPeople();
    QAction *addRows(const QString &title, ExportRows rows, bool possible);

    const SessionTableView &m_table;
    ChartPanel &m_chart;
    QMenu m_people;
    Identities m_identities = Identities::Plain;
};
