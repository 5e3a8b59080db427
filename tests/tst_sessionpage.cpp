// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionpage.h"

#include "field.h"
#include "jsonrepair.h"
#include "mangledbytes.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

using Problem = SessionPage::Problem;

namespace {

// A page of two sessions with everything that is usual: what the tests cut and mutate.
const QByteArray UsualPage = R"({"total": 2, "moreAvailable": false, "sessions": [
  {"botId": "st-1", "channel": "IVR", "koreUserId": "u-1", "channelUserId": "+49 30 \"1\"", "billingSessionType":
   "Conversations", "conversationSessionId": "6048d20fbe1a2bc3d4f5a678", "conversationSessionStartDateTime":
   "03-10-2021 2:05:03 pm", "conversationSessionEndDateTime": null, "billingSessionId": 17, "new": {"a": [1, -2.5e3]}},
  {"botId": "st-2", "channel": "\u00e9t\u00E9", "billingSessionId": ["x"], "old": true}]})"_ba;

QByteArray pageWith(const QByteArray &botValue)
{
    return "{\"total\":1,\"sessions\":[{\"botId\":" + botValue + ",\"channel\":\"IVR\"}]}";
}

QByteArray valueOf(const SessionRecord &record, Field field)
{
    const std::string_view value = record.values[static_cast<size_t>(field)];
    return {value.data(), static_cast<qsizetype>(value.size())};
}

bool isJsonForQt(const QByteArray &text)
{
    QJsonParseError error;
    QJsonDocument::fromJson(text, &error);
    return error.error == QJsonParseError::NoError;
}

} // namespace

class TestSessionPage : public QObject
{
    Q_OBJECT

private slots:
    void usualPage_isRead();
    void values_data();
    void values();
    void repairs_data();
    void repairs();
    void oddEntries_areCounted();
    void keys_inAnyOrderAndTwice();
    void keys_mayBeEscaped();
    void nesting_mayBeDeep();
    void values_mayBeHuge();
    void inPlace_isTheSame();
    void largePage_isGivenBack();
    void parser_isUsedAgain();
    void cutAnywhere_givesNothing();
    void mutated_neverGivesHalfAPage();
    void rawRecord_isTheTextReceived();
};

void TestSessionPage::usualPage_isRead()
{
    PageParser parser;
    const SessionPage &page = parser.parse(UsualPage);
    QCOMPARE(page.problem, Problem::None);
    QCOMPARE(page.total, 2);
    QCOMPARE(page.moreAvailable, false);
    QCOMPARE(page.records.size(), 2U);
    QVERIFY(!page.repaired);
    const SessionRecord &first = page.records[0];
    QCOMPARE(valueOf(first, Field::BotId), "st-1"_ba);
    QCOMPARE(valueOf(first, Field::ChannelUserId), "+49 30 \"1\""_ba);
    QCOMPARE(valueOf(first, Field::BillingSessionType), "Conversations"_ba);
    QCOMPARE(valueOf(first, Field::ConversationStart), "03-10-2021 2:05:03 pm"_ba);
    QCOMPARE(valueOf(first, Field::ConversationEnd), ""_ba);
    QCOMPARE(valueOf(first, Field::BillingSessionId), "17"_ba);
    QCOMPARE(valueOf(first, Field::BillingStart), ""_ba);
    QCOMPARE(valueOf(page.records[1], Field::Channel), "été"_ba);
    QCOMPARE(valueOf(page.records[1], Field::BillingSessionId), R"(["x"])"_ba);
}

