// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionbuilder.h"
#include "sessionfinder.h"

#include <QTest>

class TestSessionFinder : public QObject
{
    Q_OBJECT

private slots:
    void identity_isWhatTheVendorSays_data();
    void identity_isWhatTheVendorSays();
    void identity_isTheSameInAnyStore();
    void eachRow_isLookedAtOnce();
    void replacedRows_areNotFound();
    void startsThatShareTheirLowBits_areNotTakenForOneAnother();
};

static SessionIdentity identityOfLine(const char *line)
{
    SessionBuilder builder;
    return identityOf(builder.add(line).store(), 0);
}

static std::vector<quint32> rowsOf(const std::vector<SessionFinder::Found> &found)
{
    std::vector<quint32> rows;
    for (const SessionFinder::Found &each : found)
        rows.push_back(each.row);
    return rows;
}

void TestSessionFinder::identity_isWhatTheVendorSays_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("same");

    QTest::newRow("went on, in another channel")
        << QByteArray("billing=b conversation=c start=2021-03-10T14:05:03 end=2021-03-10T14:20:03 channel=IVR") << true;
    QTest::newRow("other start") << QByteArray("billing=b conversation=c start=2021-03-10T14:05:04") << false;
    QTest::newRow("no start") << QByteArray("billing=b conversation=c") << false;
    QTest::newRow("other billing") << QByteArray("billing=B conversation=c start=2021-03-10T14:05:03") << false;
    QTest::newRow("other conversation") << QByteArray("billing=b start=2021-03-10T14:05:03") << false;
    QTest::newRow("ids changed round") << QByteArray("billing=c conversation=b start=2021-03-10T14:05:03") << false;
    QTest::newRow("ids run together") << QByteArray("billing=bc start=2021-03-10T14:05:03") << false;
}

void TestSessionFinder::identity_isWhatTheVendorSays()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, same);
    const SessionIdentity identity = identityOfLine("billing=b conversation=c start=2021-03-10T14:05:03");
    QCOMPARE(identityOfLine(line.constData()) == identity, same);
    QVERIFY(identityOfLine(line.constData()) != SessionIdentity());
}

void TestSessionFinder::identity_isTheSameInAnyStore()
{
    // A packed id, and one that is a code of the pool, which is another code in the second store.
    const char *line = "billing=6048d20fb123c4567d89012f conversation=masked start=2021-03-10T14:05:03";
    SessionBuilder other;
    other.add("billing=x conversation=other").add(line);
    QCOMPARE(identityOf(other.store(), 1), identityOfLine(line));
    // Kept in the settings, it must be the same in the next version too.
    QCOMPARE(identityOfLine("billing=b conversation=c").ids, Q_UINT64_C(0xeab0b30066c397e));
    QCOMPARE(identityOfLine(line).ids, Q_UINT64_C(0x4fbd636fa39493ed));
}

void TestSessionFinder::eachRow_isLookedAtOnce()
{
    SessionFinder finder({identityOfLine("billing=b start=2021-03-10T14:00:00"), identityOfLine("billing=d")});
    SessionBuilder builder;
    builder.add("billing=a start=2021-03-10T14:00:00").add("billing=b start=2021-03-10T14:00:00");
    QCOMPARE(rowsOf(finder.find(builder.store())), std::vector<quint32>{1});
    QVERIFY(finder.find(builder.store()).empty());
    builder.add("billing=c").add("billing=d").add("billing=b start=2021-03-10T14:00:00");
    QCOMPARE(rowsOf(finder.find(builder.store())), (std::vector<quint32>{3, 4}));
    QVERIFY(SessionFinder().find(builder.store()).empty());
}

void TestSessionFinder::replacedRows_areNotFound()
{
    SessionFinder finder({identityOfLine("billing=b")});
    SessionBuilder builder;
    builder.add("billing=b end=2021-03-10T14:00:00").add("billing=b end=2021-03-10T14:10:00").supersede(0);
    QCOMPARE(rowsOf(finder.find(builder.store())), std::vector<quint32>{1});
}

void TestSessionFinder::startsThatShareTheirLowBits_areNotTakenForOneAnother()
{
    SessionFinder finder({identityOfLine("billing=b start=2021-03-10T14:00:00")});
    SessionBuilder builder;
    builder.add("billing=b start=2021-03-11T08:12:16"); // 65,536 seconds later
    QVERIFY(finder.find(builder.store()).empty());
}

QTEST_GUILESS_MAIN(TestSessionFinder)
#include "tst_sessionfinder.moc"
