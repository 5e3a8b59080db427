// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartdata.h"
#include "countsamples.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

/// What a chart shows of counts: its series, their colours and names.
class TestChartData : public QObject
{
    Q_OBJECT

private slots:
    void twelveValues_areTwelveSeries();
    void moreValues_areFoldedIntoOther();
    void aValue_keepsItsColor();
    void colors_areByAllThatHasCome();
    void colors_stayWithAnotherSource();
    void colors_ofASourceReadAnew();
    void noTwoValuesShareAColor();
    void allValuesTogether_areNoValue();
    void bots_areNamed();
};

void TestChartData::twelveValues_areTwelveSeries()
{
    ChartColors colors;
    const ChartData data = chartDataOf(countsOf(12, 3), colors);
    QCOMPARE(data.series.size(), size_t(12));
    QVERIFY(!data.series.back().isOther);
    QCOMPARE(data.highest, quint32(12 * 13 / 2 + 2 * 12));
}

void TestChartData::moreValues_areFoldedIntoOther()
{
    ChartColors colors;
    const SessionCounts counts = countsOf(15, 2);
    const ChartData data = chartDataOf(counts, colors);
    QCOMPARE(data.series.size(), size_t(12));
    QVERIFY(data.series.back().isOther);
    QCOMPARE(data.at(0, 11), quint32(4 + 3 + 2 + 1));
    quint64 sum = 0;
    for (const ChartData::Series &series : data.series)
        sum += series.total;
    QCOMPARE(sum, counts.total);
}

void TestChartData::aValue_keepsItsColor()
{
    ChartColors colors;
    const int color = chartDataOf(countsOf(5, 1), colors).series[3].color;
    SessionCounts alone = countsOf(1, 1);
    alone.values[0] = u"channel3"_s;
    QCOMPARE(chartDataOf(alone, colors).series[0].color, color);
}

/// The first page may have other values at its top than the whole.
void TestChartData::colors_areByAllThatHasCome()
{
    ChartColors colors;
    colors.give(Field::Channel, {{u"sms"_s, 6}, {u"rtm"_s, 4}}, 10);
    colors.give(Field::Channel, {{u"rtm"_s, 60}, {u"sms"_s, 30}, {u"line"_s, 10}}, 100);
    ChartColors others;
    others.give(Field::Channel, {{u"rtm"_s, 60}, {u"sms"_s, 30}, {u"line"_s, 10}}, 100);
    for (const QString &value : {u"rtm"_s, u"sms"_s, u"line"_s})
        QCOMPARE(colors.knownIndexOf(Field::Channel, value), others.knownIndexOf(Field::Channel, value));
    // A filter leaves them as they are.
    colors.give(Field::Channel, {{u"line"_s, 9}, {u"sms"_s, 8}}, 100);
    QCOMPARE(colors.knownIndexOf(Field::Channel, u"rtm"_s), 0);
    QCOMPARE(colors.knownIndexOf(Field::Channel, u"line"_s), 2);
}

void TestChartData::colors_stayWithAnotherSource()
{
    ChartColors colors;
    colors.give(Field::Channel, {{u"rtm"_s, 60}, {u"sms"_s, 40}}, 100);
    colors.setEnded(true);
    colors.give(Field::Channel, {}, 0);
    colors.setEnded(false);
    colors.give(Field::Channel, {{u"line"_s, 5}, {u"sms"_s, 4}}, 9);
    colors.give(Field::Channel, {{u"sms"_s, 50}, {u"line"_s, 20}, {u"rtm"_s, 10}}, 80);
    QCOMPARE(colors.knownIndexOf(Field::Channel, u"rtm"_s), 0);
    QCOMPARE(colors.knownIndexOf(Field::Channel, u"sms"_s), 1);
    QCOMPARE(colors.knownIndexOf(Field::Channel, u"line"_s), 2);
}

/// It begins once more when its time zone turns out to be another.
void TestChartData::colors_ofASourceReadAnew()
{
    ChartColors colors;
    colors.give(Field::Channel, {{u"sms"_s, 6}, {u"rtm"_s, 4}}, 10);
    colors.give(Field::Channel, {}, 0);
    colors.give(Field::Channel, {{u"rtm"_s, 60}, {u"sms"_s, 30}}, 90);
    QCOMPARE(colors.knownIndexOf(Field::Channel, u"rtm"_s), 0);
    QCOMPARE(colors.knownIndexOf(Field::Channel, u"sms"_s), 1);
}

void TestChartData::noTwoValuesShareAColor()
{
    ChartColors colors;
    SessionCounts counts = countsOf(12, 1);
    for (int round = 0; round < 5; ++round) {
        for (int value = round; value < 12; ++value)
            counts.values[size_t(value)] = u"round %1, value %2"_s.arg(round).arg(value);
        std::set<int> used;
        for (const ChartData::Series &series : chartDataOf(counts, colors).series)
            used.insert(series.color);
        QCOMPARE(used.size(), size_t(12));
    }
}

void TestChartData::allValuesTogether_areNoValue()
{
    SessionCounts counts = countsOf(1, 1);
    counts.codes[0] = SessionCounts::AllCodes;
    ChartColors colors;
    QVERIFY(chartDataOf(counts, colors).series[0].isOther);
}

void TestChartData::bots_areNamed()
{
    SessionCounts counts = countsOf(2, 1);
    counts.spec.by = Field::BotId;
    counts.values = {u"st-04001fda-a9a7-5faf-ae5f-1410b32a6a91"_s, u"st-14001fda-a9a7-5faf-ae5f-1410b32a6a92"_s};
    counts.names = DisplayNames(BotNames{{counts.values[0].toStdString(), "Orders and all that follows them"}});
    ChartColors colors;
    const ChartData data = chartDataOf(counts, colors);
    QCOMPARE(data.series[0].title, u"Orders and all that follows them"_s);
    QCOMPARE(data.series[0].rawValue, counts.values[0]);
    QCOMPARE(data.series[1].title, u"st-14001…6a92"_s);
    const std::vector<LegendEntry> legend = legendOf(resultOf(counts), data, colors);
    QCOMPARE(legend[0].title, u"Orders and all that follows them"_s);
    QCOMPARE(legend[0].rawValue, counts.values[0]);
    QCOMPARE(legend[1].title, u"st-14001…6a92"_s);
}

QTEST_APPLESS_MAIN(TestChartData)
#include "tst_chartdata.moc"
