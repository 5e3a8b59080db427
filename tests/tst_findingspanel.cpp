// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingspanel.h"

#include "checksamples.h"
#include "findingdecider.h"
#include "findingstatedialog.h"
#include "planbutton.h"
#include "rulesmenu.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The tab of the findings, and its menus.
class TestFindingsPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void empty_saysWhy();
    void rules_standBesideTheirFindings();
    void rules_leaveTheRoomToTheFindings();
    void keys_goFromFindingToFinding();
    void choice_staysWhenFoundAgain();
    void choice_goesWithItsFinding();
    void newFindings_leadNobodyAway();
    void rules_canBeSwitchedOff();
    void plan_isChosen();
    void states_areListedAndCounted();
    void states_areChangedTogether();
    void file_offersNoStates();
    void dialog_wantsWhatBelongsToTheState();
    void plan_leavesOtherTypes();
};

/// Two blocks that last too long, and one without any length.
static std::vector<GeneratedSession> sessions()
{
    std::vector<GeneratedSession> sessions = conversations(3);
    for (const size_t index : {3U, 7U})
        sessions[index].billingEnd = sessions[index].conversationEnd = sessions[index].billingStart + 1000;
    sessions[8].billingEnd = sessions[8].billingStart;
    return sessions;
}

static std::shared_ptr<const CheckedSessions> oddSessions()
{
    return checkedSessions(sessions(), checkOrder(u"session"_s));
}

static QString summary(const FindingsPanel &panel)
{
    return panel.findChild<QLabel *>(u"findingsSummary"_s)->text();
}

static QTableView *list(const FindingsPanel &panel)
{
    return panel.findChild<QTableView *>(u"findings"_s);
}

static QTableView *rules(const FindingsPanel &panel)
{
    return panel.findChild<QTableView *>(u"findingRules"_s);
}

static QStringList texts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts << label->text();
    }
    return texts;
}

void TestFindingsPanel::empty_saysWhy()
{
    FindingsPanel panel;
    panel.show();
    QVERIFY(texts(panel).constFirst().startsWith(u"What is odd"));
    panel.setBusy(true);
    QVERIFY(texts(panel).contains(u"Checking…"_s));
    panel.setChecked(checkedSessions(conversations(300), checkOrder(u"session"_s)));
    panel.setBusy(false);
    QVERIFY(texts(panel).contains(u"No findings in 1,200 sessions."_s));
}

void TestFindingsPanel::rules_standBesideTheirFindings()
{
    FindingsPanel panel;
    panel.setChecked(oddSessions());
    QCOMPARE(rules(panel)->model()->rowCount(), 2);
    QCOMPARE(list(panel)->model()->rowCount(), 2);
    QCOMPARE(summary(panel), u"2 errors · 1 remarks"_s);
    rules(panel)->setCurrentIndex(rules(panel)->model()->index(1, 0));
    QCOMPARE(list(panel)->model()->rowCount(), 1);
    panel.setBusy(true);
    QCOMPARE(summary(panel), u"2 errors · 1 remarks · checking…"_s);
}

void TestFindingsPanel::rules_leaveTheRoomToTheFindings()
{
    FindingsPanel panel;
    panel.resize(1600, 300);
    panel.show();
    panel.setChecked(oddSessions());
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    // No title is cut, and little is left beside the longest.
    const int needed = static_cast<QAbstractItemView *>(rules(panel))->sizeHintForColumn(0);
    QTRY_VERIFY(rules(panel)->columnWidth(0) >= needed);
    QVERIFY(rules(panel)->columnWidth(0) < needed + 100);
    QVERIFY(list(panel)->width() + rules(panel)->width() > 1590);
    QCOMPARE(list(panel)->horizontalHeader()->height(), rules(panel)->horizontalHeader()->height());
}

void TestFindingsPanel::keys_goFromFindingToFinding()
{
    FindingsPanel panel;
    panel.showNext();
    panel.setChecked(oddSessions());
    std::vector<quint32> rows;
    connect(
        &panel, &FindingsPanel::findingChosen, &panel, [&](const Finding &finding) { rows.push_back(finding.row); });
    for (int step = 0; step < 4; ++step)
        panel.showNext();
    QCOMPARE(rows, (std::vector<quint32>{3, 7, 8, 3}));
    QCOMPARE(summary(panel), u"Finding 1 of 3 · 2 errors · 1 remarks"_s);
    panel.showPrevious();
    panel.showPrevious();
    QCOMPARE(rows, (std::vector<quint32>{3, 7, 8, 3, 8, 7}));
    QCOMPARE(rules(panel)->currentIndex().row(), 0);
    QCOMPARE(list(panel)->currentIndex().row(), 1);
}

