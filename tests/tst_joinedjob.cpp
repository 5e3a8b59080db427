// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filejob.h"
#include "joinedjob.h"
#include "testfetch.h"

#include <QFile>
#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A server with sessions of its own, and the fetch of a connection to it.
struct Account
{
    explicit Account(const std::vector<GeneratedSession> &sessions, const KoreApi::Options &options = {})
        : api(sessions, options)
        , server([this](const HttpRequest &request) { return api.answer(request); })
    { }

    JoinedJob::Part part(
        const QString &name, const QString &secret = u"demo-secret"_s, const QDateTime &now = TestFetch::December)
    {
        Profile profile;
        profile.name = name;
        profile.host = server.url().toString(QUrl::RemovePath);
        profile.proxyMode = ProxyMode::None;
        FetchOptions fetch = kept;
        fetch.waitFactor = 0.001;
        fetch.pageSize = 300;
        fetch.withBotNames = true;
        fetch.now = [now] { return now; };
        return {name, [=, this]() -> std::unique_ptr<SourceJob> {
                    return std::make_unique<FetchJob>(stack, profile,
                        TokenSource({u"cs-demo"_s, secret, {}}, SigningAlgorithm::HS256), TestFetch::FourMonths, Zone(),
                        fetch);
                }};
    }

    FetchOptions kept = {};
    KoreApi api;
    LoopbackServer server;
    NetworkStack stack;
};

std::vector<GeneratedSession> sessionsOf(int seed)
{
    return SessionGenerator(static_cast<quint32>(seed), QDate(2026, 5, 1), QDate(2026, 9, 5), 1500).sessions();
}

std::vector<GeneratedSession> both(const std::vector<GeneratedSession> &a, const std::vector<GeneratedSession> &b)
{
    std::vector<GeneratedSession> all = a;
    all.insert(all.end(), b.begin(), b.end());
    return all;
}

QString differenceFrom(const std::vector<GeneratedSession> &truth, const SessionStore &store)
{
    return firstDifference(linesOf(::sessionsOf(store), TestFetch::FourMonths), linesOf(truth, TestFetch::FourMonths));
}

/// A saved answer that lists sessions with these ids.
JoinedJob::Part answerIn(const QTemporaryDir &folder, const QString &name, const QByteArray &ids)
{
    QByteArrayList records;
    records.reserve(ids.size());
    for (const char id : ids)
        records.append(R"({"billingSessionId":"%"})"_ba.replace('%', id));
    const QString path = folder.filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("{\"sessions\":[" + records.join(',') + "]}");
    return {name,
        [path]() -> std::unique_ptr<SourceJob> { return std::make_unique<FileJob>(path, ApiZone::given(Zone())); }};
}

} // namespace

/// Several connections, added up.
class TestJoinedJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void sessionsOfBoth_areOneStore();
    void askedFarApart_tellsBoth();
    void zonesOfTheirOwn();
    void listedByBoth_countOnce();
    void listedTwiceInOneAnswer_isMarkedInItsRow();
    void oneThatFails_isNamed();
    void knownValues_areThoseOfAll();
    void cancelled_endsOnce();
};

