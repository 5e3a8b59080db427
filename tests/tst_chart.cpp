// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartdata.h"
#include "chartlegend.h"
#include "chartpanel.h"
#include "charttip.h"
#include "countsamples.h"
#include "countschart.h"
#include "countstablemodel.h"

#include <QAbstractAxis>
#include <QBuffer>
#include <QChart>
#include <QHelpEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestChart : public QObject
{
    Q_OBJECT

private slots:
    void axis_saysThatThereAreTooManyBuckets();
    void zone_isNamedAtEverySize_data();
    void zone_isNamedAtEverySize();
    void titles_nameTheBucket_data();
    void titles_nameTheBucket();
    void clickOnABar_leavesItsDayAndValue();
    void keyboard_goesThroughBarsAndValues();
    void tab_goesThroughAllParts_data();
    void tab_goesThroughAllParts();
    void tip_staysWhileTheMouseRests();
    void choices_askForCounts();
    void picture_holdsTheWholeChart();
    void picture_saysWhenAndHowComplete_data();
    void picture_saysWhenAndHowComplete();
    void picture_isLightAlways();
    void numbers_areTheSame();
};

void TestChart::axis_saysThatThereAreTooManyBuckets()
{
    CountsChart chart;
    SessionCounts counts = countsOf(1, 1);
    ChartColors colors;
    const auto title = [&] {
        chart.setCounts(counts, chartDataOf(counts, colors));
        return chart.chart()->axes(Qt::Horizontal).at(0)->titleText();
    };
    QVERIFY(!title().contains(u"too many"_s));
    counts.spec.bucket = Bucket::Month;
    counts.isCoarser = true;
    QVERIFY(title().contains(u"too many"_s));
}

void TestChart::zone_isNamedAtEverySize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("title");
    QTest::newRow("usual") << QSize(900, 300) << u"Sessions per day, 2026, time zone Asia/Kolkata"_s;
    QTest::newRow("low") << QSize(900, 110) << u"Sessions per day, 2026, time zone Asia/Kolkata"_s;
    QTest::newRow("narrow") << QSize(240, 300) << u"2026 · Asia/Kolkata"_s;
}

