// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retrydelay.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestRetryDelay : public QObject
{
    Q_OBJECT

private slots:
    void delays_data();
    void delays();
    void delaysGrowAndEnd_data();
    void delaysGrowAndEnd();
    void headers_data();
    void headers();
};

void TestRetryDelay::delays_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<bool>("throttled");
    QTest::addColumn<int>("wish");
    QTest::addColumn<double>("chance");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *name, int failures, bool throttled, int wish, double chance, qint64 expected) {
        QTest::newRow(name) << failures << throttled << wish << chance << expected;
    };
    row("first", 1, false, -1, 0.5, 1000);
    row("third", 3, false, -1, 0.5, 4000);
    row("early", 3, false, -1, 0.0, 3000);
    row("late", 3, false, -1, 1.0, 5000);
    row("bounded", 1000, false, -1, 0.5, 60'000);
    row("none", 0, false, -1, 0.5, 1000);
    row("throttled: never less than a minute", 1, true, -1, 0.0, 61'000);
    row("throttled, late", 1, true, -1, 1.0, 76'250);
    row("throttled again", 2, true, -1, 0.0, 122'000);
    row("throttled, bounded", 1000, true, -1, 1.0, 900'000);
    row("as asked for", 3, true, 7, 0.0, 7000);
    row("as asked for, unavailable", 3, false, 7, 1.0, 7000);
    row("at once, unavailable", 4, false, 0, 0.0, 0);
    row("at once, throttled", 1, true, 0, 0.0, 1000);
    row("at once, throttled again and again", 5, true, 0, 0.0, 16'000);
    row("at once, throttled for ever", 1000, true, 1, 0.0, 60'000);
    row("two hours", 1, true, 7200, 0.0, 7'200'000);
    row("a day at most", 1, true, 100'000, 0.0, 86'400'000);
    row("a day at most, unavailable", 1, false, 1'000'000'000, 0.0, 86'400'000);
}

void TestRetryDelay::delays()
{
    QFETCH(int, failures);
    QFETCH(bool, throttled);
    QFETCH(int, wish);
    QFETCH(double, chance);
    QTEST(retryDelay(failures, throttled, wish, chance), "expected");
}

void TestRetryDelay::delaysGrowAndEnd_data()
{
    QTest::addColumn<bool>("throttled");
    QTest::newRow("failed") << false;
    QTest::newRow("throttled") << true;
}

void TestRetryDelay::delaysGrowAndEnd()
{
    QFETCH(bool, throttled);
    qint64 before = 0;
    for (int failures = 1; failures < 100; ++failures) {
        const qint64 delay = retryDelay(failures, throttled, -1, 0.5);
        QVERIFY(delay >= before);
        QVERIFY(retryDelay(failures, throttled, -1, 0.0) < delay);
        QVERIFY(delay < retryDelay(failures, throttled, -1, 1.0));
        QVERIFY(retryDelay(failures, throttled, -1, 1.0) <= 900'000);
        before = delay;
    }
}

void TestRetryDelay::headers_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds");
    const QByteArray date = "Sun, 06 Nov 1994 08:49:37 GMT"_ba;
    QTest::newRow("none") << ""_ba << date << -1;
    QTest::newRow("seconds") << "120"_ba << date << 120;
    QTest::newRow("spaces") << " 7 "_ba
                            << ""_ba << 7;
    QTest::newRow("nothing to wait for") << "0"_ba
                                         << ""_ba << 0;
    QTest::newRow("negative") << "-5"_ba
                              << ""_ba << 0;
    QTest::newRow("fraction") << "1.2"_ba
                              << ""_ba << 2;
    QTest::newRow("huge") << "99999999999999999999999999"_ba
                          << ""_ba << 86400;
    QTest::newRow("no number") << "nan"_ba
                               << ""_ba << -1;
    QTest::newRow("words") << "soon"_ba << date << -1;
    QTest::newRow("until a time") << "Sun, 06 Nov 1994 08:50:37 GMT"_ba << date << 60;
    QTest::newRow("until a time, by our clock") << "Sun, 06 Nov 1994 08:50:37 GMT"_ba
                                                << ""_ba << 30;
    QTest::newRow("until a time that has passed") << "Sun, 06 Nov 1994 08:48:37 GMT"_ba << date << 0;
    QTest::newRow("until a far time") << "Mon, 06 Nov 2034 08:48:37 GMT"_ba << date << 86400;
    QTest::newRow("cut date") << "Sun, 06 Nov"_ba << date << -1;
}

void TestRetryDelay::headers()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, date);
    const QDateTime now(QDate(1994, 11, 6), QTime(8, 50, 7), Qt::UTC);
    QTEST(retryAfter(header, date, now), "seconds");
}

QTEST_APPLESS_MAIN(TestRetryDelay)
#include "tst_retrydelay.moc"
