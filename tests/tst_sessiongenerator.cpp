// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiongenerator.h"
#include "sessionwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace {
QDate monday()
{
    return {2026, 9, 7};
}

std::vector<GeneratedSession> fourWeeks(int count = 20000)
{
    return SessionGenerator(7, monday(), monday().addDays(27), count).sessions();
}

std::int64_t idSecond(const std::string &id)
{
    return QByteArray::fromStdString(id.substr(0, 8)).toLongLong(nullptr, 16);
}
} // namespace

class SessionGeneratorTest : public QObject
{
    Q_OBJECT

private slots:
    void sameSeed_givesSameSessions();
    void knownSeed_givesKnownSession();
    void countIsExact_data();
    void countIsExact();
    void sessionsLieInThePeriodInOrder();
    void idsCarryTheirSecondAndAreUnique();
    void conversationsAreBilledInBlocks();
    void nobodyIsInTwoConversationsAtOnce();
    void accountLooksReal();
    void time_data();
    void time();
    void isoTime();
    void writtenSession_isJsonWithAllFields();
};

void SessionGeneratorTest::sameSeed_givesSameSessions()
{
    const std::vector<GeneratedSession> sessions = fourWeeks(500);
    QVERIFY(sessions == fourWeeks(500));
    QVERIFY(sessions != SessionGenerator(8, monday(), monday().addDays(27), 500).sessions());
}

// Holds the numbers together across compilers: demo, pictures and recorded figures rely on it.
void SessionGeneratorTest::knownSeed_givesKnownSession()
{
    SessionWriter writer;
    QByteArray json;
    writer.write(SessionGenerator(1, monday(), monday(), 10).session(0), json);
    QCOMPARE(json,
        QByteArray(R"({"botId":"st-019397e6-0ace-5ad2-9bdb-985b7f9ade49","channel":"rtm",)"
                   R"("koreUserId":"u-efd5308f-6ee5-52be-b43f-ffa6fdd8717c",)"
                   R"("channelUserId":"bc30d57b-766f-5a47-b20a-a2d6c4ebc180","billingSessionType":"Conversations",)"
                   R"("conversationSessionId":"6a9e8bf46b0c74d67e148489",)"
                   R"("conversationSessionStartDateTime":"09-07-2026 10:03:32 am",)"
                   R"("conversationSessionEndDateTime":"09-07-2026 10:55:30 am",)"
                   R"("billingSessionId":"6a9e8bf45a168c5c96c03ec2",)"
                   R"("billingSessionStartDateTime":"09-07-2026 10:03:32 am",)"
                   R"("billingSessionEndDateTime":"09-07-2026 10:18:32 am"})"));
}

void SessionGeneratorTest::countIsExact_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("days");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("ten over months") << 10 << 180;
    QTest::newRow("many on one day") << 5000 << 1;
    QTest::newRow("many") << 50001 << 30;
}

void SessionGeneratorTest::countIsExact()
{
    QFETCH(int, count);
    QFETCH(int, days);
    QCOMPARE(SessionGenerator(3, monday(), monday().addDays(days - 1), count).count(), count);
}

void SessionGeneratorTest::sessionsLieInThePeriodInOrder()
{
    const std::vector<GeneratedSession> sessions = fourWeeks();
    const qint64 begin = monday().startOfDay(Qt::UTC).toSecsSinceEpoch();
    const qint64 end = monday().addDays(28).startOfDay(Qt::UTC).toSecsSinceEpoch();
    QVERIFY(
        std::ranges::all_of(sessions, [&](const auto &s) { return s.billingStart >= begin && s.billingStart < end; }));
    QVERIFY(std::ranges::is_sorted(sessions, {}, &GeneratedSession::billingStart));
}

void SessionGeneratorTest::idsCarryTheirSecondAndAreUnique()
{
    QSet<QByteArray> ids;
    for (const GeneratedSession &session : fourWeeks()) {
        QCOMPARE(session.billingSessionId.size(), size_t(24));
        QCOMPARE(session.conversationSessionId.size(), size_t(24));
        QCOMPARE(idSecond(session.billingSessionId), session.billingStart);
        QCOMPARE(idSecond(session.conversationSessionId), session.conversationStart);
        ids.insert(QByteArray::fromStdString(session.billingSessionId));
    }
    QCOMPARE(ids.size(), 20000);
}

