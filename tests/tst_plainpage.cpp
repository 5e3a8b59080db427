// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainpage.h"

#include "field.h"
#include "mangledbytes.h"
#include "pagereader.h"
#include "sessionpage.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// A record of the API, whose values are of another length in each.
QByteArray recordOf(QRandomGenerator &random)
{
    const auto someOf = [&random](const QByteArrayList &values) { return values[random.bounded(values.size())]; };
    const std::array<QByteArray, ApiFieldCount> values{someOf({"st-1", "st-20", "st-c0aa1b2e-dd3d-4e5f"}),
        someOf({"rtm", "email", "whatsapp", ""}), someOf({"u-1", "u-e1234567-b8f9-5abc-9deb"}),
        someOf({"+49 30 1", "j\xc3\xbcrgen@example.com", "1f23456f78d9c0123fe4567d/ivrvoice/00000152"}),
        someOf({"Conversations", "Alerts"}), "6048d20fbe1a2bc3d4f5a678", "03-10-2021 2:05:03 pm",
        someOf({"03-10-2021 12:05:30 pm", "2021-03-10T12:05:30Z"}), "6048d20fb123c4567d89012f", "03-10-2021 2:05:03 pm",
        someOf({"03-10-2021 2:05:30 pm", ""})};
    QByteArray record;
    for (size_t field = 0; field < values.size(); ++field) {
        if (random.bounded(20) == 0)
            continue;
        const QLatin1StringView name = apiName(static_cast<Field>(field));
        record += record.isEmpty() ? "{\"" : ",\"";
        record += QByteArray(name.data(), name.size()) + "\":";
        record += random.bounded(20) == 0 ? "null"_ba : '"' + values[field] + '"';
    }
    return record + '}';
}

QByteArray pageOf(QRandomGenerator &random, int records)
{
    QByteArrayList texts;
    for (int index = 0; index < records; ++index)
        texts += recordOf(random);
    return "{\"total\":" + QByteArray::number(records) + ",\"moreAvailable\":true,\"sessions\":[" + texts.join(',')
        + "]}";
}

/// The text and what is read behind it, so that a byte more is one outside of its memory.
struct Roomy
{
    explicit Roomy(const QByteArray &json, const QByteArray &behind = {})
        : memory(std::make_unique<char[]>(static_cast<size_t>(json.size()) + PageReader::Padding))
        , text(memory.get(), static_cast<size_t>(json.size()))
    {
        const auto padding = std::ranges::copy(json, memory.get()).out;
        std::ranges::copy(behind.first(std::min(behind.size(), qsizetype(PageReader::Padding))), padding);
    }

    std::unique_ptr<char[]> memory;
    std::string_view text;
};

bool isPlain(const QByteArray &json, const QByteArray &behind = {})
{
    SessionPage page;
    return readPlainPage(Roomy(json, behind).text, &page);
}

/// As simdjson reads it: a member that nobody knows makes it another page.
const SessionPage &readWithSimdjson(PageParser &parser, QByteArray json)
{
    return parser.parse(json.replace(0, 1, "{\"other\":{},"));
}

void compareRecords(const SessionPage &page, const SessionPage &expected)
{
    QCOMPARE(page.total, expected.total);
    QCOMPARE(page.moreAvailable, expected.moreAvailable);
    QCOMPARE(page.oddEntries, expected.oddEntries);
    QCOMPARE(page.records.size(), expected.records.size());
    for (size_t record = 0; record < page.records.size(); ++record) {
        QVERIFY(page.records[record].values == expected.records[record].values);
        QVERIFY(page.records[record].textHashes == expected.records[record].textHashes);
        QVERIFY(page.records[record].ids == expected.records[record].ids);
        QVERIFY(page.records[record].times == expected.records[record].times);
    }
}

} // namespace

class TestPlainPage : public QObject
{
    Q_OBJECT

private slots:
    void plainOnes_data();
    void plainOnes();
    void others_data();
    void others();
    void nothing_isNotPlain();
    void randomPages_areReadAsBySimdjson();
    void cutAnywhere_isNotPlain();
    void mutated_isReadAsBySimdjsonOrNot();
};

