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
    void recount_standsBesideTheCounts();
    void severalTypes_areNamedInTheTotal();
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
        u"Day (UTC)|Total|IVR|Web/Mobile Client|\n"_s
        "Total|3|2|1|\n"
        "2026-10-01|1|1|0|\n"
        "2026-10-02|2|1|1|");
    QVERIFY(model.index(0, 2).data(CountsTableModel::TotalRole).toBool());
    QVERIFY(model.index(2, 1).data(CountsTableModel::TotalRole).toBool());
    QVERIFY(!model.index(2, 2).data(CountsTableModel::TotalRole).toBool());
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::ToolTipRole).toString(), u"ivrVoice"_s);
}

void TestCountsTableModel::numbers_areInTheLocaleAndRaw()
{
    CountsTableModel model;
    SessionBuilder builder;
    for (int row = 0; row < 1234; ++row)
        builder.add({.channel = "IVR", .start = "2026-10-01T00:00:00Z"});
    model.setCounts(count(builder, {Bucket::Month, Field::Channel}));
    const QModelIndex index = model.index(1, 2);
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
    QCOMPARE(asText(model), u"Day (UTC)|Total|Alerts|\nTotal|1|1|\nno date|1|1|"_s);
}

void TestCountsTableModel::recount_standsBesideTheCounts()
{
    CountsTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SessionBuilder builder;
    builder.add("channel=ivrVoice start=2026-10-01T00:00:00Z end=2026-10-01T00:10:00Z");
    builder.add("channel=ivrVoice start=2026-10-02T00:00:00Z end=2026-10-02T00:10:00Z");
    builder.add("channel=rtm start=2026-10-02T00:00:00Z end=2026-10-02T00:10:00Z");
    SurplusRows surplus{RowMask(3), RowMask(3)};
    surplus.judged.set(0);
    surplus.judged.set(1);
    surplus.surplus.set(1);
    const std::vector<quint32> rows{0, 1, 2};
    const SessionCounts counts = count(builder);
    model.setCounts(counts);
    model.setWithRecount(true);
    QCOMPARE(model.index(0, 2).data().toString(), u"…"_s);
    QCOMPARE(model.index(0, 1).data().toString(), u"3"_s);
    model.setRecount(recount(builder.store(), rows, counts, surplus));
    QCOMPARE(asText(model),
        u"Day (UTC)|Total billed|Total surplus|Total minutes|IVR billed|IVR surplus|IVR minutes|"
        "Web/Mobile Client billed|Web/Mobile Client surplus|Web/Mobile Client minutes|\n"
        "Total|3|1|30.00|2|1|20.00|1||10.00|\n"
        "2026-10-01|1|0|10.00|1|0|10.00|0|0|0.00|\n"
        "2026-10-02|2|1|20.00|1|1|10.00|1||10.00|"_s);
    QVERIFY(model.index(0, 2).data(Qt::ToolTipRole).toString().startsWith(u"Of 1 "_s));
    QVERIFY(model.isTooMany(2) && model.isTooMany(5) && !model.isTooMany(0) && !model.isTooMany(1));
    QCOMPARE(model.valueOf(0), -1);
    QCOMPARE(model.valueOf(3), -1);
    QCOMPARE(model.valueOf(6), 0);
    // The next counts forget it.
    model.setCounts(counts);
    QCOMPARE(model.index(0, 2).data().toString(), u"…"_s);
    model.setWithRecount(false);
    QCOMPARE(model.columnCount(), 4);
}

void TestCountsTableModel::severalTypes_areNamedInTheTotal()
{
    CountsTableModel model;
    SessionBuilder builder;
    builder.add("type=Alerts channel=IVR").add("type=Conversations channel=IVR");
    model.setCounts(count(builder));
    QCOMPARE(asText(model), u"Day (UTC)|All types|IVR|\nAll types|2|2|\nno date|2|2|"_s);
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
