// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageloading.h"
#include "sessioncounts.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

/// Which sessions may still change, from the answer that brought them to the counts.
class TestSettling : public QObject
{
    Q_OBJECT

private slots:
    void oneSession_data();
    void oneSession();
    void laterAnswer_settlesWhatItRepeats();
    void laterAnswer_ofAReplacedSessionSaysNothing();
    void restart_beginsAnew();
    void countsAreTheSumOfTheirRows();
};

namespace {

/// The end of the usual session, 10 March 2021 14:05:30 UTC.
constexpr UtcSecond End = 1615385130;

std::vector<quint32> markedRows(const SessionStore &store)
{
    std::vector<quint32> rows;
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        if (store.mayChange().test(row))
            rows.push_back(row);
    }
    return rows;
}

} // namespace

void TestSettling::oneSession_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<quint32>("settledUntil");
    QTest::addColumn<bool>("mayChange");

    const QByteArray end = "03-10-2021 2:05:30 pm";
    QTest::newRow("asked too soon") << end << End - 1 << true;
    QTest::newRow("asked late enough") << end << End << false;
    QTest::newRow("nobody knows when") << end << PageLoader::LastTime << false;
    QTest::newRow("no end, asked late") << QByteArray() << End + 1000000 << true;
    QTest::newRow("no end, nobody knows when") << QByteArray() << PageLoader::LastTime << true;
    QTest::newRow("unreadable end, its start is recent") << "soon"_ba << End - 1000 << true;
    QTest::newRow("unreadable end, its start is old") << "soon"_ba << End << false;
}

void TestSettling::oneSession()
{
    QFETCH(QByteArray, end);
    QFETCH(quint32, settledUntil);
    QFETCH(bool, mayChange);
    PageLoading loading(givenZone(u"UTC"_s));
    loading.loader.setSettled(settledUntil);
    loading.load({usualWith(Field::BillingEnd, end.toStdString())});
    QCOMPARE(loading.store.mayChange().test(0), mayChange);
    QCOMPARE(loading.store.mayChange().count(), mayChange ? 1U : 0U);
}

void TestSettling::laterAnswer_settlesWhatItRepeats()
{
    PageLoading loading(givenZone(u"UTC"_s));
    const TestSession other = usualWith(Field::BillingSessionId, "6048d20fb123c4567d890130");
    loading.loader.setSettled(End - 1);
    loading.load({UsualSession, other});
    loading.load({UsualSession});
    QCOMPARE(markedRows(loading.store), (std::vector<quint32>{0, 1}));
    loading.loader.setSettled(End);
    loading.load({UsualSession});
    QCOMPARE(markedRows(loading.store), std::vector<quint32>{1});
    // An answer that was asked for earlier takes nothing back.
    loading.loader.setSettled(End - 1);
    loading.load({UsualSession});
    QCOMPARE(markedRows(loading.store), std::vector<quint32>{1});
}

void TestSettling::laterAnswer_ofAReplacedSessionSaysNothing()
{
    PageLoading loading(givenZone(u"UTC"_s));
    loading.loader.setSettled(End - 1);
    loading.load({UsualSession});
    loading.load({usualWith(Field::BillingEnd, "03-10-2021 2:06:00 pm")});
    loading.loader.setSettled(End + 100);
    loading.load({UsualSession});
    QCOMPARE(markedRows(loading.store), (std::vector<quint32>{0, 1}));
    QVERIFY(loading.store.isSuperseded(0));
}

void TestSettling::restart_beginsAnew()
{
    PageLoading loading(givenZone(u"UTC"_s));
    loading.loader.setSettled(End - 1);
    loading.load({UsualSession});
    loading.loader.restart(givenZone(u"UTC"_s));
    loading.store = {};
    loading.loader.setSettled(End);
    loading.load({UsualSession});
    QVERIFY(loading.store.mayChange().isEmpty());
}

void TestSettling::countsAreTheSumOfTheirRows()
{
    std::mt19937 random(11);
    PageLoading loading(givenZone(u"UTC"_s));
    for (int page = 0; page < 4; ++page) {
        std::vector<TestSession> sessions;
        for (int index = 0; index < 5000; ++index) {
            const QDateTime end = QDateTime::fromSecsSinceEpoch(End + random() % 864000, Qt::UTC);
            TestSession session{.channel = random() % 2 ? "IVR" : "rtm"};
            session.billing = std::to_string(random());
            session.start = random() % 50 == 0 ? "" : end.addSecs(-600).toString(Qt::ISODate).toStdString();
            session.end = random() % 20 == 0 ? "" : end.toString(Qt::ISODate).toStdString();
            sessions.push_back(session);
        }
        loading.loader.setSettled(End + 86400 * 4);
        loading.load(sessions);
    }
    const SessionStore &store = loading.store;
    std::vector<quint32> rows(store.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    for (const size_t share : {size_t(1), size_t(3), size_t(100)}) {
        std::vector<quint32> some;
        for (size_t index = 0; index < rows.size(); index += share)
            some.push_back(rows[index]);
        const SessionCounts counts = countSessions(store, some, {Bucket::Day, Field::Channel}, Zone(), {});
        QCOMPARE(counts.bucketMayChange.size(), size_t(counts.bucketCount()));
        std::vector<quint32> expected(counts.bucketMayChange.size());
        quint32 sum = 0;
        for (const quint32 row : some) {
            if (!store.mayChange().test(row))
                continue;
            ++sum;
            const UtcSecond start = store.effectiveStart(row);
            ++(isTime(start) ? expected[static_cast<size_t>((start - counts.bucketStarts[0]) / SecondsPerDay)]
                             : expected.back());
        }
        QVERIFY(sum > 0 && sum < some.size());
        QCOMPARE(counts.mayChange, sum);
        QCOMPARE(counts.bucketMayChange, expected);
        QCOMPARE(totalsOf(store, some).mayChange, sum);
    }
    QVERIFY(countSessions(store, std::span<const quint32>(), {}, Zone(), {}).bucketMayChange.empty());
}

QTEST_GUILESS_MAIN(TestSettling)
#include "tst_settling.moc"
