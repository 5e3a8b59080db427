// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "termscontroller.h"

#include "checkcontroller.h"
#include "datefield.h"
#include "exportcontroller.h"
#include "findingspanel.h"
#include "invoicepanel.h"
#include "koreapi.h"
#include "memorycredentialstore.h"
#include "periodchooser.h"
#include "planbutton.h"
#include "reconcilecontroller.h"
#include "termsdialog.h"
#include "termssettings.h"
#include "testfetch.h"
#include "testwindow.h"
#include "unitproposal.h"

#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// Units and prices in the window: whose they are, and that nothing is applied by itself.
class TestTermsController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void file_hasTermsOfItsOwn();
    void connection_hasTermsOfItsOwn();
    void several_showWhatTheyHaveInCommon();
    void several_keepNamesOfTheirOwn();
    void anotherSource_hasItsOwn();
    void proposal_isAppliedOnlyWhenAccepted();
    void unit_isProposedUntilPutOff();
    void namesOfAnInvoice_areKept();
    void dialog_editsThem();
    void dialog_refusesWhatIsWrong();
    void returnOnAButton_pressesIt();
};

namespace {

UnitSpans blocks()
{
    return unitsOfPlan(u"session").value_or(UnitSpans());
}

UnitSpans whole()
{
    return unitsOfPlan(u"standard").value_or(UnitSpans());
}

struct TermsWindow : TestWindow
{
    ShownTerms shown{connections, source};
    CheckController checks{window, runner, source, connections.settings()};
    MemoryCredentialStore keychain;
    ExportController exports{window, runner, source, keychain};
    ReconcileController invoices{window, runner, source, exports, connections.settings()};
    TermsController terms{window, runner, shown, checks, invoices};

    PlanButton *plan() const { return window.findings()->plan(); }
    void choose(int action) const { plan()->menu()->actions().at(action)->trigger(); }
    Profile add(const TestServer &server, const QString &name)
    {
        QString problem;
        return connections.profiles().add(server.profile(name), &problem).value_or(Profile());
    }
    BillingTerms termsOf(const Profile &profile) { return keptTerms(connections.settings(), {profile.id}); }
    TermsDialog *dialog() const { return window.findChild<TermsDialog *>(); }
};

} // namespace

void TestTermsController::file_hasTermsOfItsOwn()
{
    TermsWindow w;
    w.choose(0);
    QCOMPARE(w.shown.terms().units, blocks());
    QCOMPARE(w.checks.checks().order().units, typeUnits(blocks(), {}));
    QCOMPARE(w.shown.name(), QString());
    const ShownTerms next(w.connections, w.source);
    QCOMPARE(next.terms().units, blocks());
}

void TestTermsController::connection_hasTermsOfItsOwn()
{
    const TestServer server;
    TermsWindow w;
    const Profile acme = w.add(server, u"Acme"_s);
    const Profile other = w.add(server, u"Other"_s);
    w.choose(1);
    w.shown.setChosen({acme});
    QCOMPARE(w.plan()->text(), u"Plan: choose…"_s);
    w.choose(0);
    QCOMPARE(w.termsOf(acme).units, blocks());
    QCOMPARE(w.termsOf(other).units, UnitSpans());
    QCOMPARE(w.shown.name(), u"Acme"_s);
    w.shown.setChosen({other});
    QCOMPARE(w.plan()->text(), u"Plan: choose…"_s);
    QVERIFY(w.checks.checks().order().units.empty());
}

void TestTermsController::several_showWhatTheyHaveInCommon()
{
    const TestServer server;
    TermsWindow w;
    const UnitSpan voice{u"Voice"_s, BillingUnit::Block};
    const Profile acme = w.add(server, u"Acme"_s);
    const Profile other = w.add(server, u"Other"_s);
    QVERIFY(keepTerms(w.connections.settings(), acme.id, {whole() + UnitSpans{voice}, {}, {}}));
    w.shown.setChosen({acme, other});
    QCOMPARE(w.plan()->units(), UnitSpans());
    QCOMPARE(w.plan()->text(), u"Plan: connections differ"_s);
    QVERIFY(w.plan()->toolTip().contains(u"only what they have in common"_s));
    w.choose(0);
    QCOMPARE(w.termsOf(acme).units, UnitSpans{voice} + blocks());
    QCOMPARE(w.termsOf(other).units, blocks());
    QCOMPARE(w.plan()->units(), blocks());
    QCOMPARE(w.plan()->text(), u"Plan: 15-minute blocks"_s);
    QVERIFY(w.plan()->toolTip().contains(u"only what they have in common"_s));
    w.shown.setChosen({other});
    QVERIFY(!w.plan()->toolTip().contains(u"only what they have in common"_s));
    w.shown.setChosen({acme, other});
    w.choose(2);
    QCOMPARE(w.termsOf(acme).units, UnitSpans{voice});
    QCOMPARE(w.termsOf(other).units, UnitSpans());
}

