// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listtable.h"

#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

class TestListTable : public QObject
{
    Q_OBJECT

private slots:
    void clicked_staysInItsPlace();
    void keys_showTheirColumn();
};

namespace {

/// Four rows; of the two columns the second one is mostly out of sight.
struct ShownTable
{
    ShownTable()
        : model(4, 2)
        , table(makeListTable(&model, u"List"_s, &window))
    {
        table->resize(220, 200);
        table->setColumnWidth(0, 180);
        table->setColumnWidth(1, 300);
        window.resize(300, 300);
        window.show();
    }

    QWidget window;
    QStandardItemModel model;
    QTableView *table;
};

} // namespace

void TestListTable::clicked_staysInItsPlace()
{
    ShownTable shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    QTest::mouseClick(shown.table->viewport(), Qt::LeftButton, {}, {190, 10});
    QCOMPARE(shown.table->currentIndex().column(), 1);
    // Qt does so when no double click can follow any more, and whenever the list is filled anew.
    shown.table->scrollTo(shown.table->currentIndex());
    QCOMPARE(shown.table->horizontalScrollBar()->value(), 0);
}

void TestListTable::keys_showTheirColumn()
{
    ShownTable shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    QTest::mouseClick(shown.table->viewport(), Qt::LeftButton, {}, {10, 10});
    QTest::keyClick(shown.table, Qt::Key_Right);
    QCOMPARE(shown.table->currentIndex().column(), 1);
    QVERIFY(shown.table->horizontalScrollBar()->value() > 0);
}

QTEST_MAIN(TestListTable)
#include "tst_listtable.moc"
