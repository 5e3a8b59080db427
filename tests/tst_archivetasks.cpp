// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivesamples.h"
#include "archivetasks.h"
#include "fetchlock.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray Noise = QByteArray(300000, 'x') + "end";

/// A fetch that came to its end, with one window of one page; its id.
qint64 addEndedFetch(const QString &path)
{
    const auto archive = openArchive(path);
    const qint64 fetch = addFetch(*archive, {Noise});
    archive->closeWindow(archive->windows(fetch).at(0).id, sampleLine());
    archive->endFetch(fetch, Verdict::Short, 6, 11, u"why"_s);
    return fetch;
}

} // namespace

class TestArchiveTasks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsKept();
    void contentIsRead();
    void unfinishedFetchHasNoRows();
    void fetchesAreDeleted();
    void fetchThatGoesOnStays();
    void archiveIsDeleted();
    void oldPagesAreDeleted();
    void whatWasPutAside_goesAsWell();
    void damagedArchiveIsSaid();
    void fetchIsExported();
    void allArchivesAreFound();
    void csv_quotesAndLeavesEmpty();
    void sourceIsRead();
    void archiveStaysWithItsConnection();

private:
    QString path() const { return m_folder->filePath(u"of/archive.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchiveTasks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestArchiveTasks::nothingIsKept()
{
    const ArchiveContent content = readArchive(path(), 13);
    QVERIFY(content.fetches.empty() && content.problem.isEmpty());
    QCOMPARE(content.diskBytes, 0);
    QCOMPARE(deleteOldPages(path(), 13, onSecondOfNovember(9)), QString());
    QCOMPARE(deleteArchive(path()).problem, QString());
    QVERIFY(!deleteFetches(path(), {1}).problem.isEmpty());
    QVERIFY(!QFileInfo::exists(path()));
}

void TestArchiveTasks::contentIsRead()
{
    const qint64 first = addEndedFetch(path());
    const qint64 second = addEndedFetch(path());
    const ArchiveContent content = readArchive(path(), 13);
    QCOMPARE(content.problem, QString());
    QCOMPARE(content.fetches.size(), size_t{2});
    QCOMPARE(content.fetches[0].id, second);
    const PastFetch &fetch = content.fetches[1];
    QCOMPARE(fetch.id, first);
    QCOMPARE(fetch.askedAt, onSecondOfNovember(9));
    QCOMPARE(fetch.period, sampleFetch().period);
    QCOMPARE(fetch.zone, u"Europe/Berlin"_s);
    QCOMPARE(fetch.bots, sampleFetch().bots);
    QCOMPARE(fetch.rows, 6);
    QCOMPARE(fetch.total, 11);
    QCOMPARE(fetch.verdict, Verdict::Short);
    QCOMPARE(fetch.problem, u"why"_s);
    QVERIFY(fetch.bytes > 0 && fetch.ownBytes == fetch.bytes);
    QCOMPARE(fetch.parts, std::vector<LedgerLine>{sampleLine()});
    QVERIFY(fetch.canBeOpened());
    // Counted from its oldest page.
    QCOMPARE(fetch.pagesDeletedAt, onSecondOfNovember(10).addMSecs(1234).addMonths(13));
    QVERIFY(!readArchive(path(), 0).fetches[1].pagesDeletedAt.isValid());
    QCOMPARE(content.diskBytes, archiveBytes(path()));
}

void TestArchiveTasks::unfinishedFetchHasNoRows()
{
    addFetch(*openArchive(path()), {Noise});
    const PastFetch fetch = readArchive(path(), 13).fetches.at(0);
    QCOMPARE(fetch.rows, -1);
    QCOMPARE(fetch.verdict, Verdict::Cancelled);
}

void TestArchiveTasks::fetchesAreDeleted()
{
    const qint64 first = addEndedFetch(path());
    const qint64 kept = addEndedFetch(path());
    const qint64 third = addEndedFetch(path());
    const ArchiveDeletion deletion = deleteFetches(path(), {first, third});
    QCOMPARE(deletion.problem, QString());
    QCOMPARE(deletion.fetches, 2);
    QCOMPARE(readArchive(path(), 13).fetches.size(), size_t{1});
    QCOMPARE(readArchive(path(), 13).fetches.at(0).id, kept);
    const ArchiveDeletion again = deleteFetches(path(), {first});
    QVERIFY(!again.problem.isEmpty());
    QCOMPARE(again.fetches, 0);
}

void TestArchiveTasks::fetchThatGoesOnStays()
{
    const qint64 fetch = addEndedFetch(path());
    {
        const auto lock = lockFetch(path(), fetch);
        QVERIFY(lock);
        QVERIFY2(deleteFetches(path(), {fetch}).problem.contains(u"going on"_s), "deleted under its feet");
        QVERIFY2(deleteArchive(path()).problem.contains(u"going on"_s), "deleted under its feet");
        QCOMPARE(readArchive(path(), 13).fetches.size(), size_t{1});
    }
    QCOMPARE(deleteFetches(path(), {fetch}).fetches, 1);
}

void TestArchiveTasks::archiveIsDeleted()
{
    addEndedFetch(path());
    addEndedFetch(path());
    const qint64 bytes = archiveBytes(path());
    const ArchiveDeletion deletion = deleteArchive(path());
    QCOMPARE(deletion.problem, QString());
    QCOMPARE(deletion.fetches, 2);
    QCOMPARE(deletion.freedBytes, bytes);
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"of"_s)));
}

