// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timezonesdialog.h"

#include "connectiondialog.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

using Evidence = ApiZone::Evidence;

/// The three time zones, and what speaks for that of the API.
class TestTimeZonesDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void nothingShown_namesTheOthers();
    void offer_data();
    void offer();
    void ranges_areListed();
    void daysThatNoZoneExplains_areToldWhatToDo();
    void connection_showsTheEvidenceBesideAuto();

private:
    static ZoneFacts facts(const char16_t *zone, Evidence evidence)
    {
        return {u"Acme"_s, u"1"_s, u"auto"_s, {*Zone::fromName(zone), evidence, 30, 30}};
    }
};

void TestTimeZonesDialog::nothingShown_namesTheOthers()
{
    TimeZonesDialog dialog(*Zone::fromName(u"Europe/Berlin"), *Zone::fromName(u"Asia/Tokyo"));
    dialog.setZones({});
    QCOMPARE(dialog.findChild<QLabel *>(u"others"_s)->text(),
        u"Time zone of the report: Europe/Berlin\nTime zone of this computer: Asia/Tokyo"_s);
    QVERIFY(!dialog.findChild<ZoneEvidence *>());
}

void TestTimeZonesDialog::offer_data()
{
    QTest::addColumn<ZoneFacts>("facts");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("zone");
    const QString keep = u"&Keep for Acme"_s;
    const QString york = u"America/New_York"_s;
    QTest::newRow("named") << facts(u"America/New_York", Evidence::Proven) << keep << york;
    QTest::newRow("fixed") << facts(u"UTC+05:30", Evidence::Proven) << keep << u"UTC+05:30"_s;
    QTest::newRow("UTC") << facts(u"UTC", Evidence::Proven) << QString() << QString();
    QTest::newRow("assumed") << facts(u"UTC", Evidence::Assumed) << QString() << QString();
    QTest::newRow("given for this run") << facts(u"America/New_York", Evidence::Given) << QString() << QString();
    ZoneFacts kept = facts(u"America/New_York", Evidence::Given);
    kept.keptZone = york;
    QTest::newRow("kept") << kept << u"&Find it out by itself again"_s << u"auto"_s;
    ZoneFacts file = facts(u"America/New_York", Evidence::Proven);
    file.profileId.clear();
    QTest::newRow("no connection") << file << QString() << QString();
}

void TestTimeZonesDialog::offer()
{
    QFETCH(ZoneFacts, facts);
    QFETCH(QString, button);
    TimeZonesDialog dialog({}, {});
    dialog.setZones({facts});
    QSignalSpy kept(&dialog, &TimeZonesDialog::keepRequested);
    auto *keep = dialog.findChild<QPushButton *>(u"keep"_s);
    QCOMPARE(keep->isHidden(), button.isEmpty());
    if (button.isEmpty())
        return;
    QCOMPARE(keep->text(), button);
    keep->click();
    QCOMPARE(kept.count(), 1);
    QCOMPARE(kept[0][0].toString(), u"1"_s);
    QTEST(kept[0][1].toString(), "zone");
}

void TestTimeZonesDialog::ranges_areListed()
{
    ZoneFacts york = facts(u"America/New_York", Evidence::Proven);
    york.zone.offsets = {{QDate(2026, 10, 1), QDate(2026, 10, 31), -4 * 3600, 3000, 3000},
        {QDate(2026, 11, 1), QDate(2026, 11, 1), -5 * 3600, 99, 100}};
    ZoneFacts other = facts(u"UTC", Evidence::Proven);
    other.connection = u"Other"_s;
    TimeZonesDialog dialog({}, {});
    dialog.setZones({york, other});
    QCOMPARE(dialog.findChildren<ZoneEvidence *>().size(), 2);
    const auto *list = dialog.findChild<QTreeWidget *>(u"ranges"_s);
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), u"10/1/26 – 10/31/26"_s);
    QCOMPARE(list->topLevelItem(0)->text(1), u"UTC-04:00"_s);
    QCOMPARE(list->topLevelItem(0)->text(2), u"3,000 of 3,000"_s);
    QCOMPARE(list->topLevelItem(1)->text(0), u"11/1/26"_s);
    QCOMPARE(list->topLevelItem(1)->text(2), u"99 of 100"_s);
}

void TestTimeZonesDialog::daysThatNoZoneExplains_areToldWhatToDo()
{
    ZoneFacts moved = facts(u"UTC", Evidence::Assumed);
    moved.zone.offsets = {{QDate(2026, 10, 1), QDate(2026, 10, 10), 3600, 50, 50}};
    TimeZonesDialog dialog({}, {});
    dialog.setZones({moved});
    QVERIFY(dialog.findChild<QLabel *>(u"hint"_s)->isHidden());
    moved.zone.offsets.push_back({QDate(2026, 10, 11), QDate(2026, 10, 20), 3 * 3600, 50, 50});
    dialog.setZones({moved});
    const auto *hint = dialog.findChild<QLabel *>(u"hint"_s);
    QVERIFY(!hint->isHidden());
    QVERIFY(hint->text().startsWith(u"No time zone explains all of these days."_s));
}

void TestTimeZonesDialog::connection_showsTheEvidenceBesideAuto()
{
    ConnectionDialog dialog;
    Profile profile;
    dialog.setProfile(profile);
    auto *found = dialog.findChild<QLabel *>(u"zoneFound"_s);
    QVERIFY(found->isHidden());
    const ApiZone zone{Zone::fromOffset(19800), Evidence::Proven, 312, 312};
    dialog.setZoneFound(zone);
    QVERIFY(!found->isHidden());
    QCOMPARE(found->text(), describe(zone));
    // Where another one is chosen, it tells of nothing.
    profile.apiZone = u"UTC"_s;
    dialog.setProfile(profile);
    QVERIFY(found->isHidden());
}

QTEST_MAIN(TestTimeZonesDialog)
#include "tst_timezonesdialog.moc"
