// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decisionsdialog.h"

#include "checksamples.h"
#include "findingdecider.h"
#include "findingspanel.h"
#include "findingstatedialog.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// The dialog of all decisions, and the way to it.
class TestDecisionsDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void empty_saysWhy();
    void newestClaim_comesFirst();
    void search_looksIntoAllColumns();
    void actions_areThoseOfTheStates();
    void answer_isAskedAsOnTheFinding();
    void fieldsOfAnAnswer_followEachOther();
    void returnInTheDate_answers();
    void openAgain_isAskedOnceWithTheNumber();
    void show_filtersByTheIds();
    void copy_hasTitles();
    void export_takesWhatIsListed();
    void selection_staysWithItsFindings();
    void way_isOpenWhereDecisionsAreKept();
    void otherSource_emptiesOrClosesIt();
};

namespace {

FindingKey key(const QString &billingId, const QString &evidence = u"1: 4"_s)
{
    return {.rule = u"too-many-blocks"_s, .billingId = billingId, .subject = {}, .evidence = evidence};
}

/// Claimed in October, claimed and credited in November, and one that is dismissed.
FindingDecisions decided()
{
    FindingDecisions decisions;
    decisions.change(
        {.state = FindingState::Claimed, .date = QDate(2026, 10, 2), .ticket = u"T-1"_s, .findings = {key(u"b1"_s)}});
    decisions.change(
        {.state = FindingState::Claimed, .date = QDate(2026, 11, 2), .ticket = u"T-2"_s, .findings = {key(u"b2"_s)}});
    decisions.change({.state = FindingState::Dismissed,
        .date = QDate(2026, 11, 3),
        .reason = u"agreed by phone"_s,
        .findings = {key(u"b3"_s)}});
    decisions.change({.state = FindingState::Credited, .date = QDate(2026, 11, 9), .findings = {key(u"b2"_s)}});
    return decisions;
}

struct Shown
{
    Shown()
    {
        dialog.setDecisions(decided());
        dialog.show();
        QObject::connect(&dialog, &DecisionsDialog::changeRequested, &dialog,
            [this](const FindingChange &wished) { changes.push_back(wished); });
    }
    QTableView *table() const { return dialog.findChild<QTableView *>(u"decisions"_s); }
    QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            texts << table()->model()->index(row, column).data().toString();
        return texts;
    }
    QStringList ids() const { return column(1); }
    QAction *action(const QString &name) const { return dialog.findChild<QAction *>(name); }
    QString count() const { return dialog.findChild<QLabel *>(u"decisionsCount"_s)->text(); }
    void search(const QString &text) const
    {
        for (auto *edit : dialog.findChildren<QLineEdit *>())
            edit->setText(text);
    }

    DecisionsDialog dialog;
    std::vector<FindingChange> changes;
};

QStringList visibleTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts << label->text();
    }
    return texts;
}

} // namespace

void TestDecisionsDialog::empty_saysWhy()
{
    DecisionsDialog dialog;
    dialog.show();
    QCOMPARE(visibleTexts(dialog).size(), 1);
    QVERIFY(visibleTexts(dialog).constFirst().startsWith(u"Nothing was decided yet."));
    QVERIFY(!dialog.findChild<QPushButton *>(u"exportDecided"_s)->isEnabled());
}

void TestDecisionsDialog::newestClaim_comesFirst()
{
    const Shown w;
    QCOMPARE(w.ids(), (QStringList{u"b2"_s, u"b1"_s, u"b3"_s}));
    QCOMPARE(w.count(), u"3 decisions, 1 of them claimed"_s);
    QVERIFY(w.table()->currentIndex().isValid());
    QCOMPARE(w.dialog.focusWidget()->accessibleName(), u"Search in the decisions"_s);
    w.table()->sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(w.ids(), (QStringList{u"b1"_s, u"b2"_s, u"b3"_s}));
}

void TestDecisionsDialog::search_looksIntoAllColumns()
{
    const Shown w;
    w.search(u"T-2"_s);
    QCOMPARE(w.ids(), QStringList{u"b2"_s});
    QCOMPARE(w.count(), u"1 of 3 decisions"_s);
    w.search(u" Phone "_s);
    QCOMPARE(w.ids(), QStringList{u"b3"_s});
    w.search(u"T-9"_s);
    QVERIFY(visibleTexts(w.dialog).contains(u"In no decision stands “T-9”."_s));
    w.search({});
    QCOMPARE(w.ids().size(), 3);
}

