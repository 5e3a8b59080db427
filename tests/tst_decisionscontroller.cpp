// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decisionscontroller.h"

#include "archivetasks.h"
#include "checkcontroller.h"
#include "checksamples.h"
#include "decisionsdialog.h"
#include "decisionsmodel.h"
#include "exportcontroller.h"
#include "findingdecider.h"
#include "findingspanel.h"
#include "findingstatedialog.h"
#include "pagebuilder.h"
#include "sessiongenerator.h"
#include "statusstrip.h"
#include "testwindow.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// Findings of the window get states, which its archive keeps.
class TestDecisionsController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void claim_isKeptAndThereAgain();
    void secondClaim_isRefused();
    void file_hasNoStates();
    void deletedData_haveNone();
    void lastDecision_isKeptAtTheEnd();
    void claimOfAnotherMonth_isTakenBack();
    void allDecisions_goWithTheSource();
};

namespace {

/// A server whose sessions all last too long for a block.
std::vector<GeneratedSession> longBlocks()
{
    std::vector<GeneratedSession> sessions = SessionGenerator(7, QDate(2026, 9, 1), QDate(2026, 9, 20), 2000)
                                                 .sessions();
    int changed = 0;
    for (GeneratedSession &session : sessions) {
        if (session.billingSessionType == "Conversations" && session.billingStart > 1788739200 && changed++ < 3)
            session.billingEnd = session.conversationEnd = session.billingStart + 1000 + changed;
    }
    return sessions;
}

struct Deciding
{
    Deciding()
    {
        checks.setUnits(unitsOfPlan(u"session"_s).value_or(UnitSpans()));
        QObject::connect(
            decisions.get(), &DecisionsController::decisionsChanged, &checks, &CheckController::setDecisions);
        QObject::connect(&window.runner, &QueryRunner::resultChanged, decisions.get(), &DecisionsController::update);
    }
    void fetch(const TestServer &server, const Period &period = {QDate(2026, 9, 4), QDate(2026, 9, 16)})
    {
        window.fetch(server, period);
        QVERIFY(window.waitForEnd());
        QTRY_VERIFY(!checks.checks().isBusy() && list()->model()->rowCount() > 0);
    }
    QTableView *list() const { return window.window.findings()->findChild<QTableView *>(u"findings"_s); }
    QString state(int row) const { return list()->model()->index(row, 0).data().toString(); }
    DecisionsDialog *showAll()
    {
        window.window.findings()->decider()->showAllAction()->trigger();
        return window.window.findChild<DecisionsDialog *>(u"allDecisionsDialog"_s);
    }
    void choose(FindingState state, const QString &text)
    {
        window.window.findings()->findChild<QAction *>(u"state-"_s + stateName(state))->trigger();
        auto *dialog = window.window.findings()->findChild<FindingStateDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"stateText"_s)->setText(text);
        dialog->accept();
        // Deleted when it is closed.
        QTRY_VERIFY(!window.window.findings()->findChild<FindingStateDialog *>());
    }

    TestWindow window;
    ExportController exports{window.window, window.runner, window.source, window.connections.keychain()};
    CheckController checks{window.window, window.runner, window.source, window.connections.settings()};
    std::unique_ptr<DecisionsController> decisions = std::make_unique<DecisionsController>(
        window.window, window.source, exports);
};

} // namespace

void TestDecisionsController::claim_isKeptAndThereAgain()
{
    TestServer server(longBlocks(), {});
    Deciding w;
    w.fetch(server);
    QCOMPARE(w.state(0), u"Open"_s);
    w.list()->selectRow(0);
    w.choose(FindingState::Claimed, u"T-1"_s);
    QTRY_VERIFY(w.state(0).startsWith(u"Claimed · "));
    QVERIFY(w.state(0).endsWith(u" · T-1"));
    w.list()->selectRow(1);
    w.choose(FindingState::Dismissed, u"agreed by phone"_s);
    QTRY_VERIFY(w.state(1).endsWith(u"agreed by phone"));
    // Fetched again, it is there.
    w.fetch(server);
    QTRY_VERIFY(w.state(0).endsWith(u" · T-1"));
    QTRY_VERIFY(w.state(1).endsWith(u"agreed by phone"));
}

void TestDecisionsController::secondClaim_isRefused()
{
    TestServer server(longBlocks(), {});
    Deciding w;
    w.fetch(server);
    w.list()->selectRow(0);
    w.choose(FindingState::Claimed, u"T-1"_s);
    QTRY_VERIFY(w.state(0).endsWith(u" · T-1"));
    w.list()->selectAll();
    w.choose(FindingState::Claimed, u"T-2"_s);
    QTRY_VERIFY(w.window.message().contains(u"under ticket T-1"));
    QVERIFY2(w.window.message().contains(u"1 stay as they are."), qPrintable(w.window.message()));
    QVERIFY(w.state(0).endsWith(u" · T-1"));
    QTRY_VERIFY(w.state(1).endsWith(u" · T-2"));
}

