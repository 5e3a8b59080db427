// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptplace.h"

#include "sessiontablemodel.h"
#include "sessiontableview.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QScrollBar>

#include <algorithm>
#include <cstdlib>
#include <limits>

static constexpr int MaxSelected = 1000;
static constexpr SessionIdentity NoSession;

KeptPlace::KeptPlace(SessionTableView &view)
    : m_view(view)
{ }

/// Takes over what the user has done since the last time.
void KeptPlace::notice()
{
    const SessionTableModel &model = *m_view.sessions();
    const QModelIndex index = m_view.currentIndex();
    const int top = m_view.verticalScrollBar()->value();
    const bool isEmpty = model.rowCount() == 0; // then nothing in it is the user's doing
    if (m_selectionIsNew && !isEmpty) {
        m_selected = m_view.selectedRowCount() <= MaxSelected ? m_view.selectedStoreRows() : std::vector<quint32>();
        m_lostSelected.clear();
    }
    if (m_currentIsNew && !isEmpty) {
        m_current = {index.isValid() ? qint64(model.storeRow(index.row())) : -1, NoSession};
        m_currentColumn = index.column();
    }
    if ((m_currentIsNew || top != m_top) && !isEmpty) {
        const int anchor = index.isValid() && isOnScreen(index.row()) ? index.row() : top;
        // The uppermost of all rows is no session's place, but the beginning.
        m_anchor = {anchor == 0 ? -1 : qint64(model.storeRow(anchor)), NoSession};
        m_anchorOffset = anchor - top;
        m_around.clear();
        for (int row = top; row < model.rowCount() && isOnScreen(row); ++row)
            m_around.push_back(model.storeRow(row));
    }
    m_selectionIsNew = false;
    m_currentIsNew = false;
    m_top = top;
}

bool KeptPlace::isOnScreen(int tableRow) const
{
    const int y = m_view.rowViewportPosition(tableRow);
    return y >= 0 && y < m_view.viewport()->height();
}

void KeptPlace::leave(bool storeIsReplaced)
{
    notice();
    m_rowsLeft = m_view.model()->rowCount();
    if (!storeIsReplaced)
        return;
    for (const quint32 row : m_selected)
        m_lostSelected.push_back(identityOf(m_view.sessions()->store(), row));
    m_selected.clear();
    m_around.clear();
    if (m_lostSelected.size() > MaxSelected)
        m_lostSelected.erase(m_lostSelected.begin(), m_lostSelected.end() - MaxSelected);
    lose(&m_current);
    lose(&m_anchor);
    lookForLost();
}

void KeptPlace::setOrderIsNew()
{
    if (m_rowsLeft == 0)
        return;
    m_isAtTopNext = m_selected.empty();
    if (m_isAtTopNext || m_anchor.row != m_current.row)
        m_anchor = {};
}

void KeptPlace::lose(Mark *mark) const
{
    if (mark->row >= 0)
        *mark = {-1, identityOf(m_view.sessions()->store(), static_cast<quint32>(mark->row))};
}

void KeptPlace::lookForLost()
{
    std::vector<SessionIdentity> wanted = m_lostSelected;
    for (const Mark &mark : {m_current, m_anchor}) {
        if (mark.lost != NoSession)
            wanted.push_back(mark.lost);
    }
    m_finder = SessionFinder(wanted);
}

void KeptPlace::takeFound()
{
    for (const auto &[identity, row] : m_finder.find(m_view.sessions()->store())) {
        for (Mark *mark : {&m_current, &m_anchor}) {
            if (mark->lost == identity)
                *mark = {row, NoSession};
        }
        if (std::erase(m_lostSelected, identity) > 0)
            m_selected.push_back(row);
    }
}

bool KeptPlace::enter(bool rowsOnlyAppended)
{
    takeFound();
    const SessionTableModel &model = *m_view.sessions();
    const int first = rowsOnlyAppended ? m_rowsLeft : 0;
    std::vector<quint32> rows = m_selected;
    for (const Mark &mark : {m_current, m_anchor}) {
        if (mark.row >= 0)
            rows.push_back(static_cast<quint32>(mark.row));
    }
    // At the beginning nothing has to be looked for, which takes a walk over all rows.
    if (m_anchor.row >= 0)
        rows.insert(rows.end(), m_around.begin(), m_around.end());
    const std::vector<quint32> places = model.result()->placesOf(rows);
    auto place = places.cbegin();
    const auto next = [&place, first] {
        const quint32 found = *place++;
        return found == QueryResult::Hidden || static_cast<int>(found) < first ? -1 : static_cast<int>(found);
    };
    Instead instead;
    QItemSelection selection;
    for (size_t selected = 0; selected < m_selected.size(); ++selected) {
        if (const int row = next(); row >= 0) {
            selection.select(model.index(row, 0), model.index(row, model.columnCount() - 1));
            instead = {row, m_anchorOffset};
        }
    }
    const int currentRow = m_current.row < 0 ? -1 : next();
    const int anchorRow = m_anchor.row < 0 ? -1 : next();
    if (rowsOnlyAppended && selection.isEmpty() && currentRow < 0 && anchorRow < 0)
        return false;
    // The nearest one of those that were on the screen, else one that is selected.
    int nearest = std::numeric_limits<int>::max();
    for (int offset = 0; place != places.cend(); ++offset) {
        if (const int row = next(); row >= 0 && std::abs(offset - m_anchorOffset) < nearest) {
            nearest = std::abs(offset - m_anchorOffset);
            instead = {row, offset};
        }
    }
    m_view.selectionModel()->select(selection, QItemSelectionModel::Select);
    goTo(currentRow, anchorRow, instead);
    return true;
}

void KeptPlace::goTo(int currentRow, int anchorRow, const Instead &instead)
{
    if (currentRow >= 0) {
        const int column = m_currentColumn < 0 ? std::max(0, m_view.horizontalHeader()->logicalIndex(0))
                                               : m_currentColumn;
        // By itself a view scrolls to its current row, also later, when it is shown.
        m_view.setAutoScroll(false);
        m_view.selectionModel()->setCurrentIndex(
            m_view.model()->index(currentRow, column), QItemSelectionModel::NoUpdate);
        m_view.setAutoScroll(true);
    }
    if (anchorRow >= 0)
        m_view.verticalScrollBar()->setValue(anchorRow - m_anchorOffset);
    else if (currentRow >= 0 && !m_isAtTopNext)
        m_view.scrollToRow(currentRow);
    else if (instead.row >= 0 && m_anchor.row >= 0 && !m_isAtTopNext)
        m_view.verticalScrollBar()->setValue(instead.row - instead.offset);
    else
        m_view.scrollToTop();
    m_isAtTopNext = false;
    m_top = m_view.verticalScrollBar()->value();
}

QByteArray KeptPlace::state()
{
    notice();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (Mark mark : {m_current, m_anchor}) {
        lose(&mark);
        stream << mark.lost.start << mark.lost.ids;
    }
    stream << m_anchorOffset;
    return bytes;
}

void KeptPlace::setState(const QByteArray &state)
{
    QDataStream stream(state);
    Mark current;
    Mark anchor;
    int offset = 0;
    stream >> current.lost.start >> current.lost.ids >> anchor.lost.start >> anchor.lost.ids >> offset;
    if (stream.status() != QDataStream::Ok)
        return;
    m_current = current;
    m_anchor = anchor;
    m_anchorOffset = offset;
    lookForLost();
}
