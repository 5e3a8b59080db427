// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksamples.h"
#include "sessionbuilder.h"
#include "sessiondiff.h"
#include "sessiongenerator.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

class TestSessionDiff : public QObject
{
    Q_OBJECT

private slots:
    void changes_areFoundByBillingId_data();
    void changes_areFoundByBillingId();
    void otherOrder_isNoDifference();
    void plantedChanges_areAllThatIsFound();
    void replacedRows_areNone();
    void period_cutsBothSides();
    void onlyWhatWasAskedTwice_isCompared();
    void oneBotOfAll_isComparedAlone();
    void sameAnswer_isToldApart();
    void missingColumn_isNotCompared();
    void csv_tellsBeforeAndAfter();
    void summary_addsUp();
};

namespace {

Period october()
{
    return {QDate(2026, 10, 1), QDate(2026, 10, 31)};
}

/// A line each: change, fields, billing id.
QString changesOf(const SessionDiff &diff, const SessionStore &before, const SessionStore &now)
{
    QStringList lines;
    for (const SessionChange &change : diff.changes) {
        const bool isNow = change.now != SessionChange::NoRow;
        std::array<char, 24> buffer;
        const std::string_view id = (isNow ? now : before)
                                        .bytes(Field::BillingSessionId, isNow ? change.now : change.before, &buffer);
        QString line = changeName(change.kind) + u' ' + QString::fromStdString(std::string(id));
        for (const Field field : allFields()) {
            if ((change.fields & bitOf(field)) != 0)
                line += u' ' + filterName(field);
        }
        lines << line.trimmed();
    }
    return lines.join(u", "_s);
}

SessionStore storeOf(const std::string &lines)
{
    return SessionBuilder().add(lines).store();
}

AskedPart part(int fromDay, int toDay, int hour, const QString &bot = {})
{
    const auto day = [](int number) { return QDate(2026, 10, 1).addDays(number - 1).startOfDay(Qt::UTC); };
    const FetchWindow window{day(fromDay), day(toDay)};
    return {bot, window, window, QDateTime(QDate(2026, 11, 2), QTime(hour, 0), Qt::UTC)};
}

} // namespace

void TestSessionDiff::changes_areFoundByBillingId_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("changes");
    const QString a = u"billing=a bot=st-1 channel=IVR start=2026-10-01T10:00:00 end=2026-10-01T10:05:00\n"_s;
    const QString b = u"billing=b bot=st-1 channel=IVR start=2026-10-02T10:00:00 end=2026-10-02T10:05:00\n"_s;
    const QString hex = u"billing=652d3aa0c5f1b2a3d4e5f607 start=2026-10-03T10:00:00\n"_s;
    const QString none = u"channel=IVR start=2026-10-01T10:00:00\n"_s;
    QTest::newRow("none") << a + b << a + b << u""_s;
    QTest::newRow("empty") << u""_s << u""_s << u""_s;
    QTest::newRow("added") << a << a + b << u"added b"_s;
    QTest::newRow("vanished") << a + b << b << u"vanished a"_s;
    QTest::newRow("all added") << u""_s << b + a << u"added a, added b"_s;
    QTest::newRow("object id") << a << hex + a << u"added 652d3aa0c5f1b2a3d4e5f607"_s;
    QTest::newRow("changed end") << a + b << a + QString(b).replace(u"10:05"_s, u"10:09"_s) << u"changed b end"_s;
    QTest::newRow("changed text and time")
        << a + b << QString(a).replace(u"IVR"_s, u"rtm"_s).replace(u"T10:00"_s, u"T09:00"_s) + b
        << u"changed a channel start"_s;
    QTest::newRow("a text of another session")
        << a + QString(b).replace(u"IVR"_s, u"rtm"_s) << QString(a).replace(u"IVR"_s, u"rtm"_s) + b
        << u"changed a channel, changed b channel"_s;
    // A file for Excel has the display names of channels.
    QTest::newRow("a channel by its name")
        << a + QString(b).replace(u"IVR"_s, u"Skype"_s)
        << QString(a).replace(u"IVR"_s, u"ivrVoice"_s) + QString(b).replace(u"IVR"_s, u"skypeonprem"_s) << u""_s;
    QTest::newRow("gone value") << a + b << a + QString(b).remove(u"channel=IVR "_s) << u"changed b channel"_s;
    QTest::newRow("unreadable, the same") << u"billing=a start=never\n"_s << u"billing=a start=never\n"_s << u""_s;
    QTest::newRow("unreadable, another") << u"billing=a start=never\n"_s << u"billing=a start=ever\n"_s
                                         << u"changed a start"_s;
    QTest::newRow("unreadable, now missing")
        << u"billing=a start=never\n"_s + b << u"billing=a\n"_s + b << u"changed a start"_s;
    // What has no id has no history: only what is identical is the same.
    QTest::newRow("without an id") << none + none << none << u"vanished"_s;
    QTest::newRow("without an id, changed")
        << none << QString(none).replace(u"IVR"_s, u"rtm"_s) << u"added, vanished"_s;
    // One id twice: identical ones first, then by their start.
    const QString twice = a + QString(a).replace(u"IVR"_s, u"rtm"_s);
    QTest::newRow("twice, one gone") << twice << a << u"vanished a"_s;
    QTest::newRow("twice, one changed") << twice << a + QString(a).replace(u"IVR"_s, u"sms"_s)
                                        << u"changed a channel"_s;
    QTest::newRow("twice, in another order") << twice << QString(a).replace(u"IVR"_s, u"rtm"_s) + a << u""_s;
}

