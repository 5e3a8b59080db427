// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlegend.h"
#include "chartpanel.h"
#include "countsamples.h"
#include "countschart.h"

#include <QAbstractAxis>
#include <QChart>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestChartLegend : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryValue();
    void keepsWhatTheFilterLeavesOut();
    void togglesByMouseAndKeyboard();
    void severalTypes_areSaid();
};

void TestChartLegend::listsEveryValue()
{
    ChartPanel panel;
    panel.setResult(resultOf(countsOf(15, 3)));
    const auto *legend = panel.findChild<ChartLegend *>();
    QCOMPARE(legend->count(), 15);
    for (int row = 0; row < legend->count(); ++row)
        QCOMPARE(legend->item(row)->checkState(), Qt::Checked);
    panel.setResult(resultOf(countsOf(0, 0)));
    QCOMPARE(legend->count(), 0);
}

void TestChartLegend::keepsWhatTheFilterLeavesOut()
{
    ChartPanel panel;
    QueryResult result = resultOf(countsOf(3, 4));
    panel.setResult(result);
    auto *legend = panel.findChild<ChartLegend *>();
    legend->setCurrentRow(2);
    const QStringList titles{legend->item(0)->text(), legend->item(1)->text(), legend->item(2)->text()};

    // Of the three values the filter leaves the first one.
    result.counts = countsOf(1, 4);
    panel.setResult(result);
    QCOMPARE(legend->count(), 3);
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(legend->item(row)->text(), titles[row]);
        QCOMPARE(legend->item(row)->checkState(), row == 0 ? Qt::Checked : Qt::Unchecked);
    }
    QCOMPARE(legend->currentRow(), 2);
}

void TestChartLegend::togglesByMouseAndKeyboard()
{
    ChartPanel panel;
    panel.resize(900, 400);
    panel.setResult(resultOf(countsOf(3, 4)));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto *legend = panel.findChild<ChartLegend *>();
    QSignalSpy spy(&panel, &ChartPanel::termToggleRequested);
    QTest::mouseClick(legend->viewport(), Qt::LeftButton, {}, legend->visualItemRect(legend->item(1)).center());
    legend->setCurrentRow(2);
    QTest::keyClick(legend, Qt::Key_Return);
    QTest::keyClick(legend, Qt::Key_Space);
    QCOMPARE(spy.count(), 3);
    QCOMPARE(spy.at(0).at(0).value<Field>(), Field::Channel);
    QCOMPARE(spy.at(0).at(1).toString(), u"channel1"_s);
    QCOMPARE(spy.at(1).at(1).toString(), u"channel2"_s);
    QCOMPARE(spy.at(2).at(1).toString(), u"channel2"_s);
}

void TestChartLegend::severalTypes_areSaid()
{
    ChartPanel panel;
    const auto *label = panel.findChild<QLabel *>(u"allTypes"_s);
    const auto titleOfTime = [&panel] {
        return panel.findChild<CountsChart *>()->chart()->axes(Qt::Horizontal).at(0)->titleText();
    };
    QueryResult result = resultOf(countsOf(3, 4));
    result.counts.types = {{u"Conversations"_s, 12, 0}};
    panel.setResult(result);
    QVERIFY(label->isHidden());
    QVERIFY(!titleOfTime().contains(u"all types"_s));
    result.counts.types.push_back({u"Alerts"_s, 2, 0});
    panel.setResult(result);
    QVERIFY(!label->isHidden());
    QVERIFY2(titleOfTime().contains(u", all types"_s), qPrintable(titleOfTime()));
    // By type the legend tells them apart itself.
    result.query.counting.by = Field::BillingSessionType;
    panel.setResult(result);
    QVERIFY(label->isHidden());
}

QTEST_MAIN(TestChartLegend)
#include "tst_chartlegend.moc"
