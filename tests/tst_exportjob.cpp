// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"
#include "filesizelimit.h"
#include "ordinaryuser.h"
#include "patience.h"
#include "sessionbuilder.h"
#include "wholefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be opened"_ba;
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
}

ExportRequest requestFor(const QString &path, size_t rows = 3)
{
    SessionBuilder builder;
    builder.add("bot=st-1 channel=IVR type=Conversations billing=a start=2026-10-01T00:00:00 end=2026-10-01T00:01:00\n"
                "bot=st-1 channel=sms type=Conversations billing=b start=2026-10-02T00:00:00 end=2026-10-02T00:00:30\n"
                "bot=st-2 channel==cmd type=Alerts billing=c start=2026-10-03T00:00:00");
    ExportRequest request;
    request.snapshot = builder.store();
    request.rows = RowList(rows, [rows](quint32 *order) {
        for (size_t i = 0; i < rows; ++i)
            order[i] = static_cast<quint32>((rows - 1 - i) % 3);
    });
    request.format.fields = {Field::BillingSessionId, Field::Channel};
    request.path = path;
    request.facts.source = u"Acme"_s;
    return request;
}

ExportResult resultOf(ExportJob &job)
{
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    job.start();
    if (finished.isEmpty() && !finished.wait(30000))
        return {};
    return finished.takeFirst().at(0).value<ExportResult>();
}

} // namespace

class TestExportJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesRowsInTheirOrder();
    void writesTheReport();
    void reportCountsEstimatesOfItsRows();
    void noRows();
    void replacesAnExistingFile();
    void numberedFilesForExcel();
    void excelThatFits();
    void cancelLeavesNothing();
    void deletedWhileRunning();
    void badPath_data();
    void badPath();
    void noPermission();
    void diskFull();
    void finishedOnce();
    void wholeFileIsTheOldOneUntilCommit();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExportJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestExportJob::writesRowsInTheirOrder()
{
    ExportJob job(requestFor(path(u"bill.csv"_s)));
    const ExportResult result = resultOf(job);
    QVERIFY2(result.ok, qPrintable(result.sentence));
    QCOMPARE(result.files, QStringList{path(u"bill.csv"_s)});
    QCOMPARE(result.tally.rows, 3);
    const QList<QByteArray> lines = contentOf(path(u"bill.csv"_s)).split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith("botId,channel,"));
    QVERIFY(lines[1].contains(",c,2026-10-03T00:00:00+00:00,"));
    QVERIFY(lines[3].contains(",a,2026-10-01T00:00:00+00:00,2026-10-01T00:01:00+00:00,60,"));
    QVERIFY(result.sentence.contains(path(u"bill.csv"_s)));
}

void TestExportJob::writesTheReport()
{
    ExportJob job(requestFor(path(u"bill.csv"_s)));
    const ExportResult result = resultOf(job);
    QCOMPARE(filesIn(*m_folder), (QStringList{u"bill.csv"_s, u"bill.report.txt"_s}));
    QCOMPARE(QString::fromUtf8(contentOf(path(u"bill.report.txt"_s))), result.report);
    const QByteArray hash = QCryptographicHash::hash(contentOf(path(u"bill.csv"_s)), QCryptographicHash::Sha256)
                                .toHex();
    QVERIFY2(result.report.contains(QString::fromLatin1(hash)), qPrintable(result.report));
    QVERIFY2(result.report.contains(u"Conversations: 2 sessions, 0:01:30 billed"_s), qPrintable(result.report));
}

void TestExportJob::reportCountsEstimatesOfItsRows()
{
    SessionBuilder builder;
    builder.add("bot=a start=2026-10-01T00:00:00\nbot=b cstart=2026-10-01T00:00:00\nbot=c\nbot=d");
    ExportRequest request = requestFor(path(u"bill.csv"_s));
    request.snapshot = builder.store();
    // Of all visible rows, of which a part is written.
    request.facts.totals = totalsOf(builder.store(), std::vector{0U, 1U, 2U, 3U});
    request.rows = {0, 2};
    ExportJob job(request);
    const QString report = resultOf(job).report;
    QVERIFY2(!report.contains(u"Day estimated"_s), qPrintable(report));
    QVERIFY2(report.contains(u"Without any date: 1\n"_s), qPrintable(report));
}

void TestExportJob::noRows()
{
    ExportJob job(requestFor(path(u"bill.csv"_s), 0));
    QVERIFY(resultOf(job).ok);
    QCOMPARE(contentOf(path(u"bill.csv"_s)).count('\n'), 1);
}

void TestExportJob::replacesAnExistingFile()
{
    QString sentence;
    QVERIFY(writeWholeFile(path(u"bill.csv"_s), "old", &sentence));
    ExportJob job(requestFor(path(u"bill.csv"_s)));
    QVERIFY(resultOf(job).ok);
    QVERIFY(contentOf(path(u"bill.csv"_s)).startsWith("botId"));
}

