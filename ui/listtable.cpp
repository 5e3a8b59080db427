// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listtable.h"

#include "titleheader.h"

#include <QHeaderView>
#include <QTableView>

QTableView *makeListTable(QAbstractItemModel *model, const QString &name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setHorizontalHeader(new TitleHeader(table));
    table->setModel(model);
    table->setAccessibleName(name);
    table->setFrameShape(QFrame::NoFrame);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(parent->fontMetrics().height() + 9);
    return table;
}

void makeSortable(QTableView *table)
{
    // Qt makes only its own titles clickable.
    table->horizontalHeader()->setSectionsClickable(true);
    table->setSortingEnabled(true);
}
