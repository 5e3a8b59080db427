// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiontableview.h"

#include "orderheader.h"
#include "resultbuilder.h"
#include "sessionbuilder.h"
#include "sessiontablemodel.h"

#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Rows of the store in the order of arrival are in the order of their start, too.
static SessionBuilder sample(int count = 6)
{
    static const std::array channels{"rtm", "ivr", "sms"};
    SessionBuilder builder;
    for (int row = 0; row < count; ++row) {
        const QDateTime start = QDateTime(QDate(2026, 10, 1), QTime(8, 0), Qt::UTC).addSecs(60 * row);
        builder.add({.bot = "st-" + std::to_string(row),
            .channel = channels[static_cast<size_t>(row) % channels.size()],
            .user = "u-" + std::to_string(row % 2),
            .conversation = "c-" + std::to_string(row / 2),
            .billing = "b-" + std::to_string(row),
            .start = start.toString(Qt::ISODate).toStdString(),
            .end = start.addSecs(90).toString(Qt::ISODate).toStdString()});
    }
    return builder;
}

class TestSessionTableView : public QObject
{
    Q_OBJECT

private slots:
    void empty_hasNoSelection();
    void selection_isCountedByRanges();
    void selection_ofMovedColumns_countsRowsOnce();
    void selectAll_ofHiddenColumns();
    void selectAll_isNoMatterOfTheHeader();
    void place_survivesSortAndFilter();
    void place_comesBackWithItsSession();
    void largeSelection_isNotKept();
    void appendedRows_touchNothing();
    void scrollPosition_staysWithTheCurrentRow();
    void rowElsewhere_isShownWithWhatIsAround();
    void clickedCell_staysInItsPlace();
    void signals_tellTheRowOfTheStore();
    void copyKey_wishesOnly();
    void letters_moveNothing();
    void endKeys_selectWhatTheyGoTo();
    void columns_areHiddenAndMoved();
    void columns_beginWithTimeAndLength();
    void columns_areRestored();
    void columns_ofNonsense_areTheDefault();
};

void TestSessionTableView::empty_hasNoSelection()
{
    SessionTableView view;
    view.setResult({}, resultOf({}), false);
    view.selectAll();
    QCOMPARE(view.selectedRowCount(), 0);
    QVERIFY(view.selectedStoreRows().empty());
    QCOMPARE(view.shownFields().size(), size_t(TableFieldCount));
    QVERIFY(!view.accessibleName().isEmpty());
}

void TestSessionTableView::selection_isCountedByRanges()
{
    SessionBuilder builder = sample();
    SessionTableView view;
    view.setResult(builder.store(), resultOf(builder.store(), QString(), u"start:desc"_s), false);
    QSignalSpy changes(&view, &SessionTableView::selectedRowsChanged);
    view.selectRow(4);
    for (const int row : {0, 1, 3})
        view.selectionModel()->select(
            view.model()->index(row, 2), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(changes.count(), 4);
    QCOMPARE(view.selectedRowCount(), 4);
    QCOMPARE(view.selectedStoreRows(), (std::vector<quint32>{5, 4, 2, 1}));
    view.selectionModel()->select(view.model()->index(1, 0), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    QCOMPARE(view.selectedStoreRows(), (std::vector<quint32>{5, 2, 1}));
}

void TestSessionTableView::selection_ofMovedColumns_countsRowsOnce()
{
    SessionBuilder builder = sample();
    SessionTableView view;
    view.setResult(builder.store(), resultOf(builder.store()), false);
    view.header()->moveSection(0, 5);
    view.header()->setSectionHidden(int(Field::Channel), true);
    view.resize(900, 600);
    view.show();
    const auto cell = [&](int row) { return view.visualRect(view.model()->index(row, 2)).center(); };
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, cell(1));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, cell(4));
    QCOMPARE(view.selectedRowCount(), 4);
    QCOMPARE(view.selectedStoreRows(), (std::vector<quint32>{1, 2, 3, 4}));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, cell(5));
    QCOMPARE(view.selectedStoreRows(), (std::vector<quint32>{5}));
}

void TestSessionTableView::selectAll_ofHiddenColumns()
{
    SessionBuilder builder = sample();
    SessionTableView view;
    view.setResult(builder.store(), resultOf(builder.store()), false);
    for (const Field field : {Field::BotId, Field::KoreUserId, Field::ConversationSeconds})
        view.header()->setSectionHidden(int(field), true);
    view.selectAll();
    QCOMPARE(view.selectedRowCount(), 6);
    QCOMPARE(view.selectedStoreRows().size(), 6U);
}

void TestSessionTableView::selectAll_isNoMatterOfTheHeader()
{
    SessionBuilder builder = sample();
    SessionTableView view;
    view.setResult(builder.store(), resultOf(builder.store()), false);
    view.selectAll();
    // Else it asks every row of every column at each painting, 94 ms at a million.
    QVERIFY(!view.header()->selectionModel()->hasSelection());
}

