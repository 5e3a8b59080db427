// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivesamples.h"
#include "filesizelimit.h"
#include "wholefile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <optional>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {
QByteArray bodyOf(qint64 number)
{
    return "{\"number\":" + QByteArray::number(number) + ",\"pad\":\""
        + QByteArray::number(number * 7919).repeated(2000) + "\"}";
}

/// What the process does that is killed: pages without end. Says the id of the fetch, then of each page, when it is
/// safe.
int writeWithoutEnd(const QString &path)
{
    const auto archive = openArchive(path);
    const qint64 fetch = archive->beginFetch(sampleFetch());
    const qint64 window = archive->beginWindow(fetch, sampleWindow());
    qint64 safe = fetch;
    for (qint64 number = 0; safe > 0; ++number) {
        std::printf("%lld\n", static_cast<long long>(safe));
        std::fflush(stdout);
        safe = archive->addPage(samplePage(window, bodyOf(number), number));
    }
    return 1;
}

/// Adds pages that cannot be compressed until one is refused, a hundred at most; those that were not.
QList<QByteArray> fill(Archive &archive, qint64 window)
{
    QRandomGenerator random(1);
    QList<QByteArray> kept;
    while (kept.size() < 100) {
        QByteArray noise(30000, '\0');
        for (char &byte : noise)
            byte = static_cast<char>(random.generate());
        if (archive.addPage(samplePage(window, noise)) == 0)
            break;
        kept.append(noise);
    }
    return kept;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be opened"_ba;
}

QElapsedTimer started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestArchiveFaults : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }
    void cannotBeOpened_data();
    void cannotBeOpened();
    void databaseOfAnotherProgram();
    void newerVersions_data();
    void newerVersions();
    void foldersAreTheOwnersAlone();
    void emptyFileBecomesAnArchive();
    void busy();
    void diskFull();
    void fileSizeLimit();
    void damagedPage();
    void damagedList();
    void damagedFileNeverCrashes();
    void twoProcessesWrite();
    void killedWhileWriting();

private:
    QString path(const QString &name = u"archive.sqlite"_s) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchiveFaults::cannotBeOpened_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("text") << QByteArray("{\"sessions\":[]}").repeated(300) << u"is no archive of Billscope"_s;
    QTest::newRow("short text") << "botId,channel"_ba << u"is no archive of Billscope"_s;
    QTest::newRow("header only") << "SQLite format 3\0"_ba << u"is no archive of Billscope"_s;
    QTest::newRow("header and zeros") << "SQLite format 3\0"_ba + QByteArray(8000, '\0') << QString();
}

void TestArchiveFaults::cannotBeOpened()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    for (const Archive::Mode mode : {Archive::Mode::ReadWrite, Archive::Mode::ReadOnly, Archive::Mode::Foreign}) {
        write(path(), content);
        const QString problem = problemOfOpening(path(), mode);
        const QString expected = mode == Archive::Mode::Foreign || words.isEmpty() ? words : u"cannot be read"_s;
        QVERIFY2(problem.contains(QDir::toNativeSeparators(path())) && problem.contains(expected), qPrintable(problem));
        QCOMPARE(contentOf(path()), content);
    }
    QVERIFY(problemOfOpening(path(u"no/such/archive.sqlite"_s), Archive::Mode::Foreign).contains(u"There is no"_s));
    QVERIFY(problemOfOpening(m_folder->path()).contains(u"cannot be written"_s));
    QVERIFY(problemOfOpening(m_folder->path(), Archive::Mode::Foreign).contains(u"There is no"_s));
    // A file where the folder should be: nobody can write there, the administrator neither.
    QVERIFY(problemOfOpening(path() + u"/acme/archive.sqlite"_s).contains(u"cannot be made"_s));
}

