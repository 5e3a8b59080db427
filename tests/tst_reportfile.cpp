// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportfile.h"

#include <QTest>

using namespace Qt::StringLiterals;

static Completeness inZone(const char16_t *name, ApiZone::Evidence evidence = ApiZone::Evidence::Proven)
{
    Completeness completeness;
    completeness.apiZone = {*Zone::fromName(name), evidence, 20, 20};
    return completeness;
}

class TestReportFile : public QObject
{
    Q_OBJECT

private slots:
    void everythingThatIsKnown();
    void aFileOfUnknownOrigin();
    void facts_ofAnAnswer();
    void people_areNotNamed();
    void path_data();
    void zoneOfTheComputer_isNamedWhereItDiffers_data();
    void zoneOfTheComputer_isNamedWhereItDiffers();
    void path();
    void proposedName_data();
    void proposedName();
};

void TestReportFile::everythingThatIsKnown()
{
    ReportFacts facts;
    facts.source = u"Acme production"_s;
    facts.host = u"https://bots.kore.ai"_s;
    facts.period = Period{QDate(2026, 10, 1), QDate(2026, 10, 31)};
    facts.reportZone = *Zone::fromName(u"Europe/Berlin");
    facts.filter = u"channel=IVR"_s;
    facts.selectedOnly = true;
    facts.totals.types = {{u"Conversations"_s, 1200, 3723}, {QString(), 1, 0}};
    facts.outsidePeriod = 7;
    facts.totals.estimated = 2;
    facts.totals.undated = 1;
    facts.totals.mayChange = 31;
    facts.changingDays = {
        {QDate(2026, 10, 3), QDate(2026, 10, 3)},
        {QDate(2026, 10, 29), QDate(2026, 10, 31)},
    };
    facts.totals.undecided = 6;
    LedgerLine part;
    part.bot = u"st-1"_s;
    part.window = {
        QDateTime(QDate(2026, 9, 30), QTime(0, 0), Qt::UTC), QDateTime(QDate(2026, 11, 2), QTime(0, 0), Qt::UTC)};
    part.pages = 3;
    part.received = 12;
    part.distinct = 10;
    part.repeats = 1;
    part.updated = 8;
    part.outside = 4;
    part.notReadable = 5;
    part.firstTotal = 9;
    part.verdict = Verdict::Unproven;
    facts.completeness.ledger = {part};
    facts.completeness.verdict = Completeness::Verdict::Complete;
    facts.completeness.total = 1208;
    facts.completeness.tally = {.records = 1300, .rows = 1208, .repeats = 90, .updated = 2, .notReadable = 3};
    facts.completeness.askedAt = QDateTime(QDate(2026, 11, 2), QTime(9, 14), Qt::UTC);
    facts.completeness.remarks = {u"A clock is off."_s};
    const std::vector<ExportedFile> files{
        {u"/home/ada/bill-1.csv"_s, 1000, "aa"}, {u"/home/ada/bill-2.csv"_s, 201, "bb"}};

    QLocale::setDefault(QLocale::c());
    const QString report = reportText(facts, files, CsvPreset::Excel, {.rows = 1201, .guarded = 4, .idsAsText = 5});
    for (const QString &line : {u"File: bill-1.csv\n  Rows: 1000\n  SHA-256: aa"_s,
             u"File: bill-2.csv\n  Rows: 201\n  SHA-256: bb"_s, u"Format: CSV for Excel"_s,
             u"begin like a formula: 4"_s, u"for numbers: 5"_s, u"Source: Acme production (https://bots.kore.ai)"_s,
             u"Period: 2026-10-01 to 2026-10-31, both days included"_s, u"Time zone of days and times: Europe/Berlin"_s,
             u"Filter: channel=IVR"_s, u"Only the selected rows"_s, u"Billing sessions: 1201"_s,
             u"Conversations: 1200 sessions, 1:02:03 billed"_s, u"(no type): 1 sessions, 0:00:00 billed"_s,
             u"estimated from the conversation or the id: 2"_s, u"Without any date: 1"_s, u"outside the period: 7"_s,
             u"made by Billscope\nCompleteness: all 1201 of the period\n"_s,
             u"The vendor was asked: 2026-11-02T09:14:00Z"_s, u"may still change: 31"_s,
             u"They lie on: 2026-10-03, 2026-10-29 to 2026-10-31"_s, u"Records received: 1300"_s,
             u"Repeats, dropped: 90"_s, u"updated: 2"_s, u"Not fully readable: 3"_s, u"A clock is off."_s,
             u"taken as the first: 6"_s,
             u"\n  bot st-1, from 2026-09-30T00:00:00Z to 2026-11-02T00:00:00Z: cannot be verified\n"_s,
             u"Pages 3, rows received 12, distinct sessions 10, sent again 1, updated meanwhile 8, outside what was "
             "asked 4, not readable in full 5\n"_s,
             u"on the first page 9, on the last page not known"_s}) {
        QVERIFY2(report.contains(line), qPrintable(line + u"\n\n"_s + report));
    }
    QVERIFY2(!report.contains(u"/home"_s), qPrintable(report));
    QVERIFY(report.endsWith(u'\n') && !report.contains(u'\r') && !report.contains(u"\n\n\n"_s));
}

