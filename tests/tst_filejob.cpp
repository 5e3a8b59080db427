// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filecontent.h"
#include "filejob.h"
#include "httpmessage.h"
#include "ordinaryuser.h"
#include "sessiongenerator.h"
#include "sessionwriter.h"
#include "storedsessions.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

QByteArray gzipped(const QByteArray &bytes)
{
    HttpAnswer answer;
    answer.body = bytes;
    answer.gzip = true;
    return answer.encodedBody();
}

/// An answer with a total of its own.
QByteArray answer(const QByteArray &ids, int total, const QByteArray &more = "false")
{
    QByteArray rows;
    for (const char id : ids)
        rows += (rows.isEmpty() ? "" : ",") + QByteArray(R"({"billingSessionId":"%"})").replace('%', id);
    return "{\"total\":" + QByteArray::number(total) + ",\"moreAvailable\":" + more + ",\"sessions\":[" + rows + "]}";
}

const QByteArray Titles
    = "botId,channel,koreUserId,channelUserId,billingSessionType,conversationSessionId,"
      "conversationSessionStartDateTime,conversationSessionEndDateTime,billingSessionId,"
      "billingSessionStartDateTime,billingSessionEndDateTime,billingSeconds,conversationSeconds\r\n";

} // namespace

class TestFileJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void contents_data();
    void contents();
    void sampleIsTenthOfMarch();
    void manyRecords_data();
    void manyRecords();
    void roundTotalOfOneAnswer_data();
    void roundTotalOfOneAnswer();
    void rawRecords();
    void sentences_data();
    void sentences();
    void noPermission();
    void unpacksNoMoreThanAllowed();
    void endlessFile_canBeLeft();
    void cancel();
    void deletedAtOnce();
    void anyBytesEnd();

private:
    QString write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestFileJob::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void TestFileJob::contents_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("ids");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("total");

    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &ids, Verdict verdict, int total) {
        QTest::newRow(name) << bytes << ids << verdict << total;
    };
    row("one answer", answer("ab", 2), "ab", Verdict::Complete, 2);
    row("with BOM and blanks", "\xef\xbb\xbf \n" + answer("ab", 2) + "\n ", "ab", Verdict::Complete, 2);
    row("fewer than total", answer("ab", 5), "ab", Verdict::Short, 5);
    row("more than total", answer("ab", 1), "ab", Verdict::Over, 1);
    row("more available", answer("ab", 2, "true"), "ab", Verdict::Short, 2);
    row("more available, no total", R"({"moreAvailable":true,"sessions":[{"billingSessionId":"a"}]})", "a",
        Verdict::Short, -1);
    row("no total", R"({"sessions":[{"billingSessionId":"a"}]})", "a", Verdict::Unproven, -1);
    row("no sessions", answer("", 0), "", Verdict::Complete, 0);
    row("array of answers", '[' + answer("ab", 2) + " ,\n" + answer("c", 1) + ']', "abc", Verdict::Complete, 3);
    row("pages of one listing",
        '[' + answer("ab", 5, "true") + ',' + answer("cd", 5, "true") + ',' + answer("e", 5) + ']', "abcde",
        Verdict::Complete, 5);
    row("a page is missing", '[' + answer("ab", 5, "true") + ',' + answer("e", 5) + ']', "abe", Verdict::Short, 5);
    row("repeats do not fill a gap", '[' + answer("abc", 5, "true") + ',' + answer("bc", 5) + ']', "abc",
        Verdict::Short, 5);
    row("windows that overlap", '[' + answer("abc", 3) + ',' + answer("cd", 2) + ']', "abcd", Verdict::Complete, 5);
    row("one a line", answer("ab", 2) + '\n' + answer("c", 1) + "\r\n", "abc", Verdict::Complete, 3);
    row("blank lines", answer("ab", 2) + "\n\n\n" + answer("c", 1), "abc", Verdict::Complete, 3);
    row("one total is missing", answer("ab", 2) + R"({"sessions":[]})", "ab", Verdict::Unproven, -1);
    row("bare records", R"([{"billingSessionId":"a"},{"channel":"x"} , {"billingSessionId" : "b"}])", "a?b",
        Verdict::Unproven, -1);
    row("bare records, one a line", "{\"billingSessionId\":\"a\"}\n{\"billingSessionId\":\"b\"}\n", "ab",
        Verdict::Unproven, -1);
    row("one bare record", R"({"channel":"x","extra":{"total":[1]},"billingSessionId":"a"})", "a", Verdict::Unproven,
        -1);
    row("bare records without ids", R"([{"botId":"x","billingSessionType":"y"},{"channelUserId":"z"}])", "??",
        Verdict::Unproven, -1);
    row("escaped names", R"({"billingSession\u0049d":"a"})", "a", Verdict::Unproven, -1);
    row("an entry that is no record", R"([{"billingSessionId":"a"},17,null,{"billingSessionId":"b"}])", "ab",
        Verdict::Unproven, -1);
    row("empty array", "[]", "", Verdict::Unproven, -1);
    row("gzip", gzipped(answer("ab", 2)), "ab", Verdict::Complete, 2);
    row("gzip of two members", gzipped(answer("ab", 2) + '\n') + gzipped(answer("c", 1)), "abc", Verdict::Complete, 3);
    row("our CSV", Titles + "st-1,IVR,,,,,,,a,,,,\r\nst-1,\"I\r\nVR\",,,,,,,b,,,,\r\n", "ab", Verdict::Unproven, -1);
    row("our CSV without rows", Titles, "", Verdict::Unproven, -1);
    QFile vendors(u":/data/vendor-export.csv"_s);
    QVERIFY(vendors.open(QIODevice::ReadOnly));
    row("the vendor's CSV", vendors.readAll(), "b1", Verdict::Unproven, -1);
    row("gzipped CSV", gzipped(Titles + "st-1,IVR,,,,,,,a,,,,\r\n"), "a", Verdict::Unproven, -1);
    row("cut behind an answer", answer("ab", 2) + "\n{\"total\":2,\"ses", "ab", Verdict::Failed, 2);
    row("an error among answers", answer("ab", 2) + R"({"errors":[{"msg":"Rate limit","code":429}]})", "ab",
        Verdict::Failed, 2);
}

