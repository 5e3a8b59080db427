// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconciliationmodel.h"

#include "checksamples.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class TestReconciliationModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void empty_hasNoRows();
    void differing_comeFirst();
    void columns_areThoseOfTheInvoice();
    void everyColumn_sorts_data();
    void everyColumn_sorts();
    void chosenLine_staysChosenWhenSorted();
};

/// Four sessions were fetched for each of three days.
static std::shared_ptr<const InvoiceAnswer> answerFor(const QByteArray &table)
{
    InvoiceQuestion question;
    question.source.table = table;
    question.period = question.invoicePeriod = Period{QDate(2026, 10, 1), QDate(2026, 10, 31)};
    question.tolerance.sessions = 1;
    SessionStore store = storeOf(conversations(3));
    store.setNames(DisplayNames(BotNames{{"st-1", "Order Status"}}));
    return std::make_shared<const InvoiceAnswer>(answerOf(store, question));
}

static constexpr char Table[] = "date,bot,count\n2026-10-01,st-1,4\n2026-10-02,st-1,1304\n2026-10-05,other,2\n";

static QStringList texts(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

void TestReconciliationModel::empty_hasNoRows()
{
    ReconciliationModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.sort(ReconciliationModel::Invoiced);
    model.setAnswer(answerFor("when\n"));
    QCOMPARE(model.rowCount(), 0);
}

void TestReconciliationModel::differing_comeFirst()
{
    ReconciliationModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAnswer(answerFor(Table));
    QCOMPARE(texts(model, ReconciliationModel::Result),
        (QStringList{u"differs by 1,300"_s, u"only here"_s, u"only there"_s, u"matches"_s}));
    QCOMPARE(texts(model, ReconciliationModel::Difference), (QStringList{u"+1,300"_s, u"-4"_s, u"+2"_s, u"0"_s}));
    QCOMPARE(texts(model, ReconciliationModel::Bot),
        (QStringList{u"Order Status"_s, u"Order Status"_s, u"other"_s, u"Order Status"_s}));
    QCOMPARE(model.index(0, 0).data(ReconciliationModel::ResultRole).toInt(), int(LineResult::Differs));
    QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(), u"Fetched, but not on the invoice"_s);
    model.setAnswer(answerFor("date,count\n2026-10-01,5\n2026-10-02,9\n2026-10-03,4\n"));
    QCOMPARE(texts(model, ReconciliationModel::Result),
        (QStringList{u"differs by 5"_s, u"within tolerance"_s, u"matches"_s}));
}

void TestReconciliationModel::columns_areThoseOfTheInvoice()
{
    ReconciliationModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAnswer(answerFor(Table));
    QVERIFY(model.isTold(ReconciliationModel::Date) && model.isTold(ReconciliationModel::Bot));
    QVERIFY(!model.isTold(ReconciliationModel::Channel) && !model.isTold(ReconciliationModel::Type));
    QCOMPARE(model.headerData(ReconciliationModel::Date, Qt::Horizontal).toString(), u"Day"_s);
    model.setAnswer(answerFor("month,count\n2026-10,12\n"));
    QCOMPARE(model.headerData(ReconciliationModel::Date, Qt::Horizontal).toString(), u"Month"_s);
    QCOMPARE(texts(model, ReconciliationModel::Date), QStringList{u"2026-10"_s});
}

void TestReconciliationModel::everyColumn_sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("ascending");
    const auto row = [](int column, const char *order) {
        QTest::addRow("%d", column) << column << QString::fromLatin1(order).split(u' ');
    };
    row(ReconciliationModel::Date, "01 02 03 05");
    row(ReconciliationModel::Bot, "01 02 03 05");
    row(ReconciliationModel::Channel, "01 02 03 05");
    row(ReconciliationModel::Type, "01 02 03 05");
    row(ReconciliationModel::Invoiced, "03 05 01 02");
    row(ReconciliationModel::Fetched, "05 01 02 03");
    row(ReconciliationModel::Difference, "03 01 05 02");
    row(ReconciliationModel::Result, "02 03 05 01");
}

void TestReconciliationModel::everyColumn_sorts()
{
    QFETCH(const int, column);
    QFETCH(const QStringList, ascending);
    ReconciliationModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAnswer(answerFor(Table));
    const auto days = [&model] {
        QStringList ends;
        for (const QString &date : texts(model, ReconciliationModel::Date))
            ends << date.right(2);
        return ends;
    };
    model.sort(column);
    QCOMPARE(days(), ascending);
    const QString last = texts(model, column).constLast();
    model.sort(column, Qt::DescendingOrder);
    QCOMPARE(texts(model, column).constFirst(), last);
}

void TestReconciliationModel::chosenLine_staysChosenWhenSorted()
{
    ReconciliationModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAnswer(answerFor(Table));
    const QPersistentModelIndex chosen = model.index(2, ReconciliationModel::Bot);
    model.sort(ReconciliationModel::Date, Qt::DescendingOrder);
    QCOMPARE(chosen.row(), 0);
    QCOMPARE(chosen.data().toString(), u"other"_s);
}

QTEST_GUILESS_MAIN(TestReconciliationModel)
#include "tst_reconciliationmodel.moc"
