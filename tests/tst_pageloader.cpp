// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageloader.h"

#include "pagebuilder.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

const TestSession Usual{.bot = "st-1",
    .channel = "IVR",
    .user = "u-1",
    .contact = "+49301",
    .type = "Conversations",
    .conversation = "6048d20fbe1a2bc3d4f5a678",
    .cstart = "03-10-2021 2:05:03 pm",
    .cend = "03-10-2021 2:05:30 pm",
    .billing = "6048d20fb123c4567d89012f",
    .start = "03-10-2021 2:05:03 pm",
    .end = "03-10-2021 2:05:30 pm"};

TestSession with(Field field, const std::string &value)
{
    TestSession session = Usual;
    session.*TestSession::member(field) = value;
    return session;
}

/// A loader and the store that its segments go into, as in the program.
struct Loading
{
    PageLoader loader;
    PageParser parser;
    SessionStore store;
    quint32 pages = 0;

    explicit Loading(const ApiZone &zone = {})
        : loader(zone)
    { }

    LoadTally load(const QByteArray &json)
    {
        LoadTally tally;
        for (const Segment &segment : loader.load(parser.parse(json), pages, &tally))
            store.append(segment);
        ++pages;
        return tally;
    }
    LoadTally load(const std::vector<TestSession> &sessions) { return load(jsonPage(sessions)); }
    std::string text(std::initializer_list<Field> fields) const { return rowsAsText(store, fields); }
    /// Records, rows, repeats, updated, not readable.
    std::string counts() const
    {
        const LoadTally &tally = loader.tally();
        return QStringLiteral("%1 %2 %3 %4 %5")
            .arg(tally.records)
            .arg(tally.rows)
            .arg(tally.repeats)
            .arg(tally.updated)
            .arg(tally.notReadable)
            .toStdString();
    }
};

ApiZone given(const QString &name)
{
    return {*Zone::fromName(name), ApiZone::Evidence::Given};
}

/// Sessions that begin at these UTC seconds, with ids made then, written in the time of a zone.
std::vector<TestSession> sessionsIn(const Zone &zone, qint64 firstSecond, int count, int step)
{
    std::vector<TestSession> sessions;
    for (int index = 0; index < count; ++index) {
        const qint64 second = firstSecond + qint64(index) * step;
        PackedId id{};
        qToBigEndian(static_cast<quint32>(second), id.bytes.data());
        id.bytes[11] = static_cast<quint8>(index);
        id.bytes[10] = static_cast<quint8>(index >> 8);
        std::string text(24, ' ');
        id.writeHex(text.data());
        const QDateTime local = QDateTime::fromSecsSinceEpoch(zone.toLocal(second), Qt::UTC);
        const std::string time = QLocale::c().toString(local, u"MM-dd-yyyy h:mm:ss ap"_s).toStdString();
        sessions.push_back({.conversation = text, .cstart = time, .billing = text, .start = time});
    }
    return sessions;
}

} // namespace

class TestPageLoader : public QObject
{
    Q_OBJECT

private slots:
    void page_becomesRows();
    void emptyPage_givesNoSegment();
    void codes_areGivenOnce();
    void repeats_areDropped_data();
    void repeats_areDropped();
    void twoRecords_areKept_data();
    void twoRecords_areKept();
    void otherEnd_replacesTheEarlier_data();
    void otherEnd_replacesTheEarlier();
    void update_inTheSamePage();
    void update_manyTimes();
    void update_thenTheOldOneAgain();
    void sameIdManyTimes_isQuick();
    void unreadableTimes_areKept();
    void timesOutsideTheStore_areKept();
    void repairedRecords_areCounted();
    void origin_skipsRepeats();
    void hugePage_becomesManySegments();
    void zone_isDetectedByTheFirstPage();
    void zone_isDetectedLater();
    void zone_withDaylightSaving();
    void zone_given_isKept();
    void zone_notNeeded();
    void restart_beginsAnew();
    void repeatedHour_data();
    void repeatedHour();
    void randomPages_followTheRule();
};

