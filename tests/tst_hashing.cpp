// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hashing.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

namespace {

std::string textOf(size_t length)
{
    std::string text(length, '\0');
    for (size_t index = 0; index < length; ++index)
        text[index] = static_cast<char>('a' + index);
    return text;
}

} // namespace

/// Hashes of bytes.
class TestHashing : public QObject
{
    Q_OBJECT

private slots:
    void equalBytesHaveOneHash_data();
    void equalBytesHaveOneHash();
    void eachByteCounts_data();
    void eachByteCounts();
    void theSeedCounts();
    void similarTextsSpread();
    void wordsCountInTheirOrder();
    void lengthsDoNotMakeUpForBytes();

private:
    static void addLengths();
};

void TestHashing::addLengths()
{
    QTest::addColumn<int>("length");
    for (int length = 0; length <= 41; ++length)
        QTest::addRow("%d bytes", length) << length;
}

void TestHashing::equalBytesHaveOneHash_data()
{
    addLengths();
}

void TestHashing::equalBytesHaveOneHash()
{
    QFETCH(const int, length);
    const std::string text = textOf(static_cast<size_t>(length));
    const quint64 hash = hashOfBytes(text);
    for (size_t before = 0; before < 8; ++before) {
        for (const char around : {'\0', '\xff'}) {
            const std::string shifted = std::string(before, around) + text + std::string(8, around);
            QCOMPARE(hashOfBytes(std::string_view(shifted).substr(before, text.size())), hash);
        }
    }
}

void TestHashing::eachByteCounts_data()
{
    addLengths();
}

void TestHashing::eachByteCounts()
{
    QFETCH(const int, length);
    const std::string text = textOf(static_cast<size_t>(length));
    std::vector<quint64> hashes{hashOfBytes(text), hashOfBytes(text + '\0')};
    for (size_t index = 0; index < text.size(); ++index) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string other = text;
            other[index] = static_cast<char>(other[index] ^ (1 << bit));
            hashes.push_back(hashOfBytes(other));
        }
    }
    std::ranges::sort(hashes);
    QVERIFY(std::ranges::adjacent_find(hashes) == hashes.end());
}

void TestHashing::theSeedCounts()
{
    for (const size_t length : {0, 3, 8, 22}) {
        const std::string text = textOf(length);
        QVERIFY(hashOfBytes(text, 1) != hashOfBytes(text, 2));
    }
}

/// In the lower half as in the upper one: tables use either.
void TestHashing::similarTextsSpread()
{
    constexpr int texts = 100'000;
    std::vector<quint32> lower;
    std::vector<quint32> upper;
    for (int number = 0; number < texts; ++number) {
        const quint64 hash = hashOfBytes("u-5f1c2b3a-" + std::to_string(number) + "-0000", 7);
        lower.push_back(static_cast<quint32>(hash));
        upper.push_back(static_cast<quint32>(hash >> 32));
    }
    for (std::vector<quint32> *halves : {&lower, &upper}) {
        std::ranges::sort(*halves);
        const auto distinct = std::unique(halves->begin(), halves->end()) - halves->begin();
        // One pair in a hundred thousand texts meets by chance.
        QVERIFY2(distinct > texts - 10, qPrintable(QString::number(distinct)));
    }
}

void TestHashing::wordsCountInTheirOrder()
{
    const auto hashOf = [](std::initializer_list<quint64> words) {
        WordHash hash(0);
        for (const quint64 word : words)
            hash.add(word);
        return hash.value();
    };
    QCOMPARE(hashOf({1, 2}), hashOf({1, 2}));
    QVERIFY(hashOf({1, 2}) != hashOf({2, 1}));
    QVERIFY(hashOf({0}) != hashOf({0, 0}));
    QVERIFY(hashOf({1}) != hashOf({2}));
    // Whatever the highest bits alone do, the next word cannot undo.
    constexpr quint64 highest = quint64(1) << 63;
    QVERIFY(hashOf({highest, highest | highest >> 29}) != hashOf({0, 0}));
}

void TestHashing::lengthsDoNotMakeUpForBytes()
{
    std::vector<quint64> hashes;
    for (size_t length = 1; length <= 40; ++length) {
        for (const char first : {'0', '1', '2', '3'})
            hashes.push_back(hashOfBytes(first + std::string(length - 1, 'x')));
    }
    std::ranges::sort(hashes);
    QVERIFY(std::ranges::adjacent_find(hashes) == hashes.end());
}

QTEST_APPLESS_MAIN(TestHashing)
#include "tst_hashing.moc"
