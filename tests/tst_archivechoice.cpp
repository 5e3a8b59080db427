// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"
#include "archivesamples.h"
#include "archivetasks.h"
#include "testfetch.h"

#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Which of the kept fetches answers without a network, and what it answers for.
class TestArchiveChoice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theNewestOfTheBots();
    void oneThatStoppedStandsBack();
    void aGapIsNamed();
    void whatIsKeptOfAStoppedPartIsCounted();
    void anUnfinishedPeriodIsNoFailure();
    void pagesOfAnotherClientAreNotUsed();
    void answersThatAreApartAreToldApart();

private:
    QString path() const { return m_folder->filePath(u"sessions.sqlite"_s); }
    FetchOptions kept(const QStringList &bots = {}) const
    {
        FetchOptions options = TestFetch::keptAt(path());
        options.botIds = bots;
        return options;
    }
    Completeness opened(const ArchiveChoice &choice, quint32 *rows = nullptr) const
    {
        ArchiveJob archive(path(), choice, Zone());
        SourceRecorder recorder(archive);
        const bool hasEnded = recorder.waitForEnd();
        if (rows)
            *rows = recorder.store.liveCount();
        return hasEnded ? recorder.result.completeness : Completeness();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchiveChoice::theNewestOfTheBots()
{
    const QString first = QString::fromStdString(TestFetch::generator().bots()[0].id);
    const QString second = QString::fromStdString(TestFetch::generator().bots()[1].id);
    const QString third = QString::fromStdString(TestFetch::generator().bots()[2].id);
    std::vector<quint32> rows;
    for (const QStringList &bots : {QStringList{first}, QStringList{second, third}, QStringList()}) {
        TestFetch fetch({}, TestFetch::OneWeek, kept(bots));
        QVERIFY(fetch.recorder->waitForEnd());
        QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
        rows.push_back(fetch.store().liveCount());
    }
    const auto answer = [this](const QStringList &bots, quint32 *found) {
        return opened({.fetch = 0, .period = TestFetch::OneWeek, .source = {}, .bots = bots}, found);
    };
    quint32 found = 0;
    QCOMPARE(answer({first}, &found).verdict, Verdict::Complete);
    QCOMPARE(found, rows[0]);
    QCOMPARE(answer({third, second}, &found).verdict, Verdict::Complete);
    QCOMPARE(found, rows[1]);
    QCOMPARE(answer({}, &found).verdict, Verdict::Complete);
    QCOMPARE(found, rows[2]);
    // Of two bots one.
    quint32 secondOnly = 0;
    quint32 thirdOnly = 0;
    const Completeness ofSecond = answer({second}, &secondOnly);
    QVERIFY2(ofSecond.verdict == Verdict::Complete, qPrintable(ofSecond.problem));
    QCOMPARE(answer({third}, &thirdOnly).verdict, Verdict::Complete);
    QCOMPARE(secondOnly + thirdOnly, rows[1]);
    const Completeness none = answer({first, second}, &found);
    QCOMPARE(none.verdict, Verdict::Failed);
    QVERIFY2(none.problem.contains(u"for just these bots"_s), qPrintable(none.problem));
}

/// Also where it was to be asked for anew.
void TestArchiveChoice::oneThatStoppedStandsBack()
{
    TestFetch first({}, TestFetch::OneWeek, kept());
    QVERIFY(first.recorder->waitForEnd());
    FetchOptions fresh = kept();
    fresh.isFresh = true;
    KoreApi::Options refuses;
    refuses.hasScope = false;
    TestFetch second(refuses, TestFetch::OneWeek, fresh);
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.completeness().verdict, Verdict::Failed);
    QCOMPARE(readArchive(path(), 0).fetches.front().verdict, Verdict::Failed);
    quint32 rows = 0;
    QCOMPARE(
        opened({.fetch = 0, .period = TestFetch::OneWeek, .source = {}, .bots = {}}, &rows).verdict, Verdict::Complete);
    QCOMPARE(rows, first.store().liveCount());
}

