// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patience.h"
#include "recheckjob.h"
#include "testfetch.h"

#include <QJsonDocument>
#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Asks whether the API still lists as many sessions as were fetched.
class TestRecheckJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void nothingHasChanged();
    void moreOrFewer_data();
    void moreOrFewer();
    void noTotals_data();
    void noTotals();
    void neverBetterThanTheFetch_data();
    void neverBetterThanTheFetch();
    void cutTotals_areAddedUp();
    void longParts_areHalved();
    void nothingToAsk();
    void failure_isSaid();
    void passingFailures_areStood();
    void cancelled_endsOnce();

private:
    /// Re-checks the ledger against the server of the fetch.
    RecheckResult recheck(const std::vector<LedgerLine> &ledger, const QString &secret = u"demo-secret"_s);
    std::unique_ptr<RecheckJob> jobOf(const std::vector<LedgerLine> &ledger, const QString &secret = u"demo-secret"_s);

    std::unique_ptr<TestFetch> m_fetch;
};

void TestRecheckJob::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestRecheckJob::init()
{
    m_fetch = std::make_unique<TestFetch>(KoreApi::Options(), TestFetch::FourMonths);
    QVERIFY(m_fetch->recorder->waitForEnd());
    QCOMPARE(m_fetch->completeness().verdict, Verdict::Complete);
}

std::unique_ptr<RecheckJob> TestRecheckJob::jobOf(const std::vector<LedgerLine> &ledger, const QString &secret)
{
    FetchOptions options;
    options.waitFactor = 0.001;
    options.now = [] { return TestFetch::December; };
    return std::make_unique<RecheckJob>(m_fetch->stack, m_fetch->profile,
        TokenSource({u"cs-demo"_s, secret, {}}, SigningAlgorithm::HS256), ledger, options);
}

RecheckResult TestRecheckJob::recheck(const std::vector<LedgerLine> &ledger, const QString &secret)
{
    const auto job = jobOf(ledger, secret);
    RecheckResult result;
    int count = 0;
    connect(job.get(), &RecheckJob::finished, this, [&](const RecheckResult &found) {
        result = found;
        ++count;
    });
    job->start();
    job->start();
    if (!QTest::qWaitFor([&count] { return count > 0; }, 30000))
        qWarning("the re-check does not end");
    job->abort();
    return count == 1 ? result : RecheckResult();
}

void TestRecheckJob::nothingHasChanged()
{
    const auto &ledger = m_fetch->completeness().ledger;
    QVERIFY(ledger.size() > 3);
    const auto before = m_fetch->server.requests().size();
    const RecheckResult result = recheck(ledger);
    QVERIFY(result.agrees());
    QCOMPARE(result.text(),
        u"Nothing is missing: the API still lists as many sessions as are here, in all %1 part(s)."_s.arg(
            ledger.size()));
    QCOMPARE(result.askedAt, TestFetch::December);
    // One session for each part was asked for, and no more.
    const QList<QJsonObject> bodies = m_fetch->bodies().mid(before);
    QCOMPARE(size_t(bodies.size()), ledger.size());
    for (const QJsonObject &body : bodies) {
        QCOMPARE(body["limit"_L1].toInt(), 1);
        QCOMPARE(body["skip"_L1].toInt(), 0);
    }
}

void TestRecheckJob::moreOrFewer_data()
{
    QTest::addColumn<int>("difference");
    QTest::addColumn<QString>("says");
    QTest::newRow("more") << -3 << u"The API now lists 3 more in "_s;
    QTest::newRow("fewer") << 1 << u"The API now lists 1 fewer in "_s;
}

void TestRecheckJob::moreOrFewer()
{
    QFETCH(int, difference);
    QFETCH(QString, says);
    std::vector<LedgerLine> ledger = m_fetch->completeness().ledger;
    ledger[1].distinct += difference;
    const RecheckResult result = recheck(ledger);
    QVERIFY(!result.agrees());
    QCOMPARE(result.parts[1].more(), -difference);
    QVERIFY2(result.text().startsWith(says), qPrintable(result.text()));
    QVERIFY(result.text().endsWith(u": fetch again."_s));
    QCOMPARE(result.text().count(u"lists"_s), 1);
}

void TestRecheckJob::noTotals_data()
{
    QTest::addColumn<int>("total");
    QTest::newRow("none") << int(KoreApi::Options::Total::Missing);
    QTest::newRow("of the page") << int(KoreApi::Options::Total::OfPage);
}

// A total that says nothing must not pass for one that says that sessions are gone.
void TestRecheckJob::noTotals()
{
    QFETCH(int, total);
    KoreApi::Options options;
    options.total = static_cast<KoreApi::Options::Total>(total);
    KoreApi silent(TestFetch::generator(), options);
    m_fetch->server.setHandler([&silent](const HttpRequest &request) { return silent.answer(request); });
    const RecheckResult result = recheck(m_fetch->completeness().ledger);
    QVERIFY(!result.agrees());
    QVERIFY2(result.text().endsWith(u"they cannot be re-checked."_s), qPrintable(result.text()));
    QVERIFY(!result.text().contains(u"fetch again"_s));
}