void TestPageLoader::page_becomesRows()
{
    Loading loading;
    QCOMPARE(loading.load({Usual, with(Field::BillingSessionId, "masked")}), (LoadTally{2, 2, 0, 0, 0}));
    QCOMPARE(loading.text({Field::BotId, Field::Channel, Field::KoreUserId, Field::ChannelUserId,
                 Field::BillingSessionType, Field::ConversationSessionId, Field::ConversationStart,
                 Field::ConversationEnd, Field::BillingSessionId, Field::BillingStart, Field::BillingEnd}),
        "st-1 | IVR | u-1 | +49301 | Conversations | 6048d20fbe1a2bc3d4f5a678 | 2021-03-10 14:05:03 | "
        "2021-03-10 14:05:30 | 6048d20fb123c4567d89012f | 2021-03-10 14:05:03 | 2021-03-10 14:05:30\n"
        "st-1 | IVR | u-1 | +49301 | Conversations | 6048d20fbe1a2bc3d4f5a678 | 2021-03-10 14:05:03 | "
        "2021-03-10 14:05:30 | masked | 2021-03-10 14:05:03 | 2021-03-10 14:05:30\n");
}

void TestPageLoader::emptyPage_givesNoSegment()
{
    PageLoader loader;
    PageParser parser;
    QVERIFY(loader.load(parser.parse(R"({"sessions":[]})"), 0).empty());
    QVERIFY(loader.load(parser.parse(R"({"sessions":[null,5]})"), 1).empty());
    QCOMPARE(loader.tally(), (LoadTally{2, 0, 0, 0, 2}));
    QCOMPARE(loader.load(parser.parse(jsonPage({Usual})), 2).size(), 1U);
    QVERIFY(loader.load(parser.parse(jsonPage({Usual})), 3).empty());
}

void TestPageLoader::codes_areGivenOnce()
{
    Loading loading;
    for (int page = 0; page < 5; ++page) {
        std::vector<TestSession> sessions;
        for (int index = 0; index < 1000; ++index)
            sessions.push_back({.user = "user " + std::to_string(index), .billing = "id " + std::to_string(index % 7)});
        loading.load(sessions);
    }
    QCOMPARE(loading.store.pool(Field::KoreUserId).size(), 1001U);
    QCOMPARE(loading.store.pool(Field::BillingSessionId).size(), 8U);
    for (quint32 row = 0; row < loading.store.rowCount(); ++row) {
        const quint32 code = loading.store.code(Field::KoreUserId, row);
        QCOMPARE(loading.store.pool(Field::KoreUserId).at(code), "user " + std::to_string(row % 1000));
    }
}

void TestPageLoader::repeats_areDropped_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");

    const QByteArray usual = jsonPage({Usual});
    const QByteArray unreadable = jsonPage({with(Field::BillingStart, "soon")});
    QTest::newRow("usual") << usual << usual;
    QTest::newRow("unreadable times") << unreadable << unreadable;
    QTest::newRow("null or missing") << R"({"sessions":[{"billingSessionId":"a","botId":null}]})"_ba
                                     << R"({"sessions":[{"billingSessionId":"a","channel":""}]})"_ba;
    QTest::newRow("number or text") << R"({"sessions":[{"billingSessionId":17}]})"_ba
                                    << R"({"sessions":[{"billingSessionId":"17"}]})"_ba;
    QTest::newRow("extra field") << R"({"sessions":[{"billingSessionId":"a","x":1}]})"_ba
                                 << R"({"sessions":[{"billingSessionId":"a","x":2}]})"_ba;
}

void TestPageLoader::repeats_areDropped()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    Loading loading;
    loading.load(first);
    QCOMPARE(loading.load(second), (LoadTally{1, 0, 1, 0, 0}));
    QCOMPARE(loading.store.liveCount(), 1U);
}

