// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestlog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Result codes of SQLite (sqlite.org/rescode.html).
constexpr int Busy = 5;
constexpr int Corrupt = 11;
constexpr int NotADatabase = 26;

/// Keys that nobody used for so long are forgotten.
constexpr qint64 KeptMs = 7'200'000;

/// Makes the file and its folder so that no other user can read them.
bool makePrivate(const QString &path, QString *reason)
{
    if (QFileInfo::exists(path))
        return true;
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder)) {
            *reason = RequestLog::tr("the folder cannot be made");
            return false;
        }
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QFile file(path);
    if (file.open(QFile::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
        return true;
    *reason = file.errorString();
    return false;
}

/// A connection for one call, so that any thread may make it. Stops at the first statement that fails.
class Connection
{
public:
    Connection(const QString &path, const QString &name)
        : m_name(name)
        , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, name))
    {
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=3"_s);
        m_database.setDatabaseName(path);
        if (!m_database.open())
            m_error = m_database.lastError();
    }
    ~Connection()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY(Connection)

    bool isGood() const { return m_error.type() == QSqlError::NoError; }
    int code() const { return m_error.nativeErrorCode().toInt() & 0xff; }
    QString reason() const { return m_error.databaseText().isEmpty() ? m_error.text() : m_error.databaseText(); }

    QSqlQuery run(const QString &statement, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        if (!isGood())
            return query;
        bool isDone = query.prepare(statement);
        for (const QVariant &value : values)
            query.addBindValue(value);
        isDone = isDone && query.exec();
        if (!isDone)
            m_error = query.lastError();
        return query;
    }

private:
    QString m_name;
    QSqlDatabase m_database;
    QSqlError m_error;
};

RequestHistory readHistory(Connection &connection, const QByteArray &key)
{
    RequestHistory history;
    QSqlQuery query = connection.run(u"SELECT times, paused_at, paused_until FROM history WHERE key = ?"_s, {key});
    if (!connection.isGood() || !query.next())
        return history;
    history.times = RequestHistory::timesFromBytes(query.value(0).toByteArray());
    history.pausedAt = std::max<qint64>(0, query.value(1).toLongLong());
    history.pausedUntil = std::max<qint64>(0, query.value(2).toLongLong());
    return history;
}

void writeHistory(Connection &connection, const QByteArray &key, const RequestHistory &history)
{
    const qint64 used = std::max(history.pausedUntil, history.times.empty() ? 0 : history.times.back());
    connection.run(u"REPLACE INTO history (key, times, paused_at, paused_until, used) VALUES (?, ?, ?, ?, ?)"_s,
        {key, history.timesAsBytes(), history.pausedAt, history.pausedUntil, used});
    connection.run(u"DELETE FROM history WHERE used < ?"_s, {used - KeptMs});
}

} // namespace

RequestLog::RequestLog(const QString &path, std::chrono::milliseconds patience)
    : m_path(path)
    , m_patience(patience)
{ }

QString RequestLog::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/requests/requests.sqlite"_s;
}

bool RequestLog::update(const QByteArray &key, const Change &change)
{
    const QMutexLocker lock(&m_mutex);
    if (m_problem.isEmpty() && !m_path.isEmpty()) {
        QString reason;
        Outcome outcome = updateFile(key, change, &reason);
        if (outcome == Outcome::Damaged) {
            // It only knows of the last hour: a new one is better than none.
            QFile::remove(m_path + u"-journal"_s);
            QFile::remove(m_path);
            outcome = updateFile(key, change, &reason);
        }
        if (outcome == Outcome::Busy) {
            if (!m_busy.isValid())
                m_busy.start();
            if (!m_busy.hasExpired(m_patience.count()))
                return false;
        }
        m_busy.invalidate();
        if (outcome == Outcome::Done)
            return true;
        giveUp(reason);
    }
    change(m_remembered[key]);
    return true;
}

QString RequestLog::problem() const
{
    const QMutexLocker lock(&m_mutex);
    return m_problem;
}

RequestLog::Outcome RequestLog::updateFile(const QByteArray &key, const Change &change, QString *reason)
{
    if (!makePrivate(m_path, reason))
        return Outcome::Failed;
    Connection connection(m_path, u"requests-%1"_s.arg(reinterpret_cast<quintptr>(this)));
    // A power cut may cost the file, which is made anew then; not waiting for the disk is worth that.
    connection.run(u"PRAGMA synchronous = OFF"_s);
    connection.run(u"BEGIN IMMEDIATE"_s);
    connection.run(u"CREATE TABLE IF NOT EXISTS history (key BLOB PRIMARY KEY, times BLOB NOT NULL, "
                   "paused_at INTEGER NOT NULL, paused_until INTEGER NOT NULL, used INTEGER NOT NULL)"_s);
    RequestHistory history = readHistory(connection, key);
    const bool isChanged = connection.isGood() && change(history);
    if (isChanged)
        writeHistory(connection, key, history);
    connection.run(u"COMMIT"_s); // else closing rolls back
    if (connection.isGood()) {
        m_remembered[key] = history;
        return Outcome::Done;
    }
    *reason = connection.reason();
    switch (connection.code()) {
    case Busy:
        return Outcome::Busy;
    case Corrupt:
    case NotADatabase:
        return Outcome::Damaged;
    default:
        return Outcome::Failed;
    }
}

void RequestLog::giveUp(const QString &reason)
{
    m_problem = tr("The file %1 cannot be used (%2), so the limits of the server are kept by this window or command "
                   "only; do not fetch with several at once, and delete the file if it stays so.")
                    .arg(QDir::toNativeSeparators(m_path), reason);
}
