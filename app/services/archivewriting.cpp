// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "archivedatabase.h"
#include "tokenpattern.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxAttemptBytes = 64 * 1024;
/// A token is not longer; one that lies across the end is seen whole.
constexpr qsizetype MaxTokenBytes = 8 * 1024;

/// Some gateways answer with what they were asked, headers and all.
QByteArray withoutTokens(const QByteArray &body)
{
    // As Latin-1 every byte is a character, and comes back as it was.
    QString text = QString::fromLatin1(body.left(MaxAttemptBytes + MaxTokenBytes));
    return text.replace(tokenPattern(), u"[token]"_s).toLatin1().left(MaxAttemptBytes);
}

/// Milliseconds since 1970; NULL for an invalid time.
QVariant stored(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

int stored(Verdict verdict)
{
    return static_cast<int>(verdict);
}

bool link(ArchiveDatabase &database, qint64 fetch, qint64 window)
{
    return database.exec(u"INSERT OR IGNORE INTO fetch_window (fetch, window) VALUES (?, ?)"_s, {fetch, window});
}

/// A statement that changes one row, within a transaction.
bool changeOne(ArchiveDatabase &database, const QString &sql, const QVariantList &values)
{
    return database.exec(sql, values) && (database.changedRows() == 1 || database.failAsDeleted());
}

bool update(ArchiveDatabase &database, const QString &sql, const QVariantList &values)
{
    return database.change([&] { return changeOne(database, sql, values); });
}

/// Windows that no fetch has any more, with their pages.
bool dropUnused(ArchiveDatabase &database)
{
    return database.exec(u"DELETE FROM window WHERE id NOT IN (SELECT window FROM fetch_window)"_s);
}

/// "(1,2,3)"
template <typename Ids> QString listOf(const Ids &ids)
{
    QStringList numbers;
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    return u'(' + numbers.join(u',') + u')';
}

/// Nothing of what was deleted is left in the WAL; what deleteFetch() and deletePagesBefore() end with.
bool wipeLog(ArchiveDatabase &database)
{
    const QVariant isBusy = database.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!isBusy.isValid())
        return false;
    return isBusy == 0
        || database.fail(
            Archive::tr("Deleted, but traces of it stay in the archive while another window or program reads "
                        "it. Close that; the next fetch or deletion wipes them away."));
}

} // namespace

qint64 Archive::beginFetch(const ArchivedFetch &fetch)
{
    const QByteArray bots = QJsonDocument(QJsonArray::fromStringList(fetch.bots)).toJson(QJsonDocument::Compact);
    qint64 id = 0;
    const bool done = m_database->change([&] {
        id = m_database->insert(
            u"INSERT INTO fetch (profile, host, from_day, to_day, report_zone, api_zone, page_size, bots, started_at, "
            "ended_at, verdict, rows, total, problem, pages_deleted_at, scope) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {fetch.profile, fetch.host, fetch.period.from.toString(Qt::ISODate), fetch.period.to.toString(Qt::ISODate),
                fetch.reportZone, fetch.apiZone, fetch.pageSize, QString::fromUtf8(bots), stored(fetch.startedAt),
                stored(fetch.endedAt), stored(fetch.verdict), fetch.rows, fetch.total, fetch.problem,
                stored(fetch.pagesDeletedAt), QString(scopeName(fetch.scope))});
        return id > 0;
    });
    return done ? id : 0;
}

qint64 Archive::beginWindow(qint64 fetch, const ArchivedWindow &window)
{
    const LedgerLine &line = window.line;
    qint64 id = 0;
    const bool done = m_database->change([&] {
        id = m_database->insert(
            u"INSERT INTO window (bot, from_time, to_time, page_limit, is_closed, pages, received, distinct_rows, "
            "repeats, updated, not_readable, first_total, last_total, verdict, outside) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {window.bot, stored(window.span.from), stored(window.span.to), window.limit, window.isClosed, line.pages,
                line.received, line.distinct, line.repeats, line.updated, line.notReadable, line.firstTotal,
                line.lastTotal, stored(line.verdict), line.outside});
        return id > 0 && link(*m_database, fetch, id);
    });
    return done ? id : 0;
}

bool Archive::useWindow(qint64 fetch, qint64 window)
{
    return m_database->change([&] { return link(*m_database, fetch, window); });
}

qint64 Archive::addPage(const ArchivedPage &page)
{
    return addPage(page, packPage(page.body));
}

qint64 Archive::addPage(const ArchivedPage &page, const PackedPage &packed)
{
    qint64 id = 0;
    const bool done = changeAndJudge([&] {
        id = m_database->insert(
            u"INSERT INTO page (window, pass, skip, begins_with_overlap, kind, status, path, request, asked_at, "
            "received_at, sha256, host, records, not_readable, may_change) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {page.window, page.pass, page.skip, page.beginsWithOverlap, static_cast<int>(page.kind), page.status,
                page.path, page.request, stored(page.askedAt), stored(page.receivedAt), packed.sha256, page.host,
                page.verdict.records, page.verdict.notReadable, page.verdict.mayChange});
        return id > 0 && m_database->exec(u"INSERT INTO body (page, zstd) VALUES (?, ?)"_s, {id, packed.frame});
    });
    return done ? id : 0;
}

void Archive::judgePage(qint64 page, const PageVerdict &verdict)
{
    m_verdicts.emplace_back(page, verdict);
}