void TestFileJob::contents()
{
    QFETCH(QByteArray, bytes);
    FileJob job(write(u"file"_s, bytes), {});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    const Completeness &completeness = recorder.result.completeness;
    QByteArray ids;
    for (const GeneratedSession &session : sessionsOf(recorder.store))
        ids += session.billingSessionId.empty() ? "?" : session.billingSessionId.c_str();
    QTEST(ids, "ids");
    QCOMPARE(recorder.result.error.sentence, QString());
    QTEST(completeness.verdict, "verdict");
    QTEST(static_cast<int>(completeness.total), "total");
    if (completeness.verdict != Verdict::Short)
        QCOMPARE(completeness.problem.isEmpty(), completeness.verdict != Verdict::Failed);
    QCOMPARE(recorder.finishedCount, 1);
}

void TestFileJob::sampleIsTenthOfMarch()
{
    FileJob job(QFINDTESTDATA("../resources/sample-answer.json"), {});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    const auto sessions = sessionsOf(recorder.store);
    QCOMPARE(sessions.size(), 2U);
    QCOMPARE(recorder.result.completeness.verdict, Verdict::Complete);
    QCOMPARE(QDateTime::fromSecsSinceEpoch(sessions[0].billingStart, Qt::UTC).date(), QDate(2021, 3, 10));
}

void TestFileJob::manyRecords_data()
{
    QTest::addColumn<int>("form");
    QTest::newRow("one answer") << 0;
    QTest::newRow("bare array") << 1;
    QTest::newRow("one a line") << 2;
}

void TestFileJob::manyRecords()
{
    QFETCH(int, form);
    const auto sessions = SessionGenerator(5, QDate(2026, 1, 1), QDate(2026, 12, 31), 12000).sessions();
    const QTimeZone zone("Europe/Berlin");
    QByteArray bytes = writeAnswer(sessions, zone);
    if (form > 0) {
        bytes = bytes.sliced(bytes.indexOf('['));
        bytes.truncate(bytes.lastIndexOf(']') + 1);
    }
    if (form == 2)
        bytes = bytes.sliced(1).chopped(1).replace("},{", "}\n{");
    FileJob job(write(u"many.json"_s, bytes), {});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(firstDifference(linesOf(sessionsOf(recorder.store)), linesOf(sessions)), QString());
    QCOMPARE(recorder.result.completeness.tally.rows, 12000U);
    QVERIFY(!recorder.result.completeness.apiZone.zone.isFixed());
}

