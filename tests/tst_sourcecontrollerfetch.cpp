// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailspane.h"
#include "emptystate.h"
#include "messagebar.h"
#include "periodchooser.h"
#include "sessiongenerator.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "testfetch.h"
#include "testwindow.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QNetworkProxyFactory>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

using Verdict = Completeness::Verdict;

class TestSourceControllerFetch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void fetch_fillsTheWindow();
    void fetchOfWhatIsKept_saysSo();
    void fetchOfSeveralThatAreKept_saysSo();
    void anotherConnection_isTold();
    void fetch_inAnotherZone_beginsAnew();
    void stop_keepsWhatCame();
    void newFetch_endsTheOldOne();
    void error_offersToRetry();
    void error_afterRows_keepsThem();
    void error_beforeRows_keepsTheOldOnes();
    void stop_beforeRows_keepsTheOldOnes();
    void newSource_takesTheMessageAway();
    void file_isOpened();
    void sample_canBeTried();
    void missingFile_getsASentence();
    void record_isShownAsReceived();
    void record_ofTheOtherSource();

private:
    static QStringList linesShown(const TestWindow &test) { return linesOf(sessionsOf(test.runner.resultStore())); }
};

void TestSourceControllerFetch::fetch_fillsTheWindow()
{
    TestServer server;
    TestWindow test;
    QSignalSpy ended(&test.source, &SourceController::ended);
    test.fetch(server, TestFetch::FourMonths);
    QVERIFY(test.source.isRunning());
    QCOMPARE(test.window.windowTitle(), u"Billscope · Acme"_s);
    QCOMPARE(test.window.findChild<EmptyState *>()->state(), EmptyState::State::Loading);
    QVERIFY(test.waitForEnd());
    const QStringList expected = linesOf(TestFetch::generator().sessions(), TestFetch::FourMonths);
    QCOMPARE(
        firstDifference(linesOf(sessionsOf(test.runner.resultStore()), TestFetch::FourMonths), expected), QString());
    QCOMPARE(test.window.table()->sessions()->rowCount(), expected.size());
    QCOMPARE(ended.count(), 1);
    QCOMPARE(test.source.completeness().verdict, Verdict::Complete);
    QVERIFY(test.status(u"completeness"_s).startsWith(u"✓ "_s));
    QCOMPARE(test.message(), QString());
    QCOMPARE(test.source.period(), TestFetch::FourMonths);
    QCOMPARE(test.source.host(), server.profile().host);
}

void TestSourceControllerFetch::fetchOfWhatIsKept_saysSo()
{
    TestServer server;
    TestWindow test;
    test.fetch(server, TestFetch::FourMonths);
    QVERIFY(test.waitForEnd());
    test.fetch(server, TestFetch::FourMonths);
    QVERIFY(test.waitForEnd());
    QVERIFY2(test.message().startsWith(u"Nothing was asked anew: "_s), qPrintable(test.message()));
    QSignalSpy fresh(&test.window, &MainWindow::freshFetchRequested);
    for (QPushButton *button : test.window.messages()->findChildren<QPushButton *>()) {
        if (button->text() == u"Ask for everything &anew"_s)
            button->click();
    }
    QCOMPARE(fresh.count(), 1);
}

void TestSourceControllerFetch::fetchOfSeveralThatAreKept_saysSo()
{
    TestServer server;
    TestServer other;
    TestWindow test;
    Profile second = other.profile(u"Other"_s);
    second.id = u"2"_s;
    const std::vector<Connections::Found> both{
        {server.profile(), TestServer::secret(), {}}, {second, TestServer::secret(), {}}};
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    test.source.fetch(both, {});
    QVERIFY(test.waitForEnd());
    // The second one had to be asked.
    QVERIFY2(!test.message().startsWith(u"Nothing was asked anew"_s), qPrintable(test.message()));
    test.source.fetch(both, {});
    QVERIFY(test.waitForEnd());
    QVERIFY2(test.message().startsWith(u"Nothing was asked anew: "_s), qPrintable(test.message()));
    // Where there are several, a row says which one it is of.
    test.window.table()->selectRow(0);
    const auto *connection = test.window.details()->findChild<QLabel *>(u"connection"_s);
    QTRY_VERIFY(connection->isVisible());
    QVERIFY2(connection->text().endsWith(u" Acme"_s) || connection->text().endsWith(u" Other"_s),
        qPrintable(connection->text()));
}