/// A part that was taken out, and the count made to fit.
void TestArchiveChoice::aGapIsNamed()
{
    TestFetch fetch({}, TestFetch::FourMonths, kept());
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(opened({}).verdict, Verdict::Complete);
    QCOMPARE(RawSqlite(path()).exec({u"DELETE FROM fetch_window WHERE window = 2"_s, u"UPDATE fetch SET rows = 0"_s}),
        QString());
    quint32 rows = 0;
    opened({}, &rows);
    QCOMPARE(RawSqlite(path()).exec({u"UPDATE fetch SET rows = %1"_s.arg(rows)}), QString());
    const Completeness forged = opened({});
    QCOMPARE(forged.verdict, Verdict::Failed);
    QVERIFY2(
        forged.problem.contains(u"from 2026-06-02T00:00:00Z to 2026-06-30T00:00:00Z"_s), qPrintable(forged.problem));
    QCOMPARE(readArchive(path(), 0).fetches.front().verdict, Verdict::Failed);
}

void TestArchiveChoice::whatIsKeptOfAStoppedPartIsCounted()
{
    TestFetch fetch({}, TestFetch::FourMonths, kept());
    fetch.server.setHandler([&fetch](const HttpRequest &request) {
        if (fetch.server.requests().size() == 3)
            fetch.abortSoon();
        return fetch.api.answer(request);
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Cancelled);
    const PastFetch past = readArchive(path(), 0).fetches.front();
    QVERIFY(past.parts.back().distinct > 0);
    QCOMPARE(past.parts.back().distinct, fetch.completeness().ledger.back().distinct);
    QCOMPARE(past.parts.back().verdict, Verdict::Nothing);
}

void TestArchiveChoice::anUnfinishedPeriodIsNoFailure()
{
    const Period august{QDate(2026, 8, 1), QDate(2026, 8, 31)};
    TestFetch fetch({}, august, kept(), {}, QDateTime(QDate(2026, 8, 20), QTime(9, 14), Qt::UTC));
    QVERIFY(fetch.recorder->waitForEnd());
    const Completeness kept = opened({.fetch = 0, .period = august, .source = {}, .bots = {}});
    QCOMPARE(kept.verdict, Verdict::Failed);
    QVERIFY2(describe(kept).contains(u"before the period was over"_s), qPrintable(describe(kept)));
}

void TestArchiveChoice::pagesOfAnotherClientAreNotUsed()
{
    TestFetch first({}, TestFetch::OneWeek, kept());
    QVERIFY(first.recorder->waitForEnd());
    TestFetch again({}, TestFetch::OneWeek, kept());
    QVERIFY(again.recorder->waitForEnd());
    QVERIFY(again.bodies().isEmpty());
    QCOMPARE(RawSqlite(path()).exec({u"UPDATE fact SET value = 'of another one' WHERE name = 'client'"_s}), QString());
    TestFetch other({}, TestFetch::OneWeek, kept());
    QVERIFY(other.recorder->waitForEnd());
    QVERIFY(!other.bodies().isEmpty());
    QVERIFY(other.completeness().remarks.join(u' ').contains(u"another client ID"_s));
    QCOMPARE(readArchive(path(), 0).fetches.size(), size_t(2));
    TestFetch last({}, TestFetch::OneWeek, kept());
    QVERIFY(last.recorder->waitForEnd());
    QVERIFY(last.bodies().isEmpty());
    QVERIFY(!last.completeness().remarks.join(u' ').contains(u"another client ID"_s));
}

void TestArchiveChoice::answersThatAreApartAreToldApart()
{
    TestFetch first({}, TestFetch::OneWeek, kept());
    QVERIFY(first.recorder->waitForEnd());
    QVERIFY(!first.completeness().askedFrom.isValid());
    QCOMPARE(RawSqlite(path()).exec({u"UPDATE page SET asked_at = asked_at - 86400000 WHERE id = 1"_s}), QString());
    TestFetch again({}, TestFetch::OneWeek, kept());
    QVERIFY(again.recorder->waitForEnd());
    const Completeness completeness = opened({});
    QVERIFY(completeness.askedFrom.secsTo(completeness.askedAt) > 3600);
    QCOMPARE(again.completeness().askedFrom, completeness.askedFrom);
    QCOMPARE(again.completeness().askedAt, completeness.askedAt);
    QCOMPARE(readArchive(path(), 0).fetches.front().askedFrom, completeness.askedFrom);
}

QTEST_GUILESS_MAIN(TestArchiveChoice)
#include "tst_archivechoice.moc"
