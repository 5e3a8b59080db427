// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testfetch.h"

#include <QNetworkProxyFactory>
#include <QTest>

using namespace Qt::StringLiterals;

using Api = KoreApi::Options;

class TestFetchJobFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
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
    void waitsAreTold();
    void deletedAnyTime();
};

void TestFetchJobFaults::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
}

void TestFetchJobFaults::passingFaults_data()
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

void TestFetchJobFaults::passingFaults()
{
    QFETCH(int, fault);
    Api options;
    options.enforceJti = true;
    options.faultEvery = 4;
    options.fault = static_cast<Api::Fault>(fault);
    FetchOptions fetchOptions;
    // A good answer of a busy machine is no silence.
    if (options.fault == Api::Fault::NeverAnswers)
        fetchOptions.limits.silence = std::chrono::seconds(1);
    TestFetch fetch(options, TestFetch::FourMonths, fetchOptions);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(fetch.differenceFromTruth(), QString());
    QCOMPARE(fetch.completeness().tally.repeats,
        quint32(0) + fetch.completeness().tally.records - fetch.completeness().tally.rows);
    // Each request bears a token of its own.
    QSet<QByteArray> tokens;
    const QList<HttpRequest> requests = fetch.server.requests();
    for (const HttpRequest &request : requests)
        tokens.insert(request.header("auth"));
    QCOMPARE(tokens.size(), requests.size());
}

void TestFetchJobFaults::lastingFaults_data()
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

void TestFetchJobFaults::lastingFaults()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, requests);
    FetchOptions options;
    options.throttledAttempts = 6;
    TestFetch fetch({}, TestFetch::OneWeek, options);
    fetch.server.setHandler([status, body](const HttpRequest &) { return HttpAnswer{.status = status, .body = body}; });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Failed);
    QTEST(fetch.recorder->result.error.kind, "kind");
    QVERIFY(!fetch.recorder->result.error.sentence.isEmpty());
    QCOMPARE(fetch.completeness().problem, fetch.recorder->result.error.sentence);
    QCOMPARE(fetch.server.requests().size(), requests);
    QCOMPARE(fetch.recorder->finishedCount, 1);
}

void TestFetchJobFaults::waitsAsLongAsAsked()
{
    Api options;
    options.faultEvery = 2;
    options.fault = Api::Fault::RateLimit;
    options.retryAfter = 17;
    TestFetch fetch(options);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QStringList notes;
    for (const FetchProgress &progress : fetch.recorder->progress)
        notes.append(progress.note);
    QVERIFY2(notes.filter(u"17"_s).size() > 0, qPrintable(notes.join(u'\n')));
    QVERIFY(fetch.recorder->progress.back().note.isEmpty());
}

void TestFetchJobFaults::deadHostIsGivenUpSoon()
{
    TestFetch fetch({}, TestFetch::OneWeek, {}, [](Profile &profile) { profile.host = u"http://127.0.0.1:9"_s; });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.recorder->result.error.kind, ApiError::Kind::Network);
    QCOMPARE(fetch.store().rowCount(), 0);
}

void TestFetchJobFaults::unknownBot()
{
    FetchOptions options;
    options.botIds = {u"st-00000000-0000-0000-0000-000000000000"_s};
    TestFetch fetch({}, TestFetch::OneWeek, options);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.recorder->result.error.kind, ApiError::Kind::UnknownBot);
    QCOMPARE(fetch.server.requests().size(), 1);
}

void TestFetchJobFaults::wrongSecret()
{
    Api options;
    options.clientSecret = "another"_ba;
    TestFetch fetch(options);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.recorder->result.error.kind, ApiError::Kind::Credentials);
    QCOMPARE(fetch.server.requests().size(), 1);
}

void TestFetchJobFaults::clockSkewIsTold()
{
    Api options;
    options.clockSkew = std::chrono::minutes(-4);
    TestFetch fetch(options);
    QVERIFY(fetch.recorder->waitForEnd());
    QVERIFY2(fetch.completeness().remarks.join(u'\n').contains(u"clock"_s),
        qPrintable(fetch.completeness().remarks.join(u'\n') + fetch.completeness().problem));
}

void TestFetchJobFaults::cancel_data()
{
    QTest::addColumn<int>("afterSegments");
    QTest::newRow("at once") << 0;
    QTest::newRow("after the first page") << 1;
    QTest::newRow("later") << 4;
}

void TestFetchJobFaults::cancel()
{
    QFETCH(int, afterSegments);
    TestFetch fetch({}, TestFetch::FourMonths);
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
    QVERIFY(fetch.recorder->drain());

    QCOMPARE(fetch.recorder->finishedCount, 1);
    QCOMPARE(fetch.completeness().verdict, Verdict::Cancelled);
    QCOMPARE(fetch.recorder->result.error, ApiError());
    QCOMPARE(fetch.store().rowCount() > 0, afterSegments > 0);
    QCOMPARE(fetch.completeness().tally.rows, fetch.store().rowCount());
}

void TestFetchJobFaults::cancelWhileWaiting()
{
    Api options;
    options.faultEvery = 3;
    TestFetch fetch(options, TestFetch::FourMonths);
    connect(fetch.job.get(), &FetchJob::progressChanged, this, [&fetch](const FetchProgress &progress) {
        if (!progress.note.isEmpty())
            fetch.job->abort();
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Cancelled);
    QVERIFY(fetch.store().rowCount() > 0);
    QVERIFY(!QTest::qWaitFor([&fetch] { return fetch.server.requests().size() > 3; }, 50));
    QCOMPARE(fetch.recorder->finishedCount, 1);
}

void TestFetchJobFaults::waitsAreTold()
{
    Api options;
    options.faultEvery = 3;
    options.fault = Api::Fault::RateLimit;
    options.retryAfter = 240;
    TestFetch fetch(options);
    QStringList notes;
    QList<qint64> seconds;
    connect(fetch.job.get(), &FetchJob::waitBegan, this, [&](const QString &note, qint64 wait) {
        notes << note;
        seconds << wait;
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QVERIFY(!notes.isEmpty());
    QCOMPARE(notes.first(), u"Waiting 4 min: the server asks for a pause"_s);
    QCOMPARE(seconds.first(), 240);
    QVERIFY(notes.size() < fetch.server.requests().size());
}

void TestFetchJobFaults::deletedAnyTime()
{
    for (int turns = 0; turns < 40; turns += 3) {
        TestFetch fetch({}, TestFetch::FourMonths);
        fetch.job->start();
        QVERIFY(QTest::qWaitFor([left = turns]() mutable { return left-- == 0; }));
        fetch.recorder.reset();
        fetch.job.reset();
    }
}

QTEST_GUILESS_MAIN(TestFetchJobFaults)
#include "tst_fetchjobfaults.moc"