void TestFileJob::roundTotalOfOneAnswer_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("answers");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("a limit of servers") << 1000 << 1 << Verdict::Unproven;
    QTest::newRow("a small one") << 100 << 1 << Verdict::Unproven;
    QTest::newRow("no limit") << 999 << 1 << Verdict::Complete;
    QTest::newRow("more than one answer") << 1000 << 2 << Verdict::Complete;
}

/// A total that equals the rows of the only page may be where the server has cut.
void TestFileJob::roundTotalOfOneAnswer()
{
    QFETCH(const int, rows);
    QFETCH(const int, answers);
    QByteArray bytes;
    for (int answer = 0; answer < answers; ++answer) {
        QByteArrayList entries;
        for (int row = 0; row < rows / answers; ++row)
            entries << R"({"billingSessionId":"%1"})"_ba.replace("%1", QByteArray::number(answer * rows + row));
        bytes += "{\"total\":" + QByteArray::number(rows) + R"(,"sessions":[)" + entries.join(',') + "]}\n";
    }
    FileJob job(write(u"round.json"_s, bytes), {});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    const Completeness &completeness = recorder.result.completeness;
    QTEST(completeness.verdict, "verdict");
    if (completeness.verdict == Verdict::Unproven)
        QCOMPARE(describe(completeness), u"cannot be verified: the total proves nothing"_s);
}

void TestFileJob::rawRecords()
{
    const QByteArray first = R"({"billingSessionId": "a", "new":[1]})";
    const QByteArray second = R"({ "billingSessionId":"b"})";
    FileJob job(write(u"bare.json"_s, '[' + first + ",\n" + second + ']'), {});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(job.pages()->record(recorder.store.origin(0)), first);
    QCOMPARE(job.pages()->record(recorder.store.origin(1)), second);
}

void TestFileJob::sentences_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *title, const QString &name, const QByteArray &bytes, const QString &says) {
        QTest::newRow(title) << name << bytes << says;
    };
    row("no file", u"nowhere/a.json"_s, {}, u"There is no file"_s);
    row("a folder", u"."_s, {}, u"is a folder"_s);
    row("empty", u"a.json"_s, "", u"is empty"_s);
    row("blanks", u"a.json"_s, " \n\t", u"is empty"_s);
    row("BOM only", u"a.json"_s, "\xef\xbb\xbf", u"is empty"_s);
    row("HTML", u"a.json"_s, "<!DOCTYPE html>\n<html>", u"“<!DOCTYPE html>”"_s);
    row("a single line", u"a.txt"_s, "hello there", u"its first line is “hello there”"_s);
    row("lines", u"a.txt"_s, "\n one\ntwo\n", u"its first line is “one”"_s);
    row("picture", u"a.csv"_s, "\x89PNG\r\n\x1a\n", u"neither JSON nor a CSV"_s);
    row("other CSV", u"a.csv"_s, "name,age\nAda,36\n", u"“name,age”"_s);
    row("other JSON", u"a.json"_s, "{\"hello\":1}", u"something else than billing sessions at line 1"_s);
    row("cut", u"a.json"_s, "\n{\"total\":1,\"sessions\":[{\"bill", u"line 2"_s);
    row("no JSON inside", u"a.json"_s, "{\"sessions\":[{billing}]}", u"line 1"_s);
    row("error of the API", u"a.json"_s, R"({"errors":[{"msg":"Invalid JWT token","code":4002}]})",
        u"Invalid JWT token"_s);
    row("damaged gzip", u"a.gz"_s, gzipped(answer("abc", 3)).chopped(10), u"gzip"_s);
    row("gzip of nothing", u"a.gz"_s, gzipped("x").left(10), u"gzip"_s);
    row("archive", u"a.billscope"_s, "anything", u"no archive of Billscope"_s);
    row("archive by content", u"a"_s, "SQLite format 3\0 and more", u"no archive of Billscope"_s);
}

void TestFileJob::sentences()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const QString path = m_folder->filePath(name);
    if (!bytes.isNull())
        write(name, bytes);
    FileJob job(path, {});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    const ApiError &error = recorder.result.error;
    QCOMPARE(error.kind, ApiError::Kind::File);
    QVERIFY2(error.sentence.contains(says), qPrintable(error.sentence));
    QVERIFY2(error.sentence.contains(QDir::toNativeSeparators(path)), qPrintable(error.sentence));
    QCOMPARE(recorder.result.completeness.verdict, Verdict::Failed);
    QCOMPARE(recorder.store.rowCount(), 0U);
}

