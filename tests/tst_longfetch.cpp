// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakedesktop.h"
#include "longfetch.h"

#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLongFetch : public QObject
{
    Q_OBJECT

private slots:
    void longFetch_keepsAwakeAndTellsItsEnd();
    void activeWindow_needsNoNotification();
    void shortFetch_isOfNoInterest();
    void forgottenFetch_endsWithoutAWord();
};

static Completeness complete()
{
    Completeness completeness;
    completeness.verdict = Completeness::Verdict::Complete;
    completeness.tally.rows = 31;
    completeness.askedAt = QDateTime::currentDateTimeUtc();
    return completeness;
}

void TestLongFetch::longFetch_keepsAwakeAndTellsItsEnd()
{
    FakeDesktop desktop;
    QVERIFY(desktop.offer(u"org.freedesktop.login1"_s));
    QVERIFY(desktop.offer(u"org.freedesktop.Notifications"_s));
    const QWidget window;
    LongFetch fetch(window, 1ms);
    fetch.begin(u"Acme production"_s);
    QTRY_VERIFY(desktop.isLockHeld());
    fetch.end(complete());
    QTRY_VERIFY(!desktop.isLockHeld());
    QTRY_COMPARE(desktop.calls().size(), 2);
    QVERIFY2(desktop.calls().last().contains(
                 u"Acme production: the fetch has ended, 31 sessions received: all 31 that the API lists,"_s),
        qPrintable(desktop.calls().last()));
    fetch.end(complete());
    fetch.begin(u"Acme production"_s);
    QTRY_COMPARE(desktop.calls().size(), 3);
    QVERIFY(desktop.calls().last().contains(u"Inhibit"_s));
}

void TestLongFetch::activeWindow_needsNoNotification()
{
    FakeDesktop desktop;
    QVERIFY(desktop.offer(u"org.freedesktop.login1"_s));
    QVERIFY(desktop.offer(u"org.freedesktop.Notifications"_s));
    QWidget window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    LongFetch fetch(window, 1ms);
    fetch.begin(u"Acme"_s);
    QTRY_VERIFY(desktop.isLockHeld());
    fetch.end(complete());
    QTRY_VERIFY(!desktop.isLockHeld());
    fetch.begin(u"Acme"_s);
    QTRY_COMPARE(desktop.calls().size(), 2);
    QVERIFY(!desktop.calls().last().contains(u"Notify"_s));
}

void TestLongFetch::shortFetch_isOfNoInterest()
{
    FakeDesktop desktop;
    QVERIFY(desktop.offer(u"org.freedesktop.login1"_s));
    QVERIFY(desktop.offer(u"org.freedesktop.Notifications"_s));
    const QWidget window;
    {
        LongFetch fetch(window, 1h);
        fetch.begin(u"Acme"_s);
        fetch.end(complete());
    }
    LongFetch fetch(window, 1ms);
    fetch.begin(u"Acme"_s);
    QTRY_COMPARE(desktop.calls().size(), 1);
    QVERIFY(desktop.calls().first().contains(u"Inhibit"_s));
}

void TestLongFetch::forgottenFetch_endsWithoutAWord()
{
    FakeDesktop desktop;
    QVERIFY(desktop.offer(u"org.freedesktop.login1"_s));
    QVERIFY(desktop.offer(u"org.freedesktop.Notifications"_s));
    const QWidget window;
    LongFetch fetch(window, 1ms);
    fetch.begin(u"Acme"_s);
    QTRY_VERIFY(desktop.isLockHeld());
    fetch.forget();
    QTRY_VERIFY(!desktop.isLockHeld());
    fetch.end(complete());
    fetch.begin(u"Acme"_s);
    QTRY_COMPARE(desktop.calls().size(), 2);
    QVERIFY(!desktop.calls().last().contains(u"Notify"_s));
}

QTEST_MAIN(TestLongFetch)
#include "tst_longfetch.moc"