void TestSourceControllerFetch::anotherConnection_isTold()
{
    TestServer server;
    TestWindow test;
    Profile north = server.profile(u"North"_s);
    north.id = u"n"_s;
    Profile south = server.profile(u"South"_s);
    south.id = u"s"_s;
    test.window.period()->setPeriod(TestFetch::OneWeek);
    test.source.showChosen({south});
    QCOMPARE(test.message(), QString());
    test.source.fetch(north, TestServer::secret());
    QVERIFY(test.waitForEnd());
    test.source.showChosen({north});
    QCOMPARE(test.message(), QString());
    test.source.showChosen({south});
    QCOMPARE(test.message(), u"These are still the sessions of North; fetch to see those of South."_s);
    test.source.showChosen({north});
    QCOMPARE(test.message(), QString());
}

void TestSourceControllerFetch::fetch_inAnotherZone_beginsAnew()
{
    KoreApi::Options options;
    options.zone = QTimeZone("Europe/Berlin");
    TestServer server(options);
    TestWindow test;
    test.fetch(server, TestFetch::FourMonths);
    QVERIFY(test.waitForEnd());
    QCOMPARE(firstDifference(linesOf(sessionsOf(test.runner.resultStore()), TestFetch::FourMonths),
                 linesOf(TestFetch::generator().sessions(), TestFetch::FourMonths)),
        QString());
}

void TestSourceControllerFetch::stop_keepsWhatCame()
{
    KoreApi::Options options;
    options.cap = 50;
    options.latency = std::chrono::milliseconds(20);
    TestServer server(options);
    TestWindow test;
    QSignalSpy ended(&test.source, &SourceController::ended);
    test.fetch(server, TestFetch::FourMonths);
    QTRY_VERIFY(test.runner.store().rowCount() > 0);
    test.source.stop();
    test.source.stop();
    QVERIFY(test.waitForEnd());
    test.source.stop();
    QCOMPARE(ended.count(), 1);
    QCOMPARE(test.source.completeness().verdict, Verdict::Cancelled);
    QVERIFY(test.window.table()->sessions()->rowCount() > 0);
    QVERIFY2(test.status(u"completeness"_s).startsWith(u"⚠ "_s), qPrintable(test.status(u"completeness"_s)));
}

// A slow answer for one connection must never land under another one.
void TestSourceControllerFetch::newFetch_endsTheOldOne()
{
    KoreApi::Options slow;
    slow.cap = 50;
    slow.latency = std::chrono::milliseconds(20);
    TestServer first(SessionGenerator(8, QDate(2026, 5, 1), QDate(2026, 9, 5), 1500), slow);
    TestServer second;
    TestWindow test;
    QSignalSpy ended(&test.source, &SourceController::ended);
    test.fetch(first, TestFetch::FourMonths);
    QTRY_VERIFY(test.runner.store().rowCount() > 0);
    test.fetch(second, TestFetch::OneWeek);
    QCOMPARE(test.source.completeness().verdict, Verdict::Cancelled);
    QVERIFY(test.waitForEnd());
    QCOMPARE(firstDifference(linesOf(sessionsOf(test.runner.resultStore()), TestFetch::OneWeek),
                 linesOf(TestFetch::generator().sessions(), TestFetch::OneWeek)),
        QString());
    QSet<QString> bots;
    for (const GeneratedBot &bot : TestFetch::generator().bots())
        bots << QString::fromStdString(bot.id);
    for (const GeneratedSession &session : sessionsOf(test.runner.store()))
        QVERIFY(bots.contains(QString::fromStdString(session.botId)));
    QCOMPARE(ended.count(), 1);
    QCOMPARE(test.source.completeness().verdict, Verdict::Complete);
}