void TestTermsController::several_keepNamesOfTheirOwn()
{
    const TestServer server;
    TermsWindow w;
    const Profile acme = w.add(server, u"Acme"_s);
    const Profile other = w.add(server, u"Other"_s);
    const ValueNames ofAcme{{Field::Channel, {{u"wa"_s, u"whatsapp"_s}}}};
    const ValueNames ofOther{{Field::Channel, {{u"wa"_s, u"rtm"_s}, {u"voice"_s, u"ivr"_s}}}};
    QVERIFY(keepTerms(w.connections.settings(), acme.id, {{}, {}, ofAcme}));
    QVERIFY(keepTerms(w.connections.settings(), other.id, {{}, {}, ofOther}));
    w.shown.setChosen({acme, other});
    // The same as a command about both has.
    const BillingTerms both = keptTerms(w.connections.settings(), {acme.id, other.id});
    QCOMPARE(w.shown.terms(), both);
    QCOMPARE(both.invoiceNames, (ValueNames{{Field::Channel, {{u"wa"_s, u"whatsapp"_s}, {u"voice"_s, u"ivr"_s}}}}));
    w.choose(0);
    QCOMPARE(w.termsOf(acme).invoiceNames, ofAcme);
    QCOMPARE(w.termsOf(other).invoiceNames, ofOther);
    emit w.window.invoice()->namesChosen({{.field = Field::BotId, .word = u"Shop"_s, .value = u"st-1"_s}});
    QCOMPARE(w.termsOf(acme).invoiceNames.value(Field::BotId).value(u"shop"_s), u"st-1"_s);
    QCOMPARE(w.termsOf(other).invoiceNames.value(Field::Channel), ofOther.value(Field::Channel));
}

void TestTermsController::anotherSource_hasItsOwn()
{
    const TestServer server;
    TermsWindow w;
    const Profile acme = w.add(server, u"Acme"_s);
    QVERIFY(keepTerms(w.connections.settings(), acme.id, {blocks(), {}, {}}));
    w.shown.setChosen({acme});
    QCOMPARE(w.plan()->units(), blocks());
    w.source.open(QStringLiteral(BILLSCOPE_SAMPLE));
    QTRY_COMPARE(w.plan()->units(), UnitSpans());
    QVERIFY(w.waitForEnd());
    w.source.close();
    QCOMPARE(w.plan()->units(), blocks());
}

void TestTermsController::proposal_isAppliedOnlyWhenAccepted()
{
    const TestServer server;
    TermsWindow w;
    const Profile acme = w.add(server, u"Acme"_s);
    SourceOptions options;
    options.rate = 0;
    w.window.period()->setPeriod(TestFetch::OneWeek);
    w.source.fetch(acme, TestServer::secret(), options);
    QVERIFY(w.waitForEnd());
    UnitProposal *proposal = w.window.findings()->proposal();
    QTRY_VERIFY(!w.checks.checks().isBusy());
    QVERIFY(w.checks.checks().order().units.empty());
    // Whatever these sessions tell of it.
    proposal->setEvidence({{u"Conversations"_s, 1000, 1000, 100, 80}});
    QVERIFY(!proposal->isHidden());
    QVERIFY(w.termsOf(acme).units.isEmpty());
    w.window.show();
    qobject_cast<QDockWidget *>(w.window.findings()->parentWidget())->raise();
    auto *use = proposal->findChild<QToolButton *>(u"useProposal"_s);
    QTRY_VERIFY(use->isEnabled());
    use->click();
    QCOMPARE(w.termsOf(acme).units, blocks());
    QTRY_VERIFY(proposal->isHidden());
    QCOMPARE(w.plan()->text(), u"Plan: 15-minute blocks"_s);
}

void TestTermsController::unit_isProposedUntilPutOff()
{
    UnitProposal proposal;
    QVERIFY(proposal.isHidden());
    const UnitEvidence blocks{
        .type = u"Conversations"_s, .sessions = 40, .ofABlock = 40, .longConversations = 12, .billedInSeveral = 11};
    UnitEvidence voice = blocks;
    voice.type = u"Usage"_s;
    const UnitEvidence unclear{.type = u"Requests"_s, .sessions = 900, .ofABlock = 900};
    proposal.setEvidence({unclear});
    QVERIFY(proposal.isHidden());
    proposal.setEvidence({unclear, blocks, voice});
    QVERIFY(!proposal.isHidden());
    QSignalSpy accepted(&proposal, &UnitProposal::accepted);
    proposal.findChild<QToolButton *>(u"putOffProposal"_s)->click();
    QVERIFY(proposal.findChild<QLabel *>(u"unitProposal"_s)->text().contains(u"Usage"_s));
    QCOMPARE(accepted.count(), 0);
    auto *use = proposal.findChild<QToolButton *>(u"useProposal"_s);
    use->click();
    QCOMPARE(accepted.count(), 1);
    const QString title = use->text();
    use->click();
    QCOMPARE(accepted.count(), 1);
    proposal.setEvidence({voice});
    QVERIFY(use->text() != title);
    use->click();
    QCOMPARE(accepted.count(), 2);
    // Also while it is being checked.
    proposal.findChild<QToolButton *>(u"putOffProposal"_s)->click();
    QVERIFY(proposal.isHidden());
    QCOMPARE(accepted.constFirst().constFirst().value<UnitSpan>(), (UnitSpan{u"Usage"_s, BillingUnit::Block}));
    proposal.setEvidence({});
    QVERIFY(proposal.isHidden());
}

