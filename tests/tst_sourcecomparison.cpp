// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconciliationmodel.h"
#include "sessionbuilder.h"
#include "sourcecomparison.h"
#include "sourcecomparisonmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

/// What was fetched, the vendor's usage summary and the invoice side by side.
class TestSourceComparison : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void counts_areOfThePeriod();
    void pairs_data();
    void pairs();
    void bots_areTold();
    void verdict_data();
    void verdict();
    void sentences();
    void csv();
    void model();
};

void TestSourceComparison::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

static UsageTotals totals(const std::map<UsageTotals::Key, qint64> &counts)
{
    UsageTotals all;
    all.counts = counts;
    return all;
}

static QString number(const std::optional<qint64> &value)
{
    return value ? QString::number(*value) : u"-"_s;
}

/// "bot type/unit fetched summary invoiced", a line each.
static QString textOf(const SourceComparison &comparison)
{
    QStringList lines;
    for (const ComparedLine &line : comparison.lines)
        lines << u"%1 %2/%3 %4 %5 %6"_s
                     .arg(line.bot, line.type, line.unit, number(line.fetched), number(line.summary),
                         number(line.invoiced))
                     .trimmed();
    return lines.join(u"; "_s);
}

void TestSourceComparison::counts_areOfThePeriod()
{
    SessionBuilder builder;
    builder.add("bot=a type=Conversations start=2026-10-01T00:00:00");
    builder.add("bot=a type=Conversations start=2026-10-31T23:59:59");
    builder.add("bot=b type=Alerts start=2026-10-05T00:00:00");
    builder.add("bot=b type=Alerts start=2026-11-01T00:00:00");
    builder.add("bot=a type=Conversations start=2026-10-02T00:00:00").supersede(4);
    builder.add("type=Conversations");
    const SessionStore &store = builder.store();
    const Period october{QDate(2026, 10, 1), QDate(2026, 10, 31)};
    QCOMPARE(countBotsAndTypes(store, october, Zone()),
        (BotTypeCounts{
            {{u"(none)"_s, u"Conversations"_s}, 1}, {{u"a"_s, u"Conversations"_s}, 2}, {{u"b"_s, u"Alerts"_s}, 1}}));
    QCOMPARE(countBotsAndTypes(store, {}, Zone()).at({u"b"_s, u"Alerts"_s}), 2);
    QCOMPARE(countBotsAndTypes(store, october, *Zone::fromName(u"UTC+01:00"_s)).at({u"a"_s, u"Conversations"_s}), 1);
}

void TestSourceComparison::pairs_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::newRow("same name") << u"Conversations"_s << u"conversations"_s << u"Conversations/conversations 5 7 -"_s;
    QTest::newRow("singular") << u"Conversation"_s << u"conversations"_s << u"Conversation/conversations 5 7 -"_s;
    QTest::newRow("alerts") << u"Alerts"_s << u"alert_notifications"_s << u"Alerts/alert_notifications 5 7 -"_s;
    QTest::newRow("proactive") << u"Proactive Messages"_s << u"proactive_notifications"_s
                               << u"Proactive Messages/proactive_notifications 5 7 -"_s;
    QTest::newRow("usage sessions") << u"Usage Sessions"_s << u"sessions"_s << u"Usage Sessions/sessions 5 7 -"_s;
    QTest::newRow("nothing in common") << u"Voice"_s << u"requests"_s << u"Voice/ 5 - -; /requests - 7 -"_s;
}

void TestSourceComparison::pairs()
{
    QFETCH(const QString, type);
    QFETCH(const QString, unit);
    const auto comparison = compareSources({{{u"a"_s, type}, 5}}, totals({{{{}, unit}, 7}}));
    QTEST(textOf(comparison), "text");
}

void TestSourceComparison::bots_areTold()
{
    const BotTypeCounts fetched{{{u"a"_s, u"Conversations"_s}, 5}, {{u"b"_s, u"Conversations"_s}, 6}};
    const UsageTotals summary = totals({{{u"a"_s, u"conversations"_s}, 5}, {{u"b"_s, u"conversations"_s}, 9},
        {{u"c"_s, u"conversations"_s}, 1}, {{u"c"_s, u"requests"_s}, 0}});
    const auto comparison = compareSources(fetched, summary, {{u"Conversations"_s, 15}});
    QCOMPARE(textOf(comparison),
        u"Conversations/conversations 11 15 15; b Conversations/conversations 6 9 -; "
        "c Conversations/conversations 0 1 -; a Conversations/conversations 5 5 -"_s);
    QCOMPARE(comparison.differing(), 1);
}

