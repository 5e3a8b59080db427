// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

class QSqlError;

/// The SQLite connection behind an archive: runs statements, and says in a sentence why one failed. Of one thread.
class ArchiveDatabase
{
public:
    enum class Access : quint8 {
        ReadWrite,
        ReadOnly,
        /// Nothing is believed, and the file is taken for one that nobody changes: no locks, no files beside it.
        Foreign,
        /// A new file that nobody else sees yet: without a journal.
        Export,
    };

    /// A file that exists.
    explicit ArchiveDatabase(const QString &path);
    ~ArchiveDatabase();
    ArchiveDatabase(const ArchiveDatabase &) = delete;
    ArchiveDatabase &operator=(const ArchiveDatabase &) = delete;

    /// Before open(): whether it waits for who has the file in use; else that is a failure at once.
    void setWaits(bool waits) { m_waits = waits; }
    bool open(Access access);
    const QString &path() const { return m_path; }
    Access access() const { return m_access; }

    bool exec(const QString &sql, const QVariantList &values = {});
    /// Of the new row; 0 if it could not be inserted.
    qint64 insert(const QString &sql, const QVariantList &values);
    /// Calls `row` for each row; false if they could not all be read.
    bool select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &row);
    /// The first value of the first row; invalid if there is none.
    QVariant value(const QString &sql, const QVariantList &values = {});
    /// Rows that the last exec() changed.
    int changedRows() const { return m_changedRows; }

    /// One transaction: what `statements` does, or nothing of it. Waits for another writer.
    bool change(const std::function<bool()> &statements);

    const QString &problem() const { return m_problem; }
    /// Whether that is because the file is damaged, or no database at all.
    bool isDamaged() const { return m_isDamaged; }
    /// Always false.
    bool fail(const QString &sentence);
    /// The same, for something that is not in the archive any more.
    bool failAsDeleted();

private:
    bool run(QSqlQuery &query, const QString &sql, const QVariantList &values);
    QString sentenceFor(const QSqlError &error) const;

    const QString m_path;
    const QString m_connection;
    QSqlDatabase m_database;
    Access m_access = Access::ReadOnly;
    int m_changedRows = 0;
    /// For so long another writer is waited for.
    int m_busySeconds = 0;
    bool m_waits = true;
    QString m_problem;
    bool m_isDamaged = false;
};

/// The same path as SQLite takes it in its URI form, with its parameters: "file:///x%3Fy?immutable=1".
QString sqliteUri(const QString &path, const QString &parameters);