void TestTermsController::namesOfAnInvoice_areKept()
{
    const TestServer server;
    TermsWindow w;
    const Profile acme = w.add(server, u"Acme"_s);
    w.shown.setChosen({acme});
    const InvoiceValue name{.field = Field::Channel, .word = u"WhatsApp Business"_s, .value = u"whatsapp"_s};
    emit w.window.invoice()->namesChosen({name});
    const ValueNames expected{{Field::Channel, {{u"whatsapp business"_s, u"whatsapp"_s}}}};
    QCOMPARE(w.termsOf(acme).invoiceNames, expected);
    QCOMPARE(w.invoices.comparison().question().names, expected);
    InvoiceValue forgotten = name;
    forgotten.value.clear();
    emit w.window.invoice()->namesChosen({forgotten});
    QCOMPARE(w.termsOf(acme).invoiceNames, ValueNames());
    QCOMPARE(w.invoices.comparison().question().names, ValueNames());
}

void TestTermsController::dialog_editsThem()
{
    TermsWindow w;
    w.choose(0);
    emit w.plan()->termsRequested();
    QVERIFY(w.dialog());
    BillingTerms terms = w.dialog()->terms();
    QCOMPARE(terms.units, blocks());
    terms.units << UnitSpan{u"Conversations"_s, BillingUnit::Conversation, QDate(2026, 10, 2)};
    terms.prices = {
        {u"Conversations"_s, 50000, u"USD"_s, QDate(2026, 1, 1), QDate(2026, 12, 31)}, {u"Voice"_s, 125, u"EUR"_s}};
    w.dialog()->setTerms(terms, {u"Alerts"_s});
    QCOMPARE(w.dialog()->terms(), terms);
    w.dialog()->accept();
    QCOMPARE(w.shown.terms(), terms);
    QCOMPARE(w.plan()->text(), u"Plan: by type"_s);
}

void TestTermsController::dialog_refusesWhatIsWrong()
{
    TermsDialog dialog({});
    dialog.setTerms({.units = blocks(), .prices = {{u"Voice"_s, 125, u"EUR"_s}}, .invoiceNames = {}}, {});
    dialog.show();
    QLabel *problem = dialog.findChild<QLabel *>(u"problem"_s);
    const auto fields = dialog.findChild<QWidget *>(u"prices"_s)->findChildren<QLineEdit *>();
    const auto price = std::ranges::find(fields, u"0.000125"_s, [](const QLineEdit *edit) { return edit->text(); });
    QVERIFY(price != fields.end());
    (*price)->setText(u"1.2345678"_s);
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QVERIFY2(problem->text().contains(u"“1.2345678” is no price"_s), qPrintable(problem->text()));
    (*price)->setText(u"1.23"_s);
    QVERIFY(!problem->isVisible());
    dialog.accept();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.terms().prices.constFirst().millionths, qint64(1230000));
}

void TestTermsController::returnOnAButton_pressesIt()
{
    TermsDialog dialog({});
    dialog.setTerms({.units = blocks(), .prices = {}, .invoiceNames = {}}, {u"Voice"_s});
    dialog.show();
    dialog.activateWindow();
    const auto press = [&dialog](const QString &text) {
        for (QToolButton *button : dialog.findChild<QWidget *>(u"units"_s)->findChildren<QToolButton *>()) {
            if (button->isVisible() && button->text() == text) {
                button->setFocus();
                return QTest::keyClick(button, Qt::Key_Return);
            }
        }
    };
    press(u"Add a &unit"_s);
    QVERIFY(dialog.isVisible());
    QCOMPARE(dialog.terms().units.size(), blocks().size() + 1);
    press(u"×"_s);
    QVERIFY(dialog.isVisible());
    QCOMPARE(dialog.terms().units.size(), blocks().size());
    // In any other field it is for the button that stands out.
    const auto shownDay = [&dialog] {
        const QList<DateField *> days = dialog.findChildren<DateField *>();
        const auto shown = std::ranges::find_if(days, &QWidget::isVisible);
        return shown == days.end() ? nullptr : *shown;
    };
    QTRY_VERIFY(shownDay());
    DateField *day = shownDay();
    day->setFocus();
    QTest::keyClick(day, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(TestTermsController)
#include "tst_termscontroller.moc"
