// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mangledbytes.h"
#include "usagesummary.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

/// The vendor's usage summary: the state of its making, and its numbers.
class TestUsageSummary : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void noAnswer_data();
    void noAnswer();
    void totals_areOfThePeriod_data();
    void totals_areOfThePeriod();
    void totals_countNothingTwice();
    void anyBytes_areRead();
};

static QByteArray wholeAnswer()
{
    return R"({"status":"success","response":{"averageSessions":3,"data":[{"bot":"ALL","val":[
        {"date":"2026-10-01T00:00:00.000Z","val":{"sessions":3,"requests":9,"alert_notifications":0}},
        {"date":"2026-10-02T00:00:00.000Z","val":{"sessions":4,"requests":1,"alert_notifications":2}}]}]}})"_ba;
}

static UtcSecond utc(const QString &text)
{
    return text.isEmpty() ? MissingTime
                          : static_cast<UtcSecond>(QDateTime::fromString(text, Qt::ISODate).toSecsSinceEpoch());
}

/// "bot date unit=n …" a line, "running", "failed", "nothing", and what was odd.
static QString textOf(const std::optional<UsageAnswer> &answer)
{
    if (!answer)
        return u"nothing"_s;
    if (answer->state != UsageAnswer::State::Done)
        return answer->state == UsageAnswer::State::Running ? u"running"_s : u"failed"_s;
    QStringList lines;
    for (const UsageLine &line : answer->lines) {
        QStringList words{line.bot.isEmpty() ? u"all"_s : line.bot,
            isTime(line.date) ? QDateTime::fromSecsSinceEpoch(line.date, Qt::UTC).toString(u"MM-ddThh"_s) : u"-"_s};
        for (const auto &[unit, count] : line.counts)
            words << u"%1=%2"_s.arg(unit).arg(count);
        lines << words.join(u' ');
    }
    if (answer->oddEntries > 0)
        lines << u"odd %1"_s.arg(answer->oddEntries);
    return lines.join(u"; "_s);
}

void TestUsageSummary::answers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("read");
    const QString whole = u"all 10-01T00 alert_notifications=0 requests=9 sessions=3; "
                          "all 10-02T00 alert_notifications=2 requests=1 sessions=4"_s;
    QTest::newRow("as documented") << wholeAnswer() << whole;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + wholeAnswer() << whole;
    QTest::newRow("ordered") << R"({"_id":"ds-1","status":"IN_PROGRESS"})"_ba << u"running"_s;
    QTest::newRow("ordered, without a state") << R"({"_id":"ds-1"})"_ba << u"running"_s;
    QTest::newRow("another state") << R"({"status":"QUEUED"})"_ba << u"running"_s;
    QTest::newRow("not all of it yet")
        << R"({"status":"IN_PROGRESS","response":{"data":[{"bot":"ALL","val":{"sessions":5}}]}})"_ba << u"running"_s;
    QTest::newRow("failed") << R"({"_id":"ds-1","status":"FAILED"})"_ba << u"failed"_s;
    QTest::newRow("without a state, but with data") << R"({"response":{"data":[]}})"_ba << QString();
    QTest::newRow("data at the top") << R"({"status":"success","data":[{"bot":"st-1","val":{"sessions":5}}]})"_ba
                                     << u"st-1 - sessions=5"_s;
    QTest::newRow("by bot, without days")
        << R"({"response":{"data":[{"bot":"st-1","val":{"sessions":5}},{"botId":"st-2","val":{"sessions":6}}]}})"_ba
        << u"st-1 - sessions=5; st-2 - sessions=6"_s;
    QTest::newRow("numbers as text") << R"({"data":[{"bot":"ALL","val":{"sessions":"12","requests":3.0}}]})"_ba
                                     << u"all - requests=3 sessions=12"_s;
    QTest::newRow("no numbers")
        << R"({"data":[{"bot":"ALL","val":{"sessions":null,"requests":-1,"alerts":"x","conversations":1.5}}]})"_ba
        << u"all -; odd 4"_s;
    QTest::newRow("odd entries")
        << R"({"data":[7,{"bot":"ALL"},{"bot":"ALL","val":[3,{"date":"x","val":{"s":1}}]}]})"_ba
        << u"all - s=1; odd 3"_s;
    QTest::newRow("hours") << R"({"data":[{"val":[{"date":"2026-10-01T14:00:00Z","val":{"sessions":1}}]}]})"_ba
                           << u"all 10-01T14 sessions=1"_s;
}