void TestDecisionsDialog::actions_areThoseOfTheStates()
{
    const Shown w;
    for (const QString &name : {u"state-credited"_s, u"state-rejected"_s, u"state-open"_s, u"showDecided"_s})
        QVERIFY2(!w.action(name)->isEnabled(), qPrintable(name));
    // Dismissed, which nobody can answer.
    w.table()->selectRow(2);
    QVERIFY(!w.action(u"state-credited"_s)->isEnabled());
    QVERIFY(w.action(u"state-open"_s)->isEnabled());
    w.table()->selectRow(1);
    QVERIFY(w.action(u"state-credited"_s)->isEnabled());
    QVERIFY(w.action(u"state-rejected"_s)->isEnabled());
}

void TestDecisionsDialog::answer_isAskedAsOnTheFinding()
{
    const Shown w;
    w.table()->selectRow(1);
    w.action(u"state-rejected"_s)->trigger();
    auto *dialog = w.dialog.findChild<FindingStateDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"stateText"_s)->setText(u"no reason given"_s);
    dialog->accept();
    QCOMPARE(w.changes.size(), 1U);
    QCOMPARE(w.changes.front().state, FindingState::Rejected);
    QCOMPARE(w.changes.front().reason, u"no reason given"_s);
    QCOMPARE(w.changes.front().findings, std::vector{key(u"b1"_s)});
}

void TestDecisionsDialog::fieldsOfAnAnswer_followEachOther()
{
    FindingStateDialog claim(FindingState::Claimed, 1, QDate(2026, 11, 2));
    claim.findChild<QLineEdit *>(u"stateText"_s)->setText(u"T-1"_s);
    claim.show();
    claim.activateWindow();
    QStringList names;
    QTRY_VERIFY(claim.focusWidget());
    for (int step = 0; step < 4; ++step) {
        const auto *button = qobject_cast<QPushButton *>(claim.focusWidget());
        names << (button ? button->text() : claim.focusWidget()->objectName());
        QTest::keyClick(claim.focusWidget(), Qt::Key_Tab);
    }
    names.replaceInStrings(u"&"_s, QString());
    QCOMPARE(names, (QStringList{u"stateText"_s, u"stateDate"_s, u"Claim"_s, u"Cancel"_s}));
}

void TestDecisionsDialog::returnInTheDate_answers()
{
    FindingStateDialog claim(FindingState::Claimed, 1, QDate(2026, 11, 2));
    claim.show();
    auto *date = claim.findChild<QLineEdit *>(u"stateDate"_s);
    // Without a ticket there is nothing to press.
    QTest::keyClick(date, Qt::Key_Return);
    QVERIFY(claim.isVisible());
    claim.findChild<QLineEdit *>(u"stateText"_s)->setText(u"T-1"_s);
    QTest::keyClick(date, Qt::Key_Return);
    QVERIFY(!claim.isVisible());
    QCOMPARE(claim.result(), int(QDialog::Accepted));
}

void TestDecisionsDialog::openAgain_isAskedOnceWithTheNumber()
{
    Shown w;
    FindingDecisions decisions = decided();
    // The same finding with other numbers: open again takes back both.
    decisions.change({.state = FindingState::Dismissed, .reason = u"later"_s, .findings = {key(u"b1"_s, u"1: 5"_s)}});
    w.dialog.setDecisions(decisions);
    QCOMPARE(w.ids().at(1), u"b1"_s);
    w.table()->selectRow(1);
    w.action(u"state-open"_s)->trigger();
    auto *box = w.dialog.findChild<QMessageBox *>(u"openQuestion"_s);
    QVERIFY(box);
    QVERIFY2(box->text().startsWith(u"Take back 2 decisions?"), qPrintable(box->text()));
    QVERIFY(w.changes.empty());
    box->button(QMessageBox::Cancel)->click();
    QVERIFY(w.changes.empty());
    QTRY_VERIFY(!w.dialog.findChild<QMessageBox *>());
    w.action(u"state-open"_s)->trigger();
    box = w.dialog.findChild<QMessageBox *>();
    for (QAbstractButton *button : box->buttons()) {
        if (button != box->button(QMessageBox::Cancel))
            button->click();
    }
    QCOMPARE(w.changes.size(), 1U);
    QCOMPARE(w.changes.front().state, FindingState::Open);
    QCOMPARE(w.changes.front().findings, std::vector{key(u"b1"_s)});
}

