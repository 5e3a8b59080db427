// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"
#include "archivesamples.h"
#include "archivetasks.h"
#include "filejob.h"
#include "testfetch.h"

#include <QNetworkProxyFactory>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

/// Fetches that are kept: what was asked for once is not asked for again.
class TestFetchArchive : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void settledPeriodIsNotAskedAgain();
    void partOfAKnownPeriod();
    void freshAsksForAll();
    void whatMayStillChangeIsAskedAgain();
    void goesOnAfterACancel();
    void goesOnAfterManyEnds();
    void partUnderWayTellsWhatIsKept();
    void failedFetchGoesOn();
    void damagedPageIsAskedAgain();
    void damagedPageIsRemembered();
    void damagedListIsNotComplete();
    void opensWithoutANetwork();
    void opensAsAFileElsewhere();
    void cannotBeKept();
    void filesAreTheOwnersAlone();
    void noTokenInTheArchive();

private:
    QString path() const { return m_folder->filePath(u"sessions.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFetchArchive::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
}

void TestFetchArchive::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFetchArchive::settledPeriodIsNotAskedAgain()
{
    TestFetch first({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(first.recorder->waitForEnd());
    QCOMPARE(first.completeness().verdict, Verdict::Complete);
    QCOMPARE(first.completeness().remarks, QStringList());

    const QDateTime askedAt = first.completeness().askedAt;
    TestFetch second({}, TestFetch::FourMonths, TestFetch::keptAt(path()), {}, askedAt.addDays(3));
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.bodies().size(), 0);
    QVERIFY2(second.completeness().askedAt < askedAt.addSecs(3600), "it says that it asked, but did not");
    QCOMPARE(second.differenceFromTruth(), QString());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);
    QCOMPARE(second.completeness().total, first.completeness().total);
    QCOMPARE(second.completeness().ledger, first.completeness().ledger);
    QCOMPARE(second.recorder->progress.back().rows, qint64(second.store().liveCount()));
    // What is shown of a record is what came.
    const QByteArray record = second.job->pages()->record(second.store().origin(7));
    QVERIFY(record.startsWith('{') && record.endsWith('}'));
}

void TestFetchArchive::partOfAKnownPeriod()
{
    TestFetch whole({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(whole.recorder->waitForEnd());
    TestFetch week({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(week.recorder->waitForEnd());
    QCOMPARE(week.bodies().size(), 0);
    QCOMPARE(week.completeness().verdict, Verdict::Complete);
    QVERIFY(week.store().liveCount() > 0);
}

void TestFetchArchive::freshAsksForAll()
{
    TestFetch first({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(first.recorder->waitForEnd());
    FetchOptions fresh = TestFetch::keptAt(path());
    fresh.isFresh = true;
    TestFetch second({}, TestFetch::OneWeek, fresh);
    QVERIFY(second.recorder->waitForEnd());
    QVERIFY(!second.bodies().isEmpty());
    QCOMPARE(second.store().liveCount(), first.store().liveCount());

    QString problem;
    const auto archive = Archive::open(path(), Archive::Mode::ReadOnly, &problem);
    QCOMPARE(archive->fetches().size(), 2U);
}

void TestFetchArchive::whatMayStillChangeIsAskedAgain()
{
    // Two days after the end of the four months.
    const QDateTime now(TestFetch::FourMonths.to.addDays(2), QTime(9, 14), Qt::UTC);
    TestFetch first({}, TestFetch::FourMonths, TestFetch::keptAt(path()), {}, now);
    QVERIFY(first.recorder->waitForEnd());
    QVERIFY(!first.store().mayChange().isEmpty());
    TestFetch second({}, TestFetch::FourMonths, TestFetch::keptAt(path()), {}, now);
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);
    QCOMPARE(second.differenceFromTruth(), QString());
    QVERIFY(!second.bodies().isEmpty());
    QCOMPARE(second.store().mayChange().count(), first.store().mayChange().count());
    QVERIFY(second.bodies().size() < first.bodies().size());
    const QDate settled = TestFetch::FourMonths.to.addDays(-1);
    for (const QJsonObject &body : second.bodies())
        QVERIFY(QDate::fromString(body["toDate"_L1].toString().left(10), Qt::ISODate) > settled.addDays(-1));
}

void TestFetchArchive::goesOnAfterACancel()
{
    TestFetch first({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    first.server.setHandler([&first](const HttpRequest &request) {
        if (first.server.requests().size() == 12)
            first.abortSoon();
        return first.api.answer(request);
    });
    QVERIFY(first.recorder->waitForEnd());
    QCOMPARE(first.completeness().verdict, Verdict::Cancelled);

    TestFetch second({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);
    QCOMPARE(second.differenceFromTruth(), QString());
    QList<QJsonObject> asked = first.bodies().mid(0, 11) + second.bodies();
    while (!asked.isEmpty()) {
        const QJsonObject body = asked.takeLast();
        QVERIFY(!asked.contains(body));
    }
}

/// As if it were killed: the job is gone at any moment, and nothing of it has a chance to tidy up.
void TestFetchArchive::goesOnAfterManyEnds()
{
    std::minstd_rand random(7);
    QList<QJsonObject> asked;
    constexpr int Ends = 20;
    for (int round = 0; round < Ends; ++round) {
        TestFetch fetch({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
        const auto requests = static_cast<qsizetype>(random() % 5 + 1);
        fetch.job->start();
        QTRY_VERIFY(fetch.server.requests().size() >= requests || fetch.recorder->finishedCount > 0);
        asked += fetch.bodies();
        fetch.job.reset();
    }
    TestFetch last({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(last.recorder->waitForEnd());
    asked += last.bodies();
    QCOMPARE(last.completeness().verdict, Verdict::Complete);
    QCOMPARE(last.differenceFromTruth(), QString());

    TestFetch other({}, TestFetch::FourMonths);
    QVERIFY(other.recorder->waitForEnd());
    // The page that was read then, and the next one, may have to be asked for again.
    QVERIFY2(asked.size() <= other.bodies().size() + 2 * Ends,
        qPrintable(u"%1 requests instead of %2"_s.arg(asked.size()).arg(other.bodies().size())));
}

/// Also if the program were killed now.
void TestFetchArchive::partUnderWayTellsWhatIsKept()
{
    TestFetch fetch({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    fetch.server.setHandler([&fetch](const HttpRequest &request) {
        const bool goesOn = fetch.server.requests().size() < 3;
        return goesOn ? fetch.api.answer(request) : HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers};
    });
    fetch.job->start();
    const auto kept = [this] {
        const std::vector<PastFetch> fetches = readArchive(path(), 0).fetches;
        return fetches.empty() || fetches.front().parts.empty() ? LedgerLine() : fetches.front().parts.back();
    };
    QTRY_VERIFY(kept().distinct >= 100);
    QCOMPARE(kept().verdict, Verdict::Nothing);
    QVERIFY(kept().pages > 0);
}

void TestFetchArchive::failedFetchGoesOn()
{
    TestFetch first({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    first.server.setHandler([&first](const HttpRequest &request) {
        if (first.server.requests().size() > 6)
            return HttpAnswer{
                .status = 401, .body = R"({"errors":[{"msg":"Invalid SDK credentials","code":4002}]})"_ba};
        return first.api.answer(request);
    });
    QVERIFY(first.recorder->waitForEnd());
    QCOMPARE(first.completeness().verdict, Verdict::Failed);
    TestFetch second({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);
    QCOMPARE(second.differenceFromTruth(), QString());
    QVERIFY(!second.bodies().contains(first.bodies().at(1)));

    // What was no page is kept for proof.
    QString problem;
    const auto archive = Archive::open(path(), Archive::Mode::ReadOnly, &problem);
    size_t attempts = 0;
    for (const ArchivedWindow &window : archive->windows())
        attempts += archive->attempts(window.id).size();
    QCOMPARE(attempts, 1U);
}

void TestFetchArchive::damagedPageIsAskedAgain()
{
    TestFetch first({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(first.recorder->waitForEnd());
    {
        QString problem;
        const auto archive = Archive::open(path(), Archive::Mode::ReadWrite, &problem);
        QVERIFY(archive->deletePagesBefore(TestFetch::December.addDays(1)));
    }
    ArchiveJob job(path(), {}, {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.verdict, Verdict::Failed);
    QVERIFY(opened.result.completeness.problem.contains(u"deleted"_s));
    TestFetch second({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(second.recorder->waitForEnd());
    QVERIFY(!second.bodies().isEmpty());
    QCOMPARE(second.store().liveCount(), first.store().liveCount());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);
}

/// The list of fetches says what opening has found.
void TestFetchArchive::damagedPageIsRemembered()
{
    TestFetch first({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(first.recorder->waitForEnd());
    const auto open = [this] {
        ArchiveJob job(path(), {}, {});
        SourceRecorder opened(job);
        return opened.waitForEnd() ? opened.result.completeness : Completeness();
    };
    const auto listed = [this] { return readArchive(path(), 13).fetches.at(0); };
    const auto flip
        = u"UPDATE body SET zstd = CAST(substr(zstd, 1, length(zstd) - 1) || x'%1' AS BLOB) WHERE page = 2"_s;
    QByteArray last;
    {
        const auto archive = openArchive(path());
        const ArchivedPage second = archive->pages(1).at(1);
        QVERIFY(second.verdict.isKnown() && second.verdict.records > 0);
        QCOMPARE(second.host, first.profile.host);
        last = archive->packed(second).frame.last(1);
    }
    QCOMPARE(RawSqlite(path()).exec({flip.arg(last == "\0"_ba ? u"01"_s : u"00"_s)}), QString());
    QCOMPARE(listed().verdict, Verdict::Complete);
    const Completeness damaged = open();
    QCOMPARE(damaged.verdict, Verdict::Failed);
    QCOMPARE(listed().verdict, damaged.verdict);
    QCOMPARE(listed().problem, damaged.problem);

    // It was the disk, which reads right again.
    QCOMPARE(RawSqlite(path()).exec({flip.arg(QString::fromLatin1(last.toHex()))}), QString());
    QCOMPARE(open().verdict, Verdict::Complete);
    QCOMPARE(listed().verdict, Verdict::Complete);
    QCOMPARE(listed().problem, QString());
}

void TestFetchArchive::damagedListIsNotComplete()
{
    TestFetch first({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(first.recorder->waitForEnd());
    QCOMPARE(RawSqlite(path()).exec({u"PRAGMA writable_schema=ON"_s,
                 u"UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'body') "
                 "WHERE name = 'page_by_window'"_s}),
        QString());
    ArchiveJob job(path(), {}, {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.verdict, Verdict::Failed);
    QVERIFY(opened.result.completeness.problem.contains(u"is damaged"_s));

    TestFetch second({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(second.recorder->waitForEnd());
    QVERIFY(!second.bodies().isEmpty());
    QCOMPARE(second.store().liveCount(), first.store().liveCount());
}

void TestFetchArchive::opensWithoutANetwork()
{
    TestFetch fetch({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(fetch.recorder->waitForEnd());
    ArchiveJob job(path(), {}, {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.verdict, Verdict::Complete);
    QCOMPARE(opened.result.completeness.total, fetch.completeness().total);
    QCOMPARE(opened.result.completeness.ledger, fetch.completeness().ledger);
    QCOMPARE(linesOf(sessionsOf(opened.store)), linesOf(sessionsOf(fetch.store())));

    ArchiveJob none(path() + u".missing"_s, {}, {});
    SourceRecorder nothing(none);
    QVERIFY(nothing.waitForEnd());
    QCOMPARE(nothing.result.error.kind, ApiError::Kind::File);
}

void TestFetchArchive::opensAsAFileElsewhere()
{
    TestFetch fetch({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(fetch.recorder->waitForEnd());
    const QString exported = m_folder->filePath(u"june.billscope"_s);
    {
        QString problem;
        const auto archive = Archive::open(path(), Archive::Mode::ReadOnly, &problem);
        QVERIFY(archive->exportFetch(archive->fetches().at(0).id, exported));
    }
    FileJob job(exported, {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.verdict, Verdict::Complete);
    QCOMPARE(linesOf(sessionsOf(opened.store)), linesOf(sessionsOf(fetch.store())));
    QVERIFY(job.pages()->record(opened.store.origin(0)).startsWith('{'));
}

/// The data are shown all the same, and it is said.
void TestFetchArchive::cannotBeKept()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    TestFetch fetch({}, TestFetch::OneWeek, TestFetch::keptAt(file.fileName() + u"/sessions.sqlite"_s));
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(fetch.completeness().remarks.size(), 1);
    QVERIFY(fetch.store().liveCount() > 0);
}

void TestFetchArchive::filesAreTheOwnersAlone()
{
    TestFetch fetch({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QFileDevice::Permissions granted;
    qsizetype files = 0;
    fetch.server.setHandler([&](const HttpRequest &request) {
        const QFileInfoList found = QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden);
        files = qMax(files, found.size());
        for (const QFileInfo &info : found)
            granted |= info.permissions();
        return fetch.api.answer(request);
    });
    QVERIFY(fetch.recorder->waitForEnd());
    // The database, its log and their index, and the lock of the fetch.
    QCOMPARE(files, 4);
    QCOMPARE(
        granted, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser);
}

void TestFetchArchive::noTokenInTheArchive()
{
    TestFetch fetch({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(fetch.recorder->waitForEnd());
    const QByteArray token = fetch.server.requests().at(0).header("auth");
    QVERIFY(token.size() > 20);
    for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(token) && !bytes.contains("demo-secret"));
    }
}

QTEST_GUILESS_MAIN(TestFetchArchive)
#include "tst_fetcharchive.moc"