void TestSourceComparison::verdict_data()
{
    using Counts = std::map<UsageTotals::Key, qint64>;
    QTest::addColumn<BotTypeCounts>("fetched");
    QTest::addColumn<Counts>("summary");
    QTest::addColumn<int>("compared");
    QTest::addColumn<int>("differing");
    QTest::addColumn<bool>("agrees");
    const BotTypeCounts fetched{{{u"a"_s, u"Conversations"_s}, 5}, {{u"b"_s, u"Conversations"_s}, 6}};
    QTest::newRow("equal") << fetched << Counts{{{{}, u"conversations"_s}, 11}} << 1 << 0 << true;
    QTest::newRow("more") << fetched << Counts{{{{}, u"conversations"_s}, 12}} << 1 << 1 << false;
    // Nothing can be compared, which is no agreement.
    QTest::newRow("an empty summary") << fetched << Counts() << 0 << 0 << false;
    QTest::newRow("other units only") << fetched << Counts{{{{}, u"requests"_s}, 11}} << 0 << 0 << false;
    QTest::newRow("nothing at all") << BotTypeCounts() << Counts() << 0 << 0 << true;
    QTest::newRow("equal in sum only") << fetched
                                       << Counts{{{u"a"_s, u"conversations"_s}, 6}, {{u"b"_s, u"conversations"_s}, 5}}
                                       << 1 << 1 << false;
    QTest::newRow("bots by other names") << fetched
                                         << Counts{{{u"Shop"_s, u"conversations"_s}, 5},
                                                {{u"Bank"_s, u"conversations"_s}, 6}}
                                         << 1 << 0 << true;
}

void TestSourceComparison::verdict()
{
    using Counts = std::map<UsageTotals::Key, qint64>;
    QFETCH(const BotTypeCounts, fetched);
    QFETCH(const Counts, summary);
    const SourceComparison comparison = compareSources(fetched, totals(summary));
    QTEST(comparison.compared(), "compared");
    QTEST(comparison.differing(), "differing");
    QTEST(comparison.agrees(), "agrees");
}

void TestSourceComparison::sentences()
{
    const BotTypeCounts fetched{
        {{u"a"_s, u"Conversations"_s}, 1000}, {{u"b"_s, u"Conversations"_s}, 500}, {{u"a"_s, u"Voice"_s}, 3}};
    UsageTotals summary = totals(
        {{{u"a"_s, u"conversations"_s}, 1000}, {{u"b"_s, u"conversations"_s}, 512}, {{u"a"_s, u"requests"_s}, 4}});
    summary.oddEntries = 2;
    QCOMPARE(summaryOf(compareSources(fetched, summary)),
        u"Conversations: fetched 1,500, summary 1,512: the summary has 12 more.\n"
        "Voice: fetched 3; the vendor's usage summary has no number for it.\n"
        "requests: 4 in the vendor's usage summary; no such type was fetched.\n"
        "  b, Conversations: fetched 500, summary 512: the summary has 12 more.\n"
        "2 entries of the summary could not be read.\n"_s);
    QCOMPARE(summaryOf(compareSources({}, {})),
        u"Nothing was fetched, and the vendor's usage summary has nothing either.\n"_s);
    QCOMPARE(summaryOf(compareSources({{{u"a"_s, u"Conversations"_s}, 5}}, totals({{{{}, u"conversations"_s}, 5}}))),
        u"Conversations: 5 fetched, and as many in the vendor's usage summary.\n"_s);
}

void TestSourceComparison::csv()
{
    const auto comparison = compareSources({{{u"a"_s, u"Conversations"_s}, 5}, {{u"a"_s, u"Voice"_s}, 1}},
        totals({{{{}, u"conversations"_s}, 4}}), {{u"Conversations"_s, 6}});
    QCOMPARE(sourcesCsv(comparison),
        "bot,type,unit,fetched,summary,invoiced,difference\r\n"
        ",Conversations,conversations,5,4,6,-1\r\n"
        ",Voice,,1,,,\r\n"_ba);
}

void TestSourceComparison::model()
{
    SourceComparisonModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setComparison(compareSources({{{u"st-1"_s, u"Conversations"_s}, 1500}, {{u"st-2"_s, u"Voice"_s}, 3}},
        totals({{{u"st-1"_s, u"conversations"_s}, 1512}}), {{u"Conversations"_s, 1510}}));
    QCOMPARE(model.rowCount(), 3);
    const auto cells = [&model](int row) {
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts << model.index(row, column).data().toString();
        return texts.join(u'|');
    };
    QCOMPARE(cells(0), u"All bots|Conversations|1,500|1,512|1,510|+12"_s);
    // What differs comes first, and is marked.
    QCOMPARE(cells(1), u"st-1|Conversations|1,500|1,512|–|+12"_s);
    QCOMPARE(cells(2), u"All bots|Voice|3|–|–|–"_s);
    const auto result = [&model](int row) {
        return static_cast<LineResult>(model.index(row, 0).data(ReconciliationModel::ResultRole).toInt());
    };
    QCOMPARE(result(0), LineResult::Differs);
    QCOMPARE(result(1), LineResult::Differs);
    QCOMPARE(result(2), LineResult::WithinTolerance);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.index(2, SourceComparisonModel::Unit).data(Qt::ToolTipRole).toString().isEmpty());
    model.setComparison(compareSources({{{u"a"_s, u"Conversations"_s}, 5}, {{u"b"_s, u"Conversations"_s}, 6}},
        totals({{{u"a"_s, u"conversations"_s}, 5}, {{u"Bank"_s, u"conversations"_s}, 6}})));
    QCOMPARE(cells(0), u"All bots|Conversations|11|11|–|0"_s);
    QCOMPARE(result(0), LineResult::Matches);
    QVERIFY(cells(1).endsWith(u"6"_s));
    QCOMPARE(result(1), LineResult::WithinTolerance);
    model.setComparison({});
    QCOMPARE(model.rowCount(), 0);
    model.setComparison({});
}

QTEST_GUILESS_MAIN(TestSourceComparison)
#include "tst_sourcecomparison.moc"
