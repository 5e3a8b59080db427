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

/// When a fetch is a version of its own in the archive, and whose it is.
class TestFetchVersions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsThereIsNoVersionMore();
    void shownAgainWithADamagedPage();
    void openedAgainItSaysWhenItWasAsked();
    void anotherHostIsAskedAnew();

private:
    QString path() const { return m_folder->filePath(u"sessions.sqlite"_s); }
    std::vector<ArchivedFetch> fetches() const { return openArchive(path(), Archive::Mode::ReadOnly)->fetches(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFetchVersions::whatIsThereIsNoVersionMore()
{
    TestFetch first({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(first.recorder->waitForEnd());
    const QDateTime endedAt = fetches().at(0).endedAt;
    TestFetch again({}, TestFetch::FourMonths, TestFetch::keptAt(path()), {}, TestFetch::December.addDays(3));
    QVERIFY(again.recorder->waitForEnd());
    QCOMPARE(again.completeness().verdict, Verdict::Complete);
    QCOMPARE(again.completeness().ledger, first.completeness().ledger);
    QCOMPARE(fetches().size(), 1U);
    // It is the same in every respect, also when it ended.
    QCOMPARE(fetches().at(0).endedAt, endedAt);

    // Other days are another fetch, once.
    for (int round = 0; round < 2; ++round) {
        TestFetch week({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
        QVERIFY(week.recorder->waitForEnd());
        QCOMPARE(week.bodies().size(), 0);
        QCOMPARE(fetches().size(), 2U);
    }
    // One that was cut short in the middle is none that came to its end.
    FetchOptions fresh = TestFetch::keptAt(path());
    fresh.isFresh = true;
    TestFetch cut({}, TestFetch::OneWeek, fresh);
    cut.server.setHandler([&cut](const HttpRequest &request) {
        cut.abortSoon();
        return cut.api.answer(request);
    });
    QVERIFY(cut.recorder->waitForEnd());
    QCOMPARE(fetches().size(), 3U);
    TestFetch resumed({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(resumed.recorder->waitForEnd());
    QCOMPARE(resumed.completeness().verdict, Verdict::Complete);
    QCOMPARE(fetches().size(), 3U);
}

/// What is asked for then is a version of its own, with all its parts.
void TestFetchVersions::shownAgainWithADamagedPage()
{
    TestFetch first({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(first.recorder->waitForEnd());
    QCOMPARE(RawSqlite(path()).exec({u"UPDATE body SET zstd = x'00' WHERE page = (SELECT max(page) FROM body)"_s}),
        QString());
    TestFetch again({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(again.recorder->waitForEnd());
    QVERIFY(!again.bodies().isEmpty());
    QCOMPARE(again.completeness().verdict, Verdict::Complete);
    QCOMPARE(again.differenceFromTruth(), QString());
    const auto archive = openArchive(path(), Archive::Mode::ReadOnly);
    const std::vector<ArchivedFetch> fetches = archive->fetches();
    QCOMPARE(fetches.size(), 2U);
    QCOMPARE(archive->windows(fetches[0].id).size(), archive->windows(fetches[1].id).size());
    QCOMPARE(fetches[0].rows, fetches[1].rows);
    ArchiveJob job(path(), {}, {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.verdict, Verdict::Complete);
    QCOMPARE(linesOf(sessionsOf(opened.store)), linesOf(sessionsOf(first.store())));
}

void TestFetchVersions::openedAgainItSaysWhenItWasAsked()
{
    TestFetch first({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(first.recorder->waitForEnd());
    // Nothing of it was asked for three days later.
    TestFetch week({}, TestFetch::OneWeek, TestFetch::keptAt(path()), {}, TestFetch::December.addDays(3));
    QVERIFY(week.recorder->waitForEnd());
    ArchiveJob job(path(), {.period = TestFetch::OneWeek}, {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.askedAt, week.completeness().askedAt);
    QVERIFY(opened.result.completeness.askedAt < TestFetch::December.addDays(1));
    QCOMPARE(readArchive(path(), 13).fetches.at(0).askedAt, week.completeness().askedAt);
}

/// A connection keeps its archive when its host is changed; what one host listed is not what the other one lists.
void TestFetchVersions::anotherHostIsAskedAnew()
{
    TestFetch first({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(first.recorder->waitForEnd());
    QString host;
    TestFetch second({}, TestFetch::OneWeek, TestFetch::keptAt(path()), [&host](Profile &profile) {
        profile.host.replace(u"127.0.0.1"_s, u"localhost"_s);
        host = profile.host;
    });
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.bodies(), first.bodies());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);

    const auto archive = openArchive(path(), Archive::Mode::ReadOnly);
    const std::vector<ArchivedFetch> fetches = archive->fetches();
    QCOMPARE(fetches.size(), 2U);
    QCOMPARE(fetches[0].host, host);
    QCOMPARE(archivedSource(*archive)->host, host);
    // Without a network each finds its own.
    const auto isChosen = [&fetches](size_t wanted, const ArchiveSource &source) {
        const ArchiveChoice choice{.period = TestFetch::OneWeek, .source = source};
        return choice.matches(fetches[wanted]) && !choice.matches(fetches[1 - wanted]);
    };
    ArchiveSource source = ArchiveSource::of(second.profile);
    QVERIFY(isChosen(0, source));
    source.host = fetches[1].host;
    QVERIFY(isChosen(1, source));
}

QTEST_GUILESS_MAIN(TestFetchVersions)
#include "tst_fetchversions.moc"
