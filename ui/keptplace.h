// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionfinder.h"

#include <QByteArray>

#include <vector>

class SessionTableView;

/// Where the user is in the table: the current row, the selection (up to 1,000 rows) and what is on the screen.
///
/// It stays with its sessions while the rows are sorted, filtered or fetched anew. What a filter hides, or what has not
/// arrived again yet, is kept in mind until it can be shown, or until the user goes somewhere else.
class KeptPlace
{
public:
    explicit KeptPlace(SessionTableView &view);

    /// The user went to another row, or selected others: what was kept of it is void.
    void setCurrentIsNew() { m_currentIsNew = true; }
    void setSelectionIsNew() { m_selectionIsNew = true; }

    /// Before the table shows other rows: of the same store, or of one that is filled anew.
    void leave(bool storeIsReplaced);
    /// Between the two, if the rows are in another order: then a selected row stays in view, else the first is what one
    /// wants to see.
    void setOrderIsNew();
    /// After that. Rows that were only appended leave the place as it is, unless what was hidden or missing is among
    /// them. True if current row or selection may be others now.
    bool enter(bool rowsOnlyAppended);

    /// Current row and scroll position, without anything that names a person; for the next run of the program.
    QByteArray state();
    void setState(const QByteArray &state);

private:
    /// A row of the store; once that store is gone, the session to look for.
    struct Mark
    {
        qint64 row = -1;
        SessionIdentity lost;
    };

    /// A row of the table to show where neither the current one nor the anchor is there, and how far below the top.
    struct Instead
    {
        int row = -1;
        int offset = 0;
    };

    void notice();
    bool isOnScreen(int tableRow) const;
    void lose(Mark *mark) const;
    void lookForLost();
    void takeFound();
    void goTo(int currentRow, int anchorRow, const Instead &instead);

    SessionTableView &m_view;
    Mark m_current;
    int m_currentColumn = -1;
    /// The row that keeps its place on the screen, and how many rows it lies below the uppermost one.
    Mark m_anchor;
    int m_anchorOffset = 0;
    /// The rows that were on the screen with it, from the uppermost one on.
    std::vector<quint32> m_around;
    std::vector<quint32> m_selected;
    std::vector<SessionIdentity> m_lostSelected;
    SessionFinder m_finder;
    bool m_currentIsNew = false;
    bool m_selectionIsNew = false;
    bool m_isAtTopNext = false;
    /// The uppermost row as this class has left it; another one is the user's doing.
    int m_top = 0;
    /// Rows that the table had when it was left.
    int m_rowsLeft = 0;
};
