// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testfetch.h"

#include <QJsonDocument>
#include <QNetworkProxyFactory>
#include <QTest>

using namespace Qt::StringLiterals;

using Api = KoreApi::Options;

class TestFetchJobWindows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void windowsAreAskedInOrder();
    void skipAdvancesByRowsReceived();
    void longPeriodsAreHalved();
    void largeSkipsAreAvoided();
    void halvingEnds();
};

void TestFetchJobWindows::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
}

void TestFetchJobWindows::windowsAreAskedInOrder()
{
    TestFetch fetch({}, TestFetch::FourMonths);
    QVERIFY(fetch.recorder->waitForEnd());
    QStringList windows;
    for (const QJsonObject &body : fetch.bodies()) {
        // One session is asked for where only a total is wanted.
        if (body["limit"_L1].toInt() > 1)
            windows.append(body["fromDate"_L1].toString() + u' ' + body["toDate"_L1].toString());
    }
    windows.removeDuplicates();
    QCOMPARE(windows,
        (QStringList{u"2026-05-03T00:00:00.000Z 2026-06-02T00:00:00.000Z"_s,
            u"2026-05-31T00:00:00.000Z 2026-07-02T00:00:00.000Z"_s,
            u"2026-06-30T00:00:00.000Z 2026-08-02T00:00:00.000Z"_s,
            u"2026-07-31T00:00:00.000Z 2026-09-04T00:00:00.000Z"_s}));
}

void TestFetchJobWindows::skipAdvancesByRowsReceived()
{
    Api options;
    options.cap = 30;
    TestFetch fetch(options);
    QVERIFY(fetch.recorder->waitForEnd());
    const QList<QJsonObject> bodies = fetch.bodies();
    QVERIFY(bodies.size() > 2);
    QCOMPARE(bodies[0]["limit"_L1].toInt(), 100);
    // The last session of a page is asked for again with the next one.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(bodies[i]["skip"_L1].toInt(), 29 * i);
}

void TestFetchJobWindows::longPeriodsAreHalved()
{
    Api options;
    TestFetch fetch(options, TestFetch::FourMonths);
    int refused = 0;
    fetch.server.setHandler([&fetch, &refused](const HttpRequest &request) {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const auto day = [&body](QLatin1StringView key) {
            return QDate::fromString(body[key].toString().left(10), Qt::ISODate);
        };
        if (day("fromDate"_L1).daysTo(day("toDate"_L1)) <= 20)
            return fetch.api.answer(request);
        ++refused;
        return HttpAnswer{.status = 400, .body = R"({"errors":[{"msg":"The date range is too long","code":400}]})"_ba};
    });
    QVERIFY(fetch.recorder->waitForEnd());
    // The first one only: then it is known.
    QCOMPARE(refused, 1);
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(fetch.differenceFromTruth(), QString());
    QCOMPARE(fetch.recorder->progress.back().windowsDone, fetch.recorder->progress.back().windows);
}

/// A server that pages a window only so far.
void TestFetchJobWindows::largeSkipsAreAvoided()
{
    TestFetch fetch({}, TestFetch::FourMonths);
    fetch.server.setHandler([&fetch](const HttpRequest &request) {
        if (QJsonDocument::fromJson(request.body)["skip"_L1].toInt() < 400)
            return fetch.api.answer(request);
        return HttpAnswer{.status = 400, .body = R"({"errors":[{"msg":"Result window is too large","code":400}]})"_ba};
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(fetch.completeness().total, fetch.store().liveCount());
    QCOMPARE(fetch.differenceFromTruth(), QString());
}

void TestFetchJobWindows::halvingEnds()
{
    TestFetch fetch({}, TestFetch::FourMonths);
    fetch.server.setHandler([](const HttpRequest &) {
        return HttpAnswer{.status = 412, .body = R"({"errors":[{"msg":"Invalid arguments","code":412}]})"_ba};
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Failed);
    QCOMPARE(fetch.recorder->result.error.kind, ApiError::Kind::Refused);
    QVERIFY(fetch.server.requests().size() < 10);
    // A server that refuses the size of a page says so no clearer.
    const QString sentence = fetch.completeness().problem;
    QVERIFY2(sentence.contains(u"for 100 sessions at most"_s), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestFetchJobWindows)
#include "tst_fetchjobwindows.moc"