void TestArchiveTasks::oldPagesAreDeleted()
{
    addEndedFetch(path());
    const QDateTime received = onSecondOfNovember(10).addMSecs(1234);
    QCOMPARE(deleteOldPages(path(), 0, received.addYears(50)), QString());
    QCOMPARE(deleteOldPages(path(), 13, received.addMonths(13)), QString());
    QCOMPARE(readArchive(path(), 13).fetches.at(0).deletedPages, 0);

    QCOMPARE(deleteOldPages(path(), 13, received.addMonths(13).addSecs(1)), QString());
    const PastFetch fetch = readArchive(path(), 13).fetches.at(0);
    QCOMPARE(fetch.deletedPages, 1);
    QVERIFY(!fetch.canBeOpened());
    QCOMPARE(fetch.bytes, 0);
    QVERIFY(qAbs(fetch.pagesDeletedAt.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    QCOMPARE(fetch.rows, 6);
    QCOMPARE(fetch.parts, std::vector<LedgerLine>{sampleLine()});
}

void TestArchiveTasks::whatWasPutAside_goesAsWell()
{
    addEndedFetch(path());
    const QDateTime written = onSecondOfNovember(10);
    const QStringList copies{path() + u".damaged-20261102-100000"_s, path() + u"-wal.damaged-20261102-100000"_s};
    const auto putAside = [&] {
        for (const QString &copy : copies) {
            QFile file(copy);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("personal data");
            QVERIFY(file.flush());
            QVERIFY(file.setFileTime(written, QFileDevice::FileModificationTime));
        }
    };
    putAside();
    QCOMPARE(deleteOldPages(path(), 13, written.addMonths(13)), QString());
    QVERIFY(QFileInfo::exists(copies.at(0)) && QFileInfo::exists(copies.at(1)));
    QCOMPARE(deleteOldPages(path(), 13, written.addMonths(13).addSecs(1)), QString());
    QVERIFY(!QFileInfo::exists(copies.at(0)) && !QFileInfo::exists(copies.at(1)));

    putAside();
    const qint64 second = addEndedFetch(path());
    QCOMPARE(deleteFetches(path(), {1}).problem, QString());
    QVERIFY(QFileInfo::exists(copies.at(0)));
    QCOMPARE(deleteFetches(path(), {second}).problem, QString());
    QVERIFY(!QFileInfo::exists(copies.at(0)) && !QFileInfo::exists(copies.at(1)));
}

void TestArchiveTasks::damagedArchiveIsSaid()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"of"_s)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("This is no database, but a text that somebody has put in its place.");
    file.close();
    QVERIFY(!readArchive(path(), 13).problem.isEmpty());
    QVERIFY(!deleteFetches(path(), {1}).problem.isEmpty());
    QVERIFY(!deleteOldPages(path(), 13, onSecondOfNovember(9)).isEmpty());
    QVERIFY(!exportFetch(path(), 1, m_folder->filePath(u"a.billscope"_s)).isEmpty());
    // It can be got rid of nonetheless.
    QCOMPARE(deleteArchive(path()).problem, QString());
    QVERIFY(!QFileInfo::exists(path()));
}

void TestArchiveTasks::fetchIsExported()
{
    const qint64 fetch = addEndedFetch(path());
    const QString target = m_folder->filePath(u"a.billscope"_s);
    QCOMPARE(exportFetch(path(), fetch, target), QString());
    QCOMPARE(bodiesOf(*openArchive(target, Archive::Mode::Foreign), fetch), QList<QByteArray>{Noise});
    QVERIFY(!exportFetch(path(), fetch + 1, target).isEmpty());
}

void TestArchiveTasks::allArchivesAreFound()
{
    QVERIFY(keptArchives().isEmpty());
    addEndedFetch(archivePath(u"one"_s));
    addEndedFetch(archivePath(u"two"_s));
    QStringList expected{archivePath(u"one"_s), archivePath(u"two"_s)};
    expected.sort();
    QStringList found = keptArchives();
    found.sort();
    QCOMPARE(found, expected);
    for (const QString &path : expected)
        deleteArchive(path);
    QVERIFY(keptArchives().isEmpty());
}