void TestSessionTableView::place_survivesSortAndFilter()
{
    SessionBuilder builder = sample();
    const SessionStore &store = builder.store();
    SessionTableView view;
    view.setResult(store, resultOf(store), false);
    view.setCurrentIndex(view.model()->index(4, int(Field::BillingStart)));
    view.selectionModel()->select(view.model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy selections(&view, &SessionTableView::selectedRowsChanged);
    for (const auto &[filter, order] : {std::pair(u""_s, u"start:desc"_s), std::pair(u"channel=ivr"_s, u"bot"_s),
             std::pair(u""_s, u"channel,start:desc"_s), std::pair(u""_s, u""_s)}) {
        selections.clear();
        view.setResult(store, resultOf(store, filter, order), false);
        QCOMPARE(selections.count(), 1);
        QVERIFY(view.currentIndex().isValid());
        QCOMPARE(view.sessions()->storeRow(view.currentIndex().row()), 4U);
        QCOMPARE(view.currentIndex().column(), int(Field::BillingStart));
        auto selected = view.selectedStoreRows();
        std::sort(selected.begin(), selected.end());
        QCOMPARE(selected, (std::vector<quint32>{1, 4}));
        QVERIFY(view.selectionModel()->isRowSelected(view.currentIndex().row()));
    }
}

void TestSessionTableView::place_comesBackWithItsSession()
{
    SessionBuilder builder = sample();
    const SessionStore &store = builder.store();
    SessionTableView view;
    view.setResult(store, resultOf(store), false);
    view.selectRow(4);
    QSignalSpy rows(&view, &SessionTableView::currentRowChanged);
    view.setResult(store, resultOf(store, u"channel=sms"_s), false);
    QVERIFY(!view.currentIndex().isValid());
    QCOMPARE(view.selectedRowCount(), 0);
    QCOMPARE(rows, (QList<QVariantList>{{qint64(-1)}}));
    view.setResult(store, resultOf(store), false);
    QCOMPARE(view.selectedStoreRows(), (std::vector<quint32>{4}));
    QCOMPARE(rows.last(), QVariantList{qint64(4)});
}

void TestSessionTableView::largeSelection_isNotKept()
{
    SessionBuilder builder = sample(1001);
    const SessionStore &store = builder.store();
    SessionTableView view;
    view.setResult(store, resultOf(store), false);
    view.selectAll();
    view.setResult(store, resultOf(store, QString(), u"start:desc"_s), false);
    QCOMPARE(view.selectedRowCount(), 0);
    for (int row = 0; row < 1000; ++row)
        view.selectionModel()->select(
            view.model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.setResult(store, resultOf(store), false);
    QCOMPARE(view.selectedRowCount(), 1000);
}

void TestSessionTableView::appendedRows_touchNothing()
{
    SessionBuilder builder = sample(4);
    SessionTableView view;
    view.setResult(builder.store(), resultOf(builder.store()), false);
    view.selectRow(2);
    QSignalSpy selections(&view, &SessionTableView::selectedRowsChanged);
    QSignalSpy rows(&view, &SessionTableView::currentRowChanged);
    builder.add("bot=st-9 start=2026-10-02T00:00:00");
    view.setResult(builder.store(), resultOf(builder.store()), true);
    QCOMPARE(view.model()->rowCount(), 5);
    QCOMPARE(view.selectedStoreRows(), (std::vector<quint32>{2}));
    QCOMPARE(selections.count() + rows.count(), 0);
}

void TestSessionTableView::scrollPosition_staysWithTheCurrentRow()
{
    SessionBuilder builder = sample(500);
    const SessionStore &store = builder.store();
    SessionTableView view;
    view.resize(900, 400);
    view.setResult(store, resultOf(store), false);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.verticalScrollBar()->setValue(200);
    view.selectRow(205);
    const int before = view.rowViewportPosition(205);
    view.setResult(store, resultOf(store, QString(), u"start:desc"_s), false);
    QCOMPARE(view.currentIndex().row(), 499 - 205);
    QCOMPARE(view.rowViewportPosition(499 - 205), before);
}

void TestSessionTableView::rowElsewhere_isShownWithWhatIsAround()
{
    SessionBuilder builder = sample(500);
    SessionTableView view;
    view.resize(900, 400);
    view.setResult(builder.store(), resultOf(builder.store()), false);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(view.goTo({250}));
    QCOMPARE(view.selectedStoreRows(), (std::vector<quint32>{250}));
    const int y = view.visualRect(view.currentIndex()).center().y();
    QVERIFY(y > view.viewport()->height() / 4 && y < view.viewport()->height() * 3 / 4);
    const int top = view.verticalScrollBar()->value();
    QVERIFY(view.goTo({252}));
    QCOMPARE(view.verticalScrollBar()->value(), top);
}

/// Of a column that is mostly out of sight.
void TestSessionTableView::clickedCell_staysInItsPlace()
{
    SessionBuilder builder = sample();
    SessionTableView view;
    view.setResult(builder.store(), resultOf(builder.store()), false);
    view.resize(500, 400);
    view.show();
    const QPoint point(view.viewport()->width() - 4, 10);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, point);
    const QModelIndex clicked = view.currentIndex();
    QVERIFY(clicked.isValid());
    // Qt does so when no double click can follow any more.
    view.scrollTo(clicked);
    QCOMPARE(view.horizontalScrollBar()->value(), 0);
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.currentIndex().column() != clicked.column());
    QVERIFY(view.horizontalScrollBar()->value() > 0);
}

