// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonvalues.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

class TestJsonValues : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void valuesAreSlicesOfAnyText();
};

namespace {

QByteArray joined(JsonValues &values)
{
    QByteArray text;
    for (QByteArrayView value = values.next(); !value.isEmpty(); value = values.next())
        text.append('<').append(value).append('>');
    return values.isBroken() ? text + "!" : text;
}

} // namespace

void TestJsonValues::values_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing", "", "");
    row("blanks", " \n", "");
    row("one object", "{\"a\":1}", "<{\"a\":1}>");
    row("BOM", "\xef\xbb\xbf{}", "<{}>");
    row("nested", "{\"a\":[{},[1,2]]}\n", "<{\"a\":[{},[1,2]]}>");
    row("brackets in strings", R"({"a":"}]\"","b":"\\"})", R"(<{"a":"}]\"","b":"\\"}>)");
    row("one a line", "{}\r\n{\"b\":2}\n", "<{}><{\"b\":2}>");
    row("one after the other", "{}{}", "<{}><{}>");
    row("array", "[{} , {\"b\":2}]\n", "<{}><{\"b\":2}>");
    row("empty array", "[]", "");
    row("array of words", "[1,true,\"x\"]", "<1><true><\"x\">");
    row("array in an array", "[[1],{}]", "<[1]><{}>");
    row("open array", "[{},", "<{}>!");
    row("array without its end", "[{}", "<{}>!");
    row("comma too many", "[{},]", "<{}>!");
    row("no comma", "[{} {}]", "<{}>!");
    row("two arrays", "[{}][{}]", "<{}>!");
    row("cut in a string", "{}\n{\"a\":\"x", "<{}>!");
    row("cut at an escape", "{\"a\":\"x\\\"", "!");
    row("cut in an object", "{\"a\":{}", "!");
    row("one bracket too many", "{}}", "<{}>!");
    row("comma between lines", "{},\n{}", "<{}>!");
}

void TestJsonValues::values()
{
    QFETCH(QByteArray, text);
    JsonValues values(text);
    QTEST(joined(values), "expected");
}

/// Whatever the bytes are: it ends, and gives out slices in their order.
void TestJsonValues::valuesAreSlicesOfAnyText()
{
    static constexpr QByteArrayView alphabet = "{}[]\",:\\ \n1a\xef\xbb\xbf";
    std::minstd_rand random(7);
    for (int round = 0; round < 5000; ++round) {
        QByteArray text;
        for (auto length = random() % 40; length > 0; --length)
            text.append(alphabet[static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size()))]);
        JsonValues values(text);
        const char *end = text.constData();
        for (QByteArrayView value = values.next(); !value.isEmpty(); value = values.next()) {
            QVERIFY2(value.data() >= end && value.data() + value.size() <= text.constData() + text.size(),
                text.toPercentEncoding().constData());
            end = value.data() + value.size();
        }
        QVERIFY2(values.isBroken() || values.position() == text.size(), text.toPercentEncoding().constData());
    }
}

QTEST_GUILESS_MAIN(TestJsonValues)
#include "tst_jsonvalues.moc"
