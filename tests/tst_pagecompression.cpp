// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecompression.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPageCompression : public QObject
{
    Q_OBJECT

private slots:
    void hashes_data();
    void hashes();
    void packsAndUnpacks_data();
    void packsAndUnpacks();
    void damageIsSeen();
    void limitHolds();
};

void TestPageCompression::hashes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hash");
    // FIPS 180-4, examples of NIST.
    QTest::newRow("empty") << QByteArray() << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_ba;
    QTest::newRow("one block") << "abc"_ba
                               << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba;
    QTest::newRow("two blocks") << "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"_ba
                                << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"_ba;
}

void TestPageCompression::hashes()
{
    QFETCH(QByteArray, text);
    QTEST(sha256(text).toHex(), "hash");
}

void TestPageCompression::packsAndUnpacks_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("short") << "{}"_ba;
    QTest::newRow("all bytes") << "\0\x01\xff\r\n"_ba;
    QTest::newRow("long") << QByteArray(3'000'000, 'x');
}

void TestPageCompression::packsAndUnpacks()
{
    QFETCH(QByteArray, page);
    const PackedPage packed = packPage(page);
    QCOMPARE(packed.sha256, sha256(packed.frame));
    QCOMPARE(statedPageBytes(packed.frame), std::optional<qint64>(page.size()));
    QCOMPARE(unpackPage(packed), std::optional(page));
}

void TestPageCompression::damageIsSeen()
{
    const PackedPage packed = packPage("a page as it was received, and received again, and again");
    for (qsizetype place = 0; place < packed.frame.size(); ++place) {
        PackedPage damaged = packed;
        damaged.frame[place] = static_cast<char>(damaged.frame[place] ^ 1);
        QVERIFY2(!unpackPage(damaged), qPrintable(u"byte %1"_s.arg(place)));
        damaged = packed;
        damaged.frame.truncate(place);
        QVERIFY2(!unpackPage(damaged), qPrintable(u"cut at %1"_s.arg(place)));
    }
    QVERIFY(!unpackPage({.frame = packed.frame, .sha256 = {}}));
    QVERIFY(!unpackPage({}));
}

void TestPageCompression::limitHolds()
{
    const QByteArray frame = compressPage(QByteArray(1000, 'x'));
    QVERIFY(decompressPage(frame, 1000));
    QVERIFY(!decompressPage(frame, 999));
}

QTEST_APPLESS_MAIN(TestPageCompression)
#include "tst_pagecompression.moc"
