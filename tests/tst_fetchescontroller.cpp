// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "chartpanel.h"
#include "exportcontroller.h"
#include "fetchescontroller.h"
#include "fetchespanel.h"
#include "koreapi.h"
#include "ledgermodel.h"
#include "loopbackserver.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "pastfetchesmodel.h"
#include "periodchooser.h"
#include "programrun.h"
#include "sessiongenerator.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "sourcecontroller.h"
#include "zonechooser.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The tab of past fetches, with a real archive behind it.
class TestFetchesController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void nothingFetched_saysWhatWillBeHere();
    void pastFetches_areOfferedBeforeSessions();
    void fetches_areListedNewestFirst();
    void opening_asksNobody();
    void latest_isOfferedAtTheStart();
    void stopped_canBeResumed();
    void openedAfterAFailure_saysWhenItFailed();
    void deletion_asksOnce();
    void deletionOfWhatIsShown_emptiesTheWindow();
    void newFetch_isSelected();
    void exportedFetch_knowsItsDays();
    void oldPages_areDeletedAndSaid();
    void anotherConnection_listsItsOwn();
    // The last: Qt Test leaves Ctrl held down.
    void firstSessions_bringTheChart();

private:
    struct Window;
};

/// A window, and a server with sessions from 4 to 15 September.
struct TestFetchesController::Window
{
    Window()
    {
        QObject::connect(&runner, &QueryRunner::resultChanged, &window,
            [this](bool appended) { window.setResult(runner.resultStore(), runner.result(), appended); });
        profile.id = u"1"_s;
        profile.name = u"Acme"_s;
        profile.host = hostOptions(server).at(1);
        controller.showConnection(profile);
        window.show();
    }

    /// Waits for its end.
    void fetch(QDate from, QDate to)
    {
        window.period()->setPeriod({from, to});
        source.fetch(profile, {.clientId = u"cs-demo"_s, .clientSecret = u"demo-secret"_s});
        QTRY_VERIFY(!source.isRunning());
    }
    QTableView *list() const { return window.fetches()->findChild<QTableView *>(u"pastFetches"_s); }
    QTableView *parts() const { return window.fetches()->findChild<QTableView *>(u"parts"_s); }
    int count() const { return list()->model()->rowCount(); }
    QAction *action(const QString &name) const { return window.fetches()->findChild<QAction *>(name); }
    QString path() const { return archivePath(archiveKeyOf(profile, {})); }

    KoreApi api{SessionGenerator(7, QDate(2026, 9, 4), QDate(2026, 9, 15), 60).sessions()};
    LoopbackServer server{[this](const HttpRequest &request) { return api.answer(request); }};
    Connections connections;
    MainWindow window;
    QueryRunner runner;
    Profile profile;
    SourceController source{connections, window, runner};
    ExportController exports{window, runner, source, connections.keychain()};
    FetchesController controller{connections, window, source, exports};
};

void TestFetchesController::initTestCase()
{
    QCoreApplication::setOrganizationName(u"billscope"_s);
    QCoreApplication::setApplicationName(u"billscope"_s);
}

void TestFetchesController::init()
{
    for (const QString &path : keptArchives())
        QCOMPARE(deleteArchive(path).problem, QString());
}

void TestFetchesController::nothingFetched_saysWhatWillBeHere()
{
    Window w;
    QVERIFY(w.window.fetches()->isEmpty());
    const auto labels = w.window.fetches()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"Acme"_s); }));
    QVERIFY(!w.action(u"openFetch"_s)->isEnabled() && !w.action(u"deleteFetch"_s)->isEnabled());
}

void TestFetchesController::pastFetches_areOfferedBeforeSessions()
{
    MainWindow window;
    window.show();
    QVERIFY(!window.fetches()->isVisible());
    window.setPastFetches({}, 0, {});
    QVERIFY(!window.fetches()->isVisible());
    PastFetch fetch;
    fetch.id = 1;
    window.setPastFetches({fetch}, 1, {});
    QVERIFY(window.fetches()->isVisible());
    QVERIFY(!window.chart()->isVisible());
}