void TestArchiveFaults::databaseOfAnotherProgram()
{
    QCOMPARE(RawSqlite(path()).exec({u"CREATE TABLE fetch (id)"_s}), QString());
    const QByteArray before = contentOf(path());
    const QString problem = problemOfOpening(path());
    QVERIFY2(problem.contains(u"another program"_s), qPrintable(problem));
    QCOMPARE(contentOf(path()), before);
}

void TestArchiveFaults::newerVersions_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("isReadable");
    QTest::newRow("with a column more") << 104 << true;
    QTest::newRow("another format") << 200 << false;
    QTest::newRow("far away") << 2147483647 << false;
}

void TestArchiveFaults::newerVersions()
{
    QFETCH(int, version);
    QFETCH(bool, isReadable);
    const qint64 fetch = addFetch(*openArchive(path()), {"page"});
    QCOMPARE(RawSqlite(path()).exec(
                 {u"ALTER TABLE page ADD COLUMN colour TEXT"_s, u"PRAGMA user_version=%1"_s.arg(version)}),
        QString());
    for (const Archive::Mode mode : {Archive::Mode::ReadWrite, Archive::Mode::ReadOnly}) {
        if (isReadable) {
            const auto archive = openArchive(path(), mode);
            QVERIFY(archive && archive->isReadOnly());
            QCOMPARE(bodiesOf(*archive, fetch), QList<QByteArray>{"page"});
            QCOMPARE(archive->beginFetch(sampleFetch()), 0);
            QVERIFY(!archive->exportFetch(fetch, path(u"x.billscope"_s)));
            QVERIFY(archive->problem().contains(u"newer version"_s));
        } else {
            QVERIFY(problemOfOpening(path(), mode).contains(u"newer version"_s));
        }
    }
    QVERIFY(problemOfOpening(path(), Archive::Mode::Foreign).contains(u"newer version"_s));
}

/// Those above it as well, whatever the program was started with.
void TestArchiveFaults::foldersAreTheOwnersAlone()
{
    const mode_t before = ::umask(0);
    const auto archive = openArchive(path(u"data/archives/one/archive.sqlite"_s));
    ::umask(before);
    QVERIFY(archive);
    for (const QString &folder : {u"data"_s, u"data/archives"_s, u"data/archives/one"_s}) {
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY2((QFileInfo(path(folder)).permissions() & others) == 0, qPrintable(folder));
    }
}

void TestArchiveFaults::emptyFileBecomesAnArchive()
{
    write(path(), {});
    QVERIFY(problemOfOpening(path(), Archive::Mode::ReadOnly).contains(u"is empty"_s));
    QVERIFY(problemOfOpening(path(), Archive::Mode::Foreign).contains(u"is empty"_s));
    QVERIFY(addFetch(*openArchive(path()), {"page"}) > 0);
}

void TestArchiveFaults::busy()
{
    const auto archive = openArchive(path());
    const qint64 fetch = addFetch(*archive, {"page"});
    const qint64 window = archive->windows(fetch).at(0).id;
    QCOMPARE(execInside({u"PRAGMA busy_timeout=20"_s}), QString());
    {
        const RawSqlite other(path());
        QCOMPARE(other.exec({u"BEGIN IMMEDIATE"_s}), QString());
        QCOMPARE(archive->addPage(samplePage(window, "again")), 0);
        QVERIFY2(archive->problem().contains(u"in use by another"_s), qPrintable(archive->problem()));
        QVERIFY(!archive->closeWindow(window, sampleLine()));
        QCOMPARE(bodiesOf(*archive, fetch), QList<QByteArray>{"page"});
    }
    QVERIFY(archive->addPage(samplePage(window, "again")) > 0);
}

