// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportmenu.h"

#include "chartpanel.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"

#include <QActionGroup>
#include <QLocale>

using namespace Qt::StringLiterals;

ExportMenu::ExportMenu(const SessionTableView &table, ChartPanel &chart, QWidget *parent)
    : QMenu(parent)
    , m_table(table)
    , m_chart(chart)
{
    setToolTipsVisible(true);
    m_people.setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &ExportMenu::fill);
}

void ExportMenu::fill()
{
    clear();
    const QLocale locale;
    const int visible = m_table.sessions()->rowCount();
    const int selected = m_table.selectedRowCount();
    // Always in this order, which the hand learns. From two rows on a selection is meant: Return takes it.
    QAction *usual = addRows(tr("Visible (%1)").arg(locale.toString(visible)), ExportRows::Visible, visible > 0);
    QAction *ofSelected = addRows(
        tr("Selected (%1)").arg(locale.toString(selected)), ExportRows::Selected, selected > 0);
    setActiveAction(selected > 1 ? ofSelected : usual);
    addPeople();
    addHeading(tr("Chart"));
    addAction(
        tr("Picture (PNG)…"), &m_chart, [this] { emit m_chart.saveImageRequested(m_chart.pngBytes(), u"png"_s); });
    addAction(
        tr("Picture (SVG)…"), &m_chart, [this] { emit m_chart.saveImageRequested(m_chart.svgBytes(), u"svg"_s); });
}

/// Returns the first of its entries.
QAction *ExportMenu::addRows(const QString &title, ExportRows rows, bool possible)
{
    addHeading(title);
    const auto add = [&](const QString &name, const QString &tip, CsvPreset preset) {
        QAction *action = addAction(name, this, [this, rows, preset] { emit exportRequested(rows, preset); });
        action->setToolTip(tip);
        action->setEnabled(possible);
        return action;
    };
    QAction *first = add(tr("CSV for Excel…"),
        tr("The shown columns as they are shown; times and ids as Excel reads them"), CsvPreset::Excel);
    add(tr("CSV for programs…"), tr("All columns with the API's own names and values, times in ISO 8601"),
        CsvPreset::Exact);
    return first;
}

/// A choice that stays, for the sessions of both presets.
void ExportMenu::addPeople()
{
    m_people.clear();
    auto *group = new QActionGroup(&m_people);
    const auto add = [&](const QString &name, const QString &tip, Identities identities) {
        QAction *action = m_people.addAction(name, this, [this, identities] { m_identities = identities; });
        action->setToolTip(tip);
        action->setCheckable(true);
        action->setChecked(identities == m_identities);
        group->addAction(action);
        if (identities == m_identities)
            m_people.setTitle(tr("Users and contacts: %1").arg(name));
    };
    add(tr("as received"), tr("Telephone numbers, e-mail addresses and ids as the API tells them"), Identities::Plain);
    add(tr("as codes"), tr("The same person has the same code in every export; the key stays in your keychain"),
        Identities::Coded);
    add(tr("left out"), tr("Both columns stay empty"), Identities::None);
    addSeparator();
    addMenu(&m_people);
}

void ExportMenu::addHeading(const QString &title)
{
    if (!isEmpty())
        addSeparator();
    addAction(title)->setEnabled(false);
}
