// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartdata.h"
#include "chartpanel.h"
#include "countschart.h"
#include "countstablemodel.h"

#include <QChart>
#include <QLegendMarker>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestChart : public QObject
{
    Q_OBJECT

private slots:
    void twelveValues_areTwelveSeries();
    void moreValues_areFoldedIntoOther();
    void aValue_keepsItsColor();
    void titles_nameTheBucket_data();
    void titles_nameTheBucket();
    void legend_hasOneEntryASeries();
    void clickOnABar_leavesItsDayAndValue();
    void clickOnTheLegend_togglesTheValue();
    void choices_askForCounts();
    void pictures_haveContent();
    void numbers_areTheSame();
};

/// `values` values over `buckets` days from 1 October 2026; value v has v + bucket + 1 sessions turned round, so that
/// the first is the largest.
static SessionCounts countsOf(int values, int buckets)
{
    SessionCounts counts;
    for (int bucket = 0; bucket < buckets; ++bucket)
        counts.bucketStarts.push_back(
            QDate(2026, 10, 1).startOfDay(Qt::UTC).toSecsSinceEpoch() + bucket * SecondsPerDay);
    for (int value = 0; value < values; ++value) {
        counts.codes.push_back(static_cast<quint32>(value + 1));
        counts.values.push_back(u"channel%1"_s.arg(value));
        counts.totals.push_back(0);
    }
    for (int bucket = 0; bucket < buckets; ++bucket) {
        for (int value = 0; value < values; ++value) {
            const auto count = static_cast<quint32>(values - value + bucket);
            counts.counts.push_back(count);
            counts.totals[static_cast<size_t>(value)] += count;
            counts.total += count;
        }
    }
    return counts;
}

static QueryResult resultOf(const SessionCounts &counts)
{
    QueryResult result;
    result.counts = counts;
    result.query.counting = counts.spec;
    return result;
}

void TestChart::twelveValues_areTwelveSeries()
{
    ChartColors colors;
    const ChartData data = chartDataOf(countsOf(12, 3), colors);
    QCOMPARE(data.series.size(), size_t(12));
    QVERIFY(!data.series.back().isOther);
    QCOMPARE(data.highest, quint64(12 * 13 / 2 + 2 * 12));
}

void TestChart::moreValues_areFoldedIntoOther()
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

void TestChart::aValue_keepsItsColor()
{
    ChartColors colors;
    const int color = chartDataOf(countsOf(5, 1), colors).series[3].color;
    SessionCounts alone = countsOf(1, 1);
    alone.values[0] = u"channel3"_s;
    QCOMPARE(chartDataOf(alone, colors).series[0].color, color);
}

void TestChart::titles_nameTheBucket_data()
{
    QTest::addColumn<Bucket>("bucket");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("label");
    QTest::newRow("day") << Bucket::Day << u"Thu 1 Oct 2026"_s << u"1 Oct"_s;
    QTest::newRow("week") << Bucket::Week << u"Week 40, 2026"_s << u"W40"_s;
    QTest::newRow("month") << Bucket::Month << u"October 2026"_s << u"Oct 2026"_s;
}

void TestChart::titles_nameTheBucket()
{
    QFETCH(Bucket, bucket);
    QLocale::setDefault(QLocale::c());
    SessionCounts counts = countsOf(1, 1);
    counts.spec.bucket = bucket;
    QTEST(bucketTitle(counts, 0), "title");
    QTEST(bucketLabel(counts, 0), "label");
    counts.hasUndated = true;
    QCOMPARE(bucketTitle(counts, 1), u"No date"_s);
}

void TestChart::legend_hasOneEntryASeries()
{
    CountsChart chart;
    chart.setCounts(countsOf(4, 31));
    QCOMPARE(chart.chart()->legend()->markers().size(), 4);
    chart.setCounts(countsOf(0, 0));
    QCOMPARE(chart.chart()->legend()->markers().size(), 0);
}

void TestChart::clickOnABar_leavesItsDayAndValue()
{
    ChartPanel panel;
    panel.resize(900, 400);
    panel.setResult(resultOf(countsOf(2, 4)));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto *chart = panel.findChild<CountsChart *>();
    QSignalSpy spy(&panel, &ChartPanel::bucketRequested);
    const QRectF plot = chart->chart()->plotArea();
    const QPointF low(plot.left() + plot.width() * 2.5 / 4, plot.bottom() - 3);
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, chart->mapFromScene(chart->chart()->mapToScene(low)));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toStringList(), bucketTerms(countsOf(2, 4), 2, 0));
}

void TestChart::clickOnTheLegend_togglesTheValue()
{
    ChartPanel panel;
    panel.setResult(resultOf(countsOf(3, 4)));
    QSignalSpy spy(&panel, &ChartPanel::termToggleRequested);
    emit panel.findChild<CountsChart *>()->chart()->legend()->markers().at(1)->clicked();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(1).toString(), u"channel1"_s);
}

void TestChart::choices_askForCounts()
{
    ChartPanel panel;
    QSignalSpy spy(&panel, &ChartPanel::countingRequested);
    for (QToolButton *button : panel.findChildren<QToolButton *>()) {
        if (button->text() == "Month"_L1 || button->text() == "Bot"_L1)
            button->click();
    }
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.at(1).at(0).value<CountSpec>(), (CountSpec{Bucket::Month, Field::BotId}));
}

void TestChart::pictures_haveContent()
{
    ChartPanel panel;
    panel.resize(700, 300);
    panel.setResult(resultOf(countsOf(3, 10)));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const QImage picture = QImage::fromData(panel.pngBytes(), "PNG");
    QVERIFY(picture.width() > 700);
    int colored = 0;
    for (int x = 0; x < picture.width(); x += 2) {
        for (int y = 0; y < picture.height(); y += 2)
            colored += picture.pixelColor(x, y).rgb() == chartColor(0, false).rgb();
    }
    QVERIFY(colored > 100);
    QVERIFY(panel.svgBytes().contains("<svg"));
}

void TestChart::numbers_areTheSame()
{
    ChartPanel panel;
    const SessionCounts counts = countsOf(14, 3);
    panel.setResult(resultOf(counts));
    auto *model = panel.findChild<CountsTableModel *>();
    QCOMPARE(model->counts().total, counts.total);
    QVERIFY(!panel.isTableShown());
    panel.setTableShown(true);
    QVERIFY(!panel.findChild<QTableView *>()->isHidden());
}

QTEST_MAIN(TestChart)
#include "tst_chart.moc"