void TestRecheckJob::neverBetterThanTheFetch_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<qint64>("fewer");
    QTest::newRow("unproven") << Verdict::Unproven << qint64{0};
    QTest::newRow("unproven, and a smaller total") << Verdict::Unproven << qint64{5};
    QTest::newRow("changed") << Verdict::Changed << qint64{0};
    QTest::newRow("short") << Verdict::Short << qint64{0};
}

void TestRecheckJob::neverBetterThanTheFetch()
{
    QFETCH(const Verdict, verdict);
    QFETCH(const qint64, fewer);
    std::vector<LedgerLine> ledger = m_fetch->completeness().ledger;
    ledger[1].verdict = verdict;
    ledger[1].distinct += fewer;
    const RecheckResult result = recheck(ledger);
    QVERIFY(!result.agrees());
    QCOMPARE(result.text(),
        u"1 part(s) cannot be verified: they were not proven complete when they were fetched, and their totals prove "
        "no more now."_s);
}

/// A server that cuts its totals in silence: what was fetched in halves is compared in halves.
void TestRecheckJob::cutTotals_areAddedUp()
{
    m_fetch->server.setHandler([this](const HttpRequest &request) {
        HttpAnswer answer = m_fetch->api.answer(request);
        QJsonObject body = QJsonDocument::fromJson(answer.body).object();
        body["total"_L1] = std::min(body["total"_L1].toInt(), 100);
        answer.body = QJsonDocument(body).toJson();
        return answer;
    });
    std::vector<LedgerLine> ledger = m_fetch->completeness().ledger;
    QVERIFY(ledger[1].distinct > 200);
    QVERIFY2(recheck(ledger).agrees(), qPrintable(recheck(ledger).text()));
    ledger[1].distinct += 2;
    QVERIFY2(recheck(ledger).text().startsWith(u"The API now lists 2 fewer in "_s), qPrintable(recheck(ledger).text()));
}

void TestRecheckJob::longParts_areHalved()
{
    int refused = 0;
    m_fetch->server.setHandler([this, &refused](const HttpRequest &request) {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const auto timeOf = [&body](QLatin1StringView name) {
            return QDateTime::fromString(body[name].toString(), Qt::ISODateWithMs);
        };
        if (timeOf("fromDate"_L1).daysTo(timeOf("toDate"_L1)) <= 10)
            return m_fetch->api.answer(request);
        ++refused;
        return HttpAnswer{.status = 400, .body = R"({"errors":[{"msg":"The period is too long","code":400}]})"_ba};
    });
    const RecheckResult result = recheck(m_fetch->completeness().ledger);
    QVERIFY2(result.agrees(), qPrintable(result.text()));
    QVERIFY(refused > 0 && refused < 5);
}

void TestRecheckJob::nothingToAsk()
{
    LedgerLine cancelled;
    cancelled.verdict = Verdict::Cancelled;
    QVERIFY(recheck({}).text().startsWith(u"There is nothing"_s));
    QVERIFY(recheck({cancelled}).text().startsWith(u"There is nothing"_s));
}

void TestRecheckJob::failure_isSaid()
{
    const RecheckResult result = recheck(m_fetch->completeness().ledger, u"wrong"_s);
    QVERIFY(!result.agrees());
    QCOMPARE(result.error.kind, ApiError::Kind::Credentials);
    QVERIFY(result.text().startsWith(u"The re-check did not come to its end. "_s));
    QVERIFY(!result.text().contains(u"wrong"_s));
}

void TestRecheckJob::passingFailures_areStood()
{
    KoreApi::Options options;
    options.faultEvery = 2;
    options.fault = KoreApi::Options::Fault::Html;
    KoreApi failing(TestFetch::generator(), options);
    m_fetch->server.setHandler([&failing](const HttpRequest &request) { return failing.answer(request); });
    const RecheckResult result = recheck(m_fetch->completeness().ledger);
    QVERIFY2(result.agrees(), qPrintable(result.text()));
}

void TestRecheckJob::cancelled_endsOnce()
{
    const auto job = jobOf(m_fetch->completeness().ledger);
    QSignalSpy finished(job.get(), &RecheckJob::finished);
    job->abort();
    QCOMPARE(finished.count(), 0);
    connect(job.get(), &RecheckJob::progressChanged, job.get(), &RecheckJob::abort);
    job->start();
    QVERIFY(finished.count() > 0 || finished.wait(Patience));
    job->abort();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(finished.count(), 1);
    const auto result = finished.first().first().value<RecheckResult>();
    QVERIFY(result.isCancelled && !result.agrees());
    QCOMPARE(result.text(), u"The re-check was stopped."_s);
}

QTEST_GUILESS_MAIN(TestRecheckJob)
#include "tst_recheckjob.moc"
