// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zonechooser.h"

#include "uidriver.h"

#include <QComboBox>
#include <QInputDialog>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestZoneChooser : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void utc_isTheFirst();
    void zone_isShownAndTold();
    void menu_offersTheComputersAndUsedOnes();
    void anotherZone_isAskedFor_data();
    void anotherZone_isAskedFor();
    void unknownZone_getsASentence();

private:
    static QStringList openMenu(ZoneChooser &chooser);
};

void TestZoneChooser::initTestCase()
{
    qputenv("TZ", "Asia/Kolkata");
}

QStringList TestZoneChooser::openMenu(ZoneChooser &chooser)
{
    emit chooser.menu()->aboutToShow();
    return entriesOf(*chooser.menu());
}

void TestZoneChooser::utc_isTheFirst()
{
    const ZoneChooser chooser;
    QVERIFY(chooser.zone().isUtc());
    QCOMPARE(chooser.text(), u"UTC"_s);
    QVERIFY(chooser.accessibleName().contains(u"UTC"_s));
}

void TestZoneChooser::zone_isShownAndTold()
{
    ZoneChooser chooser;
    QSignalSpy zones(&chooser, &ZoneChooser::zoneChanged);
    const Zone berlin = *Zone::fromName(u"Europe/Berlin"_s);
    chooser.setZone(berlin);
    chooser.setZone(berlin);
    QCOMPARE(zones.count(), 1);
    QCOMPARE(zones.constFirst().constFirst().value<Zone>(), berlin);
    QCOMPARE(chooser.text(), u"Europe/Berlin"_s);
    QVERIFY(chooser.accessibleName().contains(u"Europe/Berlin"_s));
}

void TestZoneChooser::menu_offersTheComputersAndUsedOnes()
{
    ZoneChooser chooser;
    QCOMPARE(openMenu(chooser), (QStringList{u"✓ UTC"_s, u"Asia/Kolkata (this computer)"_s, u"Another zone…"_s}));
    chooser.setZone(*Zone::fromName(u"Europe/Berlin"_s));
    chooser.setZone(*Zone::fromName(u"UTC-03:00"_s));
    chooser.setZone(*Zone::fromName(u"Europe/Berlin"_s));
    QCOMPARE(openMenu(chooser),
        (QStringList{
            u"UTC"_s, u"Asia/Kolkata (this computer)"_s, u"✓ Europe/Berlin"_s, u"UTC-03:00"_s, u"Another zone…"_s}));
    entry(*chooser.menu(), u"UTC"_s)->trigger();
    QVERIFY(chooser.zone().isUtc());
}

void TestZoneChooser::anotherZone_isAskedFor_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<QString>("zone");
    QTest::newRow("named") << u"America/New_York"_s << true << u"America/New_York"_s;
    QTest::newRow("offset") << u"UTC+05:30"_s << true << u"UTC+05:30"_s;
    QTest::newRow("cancelled") << u"America/New_York"_s << false << u"UTC"_s;
}

void TestZoneChooser::anotherZone_isAskedFor()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, accepted);
    ZoneChooser chooser;
    openMenu(chooser);
    whenOpened<QInputDialog>(this, [&](QInputDialog &dialog) {
        QCOMPARE(dialog.textValue(), u"UTC"_s);
        dialog.setTextValue(typed);
        accepted ? dialog.accept() : dialog.reject();
    });
    entry(*chooser.menu(), u"Another zone…"_s)->trigger();
    QTEST(chooser.zone().name(), "zone");
}

void TestZoneChooser::unknownZone_getsASentence()
{
    ZoneChooser chooser;
    openMenu(chooser);
    QString sentence;
    whenOpened<QInputDialog>(this, [&](QInputDialog &dialog) {
        whenOpened<QMessageBox>(this, [&](QMessageBox &box) {
            sentence = box.text();
            box.accept();
        });
        dialog.setTextValue(u"Mars/Olympus"_s);
        dialog.accept();
    });
    entry(*chooser.menu(), u"Another zone…"_s)->trigger();
    QVERIFY2(sentence.contains(u"Mars/Olympus"_s), qPrintable(sentence));
    QVERIFY(chooser.zone().isUtc());
}

QTEST_MAIN(TestZoneChooser)
#include "tst_zonechooser.moc"
