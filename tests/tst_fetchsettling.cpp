// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"
#include "archivesamples.h"
#include "testfetch.h"

#include <QJsonDocument>
#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a fetch says of sessions that may still change, and of the filter of the server, and how both are kept.
class TestFetchSettling : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatWasAskedLaterHasSettled();
    void settlingTimeIsTheProfiles();
    void sessionsWithoutAnEndAreAskedForAgain_data();
    void sessionsWithoutAnEndAreAskedForAgain();
    void pagesOfEarlierVersionsAreLookedThrough();
    void filterOfTheServerIsKept_data();
    void filterOfTheServerIsKept();
    void longConversationsWidenTheMargin_data();
    void longConversationsWidenTheMargin();

private:
    QString path() const { return m_folder->filePath(u"sessions.sqlite"_s); }
    FetchOptions kept() const { return TestFetch::keptAt(path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFetchSettling::whatWasAskedLaterHasSettled()
{
    const QDateTime now(TestFetch::FourMonths.to.addDays(2), QTime(9, 14), Qt::UTC);
    TestFetch first({}, TestFetch::FourMonths, kept(), {}, now);
    QVERIFY(first.recorder->waitForEnd());
    // A session may still change if it ended within the last three days, or has no end.
    const auto expected = [&first](const QDateTime &asked) {
        quint32 count = 0;
        for (quint32 row = 0; row < first.store().rowCount(); ++row) {
            const UtcSecond end = first.store().time(Field::BillingEnd, row);
            count += !first.store().isSuperseded(row)
                    && (end == MissingTime || end > asked.addDays(-3).toSecsSinceEpoch())
                ? 1
                : 0;
        }
        return count;
    };
    QVERIFY(expected(now) > 0);
    QCOMPARE(first.store().mayChange().count(), expected(now));

    // Opened without a network it is as it was.
    ArchiveJob archive(path(), {}, {});
    SourceRecorder opened(archive);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.store.mayChange().count(), first.store().mayChange().count());

    TestFetch later({}, TestFetch::FourMonths, kept(), {}, now.addDays(30));
    QVERIFY(later.recorder->waitForEnd());
    QVERIFY2(
        later.completeness().details.value(0).contains(u"asked for before, the first one on 2026-09-04T09:14:00Z"_s),
        qPrintable(later.completeness().details.join(u'\n')));
    QVERIFY(!first.completeness().details.join(u'\n').contains(u"asked for before"_s));
    QCOMPARE(later.store().mayChange().count(), expected(now.addDays(30)));
}

void TestFetchSettling::settlingTimeIsTheProfiles()
{
    const QDateTime now(TestFetch::FourMonths.to.addDays(2), QTime(9, 14), Qt::UTC);
    const auto tenDays = [](Profile &profile) { profile.settlingHours = 240; };
    TestFetch first({}, TestFetch::FourMonths, kept(), tenDays, now);
    QVERIFY(first.recorder->waitForEnd());
    TestFetch usual({}, TestFetch::FourMonths, {}, {}, now);
    QVERIFY(usual.recorder->waitForEnd());
    QVERIFY(first.store().mayChange().count() > usual.store().mayChange().count());
    TestFetch second({}, TestFetch::FourMonths, kept(), tenDays, now);
    QVERIFY(second.recorder->waitForEnd());
    const QDate settled = now.date().addDays(-10);
    for (const QJsonObject &body : second.bodies()) {
        const QDate to = QDate::fromString(body["toDate"_L1].toString().left(10), Qt::ISODate);
        QVERIFY2(to > settled, qPrintable(to.toString(Qt::ISODate)));
    }
    QVERIFY(!second.bodies().isEmpty());
    ArchiveJob archive(path(), {}, {});
    SourceRecorder opened(archive);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.store.mayChange().count(), second.store().mayChange().count());
}

void TestFetchSettling::sessionsWithoutAnEndAreAskedForAgain_data()
{
    QTest::addColumn<bool>("haveEnded");
    QTest::newRow("they still have none") << false;
    QTest::newRow("they have ended meanwhile") << true;
}

/// Long after their days have settled: what is marked is asked for again, until nothing is marked any more.
void TestFetchSettling::sessionsWithoutAnEndAreAskedForAgain()
{
    QFETCH(const bool, haveEnded);
    KoreApi::Options withoutEnds;
    withoutEnds.oddities = RowOddity::MissingFields;
    TestFetch first(withoutEnds, TestFetch::OneWeek, kept());
    QVERIFY(first.recorder->waitForEnd());
    QCOMPARE(first.completeness().verdict, Verdict::Complete);
    const quint32 open = first.store().mayChange().count();
    QVERIFY(open > 0);

    TestFetch second(haveEnded ? KoreApi::Options() : withoutEnds, TestFetch::OneWeek, kept());
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.bodies().size(), first.bodies().size());
    QCOMPARE(second.completeness().verdict, Verdict::Complete);
    QCOMPARE(second.store().liveCount(), first.store().liveCount());
    QCOMPARE(second.store().mayChange().count(), haveEnded ? 0 : open);

    TestFetch third({}, TestFetch::OneWeek, kept());
    QVERIFY(third.recorder->waitForEnd());
    QCOMPARE(third.bodies().isEmpty(), haveEnded);
    QCOMPARE(third.store().mayChange().count(), quint32{0});
}