void TestJoinedJob::sessionsOfBoth_areOneStore()
{
    Account first(sessionsOf(3));
    Account second(sessionsOf(4));
    JoinedJob job({first.part(u"First"_s), second.part(u"Second"_s)});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(recorder.finishedCount, 1);
    QCOMPARE(differenceFrom(both(sessionsOf(3), sessionsOf(4)), recorder.store), QString());
    const Completeness &completeness = recorder.result.completeness;
    QCOMPARE(completeness.verdict, Verdict::Complete);
    QCOMPARE(completeness.tally.rows, recorder.store.liveCount());
    QCOMPARE(completeness.total, qint64(recorder.store.liveCount()));
    QCOMPARE(completeness.askedAt, TestFetch::December);
    QVERIFY(!completeness.askedFrom.isValid());
    QCOMPARE(completeness.remarks, QStringList());
    // Both have the same zone, which is said once.
    QVERIFY(!completeness.hasSeveralZones());
    QCOMPARE(completeness.apiZone.evidence, ApiZone::Evidence::Proven);
    QVERIFY(completeness.apiZone.agreeing >= quint32(recorder.store.liveCount()));
    QCOMPARE(completeness.ledger.front().connection, u"First"_s);
    QCOMPARE(completeness.ledger.back().connection, u"Second"_s);
    for (const QString &name : {u"First: all"_s, u"Second: all"_s})
        QVERIFY2(completeness.details.join(u'\n').contains(name), qPrintable(completeness.details.join(u'\n')));
    QCOMPARE(recorder.progress.back().rows, qint64(recorder.store.liveCount()));
    double before = 0;
    for (const FetchProgress &progress : recorder.progress) {
        QVERIFY(progress.fraction >= before && progress.fraction <= 1);
        before = progress.fraction;
    }
    QCOMPARE(before, 1.0);

    // What is shown of a record is what came, also of the second one.
    std::array<char, 24> buffer;
    for (const quint32 row : {0U, recorder.store.rowCount() - 1}) {
        const QByteArray record = job.pages()->record(recorder.store.origin(row));
        QCOMPARE(job.pages()->sourceOf(recorder.store.origin(row).page), row == 0 ? u"First"_s : u"Second"_s);
        const std::string_view id = recorder.store.bytes(Field::BillingSessionId, row, &buffer);
        QVERIFY(record.contains(QByteArray(id.data(), static_cast<qsizetype>(id.size()))));
        QVERIFY(!recorder.store.names().bot(recorder.store.bytes(Field::BotId, row, &buffer)).empty());
    }
}

void TestJoinedJob::askedFarApart_tellsBoth()
{
    Account first(sessionsOf(3));
    Account second(sessionsOf(4));
    const QDateTime later = TestFetch::December.addSecs(3 * 3600);
    JoinedJob job({first.part(u"First"_s, u"demo-secret"_s, later), second.part(u"Second"_s)});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(recorder.result.completeness.askedFrom, TestFetch::December);
    QCOMPARE(recorder.result.completeness.askedAt, later);
}

void TestJoinedJob::zonesOfTheirOwn()
{
    KoreApi::Options options;
    options.zone = QTimeZone("Asia/Kolkata");
    Account first(sessionsOf(3));
    Account second(sessionsOf(4), options);
    JoinedJob job({first.part(u"First"_s), second.part(u"Second"_s)});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(recorder.restarts, 0);
    QCOMPARE(differenceFrom(both(sessionsOf(3), sessionsOf(4)), recorder.store), QString());
    QCOMPARE(recorder.result.completeness.verdict, Verdict::Complete);
    const QStringList zones = describeZones(recorder.result.completeness);
    QCOMPARE(zones.size(), 2);
    QVERIFY2(zones.at(0).startsWith(u"First: Time zone of the API: UTC, "_s), qPrintable(zones.at(0)));
    QVERIFY2(zones.at(1).startsWith(u"Second: "_s) && zones.at(1).contains(u"UTC+05:30"_s), qPrintable(zones.at(1)));
}

void TestJoinedJob::listedByBoth_countOnce()
{
    Account first(sessionsOf(3));
    Account second(sessionsOf(3));
    JoinedJob job({first.part(u"First"_s), second.part(u"Second"_s)});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(differenceFrom(sessionsOf(3), recorder.store), QString());
    const Completeness &completeness = recorder.result.completeness;
    QCOMPARE(completeness.tally.rows, recorder.store.liveCount());
    QCOMPARE(completeness.total, 2 * qint64(recorder.store.liveCount()));
    QCOMPARE(completeness.verdict, Verdict::Complete);
    QCOMPARE(completeness.remarks.size(), 1);
    QVERIFY(completeness.remarks.first().contains(u"more than one connection"_s));
}

void TestJoinedJob::listedTwiceInOneAnswer_isMarkedInItsRow()
{
    const QTemporaryDir folder;
    JoinedJob job({answerIn(folder, u"first"_s, "abc"), answerIn(folder, u"second"_s, "deef"),
        answerIn(folder, u"third"_s, "ghh")});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(recorder.store.rowCount(), 8U);
    QCOMPARE(recorder.store.repeated().count(), 2U);
    std::string marked;
    std::array<char, 24> buffer;
    for (quint32 row = 0; row < recorder.store.rowCount(); ++row) {
        if (recorder.store.repeated().test(row))
            marked += recorder.store.bytes(Field::BillingSessionId, row, &buffer);
    }
    QCOMPARE(marked, std::string("eh"));
}