void TestSessionPage::values_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("text") << R"("a b")"_ba
                          << "a b"_ba;
    QTest::newRow("empty") << R"("")"_ba
                           << ""_ba;
    QTest::newRow("escapes") << R"("\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00")"_ba
                             << "\"\\/\b\f\n\r\té😀"_ba;
    QTest::newRow("escaped zero") << R"("a\u0000b")"_ba << QByteArray("a\0b", 3);
    QTest::newRow("null") << "null"_ba
                          << ""_ba;
    QTest::newRow("the word null") << R"("null")"_ba
                                   << "null"_ba;
    QTest::newRow("integer") << "17"_ba
                             << "17"_ba;
    QTest::newRow("huge integer") << "123456789012345678901234567890"_ba
                                  << "123456789012345678901234567890"_ba;
    QTest::newRow("number as written") << " -1.50E+400 "_ba
                                       << "-1.50E+400"_ba;
    QTest::newRow("true") << "true"_ba
                          << "true"_ba;
    QTest::newRow("false") << "false"_ba
                           << "false"_ba;
    QTest::newRow("object") << R"({"$oid" : "6048d20f", "x": []} )"_ba
                            << R"({"$oid" : "6048d20f", "x": []})"_ba;
    QTest::newRow("array") << R"([1, "]", {"a":"}"}])"_ba
                           << R"([1, "]", {"a":"}"}])"_ba;
    QTest::newRow("empty object") << "{}"_ba
                                  << "{}"_ba;
    QTest::newRow("right to left") << R"("مرحبا")"_ba
                                   << "مرحبا"_ba;
}

void TestSessionPage::values()
{
    QFETCH(QByteArray, json);
    PageParser parser;
    const SessionPage &page = parser.parse(pageWith(json));
    QCOMPARE(page.problem, Problem::None);
    QCOMPARE(page.records.size(), 1U);
    QTEST(valueOf(page.records[0], Field::BotId), "value");
    QCOMPARE(valueOf(page.records[0], Field::Channel), "IVR"_ba);
    QVERIFY(!page.repaired);
}

void TestSessionPage::repairs_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("lone high surrogate") << R"("a\ud83dz")"_ba
                                         << "a\ufffdz"_ba;
    QTest::newRow("lone low surrogate") << R"("a\ude00z")"_ba
                                        << "a\ufffdz"_ba;
    QTest::newRow("two high surrogates") << R"("\ud83d\ud83d\ude00")"_ba
                                         << "\ufffd😀"_ba;
    QTest::newRow("surrogate before another escape") << R"("\ud83d\n")"_ba
                                                     << "\ufffd\n"_ba;
    QTest::newRow("latin 1") << "\"caf\xe9\""_ba
                             << "caf\ufffd"_ba;
    QTest::newRow("cut sequence") << "\"a\xf0\x9f\x98\""_ba
                                  << "a\ufffd\ufffd\ufffd"_ba;
    QTest::newRow("overlong") << "\"\xc0\xaf\""_ba
                              << "\ufffd\ufffd"_ba;
    QTest::newRow("surrogate as UTF-8") << "\"\xed\xa0\x80\""_ba
                                        << "\ufffd\ufffd\ufffd"_ba;
    QTest::newRow("too large") << "\"\xf4\x90\x80\x80\""_ba
                               << "\ufffd\ufffd\ufffd\ufffd"_ba;
    QTest::newRow("raw line break") << "\"a\nb\""_ba
                                    << "a\nb"_ba;
    QTest::newRow("raw zero") << QByteArray("\"a\0b\"", 5) << QByteArray("a\0b", 3);
    QTest::newRow("raw escape character") << "\"\x1b[1m\""_ba
                                          << "\x1b[1m"_ba;
    QTest::newRow("no such escape") << R"("C:\xyz")"_ba
                                    << "C:\ufffdxyz"_ba;
    QTest::newRow("broken hex escape") << R"("\u12G4")"_ba
                                       << "\ufffdu12G4"_ba;
    QTest::newRow("escaped quotes stay") << R"("\\\"\ud83d")"_ba
                                         << "\\\"\ufffd"_ba;
}

void TestSessionPage::repairs()
{
    QFETCH(QByteArray, json);
    PageParser parser;
    const SessionPage &page = parser.parse(pageWith(json));
    QCOMPARE(page.problem, Problem::None);
    QVERIFY(page.repaired);
    QCOMPARE(page.records.size(), 1U);
    QTEST(valueOf(page.records[0], Field::BotId), "value");
    QVERIFY(!parser.parse(UsualPage).repaired);
}

