// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivedatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto Driver = u"QSQLITE"_s;
/// The window's thread is not to stand still for longer; others can wait for a slow disk.
constexpr int ShortBusySeconds = 5;
constexpr int LongBusySeconds = 30;

int busySeconds()
{
    const QCoreApplication *program = QCoreApplication::instance();
    return program && QThread::currentThread() == program->thread() ? ShortBusySeconds : LongBusySeconds;
}

/// What SQLite calls the kinds of failure that a person can do something about (sqlite.org/rescode.html).
enum ResultCode {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    TooBig = 18,
    Constraint = 19,
    Auth = 23,
    NotADatabase = 26,
};

/// The extended code carries the kind in its low byte.
int kindOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

bool isBusy(const QSqlError &error)
{
    return kindOf(error) == Busy || kindOf(error) == Locked;
}

bool isDamage(const QSqlError &error)
{
    return kindOf(error) == Corrupt || kindOf(error) == NotADatabase;
}

QString sentenceOfDeleted(const QString &name)
{
    return Archive::tr("The fetch that this belongs to has been deleted from the archive %1. Fetch it again.")
        .arg(name);
}

QString optionsFor(ArchiveDatabase::Access access, int busySeconds)
{
    QString wait = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busySeconds * 1000);
    switch (access) {
    case ArchiveDatabase::Access::ReadWrite:
        return wait;
    case ArchiveDatabase::Access::ReadOnly:
        return wait + u";QSQLITE_OPEN_READONLY"_s;
    case ArchiveDatabase::Access::Foreign:
        return u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
    case ArchiveDatabase::Access::Export:
        return wait + u";QSQLITE_OPEN_URI"_s;
    }
    Q_UNREACHABLE();
}

QStringList pragmasFor(ArchiveDatabase::Access access)
{
    // Nothing of what is read or deleted may reach a temporary file.
    QStringList pragmas{u"trusted_schema=OFF"_s, u"temp_store=MEMORY"_s};
    switch (access) {
    case ArchiveDatabase::Access::ReadWrite:
        // The log is copied into the archive once it is as long as it may stay: 2,000 pages of 8 KiB.
        pragmas += {u"synchronous=FULL"_s, u"secure_delete=ON"_s, u"foreign_keys=ON"_s,
            u"journal_size_limit=16777216"_s, u"wal_autocheckpoint=2000"_s};
        break;
    case ArchiveDatabase::Access::ReadOnly:
        pragmas += {u"query_only=ON"_s, u"cell_size_check=ON"_s};
        break;
    case ArchiveDatabase::Access::Foreign:
        pragmas += {u"query_only=ON"_s, u"cell_size_check=ON"_s, u"mmap_size=0"_s};
        break;
    case ArchiveDatabase::Access::Export:
        pragmas += {u"journal_mode=OFF"_s, u"synchronous=FULL"_s};
        break;
    }
    return pragmas;
}

/// A null string would become NULL.
QVariant bound(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s;
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return ""_ba;
    return value;
}

} // namespace

ArchiveDatabase::ArchiveDatabase(const QString &path)
    : m_path(path)
    , m_connection(QUuid::createUuid().toString())
{ }

