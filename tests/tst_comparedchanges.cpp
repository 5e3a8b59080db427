// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparing.h"

#include "sessiontableview.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

/// From what a comparison has found to the sessions in the table, or to what they were earlier.
class TestComparedChanges : public QObject
{
    Q_OBJECT

private slots:
    void change_leadsToItsSession();
    void changes_aloneAreShown();
    void othersOfTheSameId_areTold();
    void withoutId_isTold();
    void hiddenPart_isTold();
    void outsideTheDays_isTold();
    void filter_endsWithTheComparison();
    void vanished_isToldAndOpened();
};

void TestComparedChanges::change_leadsToItsSession()
{
    Comparing test;
    test.open(changedSessions());
    test.compare.compareWithFile(test.write(u"before.json"_s, conversations(2)));
    QTRY_VERIFY(test.compare.compared());
    auto *groups = test.part<QTableView>(u"changeGroups"_s);
    auto *changes = test.part<QTableView>(u"changes"_s);
    groups->setCurrentIndex(groups->model()->index(1, 0));
    changes->setCurrentIndex(changes->model()->index(1, 0));
    SessionTableView *table = test.window.window.table();
    QCOMPARE(table->selectedRowCount(), 1);
    QCOMPARE(table->currentIndex().row(), 2);
    // All of its kind.
    emit groups->activated(groups->currentIndex());
    QCOMPARE(table->selectedRowCount(), 2);
    // One that the filter hides is told.
    test.window.window.filterBar()->setText(u"conversation=conversation1"_s);
    QTRY_COMPARE(test.window.runner.result()->rows.size(), 3U);
    changes->setCurrentIndex(changes->model()->index(0, 0));
    QCOMPARE(test.window.message(), u"The filter hides these sessions."_s);
}

