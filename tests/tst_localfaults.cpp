// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"
#include "archivesamples.h"
#include "filesizelimit.h"
#include "keyringlock.h"
#include "patience.h"
#include "testfetch.h"
#include "testwindow.h"
#include "wholefile.h"

#include <QDeadlineTimer>
#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <optional>

using namespace Qt::StringLiterals;

/// Fetches that meet a fault of this computer: disk, archive, clock, keychain. The table of faults names these tests.
class TestLocalFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void diskFull_showsAllAndSaysSo();
    void archiveHeldForAMoment_isWaitedFor();
    void archiveHeld_showsAllAndSaysSo_data();
    void archiveHeld_showsAllAndSaysSo();
    void archiveOfANewerVersion_isLeft_data();
    void archiveOfANewerVersion_isLeft();
    void twoInstances_doNotDisturbEachOther();
    void twoInstances_withoutIds();
    void archiveBeyondReading_isPutAside();
    void pageDamagedBeforeItIsReadAgain_isNotComplete();
    void wrongClock_losesNothing_data();
    void wrongClock_losesNothing();
    void keychainLockedMeanwhile_doesNotStopTheFetch();

private:
    QString path() const { return m_folder->filePath(u"sessions.sqlite"_s); }
    FetchOptions kept() const { return TestFetch::keptAt(path()); }
    void isWhole(const TestFetch &fetch);

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_pages = 0;
};

void TestLocalFaults::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    TestFetch fetch({}, TestFetch::FourMonths);
    QVERIFY(fetch.recorder->waitForEnd());
    m_pages = int(fetch.server.requests().size());
}

void TestLocalFaults::isWhole(const TestFetch &fetch)
{
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(fetch.differenceFromTruth(), QString());
}

void TestLocalFaults::diskFull_showsAllAndSaysSo()
{
    TestFetch fetch({}, TestFetch::FourMonths, kept());
    letWritesFail();
    std::optional<FileSizeLimit> limit(300000);
    const bool ended = fetch.recorder->waitForEnd();
    limit.reset();
    QVERIFY(ended);
    isWhole(fetch);
    const QString remarks = fetch.completeness().remarks.join(u'\n');
    QVERIFY2(remarks.startsWith(u"Not all that was fetched is kept on this computer"_s), qPrintable(remarks));

    // The archive has less than was shown, and says so.
    ArchiveJob job(path(), {}, {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    QVERIFY(opened.result.completeness.verdict == Verdict::Failed
        || opened.result.completeness.verdict == Verdict::Cancelled);
    QVERIFY(opened.store.liveCount() > 0 && opened.store.liveCount() < fetch.store().liveCount());

    // What was kept before is sound, and is not asked for again.
    TestFetch again({}, TestFetch::FourMonths, kept());
    QVERIFY(again.recorder->waitForEnd());
    isWhole(again);
    QCOMPARE(again.completeness().remarks, QStringList());
    const auto asked = again.server.requests().size();
    QVERIFY2(asked > 0 && asked < m_pages, qPrintable(QString::number(asked)));
}

void TestLocalFaults::archiveHeldForAMoment_isWaitedFor()
{
    openArchive(path());
    auto other = std::make_unique<RawSqlite>(path());
    QCOMPARE(other->exec({u"BEGIN IMMEDIATE"_s}), QString());
    QTimer::singleShot(1000, this, [&other] { other.reset(); });
    TestFetch fetch({}, TestFetch::FourMonths, kept());
    QVERIFY(fetch.recorder->waitForEnd());
    isWhole(fetch);
    QCOMPARE(fetch.completeness().remarks, QStringList());
}

void TestLocalFaults::archiveHeld_showsAllAndSaysSo_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("for writing") << QStringList{u"BEGIN IMMEDIATE"_s};
    QTest::newRow("against readers, too")
        << QStringList{u"PRAGMA locking_mode=EXCLUSIVE"_s, u"BEGIN EXCLUSIVE"_s, u"DELETE FROM fact"_s};
}

void TestLocalFaults::archiveHeld_showsAllAndSaysSo()
{
    QFETCH(const QStringList, statements);
    openArchive(path());
    auto other = std::make_unique<RawSqlite>(path());
    QCOMPARE(other->exec(statements), QString());
    TestFetch fetch({}, TestFetch::FourMonths, kept());
    QVERIFY(fetch.recorder->waitForEnd());
    isWhole(fetch);
    const QString remarks = fetch.completeness().remarks.join(u'\n');
    QVERIFY2(remarks.startsWith(u"Not all that was fetched is kept on this computer"_s), qPrintable(remarks));
    QVERIFY2(remarks.contains(u"in use by another"_s), qPrintable(remarks));

    other.reset();
    TestFetch again({}, TestFetch::FourMonths, kept());
    QVERIFY(again.recorder->waitForEnd());
    isWhole(again);
    QCOMPARE(again.completeness().remarks, QStringList());
}

void TestLocalFaults::archiveOfANewerVersion_isLeft_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("that has only added to it") << 199;
    QTest::newRow("of another format") << 200;
}

