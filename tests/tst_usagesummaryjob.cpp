// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "archivesamples.h"
#include "testlookup.h"
#include "usagesummaryjob.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

const Period October{QDate(2026, 10, 1), QDate(2026, 10, 31)};

std::unique_ptr<UsageSummaryJob> jobOf(TestLookup &lookup, const Period &period = October)
{
    return std::make_unique<UsageSummaryJob>(
        lookup.stack, lookup.profile, TestLookup::tokens(), period, Zone(), lookup.options);
}

/// Billing sessions of a type that the server lists.
qint64 listed(const std::string &type, const std::string &bot = {})
{
    const auto sessions = TestLookup::generator().sessions();
    return std::ranges::count_if(sessions, [&](const GeneratedSession &session) {
        return session.billingSessionType == type && (bot.empty() || session.botId == bot);
    });
}

} // namespace

/// The vendor's usage summary: ordered, waited for, read and kept.
class TestUsageSummaryJob : public QObject
{
    Q_OBJECT

private slots:
    void summary_isThatOfTheServer();
    void botScope_asksForItsBot();
    void otherPath_isTried();
    void longPeriod_isAskedInParts();
    void endOfThePeriod_isNeverInTheFuture();
    void estimate_isToldBefore();
    void failures_data();
    void failures();
    void failuresThatPass_areOvercome_data();
    void failuresThatPass_areOvercome();
    void summaryOfSomebodyElse_isNotTaken();
    void abort_endsOnce();
    void answer_isKeptAndFound();
    void answerOfAnotherHost_isNotTaken();
    void daysThatWereNotOver_areNotAll();
    void answer_goesWithItsFetch();
};

void TestUsageSummaryJob::summary_isThatOfTheServer()
{
    TestLookup lookup({.summaryPolls = 3, .summaryExtra = 7});
    const auto job = jobOf(lookup);
    lookup.run(job.get());
    QVERIFY2(!lookup.end->error, qPrintable(lookup.end->error.sentence));
    QVERIFY(job->totals().hasBots());
    QCOMPARE(job->totals().of(u"conversations"_s), listed("Conversations") + 7);
    QCOMPARE(job->totals().of(u"alert_notifications"_s), listed("Alerts"));
    QCOMPARE(job->totals().of(u"requests"_s), 0);
    QCOMPARE(lookup.paths().size(), 5);
    const QJsonObject order = QJsonDocument::fromJson(lookup.server.requests().constFirst().body).object();
    QCOMPARE(order["fromDate"_L1].toString(), u"2026-10-01T00:00:00.000Z"_s);
    QCOMPARE(order["toDate"_L1].toString(), u"2026-11-01T00:00:00.000Z"_s);
}

void TestUsageSummaryJob::botScope_asksForItsBot()
{
    const std::string bot = TestLookup::generator().bots().front().id;
    TestLookup lookup({.appBot = QByteArray::fromStdString(bot)}, Scope::Bot);
    const auto job = jobOf(lookup);
    lookup.run(job.get());
    QVERIFY2(!lookup.end->error, qPrintable(lookup.end->error.sentence));
    QCOMPARE(job->totals().counts.at({QString::fromStdString(bot), u"conversations"_s}), listed("Conversations", bot));
    QVERIFY(lookup.paths().constFirst().startsWith("/api/public/bot/" + QByteArray::fromStdString(bot)));
}

void TestUsageSummaryJob::otherPath_isTried()
{
    TestLookup lookup({.hasBotsSummary = false});
    const auto job = jobOf(lookup);
    lookup.run(job.get());
    QVERIFY2(!lookup.end->error, qPrintable(lookup.end->error.sentence));
    QCOMPARE(lookup.paths().constLast(), "/api/public/billingsessionsummary/status?type=summary"_ba);
}

void TestUsageSummaryJob::longPeriod_isAskedInParts()
{
    TestLookup lookup;
    const auto job = jobOf(lookup, {QDate(2026, 5, 1), QDate(2026, 11, 1)});
    lookup.run(job.get());
    QVERIFY2(!lookup.end->error, qPrintable(lookup.end->error.sentence));
    QCOMPARE(lookup.paths().count("/api/public/bots/billingsessionsummary"_ba), 3);
    QCOMPARE(job->totals().of(u"conversations"_s), listed("Conversations"));
}

void TestUsageSummaryJob::endOfThePeriod_isNeverInTheFuture()
{
    FetchOptions options;
    options.now = [] { return QDateTime(QDate(2026, 10, 10), QTime(12, 0), Qt::UTC); };
    const auto parts = UsageSummaryJob::partsOf({}, October, Zone(), options);
    QCOMPARE(parts.size(), size_t(1));
    QCOMPARE(parts.front().to, options.now());
    QVERIFY(UsageSummaryJob::partsOf({}, {QDate(2026, 11, 1), QDate(2026, 11, 2)}, Zone(), options).empty());
    const auto zoned = UsageSummaryJob::partsOf(
        {}, {QDate(2026, 9, 1), QDate(2026, 9, 2)}, *Zone::fromName(u"Asia/Kolkata"_s), options);
    QCOMPARE(zoned.front().from, QDateTime(QDate(2026, 8, 31), QTime(18, 30), Qt::UTC));
}