void TestSourceControllerFetch::error_offersToRetry()
{
    TestServer server;
    server.answer({.status = 401, .body = R"({"errors":[{"msg":"Invalid SDK credentials","code":4002}]})"_ba});
    TestWindow test;
    QSignalSpy retries(test.window.messages(), &MessageBar::retryRequested);
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    QVERIFY(!test.message().isEmpty());
    QCOMPARE(test.source.completeness().verdict, Verdict::Failed);
    // That nothing was received does not mean that there is nothing.
    QCOMPARE(test.window.findChild<EmptyState *>()->state(), EmptyState::State::NothingFetched);
    auto *retry = test.window.messages()->findChild<QPushButton *>(u"retry"_s);
    QVERIFY(retry->isVisible());
    retry->click();
    QCOMPARE(retries.count(), 1);
    QCOMPARE(test.message(), QString());
}

void TestSourceControllerFetch::error_afterRows_keepsThem()
{
    TestServer server;
    std::atomic<int> count = 0;
    server.server.setHandler([&](const HttpRequest &request) {
        if (++count <= 2)
            return server.api.answer(request);
        return HttpAnswer{.status = 401, .body = R"({"errors":[{"msg":"Invalid SDK credentials","code":4002}]})"_ba};
    });
    TestWindow test;
    test.window.period()->setPeriod(TestFetch::FourMonths);
    Profile profile = server.profile();
    profile.pageSize = 100;
    test.source.fetch(profile, TestServer::secret());
    QVERIFY(test.waitForEnd());
    QVERIFY(!test.message().isEmpty());
    QVERIFY(test.window.table()->sessions()->rowCount() > 0);
    QCOMPARE(test.source.completeness().verdict, Verdict::Failed);
}

void TestSourceControllerFetch::error_beforeRows_keepsTheOldOnes()
{
    TestServer server;
    TestWindow test;
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    const QStringList lines = linesShown(test);
    const QString completeness = test.status(u"completeness"_s);
    TestServer refusing;
    refusing.answer({.status = 401, .body = R"({"errors":[{"msg":"Invalid SDK credentials","code":4002}]})"_ba});
    test.window.period()->setPeriod(TestFetch::FourMonths);
    test.source.fetch(refusing.profile(u"Globex"_s), TestServer::secret());
    QCOMPARE(linesShown(test), lines);
    QVERIFY(test.waitForEnd());
    QCOMPARE(linesShown(test), lines);
    QCOMPARE(test.window.windowTitle(), u"Billscope · Acme"_s);
    QCOMPARE(test.source.sourceName(), u"Acme"_s);
    QCOMPARE(test.source.period(), TestFetch::OneWeek);
    QCOMPARE(test.source.completeness().verdict, Verdict::Complete);
    QCOMPARE(test.status(u"completeness"_s), completeness);
    QVERIFY2(test.message().contains(u"Shown are still the sessions of Acme, "_s), qPrintable(test.message()));
    QVERIFY(test.window.messages()->findChild<QPushButton *>(u"retry"_s)->isVisible());
}

void TestSourceControllerFetch::stop_beforeRows_keepsTheOldOnes()
{
    TestWindow test;
    test.source.open(QStringLiteral(BILLSCOPE_SAMPLE));
    QVERIFY(test.waitForEnd());
    TestServer server;
    server.answer({.fault = HttpAnswer::Fault::NeverAnswers});
    test.fetch(server, TestFetch::OneWeek);
    QTRY_VERIFY(!server.server.requests().isEmpty());
    test.source.stop();
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.window.table()->sessions()->rowCount(), 2);
    QCOMPARE(test.window.windowTitle(), u"Billscope · sample-answer.json"_s);
    QVERIFY2(test.message().contains(u"stopped before anything"_s), qPrintable(test.message()));
}