void TestSessionPage::oddEntries_areCounted()
{
    const QByteArray json = R"({"sessions":[null,{"botId":"a"},[{"botId":"b"}],"c",5,{"botId":"d"},true]})";
    PageParser parser;
    const SessionPage &page = parser.parse(json);
    QCOMPARE(page.problem, Problem::None);
    QCOMPARE(page.records.size(), 2U);
    QCOMPARE(page.oddEntries, 5U);
    QCOMPARE(valueOf(page.records[1], Field::BotId), "d"_ba);
    QCOMPARE(rawRecord(json, 1), R"({"botId":"d"})"_ba);
}

void TestSessionPage::keys_inAnyOrderAndTwice()
{
    PageParser parser;
    const SessionPage &page = parser.parse(R"({"sessions":[
        {"billingSessionEndDateTime":"end","botid":"no","bot":"no","botId":"one","botId ":"no","botId":"two"},
        {"channel":"IVR","channel":null}]})");
    QCOMPARE(page.records.size(), 2U);
    QCOMPARE(valueOf(page.records[0], Field::BillingEnd), "end"_ba);
    QCOMPARE(valueOf(page.records[0], Field::BotId), "two"_ba);
    QCOMPARE(valueOf(page.records[1], Field::Channel), ""_ba);
}

void TestSessionPage::keys_mayBeEscaped()
{
    const QByteArray record = R"({"bot\u0049d":"st-1","\u0063hannel":"IVR","c\u0068":"no","\"":"no"})";
    const QByteArray json = R"({"t\u006ftal":1,"sess\u0069ons":[)" + record + "]}";
    PageParser parser;
    const SessionPage &page = parser.parse(json);
    QCOMPARE(page.problem, Problem::None);
    QCOMPARE(page.total, 1);
    QCOMPARE(page.records.size(), 1U);
    QCOMPARE(valueOf(page.records[0], Field::BotId), "st-1"_ba);
    QCOMPARE(valueOf(page.records[0], Field::Channel), "IVR"_ba);
    QCOMPARE(rawRecord(json, 0), record);
    const SessionPage &odd = parser.parse(R"({"sessions":[{"\q":1,"\ud800":2,"botId":"st-1"}]})");
    QCOMPARE(odd.problem, Problem::None);
    QCOMPARE(valueOf(odd.records.at(0), Field::BotId), "st-1"_ba);
}

void TestSessionPage::nesting_mayBeDeep()
{
    constexpr int depth = 200000;
    const QByteArray deep = QByteArray(depth, '[') + QByteArray(depth, ']');
    PageParser parser;
    const SessionPage &page = parser.parse(pageWith(deep));
    QCOMPARE(page.problem, Problem::None);
    QCOMPARE(valueOf(page.records.at(0), Field::BotId), deep);
    QCOMPARE(parser.parse(pageWith(deep.chopped(1))).problem, Problem::NotJson);
}

void TestSessionPage::values_mayBeHuge()
{
    const QByteArray huge(5'000'000, 'x');
    PageParser parser;
    QCOMPARE(parser.parse(UsualPage).records.size(), 2U);
    const SessionPage &page = parser.parse(pageWith('"' + huge + '"'));
    QCOMPARE(valueOf(page.records.at(0), Field::BotId), huge);
}

/// Without a copy of the page, where its buffer has room.
void TestSessionPage::inPlace_isTheSame()
{
    PageParser parser;
    PageParser inPlace;
    for (const QByteArray &json :
        {UsualPage, "\xef\xbb\xbf  "_ba + UsualPage + "  "_ba, pageWith("17"), UsualPage.chopped(1)}) {
        QByteArray roomy = json;
        roomy.reserve(PageParser::roomFor(json.size()));
        const SessionPage &expected = parser.parse(json);
        for (const QByteArray &page : {roomy, QByteArray::fromRawData(json.constData(), json.size())}) {
            const SessionPage &read = inPlace.parseInPlace(page);
            QCOMPARE(read.problem, expected.problem);
            QCOMPARE(read.total, expected.total);
            QCOMPARE(read.records.size(), expected.records.size());
            for (size_t record = 0; record < read.records.size(); ++record)
                QVERIFY(read.records[record].values == expected.records[record].values);
        }
    }
    // It gives back what a large page took, and goes on.
    QByteArray large = pageWith('"' + QByteArray(40'000'000, 'x') + '"');
    large.reserve(PageParser::roomFor(large.size()));
    const SessionPage &page = inPlace.parseInPlace(large);
    const std::string_view value = page.records.at(0).value(Field::BotId);
    QVERIFY(value.data() > large.constData() && value.data() < large.constData() + large.size());
    inPlace.release();
    QCOMPARE(inPlace.parse(UsualPage).records.size(), 2U);
}

