// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "archivedatabase.h"
#include "archiveschema.h"
#include "plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSqlRecord>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// More of a text is not to be shown.
constexpr qsizetype LongestText = 10000;

/// The columns of one row, one after the other.
class Columns
{
public:
    explicit Columns(const QSqlQuery &row)
        : m_row(row)
    { }

    QVariant next() { return m_row.value(m_column++); }
    QString text() { return next().toString(); }
    /// To be shown.
    QString plain() { return plainText(text().left(LongestText)); }
    QByteArray bytes() { return next().toByteArray(); }
    qint64 number() { return next().toLongLong(); }
    /// Small enough to be added up, whatever a file says.
    qint64 count() { return std::clamp<qint64>(number(), 0, qint64{1} << 50); }
    int small() { return next().toInt(); }
    bool flag() { return next().toBool(); }
    QDate day() { return QDate::fromString(text(), Qt::ISODate); }
    QDateTime time()
    {
        const QVariant value = next();
        return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
    }
    /// Of an enumeration whose last value is `last`.
    template <typename Enum> Enum oneOf(Enum last)
    {
        return static_cast<Enum>(std::clamp(small(), 0, static_cast<int>(last)));
    }
    /// One that is not known is not believed to be a good one.
    Verdict verdict()
    {
        const QVariant value = next();
        const qint64 number = value.typeId() == QMetaType::LongLong ? value.toLongLong() : -1;
        const bool isKnown = number >= 0 && number <= static_cast<qint64>(Verdict::Failed);
        return isKnown ? static_cast<Verdict>(number) : Verdict::Failed;
    }

private:
    const QSqlQuery &m_row;
    int m_column = 0;
};

} // namespace

QString Archive::fetchSql(const QString &end) const
{
    const QString bytes = u"(SELECT coalesce(sum(length(zstd)), 0) FROM fetch_window "
                          "JOIN page ON page.window = fetch_window.window JOIN body ON body.page = page.id "
                          "WHERE fetch_window.fetch = fetch.id%1)"_s;
    const QString own = u" AND NOT EXISTS (SELECT 1 FROM fetch_window AS other WHERE other.window = page.window "
                        "AND other.fetch <> fetch.id)"_s;
    return u"SELECT id, profile, host, from_day, to_day, report_zone, api_zone, page_size, bots, started_at, ended_at, "
           "verdict, rows, total, problem, pages_deleted_at, %1, "_s.arg(
               archiveColumn("fetch"_L1, "scope"_L1, m_version))
        + bytes.arg(own) + u", "_s + bytes.arg(QString())
        + u", (SELECT count(*) FROM fetch_window JOIN page ON page.window = fetch_window.window "
          "WHERE fetch_window.fetch = fetch.id AND NOT EXISTS (SELECT 1 FROM body WHERE body.page = page.id)), "
          "(SELECT count(*) FROM fetch_window JOIN page ON page.window = fetch_window.window "
          "WHERE fetch_window.fetch = fetch.id AND %1), "_s.arg(archiveColumn("page"_L1, "is_damaged"_L1, m_version))
        + u"(SELECT min(received_at) FROM fetch_window JOIN page ON page.window = fetch_window.window "
          "JOIN body ON body.page = page.id WHERE fetch_window.fetch = fetch.id) FROM fetch "_s
        + end;
}

QString Archive::windowSql(const QString &end) const
{
    const auto ofFetch = u"FROM fetch JOIN fetch_window ON fetch_window.fetch = fetch.id "
                         "WHERE fetch_window.window = window.id ORDER BY position LIMIT 1"_s;
    return u"SELECT window.id, bot, from_time, to_time, page_limit, is_closed, pages, received, distinct_rows, "
           "repeats, updated, not_readable, first_total, last_total, verdict, "_s
        + archiveColumn("window"_L1, "outside"_L1, m_version) + u", (SELECT "_s
        + archiveColumn("fetch"_L1, "scope"_L1, m_version) + u' ' + ofFetch + u"), (SELECT host "_s + ofFetch
        + u"), (SELECT min(asked_at) FROM page WHERE page.window = window.id), "
          "(SELECT max(asked_at) FROM page WHERE page.window = window.id), "
          "(SELECT coalesce(sum(max(%1, 0)), 0) FROM page WHERE page.window = window.id), "
          "EXISTS (SELECT 1 FROM page WHERE page.window = window.id "
          "AND NOT EXISTS (SELECT 1 FROM body WHERE body.page = page.id)) FROM window "_s.arg(
              archiveColumn("page"_L1, "may_change"_L1, m_version))
        + end;
}

