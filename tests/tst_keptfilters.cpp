// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivesamples.h"
#include "archivetasks.h"
#include "filterbar.h"
#include "keptfilters.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Filters that may name a person lie in the archive, and go with it.
class TestKeptFilters : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void lastFilterIsThereAgain();
    void onePresentIsLeft();
    void eachConnectionHasItsOwn();
    void withoutAnArchiveNothingIsKept();
    void goesWithTheData();
    void goesWithTheLastFetch();
    void whatCannotBeReadIsLeftOut();

private:
    /// A connection with something fetched.
    QString path(const QString &name = u"one"_s) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKeptFilters::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestKeptFilters::path(const QString &name) const
{
    QString file = m_folder->filePath(name + u"/archive.sqlite"_s);
    const auto archive = openArchive(file);
    if (archive->fetches().empty())
        addFetch(*archive, {"page"});
    return file;
}

void TestKeptFilters::lastFilterIsThereAgain()
{
    {
        FilterBar bar;
        KeptFilters filters(bar);
        filters.showArchive(path());
        QTRY_COMPARE(archivedFilters(path()), ArchivedFilters());
        bar.setText(u"user:ada"_s);
        // Not before it is known what was there.
        QTRY_VERIFY((filters.saveNow(), archivedFilters(path()).recent.contains(u"user:ada"_s)));
    }
    FilterBar bar;
    KeptFilters filters(bar);
    filters.showArchive(path());
    QTRY_COMPARE(bar.text(), u"user:ada"_s);
    QCOMPARE(bar.recent(), QStringList{u"user:ada"_s});
    QVERIFY(!bar.filter().isEmpty());
    // Nothing has changed, so nothing is written.
    filters.saveNow();
    QCOMPARE(archivedFilters(path()), (ArchivedFilters{u"user:ada"_s, {u"user:ada"_s}}));
}

void TestKeptFilters::onePresentIsLeft()
{
    QVERIFY(keepFilters(path(), {u"user:ada"_s, {u"user:ada"_s, u"contact:49"_s}}));
    FilterBar bar;
    bar.setText(u"channel=IVR"_s);
    KeptFilters filters(bar);
    filters.showArchive(path());
    QTRY_COMPARE(bar.recent().size(), 3);
    QCOMPARE(bar.text(), u"channel=IVR"_s);
}

void TestKeptFilters::eachConnectionHasItsOwn()
{
    QVERIFY(keepFilters(path(), {{}, {u"user:ada"_s}}));
    QVERIFY(keepFilters(path(u"two"_s), {u"user:eve"_s, {u"user:eve"_s}}));
    FilterBar bar;
    KeptFilters filters(bar);
    filters.showArchive(path());
    QTRY_COMPARE(bar.recent(), QStringList{u"user:ada"_s});
    filters.showArchive(path(u"two"_s));
    QTRY_COMPARE(bar.recent(), QStringList{u"user:eve"_s});
    // The filter in force stays, whatever connection is chosen.
    QCOMPARE(bar.text(), QString());
    filters.saveNow();
    QCOMPARE(archivedFilters(path()).recent, QStringList{u"user:ada"_s});
}

void TestKeptFilters::withoutAnArchiveNothingIsKept()
{
    const QString none = m_folder->filePath(u"none/archive.sqlite"_s);
    QVERIFY(!keepFilters(none, {u"user:ada"_s, {u"user:ada"_s}}));
    QVERIFY(!QFileInfo::exists(none));
    QCOMPARE(archivedFilters(none), ArchivedFilters());
}

void TestKeptFilters::goesWithTheData()
{
    QVERIFY(keepFilters(path(), {{}, {u"user:ada"_s}}));
    FilterBar bar;
    KeptFilters filters(bar);
    const QString file = path();
    filters.showArchive(file);
    QTRY_COMPARE(bar.recent(), QStringList{u"user:ada"_s});
    QCOMPARE(deleteArchive(file).problem, QString());
    filters.reload();
    QTRY_COMPARE(bar.recent(), QStringList());
    filters.saveNow();
    QVERIFY(!QFileInfo::exists(file));
}

/// Deleted one by one, too; what stands in the line then is not written down any more.
void TestKeptFilters::goesWithTheLastFetch()
{
    const QString file = path();
    addFetch(*openArchive(file), {"page"});
    QVERIFY(keepFilters(file, {{}, {u"user:ada"_s}}));
    FilterBar bar;
    KeptFilters filters(bar);
    filters.showArchive(file);
    QTRY_COMPARE(bar.recent(), QStringList{u"user:ada"_s});
    QVERIFY(!deleteFetches(file, {1}).isEmptied);
    QCOMPARE(archivedFilters(file).recent, QStringList{u"user:ada"_s});
    bar.setText(u"contact:49"_s);
    QVERIFY(deleteFetches(file, {2}).isEmptied);
    QCOMPARE(archivedFilters(file), ArchivedFilters());
    filters.reload();
    QTRY_VERIFY(!bar.recent().contains(u"user:ada"_s));
    filters.saveNow();
    QCOMPARE(archivedFilters(file), ArchivedFilters());
    QFile raw(file);
    QVERIFY(raw.open(QIODevice::ReadOnly));
    const QByteArray bytes = raw.readAll();
    QVERIFY(!bytes.contains("user:ada") && !bytes.contains("contact:49"));
}

void TestKeptFilters::whatCannotBeReadIsLeftOut()
{
    QVERIFY(keepFilters(path(), {{}, {u"user:ada"_s, u"nofield="_s, {}, u"user:ada"_s}}));
    FilterBar bar;
    KeptFilters filters(bar);
    filters.showArchive(path());
    QTRY_COMPARE(bar.recent(), QStringList{u"user:ada"_s});
    QVERIFY(openArchive(path())->setFact(u"filters"_s, u"[damaged"_s));
    QCOMPARE(archivedFilters(path()), ArchivedFilters());
}

QTEST_MAIN(TestKeptFilters)
#include "tst_keptfilters.moc"
