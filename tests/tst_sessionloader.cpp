// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageflaws.h"
#include "sessiongenerator.h"
#include "sessionloader.h"
#include "sessionwriter.h"
#include "storedsessions.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

QTimeZone indianTime()
{
    return QTimeZone(19800);
}

/// `count` sessions, as pages of a server in that zone.
std::vector<GeneratedSession> generated(int count)
{
    return SessionGenerator(11, QDate(2026, 3, 1), QDate(2026, 3, 31), count).sessions();
}

QByteArray page(const std::vector<GeneratedSession> &sessions, size_t from, size_t count, const QTimeZone &zone)
{
    const auto begin = sessions.begin() + static_cast<std::ptrdiff_t>(from);
    return writeAnswer({begin, begin + static_cast<std::ptrdiff_t>(count)}, zone);
}

/// A loader on this thread, and what it sends.
struct Loading
{
    explicit Loading(const ApiZone &zone = {})
        : loader(zone, pages, gate)
    {
        QObject::connect(&loader, &SessionLoader::segmentReady, &loader, [this](const Segment &segment) {
            store.append(segment);
            gate->leave();
        });
        QObject::connect(&loader, &SessionLoader::restarted, &loader, [this] {
            store = {};
            ++restarts;
        });
        QObject::connect(&loader, &SessionLoader::finished, &loader, [this] { ++finishedCount; });
    }

    std::shared_ptr<PageStore> pages = std::make_shared<PageStore>();
    std::shared_ptr<SegmentGate> gate = std::make_shared<SegmentGate>();
    SessionLoader loader;
    SessionStore store;
    int restarts = 0;
    int finishedCount = 0;
};

} // namespace

class TestSessionLoader : public QObject
{
    Q_OBJECT

private slots:
    void outcomeOfAPage();
    void unreadablePageIsNotKept_data();
    void unreadablePageIsNotKept();
    void samePageAgainIsDropped();
    void pageThatOnlyLooksTheSameIsKept();
    void passesCountOnTheirOwn();
    void shiftedPageIsNoticed();
    void recordsWithoutIdInSeveralPasses();
    void sessionThatWentOnIsOne();
    void sessionsOfOtherBotsAreNoticed();
    void csvPage();
    void zoneIsFoundWithTheFirstPage();
    void zoneIsFoundAtTheEnd();
    void daylightSavingIsFoundAtTheEnd();
    void givenZoneStays();
    void assumedZoneGivesWay();
    void hugePageComesInSegments();
    void gateHoldsBack();
};

void TestSessionLoader::outcomeOfAPage()
{
    Loading loading;
    const PageOutcome outcome = loading.loader.load(
        R"({"total":9,"moreAvailable":true,"sessions":[{"billingSessionId":"a"},{"billingSessionId":"a","channel":"x"},{},7]})");
    QCOMPARE(outcome.problem, SessionPage::Problem::None);
    QCOMPARE(outcome.total, 9);
    QCOMPARE(outcome.moreAvailable, true);
    QCOMPARE(outcome.tally.records, 4);
    QCOMPARE(outcome.notSeenSince(1), 3);
    QCOMPARE(outcome.oddEntries, 1);
    QCOMPARE(outcome.tally.rows, 3);
    QCOMPARE(loading.store.liveCount(), 3);
    QCOMPARE(loading.pages->count(), 1);
    loading.loader.finish();
    QCOMPARE(loading.finishedCount, 1);
}

void TestSessionLoader::unreadablePageIsNotKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<SessionPage::Problem>("problem");
    QTest::newRow("empty") << QByteArray() << SessionPage::Problem::Empty;
    QTest::newRow("HTML") << "<html></html>"_ba << SessionPage::Problem::NotJson;
    QTest::newRow("cut") << R"({"total":1,"sessions":[{"billingSessionId":"a"},{"bil)"_ba
                         << SessionPage::Problem::NotJson;
    QTest::newRow("other") << R"({"hello":1})"_ba << SessionPage::Problem::NotSessions;
    QTest::newRow("error") << R"({"errors":[{"msg":"no","code":4}]})"_ba << SessionPage::Problem::ApiError;
}

void TestSessionLoader::unreadablePageIsNotKept()
{
    QFETCH(QByteArray, bytes);
    Loading loading;
    const PageOutcome outcome = loading.loader.load(bytes);
    QTEST(outcome.problem, "problem");
    QCOMPARE(outcome.apiErrors.size(), outcome.problem == SessionPage::Problem::ApiError ? 1U : 0U);
    QCOMPARE(loading.pages->count(), 0);
    QCOMPARE(loading.store.rowCount(), 0);
}