void TestPageLoader::twoRecords_areKept_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");

    for (const Field field :
        {Field::BotId, Field::Channel, Field::KoreUserId, Field::ChannelUserId, Field::BillingSessionType,
            Field::ConversationSessionId, Field::ConversationStart, Field::BillingSessionId, Field::BillingStart}) {
        for (const char *value : {"", "other", "03-10-2021 2:05:04 pm"}) {
            QTest::addRow("%s %s", apiName(field).data(), value) << jsonPage({Usual}) << jsonPage({with(field, value)});
        }
    }
    QTest::newRow("no id") << jsonPage({with(Field::BillingSessionId, "")})
                           << jsonPage({with(Field::BillingSessionId, "")});
    QTest::newRow("unreadable in another way")
        << jsonPage({with(Field::BillingStart, "soon")}) << jsonPage({with(Field::BillingStart, "later")});
}

void TestPageLoader::twoRecords_areKept()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    Loading loading;
    loading.load(first);
    const LoadTally tally = loading.load(second);
    QCOMPARE(tally.rows, 1U);
    QCOMPARE(tally.updated, 0U);
    QCOMPARE(loading.store.liveCount(), 2U);
}

void TestPageLoader::otherEnd_replacesTheEarlier_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("shown");

    QTest::newRow("billing end") << Field::BillingEnd << "03-10-2021 2:06:00 pm"_ba
                                 << "2021-03-10 14:06:00"_ba;
    QTest::newRow("conversation end") << Field::ConversationEnd << "03-10-2021 2:06:00 pm"_ba
                                      << "2021-03-10 14:06:00"_ba;
    QTest::newRow("no end") << Field::BillingEnd << ""_ba
                            << "-"_ba;
    QTest::newRow("unreadable end") << Field::BillingEnd << "soon"_ba
                                    << "?soon"_ba;
}

void TestPageLoader::otherEnd_replacesTheEarlier()
{
    QFETCH(Field, field);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, shown);
    Loading loading;
    loading.load({Usual});
    const LoadTally tally = loading.load({with(field, value.toStdString())});
    QCOMPARE(tally.updated, 1U);
    QCOMPARE(tally.rows, 0U);
    QCOMPARE(loading.store.liveCount(), 1U);
    QVERIFY(loading.store.isSuperseded(0) && !loading.store.isSuperseded(1));
    const quint32 row = 1;
    QCOMPARE(rowsAsText(loading.store, std::span(&row, 1), {field}), shown.toStdString() + '\n');
}

void TestPageLoader::update_inTheSamePage()
{
    Loading loading;
    loading.load({Usual, with(Field::BillingEnd, "03-10-2021 2:06:00 pm"), Usual});
    QCOMPARE(loading.counts(), "3 1 1 1 0");
    QVERIFY(loading.store.isSuperseded(0) && !loading.store.isSuperseded(1));
}

void TestPageLoader::update_manyTimes()
{
    Loading loading;
    for (int minute = 10; minute < 60; ++minute)
        loading.load({with(Field::BillingEnd, "03-10-2021 2:" + std::to_string(minute) + ":00 pm")});
    QCOMPARE(loading.counts(), "50 1 0 49 0");
    QCOMPARE(loading.store.liveCount(), 1U);
    QVERIFY(!loading.store.isSuperseded(49));
}

void TestPageLoader::update_thenTheOldOneAgain()
{
    const TestSession later = with(Field::BillingEnd, "03-10-2021 2:06:00 pm");
    Loading loading;
    for (const TestSession &session : {Usual, later, Usual, later, Usual})
        loading.load({session});
    QCOMPARE(loading.counts(), "5 1 3 1 0");
    QVERIFY(!loading.store.isSuperseded(1));
}

void TestPageLoader::sameIdManyTimes_isQuick()
{
    std::vector<TestSession> sessions;
    for (int index = 0; index < 20000; ++index)
        sessions.push_back({.user = std::to_string(index), .billing = "masked", .end = std::to_string(index % 100)});
    Loading loading;
    loading.load(sessions);
    loading.load(sessions);
    QCOMPARE(loading.counts(), "40000 20000 20000 0 20000");
}

