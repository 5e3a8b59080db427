// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "archivesamples.h"
#include "sessionhistoryjob.h"
#include "testlookup.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Conversations = SessionHistoryJob::Conversations;

namespace {

const Period October{QDate(2026, 10, 1), QDate(2026, 10, 31)};

/// The first so many conversations that the server lists.
Conversations listed(int count, const std::string &bot = {})
{
    Conversations conversations;
    int found = 0;
    for (const GeneratedSession &session : TestLookup::generator().sessions()) {
        if (!bot.empty() && session.botId != bot)
            continue;
        QStringList &ids = conversations[QString::fromStdString(session.botId)];
        const QString id = QString::fromStdString(session.conversationSessionId);
        if (found < count && !ids.contains(id)) {
            ids << id;
            ++found;
        }
    }
    return conversations;
}

std::unique_ptr<SessionHistoryJob> jobOf(TestLookup &lookup, const Conversations &conversations)
{
    return std::make_unique<SessionHistoryJob>(
        lookup.stack, lookup.profile, TestLookup::tokens(), conversations, October, lookup.options);
}

} // namespace

/// The vendor's session history: fifty conversations a request, and nothing of persons is kept.
class TestSessionHistoryJob : public QObject
{
    Q_OBJECT

private slots:
    void conversations_areLookedUp();
    void botScope_asksForItsBot();
    void unknownConversation_isNoted();
    void oddId_spoilsOnlyItself();
    void refusalOfAll_isTold();
    void failures_data();
    void failures();
    void failuresThatPass_areOvercome();
    void abort_keepsWhatCame();
    void nothingToAsk_endsAtOnce();
    void archive_holdsNobody();
};

void TestSessionHistoryJob::conversations_areLookedUp()
{
    const KoreApi::Options api{.developerEvery = 5};
    TestLookup lookup(api);
    const Conversations asked = listed(120);
    const auto job = jobOf(lookup, asked);
    QCOMPARE(job->estimate().requests, 3);
    lookup.run(job.get());
    QVERIFY2(!lookup.end->error, qPrintable(lookup.end->error.sentence));
    QCOMPARE(lookup.paths(), QByteArrayList(3, "/api/public/getSessions"_ba));
    QCOMPARE(job->history().size(), size_t(120));
    int developers = 0;
    for (const QStringList &ids : asked) {
        for (const QString &id : ids) {
            const ConversationFacts *facts = job->history().find(id.toStdString());
            QVERIFY(facts);
            QCOMPARE(facts->isDeveloper.value_or(false), KoreLookups::isDeveloper(id.toUtf8(), api));
            developers += facts->isDeveloper.value_or(false) ? 1 : 0;
        }
    }
    QVERIFY(developers > 0 && developers < 120);
}

void TestSessionHistoryJob::botScope_asksForItsBot()
{
    const std::string bot = TestLookup::generator().bots().front().id;
    TestLookup lookup({.appBot = QByteArray::fromStdString(bot)}, Scope::Bot);
    Conversations asked = listed(10, bot);
    asked.insert(u"st-another"_s, {u"0123456789abcdef01234567"_s});
    const auto job = jobOf(lookup, asked);
    lookup.run(job.get());
    QVERIFY2(!lookup.end->error, qPrintable(lookup.end->error.sentence));
    QCOMPARE(lookup.paths(), QByteArrayList{"/api/public/bot/" + QByteArray::fromStdString(bot) + "/getSessions"});
    QCOMPARE(job->history().size(), size_t(10));
    QVERIFY(!job->history().wasAsked("0123456789abcdef01234567"));
}

void TestSessionHistoryJob::unknownConversation_isNoted()
{
    TestLookup lookup;
    const auto job = jobOf(lookup, {{u"st-1"_s, {u"0123456789abcdef01234567"_s}}});
    lookup.run(job.get());
    QVERIFY(!lookup.end->error);
    QVERIFY(job->history().wasAsked("0123456789abcdef01234567"));
    QVERIFY(!job->history().find("0123456789abcdef01234567"));
}

void TestSessionHistoryJob::oddId_spoilsOnlyItself()
{
    TestLookup lookup({.refusesOddIds = true});
    Conversations asked = listed(30);
    asked.last().prepend(u"masked"_s);
    const auto job = jobOf(lookup, asked);
    lookup.run(job.get());
    QVERIFY2(!lookup.end->error, qPrintable(lookup.end->error.sentence));
    QCOMPARE(job->history().size(), size_t(30));
    QVERIFY(job->history().wasAsked("masked"));
}

