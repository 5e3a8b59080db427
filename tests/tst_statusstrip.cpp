// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusstrip.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QScopeGuard>
#include <QSignalSpy>
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
    void progress_isThatOfTheFetch();
    void severalZones_areNamed();
    void longTexts_leaveTheWindowNarrow();
    void completeness_isMarked_data();
    void completeness_isMarked();
    void zonesThatDiffer_areNamed_data();
    void zonesThatDiffer_areNamed();

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
    result.rows = RowList(std::vector<quint32>(shown));
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
    QTest::newRow("selected") << size_t(9332) << 3 << one
                              << u"412,318 sessions · 9,332 shown · 3 selected, 41 min · "
                                 "9,000 Conversations (2 h 0 min) + 332 (none) (59 s)"_s;
    QTest::newRow("not added up yet") << size_t(412318) << 3 << Totals()
                                      << u"412,318 sessions · 3 selected · 9,000 Conversations (2 h 0 min) "
                                         "+ 332 (none) (59 s)"_s;
    QTest::newRow("a type each") << size_t(412318) << 1234 << two
                                 << u"412,318 sessions · 1,234 selected, 1,200 Conversations (1 h 0 min) + "
                                    "34 Alerts (30 s) · 9,000 Conversations (2 h 0 min) + 332 (none) (59 s)"_s;
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
        "412,319 were received; 1 of them lie outside the period."_s);
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
        u"✓ all 412,319 that the total in the file counts, 1 of them outside the period"_s);
    strip.setResult({});
    QCOMPARE(label(strip, u"completeness"_s)->text(), u"✓ all 412,319 that the total in the file counts"_s);
    // Two sums side by side would be trusted by nobody.
    completeness.askedAt = QDateTime(QDate(2026, 11, 2), QTime(9, 14), Qt::UTC);
    strip.setCompleteness(completeness);
    strip.setResult(resultOf(412318));
    const QLabel *text = label(strip, u"completeness"_s);
    QVERIFY2(text->text().startsWith(u"✓ all 412,318 of the period · asked "_s), qPrintable(text->text()));
    QVERIFY2(!text->text().contains(u"412,319"_s), qPrintable(text->text()));
    QVERIFY2(text->toolTip().contains(u"412,319 were received"_s), qPrintable(text->toolTip()));
}

