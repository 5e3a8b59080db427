// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "archivednames.h"
#include "archivejob.h"
#include "botnamesjob.h"
#include "filejob.h"
#include "requestlog.h"
#include "testfetch.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(HttpAnswer)

namespace {

/// A server of one handler, and a job that asks it.
struct Bots
{
    explicit Bots(const LoopbackServer::Handler &handler)
        : server(handler)
    {
        profile.host = server.url().toString();
        options.waitFactor = 0.001;
        job = std::make_unique<BotNamesJob>(
            stack, profile, TokenSource({u"cs-demo"_s, u"demo-secret"_s, {}}, SigningAlgorithm::HS256), options);
        QObject::connect(job.get(), &BotNamesJob::finished, job.get(), [this](const BotNames &found, const QString &n) {
            names = found;
            note = n;
            ++ends;
        });
    }

    LoopbackServer server;
    NetworkStack stack;
    Profile profile;
    FetchOptions options;
    std::unique_ptr<BotNamesJob> job;
    BotNames names;
    QString note;
    int ends = 0;
};

HttpAnswer answerWith(int status, const QByteArray &body)
{
    return {.status = status, .headers = {{"Content-Type"_ba, "application/json"_ba}}, .body = body};
}

/// Bots from the offset on, at most 50, of so many.
HttpAnswer listOf(const HttpRequest &request, int count)
{
    const QUrlQuery query(QString::fromLatin1(request.path.mid(request.path.indexOf('?') + 1)));
    const int offset = query.queryItemValue(u"offset"_s).toInt();
    const int end = std::min(count, offset + query.queryItemValue(u"limit"_s).toInt());
    QByteArrayList bots;
    for (int i = offset; i < end; ++i)
        bots << "{\"_id\":\"st-" + QByteArray::number(i) + R"(","name":"Bot )" + QByteArray::number(i) + "\"}";
    return answerWith(200,
        R"({"availableMore":)" + QByteArray(end < count ? "true" : "false") + R"(,"bots":[)" + bots.join(',') + "]}");
}

FetchOptions withNames(const QString &archive = {})
{
    FetchOptions options;
    options.withBotNames = true;
    options.archivePath = archive;
    return options;
}

qsizetype botRequests(const TestFetch &fetch)
{
    const QList<HttpRequest> requests = fetch.server.requests();
    return std::ranges::count_if(
        requests, [](const HttpRequest &request) { return request.path.startsWith("/api/public/bots?"); });
}

} // namespace

/// The names of an account's bots: asked for, kept, and never in the way.
class TestBotNamesJob : public QObject
{
    Q_OBJECT

private slots:
    void allPages_areAsked();
    void anyFailure_endsWithANote_data();
    void anyFailure_endsWithANote();
    void serverThatNeverEnds_isNotBelieved();
    void abort_endsOnce();
    void wait_isTold();
    void fetch_bringsNames();
    void fetch_asksOnceADay();
    void refusedScope_isANoteOnly();
    void botScope_isNotAsked();
    void abortWhileNaming_keepsWhatHasCome();
    void openedArchive_showsNames();
    void namesOfBotsThatAreGone_stay();
};

void TestBotNamesJob::wait_isTold()
{
    Bots bots([](const HttpRequest &request) { return listOf(request, 120); });
    const QTemporaryDir folder;
    FetchOptions options = withNames();
    options.rate = RateLimits::atMost(1);
    options.requestLog = std::make_shared<RequestLog>(folder.filePath(u"log/requests.sqlite"_s));
    // The clock stands still, so that the second page waits as long as it may.
    options.now = [] { return TestFetch::December; };
    BotNamesJob job(
        bots.stack, bots.profile, TokenSource({u"cs-demo"_s, u"demo-secret"_s, {}}, SigningAlgorithm::HS256), options);
    const QSignalSpy waits(&job, &BotNamesJob::waiting);
    const QSignalSpy ends(&job, &BotNamesJob::finished);
    job.start();
    QTRY_VERIFY(!waits.isEmpty());
    QVERIFY(waits[0][0].toString().contains(u"to keep to the limits"_s));
    job.abort();
    QTRY_COMPARE(ends.count(), 1);
}