/// Also its records without an id, which are otherwise never taken for repeats.
void TestSessionLoader::samePageAgainIsDropped()
{
    const QByteArray bytes = R"({"sessions":[{"billingSessionId":"a"},{"channel":"x"}]})";
    Loading loading;
    QVERIFY(!loading.loader.load(bytes).sameAsBefore);
    const PageOutcome again = loading.loader.load(bytes);
    QVERIFY(again.sameAsBefore);
    QCOMPARE(again.notSeenSince(1), 0);
    QCOMPARE(again.tally.records, 2);
    QCOMPARE(loading.store.rowCount(), 2);
    QCOMPARE(loading.pages->count(), 1);
    QCOMPARE(loading.loader.tally(), (LoadTally{.records = 4, .rows = 2, .repeats = 2}));

    const QByteArray oneOfTwo = R"({"total":2,"sessions":[{"channel":"x"}]})";
    QVERIFY(!loading.loader.load(oneOfTwo).alikeBefore);
    const PageOutcome other = loading.loader.load(oneOfTwo);
    QVERIFY(!other.sameAsBefore);
    QVERIFY(other.alikeBefore);
    QCOMPARE(loading.store.rowCount(), 4);

    for (const QByteArray &all :
        {QByteArray(R"({"total":1,"sessions":[{"channel":"z"}]})"), QByteArray(R"({"sessions":[{"channel":"z"}]})")}) {
        Loading ofOne;
        QVERIFY(!ofOne.loader.load(all).sameAsBefore);
        QVERIFY(ofOne.loader.load(all).sameAsBefore);
        QCOMPARE(ofOne.store.rowCount(), 1);
    }

    const QByteArray severalWithoutIds = R"({"sessions":[{"channel":"x"},{"channel":"y"}]})";
    loading.loader.load(severalWithoutIds);
    QVERIFY(loading.loader.load(severalWithoutIds).sameAsBefore);
    QCOMPARE(loading.store.rowCount(), 6);
}

/// It begins and ends as the page before, and is as long.
void TestSessionLoader::pageThatOnlyLooksTheSameIsKept()
{
    const auto page = [](const QByteArray &middle) {
        return R"({"sessions":[{"billingSessionId":"a"},)" + middle + R"(,{"billingSessionId":"z"}]})";
    };
    Loading loading;
    loading.loader.load(page(R"({"billingSessionId":"m"})"));
    const PageOutcome other = loading.loader.load(page(R"({"billingSessionId":"n"})"));
    QVERIFY(!other.sameAsBefore);
    QCOMPARE(other.tally, (LoadTally{.records = 3, .rows = 1, .repeats = 2}));
    QVERIFY(!loading.loader.load(page("5")).sameAsBefore);
    QCOMPARE(loading.pages->count(), 3);
    QCOMPARE(loading.store.rowCount(), 4);
}

void TestSessionLoader::passesCountOnTheirOwn()
{
    const auto sessions = generated(30);
    Loading loading;
    const auto load = [&](int first, int count, int pass) {
        return loading.loader.load(page(sessions, first, count, QTimeZone::utc()), PageKind::Json, {.pass = pass});
    };
    QCOMPARE(load(0, 20, 1).notSeenSince(1), 20);
    const PageOutcome second = load(10, 20, 2);
    QCOMPARE(second.notSeenSince(2), 20);
    QCOMPARE(second.notSeenSince(1), 10);
    QCOMPARE(second.tally.rows, 10);
    QCOMPARE(second.tally.repeats, 10);
    QCOMPARE(load(15, 5, 2).notSeenSince(2), 0);
}

/// Each page is asked for with the last record of the one before.
void TestSessionLoader::shiftedPageIsNoticed()
{
    const auto sessions = generated(30);
    Loading loading;
    const auto load = [&](int first, bool overlaps) {
        return loading.loader.load(
            page(sessions, first, 10, QTimeZone::utc()), PageKind::Json, {.pass = 1, .overlaps = overlaps});
    };
    QVERIFY(!load(0, false).shifted);
    QVERIFY(!load(9, true).shifted);
    QVERIFY(load(19, true).shifted);
    QVERIFY(loading.loader.load(R"({"sessions":[]})", PageKind::Json, {.pass = 1, .overlaps = true}).shifted);
}

