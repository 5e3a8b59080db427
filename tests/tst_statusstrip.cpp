// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusstrip.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTest>

using namespace Qt::StringLiterals;

class TestStatusStrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void counts_data();
    void counts();
    void details_nameTypesAndWhatIsOutside();
    void details_tellEstimates();
    void completeness_agreesWithTheCounts();
    void oneType_isBilled();
    void asked_isInTheZoneOfTheReport();
    void nothingOpen_countsNothing();
    void progress_isNotAheadOfTheParts();
    void severalZones_areNamed();
    void longTexts_leaveTheWindowNarrow();
    void completeness_isMarked_data();
    void completeness_isMarked();
    void apiZone_isNamed_data();
    void apiZone_isNamed();

private:
    static QLabel *label(const StatusStrip &strip, const QString &name);
};

QLabel *TestStatusStrip::label(const StatusStrip &strip, const QString &name)
{
    auto *label = strip.findChild<QLabel *>(name);
    if (label && !label->accessibleName().isEmpty())
        QTest::qFail("a screen reader reads the name, not the text", __FILE__, __LINE__);
    return label;
}

/// 412,318 rows in the period and one outside, of which `shown` are left by the filter.
static QueryResult resultOf(size_t shown)
{
    QueryResult result;
    result.rows.resize(shown);
    result.liveRows = 412319;
    result.outsidePeriod = 1;
    result.counts.types = {{u"Conversations"_s, 9000, 7200}, {QString(), 332, 59}};
    return result;
}

void TestStatusStrip::counts_data()
{
    using Totals = std::vector<SessionCounts::TypeTotal>;
    QTest::addColumn<size_t>("shown");
    QTest::addColumn<int>("selected");
    QTest::addColumn<Totals>("totals");
    QTest::addColumn<QString>("text");

    const Totals one{{u"Conversations"_s, 3, 2460}};
    const Totals two{{u"Conversations"_s, 1200, 3600}, {u"Alerts"_s, 34, 30}};
    QTest::newRow("all shown") << size_t(412318) << 0 << Totals()
                               << u"412,318 sessions · 9,000 Conversations (2 h 0 min) + 332 (none) (59 s)"_s;
    QTest::newRow("filtered") << size_t(9332) << 0 << Totals()
                              << u"412,318 sessions · 9,332 shown · 9,000 Conversations (2 h 0 min) + "
                                 "332 (none) (59 s)"_s;
    QTest::newRow("none shown") << size_t(0) << 0 << Totals() << u"412,318 sessions · 0 shown"_s;
    QTest::newRow("selected") << size_t(9332) << 3 << one << u"412,318 sessions · 9,332 shown · 3 selected, 41 min"_s;
    QTest::newRow("not added up yet") << size_t(412318) << 3 << Totals() << u"412,318 sessions · 3 selected"_s;
    QTest::newRow("a type each") << size_t(412318) << 1234 << two
                                 << u"412,318 sessions · 1,234 selected, 1,200 Conversations (1 h 0 min) + "
                                    "34 Alerts (30 s)"_s;
}

void TestStatusStrip::counts()
{
    QFETCH(size_t, shown);
    QFETCH(int, selected);
    QFETCH(std::vector<SessionCounts::TypeTotal>, totals);
    StatusStrip strip;
    strip.setResult(resultOf(shown));
    strip.setSelection(selected, totals);
    QTEST(label(strip, u"counts"_s)->text(), "text");
}

void TestStatusStrip::details_nameTypesAndWhatIsOutside()
{
    StatusStrip strip;
    strip.setResult(resultOf(9332));
    QCOMPARE(label(strip, u"counts"_s)->toolTip(),
        u"Conversations: 9,000 sessions, 2 h 0 min billed\n(none): 332 sessions, 59 s billed\n"
        "1 more sessions were received, but lie outside the period."_s);
}

void TestStatusStrip::details_tellEstimates()
{
    StatusStrip strip;
    QueryResult result;
    result.counts.estimated = 12;
    result.counts.undated = 3;
    strip.setResult(result);
    QCOMPARE(label(strip, u"counts"_s)->toolTip(),
        u"12 of the sessions shown count on an estimated day, as their start cannot be read.\n"
        "3 of the sessions shown have no date."_s);
}

void TestStatusStrip::completeness_agreesWithTheCounts()
{
    Completeness completeness;
    completeness.verdict = Completeness::Verdict::Complete;
    completeness.tally.rows = 412319;
    StatusStrip strip;
    strip.setCompleteness(completeness);
    strip.setResult(resultOf(412318));
    QCOMPARE(label(strip, u"completeness"_s)->text(),
        u"✓ all 412,319 that the total in the file counts · 1 of them outside the period"_s);
    strip.setResult({});
    QCOMPARE(label(strip, u"completeness"_s)->text(), u"✓ all 412,319 that the total in the file counts"_s);
}

void TestStatusStrip::oneType_isBilled()
{
    QueryResult result = resultOf(412318);
    result.counts.types.pop_back();
    StatusStrip strip;
    strip.setResult(result);
    QCOMPARE(label(strip, u"counts"_s)->text(), u"412,318 sessions · 2 h 0 min billed"_s);
}

