// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageloading.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

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

class TestPageLoaderZones : public QObject
{
    Q_OBJECT

private slots:
    void zone_isDetectedByTheFirstPage();
    void zone_isDetectedByCapitalIds();
    void zone_isDetectedLater();
    void zone_withDaylightSaving();
    void zone_given_isKept();
    void zone_assumed_isForWhatIdsDoNotTell_data();
    void zone_assumed_isForWhatIdsDoNotTell();
    void zone_notNeeded();
    void repeatedHour_data();
    void repeatedHour();
};

void TestPageLoaderZones::zone_isDetectedByTheFirstPage()
{
    const Zone zone = Zone::fromOffset(5 * 3600 + 1800);
    PageLoading loading;
    loading.load(sessionsIn(zone, 1'700'000'000, 20, 3600));
    QCOMPARE(loading.loader.zone(), (ApiZone{zone, ApiZone::Evidence::Proven, 20, 20}));
    QCOMPARE(loading.loader.detectedZone(), loading.loader.zone());
    QCOMPARE(loading.store.time(Field::BillingStart, 0), 1'700'000'000U);
    loading.load({UsualSession});
    QCOMPARE(loading.loader.detectedZone().compared, 21U);
}

void TestPageLoaderZones::zone_isDetectedByCapitalIds()
{
    const Zone zone = Zone::fromOffset(5 * 3600 + 1800);
    std::vector<TestSession> sessions = sessionsIn(zone, 1'700'000'000, 20, 3600);
    for (TestSession &session : sessions)
        session.conversation = QByteArray::fromStdString(session.conversation).toUpper().toStdString();
    PageLoading loading;
    loading.load(sessions);
    QCOMPARE(loading.loader.zone(), (ApiZone{zone, ApiZone::Evidence::Proven, 20, 20}));
    std::array<char, 24> buffer;
    QCOMPARE(std::string(loading.store.bytes(Field::ConversationSessionId, 0, &buffer)), sessions[0].conversation);
}

void TestPageLoaderZones::zone_isDetectedLater()
{
    const Zone zone = Zone::fromOffset(-7 * 3600);
    const std::vector<TestSession> sessions = sessionsIn(zone, 1'700'000'000, 30, 60);
    const std::vector<TestSession> few(sessions.begin(), sessions.begin() + 15);
    const std::vector<TestSession> rest(sessions.begin() + 15, sessions.end());
    PageLoading loading;
    loading.load(few);
    QCOMPARE(loading.loader.detectedZone().evidence, ApiZone::Evidence::Assumed);
    loading.load(rest);
    // All rows are in one zone, and that it is the wrong one can be seen.
    QVERIFY(loading.loader.zone().zone.isUtc());
    QCOMPARE(loading.loader.detectedZone(), (ApiZone{zone, ApiZone::Evidence::Proven, 30, 30}));
    QVERIFY(loading.store.time(Field::BillingStart, 29) != 1'700'000'000U + 29 * 60);
}

void TestPageLoaderZones::zone_withDaylightSaving()
{
    const Zone berlin = *Zone::fromName(u"Europe/Berlin");
    const qint64 summer = QDate(2026, 10, 10).startOfDay(Qt::UTC).toSecsSinceEpoch();
    const std::vector<TestSession> sessions = sessionsIn(berlin, summer, 600, 3600);
    const std::vector<TestSession> october(sessions.begin(), sessions.begin() + 200);
    PageLoading loading;
    loading.load(october);
    QCOMPARE(loading.loader.zone().zone, Zone::fromOffset(7200));
    loading.load(sessions);
    const ApiZone detected = loading.loader.detectedZone();
    QCOMPARE(detected.evidence, ApiZone::Evidence::Proven);
    QVERIFY(!detected.zone.isFixed());

    PageLoading again;
    again.loader.restart(detected);
    again.load(sessions);
    for (quint32 row = 0; row < again.store.rowCount(); ++row)
        QCOMPARE(again.store.time(Field::BillingStart, row), summer + row * 3600);
}

void TestPageLoaderZones::zone_given_isKept()
{
    PageLoading loading(givenZone(u"UTC+02:00"_s));
    loading.load(sessionsIn(Zone::fromOffset(3600), 1'700'000'000, 50, 60));
    QCOMPARE(loading.loader.zone(), givenZone(u"UTC+02:00"_s));
    QCOMPARE(loading.store.time(Field::BillingStart, 0), 1'700'000'000U - 3600);
    QCOMPARE(loading.loader.detectedZone(), (ApiZone{Zone::fromOffset(7200), ApiZone::Evidence::Given, 0, 50}));
}

void TestPageLoaderZones::zone_assumed_isForWhatIdsDoNotTell_data()
{
    QTest::addColumn<Zone>("written");
    QTest::addColumn<int>("ids");
    QTest::addColumn<ApiZone>("zone");
    const Zone east = Zone::fromOffset(5 * 3600 + 1800);
    const Zone west = Zone::fromOffset(-7 * 3600);
    QTest::newRow("few ids") << east << 19 << ApiZone{east, ApiZone::Evidence::Assumed, 19, 19};
    QTest::newRow("few ids of another zone") << west << 19 << ApiZone{east, ApiZone::Evidence::Assumed, 0, 19};
    QTest::newRow("proven") << west << 20 << ApiZone{west, ApiZone::Evidence::Proven, 20, 20};
}

void TestPageLoaderZones::zone_assumed_isForWhatIdsDoNotTell()
{
    QFETCH(const Zone, written);
    QFETCH(const int, ids);
    QFETCH(const ApiZone, zone);
    PageLoading loading(ApiZone{Zone::fromOffset(5 * 3600 + 1800)});
    loading.load(sessionsIn(written, 1'700'000'000, ids, 60));
    QCOMPARE(loading.loader.detectedZone(), zone);
    QCOMPARE(loading.loader.zone().zone, zone.zone);
    QCOMPARE(loading.store.time(Field::BillingStart, 0),
        static_cast<UtcSecond>(zone.zone.toUtc(written.toLocal(1'700'000'000))));
    // It is not forgotten.
    loading.loader.restart(ApiZone{written, ApiZone::Evidence::Proven});
    QCOMPARE(loading.loader.detectedZone().zone, Zone::fromOffset(5 * 3600 + 1800));
}

void TestPageLoaderZones::zone_notNeeded()
{
    PageLoading loading;
    QCOMPARE(loading.loader.detectedZone().evidence, ApiZone::Evidence::Assumed);
    loading.load({{.cstart = "2021-03-10T14:05:03+05:30", .start = "2021-03-10T08:35:03Z"}});
    QCOMPARE(loading.loader.detectedZone().evidence, ApiZone::Evidence::NotNeeded);
    QCOMPARE(
        loading.text({Field::ConversationStart, Field::BillingStart}), "2021-03-10 08:35:03 | 2021-03-10 08:35:03\n");
    loading.load({UsualSession});
    QCOMPARE(loading.loader.detectedZone().evidence, ApiZone::Evidence::Assumed);
}

void TestPageLoaderZones::repeatedHour_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QByteArray>("utc");
    // Start and end: whether nothing tells which of the two hours is meant.
    QTest::addColumn<bool>("startIsMarked");
    QTest::addColumn<bool>("endIsMarked");

    // New York, 2026-11-01: 01:00 to 02:00 comes at 05:00Z and again at 06:00Z.
    const auto row = [](const char *name, const QByteArray &id, const QByteArray &start, const QByteArray &end,
                         const QByteArray &utc, bool startIsMarked, bool endIsMarked) {
        QTest::newRow(name) << id << start << end << utc << startIsMarked << endIsMarked;
    };
    row("before", "x", "00:59:59", "01:00:00", "04:59:59 05:00:00", false, true);
    row("earlier or later", "x", "01:10:00", "01:20:00", "05:10:00 05:20:00", true, true);
    row("end in the second", "x", "01:50:00", "01:10:00", "05:50:00 06:10:00", false, false);
    row("after", "x", "01:50:00", "02:00:00", "05:50:00 07:00:00", true, false);
    row("outside", "x", "02:10:00", "02:20:00", "07:10:00 07:20:00", false, false);
    // The second of the id is 06:10:00Z.
    row("id tells", "69e5a5e80000000000000000", "01:10:00", "01:20:00", "06:10:00 06:20:00", false, false);
    row("id is off", "69e5a5e80000000000000000", "01:30:00", "01:40:00", "05:30:00 05:40:00", true, true);
    // That of this one is 05:10:00Z.
    row("id tells the first", "5", "01:10:00", "01:20:00", "05:10:00 05:20:00", false, true);
}

void TestPageLoaderZones::repeatedHour()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, end);
    QFETCH(QByteArray, utc);
    QFETCH(bool, startIsMarked);
    QFETCH(bool, endIsMarked);
    if (id != "x") {
        const int hour = id == "5" ? 5 : 6;
        const qint64 second = QDateTime(QDate(2026, 11, 1), QTime(hour, 10), Qt::UTC).toSecsSinceEpoch();
        id = "69e5a5e80000000000000000";
        id.replace(0, 8, QByteArray::number(second, 16));
    }
    PageLoading loading(givenZone(u"America/New_York"_s));
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
    for (const Field field : {Field::ConversationStart, Field::BillingStart})
        QCOMPARE(loading.store.isUndecided(field, 0), startIsMarked);
    for (const Field field : {Field::ConversationEnd, Field::BillingEnd})
        QCOMPARE(loading.store.isUndecided(field, 0), endIsMarked);
    QCOMPARE(loading.store.undecidedRows().count(), startIsMarked || endIsMarked ? 1U : 0U);
}

QTEST_GUILESS_MAIN(TestPageLoaderZones)
#include "tst_pageloaderzones.moc"
