// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivedvalues.h"

#include "archivejob.h"
#include "archivesamples.h"
#include "archivetasks.h"
#include "filejob.h"
#include "testfetch.h"

#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Which channels and types an archive knows, and since which fetch.
class TestArchivedValues : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void eachIsOfItsFirstFetch();
    void earlierFetchThatEndsLater_isTheFirst();
    void damagedFact_isLeftOut();
    void tooMany_areNoList();
    void fetchWritesThem();
    void fetchThatWasStopped_writesThem();
    void stayWithoutFetches_goWithTheArchive();
    void exportedFetch_knowsNone();

private:
    QString path() const { return m_folder->filePath(u"archive/sessions.sqlite"_s); }
    std::optional<SeenValues> before(qint64 fetch) const
    {
        return valuesBefore(*openArchive(path(), Archive::Mode::ReadOnly), fetch);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchivedValues::eachIsOfItsFirstFetch()
{
    const auto archive = openArchive(path());
    QVERIFY(keepValues(*archive, {}, 1));
    QVERIFY(keepValues(*archive, {{"rtm"}, {"Alerts"}}, 2));
    QVERIFY(keepValues(*archive, {{"ivr", "rtm"}, {"Alerts", "\xc3\xa9 \"x\""}}, 5));
    QCOMPARE(valuesBefore(*archive, 1), std::nullopt);
    QCOMPARE(valuesBefore(*archive, 2), std::nullopt);
    QCOMPARE(valuesBefore(*archive, 3), (SeenValues{{"rtm"}, {"Alerts"}}));
    QCOMPARE(valuesBefore(*archive, 5), (SeenValues{{"rtm"}, {"Alerts"}}));
    QCOMPARE(valuesBefore(*archive, 6), (SeenValues{{"ivr", "rtm"}, {"Alerts", "\xc3\xa9 \"x\""}}));
}

void TestArchivedValues::earlierFetchThatEndsLater_isTheFirst()
{
    const auto archive = openArchive(path());
    QVERIFY(keepValues(*archive, {{"rtm", "sms"}, {}}, 2));
    QVERIFY(keepValues(*archive, {{"ivr", "rtm"}, {}}, 1));
    // What both have is not new in the later one.
    QCOMPARE(valuesBefore(*archive, 2), (SeenValues{{"ivr", "rtm"}, {}}));
}

void TestArchivedValues::damagedFact_isLeftOut()
{
    const auto archive = openArchive(path());
    for (const QString &text :
        {u"{\"channels\":{\"rtm\":1"_s, u"[1]"_s, u"{\"channels\":{\"rtm\":\"1\"},\"types\":7}"_s}) {
        QVERIFY(archive->setFact(u"first-received"_s, text));
        QCOMPARE(valuesBefore(*archive, 9), std::nullopt);
    }
    QVERIFY(keepValues(*archive, {{"rtm"}, {}}, 3));
    QVERIFY(valuesBefore(*archive, 9).has_value());
}

void TestArchivedValues::tooMany_areNoList()
{
    const auto archive = openArchive(path());
    SeenValues many;
    for (int number = 0; number < 5000; ++number)
        many.channels.insert(std::to_string(number));
    QVERIFY(keepValues(*archive, many, 1));
    QCOMPARE(valuesBefore(*archive, 2), std::nullopt);
    QVERIFY(archive->fact(u"first-received"_s).size() < 20000);
}

void TestArchivedValues::fetchWritesThem()
{
    TestFetch first({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(first.recorder->waitForEnd());
    QCOMPARE(first.recorder->result.knownValues, std::nullopt);
    SeenValues received;
    for (const GeneratedSession &session : sessionsOf(first.store())) {
        received.channels.insert(session.channel);
        received.types.insert(session.billingSessionType);
    }
    QVERIFY(received.channels.size() > 1);
    QCOMPARE(before(2), received);
    // All of it is kept: it is the same fetch.
    TestFetch again({}, TestFetch::OneWeek, TestFetch::keptAt(path()));
    QVERIFY(again.recorder->waitForEnd());
    QCOMPARE(again.recorder->result.knownValues, std::nullopt);
    TestFetch second({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.recorder->result.knownValues, received);
    for (const qint64 fetch : {1, 2}) {
        ArchiveJob job(path(), {.fetch = fetch}, {});
        SourceRecorder opened(job);
        QVERIFY(opened.waitForEnd());
        QCOMPARE(opened.result.knownValues, fetch == 1 ? std::nullopt : std::optional(received));
    }
}

void TestArchivedValues::fetchThatWasStopped_writesThem()
{
    TestFetch cut({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    int requests = 0;
    cut.server.setHandler([&cut, &requests](const HttpRequest &request) {
        if (++requests == 4)
            cut.abortSoon();
        return cut.api.answer(request);
    });
    QVERIFY(cut.recorder->waitForEnd());
    QCOMPARE(cut.completeness().verdict, Completeness::Verdict::Cancelled);
    QVERIFY(cut.store().rowCount() > 0);
    QVERIFY(before(2).has_value());
    // It goes on, as the same one.
    TestFetch resumed({}, TestFetch::FourMonths, TestFetch::keptAt(path()));
    QVERIFY(resumed.recorder->waitForEnd());
    QCOMPARE(resumed.recorder->result.knownValues, std::nullopt);
}

void TestArchivedValues::stayWithoutFetches_goWithTheArchive()
{
    {
        const auto archive = openArchive(path());
        QVERIFY(keepValues(*archive, {{"rtm"}, {}}, addFetch(*archive, {"page"})));
    }
    QCOMPARE(deleteFetches(path(), {1}).problem, QString());
    QCOMPARE(before(2), (SeenValues{{"rtm"}, {}}));
    // The next one has another id.
    QCOMPARE(addFetch(*openArchive(path()), {"page"}), 2);
    QCOMPARE(deleteArchive(path()).problem, QString());
    QVERIFY(!QFileInfo::exists(path()));
}

void TestArchivedValues::exportedFetch_knowsNone()
{
    for (const Period &period : {TestFetch::OneWeek, TestFetch::FourMonths}) {
        TestFetch fetch({}, period, TestFetch::keptAt(path()));
        QVERIFY(fetch.recorder->waitForEnd());
    }
    const QString target = m_folder->filePath(u"fetch.billscope"_s);
    QCOMPARE(exportFetch(path(), 2, target), QString());
    QCOMPARE(openArchive(target, Archive::Mode::Foreign)->fact(u"first-received"_s), QString());
    // Nor is one from elsewhere believed that says it does.
    QVERIFY(QFile::copy(path(), m_folder->filePath(u"other.billscope"_s)));
    for (const QString &file : {target, m_folder->filePath(u"other.billscope"_s)}) {
        FileJob job(file, {});
        SourceRecorder opened(job);
        QVERIFY(opened.waitForEnd());
        QVERIFY(opened.store.rowCount() > 0);
        QCOMPARE(opened.result.knownValues, std::nullopt);
    }
}

QTEST_GUILESS_MAIN(TestArchivedValues)
#include "tst_archivedvalues.moc"
