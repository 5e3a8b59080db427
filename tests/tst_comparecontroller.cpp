// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparing.h"

#include "archivetasks.h"
#include "fetchespanel.h"
#include "periodchooser.h"
#include "sessiongenerator.h"
#include "sessionwriter.h"
#include "testfetch.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the sessions of the window are compared with, and what is shown of it.
class TestCompareController : public QObject
{
    Q_OBJECT

private slots:
    void file_isCompared();
    void fileOfAnotherZone_isReadInIt();
    void keptFetch_isCompared();
    void nothingAskedAgain_isSaid();
    void earlierDaysOfAFile_areCounted();
    void earlierDays_mustHaveBeenFetched();
    void earlierDays_areFetched();
    void period_isFollowed();
    void otherSessions_endIt();
};

void TestCompareController::file_isCompared()
{
    Comparing test;
    test.open(changedSessions());
    test.compare.compareWithFile(test.write(u"before.json"_s, conversations(2)));
    QTRY_VERIFY(test.compare.compared());
    QCOMPARE(test.rows(u"changeGroups"_s), u"Vanished|1\nChanged: Billing Session End Date Time|2"_s);
    QVERIFY(!test.compare.isBusy());
    QVERIFY2(test.compare.compared()->summary.startsWith(
                 u"Compared with before.json: 0 added, 1 vanished, 2 changed; 5 are the same.\n"_s),
        qPrintable(test.compare.compared()->summary));
    // Of a file that is not there nothing is seen, and what was compared stays.
    test.compare.compareWithFile(test.window.home.path(u"nothere.json"_s));
    QTRY_VERIFY(!test.window.message().isEmpty());
    QVERIFY(!test.compare.isBusy());
    QVERIFY(test.compare.compared());
    QCOMPARE(test.rows(u"changeGroups"_s), u"Vanished|1\nChanged: Billing Session End Date Time|2"_s);
}

void TestCompareController::fileOfAnotherZone_isReadInIt()
{
    Comparing test;
    const auto sessions = SessionGenerator(7, QDate(2026, 9, 1), QDate(2026, 9, 20), 200).sessions();
    test.window.source.open(test.write(u"utc.json"_s, writeAnswer(sessions)));
    QVERIFY(test.window.waitForEnd());
    test.compare.compareWithFile(test.write(u"india.json"_s, writeAnswer(sessions, QTimeZone(19800))));
    QTRY_VERIFY(test.compare.compared());
    QVERIFY(!test.compare.compared()->diff.differ());
    QCOMPARE(test.compare.compared()->diff.compared, 200U);
    QVERIFY2(test.compare.compared()->summary.contains(u"in india.json were read in their own time zone, UTC+05:30;"_s),
        qPrintable(test.compare.compared()->summary));
}

void TestCompareController::keptFetch_isCompared()
{
    Comparing test;
    TestServer server;
    test.window.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.window.waitForEnd());
    const quint32 all = test.window.runner.store().liveCount();
    const FetchKey key{test.window.source.archives().value(0), 1};
    // Everything anew, and nothing has changed.
    SourceOptions options;
    options.rate = 0;
    options.isFresh = true;
    test.window.source.fetch(server.profile(), TestServer::secret(), options);
    QVERIFY(test.window.waitForEnd());
    emit test.window.window.fetches()->compareRequested(key);
    QTRY_VERIFY(test.compare.compared());
    QVERIFY(!test.compare.compared()->diff.differ());
    QVERIFY(test.compare.compared()->diff.compared > 0);
    QVERIFY(test.compare.compared()->diff.compared <= all);
    QCOMPARE(test.compare.compared()->diff.notAskedAgain, 0U);
}

void TestCompareController::nothingAskedAgain_isSaid()
{
    Comparing test;
    const TestServer server;
    test.window.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.window.waitForEnd());
    test.compare.compareWithFetch({test.window.source.archives().value(0), 1});
    QTRY_VERIFY(test.compare.compared());
    QCOMPARE(test.compare.compared()->diff.compared, 0U);
    QVERIFY(test.compare.compared()->diff.notAskedAgain > 0);
    QVERIFY2(test.compare.compared()->summary.contains(u"not asked again since"_s),
        qPrintable(test.compare.compared()->summary));
}

