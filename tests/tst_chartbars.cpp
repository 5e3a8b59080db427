// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "baritem.h"
#include "chartpanel.h"
#include "countsamples.h"
#include "countschart.h"

#include <QChart>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

/// What the bars ask for when the mouse picks some of them.
class TestChartBars : public QObject
{
    Q_OBJECT

private slots:
    void othersOfABar_areAskedFor();
    void drag_asksForTheDays_data();
    void drag_asksForTheDays();
    void dragThatIsOvertaken_asksForNothing();
    void range_staysWithinAll();
    void wheel_zoomsWhereTheMouseIs();
    void wheel_movesSideways();
    void labels_areDragged();
    void keyboard_zooms();
    void zoom_staysWhileTheDaysAreTheSame();
    void tip_goesWithItsCounts();
};

namespace {

BarItem *barsOf(const CountsChart *chart)
{
    for (QGraphicsItem *item : chart->scene()->items()) {
        if (auto *bars = qobject_cast<BarItem *>(item->toGraphicsObject()))
            return bars;
    }
    return nullptr;
}

/// A chart on the screen, and what its bars ask for.
struct Shown
{
    explicit Shown(const SessionCounts &counts)
    {
        panel.resize(900, 400);
        panel.setResult(resultOf(counts));
        panel.show();
        isExposed = QTest::qWaitForWindowExposed(&panel);
    }
    /// The current bar is shown only while the chart has the focus.
    bool takesKeys()
    {
        panel.focusChart();
        return QTest::qWaitForWindowActive(&panel) && QTest::qWaitFor([this] { return chart->hasFocus(); });
    }

    ChartPanel panel;
    const BucketRange &range() const { return bars->range(); }

    CountsChart *chart = panel.findChild<CountsChart *>();
    BarItem *bars = barsOf(chart);
    QSignalSpy spy{&panel, &ChartPanel::bucketRequested};
    bool isExposed = false;
};

/// The point of the view in the middle of a bucket, low in its bar.
QPoint pointOf(CountsChart *chart, int bucket)
{
    const QRectF plot = chart->chart()->plotArea();
    const QPointF low(plot.left() + plot.width() * (bucket + 0.5) / chart->counts().bucketCount(), plot.bottom() - 3);
    return chart->mapFromScene(chart->chart()->mapToScene(low));
}

/// Turns the wheel by so many notches.
void turn(CountsChart *chart, QPoint at, QPoint notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    constexpr int notch = 120;
    QWheelEvent event(
        at, chart->viewport()->mapToGlobal(at), {}, notches * notch, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(chart->viewport(), &event);
}

void drag(CountsChart *chart, int from, int to)
{
    QTest::mousePress(chart->viewport(), Qt::LeftButton, {}, pointOf(chart, from));
    QTest::mouseMove(chart->viewport(), pointOf(chart, to));
    // Beside the bars; the last one that was reached counts.
    QTest::mouseMove(chart->viewport(), QPoint(1, 1));
}

} // namespace

void TestChartBars::othersOfABar_areAskedFor()
{
    const SessionCounts counts = countsOf(15, 4);
    Shown shown(counts);
    emit shown.chart->barClicked(2, ChartData::MaxSeries - 1);
    QCOMPARE(shown.spy.at(0).at(0).toStringList(),
        bucketTerms(counts, 2) + QStringList{otherValuesTerm(counts, ChartData::MaxSeries - 1)});
}

void TestChartBars::drag_asksForTheDays_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QStringList>("terms");
    QTest::newRow("forth") << 1 << 3 << QStringList{u"day>=2026-10-02"_s, u"day<=2026-10-04"_s};
    QTest::newRow("back") << 2 << 0 << QStringList{u"day>=2026-10-01"_s, u"day<=2026-10-03"_s};
    QTest::newRow("within one") << 2 << 2 << QStringList{u"day=2026-10-03"_s, u"channel=channel0"_s};
}

void TestChartBars::drag_asksForTheDays()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    Shown shown(countsOf(2, 6));
    QVERIFY(shown.isExposed);
    drag(shown.chart, from, to);
    QTest::mouseRelease(shown.chart->viewport(), Qt::LeftButton, {}, pointOf(shown.chart, to));
    QCOMPARE(shown.spy.count(), 1);
    QTEST(shown.spy.at(0).at(0).toStringList(), "terms");
}

void TestChartBars::dragThatIsOvertaken_asksForNothing()
{
    Shown shown(countsOf(2, 6));
    QVERIFY(shown.isExposed);
    drag(shown.chart, 4, 5);
    shown.panel.setResult(resultOf(countsOf(2, 2)));
    QTest::mouseRelease(shown.chart->viewport(), Qt::LeftButton, {}, QPoint(1, 1));
    QCOMPARE(shown.spy.count(), 0);
}

