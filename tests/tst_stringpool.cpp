// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stringpool.h"

#include <QTest>

#include <string>
#include <thread>

using namespace Qt::StringLiterals;

class TestStringPool : public QObject
{
    Q_OBJECT

private slots:
    void empty_knowsTheMissingValue();
    void values_comeBack();
    void values_mayBeHugeOrEmpty();
    void views_stayValid();
    void snapshot_staysAsItWas();
    void snapshot_isReadWhileTheOriginalGrows();
    void memory_isCounted();
};

void TestStringPool::empty_knowsTheMissingValue()
{
    const StringPool pool;
    QCOMPARE(pool.size(), 1U);
    QVERIFY(pool.at(StringPool::Missing).empty());
    QCOMPARE(pool.memoryBytes(), 0U);
}

void TestStringPool::values_comeBack()
{
    StringPool pool;
    for (quint32 code = 1; code <= 20000; ++code)
        QCOMPARE(pool.append("value " + std::to_string(code)), code);
    QCOMPARE(pool.size(), 20001U);
    for (quint32 code = 1; code <= 20000; ++code)
        QCOMPARE(pool.at(code), "value " + std::to_string(code));
}

void TestStringPool::values_mayBeHugeOrEmpty()
{
    StringPool pool;
    const std::string huge(3'000'000, 'x');
    pool.append("before");
    pool.append(huge);
    pool.append("");
    pool.append(std::string_view("a\0b", 3));
    QCOMPARE(pool.at(1), "before");
    QVERIFY(pool.at(2) == huge);
    QCOMPARE(pool.at(3), "");
    QCOMPARE(pool.at(4), std::string_view("a\0b", 3));
}

void TestStringPool::views_stayValid()
{
    StringPool pool;
    pool.append("first");
    const std::string_view first = pool.at(1);
    for (int count = 0; count < 100000; ++count)
        pool.append("another value");
    QCOMPARE(pool.at(1).data(), first.data());
}

void TestStringPool::snapshot_staysAsItWas()
{
    StringPool pool;
    pool.append("first");
    const StringPool snapshot = pool;
    pool.append("second");
    QCOMPARE(snapshot.size(), 2U);
    QCOMPARE(pool.size(), 3U);
    pool = {};
    QCOMPARE(snapshot.at(1), "first");
}

void TestStringPool::snapshot_isReadWhileTheOriginalGrows()
{
    StringPool pool;
    for (int count = 0; count < 5000; ++count)
        pool.append(std::to_string(count));
    const StringPool snapshot = pool;
    bool same = true;
    std::thread reader([&] {
        for (quint32 code = 1; code < snapshot.size(); ++code)
            same = same && snapshot.at(code) == std::to_string(code - 1);
    });
    for (int count = 0; count < 50000; ++count)
        pool.append("more");
    reader.join();
    QVERIFY(same);
}

void TestStringPool::memory_isCounted()
{
    StringPool pool;
    for (int count = 0; count < 100000; ++count)
        pool.append("0123456789");
    QVERIFY(pool.memoryBytes() >= 100000 * 10);
    QVERIFY(pool.memoryBytes() < 100000 * 30);
}

QTEST_APPLESS_MAIN(TestStringPool)
#include "tst_stringpool.moc"
