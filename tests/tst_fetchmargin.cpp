// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"
#include "archivetasks.h"
#include "testfetch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

using TimeField = KoreApi::Options::TimeField;

namespace {

constexpr qint64 Hour = 3600;

qint64 second(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 8, day), QTime(hour, minute), Qt::UTC).toSecsSinceEpoch();
}

GeneratedSession sessionAt(GeneratedSession session, qint64 conversationStart, qint64 start, int number)
{
    session.conversationStart = conversationStart;
    session.billingStart = start;
    session.conversationEnd = session.billingEnd = start + Hour / 4;
    const auto id = [number](qint64 time) {
        return (QByteArray::number(time, 16) + QByteArray::number(number, 16).rightJustified(16, '0')).toStdString();
    };
    session.conversationSessionId = id(conversationStart);
    session.billingSessionId = id(start);
    return session;
}

/// An account that is billed while it is asked, the first half of August the 20th being over.
struct BusyAccount
{
    KoreApi::Options options;
    /// With every answer a session more begins, a second after the one before; this is the first.
    qint64 arrivals = 0;
    /// It takes the timestamps that it is asked for as the time of a zone so far east of UTC.
    qint64 readsEast = 0;
    int answers = 0;
    std::vector<GeneratedSession> sessions = ordinary();

    static std::vector<GeneratedSession> ordinary()
    {
        std::vector<GeneratedSession> all = SessionGenerator(3, QDate(2026, 8, 8), QDate(2026, 8, 19), 400).sessions();
        const GeneratedSession any = all.back();
        // More than a page beside it.
        for (int number = 0; number < 50; ++number) {
            for (const qint64 start : {second(9, 4), second(20, 1)})
                all.push_back(sessionAt(any, start + number * 300, start + number * 300, 0x100 + number));
        }
        // Over midnight: by their ends, or by the starts of their conversations, they lie beside the period.
        all.push_back(sessionAt(any, second(19, 23, 55), second(19, 23, 55), 0xa));
        all.push_back(sessionAt(any, second(9, 23, 50), second(10, 0, 5), 0xb));
        return all;
    }

    HttpAnswer answer(const HttpRequest &request)
    {
        HttpRequest read = request;
        QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (body.contains("fromDate"_L1)) {
            const qint64 start = arrivals + ++answers;
            sessions.push_back(sessionAt(sessions.front(), start, start, 0x1000 + answers));
        }
        for (const QString &field : {u"fromDate"_s, u"toDate"_s}) {
            const QDateTime asked = QDateTime::fromString(body[field].toString(), Qt::ISODateWithMs);
            if (asked.isValid())
                body[field] = asked.addSecs(-readsEast).toUTC().toString(Qt::ISODateWithMs);
        }
        read.body = QJsonDocument(body).toJson();
        return KoreApi(sessions, options).answer(read);
    }

    /// Of the period, those apart that arrived after the first answer.
    std::set<std::string> idsOfPeriod() const
    {
        std::set<std::string> ids;
        for (const GeneratedSession &session : sessions) {
            if (session.billingStart >= second(10, 0) && session.billingStart < second(20, 0))
                ids.insert(session.billingSessionId);
        }
        return ids;
    }
};

} // namespace

