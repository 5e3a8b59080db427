// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"
#include "uniformtableview.h"

#include <memory>
#include <vector>

class KeptPlace;
class OrderHeader;
class SessionTableModel;

/// The visible sessions. Sorting, filtering and copying are wishes; column choice and widths are its own state.
class SessionTableView : public UniformTableView
{
    Q_OBJECT

public:
    explicit SessionTableView(QWidget *parent = nullptr);
    ~SessionTableView() override;

    /// Shows other rows; the current row and the scroll position stay with their session, and so does a selection of up
    /// to 1,000 rows; in a store that is filled anew they are found again. Sorted anew without a selection it begins at
    /// the top.
    void setResult(
        const SessionStore &snapshot, const std::shared_ptr<const QueryResult> &result, bool rowsOnlyAppended);

    SessionTableModel *sessions() const { return m_model; }
    OrderHeader *header() const { return m_header; }
    /// Number of selected rows; costs nothing, however many they are.
    int selectedRowCount() const;
    /// Rows of the store that are selected, in the order of the table.
    std::vector<quint32> selectedStoreRows() const;
    /// Selects these rows of the store and scrolls to the first of them; false, and nothing is done, if that is hidden.
    bool goTo(const std::vector<quint32> &storeRows);
    /// The columns that are shown, in the order of the screen.
    std::vector<Field> shownFields() const;
    /// Current row and scroll position, for the next run of the program; nothing in it names a person.
    QByteArray placeState() const;
    void setPlaceState(const QByteArray &state);
    QByteArray columnState() const;
    /// Columns as they were; an empty state is the default.
    void setColumnState(const QByteArray &state);
    /// What was clicked does not move sideways.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    void orderRequested(const std::vector<SortKey> &order);
    /// A term that the filter shall have besides.
    void termRequested(const QString &term);
    /// The filter bar shall help to write a condition on this field.
    void conditionRequested(Field field);
    /// Copy the selected rows; the text is made elsewhere, for it may be long.
    void copyRequested();
    void selectedRowsChanged();
    /// Row of the store, or -1.
    void currentRowChanged(qint64 storeRow);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Off: Qt would ask a million cells for their text at every letter; the filter does that better.
    void keyboardSearch(const QString &) override { }
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showHeaderMenu(const QPoint &point);
    void addColumnActions(class QMenu *menu, int column);
    void addColumnMenu(QMenu *menu);
    void setDefaultColumns();

    SessionTableModel *m_model;
    OrderHeader *m_header;
    std::unique_ptr<KeptPlace> m_place;
    bool m_restoring = false;
    bool m_isGettingFocus = false;
    /// The current cell was chosen by mouse.
    bool m_isPointedAt = false;
};