void TestPlainPage::plainOnes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no session") << R"({"total":0,"moreAvailable":false,"sessions":[]})"_ba;
    QTest::newRow("sessions alone") << R"({"sessions":[{"botId":"a"}]})"_ba;
    QTest::newRow("sessions first") << R"({"sessions":[{"botId":"a"}],"total":1})"_ba;
    QTest::newRow("null") << R"({"sessions":[{"botId":null},{"channel":null,"botId":"a"}]})"_ba;
    QTest::newRow("fields in any order") << R"({"sessions":[{"channel":"a","botId":"b"}]})"_ba;
    QTest::newRow("a field twice") << R"({"sessions":[{"botId":"a","botId":"b"},{"botId":"a","botId":null}]})"_ba;
    QTest::newRow("empty texts") << R"({"sessions":[{"botId":"","channel":""}]})"_ba;
    QTest::newRow("other letters") << "{\"sessions\":[{\"botId\":\"\xc3\xa9t\xc3\xa9\"},{\"botId\":\"\x7f\"}]}"_ba;
    QTest::newRow("brackets in a text") << R"({"sessions":[{"botId":"}],{[:,"}]})"_ba;
    // Where the text before ended, a quote with a comma stands here as well.
    QTest::newRow("as long as the one before, in part")
        << R"({"sessions":[{"botId":"12345678901234"},{"botId":"a","channel":"b","koreUserId":"c"}]})"_ba;
    QTest::newRow("long") << R"({"sessions":[{"botId":")" + QByteArray(10'000, 'x') + R"("},{"botId":"a"}]})";
    QTest::newRow("largest total") << R"({"total":999999999999999,"sessions":[]})"_ba;
}

void TestPlainPage::plainOnes()
{
    QFETCH(const QByteArray, json);
    const Roomy roomy(json);
    SessionPage page;
    QVERIFY(readPlainPage(roomy.text, &page));
    PageParser parser;
    compareRecords(page, readWithSimdjson(parser, json));
}

void TestPlainPage::others_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("no sessions") << R"({"total":0})"_ba;
    QTest::newRow("sessions twice") << R"({"sessions":[],"sessions":[]})"_ba;
    QTest::newRow("total twice") << R"({"total":1,"total":1,"sessions":[]})"_ba;
    QTest::newRow("another member") << R"({"sessions":[],"errors":[]})"_ba;
    QTest::newRow("another field") << R"({"sessions":[{"botId":"a","new":"b"}]})"_ba;
    QTest::newRow("a longer name") << R"({"sessions":[{"botIds":"a"}]})"_ba;
    QTest::newRow("an escape") << R"({"sessions":[{"botId":"a\"b"}]})"_ba;
    QTest::newRow("an escaped name") << R"({"sessions":[{"bot\u0049d":"a"}]})"_ba;
    QTest::newRow("a number") << R"({"sessions":[{"botId":1}]})"_ba;
    QTest::newRow("an object") << R"({"sessions":[{"botId":{}}]})"_ba;
    QTest::newRow("a blank") << R"({"sessions":[{"botId": "a"}]})"_ba;
    QTest::newRow("an empty record") << R"({"sessions":[{}]})"_ba;
    QTest::newRow("no record") << R"({"sessions":[null]})"_ba;
    QTest::newRow("no list") << R"({"sessions":null})"_ba;
    QTest::newRow("a tab in a text") << "{\"sessions\":[{\"botId\":\"a\tb\"}]}"_ba;
    QTest::newRow("a zero in a text") << QByteArray("{\"sessions\":[{\"botId\":\"a\0b\"}]}", 30);
    QTest::newRow("bytes that are no text") << "{\"sessions\":[{\"botId\":\"a\xff\"}]}"_ba;
    QTest::newRow("half a letter") << "{\"sessions\":[{\"botId\":\"a\xc3\"}]}"_ba;
    QTest::newRow("a control character beside others") << "{\"sessions\":[{\"botId\":\"\xc3\xa9\n\"}]}"_ba;
    QTest::newRow("a quote too many") << R"({"sessions":[{"botId":"a""}]})"_ba;
    QTest::newRow("a comma too many") << R"({"sessions":[{"botId":"a"},]})"_ba;
    QTest::newRow("a comma too many in a record") << R"({"sessions":[{"botId":"a",}]})"_ba;
    QTest::newRow("a comma too few") << R"({"sessions":[{"botId":"a"}{"botId":"a"}]})"_ba;
    QTest::newRow("a half name") << R"({"total"moreAvailable":true,"sessions":[]})"_ba;
    QTest::newRow("something behind") << R"({"sessions":[]}x)"_ba;
    QTest::newRow("a total with a zero in front") << R"({"total":01,"sessions":[]})"_ba;
    QTest::newRow("a total below zero") << R"({"total":-1,"sessions":[]})"_ba;
    QTest::newRow("a total with a fraction") << R"({"total":1.0,"sessions":[]})"_ba;
    QTest::newRow("a huge total") << R"({"total":1000000000000000,"sessions":[]})"_ba;
    QTest::newRow("a total as a text") << R"({"total":"1","sessions":[]})"_ba;
    QTest::newRow("another answer to more") << R"({"moreAvailable":1,"sessions":[]})"_ba;
    QTest::newRow("a word that goes on") << R"({"sessions":[{"botId":nullx}]})"_ba;
    // A byte counts up to 255 of them only.
    QTest::newRow("as many quotes too many as a byte cannot count") << R"({"sessions":[{"botId":")"
            + QByteArray(300, 'x') + R"("},{"botId":")" + QByteArray(256, '"') + QByteArray(44, 'x') + R"("}]})";
}

