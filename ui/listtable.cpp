// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listtable.h"

#include "titleheader.h"

#include <QHeaderView>
#include <QScrollBar>

void ListTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int offset = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (m_isPointedAt)
        horizontalScrollBar()->setValue(offset);
}

void ListTable::mousePressEvent(QMouseEvent *event)
{
    m_isPointedAt = true;
    QTableView::mousePressEvent(event);
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    m_isPointedAt = false;
    QTableView::keyPressEvent(event);
}

QTableView *makeListTable(QAbstractItemModel *model, const QString &name, QWidget *parent)
{
    auto *table = new ListTable(parent);
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
