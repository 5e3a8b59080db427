// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchjob.h"
#include "koreapi.h"
#include "loopbackserver.h"
#include "networkstack.h"
#include "sessiongenerator.h"
#include "storedsessions.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

using Api = KoreApi::Options;
using Verdict = Completeness::Verdict;
using SetUp = std::function<void(Api &, FetchOptions &)>;
Q_DECLARE_METATYPE(SetUp)

namespace {

const Period Period4Months{QDate(2026, 5, 4), QDate(2026, 9, 2)};
const Period OneWeek{QDate(2026, 6, 1), QDate(2026, 6, 7)};

const SessionGenerator &generator()
{
    static const SessionGenerator sessions(3, QDate(2026, 5, 1), QDate(2026, 9, 5), 1500);
    return sessions;
}

QTimeZone india()
{
    return QTimeZone(19800);
}

/// A server, a profile for it, and a job that is not started yet.
struct Fetch
{
    explicit Fetch(const Api &options = {}, const Period &period = OneWeek, FetchOptions fetch = {},
        const std::function<void(Profile &)> &edit = {})
        : api(generator(), options)
        , server([this](const HttpRequest &request) { return api.answer(request); })
    {
        profile.name = u"Test"_s;
        profile.host = server.url().toString(QUrl::RemovePath);
        profile.proxyMode = ProxyMode::None;
        if (edit)
            edit(profile);
        fetch.waitFactor = 0.001;
        if (!fetch.pageSize)
            fetch.pageSize = 100;
        fetch.now = [] { return QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC); };
        const Secret secret{u"cs-demo"_s, u"demo-secret"_s, {}};
        job = std::make_unique<FetchJob>(
            stack, profile, TokenSource(secret, SigningAlgorithm::HS256), period, Zone(), fetch);
        recorder = std::make_unique<SourceRecorder>(*job);
    }

    QList<QJsonObject> bodies() const
    {
        QList<QJsonObject> bodies;
        for (const HttpRequest &request : server.requests())
            bodies.append(QJsonDocument::fromJson(request.body).object());
        return bodies;
    }

    Completeness &completeness() { return recorder->result.completeness; }

    KoreApi api;
    LoopbackServer server;
    NetworkStack stack;
    Profile profile;
    std::unique_ptr<FetchJob> job;
    std::unique_ptr<SourceRecorder> recorder;
};

} // namespace

class TestFetchJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everySessionOnce_data();
    void everySessionOnce();
    void zoneOfTheApi();
    void givenZone();
    void oddRowsAreKept();
    void pagesCanBeReadAgain();
    void windowsAreAskedInOrder();
    void skipAdvancesByRowsReceived();
    void longPeriodsAreHalved();
    void largeSkipsAreAvoided();
    void halvingEnds();
    void severalBots();
    void botScope();
    void adminPathFallsBack();
    void passingFaults_data();
    void passingFaults();
    void lastingFaults_data();
    void lastingFaults();
    void waitsAsLongAsAsked();
    void deadHostIsGivenUpSoon();
    void unknownBot();
    void wrongSecret();
    void clockSkewIsTold();
    void cancel_data();
    void cancel();
    void cancelWhileWaiting();
    void deletedAnyTime();
    void futurePeriod();
    void progressTellsRowsAndWindows();
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
    row("no paging", Verdict::Unproven, [](Api &a, FetchOptions &) { a.paging = Api::Paging::Ignored; });
    row("no paging, no moreAvailable", Verdict::Unproven, [](Api &a, FetchOptions &) {
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
    Fetch fetch(options, Period4Months, fetchOptions);
    QVERIFY(fetch.recorder->waitForEnd());

    QCOMPARE(firstDifference(linesOf(sessionsOf(fetch.recorder->store), Period4Months),
                 linesOf(generator().sessions(), Period4Months)),
        QString());
    QTEST(fetch.completeness().verdict, "verdict");
    QCOMPARE(fetch.recorder->result.error, ApiError());
    QCOMPARE(fetch.completeness().tally.rows, fetch.recorder->store.liveCount());
    if (fetch.completeness().verdict == Verdict::Complete)
        QCOMPARE(fetch.completeness().total, fetch.recorder->store.liveCount());
    QVERIFY(fetch.completeness().askedAt.isValid());
    QCoreApplication::processEvents();
    QCOMPARE(fetch.recorder->finishedCount, 1);
}

void TestFetchJob::zoneOfTheApi()
{
    Api options;
    options.zone = india();
    Fetch fetch(options);
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
    Fetch fetch(options, OneWeek, fetchOptions);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.recorder->restarts, 0);
    QCOMPARE(fetch.completeness().apiZone.zone.name(), u"UTC+01:00"_s);
    QCOMPARE(fetch.completeness().apiZone.evidence, ApiZone::Evidence::Given);
}

