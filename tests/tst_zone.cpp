// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zone.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

qint64 seconds(const QString &iso)
{
    return QDateTime::fromString(iso + u'Z', Qt::ISODate).toSecsSinceEpoch();
}

Zone named(const QString &name)
{
    return *Zone::fromName(name);
}

} // namespace

class TestZone : public QObject
{
    Q_OBJECT

private slots:
    void default_isUtc();
    void names_data();
    void names();
    void names_thatAreNone_data();
    void names_thatAreNone();
    void system_isThatOfTheComputer();
    void equality_isThatOfTheName();
    void offsets_areThoseOfQt_data();
    void offsets_areThoseOfQt();
    void local_comesBack_data();
    void local_comesBack();
    void skippedAndRepeatedHours_data();
    void skippedAndRepeatedHours();
    void days_data();
    void days();
    void startOfDay_isOnThatDay_data();
    void startOfDay_isOnThatDay();

private:
    static void addZones();
};

void TestZone::addZones()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"UTC"_s, u"UTC+05:30"_s, u"UTC-12:00"_s, u"Europe/Berlin"_s, u"America/New_York"_s,
             u"America/Sao_Paulo"_s, u"Australia/Lord_Howe"_s, u"Asia/Kolkata"_s, u"Africa/Casablanca"_s,
             u"Pacific/Apia"_s, u"America/St_Johns"_s}) {
        QTest::addRow("%s", qPrintable(name)) << name;
    }
}

void TestZone::default_isUtc()
{
    QVERIFY(Zone().isUtc() && Zone().isFixed());
    QCOMPARE(Zone().name(), u"UTC"_s);
    QCOMPARE(Zone().toLocal(1615385103), 1615385103);
}

void TestZone::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");

    QTest::newRow("UTC") << u"UTC"_s << u"UTC"_s;
    QTest::newRow("Etc/UTC") << u"Etc/UTC"_s << u"UTC"_s;
    QTest::newRow("offset") << u"UTC+05:30"_s << u"UTC+05:30"_s;
    QTest::newRow("offset alone") << u"+05:30"_s << u"UTC+05:30"_s;
    QTest::newRow("hours") << u"-08"_s << u"UTC-08:00"_s;
    QTest::newRow("without colon") << u"UTC-0330"_s << u"UTC-03:30"_s;
    QTest::newRow("zero") << u"UTC+00:00"_s << u"UTC"_s;
    QTest::newRow("IANA") << u"America/Argentina/Buenos_Aires"_s << u"America/Argentina/Buenos_Aires"_s;
}

void TestZone::names()
{
    QFETCH(QString, text);
    const std::optional<Zone> zone = Zone::fromName(text);
    QVERIFY(zone);
    QTEST(zone->name(), "name");
    QCOMPARE(Zone::fromName(zone->name()), zone);
}

void TestZone::names_thatAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"nowhere"_s, u"Europe/Nowhere"_s, u"UTC+"_s, u"UTC+5"_s, u"UTC+05:60"_s,
             u"UTC+15:00"_s, u"+05:30:00"_s, u"UTC+05-30"_s, u"UTC+٠٥:٣٠"_s, u"../UTC"_s, u"+0a:00"_s, u"UTCEST"_s}) {
        QTest::addRow("\"%s\"", qPrintable(text)) << text;
    }
}

void TestZone::names_thatAreNone()
{
    QFETCH(QString, text);
    QVERIFY(!Zone::fromName(text));
}

void TestZone::system_isThatOfTheComputer()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QCOMPARE(Zone::system().offsetAt(now), QDateTime::fromSecsSinceEpoch(now).offsetFromUtc());
}

void TestZone::equality_isThatOfTheName()
{
    QCOMPARE(named(u"Europe/Berlin"_s), named(u"Europe/Berlin"_s));
    QVERIFY(named(u"Europe/Berlin"_s) != named(u"Europe/Paris"_s));
    QVERIFY(named(u"Europe/Berlin"_s) != Zone());
    QVERIFY(Zone() != named(u"Europe/Berlin"_s));
    QCOMPARE(Zone::fromOffset(0), Zone());
    QVERIFY(Zone::fromOffset(3600) != Zone());
}

void TestZone::offsets_areThoseOfQt_data()
{
    addZones();
}

void TestZone::offsets_areThoseOfQt()
{
    QFETCH(QString, name);
    const Zone zone = named(name);
    const QTimeZone expected = zone.isFixed() ? QTimeZone(zone.offsetAt(0)) : QTimeZone(name.toUtf8());
    QRandomGenerator random(1);
    for (int round = 0; round < 2000; ++round) {
        const auto moment = static_cast<qint64>(random.generate());
        QCOMPARE(zone.offsetAt(moment), expected.offsetFromUtc(QDateTime::fromSecsSinceEpoch(moment, Qt::UTC)));
    }
}

void TestZone::local_comesBack_data()
{
    addZones();
}

