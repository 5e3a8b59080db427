// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

/// What stands in the middle of the window when there are no rows: one sentence that says why, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    enum class Reason : quint8 {
        /// No connection and no file.
        FirstStart,
        /// A connection, but nothing asked yet.
        NothingFetched,
        /// Under way, without a row so far.
        Fetching,
        /// The answer is that there are none.
        NoSessions,
        /// There are sessions, but not in this period.
        OutsidePeriod,
        /// The filter matches none.
        NothingMatched,
    };

    explicit EmptyState(QWidget *parent = nullptr);

    Reason reason() const { return m_reason; }
    void setReason(Reason reason);

signals:
    void addConnectionRequested();
    void openFileRequested();
    void sampleRequested();
    void fetchRequested();
    void clearFilterRequested();

private:
    Reason m_reason = Reason::FirstStart;
};