void TestFetchJob::oddRowsAreKept()
{
    Api options;
    for (int i = 0; i < 10; ++i)
        options.oddities |= static_cast<RowOddity>(1 << i);
    Fetch plain({}, Period4Months);
    QVERIFY(plain.recorder->waitForEnd());
    Fetch odd(options, Period4Months);
    QVERIFY(odd.recorder->waitForEnd());
    QCOMPARE(odd.completeness().verdict, Verdict::Complete);
    QCOMPARE(odd.recorder->store.liveCount(), plain.recorder->store.liveCount());
    QVERIFY(odd.completeness().tally.notReadable > 0);
    QVERIFY(!odd.completeness().remarks.isEmpty());
}

void TestFetchJob::pagesCanBeReadAgain()
{
    Fetch fetch;
    QVERIFY(fetch.recorder->waitForEnd());
    const SessionStore &store = fetch.recorder->store;
    const std::vector<GeneratedSession> sessions = sessionsOf(store);
    for (const quint32 row : {quint32(0), store.rowCount() / 2, store.rowCount() - 1}) {
        const QByteArray record = fetch.job->pages()->record(store.origin(row));
        QVERIFY2(
            record.startsWith('{') && record.endsWith('}') && record.contains(sessions[row].billingSessionId.c_str()),
            record.constData());
    }
}

void TestFetchJob::windowsAreAskedInOrder()
{
    Fetch fetch({}, Period4Months);
    QVERIFY(fetch.recorder->waitForEnd());
    QStringList windows;
    for (const QJsonObject &body : fetch.bodies())
        windows.append(body["fromDate"_L1].toString() + u' ' + body["toDate"_L1].toString());
    windows.removeDuplicates();
    QCOMPARE(windows,
        (QStringList{u"2026-05-03T00:00:00.000Z 2026-08-03T00:00:00.000Z"_s,
            u"2026-08-02T00:00:00.000Z 2026-09-04T00:00:00.000Z"_s}));
}

void TestFetchJob::skipAdvancesByRowsReceived()
{
    Api options;
    options.cap = 30;
    Fetch fetch(options);
    QVERIFY(fetch.recorder->waitForEnd());
    const QList<QJsonObject> bodies = fetch.bodies();
    QVERIFY(bodies.size() > 2);
    QCOMPARE(bodies[0]["limit"_L1].toInt(), 100);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(bodies[i]["skip"_L1].toInt(), 30 * i);
}

void TestFetchJob::longPeriodsAreHalved()
{
    Api options;
    options.longestPeriod = 1;
    Fetch fetch(options, Period4Months);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(firstDifference(linesOf(sessionsOf(fetch.recorder->store), Period4Months),
                 linesOf(generator().sessions(), Period4Months)),
        QString());
    QCOMPARE(fetch.recorder->progress.back().windowsDone, fetch.recorder->progress.back().windows);
}

