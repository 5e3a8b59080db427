// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionchooser.h"
#include "periodchooser.h"
#include "topbar.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The row above everything: what the button to fetch says and does.
class TestTopBar : public QObject
{
    Q_OBJECT

private slots:
    void fetchButton_saysWhatItWillDo();
    void fetchMenu_asksForEverythingAnew();
    void severalConnections_areNamed();

private:
    static Profile profile(const QString &name);
    static const QToolButton *fetchButton(const TopBar &bar);
};

Profile TestTopBar::profile(const QString &name)
{
    Profile profile;
    profile.id = name;
    profile.name = name;
    return profile;
}

const QToolButton *TestTopBar::fetchButton(const TopBar &bar)
{
    const auto buttons = bar.findChildren<QToolButton *>();
    const auto found = std::ranges::find(buttons, QToolButton::MenuButtonPopup, &QToolButton::popupMode);
    return found == buttons.end() ? nullptr : *found;
}

void TestTopBar::fetchButton_saysWhatItWillDo()
{
    TopBar bar;
    const QToolButton *fetch = fetchButton(bar);
    QVERIFY(fetch);
    const Period october{QDate(2026, 10, 1), QDate(2026, 10, 31)};
    bar.period()->setPeriod(october);
    bar.connection()->setProfiles({profile(u"Acme"_s)}, u"Acme"_s);
    QCOMPARE(fetch->text(), u"Fetch"_s);
    QVERIFY2(fetch->toolTip().contains(periodTitle(october) + u" from Acme"_s), qPrintable(fetch->toolTip()));
    // Of a file all days are shown; of the connection some are fetched.
    bar.period()->setAllDays(true);
    QCOMPARE(fetch->text(), u"Fetch "_s + periodTitle(october));
    bar.setFetching(true);
    QCOMPARE(fetch->text(), u"Stop"_s);
    // The key fetches and never stops.
    QSignalSpy fetched(&bar, &TopBar::fetchRequested);
    QSignalSpy stopped(&bar, &TopBar::stopRequested);
    bar.fetch();
    QCOMPARE(fetched.count() + stopped.count(), 0);
    bar.setFetching(false);
    bar.fetch();
    QCOMPARE(fetched.count(), 1);
}

void TestTopBar::fetchMenu_asksForEverythingAnew()
{
    TopBar bar;
    QSignalSpy fresh(&bar, &TopBar::freshFetchRequested);
    bar.findChild<QAction *>(u"fresh"_s)->trigger();
    QCOMPARE(fresh.count(), 1);
}

void TestTopBar::severalConnections_areNamed()
{
    TopBar bar;
    bar.connection()->setProfiles({profile(u"North"_s), profile(u"South"_s)}, u"North"_s, {u"North"_s, u"South"_s});
    QCOMPARE(bar.connection()->text(), u"North + South"_s);
    QVERIFY2(fetchButton(bar)->toolTip().contains(u"from North + South"_s), qPrintable(fetchButton(bar)->toolTip()));
}

QTEST_MAIN(TestTopBar)
#include "tst_topbar.moc"