/// Nothing was written of what they hold; it is, when they are read again.
void TestFetchSettling::pagesOfEarlierVersionsAreLookedThrough()
{
    KoreApi::Options withoutEnds;
    withoutEnds.oddities = RowOddity::MissingFields;
    TestFetch first(withoutEnds, TestFetch::OneWeek, kept());
    QVERIFY(first.recorder->waitForEnd());
    QCOMPARE(
        RawSqlite(path()).exec({u"UPDATE page SET records = -1, not_readable = -1, may_change = -1"_s}), QString());
    TestFetch second(withoutEnds, TestFetch::OneWeek, kept());
    QVERIFY(second.recorder->waitForEnd());
    QVERIFY(second.bodies().isEmpty());
    TestFetch third(withoutEnds, TestFetch::OneWeek, kept());
    QVERIFY(third.recorder->waitForEnd());
    QVERIFY(!third.bodies().isEmpty());
}

void TestFetchSettling::filterOfTheServerIsKept_data()
{
    using TimeField = KoreApi::Options::TimeField;
    QTest::addColumn<int>("filteredBy");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("days");
    QTest::newRow("billing start") << int(TimeField::BillingStart) << u"Billing Session Start Date Time"_s << 1;
    QTest::newRow("conversation start") << int(TimeField::ConversationStart)
                                        << u"Conversation Session Start Date Time"_s << 8;
}

// What the first fetch has shown of the server decides how early the next one begins.
void TestFetchSettling::filterOfTheServerIsKept()
{
    QFETCH(int, filteredBy);
    QFETCH(QString, title);
    QFETCH(int, days);
    KoreApi::Options options;
    options.filteredBy = static_cast<KoreApi::Options::TimeField>(filteredBy);
    // Most sessions of the day are moved to about midnight, where windows end; their ids stay behind.
    std::vector<GeneratedSession> sessions = SessionGenerator(3, QDate(2026, 5, 1), QDate(2026, 9, 5), 30000)
                                                 .sessions();
    for (GeneratedSession &session : sessions) {
        for (auto *time :
            {&session.conversationStart, &session.conversationEnd, &session.billingStart, &session.billingEnd})
            *time += 10 * 3600;
    }
    KoreApi api(sessions, options);
    const auto tenDays = [](Profile &profile) {
        profile.settlingHours = 240;
        profile.apiZone = u"UTC"_s;
    };
    FetchOptions large = kept();
    large.pageSize = 10000;
    TestFetch first({}, TestFetch::FourMonths, large, tenDays);
    first.server.setHandler([&api](const HttpRequest &request) { return api.answer(request); });
    QVERIFY(first.recorder->waitForEnd());
    const QString details = first.completeness().details.join(u'\n');
    QVERIFY2(details.contains(u"chooses sessions by %1, as"_s.arg(title)), qPrintable(details));

    // It has asked for what begins earlier itself already.
    QString earliest = first.bodies().value(0)["fromDate"_L1].toString();
    for (const QJsonObject &body : first.bodies())
        earliest = std::min(earliest, body["fromDate"_L1].toString());
    QCOMPARE(earliest.left(10), TestFetch::FourMonths.from.addDays(-days).toString(Qt::ISODate));

    FetchOptions fresh = large;
    fresh.isFresh = true;
    TestFetch second({}, TestFetch::OneWeek, fresh, tenDays);
    second.server.setHandler([&api](const HttpRequest &request) { return api.answer(request); });
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.bodies().value(0)["fromDate"_L1].toString().left(10),
        TestFetch::OneWeek.from.addDays(-days).toString(Qt::ISODate));

    // Opened without a network it says the same.
    ArchiveJob archive(path(), {.fetch = 1, .period = {}}, Zone());
    SourceRecorder opened(archive);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.details, first.completeness().details);
}

