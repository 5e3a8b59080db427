// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "periodchooser.h"

#include "datefield.h"
#include "uidriver.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

class TestPeriodChooser : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void lastMonth_isTheFirst();
    void preset_isChosenFromTheMenu();
    void dates_areTyped();
    void dates_ofNonsense_areRefused_data();
    void dates_ofNonsense_areRefused();
    void menu_growsForAProblem();
    void tab_goesThroughTheDates();
    void calendar_isInTheColoursOfTheWindow();
    void menu_forgetsWhatWasNotTaken();
    void sameDays_keepThePreset();
    void period_isToldOnce();
    void zone_saysWhatTodayIs();
    void button_isNamedForReaders();

private:
    static QList<DateField *> fields(const PeriodChooser &chooser) { return chooser.findChildren<DateField *>(); }
};

void TestPeriodChooser::lastMonth_isTheFirst()
{
    const PeriodChooser chooser;
    QCOMPARE(chooser.preset(), PeriodPreset::LastMonth);
    QCOMPARE(chooser.period(), periodOf(PeriodPreset::LastMonth, todayIn(Zone())));
}

void TestPeriodChooser::preset_isChosenFromTheMenu()
{
    PeriodChooser chooser;
    emit chooser.menu()->aboutToShow();
    const Period week = periodOf(PeriodPreset::Last7Days, todayIn(Zone()));
    QList<QAction *> found;
    for (QAction *each : chooser.menu()->actions()) {
        QCOMPARE(each->isChecked(), each->text().startsWith(presetTitle(PeriodPreset::LastMonth)));
        if (each->text().startsWith(presetTitle(PeriodPreset::Last7Days)))
            found << each;
    }
    QCOMPARE(found.size(), 1);
    QAction *action = found.constFirst();
    QVERIFY2(action->text().endsWith(periodTitle(week)), "the menu does not say which days that is");
    action->trigger();
    QCOMPARE(chooser.preset(), PeriodPreset::Last7Days);
    QCOMPARE(chooser.period(), week);
    QVERIFY(chooser.text().contains(periodTitle(week)));
}

void TestPeriodChooser::dates_areTyped()
{
    PeriodChooser chooser;
    QSignalSpy periods(&chooser, &PeriodChooser::periodChanged);
    emit chooser.menu()->aboutToShow();
    fields(chooser)[0]->setText(u"2026-10-03"_s);
    fields(chooser)[1]->setText(u"9 Oct 2026"_s);
    QTest::keyClick(fields(chooser)[1], Qt::Key_Return);
    const Period expected{QDate(2026, 10, 3), QDate(2026, 10, 9)};
    QCOMPARE(chooser.period(), expected);
    QVERIFY(!chooser.preset());
    QCOMPARE(chooser.text(), periodTitle(expected));
    QCOMPARE(periods.count(), 1);
    QCOMPARE(periods[0][0].value<Period>(), expected);
}

void TestPeriodChooser::dates_ofNonsense_areRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("said");
    QTest::newRow("no date") << u"2026-10-03"_s << u"soon"_s << u"soon"_s;
    QTest::newRow("no such day") << u"2026-02-30"_s << u"2026-10-03"_s << u"2026-02-30"_s;
    QTest::newRow("nothing") << u""_s << u"2026-10-03"_s << u"no date"_s;
    QTest::newRow("backwards") << u"2026-10-04"_s << u"2026-10-03"_s << u"before"_s;
}

void TestPeriodChooser::dates_ofNonsense_areRefused()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, said);
    PeriodChooser chooser;
    const Period before = chooser.period();
    emit chooser.menu()->aboutToShow();
    fields(chooser)[0]->setText(from);
    fields(chooser)[1]->setText(to);
    QTest::keyClick(fields(chooser)[0], Qt::Key_Return);
    const auto *problem = chooser.findChild<QLabel *>(u"problem"_s);
    QVERIFY(!problem->isHidden());
    QVERIFY2(problem->text().contains(said), qPrintable(problem->text()));
    QCOMPARE(chooser.period(), before);
    QCOMPARE(chooser.preset(), PeriodPreset::LastMonth);
}

