// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivepagestore.h"
#include "archivesamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What `read` gives in another thread.
template <typename Read> QByteArray elsewhere(Read read)
{
    QByteArray bytes;
    const std::unique_ptr<QThread> thread(QThread::create([&bytes, &read] { bytes = read(); }));
    thread->start();
    thread->wait();
    return bytes;
}

} // namespace

class TestArchivePageStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pagesAreInTheArchive();
    void pagesThatAreArchivedAlready();
    void records();
    void withoutAPlace();
    void archiveIsFull();
    void archiveIsClosed();
    void deletedPages();
    void noSuchPage();
    void readWhileAdding();

private:
    QString path() const { return m_folder->filePath(u"archive.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;
    std::unique_ptr<ArchivePageStore> m_store;
    qint64 m_fetch = 0;
    qint64 m_window = 0;
};

void TestArchivePageStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_archive = openArchive(path());
    QVERIFY(m_archive);
    m_fetch = addFetch(*m_archive, {});
    m_window = m_archive->windows(m_fetch).at(0).id;
    m_store = std::make_unique<ArchivePageStore>(m_archive);
}

void TestArchivePageStore::cleanup()
{
    m_store.reset();
    m_archive.reset();
    m_folder.reset();
}

void TestArchivePageStore::pagesAreInTheArchive()
{
    m_store->setNext(samplePage(m_window, {}, 0));
    QCOMPARE(m_store->add("first"), 0);
    m_store->setNext(samplePage(m_window, {}, 10000));
    QCOMPARE(m_store->add("botId\nst-1\n", PageKind::Csv), 1);
    QCOMPARE(m_store->problem(), QString());
    QCOMPARE(m_store->count(), 2);
    QCOMPARE(m_store->memoryBytes(), 0);

    QCOMPARE(bodiesOf(*m_archive, m_fetch), (QList<QByteArray>{"first", "botId\nst-1\n"}));
    const std::vector<ArchivedPage> pages = m_archive->pages(m_window);
    QCOMPARE(pages.at(1).skip, 10000);
    QCOMPARE(pages.at(1).kind, PageKind::Csv);

    QCOMPARE(m_store->page(0), "first"_ba);
    QCOMPARE(m_store->kind(1), PageKind::Csv);
    QCOMPARE(elsewhere([this] { return m_store->page(1); }), "botId\nst-1\n"_ba);
}

void TestArchivePageStore::pagesThatAreArchivedAlready()
{
    const qint64 id = m_archive->addPage(samplePage(m_window, "archived"));
    const std::optional<ArchivedPage> page = m_archive->page(id);
    QVERIFY(page);
    m_store->setNext(*page);
    QCOMPARE(m_store->add(page->body, page->kind), 0);
    QCOMPARE(m_archive->pages(m_window).size(), size_t{1});
    QCOMPARE(m_store->page(0), "archived"_ba);
    QCOMPARE(elsewhere([this] { return m_store->page(0); }), "archived"_ba);
}

void TestArchivePageStore::records()
{
    m_store->setNext(samplePage(m_window, {}));
    m_store->add(R"({"total":2,"sessions":[{"botId":"st-1"}, {"botId" : "st-2","new":[1]}]})");
    m_store->setNext(samplePage(m_window, {}));
    m_store->add("botId,channel\r\na,b\r\nc,d\r\n", PageKind::Csv);
    QCOMPARE(m_store->record({0, 1}), R"({"botId" : "st-2","new":[1]})"_ba);
    QCOMPARE(elsewhere([this] { return m_store->record({0, 0}); }), R"({"botId":"st-1"})"_ba);
    QCOMPARE(elsewhere([this] { return m_store->record({1, 1}); }), "c,d"_ba);
}

void TestArchivePageStore::withoutAPlace()
{
    m_store->setNext(samplePage(m_window, {}));
    m_store->add("archived");
    QCOMPARE(m_store->add("in memory"), 1);
    QCOMPARE(m_store->problem(), QString());
    QVERIFY(m_store->memoryBytes() > 0);
    QCOMPARE(m_store->page(1), "in memory"_ba);
    m_store->setNext(samplePage(m_window, "unreadable"));
    m_store->setNextInMemory("packed");
    QCOMPARE(m_store->page(m_store->add("packed")), "packed"_ba);
    QCOMPARE(m_store->lastId(), 0);
    QCOMPARE(bodiesOf(*m_archive, m_fetch), QList<QByteArray>{"archived"});
}

void TestArchivePageStore::archiveIsFull()
{
    QCOMPARE(execInside({u"PRAGMA max_page_count=1"_s}), QString());
    QByteArray noise(100000, '\0');
    for (qsizetype i = 0; i < noise.size(); ++i)
        noise[i] = static_cast<char>(qHash(i) >> 7);
    m_store->setNext(samplePage(m_window, {}));
    m_store->add(noise);
    QVERIFY2(m_store->problem().contains(u"no space left"_s), qPrintable(m_store->problem()));
    QCOMPARE(m_store->page(0), noise);

    QCOMPARE(execInside({u"PRAGMA max_page_count=4000"_s}), QString());
    m_store->setNext(samplePage(m_window, {}));
    m_store->add("after");
    QCOMPARE(m_store->problem(), QString());
    QCOMPARE(bodiesOf(*m_archive, m_fetch), QList<QByteArray>{"after"});
}

void TestArchivePageStore::archiveIsClosed()
{
    m_store->setNext(samplePage(m_window, {}));
    m_store->add("page");
    m_archive.reset();
    QCOMPARE(m_store->page(0), "page"_ba);
    QCOMPARE(elsewhere([this] { return m_store->page(0); }), "page"_ba);
    m_store->setNext(samplePage(m_window, {}));
    QCOMPARE(m_store->page(m_store->add("late")), "late"_ba);
}

void TestArchivePageStore::deletedPages()
{
    m_store->setNext(samplePage(m_window, {}));
    m_store->add("page");
    QVERIFY(m_archive->deleteFetch(m_fetch));
    QCOMPARE(m_store->page(0), QByteArray());
    QCOMPARE(elsewhere([this] { return m_store->record({0, 0}); }), QByteArray());
    m_archive.reset();
    QVERIFY(QFile::remove(path()));
    QCOMPARE(m_store->page(0), QByteArray());
}

void TestArchivePageStore::noSuchPage()
{
    QCOMPARE(m_store->count(), 0);
    QCOMPARE(m_store->page(0), QByteArray());
    QCOMPARE(m_store->record({7, 0}), QByteArray());
    QCOMPARE(m_store->kind(7), PageKind::Json);
}

void TestArchivePageStore::readWhileAdding()
{
    static constexpr quint32 Pages = 60;
    std::atomic<quint32> added = 0;
    std::vector<std::unique_ptr<QThread>> readers;
    for (int reader = 0; reader < 2; ++reader) {
        readers.emplace_back(QThread::create([this, &added] {
            while (added < Pages) {
                if (const quint32 count = added; count > 0)
                    QCOMPARE(m_store->page(count - 1), QByteArray::number(count - 1).repeated(500));
            }
        }));
        readers.back()->start();
    }
    for (quint32 page = 0; page < Pages; ++page) {
        m_store->setNext(samplePage(m_window, {}, page));
        QCOMPARE(m_store->add(QByteArray::number(page).repeated(500)), page);
        added = page + 1;
    }
    for (const auto &reader : readers)
        QVERIFY(reader->wait());
}

QTEST_GUILESS_MAIN(TestArchivePageStore)
#include "tst_archivepagestore.moc"