void TestSessionDiff::changes_areFoundByBillingId()
{
    QFETCH(const QString, before);
    QFETCH(const QString, now);
    QFETCH(const QString, changes);
    const SessionStore then = storeOf(before.toStdString());
    const SessionStore today = storeOf(now.toStdString());
    const SessionDiff diff = compareSessions({then}, {today}, {}, {});
    QCOMPARE(changesOf(diff, then, today), changes);
    QCOMPARE(qsizetype(diff.added + diff.vanished + diff.changed), std::ssize(diff.changes));
}

void TestSessionDiff::otherOrder_isNoDifference()
{
    std::vector<GeneratedSession> sessions = SessionGenerator(5, QDate(2026, 10, 1), QDate(2026, 10, 31), 3000)
                                                 .sessions();
    const SessionStore before = storeOf(sessions);
    std::ranges::reverse(sessions);
    const SessionDiff diff = compareSessions({before}, {storeOf(sessions)}, october(), {});
    QVERIFY(!diff.differ());
    QCOMPARE(diff.compared, before.rowCount());
    QCOMPARE(diff.missingFields, FieldBits(0));
}

void TestSessionDiff::plantedChanges_areAllThatIsFound()
{
    std::vector<GeneratedSession> sessions = SessionGenerator(6, QDate(2026, 10, 1), QDate(2026, 10, 31), 20000)
                                                 .sessions();
    const SessionStore before = storeOf(sessions);
    std::vector<GeneratedSession> later = sessions;
    std::ranges::reverse(later);
    std::map<std::string, QString> planted;
    for (size_t row = 0; row < later.size(); row += 997) {
        planted[later[row].billingSessionId] = row % 2 == 0 ? u"end"_s : u"contact"_s;
        if (row % 2 == 0)
            later[row].billingEnd += 1;
        else
            later[row].channelUserId = "somebody new " + std::to_string(row);
    }
    const SessionStore now = storeOf(later);
    const SessionDiff diff = compareSessions({before}, {now}, october(), {});
    QCOMPARE(size_t(diff.changed), planted.size());
    QCOMPARE(diff.added + diff.vanished, 0U);
    for (const SessionChange &change : diff.changes) {
        std::array<char, 24> buffer;
        const std::string id(now.bytes(Field::BillingSessionId, change.now, &buffer));
        QCOMPARE(std::string(before.bytes(Field::BillingSessionId, change.before, &buffer)), id);
        QCOMPARE(change.fields, bitOf(planted.at(id) == u"end"_s ? Field::BillingEnd : Field::ChannelUserId));
    }
}

