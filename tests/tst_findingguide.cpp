// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingguide.h"

#include "checksamples.h"
#include "detailspane.h"
#include "filterbar.h"
#include "findingdecider.h"
#include "findingfilter.h"
#include "findingsmark.h"
#include "findingspanel.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "resultbuilder.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"

#include <QAction>
#include <QDockWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// From the mark and the keys to the sessions of a finding in the table.
class TestFindingGuide : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void mark_leadsToTheSession();
    void keys_leadFromFindingToFinding();
    void ids_replaceThoseBefore();
    void waitingFinding_leavesTheIdsShown();
    void hiddenSession_canBeSeen();
    void blockOfAHiddenSession_isSaid();
    void otherDays_areSaid();
    void onlyThese_areFiltered();
    void surplus_leavesOutWhatIsSettled();
    void findingForMany_selectsAll();
    void nobodyHasChosen_leadsToTheWorst();
    void ownFilter_givesWay_data();
    void ownFilter_givesWay();
    void ownFilter_staysWhereItHidesNothing();
    void bothOfOneId_areShown();

private:
    void show(const QString &filter = {});
    std::vector<quint32> selected() const { return m_window->table()->selectedStoreRows(); }

    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<const CheckedSessions> m_checked;
};

void TestFindingGuide::init()
{
    std::vector<GeneratedSession> sessions = conversations(30);
    sessions[60].billingEnd = sessions[60].billingStart + 950;
    sessions[119].billingEnd = sessions[119].conversationEnd = sessions[119].billingStart + 1000;
    CheckOrder order = checkOrder(u"session"_s);
    m_checked = checkedSessions(sessions, order);
    m_window = std::make_unique<MainWindow>();
    m_window->setContent(MainWindow::Content::File);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    show();
    m_window->setChecked(m_checked);
}

void TestFindingGuide::show(const QString &filter)
{
    Query query;
    query.filter = Filter::parse(filter).value_or(Filter());
    QueryCache cache;
    SessionStore store = m_checked->store;
    store.setFindings(rowFindings(m_checked->result.findings));
    auto result = std::make_shared<QueryResult>(runQuery(store, query, cache));
    m_window->setResult(store, result, false);
}

void TestFindingGuide::mark_leadsToTheSession()
{
    auto *mark = m_window->findChild<FindingsMark *>();
    QVERIFY(mark->isVisible());
    QCOMPARE(mark->text(), u"1 too many"_s);
    // A filter of before would hide it.
    m_window->filterBar()->setText(u"bot=x"_s);
    QTest::mouseClick(mark, Qt::LeftButton);
    QTRY_VERIFY(m_window->findings()->isVisible());
    // The block that lasts too long is no one too many; the one that it overlaps is.
    QCOMPARE(m_window->filterBar()->text(), u"finding=overlapping-blocks"_s);
    show(u"finding=overlapping-blocks"_s);
    QCOMPARE(m_window->table()->sessions()->rowCount(), 1);
    QCOMPARE(selected(), std::vector<quint32>{61});
    const SessionTableView *table = m_window->table();
    QVERIFY(table->viewport()->rect().contains(table->visualRect(table->currentIndex()).center()));
}

