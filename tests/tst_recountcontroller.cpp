// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recountcontroller.h"

#include "chartpanel.h"
#include "checkcontroller.h"
#include "checksamples.h"
#include "filterbar.h"
#include "pagebuilder.h"
#include "sessiontableview.h"
#include "testwindow.h"

#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// What is billed too many, beside the numbers of the chart.
class TestRecountController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void tooMany_standBesideTheNumbers();
    void tooMany_leadToTheirSessions();
    void moreThanCanBeSelected_areShown();
    void filter_isRecounted();
    void choice_isKept();
};

namespace {

struct RecountWindow : TestWindow
{
    explicit RecountWindow(int conversationCount = 2)
    {
        std::vector<TestSession> records;
        for (const GeneratedSession &session : conversations(conversationCount)) {
            records.push_back(testSession(session));
            if (session.billingSessionId.ends_with("-3")) {
                GeneratedSession more = session;
                more.billingSessionId += "x";
                records.push_back(testSession(more));
            }
        }
        QFile file(home.path(u"sessions.json"_s));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(jsonPage(records)) > 0;
        file.close();
        checks.setUnits(unitsOfPlan(u"session"_s).value_or(UnitSpans()));
        source.open(file.fileName());
        isOpen = written && waitForEnd();
        window.chart()->setTableShown(true);
        window.chart()->setRecountChosen(true);
    }

    QTableView *numbers() const { return window.chart()->findChild<QTableView *>(); }
    /// A row of the table; bars between its cells.
    QString row(int number) const
    {
        QStringList cells;
        for (int column = 0; column < numbers()->model()->columnCount(); ++column)
            cells << numbers()->model()->index(number, column).data().toString();
        return cells.join(u'|');
    }

    bool isOpen = false;
    CheckController checks{window, runner, source, connections.settings()};
    RecountController recounts{window, runner, source, checks.checks(), connections.settings()};
};

} // namespace

void TestRecountController::tooMany_standBesideTheNumbers()
{
    RecountWindow w;
    QVERIFY(w.isOpen);
    QTRY_COMPARE(w.row(0), u"Total|10|2|146.00|10|2|146.00"_s);
    QCOMPARE(w.row(1), u"2026-10-01|5|1|73.00|5|1|73.00"_s);
    QCOMPARE(w.numbers()->model()->headerData(2, Qt::Horizontal).toString(), u"Total surplus"_s);
    QVERIFY(w.window.findChild<QLabel *>(u"recountNote"_s)->text().startsWith(u"10 sessions billed, 2 more"_s));
}

void TestRecountController::tooMany_leadToTheirSessions()
{
    RecountWindow w;
    QTRY_COMPARE(w.row(0), u"Total|10|2|146.00|10|2|146.00"_s);
    emit w.numbers()->clicked(w.numbers()->model()->index(0, 2));
    QCOMPARE(w.window.table()->selectedRowCount(), 2);
    QCOMPARE(w.window.filterBar()->text(), u"surplus=yes"_s);
    QTRY_COMPARE(w.runner.result()->rows.size(), 2U);
    const RowList both = w.runner.result()->rows;
    QTRY_VERIFY2(w.row(0).startsWith(u"Total|2|2|"), qPrintable(w.row(0)));
    w.window.filterBar()->clear();
    QTRY_COMPARE(w.row(0), u"Total|10|2|146.00|10|2|146.00"_s);
    emit w.numbers()->clicked(w.numbers()->model()->index(2, 2));
    QCOMPARE(w.window.table()->selectedRowCount(), 1);
    QCOMPARE(w.window.filterBar()->text(), u"day=2026-10-02 surplus=yes"_s);
    QTRY_COMPARE(w.runner.result()->rows, RowList{both.back()});
}

void TestRecountController::moreThanCanBeSelected_areShown()
{
    RecountWindow w(1001);
    QVERIFY(w.isOpen);
    QTRY_VERIFY2(w.row(0).startsWith(u"Total|5,005|1,001|"), qPrintable(w.row(0)));
    emit w.numbers()->clicked(w.numbers()->model()->index(0, 2));
    QCOMPARE(w.window.table()->selectedRowCount(), 1000);
    QCOMPARE(w.window.filterBar()->text(), u"surplus=yes"_s);
    QTRY_COMPARE(w.runner.result()->rows.size(), 1001U);
    QCOMPARE(w.message(), QString());
}

void TestRecountController::filter_isRecounted()
{
    RecountWindow w;
    QTRY_COMPARE(w.row(0), u"Total|10|2|146.00|10|2|146.00"_s);
    w.runner.setFilter(Filter::parse(u"day=2026-10-02"_s).value_or(Filter()));
    QTRY_COMPARE(w.row(0), u"Total|5|1|73.00|5|1|73.00"_s);
}

void TestRecountController::choice_isKept()
{
    RecountWindow w;
    QTRY_VERIFY(w.recounts.recounts().recounted());
    w.window.chart()->setTableShown(false);
    QVERIFY(!w.recounts.recounts().recounted());
    MainWindow other;
    const RecountController again(other, w.runner, w.source, w.checks.checks(), w.connections.settings());
    QVERIFY(other.chart()->isRecountChosen());
    QCOMPARE(other.chart()->findChild<QTableView *>()->model()->columnCount(), 1 + 1);
    other.chart()->setTableShown(true);
    QCOMPARE(other.chart()->findChild<QTableView *>()->model()->columnCount(), 1 + 3);
}

QTEST_MAIN(TestRecountController)
#include "tst_recountcontroller.moc"
