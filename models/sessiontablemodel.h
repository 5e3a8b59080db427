// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"
#include "sessionstore.h"

#include <QAbstractTableModel>

#include <memory>

/// The visible rows as a table; columns are the fields in the order of the contract, whatever the view does with them.
///
/// Never fetches, filters or sorts: it is handed a snapshot and a result.
class SessionTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        /// The raw value as text.
        RawTextRole = Qt::UserRole + 1,
    };

    explicit SessionTableModel(QObject *parent = nullptr);

    /// Shows other rows. With `rowsOnlyAppended` rows are inserted at the end, and of the others only the findings may
    /// have changed; else the model is reset.
    void setResult(
        const SessionStore &snapshot, const std::shared_ptr<const QueryResult> &result, bool rowsOnlyAppended);

    const SessionStore &store() const { return m_store; }
    const std::shared_ptr<const QueryResult> &result() const { return m_result; }
    /// Row of the store behind a row of the table.
    quint32 storeRow(int row) const { return m_result->rows[static_cast<size_t>(row)]; }
    Field fieldAt(int column) const { return static_cast<Field>(column); }
    /// The text on the screen; quick enough for painting.
    QString displayText(quint32 storeRow, Field field) const;
    /// The raw value (times in the exact CSV form, lengths in seconds).
    QString rawText(quint32 storeRow, Field field) const;

    /// Whether a session may still change at the vendor, and why, a sentence; empty if not.
    bool mayChange(quint32 storeRow) const { return m_store.mayChange().test(storeRow); }
    QString changeNote(quint32 storeRow) const;
    /// The day on which a session counts whose billing start cannot be read: "≈ 2026-10-03"; else empty.
    QString estimatedDay(quint32 storeRow) const;
    /// The same as a sentence that says where the day comes from, or that there is none.
    QString dayNote(quint32 storeRow) const;
    /// Of a time in an hour that the clock repeats, where nothing tells which of the two is meant; else empty.
    QString repeatNote(quint32 storeRow, Field field) const;
    /// What there is to say of a value beside itself: dayNote() of the billing start, changeNote() of its end, and
    /// repeatNote() of any time.
    QString noteOf(quint32 storeRow, Field field) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString toolTip(quint32 storeRow, Field field) const;
    QString toolTipOfValue(quint32 storeRow, Field field) const;

    SessionStore m_store;
    std::shared_ptr<const QueryResult> m_result;
    int m_shownRows = 0;
};