void TestFindingsPanel::choice_staysWhenFoundAgain()
{
    FindingsPanel panel;
    panel.setChecked(oddSessions());
    panel.showNext();
    panel.showNext();
    std::vector<GeneratedSession> more = sessions();
    more[0].billingStart += 1;
    more[0].billingEnd += 100;
    panel.setChecked(checkedSessions(more, checkOrder(u"session"_s)));
    QVERIFY(summary(panel).startsWith(u"Finding 3 of "));
    QCOMPARE(list(panel)->currentIndex().row(), 2);
    panel.setZone(Zone::fromOffset(3600));
    QCOMPARE(list(panel)->currentIndex().row(), 2);
    QCOMPARE(list(panel)->model()->index(2, 2).data().toString(), u"2026-10-02 11:45:00"_s);
}

void TestFindingsPanel::choice_goesWithItsFinding()
{
    FindingsPanel panel;
    panel.setChecked(oddSessions());
    panel.showNext();
    panel.setChecked(checkedSessions(conversations(1), checkOrder(u"session"_s)));
    QCOMPARE(summary(panel), QString());
    panel.setChecked(oddSessions());
    QVERIFY(!list(panel)->currentIndex().isValid());
    panel.focusList();
    QVERIFY(summary(panel).startsWith(u"Finding 1 of 3"));
}

void TestFindingsPanel::newFindings_leadNobodyAway()
{
    FindingsPanel panel;
    QSignalSpy chosen(&panel, &FindingsPanel::findingChosen);
    panel.setChecked(oddSessions());
    panel.setZone(Zone::fromOffset(3600));
    QCOMPARE(chosen.count(), 0);
    panel.showNext();
    QCOMPARE(chosen.count(), 1);
    panel.setChecked(oddSessions());
    QCOMPARE(chosen.count(), 1);
}

void TestFindingsPanel::rules_canBeSwitchedOff()
{
    RulesMenu menu;
    QSignalSpy changed(&menu, &RulesMenu::switchedOffChanged);
    menu.setSwitchedOff({CheckRule::VolumeJump});
    QCOMPARE(changed.count(), 0);
    const auto actionOf = [&menu](CheckRule rule) {
        const QList<QAction *> actions = menu.actions();
        return *std::ranges::find_if(
            actions, [rule](const QAction *action) { return action->text() == ruleTitle(rule); });
    };
    QVERIFY(!actionOf(CheckRule::VolumeJump)->isChecked());
    QCOMPARE(actionOf(CheckRule::VolumeJump)->toolTip(), u"volume-jump"_s);
    menu.popup({});
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(actionOf(CheckRule::SameTimes)).center());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(menu.switchedOff(), (std::set{CheckRule::SameTimes, CheckRule::VolumeJump}));
    QVERIFY(menu.isVisible());
    actionOf(CheckRule::VolumeJump)->trigger();
    QCOMPARE(menu.switchedOff(), std::set{CheckRule::SameTimes});
    // The click that has opened it ends on a rule.
    QTest::mouseRelease(&menu, Qt::LeftButton, {}, menu.actionGeometry(actionOf(CheckRule::NotRequested)).center());
    QCOMPARE(menu.switchedOff(), std::set{CheckRule::SameTimes});
}

void TestFindingsPanel::plan_isChosen()
{
    PlanButton button;
    QSignalSpy chosen(&button, &PlanButton::unitsChosen);
    QCOMPARE(button.text(), u"Plan: choose…"_s);
    button.setUnits(unitsOfPlan(u"standard"_s).value_or(UnitSpans()));
    QCOMPARE(button.text(), u"Plan: conversations"_s);
    QCOMPARE(chosen.count(), 0);
    button.menu()->actions().constFirst()->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(button.units(), unitsOfPlan(u"session"_s).value_or(UnitSpans()));
    QCOMPARE(button.text(), u"Plan: 15-minute blocks"_s);
}

void TestFindingsPanel::plan_leavesOtherTypes()
{
    PlanButton button;
    const UnitSpan voice{u"Voice"_s, BillingUnit::None};
    const UnitSpan former{u"Conversations"_s, BillingUnit::Conversation};
    const UnitSpan now{u"Conversations"_s, BillingUnit::Block, QDate(2026, 10, 1)};
    button.setUnits({voice, former, now});
    QCOMPARE(button.text(), u"Plan: by type"_s);
    QVERIFY(button.toolTip().contains(u"Voice: Not checked"_s));
    const auto actions = button.menu()->actions();
    QVERIFY(std::ranges::none_of(actions, &QAction::isChecked));
    actions.at(1)->trigger();
    QCOMPARE(button.units(), (UnitSpans{voice, former}));
    QVERIFY(actions.at(1)->isChecked());
    actions.at(2)->trigger();
    QCOMPARE(button.units(), UnitSpans{voice});
    QVERIFY(actions.at(2)->isChecked());
}