/// A server that pages a window only so far.
void TestFetchJob::largeSkipsAreAvoided()
{
    Fetch fetch({}, Period4Months);
    fetch.server.setHandler([&fetch](const HttpRequest &request) {
        if (QJsonDocument::fromJson(request.body)["skip"_L1].toInt() < 400)
            return fetch.api.answer(request);
        return HttpAnswer{.status = 400, .body = R"({"errors":[{"msg":"Result window is too large","code":400}]})"_ba};
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(fetch.completeness().total, fetch.recorder->store.liveCount());
    QCOMPARE(firstDifference(linesOf(sessionsOf(fetch.recorder->store), Period4Months),
                 linesOf(generator().sessions(), Period4Months)),
        QString());
}

void TestFetchJob::halvingEnds()
{
    Fetch fetch({}, Period4Months);
    fetch.server.setHandler([](const HttpRequest &) {
        return HttpAnswer{.status = 412, .body = R"({"errors":[{"msg":"Invalid arguments","code":412}]})"_ba};
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Failed);
    QCOMPARE(fetch.recorder->result.error.kind, ApiError::Kind::Refused);
    QVERIFY(fetch.server.requests().size() < 10);
}

void TestFetchJob::severalBots()
{
    FetchOptions options;
    options.botIds = {
        QString::fromStdString(generator().bots()[0].id), QString::fromStdString(generator().bots()[2].id)};
    Fetch fetch({}, Period4Months, options);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    std::vector<GeneratedSession> expected = generator().sessions();
    std::erase_if(expected, [](const GeneratedSession &session) {
        return session.botId != generator().bots()[0].id && session.botId != generator().bots()[2].id;
    });
    QCOMPARE(
        firstDifference(linesOf(sessionsOf(fetch.recorder->store), Period4Months), linesOf(expected, Period4Months)),
        QString());
}

void TestFetchJob::botScope()
{
    const QString bot = QString::fromStdString(generator().bots()[1].id);
    Api options;
    options.appBot = bot.toLatin1();
    Fetch fetch(options, OneWeek, {}, [&bot](Profile &profile) {
        profile.scope = Scope::Bot;
        profile.botId = bot;
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QVERIFY(fetch.server.requests()[0].path.contains("/bot/" + bot.toLatin1()));
    QVERIFY(!fetch.bodies()[0].contains("botId"_L1));
    for (const GeneratedSession &session : sessionsOf(fetch.recorder->store))
        QCOMPARE(QString::fromStdString(session.botId), bot);
}

void TestFetchJob::adminPathFallsBack()
{
    Api options;
    options.hasAdminPath = false;
    Fetch fetch(options);
    QSignalSpy worked(fetch.job.get(), &FetchJob::adminPathWorked);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(worked.count(), 1);
    QCOMPARE(worked[0][0].toString(), u"/api/public/getBillingSessionsDetails"_s);
    const auto isNotThere = [](const HttpRequest &request) { return request.path.contains("/bots/"); };
    const QList<HttpRequest> requests = fetch.server.requests();
    QCOMPARE(std::count_if(requests.begin(), requests.end(), isNotThere), 1);
}

void TestFetchJob::passingFaults_data()
{
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, Api::Fault fault) { QTest::newRow(name) << static_cast<int>(fault); };
    row("503", Api::Fault::ServerError);
    row("429", Api::Fault::RateLimit);
    row("HTML with 200", Api::Fault::Html);
    row("empty body", Api::Fault::EmptyBody);
    row("cut JSON", Api::Fault::CutJson);
    row("cut connection", Api::Fault::CutConnection);
    row("closed connection", Api::Fault::ClosedConnection);
    row("never answers", Api::Fault::NeverAnswers);
}

void TestFetchJob::passingFaults()
{
    QFETCH(int, fault);
    Api options;
    options.enforceJti = true;
    options.faultEvery = 4;
    options.fault = static_cast<Api::Fault>(fault);
    FetchOptions fetchOptions;
    fetchOptions.limits.silence = std::chrono::milliseconds(300);
    Fetch fetch(options, Period4Months, fetchOptions);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(firstDifference(linesOf(sessionsOf(fetch.recorder->store), Period4Months),
                 linesOf(generator().sessions(), Period4Months)),
        QString());
    QCOMPARE(fetch.completeness().tally.repeats,
        quint32(0) + fetch.completeness().tally.records - fetch.completeness().tally.rows);
    // Each request bears a token of its own.
    QSet<QByteArray> tokens;
    const QList<HttpRequest> requests = fetch.server.requests();
    for (const HttpRequest &request : requests)
        tokens.insert(request.header("auth"));
    QCOMPARE(tokens.size(), requests.size());
}

void TestFetchJob::lastingFaults_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<int>("requests");

    QTest::newRow("503") << 503 << "busy"_ba << ApiError::Kind::Server << 5;
    QTest::newRow("HTML") << 200 << "<html>Sign in</html>"_ba << ApiError::Kind::Unreadable << 5;
    QTest::newRow("other JSON") << 200 << "{\"hello\":1}"_ba << ApiError::Kind::Unreadable << 5;
    QTest::newRow("429") << 429 << R"({"errors":[{"msg":"Rate limit for this API has been reached."}]})"_ba
                         << ApiError::Kind::Throttled << 6;
    QTest::newRow("401") << 401 << R"({"errors":[{"msg":"Invalid SDK credentials","code":4002}]})"_ba
                         << ApiError::Kind::Credentials << 1;
    QTest::newRow("scope") << 401 << R"({"errors":[{"msg":"Permission denied. Scope is incorrect!","code":4002}]})"_ba
                           << ApiError::Kind::Scope << 1;
    QTest::newRow("404") << 404 << "{}"_ba << ApiError::Kind::NotFound << 2;
}

void TestFetchJob::lastingFaults()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, requests);
    FetchOptions options;
    options.throttledAttempts = 6;
    Fetch fetch({}, OneWeek, options);
    fetch.server.setHandler([status, body](const HttpRequest &) { return HttpAnswer{.status = status, .body = body}; });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Failed);
    QTEST(fetch.recorder->result.error.kind, "kind");
    QVERIFY(!fetch.recorder->result.error.sentence.isEmpty());
    QCOMPARE(fetch.completeness().problem, fetch.recorder->result.error.sentence);
    QCOMPARE(fetch.server.requests().size(), requests);
    QCOMPARE(fetch.recorder->finishedCount, 1);
}

