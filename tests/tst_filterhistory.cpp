// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterhistory.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFilterHistory : public QObject
{
    Q_OBJECT

private slots:
    void backAndForward_goFromTextToText();
    void back_takesUpWhatIsBeingTyped();
    void anotherText_endsTheWayForward();
    void recent_holdsWhatCouldBeRead();
    void back_passesOverWhatCannotBeRead();
    void lists_areBounded();
};

void TestFilterHistory::backAndForward_goFromTextToText()
{
    FilterHistory history;
    QVERIFY(!history.canGoBack({}));
    QCOMPARE(history.back({}), QString());
    history.remember(u"a"_s);
    history.remember(u"a"_s);
    history.remember(u"b"_s);
    QVERIFY(history.canGoBack(u"b"_s));
    QCOMPARE(history.back(u"b"_s), u"a"_s);
    QCOMPARE(history.back(u"a"_s), QString());
    QVERIFY(!history.canGoBack({}));
    QCOMPARE(history.forward({}), u"a"_s);
    QCOMPARE(history.forward(u"a"_s), u"b"_s);
    QCOMPARE(history.forward(u"b"_s), u"b"_s);
}

void TestFilterHistory::back_takesUpWhatIsBeingTyped()
{
    FilterHistory history;
    QVERIFY(history.canGoBack(u"typed"_s));
    QCOMPARE(history.back(u"typed"_s), QString());
    QCOMPARE(history.forward({}), u"typed"_s);
}

void TestFilterHistory::anotherText_endsTheWayForward()
{
    FilterHistory history;
    history.remember(u"a"_s);
    history.remember(u"b"_s);
    QCOMPARE(history.back(u"b"_s), u"a"_s);
    history.remember(u"c"_s);
    QCOMPARE(history.forward(u"c"_s), u"c"_s);
    QCOMPARE(history.back(u"c"_s), u"a"_s);
}

void TestFilterHistory::recent_holdsWhatCouldBeRead()
{
    FilterHistory history;
    for (const QString &text : {u"a"_s, u""_s, u"channel="_s, u" "_s, u"b"_s, u"a"_s})
        history.remember(text);
    QCOMPARE(history.recent(), QStringList({u"a"_s, u"b"_s}));
}

void TestFilterHistory::back_passesOverWhatCannotBeRead()
{
    FilterHistory history;
    history.remember(u"a"_s);
    history.remember(u"a length>10 min"_s);
    QVERIFY(history.canGoBack(u"a length>10 min"_s));
    QCOMPARE(history.back(u"a length>10 min"_s), u"a"_s);
    history.remember(u"a"_s);
    history.remember(u"a length>10m"_s);
    QCOMPARE(history.back(u"a length>10m"_s), u"a"_s);
    QCOMPARE(history.back(u"a"_s), QString());
}

void TestFilterHistory::lists_areBounded()
{
    FilterHistory history;
    for (int i = 0; i < 300; ++i)
        history.remember(QString::number(i));
    QCOMPARE(history.recent().size(), 20);
    QCOMPARE(history.recent().constFirst(), u"299"_s);
    int steps = 0;
    for (QString text = u"299"_s; history.canGoBack(text); text = history.back(text))
        ++steps;
    QCOMPARE(steps, 99);
}

QTEST_GUILESS_MAIN(TestFilterHistory)
#include "tst_filterhistory.moc"