void TestDecisionsDialog::show_filtersByTheIds()
{
    const Shown w;
    const QSignalSpy filters(&w.dialog, &DecisionsDialog::filterRequested);
    w.table()->selectRow(1);
    w.action(u"showDecided"_s)->trigger();
    QCOMPARE(filters.at(0).at(0).toStringList(), QStringList{u"billing=b1"_s});
    w.table()->selectAll();
    w.action(u"showDecided"_s)->trigger();
    QCOMPARE(filters.at(1).at(0).toStringList(), QStringList{u"billing=b2,b1,b3"_s});
    QVERIFY(w.dialog.isVisible());
}

void TestDecisionsDialog::copy_hasTitles()
{
    Shown w;
    QVERIFY(QTest::qWaitForWindowActive(&w.dialog));
    w.table()->setFocus();
    w.table()->selectRow(1);
    QTest::keySequence(w.table(), QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0), u"Rule\tBilling session\tState\tClaimed on\tTicket\tDecided on\tFound here\tReason"_s);
    QCOMPARE(lines.at(1), ruleTitle(CheckRule::TooManyBlocks) + u"\tb1\tClaimed\tOct 2, 2026\tT-1\t\tNo\t"_s);
}

void TestDecisionsDialog::export_takesWhatIsListed()
{
    const Shown w;
    std::vector<DecidedFinding> listed;
    QObject::connect(&w.dialog, &DecisionsDialog::exportRequested, &w.dialog,
        [&listed](const std::vector<DecidedFinding> &decided) { listed = decided; });
    auto *button = w.dialog.findChild<QPushButton *>(u"exportDecided"_s);
    w.search(u"T-"_s);
    button->click();
    QCOMPARE(decisionsCsv(listed),
        "rule,billingSessionId,state,claimedOn,ticket,decidedOn,reason\r\n"
        "too-many-blocks,b2,credited,2026-11-02,T-2,2026-11-09,\r\n"
        "too-many-blocks,b1,claimed,2026-10-02,T-1,,\r\n");
}

void TestDecisionsDialog::selection_staysWithItsFindings()
{
    Shown w;
    w.table()->selectRow(1);
    FindingDecisions decisions = decided();
    decisions.change({.findings = {key(u"b2"_s)}});
    w.dialog.setDecisions(decisions);
    QCOMPARE(w.ids(), (QStringList{u"b1"_s, u"b3"_s}));
    const QModelIndexList rows = w.table()->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().row(), 0);
    QVERIFY(w.action(u"state-open"_s)->isEnabled());
}

void TestDecisionsDialog::way_isOpenWhereDecisionsAreKept()
{
    FindingsPanel panel;
    QAction *way = panel.decider()->showAllAction();
    QVERIFY(!way->isEnabled());
    panel.decider()->setKept(true);
    QVERIFY(way->isEnabled());
    const QSignalSpy filters(panel.decider(), &FindingDecider::filterRequested);
    panel.decider()->setDecisions(decided());
    way->trigger();
    way->trigger();
    const auto dialogs = panel.findChildren<DecisionsDialog *>();
    QCOMPARE(dialogs.size(), 1);
    QCOMPARE(dialogs.constFirst()->findChild<QTableView *>(u"decisions"_s)->model()->rowCount(), 3);
    FindingChange change;
    QObject::connect(&panel, &FindingsPanel::changeRequested, &panel,
        [&change](const FindingChange &wished, const std::shared_ptr<const CheckedSessions> &chosen) {
            QVERIFY(chosen->result.findings.empty());
            change = wished;
        });
    emit dialogs.constFirst()->changeRequested({.state = FindingState::Credited, .findings = {key(u"b1"_s)}});
    QCOMPARE(change.findings, std::vector{key(u"b1"_s)});
    emit dialogs.constFirst()->filterRequested({u"billing=b1"_s});
    QCOMPARE(filters.count(), 1);
}

void TestDecisionsDialog::otherSource_emptiesOrClosesIt()
{
    FindingsPanel panel;
    panel.decider()->setKept(true);
    panel.decider()->setDecisions(decided());
    panel.decider()->showAllAction()->trigger();
    auto *dialog = panel.findChild<DecisionsDialog *>();
    panel.decider()->setDecisions({});
    QCOMPARE(dialog->findChild<QTableView *>(u"decisions"_s)->model()->rowCount(), 0);
    panel.decider()->setKept(false);
    QTRY_VERIFY(!panel.findChild<DecisionsDialog *>());
}

QTEST_MAIN(TestDecisionsDialog)
#include "tst_decisionsdialog.moc"
