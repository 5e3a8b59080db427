// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksamples.h"
#include "findingrulesmodel.h"
#include "findingsmodel.h"
#include "findingsummary.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFindingsModel : public QObject
{
    Q_OBJECT

private slots:
    void groups_followTheFindings();
    void groups_tellWhatDoesNotFit();
    void rules_areListedWithTheirCounts();
    void rules_areEmptyAtFirst();
    void findings_areThoseOfTheGroup();
    void findings_forManyNameNoSession();
    void findings_areEmptyAtFirst();
    void headline_leavesOutWhatThereIsNone();
};

/// Two blocks that last too long, and one that has no end.
static std::shared_ptr<const CheckedSessions> oddSessions()
{
    std::vector<GeneratedSession> sessions = conversations(3);
    for (const size_t index : {3U, 7U})
        sessions[index].billingEnd = sessions[index].conversationEnd = sessions[index].billingStart + 1000;
    sessions[8].billingEnd = sessions[8].billingStart;
    return checkedSessions(sessions, checkOrder(u"session"_s));
}

/// A line a row, with bars between the columns.
static QString textOf(const QAbstractItemModel &model, int role = Qt::DisplayRole)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data(role).toString();
        lines << cells.join(u'|');
    }
    return lines.join(u'\n');
}

void TestFindingsModel::groups_followTheFindings()
{
    const auto checked = oddSessions();
    const std::vector<FindingGroup> groups = groupsOf(checked->result.findings);
    QCOMPARE(groups,
        (std::vector<FindingGroup>{{CheckRule::BlockTooLong, Severity::Error, false, 0, 2},
            {CheckRule::ZeroLength, Severity::Info, false, 2, 1}}));
    QVERIFY(groupsOf({}).empty());
    std::vector<Finding> settled = checked->result.findings;
    settled[1].state = FindingState::Dismissed;
    QCOMPARE(groupsOf(settled).front(), (FindingGroup{CheckRule::BlockTooLong, Severity::Error, false, 0, 2, 1}));
    FindingRulesModel model;
    model.setGroups(groupsOf(settled));
    QCOMPARE(
        textOf(model), u"A 15-minute block lasts longer than 15 minutes|1 of 2 open\nSessions without any length|1"_s);
}

void TestFindingsModel::groups_tellWhatDoesNotFit()
{
    const std::vector<Finding> findings{
        {.rule = CheckRule::ZeroLength, .row = 1}, {.rule = CheckRule::ZeroLength, .row = 0, .isMisfit = true}};
    const std::vector<FindingGroup> groups = groupsOf(findings);
    QCOMPARE(groups.size(), 2U);
    QCOMPARE(titleOf(groups[0]), u"Sessions without any length"_s);
    QCOMPARE(titleOf(groups[1]), u"Does not fit these data: Sessions without any length"_s);
}

void TestFindingsModel::rules_areListedWithTheirCounts()
{
    FindingRulesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(groupsOf(oddSessions()->result.findings));
    QCOMPARE(textOf(model), u"A 15-minute block lasts longer than 15 minutes|2\nSessions without any length|1"_s);
    QCOMPARE(textOf(model, Qt::AccessibleTextRole),
        u"Error: A 15-minute block lasts longer than 15 minutes|2 findings\n"
        "Remark: Sessions without any length|1 findings"_s);
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(),
        u"A 15-minute block lasts longer than 15 minutes\nError: block-too-long"_s);
    QCOMPARE(model.index(0, 0).data(FindingRulesModel::SeverityRole).toInt(), static_cast<int>(Severity::Error));
    model.setGroups({});
    QCOMPARE(model.rowCount(), 0);
}

void TestFindingsModel::rules_areEmptyAtFirst()
{
    FindingRulesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Rule"_s);
}

void TestFindingsModel::findings_areThoseOfTheGroup()
{
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto checked = oddSessions();
    model.setFindings(checked, groupsOf(checked->result.findings).front(), Zone::fromOffset(3600));
    QCOMPARE(textOf(model),
        u"Open|Lasts 16:40; a block lasts 15:00.|2026-10-01 11:45:00|Web/Mobile Client|st-1|conversation0\n"
        "Open|Lasts 16:40; a block lasts 15:00.|2026-10-02 11:45:00|Web/Mobile Client|st-1|conversation1"_s);
    QCOMPARE(model.finding(1).row, 7U);
    model.setFindings(checked, {}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestFindingsModel::findings_forManyNameNoSession()
{
    Finding finding;
    finding.rule = CheckRule::ZeroLength;
    finding.row = 0;
    finding.count = 3;
    auto checked = std::make_shared<CheckedSessions>(*oddSessions());
    checked->result.findings = {finding};
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFindings(checked, groupsOf(checked->result.findings).front(), {});
    QCOMPARE(textOf(model),
        u"Open|Bot st-1, channel Web/Mobile Client: 3 sessions end in the second in which they start.||||"_s);
}

void TestFindingsModel::findings_areEmptyAtFirst()
{
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Finding"_s);
}

void TestFindingsModel::headline_leavesOutWhatThereIsNone()
{
    QCOMPARE(headlineOf(oddSessions()->result), u"2 errors · 1 remarks"_s);
    CheckResult result;
    QCOMPARE(headlineOf(result), QString());
    result.surplus = 37;
    QCOMPARE(headlineOf(result), u"37 billing sessions too many"_s);
}

QTEST_GUILESS_MAIN(TestFindingsModel)
#include "tst_findingsmodel.moc"
