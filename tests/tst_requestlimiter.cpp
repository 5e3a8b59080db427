// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile.h"
#include "requestlimiter.h"
#include "requestlog.h"

#include <QDir>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

class TestRequestLimiter : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void shortJob_mayBurst();
    void longJob_isSentEvenly();
    void jobThatTurnsOutLong_isSentEvenly();
    void unlimited_leavesTheFileAlone();
    void limits_areShared();
    void keys_haveLimitsOfTheirOwn();
    void pause_isShared();
    void throttledJob_isSentEvenly();
    void tunnel_isLimitedOnceItIsThrottled();
    void clockSetBack_costsNoLimit();
    void estimate_knowsPauseAndPast();
    void describe_saysWhatIsKeptTo();
    void keys_data();
    void keys();

private:
    /// As of another process.
    RequestLimiter newLimiter(const RateLimits &limits = {}, const QByteArray &key = "key") const
    {
        return {std::make_shared<RequestLog>(m_path), key, limits, [this] { return m_now; }};
    }
    /// Sends as fast as it may; gives how long that took.
    qint64 sendAll(RequestLimiter &limiter, int requests)
    {
        const qint64 start = m_now;
        while (requests > 0) {
            const qint64 wait = limiter.reserve();
            requests -= wait == 0 ? 1 : 0;
            m_now += wait;
        }
        return m_now - start;
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    qint64 m_now = 0;
};

void TestRequestLimiter::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_folder.emplace();
    m_path = m_folder->filePath(u"below/requests/requests.sqlite"_s);
    m_now = 1'700'000'000'000;
}

