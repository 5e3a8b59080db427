// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookupcontroller.h"

#include "checkcontroller.h"
#include "detailspane.h"
#include "exportcontroller.h"
#include "invoicepanel.h"
#include "lookupdialog.h"
#include "patience.h"
#include "reconcilecontroller.h"
#include "sessiontableview.h"
#include "sourcesview.h"
#include "testfetch.h"
#include "testwindow.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QNetworkProxyFactory>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

/// The window with all that looks up.
struct LookingUp
{
    TestWindow window;
    CheckController checks{window.window, window.runner, window.source, window.connections.settings()};
    ExportController exports{window.window, window.runner, window.source, window.connections.keychain()};
    ReconcileController invoices{window.window, window.runner, window.source, exports, window.connections.settings()};
    LookupController lookups{window.connections, window.window, window.runner, window.source, checks, invoices};

    void fetch(const TestServer &server)
    {
        window.fetch(server, TestFetch::OneWeek);
        QVERIFY(window.waitForEnd());
    }
    SourcesView *sources() const { return window.window.invoice()->sources(); }
    QString cell(int row, int column) const
    {
        return sources()->findChild<QTableView *>(u"sourcesList"_s)->model()->index(row, column).data().toString();
    }

    /// What the next dialog says; presses its button, after choosing that one.
    void answerDialog(QDialogButtonBox::StandardButton button, const QString &choice = {})
    {
        asked = std::make_unique<QTimer>();
        asked->setInterval(20);
        QObject::connect(asked.get(), &QTimer::timeout, &window.window, [this, button, choice] {
            auto *dialog = window.window.findChild<LookupDialog *>();
            if (!dialog || !dialog->isVisible())
                return;
            asked->stop();
            for (const QLabel *label : dialog->findChildren<QLabel *>())
                said += label->text() + u'\n';
            if (!choice.isEmpty())
                dialog->findChild<QRadioButton *>(choice)->click();
            dialog->findChild<QDialogButtonBox *>()->button(button)->click();
        });
        asked->start();
    }

    std::unique_ptr<QTimer> asked;
    QString said;
};

} // namespace

/// Look-ups from the window: told before, asked for, shown, kept.
class TestLookupController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingShown_isSaid();
    void summary_standsBesideWhatWasFetched();
    void summary_isNotAskedUnasked();
    void summary_comesBackWithItsDays();
    void summary_ofOtherDays_isNotCompared();
    void summary_withoutCommonTypes_doesNotAgree();
    void missingScope_isNamed();
    void history_feedsTheCheckAndTheDetails();
    void history_isKept();
    void stop_endsIt();
};

void TestLookupController::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestLookupController::nothingShown_isSaid()
{
    LookingUp test;
    emit test.window.window.usageSummaryRequested();
    QVERIFY(test.window.message().startsWith(u"Nothing is shown"_s));
}

void TestLookupController::summary_standsBesideWhatWasFetched()
{
    TestServer server({.summaryPolls = 0, .summaryExtra = 7});
    LookingUp test;
    test.fetch(server);
    QVERIFY(test.sources()->isHidden());
    test.answerDialog(QDialogButtonBox::Ok);
    emit test.window.window.invoice()->summaryRequested();
    QVERIFY2(test.said.contains(u"2 requests"_s), qPrintable(test.said));
    QTRY_VERIFY(!test.sources()->isHidden());
    QTRY_COMPARE(test.cell(0, 0), u"All bots"_s);
    int conversations = -1;
    for (int row = 0; row < 3; ++row)
        conversations = test.cell(row, 1) == "Conversations"_L1 ? row : conversations;
    QVERIFY(conversations >= 0);
    QCOMPARE(test.cell(conversations, 5), u"+7"_s);
    QVERIFY(!test.lookups.isRunning());
    test.sources()->findChild<QToolButton *>(u"closeSources"_s)->click();
    QVERIFY(test.sources()->isHidden());
}

void TestLookupController::summary_isNotAskedUnasked()
{
    TestServer server;
    LookingUp test;
    test.fetch(server);
    const qsizetype before = server.server.requests().size();
    test.answerDialog(QDialogButtonBox::Cancel);
    emit test.window.window.usageSummaryRequested();
    QVERIFY(!test.said.isEmpty());
    QVERIFY(!test.lookups.isRunning());
    QCOMPARE(server.server.requests().size(), before);
}

void TestLookupController::summary_comesBackWithItsDays()
{
    TestServer server({.summaryPolls = 0});
    LookingUp test;
    test.fetch(server);
    test.answerDialog(QDialogButtonBox::Ok);
    emit test.window.window.usageSummaryRequested();
    QTRY_VERIFY(!test.sources()->isHidden());
    const qsizetype before = server.server.requests().size();
    test.fetch(server);
    QTRY_VERIFY(!test.sources()->isHidden());
    QVERIFY(server.server.requests().size() >= before);
    test.window.runner.setPeriod(Period{TestFetch::OneWeek.from, TestFetch::OneWeek.from});
    QTRY_VERIFY(test.sources()->isHidden());
}

