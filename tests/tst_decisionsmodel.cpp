// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decisionsmodel.h"

#include "checksamples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// All decisions, a row each.
class TestDecisionsModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void empty_hasTitles();
    void cells_tellTheDecision();
    void unknownRule_isTold();
    void presence_followsTheSessionsShown();
    void sameFindings_keepTheirRows();
    void dates_areSortedAsDates();
    void withoutAnId_theToolTipTellsOfWhat();
};

namespace {

/// One block of three conversations starts too soon.
std::shared_ptr<const CheckedSessions> checked(const FindingDecisions &decisions, int tooSoon = 60)
{
    std::vector<GeneratedSession> sessions = conversations(3);
    for (const size_t index : {1U, 5U, 9U})
        sessions[index].billingStart -= tooSoon;
    auto checked = std::make_shared<CheckedSessions>(*checkedSessions(sessions, checkOrder(u"session"_s)));
    decisions.applyTo(&checked->result, checked->store);
    return checked;
}

std::vector<FindingKey> keys(const CheckedSessions &checked)
{
    std::vector<FindingKey> keys;
    for (const Finding &finding : checked.result.findings) {
        if (finding.rule == CheckRule::BlockTooSoon)
            keys.push_back(keyOf(finding, checked.store));
    }
    return keys;
}

/// The first is claimed, the second dismissed later.
FindingDecisions decided()
{
    FindingDecisions decisions;
    const std::vector<FindingKey> found = keys(*checked({}));
    decisions.change(
        {.state = FindingState::Claimed, .date = QDate(2026, 11, 2), .ticket = u"T-1"_s, .findings = {found.at(0)}});
    decisions.change({.state = FindingState::Dismissed,
        .date = QDate(2026, 11, 9),
        .reason = u"agreed"_s,
        .findings = {found.at(1)}});
    return decisions;
}

QStringList line(const DecisionsModel &model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(row, column).data().toString();
    return cells;
}

} // namespace

void TestDecisionsModel::empty_hasTitles()
{
    DecisionsModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    QStringList titles;
    for (int column = 0; column < model.columnCount(); ++column)
        titles << model.headerData(column, Qt::Horizontal).toString();
    QCOMPARE(titles,
        (QStringList{u"Rule"_s, u"Billing session"_s, u"State"_s, u"Claimed on"_s, u"Ticket"_s, u"Decided on"_s,
            u"Found here"_s, u"Reason"_s}));
}

void TestDecisionsModel::cells_tellTheDecision()
{
    DecisionsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setDecisions(decided());
    QCOMPARE(model.rowCount(), 2);
    const QString rule = ruleTitle(CheckRule::BlockTooSoon);
    // What was decided last comes first.
    QCOMPARE(line(model, 0),
        (QStringList{rule, u"1-1"_s, u"Dismissed"_s, QString(), QString(), u"Nov 9, 2026"_s, u"No"_s, u"agreed"_s}));
    QCOMPARE(line(model, 1),
        (QStringList{rule, u"0-1"_s, u"Claimed"_s, u"Nov 2, 2026"_s, u"T-1"_s, QString(), u"No"_s, QString()}));
    QCOMPARE(model.index(0, DecisionsModel::Rule).data(Qt::ToolTipRole).toString(), u"block-too-soon"_s);
}

void TestDecisionsModel::unknownRule_isTold()
{
    FindingDecisions decisions;
    decisions.change({.state = FindingState::Dismissed,
        .findings = {{.rule = u"rule-of-tomorrow"_s, .billingId = u"b"_s, .subject = {}, .evidence = u"1"_s}}});
    DecisionsModel model;
    model.setDecisions(decisions);
    QCOMPARE(line(model, 0).at(DecisionsModel::Rule), u"rule-of-tomorrow"_s);
}

void TestDecisionsModel::presence_followsTheSessionsShown()
{
    const FindingDecisions decisions = decided();
    DecisionsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setDecisions(decisions);
    const auto here = [&model](int row) { return model.index(row, DecisionsModel::Here).data().toString(); };
    model.setChecked(*checked(decisions));
    QCOMPARE(here(0), u"Yes"_s);
    QCOMPARE(here(1), u"Yes"_s);
    model.setChecked(*checked(decisions, 61));
    QCOMPARE(here(0), u"With other numbers"_s);
    model.setChecked(*checked(decisions, 0));
    QCOMPARE(here(0), u"No"_s);
    QCOMPARE(here(1), u"No"_s);
}

void TestDecisionsModel::sameFindings_keepTheirRows()
{
    FindingDecisions decisions = decided();
    DecisionsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setDecisions(decisions);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setDecisions(decisions);
    QCOMPARE(changes.count(), 0);
    decisions.change(
        {.state = FindingState::Credited, .date = QDate(2026, 11, 20), .findings = {model.decided(1).key}});
    model.setDecisions(decisions);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(line(model, 1).at(DecisionsModel::State), u"Credited"_s);
    decisions.change({.findings = {model.decided(1).key}});
    model.setDecisions(decisions);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 1);
}

void TestDecisionsModel::dates_areSortedAsDates()
{
    DecisionsModel model;
    model.setDecisions(decided());
    const auto sortValue = [&model](
                               int row, int column) { return model.index(row, column).data(DecisionsModel::SortRole); };
    QCOMPARE(sortValue(1, DecisionsModel::ClaimedOn), QVariant(QDate(2026, 11, 2)));
    QCOMPARE(sortValue(0, DecisionsModel::ClaimedOn), QVariant(QDate()));
    QVERIFY(sortValue(0, DecisionsModel::State).toInt() > sortValue(1, DecisionsModel::State).toInt());
    QCOMPARE(sortValue(1, DecisionsModel::Ticket), QVariant(u"T-1"_s));
}

void TestDecisionsModel::withoutAnId_theToolTipTellsOfWhat()
{
    FindingDecisions decisions;
    decisions.change({.state = FindingState::Dismissed,
        .findings = {
            {.rule = u"zero-length"_s, .billingId = {}, .subject = u"bot=b channel=rtm"_s, .evidence = u"1"_s}}});
    DecisionsModel model;
    model.setDecisions(decisions);
    QCOMPARE(model.index(0, DecisionsModel::BillingSession).data(Qt::ToolTipRole).toString(), u"bot=b channel=rtm"_s);
}

QTEST_GUILESS_MAIN(TestDecisionsModel)
#include "tst_decisionsmodel.moc"
