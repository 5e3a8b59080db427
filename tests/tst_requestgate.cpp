// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestgate.h"
#include "requestlog.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <optional>

using namespace Qt::StringLiterals;

using Reason = RequestGate::Reason;

class TestRequestGate : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void granted_followsEachQuestion();
    void granted_waitsForTheLimit();
    void unlimited_isGrantedWithoutAFile();
    void failure_isWaitedFor();
    void throttle_isWaitedForByAll();
    void cancelled_isNotGranted();
    void newQuestion_replacesTheOld();
    void outlook_isNotForgotten();
    void underWay_isCountedOnce();
    void goneGate_grantsNothing();

private:
    /// A gate of another process, for which a second of waiting takes a millisecond. Its clock goes on by `perLook`
    /// whenever it is looked at.
    std::unique_ptr<RequestGate> newGate(const RateLimits &limits = {}, qint64 perLook = 0)
    {
        const auto log = limits.isUnlimited() ? nullptr : std::make_shared<RequestLog>(m_path);
        const RequestLimiter limiter(log, "key", limits, [this, perLook] { return m_now += perLook; });
        return std::make_unique<RequestGate>(limiter, 0.001);
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    std::atomic<qint64> m_now = 0;
};

void TestRequestGate::init()
{
    m_folder.emplace();
    m_path = m_folder->filePath(u"requests/requests.sqlite"_s);
    m_now = 1'700'000'000'000;
}

void TestRequestGate::granted_followsEachQuestion()
{
    const auto gate = newGate();
    QSignalSpy granted(gate.get(), &RequestGate::granted);
    for (int i = 1; i <= 5; ++i) {
        gate->ask();
        QCOMPARE(granted.count(), i - 1);
        QTRY_COMPARE(granted.count(), i);
    }
    QVERIFY(QFile::exists(m_path));
}

void TestRequestGate::granted_waitsForTheLimit()
{
    const auto gate = newGate(RateLimits::atMost(1), 5000);
    QSignalSpy granted(gate.get(), &RequestGate::granted);
    QSignalSpy waiting(gate.get(), &RequestGate::waiting);
    gate->ask();
    QTRY_COMPARE(granted.count(), 1);
    QCOMPARE(waiting.count(), 0);
    gate->ask();
    QTRY_COMPARE(granted.count(), 2);
    // Long waits are asked about in between.
    QVERIFY(waiting.count() > 1);
    QVERIFY(waiting.first().first().toLongLong() > 30);
    QVERIFY(waiting.last().first().toLongLong() < 30);
    QCOMPARE(waiting.last().last().value<Reason>(), Reason::Limit);
}

void TestRequestGate::unlimited_isGrantedWithoutAFile()
{
    const auto gate = newGate(RateLimits::none());
    QSignalSpy granted(gate.get(), &RequestGate::granted);
    gate->ask();
    QCOMPARE(granted.count(), 0);
    QTRY_COMPARE(granted.count(), 1);
    gate->askAfterThrottle(5000);
    QTRY_COMPARE(granted.count(), 2);
    QVERIFY(!QFile::exists(m_path));
}

void TestRequestGate::failure_isWaitedFor()
{
    const auto gate = newGate();
    QSignalSpy granted(gate.get(), &RequestGate::granted);
    QSignalSpy waiting(gate.get(), &RequestGate::waiting);
    gate->askAfterFailure(4001);
    QCOMPARE(waiting.count(), 1);
    QCOMPARE(waiting.first().first().toLongLong(), 5);
    QCOMPARE(waiting.first().last().value<Reason>(), Reason::Retry);
    QTRY_COMPARE(granted.count(), 1);
}

