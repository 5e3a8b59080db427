// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

/// A table of whole rows as the panels below the sessions show them: what is clicked does not move sideways.
class ListTable : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// The current row was chosen by mouse.
    bool m_isPointedAt = false;
};

/// `name` is its accessible name.
QTableView *makeListTable(QAbstractItemModel *model, const QString &name, QWidget *parent);
/// A click on a title orders it by that column.
void makeSortable(QTableView *table);
