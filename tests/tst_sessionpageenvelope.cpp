// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionpage.h"

#include <QTest>

using namespace Qt::StringLiterals;

using Problem = SessionPage::Problem;

class TestSessionPageEnvelope : public QObject
{
    Q_OBJECT

private slots:
    void envelope_data();
    void envelope();
    void problems_data();
    void problems();
    void apiError_givesItsMessages();
};

void TestSessionPageEnvelope::envelope_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("more");
    QTest::addColumn<int>("records");

    QTest::newRow("nothing but a list") << R"({"sessions":[{}]})"_ba << -1 << -1 << 1;
    QTest::newRow("empty list") << R"({"total":0,"moreAvailable":false,"sessions":[]})"_ba << 0 << 0 << 0;
    QTest::newRow("null") << R"({"total":0,"sessions":null})"_ba << 0 << -1 << 0;
    QTest::newRow("null alone") << R"({"sessions":null})"_ba << -1 << -1 << 0;
    QTest::newRow("missing") << R"({"total":0})"_ba << 0 << -1 << 0;
    QTest::newRow("missing, more") << R"({"moreAvailable":true})"_ba << -1 << 1 << 0;
    QTest::newRow("numbers as text") << R"({"sessions":[],"total":"412","moreAvailable":"true"})"_ba << 412 << 1 << 0;
    QTest::newRow("total as a fraction") << R"({"sessions":[],"total":5.0})"_ba << 5 << -1 << 0;
    QTest::newRow("odd total") << R"({"sessions":[],"total":"many","moreAvailable":"maybe"})"_ba << -1 << -1 << 0;
    QTest::newRow("negative total") << R"({"sessions":[],"total":-1})"_ba << -1 << -1 << 0;
    QTest::newRow("null total") << R"({"sessions":[],"total":null,"moreAvailable":null})"_ba << -1 << -1 << 0;
    QTest::newRow("total as an object") << R"({"sessions":[{}],"total":{"n":5}})"_ba << -1 << -1 << 1;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf {\"sessions\":[{}]}\r\n"_ba << -1 << -1 << 1;
    QTest::newRow("unknown members") << R"({"a":{"sessions":[1]},"sessions":[{}],"b":[[{}]]})"_ba << -1 << -1 << 1;
    QTest::newRow("no errors") << R"({"errors":[],"sessions":[{}]})"_ba << -1 << -1 << 1;
    QTest::newRow("last list counts") << R"({"sessions":[{},{}],"sessions":[{}]})"_ba << -1 << -1 << 1;
}

void TestSessionPageEnvelope::envelope()
{
    QFETCH(QByteArray, json);
    PageParser parser;
    const SessionPage &page = parser.parse(json);
    QCOMPARE(page.problem, Problem::None);
    QTEST(static_cast<int>(page.total.value_or(-1)), "total");
    QTEST(page.moreAvailable ? int(*page.moreAvailable) : -1, "more");
    QTEST(static_cast<int>(page.records.size()), "records");
}

void TestSessionPageEnvelope::problems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Problem>("problem");

    QTest::newRow("nothing") << ""_ba << Problem::Empty;
    QTest::newRow("blanks") << " \r\n"_ba << Problem::Empty;
    QTest::newRow("byte order mark alone") << "\xef\xbb\xbf"_ba << Problem::Empty;
    QTest::newRow("web page") << "<!DOCTYPE html><html>{}</html>"_ba << Problem::NotJson;
    QTest::newRow("text") << "Bad gateway"_ba << Problem::NotJson;
    QTest::newRow("zero bytes") << QByteArray(100, '\0') << Problem::NotJson;
    QTest::newRow("brace") << "{"_ba << Problem::NotJson;
    QTest::newRow("rest after the end") << R"({"sessions":[]} x)"_ba << Problem::NotJson;
    QTest::newRow("two objects") << R"({"sessions":[]}{"sessions":[]})"_ba << Problem::NotJson;
    QTest::newRow("garbage in an unknown value") << R"({"a":[1 2],"sessions":[{}]})"_ba << Problem::NotJson;
    QTest::newRow("garbage in an unknown field") << R"({"sessions":[{"x":{"y":tru}}]})"_ba << Problem::NotJson;
    QTest::newRow("garbage as a field") << R"({"sessions":[{"botId":nul}]})"_ba << Problem::NotJson;
    QTest::newRow("garbage number") << R"({"sessions":[{"botId":12abc}]})"_ba << Problem::NotJson;
    QTest::newRow("leading zero") << R"({"sessions":[{"botId":012}]})"_ba << Problem::NotJson;
    QTest::newRow("garbage entry") << R"({"sessions":[{}, nope]})"_ba << Problem::NotJson;
    QTest::newRow("comma before the end") << R"({"sessions":[{},]})"_ba << Problem::NotJson;
    QTest::newRow("comma in a record") << R"({"sessions":[{"botId":"a",}]})"_ba << Problem::NotJson;
    QTest::newRow("no colon") << R"({"sessions":[{"botId" "a"}]})"_ba << Problem::NotJson;
    QTest::newRow("colon in a list") << R"({"sessions":["botId":"a",{}]})"_ba << Problem::NotJson;
    QTest::newRow("list not closed") << R"({"sessions":[{"botId":"a"})"_ba << Problem::NotJson;
    QTest::newRow("invalid byte outside a text") << "{\xff\"sessions\":[]}"_ba << Problem::NotJson;
    QTest::newRow("number") << "17"_ba << Problem::NotSessions;
    QTest::newRow("list") << R"([{"sessions":[]}])"_ba << Problem::NotSessions;
    QTest::newRow("empty object") << "{}"_ba << Problem::NotSessions;
    QTest::newRow("something else") << R"({"status":"ok"})"_ba << Problem::NotSessions;
    QTest::newRow("sessions as text") << R"({"total":3,"sessions":"none"})"_ba << Problem::NotSessions;
    QTest::newRow("sessions as object") << R"({"total":3,"sessions":{"0":{}}})"_ba << Problem::NotSessions;
    QTest::newRow("other case") << R"({"Sessions":[{}]})"_ba << Problem::NotSessions;
    QTest::newRow("error without a list") << R"({"errors":[]})"_ba << Problem::NotSessions;
}

void TestSessionPageEnvelope::problems()
{
    QFETCH(QByteArray, json);
    PageParser parser;
    const SessionPage &page = parser.parse(json);
    QTEST(page.problem, "problem");
    QVERIFY(page.records.empty());
    QVERIFY(!page.detail.isEmpty());
}

void TestSessionPageEnvelope::apiError_givesItsMessages()
{
    PageParser parser;
    const SessionPage &page = parser.parse(
        R"({"errors":[{"msg":"Permission denied. Scope is incorrect!","code":4002},{"msg":"Again","code":"401"},{}]})");
    QCOMPARE(page.problem, Problem::ApiError);
    QCOMPARE(page.errors.size(), 3U);
    QCOMPARE(page.errors[0], std::pair(u"Permission denied. Scope is incorrect!"_s, 4002));
    QCOMPARE(page.errors[1], std::pair(u"Again"_s, 401));
    QCOMPARE(page.errors[2], std::pair(QString(), 0));
}

QTEST_APPLESS_MAIN(TestSessionPageEnvelope)
#include "tst_sessionpageenvelope.moc"
