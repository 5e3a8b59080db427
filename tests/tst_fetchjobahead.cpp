// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testfetch.h"

#include <QDeadlineTimer>
#include <QNetworkProxyFactory>
#include <QSemaphore>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int HeldPage = 3;

/// How many pages were asked for.
qsizetype askedPages(const TestFetch &fetch)
{
    const QList<HttpRequest> requests = fetch.server.requests();
    return std::ranges::count(requests, "POST"_ba, &HttpRequest::method);
}

/// A fetch whose loader can be held while it reads a page.
class HeldFetch : public FetchJob
{
public:
    explicit HeldFetch(TestFetch &fetch)
        : FetchJob(fetch.stack, fetch.profile,
            TokenSource({u"cs-demo"_s, u"demo-secret"_s, {}}, SigningAlgorithm::HS256), TestFetch::FourMonths, Zone(),
            smallPages())
        , m_fetch(fetch)
    { }

    static FetchOptions smallPages()
    {
        FetchOptions options;
        options.pageSize = 50;
        options.rate = RateLimits::none();
        options.now = [] { return TestFetch::December; };
        return options;
    }

    /// Once that page, counted from 1, has been parsed, and before any of its rows are handed on, waits in the thread
    /// of the loader until `wait` returns.
    void holdAt(int page, const std::function<void()> &wait)
    {
        connect(
            loader(), &SessionLoader::pageParsed, loader(),
            [page, wait, parsed = 0]() mutable {
                if (++parsed == page)
                    wait();
            },
            Qt::DirectConnection);
    }

    /// Starts it, holds it until goOn(), and waits until the page behind the held one is asked for.
    bool startHeld()
    {
        holdAt(HeldPage, [this] { m_mayGoOn.tryAcquire(1, 30'000); });
        start();
        return QTest::qWaitFor([this] { return askedPages(m_fetch) > HeldPage; }, 30'000);
    }
    void goOn() { m_mayGoOn.release(); }

private:
    const TestFetch &m_fetch;
    QSemaphore m_mayGoOn;
};

/// Waits in any thread.
bool waitUntil(const std::function<bool()> &isSo, int milliseconds = 30'000)
{
    const QDeadlineTimer end(milliseconds);
    while (!isSo()) {
        if (end.hasExpired())
            return false;
        QThread::msleep(1);
    }
    return true;
}

} // namespace

class TestFetchJobAhead : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nextPageIsAskedForMeanwhile();
    void cancelled_data();
    void cancelled();
    void refused_data();
    void refused();
};

void TestFetchJobAhead::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
}

void TestFetchJobAhead::nextPageIsAskedForMeanwhile()
{
    TestFetch fetch;
    HeldFetch job(fetch);
    SourceRecorder recorder(job);
    bool isAsked = false;
    bool isAskedTwice = false;
    job.holdAt(HeldPage, [&] {
        isAsked = waitUntil([&] { return askedPages(fetch) > HeldPage; });
        // Not more than one: what follows depends on this page.
        isAskedTwice = waitUntil([&] { return askedPages(fetch) > HeldPage + 1; }, 50);
    });
    QVERIFY(recorder.waitForEnd());
    QVERIFY(isAsked);
    QVERIFY(!isAskedTwice);
    QCOMPARE(recorder.result.completeness.verdict, Verdict::Complete);
    QCOMPARE(firstDifference(linesOf(sessionsOf(recorder.store), TestFetch::FourMonths),
                 linesOf(TestFetch::generator().sessions(), TestFetch::FourMonths)),
        QString());
}

void TestFetchJobAhead::cancelled_data()
{
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("while the next page is asked for") << false;
    QTest::newRow("when it is there") << true;
}

/// What has been received is read to its end, and nothing more is asked for.
void TestFetchJobAhead::cancelled()
{
    QFETCH(bool, isAnswered);
    TestFetch fetch;
    QSemaphore mayAnswer;
    fetch.server.setHandler([&](const HttpRequest &request) {
        if (askedPages(fetch) == HeldPage + 1 && !isAnswered)
            mayAnswer.tryAcquire(1, 30'000);
        return fetch.api.answer(request);
    });
    HeldFetch job(fetch);
    SourceRecorder recorder(job);
    QVERIFY(job.startHeld());
    if (isAnswered)
        QTest::qWait(500);
    job.abort();
    job.goOn();
    QVERIFY(recorder.waitForEnd());
    mayAnswer.release();
    QVERIFY(recorder.drain());
    QCOMPARE(recorder.finishedCount, 1);
    QCOMPARE(recorder.result.completeness.verdict, Verdict::Cancelled);
    QCOMPARE(recorder.result.error, ApiError());
    QCOMPARE(askedPages(fetch), HeldPage + 1);
    QCOMPARE(recorder.result.completeness.ledger.front().pages, isAnswered ? HeldPage + 1 : HeldPage);
    QCOMPARE(recorder.result.completeness.tally.rows, recorder.store.rowCount());
}

void TestFetchJobAhead::refused_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("not allowed") << 403;
    QTest::newRow("arguments refused") << 400;
}

/// The page before counts all the same.
void TestFetchJobAhead::refused()
{
    QFETCH(int, status);
    TestFetch fetch;
    fetch.server.setHandler([&, status](const HttpRequest &request) {
        if (askedPages(fetch) <= HeldPage)
            return fetch.api.answer(request);
        HttpAnswer answer;
        answer.status = status;
        return answer;
    });
    HeldFetch job(fetch);
    SourceRecorder recorder(job);
    QVERIFY(job.startHeld());
    QTest::qWait(100);
    QCOMPARE(recorder.finishedCount, 0);
    job.goOn();
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(recorder.finishedCount, 1);
    QCOMPARE(recorder.result.completeness.verdict, Verdict::Failed);
    QVERIFY(recorder.result.error);
    QCOMPARE(recorder.result.completeness.ledger.front().pages, HeldPage);
    QCOMPARE(recorder.result.completeness.tally.rows, recorder.store.rowCount());
}

QTEST_GUILESS_MAIN(TestFetchJobAhead)
#include "tst_fetchjobahead.moc"
