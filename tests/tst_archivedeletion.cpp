// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivesamples.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Text that zstd cannot shorten, so that it stands in the file as it is.
QByteArray needle(const char *name)
{
    return QByteArray("needle-") + name + "-q8Zx1Lw0Vb7Kd3";
}

/// A page that holds the needle amid noise.
QByteArray noiseWith(const QByteArray &text, int size = 20000)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(1);
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate());
    return bytes + text + bytes.first(100);
}

} // namespace

class TestArchiveDeletion : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingIsLeftOfAFetch();
    void sharedWindowsStay();
    void spaceIsFreed();
    void idsAreNotGivenAgain();
    void deletedFetchTakesNoMorePages();
    void pagesBeforeAMoment();
    void anotherReader();
    void nothingToDelete();
    void wholeArchive();

private:
    bool isInFiles(const QByteArray &text) const;
    QString path() const { return m_folder->filePath(u"archive.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
};

void TestArchiveDeletion::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_archive = openArchive(path());
    QVERIFY(m_archive);
}

void TestArchiveDeletion::cleanup()
{
    m_archive.reset();
    m_folder.reset();
}

bool TestArchiveDeletion::isInFiles(const QByteArray &text) const
{
    const QFileInfoList files = QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden);
    return std::any_of(files.begin(), files.end(), [&text](const QFileInfo &info) {
        QFile file(info.filePath());
        return !file.open(QIODevice::ReadOnly) || file.readAll().contains(text);
    });
}

void TestArchiveDeletion::nothingIsLeftOfAFetch()
{
    const qint64 kept = addFetch(*m_archive, {noiseWith(needle("kept"))});
    ArchivedFetch secret = sampleFetch();
    secret.profile = QString::fromLatin1(needle("profile"));
    const qint64 fetch = m_archive->beginFetch(secret);
    const qint64 window = m_archive->beginWindow(fetch, sampleWindow());
    ArchivedPage page = samplePage(window, noiseWith(needle("body")));
    page.request = needle("request");
    for (int copies = 0; copies < 20; ++copies)
        QVERIFY(m_archive->addPage(page) > 0);
    ArchivedAttempt attempt = sampleAttempt(window);
    attempt.body = needle("attempt");
    QVERIFY(m_archive->addAttempt(attempt));
    QVERIFY(m_archive->endFetch(fetch, Verdict::Failed, 1, 1, QString::fromLatin1(needle("problem"))));
    const qint64 after = addFetch(*m_archive, {noiseWith(needle("after"))});

    const QList<QByteArray> needles{
        needle("profile"), needle("body"), needle("request"), needle("attempt"), needle("problem")};
    for (const QByteArray &text : needles)
        QVERIFY2(isInFiles(text), text.constData());
    QVERIFY2(m_archive->deleteFetch(fetch), qPrintable(m_archive->problem()));
    for (const QByteArray &text : needles)
        QVERIFY2(!isInFiles(text), text.constData());
    QVERIFY(isInFiles(needle("kept")));

    QVERIFY(!m_archive->fetch(fetch));
    QVERIFY(m_archive->pages(window).empty() && m_archive->attempts(window).empty());
    QCOMPARE(bodiesOf(*m_archive, kept), QList<QByteArray>{noiseWith(needle("kept"))});
    QCOMPARE(bodiesOf(*m_archive, after), QList<QByteArray>{noiseWith(needle("after"))});
}

void TestArchiveDeletion::sharedWindowsStay()
{
    const qint64 first = addFetch(*m_archive, {"shared"});
    const qint64 shared = m_archive->windows(first).at(0).id;
    QVERIFY(m_archive->beginWindow(first, sampleWindow()) > 0);
    const qint64 second = addFetch(*m_archive, {"own"});
    QVERIFY(m_archive->useWindow(second, shared));

    QVERIFY(m_archive->deleteFetch(first));
    QCOMPARE(bodiesOf(*m_archive, second), (QList<QByteArray>{"own", "shared"}));
    QCOMPARE(m_archive->windows().size(), size_t{2});
    QCOMPARE(m_archive->fetch(second)->ownBytes, m_archive->fetch(second)->bytes);
    QVERIFY(m_archive->deleteFetch(second));
    QVERIFY(m_archive->windows().empty());
}

void TestArchiveDeletion::spaceIsFreed()
{
    const qint64 empty = addFetch(*m_archive, {});
    const qint64 fetch = addFetch(*m_archive, QList<QByteArray>(20, noiseWith({}, 100000)));
    const qint64 after = addFetch(*m_archive, {noiseWith({}, 100000)});
    const qint64 own = m_archive->fetch(fetch)->ownBytes;
    QVERIFY(own > 2000000);
    // What the log holds is in the file as well.
    QVERIFY(m_archive->deleteFetch(empty));
    const qint64 before = m_archive->diskBytes();
    QVERIFY(m_archive->deleteFetch(fetch));
    QVERIFY2(m_archive->diskBytes() <= before - own, qPrintable(QString::number(m_archive->diskBytes() - before)));
    QCOMPARE(bodiesOf(*m_archive, after), QList<QByteArray>{noiseWith({}, 100000)});
}

void TestArchiveDeletion::idsAreNotGivenAgain()
{
    const qint64 fetch = addFetch(*m_archive, {"page"});
    const qint64 window = m_archive->windows(fetch).at(0).id;
    const qint64 page = m_archive->pages(window).at(0).id;
    QVERIFY(m_archive->deleteFetch(fetch));
    const qint64 next = addFetch(*m_archive, {"another"});
    QVERIFY(next > fetch);
    QVERIFY(m_archive->windows(next).at(0).id > window);
    QVERIFY(!m_archive->page(page));
}

