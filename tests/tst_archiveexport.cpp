// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivesamples.h"
#include "filesizelimit.h"
#include "pagecompression.h"
#include "wholefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be opened"_ba;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestArchiveExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void holdsTheFetchAndNothingElse();
    void isOneFileOfItsOwner();
    void exportOfAnExport();
    void cannotBeWritten();
    void noSpace();
    void strangeSchema_data();
    void strangeSchema();
    void archiveInUseIsNoExport();
    void tooManyRows();
    void bomb();
    void frameThatLies();
    void hostileFileNeverCrashes();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString exported() const { return path(u"to/october.billscope"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    qint64 m_fetch = 0;
    qint64 m_window = 0;
};

void TestArchiveExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"to"_s));
    m_archive = openArchive(path(u"archive.sqlite"_s));
    QVERIFY(m_archive);
    addFetch(*m_archive, {"page of another fetch"});
    m_fetch = addFetch(*m_archive, {"first", "second"});
    m_window = m_archive->windows(m_fetch).at(0).id;
}

void TestArchiveExport::cleanup()
{
    m_archive.reset();
    m_folder.reset();
}

void TestArchiveExport::holdsTheFetchAndNothingElse()
{
    // A window that was taken over from an earlier fetch goes along.
    const qint64 other = addFetch(*m_archive, {"taken over"});
    const qint64 window = m_archive->windows(other).at(0).id;
    QVERIFY(m_archive->useWindow(m_fetch, window));
    QVERIFY(m_archive->addAttempt(sampleAttempt(window)));
    QVERIFY(m_archive->closeWindow(window, sampleLine()));
    QVERIFY(m_archive->endFetch(m_fetch, Verdict::Unproven, 3, -1, u"no total"_s));
    QVERIFY(m_archive->setFact(u"total-counts-all"_s, u"yes"_s));
    QVERIFY2(m_archive->exportFetch(m_fetch, exported()), qPrintable(m_archive->problem()));

    const auto archive = openArchive(exported(), Archive::Mode::Foreign);
    QVERIFY(archive && archive->isReadOnly());
    const std::vector<ArchivedFetch> fetches = archive->fetches();
    QCOMPARE(fetches.size(), size_t{1});
    QCOMPARE(fetches[0].profile, sampleFetch().profile);
    QCOMPARE(fetches[0].bots, sampleFetch().bots);
    QCOMPARE(fetches[0].verdict, Verdict::Unproven);
    QCOMPARE(fetches[0].problem, u"no total"_s);
    QCOMPARE(fetches[0].bytes, m_archive->fetch(m_fetch)->bytes);
    QCOMPARE(bodiesOf(*archive, fetches[0].id), (QList<QByteArray>{"first", "second", "taken over"}));
    QCOMPARE(archive->windows().size(), size_t{2});
    QCOMPARE(archive->windows(fetches[0].id).at(1).line, sampleLine());
    // What was no page may hold anything.
    QCOMPARE(archive->attempts(window).size(), size_t{0});
    QCOMPARE(archive->fact(u"total-counts-all"_s), QString());
    QVERIFY(!contentOf(exported()).contains("another fetch"));
    QCOMPARE(archive->beginFetch(sampleFetch()), 0);
    QVERIFY(!archive->deleteFetch(fetches[0].id));
}