/// Records without an id that are alike are as many sessions as one pass has shown of them.
void TestSessionLoader::recordsWithoutIdInSeveralPasses()
{
    const QByteArray twice = R"({"total":1,"sessions":[{"channel":"x"},{"channel":"x"}]})";
    const QByteArray thrice = R"({"total":2,"sessions":[{"channel":"x"},{"channel":"x"},{"channel":"x"}]})";
    Loading loading;
    loading.loader.load(twice, PageKind::Json, {.pass = 1});
    QCOMPARE(loading.store.liveCount(), 2);
    const PageOutcome again = loading.loader.load(thrice, PageKind::Json, {.pass = 2});
    QCOMPARE(again.notSeenSince(1), 1);
    QCOMPARE(again.notSeenSince(2), 3);
    QCOMPARE(loading.store.liveCount(), 3);
    // The first one is the last one of the page before.
    const PageOutcome next = loading.loader.load(twice, PageKind::Json, {.pass = 2, .overlaps = true});
    QCOMPARE(next.notSeenSince(2), 1);
    QCOMPARE(loading.store.liveCount(), 4);
}

void TestSessionLoader::sessionThatWentOnIsOne()
{
    std::vector<GeneratedSession> session = generated(1);
    Loading loading;
    loading.loader.load(writeAnswer(session));
    session[0].billingEnd += 60;
    const PageOutcome later = loading.loader.load(writeAnswer(session));
    QCOMPARE(later.notSeenSince(1), 0);
    QCOMPARE(later.tally.updated, 1);
    QCOMPARE(loading.store.liveCount(), 1);
    QCOMPARE(linesOf(sessionsOf(loading.store)), linesOf(session));
}

void TestSessionLoader::sessionsOfOtherBotsAreNoticed()
{
    const QByteArray answer = R"({"sessions":[{"billingSessionId":"a","botId":"st-1"},{"billingSessionId":"b"}]})";
    QVERIFY(!Loading().loader.load(answer).hasOtherBots);
    QVERIFY(!Loading().loader.load(answer, PageKind::Json, {.bot = u"st-1"_s}).hasOtherBots);
    const PageOutcome outcome = Loading().loader.load(answer, PageKind::Json, {.bot = u"st-2"_s});
    QVERIFY(outcome.hasOtherBots);
    PageFlaws flaws;
    flaws.add(outcome);
    flaws.add({});
    QCOMPARE(flaws.remarks().size(), 1);
}

void TestSessionLoader::csvPage()
{
    Loading loading;
    const PageOutcome outcome = loading.loader.load(
        "botId,channel,koreUserId,channelUserId,billingSessionType,conversationSessionId,"
        "conversationSessionStartDateTime,conversationSessionEndDateTime,billingSessionId,billingSessionStartDateTime,"
        "billingSessionEndDateTime\r\nst-1,IVR,,,,,,,b1,2021-03-10T14:05:03+00:00,\r\nst-1,IVR,,,,,,,b2,,\r\n",
        PageKind::Csv);
    QCOMPARE(outcome.problem, SessionPage::Problem::None);
    QCOMPARE(outcome.notSeenSince(1), 2);
    QCOMPARE(loading.store.time(Field::BillingStart, 0), 1615385103U);
    QVERIFY(loading.pages->record(loading.store.origin(1)).startsWith("st-1,IVR,,,,,,,b2"));
}

void TestSessionLoader::zoneIsFoundWithTheFirstPage()
{
    const auto sessions = generated(300);
    Loading loading;
    loading.loader.load(page(sessions, 0, 100, indianTime()));
    QCOMPARE(loading.store.rowCount(), 100);
    const int restarts = loading.restarts;
    loading.loader.load(page(sessions, 100, 200, indianTime()));
    loading.loader.finish();
    QCOMPARE(loading.restarts, restarts);
    QCOMPARE(linesOf(sessionsOf(loading.store)), linesOf(sessions));
    QCOMPARE(loading.loader.apiZone().zone.name(), u"UTC+05:30"_s);
    QCOMPARE(loading.loader.apiZone().evidence, ApiZone::Evidence::Proven);
    QVERIFY(loading.loader.apiZone().compared >= 100);
}

void TestSessionLoader::zoneIsFoundAtTheEnd()
{
    const auto sessions = generated(30);
    Loading loading;
    for (size_t i = 0; i < 30; i += 5)
        loading.loader.load(page(sessions, i, 5, indianTime()));
    loading.loader.finish();
    QCOMPARE(linesOf(sessionsOf(loading.store)), linesOf(sessions));
    QCOMPARE(loading.loader.tally().rows, 30);
    QCOMPARE(loading.loader.tally().records, 30);
}