void TestChartBars::range_staysWithinAll()
{
    BucketRange range(100);
    range.zoom(0.1, 99);
    QCOMPARE(range.count(), 10);
    QVERIFY(range.contains(99));
    range.move(50);
    QCOMPARE(range.end(), 100);
    range.show(3);
    QCOMPARE(range.first(), 3);
    range.show(20);
    QCOMPARE(range.end(), 21);
    range.zoom(0.001, 15);
    QCOMPARE(range.count(), BucketRange::Fewest);
    QVERIFY(range.contains(15));
    range.zoom(1000, 15);
    QVERIFY(range.isWhole());
    QCOMPARE(range.first(), 0);

    BucketRange few(2);
    few.zoom(0.5, 1);
    QVERIFY(few.isWhole());
    BucketRange none(0);
    none.zoom(0.5, 0);
    none.move(-1);
    QCOMPARE(none.count(), 0);

    // The smallest steps of a wheel lead from the fewest to all, and back.
    constexpr double step = 0.93;
    BucketRange slow(100);
    for (int steps = 0; steps < 100; ++steps)
        slow.zoom(step, 50);
    QCOMPARE(slow.count(), BucketRange::Fewest);
    for (int steps = 0; steps < 100; ++steps)
        slow.zoom(1 / step, 50);
    QVERIFY(slow.isWhole());
}

void TestChartBars::wheel_zoomsWhereTheMouseIs()
{
    const SessionCounts counts = countsOf(2, 200);
    Shown shown(counts);
    QVERIFY(shown.isExposed);
    const QPoint at = pointOf(shown.chart, 150);
    turn(shown.chart, at, {0, 5});
    QVERIFY2(shown.range().count() < 100, "the wheel does not zoom");
    QVERIFY(shown.range().contains(150));

    QTest::mouseClick(shown.chart->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(shown.spy.count(), 1);
    const QString day = shown.spy.at(0).at(0).toStringList().constFirst();
    QVERIFY(day == bucketTerms(counts, 149).constFirst() || day == bucketTerms(counts, 150).constFirst()
        || day == bucketTerms(counts, 151).constFirst());

    turn(shown.chart, at, {0, -20});
    QVERIFY(shown.range().isWhole());
}

void TestChartBars::wheel_movesSideways()
{
    Shown shown(countsOf(2, 200));
    QVERIFY(shown.isExposed);
    const QPoint middle = pointOf(shown.chart, 100);
    turn(shown.chart, middle, {0, 6});
    const BucketRange before = shown.range();
    turn(shown.chart, middle, {0, -2}, Qt::ShiftModifier);
    QVERIFY(shown.range().first() > before.first());
    turn(shown.chart, middle, {2, 0});
    QCOMPARE(shown.range(), before);
}

void TestChartBars::labels_areDragged()
{
    Shown shown(countsOf(2, 200));
    QVERIFY(shown.isExposed);
    QWidget *view = shown.chart->viewport();
    const QPoint middle = pointOf(shown.chart, 100);
    turn(shown.chart, middle, {0, 6});
    const BucketRange before = shown.range();
    const QPoint label(middle.x(), middle.y() + 10);
    QTest::mousePress(view, Qt::LeftButton, {}, label);
    QTest::mouseMove(view, label + QPoint(200, 0));
    QVERIFY(shown.range().first() < before.first());
    QTest::mouseMove(view, label);
    QCOMPARE(shown.range(), before);
    QTest::mouseRelease(view, Qt::LeftButton, {}, label);
    QCOMPARE(shown.spy.count(), 0);
    QTest::mouseDClick(view, Qt::LeftButton, {}, label);
    QVERIFY(shown.range().isWhole());
}

void TestChartBars::keyboard_zooms()
{
    Shown shown(countsOf(2, 200));
    QVERIFY(shown.isExposed);
    QVERIFY(shown.takesKeys());
    QTest::keyClick(shown.chart, Qt::Key_Plus);
    const int zoomed = shown.range().count();
    QVERIFY(zoomed < 200);
    QTest::keyClick(shown.chart, Qt::Key_End);
    QVERIFY(shown.range().contains(199));
    QCOMPARE(shown.range().count(), zoomed);
    QTest::keyClick(shown.chart, Qt::Key_0);
    QVERIFY(shown.range().isWhole());
}

void TestChartBars::zoom_staysWhileTheDaysAreTheSame()
{
    Shown shown(countsOf(2, 200));
    QVERIFY(shown.isExposed);
    turn(shown.chart, pointOf(shown.chart, 100), {0, 6});
    const BucketRange before = shown.range();
    shown.panel.setResult(resultOf(countsOf(3, 200)));
    QCOMPARE(shown.range(), before);
    shown.panel.setResult(resultOf(countsOf(3, 100)));
    QVERIFY(shown.range().isWhole());
    QCOMPARE(shown.range().count(), 100);
}

void TestChartBars::tip_goesWithItsCounts()
{
    Shown shown(countsOf(2, 20));
    QVERIFY(shown.isExposed);
    const auto *tip = shown.chart->findChild<QWidget *>(u"chartTip"_s);
    QVERIFY(shown.takesKeys());
    QTest::keyClick(shown.chart, Qt::Key_Home);
    QVERIFY(tip->isVisible());
    shown.panel.setResult(resultOf(countsOf(2, 5)));
    QVERIFY(!tip->isVisible());
    QTest::keyClick(shown.chart, Qt::Key_Right);
    QVERIFY(tip->isVisible());
}

QTEST_MAIN(TestChartBars)
#include "tst_chartbars.moc"
