// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filejob.h"
#include "storedsessions.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray VendorsTitles
    = "Bot ID,Channel,Kore User ID,Channel User ID,Billing Session Type,Conversation Session Id,Conversation Session "
      "Start Date Time,Conversation Session End Date Time,Billing Session Id,Billing Session Start Date Time,Billing "
      "Session End Date Time,Message Id\r\n";
const QByteArray OwnTitles = "botId,channel,koreUserId,channelUserId,billingSessionType,conversationSessionId,"
                             "conversationSessionStartDateTime,conversationSessionEndDateTime,billingSessionId,"
                             "billingSessionStartDateTime,billingSessionEndDateTime\r\n";

/// A line of the vendor's export.
QByteArray line(int session, int message, const QByteArray &end = "03-10-2021 2:05:30 pm")
{
    const QByteArray number = QByteArray::number(session);
    return "st-1,IVR,u-1,,Conversations,c" + number + ",03-10-2021 2:05:03 pm," + end + ",b" + number
        + ",03-10-2021 2:05:03 pm," + end + ",ms-" + number + '-' + QByteArray::number(message) + "\r\n";
}

QByteArray linesBySession(int sessions, int messages)
{
    QByteArray lines;
    for (int session = 0; session < sessions; ++session) {
        for (int message = 0; message < messages; ++message)
            lines += line(session, message);
    }
    return lines;
}

QByteArray linesByMessage(int sessions, int messages)
{
    QByteArray lines;
    for (int message = 0; message < messages; ++message) {
        for (int session = 0; session < sessions; ++session)
            lines += line(session, message);
    }
    return lines;
}

const QString NoTotal = u"A CSV file does not say how many sessions there should be."_s;

/// The same without the plural forms of a translation.
QString folded(int lines, int sessions)
{
    const QLocale locale;
    return u"In this file a session has a line for each of its messages: %1 lines are folded into %2 sessions."_s.arg(
        locale.toString(lines), locale.toString(sessions));
}

} // namespace

class TestFileLoad : public QObject
{
    Q_OBJECT

private slots:
    void linesOfASession_areFolded_data();
    void linesOfASession_areFolded();
    void lineWithALaterEnd_isFoldedToo();
    void aLineEach_isNothingToTell();
    void ownCsvThatRepeats_isMarked();

private:
    std::unique_ptr<FileJob> open(const QByteArray &bytes) const;

    const QTemporaryDir m_folder;
};

std::unique_ptr<FileJob> TestFileLoad::open(const QByteArray &bytes) const
{
    const QString path = m_folder.filePath(u"sessions.csv"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return std::make_unique<FileJob>(path, ApiZone::given(Zone()));
}

void TestFileLoad::linesOfASession_areFolded_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("sessions");
    QTest::addColumn<int>("messages");

    QTest::newRow("two lines, neighbours") << linesBySession(5, 2) << 5 << 2;
    QTest::newRow("three lines, neighbours") << linesBySession(5, 3) << 5 << 3;
    QTest::newRow("three lines, far apart") << linesByMessage(5, 3) << 5 << 3;
    // Three do not divide 10,000, where the file is cut.
    QTest::newRow("cut within a session") << linesBySession(4000, 3) << 4000 << 3;
    QTest::newRow("cut, far apart") << linesByMessage(6000, 2) << 6000 << 2;
    QTest::newRow("second part the same as the first") << linesByMessage(10000, 2) << 10000 << 2;
}

void TestFileLoad::linesOfASession_areFolded()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const int, sessions);
    QFETCH(const int, messages);
    const std::unique_ptr<FileJob> job = open(VendorsTitles + lines);
    SourceRecorder recorder(*job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(recorder.store.liveCount(), quint32(sessions));
    QVERIFY(recorder.store.repeated().isEmpty());
    const Completeness &completeness = recorder.result.completeness;
    QCOMPARE(completeness.tally.records, quint32(sessions * messages));
    QCOMPARE(completeness.tally.rows, quint32(sessions));
    QCOMPARE(completeness.verdict, Verdict::Unproven);
    QCOMPARE(completeness.remarks, (QStringList{folded(sessions * messages, sessions), NoTotal}));
}

void TestFileLoad::lineWithALaterEnd_isFoldedToo()
{
    const QByteArray later = "03-10-2021 2:06:10 pm";
    const std::unique_ptr<FileJob> job = open(
        VendorsTitles + line(1, 1) + line(2, 1) + line(1, 2, later) + line(1, 3, later));
    SourceRecorder recorder(*job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(recorder.store.liveCount(), 2U);
    QVERIFY(recorder.store.repeated().isEmpty());
    QCOMPARE(recorder.result.completeness.remarks.constFirst(), folded(4, 2));
}

void TestFileLoad::aLineEach_isNothingToTell()
{
    const std::unique_ptr<FileJob> job = open(VendorsTitles + linesBySession(3, 1));
    SourceRecorder recorder(*job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(recorder.store.liveCount(), 3U);
    QCOMPARE(recorder.result.completeness.remarks, QStringList{NoTotal});
}

/// It has no line for each message.
void TestFileLoad::ownCsvThatRepeats_isMarked()
{
    const QByteArray twice = "st-1,IVR,,,,,,,b,,\r\n";
    const std::unique_ptr<FileJob> job = open(OwnTitles + "st-1,IVR,,,,,,,a,,\r\n" + twice + twice);
    SourceRecorder recorder(*job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(recorder.store.liveCount(), 2U);
    QCOMPARE(recorder.store.repeated().count(), 1U);
    QVERIFY(recorder.store.repeated().test(1));
    QCOMPARE(recorder.result.completeness.remarks, QStringList{NoTotal});
}

QTEST_GUILESS_MAIN(TestFileLoad)
#include "tst_fileload.moc"
