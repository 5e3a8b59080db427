// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archiveddecisions.h"

#include "archivesamples.h"
#include "archivetasks.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;

/// What was decided on findings lies in the archive, and goes with it.
class TestArchivedDecisions : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void changeIsKept();
    void claimOfOneConnection_isRefusedForSeveral();
    void programsAtOnce_loseNothing();
    void stayWithoutFetches_goWithTheArchive();
    void areNoPartOfAnExport();
    void withoutAnArchive_isSaid();
    void damagedFact_isLeftOut();

private:
    /// A connection with something fetched.
    QString path(const QString &name = u"one"_s) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

QString TestArchivedDecisions::path(const QString &name) const
{
    QString file = m_folder->filePath(name + u"/archive.sqlite"_s);
    const auto archive = openArchive(file);
    if (archive->fetches().empty())
        addFetch(*archive, {"page"});
    return file;
}

static FindingKey key(const QString &billingId)
{
    return {u"too-many-blocks"_s, billingId, {}, u"1: 1 4 3 1860 0 c1"_s};
}

static FindingChange claim(const std::vector<FindingKey> &keys, const QString &ticket = u"T-1"_s)
{
    return {.state = FindingState::Claimed, .date = QDate(2026, 11, 2), .ticket = ticket, .findings = keys};
}

void TestArchivedDecisions::changeIsKept()
{
    const DecisionsChange made = changeDecisions({path()}, claim({key(u"a"_s), key(u"b"_s)}));
    QCOMPARE(made.problem, QString());
    QCOMPARE(made.changed, 2U);
    QCOMPARE(archivedDecisions({path()}), made.decisions);
    QCOMPARE(made.decisions.claimOf(u"b"_s)->ticket, u"T-1"_s);
    const DecisionsChange again = changeDecisions({path()}, claim({key(u"b"_s), key(u"c"_s)}, u"T-2"_s));
    QCOMPARE(again.changed, 1U);
    QCOMPARE(again.refused.size(), 1U);
    QCOMPARE(again.refused.front().claim.ticket, u"T-1"_s);
    QCOMPARE(archivedDecisions({path()}).size(), 3U);
}

void TestArchivedDecisions::claimOfOneConnection_isRefusedForSeveral()
{
    changeDecisions({path(u"two"_s)}, claim({key(u"a"_s)}));
    const QStringList both{path(), path(u"two"_s)};
    QCOMPARE(archivedDecisions(both).size(), 1U);
    const DecisionsChange made = changeDecisions(both, claim({key(u"a"_s), key(u"b"_s)}, u"T-2"_s));
    QCOMPARE(made.changed, 1U);
    QCOMPARE(made.refused.size(), 1U);
    QCOMPARE(archivedDecisions({path()}).size(), 1U);
    QCOMPARE(archivedDecisions({path(u"two"_s)}).size(), 2U);
}

void TestArchivedDecisions::programsAtOnce_loseNothing()
{
    const QString file = path();
    constexpr int programs = 4;
    constexpr int claims = 8;
    QThreadPool pool;
    pool.setMaxThreadCount(programs);
    for (int program = 0; program < programs; ++program) {
        pool.start([file, program] {
            for (int number = 0; number < claims; ++number)
                changeDecisions({file}, claim({key(u"%1-%2"_s.arg(program).arg(number)), key(u"all"_s)}));
        });
    }
    pool.waitForDone();
    QCOMPARE(archivedDecisions({file}).size(), size_t(programs * claims + 1));
}

void TestArchivedDecisions::stayWithoutFetches_goWithTheArchive()
{
    const QString file = path();
    changeDecisions({file}, claim({key(u"a"_s)}));
    QCOMPARE(deleteFetches(file, {1}).problem, QString());
    QCOMPARE(archivedDecisions({file}).size(), 1U);
    QCOMPARE(deleteArchive(file).problem, QString());
    QVERIFY(!QFileInfo::exists(file));
    QVERIFY(archivedDecisions({file}).isEmpty());
}

void TestArchivedDecisions::areNoPartOfAnExport()
{
    const QString file = path();
    changeDecisions({file}, claim({key(u"a"_s)}));
    const QString target = m_folder->filePath(u"fetch.billscope"_s);
    QCOMPARE(exportFetch(file, 1, target), QString());
    QVERIFY(archivedDecisions({target}).isEmpty());
}

void TestArchivedDecisions::withoutAnArchive_isSaid()
{
    const QString none = m_folder->filePath(u"none/archive.sqlite"_s);
    QVERIFY(archivedDecisions({none}).isEmpty());
    const DecisionsChange made = changeDecisions({none}, claim({key(u"a"_s)}));
    QVERIFY(!made.problem.isEmpty());
    QVERIFY(made.decisions.isEmpty());
    QVERIFY(!QFileInfo::exists(none));
}

void TestArchivedDecisions::damagedFact_isLeftOut()
{
    QVERIFY(openArchive(path())->setFact(QString(DecisionsFact), u"{\"decisions\":[1,{}"_s));
    QVERIFY(archivedDecisions({path()}).isEmpty());
    QCOMPARE(changeDecisions({path()}, claim({key(u"a"_s)})).changed, 1U);
}

QTEST_GUILESS_MAIN(TestArchivedDecisions)
#include "tst_archiveddecisions.moc"
