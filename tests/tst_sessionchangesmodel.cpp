// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changegroupsmodel.h"
#include "sessionbuilder.h"
#include "sessionchangesmodel.h"
#include "volumesmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

/// The lists of a comparison: kinds of changes, the changes of one kind, and how many sessions there were and are.
class TestSessionChangesModel : public QObject
{
    Q_OBJECT

private slots:
    void groups_areCounted();
    void changes_tellBeforeAndNow();
    void none_isEmpty();
    void volumes_beginWithTheLargestDifference();
    void volumes_areSortedByEachColumn();
};

static std::shared_ptr<const ComparedSessions> compared()
{
    auto sessions = std::make_shared<ComparedSessions>();
    sessions->before
        = SessionBuilder()
              .add("billing=a bot=st-1 channel=IVR type=T start=2026-10-05T10:00:00 end=2026-10-05T10:05:00\n"
                   "billing=b bot=st-1 channel=IVR type=T start=2026-10-06T10:00:00\n"
                   "billing=v bot=st-1 channel=IVR type=T start=2026-10-07T10:00:00")
              .store();
    SessionStore now
        = SessionBuilder()
              .add("billing=a bot=st-1 channel=rtm type=T start=2026-10-05T10:00:00 end=2026-10-05T10:07:00\n"
                   "billing=b bot=st-1 channel=IVR type=T start=2026-10-06T10:00:00 end=2026-10-06T10:01:00\n"
                   "billing=n bot=st-1 channel=IVR type=T start=2026-10-08T10:00:00")
              .store();
    now.setNames(DisplayNames(BotNames{{"st-1", "Order Status"}}));
    sessions->now = now;
    sessions->diff = compareSessions({sessions->before}, {sessions->now}, {}, {});
    return sessions;
}

static QString rowOf(const QAbstractItemModel &model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(row, column).data().toString();
    return cells.join(u" | "_s);
}

void TestSessionChangesModel::groups_areCounted()
{
    ChangeGroupsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setGroups(groupsOf(compared()->diff));
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << rowOf(model, row);
    QCOMPARE(rows,
        (QStringList{u"Added | 1"_s, u"Vanished | 1"_s, u"Changed: Channel | 1"_s,
            u"Changed: Billing Session End Date Time | 2"_s}));
    model.setGroups({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSessionChangesModel::changes_tellBeforeAndNow()
{
    const auto sessions = compared();
    const std::vector<ChangeGroup> groups = groupsOf(sessions->diff);
    SessionChangesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChanges(sessions, groups.back(), Zone::fromOffset(3600));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(rowOf(model, 0),
        u"2026-10-05 11:05:00 | 2026-10-05 11:07:00 | 2026-10-05 11:00:00 | Order Status | Web/Mobile Client | T | a"_s);
    QCOMPARE(rowOf(model, 1), u"(none) | 2026-10-06 11:01:00 | 2026-10-06 11:00:00 | Order Status | IVR | T | b"_s);
    QCOMPARE(model.change(0).now, 0U);
    model.setChanges(sessions, groups.at(1), {});
    QCOMPARE(rowOf(model, 0), u" |  | 2026-10-07 10:00:00 | st-1 | IVR | T | v"_s);
    QCOMPARE(model.change(0).now, SessionChange::NoRow);
    model.setChanges(sessions, {}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestSessionChangesModel::none_isEmpty()
{
    const SessionChangesModel changes;
    QCOMPARE(changes.rowCount(), 0);
    QVERIFY(groupsOf(SessionDiff()).empty());
    const VolumesModel volumes;
    QCOMPARE(volumes.rowCount(), 0);
}

void TestSessionChangesModel::volumes_beginWithTheLargestDifference()
{
    VolumesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setVolumes(
        {{u"st-1"_s, u"IVR"_s, u"T"_s, 5, 6}, {u"st-1"_s, u"rtm"_s, u"T"_s, 2000, 10}, {u"b"_s, {}, u"T"_s, 0, 3}},
        DisplayNames(BotNames{{"st-1", "Order Status"}}));
    QCOMPARE(rowOf(model, 0), u"Order Status | Web/Mobile Client | T | 2,000 | 10 | -1,990"_s);
    QCOMPARE(rowOf(model, 1), u"b | (none) | T | 0 | 3 | +3"_s);
    QCOMPARE(rowOf(model, 2), u"Order Status | IVR | T | 5 | 6 | +1"_s);
    model.setVolumes({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestSessionChangesModel::volumes_areSortedByEachColumn()
{
    VolumesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const std::vector<VolumeChange> volumes{
        {u"a"_s, u"x"_s, u"T"_s, 1, 9}, {u"b"_s, u"x"_s, u"S"_s, 5, 5}, {u"c"_s, u"y"_s, u"T"_s, 10, 1}};
    model.setVolumes(volumes, {});
    const QPersistentModelIndex kept = model.index(0, VolumesModel::Bot);
    QCOMPARE(kept.data().toString(), u"c"_s);
    for (int column = 0; column < VolumesModel::ColumnCount; ++column) {
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(kept.data().toString(), u"c"_s);
        model.sort(column, Qt::DescendingOrder);
        QCOMPARE(kept.data().toString(), u"c"_s);
    }
    model.sort(VolumesModel::Then, Qt::AscendingOrder);
    QCOMPARE(model.volume(0), volumes[0]);
    QCOMPARE(model.volume(2), volumes[2]);
    model.sort(VolumesModel::Now, Qt::DescendingOrder);
    QCOMPARE(model.volume(0), volumes[0]);
    model.sort(VolumesModel::Difference, Qt::AscendingOrder);
    QCOMPARE(model.volume(0), volumes[2]);
}

QTEST_GUILESS_MAIN(TestSessionChangesModel)
#include "tst_sessionchangesmodel.moc"
