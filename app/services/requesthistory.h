// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

/// When requests were sent to one server under one limit, and the pause that it asked for last. Times are milliseconds
/// since 1970, UTC, of a clock that people may set. A value.
struct RequestHistory
{
    /// Ascending.
    std::vector<qint64> times;
    /// When the pause was asked for, and when it ends; 0 for none.
    qint64 pausedAt = 0;
    qint64 pausedUntil = 0;

    /// Drops what no longer counts. What lies in the future was written before the clock was set back: it is moved so
    /// that it ends now, its distances kept; a pause then begins anew. True if anything was moved.
    bool adjustTo(qint64 now);
    /// Everyone waits until then, at most an hour; a longer pause that was asked for before stays.
    void pause(qint64 now, qint64 milliseconds);

    /// The times as they are kept in a file; what is no such text of bytes gives none.
    QByteArray timesAsBytes() const;
    static std::vector<qint64> timesFromBytes(QByteArrayView bytes);

    bool operator==(const RequestHistory &) const = default;
};