namespace {

ArchivedFetch fetchOf(const QSqlQuery &row)
{
    Columns columns(row);
    ArchivedFetch fetch;
    fetch.id = columns.number();
    fetch.profile = columns.plain();
    fetch.host = columns.text();
    fetch.period.from = columns.day();
    fetch.period.to = columns.day();
    fetch.reportZone = columns.plain();
    fetch.apiZone = columns.plain();
    fetch.pageSize = columns.small();
    fetch.bots = QVariant(QJsonDocument::fromJson(columns.text().toUtf8()).array().toVariantList()).toStringList();
    fetch.startedAt = columns.time();
    fetch.endedAt = columns.time();
    fetch.verdict = columns.verdict();
    fetch.rows = columns.count();
    fetch.total = columns.number();
    fetch.problem = columns.plain();
    fetch.pagesDeletedAt = columns.time();
    fetch.scope = scopeFromName(columns.text()).value_or(Scope::Admin);
    fetch.ownBytes = columns.number();
    fetch.bytes = columns.number();
    fetch.deletedPages = columns.small();
    fetch.damagedPages = columns.small();
    fetch.oldestPageAt = columns.time();
    return fetch;
}

ArchivedWindow windowOf(const QSqlQuery &row)
{
    Columns columns(row);
    ArchivedWindow window;
    LedgerLine &line = window.line;
    window.id = columns.number();
    window.bot = line.bot = columns.text();
    window.span.from = columns.time();
    window.span.to = columns.time();
    line.window = window.span;
    window.limit = columns.small();
    window.isClosed = columns.flag();
    line.pages = columns.small();
    line.received = columns.number();
    line.distinct = columns.count();
    line.repeats = columns.number();
    line.updated = columns.number();
    line.notReadable = columns.number();
    line.firstTotal = columns.number();
    line.lastTotal = columns.number();
    line.verdict = columns.verdict();
    line.outside = columns.number();
    window.scope = scopeFromName(columns.text()).value_or(Scope::Admin);
    window.host = columns.text();
    window.firstAskedAt = columns.time();
    window.lastAskedAt = columns.time();
    window.mayChange = columns.count();
    window.isDeleted = columns.flag();
    return window;
}

const auto PageTables = u" FROM page LEFT JOIN body ON body.page = page.id "_s;

QString pageColumns(int version)
{
    QString columns = u"id, window, pass, skip, begins_with_overlap, kind, status, path, request, asked_at, "
                      "received_at, sha256, body.page IS NULL"_s;
    for (const auto name : {"host"_L1, "records"_L1, "not_readable"_L1, "may_change"_L1, "is_damaged"_L1})
        columns += u", "_s + archiveColumn("page"_L1, name, version);
    return columns;
}

ArchivedPage pageOf(const QSqlQuery &row)
{
    Columns columns(row);
    ArchivedPage page;
    page.id = columns.number();
    page.window = columns.number();
    page.pass = columns.small();
    page.skip = columns.number();
    page.beginsWithOverlap = columns.flag();
    page.kind = columns.oneOf(PageKind::Csv);
    page.status = columns.small();
    page.path = columns.text();
    page.request = columns.bytes();
    page.askedAt = columns.time();
    page.receivedAt = columns.time();
    page.sha256 = columns.bytes();
    page.isDeleted = columns.flag();
    page.host = columns.text();
    page.verdict.records = columns.number();
    page.verdict.notReadable = columns.number();
    page.verdict.mayChange = columns.number();
    page.isDamaged = columns.flag();
    return page;
}

ArchivedAttempt attemptOf(const QSqlQuery &row)
{
    Columns columns(row);
    ArchivedAttempt attempt;
    attempt.window = columns.number();
    attempt.status = columns.small();
    attempt.path = columns.text();
    attempt.request = columns.bytes();
    attempt.askedAt = columns.time();
    attempt.problem = columns.plain();
    attempt.body = columns.bytes();
    return attempt;
}

/// What `of` makes of each row.
template <typename Value>
std::vector<Value> collect(
    ArchiveDatabase &database, const QString &sql, const QVariantList &values, Value (*of)(const QSqlQuery &))
{
    std::vector<Value> found;
    database.select(sql, values, [&](const QSqlQuery &row) { found.push_back(of(row)); });
    return found;
}

} // namespace

