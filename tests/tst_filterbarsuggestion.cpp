// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbar.h"
#include "filterline.h"
#include "query.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the filter bar offers for a filter that finds nothing, how a cleared one comes back, and what switches it on.
class TestFilterBarSuggestion : public QObject
{
    Q_OBJECT

private slots:
    void suggestion_isTakenByAClick();
    void escape_canBeUndone();
    void anotherText_switchesTheFilterOn();
    void daysOfTheChart_takeThePlaceOfOthers();
    void exportKey_isLeftToTheWindow();
};

void TestFilterBarSuggestion::suggestion_isTakenByAClick()
{
    FilterBar bar;
    bar.show();
    auto *suggestion = bar.findChild<QPushButton *>(u"suggestion"_s);
    QVERIFY(!suggestion->isVisible());
    bar.setText(u"channel=Mobile"_s);
    QueryResult result;
    result.query.filter = bar.filter();
    result.values.set(Field::Channel, {{u"rtm"_s, 0}});
    bar.setResult(result);
    QVERIFY(suggestion->isVisible());
    QVERIFY2(suggestion->text().contains(u"channel:Mobile"_s), qPrintable(suggestion->text()));
    suggestion->click();
    QCOMPARE(bar.text(), u"channel:Mobile"_s);
    result.query.filter = bar.filter();
    bar.setResult(result);
    QVERIFY(!suggestion->isVisible());
}

void TestFilterBarSuggestion::escape_canBeUndone()
{
    FilterBar bar;
    bar.show();
    bar.setText(u"type=Voice"_s);
    QTest::keyClick(bar.findChild<FilterLine *>(), Qt::Key_Escape);
    QCOMPARE(bar.text(), QString());
    bar.undo();
    QCOMPARE(bar.text(), u"type=Voice"_s);
    bar.redo();
    QCOMPARE(bar.text(), QString());
}

void TestFilterBarSuggestion::anotherText_switchesTheFilterOn()
{
    FilterBar bar;
    bar.show();
    QTest::keyClicks(bar.findChild<FilterLine *>(), u"maria"_s);
    bar.setSwitchedOn(false);
    bar.clear();
    QVERIFY(bar.isSwitchedOn());
    bar.undo();
    bar.setSwitchedOn(false);
    QTest::keyClicks(bar.findChild<FilterLine *>(), u"x"_s);
    QVERIFY(bar.isSwitchedOn());
    QCOMPARE(bar.filter().text(), bar.text());
    bar.setSwitchedOn(false);
    bar.setText(u"channel=rtm"_s);
    QCOMPARE(bar.filter().text(), u"channel=rtm"_s);
    // The same text is no other filter.
    bar.setSwitchedOn(false);
    bar.setText(u"channel=rtm"_s);
    QVERIFY(!bar.isSwitchedOn());
}

void TestFilterBarSuggestion::daysOfTheChart_takeThePlaceOfOthers()
{
    FilterBar bar;
    bar.show();
    bar.setText(u"maria day=2026-10-20"_s);
    bar.setSwitchedOn(false);
    bar.chooseDays({u"day>=2026-10-05"_s, u"day<=2026-10-08"_s});
    QCOMPARE(bar.filter().text(), u"maria day>=2026-10-05 day<=2026-10-08"_s);
}

void TestFilterBarSuggestion::exportKey_isLeftToTheWindow()
{
    FilterBar bar;
    bar.show();
    QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_E, Qt::ControlModifier);
    key.ignore();
    QCoreApplication::sendEvent(bar.findChild<FilterLine *>(), &key);
    QVERIFY(!key.isAccepted());
}

QTEST_MAIN(TestFilterBarSuggestion)
#include "tst_filterbarsuggestion.moc"
