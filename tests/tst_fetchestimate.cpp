// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchestimate.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

class TestFetchEstimate : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void requests_data();
    void requests();
    void seconds_data();
    void seconds();
    void requestsSentBefore_count();
    void estimate_staysTrueWhileItRuns();
    void text_data();
    void text();
    void text_isWrittenInTheLocale();
};

void TestFetchEstimate::requests_data()
{
    QTest::addColumn<qint64>("windows");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<qint64>("requests");
    const auto row = [](const char *name, qint64 windows, qint64 rows, int pageSize, qint64 requests) {
        QTest::newRow(name) << windows << rows << pageSize << requests;
    };
    row("nothing left", 0, 100, 10, 0);
    row("empty window", 1, 0, 10, 1);
    row("full page", 1, 10, 10, 1);
    row("a row more", 1, 11, 10, 2);
    row("pages share a row", 1, 19, 10, 2);
    row("pages share a row, one more", 1, 20, 10, 3);
    row("one row a page", 1, 5, 1, 4);
    row("no sense", 1, 5, 0, 4);
    row("spread over windows", 3, 32, 10, 5);
    row("more windows than rows", 5, 3, 10, 5);
    row("unknown", 7, -1, 10, 7);
    row("a million", 6, 1'000'000, 100, 10'104);
    row("absurd", 1, std::numeric_limits<qint64>::max() / 4, 100, 100'000'000);
}

void TestFetchEstimate::requests()
{
    QFETCH(qint64, windows);
    QFETCH(qint64, rows);
    QFETCH(int, pageSize);
    const FetchEstimate estimate = estimateFetch({windows, rows, pageSize, 0}, RateLimits::none());
    QTEST(estimate.requests, "requests");
    QCOMPARE(estimate.seconds, 0);
    QCOMPARE(estimate.isAtLeast, rows < 0);
}

void TestFetchEstimate::seconds_data()
{
    QTest::addColumn<qint64>("requests");
    QTest::addColumn<qint64>("answerMs");
    QTest::addColumn<RateLimits>("limits");
    QTest::addColumn<qint64>("seconds");
    const RateLimits known;
    QTest::newRow("short: a burst") << qint64(60) << qint64(500) << known << qint64(30);
    QTest::newRow("long: 30 a minute") << qint64(61) << qint64(500) << known << qint64(122);
    QTest::newRow("long, slow answers") << qint64(100) << qint64(5000) << known << qint64(500);
    QTest::newRow("an hour's worth") << qint64(1800) << qint64(500) << known << qint64(3617);
    QTest::newRow("many hours") << qint64(12300) << qint64(500) << known << qint64(24722);
    QTest::newRow("10 a minute, short") << qint64(10) << qint64(500) << RateLimits::atMost(10) << qint64(5);
    QTest::newRow("10 a minute, long") << qint64(11) << qint64(500) << RateLimits::atMost(10) << qint64(62);
    QTest::newRow("600 a minute, long") << qint64(6000) << qint64(10) << RateLimits::atMost(600) << qint64(612);
    QTest::newRow("no limit") << qint64(12300) << qint64(100) << RateLimits::none() << qint64(1230);
    QTest::newRow("part of a second") << qint64(1) << qint64(1) << known << qint64(1);
}

void TestFetchEstimate::seconds()
{
    QFETCH(qint64, requests);
    QFETCH(qint64, answerMs);
    QFETCH(RateLimits, limits);
    QTEST(estimateFetch({requests, 0, 100, answerMs}, limits).seconds, "seconds");
}

void TestFetchEstimate::requestsSentBefore_count()
{
    SentRequests sent;
    for (qint64 i = 0; i < 60; ++i)
        sent.times.push_back(i * 100);
    sent.now = 6000;
    // The minute is used up: the first goes when the oldest is a minute old.
    QCOMPARE(estimateFetch({1, 1, 100, 500}, RateLimits(), sent).seconds, 61 - 6 + 1);
    // The hour is used up by others, thirty requests a minute: each further one takes the place of one of theirs.
    sent.times.clear();
    for (qint64 i = 0; i < 1800; ++i)
        sent.times.push_back(i * 1000);
    sent.now = 1'800'000;
    QCOMPARE(estimateFetch({61, 61, 100, 500}, RateLimits(), sent).seconds, 3618 - 1800 + 122);
}

// Asked anew after every request, the end that is foretold stays where it was.
void TestFetchEstimate::estimate_staysTrueWhileItRuns()
{
    const RateLimits limits;
    constexpr qint64 All = 2500;
    SentRequests sent{{}, 0, true};
    const qint64 end = estimateFetch({All, 0, 100, 700}, limits, sent).seconds;
    for (qint64 left = All; left > 0; --left) {
        const qint64 seconds = estimateFetch({left, 0, 100, 700}, limits, sent).seconds;
        QVERIFY2(std::abs(sent.now / 1000 + seconds - end) <= 3, qPrintable(QString::number(left)));
        sent.now = limits.earliest(sent.times, sent.now, true);
        sent.times.push_back(sent.now);
        sent.now += 700;
    }
}

void TestFetchEstimate::text_data()
{
    QTest::addColumn<FetchEstimate>("estimate");
    QTest::addColumn<QString>("text");
    const auto row = [](const FetchEstimate &estimate, const QString &text) {
        QTest::newRow(qPrintable(text)) << estimate << text;
    };
    row({2, 1, false}, u"about 2 requests, less than a minute"_s);
    row({60, 59, false}, u"about 60 requests, less than a minute"_s);
    row({61, 122, false}, u"about 61 requests, 2 min"_s);
    row({999, 3599, false}, u"about 999 requests, 1 h"_s);
    row({1234, 3600, false}, u"about 1,230 requests, 1 h"_s);
    row({12304, 24722, false}, u"about 12,300 requests, 6 h 50 min"_s);
    row({86000, 172'860, false}, u"about 86,000 requests, 2 days"_s);
    row({99960, 201'000, false}, u"about 100,000 requests, 2 days 8 h"_s);
    row({12, 6, true}, u"at least 12 requests, less than a minute"_s);
}

void TestFetchEstimate::text()
{
    QFETCH(FetchEstimate, estimate);
    QTEST(describe(estimate), "text");
}

void TestFetchEstimate::text_isWrittenInTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(describe({12304, 24722, false}), u"about 12.300 requests, 6 h 50 min"_s);
}

QTEST_APPLESS_MAIN(TestFetchEstimate)
#include "tst_fetchestimate.moc"