/// The second of two long blocks is dismissed.
static std::shared_ptr<const CheckedSessions> decidedSessions()
{
    auto checked = std::make_shared<CheckedSessions>(*oddSessions());
    auto decisions = std::make_shared<FindingDecisions>();
    decisions->change({.state = FindingState::Dismissed,
        .date = QDate(2026, 11, 2),
        .reason = u"agreed"_s,
        .findings = {keyOf(checked->result.findings[1], checked->store)}});
    decisions->applyTo(&checked->result, checked->store);
    checked->decisions = decisions;
    return checked;
}

void TestFindingsPanel::states_areListedAndCounted()
{
    FindingsPanel panel;
    panel.setChecked(decidedSessions());
    QCOMPARE(summary(panel), u"1 errors · 1 remarks"_s);
    QCOMPARE(list(panel)->model()->index(1, 0).data().toString(), u"Dismissed · Nov 2, 2026 · agreed"_s);
    const auto *chooser = panel.findChild<QToolButton *>(u"listedStates"_s);
    QCOMPARE(chooser->text(), u"All (3)"_s);
    const auto listed = [&](const QString &name) { panel.findChild<QAction *>(u"listed-"_s + name)->trigger(); };
    listed(u"open"_s);
    QCOMPARE(chooser->text(), u"Open (2)"_s);
    QCOMPARE(list(panel)->model()->rowCount(), 1);
    QCOMPARE(rules(panel)->model()->rowCount(), 2);
    listed(u"claimed"_s);
    QCOMPARE(chooser->text(), u"Claimed (0)"_s);
    panel.show();
    QVERIFY(texts(panel).contains(u"No finding has this state."_s));
    listed(u"all"_s);
    QCOMPARE(list(panel)->model()->rowCount(), 2);
}

void TestFindingsPanel::states_areChangedTogether()
{
    FindingsPanel panel;
    panel.decider()->setKept(true);
    panel.setChecked(decidedSessions());
    const auto action = [&panel](const QString &name) { return panel.findChild<QAction *>(u"state-"_s + name); };
    QVERIFY(!action(u"dismissed"_s)->isEnabled());
    std::vector<Finding> chosen;
    FindingChange change;
    connect(&panel, &FindingsPanel::changeRequested, &panel,
        [&](const FindingChange &wished, const std::shared_ptr<const CheckedSessions> &findings) {
            change = wished;
            chosen = findings->result.findings;
        });
    list(panel)->selectRow(0);
    QVERIFY(action(u"claimed"_s)->isEnabled());
    QVERIFY(!action(u"credited"_s)->isEnabled());
    QVERIFY(!action(u"open"_s)->isEnabled());
    list(panel)->selectAll();
    QVERIFY(action(u"open"_s)->isEnabled());
    action(u"claimed"_s)->trigger();
    auto *dialog = panel.findChild<FindingStateDialog *>();
    dialog->findChild<QLineEdit *>(u"stateText"_s)->setText(u"T-1"_s);
    dialog->accept();
    QCOMPARE(chosen.size(), 2U);
    QCOMPARE(change.state, FindingState::Claimed);
    QCOMPARE(change.ticket, u"T-1"_s);
    action(u"open"_s)->trigger();
    QCOMPARE(change.state, FindingState::Open);
}

void TestFindingsPanel::file_offersNoStates()
{
    FindingsPanel panel;
    panel.setChecked(oddSessions());
    list(panel)->selectRow(0);
    const auto *dismiss = panel.findChild<QAction *>(u"state-dismissed"_s);
    QVERIFY(!dismiss->isEnabled());
    QVERIFY(dismiss->toolTip().startsWith(u"States are kept with the fetches"));
    panel.decider()->setKept(true);
    QVERIFY(dismiss->isEnabled());
}

void TestFindingsPanel::dialog_wantsWhatBelongsToTheState()
{
    const QDate today(2026, 11, 2);
    FindingStateDialog claim(FindingState::Claimed, 3, today);
    const auto *ok = claim.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    auto *text = claim.findChild<QLineEdit *>(u"stateText"_s);
    auto *date = claim.findChild<QLineEdit *>(u"stateDate"_s);
    QVERIFY(!ok->isEnabled());
    text->setText(u"  T-1 "_s);
    QVERIFY(ok->isEnabled());
    QCOMPARE(claim.change().ticket, u"T-1"_s);
    QCOMPARE(claim.change().date, today);
    date->setText(u"no day"_s);
    QVERIFY(!ok->isEnabled());
    const FindingStateDialog credited(FindingState::Credited, 1, today);
    QVERIFY(credited.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
}

QTEST_MAIN(TestFindingsPanel)
#include "tst_findingspanel.moc"
