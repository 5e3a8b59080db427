// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"
#include "koreapi.h"
#include "loopbackserver.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "periodchooser.h"
#include "programrun.h"
#include "sessiongenerator.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "sourcecontroller.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What the window says of a source while it comes in, and when it has.
class TestSourceController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void stoppedBeforeTheFirstRow_nothingWasFetched();
    void file_saysWhyItIsEmpty_data();
    void file_saysWhyItIsEmpty();
    void emptyPeriod_isTheVendorsWord();
    void daysBeyondTheFetched_mustBeFetched();
    void longFetch_isSaidAndCanBeStopped();
    void dragOfNothing_isRefused();

private:
    struct Window;

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// A window, and a server with sessions from 4 to 15 September.
struct TestSourceController::Window
{
    explicit Window(const Period &period)
    {
        window.period()->setPeriod(period);
        QObject::connect(&runner, &QueryRunner::resultChanged, &window,
            [this](bool appended) { window.setResult(runner.resultStore(), runner.result(), appended); });
        QObject::connect(window.period(), &PeriodChooser::periodChanged, &source, &SourceController::showPeriod);
    }

    void fetch(const SourceOptions &options = {})
    {
        Profile profile;
        profile.name = u"Acme"_s;
        profile.host = hostOptions(server).at(1);
        source.fetch(profile, {.clientId = u"cs-demo"_s, .clientSecret = u"demo-secret"_s}, options);
    }
    int rows() const { return window.table()->sessions()->rowCount(); }
    EmptyState::State state() const { return window.findChild<EmptyState *>()->state(); }

    KoreApi api{SessionGenerator(7, QDate(2026, 9, 4), QDate(2026, 9, 15), 60).sessions()};
    LoopbackServer server{[this](const HttpRequest &request) { return api.answer(request); }};
    Connections connections;
    MainWindow window;
    QueryRunner runner;
    SourceController source{connections, window, runner};
};

static Period september()
{
    return {QDate(2026, 9, 1), QDate(2026, 9, 30)};
}

void TestSourceController::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSourceController::stoppedBeforeTheFirstRow_nothingWasFetched()
{
    Window w(september());
    w.server.setHandler([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}; });
    w.fetch();
    QCOMPARE(w.state(), EmptyState::State::Loading);
    w.source.stop();
    QTRY_VERIFY(!w.source.isRunning());
    QCOMPARE(w.state(), EmptyState::State::NothingFetched);
}

void TestSourceController::file_saysWhyItIsEmpty_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<EmptyState::State>("state");
    QTest::newRow("lists none") << R"({"total":0,"sessions":[]})"_ba << EmptyState::State::NoneInFile;
    QTest::newRow("empty") << QByteArray() << EmptyState::State::NothingFetched;
    QTest::newRow("damaged behind an empty list")
        << "{\"total\":0,\"sessions\":[]}\n{\"tot"_ba << EmptyState::State::NothingFetched;
}

void TestSourceController::file_saysWhyItIsEmpty()
{
    QFETCH(QByteArray, content);
    QFile file(m_folder->filePath(u"a.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    Window w(september());
    w.source.open(file.fileName());
    QTRY_VERIFY(!w.source.isRunning());
    QTEST(w.state(), "state");
}

void TestSourceController::emptyPeriod_isTheVendorsWord()
{
    Window w({QDate(2026, 1, 1), QDate(2026, 1, 3)});
    w.fetch();
    QTRY_VERIFY(!w.source.isRunning());
    QCOMPARE(w.state(), EmptyState::State::NoSessions);
}

void TestSourceController::daysBeyondTheFetched_mustBeFetched()
{
    Window w({QDate(2026, 9, 7), QDate(2026, 9, 13)});
    w.fetch();
    QTRY_VERIFY(!w.source.isRunning() && w.rows() > 0 && !w.runner.isBusy());
    const int week = w.rows();
    MessageBar &messages = *w.window.messages();
    w.window.period()->setPeriod(september());
    QVERIFY2(messages.sentence().contains(periodTitle(september())), qPrintable(messages.sentence()));
    QCOMPARE(w.rows(), week);
    w.window.period()->setPeriod({QDate(2026, 9, 8), QDate(2026, 9, 9)});
    QCOMPARE(messages.sentence(), QString());
    QTRY_VERIFY(w.rows() < week);
    w.window.period()->setPeriod(september());
    w.fetch();
    QCOMPARE(messages.sentence(), QString());
    QTRY_VERIFY(!w.source.isRunning() && w.rows() > week);
}

void TestSourceController::longFetch_isSaidAndCanBeStopped()
{
    Window w(september());
    SourceOptions options;
    options.rate = 10;
    options.pageSize = 2;
    w.fetch(options);
    MessageBar &messages = *w.window.messages();
    QTRY_VERIFY(!messages.sentence().isEmpty());
    QVERIFY2(messages.sentence().startsWith("This fetch needs about "_L1), qPrintable(messages.sentence()));
    QVERIFY(w.source.isRunning());
    const auto buttons = messages.findChildren<QPushButton *>();
    const auto stop = std::ranges::find(buttons, u"Stop"_s, &QPushButton::text);
    QVERIFY(stop != buttons.end());
    (*stop)->click();
    QTRY_VERIFY(!w.source.isRunning());
    QVERIFY(w.rows() > 0 || w.runner.isBusy());
    QVERIFY(!messages.sentence().startsWith("This fetch needs"_L1));
}

void TestSourceController::dragOfNothing_isRefused()
{
    MainWindow window;
    QMimeData nothing;
    nothing.setUrls({});
    QDragEnterEvent event({}, Qt::CopyAction, &nothing, Qt::LeftButton, Qt::NoModifier);
    event.ignore();
    QCoreApplication::sendEvent(&window, &event);
    QVERIFY(!event.isAccepted());
}

QTEST_MAIN(TestSourceController)
#include "tst_sourcecontroller.moc"
