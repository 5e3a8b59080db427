// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"
#include "archivesamples.h"
#include "archivetasks.h"
#include "filejob.h"
#include "testfetch.h"

#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What an archive says of itself is compared with what is in it.
class TestArchiveBelief : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void exportIsWhole();
    void altered_data();
    void altered();
    void textsAreHarmless();
    void onlyWhatIsMissingIsAskedAgain_data();
    void onlyWhatIsMissingIsAskedAgain();
    void listShowsWhatContradictsItself();

private:
    QString original() const { return m_folder.filePath(u"original.billscope"_s); }
    QString copy() const { return m_folder.filePath(u"copy.billscope"_s); }

    QTemporaryDir m_folder;
    quint32 m_rows = 0;
};

void TestArchiveBelief::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    FetchOptions options;
    options.archivePath = m_folder.filePath(u"sessions.sqlite"_s);
    TestFetch fetch({}, TestFetch::FourMonths, options);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    m_rows = fetch.completeness().tally.rows;
    QCOMPARE(exportFetch(options.archivePath, 1, original()), QString());
}

void TestArchiveBelief::cleanup()
{
    QFile::remove(copy());
}

void TestArchiveBelief::exportIsWhole()
{
    FileJob job(original(), {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.problem, QString());
    QCOMPARE(opened.result.completeness.verdict, Verdict::Complete);
}

void TestArchiveBelief::altered_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("sentence");

    const auto missing = u"sessions are missing from the file. Fetch the period again."_s;
    const auto noEnd = u"does not say of all parts"_s;
    QTest::newRow("a page is gone") << QStringList{u"DELETE FROM body WHERE page = 2"_s,
        u"DELETE FROM page WHERE id = 2"_s}
                                    << missing;
    QTest::newRow("a page without news is gone")
        << QStringList{u"DELETE FROM body WHERE page = (SELECT max(id) FROM page)"_s,
               u"DELETE FROM page WHERE id = (SELECT max(id) FROM page)"_s}
        << u"from the file. Fetch the period again."_s;
    QTest::newRow("a window is gone") << QStringList{u"DELETE FROM fetch_window WHERE window = 1"_s} << missing;
    QTest::newRow("all windows are gone") << QStringList{u"DELETE FROM fetch_window"_s} << missing;
    QTest::newRow("no windows, no rows") << QStringList{u"DELETE FROM fetch_window"_s, u"UPDATE fetch SET rows = 0"_s}
                                         << noEnd;
    QTest::newRow("fewer rows are told of")
        << QStringList{u"UPDATE fetch SET rows = rows - 1"_s} << u"sessions where"_s;
    QTest::newRow("more rows are told of") << QStringList{u"UPDATE fetch SET rows = 9223372036854775807"_s} << missing;
    QTest::newRow("a page is there twice")
        << QStringList{u"INSERT INTO page (id, window, pass, skip, begins_with_overlap, kind, status, path, "
                       "request, asked_at, received_at, sha256) SELECT 9999, window, pass, skip, "
                       "begins_with_overlap, kind, status, path, request, asked_at, received_at, sha256 FROM page "
                       "WHERE id = 1"_s,
               u"INSERT INTO body SELECT 9999, zstd FROM body WHERE page = 1"_s}
        << u"sessions where"_s;
    QTest::newRow("a window failed") << QStringList{u"UPDATE window SET verdict = 7 WHERE id = 1"_s} << noEnd;
    QTest::newRow("a window is unproven") << QStringList{u"UPDATE window SET verdict = 2 WHERE id = 1"_s} << noEnd;
    QTest::newRow("a window is open") << QStringList{u"UPDATE window SET is_closed = 0 WHERE id = 1"_s} << noEnd;
    QTest::newRow("verdict of no meaning")
        << QStringList{u"UPDATE fetch SET verdict = -5"_s} << u"does not say how the fetch ended"_s;
    QTest::newRow("verdict beyond") << QStringList{u"UPDATE fetch SET verdict = 99"_s}
                                    << u"does not say how the fetch ended"_s;
    QTest::newRow("verdict in words") << QStringList{u"UPDATE fetch SET verdict = 'complete'"_s}
                                      << u"does not say how the fetch ended"_s;
    QTest::newRow("no verdict") << QStringList{u"UPDATE fetch SET verdict = 0"_s}
                                << u"does not say how the fetch ended"_s;
}