void TestFileJob::noPermission()
{
    const QString path = write(u"secret.json"_s, answer("a", 1));
    QVERIFY(QFile::setPermissions(path, {}));
    // Who has dropped root's rights must reach the file to be refused it.
    QVERIFY(QFile::setPermissions(
        m_folder->path(), QFile::permissions(m_folder->path()) | QFileDevice::ExeGroup | QFileDevice::ExeOther));
    const OrdinaryUser user;
    FileJob job(path, {});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    QVERIFY2(recorder.result.error.sentence.contains(u"permission"_s), qPrintable(recorder.result.error.sentence));
}

void TestFileJob::unpacksNoMoreThanAllowed()
{
    const std::atomic<bool> cancelled = false;
    const QString bomb = write(u"bomb.gz"_s, gzipped(QByteArray(20 << 20, ' ')));
    const FileContent content = readFileContent(bomb, cancelled, 1 << 20);
    QVERIFY2(content.error.contains(u"holds more than"_s), qPrintable(content.error));
    QVERIFY(content.bytes.isEmpty());
    QVERIFY(readFileContent(write(u"plain"_s, "12345"), cancelled, 4).error.contains(u"holds more than"_s));
    QCOMPARE(readFileContent(write(u"plain"_s, "12345"), cancelled, 5).bytes, "12345"_ba);
}

#ifdef Q_OS_UNIX
void TestFileJob::endlessFile_canBeLeft()
{
    std::atomic<bool> cancelled = false;
    QVERIFY(readFileContent(u"/dev/zero"_s, cancelled, 1 << 20).error.contains(u"holds more than"_s));
    cancelled = true;
    const FileContent content = readFileContent(u"/dev/zero"_s, cancelled);
    QVERIFY(content.bytes.isEmpty() && content.error.isEmpty());
}
#else
void TestFileJob::endlessFile_canBeLeft() { }
#endif

void TestFileJob::cancel()
{
    QByteArray lines;
    for (int i = 0; i < 2000; ++i)
        lines += answer("abcdefghij", 10) + '\n';
    FileJob job(write(u"many.jsonl"_s, lines), {});
    SourceRecorder recorder(job);
    connect(&job, &FileJob::segmentReady, &job, &FileJob::abort);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(recorder.result.completeness.verdict, Verdict::Cancelled);
    QCOMPARE(recorder.result.error, ApiError());
    QCOMPARE(recorder.finishedCount, 1);
    QVERIFY(recorder.store.rowCount() > 0);
}

void TestFileJob::deletedAtOnce()
{
    const QString path = write(u"a.json"_s, answer("abc", 3));
    for (int i = 0; i < 20; ++i) {
        FileJob job(path, {});
        job.start();
        QVERIFY(QTest::qWaitFor([turns = i % 4]() mutable { return turns-- == 0; }));
    }
}

/// Whatever the bytes are: it ends once, and with rows or a sentence.
void TestFileJob::anyBytesEnd()
{
    const QList<QByteArray> seeds{'[' + answer("abc", 3) + ',' + answer("d", 1) + ']',
        answer("ab", 2) + '\n' + answer("c", 1), Titles + "st-1,\"I,VR\",,,,,,,a,,,,\r\nst-1,,,,,,,,b,,,,\r\n",
        gzipped(answer("ab", 2))};
    std::minstd_rand random(1);
    const auto below = [&random](qsizetype bound) { return static_cast<qsizetype>(random()) % bound; };
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes = seeds[below(seeds.size())];
        for (int change = 0; change < 3; ++change) {
            const qsizetype at = below(bytes.size());
            switch (below(4)) {
            case 0:
                bytes[at] = static_cast<char>(below(256));
                break;
            case 1:
                bytes.remove(at, below(20));
                break;
            case 2:
                bytes.insert(at, bytes.mid(below(bytes.size()), below(30)));
                break;
            default:
                bytes.truncate(at + 1);
            }
        }
        FileJob job(write(u"fuzz"_s, bytes), {});
        SourceRecorder recorder(job);
        QVERIFY2(recorder.waitForEnd(), bytes.toPercentEncoding().constData());
        const Completeness &completeness = recorder.result.completeness;
        QVERIFY(completeness.verdict != Verdict::Failed || !completeness.problem.isEmpty());
        QCOMPARE(completeness.tally.rows, recorder.store.liveCount() + 0U);
    }
}

QTEST_GUILESS_MAIN(TestFileJob)
#include "tst_filejob.moc"