void TestStatusStrip::asked_isInTheZoneOfTheReport()
{
    qputenv("TZ", "UTC");
    Completeness completeness;
    completeness.verdict = Completeness::Verdict::Complete;
    completeness.askedAt = QDateTime(QDate(2026, 11, 2), QTime(9, 14), Qt::UTC);
    StatusStrip strip;
    strip.setCompleteness(completeness);
    const QLabel *text = label(strip, u"completeness"_s);
    QVERIFY2(text->text().endsWith(u"asked Nov 2 9:14 AM"_s), qPrintable(text->text()));
    QueryResult result = resultOf(1);
    result.query.zone = Zone::fromOffset(19800);
    strip.setResult(result);
    QVERIFY2(text->text().contains(u"asked Nov 2 2:44 PM UTC+05:30"_s), qPrintable(text->text()));
}

void TestStatusStrip::nothingOpen_countsNothing()
{
    StatusStrip strip;
    strip.setResult({});
    QCOMPARE(label(strip, u"counts"_s)->text(), QString());
    strip.setHasContent(true);
    QCOMPARE(label(strip, u"counts"_s)->text(), u"0 sessions"_s);
}

void TestStatusStrip::progress_isNotAheadOfTheParts()
{
    StatusStrip strip;
    strip.setFetching(true);
    const auto *bar = strip.findChild<QProgressBar *>();
    // Of three parts the first has arrived but for a tenth: that is all that is known by then.
    strip.setProgress({.windowsDone = 0, .windows = 3, .rows = 900, .expectedRows = 1000});
    QCOMPARE(bar->value(), 300);
    QCOMPARE(bar->maximum(), 1000);
    strip.setProgress({.windowsDone = 1, .windows = 3, .rows = 1000, .expectedRows = 1000});
    QCOMPARE(bar->value(), 333);
    strip.setProgress({.windowsDone = 1, .windows = 3, .rows = 1500, .expectedRows = 2000});
    QCOMPARE(bar->value(), 500);
    strip.setProgress({.windowsDone = 2, .windows = 3, .rows = 2000, .expectedRows = 2000});
    QCOMPARE(bar->value(), 666);
    strip.setProgress({.windowsDone = 3, .windows = 3, .rows = 2000, .expectedRows = 2000});
    QCOMPARE(bar->value(), 1000);
}

void TestStatusStrip::severalZones_areNamed()
{
    Completeness completeness;
    completeness.verdict = Completeness::Verdict::Complete;
    completeness.apiZones = {u"North: one"_s, u"South: another"_s};
    StatusStrip strip;
    strip.setCompleteness(completeness);
    const auto *zone = strip.findChild<QLabel *>(u"apiZone"_s);
    QCOMPARE(zone->text(), u"API: several time zones"_s);
    QCOMPARE(zone->toolTip(), u"North: one\nSouth: another"_s);
}

void TestStatusStrip::longTexts_leaveTheWindowNarrow()
{
    StatusStrip strip;
    strip.setResult(resultOf(412318));
    strip.setSelection(412318, {{u"Conversations"_s, 400000, 7200000}, {u"Proactive Messages"_s, 12318, 0}});
    Completeness completeness;
    completeness.verdict = Completeness::Verdict::Changed;
    strip.setCompleteness(completeness);
    QVERIFY2(strip.minimumSizeHint().width() < 400, qPrintable(QString::number(strip.minimumSizeHint().width())));
}

void TestStatusStrip::completeness_isMarked_data()
{
    QTest::addColumn<Completeness::Verdict>("verdict");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << Completeness::Verdict::Nothing << QString();
    QTest::newRow("complete") << Completeness::Verdict::Complete
                              << u"✓ all 412,318 that the total in the file counts"_s;
    QTest::newRow("changed") << Completeness::Verdict::Changed << u"⚠ changed while fetching, fetch again"_s;
}

void TestStatusStrip::completeness_isMarked()
{
    QFETCH(Completeness::Verdict, verdict);
    Completeness completeness;
    completeness.verdict = verdict;
    completeness.tally.rows = 412318;
    StatusStrip strip;
    strip.setCompleteness(completeness);
    QTEST(label(strip, u"completeness"_s)->text(), "text");
}

void TestStatusStrip::apiZone_isNamed_data()
{
    using Evidence = ApiZone::Evidence;
    QTest::addColumn<QString>("zone");
    QTest::addColumn<Evidence>("evidence");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTC, proven") << u"UTC"_s << Evidence::Proven << QString();
    QTest::newRow("UTC, assumed") << u"UTC"_s << Evidence::Assumed << u"API: UTC, assumed, not proven"_s;
    QTest::newRow("proven") << u"Asia/Kolkata"_s << Evidence::Proven << u"API: Asia/Kolkata"_s;
    QTest::newRow("given") << u"Asia/Kolkata"_s << Evidence::Given << u"API: Asia/Kolkata"_s;
    QTest::newRow("not needed") << u"UTC"_s << Evidence::NotNeeded << QString();
}

void TestStatusStrip::apiZone_isNamed()
{
    QFETCH(QString, zone);
    QFETCH(ApiZone::Evidence, evidence);
    Completeness completeness;
    StatusStrip strip;
    auto *label = strip.findChild<QLabel *>(u"apiZone"_s);
    QVERIFY(label);
    strip.setCompleteness(completeness);
    QCOMPARE(label->text(), QString());
    completeness.verdict = Completeness::Verdict::Unproven;
    completeness.apiZone.zone = Zone::fromName(zone).value_or(Zone());
    completeness.apiZone.evidence = evidence;
    strip.setCompleteness(completeness);
    QTEST(label->text(), "text");
}

QTEST_MAIN(TestStatusStrip)
#include "tst_statusstrip.moc"