void TestBotNamesJob::allPages_areAsked()
{
    Bots bots([](const HttpRequest &request) { return listOf(request, 120); });
    bots.job->start();
    QTRY_COMPARE(bots.ends, 1);
    QCOMPARE(bots.names.size(), size_t(120));
    QCOMPARE(bots.names.at("st-119"), "Bot 119");
    QCOMPARE(bots.note, QString());
    QStringList paths;
    for (const HttpRequest &request : bots.server.requests()) {
        QCOMPARE(request.method, "GET"_ba);
        QVERIFY(!request.header("auth").isEmpty());
        paths << QString::fromLatin1(request.path);
    }
    QCOMPARE(paths,
        (QStringList{u"/api/public/bots?offset=0&limit=50"_s, u"/api/public/bots?offset=50&limit=50"_s,
            u"/api/public/bots?offset=100&limit=50"_s}));
}

void TestBotNamesJob::anyFailure_endsWithANote_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    const QString forbidden = u"may not read"_s;
    const QString unread = u"could not be read"_s;
    QTest::newRow("scope") << 401 << R"({"errors":[{"msg":"Permission denied. Scope is incorrect!","code":4002}]})"_ba
                           << forbidden;
    QTest::newRow("forbidden") << 403 << QByteArray() << forbidden;
    QTest::newRow("not there") << 404 << QByteArray() << forbidden;
    QTest::newRow("throttled") << 429 << QByteArray() << unread;
    QTest::newRow("failed") << 500 << QByteArray() << unread;
    QTest::newRow("elsewhere") << 302 << QByteArray() << unread;
    QTest::newRow("a web page") << 200 << "<html></html>"_ba << unread;
    QTest::newRow("nothing") << 200 << QByteArray() << unread;
    QTest::newRow("cut off") << 200 << R"({"bots":[{"_id":"st-1","name":"A"})"_ba << unread;
}

void TestBotNamesJob::anyFailure_endsWithANote()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, says);
    Bots bots([&](const HttpRequest &) { return answerWith(status, body); });
    bots.job->start();
    QTRY_COMPARE(bots.ends, 1);
    QVERIFY(bots.names.empty());
    QVERIFY2(bots.note.contains(says), qPrintable(bots.note));
    QCOMPARE(bots.server.requests().size(), 1);
}

void TestBotNamesJob::serverThatNeverEnds_isNotBelieved()
{
    Bots bots([](const HttpRequest &) {
        return answerWith(200, R"({"availableMore":true,"bots":[{"_id":"st-1","name":"A"}]})"_ba);
    });
    bots.job->start();
    QTRY_COMPARE(bots.ends, 1);
    QCOMPARE(bots.names.size(), size_t(1));
    QCOMPARE(bots.server.requests().size(), 2);
}

void TestBotNamesJob::abort_endsOnce()
{
    Bots bots([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}; });
    bots.job->start();
    QTRY_COMPARE(bots.server.requests().size(), 1);
    bots.job->abort();
    bots.job->abort();
    QTRY_COMPARE(bots.ends, 1);
    QCOMPARE(bots.note, QString());
}

void TestBotNamesJob::fetch_bringsNames()
{
    TestFetch fetch({}, TestFetch::OneWeek, withNames());
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(fetch.completeness().details, QStringList());
    for (const GeneratedBot &bot : TestFetch::generator().bots())
        QCOMPARE(std::string(fetch.store().names().bot(bot.id)), bot.name);
    // Only when it is known that the token serves.
    QVERIFY(!fetch.server.requests().at(0).path.startsWith("/api/public/bots?"));
}

