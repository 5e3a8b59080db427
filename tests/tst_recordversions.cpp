// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordversions.h"

#include <QTest>

#include <string>
#include <vector>

/// Which records without a billing id seem to be sessions that went on.
class TestRecordVersions : public QObject
{
    Q_OBJECT

private slots:
    void replaced_data();
    void replaced();
    void onlyThePeriodCounts();

private:
    /// What each pass lists, a letter a version of the same session; the same letter twice are two sessions.
    struct Listing
    {
        RecordIndex records;
        RecordVersions versions;
        quint32 rows = 0;
        int passes = 0;

        void list(const std::string &letters, UtcSecond start = 1000)
        {
            ++passes;
            std::array<quint64, 256> counts{};
            for (const char letter : letters) {
                const auto version = static_cast<quint8>(letter);
                const quint64 key = version * 1000ULL + ++counts[version];
                const auto look = records.look({key, 0}, rows, static_cast<quint32>(passes));
                if (look.verdict != RecordIndex::Verdict::New)
                    continue;
                ++rows;
                versions.add(key, 7, start, passes);
            }
        }
    };
};

void TestRecordVersions::replaced_data()
{
    QTest::addColumn<QList<QByteArray>>("passes");
    QTest::addColumn<int>("replaced");
    using Passes = QList<QByteArray>;
    QTest::newRow("nothing") << Passes{} << 0;
    QTest::newRow("the same") << Passes{"a", "a", "a"} << 0;
    QTest::newRow("two that look alike") << Passes{"ab", "ab"} << 0;
    QTest::newRow("two that look alike, in any order") << Passes{"ab", "", "ba"} << 0;
    QTest::newRow("two that are the same") << Passes{"aa", "aa"} << 0;
    QTest::newRow("one more that looks alike") << Passes{"a", "ab"} << 0;
    QTest::newRow("begun, then begun anew") << Passes{"a", "b", "ab"} << 0;
    QTest::newRow("went on") << Passes{"a", "b"} << 1;
    QTest::newRow("went on, not listed in between") << Passes{"a", "", "b", "b"} << 1;
    QTest::newRow("went on twice") << Passes{"a", "b", "c"} << 2;
    QTest::newRow("one of two went on") << Passes{"aa", "ab"} << 1;
    QTest::newRow("one of three that look alike went on") << Passes{"abc", "abd"} << 1;
    QTest::newRow("went on, and looks like another one then") << Passes{"ab", "bb"} << 1;
}

void TestRecordVersions::replaced()
{
    QFETCH(QList<QByteArray>, passes);
    Listing listing;
    for (const QByteArray &pass : passes)
        listing.list(pass.toStdString());
    QTEST(static_cast<int>(listing.versions.replaced(listing.records, 0, 2000)), "replaced");
}

void TestRecordVersions::onlyThePeriodCounts()
{
    Listing listing;
    listing.list("a");
    listing.list("b");
    QCOMPARE(listing.versions.replaced(listing.records, 1000, 1001), 1);
    QCOMPARE(listing.versions.replaced(listing.records, 0, 1000), 0);
    QCOMPARE(listing.versions.replaced(listing.records, 1001, 2000), 0);
    // Nobody knows when it began.
    Listing unknown;
    unknown.list("a", UnreadableTime);
    unknown.list("b", MissingTime);
    QCOMPARE(unknown.versions.replaced(unknown.records, 1000, 1001), 1);
}

QTEST_APPLESS_MAIN(TestRecordVersions)
#include "tst_recordversions.moc"