void TestFetchSettling::longConversationsWidenTheMargin_data()
{
    using TimeField = KoreApi::Options::TimeField;
    QTest::addColumn<int>("filteredBy");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<bool>("readsLocalTime");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("reportZone");
    const auto row = [](const char *name, TimeField field, const char *zone, bool readsLocalTime, int pageSize,
                         int hours = 96, const QString &reportZone = u"UTC"_s) {
        QTest::newRow(name) << int(field) << QByteArray(zone) << readsLocalTime << pageSize << hours << reportZone;
    };
    row("billing start", TimeField::BillingStart, "UTC", false, 1000);
    row("billing end", TimeField::BillingEnd, "UTC", false, 1000);
    row("conversation start", TimeField::ConversationStart, "UTC", false, 1000);
    row("conversation end", TimeField::ConversationEnd, "UTC", false, 1000);
    // Clocks change in the middle: the first pages look as if it never left the time of winter.
    row("conversation start, New York", TimeField::ConversationStart, "America/New_York", false, 100);
    row("conversation end, New York", TimeField::ConversationEnd, "America/New_York", false, 100);
    row("conversation start, all in New York", TimeField::ConversationStart, "America/New_York", true, 100);
    row("conversation start, all in India", TimeField::ConversationStart, "Asia/Kolkata", true, 1000);
    row("conversation end, all in India", TimeField::ConversationEnd, "Asia/Kolkata", true, 1000);
    // Less than a day, but the day that is asked for besides begins later, or ends earlier, than those of the period.
    row("22 hours, all in New York", TimeField::ConversationStart, "America/New_York", true, 100, 22);
    row("22 hours, all in India", TimeField::ConversationEnd, "Asia/Kolkata", true, 1000, 22);
    row("22 hours, days of India", TimeField::ConversationStart, "UTC", false, 1000, 22, u"Asia/Kolkata"_s);
    row("22 hours, days of Hawaii", TimeField::ConversationEnd, "UTC", false, 1000, 22, u"Pacific/Honolulu"_s);
}

/// Sessions of the period are listed by the start or the end of conversations that are longer than any setting says.
void TestFetchSettling::longConversationsWidenTheMargin()
{
    QFETCH(int, filteredBy);
    QFETCH(QByteArray, zone);
    QFETCH(bool, readsLocalTime);
    QFETCH(int, pageSize);
    QFETCH(int, hours);
    QFETCH(QString, reportZone);
    const qint64 longer = hours * qint64{3600};
    KoreApi::Options options;
    options.filteredBy = static_cast<KoreApi::Options::TimeField>(filteredBy);
    options.zone = QTimeZone(zone);
    const QDate first(2026, 3, 4);
    const QDate last(2026, 3, 12);
    std::vector<GeneratedSession> sessions = SessionGenerator(3, first.addDays(-10), last.addDays(10), 3000).sessions();
    const qint64 from = first.startOfDay(QTimeZone(reportZone.toUtf8())).toSecsSinceEpoch();
    const qint64 to = last.addDays(1).startOfDay(QTimeZone(reportZone.toUtf8())).toSecsSinceEpoch();
    int expected = 0;
    for (size_t index = 0; index < sessions.size(); ++index) {
        GeneratedSession &session = sessions[index];
        session.conversationStart -= index % 5 == 0 ? longer : 0;
        session.conversationEnd += index % 5 == 1 ? longer : 0;
        const QByteArray time = QByteArray::number(static_cast<qint64>(session.conversationStart), 16);
        session.conversationSessionId.replace(0, 8, time.toStdString());
        expected += session.billingStart >= from && session.billingStart < to ? 1 : 0;
    }
    KoreApi api(sessions, options);
    FetchOptions large = kept();
    large.pageSize = pageSize;
    const auto inZone = [&reportZone](Profile &profile) { profile.reportZone = reportZone; };
    TestFetch fetch({}, {first, last}, large, inZone, QDateTime(last.addDays(30), QTime(9, 14), Qt::UTC));
    fetch.server.setHandler([&](HttpRequest request) {
        QJsonObject body = QJsonDocument::fromJson(request.body).object();
        for (const QString &field : {u"fromDate"_s, u"toDate"_s}) {
            const QDateTime asked = QDateTime::fromString(body[field].toString(), Qt::ISODateWithMs);
            if (asked.isValid() && readsLocalTime)
                body[field] = asked.addSecs(-options.zone.offsetFromUtc(asked)).toString(Qt::ISODateWithMs);
        }
        if (!body.isEmpty())
            request.body = QJsonDocument(body).toJson();
        return api.answer(request);
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    int received = 0;
    for (quint32 row = 0; row < fetch.store().rowCount(); ++row) {
        const UtcSecond start = fetch.store().time(Field::BillingStart, row);
        received += start >= from && start < to ? 1 : 0;
    }
    QVERIFY(expected > 500);
    QCOMPARE(received, expected);
}

QTEST_GUILESS_MAIN(TestFetchSettling)
#include "tst_fetchsettling.moc"
