// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterclicks.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFilterClicks : public QObject
{
    Q_OBJECT

private slots:
    void days_takeThePlaceOfOthers_data();
    void days_takeThePlaceOfOthers();
    void value_isToggled_data();
    void value_isToggled();
};

void TestFilterClicks::days_takeThePlaceOfOthers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");

    QTest::newRow("none") << u""_s << u"day>=2026-10-05 day<=2026-10-08"_s;
    QTest::newRow("one") << u"day=2026-10-20 maria"_s << u"maria day>=2026-10-05 day<=2026-10-08"_s;
    QTest::newRow("several") << u"a day>=2026-10-20 b day<2026-10-22"_s << u"a b day>=2026-10-05 day<=2026-10-08"_s;
    QTest::newRow("no date") << uR"(day="" a)"_s << u"a day>=2026-10-05 day<=2026-10-08"_s;
    QTest::newRow("excluded") << u"-day=2026-10-06"_s << u"-day=2026-10-06 day>=2026-10-05 day<=2026-10-08"_s;
    QTest::newRow("another time") << u"start>2026-10-06"_s << u"start>2026-10-06 day>=2026-10-05 day<=2026-10-08"_s;
}

void TestFilterClicks::days_takeThePlaceOfOthers()
{
    QFETCH(QString, text);
    QTEST(withDays(text, {u"day>=2026-10-05"_s, u"day<=2026-10-08"_s}), "result");
}

void TestFilterClicks::value_isToggled_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("result");

    QTest::newRow("none yet") << u"maria"_s << u"ivrVoice"_s << u"maria channel=ivrVoice"_s;
    QTest::newRow("another") << u"channel=ivrVoice"_s << u"rtm"_s << u"channel=ivrVoice,rtm"_s;
    QTest::newRow("a part of it") << u"channel:voic maria"_s << u"ivrVoice"_s << u"maria"_s;
    QTest::newRow("a part of its name") << u"channel:Web"_s << u"rtm"_s << u""_s;
    QTest::newRow("a part of another") << u"channel:IVR maria"_s << u"rtm"_s << u"maria channel=rtm"_s;
    QTest::newRow("a part that is excluded") << u"-channel:IVR"_s << u"rtm"_s << u"-channel:IVR channel=rtm"_s;
    QTest::newRow("of another field") << u"type:IVR"_s << u"ivrVoice"_s << u"type:IVR channel=ivrVoice"_s;
}

void TestFilterClicks::value_isToggled()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    QTEST(withClickedValue(text, Field::Channel, value, {}), "result");
}

QTEST_GUILESS_MAIN(TestFilterClicks)
#include "tst_filterclicks.moc"
