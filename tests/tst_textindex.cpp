// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textindex.h"

#include "stringpool.h"

#include <QTest>

#include <map>
#include <random>

/// Which code a text has.
class TestTextIndex : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithAPlainMap_data();
    void agreesWithAPlainMap();
    void missingTextsHaveNoCode();
    void textsMayBeLong();
};

void TestTextIndex::agreesWithAPlainMap_data()
{
    QTest::addColumn<quint32>("distinct");
    QTest::addColumn<quint32>("lookUps");
    QTest::newRow("a few, again and again") << 12U << 5000U;
    // Some of so many have the same hash of 32 bits.
    QTest::newRow("many") << 300'000U << 600'000U;
}

void TestTextIndex::agreesWithAPlainMap()
{
    QFETCH(const quint32, distinct);
    QFETCH(const quint32, lookUps);
    std::mt19937 random(1);
    const auto textOf = [](quint32 number) {
        const std::string digits = std::to_string(number);
        return std::string(number % 31, 'u') + digits + std::string(number % 7, '-');
    };
    TextIndex index;
    std::map<std::string, quint32> known;
    std::vector<std::string> added;
    constexpr size_t most = 150;
    for (quint32 done = 0; done < lookUps;) {
        std::vector<std::string> texts(1 + random() % most);
        for (std::string &text : texts)
            text = textOf(random() % distinct);
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        std::vector<quint32> hashes;
        std::ranges::transform(views, std::back_inserter(hashes), TextIndex::hashOf);
        std::vector<quint32> codes(texts.size());
        index.findCodes(views, hashes, codes.data(), &added);
        for (size_t at = 0; at < texts.size(); ++at) {
            const auto [entry, isNew] = known.emplace(texts[at], static_cast<quint32>(known.size() + 1));
            if (codes[at] != entry->second)
                QCOMPARE(codes[at], entry->second);
            if (isNew && added.at(codes[at] - 1) != texts[at])
                QCOMPARE(added.at(codes[at] - 1), texts[at]);
        }
        done += static_cast<quint32>(texts.size());
    }
    QCOMPARE(added.size(), known.size());
}

void TestTextIndex::missingTextsHaveNoCode()
{
    TextIndex index;
    std::vector<std::string> added;
    const std::array<std::string_view, 3> texts{"", "a", ""};
    const std::array hashes{TextIndex::hashOf(""), TextIndex::hashOf("a"), TextIndex::hashOf("")};
    std::array<quint32, 3> codes{};
    index.findCodes(texts, hashes, codes.data(), &added);
    QCOMPARE(codes, (std::array<quint32, 3>{StringPool::Missing, 1, StringPool::Missing}));
    QCOMPARE(added, std::vector<std::string>{"a"});
}

void TestTextIndex::textsMayBeLong()
{
    TextIndex index;
    std::vector<std::string> added;
    std::vector<std::string> texts;
    for (const size_t length : {1U, 65'511U, 65'512U, 65'528U, 7U, 65'536U, 1'000'000U, 8U, 30'000U, 30'001U, 30'002U})
        texts.push_back(std::string(length, 'x'));
    for (int round = 0; round < 2; ++round) {
        for (size_t number = 0; number < texts.size(); ++number)
            QCOMPARE(index.codeOf(texts[number], &added), static_cast<quint32>(number + 1));
    }
    QVERIFY(added == texts);
}

QTEST_APPLESS_MAIN(TestTextIndex)
#include "tst_textindex.moc"