void TestUsageSummaryJob::estimate_isToldBefore()
{
    TestLookup lookup;
    lookup.options.rate = RateLimits::atMost(1);
    QCOMPARE(jobOf(lookup)->estimate().requests, 2);
    QVERIFY(jobOf(lookup, {QDate(2026, 5, 1), QDate(2026, 11, 1)})->estimate().seconds > 60);
}

void TestUsageSummaryJob::failures_data()
{
    QTest::addColumn<KoreApi::Options>("api");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("scope missing") << KoreApi::Options{.hasSummaryScope = false} << Kind::Scope
                                   << u"Billing > Usage > Billing Sessions"_s;
    QTest::newRow("secret refused") << KoreApi::Options{.clientSecret = "another"} << Kind::Credentials
                                    << u"Client Secret"_s;
    QTest::newRow("not there") << KoreApi::Options{.hasUsageSummary = false} << Kind::NotFound << u"(404)"_s;
    QTest::newRow("cannot be made") << KoreApi::Options{.summaryFails = true} << Kind::Server << u"could not make"_s;
    QTest::newRow("is never there") << KoreApi::Options{.summaryPolls = 1000} << Kind::Timeout << u"still making"_s;
    QTest::newRow("unreadable") << KoreApi::Options{.faultEvery = 1, .fault = KoreApi::Options::Fault::CutJson}
                                << Kind::Unreadable << u"something else"_s;
    QTest::newRow("a web page") << KoreApi::Options{.faultEvery = 1, .fault = KoreApi::Options::Fault::Html}
                                << Kind::Unreadable << u"web page"_s;
    QTest::newRow("throttled for good") << KoreApi::Options{.faultEvery = 1,
        .fault = KoreApi::Options::Fault::RateLimit}
                                        << Kind::Throttled << u"no more requests"_s;
}

void TestUsageSummaryJob::failures()
{
    QFETCH(const KoreApi::Options, api);
    QFETCH(const QString, says);
    TestLookup lookup(api);
    const auto job = jobOf(lookup);
    lookup.run(job.get());
    QTEST(lookup.end->error.kind, "kind");
    QVERIFY2(lookup.end->error.sentence.contains(says), qPrintable(lookup.end->error.sentence));
    QCOMPARE(lookup.ends, 1);
    QVERIFY(job->totals().counts.empty());
}

void TestUsageSummaryJob::failuresThatPass_areOvercome_data()
{
    using Fault = KoreApi::Options::Fault;
    QTest::addColumn<Fault>("fault");
    QTest::newRow("throttled") << Fault::RateLimit;
    QTest::newRow("503") << Fault::ServerError;
    QTest::newRow("cut JSON") << Fault::CutJson;
    QTest::newRow("cut connection") << Fault::CutConnection;
}

void TestUsageSummaryJob::failuresThatPass_areOvercome()
{
    QFETCH(const KoreApi::Options::Fault, fault);
    TestLookup lookup({.faultEvery = 2, .fault = fault});
    const auto job = jobOf(lookup);
    lookup.run(job.get());
    QVERIFY2(!lookup.end->error, qPrintable(lookup.end->error.sentence));
    QCOMPARE(job->totals().of(u"conversations"_s), listed("Conversations"));
}

void TestUsageSummaryJob::summaryOfSomebodyElse_isNotTaken()
{
    TestLookup lookup;
    int states = 0;
    const LoopbackServer server([&](const HttpRequest &request) {
        const auto answer = [](const QByteArray &body) {
            return HttpAnswer{.headers = {{"Content-Type"_ba, "application/json"_ba}}, .body = body};
        };
        if (request.method == "POST")
            return answer(R"({"_id":"ds-1","status":"IN_PROGRESS"})"_ba);
        const QByteArray id = ++states < 3 ? "ds-9"_ba : "ds-1"_ba;
        const QByteArray count = states < 3 ? "99"_ba : "5"_ba;
        return answer(
            R"({"_id":")" + id + R"(","response":{"data":[{"bot":"ALL","val":{"sessions":)" + count + "}}]}}");
    });
    lookup.profile.host = server.url().toString();
    const auto job = jobOf(lookup);
    lookup.run(job.get());
    QVERIFY2(!lookup.end->error, qPrintable(lookup.end->error.sentence));
    QCOMPARE(job->totals().of(u"sessions"_s), 5);
}