void TestFetchesController::firstSessions_bringTheChart()
{
    Window w;
    w.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&w.window));
    QTest::keyClick(&w.window, Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(!w.window.fetches()->visibleRegion().isEmpty());
    w.fetch(QDate(2026, 9, 4), QDate(2026, 9, 6));
    QTRY_VERIFY(!w.window.chart()->choices()->visibleRegion().isEmpty());
    QTest::keyClick(&w.window, Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(!w.window.fetches()->visibleRegion().isEmpty());
    QVERIFY(w.window.chart()->choices()->visibleRegion().isEmpty());
    QTRY_VERIFY(w.list()->hasFocus());
}

void TestFetchesController::fetches_areListedNewestFirst()
{
    Window w;
    w.fetch(QDate(2026, 9, 4), QDate(2026, 9, 6));
    w.fetch(QDate(2026, 9, 7), QDate(2026, 9, 9));
    QTRY_COMPARE(w.count(), 2);
    QCOMPARE(w.list()->model()->index(0, PastFetchesModel::Days).data().toString(),
        periodTitle({QDate(2026, 9, 7), QDate(2026, 9, 9)}));
    QCOMPARE(w.list()->model()->index(0, PastFetchesModel::Completeness).data().toString(), u"complete"_s);
    // The parts of the chosen one beside it.
    w.list()->selectRow(1);
    QVERIFY(w.parts()->model()->rowCount() > 0);
    QVERIFY(w.parts()->isColumnHidden(LedgerModel::Bot));
    w.list()->selectAll();
    QCOMPARE(w.parts()->model()->rowCount(), 0);
    QVERIFY(!w.action(u"openFetch"_s)->isEnabled() && w.action(u"deleteFetch"_s)->isEnabled());
}

void TestFetchesController::opening_asksNobody()
{
    Window w;
    w.window.zone()->setZone(*Zone::fromName(u"Asia/Kolkata"_s));
    w.fetch(QDate(2026, 9, 4), QDate(2026, 9, 6));
    QTRY_VERIFY(!w.runner.isBusy());
    const int rows = w.window.table()->sessions()->rowCount();
    w.fetch(QDate(2026, 9, 7), QDate(2026, 9, 9));
    QTRY_COMPARE(w.count(), 2);
    w.window.zone()->setZone({});
    const auto asked = w.server.requests().size();
    w.list()->setCurrentIndex(w.list()->model()->index(1, 0));
    w.window.findChild<QDockWidget *>(u"fetches"_s)->raise();
    w.list()->setFocus();
    QTest::keyClick(w.list(), Qt::Key_Return);
    QTRY_VERIFY(!w.source.isRunning() && !w.runner.isBusy());
    QTRY_VERIFY(w.window.table()->sessions()->rowCount() > 0);
    QCOMPARE(w.window.period()->period(), (Period{QDate(2026, 9, 4), QDate(2026, 9, 6)}));
    // The days are the fetch's own, read in the zone of the window.
    QVERIFY(w.window.zone()->zone().isUtc());
    QVERIFY2(w.window.messages()->sentence().contains(u"Asia/Kolkata"_s), qPrintable(w.window.messages()->sentence()));
    QTRY_VERIFY(w.list()->model()->index(1, PastFetchesModel::AskedAt).data().toString().endsWith(u" · shown"_s));
    w.window.zone()->setZone(*Zone::fromName(u"Asia/Kolkata"_s));
    w.runner.setZone(w.window.zone()->zone());
    QTRY_COMPARE(w.window.table()->sessions()->rowCount(), rows);
    QCOMPARE(w.source.completeness().verdict, Verdict::Complete);
    QCOMPARE(w.server.requests().size(), asked);
}

void TestFetchesController::latest_isOfferedAtTheStart()
{
    Window before;
    before.fetch(QDate(2026, 9, 4), QDate(2026, 9, 6));
    const auto asked = before.server.requests().size();
    Window w;
    w.profile.host = before.profile.host;
    w.window.setProfiles({w.profile}, w.profile.id);
    w.controller.showConnection(w.profile);
    auto *open = w.window.findChild<QPushButton *>(u"openLatest"_s);
    QTRY_VERIFY(open->isVisible());
    open->click();
    QTRY_VERIFY(w.window.table()->sessions()->rowCount() > 0);
    QCOMPARE(before.server.requests().size(), asked);
}

void TestFetchesController::stopped_canBeResumed()
{
    Window w;
    w.server.setHandler([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}; });
    w.window.period()->setPeriod({QDate(2026, 9, 4), QDate(2026, 9, 6)});
    w.source.fetch(w.profile, {.clientId = u"cs-demo"_s, .clientSecret = u"demo-secret"_s});
    QTRY_VERIFY(!w.server.requests().isEmpty());
    w.source.stop();
    QTRY_VERIFY(!w.source.isRunning());
    QTRY_COMPARE(w.count(), 1);
    QTRY_VERIFY(w.action(u"resumeFetch"_s)->isEnabled());
    std::optional<PastFetch> resumed;
    bool isAnew = false;
    connect(&w.controller, &FetchesController::fetchAgainRequested, this,
        [&](const Profile &, const PastFetch &fetch, bool isFresh) {
            resumed = fetch;
            isAnew = isFresh;
        });
    auto *resume = w.window.findChild<QPushButton *>(u"resume"_s);
    QVERIFY(resume->isVisible());
    resume->click();
    QVERIFY(resumed);
    QCOMPARE(resumed->period, (Period{QDate(2026, 9, 4), QDate(2026, 9, 6)}));
    resumed.reset();
    w.action(u"resumeFetch"_s)->trigger();
    QVERIFY(resumed && !isAnew);
    w.action(u"freshFetch"_s)->trigger();
    QVERIFY(isAnew);
}

