// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbar.h"
#include "filterline.h"
#include "query.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the filter bar offers for a filter that finds nothing, and how a cleared one comes back.
class TestFilterBarSuggestion : public QObject
{
    Q_OBJECT

private slots:
    void suggestion_isTakenByAClick();
    void escape_canBeUndone();
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

QTEST_MAIN(TestFilterBarSuggestion)
#include "tst_filterbarsuggestion.moc"
