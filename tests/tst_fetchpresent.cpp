// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"
#include "testfetch.h"

#include <QJsonDocument>
#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Periods that hold the present day, and clocks that are wrong about it.
class TestFetchPresent : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void goesOnUpToThePresent();
    void whatFailedAtFirstIsCompleteInTheEnd();
    void anUnfinishedPeriodIsTold();
    void anUnfinishedDayOfAnotherZoneIsTold();
    void aClockThatIsAheadSettlesNothing();
    void localTimeIsAskedUpToThePresent();
    void aServerOfWholeDaysIsFound_data();
    void aServerOfWholeDaysIsFound();

private:
    FetchOptions kept() const
    {
        FetchOptions options;
        options.archivePath = m_folder->filePath(u"sessions.sqlite"_s);
        return options;
    }

    static constexpr int Hour = 3600;
    const Period m_august{QDate(2026, 8, 1), QDate(2026, 8, 31)};
    const QDateTime m_now{QDate(2026, 8, 20), QTime(9, 14), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// What began since the fetch was cut short is not left out.
void TestFetchPresent::goesOnUpToThePresent()
{
    TestFetch first({}, m_august, kept(), {}, m_now);
    first.server.setHandler([&first](const HttpRequest &request) {
        if (first.server.requests().size() == 4)
            first.abortSoon();
        return first.api.answer(request);
    });
    QVERIFY(first.recorder->waitForEnd());
    QCOMPARE(first.completeness().verdict, Verdict::Cancelled);

    const QDateTime later = m_now.addSecs(20 * Hour);
    TestFetch second({}, m_august, kept(), {}, later);
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);
    TestFetch anew({}, m_august, {}, {}, later);
    QVERIFY(anew.recorder->waitForEnd());
    QCOMPARE(second.completeness().tally.rows, anew.completeness().tally.rows);
    for (const QJsonObject &body : first.bodies().mid(0, 3))
        QVERIFY(!second.bodies().contains(body));
}

/// What was begun before the fetch was cut short, and asked for otherwise later, does not count as a part of it.
void TestFetchPresent::whatFailedAtFirstIsCompleteInTheEnd()
{
    const Period week{QDate(2026, 8, 14), QDate(2026, 8, 20)};
    TestFetch first({}, week, kept(), {}, m_now);
    first.server.setHandler([](const HttpRequest &) {
        return HttpAnswer{.status = 401, .body = R"({"errors":[{"msg":"Invalid SDK credentials","code":4002}]})"_ba};
    });
    QVERIFY(first.recorder->waitForEnd());
    QCOMPARE(first.completeness().verdict, Verdict::Failed);

    TestFetch second({}, week, kept(), {}, m_now.addSecs(60));
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);
    ArchiveJob archive(kept().archivePath, {}, Zone());
    SourceRecorder opened(archive);
    QVERIFY(opened.waitForEnd());
    QVERIFY2(opened.result.completeness.verdict == Verdict::Complete, qPrintable(opened.result.completeness.problem));
    QCOMPARE(opened.result.completeness.tally.rows, second.completeness().tally.rows);

    QString problem;
    const auto kept = Archive::open(this->kept().archivePath, Archive::Mode::ReadOnly, &problem);
    const std::vector<ArchivedFetch> fetches = kept->fetches();
    QCOMPARE(fetches.size(), size_t(1));
    QCOMPARE(fetches.front().outcome(), Verdict::Complete);
    size_t attempts = 0;
    for (const ArchivedWindow &window : kept->windows(fetches.front().id)) {
        QVERIFY(window.isClosed);
        attempts += kept->attempts(window.id).size();
    }
    QCOMPARE(attempts, size_t(1));
}

void TestFetchPresent::anUnfinishedPeriodIsTold()
{
    TestFetch fetch({}, m_august, kept(), {}, m_now);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    const QString sentence = u"what began after 2026-08-20T09:14:00Z is not here"_s;
    QVERIFY2(fetch.completeness().details.join(u'\n').contains(sentence),
        qPrintable(fetch.completeness().details.join(u'\n')));

    ArchiveJob archive(kept().archivePath, {.fetch = 0, .period = m_august}, Zone());
    SourceRecorder opened(archive);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.verdict, Verdict::Failed);
    QVERIFY2(opened.result.completeness.problem.contains(sentence), qPrintable(opened.result.completeness.problem));
    QVERIFY(opened.store.rowCount() > 0);
}

