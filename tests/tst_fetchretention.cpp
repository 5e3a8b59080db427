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
    void oldPagesAreDeletedBefore();

private:
    QString path() const { return m_folder.filePath(u"archive.sqlite"_s); }
    FetchOptions kept() const { return TestFetch::keptAt(path()); }

    QTemporaryDir m_folder;
};

void TestFetchRetention::oldPagesAreDeletedBefore()
{
    TestFetch first({}, TestFetch::OneWeek, kept());
    QVERIFY(first.recorder->waitForEnd());
    const QDateTime later = TestFetch::December.addMonths(Profile().monthsKept).addDays(1);
    TestFetch second({}, TestFetch::OneWeek, kept(), {}, later);
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
    QVERIFY(fetches[1].deletedPages > 0 && fetches[1].pagesDeletedAt.isValid());
    QCOMPARE(fetches[1].bytes, 0);
    // What was known of it stays.
    QCOMPARE(fetches[1].verdict, Verdict::Complete);
    QCOMPARE(archive->windows(fetches[1].id).at(0).line.verdict, Verdict::Complete);
}

QTEST_GUILESS_MAIN(TestFetchRetention)
#include "tst_fetchretention.moc"