void TestFetchesController::openedAfterAFailure_saysWhenItFailed()
{
    Window w;
    w.server.setHandler([](const HttpRequest &) { return HttpAnswer{.status = 401, .body = "{}"}; });
    w.fetch(QDate(2026, 9, 4), QDate(2026, 9, 6));
    QTRY_COMPARE(w.count(), 1);
    const auto asked = w.server.requests().size();
    w.action(u"openFetch"_s)->trigger();
    QTRY_VERIFY(!w.source.isRunning());
    QCOMPARE(w.server.requests().size(), asked);
    QTRY_VERIFY2(w.window.messages()->sentence().startsWith(u"This fetch ended early on "_s),
        qPrintable(w.window.messages()->sentence()));
    QCOMPARE(w.window.messages()->accessibleName(), u"Warning"_s);
    std::optional<PastFetch> resumed;
    connect(&w.controller, &FetchesController::fetchAgainRequested, this,
        [&](const Profile &, const PastFetch &fetch, bool) { resumed = fetch; });
    w.window.messages()->findChild<QPushButton *>(u"action"_s)->click();
    QVERIFY(resumed);
    QCOMPARE(resumed->period, (Period{QDate(2026, 9, 4), QDate(2026, 9, 6)}));
}

void TestFetchesController::deletion_asksOnce()
{
    Window w;
    w.fetch(QDate(2026, 9, 4), QDate(2026, 9, 6));
    w.fetch(QDate(2026, 9, 7), QDate(2026, 9, 9));
    QTRY_COMPARE(w.count(), 2);
    w.list()->selectRow(1);
    w.list()->setFocus();
    const auto question = [&w] { return w.window.fetches()->findChild<QMessageBox *>(u"deleteQuestion"_s); };
    w.action(u"deleteFetch"_s)->trigger();
    QVERIFY(question());
    QVERIFY2(question()->text().contains(periodTitle({QDate(2026, 9, 4), QDate(2026, 9, 6)})),
        qPrintable(question()->text()));
    question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!question());
    QCOMPARE(w.count(), 2);
    w.action(u"deleteFetch"_s)->trigger();
    for (QAbstractButton *button : question()->buttons()) {
        if (question()->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(w.count(), 1);
    QVERIFY2(w.window.messages()->sentence().startsWith(u"1 fetches were deleted."_s),
        qPrintable(w.window.messages()->sentence()));
    QCOMPARE(readArchive(w.path(), 13).fetches.size(), size_t{1});
}

void TestFetchesController::deletionOfWhatIsShown_emptiesTheWindow()
{
    Window w;
    w.fetch(QDate(2026, 9, 4), QDate(2026, 9, 6));
    QTRY_COMPARE(w.count(), 1);
    w.list()->selectRow(0);
    w.action(u"deleteFetch"_s)->trigger();
    auto *question = w.window.fetches()->findChild<QMessageBox *>(u"deleteQuestion"_s);
    QVERIFY2(question->informativeText().contains(u"goes from the window"_s), qPrintable(question->informativeText()));
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(w.count(), 0);
    QTRY_COMPARE(w.window.table()->sessions()->rowCount(), 0);
    QVERIFY(w.window.messages()->sentence().contains(u"gone from the window"_s));
    QCOMPARE(w.window.windowTitle(), u"Billscope"_s);
    w.source.recheck();
    QCOMPARE(w.window.messages()->sentence(), u"Nothing is shown that could be re-checked."_s);
}

void TestFetchesController::newFetch_isSelected()
{
    Window w;
    w.fetch(QDate(2026, 9, 4), QDate(2026, 9, 6));
    QTRY_COMPARE(w.count(), 1);
    w.fetch(QDate(2026, 9, 7), QDate(2026, 9, 9));
    QTRY_COMPARE(w.count(), 2);
    QTRY_VERIFY(w.list()->selectionModel()->isRowSelected(0));
    QVERIFY(!w.list()->selectionModel()->isRowSelected(1));
    QVERIFY(w.list()->model()->index(0, 0).data().toString().endsWith(u" · shown"_s));

    // One that fails is in the list; what is shown is still the one before.
    w.server.setHandler([](const HttpRequest &) {
        return HttpAnswer{.status = 401, .body = R"({"errors":[{"msg":"Invalid SDK credentials","code":4002}]})"_ba};
    });
    SourceOptions anew;
    anew.isFresh = true;
    w.source.fetch(w.profile, {.clientId = u"cs-demo"_s, .clientSecret = u"demo-secret"_s}, anew);
    QTRY_VERIFY(!w.source.isRunning());
    QTRY_COMPARE(w.count(), 3);
    QVERIFY(!w.list()->model()->index(0, 0).data().toString().contains(u"shown"_s));
    QVERIFY(w.list()->model()->index(1, 0).data().toString().endsWith(u" · shown"_s));
}

void TestFetchesController::exportedFetch_knowsItsDays()
{
    Window w;
    const Period days{QDate(2026, 9, 4), QDate(2026, 9, 6)};
    w.fetch(days.from, days.to);
    QTRY_VERIFY(w.count() == 1 && !w.runner.isBusy());
    const int rows = w.window.table()->sessions()->rowCount();
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.billscope"_s);
    const std::vector<PastFetch> kept = readArchive(w.path(), 0).fetches;
    QCOMPARE(::exportFetch(w.path(), kept.at(0).id, file), QString());
    w.window.period()->setPreset(PeriodPreset::LastMonth);
    w.source.open(file);
    QTRY_VERIFY(!w.source.isRunning() && !w.runner.isBusy());
    QCOMPARE(w.window.period()->period(), days);
    QVERIFY(!w.window.period()->isAllDays());
    QTRY_COMPARE(w.window.table()->sessions()->rowCount(), rows);
}

void TestFetchesController::oldPages_areDeletedAndSaid()
{
    Window w;
    w.fetch(QDate(2026, 9, 4), QDate(2026, 9, 6));
    QTRY_COMPARE(w.count(), 1);
    // As if two years had passed since.
    QString problem;
    const auto archive = Archive::open(w.path(), Archive::Mode::ReadWrite, &problem);
    QVERIFY2(archive && archive->deletePagesBefore(QDateTime::currentDateTimeUtc().addDays(1)), qPrintable(problem));
    w.controller.deleteOldPages();
    w.controller.refresh();
    QTRY_VERIFY(!w.action(u"openFetch"_s)->isEnabled());
    const QModelIndex keptUntil = w.list()->model()->index(0, PastFetchesModel::KeptUntil);
    QVERIFY(keptUntil.data(Qt::ToolTipRole).toString().contains(u"cannot be opened"_s));
    QVERIFY(w.parts()->model()->rowCount() > 0);
}

void TestFetchesController::anotherConnection_listsItsOwn()
{
    Window w;
    w.fetch(QDate(2026, 9, 4), QDate(2026, 9, 6));
    QTRY_COMPARE(w.count(), 1);
    Profile other = w.profile;
    other.id = u"2"_s;
    other.name = u"Globex"_s;
    w.controller.showConnection(other);
    QCOMPARE(w.count(), 0);
    w.controller.showConnection(w.profile);
    QTRY_COMPARE(w.count(), 1);
}

QTEST_MAIN(TestFetchesController)
#include "tst_fetchescontroller.moc"