/// Plain or not: what was copied does not stay.
void TestSessionPage::largePage_isGivenBack()
{
#if defined(__GLIBC__) && !defined(BILLSCOPE_SANITIZED)
    const auto allocated = [] { return mallinfo2().hblkhd; };
    constexpr size_t large = 40'000'000;
    const QByteArray text(large, 'x');
    for (const QByteArray &page : {pageWith('"' + text + '"'), pageWith('"' + text + R"(\n")")}) {
        PageParser parser;
        const size_t before = allocated();
        QCOMPARE(parser.parse(page).records.size(), 1U);
        QVERIFY(allocated() >= before + large);
        parser.release();
        QVERIFY(allocated() < before + large);
    }
#else
    QSKIP("What is allocated cannot be told here.");
#endif
}

void TestSessionPage::parser_isUsedAgain()
{
    PageParser parser;
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(parser.parse(UsualPage).records.size(), 2U);
        QCOMPARE(parser.parse("nonsense").problem, Problem::NotJson);
        QCOMPARE(parser.parse(R"({"errors":[{"msg":"no"}]})").problem, Problem::ApiError);
        const SessionPage &page = parser.parse(pageWith("\"a\""));
        QCOMPARE(page.records.size(), 1U);
        QVERIFY(page.errors.empty() && !page.moreAvailable && page.detail.isEmpty());
        QCOMPARE(valueOf(page.records[0], Field::KoreUserId), ""_ba);
    }
}

void TestSessionPage::cutAnywhere_givesNothing()
{
    PageParser parser;
    for (qsizetype length = 0; length < UsualPage.size(); ++length) {
        const SessionPage &page = parser.parse(UsualPage.first(length));
        QCOMPARE(page.problem, length == 0 ? Problem::Empty : Problem::NotJson);
        QVERIFY(page.records.empty());
    }
}

void TestSessionPage::mutated_neverGivesHalfAPage()
{
    PageParser parser;
    QRandomGenerator random(20210310);
    const QByteArray pieces = "{}[]\",:\\0-truefalsenull \n\x01\xff\xc3\xa9";
    for (int round = 0; round < 10000; ++round) {
        const QByteArray json = rearranged(UsualPage, pieces, &random);
        const auto repaired = QByteArray::fromStdString(repairedJson({json.data(), size_t(json.size())}));
        const SessionPage &page = parser.parse(json);
        const bool read = page.problem != Problem::NotJson && page.problem != Problem::Empty;
        QVERIFY2(!read || isJsonForQt(repaired), json.constData());
        QVERIFY2(page.problem == Problem::None || page.records.empty(), json.constData());
        for (quint32 record = 0; record < page.records.size(); ++record) {
            const QByteArray raw = rawRecord(json, record);
            QVERIFY2(raw.startsWith('{') && raw.endsWith('}'), json.constData());
        }
        if (page.problem == Problem::None)
            QVERIFY2(rawRecord(json, static_cast<quint32>(page.records.size())).isEmpty(), json.constData());
    }
}

void TestSessionPage::rawRecord_isTheTextReceived()
{
    const QByteArray first = "{ \"botId\" :\"caf\xe9 }\",\n\"extra\":{\"a\":[{}]}}";
    const QByteArray page = "\xef\xbb\xbf{\"a\":[{}], \"sessions\" : [ " + first + " , {\"channel\":\"\\\"\"}]}";
    QCOMPARE(rawRecord(page, 0), first);
    QCOMPARE(rawRecord(page, 1), R"({"channel":"\""})"_ba);
    QCOMPARE(rawRecord(page, 2), QByteArray());
    QCOMPARE(rawRecord("botId,channel\r\nst-1,IVR", 0), QByteArray());
    QCOMPARE(rawRecord("", 0), QByteArray());
}

QTEST_APPLESS_MAIN(TestSessionPage)
#include "tst_sessionpage.moc"