void TestBotNamesJob::fetch_asksOnceADay()
{
    const QTemporaryDir folder;
    const auto asked = [&](const QDateTime &now, bool isFresh = false) {
        FetchOptions options = withNames(folder.filePath(u"a.sqlite"_s));
        options.isFresh = isFresh;
        // A period that can still change, so that something is asked for each time.
        TestFetch fetch({}, {now.date().addDays(-1), now.date()}, options, {}, now);
        return fetch.recorder->waitForEnd() && fetch.store().names().hasBots() ? botRequests(fetch) : -1;
    };
    const QDateTime day(QDate(2026, 6, 20), QTime(12, 0), Qt::UTC);
    QCOMPARE(asked(day), 1);
    QCOMPARE(asked(day.addSecs(3600)), 0);
    QCOMPARE(asked(day.addSecs(7200), true), 1);
    QCOMPARE(asked(day.addDays(2)), 1);
}

void TestBotNamesJob::refusedScope_isANoteOnly()
{
    KoreApi::Options api;
    api.hasBotList = false;
    TestFetch fetch(api, TestFetch::OneWeek, withNames());
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(fetch.completeness().problem, QString());
    QCOMPARE(fetch.completeness().remarks, QStringList());
    QCOMPARE(fetch.completeness().details.size(), 1);
    QVERIFY(!fetch.store().names().hasBots());
}

void TestBotNamesJob::botScope_isNotAsked()
{
    KoreApi::Options api;
    api.appBot = TestFetch::generator().bots().front().id.c_str();
    TestFetch fetch(api, TestFetch::OneWeek, withNames(), [&](Profile &profile) {
        profile.scope = Scope::Bot;
        profile.botId = QString::fromLatin1(api.appBot);
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(botRequests(fetch), 0);
}

void TestBotNamesJob::abortWhileNaming_keepsWhatHasCome()
{
    TestFetch fetch({}, TestFetch::FourMonths, withNames());
    fetch.server.setHandler([&fetch](const HttpRequest &request) {
        return request.method == "GET" ? HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}
                                       : fetch.api.answer(request);
    });
    fetch.job->start();
    QTRY_COMPARE(botRequests(fetch), 1);
    fetch.job->abort();
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Cancelled);
    QVERIFY(fetch.store().rowCount() > 0);
}

void TestBotNamesJob::openedArchive_showsNames()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.sqlite"_s);
    TestFetch fetch({}, TestFetch::OneWeek, withNames(path));
    QVERIFY(fetch.recorder->waitForEnd());
    const DisplayNames names = fetch.store().names();
    QVERIFY(names.hasBots());

    ArchiveJob offline(path, {}, {});
    SourceRecorder opened(offline);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.store.names(), names);

    QString problem;
    const QString file = folder.filePath(u"a.billscope"_s);
    QVERIFY(Archive::open(path, Archive::Mode::ReadOnly, &problem)->exportFetch(1, file));
    FileJob elsewhere(file, {});
    SourceRecorder exported(elsewhere);
    QVERIFY(exported.waitForEnd());
    QCOMPARE(exported.result.error.sentence, QString());
    QCOMPARE(exported.store.names(), names);
}

void TestBotNamesJob::namesOfBotsThatAreGone_stay()
{
    const QTemporaryDir folder;
    QString problem;
    const auto archive = Archive::open(folder.filePath(u"a.sqlite"_s), Archive::Mode::ReadWrite, &problem);
    QVERIFY2(archive, qPrintable(problem));
    QVERIFY(!archivedNames(*archive).askedAt.isValid());
    const QDateTime first(QDate(2026, 6, 20), QTime(12, 0), Qt::UTC);
    QVERIFY(keepNames(*archive, {{"st-1", "A"}, {"st-2", "B"}}, first));
    QVERIFY(keepNames(*archive, {{"st-2", "Café"}}, first.addDays(1)));
    const ArchivedNames names = archivedNames(*archive);
    QCOMPARE(names.names, (BotNames{{"st-1", "A"}, {"st-2", "Café"}}));
    QCOMPARE(names.askedAt, first.addDays(1));
    for (const QString &damaged : {u"{"_s, u"[]"_s, u"{\"bots\":[1]}"_s, u"{\"bots\":{\"st-1\":7}}"_s}) {
        QVERIFY(archive->setFact(QString(BotNamesFact), damaged));
        QVERIFY(archivedNames(*archive).names.empty());
    }
}

QTEST_GUILESS_MAIN(TestBotNamesJob)
#include "tst_botnamesjob.moc"
