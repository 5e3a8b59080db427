// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testfetch.h"

#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

using Api = KoreApi::Options;
using SetUp = std::function<void(Api &, FetchOptions &)>;
Q_DECLARE_METATYPE(SetUp)

namespace {

QTimeZone india()
{
    return QTimeZone(19800);
}

} // namespace

class TestFetchJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everySessionOnce_data();
    void everySessionOnce();
    void sessionThatGoesOn_hasItsLaterEnd();
    void oddRowsAreKept();
    void zoneOfTheApi();
    void givenZone();
    void severalBots();
    void botScope();
    void adminPathFallsBack();
    void pagesCanBeReadAgain();
    void progressTellsRowsAndWindows();
    void futurePeriod();
};

void TestFetchJob::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
}

void TestFetchJob::everySessionOnce_data()
{
    QTest::addColumn<SetUp>("setUp");
    QTest::addColumn<Verdict>("verdict");

    const auto row = [](const char *name, Verdict verdict, const SetUp &setUp) {
        QTest::newRow(name) << setUp << verdict;
    };
    row("as documented", Verdict::Complete, [](Api &, FetchOptions &) {});
    row("big pages", Verdict::Complete, [](Api &, FetchOptions &o) { o.pageSize = 10000; });
    row("small pages", Verdict::Complete, [](Api &, FetchOptions &o) { o.pageSize = 7; });
    row("cap of 50", Verdict::Complete, [](Api &a, FetchOptions &) { a.cap = 50; });
    row("no paging", Verdict::Complete, [](Api &a, FetchOptions &) { a.paging = Api::Paging::Ignored; });
    row("no paging, no moreAvailable", Verdict::Complete, [](Api &a, FetchOptions &) {
        a.paging = Api::Paging::Ignored;
        a.moreAvailable = Api::MoreAvailable::Missing;
    });
    row("skip ignored, big pages", Verdict::Unproven, [](Api &a, FetchOptions &o) {
        a.paging = Api::Paging::IgnoresSkip;
        a.moreAvailable = Api::MoreAvailable::AlwaysTrue;
        o.pageSize = 10000;
    });
    row("moreAvailable missing", Verdict::Complete,
        [](Api &a, FetchOptions &) { a.moreAvailable = Api::MoreAvailable::Missing; });
    row("moreAvailable always true", Verdict::Complete,
        [](Api &a, FetchOptions &) { a.moreAvailable = Api::MoreAvailable::AlwaysTrue; });
    row("total of the page", Verdict::Unproven, [](Api &a, FetchOptions &) { a.total = Api::Total::OfPage; });
    row("no total", Verdict::Unproven, [](Api &a, FetchOptions &) { a.total = Api::Total::Missing; });
    row("no total, no moreAvailable", Verdict::Unproven, [](Api &a, FetchOptions &) {
        a.total = Api::Total::Missing;
        a.moreAvailable = Api::MoreAvailable::Missing;
    });
    row("repeated rows", Verdict::Complete, [](Api &a, FetchOptions &) { a.repeatedRows = 13; });
    row("newest first", Verdict::Complete, [](Api &a, FetchOptions &) { a.newestFirst = true; });
    row("a late row shifts the others", Verdict::Complete, [](Api &a, FetchOptions &) {
        a.newestFirst = true;
        a.lateRow = 700;
    });
    row("late row, oldest first", Verdict::Complete, [](Api &a, FetchOptions &) { a.lateRow = 20; });
    row("filtered by billing end", Verdict::Complete,
        [](Api &a, FetchOptions &) { a.filteredBy = Api::TimeField::BillingEnd; });
    row("filtered by conversation start", Verdict::Complete,
        [](Api &a, FetchOptions &) { a.filteredBy = Api::TimeField::ConversationStart; });
    row("filtered by conversation end", Verdict::Complete,
        [](Api &a, FetchOptions &) { a.filteredBy = Api::TimeField::ConversationEnd; });
    row("from is not included, to is", Verdict::Complete, [](Api &a, FetchOptions &) {
        a.includesFrom = false;
        a.includesTo = true;
    });
    row("India", Verdict::Complete, [](Api &a, FetchOptions &) { a.zone = india(); });
    row("daylight saving", Verdict::Complete, [](Api &a, FetchOptions &) { a.zone = QTimeZone("Europe/Berlin"); });
    row("ISO dates", Verdict::Complete, [](Api &a, FetchOptions &) { a.dates = SessionWriter::Dates::Iso; });
    row("numbers as strings", Verdict::Complete, [](Api &a, FetchOptions &) { a.stringNumbers = true; });
    row("BOM", Verdict::Complete, [](Api &a, FetchOptions &) { a.byteOrderMark = true; });
    row("gzip", Verdict::Complete, [](Api &a, FetchOptions &) { a.gzip = true; });
    row("unknown fields, Unicode", Verdict::Complete, [](Api &a, FetchOptions &) {
        a.oddities = RowOddity::UnknownFields;
        a.enforceJti = true;
    });
    row("at most two months", Verdict::Complete, [](Api &a, FetchOptions &) { a.longestPeriod = 2; });
}

void TestFetchJob::everySessionOnce()
{
    QFETCH(SetUp, setUp);
    Api options;
    FetchOptions fetchOptions;
    setUp(options, fetchOptions);
    TestFetch fetch(options, TestFetch::FourMonths, fetchOptions);
    QVERIFY(fetch.recorder->waitForEnd());

    QCOMPARE(fetch.differenceFromTruth(), QString());
    QTEST(fetch.completeness().verdict, "verdict");
    QVERIFY(fetch.addsUp());
    QCOMPARE(fetch.recorder->result.error, ApiError());
    QCOMPARE(fetch.completeness().tally.rows, fetch.store().liveCount());
    if (fetch.completeness().verdict == Verdict::Complete)
        QCOMPARE(fetch.completeness().total, fetch.store().liveCount());
    QVERIFY(fetch.completeness().askedAt.isValid());
    QVERIFY(fetch.recorder->drain());
    QCOMPARE(fetch.recorder->finishedCount, 1);
}

