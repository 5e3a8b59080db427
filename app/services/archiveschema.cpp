// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archiveschema.h"

#include "archivedatabase.h"
#include "pagecompression.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// "BlSc", by which other programs know the file.
constexpr int ApplicationId = 0x426c5363;
/// Hundreds: the format. A program reads any version of its own format; a version adds columns or tables only.
constexpr int Version = 103;
constexpr int VersionWithScope = 101;
/// What a version has added to a table.
struct Addition
{
    int version;
    QLatin1StringView table;
    QLatin1StringView column;
    QLatin1StringView type;
    QLatin1StringView byDefault;

    /// Word for word as SQLite adds it to the text of a table.
    QString definition() const { return u"%1 %2 NOT NULL DEFAULT %3"_s.arg(column, type, byDefault); }
};
constexpr std::array Additions{
    Addition{101, "fetch"_L1, "scope"_L1, "TEXT"_L1, "''"_L1},
    Addition{101, "window"_L1, "outside"_L1, "INTEGER"_L1, "-1"_L1},
    Addition{102, "page"_L1, "host"_L1, "TEXT"_L1, "''"_L1},
    Addition{102, "page"_L1, "records"_L1, "INTEGER"_L1, "-1"_L1},
    Addition{102, "page"_L1, "not_readable"_L1, "INTEGER"_L1, "-1"_L1},
    Addition{102, "page"_L1, "may_change"_L1, "INTEGER"_L1, "-1"_L1},
    Addition{102, "page"_L1, "is_damaged"_L1, "INTEGER"_L1, "0"_L1},
};
constexpr qint64 MaxForeignRows = 1000000;
/// Pages of sessions shrink to an eighth; a file that grows more than this was made to fill the memory.
constexpr qint64 MaxForeignGrowth = 200;
constexpr qint64 AlwaysGranted = qint64{64} << 20;

/// What was asked beside the sessions (ArchivedLookup).
const auto LookupTable
    = u"CREATE TABLE lookup (id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, host TEXT NOT NULL, "
      "bot TEXT NOT NULL, path TEXT NOT NULL, request BLOB NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, "
      "status INTEGER NOT NULL, asked_at INTEGER, received_at INTEGER, received_sha256 BLOB NOT NULL, "
      "sha256 BLOB NOT NULL, zstd BLOB NOT NULL)"_s;