void TestLocalFaults::archiveOfANewerVersion_isLeft()
{
    QFETCH(const int, version);
    openArchive(path());
    QCOMPARE(RawSqlite(path()).exec({u"PRAGMA user_version=%1"_s.arg(version)}), QString());
    TestFetch fetch({}, TestFetch::FourMonths, kept());
    QVERIFY(fetch.recorder->waitForEnd());
    isWhole(fetch);
    const QString remarks = fetch.completeness().remarks.join(u'\n');
    QVERIFY2(remarks.startsWith(u"Not all that was fetched is kept on this computer"_s), qPrintable(remarks));
    QVERIFY2(remarks.contains(u"newer version"_s), qPrintable(remarks));
}

void TestLocalFaults::twoInstances_doNotDisturbEachOther()
{
    TestFetch one({}, TestFetch::FourMonths, kept());
    TestFetch other({}, TestFetch::FourMonths, kept());
    one.job->start();
    other.job->start();
    QVERIFY(one.recorder->waitForEnd());
    QVERIFY(other.recorder->waitForEnd());
    isWhole(one);
    isWhole(other);
    QCOMPARE((one.completeness().remarks + other.completeness().remarks).join(u'\n'), QString());

    TestFetch again({}, TestFetch::FourMonths, kept());
    QVERIFY(again.recorder->waitForEnd());
    isWhole(again);
    QCOMPARE(again.server.requests().size(), 0);
}

/// Where nothing tells two sessions apart, a page that two of them ask for must not count twice.
void TestLocalFaults::twoInstances_withoutIds()
{
    const auto withoutIds = [](TestFetch &fetch) {
        fetch.server.setHandler([&fetch](const HttpRequest &request) {
            static const QRegularExpression id(u"\"billingSessionId\":\"[^\"]*\""_s);
            HttpAnswer answer = fetch.api.answer(request);
            answer.body = QString::fromUtf8(answer.body).replace(id, u"\"billingSessionId\":\"\""_s).toUtf8();
            return answer;
        });
    };
    TestFetch one({}, TestFetch::FourMonths, kept());
    withoutIds(one);
    one.job->start();
    QTRY_VERIFY(one.server.requests().size() > 3);
    TestFetch other({}, TestFetch::FourMonths, kept());
    withoutIds(other);
    QVERIFY(other.recorder->waitForEnd());
    QVERIFY(one.recorder->waitForEnd());
    QCOMPARE(one.completeness().verdict, Verdict::Complete);
    QCOMPARE(other.completeness().verdict, Verdict::Complete);
    const quint32 rows = one.store().liveCount();
    QVERIFY(rows > 1000);
    QCOMPARE(other.store().liveCount(), rows);

    TestFetch again({}, TestFetch::FourMonths, kept());
    QVERIFY(again.recorder->waitForEnd());
    QCOMPARE(again.server.requests().size(), 0);
    QCOMPARE(again.store().liveCount(), rows);
    ArchiveJob job(path(), {}, {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.problem, QString());
    QCOMPARE(opened.store.liveCount(), rows);
}

void TestLocalFaults::archiveBeyondReading_isPutAside()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("no database").repeated(1000));
    file.close();
    TestFetch fetch({}, TestFetch::FourMonths, kept());
    QVERIFY(fetch.recorder->waitForEnd());
    isWhole(fetch);
    const QString remarks = fetch.completeness().remarks.join(u'\n');
    QVERIFY2(remarks.contains(u"put aside as sessions.sqlite.damaged-2"_s), qPrintable(remarks));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.damaged-*"_s}).size(), 1);

    TestFetch again({}, TestFetch::FourMonths, kept());
    QVERIFY(again.recorder->waitForEnd());
    isWhole(again);
    QCOMPARE(again.server.requests().size(), 0);
    QCOMPARE(again.completeness().remarks, QStringList());
}

