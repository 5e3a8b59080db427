// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapioptions.h"
#include "koreerror.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class KoreErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void errorIsWordedAsByTheApi();
    void faultSpoilsTheAnswer_data();
    void faultSpoilsTheAnswer();
    void faultOfTheConnection_isLeftToTheServer();
};

void KoreErrorTest::errorIsWordedAsByTheApi()
{
    const HttpAnswer answer = errorAnswer({401, 4002, R"(a "quoted" word)"_ba});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, R"({"errors":[{"code":4002,"msg":"a \"quoted\" word"}]})"_ba);
}

void KoreErrorTest::faultSpoilsTheAnswer_data()
{
    using Fault = KoreApiOptions::Fault;
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("503") << Fault::ServerError << 503 << R"({"errors":[{"code":503)"_ba;
    QTest::newRow("429") << Fault::RateLimit << 429
                         << R"({"errors":[{"code":429,"msg":"Rate limit for this API has)"_ba;
    QTest::newRow("html") << Fault::Html << 200 << "<!DOCTYPE html>"_ba;
    QTest::newRow("empty") << Fault::EmptyBody << 200 << ""_ba;
    QTest::newRow("cut") << Fault::CutJson << 200 << R"({"total":1)"_ba;
}

void KoreErrorTest::faultSpoilsTheAnswer()
{
    QFETCH(KoreApiOptions::Fault, fault);
    QFETCH(QByteArray, start);
    KoreApiOptions options;
    options.fault = fault;
    options.retryAfter = 7;
    HttpAnswer answer = jsonAnswer(200, R"({"total":1,"sessions":[{"botId":"st-1"}]})"_ba);
    spoil(answer, options);
    QTEST(answer.status, "status");
    QVERIFY2(answer.body.startsWith(start), answer.body.constData());
    QVERIFY(!QJsonDocument::fromJson(answer.body)["sessions"_L1].isArray());
    QCOMPARE(answer.headers.contains({"Retry-After"_ba, "7"_ba}), fault == KoreApiOptions::Fault::RateLimit);
}

void KoreErrorTest::faultOfTheConnection_isLeftToTheServer()
{
    KoreApiOptions options;
    options.fault = KoreApiOptions::Fault::CutConnection;
    HttpAnswer answer = jsonAnswer(200, "{}"_ba);
    spoil(answer, options);
    QCOMPARE(answer.fault, HttpAnswer::Fault::CutsBody);
    QCOMPARE(answer.body, "{}"_ba);
}

QTEST_APPLESS_MAIN(KoreErrorTest)
#include "tst_koreerror.moc"