void TestSessionDiff::replacedRows_areNone()
{
    SessionBuilder builder;
    builder.add("billing=a start=2026-10-01T10:00:00 end=2026-10-01T10:05:00\n"
                "billing=a start=2026-10-01T10:00:00 end=2026-10-01T10:09:00");
    const SessionStore before = builder.supersede(0).store();
    const SessionStore now = storeOf("billing=a start=2026-10-01T10:00:00 end=2026-10-01T10:09:00");
    QVERIFY(!compareSessions({before}, {now}, {}, {}).differ());
    QVERIFY(!compareSessions({now}, {before}, {}, {}).differ());
}

void TestSessionDiff::period_cutsBothSides()
{
    const SessionStore before = storeOf("billing=out start=2026-09-30T10:00:00 end=2026-09-30T10:05:00\n"
                                        "billing=moved start=2026-09-30T23:59:00 end=2026-09-30T23:59:30\n"
                                        "billing=in start=2026-10-31T23:00:00 end=2026-10-31T23:05:00");
    const SessionStore now = storeOf("billing=moved start=2026-10-01T00:01:00 end=2026-09-30T23:59:30\n"
                                     "billing=in start=2026-10-31T23:00:00 end=2026-10-31T23:05:00\n"
                                     "billing=late start=2026-11-01T00:00:00 end=2026-11-01T00:05:00");
    const SessionDiff diff = compareSessions({before}, {now}, october(), {});
    QCOMPARE(changesOf(diff, before, now), u"changed moved start"_s);
    // East of Greenwich the last hour of October lies in November.
    const SessionDiff east = compareSessions({before}, {now}, october(), Zone::fromOffset(3600));
    QCOMPARE(changesOf(east, before, now), u"changed moved start"_s);
    QCOMPARE(east.compared, 1U);
}

void TestSessionDiff::onlyWhatWasAskedTwice_isCompared()
{
    const SessionStore before = storeOf("billing=a bot=st-1 start=2026-10-05T10:00:00\n"
                                        "billing=b bot=st-1 start=2026-10-20T10:00:00");
    const SessionStore now = storeOf("billing=c bot=st-1 start=2026-10-05T11:00:00\n"
                                     "billing=d bot=st-1 start=2026-10-20T11:00:00");
    // Before, the fetch was cancelled in the middle of the month.
    const SessionDiff diff = compareSessions(
        {before, std::vector{part(1, 16, 8)}}, {now, std::vector{part(1, 16, 9), part(15, 32, 9)}}, october(), {});
    QCOMPARE(changesOf(diff, before, now), u"added c, vanished a, vanished b"_s);
    QCOMPARE(diff.askedOnce, 1U);
    // And what is not in the end of what was asked for is.
    const SessionDiff early = compareSessions(
        {before, std::vector{part(1, 32, 8)}}, {now, std::vector{part(1, 16, 9)}}, october(), {});
    QCOMPARE(changesOf(early, before, now), u"added c, added d, vanished a"_s);
    QCOMPARE(early.askedOnce, 1U);
}

void TestSessionDiff::oneBotOfAll_isComparedAlone()
{
    const SessionStore before = storeOf("billing=a bot=st-1 start=2026-10-05T10:00:00");
    const SessionStore now = storeOf("billing=b bot=st-1 start=2026-10-05T10:00:00\n"
                                     "billing=c bot=st-2 start=2026-10-05T10:00:00");
    const SessionDiff diff = compareSessions(
        {before, std::vector{part(1, 32, 8, u"st-1"_s)}}, {now, std::vector{part(1, 32, 9)}}, october(), {});
    QCOMPARE(changesOf(diff, before, now), u"added b, vanished a"_s);
    QCOMPARE(diff.askedOnce, 1U);
}

void TestSessionDiff::sameAnswer_isToldApart()
{
    const std::string lines = "billing=a bot=st-1 start=2026-10-05T10:00:00\n"
                              "billing=b bot=st-1 start=2026-10-20T10:00:00";
    const SessionStore before = storeOf(lines);
    const SessionStore now = storeOf(lines + "\nbilling=c bot=st-1 start=2026-10-20T11:00:00");
    const SessionDiff diff = compareSessions({before, std::vector{part(1, 16, 8), part(15, 32, 8)}},
        {now, std::vector{part(1, 16, 8), part(15, 32, 9)}}, october(), {});
    QCOMPARE(changesOf(diff, before, now), u"added c"_s);
    QCOMPARE(diff.compared, 1U);
    QCOMPARE(diff.notAskedAgain, 1U);
    QCOMPARE(diff.sameParts, std::vector{part(1, 16, 8)});
}