void TestPlainPage::others()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!isPlain(json));
}

void TestPlainPage::nothing_isNotPlain()
{
    SessionPage page;
    QVERIFY(!readPlainPage({}, &page));
}

void TestPlainPage::randomPages_areReadAsBySimdjson()
{
    QRandomGenerator random(20210310);
    PageParser parser;
    for (int round = 0; round < 300; ++round) {
        const QByteArray json = pageOf(random, random.bounded(1, 40));
        const Roomy roomy(json);
        SessionPage page;
        QVERIFY2(readPlainPage(roomy.text, &page), json.constData());
        compareRecords(page, readWithSimdjson(parser, json));
    }
}

/// Whatever stands in the memory behind it, the rest of the page as well.
void TestPlainPage::cutAnywhere_isNotPlain()
{
    QRandomGenerator random(2);
    const QByteArray json = pageOf(random, 4);
    for (qsizetype length = 0; length < json.size(); ++length) {
        QVERIFY(!isPlain(json.first(length), json.sliced(length)));
        for (const char filling : {' ', '"', '0', 'x', '}', ','})
            QVERIFY(!isPlain(json.first(length), QByteArray(PageReader::Padding, filling)));
    }
}

void TestPlainPage::mutated_isReadAsBySimdjsonOrNot()
{
    QRandomGenerator random(3);
    PageParser parser;
    const QByteArray pieces = "{}[]\",:\\0-truefalsenull \n\x01\xff\xc3\xa9";
    int plain = 0;
    for (int round = 0; round < 20000; ++round) {
        const QByteArray json = rearranged(pageOf(random, 3), pieces, &random);
        const Roomy roomy(json);
        SessionPage page;
        if (!readPlainPage(roomy.text, &page))
            continue;
        ++plain;
        const SessionPage &expected = readWithSimdjson(parser, json);
        QVERIFY2(expected.problem == SessionPage::Problem::None && !expected.repaired, json.constData());
        compareRecords(page, expected);
    }
    QVERIFY(plain > 100);
}

QTEST_APPLESS_MAIN(TestPlainPage)
#include "tst_plainpage.moc"