void TestUsageSummary::answers()
{
    QFETCH(const QByteArray, answer);
    const auto read = readUsageAnswer(answer);
    QVERIFY(read);
    QTEST(textOf(read), "read");
}

void TestUsageSummary::noAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a web page") << "<html>Sign in</html>"_ba;
    QTest::newRow("an array") << "[]"_ba;
    QTest::newRow("another object") << R"({"sessions":[]})"_ba;
    QTest::newRow("done, but nothing there") << R"({"status":"success","response":{}})"_ba;
    QTest::newRow("cut off") << wholeAnswer().chopped(4);
    QTest::newRow("more behind it") << wholeAnswer() + "{}";
}

void TestUsageSummary::noAnswer()
{
    QFETCH(const QByteArray, answer);
    QCOMPARE(textOf(readUsageAnswer(answer)), u"nothing"_s);
}

void TestUsageSummary::totals_areOfThePeriod_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<bool>("counts");
    QTest::newRow("first day") << u"2026-10-01T00:00:00Z"_s << true;
    QTest::newRow("last day") << u"2026-10-31T00:00:00Z"_s << true;
    QTest::newRow("last hour") << u"2026-10-31T23:00:00Z"_s << true;
    QTest::newRow("first day of India") << u"2026-09-30T18:30:00Z"_s << true;
    QTest::newRow("day before") << u"2026-09-30T00:00:00Z"_s << false;
    QTest::newRow("day after, where the end is taken for a whole day") << u"2026-11-01T00:00:00Z"_s << false;
    QTest::newRow("without a date") << QString() << true;
}

void TestUsageSummary::totals_areOfThePeriod()
{
    QFETCH(const QString, date);
    QFETCH(const bool, counts);
    UsageAnswer answer;
    answer.lines = {{.date = utc(date), .counts = {{u"sessions"_s, 7}}}};
    UsageTotals totals;
    totals.add(answer, utc(u"2026-10-01T00:00:00Z"_s), utc(u"2026-11-01T00:00:00Z"_s));
    QCOMPARE(totals.of(u"sessions"_s), counts ? 7 : 0);
}

void TestUsageSummary::totals_countNothingTwice()
{
    UsageAnswer answer;
    answer.lines = {{.counts = {{u"sessions"_s, 7}}}, {.bot = u"st-1"_s, .counts = {{u"sessions"_s, 3}}},
        {.bot = u"st-2"_s, .counts = {{u"sessions"_s, 4}, {u"alerts"_s, 1}}}};
    UsageTotals totals;
    totals.add(answer, 100, 200);
    QCOMPARE(totals.of(u"sessions"_s), 7);
    QVERIFY(totals.hasBots());
    QCOMPARE(totals.units(), (std::vector{u"alerts"_s, u"sessions"_s}));
    totals.add(answer, 100, 200);
    QCOMPARE(totals.of(u"sessions"_s), 14);
    UsageTotals some;
    some.add(answer, 100, 200, {}, {u"st-2"_s});
    QCOMPARE(some.of(u"sessions"_s), 4);
    answer.lines.resize(1);
    UsageTotals none;
    none.add(answer, 100, 200, {}, {u"st-2"_s});
    QVERIFY(none.counts.empty());
}

void TestUsageSummary::anyBytes_areRead()
{
    std::mt19937 random(5);
    for (int round = 0; round < 20000; ++round) {
        const QByteArray bytes = mangled(wholeAnswer(), "{}[]\",:\\atev\xff\xc3 0-9.", &random);
        const auto answer = readUsageAnswer(bytes);
        UsageTotals totals;
        if (answer)
            totals.add(*answer, utc(u"2026-10-01T00:00:00Z"_s), utc(u"2026-11-01T00:00:00Z"_s));
        for (const auto &[key, count] : totals.counts)
            QVERIFY(count >= 0);
        QVERIFY(!answer || answer->state == UsageAnswer::State::Done || answer->lines.empty());
    }
}

QTEST_GUILESS_MAIN(TestUsageSummary)
#include "tst_usagesummary.moc"