void TestSessionDiff::missingColumn_isNotCompared()
{
    const SessionStore before = storeOf("billing=a channel=IVR start=2026-10-05T10:00:00\n"
                                        "billing=b start=2026-10-05T11:00:00");
    const SessionStore now = storeOf("billing=a user=u-1 start=2026-10-05T10:00:00\n"
                                     "billing=b user=u-1 start=2026-10-05T11:00:00");
    const SessionDiff diff = compareSessions({before}, {now}, {}, {});
    QVERIFY(!diff.differ());
    QCOMPARE(diff.missingFields, FieldBits(bitOf(Field::Channel) | bitOf(Field::KoreUserId)));
}

void TestSessionDiff::csv_tellsBeforeAndAfter()
{
    const SessionStore before = storeOf(
        "billing=a bot=st-1 channel=IVR type=T conversation=x start=2026-10-05T10:00:00 "
        "end=2026-10-05T10:05:00\n"
        "billing=v bot=st-1 channel=IVR type=T conversation=y start=2026-10-06T10:00:00 end=soon");
    const SessionStore now = storeOf("billing=a bot=st-1 channel=\"r,m\" type=T conversation=x "
                                     "start=2026-10-05T10:00:00 end=2026-10-05T10:07:00\n"
                                     "billing=n bot=st-1 channel=IVR type=T conversation=z start=2026-10-07T10:00:00");
    const SessionDiff diff = compareSessions({before}, {now}, {}, {});
    QCOMPARE(QString::fromUtf8(diffCsv(diff, before, now, Zone::fromOffset(7200))).split(u"\r\n"_s),
        (QStringList{u"change,field,billingSessionId,conversationSessionId,before,after,botId,channel,"
                     "billingSessionType,billingSessionStartDateTime,billingSessionEndDateTime"_s,
            u"added,,n,z,,,st-1,IVR,T,2026-10-07T12:00:00+02:00,"_s,
            u"vanished,,v,y,,,st-1,IVR,T,2026-10-06T12:00:00+02:00,soon"_s,
            u"changed,channel,a,x,IVR,\"r,m\",st-1,\"r,m\",T,2026-10-05T12:00:00+02:00,2026-10-05T12:07:00+02:00"_s,
            u"changed,billingSessionEndDateTime,a,x,2026-10-05T12:05:00+02:00,2026-10-05T12:07:00+02:00,st-1,\"r,m\",T,"
            "2026-10-05T12:00:00+02:00,2026-10-05T12:07:00+02:00"_s,
            {}}));
}

void TestSessionDiff::summary_addsUp()
{
    const SessionStore before = storeOf("billing=a channel=IVR start=2026-10-05T10:00:00\n"
                                        "channel=IVR start=2026-10-20T10:00:00");
    const SessionStore now = storeOf("billing=a channel=rtm start=2026-10-05T10:00:00\n"
                                     "channel=IVR start=2026-10-20T10:00:00\n"
                                     "billing=b channel=IVR start=2026-10-20T10:00:00");
    const SessionDiff diff = compareSessions({before}, {now}, {}, {});
    const QString text = summaryOf(diff, u"old.csv"_s, {});
    QVERIFY2(text.startsWith(u"Compared with old.csv: 1 added, 0 vanished, 1 changed; 1 are the same.\n"_s),
        qPrintable(text));
    QVERIFY2(text.contains(u"Changed were: Channel: 1."_s), qPrintable(text));
    QVERIFY2(text.contains(u"1 sessions have no billing id"_s), qPrintable(text));

    const SessionDiff same = compareSessions(
        {before, std::vector{part(1, 32, 8)}}, {before, std::vector{part(1, 32, 8)}}, october(), {});
    const QString none = summaryOf(same, u"the fetch of 2 Nov"_s, {});
    QVERIFY2(
        none.startsWith(u"Nothing of these days was asked for again since the fetch of 2 Nov.\n"_s), qPrintable(none));
    QVERIFY2(none.contains(u"not asked again since 2 Nov 2026"_s), qPrintable(none));
}

QTEST_GUILESS_MAIN(TestSessionDiff)
#include "tst_sessiondiff.moc"
