// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktopnotification.h"
#include "fakedesktop.h"
#include "sleepinhibitor.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSleepInhibitor : public QObject
{
    Q_OBJECT

private slots:
    void somebodyIsAsked_data();
    void somebodyIsAsked();
    void logind_isHeldByAFileDescriptor();
    void nobodyThere_isSilent();
    void yesThatComesTooLate_isGivenBack();
    void destruction_releases();
    void notification_isPlainText();
};

void TestSleepInhibitor::somebodyIsAsked_data()
{
    QTest::addColumn<QStringList>("refusing");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("undone");

    QTest::newRow("GNOME, logind refuses") << QStringList{u"org.freedesktop.login1"_s} << u"org.gnome.SessionManager"_s
                                           << u"org.gnome.SessionManager.Inhibit(Billscope, 0, a fetch, 12)"_s
                                           << u"org.gnome.SessionManager.Uninhibit(42)"_s;
    QTest::newRow("power manager") << QStringList() << u"org.freedesktop.PowerManagement"_s
                                   << u"org.freedesktop.PowerManagement.Inhibit.Inhibit(Billscope, a fetch)"_s
                                   << u"org.freedesktop.PowerManagement.Inhibit.UnInhibit(42)"_s;
    QTest::newRow("screen saver, GNOME refuses")
        << QStringList{u"org.gnome.SessionManager"_s} << u"org.freedesktop.ScreenSaver"_s
        << u"org.freedesktop.ScreenSaver.Inhibit(Billscope, a fetch)"_s
        << u"org.freedesktop.ScreenSaver.UnInhibit(42)"_s;
}

void TestSleepInhibitor::somebodyIsAsked()
{
    QFETCH(QStringList, refusing);
    QFETCH(QString, service);
    FakeDesktop desktop;
    for (const QString &each : refusing)
        QVERIFY(desktop.offer(each, true));
    QVERIFY(desktop.offer(service));
    SleepInhibitor inhibitor;
    QSignalSpy changes(&inhibitor, &SleepInhibitor::effectiveChanged);
    inhibitor.hold(u"a fetch"_s);
    inhibitor.hold(u"again"_s);
    QTRY_VERIFY(inhibitor.isEffective());
    QTEST(desktop.calls().last(), "asked");
    QCOMPARE(desktop.calls().size(), refusing.size() + 1);
    inhibitor.release();
    QVERIFY(!inhibitor.isEffective());
    QTRY_COMPARE(desktop.calls().size(), refusing.size() + 2);
    QTEST(desktop.calls().last(), "undone");
    QCOMPARE(changes, (QList<QVariantList>{{true}, {false}}));
}

void TestSleepInhibitor::logind_isHeldByAFileDescriptor()
{
    FakeDesktop desktop;
    QVERIFY(desktop.offer(u"org.freedesktop.login1"_s));
    QVERIFY(desktop.offer(u"org.freedesktop.ScreenSaver"_s));
    SleepInhibitor inhibitor;
    for (int round = 0; round < 2; ++round) {
        inhibitor.hold(u"a fetch"_s);
        QTRY_VERIFY(inhibitor.isEffective());
        QVERIFY(desktop.isLockHeld());
        inhibitor.release();
        QTRY_VERIFY(!desktop.isLockHeld());
    }
    const QString call = u"org.freedesktop.login1.Manager.Inhibit(sleep:idle, Billscope, a fetch, block)"_s;
    QCOMPARE(desktop.calls(), (QStringList{call, call}));
}

void TestSleepInhibitor::nobodyThere_isSilent()
{
    FakeDesktop desktop;
    SleepInhibitor inhibitor;
    inhibitor.hold(u"a fetch"_s);
    inhibitor.release();
    // The answer to this comes after those to the questions before.
    QVERIFY(desktop.offer(u"org.freedesktop.ScreenSaver"_s));
    inhibitor.hold(u"a fetch"_s);
    QTRY_VERIFY(inhibitor.isEffective());
}

void TestSleepInhibitor::yesThatComesTooLate_isGivenBack()
{
    FakeDesktop desktop;
    QVERIFY(desktop.offer(u"org.freedesktop.login1"_s));
    SleepInhibitor inhibitor;
    inhibitor.hold(u"a fetch"_s);
    inhibitor.release();
    QTRY_COMPARE(desktop.calls().size(), 1);
    QTRY_VERIFY(!desktop.isLockHeld());
    QVERIFY(!inhibitor.isEffective());
}

void TestSleepInhibitor::destruction_releases()
{
    FakeDesktop desktop;
    QVERIFY(desktop.offer(u"org.freedesktop.ScreenSaver"_s));
    {
        SleepInhibitor inhibitor;
        inhibitor.hold(u"a fetch"_s);
        QTRY_VERIFY(inhibitor.isEffective());
    }
    QTRY_COMPARE(desktop.calls().last(), u"org.freedesktop.ScreenSaver.UnInhibit(42)"_s);
}

void TestSleepInhibitor::notification_isPlainText()
{
    notifyDesktop(u"nobody there"_s, u"is silent"_s);
    FakeDesktop desktop;
    QVERIFY(desktop.offer(u"org.freedesktop.Notifications"_s));
    notifyDesktop(u"A & B"_s, u"1 < 2"_s);
    QTRY_COMPARE(desktop.calls(),
        QStringList{u"org.freedesktop.Notifications.Notify(Billscope, 0, io.github.billscope.Billscope, A & B, "
                    "1 &lt; 2, , , -1)"_s});
}

QTEST_GUILESS_MAIN(TestSleepInhibitor)
#include "tst_sleepinhibitor.moc"
