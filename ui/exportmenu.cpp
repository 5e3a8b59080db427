// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportmenu.h"

#include "chartpanel.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"

#include <QLocale>

using namespace Qt::StringLiterals;

ExportMenu::ExportMenu(const SessionTableView &table, ChartPanel &chart, QWidget *parent)
    : QMenu(parent)
    , m_table(table)
    , m_chart(chart)
{
    connect(this, &QMenu::aboutToShow, this, &ExportMenu::fill);
}

void ExportMenu::fill()
{
    clear();
    const QLocale locale;
    const int visible = m_table.sessions()->rowCount();
    const int selected = m_table.selectedRowCount();
    const QString selectedTitle = tr("Selected (%1)").arg(locale.toString(selected));
    // From two rows on a selection is meant.
    if (selected > 1)
        addRows(selectedTitle, ExportRows::Selected, true);
    addRows(tr("Visible (%1)").arg(locale.toString(visible)), ExportRows::Visible, visible > 0);
    if (selected == 1)
        addRows(selectedTitle, ExportRows::Selected, true);
    addSection(tr("Chart"));
    addAction(
        tr("Picture (PNG)…"), &m_chart, [this] { emit m_chart.saveImageRequested(m_chart.pngBytes(), u"png"_s); });
    addAction(
        tr("Picture (SVG)…"), &m_chart, [this] { emit m_chart.saveImageRequested(m_chart.svgBytes(), u"svg"_s); });
}

void ExportMenu::addRows(const QString &title, ExportRows rows, bool possible)
{
    addSection(title);
    for (const auto &[name, preset] :
        {std::pair(tr("CSV for programs…"), CsvPreset::Exact), std::pair(tr("CSV for Excel…"), CsvPreset::Excel)})
        addAction(name, this, [this, rows, preset = preset] {
            emit exportRequested(rows, preset);
        })->setEnabled(possible);
}