void TestExportJob::numberedFilesForExcel()
{
    ExportRequest request = requestFor(path(u"bill.csv"_s), ExcelRowsPerFile + 2);
    request.format.preset = CsvPreset::Excel;
    QCOMPARE(ExportJob::fileCount(request), 2);
    ExportJob job(request);
    const ExportResult result = resultOf(job);
    QCOMPARE(result.files, (QStringList{path(u"bill-1.csv"_s), path(u"bill-2.csv"_s)}));
    QCOMPARE(filesIn(*m_folder), (QStringList{u"bill-1.csv"_s, u"bill-2.csv"_s, u"bill.report.txt"_s}));
    QCOMPARE(contentOf(result.files[0]).count('\n'), static_cast<qsizetype>(ExcelRowsPerFile) + 1);
    QCOMPARE(contentOf(result.files[1]).count('\n'), 3);
    QVERIFY(contentOf(result.files[1]).startsWith("\xef\xbb\xbf"));
    QCOMPARE(result.tally.rows, ExcelRowsPerFile + 2);
    QVERIFY(result.tally.guarded > 0);
    QVERIFY2(result.sentence.contains(u" cells that Excel would take for formulas"_s), qPrintable(result.sentence));
}

void TestExportJob::excelThatFits()
{
    ExportRequest request = requestFor(path(u"bill.csv"_s), 3);
    request.format.preset = CsvPreset::Excel;
    QCOMPARE(ExportJob::fileCount(request), 1);
    request = requestFor(path(u"bill.csv"_s), ExcelRowsPerFile + 2);
    QCOMPARE(ExportJob::fileCount(request), 1);
    request.format.preset = CsvPreset::Excel;
    request.path = u"-"_s;
    QCOMPARE(ExportJob::fileCount(request), 1);
}

void TestExportJob::cancelLeavesNothing()
{
    ExportJob job(requestFor(path(u"bill.csv"_s), 3000000));
    QSignalSpy finished(&job, &ExportJob::finished);
    connect(&job, &ExportJob::progressChanged, &job, [&job](quint64 done, quint64 total) {
        QVERIFY(done > 0 && done <= total);
        job.abort();
    });
    job.start();
    QVERIFY(finished.wait(30000));
    const auto result = finished.takeFirst().at(0).value<ExportResult>();
    QVERIFY(!result.ok && result.cancelled);
    QVERIFY(!result.sentence.isEmpty());
    QCOMPARE(filesIn(*m_folder), QStringList());
}

void TestExportJob::deletedWhileRunning()
{
    auto job = std::make_unique<ExportJob>(requestFor(path(u"bill.csv"_s), 3000000));
    job->start();
    job.reset();
    QCOMPARE(filesIn(*m_folder), QStringList());
}

void TestExportJob::badPath_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("says");
    QTest::newRow("a folder") << u"folder"_s << u"is a folder"_s;
    QTest::newRow("no folder") << u"nowhere/bill.csv"_s << u"There is no folder"_s;
    QTest::newRow("a file as folder") << u"file/bill.csv"_s << u"file"_s;
}

void TestExportJob::badPath()
{
    QFETCH(QString, name);
    QFETCH(QString, says);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QString sentence;
    QVERIFY(writeWholeFile(path(u"file"_s), "old", &sentence));
    ExportJob job(requestFor(path(name)));
    const ExportResult result = resultOf(job);
    QVERIFY(!result.ok && !result.cancelled);
    QVERIFY2(result.sentence.contains(says), qPrintable(result.sentence));
    QVERIFY2(result.sentence.contains(m_folder->path()), qPrintable(result.sentence));
    QCOMPARE(filesIn(*m_folder), (QStringList{u"file"_s, u"folder"_s}));
}

void TestExportJob::noPermission()
{
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    {
        const OrdinaryUser user;
        ExportJob job(requestFor(path(u"bill.csv"_s)));
        const ExportResult result = resultOf(job);
        QVERIFY2(result.sentence.contains(u"permission"_s), qPrintable(result.sentence));
    }
    QVERIFY(QFile::setPermissions(
        m_folder->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
}

void TestExportJob::diskFull()
{
    QString sentence;
    QVERIFY(writeWholeFile(path(u"bill.csv"_s), "old", &sentence));
    letWritesFail();
    std::optional<FileSizeLimit> limit(100000);
    ExportJob job(requestFor(path(u"bill.csv"_s), 100000));
    const ExportResult result = resultOf(job);
    limit.reset();

    QVERIFY(!result.ok && !result.cancelled);
    QVERIFY2(result.sentence.contains(path(u"bill.csv"_s)) && result.sentence.contains(u"Free space"_s),
        qPrintable(result.sentence));
    QCOMPARE(filesIn(*m_folder), QStringList{u"bill.csv"_s});
    QCOMPARE(contentOf(path(u"bill.csv"_s)), "old"_ba);
}

void TestExportJob::finishedOnce()
{
    ExportJob job(requestFor(path(u"bill.csv"_s), 100));
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    QVERIFY(finished.wait(Patience));
    job.abort();
    job.start();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(finished.count(), 1);
    QVERIFY(QFile::exists(path(u"bill.csv"_s)));
}

void TestExportJob::wholeFileIsTheOldOneUntilCommit()
{
    QString sentence;
    QVERIFY(writeWholeFile(path(u"a.csv"_s), "old", &sentence));
    {
        WholeFile file(path(u"a.csv"_s));
        QVERIFY(file.open() && file.write("new"));
        QCOMPARE(contentOf(path(u"a.csv"_s)), "old"_ba);
    }
    QCOMPARE(contentOf(path(u"a.csv"_s)), "old"_ba);
    WholeFile file(path(u"a.csv"_s));
    QVERIFY(file.open() && file.write("ne") && file.write("w") && file.commit());
    QCOMPARE(contentOf(path(u"a.csv"_s)), "new"_ba);
    QCOMPARE(file.sha256(), QCryptographicHash::hash("new", QCryptographicHash::Sha256).toHex());
    QCOMPARE(filesIn(*m_folder), QStringList{u"a.csv"_s});
}

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