void TestPageLoader::unreadableTimes_areKept()
{
    Loading loading;
    loading.load(R"({"sessions":[
        {"billingSessionStartDateTime":"soon","conversationSessionEndDateTime":{"$date":1},"botId":"a"},
        {"billingSessionEndDateTime":1615385103,"botId":"b"}]})");
    QCOMPARE(loading.counts(), "2 2 0 0 2");
    QCOMPARE(loading.text({Field::ConversationEnd, Field::BillingStart, Field::BillingEnd}),
        "?{\"$date\":1} | ?soon | -\n- | - | ?1615385103\n");
}

void TestPageLoader::timesOutsideTheStore_areKept()
{
    Loading loading;
    loading.load({{.start = "1969-12-31T23:59:59Z", .end = "1970-01-01T00:00:01Z"},
        {.start = "9999-12-31T23:59:59Z", .end = "2106-02-07T06:28:15Z"}, {.start = "1970-01-01T00:00:00Z"}});
    QCOMPARE(loading.text({Field::BillingStart, Field::BillingEnd}),
        "?1969-12-31T23:59:59Z | ?1970-01-01T00:00:01Z\n?9999-12-31T23:59:59Z | 2106-02-07 06:28:15\n"
        "?1970-01-01T00:00:00Z | -\n");
}

void TestPageLoader::repairedRecords_areCounted()
{
    Loading loading;
    loading.load("{\"sessions\":[{\"botId\":\"caf\xe9\"},{\"botId\":\"b\"},{\"botId\":\"\\ud83d\"}]}");
    QCOMPARE(loading.counts(), "3 3 0 0 2");
    loading.load(R"({"sessions":[{"botId":"\ufffd"}]})");
    QCOMPARE(loading.counts(), "4 4 0 0 2");
}

void TestPageLoader::origin_skipsRepeats()
{
    Loading loading;
    const TestSession second = with(Field::BotId, "st-2");
    const TestSession third = with(Field::BotId, "st-3");
    loading.load({Usual});
    loading.load({Usual, second, second, third});
    loading.load({Usual, third});
    QCOMPARE(loading.store.rowCount(), 3U);
    const std::array<std::pair<quint32, quint32>, 3> expected{{{0, 0}, {1, 1}, {1, 3}}};
    for (quint32 row = 0; row < 3; ++row) {
        const RecordAddress origin = loading.store.origin(row);
        QCOMPARE(std::pair(origin.page, origin.record), expected[row]);
    }
}

void TestPageLoader::hugePage_becomesManySegments()
{
    std::vector<TestSession> sessions;
    for (int index = 0; index < 25000; ++index)
        sessions.push_back({.user = "u" + std::to_string(index), .billing = std::to_string(index)});
    PageLoader loader;
    PageParser parser;
    const auto segments = loader.load(parser.parse(jsonPage(sessions)), 0);
    QCOMPARE(segments.size(), 3U);
    QCOMPARE(segments[0].rowCount, quint32(Segment::MaxRows));
    QCOMPARE(segments[2].rowCount, 5000U);
    SessionStore store;
    for (const Segment &segment : segments)
        store.append(segment);
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        QCOMPARE(store.pool(Field::KoreUserId).at(store.code(Field::KoreUserId, row)), "u" + std::to_string(row));
        QCOMPARE(store.origin(row).record, row);
    }
}