void TestFetchJob::waitsAsLongAsAsked()
{
    Api options;
    options.faultEvery = 2;
    options.fault = Api::Fault::RateLimit;
    options.retryAfter = 17;
    Fetch fetch(options);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QStringList notes;
    for (const FetchProgress &progress : fetch.recorder->progress)
        notes.append(progress.note);
    QVERIFY2(notes.filter(u"17"_s).size() > 0, qPrintable(notes.join(u'\n')));
    QVERIFY(fetch.recorder->progress.back().note.isEmpty());
}

void TestFetchJob::deadHostIsGivenUpSoon()
{
    Fetch fetch({}, OneWeek, {}, [](Profile &profile) { profile.host = u"http://127.0.0.1:9"_s; });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.recorder->result.error.kind, ApiError::Kind::Network);
    QCOMPARE(fetch.recorder->store.rowCount(), 0);
}

void TestFetchJob::unknownBot()
{
    FetchOptions options;
    options.botIds = {u"st-00000000-0000-0000-0000-000000000000"_s};
    Fetch fetch({}, OneWeek, options);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.recorder->result.error.kind, ApiError::Kind::UnknownBot);
    QCOMPARE(fetch.server.requests().size(), 1);
}

void TestFetchJob::wrongSecret()
{
    Api options;
    options.clientSecret = "another"_ba;
    Fetch fetch(options);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.recorder->result.error.kind, ApiError::Kind::Credentials);
    QCOMPARE(fetch.server.requests().size(), 1);
}

void TestFetchJob::clockSkewIsTold()
{
    Api options;
    options.clockSkew = std::chrono::minutes(-4);
    Fetch fetch(options);
    QVERIFY(fetch.recorder->waitForEnd());
    QVERIFY2(fetch.completeness().remarks.join(u'\n').contains(u"clock"_s),
        qPrintable(fetch.completeness().remarks.join(u'\n') + fetch.completeness().problem));
}

void TestFetchJob::cancel_data()
{
    QTest::addColumn<int>("afterSegments");
    QTest::newRow("at once") << 0;
    QTest::newRow("after the first page") << 1;
    QTest::newRow("later") << 4;
}

void TestFetchJob::cancel()
{
    QFETCH(int, afterSegments);
    Fetch fetch({}, Period4Months);
    int segments = 0;
    connect(fetch.job.get(), &FetchJob::segmentReady, this, [&] {
        if (++segments == afterSegments)
            fetch.job->abort();
    });
    fetch.job->start();
    if (afterSegments == 0)
        fetch.job->abort();
    QVERIFY(fetch.recorder->waitForEnd());
    fetch.job->abort();
    QCoreApplication::processEvents();

    QCOMPARE(fetch.recorder->finishedCount, 1);
    QCOMPARE(fetch.completeness().verdict, Verdict::Cancelled);
    QCOMPARE(fetch.recorder->result.error, ApiError());
    QCOMPARE(fetch.recorder->store.rowCount() > 0, afterSegments > 0);
    QCOMPARE(fetch.completeness().tally.rows, fetch.recorder->store.rowCount());
}

void TestFetchJob::cancelWhileWaiting()
{
    Api options;
    options.faultEvery = 3;
    Fetch fetch(options, Period4Months);
    connect(fetch.job.get(), &FetchJob::progressChanged, this, [&fetch](const FetchProgress &progress) {
        if (!progress.note.isEmpty())
            fetch.job->abort();
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Cancelled);
    QVERIFY(fetch.recorder->store.rowCount() > 0);
    QVERIFY(!QTest::qWaitFor([&fetch] { return fetch.server.requests().size() > 3; }, 50));
    QCOMPARE(fetch.recorder->finishedCount, 1);
}

void TestFetchJob::deletedAnyTime()
{
    for (int events = 0; events < 40; events += 3) {
        Fetch fetch({}, Period4Months);
        fetch.job->start();
        for (int i = 0; i < events; ++i)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        fetch.recorder.reset();
        fetch.job.reset();
    }
}

void TestFetchJob::futurePeriod()
{
    Fetch fetch({}, Period{QDate(2027, 1, 1), QDate(2027, 1, 31)});
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.recorder->result.error.kind, ApiError::Kind::Usage);
    QCOMPARE(fetch.server.requests().size(), 0);
}

void TestFetchJob::progressTellsRowsAndWindows()
{
    Fetch fetch({}, Period4Months);
    QVERIFY(fetch.recorder->waitForEnd());
    const FetchProgress &last = fetch.recorder->progress.back();
    QCOMPARE(last.windows, 2);
    QCOMPARE(last.windowsDone, 2);
    QCOMPARE(last.rows, qint64(fetch.recorder->store.liveCount()));
    QCOMPARE(last.expectedRows, last.rows);
}

QTEST_GUILESS_MAIN(TestFetchJob)
#include "tst_fetchjob.moc"
