// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "countstablemodel.h"
#include "sessionbuilder.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

class TestCountsTableModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void empty_hasTitlesOnly();
    void counts_areShownWithTotals();
    void numbers_areInTheLocaleAndRaw();
    void undatedRows_areNamed();
    void setCounts_canEmptyIt();
};

namespace {

SessionCounts count(SessionBuilder &builder, const CountSpec &spec = {})
{
    std::vector<quint32> rows(builder.store().rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    return countSessions(builder.store(), rows, spec, {}, {});
}

QString asText(const CountsTableModel &model)
{
    QStringList lines(1);
    for (int column = 0; column < model.columnCount(); ++column)
        lines[0] += model.headerData(column, Qt::Horizontal).toString() + u'|';
    for (int row = 0; row < model.rowCount(); ++row) {
        QString line;
        for (int column = 0; column < model.columnCount(); ++column)
            line += model.index(row, column).data().toString() + u'|';
        lines += line;
    }
    return lines.join(u'\n');
}

} // namespace

void TestCountsTableModel::empty_hasTitlesOnly()
{
    CountsTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(asText(model), u"Day (UTC)|Total|"_s);
}

void TestCountsTableModel::counts_areShownWithTotals()
{
    CountsTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SessionBuilder builder;
    builder.add("channel=ivrVoice start=2026-10-01T00:00:00Z").add("channel=ivrVoice start=2026-10-02T00:00:00Z");
    builder.add("channel=rtm start=2026-10-02T00:00:00Z");
    model.setCounts(count(builder));
    QCOMPARE(asText(model),
        u"Day (UTC)|IVR|Web/Mobile Client|Total|\n"_s
        "2026-10-01|1|0|1|\n"
        "2026-10-02|1|1|2|\n"
        "Total|2|1|3|");
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString(), u"ivrVoice"_s);
}

void TestCountsTableModel::numbers_areInTheLocaleAndRaw()
{
    CountsTableModel model;
    SessionBuilder builder;
    for (int row = 0; row < 1234; ++row)
        builder.add({.channel = "IVR", .start = "2026-10-01T00:00:00Z"});
    model.setCounts(count(builder, {Bucket::Month, Field::Channel}));
    const QModelIndex index = model.index(0, 1);
    QCOMPARE(index.data().toString(), u"1,234"_s);
    QCOMPARE(index.data(CountsTableModel::NumberRole).toULongLong(), 1234U);
    QVERIFY(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignTrailing));
}

void TestCountsTableModel::undatedRows_areNamed()
{
    CountsTableModel model;
    SessionBuilder builder;
    builder.add("type=Alerts");
    model.setCounts(count(builder, {Bucket::Day, Field::BillingSessionType}));
    QCOMPARE(asText(model), u"Day (UTC)|Alerts|Total|\nno date|1|1|\nTotal|1|1|"_s);
}

void TestCountsTableModel::setCounts_canEmptyIt()
{
    CountsTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SessionBuilder builder;
    builder.add("channel=IVR start=2026-10-01T00:00:00Z");
    model.setCounts(count(builder));
    QCOMPARE(model.rowCount(), 2);
    model.setCounts({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.index(0, 0).data().isValid());
}

QTEST_APPLESS_MAIN(TestCountsTableModel)
#include "tst_countstablemodel.moc"