void TestPageLoader::zone_isDetectedByTheFirstPage()
{
    const Zone zone = Zone::fromOffset(5 * 3600 + 1800);
    Loading loading;
    loading.load(sessionsIn(zone, 1'700'000'000, 20, 3600));
    QCOMPARE(loading.loader.zone(), (ApiZone{zone, ApiZone::Evidence::Proven, 20, 20}));
    QCOMPARE(loading.loader.detectedZone(), loading.loader.zone());
    QCOMPARE(loading.store.time(Field::BillingStart, 0), 1'700'000'000U);
    loading.load({Usual});
    QCOMPARE(loading.loader.detectedZone().compared, 21U);
}

void TestPageLoader::zone_isDetectedLater()
{
    const Zone zone = Zone::fromOffset(-7 * 3600);
    const std::vector<TestSession> sessions = sessionsIn(zone, 1'700'000'000, 30, 60);
    const std::vector<TestSession> few(sessions.begin(), sessions.begin() + 15);
    const std::vector<TestSession> rest(sessions.begin() + 15, sessions.end());
    Loading loading;
    loading.load(few);
    QCOMPARE(loading.loader.detectedZone().evidence, ApiZone::Evidence::Assumed);
    loading.load(rest);
    // All rows are in one zone, and that it is the wrong one can be seen.
    QVERIFY(loading.loader.zone().zone.isUtc());
    QCOMPARE(loading.loader.detectedZone(), (ApiZone{zone, ApiZone::Evidence::Proven, 30, 30}));
    QVERIFY(loading.store.time(Field::BillingStart, 29) != 1'700'000'000U + 29 * 60);
}

void TestPageLoader::zone_withDaylightSaving()
{
    const Zone berlin = *Zone::fromName(u"Europe/Berlin");
    const qint64 summer = QDate(2026, 10, 10).startOfDay(Qt::UTC).toSecsSinceEpoch();
    const std::vector<TestSession> sessions = sessionsIn(berlin, summer, 600, 3600);
    const std::vector<TestSession> october(sessions.begin(), sessions.begin() + 200);
    Loading loading;
    loading.load(october);
    QCOMPARE(loading.loader.zone().zone, Zone::fromOffset(7200));
    loading.load(sessions);
    const ApiZone detected = loading.loader.detectedZone();
    QCOMPARE(detected.evidence, ApiZone::Evidence::Proven);
    QVERIFY(!detected.zone.isFixed());

    Loading again;
    again.loader.restart(detected);
    again.load(sessions);
    for (quint32 row = 0; row < again.store.rowCount(); ++row)
        QCOMPARE(again.store.time(Field::BillingStart, row), summer + row * 3600);
}

void TestPageLoader::zone_given_isKept()
{
    Loading loading(given(u"UTC+02:00"_s));
    loading.load(sessionsIn(Zone::fromOffset(3600), 1'700'000'000, 50, 60));
    QCOMPARE(loading.loader.zone(), given(u"UTC+02:00"_s));
    QCOMPARE(loading.store.time(Field::BillingStart, 0), 1'700'000'000U - 3600);
    QCOMPARE(loading.loader.detectedZone(), (ApiZone{Zone::fromOffset(7200), ApiZone::Evidence::Given, 0, 50}));
}

void TestPageLoader::zone_notNeeded()
{
    Loading loading;
    QCOMPARE(loading.loader.detectedZone().evidence, ApiZone::Evidence::Assumed);
    loading.load({{.cstart = "2021-03-10T14:05:03+05:30", .start = "2021-03-10T08:35:03Z"}});
    QCOMPARE(loading.loader.detectedZone().evidence, ApiZone::Evidence::NotNeeded);
    QCOMPARE(
        loading.text({Field::ConversationStart, Field::BillingStart}), "2021-03-10 08:35:03 | 2021-03-10 08:35:03\n");
    loading.load({Usual});
    QCOMPARE(loading.loader.detectedZone().evidence, ApiZone::Evidence::Assumed);
}

void TestPageLoader::restart_beginsAnew()
{
    Loading loading;
    loading.load({Usual});
    loading.loader.restart(given(u"UTC+05:30"_s));
    loading.store = {};
    QCOMPARE(loading.load({Usual}), (LoadTally{1, 1, 0, 0, 0}));
    QCOMPARE(loading.loader.tally().records, 1U);
    QCOMPARE(loading.text({Field::BillingStart}), "2021-03-10 08:35:03\n");
}

void TestPageLoader::repeatedHour_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QByteArray>("utc");

    // New York, 2026-11-01: 01:00 to 02:00 comes at 05:00Z and again at 06:00Z.
    QTest::newRow("before") << "x"_ba
                            << "00:59:59"_ba
                            << "01:00:00"_ba
                            << "04:59:59 05:00:00"_ba;
    QTest::newRow("earlier") << "x"_ba
                             << "01:10:00"_ba
                             << "01:20:00"_ba
                             << "05:10:00 05:20:00"_ba;
    QTest::newRow("end in the second") << "x"_ba
                                       << "01:50:00"_ba
                                       << "01:10:00"_ba
                                       << "05:50:00 06:10:00"_ba;
    QTest::newRow("after") << "x"_ba
                           << "01:50:00"_ba
                           << "02:00:00"_ba
                           << "05:50:00 07:00:00"_ba;
    // The second of the id is 06:10:00Z, 06:10:30Z.
    QTest::newRow("id tells") << "69e5a5e80000000000000000"_ba
                              << "01:10:00"_ba
                              << "01:20:00"_ba
                              << "06:10:00 06:20:00"_ba;
    QTest::newRow("id is off") << "69e5a5e80000000000000000"_ba
                               << "01:30:00"_ba
                               << "01:40:00"_ba
                               << "05:30:00 05:40:00"_ba;
}

void TestPageLoader::repeatedHour()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, end);
    QFETCH(QByteArray, utc);
    if (id != "x") {
        const qint64 second = QDateTime(QDate(2026, 11, 1), QTime(6, 10), Qt::UTC).toSecsSinceEpoch();
        id.replace(0, 8, QByteArray::number(second, 16));
    }
    Loading loading(given(u"America/New_York"_s));
    const TestSession session{.conversation = id.toStdString(),
        .cstart = "2026-11-01 " + start.toStdString(),
        .cend = "2026-11-01 " + end.toStdString(),
        .billing = id.toStdString(),
        .start = "2026-11-01 " + start.toStdString(),
        .end = "2026-11-01 " + end.toStdString()};
    loading.load({session});
    const std::string first = "2026-11-01 " + utc.split(' ')[0].toStdString();
    const std::string last = "2026-11-01 " + utc.split(' ')[1].toStdString();
    QCOMPARE(loading.text({Field::ConversationStart, Field::ConversationEnd, Field::BillingStart, Field::BillingEnd}),
        first + " | " + last + " | " + first + " | " + last + '\n');
}

// The rule of the API's page, applied slowly and literally.
void TestPageLoader::randomPages_followTheRule()
{
    QRandomGenerator random(15);
    for (int round = 0; round < 30; ++round) {
        Loading loading;
        std::set<std::vector<std::string>> held;
        std::map<std::vector<std::string>, std::vector<std::string>> sessions;
        LoadTally expected;
        for (int page = 0; page < 10; ++page) {
            std::vector<TestSession> records;
            for (int index = 0; index < 50; ++index) {
                const auto pick = [&random] { return std::string(1, static_cast<char>('a' + random.bounded(3))); };
                const TestSession session{
                    .bot = pick(), .billing = random.bounded(9) ? pick() + pick() : "", .start = pick(), .end = pick()};
                records.push_back(session);
                const std::vector<std::string> key{session.bot, session.billing, session.start};
                std::vector<std::string> all = key;
                all.push_back(session.end);
                ++expected.records;
                if (session.billing.empty())
                    ++expected.rows;
                else if (held.contains(all))
                    ++expected.repeats;
                else
                    ++(sessions.contains(key) ? expected.updated : expected.rows);
                if (!session.billing.empty() && held.insert(all).second)
                    sessions[key] = all;
            }
            loading.load(records);
        }
        QCOMPARE(loading.loader.tally().rows, expected.rows);
        QCOMPARE(loading.loader.tally().repeats, expected.repeats);
        QCOMPARE(loading.loader.tally().updated, expected.updated);
        QCOMPARE(loading.store.liveCount(), expected.rows);
        std::array<char, 24> buffer;
        for (quint32 row = 0; row < loading.store.rowCount(); ++row) {
            const auto value = [&](Field field) { return std::string(loading.store.bytes(field, row, &buffer)); };
            const std::vector<std::string> key{
                value(Field::BotId), value(Field::BillingSessionId), value(Field::BillingStart)};
            if (!key[1].empty())
                QCOMPARE(loading.store.isSuperseded(row), sessions[key].back() != value(Field::BillingEnd));
        }
    }
}

QTEST_GUILESS_MAIN(TestPageLoader)
#include "tst_pageloader.moc"
