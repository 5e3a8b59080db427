// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packedid.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPackedId : public QObject
{
    Q_OBJECT

private slots:
    void objectId_comesBack();
    void order_isThatOfTheText();
    void creationSecond_inEitherCase();
    void otherTexts_areRefused_data();
    void otherTexts_areRefused();
    void everyByte_isJudged();
    void escaped_holdsACode();
    void hashes_ofSimilarIdsDiffer();
};

void TestPackedId::objectId_comesBack()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 10000; ++round) {
        QByteArray bytes(12, ' ');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        const QByteArray text = bytes.toHex();
        PackedId id{};
        const bool packed = PackedId::pack({text.data(), 24}, &id);
        QCOMPARE(packed, !text.startsWith("ffffffff"));
        std::string hex(24, ' ');
        id.writeHex(hex.data());
        QCOMPARE(hex, text.toStdString());
        QCOMPARE(id.creationSecond(), text.first(8).toUInt(nullptr, 16));
    }
}

void TestPackedId::order_isThatOfTheText()
{
    PackedId low{};
    PackedId high{};
    QVERIFY(PackedId::pack("6048d20fbe1a2bc3d4f5a678", &low));
    QVERIFY(PackedId::pack("6048d2100000000000000000", &high));
    QVERIFY(low < high);
    QVERIFY(high < PackedId::escaped(1));
}

void TestPackedId::creationSecond_inEitherCase()
{
    QCOMPARE(creationSecondOf("6048d20fbe1a2bc3d4f5a678"), 0x6048d20fU);
    QCOMPARE(creationSecondOf("6048D20FBE1A2bc3d4f5a678"), 0x6048d20fU);
    for (const char *text : {"", "masked", "6048d20fbe1a2bc3d4f5a67", "6048d20fbe1a2bc3d4f5a67g",
             "6048d20fbe1a2bc3d4f5a67@", "FFFFFFFFbe1a2bc3d4f5a678"})
        QCOMPARE(creationSecondOf(text), 0U);
}

void TestPackedId::otherTexts_areRefused_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("empty") << ""_ba;
    QTest::newRow("short") << "6048d20fbe1a2bc3d4f5a67"_ba;
    QTest::newRow("long") << "6048d20fbe1a2bc3d4f5a6789"_ba;
    QTest::newRow("upper case") << "6048D20Fbe1a2bc3d4f5a678"_ba;
    QTest::newRow("masked") << "6xxxxxxxxxxxxxxxxxxxxxx8"_ba;
    QTest::newRow("looks escaped") << "ffffffffbe1a2bc3d4f5a678"_ba;
    QTest::newRow("UTF-8") << "6048d20fbe1a2bc3d4f5a6é"_ba;
}

void TestPackedId::otherTexts_areRefused()
{
    QFETCH(QByteArray, text);
    PackedId id{};
    QVERIFY(!PackedId::pack({text.data(), static_cast<size_t>(text.size())}, &id));
}

void TestPackedId::everyByte_isJudged()
{
    for (int position = 0; position < 24; ++position) {
        for (int byte = 0; byte < 256; ++byte) {
            QByteArray text = "0123456789abcdef01234567";
            text[position] = static_cast<char>(byte);
            const bool isHex = QByteArray("0123456789abcdef").contains(static_cast<char>(byte));
            PackedId id{};
            QCOMPARE(PackedId::pack({text.data(), 24}, &id), isHex);
        }
    }
}

void TestPackedId::escaped_holdsACode()
{
    QVERIFY(PackedId::escaped(0).isMissing());
    const PackedId id = PackedId::escaped(0x01020304);
    QVERIFY(id.isEscaped() && !id.isMissing());
    QCOMPARE(id.poolCode(), 0x01020304U);
    QCOMPARE(id.creationSecond(), 0U);
}

/// Ids of one process: those of one second, and those that were made one after the other, second by second.
void TestPackedId::hashes_ofSimilarIdsDiffer()
{
    constexpr quint32 seconds = 200;
    constexpr quint32 counters = 200;
    QSet<quint64> hashes;
    for (quint32 second = 0; second < seconds; ++second) {
        for (quint32 counter = 0; counter < counters; ++counter) {
            PackedId id{};
            qToBigEndian(0x6048d20f + second, id.bytes.data());
            qToBigEndian(0xa1b2c300 + counter, id.bytes.data() + 8);
            hashes.insert(id.hash());
        }
    }
    QCOMPARE(quint32(hashes.size()), seconds * counters);
}

QTEST_APPLESS_MAIN(TestPackedId)
#include "tst_packedid.moc"
