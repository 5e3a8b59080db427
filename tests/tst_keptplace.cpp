// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultbuilder.h"
#include "sessionbuilder.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestKeptPlace : public QObject
{
    Q_OBJECT

private slots:
    void sorting_keepsThePlace();
    void sorting_withoutASelectionGoesToTheTop();
    void sorting_doesNotScrollSideways();
    void filter_thatHidesRows_isOnlyAPause();
    void filter_thatHidesTheCurrentRow_leavesWhatIsAround();
    void newSelection_endsTheOldOne();
    void appendedRows_leaveThePlaceAlone();
    void refetch_findsEverythingAgain();
    void refetch_inParts_findsWhatHasArrived();
    void refetch_ofSeveral_findsEverything();
    void refetch_thatBeginsAgain_findsEverything();
    void refetch_leavesTheUserAlone();
    void largeSelections_areGivenUp();
    void theBeginning_isNoPlaceOfASession();
    void nextRun_findsCurrentRowAndScrollPosition();
};

/// Sessions numbered from `first` on, in that order; a minute apart.
static SessionStore sessions(int first, int count)
{
    SessionBuilder builder;
    for (int number = first; number < first + count; ++number) {
        TestSession session;
        session.channel = "c" + std::to_string(number % 10);
        session.billing = "b" + std::to_string(number);
        session.start = QDateTime(QDate(2026, 10, 1), QTime(0, 0), Qt::UTC)
                            .addSecs(60 * number)
                            .toString(Qt::ISODate)
                            .toStdString();
        builder.add(session);
    }
    return builder.store();
}

