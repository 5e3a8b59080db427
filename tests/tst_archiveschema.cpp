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
    void olderIsReadWithoutChange_data();
    void olderIsReadWithoutChange();
    void olderIsUpgraded_data();
    void olderIsUpgraded();
    void olderExportIsOpened_data();
    void olderExportIsOpened();
    void scopeIsReadOffThePath_data();
    void scopeIsReadOffThePath();

private:
    QString path() const { return m_folder->filePath(u"archive.sqlite"_s); }
    void addVersions() const;
    qint64 addOlder(int version, const QString &pagePath = samplePage(0, {}).path) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchiveSchema::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestArchiveSchema::addVersions() const
{
    QTest::addColumn<int>("version");
    QTest::newRow("100") << 100;
    QTest::newRow("101") << 101;
    QTest::newRow("102") << 102;
}

/// An archive as that version was: a fetch with one window of one page. The id of the fetch.
qint64 TestArchiveSchema::addOlder(int version, const QString &pagePath) const
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
    QStringList statements{u"PRAGMA user_version=%1"_s.arg(version)};
    statements += u"DROP TABLE lookup"_s;
    if (version < 102) {
        for (const auto &column : {u"host"_s, u"records"_s, u"not_readable"_s, u"may_change"_s, u"is_damaged"_s})
            statements += u"ALTER TABLE page DROP COLUMN "_s + column;
    }
    if (version < 101)
        statements += {u"ALTER TABLE fetch DROP COLUMN scope"_s, u"ALTER TABLE window DROP COLUMN outside"_s};
    const QString problem = RawSqlite(path()).exec(statements);
    if (!problem.isEmpty())
        QTest::qFail(qPrintable(problem), __FILE__, __LINE__);
    return fetch;
}

void TestArchiveSchema::olderIsReadWithoutChange_data()
{
    addVersions();
}

void TestArchiveSchema::olderIsReadWithoutChange()
{
    QFETCH(const int, version);
    const qint64 fetch = addOlder(version);
    const auto archive = openArchive(path(), Archive::Mode::ReadOnly);
    QCOMPARE(bodiesOf(*archive, fetch), QList<QByteArray>{"page"});
    QCOMPARE(archive->fetch(fetch)->host, sampleFetch().host);
    QVERIFY(archive->lookups(ArchivedLookup::Kind::UsageSummary).empty());
    QCOMPARE(archive->problem(), QString());
    LedgerLine line = sampleLine();
    line.outside = version < 101 ? -1 : line.outside;
    QCOMPARE(archive->windows(fetch).at(0).line, line);
    QCOMPARE(archive->windows().size(), size_t{1});
    QCOMPARE(archive->windows().at(0).mayChange, 0);
    QVERIFY(!archive->pages(1).at(0).verdict.isKnown());
    QVERIFY2(archive->exportFetch(fetch, path() + u".billscope"_s), qPrintable(archive->problem()));
    QCOMPARE(
        bodiesOf(*openArchive(path() + u".billscope"_s, Archive::Mode::Foreign), fetch), QList<QByteArray>{"page"});
}

void TestArchiveSchema::olderIsUpgraded_data()
{
    addVersions();
}

void TestArchiveSchema::olderIsUpgraded()
{
    QFETCH(const int, version);
    const qint64 fetch = addOlder(version);
    {
        const auto archive = openArchive(path());
        QVERIFY(!archive->isReadOnly());
        QVERIFY2(archive->addLookup({.body = "answer"}), qPrintable(archive->problem()));
        QCOMPARE(archive->lookups(ArchivedLookup::Kind::UsageSummary).at(0).body, "answer"_ba);
        QCOMPARE(bodiesOf(*archive, fetch), QList<QByteArray>{"page"});
        QCOMPARE(archive->windows(fetch).at(0).line.outside, version < 101 ? -1 : sampleLine().outside);
        archive->judgePage(1, {.records = 7, .notReadable = 2, .mayChange = 3});
        QVERIFY(archive->writeVerdicts());
        QCOMPARE(archive->pages(1).at(0).verdict, (PageVerdict{.records = 7, .notReadable = 2, .mayChange = 3}));
        QCOMPARE(archive->windows(fetch).at(0).mayChange, 3);
        const qint64 next = archive->beginFetch(sampleFetch());
        archive->closeWindow(archive->beginWindow(next, sampleWindow()), sampleLine());
        QCOMPARE(archive->windows(next).at(0).line, sampleLine());
        QCOMPARE(archive->windows(next).at(0).scope, Scope::Bot);
        QCOMPARE(archive->windows(next).at(0).host, sampleFetch().host);
    }
    // Word for word like one that was made now.
    QCOMPARE(problemOfOpening(path(), Archive::Mode::Foreign), QString());
}

void TestArchiveSchema::olderExportIsOpened_data()
{
    addVersions();
}

void TestArchiveSchema::olderExportIsOpened()
{
    QFETCH(const int, version);
    const qint64 fetch = addOlder(version);
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
    const qint64 fetch = addOlder(100, pagePath);
    const auto archive = openArchive(path());
    QTEST(archive->fetch(fetch)->scope, "scope");
    QTEST(archive->windows(fetch).at(0).scope, "scope");
}

QTEST_GUILESS_MAIN(TestArchiveSchema)
#include "tst_archiveschema.moc"
