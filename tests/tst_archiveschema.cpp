// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivesamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Archives that an earlier version of the program has written.
class TestArchiveSchema : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void olderIsReadWithoutChange();
    void olderIsUpgraded();
    void olderExportIsOpened();
    void scopeIsReadOffThePath_data();
    void scopeIsReadOffThePath();

private:
    QString path() const { return m_folder->filePath(u"archive.sqlite"_s); }
    qint64 addOlder(const QString &pagePath = samplePage(0, {}).path) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchiveSchema::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// An archive as version 100 was: a fetch with one window of one page. The id of the fetch.
qint64 TestArchiveSchema::addOlder(const QString &pagePath) const
{
    qint64 fetch = 0;
    {
        const auto archive = openArchive(path());
        fetch = archive->beginFetch(sampleFetch());
        const qint64 window = archive->beginWindow(fetch, sampleWindow());
        ArchivedPage page = samplePage(window, "page");
        page.path = pagePath;
        archive->addPage(page);
        archive->closeWindow(window, sampleLine());
        archive->endFetch(fetch, Verdict::Short, 6, 11, {});
    }
    const QString problem = RawSqlite(path()).exec({u"ALTER TABLE fetch DROP COLUMN scope"_s,
        u"ALTER TABLE window DROP COLUMN outside"_s, u"PRAGMA user_version=100"_s});
    if (!problem.isEmpty())
        QTest::qFail(qPrintable(problem), __FILE__, __LINE__);
    return fetch;
}

void TestArchiveSchema::olderIsReadWithoutChange()
{
    const qint64 fetch = addOlder();
    const auto archive = openArchive(path(), Archive::Mode::ReadOnly);
    QCOMPARE(bodiesOf(*archive, fetch), QList<QByteArray>{"page"});
    QCOMPARE(archive->fetch(fetch)->host, sampleFetch().host);
    LedgerLine line = sampleLine();
    line.outside = -1;
    QCOMPARE(archive->windows(fetch).at(0).line, line);
    QCOMPARE(archive->windows().size(), size_t{1});
    QVERIFY2(archive->exportFetch(fetch, path() + u".billscope"_s), qPrintable(archive->problem()));
    QCOMPARE(
        bodiesOf(*openArchive(path() + u".billscope"_s, Archive::Mode::Foreign), fetch), QList<QByteArray>{"page"});
}

void TestArchiveSchema::olderIsUpgraded()
{
    const qint64 fetch = addOlder();
    {
        const auto archive = openArchive(path());
        QVERIFY(!archive->isReadOnly());
        QCOMPARE(bodiesOf(*archive, fetch), QList<QByteArray>{"page"});
        QCOMPARE(archive->windows(fetch).at(0).line.outside, -1);
        const qint64 next = archive->beginFetch(sampleFetch());
        archive->closeWindow(archive->beginWindow(next, sampleWindow()), sampleLine());
        QCOMPARE(archive->windows(next).at(0).line, sampleLine());
        QCOMPARE(archive->windows(next).at(0).scope, Scope::Bot);
        QCOMPARE(archive->windows(next).at(0).host, sampleFetch().host);
    }
    // Word for word like one that was made now.
    QCOMPARE(problemOfOpening(path(), Archive::Mode::Foreign), QString());
}

void TestArchiveSchema::olderExportIsOpened()
{
    const qint64 fetch = addOlder();
    QCOMPARE(RawSqlite(path()).exec({u"PRAGMA journal_mode=DELETE"_s}), QString());
    const auto archive = openArchive(path(), Archive::Mode::Foreign);
    QVERIFY(archive);
    QCOMPARE(bodiesOf(*archive, fetch), QList<QByteArray>{"page"});
}

void TestArchiveSchema::scopeIsReadOffThePath_data()
{
    QTest::addColumn<QString>("pagePath");
    QTest::addColumn<Scope>("scope");
    QTest::newRow("all bots") << u"/api/public/bots/getBillingSessionsDetails"_s << Scope::Admin;
    QTest::newRow("all bots, the other path") << u"/api/public/getBillingSessionsDetails"_s << Scope::Admin;
    QTest::newRow("one bot") << u"/api/public/bot/st-1/getBillingSessionsDetails"_s << Scope::Bot;
}

void TestArchiveSchema::scopeIsReadOffThePath()
{
    QFETCH(QString, pagePath);
    const qint64 fetch = addOlder(pagePath);
    const auto archive = openArchive(path());
    QTEST(archive->fetch(fetch)->scope, "scope");
    QTEST(archive->windows(fetch).at(0).scope, "scope");
}

QTEST_GUILESS_MAIN(TestArchiveSchema)
#include "tst_archiveschema.moc"
