// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queryrunner.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

class TestQueryRunner : public QObject
{
    Q_OBJECT

private slots:
    void atFirst_theAnswerIsEmpty();
    void appendedRows_areAnswered();
    void appendedRows_continueTheAnswer();
    void earlierRows_areNoContinuation();
    void otherZone_isNoContinuation();
    void severalQuestionsAtOnce_areOne();
    void newestQuestion_wins();
    void sameQuestion_isNotAskedTwice();
    void streamingRows_areAnsweredAtMostFourTimesASecond();
    void findings_renewTheAnswer();
    void clear_answersAtOnce();
    void clear_forgetsWhatIsBeingAnswered();
    void destruction_doesNotWaitForEvents();
};

/// Rows of one channel, a second apart, that follow those of the store.
static Segment segmentAfter(const SessionStore &store, quint32 rows, const std::string &channel, UtcSecond start)
{
    Segment segment;
    segment.firstRow = store.rowCount();
    segment.rowCount = rows;
    for (auto &column : segment.text)
        column.assign(rows, StringPool::Missing);
    for (auto &column : segment.ids)
        column.assign(rows, PackedId::escaped(StringPool::Missing));
    for (auto &column : segment.times)
        column.assign(rows, MissingTime);
    const auto channels = static_cast<size_t>(SessionStore::column(Field::Channel));
    segment.text[channels].assign(rows, store.pool(Field::Channel).size());
    segment.newTexts[channels] = {channel};
    auto &starts = segment.times[static_cast<size_t>(SessionStore::column(Field::BillingStart))];
    std::ranges::generate(starts, [&] { return start++; });
    return segment;
}

static void append(QueryRunner &runner, quint32 rows, const std::string &channel, UtcSecond start)
{
    runner.append(segmentAfter(runner.store(), rows, channel, start));
}

static Filter filterOf(const QString &text)
{
    return Filter::parse(text).value_or(Filter());
}

void TestQueryRunner::atFirst_theAnswerIsEmpty()
{
    const QueryRunner runner;
    QVERIFY(runner.result());
    QVERIFY(runner.result()->rows.empty());
    QVERIFY(!runner.isBusy());
    QCOMPARE(runner.resultStore().rowCount(), 0U);
}

void TestQueryRunner::appendedRows_areAnswered()
{
    QueryRunner runner;
    QSignalSpy changed(&runner, &QueryRunner::resultChanged);
    QSignalSpy busy(&runner, &QueryRunner::busyChanged);
    append(runner, 3, "IVR", 1000);
    QVERIFY(runner.isBusy());
    QCOMPARE(runner.store().rowCount(), 3U);
    QVERIFY(runner.result()->rows.empty());
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(runner.result()->rows, (RowList{0, 1, 2}));
    QCOMPARE(runner.resultStore().rowCount(), 3U);
    QCOMPARE(busy.count(), 2);
    QCOMPARE(busy.last().first().toBool(), false);
}

void TestQueryRunner::appendedRows_continueTheAnswer()
{
    QueryRunner runner;
    append(runner, 3, "IVR", 1000);
    QTRY_VERIFY(!runner.isBusy());
    QSignalSpy changed(&runner, &QueryRunner::resultChanged);
    append(runner, 2, "rtm", 2000);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toBool(), true);
    QCOMPARE(runner.result()->rows, (RowList{0, 1, 2, 3, 4}));
}

void TestQueryRunner::earlierRows_areNoContinuation()
{
    QueryRunner runner;
    append(runner, 2, "IVR", 1000);
    QTRY_VERIFY(!runner.isBusy());
    QSignalSpy changed(&runner, &QueryRunner::resultChanged);
    append(runner, 2, "rtm", 500);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.first().first().toBool(), false);
    QCOMPARE(runner.result()->rows, (RowList{2, 3, 0, 1}));
}

void TestQueryRunner::otherZone_isNoContinuation()
{
    QueryRunner runner;
    append(runner, 2, "IVR", 1000);
    QTRY_VERIFY(!runner.isBusy());
    QSignalSpy changed(&runner, &QueryRunner::resultChanged);
    runner.setZone(Zone::fromOffset(3600));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.first().first().toBool(), false);
    runner.setCounting({Bucket::Month, Field::BotId});
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.last().first().toBool(), true);
    QCOMPARE(runner.result()->counts.spec, (CountSpec{Bucket::Month, Field::BotId}));
}

void TestQueryRunner::severalQuestionsAtOnce_areOne()
{
    QueryRunner runner;
    append(runner, 2, "IVR", 1000);
    append(runner, 2, "rtm", 500);
    QSignalSpy changed(&runner, &QueryRunner::resultChanged);
    runner.setFilter(filterOf(u"channel=IVR"_s));
    runner.setOrder({{Field::BillingStart, true}});
    runner.setPeriod(Period{QDate(1970, 1, 1), QDate(1970, 1, 1)});
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(runner.result()->rows, (RowList{1, 0}));
    QVERIFY(runner.result()->query == runner.query());
}