void TestUsageSummaryJob::abort_endsOnce()
{
    TestLookup lookup({.summaryPolls = 1000});
    const auto job = jobOf(lookup);
    QObject::connect(job.get(), &LookupJob::progressChanged, job.get(), [&] {
        if (lookup.server.requests().size() > 2)
            job->abort();
    });
    lookup.run(job.get());
    QVERIFY(lookup.end->isCancelled);
    QVERIFY(!lookup.end->error);
    job->abort();
    QCOMPARE(lookup.ends, 1);
}

void TestUsageSummaryJob::answer_isKeptAndFound()
{
    const QTemporaryDir folder;
    TestLookup lookup;
    lookup.options.archivePath = folder.filePath(u"archive.sqlite"_s);
    const auto parts = UsageSummaryJob::partsOf(lookup.profile, October, Zone(), lookup.options);
    QVERIFY(!archivedUsage(lookup.options.archivePath, parts));
    QVERIFY(addFetch(*openArchive(lookup.options.archivePath), {}) > 0);
    const auto job = jobOf(lookup);
    lookup.run(job.get());
    QCOMPARE(lookup.end->notKept, QString());
    const auto kept = archivedUsage(lookup.options.archivePath, parts);
    QVERIFY(kept);
    QCOMPARE(kept->totals, job->totals());
    QVERIFY(kept->askedAt.isValid());
    // Days of another zone, or other days, are another summary.
    QVERIFY(!archivedUsage(lookup.options.archivePath,
        UsageSummaryJob::partsOf(lookup.profile, October, *Zone::fromName(u"Asia/Kolkata"_s), lookup.options)));
    QVERIFY(!archivedUsage(lookup.options.archivePath,
        UsageSummaryJob::partsOf(lookup.profile, {October.from, October.from}, Zone(), lookup.options)));
}

void TestUsageSummaryJob::answerOfAnotherHost_isNotTaken()
{
    const QTemporaryDir folder;
    TestLookup lookup;
    lookup.options.archivePath = folder.filePath(u"archive.sqlite"_s);
    QVERIFY(addFetch(*openArchive(lookup.options.archivePath), {}) > 0);
    const auto job = jobOf(lookup);
    lookup.run(job.get());
    Profile moved = lookup.profile;
    moved.host = u"https://bots.kore.ai"_s;
    QVERIFY(archivedUsage(
        lookup.options.archivePath, UsageSummaryJob::partsOf(lookup.profile, October, Zone(), lookup.options)));
    QVERIFY(
        !archivedUsage(lookup.options.archivePath, UsageSummaryJob::partsOf(moved, October, Zone(), lookup.options)));
}

void TestUsageSummaryJob::daysThatWereNotOver_areNotAll()
{
    const QTemporaryDir folder;
    TestLookup lookup;
    lookup.options.archivePath = folder.filePath(u"archive.sqlite"_s);
    QVERIFY(addFetch(*openArchive(lookup.options.archivePath), {}) > 0);
    const auto keptOn = [&](QDate day) {
        FetchOptions options = lookup.options;
        options.now = [day] { return QDateTime(day, QTime(12, 0), Qt::UTC); };
        return archivedUsage(options.archivePath, UsageSummaryJob::partsOf(lookup.profile, October, Zone(), options))
            .has_value();
    };
    lookup.options.now = [] { return QDateTime(QDate(2026, 10, 10), QTime(12, 0), Qt::UTC); };
    const auto job = jobOf(lookup);
    lookup.run(job.get());
    QVERIFY2(!lookup.end->error, qPrintable(lookup.end->error.sentence));
    QVERIFY(keptOn(QDate(2026, 10, 12)));
    QVERIFY(!keptOn(QDate(2026, 11, 2)));
}

void TestUsageSummaryJob::answer_goesWithItsFetch()
{
    const QTemporaryDir folder;
    TestLookup lookup;
    lookup.options.archivePath = folder.filePath(u"archive.sqlite"_s);
    const auto archive = openArchive(lookup.options.archivePath);
    const qint64 fetch = addFetch(*archive, {});
    const auto job = jobOf(lookup);
    lookup.run(job.get());
    QCOMPARE(archive->lookups(ArchivedLookup::Kind::UsageSummary).size(), size_t(1));
    QVERIFY(archive->deletePagesBefore(lookup.end ? QDateTime(QDate(2020, 1, 1), QTime(), Qt::UTC) : QDateTime()));
    QCOMPARE(archive->lookups(ArchivedLookup::Kind::UsageSummary).size(), size_t(1));
    QVERIFY(archive->deleteFetch(fetch));
    QVERIFY(archive->lookups(ArchivedLookup::Kind::UsageSummary).empty());
}

QTEST_GUILESS_MAIN(TestUsageSummaryJob)
#include "tst_usagesummaryjob.moc"
