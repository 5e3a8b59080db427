// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "earlierperiod.h"
#include "sessionbuilder.h"
#include "volumechange.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Two periods beside each other: which days, and how many sessions of each bot, channel and type.
class TestVolumeChange : public QObject
{
    Q_OBJECT

private slots:
    void earlierDays_data();
    void earlierDays();
    void names_areReadBack();
    void volumes_areCountedByBotChannelAndType();
    void days_areThoseOfTheZone();
    void otherDictionaries_areTheSameValues();
    void summary_neverAddsUpTypes();
    void days_thatWereNotAskedFor_areMissed();
};

static SessionStore sampleStore()
{
    return SessionBuilder()
        .add("bot=st-1 channel=IVR type=Conversations start=2026-09-05T10:00:00\n"
             "bot=st-1 channel=IVR type=Conversations start=2026-09-06T10:00:00\n"
             "bot=st-1 channel=rtm type=Alerts start=2026-09-30T23:30:00\n"
             "bot=st-1 channel=IVR type=Conversations start=2026-10-05T10:00:00\n"
             "bot=st-2 type=Conversations start=2026-10-06T10:00:00\n"
             "bot=st-1 channel=IVR type=Conversations start=2026-11-01T00:00:00")
        .store();
}

static Period september()
{
    return {QDate(2026, 9, 1), QDate(2026, 9, 30)};
}

static Period october()
{
    return {QDate(2026, 10, 1), QDate(2026, 10, 31)};
}

/// Of parts that join or overlap, in any order.
void TestVolumeChange::days_thatWereNotAskedFor_areMissed()
{
    const auto part = [](const QDate &from, const QDate &to) {
        const FetchWindow days{from.startOfDay(Qt::UTC), to.startOfDay(Qt::UTC)};
        return AskedPart{.bot = {}, .window = days, .wanted = days, .askedAt = {}};
    };
    const AskedPart first = part({2026, 9, 1}, {2026, 9, 20});
    const AskedPart second = part({2026, 9, 18}, {2026, 10, 1});
    const AskedPart later = part({2026, 10, 1}, {2026, 11, 1});
    QVERIFY(areAsked({later, second, first}, september(), Zone()));
    QVERIFY(!areAsked({later, first}, september(), Zone()));
    QVERIFY(!areAsked({later}, september(), Zone()));
    QVERIFY(!areAsked({first, second}, september(), *Zone::fromName(u"America/New_York"_s)));
}

void TestVolumeChange::earlierDays_data()
{
    QTest::addColumn<EarlierDays>("days");
    QTest::addColumn<Period>("period");
    QTest::addColumn<Period>("earlier");
    const auto period = [](const QString &from, const QString &to) {
        return Period{QDate::fromString(from, Qt::ISODate), QDate::fromString(to, Qt::ISODate)};
    };
    QTest::newRow("month") << EarlierDays::Before << october() << september();
    QTest::newRow("short month") << EarlierDays::Before << period(u"2026-03-01"_s, u"2026-03-31"_s)
                                 << period(u"2026-02-01"_s, u"2026-02-28"_s);
    QTest::newRow("quarter") << EarlierDays::Before << period(u"2026-01-01"_s, u"2026-03-31"_s)
                             << period(u"2025-10-01"_s, u"2025-12-31"_s);
    QTest::newRow("days") << EarlierDays::Before << period(u"2026-10-08"_s, u"2026-10-14"_s)
                          << period(u"2026-10-01"_s, u"2026-10-07"_s);
    QTest::newRow("weekdays of a month") << EarlierDays::SameWeekdays << october()
                                         << period(u"2026-08-27"_s, u"2026-09-26"_s);
    QTest::newRow("weekdays of a week") << EarlierDays::SameWeekdays << period(u"2026-10-08"_s, u"2026-10-14"_s)
                                        << period(u"2026-10-01"_s, u"2026-10-07"_s);
    QTest::newRow("weekday") << EarlierDays::SameWeekdays << period(u"2026-10-08"_s, u"2026-10-08"_s)
                             << period(u"2026-10-01"_s, u"2026-10-01"_s);
}

void TestVolumeChange::earlierDays()
{
    QFETCH(const EarlierDays, days);
    QFETCH(const Period, period);
    QFETCH(const Period, earlier);
    QCOMPARE(earlierPeriod(days, period), earlier);
    if (days == EarlierDays::SameWeekdays)
        QCOMPARE(earlier.from.dayOfWeek(), period.from.dayOfWeek());
    QVERIFY(earlier.to < period.from);
}

void TestVolumeChange::names_areReadBack()
{
    for (const EarlierDays days : {EarlierDays::Before, EarlierDays::SameWeekdays})
        QCOMPARE(earlierDaysFromName(QString(earlierDaysName(days))), days);
    QVERIFY(!earlierDaysFromName(u"last-month"));
}

void TestVolumeChange::volumes_areCountedByBotChannelAndType()
{
    const SessionStore store = sampleStore();
    const auto volumes = compareVolumes({store, september()}, {store, october()}, {});
    QCOMPARE(QString::fromUtf8(volumesCsv(volumes)).split(u"\r\n"_s),
        (QStringList{u"botId,channel,billingSessionType,then,now,difference"_s, u"st-1,IVR,Conversations,2,1,-1"_s,
            u"st-1,rtm,Alerts,1,0,-1"_s, u"st-2,(none),Conversations,0,1,1"_s, {}}));
}

void TestVolumeChange::days_areThoseOfTheZone()
{
    const SessionStore store = sampleStore();
    const auto volumes = compareVolumes({store, september()}, {store, october()}, Zone::fromOffset(3600));
    QCOMPARE(volumes.at(1), (VolumeChange{u"st-1"_s, u"rtm"_s, u"Alerts"_s, 0, 1}));
}

void TestVolumeChange::otherDictionaries_areTheSameValues()
{
    const SessionStore before = SessionBuilder()
                                    .add("bot=b channel=y type=T start=2026-09-05T10:00:00\n"
                                         "bot=a channel=x type=T start=2026-09-05T10:00:00")
                                    .store();
    const SessionStore now = SessionBuilder()
                                 .add("bot=a channel=x type=T start=2026-10-05T10:00:00\n"
                                      "bot=b channel=y type=T start=2026-10-05T10:00:00")
                                 .store();
    for (const VolumeChange &volume : compareVolumes({before, september()}, {now, october()}, {})) {
        QCOMPARE(volume.before, 1);
        QCOMPARE(volume.now, 1);
    }
}

void TestVolumeChange::summary_neverAddsUpTypes()
{
    const SessionStore store = sampleStore();
    const QString text = summaryOf(
        compareVolumes({store, september()}, {store, october()}, {}), september(), october());
    QCOMPARE(text.split(u'\n').size(), 4);
    QVERIFY2(text.contains(u"  Alerts: 1 then, 0 now, -1\n"_s), qPrintable(text));
    QVERIFY2(text.contains(u"  Conversations: 2 then, 2 now, 0\n"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestVolumeChange)
#include "tst_volumechange.moc"