void TestArchiveDeletion::deletedFetchTakesNoMorePages()
{
    const qint64 fetch = addFetch(*m_archive, {"page"});
    const qint64 window = m_archive->windows(fetch).at(0).id;
    QVERIFY(openArchive(path())->deleteFetch(fetch));
    QCOMPARE(m_archive->addPage(samplePage(window, "late")), 0);
    QVERIFY2(m_archive->problem().contains(u"has been deleted"_s), qPrintable(m_archive->problem()));
    QVERIFY(!m_archive->endFetch(fetch, Verdict::Complete, 1, 1, {}));
    QVERIFY2(m_archive->problem().contains(u"has been deleted"_s), qPrintable(m_archive->problem()));
}

void TestArchiveDeletion::pagesBeforeAMoment()
{
    const qint64 fetch = m_archive->beginFetch(sampleFetch());
    const qint64 window = m_archive->beginWindow(fetch, sampleWindow());
    const qint64 old = m_archive->addPage(samplePage(window, noiseWith(needle("old"))));
    const qint64 recent = m_archive->addPage(samplePage(window, noiseWith(needle("new")), 7200));
    ArchivedAttempt attempt = sampleAttempt(window);
    attempt.body = needle("attempt");
    QVERIFY(m_archive->addAttempt(attempt));
    attempt.askedAt = onSecondOfNovember(12);
    attempt.body = "kept";
    QVERIFY(m_archive->addAttempt(attempt));
    QVERIFY(m_archive->closeWindow(window, sampleLine()));
    QVERIFY(m_archive->endFetch(fetch, Verdict::Complete, 412318, 412318, {}));
    const ArchivedPage before = m_archive->pages(window).at(0);
    const qint64 bytes = m_archive->fetch(fetch)->bytes;

    QVERIFY2(m_archive->deletePagesBefore(onSecondOfNovember(11)), qPrintable(m_archive->problem()));
    QVERIFY(!isInFiles(needle("old")) && !isInFiles(needle("attempt")));
    QVERIFY(isInFiles(needle("new")));

    QCOMPARE(m_archive->windows(fetch).at(0).line, sampleLine());
    QCOMPARE(m_archive->windows(fetch).at(0).firstAskedAt, onSecondOfNovember(10));
    QCOMPARE(m_archive->fetch(fetch)->rows, 412318);
    QVERIFY(m_archive->fetch(fetch)->bytes < bytes * 2 / 3);
    const std::vector<ArchivedPage> pages = m_archive->pages(window);
    QCOMPARE(pages.size(), size_t{2});
    QVERIFY(pages[0].isDeleted && !pages[1].isDeleted);
    QCOMPARE(pages[0].sha256, before.sha256);
    QCOMPARE(pages[0].request, before.request);
    QVERIFY(!m_archive->page(old));
    QVERIFY2(m_archive->problem().contains(u"was deleted"_s), qPrintable(m_archive->problem()));
    QVERIFY(m_archive->page(recent));
    QCOMPARE(m_archive->attempts(window).size(), size_t{1});
    QCOMPARE(m_archive->attempts(window).at(0).body, "kept"_ba);
}

void TestArchiveDeletion::anotherReader()
{
    const qint64 fetch = addFetch(*m_archive, {noiseWith(needle("body"))});
    QCOMPARE(execInside({u"PRAGMA busy_timeout=20"_s}), QString());
    {
        const RawSqlite reader(path());
        QCOMPARE(reader.exec({u"BEGIN"_s, u"SELECT count(*) FROM page"_s}), QString());
        QVERIFY(!m_archive->deleteFetch(fetch));
        QVERIFY2(m_archive->problem().contains(u"traces of it"_s), qPrintable(m_archive->problem()));
        QVERIFY(isInFiles(needle("body")));
    }
    QVERIFY(!m_archive->fetch(fetch));
    QVERIFY(m_archive->deleteFetch(fetch));
    QVERIFY(!isInFiles(needle("body")));
}

void TestArchiveDeletion::nothingToDelete()
{
    QVERIFY(m_archive->deleteFetch(7));
    QVERIFY(m_archive->deletePagesBefore(onSecondOfNovember(9)));
    const qint64 fetch = addFetch(*m_archive, {"page"});
    QVERIFY(m_archive->deletePagesBefore(onSecondOfNovember(9)));
    QCOMPARE(bodiesOf(*m_archive, fetch), QList<QByteArray>{"page"});
}

void TestArchiveDeletion::wholeArchive()
{
    const QString name = m_folder->filePath(u"of/acme/archive.sqlite"_s);
    auto archive = openArchive(name);
    addFetch(*archive, {"page"});
    // As after a crash: with a log beside it.
    const QString log = name + u"-wal"_s;
    QVERIFY(QFile::copy(log, m_folder->filePath(u"log"_s)));
    archive.reset();
    QVERIFY(QFile::copy(m_folder->filePath(u"log"_s), log));
    QVERIFY(QFile::copy(log, name + u".fetch-1.lock"_s));
    QString problem;
    QVERIFY2(Archive::remove(name, &problem), qPrintable(problem));
    QVERIFY(!QFile::exists(m_folder->filePath(u"of/acme"_s)));
    QVERIFY(Archive::remove(name, &problem));

    // What cannot be deleted is said.
    QVERIFY(QDir().mkpath(name + u"/inside"_s));
    QVERIFY(!Archive::remove(name, &problem));
    QVERIFY2(problem.contains(QDir::toNativeSeparators(name)), qPrintable(problem));
}

QTEST_GUILESS_MAIN(TestArchiveDeletion)
#include "tst_archivedeletion.moc"