void TestZone::local_comesBack()
{
    QFETCH(QString, name);
    const Zone zone = named(name);
    QRandomGenerator random(2);
    for (int round = 0; round < 20000; ++round) {
        // Every second minute of two years, and of all time.
        const qint64 moment = round % 2 ? qint64(random.generate())
                                        : seconds(u"2010-01-01T00:00:00"_s) + qint64(round) * 5280;
        const auto [earlier, later] = zone.toUtcBoth(zone.toLocal(moment));
        QVERIFY(moment == earlier || moment == later);
        QVERIFY(earlier <= later);
        QCOMPARE(zone.toUtc(zone.toLocal(moment)), earlier);
        QCOMPARE(zone.toLocal(earlier), zone.toLocal(later));
    }
}

void TestZone::skippedAndRepeatedHours_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("later");

    const auto row = [](const char *title, const QString &name, const QString &local, const QString &earlier,
                         const QString &later) { QTest::newRow(title) << name << local << earlier << later; };
    const QString york = u"America/New_York"_s;
    row("before the gap", york, u"2026-03-08T01:59:59"_s, u"2026-03-08T06:59:59"_s, u"2026-03-08T06:59:59"_s);
    row("in the gap", york, u"2026-03-08T02:30:00"_s, u"2026-03-08T07:30:00"_s, u"2026-03-08T07:30:00"_s);
    row("after the gap", york, u"2026-03-08T03:00:00"_s, u"2026-03-08T07:00:00"_s, u"2026-03-08T07:00:00"_s);
    row("before the hour", york, u"2026-11-01T00:59:59"_s, u"2026-11-01T04:59:59"_s, u"2026-11-01T04:59:59"_s);
    row("begin of the hour", york, u"2026-11-01T01:00:00"_s, u"2026-11-01T05:00:00"_s, u"2026-11-01T06:00:00"_s);
    row("end of the hour", york, u"2026-11-01T01:59:59"_s, u"2026-11-01T05:59:59"_s, u"2026-11-01T06:59:59"_s);
    row("after the hour", york, u"2026-11-01T02:00:00"_s, u"2026-11-01T07:00:00"_s, u"2026-11-01T07:00:00"_s);
    row("half an hour", u"Australia/Lord_Howe"_s, u"2026-04-05T01:45:00"_s, u"2026-04-04T14:45:00"_s,
        u"2026-04-04T15:15:00"_s);
    row("a skipped day", u"Pacific/Apia"_s, u"2011-12-30T12:00:00"_s, u"2011-12-30T22:00:00"_s,
        u"2011-12-30T22:00:00"_s);
    row("far future", york, u"2090-07-01T12:00:00"_s, u"2090-07-01T16:00:00"_s, u"2090-07-01T16:00:00"_s);
    row("far past", york, u"0001-01-01T00:00:00"_s, u"0001-01-01T05:00:00"_s, u"0001-01-01T05:00:00"_s);
}

void TestZone::skippedAndRepeatedHours()
{
    QFETCH(QString, name);
    QFETCH(QString, local);
    QFETCH(QString, earlier);
    QFETCH(QString, later);
    QCOMPARE(named(name).toUtcBoth(seconds(local)), std::pair(seconds(earlier), seconds(later)));
}

void TestZone::days_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QDate>("day");

    QTest::newRow("UTC") << u"UTC"_s << u"2026-10-03T23:59:59"_s << QDate(2026, 10, 3);
    QTest::newRow("east") << u"UTC+05:30"_s << u"2026-10-03T18:30:00"_s << QDate(2026, 10, 4);
    QTest::newRow("west") << u"America/New_York"_s << u"2026-10-04T03:59:59"_s << QDate(2026, 10, 3);
    QTest::newRow("before 1970") << u"UTC-01:00"_s << u"1970-01-01T00:59:59"_s << QDate(1969, 12, 31);
}

void TestZone::days()
{
    QFETCH(QString, name);
    QFETCH(QString, moment);
    QFETCH(QDate, day);
    QCOMPARE(named(name).dayOf(seconds(moment)), QDate(1970, 1, 1).daysTo(day));
}

void TestZone::startOfDay_isOnThatDay_data()
{
    addZones();
}

void TestZone::startOfDay_isOnThatDay()
{
    QFETCH(QString, name);
    const Zone zone = named(name);
    for (QDate day(2009, 12, 1); day < QDate(2030, 1, 1); day = day.addDays(1)) {
        if (name == u"Pacific/Apia" && day == QDate(2011, 12, 30))
            continue;
        const qint64 start = zone.startOfDay(day);
        const qint64 number = QDate(1970, 1, 1).daysTo(day);
        QCOMPARE(zone.dayOf(start), number);
        QCOMPARE(zone.dayOf(start - 1), number - (name == u"Pacific/Apia" && day == QDate(2011, 12, 31) ? 2 : 1));
    }
}

QTEST_APPLESS_MAIN(TestZone)
#include "tst_zone.moc"
