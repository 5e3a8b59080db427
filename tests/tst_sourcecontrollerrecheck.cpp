// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagebar.h"
#include "periodchooser.h"
#include "sessiongenerator.h"
#include "testfetch.h"
#include "testwindow.h"

#include <QNetworkProxyFactory>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Totals that are asked for again, and several connections at once, in the window.
class TestSourceControllerRecheck : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingFetched_isSaid();
    void sameTotals_areSaid();
    void moreSessions_offerToFetch();
    void difference_staysUntilAskedAgain();
    void difference_goesWhenTheTotalsAgreeAgain();
    void stopped_isSaid();
    void newFetch_endsIt();
    void severalConnections_areAddedUp();

private:
    static QPushButton *button(const TestWindow &test, const QString &text)
    {
        for (QPushButton *button : test.window.messages()->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
};

void TestSourceControllerRecheck::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestSourceControllerRecheck::nothingFetched_isSaid()
{
    TestWindow test;
    test.source.recheck();
    QCOMPARE(test.message(), u"Nothing is shown that could be re-checked."_s);
}

void TestSourceControllerRecheck::sameTotals_areSaid()
{
    TestServer server;
    TestWindow test;
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    const quint32 rows = test.runner.store().liveCount();
    emit test.window.recheckRequested();
    test.source.recheck();
    QTRY_VERIFY(test.message().startsWith(u"Nothing is missing"_s));
    QVERIFY(!button(test, u"Fetch"_s));
    QCOMPARE(test.runner.store().liveCount(), rows);
    QVERIFY(test.status(u"completeness"_s).startsWith(u"✓ "_s));
}

void TestSourceControllerRecheck::moreSessions_offerToFetch()
{
    TestServer server;
    TestWindow test;
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    // The vendor lists more by now.
    KoreApi grown(SessionGenerator(3, QDate(2026, 5, 1), QDate(2026, 9, 5), 3000));
    server.server.setHandler([&grown](const HttpRequest &request) { return grown.answer(request); });
    QSignalSpy wished(&test.window, &MainWindow::freshFetchRequested);
    QSignalSpy rechecked(&test.source, &SourceController::rechecked);
    test.source.recheck();
    QTRY_VERIFY2(test.message().startsWith(u"The API now lists "_s), qPrintable(test.message()));
    QVERIFY(test.message().endsWith(u"fetch again."_s));
    QCOMPARE(rechecked.count(), 1);
    // Settled days are asked for only in this way.
    QPushButton *fetch = button(test, u"Ask for everything &anew"_s);
    QVERIFY(fetch);
    fetch->click();
    QCOMPARE(wished.count(), 1);
}

void TestSourceControllerRecheck::difference_staysUntilAskedAgain()
{
    TestServer server;
    TestWindow test;
    const auto isDoubtful = [&test] {
        const QString text = test.status(u"completeness"_s);
        return text.startsWith(u"⚠ the API now lists "_s) && text.contains(u" more: fetch again"_s);
    };
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    KoreApi grown(SessionGenerator(3, QDate(2026, 5, 1), QDate(2026, 9, 5), 3000));
    server.server.setHandler([&grown](const HttpRequest &request) { return grown.answer(request); });
    test.source.recheck();
    QTRY_VERIFY2(isDoubtful(), qPrintable(test.status(u"completeness"_s)));
    QVERIFY(!test.source.completeness().isWhole());
    // What is kept is no better when it is opened once more.
    SourceOptions options;
    options.rate = 0;
    options.isOffline = true;
    test.source.fetch(server.profile(), TestServer::secret(), options);
    QVERIFY(test.waitForEnd());
    QVERIFY2(isDoubtful(), qPrintable(test.status(u"completeness"_s)));
    // A period beside them is not doubted.
    test.fetch(server, {TestFetch::OneWeek.from.addDays(20), TestFetch::OneWeek.to.addDays(20)});
    QVERIFY(test.waitForEnd());
    QVERIFY2(test.status(u"completeness"_s).startsWith(u"✓ "_s), qPrintable(test.status(u"completeness"_s)));
    options.isOffline = false;
    options.isFresh = true;
    test.window.period()->setPeriod(TestFetch::OneWeek);
    test.source.fetch(server.profile(), TestServer::secret(), options);
    QVERIFY(test.waitForEnd());
    QVERIFY2(test.status(u"completeness"_s).startsWith(u"✓ "_s), qPrintable(test.status(u"completeness"_s)));
}

void TestSourceControllerRecheck::difference_goesWhenTheTotalsAgreeAgain()
{
    TestServer server;
    TestWindow test;
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    KoreApi shrunk(SessionGenerator(3, QDate(2026, 5, 1), QDate(2026, 9, 5), 100));
    server.server.setHandler([&shrunk](const HttpRequest &request) { return shrunk.answer(request); });
    test.source.recheck();
    QTRY_VERIFY2(
        test.status(u"completeness"_s).contains(u" fewer: fetch again"_s), qPrintable(test.status(u"completeness"_s)));
    server.server.setHandler([&server](const HttpRequest &request) { return server.api.answer(request); });
    test.source.recheck();
    QTRY_VERIFY2(test.status(u"completeness"_s).startsWith(u"✓ "_s), qPrintable(test.status(u"completeness"_s)));
}

void TestSourceControllerRecheck::stopped_isSaid()
{
    TestServer server;
    TestWindow test;
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    server.answer({.fault = HttpAnswer::Fault::NeverAnswers});
    test.source.recheck();
    QTRY_VERIFY(server.server.requests().size() > 2);
    test.source.stop();
    QTRY_COMPARE(test.message(), u"The re-check was stopped."_s);
}

void TestSourceControllerRecheck::newFetch_endsIt()
{
    TestServer server;
    TestWindow test;
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    test.source.recheck();
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    QVERIFY(!test.message().contains(u"re-check"_s));
    QCOMPARE(test.source.completeness().verdict, Verdict::Complete);
}

void TestSourceControllerRecheck::severalConnections_areAddedUp()
{
    TestServer first;
    TestServer second(SessionGenerator(4, QDate(2026, 5, 1), QDate(2026, 9, 5), 1500), {});
    TestWindow test;
    test.window.period()->setPeriod(TestFetch::FourMonths);
    SourceOptions options;
    options.rate = 0;
    const auto found = [](const TestServer &server, const QString &name) {
        return Connections::Found{.profile = server.profile(name), .secret = TestServer::secret(), .problem = {}};
    };
    test.source.fetch({found(first, u"North"_s), found(second, u"South"_s)}, options);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.source.sourceName(), u"North + South"_s);
    QCOMPARE(test.window.windowTitle(), u"Billscope · North + South"_s);
    std::vector<GeneratedSession> expected = TestFetch::generator().sessions();
    const auto more = SessionGenerator(4, QDate(2026, 5, 1), QDate(2026, 9, 5), 1500).sessions();
    expected.insert(expected.end(), more.begin(), more.end());
    QCOMPARE(firstDifference(linesOf(sessionsOf(test.runner.resultStore()), TestFetch::FourMonths),
                 linesOf(expected, TestFetch::FourMonths)),
        QString());
    QCOMPARE(test.source.completeness().verdict, Verdict::Complete);
    QCOMPARE(test.message(), QString());

    // All of them are compared, each with what came from it.
    const auto isRecheck = [](const HttpRequest &request) { return request.body.contains("\"limit\":1,"); };
    test.source.recheck();
    QTRY_VERIFY2(test.message().startsWith(u"Nothing is missing"_s), qPrintable(test.message()));
    QVERIFY(std::ranges::any_of(first.server.requests(), isRecheck));
    QVERIFY(std::ranges::any_of(second.server.requests(), isRecheck));
    KoreApi grown(SessionGenerator(4, QDate(2026, 5, 1), QDate(2026, 9, 5), 1600));
    second.server.setHandler([&grown](const HttpRequest &request) { return grown.answer(request); });
    test.source.recheck();
    QTRY_VERIFY2(test.message().contains(u"(South): fetch again."_s), qPrintable(test.message()));
    QVERIFY2(!test.message().contains(u"North"_s), qPrintable(test.message()));
    first.answer({.status = 401, .body = R"({"errors":[{"msg":"Invalid SDK credentials","code":4002}]})"_ba});
    test.source.recheck();
    QTRY_VERIFY2(
        test.message().startsWith(u"The re-check did not come to its end. North: "_s), qPrintable(test.message()));
    QVERIFY2(test.message().contains(u"(South): fetch again."_s), qPrintable(test.message()));
}

QTEST_MAIN(TestSourceControllerRecheck)
#include "tst_sourcecontrollerrecheck.moc"
