// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zonechooser.h"

#include "invoicezonebutton.h"
#include "uidriver.h"
#include "zonedialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
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
    void anotherZone_isSearched_data();
    void anotherZone_isSearched();
    void search_isWalkedByArrows();
    void cancelled_changesNothing();
    void unknownZone_isSaidInPlace();
    void zoneOfTheInvoice_isAskedForAsSuch();

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

void TestZoneChooser::anotherZone_isSearched_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("zone");
    QTest::newRow("nothing typed") << u""_s << u"Asia/Tokyo"_s;
    QTest::newRow("whole name") << u"America/New_York"_s << u"America/New_York"_s;
    QTest::newRow("city") << u"berlin"_s << u"Europe/Berlin"_s;
    QTest::newRow("part of a city") << u"berl"_s << u"Europe/Berlin"_s;
    QTest::newRow("city of two words") << u"new york"_s << u"America/New_York"_s;
    QTest::newRow("offset that is no place's") << u"UTC+05:17"_s << u"UTC+05:17"_s;
}

void TestZoneChooser::anotherZone_isSearched()
{
    QFETCH(const QString, typed);
    ZoneChooser chooser;
    chooser.setZone(*Zone::fromName(u"Asia/Tokyo"_s));
    openMenu(chooser);
    whenOpened<ZoneDialog>(this, [&](ZoneDialog &dialog) {
        QTest::keyClicks(dialog.findChild<QLineEdit *>(), typed);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    entry(*chooser.menu(), u"Another zone…"_s)->trigger();
    QTEST(chooser.zone().name(), "zone");
}

void TestZoneChooser::search_isWalkedByArrows()
{
    ZoneDialog dialog{Zone()};
    auto *line = dialog.findChild<QLineEdit *>();
    QTest::keyClicks(line, u"america/north"_s);
    const QString first = dialog.zone()->name();
    QTest::keyClick(line, Qt::Key_Down);
    QVERIFY(dialog.zone()->name() != first);
    QVERIFY(dialog.zone()->name().startsWith(u"America/North"_s));
}

void TestZoneChooser::cancelled_changesNothing()
{
    ZoneChooser chooser;
    openMenu(chooser);
    whenOpened<ZoneDialog>(this, [&](ZoneDialog &dialog) {
        QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"berlin"_s);
        dialog.reject();
    });
    entry(*chooser.menu(), u"Another zone…"_s)->trigger();
    QVERIFY(chooser.zone().isUtc());
}

void TestZoneChooser::unknownZone_isSaidInPlace()
{
    ZoneDialog dialog{Zone()};
    const auto *problem = dialog.findChild<QLabel *>(u"problem"_s);
    const auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(problem->isHidden());
    QVERIFY(ok->isEnabled());
    dialog.findChild<QLineEdit *>()->setText(u"Mars/Olympus"_s);
    QVERIFY(!problem->isHidden());
    QVERIFY2(problem->text().contains(u"Mars/Olympus"_s), qPrintable(problem->text()));
    QVERIFY(!ok->isEnabled());
    QVERIFY(!dialog.zone());
    dialog.findChild<QLineEdit *>()->setText(u"Mars"_s.left(2));
    QVERIFY(ok->isEnabled());
}

void TestZoneChooser::zoneOfTheInvoice_isAskedForAsSuch()
{
    InvoiceZoneButton button;
    emit button.menu()->aboutToShow();
    QString title;
    whenOpened<ZoneDialog>(this, [&](ZoneDialog &dialog) {
        title = dialog.windowTitle();
        QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"kolkata"_s);
        dialog.accept();
    });
    entry(*button.menu(), u"Another zone…"_s)->trigger();
    QCOMPARE(title, u"Time zone of the invoice"_s);
    QCOMPARE(button.zone()->name(), u"Asia/Kolkata"_s);
}

QTEST_MAIN(TestZoneChooser)
#include "tst_zonechooser.moc"
