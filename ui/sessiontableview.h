// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"

#include <QTableView>

class RowMemory;
class SessionHeader;
class SessionTableModel;

/// The table of sessions: columns can be chosen, moved and kept; sorted by several columns; filtered from its menus.
/// Never expands a selection: select-all on a million rows stays cheap.
class SessionTableView : public QTableView
{
    Q_OBJECT

public:
    /// The model must outlive the view.
    explicit SessionTableView(SessionTableModel &model, QWidget *parent = nullptr);
    ~SessionTableView() override;

    /// The shown columns from the first to the last.
    std::vector<Field> shownFields() const;
    const std::vector<SortKey> &order() const;
    void setOrder(const std::vector<SortKey> &order);
    qint64 selectedCount() const;
    /// Rows of the store that are selected, in the order of the table.
    std::vector<quint32> selectedRows() const;
    /// Row of the store with the cursor; -1 if there is none.
    qint64 currentStoreRow() const;
    /// Columns and their order and widths.
    QByteArray columnState() const;
    bool setColumnState(const QByteArray &state);

public slots:
    void copyValue();
    /// Selected rows with titles as tab separated text; made in another thread.
    void copyRows();
    void resetColumns();

signals:
    void orderRequested(const std::vector<SortKey> &order);
    /// A term of the filter language to be added.
    void termRequested(const QString &term);
    void filterByRequested(Field field);
    /// The row of the store with the cursor has changed; -1 for none.
    void currentRowChanged(qint64 storeRow);
    void selectionCountChanged();
    void copied(qint64 rows);
};