/// Sessions that arrive while a period is asked for, in it and beside it.
class TestFetchMargin : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void arrivals_data();
    void arrivals();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFetchMargin::arrivals_data()
{
    QTest::addColumn<qint64>("arrivals");
    QTest::addColumn<TimeField>("filteredBy");
    QTest::addColumn<bool>("newestFirst");
    QTest::addColumn<qint64>("zone");
    QTest::addColumn<qint64>("readsEast");
    QTest::addColumn<Verdict>("verdict");

    const qint64 india = 5 * Hour + Hour / 2;
    const qint64 today = second(20, 8);
    const qint64 yesterday = second(19, 12);
    const qint64 dayBefore = second(9, 12);
    using enum KoreApiOptions::TimeField;
    QTest::newRow("after it") << today << BillingStart << false << qint64(0) << qint64(0) << Verdict::Complete;
    QTest::newRow("after it, newest first")
        << today << BillingStart << true << qint64(0) << qint64(0) << Verdict::Complete;
    QTest::newRow("before it") << dayBefore << BillingStart << false << qint64(0) << qint64(0) << Verdict::Complete;
    QTest::newRow("before it, newest first")
        << dayBefore << BillingStart << true << qint64(0) << qint64(0) << Verdict::Complete;
    QTest::newRow("in it") << yesterday << BillingStart << false << qint64(0) << qint64(0) << Verdict::Changed;
    QTest::newRow("in it, newest first") << yesterday << BillingStart << true << qint64(0) << qint64(0)
                                         << Verdict::Changed;
    QTest::newRow("after it, chosen by their ends")
        << today << BillingEnd << true << qint64(0) << qint64(0) << Verdict::Changed;
    QTest::newRow("after it, chosen by their conversations")
        << today << ConversationStart << true << qint64(0) << qint64(0) << Verdict::Complete;
    QTest::newRow("before it, chosen by their conversations")
        << dayBefore << ConversationStart << true << qint64(0) << qint64(0) << Verdict::Changed;
    QTest::newRow("after it, dates of India")
        << today << BillingStart << true << india << qint64(0) << Verdict::Complete;
    QTest::newRow("after it, all in India") << today << BillingStart << true << india << india << Verdict::Complete;
    QTest::newRow("in it, all in India") << second(19, 20) << BillingStart << true << india << india
                                         << Verdict::Changed;
    QTest::newRow("after it, all in Kiritimati")
        << second(20, 1) << BillingStart << true << 14 * Hour << 14 * Hour << Verdict::Complete;
    // What it may take for a time of the period is asked for with it.
    QTest::newRow("after it, all in Hawaii")
        << today << BillingStart << true << -10 * Hour << -10 * Hour << Verdict::Changed;
}

void TestFetchMargin::arrivals()
{
    QFETCH(qint64, arrivals);
    QFETCH(TimeField, filteredBy);
    QFETCH(bool, newestFirst);
    QFETCH(qint64, zone);
    QFETCH(qint64, readsEast);
    QFETCH(Verdict, verdict);
    BusyAccount account;
    account.arrivals = arrivals;
    account.readsEast = readsEast;
    account.options.filteredBy = filteredBy;
    account.options.newestFirst = newestFirst;
    account.options.zone = QTimeZone(static_cast<int>(zone));
    FetchOptions kept = TestFetch::keptAt(m_folder->filePath(u"sessions.sqlite"_s));
    kept.pageSize = 20;
    const Period period{QDate(2026, 8, 10), QDate(2026, 8, 19)};
    TestFetch fetch({}, period, kept, {}, QDateTime(QDate(2026, 8, 20), QTime(9, 14), Qt::UTC));
    fetch.server.setHandler([&account](const HttpRequest &request) { return account.answer(request); });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, verdict);
    QVERIFY(fetch.addsUp());

    if (verdict == Verdict::Complete) {
        std::set<std::string> received;
        const SessionStore &store = fetch.store();
        std::array<char, 24> buffer{};
        for (quint32 row = 0; row < store.rowCount(); ++row) {
            const UtcSecond start = store.time(Field::BillingStart, row);
            if (start >= second(10, 0) && start < second(20, 0))
                received.insert(std::string(store.bytes(Field::BillingSessionId, row, &buffer)));
        }
        QCOMPARE(received, account.idsOfPeriod());
        QCOMPARE(fetch.completeness().total, fetch.store().liveCount());
    }

    // What is kept says the same.
    ArchiveJob archive(kept.archivePath, {}, Zone());
    SourceRecorder opened(archive);
    QVERIFY(opened.waitForEnd());
    QVERIFY2(opened.result.completeness.problem.isEmpty(), qPrintable(opened.result.completeness.problem));
    QCOMPARE(opened.result.completeness.verdict, verdict);
    QCOMPARE(opened.result.completeness.ledger, fetch.completeness().ledger);
    const ArchiveContent content = readArchive(kept.archivePath, 0);
    QCOMPARE(content.fetches.front().verdict, verdict);
    QCOMPARE(content.fetches.front().parts, fetch.completeness().ledger);
    const auto hasRole = [&fetch](LedgerLine::Role role) {
        return std::ranges::find(fetch.completeness().ledger, role, &LedgerLine::role)
            != fetch.completeness().ledger.end();
    };
    QVERIFY(hasRole(LedgerLine::Role::Margin));
    QVERIFY(hasRole(LedgerLine::Role::AskedAgain));
}

QTEST_GUILESS_MAIN(TestFetchMargin)
#include "tst_fetchmargin.moc"
