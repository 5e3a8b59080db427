// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive.h"

/// 2026-11-02 at that time, UTC.
QDateTime onSecondOfNovember(int hour, int minute = 0);

/// A fetch of October 2026, with something in every field but the id.
ArchivedFetch sampleFetch();
/// The first half of October.
ArchivedWindow sampleWindow();
/// The same for one page of one window: what was asked with `skip`, and `body` as the answer.
ArchivedPage samplePage(qint64 window, const QByteArray &body, qint64 skip = 0);
ArchivedAttempt sampleAttempt(qint64 window);
/// A line with a number of its own in every field.
LedgerLine sampleLine();

/// Opened, or a failure of the test with the sentence.
std::unique_ptr<Archive> openArchive(const QString &path, Archive::Mode mode = Archive::Mode::ReadWrite);

/// Why it cannot be opened; empty if it can.
QString problemOfOpening(const QString &path, Archive::Mode mode = Archive::Mode::ReadWrite);

/// A new fetch with one window and these pages; its id.
qint64 addFetch(Archive &archive, const QList<QByteArray> &pages);

/// Bodies of all pages of a fetch, those passed over that cannot be read.
QList<QByteArray> bodiesOf(Archive &archive, qint64 fetch);

/// A connection that knows nothing of archives.
class RawSqlite
{
public:
    explicit RawSqlite(const QString &path);
    ~RawSqlite();
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;

    /// An empty text, or what is wrong.
    QString exec(const QStringList &statements) const;
};

/// Statements on the connection of the archive that is open in this thread, which must be the only one.
QString execInside(const QStringList &statements);