void TestArchiveTasks::csv_quotesAndLeavesEmpty()
{
    PastFetch fetch;
    fetch.id = 7;
    fetch.askedAt = onSecondOfNovember(9, 14);
    fetch.period = {QDate(2026, 10, 1), QDate(2026, 10, 31)};
    fetch.zone = u"UTC"_s;
    fetch.bots = {u"st-1"_s, u"st-2"_s};
    fetch.rows = 412318;
    fetch.verdict = Verdict::Complete;
    fetch.bytes = 1234567;
    fetch.pagesDeletedAt = onSecondOfNovember(9).addMonths(13);
    fetch.parts.resize(2);
    PastFetch cut;
    cut.id = 8;
    cut.rows = -1;
    cut.verdict = Verdict::Cancelled;
    fetch.host = u"https://bots.kore.ai"_s;
    const FetchesOwner acme{FetchesOwner::Kind::Connection, u"Acme, Inc."_s, u"0a1b"_s};
    QCOMPARE(pastFetchesCsvTitles() + pastFetchesCsv({fetch, cut}, acme),
        "id,askedAt,from,to,zone,bots,parts,rows,verdict,bytes,pagesDeletedOn,connection,host,scope,source,archive\r\n"
        "7,2026-11-02T09:14:00+00:00,2026-10-01,2026-10-31,UTC,st-1 st-2,2,412318,complete,1234567,2027-12-02,"
        "\"Acme, Inc.\",https://bots.kore.ai,admin,connection,0a1b\r\n"
        "8,,,,,,0,,cancelled,0,,\"Acme, Inc.\",,admin,connection,0a1b\r\n"_ba);
    // What nobody would find else is named even if it is empty.
    QCOMPARE(pastFetchesCsv({}, acme), QByteArray());
    QCOMPARE(
        pastFetchesCsv({}, {FetchesOwner::Kind::Removed, u"Old"_s, u"2c3d"_s}), ",,,,,,,,,,,Old,,,removed,2c3d\r\n"_ba);
}

void TestArchiveTasks::sourceIsRead()
{
    // As fetches of earlier versions tell it.
    addEndedFetch(path());
    auto source = readArchive(path(), 13).source;
    QVERIFY(source);
    QCOMPARE(source->connection, sampleFetch().profile);
    QCOMPARE(source->host, sampleFetch().host);
    QCOMPARE(source->scope, Scope::Bot);
    QCOMPARE(source->bot, u"st-1"_s);
    QVERIFY(!source->isUnnamed());

    keepSource(*openArchive(path()), {u"7"_s, u"bots.kore.ai"_s, u"https://bots.kore.ai"_s, Scope::Admin, {}});
    source = readArchive(path(), 13).source;
    QCOMPARE(source->profileId, u"7"_s);
    QCOMPARE(source->scope, Scope::Admin);
    QVERIFY2(!source->isUnnamed(), "a connection may be named like its host");
    keepSource(*openArchive(path()), {{}, u"bots.kore.ai"_s, u"https://bots.kore.ai"_s, Scope::Admin, {}});
    QVERIFY(readArchive(path(), 13).source->isUnnamed());
}

void TestArchiveTasks::archiveStaysWithItsConnection()
{
    Profile profile;
    profile.id = u"3f"_s;
    profile.host = u"https://bots.kore.ai"_s;
    const QString former = archivePath(formerArchiveKeyOf(profile));
    const QString present = archivePath(archiveKeyOf(profile, {}));
    addEndedFetch(former);
    takeOverArchive(profile);
    QVERIFY(!QFileInfo::exists(former));
    QCOMPARE(readArchive(present, 13).fetches.size(), size_t{1});

    // Whatever is changed in the connection.
    Profile edited = profile;
    edited.host = u"https://jp-bots.kore.ai"_s;
    edited.scope = Scope::Bot;
    edited.botId = u"st-1"_s;
    QCOMPARE(archivePath(archiveKeyOf(edited, {})), present);
    // Another one of earlier times is not mixed in.
    addEndedFetch(former);
    takeOverArchive(profile);
    QVERIFY(QFileInfo::exists(former));
    QCOMPARE(readArchive(present, 13).fetches.size(), size_t{1});

    // One that is not kept has nothing but its source.
    Profile host = profile;
    host.id.clear();
    Profile otherHost = edited;
    otherHost.id.clear();
    const Secret secret{u"cs-1"_s, u"hush"_s, {}};
    QVERIFY(archiveKeyOf(host, secret) != archiveKeyOf(otherHost, secret));
    // Tokens that do not name their app.
    QVERIFY(archiveKeyOf(host, {.token = u"one"_s}) != archiveKeyOf(host, {.token = u"two"_s}));
}

QTEST_GUILESS_MAIN(TestArchiveTasks)
#include "tst_archivetasks.moc"