void TestFindingGuide::keys_leadFromFindingToFinding()
{
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(selected(), std::vector<quint32>{60});
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(selected(), std::vector<quint32>{119});
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    // Both blocks that overlap.
    QCOMPARE(selected(), (std::vector<quint32>{60, 61}));
    QTest::keyClick(m_window.get(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(selected(), std::vector<quint32>{119});
}

void TestFindingGuide::ids_replaceThoseBefore()
{
    m_window->filterBar()->setText(u"bot=x"_s);
    FindingDecider *decider = m_window->findings()->decider();
    emit decider->filterRequested({u"billing=b1"_s});
    emit decider->filterRequested({u"billing=b2,b3"_s});
    QCOMPARE(m_window->filterBar()->text(), u"bot=x billing=b2,b3"_s);
}

void TestFindingGuide::waitingFinding_leavesTheIdsShown()
{
    const QString other = u"conversation=conversation0"_s;
    m_window->filterBar()->setText(other);
    show(other);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(!m_window->messages()->sentence().isEmpty());
    emit m_window->findings()->decider()->filterRequested({u"billing=b1"_s});
    QCOMPARE(m_window->messages()->sentence(), QString());
    const QString asked = m_window->filterBar()->text();
    QCOMPARE(asked, other + u" billing=b1"_s);
    show(asked);
    QCOMPARE(m_window->filterBar()->text(), asked);
}

void TestFindingGuide::hiddenSession_canBeSeen()
{
    m_window->filterBar()->setText(u"conversation=conversation0"_s);
    show(u"conversation=conversation0"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(selected(), std::vector<quint32>());
    QCOMPARE(m_window->messages()->sentence(), u"The filter hides the session of this finding."_s);
    const auto buttons = m_window->messages()->findChildren<QPushButton *>();
    const auto off = std::ranges::find(buttons, u"&Switch the filter off"_s, &QPushButton::text);
    QVERIFY(off != buttons.end());
    (*off)->click();
    QVERIFY(!m_window->filterBar()->isSwitchedOn());
    show();
    QCOMPARE(selected(), std::vector<quint32>{60});
    QCOMPARE(m_window->messages()->sentence(), QString());
}

void TestFindingGuide::blockOfAHiddenSession_isSaid()
{
    m_window->filterBar()->setText(u"conversation=conversation0"_s);
    show(u"conversation=conversation0"_s);
    auto *details = m_window->findChild<DetailsPane *>();
    emit details->rowRequested(60);
    QCOMPARE(m_window->messages()->sentence(), u"The filter hides this session."_s);
    m_window->filterBar()->clear();
    show();
    QCOMPARE(selected(), std::vector<quint32>{60});
    emit details->rowRequested(61);
    QCOMPARE(selected(), std::vector<quint32>{61});
    QCOMPARE(m_window->messages()->sentence(), QString());
}

void TestFindingGuide::otherDays_areSaid()
{
    Query query;
    query.period = Period{QDate(2026, 10, 1), QDate(2026, 10, 2)};
    QueryCache cache;
    SessionStore store = m_checked->store;
    store.setFindings(rowFindings(m_checked->result.findings));
    auto result = std::make_shared<QueryResult>(runQuery(store, query, cache));
    m_window->setResult(store, result, false);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(m_window->messages()->sentence(), u"The session of this finding lies outside the days that are shown."_s);
    // The next one is of these days again.
    show();
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(!selected().empty());
    QCOMPARE(m_window->messages()->sentence(), QString());
}

void TestFindingGuide::onlyThese_areFiltered()
{
    auto *only = m_window->findings()->findChild<QAction *>(u"onlyThese"_s);
    FilterBar *filter = m_window->filterBar();
    filter->setText(u"finding=same-times bot=x"_s);
    filter->setSwitchedOn(false);
    // Of the rule that stands first, and none of its findings is chosen.
    only->trigger();
    QCOMPARE(filter->text(), u"bot=x finding=block-too-long"_s);
    QVERIFY(filter->isSwitchedOn());
    for (int finding = 0; finding < 3; ++finding)
        QTest::keyClick(m_window.get(), Qt::Key_F8);
    only->trigger();
    QCOMPARE(filter->text(), u"bot=x finding=overlapping-blocks"_s);
}

void TestFindingGuide::surplus_leavesOutWhatIsSettled()
{
    std::vector<GeneratedSession> sessions = conversations(3);
    for (const size_t index : {1U, 5U})
        sessions[index].billingStart -= 60;
    const auto checked = std::make_shared<CheckedSessions>(*checkedSessions(sessions, checkOrder(u"session"_s)));
    QCOMPARE(checked->result.surplus, 2U);
    for (Finding &finding : checked->result.findings)
        finding.state = finding.row == 1 ? FindingState::Dismissed : FindingState::Open;
    checked->result.countSurplus();
    QCOMPARE(
        surplusTerms(checked->result.findings, checked->store).join(u' '), u"finding=block-too-soon -billing=0-1"_s);
    m_window->setChecked(checked);
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->filterBar()->text(), u"finding=block-too-soon -billing=0-1"_s);
    // Nothing is too many any more: the filter stays as it is.
    for (Finding &finding : checked->result.findings)
        finding.state = FindingState::Credited;
    checked->result.countSurplus();
    m_window->setChecked(std::make_shared<CheckedSessions>(*checked));
    m_window->filterBar()->setText(u"bot=x"_s);
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->filterBar()->text(), u"bot=x"_s);
    QVERIFY(surplusTerms({}, checked->store).isEmpty());
}

void TestFindingGuide::findingForMany_selectsAll()
{
    // One user comes back after five minutes, twice.
    std::vector<GeneratedSession> sessions = conversations(3);
    const std::int64_t start = sessions[0].conversationStart;
    for (size_t index = 0; index < sessions.size(); ++index) {
        GeneratedSession &session = sessions[index];
        const auto number = static_cast<std::int64_t>(index / 4);
        const std::int64_t moved = start + number * 3900 - session.conversationStart;
        session.koreUserId = "u-0";
        for (std::int64_t *time :
            {&session.conversationStart, &session.conversationEnd, &session.billingStart, &session.billingEnd})
            *time += moved;
    }
    m_checked = checkedSessions(sessions, checkOrder(u"session"_s));
    m_window->setChecked(m_checked);
    show();
    const auto &findings = m_checked->result.findings;
    const auto restarted = std::ranges::find(findings, CheckRule::RestartedEarly, &Finding::rule);
    QVERIFY(restarted != findings.end());
    QCOMPARE(restarted->count, 2U);
    emit m_window->findings()->findingChosen(*restarted);
    QCOMPARE(selected(), (std::vector<quint32>{4, 5, 6, 7, 8, 9, 10, 11}));
}

void TestFindingGuide::nobodyHasChosen_leadsToTheWorst()
{
    // While sessions arrive, the first that is found is a remark.
    std::vector<GeneratedSession> sessions = conversations(30);
    CheckOrder order = checkOrder(u"session"_s);
    sessions[0].billingEnd = sessions[0].billingStart;
    m_window->setChecked(checkedSessions(sessions, order));
    QCOMPARE(m_window->findings()->findChild<QTableView *>(u"findingRules"_s)->model()->rowCount(), 1);
    sessions[40].billingEnd = sessions[40].billingStart + 1200;
    m_checked = checkedSessions(sessions, order);
    m_window->setChecked(m_checked);
    show();
    QSignalSpy chosen(m_window->findings(), &FindingsPanel::findingChosen);
    m_window->findings()->focusList();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(qvariant_cast<Finding>(chosen.constFirst().constFirst()).severity, Severity::Error);
}

void TestFindingGuide::ownFilter_givesWay_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing else hides it") << QString() << QString();
    QTest::newRow("so does the one before")
        << u"conversation=conversation0"_s << u"The filter hides the session of this finding."_s;
}