void TestReportFile::aFileOfUnknownOrigin()
{
    ReportFacts facts;
    facts.source = u"answer.json"_s;
    facts.completeness.verdict = Completeness::Verdict::Failed;
    facts.completeness.problem = u"It is cut off."_s;
    const QString report = reportText(facts, {{u"-"_s, 0, {}}}, CsvPreset::Exact, {});
    // Who hands it on sees that first.
    QVERIFY2(report.section(u'\n', 1, 2) == u"Completeness: incomplete: nothing was received\nIt is cut off."_s,
        qPrintable(report));
    for (const QString &line : {u"Source: answer.json\n"_s, u"Period: everything received"_s, u"Filter: none"_s,
             u"Standard output"_s, u"The vendor was asked: not known"_s, u"It is cut off."_s})
        QVERIFY2(report.contains(line), qPrintable(line + u"\n\n"_s + report));
    QVERIFY2(!report.contains(u"SHA-256"_s) && !report.contains(u"may still change"_s), qPrintable(report));
}

void TestReportFile::facts_ofAnAnswer()
{
    QueryResult answer;
    answer.query.period = Period{QDate(2026, 10, 1), QDate(2026, 10, 31)};
    answer.query.zone = Zone::fromOffset(3600);
    answer.query.filter = Filter::parse(u"channel=IVR"_s).value_or(Filter());
    answer.outsidePeriod = 7;
    answer.counts.estimated = 2;
    answer.counts.undated = 1;
    const ReportFacts facts = factsOf(answer);
    QCOMPARE(facts.period, answer.query.period);
    QCOMPARE(facts.reportZone, answer.query.zone);
    QCOMPARE(facts.filter, u"channel=IVR"_s);
    QCOMPARE(facts.outsidePeriod, 7U);
    QCOMPARE(facts.totals.estimated, 2U);
    QCOMPARE(facts.totals.undated, 1U);
    QVERIFY(!facts.selectedOnly);
}

void TestReportFile::people_areNotNamed()
{
    QueryResult result;
    result.query.filter = *Filter::parse(u"contact:+49151"_s);
    ReportFacts facts = factsOf(result);
    const auto report = [&facts] { return reportText(facts, {}, CsvPreset::Exact, {}); };
    QVERIFY(report().contains(u"Filter: contact:+49151"_s));
    facts.identities = Identities::Coded;
    QVERIFY2(!report().contains(u"49151"_s), qPrintable(report()));
    QVERIFY2(report().contains(u"Users and contacts: written as codes"_s), qPrintable(report()));
    facts.filterMayName = false;
    facts.identities = Identities::None;
    QVERIFY2(report().contains(u"Filter: contact:+49151\nUsers and contacts: left out"_s), qPrintable(report()));
}