std::vector<ArchivedFetch> Archive::fetches()
{
    return collect(*m_database, fetchSql(u"ORDER BY id DESC"_s), {}, fetchOf);
}

std::optional<ArchivedFetch> Archive::fetch(qint64 id)
{
    std::optional<ArchivedFetch> found;
    const bool isRead = m_database->select(
        fetchSql(u"WHERE id = ?"_s), {id}, [&found](const QSqlQuery &row) { found = fetchOf(row); });
    if (isRead && !found)
        m_database->fail(tr("The fetch is not in the archive any more; it was deleted."));
    return found;
}

std::vector<ArchivedWindow> Archive::windows(qint64 fetch)
{
    return collect(*m_database,
        windowSql(u"JOIN fetch_window ON fetch_window.window = window.id WHERE fetch = ? ORDER BY position"_s), {fetch},
        windowOf);
}

std::vector<ArchivedWindow> Archive::windows()
{
    return collect(*m_database, windowSql(u"ORDER BY window.id DESC"_s), {}, windowOf);
}

QList<qint64> Archive::fetchesOf(qint64 window)
{
    QList<qint64> fetches;
    m_database->select(u"SELECT fetch FROM fetch_window WHERE window = ? ORDER BY fetch"_s, {window},
        [&fetches](const QSqlQuery &row) { fetches.append(row.value(0).toLongLong()); });
    return fetches;
}

std::vector<ArchivedPage> Archive::pages(qint64 window)
{
    return collect(*m_database, u"SELECT "_s + pageColumns(m_version) + PageTables + u"WHERE window = ? ORDER BY id"_s,
        {window}, pageOf);
}

std::optional<ArchivedPage> Archive::page(qint64 id)
{
    std::optional<ArchivedPage> found;
    QByteArray packed;
    const bool isRead = m_database->select(
        u"SELECT "_s + pageColumns(m_version) + u", zstd"_s + PageTables + u"WHERE id = ?"_s, {id},
        [&found, &packed](const QSqlQuery &row) {
            found = pageOf(row);
            packed = row.value(row.record().count() - 1).toByteArray();
        });
    if (!isRead)
        return {};
    const auto passedOver = [this](const QString &sentence) {
        m_database->fail(sentence);
        return std::nullopt;
    };
    if (!found)
        return passedOver(tr("The answer is not in the archive any more; its fetch was deleted."));
    if (found->isDeleted)
        return passedOver(tr("The answer itself was deleted; what is known of it remains. Fetch its part again."));
    std::optional<QByteArray> body = unpackPage({.frame = packed, .sha256 = found->sha256});
    if (!body) {
        return passedOver(tr("The answer of %1 is damaged in the archive, and was passed over. Fetch its part again.")
                              .arg(QLocale().toString(found->askedAt, QLocale::ShortFormat)));
    }
    found->body = std::move(*body);
    return found;
}

PackedPage Archive::packed(const ArchivedPage &page)
{
    return {.frame = m_database->value(u"SELECT zstd FROM body WHERE page = ?"_s, {page.id}).toByteArray(),
        .sha256 = page.sha256};
}

std::vector<ArchivedAttempt> Archive::attempts(qint64 window)
{
    return collect(*m_database,
        u"SELECT window, status, path, request, asked_at, problem, body FROM attempt WHERE window = ? ORDER BY id"_s,
        {window}, attemptOf);
}

QString Archive::fact(const QString &name)
{
    return m_database->value(u"SELECT value FROM fact WHERE name = ?"_s, {name}).toString();
}
