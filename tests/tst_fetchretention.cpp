// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
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

private:
    QString path() const { return m_folder.filePath(u"archive.sqlite"_s); }
    FetchOptions kept() const { return TestFetch::keptAt(path()); }

    QTemporaryDir m_folder;
};

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
    second.server.setHandler([&second, date = later.addSecs(-secondsAhead)](const HttpRequest &request) {
        HttpAnswer answer = second.api.answer(request);
        answer.headers.removeIf([](const auto &header) { return header.first == "Date"; });
        answer.headers.append({"Date"_ba, QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1()});
        return answer;
    });
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

QTEST_GUILESS_MAIN(TestFetchRetention)
#include "tst_fetchretention.moc"