void TestPeriodChooser::menu_growsForAProblem()
{
    PeriodChooser chooser;
    chooser.menu()->popup({});
    QVERIFY(QTest::qWaitForWindowExposed(chooser.menu()));
    const QList<DateField *> dates = fields(chooser);
    auto *apply = chooser.menu()->findChild<QPushButton *>();
    const int usual = chooser.menu()->height();
    const QList<int> heights{dates[0]->height(), dates[1]->height(), apply->height()};
    dates[0]->setDate({2026, 10, 31});
    dates[1]->setDate({2026, 10, 1});
    apply->click();
    const auto *problem = chooser.menu()->findChild<QLabel *>(u"problem"_s);
    QVERIFY(problem->isVisible());
    QTRY_VERIFY(chooser.menu()->height() > usual);
    QTRY_COMPARE((QList<int>{dates[0]->height(), dates[1]->height(), apply->height()}), heights);
    QVERIFY(problem->height() >= problem->heightForWidth(problem->width()));
}

void TestPeriodChooser::tab_goesThroughTheDates()
{
    PeriodChooser chooser;
    chooser.menu()->popup({});
    QVERIFY(QTest::qWaitForWindowExposed(chooser.menu()));
    const QList<DateField *> dates = fields(chooser);
    QWidget *apply = chooser.menu()->findChild<QPushButton *>();
    dates[0]->setFocus();
    QTest::keyClick(dates[0], Qt::Key_Tab);
    QCOMPARE(chooser.menu()->focusWidget(), dates[1]);
    QTest::keyClick(dates[1], Qt::Key_Tab);
    QCOMPARE(chooser.menu()->focusWidget(), apply);
    QTest::keyClick(apply, Qt::Key_Backtab);
    QCOMPARE(chooser.menu()->focusWidget(), dates[1]);
}

void TestPeriodChooser::calendar_isInTheColoursOfTheWindow()
{
    DateField field;
    field.setDate({2026, 10, 3});
    field.show();
    QTest::keyClick(&field, Qt::Key_Down);
    const auto *calendar = field.findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    for (const Qt::DayOfWeek day : {Qt::Monday, Qt::Saturday, Qt::Sunday})
        QCOMPARE(calendar->weekdayTextFormat(day).foreground().color(), calendar->palette().color(QPalette::Text));
}

void TestPeriodChooser::menu_forgetsWhatWasNotTaken()
{
    PeriodChooser chooser;
    chooser.setPeriod({QDate(2026, 10, 3), QDate(2026, 10, 9)});
    fields(chooser)[0]->setText(u"soon"_s);
    emit chooser.menu()->aboutToShow();
    QCOMPARE(fields(chooser)[0]->date(), QDate(2026, 10, 3));
    QCOMPARE(fields(chooser)[1]->date(), QDate(2026, 10, 9));
    QVERIFY(chooser.findChild<QLabel *>(u"problem"_s)->isHidden());
}

void TestPeriodChooser::sameDays_keepThePreset()
{
    PeriodChooser chooser;
    chooser.setPreset(PeriodPreset::LastMonth);
    chooser.setPeriod(chooser.period());
    QCOMPARE(chooser.preset(), PeriodPreset::LastMonth);
    chooser.setPeriod({QDate(2026, 10, 3), QDate(2026, 10, 9)});
    QVERIFY(!chooser.preset());
}

void TestPeriodChooser::period_isToldOnce()
{
    PeriodChooser chooser;
    QSignalSpy periods(&chooser, &PeriodChooser::periodChanged);
    const Period period{QDate(2026, 10, 3), QDate(2026, 10, 9)};
    chooser.setPeriod(period);
    chooser.setPeriod(period);
    chooser.setPeriod({QDate(2026, 10, 9), QDate(2026, 10, 3)});
    chooser.setPeriod({});
    QCOMPARE(periods.count(), 1);
    QCOMPARE(chooser.period(), period);
}

void TestPeriodChooser::zone_saysWhatTodayIs()
{
    PeriodChooser chooser;
    chooser.setPreset(PeriodPreset::Last7Days);
    // At any moment it is another day in one of them.
    for (const QString &name : {u"UTC+14:00"_s, u"UTC-12:00"_s}) {
        const Zone zone = *Zone::fromName(name);
        chooser.setZone(zone);
        QCOMPARE(chooser.period(), periodOf(PeriodPreset::Last7Days, todayIn(zone)));
    }
    const Period days{QDate(2026, 10, 3), QDate(2026, 10, 9)};
    chooser.setPeriod(days);
    chooser.setZone(Zone());
    QCOMPARE(chooser.period(), days);
}

void TestPeriodChooser::button_isNamedForReaders()
{
    PeriodChooser chooser;
    QVERIFY(chooser.accessibleName().contains(chooser.text()));
    chooser.setPeriod({QDate(2026, 10, 3), QDate(2026, 10, 9)});
    QVERIFY(chooser.accessibleName().contains(chooser.text()));
}

QTEST_MAIN(TestPeriodChooser)
#include "tst_periodchooser.moc"