/// The first page knows one offset only.
void TestSessionLoader::daylightSavingIsFoundAtTheEnd()
{
    const auto sessions = generated(3000);
    const QTimeZone berlin("Europe/Berlin");
    Loading loading;
    for (size_t i = 0; i < sessions.size(); i += 500)
        loading.loader.load(page(sessions, i, 500, berlin));
    loading.loader.finish();
    QCOMPARE(firstDifference(linesOf(sessionsOf(loading.store)), linesOf(sessions)), QString());
    QVERIFY(!loading.loader.apiZone().zone.isFixed());
}

void TestSessionLoader::givenZoneStays()
{
    const auto sessions = generated(100);
    Loading loading(ApiZone::given(Zone::fromOffset(3600)));
    loading.loader.load(page(sessions, 0, 100, indianTime()));
    loading.loader.finish();
    QCOMPARE(loading.restarts, 0);
    QCOMPARE(loading.loader.apiZone().evidence, ApiZone::Evidence::Given);
    QCOMPARE(sessionsOf(loading.store)[0].billingStart, sessions[0].billingStart + 19800 - 3600);
}

/// The zone that is likely is used where the ids prove none, and is no more than that.
void TestSessionLoader::assumedZoneGivesWay()
{
    const Zone india = Zone::fromOffset(19800);
    const auto sessions = generated(100);
    Loading few(ApiZone{india});
    few.loader.load(page(sessions, 0, 10, indianTime()));
    few.loader.finish();
    QCOMPARE(few.restarts, 0);
    QCOMPARE(few.loader.apiZone().zone, india);
    QCOMPARE(few.loader.apiZone().evidence, ApiZone::Evidence::Assumed);
    QCOMPARE(sessionsOf(few.store)[0].billingStart, sessions[0].billingStart);

    Loading proven(ApiZone{india});
    proven.loader.load(page(sessions, 0, 10, QTimeZone::utc()));
    proven.loader.load(page(sessions, 10, 90, QTimeZone::utc()));
    proven.loader.finish();
    QCOMPARE(proven.restarts, 1);
    QCOMPARE(proven.loader.apiZone().evidence, ApiZone::Evidence::Proven);
    QCOMPARE(sessionsOf(proven.store)[0].billingStart, sessions[0].billingStart);

    // Where every date has its own offset, nothing has to be read again.
    Loading own(ApiZone{india});
    own.loader.load("{\"sessions\":[{\"billingSessionId\":\"x\",\"billingSessionStartDateTime\":"
                    "\"2026-10-03T14:05:03+00:00\"}]}");
    own.loader.finish();
    QCOMPARE(own.restarts, 0);
    QCOMPARE(own.loader.apiZone().evidence, ApiZone::Evidence::NotNeeded);
}

void TestSessionLoader::hugePageComesInSegments()
{
    const auto sessions = generated(25000);
    Loading loading;
    int segments = 0;
    quint32 largest = 0;
    connect(&loading.loader, &SessionLoader::segmentReady, &loading.loader, [&](const Segment &segment) {
        ++segments;
        largest = std::max(largest, segment.rowCount);
    });
    loading.loader.load(page(sessions, 0, sessions.size(), QTimeZone::utc()));
    QVERIFY(segments >= 3);
    QVERIFY(largest <= Segment::MaxRows);
    QCOMPARE(loading.store.rowCount(), 25000);
}

/// A window that takes nothing holds the loader back, until the gate is closed.
void TestSessionLoader::gateHoldsBack()
{
    auto pages = std::make_shared<PageStore>();
    auto gate = std::make_shared<SegmentGate>();
    SessionLoader loader(ApiZone(), pages, gate);
    std::atomic<int> sent = 0;
    QSemaphore taken;
    QObject::connect(
        &loader, &SessionLoader::segmentReady, &loader,
        [&] {
            ++sent;
            taken.release();
        },
        Qt::DirectConnection);
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        for (int i = 0; i < 3 * SegmentGate::Slots; ++i)
            loader.load("{\"sessions\":[{\"billingSessionId\":\"" + QByteArray::number(i) + "\"}]}");
    }));
    thread->start();
    QVERIFY(taken.tryAcquire(SegmentGate::Slots, 10000));
    QVERIFY(!taken.tryAcquire(1, 50));
    QCOMPARE(sent, SegmentGate::Slots);
    gate->leave();
    QVERIFY(taken.tryAcquire(1, 10000));
    gate->close();
    QVERIFY(thread->wait(10000));
    QCOMPARE(sent, SegmentGate::Slots + 1);
}

QTEST_GUILESS_MAIN(TestSessionLoader)
#include "tst_sessionloader.moc"