void TestArchiveFaults::diskFull()
{
    const auto archive = openArchive(path());
    const qint64 fetch = archive->beginFetch(sampleFetch());
    const qint64 window = archive->beginWindow(fetch, sampleWindow());
    QCOMPARE(execInside({u"PRAGMA max_page_count=60"_s}), QString());
    QList<QByteArray> kept = fill(*archive, window);
    QVERIFY(!kept.isEmpty() && kept.size() < 100);
    QVERIFY2(archive->problem().contains(u"no space left"_s), qPrintable(archive->problem()));
    QCOMPARE(bodiesOf(*archive, fetch), kept);
    QVERIFY(archive->closeWindow(window, sampleLine()));

    QCOMPARE(execInside({u"PRAGMA max_page_count=4000"_s}), QString());
    QVERIFY(archive->addPage(samplePage(window, "after")) > 0);
    QCOMPARE(bodiesOf(*archive, fetch), kept << "after");
}

void TestArchiveFaults::fileSizeLimit()
{
    const auto archive = openArchive(path());
    const qint64 fetch = archive->beginFetch(sampleFetch());
    const qint64 window = archive->beginWindow(fetch, sampleWindow());
    letWritesFail();
    std::optional<FileSizeLimit> limit(400000);
    QList<QByteArray> kept = fill(*archive, window);
    const QString problem = archive->problem();
    const QList<QByteArray> readUnderTheLimit = bodiesOf(*archive, fetch);
    limit.reset();

    QVERIFY(!kept.isEmpty() && kept.size() < 100);
    QVERIFY2(problem.contains(u"What is in it is safe"_s), qPrintable(problem));
    QCOMPARE(readUnderTheLimit, kept);
    QVERIFY2(archive->addPage(samplePage(window, "after")) > 0, qPrintable(archive->problem()));
    QCOMPARE(bodiesOf(*openArchive(path(), Archive::Mode::ReadOnly), fetch), kept << "after");
}

void TestArchiveFaults::damagedPage()
{
    const QList<QByteArray> pages{"the first page", "the second page", "the third page"};
    const qint64 fetch = addFetch(*openArchive(path()), pages);
    QByteArray content = contentOf(path());
    const qsizetype at = content.indexOf("second");
    QVERIFY(at > 0);
    content[at] = 'x';
    write(path(), content);
    for (const Archive::Mode mode : {Archive::Mode::ReadWrite, Archive::Mode::ReadOnly}) {
        const auto archive = openArchive(path(), mode);
        QCOMPARE(bodiesOf(*archive, fetch), (QList<QByteArray>{pages[0], pages[2]}));
        const qint64 second = archive->pages(archive->windows(fetch).at(0).id).at(1).id;
        QVERIFY(!archive->page(second));
        QVERIFY2(archive->problem().contains(u"is damaged"_s), qPrintable(archive->problem()));
    }
}

void TestArchiveFaults::damagedList()
{
    qint64 window = 0;
    {
        const auto archive = openArchive(path());
        window = archive->windows(addFetch(*archive, {"first", "second"})).at(0).id;
        QCOMPARE(archive->problem(), QString());
    }
    QCOMPARE(RawSqlite(path()).exec({u"PRAGMA writable_schema=ON"_s,
                 u"UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'body') "
                 "WHERE name = 'page_by_window'"_s}),
        QString());
    const auto archive = openArchive(path());
    QVERIFY(archive);
    QVERIFY(archive->pages(window).empty());
    QVERIFY2(archive->problem().contains(u"is damaged"_s), qPrintable(archive->problem()));
    // What does not need the list is still there.
    QCOMPARE(archive->page(2)->body, "second"_ba);
    QCOMPARE(archive->problem(), QString());
}

