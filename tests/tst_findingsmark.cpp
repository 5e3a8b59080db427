// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingsmark.h"

#include "checksamples.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

/// The mark of the findings below the window.
class TestFindingsMark : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void mark_tellsTheWorst_data();
    void mark_tellsTheWorst();
    void mark_saysWhenOthersAreToBeChecked();
    void mark_isHiddenWithoutSessions();
};

void TestFindingsMark::mark_tellsTheWorst_data()
{
    QTest::addColumn<std::vector<Finding>>("findings");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    const Finding surplus{.rule = CheckRule::TooManyBlocks, .severity = Severity::Error, .row = 0};
    const Finding error{.rule = CheckRule::BlockTooLong, .severity = Severity::Error, .row = 0};
    const Finding warning{.rule = CheckRule::UnreadableTimes, .severity = Severity::Warning, .row = 1};
    const Finding remark{.rule = CheckRule::ZeroLength, .severity = Severity::Info, .row = 2};
    const Finding misfit{.rule = CheckRule::TooManyBlocks, .severity = Severity::Info, .row = 0, .isMisfit = true};
    using Findings = std::vector<Finding>;
    QTest::newRow("none") << Findings() << u"No findings"_s << u"No findings in 4 sessions."_s;
    QTest::newRow("too many") << Findings{surplus, error, warning} << u"1 too many"_s
                              << u"Findings: 1 billing sessions too many · 2 errors · 1 warnings"_s;
    QTest::newRow("errors") << Findings{error, error, remark} << u"2 errors"_s << u"Findings: 2 errors · 1 remarks"_s;
    QTest::newRow("warnings") << Findings{warning, remark} << u"1 warnings"_s << u"Findings: 1 warnings · 1 remarks"_s;
    QTest::newRow("remarks") << Findings{remark, misfit} << u"1 remarks"_s << u"Findings: 2 remarks"_s;
    QTest::newRow("does not fit") << Findings{misfit} << u"No findings"_s << u"Findings: 1 remarks"_s;
}

void TestFindingsMark::mark_tellsTheWorst()
{
    QFETCH(std::vector<Finding>, findings);
    auto checked = *checkedSessions(conversations(1), checkOrder(u"session"_s));
    checked.result.findings = findings;
    checked.result.countSurplus();
    FindingsMark mark;
    mark.setChecked(checked);
    QTEST(mark.text(), "text");
    QTEST(mark.accessibleName(), "name");
    QVERIFY(mark.isVisible());
}

void TestFindingsMark::mark_saysWhenOthersAreToBeChecked()
{
    const auto checked = checkedSessions(conversations(1), checkOrder(u"session"_s));
    FindingsMark mark;
    mark.setChecked(*checked);
    mark.setSessions(checked->store.liveCount() + 1);
    QCOMPARE(mark.text(), u"No findings so far"_s);
    QVERIFY(mark.toolTip().contains(u"sessions are checked; the others"_s));
    mark.setSessions(checked->store.liveCount());
    QCOMPARE(mark.text(), u"No findings"_s);
    QVERIFY(!mark.toolTip().contains(u"others"_s));
}

void TestFindingsMark::mark_isHiddenWithoutSessions()
{
    FindingsMark mark;
    mark.setChecked(*checkedSessions(conversations(1), checkOrder(u"session"_s)));
    QVERIFY(mark.isVisible());
    mark.setChecked({});
    QVERIFY(!mark.isVisible());
}

QTEST_MAIN(TestFindingsMark)
#include "tst_findingsmark.moc"