void TestDecisionsController::file_hasNoStates()
{
    Deciding w;
    std::vector<TestSession> records;
    for (GeneratedSession session : conversations(1)) {
        session.billingEnd = session.billingStart + 1000;
        records.push_back(testSession(session));
    }
    QFile file(w.window.home.path(u"sessions.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(jsonPage(records));
    file.close();
    w.window.source.open(file.fileName());
    QVERIFY(w.window.waitForEnd());
    QTRY_VERIFY(!w.checks.checks().isBusy() && w.list()->model()->rowCount() > 0);
    w.list()->selectRow(0);
    const auto *dismiss = w.window.window.findings()->findChild<QAction *>(u"state-dismissed"_s);
    QVERIFY(!dismiss->isEnabled());
    QVERIFY(dismiss->toolTip().contains(u"a file"));
}

void TestDecisionsController::deletedData_haveNone()
{
    TestServer server(longBlocks(), {});
    Deciding w;
    w.fetch(server);
    w.list()->selectRow(0);
    w.choose(FindingState::Dismissed, u"why not"_s);
    QTRY_VERIFY(w.state(0).endsWith(u"why not"));
    QCOMPARE(deleteArchive(pathOfArchive(w.window.source.archives().constFirst())).problem, QString());
    w.decisions->reload();
    QTRY_COMPARE(w.state(0), u"Open"_s);
}

void TestDecisionsController::lastDecision_isKeptAtTheEnd()
{
    TestServer server(longBlocks(), {});
    Deciding w;
    w.fetch(server);
    const QString path = pathOfArchive(w.window.source.archives().constFirst());
    QVERIFY(archivedDecisions({path}).isEmpty());
    // It waits behind something else when the program ends.
    for (int number = 0; number < 20; ++number)
        w.decisions->reload();
    emit w.window.window.findings()->changeRequested(
        {.state = FindingState::Dismissed, .date = QDate(2026, 11, 2), .reason = u"agreed"_s},
        w.checks.checks().checked());
    w.decisions.reset();
    QVERIFY(!archivedDecisions({path}).isEmpty());
}

void TestDecisionsController::claimOfAnotherMonth_isTakenBack()
{
    TestServer server(longBlocks(), {});
    Deciding w;
    w.fetch(server);
    w.list()->selectRow(0);
    w.choose(FindingState::Claimed, u"T-1"_s);
    QTRY_VERIFY(w.state(0).endsWith(u" · T-1"));
    // Days without any finding.
    w.window.fetch(server, {QDate(2026, 9, 2), QDate(2026, 9, 2)});
    QVERIFY(w.window.waitForEnd());
    QTRY_VERIFY(!w.checks.checks().isBusy());
    DecisionsDialog *dialog = w.showAll();
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableView *>(u"decisions"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, DecisionsModel::Here).data().toString(), u"No"_s);
    const QString path = pathOfArchive(w.window.source.archives().constFirst());
    const FindingKey claimed = archivedDecisions({path}).entries().front().key;
    emit dialog->changeRequested({.state = FindingState::Credited, .date = QDate(2026, 11, 9), .findings = {claimed}});
    QTRY_COMPARE(table->model()->index(0, DecisionsModel::State).data().toString(), u"Credited"_s);
    emit dialog->changeRequested({.findings = {claimed}});
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(archivedDecisions({path}).isEmpty());
    QCOMPARE(w.window.message(), QString());
    // It can be claimed anew.
    w.fetch(server);
    QCOMPARE(w.state(0), u"Open"_s);
    w.list()->selectRow(0);
    w.choose(FindingState::Claimed, u"T-2"_s);
    QTRY_VERIFY(w.state(0).endsWith(u" · T-2"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(table->model()->index(0, DecisionsModel::Here).data().toString(), u"Yes"_s);
}

void TestDecisionsController::allDecisions_goWithTheSource()
{
    TestServer server(longBlocks(), {});
    Deciding w;
    w.fetch(server);
    QVERIFY(w.showAll());
    QFile file(w.window.home.path(u"sessions.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(jsonPage({testSession(conversations(1).front())}));
    file.close();
    w.window.source.open(file.fileName());
    QVERIFY(w.window.waitForEnd());
    QTRY_VERIFY(!w.window.window.findChild<DecisionsDialog *>());
    QVERIFY(!w.window.window.findings()->decider()->showAllAction()->isEnabled());
}

QTEST_MAIN(TestDecisionsController)
#include "tst_decisionscontroller.moc"