/// As SQLite keeps these texts word for word, they tell a file of ours from one that only looks like it. Times are
/// milliseconds since 1970, UTC. Ids are never given twice.
QStringList tables(int version = Version)
{
    const auto end = [version](QLatin1StringView table) {
        QString additions;
        for (const Addition &addition : Additions) {
            if (addition.table == table && addition.version <= version)
                additions += u", "_s + addition.definition();
        }
        return additions + u')';
    };
    QStringList texts{
        u"CREATE TABLE fetch (id INTEGER PRIMARY KEY AUTOINCREMENT, profile TEXT NOT NULL, host TEXT NOT NULL, "
        "from_day TEXT NOT NULL, to_day TEXT NOT NULL, report_zone TEXT NOT NULL, api_zone TEXT NOT NULL, "
        "page_size INTEGER NOT NULL, bots TEXT NOT NULL, started_at INTEGER, ended_at INTEGER, "
        "verdict INTEGER NOT NULL, rows INTEGER NOT NULL, total INTEGER NOT NULL, problem TEXT NOT NULL, "
        "pages_deleted_at INTEGER"_s
            + end("fetch"_L1),
        u"CREATE TABLE window (id INTEGER PRIMARY KEY AUTOINCREMENT, bot TEXT NOT NULL, from_time INTEGER, "
        "to_time INTEGER, page_limit INTEGER NOT NULL, is_closed INTEGER NOT NULL, pages INTEGER NOT NULL, "
        "received INTEGER NOT NULL, distinct_rows INTEGER NOT NULL, repeats INTEGER NOT NULL, "
        "updated INTEGER NOT NULL, not_readable INTEGER NOT NULL, first_total INTEGER NOT NULL, "
        "last_total INTEGER NOT NULL, verdict INTEGER NOT NULL"_s
            + end("window"_L1),
        u"CREATE TABLE fetch_window (position INTEGER PRIMARY KEY, "
        "fetch INTEGER NOT NULL REFERENCES fetch ON DELETE CASCADE, "
        "window INTEGER NOT NULL REFERENCES window ON DELETE CASCADE, UNIQUE (fetch, window))"_s,
        u"CREATE TABLE page (id INTEGER PRIMARY KEY AUTOINCREMENT, "
        "window INTEGER NOT NULL REFERENCES window ON DELETE CASCADE, pass INTEGER NOT NULL, skip INTEGER NOT NULL, "
        "begins_with_overlap INTEGER NOT NULL, kind INTEGER NOT NULL, status INTEGER NOT NULL, path TEXT NOT NULL, "
        "request BLOB NOT NULL, asked_at INTEGER, received_at INTEGER, sha256 BLOB NOT NULL"_s
            + end("page"_L1),
        u"CREATE TABLE body (page INTEGER PRIMARY KEY REFERENCES page ON DELETE CASCADE, zstd BLOB NOT NULL)"_s,
        u"CREATE TABLE attempt (id INTEGER PRIMARY KEY AUTOINCREMENT, "
        "window INTEGER NOT NULL REFERENCES window ON DELETE CASCADE, status INTEGER NOT NULL, path TEXT NOT NULL, "
        "request BLOB NOT NULL, asked_at INTEGER, problem TEXT NOT NULL, body BLOB NOT NULL)"_s,
        u"CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,
        u"CREATE INDEX fetch_window_by_window ON fetch_window (window)"_s,
        u"CREATE INDEX page_by_window ON page (window)"_s,
        u"CREATE INDEX attempt_by_window ON attempt (window)"_s,
    };
    if (version >= VersionWithLookups)
        texts += LookupTable;
    return texts;
}

QString strange(const ArchiveDatabase &database)
{
    return Archive::tr("%1 is damaged, or was not written by Billscope, and was not opened. Ask for it to be exported "
                       "again.")
        .arg(QDir::toNativeSeparators(database.path()));
}

bool hasBelievableRows(ArchiveDatabase &database)
{
    QStringList names{u"fetch"_s, u"window"_s, u"fetch_window"_s, u"page"_s, u"body"_s, u"attempt"_s, u"fact"_s};
    if (archiveVersionNumber(database) >= VersionWithLookups)
        names += u"lookup"_s;
    return std::all_of(names.begin(), names.end(), [&database](const QString &table) {
        const QString sql = u"SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2)"_s.arg(table).arg(MaxForeignRows + 1);
        const QVariant rows = database.value(sql);
        return rows.isValid() && rows.toLongLong() <= MaxForeignRows;
    });
}

bool hasBelievablePages(ArchiveDatabase &database)
{
    const qint64 limit = AlwaysGranted + QFileInfo(database.path()).size() * MaxForeignGrowth;
    qint64 stated = 0;
    // 18 bytes: the longest header of a frame.
    const bool isRead = database.select(u"SELECT substr(zstd, 1, 18) FROM body"_s, {}, [&](const QSqlQuery &row) {
        stated += std::min(statedPageBytes(row.value(0).toByteArray()).value_or(0), MaxPageBytes);
    });
    return isRead && stated <= limit;
}

} // namespace

ArchiveVersion archiveVersion(ArchiveDatabase &database)
{
    QVariant id;
    QVariant version;
    QVariant objects;
    // In one statement: another process may be making the archive just now.
    database.select(u"SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) "
                    "FROM pragma_application_id, pragma_user_version"_s,
        {}, [&](const QSqlQuery &row) {
            id = row.value(0);
            version = row.value(1);
            objects = row.value(2);
        });
    if (!id.isValid() || !version.isValid() || !objects.isValid())
        return ArchiveVersion::Unknown;
    if (id == 0 && version == 0 && objects == 0)
        return ArchiveVersion::Empty;
    if (id != ApplicationId || version.toInt() < Version / 100 * 100) {
        database.fail(Archive::tr("%1 is the database of another program, no archive of Billscope. Open a file that "
                                  "was exported as .billscope.")
                          .arg(QDir::toNativeSeparators(database.path())));
        return ArchiveVersion::Unknown;
    }
    if (version == Version)
        return ArchiveVersion::Current;
    if (version.toInt() < Version)
        return ArchiveVersion::Older;
    return version.toInt() / 100 == Version / 100 ? ArchiveVersion::NewerReadable : ArchiveVersion::Newer;
}