void TestReportFile::path_data()
{
    QTest::addColumn<QString>("exported");
    QTest::addColumn<QString>("report");
    QTest::newRow("csv") << u"/tmp/bill.csv"_s << u"/tmp/bill.report.txt"_s;
    QTest::newRow("CSV") << u"bill.2026.CSV"_s << u"bill.2026.report.txt"_s;
    QTest::newRow("other") << u"bill.2026"_s << u"bill.2026.report.txt"_s;
}

void TestReportFile::zoneOfTheComputer_isNamedWhereItDiffers_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("computer");
    QTest::addColumn<Completeness>("completeness");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("all one") << u"UTC"_s << u"UTC"_s << inZone(u"UTC") << false;
    QTest::newRow("report") << u"Europe/Berlin"_s << u"UTC"_s << inZone(u"UTC") << true;
    QTest::newRow("computer") << u"UTC"_s << u"Asia/Tokyo"_s << inZone(u"UTC") << true;
    QTest::newRow("API") << u"UTC"_s << u"UTC"_s << inZone(u"Asia/Tokyo") << true;
    QTest::newRow("API without one") << u"Asia/Tokyo"_s << u"Asia/Tokyo"_s
                                     << inZone(u"UTC", ApiZone::Evidence::NotNeeded) << false;
}

void TestReportFile::zoneOfTheComputer_isNamedWhereItDiffers()
{
    QFETCH(QString, report);
    QFETCH(QString, computer);
    QFETCH(Completeness, completeness);
    ReportFacts facts;
    facts.reportZone = *Zone::fromName(report);
    facts.computerZone = *Zone::fromName(computer);
    facts.completeness = completeness;
    const QString text = reportText(facts, {}, CsvPreset::Exact, {});
    QTEST(text.contains(u"Time zone of this computer: %1\n"_s.arg(computer)), "isNamed");
}

void TestReportFile::path()
{
    QFETCH(QString, exported);
    QTEST(reportPath(exported), "report");
}

void TestReportFile::proposedName_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<bool>("hasPeriod");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("selected");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("expected");

    constexpr auto whole = Verdict::Complete;
    const QString none;
    const QString voice = u"channel=ivr"_s;
    QTest::newRow("all") << u"Acme"_s << true << none << false << whole
                         << u"billscope_Acme_2026-10-01_2026-10-31.csv"_s;
    QTest::newRow("filtered") << u"Acme"_s << true << voice << false << whole
                              << u"billscope_Acme_2026-10-01_2026-10-31_filtered.csv"_s;
    QTest::newRow("selected") << u"Acme"_s << true << voice << true << whole
                              << u"billscope_Acme_2026-10-01_2026-10-31_selected.csv"_s;
    QTest::newRow("stopped") << u"Acme"_s << true << voice << false << Verdict::Cancelled
                             << u"billscope_Acme_2026-10-01_2026-10-31_filtered_incomplete.csv"_s;
    QTest::newRow("no total") << u"Acme"_s << false << none << false << Verdict::Unproven << u"billscope_Acme.csv"_s;
    QTest::newRow("no period") << u"Acme"_s << false << none << false << whole << u"billscope_Acme.csv"_s;
    QTest::newRow("no name") << u"../.."_s << false << none << false << whole << u"billscope.csv"_s;
    QTest::newRow("unsafe") << u" a/b:c*\\\"<d>|? \n(Österreich) "_s << false << none << false << whole
                            << u"billscope_a-b-c-d-Österreich.csv"_s;
    QTest::newRow("long") << QString(500, u'x') << false << none << false << whole
                          << u"billscope_"_s + QString(60, u'x') + u".csv"_s;
}

void TestReportFile::proposedName()
{
    QFETCH(QString, profile);
    QFETCH(bool, hasPeriod);
    QFETCH(QString, filter);
    QFETCH(bool, selected);
    QFETCH(Verdict, verdict);
    ReportFacts facts;
    facts.source = profile;
    if (hasPeriod)
        facts.period = {QDate(2026, 10, 1), QDate(2026, 10, 31)};
    facts.filter = filter;
    facts.selectedOnly = selected;
    facts.completeness.verdict = verdict;
    QTEST(proposedFileName(facts), "expected");
}

QTEST_GUILESS_MAIN(TestReportFile)
#include "tst_reportfile.moc"