void TestSessionTableView::signals_tellTheRowOfTheStore()
{
    SessionBuilder builder = sample();
    SessionTableView view;
    view.setResult(builder.store(), resultOf(builder.store(), QString(), u"start:desc"_s), false);
    QSignalSpy rows(&view, &SessionTableView::currentRowChanged);
    view.selectRow(0);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(rows, (QList<QVariantList>{{qint64(5)}, {qint64(4)}}));
    view.setResult({}, resultOf({}), false);
    QCOMPARE(rows.last(), QVariantList{qint64(-1)});
}

void TestSessionTableView::copyKey_wishesOnly()
{
    SessionBuilder builder = sample();
    SessionTableView view;
    view.setResult(builder.store(), resultOf(builder.store()), false);
    view.selectAll();
    QGuiApplication::clipboard()->setText(u"before"_s);
    QSignalSpy copies(&view, &SessionTableView::copyRequested);
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(copies.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

/// What is selected, shown in the details and exported is one and the same session.
void TestSessionTableView::endKeys_selectWhatTheyGoTo()
{
    SessionBuilder builder = sample();
    SessionTableView view;
    view.setResult(builder.store(), resultOf(builder.store()), false);
    view.selectRow(2);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view.selectedStoreRows(), (std::vector<quint32>{5}));
    QCOMPARE(view.currentIndex().row(), 5);
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view.selectedStoreRows(), (std::vector<quint32>{0}));
}

void TestSessionTableView::letters_moveNothing()
{
    SessionBuilder builder = sample();
    SessionTableView view;
    view.setResult(builder.store(), resultOf(builder.store()), false);
    view.selectRow(0);
    QTest::keyClicks(&view, u"st-3"_s);
    QCOMPARE(view.currentIndex().row(), 0);
}

void TestSessionTableView::columns_areHiddenAndMoved()
{
    SessionTableView view;
    view.header()->moveSection(view.header()->visualIndex(int(Field::BillingEnd)), 0);
    for (int column = int(Field::KoreUserId); column <= int(Field::BillingStart); ++column)
        view.header()->setSectionHidden(column, true);
    QCOMPARE(view.shownFields(),
        (std::vector{Field::BillingEnd, Field::BillingSeconds, Field::Channel, Field::BotId, Field::ConversationSeconds,
            Field::Findings}));
}

void TestSessionTableView::columns_beginWithTimeAndLength()
{
    const std::vector<Field> shown = SessionTableView().shownFields();
    QCOMPARE(shown.size(), size_t(TableFieldCount));
    QCOMPARE((std::vector(shown.begin(), shown.begin() + 4)),
        (std::vector{Field::BillingStart, Field::BillingSeconds, Field::Channel, Field::BillingSessionType}));
}

void TestSessionTableView::columns_areRestored()
{
    SessionTableView first;
    first.header()->moveSection(first.header()->visualIndex(int(Field::BillingEnd)), 0);
    first.header()->setSectionHidden(int(Field::Channel), true);
    first.header()->resizeSection(int(Field::BotId), 321);
    SessionTableView second;
    second.setColumnState(first.columnState());
    QCOMPARE(second.shownFields(), first.shownFields());
    QCOMPARE(second.header()->sectionSize(int(Field::BotId)), 321);
    SessionBuilder builder = sample();
    second.setResult(builder.store(), resultOf(builder.store()), false);
    QCOMPARE(second.shownFields(), first.shownFields());
    second.setColumnState({});
    QCOMPARE(second.shownFields(), SessionTableView().shownFields());
}

void TestSessionTableView::columns_ofNonsense_areTheDefault()
{
    SessionTableView view;
    view.header()->setSectionHidden(int(Field::Channel), true);
    view.setColumnState("nonsense");
    QCOMPARE(view.shownFields().size(), size_t(TableFieldCount));
}

QTEST_MAIN(TestSessionTableView)
#include "tst_sessiontableview.moc"