void SessionGeneratorTest::conversationsAreBilledInBlocks()
{
    std::map<std::string, std::int64_t> blocks;
    const std::vector<GeneratedSession> sessions = fourWeeks();
    for (const GeneratedSession &session : sessions) {
        QVERIFY(session.billingEnd >= session.billingStart && session.billingEnd - session.billingStart <= 900);
        QVERIFY(session.billingStart >= session.conversationStart && session.billingEnd <= session.conversationEnd);
        ++blocks[session.conversationSessionId];
    }
    for (const GeneratedSession &session : sessions) {
        const std::int64_t length = session.conversationEnd - session.conversationStart;
        QVERIFY(blocks[session.conversationSessionId] <= std::max<std::int64_t>(1, (length + 899) / 900));
    }
    QVERIFY(std::ranges::any_of(blocks, [](const auto &entry) { return entry.second > 3; }));
}

void SessionGeneratorTest::nobodyIsInTwoConversationsAtOnce()
{
    std::map<std::string, GeneratedSession> last;
    int overlaps = 0;
    for (const GeneratedSession &session : fourWeeks()) {
        GeneratedSession &before = last[session.koreUserId];
        overlaps += before.conversationSessionId != session.conversationSessionId
            && before.conversationEnd > session.conversationStart;
        before = session;
    }
    QCOMPARE(overlaps, 0);
}

void SessionGeneratorTest::accountLooksReal()
{
    std::map<std::string, int> bots, channels, types, users;
    std::array<int, 7> weekdays{};
    for (const GeneratedSession &session : fourWeeks()) {
        ++bots[session.botId];
        ++channels[session.channel];
        ++types[session.billingSessionType];
        ++users[session.koreUserId];
        ++weekdays[static_cast<size_t>((session.billingStart / 86400 + 3) % 7)];
    }
    QCOMPARE(bots.size(), size_t(20));
    QVERIFY(channels.size() >= 12);
    QVERIFY(types["Conversations"] > 18500 && types["Alerts"] > 100);
    QVERIFY2(users.size() > 2500 && users.size() < 5000, qPrintable(QString::number(users.size())));
    QVERIFY(weekdays[0] > 2 * weekdays[5] && weekdays[5] > weekdays[6]);
    QVERIFY(channels["rtm"] > 4000 && channels["alexa"] < 100);
}

void SessionGeneratorTest::time_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDateTime>("utc");
    QTest::addColumn<QByteArray>("text");
    const auto utc = [](int month, int day, int hour, int minute, int second) {
        return QDateTime(QDate(2021, month, day), QTime(hour, minute, second), Qt::UTC);
    };
    QTest::newRow("the sample") << "UTC"_ba << utc(3, 10, 14, 5, 3) << "03-10-2021 2:05:03 pm"_ba;
    QTest::newRow("midnight") << "UTC"_ba << utc(12, 31, 0, 0, 0) << "12-31-2021 12:00:00 am"_ba;
    QTest::newRow("noon") << "UTC"_ba << utc(1, 1, 12, 0, 9) << "01-01-2021 12:00:09 pm"_ba;
    QTest::newRow("India") << "UTC+05:30"_ba << utc(3, 10, 18, 45, 0) << "03-11-2021 12:15:00 am"_ba;
    QTest::newRow("New York in winter") << "America/New_York"_ba << utc(3, 14, 6, 59, 59) << "03-14-2021 1:59:59 am"_ba;
    QTest::newRow("New York in summer") << "America/New_York"_ba << utc(3, 14, 7, 0, 0) << "03-14-2021 3:00:00 am"_ba;
}

void SessionGeneratorTest::time()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDateTime, utc);
    SessionWriter writer{QTimeZone(zone)};
    QTEST(writer.time(utc.toSecsSinceEpoch()), "text");
}

void SessionGeneratorTest::isoTime()
{
    SessionWriter writer(QTimeZone("America/New_York"), SessionWriter::Dates::Iso);
    QCOMPARE(writer.time(1615385103), "2021-03-10T14:05:03.000Z"_ba);
}

void SessionGeneratorTest::writtenSession_isJsonWithAllFields()
{
    GeneratedSession session = SessionGenerator(1, monday(), monday(), 1).session(0);
    session.channelUserId = "quote \" backslash \\ tab \t bell \a Grüße 𝄞";
    const QByteArray answer = writeAnswer({session, session});
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(answer, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(object[u"total"].toInt(), 2);
    QCOMPARE(object[u"sessions"].toArray().size(), 2);
    const QJsonObject row = object[u"sessions"].toArray().at(1).toObject();
    QCOMPARE(row.size(), 11);
    QCOMPARE(row[u"channelUserId"].toString().toStdString(), session.channelUserId);
    QCOMPARE(row[u"billingSessionId"].toString().toStdString(), session.billingSessionId);
    QCOMPARE(
        row[u"conversationSessionEndDateTime"].toString().toLatin1(), SessionWriter().time(session.conversationEnd));
}

QTEST_GUILESS_MAIN(SessionGeneratorTest)
#include "tst_sessiongenerator.moc"
