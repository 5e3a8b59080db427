// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrunner.h"
#include "checksamples.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestCheckRunner : public QObject
{
    Q_OBJECT

private slots:
    void atFirst_nothingIsFound();
    void sessions_areChecked();
    void sameSessions_areNotCheckedTwice();
    void streamingSessions_areCheckedAtMostOnceASecond();
    void veryManySessions_areCheckedOnceAllAreThere();
    void lastSessions_areCheckedWhetherMoreWereExpectedOrNot();
    void newestOrder_counts();
    void period_limitsFindingsAndSessions();
    void noSessions_areForgottenAtOnce();
    void noSessions_dropWhatIsBeingChecked();
    void destruction_doesNotWaitForEvents();
};

/// Conversations on successive days, of which the last one of each has one block too many.
static SessionStore oddSessions(int count)
{
    std::vector<GeneratedSession> sessions = conversations(count);
    for (size_t index = 3; index < sessions.size(); index += 4)
        sessions[index].billingEnd = sessions[index].conversationEnd = sessions[index].billingStart + 1000;
    return storeOf(sessions);
}

/// Then the check is with the worker.
static void waitForATurn()
{
    QEventLoop loop;
    QTimer::singleShot(0, &loop, &QEventLoop::quit);
    loop.exec();
}

void TestCheckRunner::atFirst_nothingIsFound()
{
    const CheckRunner runner;
    QVERIFY(runner.checked());
    QVERIFY(runner.checked()->result.findings.empty());
    QVERIFY(!runner.isBusy());
}

void TestCheckRunner::sessions_areChecked()
{
    CheckRunner runner;
    QSignalSpy changed(&runner, &CheckRunner::checkedChanged);
    QSignalSpy busy(&runner, &CheckRunner::busyChanged);
    runner.setOrder(checkOrder(u"session"_s));
    QVERIFY(!runner.isBusy());
    runner.setStore(oddSessions(2));
    QVERIFY(runner.isBusy());
    QVERIFY(runner.checked()->result.findings.empty());
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(busy.count(), 2);
    QCOMPARE(findingsText(runner.checked()->result, runner.checked()->store),
        u"block-too-long error 3: Lasts 16:40; a block lasts 15:00.\n"
        "block-too-long error 7: Lasts 16:40; a block lasts 15:00."_s);
    QCOMPARE(runner.checked()->sessions, 8U);
    QCOMPARE(runner.checked()->store.rowCount(), 8U);
}

void TestCheckRunner::sameSessions_areNotCheckedTwice()
{
    CheckRunner runner;
    const SessionStore store = oddSessions(1);
    runner.setStore(store);
    QTRY_VERIFY(!runner.isBusy());
    runner.setStore(store);
    runner.setOrder(runner.order());
    QVERIFY(!runner.isBusy());
}

void TestCheckRunner::streamingSessions_areCheckedAtMostOnceASecond()
{
    CheckRunner runner;
    CheckOrder order = checkOrder(u"session"_s);
    order.tolerances.leastMisfits = 1000;
    runner.setOrder(order);
    QSignalSpy changed(&runner, &CheckRunner::checkedChanged);
    QElapsedTimer clock;
    clock.start();
    QTimer stream;
    int count = 0;
    connect(&stream, &QTimer::timeout, &runner, [&] {
        runner.setStore(oddSessions(++count));
        if (count == 30)
            stream.stop();
    });
    stream.start(10);
    QTRY_VERIFY(!stream.isActive() && !runner.isBusy());
    QVERIFY2(changed.count() <= 1 + clock.elapsed() / 1000, qPrintable(QString::number(changed.count())));
    QVERIFY(changed.count() >= 2);
    QCOMPARE(runner.checked()->store.rowCount(), 120U);
    QCOMPARE(runner.checked()->result.findings.size(), 30U);
}

void TestCheckRunner::veryManySessions_areCheckedOnceAllAreThere()
{
    constexpr quint32 most = 4;
    CheckRunner runner(nullptr, most);
    runner.setOrder(checkOrder(u"session"_s));
    runner.setStore(oddSessions(1), true);
    QTRY_VERIFY(!runner.isBusy());
    QSignalSpy changed(&runner, &CheckRunner::checkedChanged);
    runner.setStore(oddSessions(2), true);
    CheckOrder order = runner.order();
    order.tolerances.leastMisfits = 1000;
    runner.setOrder(order);
    for (int turn = 0; turn < 10; ++turn)
        waitForATurn();
    QVERIFY(runner.isBusy());
    QCOMPARE(changed.count(), 0);
    runner.setStore(oddSessions(2));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(runner.checked()->store.rowCount(), 8U);
}

void TestCheckRunner::lastSessions_areCheckedWhetherMoreWereExpectedOrNot()
{
    CheckRunner runner;
    runner.setOrder(checkOrder(u"session"_s));
    runner.setStore(oddSessions(1), true);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.checked()->store.rowCount(), 4U);
    const SessionStore last = oddSessions(2);
    runner.setStore(last, true);
    QVERIFY(runner.isBusy());
    runner.setStore(last);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.checked()->store.rowCount(), 8U);
    runner.setStore(last, true);
    QVERIFY(!runner.isBusy());
}

void TestCheckRunner::newestOrder_counts()
{
    CheckRunner runner;
    runner.setStore(oddSessions(2));
    CheckOrder order = checkOrder(u"session"_s);
    runner.setOrder(order);
    order.switchedOff.insert(CheckRule::BlockTooLong);
    runner.setOrder(order);
    QTRY_VERIFY(!runner.isBusy());
    QVERIFY(runner.checked()->result.findings.empty());
    order.switchedOff.clear();
    order.units.clear();
    runner.setOrder(order);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.checked()->result.findings.size(), 1U);
    QCOMPARE(runner.checked()->result.findings.front().rule, CheckRule::UnmappedType);
}

void TestCheckRunner::period_limitsFindingsAndSessions()
{
    CheckRunner runner;
    CheckOrder order = checkOrder(u"session"_s);
    order.period = Period{QDate(2026, 10, 2), QDate(2026, 10, 3)};
    runner.setOrder(order);
    runner.setStore(oddSessions(4));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.checked()->sessions, 8U);
    QCOMPARE(runner.checked()->result.findings.size(), 2U);
    QCOMPARE(runner.checked()->result.findings.front().row, 7U);
}

void TestCheckRunner::noSessions_areForgottenAtOnce()
{
    CheckRunner runner;
    runner.setOrder(checkOrder(u"session"_s));
    runner.setStore(oddSessions(1));
    QTRY_COMPARE(runner.checked()->result.findings.size(), 1U);
    QSignalSpy changed(&runner, &CheckRunner::checkedChanged);
    runner.setStore({});
    QCOMPARE(changed.count(), 1);
    QVERIFY(runner.checked()->result.findings.empty());
    QVERIFY(!runner.isBusy());
}

void TestCheckRunner::noSessions_dropWhatIsBeingChecked()
{
    CheckRunner runner;
    runner.setOrder(checkOrder(u"session"_s));
    runner.setStore(oddSessions(3));
    waitForATurn();
    runner.setStore({});
    runner.setStore(storeOf(conversations(1)));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.checked()->store.rowCount(), 4U);
    QVERIFY(runner.checked()->result.findings.empty());
}

void TestCheckRunner::destruction_doesNotWaitForEvents()
{
    CheckRunner runner;
    runner.setStore(oddSessions(20));
    waitForATurn();
}

QTEST_GUILESS_MAIN(TestCheckRunner)
#include "tst_checkrunner.moc"