/// Days of another zone may not have been over, though those of the fetch were.
void TestFetchPresent::anUnfinishedDayOfAnotherZoneIsTold()
{
    const Period days{QDate(2026, 8, 15), QDate(2026, 8, 19)};
    TestFetch fetch({}, days, kept(), {}, m_now);
    QVERIFY(fetch.recorder->waitForEnd());
    const auto verdictIn = [&](const QString &zone) {
        ArchiveJob archive(kept().archivePath, {.period = days, .zone = Zone::fromName(zone)}, Zone());
        SourceRecorder opened(archive);
        return opened.waitForEnd() ? opened.result.completeness.verdict : Verdict::Nothing;
    };
    QCOMPARE(verdictIn({}), Verdict::Complete);
    QCOMPARE(verdictIn(u"Asia/Kolkata"_s), Verdict::Complete);
    QCOMPARE(verdictIn(u"Pacific/Honolulu"_s), Verdict::Failed);
}

/// The server says what time it is.
void TestFetchPresent::aClockThatIsAheadSettlesNothing()
{
    const Period period{QDate(2026, 8, 10), QDate(2026, 8, 18)};
    const auto answerAt = [](TestFetch &fetch, const QByteArray &date) {
        fetch.server.setHandler([&fetch, date](const HttpRequest &request) {
            HttpAnswer answer = fetch.api.answer(request);
            answer.headers.removeIf([](const auto &header) { return header.first == "Date"; });
            answer.headers.append({"Date"_ba, date});
            return answer;
        });
    };
    TestFetch wrong({}, period, kept(), {}, m_now.addDays(5));
    answerAt(wrong, "Thu, 20 Aug 2026 09:14:00 GMT"_ba);
    QVERIFY(wrong.recorder->waitForEnd());
    QCOMPARE(wrong.completeness().verdict, Verdict::Complete);

    TestFetch right({}, period, kept(), {}, m_now.addDays(10));
    QVERIFY(right.recorder->waitForEnd());
    QVERIFY(!right.bodies().isEmpty());
    TestFetch again({}, period, kept(), {}, m_now.addDays(10));
    QVERIFY(again.recorder->waitForEnd());
    QVERIFY(again.bodies().isEmpty());
}

