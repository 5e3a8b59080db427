// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivesamples.h"
#include "testfetch.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// How long a fetch leaves the pages of earlier ones in the archive.
class TestFetchRetention : public QObject
{
    Q_OBJECT

private slots:
    void oldPagesAreDeleted_data();
    void oldPagesAreDeleted();
    void expiredPagesAreAskedForAsFarAsWanted_data();
    void expiredPagesAreAskedForAsFarAsWanted();
    void readerOfOldPages_isTold();

private:
    QString path() const { return m_folder.filePath(u"archive.sqlite"_s); }
    static void answerAt(TestFetch &fetch, const QDateTime &date);
    FetchOptions kept() const { return TestFetch::keptAt(path()); }

    QTemporaryDir m_folder;
};

/// The clock of the server.
void TestFetchRetention::answerAt(TestFetch &fetch, const QDateTime &date)
{
    fetch.server.setHandler([&fetch, date](const HttpRequest &request) {
        HttpAnswer answer = fetch.api.answer(request);
        answer.headers.removeIf([](const auto &header) { return header.first == "Date"; });
        answer.headers.append({"Date"_ba, QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1()});
        return answer;
    });
}

void TestFetchRetention::oldPagesAreDeleted_data()
{
    QTest::addColumn<qint64>("secondsAhead");
    QTest::addColumn<bool>("areDeleted");
    QTest::newRow("the clock is right") << qint64{0} << true;
    QTest::newRow("almost right") << qint64{3600} << true;
    QTest::newRow("two years ahead") << qint64{2 * 365 * 86400} << false;
}

/// Old pages are not used in any case; they are deleted only if the server's clock agrees that they are old.
void TestFetchRetention::oldPagesAreDeleted()
{
    QFETCH(const qint64, secondsAhead);
    QFETCH(const bool, areDeleted);
    QFile::remove(path());
    TestFetch first({}, TestFetch::OneWeek, kept());
    QVERIFY(first.recorder->waitForEnd());
    const QDateTime later = TestFetch::December.addMonths(Profile().monthsKept).addDays(1);
    TestFetch second({}, TestFetch::OneWeek, kept(), {}, later);
    answerAt(second, later.addSecs(-secondsAhead));
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);
    QVERIFY(!second.bodies().isEmpty());
    QString problem;
    const auto archive = Archive::open(path(), Archive::Mode::ReadOnly, &problem);
    QVERIFY2(archive, qPrintable(problem));
    const std::vector<ArchivedFetch> fetches = archive->fetches();
    QCOMPARE(fetches.size(), size_t{2});
    QCOMPARE(fetches[0].deletedPages, 0);
    QVERIFY(fetches[0].bytes > 0);
    QCOMPARE(fetches[1].deletedPages > 0 && fetches[1].pagesDeletedAt.isValid(), areDeleted);
    QCOMPARE(fetches[1].bytes == 0, areDeleted);
    // What was known of it stays.
    QCOMPARE(fetches[1].verdict, Verdict::Complete);
    QCOMPARE(archive->windows(fetches[1].id).at(0).line.verdict, Verdict::Complete);
}

void TestFetchRetention::expiredPagesAreAskedForAsFarAsWanted_data()
{
    QTest::addColumn<bool>("areDeleted");
    QTest::newRow("deleted") << true;
    QTest::newRow("still there") << false;
}

/// The month before is wanted for the day of its margin only.
void TestFetchRetention::expiredPagesAreAskedForAsFarAsWanted()
{
    QFETCH(const bool, areDeleted);
    QFile::remove(path());
    const Period june{QDate(2026, 6, 1), QDate(2026, 6, 30)};
    const Period july{QDate(2026, 7, 1), QDate(2026, 7, 31)};
    TestFetch first({}, june, kept());
    QVERIFY(first.recorder->waitForEnd());
    const QDateTime later = TestFetch::December.addMonths(Profile().monthsKept).addDays(1);
    if (areDeleted)
        QVERIFY(openArchive(path())->deletePagesBefore(later.addMonths(-Profile().monthsKept)));
    TestFetch second({}, july, kept(), {}, later);
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);
    for (const QJsonObject &body : second.bodies()) {
        const QString from = body["fromDate"_L1].toString();
        QVERIFY2(from >= u"2026-06-30"_s, qPrintable(from));
    }
    QVERIFY(!second.bodies().isEmpty());
}

/// What came is kept all the same.
void TestFetchRetention::readerOfOldPages_isTold()
{
    QFile::remove(path());
    TestFetch first({}, TestFetch::OneWeek, kept());
    QVERIFY(first.recorder->waitForEnd());
    const RawSqlite reader(path());
    QCOMPARE(reader.exec({u"BEGIN"_s, u"SELECT count(*) FROM page"_s}), QString());
    const QDateTime later = TestFetch::December.addMonths(14);
    TestFetch second({}, TestFetch::OneWeek, kept(), {}, later);
    answerAt(second, later);
    QVERIFY(second.recorder->waitForEnd());
    const QString remarks = second.completeness().remarks.join(u'\n');
    QVERIFY2(remarks.contains(u"time is over: Deleted, but traces"_s), qPrintable(remarks));
    QVERIFY2(!remarks.contains(u"Not all that was fetched is kept"_s), qPrintable(remarks));
    QCOMPARE(openArchive(path(), Archive::Mode::ReadOnly)->fetches().at(0).verdict, Verdict::Complete);
}

QTEST_GUILESS_MAIN(TestFetchRetention)
#include "tst_fetchretention.moc"