void TestRequestGate::throttle_isWaitedForByAll()
{
    const auto gate = newGate({}, 10'000);
    const auto other = newGate({}, 10'000);
    QSignalSpy granted(gate.get(), &RequestGate::granted);
    QSignalSpy otherGranted(other.get(), &RequestGate::granted);
    QSignalSpy waiting(gate.get(), &RequestGate::waiting);
    QSignalSpy otherWaiting(other.get(), &RequestGate::waiting);
    gate->askAfterThrottle(3'000'000);
    QTRY_VERIFY(!waiting.isEmpty());
    QCOMPARE(waiting.first().first().toLongLong(), 3000);
    QCOMPARE(waiting.first().last().value<Reason>(), Reason::Pause);
    QVERIFY(gate->limiter().isEven());
    other->ask();
    QTRY_VERIFY(!otherWaiting.isEmpty());
    QVERIFY(otherWaiting.first().first().toLongLong() > 2900);
    QCOMPARE(otherWaiting.first().last().value<Reason>(), Reason::Pause);
    m_now += 3'000'000;
    QTRY_COMPARE(otherGranted.count(), 1);
    QTRY_COMPARE(granted.count(), 1);
}

void TestRequestGate::cancelled_isNotGranted()
{
    const auto gate = newGate(RateLimits::atMost(1), 61'000);
    QSignalSpy granted(gate.get(), &RequestGate::granted);
    gate->ask();
    gate->cancel();
    gate->askAfterFailure(1'000'000);
    gate->cancel();
    gate->askAfterThrottle(1'000'000);
    gate->cancel();
    gate->ask();
    QTRY_COMPARE(granted.count(), 1);
    const auto other = newGate(RateLimits::none());
    QSignalSpy otherGranted(other.get(), &RequestGate::granted);
    other->askAfterFailure(5000);
    QTRY_COMPARE(otherGranted.count(), 1);
    QCOMPARE(granted.count(), 1);
}

void TestRequestGate::newQuestion_replacesTheOld()
{
    const auto gate = newGate();
    QSignalSpy granted(gate.get(), &RequestGate::granted);
    gate->askAfterFailure(100'000'000);
    gate->askAfterFailure(1000);
    gate->ask();
    QTRY_COMPARE(granted.count(), 1);
    gate->ask();
    QTRY_COMPARE(granted.count(), 2);
}

void TestRequestGate::outlook_isNotForgotten()
{
    const auto gate = newGate();
    QSignalSpy granted(gate.get(), &RequestGate::granted);
    gate->ask();
    gate->setOutlook({10, 10'000, 100}); // while the limiter may be away
    QTRY_COMPARE(granted.count(), 1);
    QVERIFY(gate->limiter().isEven());
    QCOMPARE(gate->left().requests, 110);
    // Towards its end a long job is still one.
    for (int i = 2; i <= 62; ++i) {
        gate->setOutlook({62 - i, 0, 100});
        gate->ask();
        m_now += 3000;
        QTRY_COMPARE(granted.count(), i);
        QVERIFY(gate->limiter().isEven());
    }
}

/// What was asked for ahead is still to come by the outlook, and was granted all the same.
void TestRequestGate::underWay_isCountedOnce()
{
    const RateLimits limits = RateLimits::atMost(60);
    const auto gate = newGate(limits);
    QSignalSpy granted(gate.get(), &RequestGate::granted);
    for (int i = 1; i <= 3; ++i) {
        gate->ask();
        QTRY_COMPARE(granted.count(), i);
    }
    const auto windowsLeft = [&](int windows) { return FetchOutlook{.windows = windows, .rows = 0}; };
    gate->setOutlook(windowsLeft(limits.burst() - 2), 1);
    QCOMPARE(gate->left().requests, limits.burst() - 2);
    QVERIFY(!gate->limiter().isLong());
    gate->ask();
    QTRY_COMPARE(granted.count(), 4);
    QVERIFY(!gate->limiter().isLong());
    gate->setOutlook(windowsLeft(limits.burst() - 2), 2);
    QVERIFY(!gate->limiter().isLong());
    gate->setOutlook(windowsLeft(limits.burst() - 2), 1);
    QVERIFY(gate->limiter().isLong());
}

void TestRequestGate::goneGate_grantsNothing()
{
    for (int i = 0; i < 20; ++i) {
        const auto gate = newGate();
        QSignalSpy waiting(gate.get(), &RequestGate::waiting);
        gate->askAfterThrottle(1);
        gate->ask();
    }
    const auto gate = newGate();
    QSignalSpy granted(gate.get(), &RequestGate::granted);
    gate->ask();
    m_now += 100'000;
    QTRY_COMPARE(granted.count(), 1);
}

QTEST_GUILESS_MAIN(TestRequestGate)
#include "tst_requestgate.moc"