ArchiveDatabase::~ArchiveDatabase()
{
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

bool ArchiveDatabase::open(Access access)
{
    m_access = access;
    if (!QSqlDatabase::isDriverAvailable(Driver)) {
        return fail(Archive::tr("Archives need the SQLite driver of Qt, which is missing. Install it (on Debian and "
                                "Ubuntu: libqt6sql6-sqlite)."));
    }
    m_database = QSqlDatabase::addDatabase(Driver, m_connection);
    m_busySeconds = m_waits ? busySeconds() : 0;
    m_database.setConnectOptions(optionsFor(access, m_busySeconds));
    m_database.setDatabaseName(access == Access::Foreign ? sqliteUri(m_path, u"immutable=1"_s) : m_path);
    if (!m_database.open())
        return fail(sentenceFor(m_database.lastError()));
    const QStringList pragmas = pragmasFor(access);
    return std::all_of(
        pragmas.begin(), pragmas.end(), [this](const QString &pragma) { return exec(u"PRAGMA "_s + pragma); });
}

bool ArchiveDatabase::run(QSqlQuery &query, const QString &sql, const QVariantList &values)
{
    m_problem.clear();
    m_isDamaged = false;
    query.setForwardOnly(true);
    bool done = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(bound(value));
    done = done && query.exec();
    if (done)
        return true;
    m_isDamaged = isDamage(query.lastError());
    fail(sentenceFor(query.lastError()));
    // Who holds it for so long is not waited for as long again.
    if (isBusy(query.lastError()))
        QSqlQuery(m_database).exec(u"PRAGMA busy_timeout=1000"_s);
    return false;
}

bool ArchiveDatabase::exec(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    const bool done = run(query, sql, values);
    m_changedRows = query.numRowsAffected();
    return done;
}

qint64 ArchiveDatabase::insert(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    return run(query, sql, values) ? query.lastInsertId().toLongLong() : 0;
}

bool ArchiveDatabase::select(
    const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &row)
{
    QSqlQuery query(m_database);
    if (!run(query, sql, values))
        return false;
    while (query.next())
        row(query);
    if (!query.lastError().isValid())
        return true;
    m_isDamaged = isDamage(query.lastError());
    return fail(sentenceFor(query.lastError()));
}

QVariant ArchiveDatabase::value(const QString &sql, const QVariantList &values)
{
    QVariant found;
    select(sql, values, [&found](const QSqlQuery &row) {
        if (!found.isValid())
            found = row.value(0);
    });
    return found;
}

bool ArchiveDatabase::change(const std::function<bool()> &statements)
{
    // IMMEDIATE: a transaction that begins by reading cannot wait for another writer.
    if (!exec(u"BEGIN IMMEDIATE"_s))
        return false;
    if (statements() && exec(u"COMMIT"_s))
        return true;
    // SQLite may have rolled back by itself, for want of space; the sentence is that of the first failure.
    QSqlQuery(m_database).exec(u"ROLLBACK"_s);
    return false;
}

bool ArchiveDatabase::fail(const QString &sentence)
{
    m_problem = sentence;
    return false;
}

bool ArchiveDatabase::failAsDeleted()
{
    return fail(sentenceOfDeleted(QDir::toNativeSeparators(m_path)));
}

QString ArchiveDatabase::sentenceFor(const QSqlError &error) const
{
    const QString name = QDir::toNativeSeparators(m_path);
    switch (kindOf(error)) {
    case Busy:
    case Locked:
        return Archive::tr("The archive %1 is in use by another window or program, which did not let go of it within "
                           "%2 seconds. Wait until it is done, or end it; then try again.")
            .arg(name)
            .arg(m_busySeconds);
    case Full:
        return Archive::tr("There is no space left for the archive %1. What is in it is safe; free space on that disk, "
                           "then go on.")
            .arg(name);
    case IoError:
        return Archive::tr("The archive %1 cannot be read or written (%2). What is in it is safe; see whether its disk "
                           "is full, over a limit, or failing.")
            .arg(name, error.databaseText());
    case ReadOnly:
    case Perm:
    case Auth:
        return Archive::tr("The archive %1 is open for reading only; nothing can be changed in it.").arg(name);
    case CantOpen:
        return Archive::tr("The archive %1 cannot be opened. See whether you have permission to read and write it and "
                           "its folder.")
            .arg(name);
    case Corrupt:
        return Archive::tr("The archive %1 is damaged where it was to be read. What is sound in it can still be shown; "
                           "fetch the rest again.")
            .arg(name);
    case NotADatabase:
        return Archive::tr("%1 is no archive of Billscope. Open a file that was exported as .billscope.").arg(name);
    case TooBig:
        return Archive::tr("An answer is too large for the archive %1. Ask for fewer sessions a page.").arg(name);
    case Constraint:
        return sentenceOfDeleted(name);
    default:
        return Archive::tr("Something went wrong in the archive %1: %2. Nothing was changed; close it and try again.")
            .arg(name, error.databaseText());
    }
}

QString sqliteUri(const QString &path, const QString &parameters)
{
    return QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded()) + u'?' + parameters;
}
