// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbar.h"
#include "mainwindow.h"
#include "orderheader.h"
#include "periodchooser.h"
#include "resultbuilder.h"
#include "sessionbuilder.h"
#include "sessiontableview.h"
#include "windowstate.h"
#include "zonechooser.h"

#include <QDockWidget>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestWindowState : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void atFirst_everythingIsTheDefault();
    void columnsDocksOrderAndZone_areKept();
    void period_isKept_data();
    void period_isKept();
    void filter_isKeptIfItNamesNobody_data();
    void filter_isKeptIfItNamesNobody();
    void filter_thatIsSwitchedOff_isInForceAgain();
    void damagedSettings_areTheDefault();

private:
    void save(MainWindow &window) const;
    void restore(MainWindow *window) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowState::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestWindowState::save(MainWindow &window) const
{
    QSettings kept(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    WindowState(window, kept).save();
}

void TestWindowState::restore(MainWindow *window) const
{
    QSettings kept(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    WindowState(*window, kept).restore();
}

static void showSessions(MainWindow *window)
{
    SessionBuilder builder;
    builder.add("channel=rtm start=2026-10-01T08:00:00 end=2026-10-01T08:15:00");
    window->setResult(builder.store(), resultOf(builder.store()), false);
}

void TestWindowState::atFirst_everythingIsTheDefault()
{
    MainWindow window;
    restore(&window);
    QCOMPARE(window.period()->preset(), PeriodPreset::LastMonth);
    QVERIFY(window.zone()->zone().isUtc());
    QVERIFY(window.table()->header()->order().empty());
    QCOMPARE(window.table()->shownFields().size(), size_t(TableFieldCount));
    QCOMPARE(window.filterBar()->text(), QString());
    QVERIFY(window.filterBar()->isSwitchedOn());
}

void TestWindowState::columnsDocksOrderAndZone_areKept()
{
    const std::vector<SortKey> order{{Field::Channel, true}, {Field::BillingStart, false}};
    {
        MainWindow window;
        window.table()->header()->setOrder(order);
        window.table()->header()->setSectionHidden(int(Field::BillingStart), true);
        window.zone()->setZone(Zone::fromOffset(19800));
        showSessions(&window);
        window.findChild<QDockWidget *>(u"details"_s)->hide();
        save(window);
    }
    MainWindow window;
    restore(&window);
    window.show();
    QCOMPARE(window.table()->header()->order(), order);
    QCOMPARE(window.table()->shownFields().front(), Field::BillingSeconds);
    QCOMPARE(window.zone()->zone().name(), u"UTC+05:30"_s);
    QVERIFY(!window.findChild<QDockWidget *>(u"details"_s)->isVisible());
    // Docks come with the first sessions.
    auto *chart = window.findChild<QDockWidget *>(u"chart"_s);
    QVERIFY(!chart->isVisible());
    showSessions(&window);
    QVERIFY(chart->isVisible());
    QVERIFY(!window.findChild<QDockWidget *>(u"details"_s)->isVisible());
}

void TestWindowState::period_isKept_data()
{
    QTest::addColumn<bool>("isPreset");
    QTest::newRow("preset") << true;
    QTest::newRow("two days") << false;
}

void TestWindowState::period_isKept()
{
    QFETCH(bool, isPreset);
    const Period days{QDate(2026, 10, 3), QDate(2026, 10, 9)};
    {
        MainWindow window;
        if (isPreset)
            window.period()->setPreset(PeriodPreset::Last7Days);
        else
            window.period()->setPeriod(days);
        save(window);
    }
    MainWindow window;
    restore(&window);
    if (isPreset) {
        QCOMPARE(window.period()->preset(), PeriodPreset::Last7Days);
    } else {
        QCOMPARE(window.period()->preset(), std::nullopt);
        QCOMPARE(window.period()->period(), days);
    }
}

void TestWindowState::filter_isKeptIfItNamesNobody_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("channels and lengths") << u"channel=IVR,rtm length>10m -clength<=1h"_s << true;
    QTest::newRow("bot and type") << u"bot:st-1 -type=Alerts"_s << true;
    QTest::newRow("times") << u"start>=2026-10-03 end<2026-10-04 cstart=2026-10-03 cend=\"\""_s << true;
    QTest::newRow("user") << u"channel=IVR user=ada"_s << false;
    QTest::newRow("not this contact") << u"-contact:+49170"_s << false;
    QTest::newRow("conversation") << u"conversation=6048d20fbe1a2bc3d4f5a678"_s << false;
    QTest::newRow("billing session") << u"billing=6048d20fb123c4567d89012f"_s << false;
    QTest::newRow("text") << u"channel=IVR ada"_s << false;
    QTest::newRow("not yet readable") << u"length>ada"_s << false;
}

void TestWindowState::filter_isKeptIfItNamesNobody()
{
    QFETCH(QString, filter);
    QFETCH(bool, isKept);
    {
        MainWindow window;
        // What was kept before must go too.
        window.filterBar()->setText(u"channel=before"_s);
        save(window);
        window.filterBar()->setText(filter);
        save(window);
    }
    MainWindow window;
    restore(&window);
    QCOMPARE(window.filterBar()->text(), isKept ? filter : QString());
    QCOMPARE(window.filterBar()->filter().text(), window.filterBar()->text());
    QFile file(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const char *name : {"ada", "49170", "6048d20f"})
        QVERIFY2(!bytes.contains(name), bytes.constData());
}

void TestWindowState::filter_thatIsSwitchedOff_isInForceAgain()
{
    {
        MainWindow window;
        window.filterBar()->setText(u"channel=IVR"_s);
        window.filterBar()->setSwitchedOn(false);
        save(window);
    }
    MainWindow window;
    restore(&window);
    QCOMPARE(window.filterBar()->text(), u"channel=IVR"_s);
    QCOMPARE(window.filterBar()->filter().text(), u"channel=IVR"_s);
}

void TestWindowState::damagedSettings_areTheDefault()
{
    QSettings kept(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    for (const QString &key : {u"state"_s, u"place"_s, u"zone"_s, u"period"_s, u"order"_s, u"filter"_s})
        kept.setValue(u"window/"_s + key, u"2026-10-09/2026-10-03 >="_s);
    MainWindow window;
    WindowState(window, kept).restore();
    QCOMPARE(window.period()->preset(), PeriodPreset::LastMonth);
    QVERIFY(window.zone()->zone().isUtc());
    QVERIFY(window.table()->header()->order().empty());
}

QTEST_MAIN(TestWindowState)
#include "tst_windowstate.moc"
