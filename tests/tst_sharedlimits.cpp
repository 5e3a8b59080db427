// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestlimiter.h"
#include "requestlog.h"
#include "retrydelay.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Start = 1'700'000'000'000;
constexpr qint64 Hour = 3'600'000;
constexpr QByteArrayView Key = "key";

/// A clock that several processes share and that only runs when one of them has waited: hours pass in seconds.
class FastClock
{
public:
    explicit FastClock(const QString &path)
        : m_file(path)
    {
        m_isOpen = m_file.open(QFile::ReadWrite)
            && (m_file.size() > 0 || (m_file.write(QByteArray(sizeof(qint64), 0)) > 0 && m_file.flush()));
        m_time = m_isOpen ? reinterpret_cast<qint64 *>(m_file.map(0, sizeof(qint64))) : nullptr;
    }

    bool isOpen() const { return m_time; }
    qint64 now() const { return std::atomic_ref(*m_time).load(); }
    void runTo(qint64 time)
    {
        std::atomic_ref shared(*m_time);
        qint64 now = shared.load();
        while (now < time && !shared.compare_exchange_weak(now, time)) { }
    }

private:
    QFile m_file;
    bool m_isOpen = false;
    qint64 *m_time = nullptr;
};

/// The server: 60 requests in any minute, 1,800 in any hour; counts what it refuses.
class Server
{
public:
    /// Whether a request that arrives then is answered; arrivals in order.
    bool takes(qint64 time)
    {
        const auto within = [this, time](qint64 span) {
            return m_times.end() - std::upper_bound(m_times.begin(), m_times.end(), time - span);
        };
        const bool isTaken = within(60'000) < 60 && within(Hour) < 1800;
        if (isTaken)
            m_times.push_back(time);
        else
            ++m_refused;
        return isTaken;
    }
    int taken() const { return static_cast<int>(m_times.size()); }
    int refused() const { return m_refused; }

private:
    std::vector<qint64> m_times;
    int m_refused = 0;
};

/// One process: sends until the clock shows `end` and prints when each request arrives. A short one sends 15 requests
/// at once every ten minutes.
int runJob(const QString &folder, bool isShort, qint64 end, quint32 seed)
{
    FastClock clock(folder + u"/clock"_s);
    if (!clock.isOpen())
        return 1;
    QRandomGenerator random(seed);
    qint64 asked = 0;
    const auto read = [&clock, &asked] { return asked = clock.now(); };
    const auto log = std::make_shared<RequestLog>(folder + u"/requests.sqlite"_s, std::chrono::minutes(5));
    while (clock.now() < end) {
        RequestLimiter limiter(log, Key.toByteArray(), RateLimits(), read);
        limiter.setExpectedRequests(isShort ? 15 : 100'000);
        for (int left = isShort ? 15 : 100'000; left > 0 && clock.now() < end;) {
            asked = clock.now();
            const qint64 wait = limiter.reserve();
            if (!limiter.remark().isEmpty())
                return 2;
            if (wait > 0) {
                clock.runTo(asked + wait);
                continue;
            }
            std::printf("%lld\n", static_cast<long long>(asked + random.bounded(900)));
            std::fflush(stdout);
            clock.runTo(asked + random.bounded(100, 1500));
            --left;
        }
        const qint64 next = clock.now() + Hour / 6;
        while (isShort && clock.now() < std::min(next, end))
            QThread::usleep(200);
    }
    return 0;
}

} // namespace

class TestSharedLimits : public QObject
{
    Q_OBJECT

private slots:
    void processes_useUpTheLimitAndNoMore_data();
    void processes_useUpTheLimitAndNoMore();
    void throttledByOthers_isThrottledOnce_data();
    void throttledByOthers_isThrottledOnce();
    void clockThatIsSet_breaksNoLimit();
};

void TestSharedLimits::processes_useUpTheLimitAndNoMore_data()
{
    QTest::addColumn<int>("longJobs");
    QTest::addColumn<int>("shortJobs");
    QTest::addColumn<bool>("killsOne");
    QTest::newRow("three") << 3 << 0 << false;
    QTest::newRow("with short ones, and one is killed") << 2 << 2 << true;
}

void TestSharedLimits::processes_useUpTheLimitAndNoMore()
{
    QFETCH(int, longJobs);
    QFETCH(int, shortJobs);
    QFETCH(bool, killsOne);
    constexpr qint64 Span = Hour * 21 / 20;
    const QTemporaryDir folder;
    FastClock clock(folder.filePath(u"clock"_s));
    QVERIFY(clock.isOpen());
    clock.runTo(Start);

    std::vector<std::unique_ptr<QProcess>> jobs;
    const auto startJob = [&folder, &jobs](bool isShort) {
        auto job = std::make_unique<QProcess>();
        job->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        job->start(QCoreApplication::applicationFilePath(),
            {u"--job"_s, folder.path(), isShort ? u"short"_s : u"long"_s, QString::number(Start + Span),
                QString::number(jobs.size())});
        jobs.push_back(std::move(job));
    };
    for (int i = 0; i < longJobs + shortJobs; ++i)
        startJob(i >= longJobs);
    if (killsOne) {
        QTRY_VERIFY_WITH_TIMEOUT(clock.now() > Start + Span / 3, 60'000);
        jobs.front()->kill();
        startJob(false);
    }
    std::vector<qint64> arrivals;
    for (const auto &job : jobs) {
        QTRY_COMPARE_WITH_TIMEOUT(job->state(), QProcess::NotRunning, 100'000);
        QVERIFY(job->exitCode() == 0 || (killsOne && job == jobs.front()));
        const QByteArrayList lines = job->readAllStandardOutput().split('\n');
        QVERIFY(lines.size() > 10); // each had its turn
        for (const QByteArray &line : lines) {
            if (!line.isEmpty())
                arrivals.push_back(line.toLongLong());
        }
    }
    std::sort(arrivals.begin(), arrivals.end());
    Server server;
    for (const qint64 arrival : arrivals)
        server.takes(arrival);
    QCOMPARE(server.refused(), 0);
    const qint64 allowed = 1800 * Span / Hour;
    QVERIFY2(server.taken() >= allowed * 9 / 10, qPrintable(QString::number(server.taken())));
}

void TestSharedLimits::throttledByOthers_isThrottledOnce_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<qint64>("distance");
    QTest::addColumn<int>("retryAfter");
    QTest::addColumn<int>("requests");
    // Sent by a program that shares the limit of the server but not our file.
    QTest::newRow("minute used up, short job") << 60 << qint64(100) << -1 << 40;
    QTest::newRow("minute used up, long job: leaves some of the hour") << 60 << qint64(100) << -1 << 2000;
    QTest::newRow("half of the minute, long burst") << 30 << qint64(10) << -1 << 60;
    QTest::newRow("hour used up, server says how long") << 1800 << qint64(1000) << 1801 << 2000;
}

void TestSharedLimits::throttledByOthers_isThrottledOnce()
{
    QFETCH(int, before);
    QFETCH(qint64, distance);
    QFETCH(int, retryAfter);
    QFETCH(int, requests);
    Server server;
    qint64 now = Start;
    for (int i = 0; i < before; ++i) {
        QVERIFY(server.takes(now));
        now += distance;
    }
    const QTemporaryDir folder;
    RequestLimiter limiter(std::make_shared<RequestLog>(folder.filePath(u"requests.sqlite"_s)), Key.toByteArray(),
        RateLimits(), [&now] { return now; });
    limiter.setExpectedRequests(requests);
    int failures = 0;
    while (requests > 0) {
        if (const qint64 wait = limiter.reserve(); wait > 0) {
            now += wait;
        } else if (server.takes(now)) {
            now += 300;
            failures = 0;
            --requests;
        } else {
            const qint64 pause = retryDelay(++failures, true, retryAfter, 0.0);
            limiter.throttled(pause);
            now += pause;
        }
    }
    QCOMPARE(server.refused(), 1);
}

// The computer's clock is set back, and the computer sleeps, while jobs come and go; the server has a clock of its own.
void TestSharedLimits::clockThatIsSet_breaksNoLimit()
{
    const QTemporaryDir folder;
    QRandomGenerator random(1800);
    const auto log = std::make_shared<RequestLog>(folder.filePath(u"requests.sqlite"_s));
    qint64 time = Start;
    qint64 ahead = 0;
    Server server;
    for (int job = 0; job < 40; ++job) {
        RequestLimiter limiter(log, Key.toByteArray(), RateLimits(), [&] { return time + ahead; });
        int left = random.bounded(1, 120);
        limiter.setExpectedRequests(left);
        while (left > 0) {
            if (const qint64 wait = limiter.reserve(); wait > 0) {
                time += wait;
            } else {
                server.takes(time);
                time += random.bounded(400);
                --left;
            }
            if (random.bounded(100) == 0)
                ahead -= random.bounded(1, 3) == 1 ? random.bounded(1000) : random.bounded(86'400'000);
            if (random.bounded(300) == 0)
                time += random.bounded(30'000'000);
        }
    }
    QCOMPARE(server.refused(), 0);
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments[1] == "--job"_L1)
        return runJob(arguments[2], arguments[3] == "short"_L1, arguments[4].toLongLong(), arguments[5].toUInt());
    TestSharedLimits test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sharedlimits.moc"