// With few ids a page the zone of the API is known only after the second one; then both are read again.
void TestLocalFaults::pageDamagedBeforeItIsReadAgain_isNotComplete()
{
    KoreApi::Options india;
    india.zone = QTimeZone("Asia/Kolkata");
    FetchOptions options = kept();
    options.pageSize = 12;
    TestFetch fetch(india, TestFetch::OneWeek, options);
    QString problem = u"not damaged"_s;
    int requests = 0;
    fetch.server.setHandler([&](const HttpRequest &request) {
        // It may be asked for while the first one is still read.
        const QDeadlineTimer end(Patience);
        for (++requests; requests == 2 && !problem.isEmpty() && !end.hasExpired(); QThread::msleep(1)) {
            problem = RawSqlite(path()).exec({u"CREATE TEMP TABLE there (bodies CHECK (bodies > 0))"_s,
                u"INSERT INTO there SELECT count(*) FROM body"_s, u"UPDATE body SET zstd = zeroblob(10)"_s});
        }
        return fetch.api.answer(request);
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(problem, QString());
    QCOMPARE(fetch.recorder->restarts, 1);
    QCOMPARE(fetch.completeness().apiZone.zone.name(), u"UTC+05:30"_s);
    QCOMPARE(fetch.completeness().verdict, Verdict::Failed);
    QVERIFY2(fetch.completeness().problem.contains(u"damaged"_s), qPrintable(fetch.completeness().problem));

    TestFetch again(india, TestFetch::OneWeek, kept());
    QVERIFY(again.recorder->waitForEnd());
    QCOMPARE(again.completeness().verdict, Verdict::Complete);
    QCOMPARE(firstDifference(linesOf(sessionsOf(again.store()), TestFetch::OneWeek),
                 linesOf(TestFetch::generator().sessions(), TestFetch::OneWeek)),
        QString());
}

void TestLocalFaults::wrongClock_losesNothing_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("rate");
    const qint64 hour = 3600;
    QTest::newRow("asleep for eight hours") << 8 * hour << 0;
    QTest::newRow("asleep, with a limit") << 8 * hour << 10;
    QTest::newRow("set back by a day") << -24 * hour << 0;
    QTest::newRow("set back, with a limit") << -24 * hour << 10;
    QTest::newRow("set back by a year") << -365 * 24 * hour << 10;
    QTest::newRow("set forward by a year") << 365 * 24 * hour << 10;
}

void TestLocalFaults::wrongClock_losesNothing()
{
    QFETCH(const qint64, seconds);
    QFETCH(const int, rate);
    FetchOptions options = kept();
    if (rate > 0) {
        options.rate = RateLimits::atMost(rate);
        options.requestLog = std::make_shared<RequestLog>(m_folder->filePath(u"requests"_s));
    }
    TestFetch fetch({}, TestFetch::FourMonths, options);
    int requests = 0;
    fetch.server.setHandler([&](const HttpRequest &request) {
        if (++requests == 4)
            fetch.clockError = seconds;
        return fetch.api.answer(request);
    });
    QVERIFY(fetch.recorder->waitForEnd());
    isWhole(fetch);
    QCOMPARE(fetch.server.requests().size(), m_pages);

    TestFetch again({}, TestFetch::FourMonths, kept());
    QVERIFY(again.recorder->waitForEnd());
    isWhole(again);
}

// The secret is read once, before the first request.
void TestLocalFaults::keychainLockedMeanwhile_doesNotStopTheFetch()
{
    const TestHome home;
    KoreApi::Options options;
    options.cap = 50;
    TestServer server(options);
    Connections connections;
    QString problem;
    const auto profile = connections.profiles().add(server.profile(), &problem);
    QVERIFY2(profile, qPrintable(problem));
    QSignalSpy written(connections.keepSecret(*profile, TestServer::secret(), false), &CredentialJob::finished);
    QVERIFY(written.wait(Patience) && written[0][0].value<CredentialResult>());
    std::optional<Connections::Found> found;
    const auto find = [&] {
        found.reset();
        connections.findSecret(*profile, this, [&found](const Connections::Found &result) { found = result; });
        return QTest::qWaitFor([&found] { return found.has_value(); });
    };
    QVERIFY(find());
    QCOMPARE(found->problem, QString());

    const auto job = connections.makeFetch(*profile, found->secret, {}, TestFetch::FourMonths, Zone());
    SourceRecorder recorder(*job);
    bool isLocked = false;
    connect(job.get(), &SourceJob::segmentReady, this, [&isLocked] { isLocked = isLocked || lockKeyring(); });
    QVERIFY(recorder.waitForEnd());
    QVERIFY(isLocked);
    QCOMPARE(recorder.result.completeness.verdict, Verdict::Complete);
    QCOMPARE(firstDifference(linesOf(sessionsOf(recorder.store), TestFetch::FourMonths),
                 linesOf(TestFetch::generator().sessions(), TestFetch::FourMonths)),
        QString());

    QVERIFY(find());
    QCOMPARE(found->kind, CredentialResult::Kind::Locked);
    QVERIFY2(found->problem.contains(u"locked"_s), qPrintable(found->problem));
    QVERIFY(found->secret.isEmpty());
    QVERIFY(unlockKeyring());
    QVERIFY(find());
    QCOMPARE(found->secret, TestServer::secret());
}

QTEST_GUILESS_MAIN(TestLocalFaults)
#include "tst_localfaults.moc"