void TestJoinedJob::oneThatFails_isNamed()
{
    Account first(sessionsOf(3));
    Account second(sessionsOf(4));
    JoinedJob job({first.part(u"First"_s, u"wrong"_s), second.part(u"Second"_s)});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(differenceFrom(sessionsOf(4), recorder.store), QString());
    QCOMPARE(recorder.result.completeness.verdict, Verdict::Failed);
    QCOMPARE(recorder.result.error.kind, ApiError::Kind::Credentials);
    QVERIFY(recorder.result.error.sentence.startsWith(u"First: "_s));
    QCOMPARE(recorder.result.failedName, u"First"_s);
    QCOMPARE(recorder.result.completeness.apiZone.evidence, ApiZone::Evidence::Proven);
    QVERIFY(recorder.result.completeness.problem.startsWith(u"First: "_s));
    QVERIFY(!recorder.result.completeness.problem.contains(u"wrong"_s));
}

/// As soon as each of them has an earlier fetch.
void TestJoinedJob::knownValues_areThoseOfAll()
{
    const QTemporaryDir folder;
    std::vector<GeneratedSession> sessions = sessionsOf(3);
    sessions[700].channel = "kiosk";
    Account first(sessions);
    sessions = sessionsOf(4);
    sessions[700].channel = "mirror";
    Account second(sessions);
    first.kept.archivePath = folder.filePath(u"first.sqlite"_s);
    second.kept.archivePath = folder.filePath(u"second.sqlite"_s);
    first.kept.isFresh = second.kept.isFresh = true;
    const auto known = [](const std::vector<JoinedJob::Part> &parts) -> std::optional<SeenValues> {
        JoinedJob job(parts);
        SourceRecorder recorder(job);
        return recorder.waitForEnd() ? recorder.result.knownValues : std::optional(SeenValues{{"no end"}, {}});
    };
    const JoinedJob::Part one = first.part(u"First"_s);
    const JoinedJob::Part other = second.part(u"Second"_s);
    QCOMPARE(known({one}), std::nullopt);
    QVERIFY(known({one})->channels.contains("kiosk"));
    QCOMPARE(known({one, other}), std::nullopt);
    const std::optional<SeenValues> both = known({one, other});
    QVERIFY(both && both->channels.contains("kiosk") && both->channels.contains("mirror"));
    QVERIFY(both->types.contains("Conversations"));
    // One of a connection that keeps nothing.
    second.kept.archivePath.clear();
    QCOMPARE(known({second.part(u"Second"_s), one}), std::nullopt);
}

void TestJoinedJob::cancelled_endsOnce()
{
    Account first(sessionsOf(3));
    Account second(sessionsOf(4));
    JoinedJob job({first.part(u"First"_s), second.part(u"Second"_s)});
    SourceRecorder recorder(job);
    second.server.setHandler([&](const HttpRequest &request) {
        // This is another thread.
        if (second.server.requests().size() == 2)
            QMetaObject::invokeMethod(
                &job, [&job] { job.abort(); }, Qt::QueuedConnection);
        return second.api.answer(request);
    });
    QVERIFY(recorder.waitForEnd());
    QVERIFY(recorder.drain());
    QCOMPARE(recorder.finishedCount, 1);
    QCOMPARE(recorder.result.completeness.verdict, Verdict::Cancelled);
    QVERIFY(!recorder.result.error);
    QVERIFY(recorder.store.liveCount() >= 1500);

    JoinedJob early({first.part(u"First"_s), second.part(u"Second"_s)});
    SourceRecorder nothing(early);
    early.start();
    early.abort();
    early.abort();
    QVERIFY(nothing.waitForEnd());
    QVERIFY(nothing.drain());
    QCOMPARE(nothing.finishedCount, 1);
    QCOMPARE(nothing.result.completeness.verdict, Verdict::Cancelled);
}

QTEST_GUILESS_MAIN(TestJoinedJob)
#include "tst_joinedjob.moc"