int archiveVersionNumber(ArchiveDatabase &database)
{
    return database.value(u"PRAGMA user_version"_s).toInt();
}

QString archiveColumn(QLatin1StringView table, QLatin1StringView column, int version)
{
    const auto lacks = [&](const Addition &addition) {
        return addition.table == table && addition.column == column && addition.version > version;
    };
    const auto missing = std::ranges::find_if(Additions, lacks);
    return missing == Additions.end() ? u"%1.%2"_s.arg(table, column) : QString(missing->byDefault);
}

QString missingArchiveColumns(QLatin1StringView table, int version)
{
    QString columns;
    for (const Addition &addition : Additions) {
        if (addition.table == table && addition.version > version)
            columns += u", "_s + addition.byDefault;
    }
    return columns;
}

bool createArchiveSchema(ArchiveDatabase &database)
{
    QStringList layout{u"PRAGMA page_size=8192"_s};
    // Every deletion makes the file smaller at once.
    if (database.access() == ArchiveDatabase::Access::ReadWrite)
        layout += {u"PRAGMA auto_vacuum=FULL"_s, u"PRAGMA journal_mode=WAL"_s};
    const auto exec = [&database](const QString &statement) { return database.exec(statement); };
    return std::all_of(layout.begin(), layout.end(), exec) && database.change([&database, &exec] {
        if (archiveVersion(database) != ArchiveVersion::Empty)
            return true;
        QStringList statements = tables();
        statements += {u"PRAGMA application_id=%1"_s.arg(ApplicationId), u"PRAGMA user_version=%1"_s.arg(Version)};
        return std::all_of(statements.begin(), statements.end(), exec);
    });
}

bool upgradeArchiveSchema(ArchiveDatabase &database)
{
    const auto exec = [&database](const QString &statement) { return database.exec(statement); };
    return database.change([&database, &exec] {
        if (archiveVersion(database) != ArchiveVersion::Older)
            return true;
        const int version = archiveVersionNumber(database);
        QStringList statements;
        for (const Addition &addition : Additions) {
            if (addition.version > version)
                statements += u"ALTER TABLE %1 ADD COLUMN "_s.arg(addition.table) + addition.definition();
        }
        if (version < VersionWithLookups)
            statements += LookupTable;
        // The path says which scope it was; one without an answer has nothing that could be taken for another's.
        if (version < VersionWithScope) {
            statements += u"UPDATE fetch SET scope = coalesce((SELECT iif(path LIKE '/api/public/bot/%', 'bot', "
                          "'admin') FROM fetch_window JOIN page ON page.window = fetch_window.window "
                          "WHERE fetch_window.fetch = fetch.id LIMIT 1), '')"_s;
        }
        statements += u"PRAGMA user_version=%1"_s.arg(Version);
        return std::all_of(statements.begin(), statements.end(), exec);
    });
}

bool checkForeignSchema(ArchiveDatabase &database)
{
    QStringList found;
    const bool isRead = database.select(u"SELECT coalesce(sql, type) FROM sqlite_schema LIMIT 100"_s, {},
        [&found](const QSqlQuery &row) { found.append(row.value(0).toString()); });
    if (!isRead)
        return false;
    QStringList expected = tables(archiveVersionNumber(database));
    // What SQLite adds for AUTOINCREMENT, UNIQUE and a key of text.
    expected += {u"CREATE TABLE sqlite_sequence(name,seq)"_s, u"index"_s, u"index"_s};
    found.sort();
    expected.sort();
    // What shares a page of the file with something else could make much of little; the check finds that, too.
    return (found == expected && database.value(u"PRAGMA quick_check(1)"_s) == u"ok"_s && hasBelievableRows(database)
               && hasBelievablePages(database))
        || database.fail(strange(database));
}