void TestCompareController::earlierDaysOfAFile_areCounted()
{
    Comparing test;
    test.open(changedSessions());
    test.window.runner.setPeriod(Period{QDate(2026, 10, 2), QDate(2026, 10, 2)});
    QTRY_COMPARE(test.window.runner.result()->rows.size(), 3U);
    emit test.window.window.compare()->daysRequested(EarlierDays::Before);
    QTRY_VERIFY(test.compare.compared());
    QCOMPARE(test.rows(u"volumes"_s), u"st-1|Web/Mobile Client|Conversations|4|3|-1"_s);
    const QString said = test.window.window.findChild<QLabel *>(u"comparisonSummary"_s)->text();
    QVERIFY2(said.endsWith(u": Conversations: 4 then, 3 now, -1"_s), qPrintable(said));
    auto *volumes = test.part<QTableView>(u"volumes"_s);
    auto *only = test.part<QAction>(u"onlyTheseChanges"_s);
    QVERIFY(!only->isEnabled());
    emit volumes->activated(volumes->model()->index(0, 0));
    QCOMPARE(test.window.window.filterBar()->text(), u"bot=st-1 channel=rtm type=Conversations"_s);
    test.window.window.filterBar()->clear();
    volumes->setCurrentIndex(volumes->model()->index(0, 0));
    only->trigger();
    QCOMPARE(test.filter(), u"bot=st-1 channel=rtm type=Conversations"_s);
}

void TestCompareController::earlierDays_mustHaveBeenFetched()
{
    Comparing test;
    const TestServer server;
    test.window.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.window.waitForEnd());
    test.window.runner.setPeriod(TestFetch::OneWeek);
    emit test.window.window.compare()->daysRequested(EarlierDays::Before);
    QTRY_VERIFY2(
        test.window.message().startsWith(u"No fetch that is kept holds all of "_s), qPrintable(test.window.message()));
    QVERIFY(!test.compare.isBusy());
}

void TestCompareController::earlierDays_areFetched()
{
    Comparing test;
    const TestServer server;
    MainWindow &window = test.window.window;
    QObject::connect(
        window.period(), &PeriodChooser::periodChanged, &test.window.source, &SourceController::showPeriod);
    QObject::connect(&window, &MainWindow::fetchRequested, &test.window.source,
        [&] { test.window.fetch(server, window.period()->period()); });
    test.window.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.window.waitForEnd());
    const FetchKey key{test.window.source.archives().value(0), 1};
    test.compare.compareWithFetch(key);
    QTRY_VERIFY(test.compare.compared());
    const auto before = test.compare.compared();
    emit window.compare()->daysRequested(EarlierDays::Before);
    QTRY_VERIFY2(
        test.window.message().startsWith(u"No fetch that is kept holds all of "_s), qPrintable(test.window.message()));
    // What was compared before is still there.
    QCOMPARE(test.compare.compared(), before);
    test.press(u"&Fetch and compare"_s);
    QTRY_VERIFY(test.compare.compared() && test.compare.compared()->areVolumes);
    QCOMPARE(test.window.runner.query().period, std::optional(TestFetch::OneWeek));
    QVERIFY(!test.compare.compared()->volumes.empty());
    const Period earlier = earlierPeriod(EarlierDays::Before, TestFetch::OneWeek);
    QCOMPARE(test.window.source.period(), std::optional(Period{earlier.from, TestFetch::OneWeek.to}));
}

void TestCompareController::period_isFollowed()
{
    Comparing test;
    test.open(changedSessions());
    test.compare.compareWithFile(test.write(u"before.json"_s, conversations(2)));
    QTRY_VERIFY(test.compare.compared());
    test.window.runner.setPeriod(Period{QDate(2026, 10, 2), QDate(2026, 10, 2)});
    QTRY_COMPARE(test.rows(u"changeGroups"_s), u"Vanished|1"_s);
}

void TestCompareController::otherSessions_endIt()
{
    Comparing test;
    test.open(changedSessions());
    test.compare.compareWithFile(test.write(u"before.json"_s, conversations(2)));
    QTRY_VERIFY(test.compare.compared());
    test.open(conversations(3));
    QTRY_VERIFY(!test.compare.compared());
    QCOMPARE(test.rows(u"changeGroups"_s), u""_s);
}

QTEST_MAIN(TestCompareController)
#include "tst_comparecontroller.moc"
