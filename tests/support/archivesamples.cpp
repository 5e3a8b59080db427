// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivesamples.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto RawName = u"raw"_s;

QString exec(const QSqlDatabase &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        QSqlQuery query(database);
        if (!query.exec(statement))
            return statement + u": "_s + query.lastError().text();
    }
    return {};
}

} // namespace

QDateTime onSecondOfNovember(int hour, int minute)
{
    return QDateTime(QDate(2026, 11, 2), QTime(hour, minute), Qt::UTC);
}

ArchivedFetch sampleFetch()
{
    ArchivedFetch fetch;
    fetch.profile = u"Acme „production“"_s;
    fetch.host = u"https://bots.kore.ai"_s;
    fetch.scope = Scope::Bot;
    fetch.period = {QDate(2026, 10, 1), QDate(2026, 10, 31)};
    fetch.reportZone = u"Europe/Berlin"_s;
    fetch.apiZone = u"auto"_s;
    fetch.pageSize = 10000;
    fetch.bots = {u"st-1"_s, u"st-\"2\", and more"_s};
    fetch.startedAt = onSecondOfNovember(9);
    fetch.pagesDeletedAt = onSecondOfNovember(9).addMonths(13);
    return fetch;
}

ArchivedWindow sampleWindow()
{
    ArchivedWindow window;
    window.bot = u"st-1"_s;
    window.span = {QDateTime(QDate(2026, 9, 30), QTime(0, 0), Qt::UTC),
        QDateTime(QDate(2026, 10, 16), QTime(0, 0, 0, 1), Qt::UTC)};
    window.limit = 10000;
    return window;
}

ArchivedPage samplePage(qint64 window, const QByteArray &body, qint64 skip)
{
    ArchivedPage page;
    page.window = window;
    page.skip = skip;
    page.path = u"/api/public/bots/getBillingSessionsDetails"_s;
    page.request = "{\"skip\":" + QByteArray::number(skip) + '}';
    page.askedAt = onSecondOfNovember(10).addSecs(skip);
    page.receivedAt = page.askedAt.addMSecs(1234);
    page.body = body;
    return page;
}

ArchivedAttempt sampleAttempt(qint64 window)
{
    ArchivedAttempt attempt;
    attempt.window = window;
    attempt.status = 502;
    attempt.path = u"/api/public/getBillingSessionsDetails"_s;
    attempt.request = R"({"skip":0})";
    attempt.askedAt = onSecondOfNovember(10, 1);
    attempt.problem = u"The server answered with a page for people."_s;
    attempt.body = "<html>\0</html>"_ba;
    return attempt;
}

LedgerLine sampleLine()
{
    LedgerLine line;
    line.bot = sampleWindow().bot;
    line.window = sampleWindow().span;
    line.pages = 3;
    line.received = qint64{5} << 32;
    line.distinct = 6;
    line.repeats = 7;
    line.updated = 8;
    line.notReadable = 9;
    line.outside = 12;
    line.firstTotal = 10;
    line.lastTotal = 11;
    line.verdict = Verdict::Short;
    return line;
}

std::unique_ptr<Archive> openArchive(const QString &path, Archive::Mode mode)
{
    QString problem;
    std::unique_ptr<Archive> archive = Archive::open(path, mode, &problem);
    if (!archive)
        QTest::qFail(qPrintable(problem), __FILE__, __LINE__);
    return archive;
}

QString problemOfOpening(const QString &path, Archive::Mode mode)
{
    QString problem;
    return Archive::open(path, mode, &problem) ? QString() : problem;
}

qint64 addFetch(Archive &archive, const QList<QByteArray> &pages)
{
    const qint64 fetch = archive.beginFetch(sampleFetch());
    const qint64 window = archive.beginWindow(fetch, sampleWindow());
    qint64 skip = 0;
    for (const QByteArray &page : pages)
        archive.addPage(samplePage(window, page, skip++));
    return fetch;
}

QList<QByteArray> bodiesOf(Archive &archive, qint64 fetch)
{
    QList<QByteArray> bodies;
    for (const ArchivedWindow &window : archive.windows(fetch)) {
        for (const ArchivedPage &page : archive.pages(window.id)) {
            if (const std::optional<ArchivedPage> whole = archive.page(page.id))
                bodies.append(whole->body);
        }
    }
    return bodies;
}

RawSqlite::RawSqlite(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, RawName);
    database.setDatabaseName(path);
    database.open();
}

RawSqlite::~RawSqlite()
{
    QSqlDatabase::removeDatabase(RawName);
}

QString RawSqlite::exec(const QStringList &statements) const
{
    return ::exec(QSqlDatabase::database(RawName, false), statements);
}

QString execInside(const QStringList &statements)
{
    const QStringList names = QSqlDatabase::connectionNames();
    return names.size() == 1 ? exec(QSqlDatabase::database(names.first(), false), statements) : names.join(u' ');
}