/// A table on the screen that shows what a query leaves of a store.
class Table
{
public:
    Table()
    {
        view.resize(600, 300);
        view.show();
    }
    void show(const SessionStore &store, const QString &filter = {}, bool descending = false, bool appended = false)
    {
        view.setResult(store, resultOf(store, filter, descending ? u"start:desc"_s : QString()), appended);
    }
    QString session(int row) const { return view.model()->index(row, int(Field::BillingSessionId)).data().toString(); }
    QString current() const { return view.currentIndex().isValid() ? session(view.currentIndex().row()) : QString(); }
    QString selected() const
    {
        QStringList ids;
        for (const quint32 row : view.selectedStoreRows())
            ids << view.sessions()->rawText(row, Field::BillingSessionId);
        return ids.join(u' ');
    }
    int top() const { return view.verticalScrollBar()->value(); }
    void select(const QString &ids)
    {
        view.clearSelection();
        for (const QString &id : ids.split(u' ')) {
            for (int row = 0; row < view.model()->rowCount(); ++row) {
                if (session(row) == id)
                    view.selectionModel()->setCurrentIndex(
                        view.model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
            }
        }
    }

    SessionTableView view;
};

void TestKeptPlace::sorting_keepsThePlace()
{
    const SessionStore store = sessions(0, 500);
    Table table;
    table.show(store);
    table.select(u"b200 b205 b203"_s);
    const int offset = 203 - table.top();
    table.show(store, {}, true);
    QCOMPARE(table.current(), u"b203"_s);
    QCOMPARE(table.selected(), u"b205 b203 b200"_s);
    QCOMPARE(table.view.currentIndex().row() - table.top(), offset);
}

void TestKeptPlace::sorting_withoutASelectionGoesToTheTop()
{
    const SessionStore store = sessions(0, 500);
    Table table;
    table.show(store);
    table.select(u"b200"_s);
    table.view.clearSelection();
    table.show(store, {}, true);
    QCOMPARE(table.top(), 0);
    QCOMPARE(table.current(), u"b200"_s);
    // What is selected comes into view, also from afar.
    table.select(u"b7"_s);
    table.view.scrollToTop();
    table.show(store);
    QCOMPARE(table.selected(), u"b7"_s);
    QVERIFY(table.top() <= 7);
    table.show(store, {}, true);
    const int row = table.view.currentIndex().row();
    QVERIFY(row >= table.top() && table.view.visualRect(table.view.currentIndex()).bottom() < table.view.height());
}

void TestKeptPlace::sorting_doesNotScrollSideways()
{
    const SessionStore store = sessions(0, 500);
    Table table;
    table.show(store);
    // Of the first column, which is then out of sight; the first row, and one that was scrolled away.
    for (const QString &id : {u"b0"_s, u"b480"_s}) {
        table.select(id);
        table.view.scrollToTop();
        QScrollBar *bar = table.view.horizontalScrollBar();
        bar->setValue(bar->maximum());
        QVERIFY(bar->value() > 0);
        for (const bool descending : {true, false}) {
            table.show(store, {}, descending);
            QCOMPARE(table.current(), id);
            QCOMPARE(bar->value(), bar->maximum());
        }
    }
}

void TestKeptPlace::filter_thatHidesRows_isOnlyAPause()
{
    const SessionStore store = sessions(0, 500);
    Table table;
    table.show(store);
    table.select(u"b200 b205 b203"_s);
    const int top = table.top();
    QSignalSpy current(&table.view, &SessionTableView::currentRowChanged);
    table.show(store, u"channel=c5"_s);
    QCOMPARE(table.selected(), u"b205"_s);
    QCOMPARE(table.current(), QString());
    QCOMPARE(current.last().first().toLongLong(), -1);
    table.show(store, u"channel=nothing"_s);
    // No row is the beginning of any rows: to the table they come as appended.
    table.show(store, {}, false, true);
    QCOMPARE(table.selected(), u"b200 b203 b205"_s);
    QCOMPARE(table.current(), u"b203"_s);
    QCOMPARE(current.last().first().toLongLong(), 203);
    QCOMPARE(table.top(), top);
}

void TestKeptPlace::filter_thatHidesTheCurrentRow_leavesWhatIsAround()
{
    const SessionStore store = sessions(0, 500);
    Table table;
    table.show(store);
    table.select(u"b200 b205 b203"_s);
    const int top = table.top();
    table.show(store, u"-billing=b203"_s);
    QCOMPARE(table.selected(), u"b200 b205"_s);
    QCOMPARE(table.top(), top);
    // Nothing that was on the screen: what is selected.
    table.show(store);
    table.select(u"b7 b203"_s);
    const int newTop = table.top();
    table.show(store, u"channel=c7 billing=b7"_s);
    QCOMPARE(table.selected(), u"b7"_s);
    table.show(store, u"start<2026-10-01T02:00"_s);
    QCOMPARE(table.selected(), u"b7"_s);
    QVERIFY(table.top() <= 7);
    table.show(store);
    QCOMPARE(table.current(), u"b203"_s);
    QCOMPARE(table.top(), newTop);
}

void TestKeptPlace::newSelection_endsTheOldOne()
{
    const SessionStore store = sessions(0, 500);
    Table table;
    table.show(store);
    table.select(u"b200 b205"_s);
    table.show(store, u"channel=c0"_s);
    table.select(u"b10"_s);
    table.show(store);
    QCOMPARE(table.selected(), u"b10"_s);
    QCOMPARE(table.current(), u"b10"_s);
}

void TestKeptPlace::appendedRows_leaveThePlaceAlone()
{
    Table table;
    table.show(sessions(0, 500));
    table.view.selectAll();
    table.view.verticalScrollBar()->setValue(100);
    QSignalSpy selection(&table.view, &SessionTableView::selectedRowsChanged);
    table.show(sessions(0, 600), {}, false, true);
    QCOMPARE(table.view.selectedRowCount(), 500);
    QCOMPARE(table.top(), 100);
    QCOMPARE(selection.count(), 0);
}

void TestKeptPlace::refetch_findsEverythingAgain()
{
    Table table;
    table.show(sessions(100, 500));
    table.select(u"b200 b205 b203"_s);
    const int offset = 103 - table.top();
    table.show(SessionStore());
    QCOMPARE(table.selected(), QString());
    // Other rows in front of them: every session has another row now.
    table.show(sessions(0, 700));
    QCOMPARE(table.selected(), u"b200 b203 b205"_s);
    QCOMPARE(table.current(), u"b203"_s);
    QCOMPARE(203 - table.top(), offset);
}

void TestKeptPlace::refetch_inParts_findsWhatHasArrived()
{
    Table table;
    table.show(sessions(0, 500));
    table.select(u"b20 b205 b203"_s);
    table.show(SessionStore());
    table.show(sessions(0, 100), {}, false, true);
    QCOMPARE(table.selected(), u"b20"_s);
    QCOMPARE(table.current(), QString());
    QSignalSpy selection(&table.view, &SessionTableView::selectedRowsChanged);
    table.show(sessions(0, 204), {}, false, true);
    QCOMPARE(table.selected(), u"b20 b203"_s);
    QCOMPARE(table.current(), u"b203"_s);
    QCOMPARE(selection.count(), 1);
    table.show(sessions(0, 500), u"channel=c5"_s);
    table.show(sessions(0, 500));
    QCOMPARE(table.selected(), u"b20 b203 b205"_s);
}

/// The sessions of the second connection come between those of the first one.
void TestKeptPlace::refetch_ofSeveral_findsEverything()
{
    const auto storeOf = [](bool withSecond) {
        SessionBuilder builder;
        for (int number = 0; number < (withSecond ? 400 : 200); ++number) {
            const int minute = number < 200 ? 2 * number : 2 * (number - 200) + 1;
            TestSession session;
            session.billing = "b" + std::to_string(minute);
            session.start = QDateTime(QDate(2026, 10, 1), QTime(0, 0), Qt::UTC)
                                .addSecs(60 * minute)
                                .toString(Qt::ISODate)
                                .toStdString();
            builder.add(session);
        }
        return builder.store();
    };
    Table table;
    table.show(storeOf(true));
    table.select(u"b1"_s);
    table.show(storeOf(false));
    QCOMPARE(table.selected(), QString());
    // With the focus a view makes its first row the current one; the user did not go there.
    table.view.selectionModel()->clearCurrentIndex();
    QFocusEvent focus(QEvent::FocusIn);
    QCoreApplication::sendEvent(&table.view, &focus);
    QCOMPARE(table.current(), u"b0"_s);
    table.show(storeOf(true));
    QCOMPARE(table.selected(), u"b1"_s);
    QCOMPARE(table.current(), u"b1"_s);
}

void TestKeptPlace::refetch_thatBeginsAgain_findsEverything()
{
    Table table;
    table.show(sessions(0, 500));
    table.select(u"b20 b205"_s);
    table.show(SessionStore());
    table.show(sessions(0, 100), {}, false, true);
    table.show(SessionStore());
    table.show(sessions(0, 500));
    QCOMPARE(table.selected(), u"b20 b205"_s);
    QCOMPARE(table.current(), u"b205"_s);
}

void TestKeptPlace::refetch_leavesTheUserAlone()
{
    Table table;
    table.show(sessions(0, 500));
    table.select(u"b20 b205"_s);
    table.show(SessionStore());
    table.show(sessions(0, 100), {}, false, true);
    table.select(u"b7"_s);
    table.view.verticalScrollBar()->setValue(3);
    table.show(sessions(0, 500), {}, false, true);
    QCOMPARE(table.selected(), u"b7"_s);
    QCOMPARE(table.current(), u"b7"_s);
    QCOMPARE(table.top(), 3);
}

void TestKeptPlace::largeSelections_areGivenUp()
{
    const SessionStore store = sessions(0, 1500);
    Table table;
    table.show(store);
    table.select(u"b20 b205"_s);
    table.view.selectAll();
    table.show(store, {}, true);
    QCOMPARE(table.view.selectedRowCount(), 0);
    QCOMPARE(table.current(), u"b205"_s);
}

void TestKeptPlace::theBeginning_isNoPlaceOfASession()
{
    const SessionStore store = sessions(0, 500);
    Table table;
    table.show(store);
    table.show(store, {}, true);
    QCOMPARE(table.top(), 0);
    // Sorted anew, the first is what one wants to see.
    table.view.verticalScrollBar()->setValue(50);
    table.show(store);
    QCOMPARE(table.top(), 0);
    // A filter leaves what is on the screen there.
    table.view.verticalScrollBar()->setValue(50);
    const QString top = table.session(50);
    table.show(store, u"start<2026-10-01T03:00"_s);
    QCOMPARE(table.session(table.top()), top);
}

void TestKeptPlace::nextRun_findsCurrentRowAndScrollPosition()
{
    QByteArray state;
    {
        Table table;
        table.show(sessions(100, 500));
        table.select(u"b203"_s);
        table.view.verticalScrollBar()->setValue(300);
        state = table.view.placeState();
        QVERIFY(!state.contains("b203"));
    }
    Table table;
    table.view.setPlaceState("nonsense");
    table.view.setPlaceState(state);
    QCOMPARE(table.view.placeState(), state);
    table.show(sessions(0, 700));
    QCOMPARE(table.current(), u"b203"_s);
    QCOMPARE(table.session(table.top()), u"b400"_s);
}

QTEST_MAIN(TestKeptPlace)
#include "tst_keptplace.moc"