void TestFetchJob::sessionThatGoesOn_hasItsLaterEnd()
{
    Api options;
    options.repeatedRows = 50;
    options.growingRow = 210;
    TestFetch fetch(options, TestFetch::FourMonths);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().tally.updated, 1U);
    QCOMPARE(fetch.differenceFromTruth(), QString());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
}

void TestFetchJob::oddRowsAreKept()
{
    Api options;
    for (int i = 0; i < 10; ++i)
        options.oddities |= static_cast<RowOddity>(1 << i);
    TestFetch plain({}, TestFetch::FourMonths);
    QVERIFY(plain.recorder->waitForEnd());
    TestFetch odd(options, TestFetch::FourMonths);
    QVERIFY(odd.recorder->waitForEnd());
    QCOMPARE(odd.completeness().verdict, Verdict::Complete);
    QCOMPARE(odd.store().liveCount(), plain.store().liveCount());
    QVERIFY(odd.completeness().tally.notReadable > 0);
    QVERIFY(!odd.completeness().remarks.isEmpty());
}

void TestFetchJob::zoneOfTheApi()
{
    Api options;
    options.zone = india();
    TestFetch fetch(options);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().apiZone.zone.name(), u"UTC+05:30"_s);
    QCOMPARE(fetch.completeness().apiZone.evidence, ApiZone::Evidence::Proven);
}

void TestFetchJob::givenZone()
{
    Api options;
    options.zone = india();
    FetchOptions fetchOptions;
    fetchOptions.apiZone = Zone::fromOffset(3600);
    TestFetch fetch(options, TestFetch::OneWeek, fetchOptions);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.recorder->restarts, 0);
    QCOMPARE(fetch.completeness().apiZone.zone.name(), u"UTC+01:00"_s);
    QCOMPARE(fetch.completeness().apiZone.evidence, ApiZone::Evidence::Given);
}

void TestFetchJob::severalBots()
{
    FetchOptions options;
    options.botIds = {QString::fromStdString(TestFetch::generator().bots()[0].id),
        QString::fromStdString(TestFetch::generator().bots()[2].id)};
    TestFetch fetch({}, TestFetch::FourMonths, options);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    std::vector<GeneratedSession> expected = TestFetch::generator().sessions();
    std::erase_if(expected, [](const GeneratedSession &session) {
        return session.botId != TestFetch::generator().bots()[0].id
            && session.botId != TestFetch::generator().bots()[2].id;
    });
    QCOMPARE(firstDifference(
                 linesOf(sessionsOf(fetch.store()), TestFetch::FourMonths), linesOf(expected, TestFetch::FourMonths)),
        QString());
}

void TestFetchJob::botScope()
{
    const QString bot = QString::fromStdString(TestFetch::generator().bots()[1].id);
    Api options;
    options.appBot = bot.toLatin1();
    TestFetch fetch(options, TestFetch::OneWeek, {}, [&bot](Profile &profile) {
        profile.scope = Scope::Bot;
        profile.botId = bot;
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QVERIFY(fetch.server.requests()[0].path.contains("/bot/" + bot.toLatin1()));
    QVERIFY(!fetch.bodies()[0].contains("botId"_L1));
    for (const GeneratedSession &session : sessionsOf(fetch.store()))
        QCOMPARE(QString::fromStdString(session.botId), bot);
}

void TestFetchJob::adminPathFallsBack()
{
    Api options;
    options.hasAdminPath = false;
    TestFetch fetch(options);
    QSignalSpy worked(fetch.job.get(), &FetchJob::adminPathWorked);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(worked.count(), 1);
    QCOMPARE(worked[0][0].toString(), u"/api/public/getBillingSessionsDetails"_s);
    const auto isNotThere = [](const HttpRequest &request) { return request.path.contains("/bots/"); };
    const QList<HttpRequest> requests = fetch.server.requests();
    QCOMPARE(std::count_if(requests.begin(), requests.end(), isNotThere), 1);
}

void TestFetchJob::pagesCanBeReadAgain()
{
    TestFetch fetch;
    QVERIFY(fetch.recorder->waitForEnd());
    const SessionStore &store = fetch.store();
    const std::vector<GeneratedSession> sessions = sessionsOf(store);
    for (const quint32 row : {quint32(0), store.rowCount() / 2, store.rowCount() - 1}) {
        const QByteArray record = fetch.job->pages()->record(store.origin(row));
        QVERIFY2(
            record.startsWith('{') && record.endsWith('}') && record.contains(sessions[row].billingSessionId.c_str()),
            record.constData());
    }
}

void TestFetchJob::progressTellsRowsAndWindows()
{
    TestFetch fetch({}, TestFetch::FourMonths);
    QVERIFY(fetch.recorder->waitForEnd());
    const FetchProgress &last = fetch.recorder->progress.back();
    QCOMPARE(last.windows, 4);
    QCOMPARE(last.windowsDone, 4);
    QCOMPARE(last.rows, qint64(fetch.store().liveCount()));
    QCOMPARE(last.expectedRows, last.rows);
}

void TestFetchJob::futurePeriod()
{
    TestFetch fetch({}, Period{QDate(2027, 1, 1), QDate(2027, 1, 31)});
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.recorder->result.error.kind, ApiError::Kind::Usage);
    QCOMPARE(fetch.server.requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestFetchJob)
#include "tst_fetchjob.moc"