void TestArchiveBelief::altered()
{
    QFETCH(const QStringList, statements);
    QVERIFY(QFile::copy(original(), copy()));
    QCOMPARE(RawSqlite(copy()).exec(statements), QString());
    FileJob job(copy(), {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    const Completeness &completeness = opened.result.completeness;
    QCOMPARE(completeness.verdict, Verdict::Failed);
    QFETCH(const QString, sentence);
    QVERIFY2(completeness.problem.contains(sentence), qPrintable(completeness.problem));
}

void TestArchiveBelief::textsAreHarmless()
{
    QVERIFY(QFile::copy(original(), copy()));
    QCOMPARE(
        RawSqlite(copy()).exec({u"UPDATE fetch SET verdict = 7, problem = 'a' || char(27) || '[31mb' || char(8238) "
                                "|| 'c'"_s}),
        QString());
    FileJob job(copy(), {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.problem, u"a\ufffd[31mb\ufffdc"_s);
}

void TestArchiveBelief::onlyWhatIsMissingIsAskedAgain_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<int>("requests");
    QTest::newRow("damaged") << QStringList{u"UPDATE body SET zstd = zeroblob(10) WHERE page = 3"_s} << 1;
    QTest::newRow("gone") << QStringList{u"DELETE FROM body WHERE page = 3"_s, u"DELETE FROM page WHERE id = 3"_s} << 1;
    QTest::newRow("twice")
        << QStringList{u"INSERT INTO page (id, window, pass, skip, begins_with_overlap, kind, status, path, "
                       "request, asked_at, received_at, sha256) SELECT 9999, window, pass, skip, "
                       "begins_with_overlap, kind, status, path, request, asked_at, received_at, sha256 FROM page "
                       "WHERE id = 3"_s,
               u"INSERT INTO body SELECT 9999, zstd FROM body WHERE page = 3"_s}
        << 0;
    QTest::newRow("more are told of") << QStringList{u"UPDATE window SET distinct_rows = distinct_rows + 5"_s} << 0;
}

/// An archive of one's own mends itself.
void TestArchiveBelief::onlyWhatIsMissingIsAskedAgain()
{
    QFETCH(const QStringList, statements);
    QFETCH(const int, requests);
    FetchOptions options;
    options.archivePath = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".sqlite"_s);
    TestFetch first({}, TestFetch::FourMonths, options);
    QVERIFY(first.recorder->waitForEnd());
    QCOMPARE(RawSqlite(options.archivePath).exec(statements), QString());
    TestFetch second({}, TestFetch::FourMonths, options);
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);
    QCOMPARE(second.differenceFromTruth(), QString());
    QCOMPARE(second.bodies().size(), requests);
    QCOMPARE(second.completeness().total, first.completeness().total);
    ArchiveJob job(options.archivePath, {}, {});
    SourceRecorder opened(job);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.problem, QString());
    QCOMPARE(opened.result.completeness.verdict, Verdict::Complete);
}

void TestArchiveBelief::listShowsWhatContradictsItself()
{
    QVERIFY(QFile::copy(original(), copy()));
    QCOMPARE(readArchive(copy(), 0).fetches.at(0).verdict, Verdict::Complete);
    QCOMPARE(RawSqlite(copy()).exec({u"UPDATE window SET is_closed = 0 WHERE id = 1"_s}), QString());
    QCOMPARE(readArchive(copy(), 0).fetches.at(0).verdict, Verdict::Failed);
}

QTEST_GUILESS_MAIN(TestArchiveBelief)
#include "tst_archivebelief.moc"