void TestSessionHistoryJob::refusalOfAll_isTold()
{
    TestLookup lookup;
    const LoopbackServer server([](const HttpRequest &) {
        return HttpAnswer{.status = 412, .headers = {{"Content-Type"_ba, "application/json"_ba}}, .body = "{}"_ba};
    });
    lookup.profile.host = server.url().toString();
    const auto job = jobOf(lookup, listed(50));
    lookup.run(job.get());
    QCOMPARE(lookup.end->error.kind, Kind::Refused);
    // Halved once down to one, not for each of them.
    QVERIFY(server.requests().size() < 10);
}

void TestSessionHistoryJob::failures_data()
{
    QTest::addColumn<KoreApi::Options>("api");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("scope missing") << KoreApi::Options{.hasHistoryScope = false} << Kind::Scope
                                   << u"Bot Analytics > Bot Sessions"_s;
    QTest::newRow("secret refused") << KoreApi::Options{.clientSecret = "another"} << Kind::Credentials
                                    << u"Client Secret"_s;
    QTest::newRow("not there") << KoreApi::Options{.hasHistory = false} << Kind::NotFound << u"(404)"_s;
    QTest::newRow("unreadable") << KoreApi::Options{.faultEvery = 1, .fault = KoreApi::Options::Fault::CutJson}
                                << Kind::Unreadable << u"something else"_s;
    QTest::newRow("empty") << KoreApi::Options{.faultEvery = 1, .fault = KoreApi::Options::Fault::EmptyBody}
                           << Kind::Unreadable << u"empty answer"_s;
}

void TestSessionHistoryJob::failures()
{
    QFETCH(const KoreApi::Options, api);
    QFETCH(const QString, says);
    TestLookup lookup(api);
    const auto job = jobOf(lookup, listed(10));
    lookup.run(job.get());
    QTEST(lookup.end->error.kind, "kind");
    QVERIFY2(lookup.end->error.sentence.contains(says), qPrintable(lookup.end->error.sentence));
    QCOMPARE(lookup.ends, 1);
}

void TestSessionHistoryJob::failuresThatPass_areOvercome()
{
    TestLookup lookup({.faultEvery = 2, .fault = KoreApi::Options::Fault::RateLimit});
    const auto job = jobOf(lookup, listed(120));
    lookup.run(job.get());
    QVERIFY2(!lookup.end->error, qPrintable(lookup.end->error.sentence));
    QCOMPARE(job->history().size(), size_t(120));
}

void TestSessionHistoryJob::abort_keepsWhatCame()
{
    TestLookup lookup;
    const auto job = jobOf(lookup, listed(200));
    QObject::connect(job.get(), &LookupJob::progressChanged, job.get(), [&](int done) {
        if (done == 2)
            job->abort();
    });
    lookup.run(job.get());
    QVERIFY(lookup.end->isCancelled);
    QCOMPARE(job->history().size(), size_t(100));
    QCOMPARE(lookup.ends, 1);
}

void TestSessionHistoryJob::nothingToAsk_endsAtOnce()
{
    TestLookup lookup;
    const auto job = jobOf(lookup, {});
    lookup.run(job.get());
    QVERIFY(!lookup.end->error);
    QVERIFY(lookup.server.requests().isEmpty());
}

void TestSessionHistoryJob::archive_holdsNobody()
{
    const QTemporaryDir folder;
    TestLookup lookup({.developerEvery = 5});
    lookup.options.archivePath = folder.filePath(u"archive.sqlite"_s);
    const auto archive = openArchive(lookup.options.archivePath);
    QVERIFY(addFetch(*archive, {}) > 0);
    const auto job = jobOf(lookup, listed(60));
    lookup.run(job.get());
    QCOMPARE(lookup.end->notKept, QString());
    const auto kept = archive->lookups(ArchivedLookup::Kind::SessionHistory);
    QCOMPARE(kept.size(), size_t(2));
    for (const ArchivedLookup &one : kept) {
        QVERIFY(!one.body.contains("example.org"));
        QVERIFY(!one.body.contains("userId"));
        QCOMPARE(one.receivedSha256.size(), 32);
        QVERIFY(one.askedAt.isValid() && one.receivedAt.isValid());
        QVERIFY(one.request.contains("sessionId"));
    }
    QCOMPARE(archivedHistory(lookup.options.archivePath), job->history());
}

QTEST_GUILESS_MAIN(TestSessionHistoryJob)
#include "tst_sessionhistoryjob.moc"