void TestFindingGuide::ownFilter_givesWay()
{
    QFETCH(const QString, before);
    const QString own = u"finding=overlapping-blocks"_s;
    FilterBar *filter = m_window->filterBar();
    filter->setText(before);
    show(before);
    QTest::mouseClick(m_window->findChild<FindingsMark *>(), Qt::LeftButton);
    QCOMPARE(filter->text(), own);
    // The table has not followed yet, and nobody is told of a filter that is about to go.
    QCOMPARE(m_window->messages()->sentence(), QString());
    show(own);
    QCOMPARE(selected(), std::vector<quint32>{61});
    // The next one is a block that lasts too long.
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(filter->text(), before);
    QCOMPARE(m_window->messages()->sentence(), QString());
    show(before);
    QTEST(m_window->messages()->sentence(), "said");
    QCOMPARE(selected(), before.isEmpty() ? std::vector<quint32>{60} : std::vector<quint32>());
}

void TestFindingGuide::ownFilter_staysWhereItHidesNothing()
{
    const QString own = u"finding=block-too-long"_s;
    FilterBar *filter = m_window->filterBar();
    m_window->findings()->findChild<QAction *>(u"onlyThese"_s)->trigger();
    QCOMPARE(filter->text(), own);
    show(own);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(selected(), std::vector<quint32>{119});
    QCOMPARE(filter->text(), own);
    // What a person has added to it is not taken away.
    const QString added = own + u" length<16m"_s;
    filter->setText(added);
    show(added);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(filter->text(), added);
    QCOMPARE(m_window->messages()->sentence(), u"The filter hides the session of this finding."_s);
}

void TestFindingGuide::bothOfOneId_areShown()
{
    std::vector<GeneratedSession> sessions = conversations(3);
    sessions[6].billingSessionId = sessions[1].billingSessionId;
    m_checked = checkedSessions(sessions, checkOrder(u"session"_s));
    m_window->setChecked(m_checked);
    QTest::mouseClick(m_window->findChild<FindingsMark *>(), Qt::LeftButton);
    QCOMPARE(m_window->filterBar()->text(), u"finding=duplicate-billing-id"_s);
    show(u"finding=duplicate-billing-id"_s);
    QCOMPARE(m_window->table()->sessions()->rowCount(), 2);
    QCOMPARE(m_checked->result.surplus, 1U);
}

QTEST_MAIN(TestFindingGuide)
#include "tst_findingguide.moc"