void TestArchiveExport::isOneFileOfItsOwner()
{
    write(exported(), "an older file");
    QVERIFY2(m_archive->exportFetch(m_fetch, exported()), qPrintable(m_archive->problem()));
    QVERIFY(openArchive(exported(), Archive::Mode::Foreign));
    QCOMPARE(QDir(path(u"to"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
        QStringList{u"october.billscope"_s});
    QCOMPARE(QFile::permissions(exported()),
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser);
    QVERIFY2(m_archive->exportFetch(m_fetch, path(u"to/a?b#c%20'd.billscope"_s)), qPrintable(m_archive->problem()));
    QVERIFY(openArchive(path(u"to/a?b#c%20'd.billscope"_s), Archive::Mode::Foreign));
}

void TestArchiveExport::exportOfAnExport()
{
    QVERIFY(m_archive->exportFetch(m_fetch, exported()));
    const QString again = path(u"to/again.billscope"_s);
    const auto foreign = openArchive(exported(), Archive::Mode::Foreign);
    QVERIFY2(foreign->exportFetch(m_fetch, again), qPrintable(foreign->problem()));
    QCOMPARE(bodiesOf(*openArchive(again, Archive::Mode::Foreign), m_fetch), (QList<QByteArray>{"first", "second"}));
    const auto reading = openArchive(path(u"archive.sqlite"_s), Archive::Mode::ReadOnly);
    QVERIFY2(reading->exportFetch(m_fetch, again), qPrintable(reading->problem()));
}

void TestArchiveExport::cannotBeWritten()
{
    QVERIFY(!m_archive->exportFetch(7, exported()));
    QVERIFY2(m_archive->problem().contains(u"deleted"_s), qPrintable(m_archive->problem()));
    QVERIFY(!QFile::exists(exported()));
    for (const QString &name : {u"missing/october.billscope"_s, u"to"_s}) {
        QVERIFY(!m_archive->exportFetch(m_fetch, path(name)));
        QVERIFY2(m_archive->problem().contains(path(name) + u" cannot be written"_s), qPrintable(m_archive->problem()));
    }
    QVERIFY(QDir(path(u"to"_s)).isEmpty());
}

void TestArchiveExport::noSpace()
{
    QByteArray noise(300000, '\0');
    QRandomGenerator random(1);
    for (char &byte : noise)
        byte = static_cast<char>(random.generate());
    QVERIFY(m_archive->addPage(samplePage(m_window, noise)) > 0);
    write(exported(), "old");
    letWritesFail();
    std::optional<FileSizeLimit> limit(200000);
    const bool isExported = m_archive->exportFetch(m_fetch, exported());
    limit.reset();

    QVERIFY(!isExported);
    QVERIFY2(m_archive->problem().contains(exported() + u' '), qPrintable(m_archive->problem()));
    QCOMPARE(QDir(path(u"to"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
        QStringList{u"october.billscope"_s});
    QCOMPARE(contentOf(exported()), "old"_ba);
}

void TestArchiveExport::strangeSchema_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("another table") << QStringList{u"CREATE TABLE more (id)"_s};
    QTest::newRow("view in place of a table")
        << QStringList{u"ALTER TABLE fact RENAME TO hidden"_s, u"CREATE VIEW fact AS SELECT * FROM hidden"_s};
    QTest::newRow("trigger") << QStringList{u"CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM page; END"_s};
    QTest::newRow("virtual table") << QStringList{u"CREATE VIRTUAL TABLE text USING fts5(x)"_s};
    QTest::newRow("index on an expression") << QStringList{u"CREATE INDEX i ON page (abs(skip))"_s};
    QTest::newRow("column more") << QStringList{u"ALTER TABLE page ADD COLUMN x GENERATED ALWAYS AS (skip + 1)"_s};
    QTest::newRow("table less") << QStringList{u"DROP TABLE fact"_s};
    QTest::newRow("two tables in one place") << QStringList{u"PRAGMA writable_schema=ON"_s,
        u"UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'page') "
        "WHERE name = 'fetch'"_s};
    QTest::newRow("view under a name of SQLite") << QStringList{u"PRAGMA writable_schema=ON"_s,
        u"UPDATE sqlite_schema SET type = 'view', sql = 'CREATE VIEW sqlite_sequence AS SELECT 1', rootpage = 0 "
        "WHERE name = 'sqlite_sequence'"_s};
    QTest::newRow("another program") << QStringList{u"PRAGMA application_id=1"_s};
    QTest::newRow("older than the oldest") << QStringList{u"PRAGMA user_version=-1"_s};
    QTest::newRow("newer") << QStringList{u"PRAGMA user_version=104"_s};
    QTest::newRow("said to be older than it is") << QStringList{u"PRAGMA user_version=100"_s};
}

void TestArchiveExport::strangeSchema()
{
    QFETCH(QStringList, statements);
    QVERIFY(m_archive->exportFetch(m_fetch, exported()));
    QCOMPARE(RawSqlite(exported()).exec(statements), QString());
    const QByteArray before = contentOf(exported());
    const QString problem = problemOfOpening(exported(), Archive::Mode::Foreign);
    QVERIFY2(problem.contains(exported()), qPrintable(problem));
    QCOMPARE(contentOf(exported()), before);
    QCOMPARE(QDir(path(u"to"_s)).count(), 3U);
}

void TestArchiveExport::archiveInUseIsNoExport()
{
    const QString problem = problemOfOpening(path(u"archive.sqlite"_s), Archive::Mode::Foreign);
    QVERIFY2(problem.contains(u"Export the fetch"_s), qPrintable(problem));
    m_archive.reset();
    QVERIFY(openArchive(path(u"archive.sqlite"_s), Archive::Mode::Foreign));
}

void TestArchiveExport::tooManyRows()
{
    QVERIFY(m_archive->exportFetch(m_fetch, exported()));
    QCOMPARE(RawSqlite(exported())
                 .exec({u"INSERT INTO fetch_window (fetch, window) WITH RECURSIVE n(i) AS "
                        "(SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000) SELECT i, -i FROM n"_s}),
        QString());
    const QString problem = problemOfOpening(exported(), Archive::Mode::Foreign);
    QVERIFY2(problem.contains(u"was not opened"_s), qPrintable(problem));
}

void TestArchiveExport::bomb()
{
    QVERIFY(m_archive->addPage(samplePage(m_window, QByteArray(120 << 20, ' '))) > 0);
    QCOMPARE(bodiesOf(*m_archive, m_fetch).size(), 3);
    QVERIFY(m_archive->exportFetch(m_fetch, exported()));
    QVERIFY(QFileInfo(exported()).size() < 300000);
    const QString problem = problemOfOpening(exported(), Archive::Mode::Foreign);
    QVERIFY2(problem.contains(u"was not opened"_s), qPrintable(problem));
}

void TestArchiveExport::frameThatLies()
{
    // The header of a frame that states 1 TiB, and nothing behind it; its hash is right.
    const QByteArray frame = QByteArray::fromHex("28b52ffdc0580000000000010000");
    QVERIFY(m_archive->exportFetch(m_fetch, exported()));
    QCOMPARE(RawSqlite(exported())
                 .exec({u"UPDATE body SET zstd = x'%1' WHERE page = (SELECT max(id) FROM page)"_s.arg(
                            QString::fromLatin1(frame.toHex())),
                     u"UPDATE page SET sha256 = x'%1' WHERE id = (SELECT max(id) FROM page)"_s.arg(
                         QString::fromLatin1(QCryptographicHash::hash(frame, QCryptographicHash::Sha256).toHex()))}),
        QString());
    QVERIFY(statedPageBytes(frame).value_or(0) > MaxPageBytes);
    QVERIFY(!decompressPage(frame));
    const QString problem = problemOfOpening(exported(), Archive::Mode::Foreign);
    QVERIFY2(problem.contains(u"was not opened"_s), qPrintable(problem));
}

void TestArchiveExport::hostileFileNeverCrashes()
{
    QVERIFY(m_archive->addPage(samplePage(m_window, QByteArray("{\"a\":1},").repeated(9000))) > 0);
    QVERIFY(m_archive->exportFetch(m_fetch, exported()));
    const QByteArray sound = contentOf(exported());
    const QString name = path(u"hostile.billscope"_s);
    int opened = 0;
    for (quint32 seed = 0; seed < 500; ++seed) {
        QRandomGenerator random(seed);
        QByteArray content = sound;
        if (random.bounded(5) == 0)
            content.truncate(random.bounded(content.size()));
        for (int flips = random.bounded(1, 6); flips > 0 && !content.isEmpty(); --flips) {
            // Half of them in the headers of its pages, where SQLite keeps its pointers.
            const qsizetype page = random.bounded(content.size()) / 8192 * 8192;
            const qsizetype at = random.bounded(2) == 0 ? random.bounded(content.size())
                                                        : qMin(page + random.bounded(150), content.size() - 1);
            content[at] = static_cast<char>(content[at] ^ (1 << random.bounded(8)));
        }
        write(name, content);
        QString problem;
        const auto archive = Archive::open(name, Archive::Mode::Foreign, &problem);
        QVERIFY2(archive || problem.contains(name), qPrintable(problem));
        if (!archive)
            continue;
        ++opened;
        for (const ArchivedFetch &fetch : archive->fetches()) {
            for (const ArchivedWindow &window : archive->windows(fetch.id))
                archive->attempts(window.id);
            bodiesOf(*archive, fetch.id);
            if (opened % 20 == 0)
                archive->exportFetch(fetch.id, path(u"copy.billscope"_s));
        }
    }
    QVERIFY(opened > 20 && opened < 480);
    QCOMPARE(contentOf(exported()), sound);
}

QTEST_GUILESS_MAIN(TestArchiveExport)
#include "tst_archiveexport.moc"