void TestArchiveFaults::damagedFileNeverCrashes()
{
    const qint64 fetch = addFetch(*openArchive(path()), {bodyOf(1), bodyOf(2), bodyOf(3)});
    const QByteArray sound = contentOf(path());
    int opened = 0;
    for (quint32 seed = 0; seed < 300; ++seed) {
        QRandomGenerator random(seed);
        QByteArray content = sound;
        if (random.bounded(4) == 0)
            content.truncate(random.bounded(content.size()));
        for (int flips = random.bounded(1, 30); flips > 0 && !content.isEmpty(); --flips) {
            // Half of them in the headers of its pages, where SQLite keeps its pointers.
            const qsizetype page = random.bounded(content.size()) / 8192 * 8192;
            const qsizetype at = random.bounded(2) == 0 ? random.bounded(content.size())
                                                        : qMin(page + random.bounded(150), content.size() - 1);
            content[at] = static_cast<char>(content[at] ^ (1 << random.bounded(8)));
        }
        const QString name = path(u"damaged%1.sqlite"_s.arg(seed));
        write(name, content);
        QString problem;
        const auto archive = Archive::open(
            name, seed % 2 == 0 ? Archive::Mode::ReadWrite : Archive::Mode::ReadOnly, &problem);
        QVERIFY(archive || !problem.isEmpty());
        if (!archive)
            continue;
        ++opened;
        for (const ArchivedFetch &found : archive->fetches())
            archive->attempts(found.id);
        for (const QByteArray &body : bodiesOf(*archive, fetch))
            QVERIFY(body == bodyOf(1) || body == bodyOf(2) || body == bodyOf(3));
        addFetch(*archive, {"more"});
        archive->deleteFetch(fetch);
    }
    QVERIFY(opened > 30);
}

void TestArchiveFaults::twoProcessesWrite()
{
    const auto archive = openArchive(path());
    const qint64 fetch = archive->beginFetch(sampleFetch());
    const qint64 window = archive->beginWindow(fetch, sampleWindow());
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, path()});
    QList<QByteArray> own;
    QByteArray said;
    while (own.size() < 20 || said.count('\n') < 20) {
        own.append(bodyOf(1000 + own.size()));
        for (int tries = 1; archive->addPage(samplePage(window, own.last())) <= 0; ++tries)
            QVERIFY2(tries < 10, qPrintable(archive->problem())); // A busy disk is not what is tested.
        QVERIFY(writer.state() == QProcess::Running || writer.waitForStarted());
        writer.waitForReadyRead(1);
        said += writer.readAll();
    }
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(bodiesOf(*archive, fetch), own);
    const QList<QByteArray> other = bodiesOf(*archive, said.left(said.indexOf('\n')).toLongLong());
    QVERIFY(other.size() >= 19);
    for (qsizetype number = 0; number < other.size(); ++number)
        QCOMPARE(other[number], bodyOf(number));
}

void TestArchiveFaults::killedWhileWriting()
{
    QRandomGenerator random(20261102);
    for (int round = 1; round <= 20; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, path()});
        const int enough = random.bounded(30);
        QByteArray said;
        while (said.count('\n') < enough && writer.waitForReadyRead(30000))
            said += writer.readAll();
        // Anywhere between two pages.
        const qint64 delay = random.bounded(5000000);
        for (QElapsedTimer clock = started(); clock.nsecsElapsed() < delay;) { }
        writer.kill();
        QVERIFY(writer.waitForFinished());
        said += writer.readAll();
        const qsizetype lines = said.count('\n');
        QVERIFY(lines >= enough);

        const auto archive = openArchive(path());
        QVERIFY(archive);
        if (lines == 0)
            continue;
        const qint64 fetch = said.left(said.indexOf('\n')).toLongLong();
        QVERIFY(!archive->fetch(fetch)->endedAt.isValid());
        const QList<QByteArray> bodies = bodiesOf(*archive, fetch);
        // What was said to be safe is there, and at most one page that nobody was told of.
        QVERIFY(bodies.size() == lines - 1 || bodies.size() == lines);
        for (qsizetype number = 0; number < bodies.size(); ++number)
            QCOMPARE(bodies[number], bodyOf(number));
    }
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0)
        return writeWithoutEnd(QString::fromLocal8Bit(argv[2]));
    TestArchiveFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_archivefaults.moc"
