// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestlog.h"
#include "testfetch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Lets 60 requests through in any minute and refuses the rest with the words of the vendor; a second takes a
/// millisecond.
class MinuteLimit
{
public:
    explicit MinuteLimit(TestFetch &fetch)
    {
        m_clock.start();
        fetch.server.setHandler([this, &fetch](const HttpRequest &request) {
            return take() ? fetch.api.answer(request) : HttpAnswer{.status = 200, .body = refusal};
        });
    }

    /// Another program sends one.
    bool take()
    {
        const qint64 now = m_clock.nsecsElapsed() / 1000;
        const auto recent = m_times.end() - std::upper_bound(m_times.begin(), m_times.end(), now - 60'000);
        if (recent >= 60) {
            ++m_refused;
            return false;
        }
        m_times.push_back(now);
        return true;
    }

    int refused() const { return m_refused; }

private:
    static inline const QByteArray refusal
        = R"({"errors":[{"msg":"Rate limit for this API has been reached. Please try again after some time."}]})"_ba;

    QElapsedTimer m_clock;
    std::vector<qint64> m_times;
    int m_refused = 0;
};

} // namespace

class TestFetchJobPacing : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void longFetch_keepsTheLimit();
    void estimate_isShownAndShrinks();
    void longFetch_isForeseenOnce_data();
    void longFetch_isForeseenOnce();
    void twoFetches_shareTheLimit();
    void throttledOnce_goesOn();
    void abortWhileWaiting_endsAtOnce();
    void unusableLog_isRemarked();

private:
    FetchOptions limited(int rate = 60) const
    {
        FetchOptions options;
        options.pageSize = 20;
        options.rate = RateLimits::atMost(rate);
        options.requestLog = std::make_shared<RequestLog>(m_path, std::chrono::minutes(1));
        return options;
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

void TestFetchJobPacing::init()
{
    m_folder.emplace();
    m_path = m_folder->filePath(u"requests/requests.sqlite"_s);
}

void TestFetchJobPacing::longFetch_keepsTheLimit()
{
    TestFetch fetch({}, TestFetch::FourMonths, limited());
    const MinuteLimit limit(fetch);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(fetch.differenceFromTruth(), QString());
    QVERIFY(fetch.server.requests().size() > 60);
    QCOMPARE(limit.refused(), 0);
}

void TestFetchJobPacing::estimate_isShownAndShrinks()
{
    TestFetch fetch({}, TestFetch::FourMonths, limited());
    QVERIFY(fetch.recorder->waitForEnd());
    qint64 most = 0;
    for (const FetchProgress &progress : fetch.recorder->progress) {
        most = std::max(most, progress.left.requests);
        QCOMPARE(progress.secondsLeft, progress.left.seconds);
    }
    const auto sent = static_cast<qint64>(fetch.server.requests().size());
    QVERIFY2(most > sent / 2 && most < sent * 2, qPrintable(QString::number(most)));
    QCOMPARE(fetch.recorder->progress.back().left.requests, 0);
}

void TestFetchJobPacing::longFetch_isForeseenOnce_data()
{
    QTest::addColumn<Period>("period");
    QTest::addColumn<int>("rate");
    QTest::addColumn<qsizetype>("times");
    QTest::newRow("long") << TestFetch::FourMonths << 60 << qsizetype(1);
    QTest::newRow("short") << TestFetch::OneWeek << 60 << qsizetype(0);
    QTest::newRow("without a limit") << TestFetch::FourMonths << 0 << qsizetype(0);
}

void TestFetchJobPacing::longFetch_isForeseenOnce()
{
    QFETCH(const Period, period);
    QFETCH(const int, rate);
    TestFetch fetch({}, period, limited(rate));
    QSignalSpy foreseen(fetch.job.get(), &SourceJob::longFetchForeseen);
    QVERIFY(fetch.recorder->waitForEnd());
    QTEST(foreseen.count(), "times");
    if (!foreseen.isEmpty())
        QVERIFY2(foreseen[0][0].toString().contains(" requests, "_L1), qPrintable(foreseen[0][0].toString()));
}

void TestFetchJobPacing::twoFetches_shareTheLimit()
{
    TestFetch first({}, TestFetch::FourMonths, limited());
    const MinuteLimit limit(first);
    TestFetch second(
        {}, TestFetch::FourMonths, limited(), [&first](Profile &profile) { profile.host = first.profile.host; });
    second.job->start();
    QVERIFY(first.recorder->waitForEnd());
    QVERIFY(second.recorder->waitForEnd());
    QCOMPARE(second.differenceFromTruth(), QString());
    QCOMPARE(limit.refused(), 0);
}

void TestFetchJobPacing::throttledOnce_goesOn()
{
    TestFetch fetch({}, TestFetch::OneWeek, limited());
    MinuteLimit limit(fetch);
    for (int i = 0; i < 60; ++i)
        QVERIFY(limit.take());
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(limit.refused(), 1);
    const auto &progress = fetch.recorder->progress;
    QVERIFY(std::any_of(progress.begin(), progress.end(),
        [](const FetchProgress &p) { return p.note.endsWith("s: the server asks for a pause"_L1); }));
}

void TestFetchJobPacing::abortWhileWaiting_endsAtOnce()
{
    TestFetch fetch({}, TestFetch::FourMonths, limited(1));
    connect(fetch.job.get(), &SourceJob::progressChanged, this, [&fetch](const FetchProgress &progress) {
        if (progress.note.startsWith("Waiting"_L1))
            fetch.job->abort();
    });
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Cancelled);
    QCOMPARE(fetch.recorder->finishedCount, 1);
    QVERIFY(fetch.server.requests().size() < 10);
}

void TestFetchJobPacing::unusableLog_isRemarked()
{
    QVERIFY(QDir().mkpath(m_path));
    TestFetch fetch({}, TestFetch::OneWeek, limited());
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    QCOMPARE(fetch.completeness().remarks.filter(QDir::toNativeSeparators(m_path)).size(), 1);
}

QTEST_GUILESS_MAIN(TestFetchJobPacing)
#include "tst_fetchjobpacing.moc"