void TestLookupController::summary_ofOtherDays_isNotCompared()
{
    TestServer server({.summaryPolls = 0});
    LookingUp test;
    test.fetch(server);
    test.answerDialog(QDialogButtonBox::Ok);
    emit test.window.window.usageSummaryRequested();
    QVERIFY(test.lookups.isRunning());
    // Chosen while the vendor makes it.
    test.window.runner.setPeriod(Period{TestFetch::OneWeek.from, TestFetch::OneWeek.from});
    QTRY_VERIFY(!test.lookups.isRunning());
    QVERIFY2(test.window.message().startsWith(u"The usage summary is of "_s), qPrintable(test.window.message()));
    QVERIFY(test.sources()->isHidden());
    test.window.runner.setPeriod(TestFetch::OneWeek);
    QVERIFY(test.window.waitForEnd());
    test.answerDialog(QDialogButtonBox::Ok);
    emit test.window.window.usageSummaryRequested();
    QTRY_VERIFY(!test.sources()->isHidden());
    // The days of another zone are other days.
    test.window.runner.setZone(*Zone::fromName(u"UTC+05:30"_s));
    QTRY_VERIFY(test.sources()->isHidden());
}

void TestLookupController::summary_withoutCommonTypes_doesNotAgree()
{
    SourcesView view;
    const auto said = [&view](const std::map<UsageTotals::Key, qint64> &counts) {
        UsageTotals totals;
        totals.counts = counts;
        SourceComparison comparison = compareSources(
            {{{u"a"_s, u"Conversations"_s}, 5}, {{u"a"_s, u"Voice"_s}, 1}}, totals);
        comparison.askedAt = QDateTime(QDate(2026, 10, 1), QTime(), Qt::UTC);
        view.setComparison(comparison, {});
        return view.findChild<QLabel *>(u"sourcesTitle"_s)->text();
    };
    QVERIFY(said({}).contains(u"no type in common"_s));
    QVERIFY(said({{{{}, u"requests"_s}, 5}}).contains(u"no type in common"_s));
    QVERIFY(said({{{{}, u"conversations"_s}, 5}}).contains(u"agrees with what was fetched where both"_s));
    QVERIFY(said({{{{}, u"conversations"_s}, 5}, {{{}, u"voice"_s}, 1}}).contains(u"agrees with what was fetched. "_s));
    QVERIFY(said({{{{}, u"conversations"_s}, 6}}).contains(u"differs in 1 type"_s));
}

void TestLookupController::missingScope_isNamed()
{
    TestServer server({.hasSummaryScope = false});
    LookingUp test;
    test.fetch(server);
    test.answerDialog(QDialogButtonBox::Ok);
    emit test.window.window.usageSummaryRequested();
    QTRY_VERIFY2(
        test.window.message().contains(u"“Billing > Usage > Billing Sessions”"_s), qPrintable(test.window.message()));
    QVERIFY(test.sources()->isHidden());
    QVERIFY(!test.window.window.isFetching());
}

void TestLookupController::history_feedsTheCheckAndTheDetails()
{
    TestServer server({.developerEvery = 40});
    LookingUp test;
    test.fetch(server);
    QTRY_VERIFY(!test.checks.checks().isBusy());
    test.answerDialog(QDialogButtonBox::Ok, u"choice2"_s);
    emit test.window.window.sessionHistoryRequested();
    QTRY_VERIFY2(test.window.message().startsWith(u"The session history told of"_s), qPrintable(test.window.message()));
    QVERIFY2(test.window.message().contains(u" of them "_s) && test.window.message().endsWith(u"; see Findings."_s),
        qPrintable(test.window.message()));
    // Nothing was looked up before, but there is nothing to look up.
    QVERIFY2(test.said.contains(u"No session is selected."_s), qPrintable(test.said));
    QVERIFY2(test.said.contains(u"remarks are not looked up"_s), qPrintable(test.said));
    QVERIFY2(test.said.contains(u"requests"_s), qPrintable(test.said));
    QTRY_VERIFY(!test.checks.checks().isBusy() && test.checks.checks().checked()->result.lookedUp > 0);
    const auto checked = test.checks.checks().checked();
    QCOMPARE(checked->result.lookedUp, checked->result.conversations);
    const auto finding = std::ranges::find(checked->result.findings, CheckRule::NotBillable, &Finding::rule);
    QVERIFY(finding != checked->result.findings.end());
    QVERIFY(test.window.window.table()->goTo({finding->row}));
    const auto *told = test.window.window.details()->findChild<QLabel *>(u"history"_s);
    QTRY_VERIFY2(told->text().contains(u"a developer's"_s), qPrintable(told->text()));
    QVERIFY(!told->isHidden());
}

void TestLookupController::history_isKept()
{
    TestServer server({.developerEvery = 40});
    LookingUp test;
    test.fetch(server);
    test.answerDialog(QDialogButtonBox::Ok, u"choice2"_s);
    emit test.window.window.sessionHistoryRequested();
    QTRY_VERIFY(test.checks.checks().checked()->result.lookedUp > 0);
    test.fetch(server);
    QTRY_VERIFY(test.checks.checks().checked()->result.lookedUp > 0);
    // All of them are known by now.
    test.said.clear();
    test.answerDialog(QDialogButtonBox::Cancel);
    emit test.window.window.sessionHistoryRequested();
    QTRY_VERIFY2(test.said.contains(u"All of them were looked up before."_s), qPrintable(test.said));
}

void TestLookupController::stop_endsIt()
{
    TestServer server({.summaryPolls = 100000});
    LookingUp test;
    test.fetch(server);
    test.answerDialog(QDialogButtonBox::Ok);
    emit test.window.window.usageSummaryRequested();
    QVERIFY(test.lookups.isRunning());
    QVERIFY(test.window.window.isFetching());
    emit test.window.window.stopRequested();
    QTRY_COMPARE(test.window.message(), u"The look-up was stopped."_s);
    QVERIFY(!test.window.window.isFetching());
}

QTEST_MAIN(TestLookupController)
#include "tst_lookupcontroller.moc"
