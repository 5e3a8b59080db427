// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestpacer.h"

#include <QTest>

#include <algorithm>

class TestRequestPacer : public QObject
{
    Q_OBJECT

private slots:
    void unlimitedNeverWaits();
    void evenlySpaced();
    void standardKeepsTheLimits();
    void shortJobMayBurst();
};

namespace {

/// Sends as fast as it may; gives the times of the requests.
std::vector<qint64> sendAll(RequestPacer pacer, int count)
{
    std::vector<qint64> times;
    qint64 now = 0;
    for (int i = 0; i < count; ++i) {
        now += pacer.delay(now);
        pacer.note(now);
        times.push_back(now);
        now += 50;
    }
    return times;
}

qsizetype mostWithin(const std::vector<qint64> &times, qint64 span)
{
    qsizetype most = 0;
    for (auto first = times.begin(); first != times.end(); ++first)
        most = std::max<qsizetype>(most, std::lower_bound(first, times.end(), *first + span) - first);
    return most;
}

} // namespace

void TestRequestPacer::unlimitedNeverWaits()
{
    QCOMPARE(sendAll(RequestPacer::unlimited(), 1000).back(), 999 * 50);
}

void TestRequestPacer::evenlySpaced()
{
    const std::vector<qint64> times = sendAll(RequestPacer::perMinute(120), 10);
    QCOMPARE(times.back(), 9 * 500);
}

void TestRequestPacer::standardKeepsTheLimits()
{
    const std::vector<qint64> times = sendAll(RequestPacer::standard(), 4000);
    QCOMPARE(mostWithin(times, 60 * 1000), 60);
    QCOMPARE(mostWithin(times, 3600 * 1000), 1800);
}

void TestRequestPacer::shortJobMayBurst()
{
    QCOMPARE(sendAll(RequestPacer::standard(), 60).back(), 59 * 50);
}

QTEST_GUILESS_MAIN(TestRequestPacer)
#include "tst_requestpacer.moc"