void TestChart::zone_isNamedAtEverySize()
{
    QFETCH(const QSize, size);
    CountsChart chart;
    chart.resize(size);
    SessionCounts counts = countsOf(1, 1);
    counts.zone = *Zone::fromName(u"Asia/Kolkata"_s);
    ChartColors colors;
    chart.setCounts(counts, chartDataOf(counts, colors));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QByteArray svg;
    QBuffer buffer(&svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    QPainter painter(&generator);
    chart.scene()->render(&painter);
    painter.end();
    QFETCH(const QString, title);
    QVERIFY2(svg.contains(title.toUtf8()), svg.constData());
}

void TestChart::titles_nameTheBucket_data()
{
    QTest::addColumn<Bucket>("bucket");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("label");
    QTest::newRow("hour") << Bucket::Hour << u"1 Oct 2026 00:00"_s << u"1 Oct 00:00"_s;
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

void TestChart::keyboard_goesThroughBarsAndValues()
{
    ChartPanel panel;
    panel.resize(900, 400);
    const SessionCounts counts = countsOf(3, 4);
    panel.setResult(resultOf(counts));
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    panel.focusChart();
    auto *chart = panel.findChild<CountsChart *>();
    QVERIFY(chart->hasFocus());
    QSignalSpy spy(&panel, &ChartPanel::bucketRequested);
    const auto wished = [&](std::initializer_list<Qt::Key> keys) {
        for (const Qt::Key key : keys)
            QTest::keyClick(chart, key);
        QTest::keyClick(chart, Qt::Key_Return);
        return spy.last().at(0).toStringList();
    };
    QCOMPARE(wished({Qt::Key_Home}), bucketTerms(counts, 0));
    QCOMPARE(wished({Qt::Key_Right}), bucketTerms(counts, 1));
    QVERIFY(chart->accessibleDescription().contains(bucketTitle(counts, 1)));
    QCOMPARE(wished({Qt::Key_Up}), bucketTerms(counts, 1, 0));
    QVERIFY(chart->accessibleDescription().contains(u"channel0"_s));
    QCOMPARE(wished({Qt::Key_Up, Qt::Key_Up, Qt::Key_Up}), bucketTerms(counts, 1, 2));
    QCOMPARE(wished({Qt::Key_Down}), bucketTerms(counts, 1, 1));
    QCOMPARE(wished({Qt::Key_End, Qt::Key_Right}), bucketTerms(counts, 3));
    QCOMPARE(wished({Qt::Key_Left}), bucketTerms(counts, 2));
}

void TestChart::tab_goesThroughAllParts_data()
{
    QTest::addColumn<bool>("table");
    QTest::addColumn<QString>("stops");
    QTest::newRow("chart alone") << false << u"Channel Day Numbers Picture CountsChart ChartLegend"_s;
    QTest::newRow("numbers") << true << u"Channel Day Surplus Numbers Picture CountsChart ChartLegend QTableView"_s;
}

void TestChart::tab_goesThroughAllParts()
{
    ChartPanel panel;
    panel.resize(900, 400);
    panel.setResult(resultOf(countsOf(3, 4)));
    QFETCH(bool, table);
    panel.setTableShown(table);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QStringList names;
    const QList<QToolButton *> buttons = panel.findChildren<QToolButton *>();
    QToolButton *first = *std::ranges::find(buttons, u"Channel"_s, &QToolButton::text);
    first->setFocus(Qt::TabFocusReason);
    for (int step = 0; step < 20 && (step == 0 || QApplication::focusWidget() != first); ++step) {
        QWidget *now = QApplication::focusWidget();
        const auto *button = qobject_cast<QToolButton *>(now);
        names << (button ? button->text() : QString::fromLatin1(now->metaObject()->className()));
        QTest::keyClick(now, Qt::Key_Tab);
    }
    // A group of buttons of which one is down is one stop.
    QTEST(names.join(u' '), "stops");
}

void TestChart::tip_staysWhileTheMouseRests()
{
    ChartPanel panel;
    panel.resize(900, 400);
    panel.setResult(resultOf(countsOf(2, 4)));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto *chart = panel.findChild<CountsChart *>();
    const auto *tip = panel.findChild<ChartTip *>();
    const QPoint place = chart->mapFromScene(chart->chart()->mapToScene(chart->chart()->plotArea().center()));
    QTest::mouseMove(chart->viewport(), place);
    QTRY_VERIFY(tip->isVisible());
    // What Qt sends to a widget on which the mouse rests.
    QHelpEvent rest(QEvent::ToolTip, place, chart->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(chart->viewport(), &rest);
    QVERIFY(tip->isVisible());
    QVERIFY(tip->text().contains(bucketTitle(chart->counts(), 2)));
    QVERIFY(!tip->geometry().contains(chart->viewport()->mapToGlobal(place)));
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

static QImage pictureOf(const ChartPanel &panel)
{
    return QImage::fromData(panel.pngBytes(), "PNG");
}

/// The smallest rectangle around all dots of this colour.
static QRect extentOf(const QImage &image, const QColor &color)
{
    QRect extent;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == color.rgb())
                extent |= QRect(x, y, 1, 1);
        }
    }
    return extent;
}

void TestChart::picture_holdsTheWholeChart()
{
    ChartPanel panel;
    panel.resize(500, 150);
    panel.setSourceName(u"Acme"_s);
    panel.setResult(resultOf(countsOf(14, 30)));
    const QImage picture = pictureOf(panel);
    // The largest value: bars from the left to the right, and its square in the legend below.
    const QRect first = extentOf(picture, chartColor(0, false));
    QVERIFY2(first.left() < picture.width() / 8, qPrintable(QString::number(first.left())));
    QVERIFY2(first.right() > picture.width() * 7 / 8, qPrintable(QString::number(first.right())));
    // A legend that is cut would lack the last ones; a square stands lower than every bar.
    for (int color = 0; color < 12; ++color)
        QVERIFY2(extentOf(picture, chartColor(color, false)).bottom() > picture.height() * 8 / 10,
            qPrintable(QString::number(color)));
    const QByteArray svg = panel.svgBytes();
    QVERIFY(svg.contains("<svg"));
    for (const char *text : {"Acme", "channel0", "channel10", "3 other"})
        QVERIFY2(svg.contains(text), text);
}

void TestChart::picture_saysWhenAndHowComplete_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("warning");
    QTest::newRow("complete") << Verdict::Complete << QString();
    QTest::newRow("cancelled") << Verdict::Cancelled << u"incomplete: cancelled, 3 received"_s;
    QTest::newRow("going on") << Verdict::Nothing << u"not complete yet"_s;
}

void TestChart::picture_saysWhenAndHowComplete()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QFETCH(const Verdict, verdict);
    QFETCH(const QString, warning);
    ChartPanel panel;
    panel.setSourceName(u"Acme"_s);
    Completeness completeness;
    completeness.verdict = verdict;
    completeness.tally.rows = 3;
    completeness.askedAt = QDateTime({2026, 11, 26}, {8, 12}, Qt::UTC);
    panel.setCompleteness(completeness);
    panel.setResult(resultOf(countsOf(2, 5)));
    const QString svg = QString::fromUtf8(panel.svgBytes());
    QVERIFY2(svg.contains(u"asked 26 Nov 2026 08:12 UTC"_s), qPrintable(svg));
    completeness.askedFrom = completeness.askedAt.addDays(-3);
    panel.setCompleteness(completeness);
    QVERIFY(panel.svgBytes().contains("asked between 23 Nov 2026 08:12 and 26 Nov 2026 08:12 UTC"));
    QCOMPARE(svg.contains(u"⚠"_s), !warning.isEmpty());
    QVERIFY2(svg.contains(warning), qPrintable(svg));
}

void TestChart::picture_isLightAlways()
{
    ChartPanel panel;
    panel.setResult(resultOf(countsOf(2, 5)));
    const QImage light = pictureOf(panel);
    QPalette dark(QColor(0x1f2329));
    dark.setColor(QPalette::Base, Qt::black);
    panel.setPalette(dark);
    QCOMPARE(pictureOf(panel), light);
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