void TestSourceControllerFetch::newSource_takesTheMessageAway()
{
    TestServer server;
    TestWindow test;
    test.source.open(test.home.path(u"missing.json"_s));
    QVERIFY(test.waitForEnd());
    QVERIFY(!test.message().isEmpty());
    test.fetch(server, TestFetch::OneWeek);
    QCOMPARE(test.message(), QString());
    QVERIFY(test.waitForEnd());
    test.window.period()->setPreset(PeriodPreset::Last7Days);
    test.source.fetch(server.profile(), TestServer::secret());
    QCOMPARE(test.window.period()->preset(), PeriodPreset::Last7Days);
}

void TestSourceControllerFetch::file_isOpened()
{
    TestWindow test;
    QSignalSpy ended(&test.source, &SourceController::ended);
    test.source.open(QStringLiteral(BILLSCOPE_SAMPLE));
    QVERIFY(test.waitForEnd());
    QCOMPARE(ended.count(), 1);
    QCOMPARE(test.window.table()->sessions()->rowCount(), 2);
    QCOMPARE(test.window.windowTitle(), u"Billscope · sample-answer.json"_s);
    QVERIFY(!test.source.period());
    QVERIFY(!test.runner.query().period);
    QVERIFY(test.source.host().isEmpty());
}

void TestSourceControllerFetch::sample_canBeTried()
{
    TestWindow test;
    test.source.open(QFileInfo(QStringLiteral(BILLSCOPE_SAMPLE)).dir().filePath(u"made-up-sessions.json.gz"_s));
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.source.completeness().verdict, Verdict::Complete);
    QCOMPARE(test.source.completeness().apiZone.evidence, ApiZone::Evidence::Proven);
    const auto &counts = test.runner.result()->counts;
    QCOMPARE(counts.total, 640U);
    QVERIFY(counts.codes.size() > 8 && counts.bucketCount() > 20);
}

void TestSourceControllerFetch::missingFile_getsASentence()
{
    TestWindow test;
    const QString path = test.home.path(u"missing.json"_s);
    test.source.open(path);
    QVERIFY(test.waitForEnd());
    QVERIFY2(test.message().contains(u"missing.json"_s), qPrintable(test.message()));
    QVERIFY(!test.window.messages()->findChild<QPushButton *>(u"retry"_s)->isVisible());
}

void TestSourceControllerFetch::record_isShownAsReceived()
{
    TestServer server;
    TestWindow test;
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    const auto *record = test.window.details()->findChild<QPlainTextEdit *>();
    for (const int row : {0, 3}) {
        test.window.table()->selectRow(row);
        const QString id = test.window.table()->model()->index(row, int(Field::BillingSessionId)).data().toString();
        QTRY_VERIFY2(record->toPlainText().contains(u"\"billingSessionId\":\"%1\""_s.arg(id)),
            qPrintable(record->toPlainText()));
    }
}

void TestSourceControllerFetch::record_ofTheOtherSource()
{
    TestServer server;
    TestWindow test;
    test.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.waitForEnd());
    test.window.table()->selectRow(1);
    test.source.open(QStringLiteral(BILLSCOPE_SAMPLE));
    QVERIFY(test.waitForEnd());
    test.window.table()->selectRow(1);
    const QString id = test.window.table()->model()->index(1, int(Field::BillingSessionId)).data().toString();
    const auto *record = test.window.details()->findChild<QPlainTextEdit *>();
    QTRY_VERIFY2(record->toPlainText().contains(id), qPrintable(record->toPlainText()));
}

QTEST_MAIN(TestSourceControllerFetch)
#include "tst_sourcecontrollerfetch.moc"