/// A server that takes the timestamps it is asked for as its own local time lacks the last hours otherwise.
void TestFetchPresent::localTimeIsAskedUpToThePresent()
{
    const int offset = 5 * Hour + Hour / 2;
    KoreApi::Options options;
    options.zone = QTimeZone(offset);
    const Period period{QDate(2026, 8, 10), QDate(2026, 8, 19)};
    const SessionGenerator dense(3, QDate(2026, 8, 1), QDate(2026, 8, 25), 6000);
    KoreApi api(dense.sessions(), options);
    TestFetch fetch({}, period, {}, {}, QDateTime(QDate(2026, 8, 20), QTime(0, 30), Qt::UTC));
    fetch.server.setHandler([&api](const HttpRequest &request) {
        HttpRequest shifted = request;
        QJsonObject body = QJsonDocument::fromJson(request.body).object();
        for (const QString &field : {u"fromDate"_s, u"toDate"_s}) {
            const QDateTime read = QDateTime::fromString(body[field].toString(), Qt::ISODate).addSecs(-offset);
            body[field] = read.toUTC().toString(Qt::ISODateWithMs);
        }
        shifted.body = QJsonDocument(body).toJson();
        return api.answer(shifted);
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    quint32 expected = 0;
    quint32 received = 0;
    const qint64 from = Zone().startOfDay(period.from);
    const qint64 to = Zone().startOfDay(period.to.addDays(1));
    for (const GeneratedSession &session : dense.sessions())
        expected += session.billingStart >= from && session.billingStart < to ? 1 : 0;
    for (quint32 row = 0; row < fetch.store().rowCount(); ++row) {
        const UtcSecond start = fetch.store().time(Field::BillingStart, row);
        received += start >= from && start < to ? 1 : 0;
    }
    QCOMPARE(received, expected);
}

void TestFetchPresent::aServerOfWholeDaysIsFound_data()
{
    QTest::addColumn<bool>("takesWholeDays");
    QTest::addColumn<int>("refusal");
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("isQuiet");
    QTest::addColumn<bool>("eachBot");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<Verdict>("verdict");
    const int india = 5 * Hour + Hour / 2;
    const int newYork = -4 * Hour;
    const QDate today(2026, 8, 20);
    const auto row = [](const char *name, bool takesWholeDays, int offset, bool isQuiet, QDate to, Verdict verdict) {
        QTest::newRow(name) << takesWholeDays << 0 << offset << isQuiet << false << to << verdict;
    };
    row("an ordinary server", false, 0, false, today, Verdict::Complete);
    row("an ordinary server in India", false, india, false, today, Verdict::Complete);
    row("an ordinary server in Hawaii", false, -10 * Hour, false, today, Verdict::Complete);
    row("a quiet day", false, 0, true, today, Verdict::Complete);
    row("a quiet day in India", false, india, true, today, Verdict::Complete);
    row("a quiet day in New York", false, newYork, true, today, Verdict::Complete);
    row("nothing of the present day", true, 0, false, today, Verdict::Unproven);
    row("nothing of the present day in India", true, india, false, today, Verdict::Unproven);
    row("nothing of the last hours in India", true, india, false, today.addDays(-1), Verdict::Unproven);
    row("nothing of the present day in New York", true, newYork, false, today, Verdict::Unproven);
    row("the day before is whole", true, 0, false, today.addDays(-2), Verdict::Complete);
    QTest::newRow("the wrong way round is refused") << true << 400 << 0 << false << false << today << Verdict::Unproven;
    QTest::newRow("bot by bot") << true << 0 << 0 << false << true << today << Verdict::Unproven;
    QTest::newRow("bot by bot, a quiet day") << false << 0 << 0 << true << true << today << Verdict::Complete;
}

/// A server that takes `toDate` as the begin of its day looks like one on whose present day nothing happens.
void TestFetchPresent::aServerOfWholeDaysIsFound()
{
    QFETCH(bool, takesWholeDays);
    QFETCH(int, refusal);
    QFETCH(int, offset);
    QFETCH(bool, isQuiet);
    QFETCH(bool, eachBot);
    QFETCH(QDate, to);
    const QDate lastDay = isQuiet ? QDate(2026, 8, 19) : QDate(2026, 8, 25);
    std::vector<GeneratedSession> sessions = SessionGenerator(3, QDate(2026, 8, 1), lastDay, 6000).sessions();
    std::erase_if(sessions,
        [this](const GeneratedSession &session) { return session.conversationEnd > m_now.toSecsSinceEpoch(); });
    KoreApi::Options behaviour;
    behaviour.zone = QTimeZone(offset);
    KoreApi api(sessions, behaviour);
    FetchOptions options = kept();
    if (eachBot)
        options.botIds = {QString::fromStdString(sessions.at(0).botId), QString::fromStdString(sessions.at(1).botId)};
    TestFetch fetch({}, {QDate(2026, 8, 10), to}, options, {}, m_now);
    fetch.server.setHandler([&](const HttpRequest &request) {
        HttpRequest whole = request;
        QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const QString day = body["toDate"_L1].toString().left(10) + u"T00:00:00.000Z"_s;
        if (takesWholeDays && !day.startsWith(u'T'))
            body["toDate"_L1] = day;
        for (const QString &field : {u"fromDate"_s, u"toDate"_s}) {
            const QDateTime read = QDateTime::fromString(body[field].toString(), Qt::ISODate);
            if (read.isValid())
                body[field] = read.addSecs(-offset).toUTC().toString(Qt::ISODateWithMs);
        }
        whole.body = QJsonDocument(body).toJson();
        const bool isReversed = takesWholeDays && body["fromDate"_L1].toString() > day;
        if (isReversed && refusal > 0)
            return HttpAnswer{.status = refusal, .body = R"({"errors":[{"msg":"Invalid arguments","code":400}]})"_ba};
        return api.answer(whole);
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QTEST(fetch.completeness().verdict, "verdict");
    const QString details = fetch.completeness().details.join(u'\n');
    QCOMPARE(details.contains(u"lists whole days only"_s), fetch.completeness().verdict != Verdict::Complete);

    // What is kept says the same.
    ArchiveJob archive(kept().archivePath, {}, Zone());
    SourceRecorder opened(archive);
    QVERIFY(opened.waitForEnd());
    QVERIFY2(opened.result.completeness.problem.isEmpty(), qPrintable(opened.result.completeness.problem));
    QTEST(opened.result.completeness.verdict, "verdict");
}

QTEST_GUILESS_MAIN(TestFetchPresent)
#include "tst_fetchpresent.moc"