void TestComparedChanges::changes_aloneAreShown()
{
    Comparing test;
    test.open(changedSessions());
    test.compareWith(conversations(2));
    test.window.window.filterBar()->setText(u"bot=x"_s);
    QTRY_COMPARE(test.window.runner.result()->rows.size(), 0U);
    // All of a kind, whatever the filter was.
    test.choose(1);
    test.showOnly();
    QCOMPARE(test.filter(), u"change=end"_s);
    QTRY_COMPARE(test.window.runner.result()->rows, (RowList{0, 2}));
    QCOMPARE(test.window.message(), QString());
    // Of the lines that are selected.
    test.choose(1, 1, 1);
    test.showOnly();
    QCOMPARE(test.filter(), u"billing=0-2"_s);
    QTRY_COMPARE(test.window.runner.result()->rows, RowList{2});
    // Who goes on to the other one takes it back.
    test.choose(1, 0, 0);
    QCOMPARE(test.filter(), u"bot=x"_s);
    test.window.window.filterBar()->clear();
    QTRY_COMPARE(test.window.window.table()->selectedStoreRows(), std::vector<quint32>{0});
    test.choose(1, 0, 1);
    QCOMPARE(test.window.window.table()->selectedRowCount(), 2);
    // By the key, too.
    QTest::keyClick(test.part<QTableView>(u"changes"_s), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(test.filter(), u"change=end"_s);
}

void TestComparedChanges::othersOfTheSameId_areTold()
{
    Comparing test;
    std::vector<GeneratedSession> sessions = changedSessions();
    sessions.push_back(sessions[0]);
    sessions.back().billingStart += 7200;
    sessions.back().billingEnd += 7200;
    test.open(sessions);
    std::vector<GeneratedSession> before = conversations(2);
    before.push_back(sessions.back());
    test.compareWith(before);
    test.choose(1, 0, 0);
    test.showOnly();
    QTRY_VERIFY(!test.window.message().isEmpty());
    QCOMPARE(test.window.message(), u"1 other sessions have the same billing ids, and are shown as well."_s);
    QCOMPARE(test.window.runner.result()->rows.size(), 2U);
}

void TestComparedChanges::withoutId_isTold()
{
    Comparing test;
    std::vector<GeneratedSession> sessions = conversations(2);
    sessions[1].billingSessionId.clear();
    test.open(sessions);
    sessions.erase(sessions.begin(), sessions.begin() + 3);
    test.compareWith(sessions);
    test.choose(0);
    test.showOnly();
    QCOMPARE(test.filter(), u"change=added"_s);
    QTRY_COMPARE(test.window.runner.result()->rows, (RowList{0, 1, 2}));
    QCOMPARE(test.window.message(), QString());
    test.choose(0, 0, 1);
    test.showOnly();
    QTRY_COMPARE(test.window.message(), u"1 sessions have no billing id to filter by, and are not shown."_s);
    QCOMPARE(test.window.runner.result()->rows, RowList{0});
    // Of itself it has nothing to be filtered by.
    test.choose(0, 1, 1);
    QTRY_COMPARE(test.window.runner.result()->rows.size(), 8U);
    test.showOnly();
    QCOMPARE(test.window.message(), u"These sessions have no billing id to filter by; they are selected instead."_s);
    QCOMPARE(test.window.window.table()->selectedStoreRows(), std::vector<quint32>{1});
}

void TestComparedChanges::hiddenPart_isTold()
{
    Comparing test;
    std::vector<GeneratedSession> sessions = conversations(2);
    test.open(sessions);
    sessions.erase(sessions.begin() + 3, sessions.begin() + 5);
    test.compareWith(sessions);
    test.window.window.filterBar()->setText(u"conversation=conversation1"_s);
    QTRY_COMPARE(test.window.runner.result()->rows.size(), 4U);
    test.choose(0, 0, 1);
    QCOMPARE(test.window.window.table()->selectedStoreRows(), std::vector<quint32>{4});
    QCOMPARE(test.window.message(), u"The filter hides 1 of these sessions."_s);
}

void TestComparedChanges::outsideTheDays_isTold()
{
    Comparing test;
    const std::vector<GeneratedSession> before = conversations(2);
    std::vector<GeneratedSession> sessions = before;
    const QDate day = QDateTime::fromSecsSinceEpoch(before.front().billingStart, Qt::UTC).date();
    sessions.front().billingStart += 3 * SecondsPerDay;
    sessions.front().billingEnd += 3 * SecondsPerDay;
    test.open(sessions);
    test.window.runner.setPeriod(Period{day, day});
    QTRY_COMPARE(test.window.runner.result()->query.period, std::optional(Period{day, day}));
    test.compareWith(before);
    QCOMPARE(test.rows(u"changeGroups"_s),
        u"Changed: Billing Session Start Date Time|1\nChanged: Billing Session End Date Time|1"_s);
    test.choose(0);
    test.showOnly();
    QCOMPARE(test.filter(), u"change=start"_s);
    QTRY_COMPARE(test.window.message(), u"1 of these sessions lie outside the days that are shown."_s);
    QVERIFY(test.window.runner.result()->rows.empty());
}

void TestComparedChanges::filter_endsWithTheComparison()
{
    Comparing test;
    test.open(changedSessions());
    test.compareWith(conversations(2));
    test.choose(1);
    test.showOnly();
    QTRY_COMPARE(test.window.runner.result()->rows.size(), 2U);
    test.part<QAction>(u"clearComparison"_s)->trigger();
    QCOMPARE(test.filter(), QString());
    QTRY_COMPARE(test.window.runner.result()->rows.size(), 7U);
}

void TestComparedChanges::vanished_isToldAndOpened()
{
    Comparing test;
    test.open(changedSessions());
    QObject::connect(&test.window.window, &MainWindow::openPathRequested, &test.window.source,
        [&test](const QString &path) { test.window.source.open(path); });
    test.compareWith(conversations(2));
    SessionTableView *table = test.window.window.table();
    table->selectRow(3);
    test.choose(0, 0, 0);
    QCOMPARE(test.window.message(), u"1 sessions are only in before.json, not among those that are shown."_s);
    QCOMPARE(table->selectedRowCount(), 0);
    QVERIFY(!table->currentIndex().isValid());
    // Nothing of it could be shown.
    test.window.window.messages()->closeBar();
    test.showOnly();
    QVERIFY(!test.window.message().isEmpty());
    QCOMPARE(test.filter(), QString());
    test.press(u"&Open it there"_s);
    QTRY_COMPARE(test.window.runner.resultStore().rowCount(), 8U);
    QTRY_COMPARE(table->selectedStoreRows(), std::vector<quint32>{5});
}

QTEST_MAIN(TestComparedChanges)
#include "tst_comparedchanges.moc"