void TestStatusStrip::oneType_isBilled()
{
    QueryResult result = resultOf(412318);
    result.counts.types.pop_back();
    StatusStrip strip;
    strip.setResult(result);
    QCOMPARE(label(strip, u"counts"_s)->text(), u"412,318 sessions · 2 h 0 min billed"_s);
    strip.setFetching(true);
    QCOMPARE(label(strip, u"counts"_s)->text(), u"412,318 sessions"_s);
    strip.setFetching(false);
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

void TestStatusStrip::progress_isThatOfTheFetch()
{
    StatusStrip strip;
    strip.setFetching(true);
    const auto *bar = strip.findChild<QProgressBar *>();
    strip.setProgress({.windows = 3, .rows = 900});
    QCOMPARE(bar->maximum(), 0);
    // All rows of the first of three parts, which is a short one.
    strip.setProgress({.windowsDone = 0, .windows = 3, .fraction = 0.0625, .rows = 900, .expectedRows = 900});
    QCOMPARE(bar->maximum(), 1000);
    QCOMPARE(bar->value(), 62);
    QCOMPARE(label(strip, u"progressText"_s)->text(), u"900 of more than 900 · part 1 of 3"_s);
    // Those of kept parts that were not added up yet.
    strip.setProgress({.windowsDone = 1, .windows = 3, .fraction = 0.5, .rows = 1500, .expectedRows = 900});
    QCOMPARE(label(strip, u"progressText"_s)->text(), u"1,500 · part 2 of 3"_s);
    strip.setProgress({.windowsDone = 3, .windows = 3, .fraction = 1, .rows = 2000, .expectedRows = 2000});
    QCOMPARE(bar->value(), 1000);
}

void TestStatusStrip::severalZones_areNamed()
{
    Completeness completeness;
    completeness.verdict = Completeness::Verdict::Complete;
    const ApiZone india{Zone::fromOffset(19800), ApiZone::Evidence::Proven, 30, 30};
    completeness.apiZones = {{u"North"_s, {}}, {u"South"_s, india}};
    StatusStrip strip;
    strip.setCompleteness(completeness);
    const auto *zones = strip.findChild<QAbstractButton *>(u"zones"_s);
    QCOMPARE(zones->text(), u"API: several time zones"_s);
    QVERIFY(zones->toolTip().startsWith(u"North: "_s + describe(ApiZone()) + u"\nSouth: "_s + describe(india)));
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
    QCOMPARE(label(strip, u"completeness"_s)->property("warning").toBool(), verdict == Verdict::Changed);
}

void TestStatusStrip::zonesThatDiffer_areNamed_data()
{
    QTest::addColumn<ApiZone>("api");
    QTest::addColumn<QString>("report");
    QTest::addColumn<QByteArray>("computer");
    QTest::addColumn<QString>("text");
    const auto zone = [](const char16_t *name, ApiZone::Evidence evidence) {
        return ApiZone{*Zone::fromName(name), evidence, 20, 20};
    };
    using Evidence = ApiZone::Evidence;
    const ApiZone utc = zone(u"UTC", Evidence::Proven);
    const ApiZone kolkata = zone(u"Asia/Kolkata", Evidence::Proven);
    const QByteArray berlin = "Europe/Berlin";
    QTest::newRow("all one") << utc << u"UTC"_s << QByteArray("UTC") << QString();
    QTest::newRow("none is UTC") << kolkata << u"Asia/Kolkata"_s << QByteArray("Asia/Kolkata") << QString();
    QTest::newRow("computer") << utc << u"UTC"_s << berlin << u"API: UTC · Computer: Europe/Berlin"_s;
    QTest::newRow("report") << utc << u"Europe/Berlin"_s << QByteArray("UTC") << u"API and computer: UTC"_s;
    QTest::newRow("API") << kolkata << u"UTC"_s << QByteArray("UTC") << u"API: Asia/Kolkata"_s;
    QTest::newRow("API is UTC") << utc << u"Europe/Berlin"_s << berlin << u"API: UTC"_s;
    QTest::newRow("all three") << kolkata << u"UTC"_s << berlin << u"API: Asia/Kolkata · Computer: Europe/Berlin"_s;
    QTest::newRow("assumed") << zone(u"UTC", Evidence::Assumed) << u"UTC"_s << QByteArray("UTC")
                             << u"API: UTC, assumed, not proven"_s;
    QTest::newRow("given") << zone(u"Asia/Kolkata", Evidence::Given) << u"UTC"_s << QByteArray("UTC")
                           << u"API: Asia/Kolkata"_s;
    QTest::newRow("contradicted") << ApiZone{Zone(), Evidence::Given, 2, 200} << u"UTC"_s << QByteArray("UTC")
                                  << u"API: UTC, but the sessions tell another one"_s;
    QTest::newRow("not needed") << zone(u"UTC", Evidence::NotNeeded) << u"UTC"_s << berlin
                                << u"Computer: Europe/Berlin"_s;
}

void TestStatusStrip::zonesThatDiffer_areNamed()
{
    QFETCH(ApiZone, api);
    QFETCH(QString, report);
    QFETCH(QByteArray, computer);
    const QByteArray before = qgetenv("TZ");
    const auto restore = qScopeGuard([&before] { qputenv("TZ", before); });
    qputenv("TZ", computer);
    StatusStrip strip;
    auto *zones = strip.findChild<QAbstractButton *>(u"zones"_s);
    QVERIFY(zones);
    QVERIFY(zones->isHidden());
    QueryResult result;
    result.query.zone = *Zone::fromName(report);
    strip.setResult(result);
    Completeness completeness;
    completeness.verdict = Completeness::Verdict::Unproven;
    completeness.apiZone = api;
    strip.setCompleteness(completeness);
    QTEST(zones->text(), "text");
    QCOMPARE(zones->isHidden(), zones->text().isEmpty());
    QSignalSpy asked(&strip, &StatusStrip::timeZonesRequested);
    zones->click();
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(TestStatusStrip)
#include "tst_statusstrip.moc"