void TestRequestLimiter::shortJob_mayBurst()
{
    RequestLimiter limiter = newLimiter();
    limiter.setExpectedRequests(60);
    QCOMPARE(sendAll(limiter, 60), 0);
    QCOMPARE(limiter.wait(), RequestLimiter::Wait::None);
    QCOMPARE(limiter.reserve(), 61'000);
    QCOMPARE(limiter.wait(), RequestLimiter::Wait::Limit);
    QCOMPARE(limiter.remark(), QString());
}

void TestRequestLimiter::longJob_isSentEvenly()
{
    RequestLimiter limiter = newLimiter();
    limiter.setExpectedRequests(61);
    QVERIFY(limiter.isEven());
    QCOMPARE(sendAll(limiter, 61), 60 * 2010);
}

void TestRequestLimiter::jobThatTurnsOutLong_isSentEvenly()
{
    RequestLimiter limiter = newLimiter();
    QCOMPARE(sendAll(limiter, 3), 0);
    limiter.setExpectedRequests(1000);
    QCOMPARE(sendAll(limiter, 10), 10 * 2010);

    m_now += 3'700'000;
    RequestLimiter unaware = newLimiter();
    QCOMPARE(sendAll(unaware, 63), 61'000 + 2 * 2010);
}

void TestRequestLimiter::unlimited_leavesTheFileAlone()
{
    RequestLimiter limiter(nullptr, "key", RateLimits::none());
    limiter.setExpectedRequests(100'000);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(limiter.reserve(), 0);
    limiter.throttled(5000);
    QCOMPARE(limiter.reserve(), 0);
    QCOMPARE(limiter.remark(), QString());
    RequestLimiter withLog = newLimiter(RateLimits::none());
    QCOMPARE(withLog.reserve(), 0);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestRequestLimiter::limits_areShared()
{
    RequestLimiter first = newLimiter();
    QCOMPARE(sendAll(first, 40), 0);
    RequestLimiter second = newLimiter();
    m_now += 1000;
    QCOMPARE(sendAll(second, 20), 0);
    QCOMPARE(first.reserve(), 60'000);
    QCOMPARE(second.reserve(), 60'000);
    // After a restart too; and a long job keeps its distance from all others.
    RequestLimiter third = newLimiter();
    QCOMPARE(third.reserve(), 60'000);
    m_now += 60'000;
    QCOMPARE(third.reserve(), 0);
    second.setExpectedRequests(100);
    QCOMPARE(second.reserve(), 2010);
}

void TestRequestLimiter::keys_haveLimitsOfTheirOwn()
{
    RequestLimiter one = newLimiter(RateLimits::atMost(1), "one");
    RequestLimiter other = newLimiter(RateLimits::atMost(1), "other");
    QCOMPARE(one.reserve(), 0);
    QCOMPARE(other.reserve(), 0);
    QCOMPARE(one.reserve(), 61'000);
}

void TestRequestLimiter::pause_isShared()
{
    RequestLimiter first = newLimiter();
    RequestLimiter second = newLimiter();
    QCOMPARE(first.reserve(), 0);
    first.throttled(30'000);
    m_now += 10'000;
    QCOMPARE(second.reserve(), 20'000);
    QCOMPARE(second.wait(), RequestLimiter::Wait::Pause);
    RequestLimiter other = newLimiter({}, "other");
    QCOMPARE(other.reserve(), 0);
    m_now += 20'000;
    QCOMPARE(second.reserve(), 0);
}

void TestRequestLimiter::throttledJob_isSentEvenly()
{
    RequestLimiter limiter = newLimiter();
    QVERIFY(!limiter.isEven());
    limiter.throttled(1000);
    QVERIFY(limiter.isEven());
    QCOMPARE(sendAll(limiter, 3), 1000 + 2 * 2116); // and a little slower
}

/// A server on this computer has no limits; one behind it may have them.
void TestRequestLimiter::tunnel_isLimitedOnceItIsThrottled()
{
    RequestLimiter limiter = newLimiter(RateLimits::none());
    limiter.setLimitsOnceThrottled(RateLimits());
    QCOMPARE(sendAll(limiter, 60), 0);
    QVERIFY(!QFile::exists(m_path));
    limiter.throttled(1000);
    QVERIFY(!limiter.isUnlimited());
    // What was sent before counts, for others too.
    RequestLimiter other = newLimiter();
    m_now += 1000;
    QCOMPARE(other.reserve(), 60'000);
    QCOMPARE(limiter.reserve(), 60'000);

    RequestLimiter chosen = newLimiter(RateLimits::none(), "chosen");
    chosen.throttled(1000);
    QVERIFY(chosen.isUnlimited());
}

void TestRequestLimiter::clockSetBack_costsNoLimit()
{
    RequestLimiter limiter = newLimiter();
    sendAll(limiter, 59);
    m_now -= 86'400'000;
    QCOMPARE(limiter.reserve(), 0);
    QCOMPARE(limiter.reserve(), 61'000);
    m_now -= 86'400'000;
    QCOMPARE(limiter.reserve(), 61'000);
    // What was moved stays moved, else it would never grow old.
    m_now += 61'000;
    RequestLimiter afterRestart = newLimiter();
    QCOMPARE(afterRestart.reserve(), 0);
}

void TestRequestLimiter::estimate_knowsPauseAndPast()
{
    RequestLimiter limiter = newLimiter();
    QCOMPARE(limiter.estimate({10, 0, 100, 100}).seconds, 1);
    limiter.setExpectedRequests(1000);
    QCOMPARE(limiter.estimate({10, 0, 100, 100}).seconds, 19);
    limiter.throttled(100'000);
    m_now += 40'000;
    QCOMPARE(limiter.estimate({10, 0, 100, 100}).seconds, 80);
    QCOMPARE(newLimiter(RateLimits::none()).estimate({10, 0, 100, 100}).seconds, 1);
}

void TestRequestLimiter::describe_saysWhatIsKeptTo()
{
    QCOMPARE(newLimiter().describe(), u"At most 60 requests are sent a minute, and 1,800 an hour."_s);
    QCOMPARE(newLimiter(RateLimits::atMost(1200)).describe(), u"At most 1,200 requests are sent a minute."_s);
    QCOMPARE(newLimiter(RateLimits::none()).describe(), u"Requests are sent without a limit."_s);
    RequestLimiter limiter = newLimiter();
    limiter.setExpectedRequests(100);
    QCOMPARE(limiter.describe(), u"One request is sent every 2.0 seconds."_s);
}

void TestRequestLimiter::keys_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<QString>("bot");
    QTest::addColumn<QString>("client");
    QTest::addColumn<bool>("isShared");
    const QString host = u"https://bots.example"_s;
    const QString client = u"cs-1"_s;
    QTest::newRow("the same") << host << Scope::Admin << QString() << client << true;
    QTest::newRow("any bot of the account") << host << Scope::Admin << u"st-1"_s << client << true;
    QTest::newRow("host in capitals") << u"HTTPS://BOTS.example"_s << Scope::Admin << QString() << client << true;
    QTest::newRow("another host") << u"https://bots2.example"_s << Scope::Admin << QString() << client << false;
    QTest::newRow("another app") << host << Scope::Admin << QString() << u"cs-2"_s << false;
    QTest::newRow("one bot") << host << Scope::Bot << u"st-1"_s << client << false;
}

void TestRequestLimiter::keys()
{
    QFETCH(QString, host);
    QFETCH(Scope, scope);
    QFETCH(QString, bot);
    QFETCH(QString, client);
    Profile account;
    account.host = u"https://bots.example"_s;
    Profile profile;
    profile.host = host;
    profile.scope = scope;
    profile.botId = bot;
    QTEST(requestKey(profile, client) == requestKey(account, u"cs-1"_s), "isShared");
    QCOMPARE(requestKey(profile, client).size(), 64);
}

QTEST_GUILESS_MAIN(TestRequestLimiter)
#include "tst_requestlimiter.moc"