void TestQueryRunner::newestQuestion_wins()
{
    QueryRunner runner;
    for (quint32 i = 0; i < 20; ++i)
        append(runner, Segment::MaxRows, "channel-" + std::to_string(i), 1000 + i);
    QTRY_VERIFY(!runner.isBusy());
    QStringList answered;
    connect(
        &runner, &QueryRunner::resultChanged, &runner, [&] { answered.append(runner.result()->query.filter.text()); });
    // Each question is asked when the one before has just gone to the worker.
    QTimer typist;
    int asked = 0;
    connect(&typist, &QTimer::timeout, &runner, [&] {
        runner.setFilter(filterOf(u"channel=channel-%1"_s.arg(++asked)));
        if (asked == 15)
            typist.stop();
    });
    typist.start(0);
    QTRY_COMPARE(asked, 15);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(answered.last(), u"channel=channel-15"_s);
    QCOMPARE(runner.result()->rows.size(), size_t(Segment::MaxRows));
    QCOMPARE(runner.result()->rows.front(), 15 * Segment::MaxRows);
}

void TestQueryRunner::sameQuestion_isNotAskedTwice()
{
    QueryRunner runner;
    runner.setFilter(filterOf(u"channel=IVR"_s));
    QTRY_VERIFY(!runner.isBusy());
    runner.setFilter(filterOf(u"channel=IVR"_s));
    QVERIFY(!runner.isBusy());
}

void TestQueryRunner::streamingRows_areAnsweredAtMostFourTimesASecond()
{
    QueryRunner runner;
    QSignalSpy changed(&runner, &QueryRunner::resultChanged);
    QElapsedTimer clock;
    clock.start();
    QTimer stream;
    connect(&stream, &QTimer::timeout, &runner, [&] {
        append(runner, 10, "IVR", 1000 + runner.store().rowCount());
        if (runner.store().rowCount() == 300)
            stream.stop();
    });
    stream.start(10);
    QTRY_VERIFY(!stream.isActive() && !runner.isBusy());
    QCOMPARE(runner.result()->rows.size(), size_t(300));
    QVERIFY2(changed.count() <= 2 + clock.elapsed() / 250, qPrintable(QString::number(changed.count())));
    QVERIFY(changed.count() >= 2);
}

void TestQueryRunner::findings_renewTheAnswer()
{
    QueryRunner runner;
    runner.setFilter(filterOf(u"finding=same-times"_s));
    append(runner, 3, "IVR", 1000);
    QTRY_VERIFY(!runner.isBusy());
    QVERIFY(runner.result()->rows.empty());
    runner.setFindings(RowFindings({{1, CheckRule::SameTimes}}));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.result()->rows, RowList{1});
    QSignalSpy changed(&runner, &QueryRunner::resultChanged);
    runner.setFindings(RowFindings({{1, CheckRule::SameTimes}}));
    QVERIFY(!runner.isBusy());
    // Where no row comes or goes the table stays as it is.
    runner.setFindings(RowFindings({{1, CheckRule::SameTimes}, {1, CheckRule::BlockTooLong}}));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toBool(), true);
    runner.clear();
    QCOMPARE(runner.store().findings(), RowFindings());
}

void TestQueryRunner::clear_answersAtOnce()
{
    QueryRunner runner;
    runner.setFilter(filterOf(u"channel=IVR"_s));
    append(runner, 3, "IVR", 1000);
    QTRY_VERIFY(!runner.isBusy());
    QSignalSpy changed(&runner, &QueryRunner::resultChanged);
    runner.clear();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toBool(), false);
    QVERIFY(runner.result()->rows.empty());
    QCOMPARE(runner.resultStore().rowCount(), 0U);
    QCOMPARE(runner.store().rowCount(), 0U);
    QVERIFY(runner.result()->query == runner.query());
    QVERIFY(!runner.isBusy());
    runner.clear();
    QVERIFY(runner.result()->rows.empty());
}

void TestQueryRunner::clear_forgetsWhatIsBeingAnswered()
{
    QueryRunner runner;
    for (int round = 0; round < 20; ++round) {
        append(runner, Segment::MaxRows, "old", 1000);
        runner.setFilter(filterOf(u"round%1"_s.arg(round)));
        // Once the question is with the worker, the store goes.
        QEventLoop loop;
        QTimer::singleShot(0, &loop, &QEventLoop::quit);
        loop.exec();
        runner.clear();
        QVERIFY(!runner.isBusy());
        append(runner, 1, "new", 500);
        runner.setFilter(Filter());
        QSignalSpy changed(&runner, &QueryRunner::resultChanged);
        QTRY_VERIFY(!runner.isBusy());
        QCOMPARE(runner.result()->rows, RowList{0});
        QCOMPARE(runner.resultStore().rowCount(), 1U);
        QCOMPARE(changed.count(), 1);
        runner.clear();
    }
}

void TestQueryRunner::destruction_doesNotWaitForEvents()
{
    for (int round = 0; round < 20; ++round) {
        QueryRunner runner;
        append(runner, Segment::MaxRows, "IVR", 1000);
        runner.setFilter(filterOf(u"ivr"_s));
        if (round % 2 == 0) {
            QSignalSpy changed(&runner, &QueryRunner::resultChanged);
            QTRY_VERIFY(changed.count() > 0);
            runner.setOrder({{Field::Channel, true}});
        }
    }
}

QTEST_GUILESS_MAIN(TestQueryRunner)
#include "tst_queryrunner.moc"