/// A transaction of its own for a verdict would cost as much as a page.
bool Archive::changeAndJudge(const std::function<bool()> &statements)
{
    const bool done = m_database->change([&] {
        return std::ranges::all_of(m_verdicts, [this](const auto &judged) {
            const auto &[page, verdict] = judged;
            return m_database->exec(u"UPDATE page SET records = ?, not_readable = ?, may_change = ? WHERE id = ?"_s,
                {verdict.records, verdict.notReadable, verdict.mayChange, page});
        }) && statements();
    });
    if (done)
        m_verdicts.clear();
    return done;
}

bool Archive::writeVerdicts()
{
    return m_verdicts.empty() || changeAndJudge([] { return true; });
}

bool Archive::markDamaged(const QList<qint64> &pages, bool areDamaged)
{
    return pages.isEmpty() || m_database->change([&] {
        return m_database->exec(u"UPDATE page SET is_damaged = ? WHERE id IN "_s + listOf(pages), {areDamaged});
    });
}

bool Archive::addAttempt(const ArchivedAttempt &attempt)
{
    return m_database->change([&] {
        return m_database->exec(u"INSERT INTO attempt (window, status, path, request, asked_at, problem, body) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {attempt.window, attempt.status, attempt.path, attempt.request, stored(attempt.askedAt), attempt.problem,
                withoutTokens(attempt.body)});
    });
}

bool Archive::closeWindow(qint64 window, const LedgerLine &line, const std::optional<QList<qint64>> &pages)
{
    return changeAndJudge([&] {
        return (!pages
                   || m_database->exec(
                       u"DELETE FROM page WHERE window = ? AND id NOT IN "_s + listOf(*pages), {window}))
            && changeOne(*m_database,
                u"UPDATE window SET is_closed = 1, pages = ?, received = ?, distinct_rows = ?, repeats = ?, "
                "updated = ?, not_readable = ?, first_total = ?, last_total = ?, verdict = ?, outside = ? WHERE id = ?"_s,
                {line.pages, line.received, line.distinct, line.repeats, line.updated, line.notReadable,
                    line.firstTotal, line.lastTotal, stored(line.verdict), line.outside, window});
    });
}

bool Archive::noteWindow(qint64 window, const LedgerLine &line)
{
    return update(*m_database,
        u"UPDATE window SET pages = ?, received = ?, distinct_rows = ?, repeats = ?, updated = ?, not_readable = ?, "
        "first_total = ?, last_total = ?, outside = ? WHERE id = ? AND is_closed = 0"_s,
        {line.pages, line.received, line.distinct, line.repeats, line.updated, line.notReadable, line.firstTotal,
            line.lastTotal, line.outside, window});
}

bool Archive::keepWindows(qint64 fetch, const std::vector<qint64> &windows)
{
    if (windows.empty())
        return true;
    const QString others = u"FROM fetch_window WHERE fetch = ? AND window NOT IN "_s + listOf(windows);
    return m_database->change([&] {
        return m_database->exec(u"UPDATE attempt SET window = ? WHERE window IN (SELECT window "_s + others + u')',
                   {windows.front(), fetch})
            && m_database->exec(u"DELETE "_s + others, {fetch}) && dropUnused(*m_database);
    });
}

bool Archive::endFetch(qint64 fetch, Verdict verdict, qint64 rows, qint64 total, const QString &problem)
{
    return update(*m_database,
        u"UPDATE fetch SET ended_at = ?, verdict = ?, rows = ?, total = ?, problem = ? WHERE id = ?"_s,
        {stored(QDateTime::currentDateTimeUtc()), stored(verdict), rows, total, problem, fetch});
}

bool Archive::setFact(const QString &name, const QString &value)
{
    return m_database->change([&] {
        return m_database->exec(u"INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)"_s, {name, value});
    });
}

bool Archive::deleteFetch(qint64 fetch)
{
    const bool done = m_database->change([&] {
        return m_database->exec(u"DELETE FROM fetch WHERE id = ?"_s, {fetch}) && dropUnused(*m_database)
            && m_database->exec(u"DELETE FROM lookup WHERE NOT EXISTS (SELECT 1 FROM fetch WHERE "
                                "fetch.from_day <= lookup.to_day AND fetch.to_day >= lookup.from_day)"_s)
            && m_database->exec(
                u"DELETE FROM fact WHERE name = ? AND NOT EXISTS (SELECT 1 FROM fetch)"_s, {QString(FiltersFact)});
    });
    return done && wipeLog(*m_database);
}

bool Archive::deletePagesBefore(const QDateTime &moment)
{
    const auto pages = u"(SELECT id FROM page WHERE received_at < ? AND EXISTS "
                       "(SELECT 1 FROM body WHERE body.page = page.id))"_s;
    int deleted = 0;
    const auto remove = [&](const QString &sql, const QVariantList &values) {
        const bool done = m_database->exec(sql, values);
        deleted += m_database->changedRows();
        return done;
    };
    const bool done = m_database->change([&] {
        return m_database->exec(u"UPDATE fetch SET pages_deleted_at = ? WHERE id IN (SELECT fetch FROM fetch_window "
                                "JOIN page ON page.window = fetch_window.window WHERE page.id IN "_s
                       + pages + u')',
                   {stored(QDateTime::currentDateTimeUtc()), stored(moment)})
            && remove(u"DELETE FROM body WHERE page IN "_s + pages, {stored(moment)})
            && remove(u"DELETE FROM attempt WHERE asked_at < ?"_s, {stored(moment)})
            && remove(u"DELETE FROM lookup WHERE received_at < ?"_s, {stored(moment)});
    });
    deleteDamaged(path(), moment);
    return done && (deleted == 0 || wipeLog(*m_database));
}
