// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changegroupsmodel.h"
#include "idfilter.h"
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
    void session_isToldWhole();
    void ids_becomeAFilter();
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
                   "billing=v bot=st-1 channel=IVR type=T start=2026-10-07T10:00:00 end=2026-10-07T10:09:00 user=u-1 "
                   "conversation=c-1")
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
        u"2026-10-05 11:05:00 | 2026-10-05 11:07:00 | 2026-10-05 11:00:00 | 2026-10-05 11:07:00 | Order Status | "
        "Web/Mobile Client | T | (none) | a | (none)"_s);
    QCOMPARE(rowOf(model, 1),
        u"(none) | 2026-10-06 11:01:00 | 2026-10-06 11:00:00 | 2026-10-06 11:01:00 | Order Status | IVR | T | (none) | "
        "b | (none)"_s);
    QCOMPARE(model.change(0).now, 0U);
    model.setChanges(sessions, groups.at(1), {});
    QCOMPARE(rowOf(model, 0), u" |  | 2026-10-07 10:00:00 | 2026-10-07 10:09:00 | st-1 | IVR | T | u-1 | v | c-1"_s);
    QCOMPARE(model.change(0).now, SessionChange::NoRow);
    model.setChanges(sessions, {}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestSessionChangesModel::session_isToldWhole()
{
    const QStringList lines = sessionText(compared()->before, 2, Zone::fromOffset(3600)).split(u'\n');
    QCOMPARE(lines.size(), ApiFieldCount);
    for (const QString &line : {u"Conversation Session Id: c-1"_s, u"Kore User ID: u-1"_s, u"Channel User ID: (none)"_s,
             u"Billing Session End Date Time: 2026-10-07 11:09:00"_s})
        QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
}

void TestSessionChangesModel::ids_becomeAFilter()
{
    SessionBuilder builder;
    builder.add("billing=a\nbilling=\"b c\"\nbilling=a\nuser=u");
    IdFilter filter = filterForIds(std::vector<quint32>{0, 1, 2, 3}, builder.store());
    QCOMPARE(filter.term, u"billing=a,\"b c\""_s);
    QCOMPARE(filter.withoutId, 1U);
    filter = filterForIds(std::vector<quint32>{3}, builder.store());
    QCOMPARE(filter.term, QString());
    QVERIFY(!filter.areTooMany);
    SessionBuilder many;
    std::vector<quint32> rows;
    for (quint32 row = 0; row <= IdFilter::MostIds; ++row) {
        many.add(TestSession{.billing = "id" + std::to_string(row)});
        rows.push_back(row);
    }
    filter = filterForIds(rows, many.store());
    QVERIFY(filter.areTooMany);
    QCOMPARE(filter.term, QString());
    rows.pop_back();
    QVERIFY(filterForIds(rows, many.store()).term.endsWith(u",id499"_s));
    // A line of text would take only the first of these.
    SessionBuilder longIds;
    for (quint32 row = 0; row < 4; ++row)
        longIds.add(TestSession{.billing = std::string(10000, 'x') + std::to_string(row)});
    QVERIFY(filterForIds(std::vector<quint32>{0, 1, 2, 3}, longIds.store()).areTooMany);
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
