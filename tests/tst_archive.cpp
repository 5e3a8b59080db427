// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivesamples.h"
#include "pagecompression.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

class TestArchive : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }
    void fetchComesBack();
    void fetchThatNeverEnded();
    void fetchesNewestFirst();
    void windowComesBack();
    void windowsOfAFetch();
    void windowKnowsWhenItWasAsked();
    void pagesComeBack_data();
    void pagesComeBack();
    void pageListHasNoBodies();
    void attemptComesBack();
    void facts();
    void bytes();
    void reopened();
    void idsOfNothing();
    void permissions();
    void looseFolderOfOursIsTightened();
    void readOnly();
    void twoConnectionsSeeEachOther();
    void manyThreadsWrite();
    void pathOfAKey();

private:
    QString path() const { return m_folder->filePath(u"of/acme/archive.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchive::fetchComesBack()
{
    const auto archive = openArchive(path());
    QVERIFY(archive);
    const ArchivedFetch begun = sampleFetch();
    const qint64 id = archive->beginFetch(begun);
    QVERIFY2(id > 0, qPrintable(archive->problem()));
    QVERIFY(archive->endFetch(id, Verdict::Changed, 412318, 412319, u"it changed"_s));

    const std::optional<ArchivedFetch> fetch = archive->fetch(id);
    QVERIFY(fetch);
    QCOMPARE(fetch->id, id);
    QCOMPARE(fetch->profile, begun.profile);
    QCOMPARE(fetch->host, begun.host);
    QCOMPARE(fetch->period, begun.period);
    QCOMPARE(fetch->reportZone, begun.reportZone);
    QCOMPARE(fetch->apiZone, begun.apiZone);
    QCOMPARE(fetch->pageSize, begun.pageSize);
    QCOMPARE(fetch->bots, begun.bots);
    QCOMPARE(fetch->startedAt, begun.startedAt);
    QCOMPARE(fetch->startedAt.timeSpec(), Qt::UTC);
    QCOMPARE(fetch->pagesDeletedAt, begun.pagesDeletedAt);
    QVERIFY(qAbs(fetch->endedAt.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    QCOMPARE(fetch->verdict, Verdict::Changed);
    QCOMPARE(fetch->rows, 412318);
    QCOMPARE(fetch->total, 412319);
    QCOMPARE(fetch->problem, u"it changed"_s);
}

void TestArchive::fetchThatNeverEnded()
{
    const auto archive = openArchive(path());
    const std::optional<ArchivedFetch> fetch = archive->fetch(archive->beginFetch(ArchivedFetch{}));
    QVERIFY(fetch);
    QVERIFY(!fetch->startedAt.isValid() && !fetch->endedAt.isValid() && !fetch->pagesDeletedAt.isValid());
    QVERIFY(!fetch->period.isValid());
    QVERIFY(fetch->bots.isEmpty());
    QCOMPARE(fetch->verdict, Verdict::Nothing);
    QCOMPARE(fetch->total, -1);
}

void TestArchive::fetchesNewestFirst()
{
    const auto archive = openArchive(path());
    const qint64 first = archive->beginFetch(sampleFetch());
    const qint64 second = archive->beginFetch(sampleFetch());
    const std::vector<ArchivedFetch> fetches = archive->fetches();
    QCOMPARE(fetches.size(), 2);
    QCOMPARE(fetches[0].id, second);
    QCOMPARE(fetches[1].id, first);
}

void TestArchive::windowComesBack()
{
    const auto archive = openArchive(path());
    const qint64 fetch = archive->beginFetch(sampleFetch());
    const qint64 id = archive->beginWindow(fetch, sampleWindow());
    QVERIFY2(id > 0, qPrintable(archive->problem()));
    ArchivedWindow window = archive->windows(fetch).at(0);
    QCOMPARE(window.id, id);
    QCOMPARE(window.bot, sampleWindow().bot);
    QCOMPARE(window.span, sampleWindow().span);
    QCOMPARE(window.limit, sampleWindow().limit);
    QVERIFY(!window.isClosed);
    QCOMPARE(window.line.verdict, Verdict::Nothing);
    QCOMPARE(window.line.firstTotal, -1);

    QVERIFY(archive->closeWindow(id, sampleLine()));
    window = archive->windows(fetch).at(0);
    QVERIFY(window.isClosed);
    QCOMPARE(window.line, sampleLine());
}

void TestArchive::windowsOfAFetch()
{
    const auto archive = openArchive(path());
    const qint64 first = archive->beginFetch(sampleFetch());
    const qint64 a = archive->beginWindow(first, sampleWindow());
    const qint64 b = archive->beginWindow(first, sampleWindow());
    const qint64 second = archive->beginFetch(sampleFetch());
    const qint64 c = archive->beginWindow(second, sampleWindow());
    QVERIFY(archive->useWindow(second, b));
    QVERIFY(archive->useWindow(second, b));
    QVERIFY(archive->useWindow(second, a));

    const auto ids = [](const std::vector<ArchivedWindow> &windows) {
        QList<qint64> list;
        for (const ArchivedWindow &window : windows)
            list.append(window.id);
        return list;
    };
    QCOMPARE(ids(archive->windows(first)), (QList<qint64>{a, b}));
    QCOMPARE(ids(archive->windows(second)), (QList<qint64>{c, b, a}));
    QCOMPARE(ids(archive->windows()), (QList<qint64>{c, b, a}));
}

void TestArchive::windowKnowsWhenItWasAsked()
{
    const auto archive = openArchive(path());
    const qint64 fetch = addFetch(*archive, {});
    ArchivedWindow window = archive->windows(fetch).at(0);
    QVERIFY(!window.firstAskedAt.isValid() && !window.lastAskedAt.isValid());
    for (const qint64 skip : {100, 0, 50})
        QVERIFY(archive->addPage(samplePage(window.id, "{}", skip)) > 0);
    window = archive->windows(fetch).at(0);
    QCOMPARE(window.firstAskedAt, onSecondOfNovember(10));
    QCOMPARE(window.lastAskedAt, onSecondOfNovember(10).addSecs(100));
}

void TestArchive::pagesComeBack_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("answer") << R"({"total":1,"sessions":[{"botId":"st-1"}]})"_ba;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(3, '\0');
    QTest::newRow("any bytes") << "\xff\xfe\x00\x80 \xed\xa0\x80"_ba;
    QTest::newRow("large") << QByteArray("{\"channel\":\"ivrVoice\"},").repeated(1000000);
}

void TestArchive::pagesComeBack()
{
    QFETCH(QByteArray, body);
    const auto archive = openArchive(path());
    const qint64 window = archive->beginWindow(archive->beginFetch(sampleFetch()), sampleWindow());
    ArchivedPage added = samplePage(window, body, 20000);
    added.pass = 2;
    added.beginsWithOverlap = true;
    added.kind = PageKind::Csv;
    added.status = 203;
    added.id = archive->addPage(added);
    QVERIFY2(added.id > 0, qPrintable(archive->problem()));

    const std::optional<ArchivedPage> page = archive->page(added.id);
    QVERIFY2(page, qPrintable(archive->problem()));
    QCOMPARE(page->id, added.id);
    QCOMPARE(page->window, window);
    QCOMPARE(page->pass, 2);
    QCOMPARE(page->skip, 20000);
    QVERIFY(page->beginsWithOverlap && !page->isDeleted);
    QCOMPARE(page->kind, PageKind::Csv);
    QCOMPARE(page->status, 203);
    QCOMPARE(page->path, added.path);
    QCOMPARE(page->request, added.request);
    QCOMPARE(page->askedAt, added.askedAt);
    QCOMPARE(page->receivedAt, added.receivedAt);
    QCOMPARE(page->body, body);
    QCOMPARE(page->sha256, QCryptographicHash::hash(compressPage(body), QCryptographicHash::Sha256));
}

void TestArchive::pageListHasNoBodies()
{
    const auto archive = openArchive(path());
    const qint64 fetch = addFetch(*archive, {"first", "second"});
    const std::vector<ArchivedPage> pages = archive->pages(archive->windows(fetch).at(0).id);
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages[0].skip, 0);
    QCOMPARE(pages[1].skip, 1);
    QVERIFY(pages[0].body.isEmpty() && !pages[0].isDeleted);
    QCOMPARE(bodiesOf(*archive, fetch), (QList<QByteArray>{"first", "second"}));
}

void TestArchive::attemptComesBack()
{
    const auto archive = openArchive(path());
    const qint64 window = archive->beginWindow(archive->beginFetch(sampleFetch()), sampleWindow());
    const ArchivedAttempt added = sampleAttempt(window);
    QVERIFY2(archive->addAttempt(added), qPrintable(archive->problem()));
    ArchivedAttempt large = added;
    large.body = QByteArray(70000, 'x');
    QVERIFY(archive->addAttempt(large));
    ArchivedAttempt echo = added;
    const QByteArray token = "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJjcy0xIn0.8vmVJ8kHnGLyIJ_j-oRj7Q"_ba;
    echo.body = "auth: " + token + "\r\n\xff" + QByteArray(65470, ' ') + '"' + token;
    QVERIFY(archive->addAttempt(echo));

    const std::vector<ArchivedAttempt> attempts = archive->attempts(window);
    QCOMPARE(attempts.size(), 3);
    QCOMPARE(attempts[0].window, window);
    QCOMPARE(attempts[0].status, added.status);
    QCOMPARE(attempts[0].path, added.path);
    QCOMPARE(attempts[0].request, added.request);
    QCOMPARE(attempts[0].askedAt, added.askedAt);
    QCOMPARE(attempts[0].problem, added.problem);
    QCOMPARE(attempts[0].body, added.body);
    QCOMPARE(attempts[1].body, QByteArray(65536, 'x'));
    QVERIFY(attempts[2].body.startsWith("auth: [token]\r\n\xff "));
    QVERIFY(!attempts[2].body.contains("eyJ"));
    QVERIFY(archive->pages(window).empty());
}

void TestArchive::facts()
{
    const auto archive = openArchive(path());
    QCOMPARE(archive->fact(u"total-counts-all"_s), QString());
    QVERIFY(archive->setFact(u"total-counts-all"_s, u"yes"_s));
    QVERIFY(archive->setFact(u"total-counts-all"_s, u"no"_s));
    QCOMPARE(archive->fact(u"total-counts-all"_s), u"no"_s);
    QCOMPARE(archive->fact(u"longest-window-days"_s), QString());
}

void TestArchive::bytes()
{
    const auto archive = openArchive(path());
    const qint64 first = addFetch(*archive, {"shared", "page"});
    const qint64 window = archive->windows(first).at(0).id;
    const qint64 second = addFetch(*archive, {"own"});
    QVERIFY(archive->useWindow(second, window));

    const qint64 shared = compressPage("shared").size() + compressPage("page").size();
    const qint64 own = compressPage("own").size();
    QCOMPARE(archive->fetch(first)->bytes, shared);
    QCOMPARE(archive->fetch(first)->ownBytes, 0);
    QCOMPARE(archive->fetch(second)->bytes, shared + own);
    QCOMPARE(archive->fetch(second)->ownBytes, own);
}

void TestArchive::reopened()
{
    const qint64 fetch = addFetch(*openArchive(path()), {"first"});
    const auto archive = openArchive(path());
    QCOMPARE(bodiesOf(*archive, fetch), QList<QByteArray>{"first"});
    QCOMPARE(archive->fetches().size(), 1);
    QVERIFY(addFetch(*archive, {"second"}) > fetch);
}

void TestArchive::idsOfNothing()
{
    const auto archive = openArchive(path());
    QVERIFY(!archive->fetch(7));
    QVERIFY(!archive->problem().isEmpty());
    QVERIFY(!archive->page(7));
    QVERIFY(archive->windows(7).empty());
    QVERIFY(archive->pages(7).empty());
    QCOMPARE(archive->beginWindow(7, sampleWindow()), 0);
    QVERIFY(archive->windows().empty());
    QCOMPARE(archive->addPage(samplePage(7, "lost")), 0);
    QVERIFY(!archive->addAttempt(sampleAttempt(7)));
    QVERIFY(!archive->closeWindow(7, sampleLine()));
    QVERIFY(!archive->endFetch(7, Verdict::Complete, 1, 1, {}));
    QVERIFY(archive->problem().contains(QDir::toNativeSeparators(path())));
}

void TestArchive::permissions()
{
    const auto archive = openArchive(path());
    addFetch(*archive, {"page"});
    const auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    const QFileInfo folder(QFileInfo(path()).absolutePath());
    QCOMPARE(folder.permissions(), own | QFileDevice::ExeOwner | QFileDevice::ExeUser);
    const QFileInfoList files = folder.absoluteFilePath().isEmpty()
        ? QFileInfoList()
        : QDir(folder.absoluteFilePath()).entryInfoList(QDir::Files | QDir::Hidden);
    QCOMPARE(files.size(), 3);
    for (const QFileInfo &file : files)
        QCOMPARE(file.permissions(), own);
}

void TestArchive::looseFolderOfOursIsTightened()
{
    const QString file = archivePath(u"loose"_s);
    const QString folder = QFileInfo(file).absolutePath();
    QVERIFY(QDir().mkpath(folder));
    QFile(file).open(QIODevice::WriteOnly);
    const auto all = QFileDevice::ReadOther | QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    QVERIFY(QFile::setPermissions(folder, all));
    QVERIFY(QFile::setPermissions(file, all));
    openArchive(file);
    QVERIFY(!(QFileInfo(folder).permissions() & QFileDevice::ReadOther));
    QVERIFY(!(QFileInfo(file).permissions() & QFileDevice::ReadOther));
}

void TestArchive::readOnly()
{
    QVERIFY(problemOfOpening(path(), Archive::Mode::ReadOnly).contains(QDir::toNativeSeparators(path())));
    const auto writing = openArchive(path());
    const qint64 fetch = addFetch(*writing, {"page"});
    const auto archive = openArchive(path(), Archive::Mode::ReadOnly);
    QVERIFY(archive->isReadOnly() && !writing->isReadOnly());
    QCOMPARE(bodiesOf(*archive, fetch), QList<QByteArray>{"page"});
    QCOMPARE(archive->beginFetch(sampleFetch()), 0);
    QVERIFY2(archive->problem().contains(u"for reading only"_s), qPrintable(archive->problem()));
    QVERIFY(!archive->deleteFetch(fetch));
    QCOMPARE(writing->fetches().size(), 1);
}

void TestArchive::twoConnectionsSeeEachOther()
{
    const auto one = openArchive(path());
    const auto other = openArchive(path());
    const qint64 first = addFetch(*one, {"of one"});
    const qint64 second = addFetch(*other, {"of the other"});
    QVERIFY(first != second);
    QCOMPARE(bodiesOf(*other, first), QList<QByteArray>{"of one"});
    QCOMPARE(bodiesOf(*one, second), QList<QByteArray>{"of the other"});
}

void TestArchive::manyThreadsWrite()
{
    static constexpr int Threads = 4;
    static constexpr int Pages = 50;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int thread = 0; thread < Threads; ++thread) {
        // All of them may be the one that makes the file.
        threads.emplace_back(QThread::create([this, thread] {
            const auto archive = openArchive(path());
            QVERIFY(archive);
            const qint64 window = archive->beginWindow(archive->beginFetch(sampleFetch()), sampleWindow());
            for (int page = 0; page < Pages; ++page) {
                const QByteArray body = QByteArray::number(thread * Pages + page).repeated(500);
                QVERIFY2(archive->addPage(samplePage(window, body, page)) > 0, qPrintable(archive->problem()));
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    const auto archive = openArchive(path());
    QCOMPARE(archive->fetches().size(), Threads);
    QList<QByteArray> bodies;
    for (const ArchivedFetch &fetch : archive->fetches())
        bodies += bodiesOf(*archive, fetch.id);
    QCOMPARE(bodies.size(), Threads * Pages);
    QCOMPARE(QSet<QByteArray>(bodies.begin(), bodies.end()).size(), Threads * Pages);
}

void TestArchive::pathOfAKey()
{
    const QString file = archivePath(u"https://bots.kore.ai\nadmin\n\ncs-1"_s);
    QVERIFY(file.startsWith(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)));
    QVERIFY(!file.contains(u"cs-1"_s));
    QVERIFY(file != archivePath(u"https://bots.kore.ai\nadmin\n\ncs-2"_s));
    QVERIFY(QRegularExpression(u"/[0-9a-f]{32}/[a-z.]+$"_s).match(file).hasMatch());
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
