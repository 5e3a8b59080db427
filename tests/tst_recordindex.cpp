// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordindex.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

/// Which records were held before.
class TestRecordIndex : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithAPlainMap_data();
    void agreesWithAPlainMap();
};

void TestRecordIndex::agreesWithAPlainMap_data()
{
    QTest::addColumn<quint64>("sessions");
    QTest::newRow("any hashes") << ~quint64(0);
    QTest::newRow("few, that come again") << quint64(0x00000f0f00000f0f);
    QTest::newRow("upper halves alike") << quint64(0x0000000100000fff);
    QTest::newRow("lower halves alike") << quint64(0x00000fff00000001);
    QTest::newRow("beginning in one slot") << quint64(0xfff0000000000003);
}

void TestRecordIndex::agreesWithAPlainMap()
{
    QFETCH(const quint64, sessions);
    struct Held
    {
        quint64 ends = 0;
        quint32 row = 0;
        quint32 pass = 0;
    };
    std::map<quint64, Held> held;
    std::set<std::pair<quint64, quint64>> replaced;
    std::mt19937_64 random(1);
    RecordIndex index;
    quint32 rows = 0;
    for (quint32 look = 0; look < 6000; ++look) {
        const RecordKey key{random() & sessions, random() % 3 << 33};
        const quint32 pass = 1 + look / 1500;
        const auto found = held.find(key.session);
        const bool isNew = found == held.end();
        const bool isSame = !isNew && found->second.ends == key.ends;
        const bool isOld = !isNew && replaced.contains({key.session, key.ends});
        QCOMPARE(index.lastPassOf(key.session), isNew ? 0U : found->second.pass);
        const RecordIndex::Look answer = index.look(key, rows, pass);
        QCOMPARE(answer.lastPass, isNew ? 0U : found->second.pass);
        QCOMPARE(answer.verdict,
            isNew                 ? RecordIndex::Verdict::New
                : isSame || isOld ? RecordIndex::Verdict::Repeat
                                  : RecordIndex::Verdict::Update);
        const bool isHeld = isSame || answer.verdict == RecordIndex::Verdict::Update;
        QCOMPARE(answer.heldRow, isHeld ? found->second.row : RecordIndex::NoRow);
        if (answer.verdict == RecordIndex::Verdict::Repeat) {
            found->second.pass = pass;
            continue;
        }
        if (!isNew)
            replaced.insert({key.session, found->second.ends});
        held[key.session] = {key.ends, rows++, pass};
    }
}

QTEST_APPLESS_MAIN(TestRecordIndex)
#include "tst_recordindex.moc"
