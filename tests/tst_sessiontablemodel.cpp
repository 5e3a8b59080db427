// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiontablemodel.h"

#include "sessionbuilder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSessionTableModel : public QObject
{
    Q_OBJECT

private slots:
    void empty_hasColumnsOnly();
    void cells_data();
    void cells();
    void times_followTheZone();
    void header_namesTheZone();
    void appendedRows_areInserted();
    void estimatedDay_isMarked_data();
    void estimatedDay_isMarked();
    void nothingAppended_signalsNothing();
    void otherRows_resetTheModel();
    void newFindings_areToldWithoutAReset();
    void everyColumn_sortsBothWays_data();
    void everyColumn_sortsBothWays();
    void filterToNothing_andBack();
};

/// A model that is tested at every step, and the question whose answer it shows.
class Table
{
public:
    void show(const SessionStore &store, bool rowsOnlyAppended = false)
    {
        QueryCache cache;
        model.setResult(store, std::make_shared<QueryResult>(runQuery(store, query, cache)), rowsOnlyAppended);
    }
    QVariant at(int row, Field field, int role = Qt::DisplayRole) const
    {
        return model.index(row, int(field)).data(role);
    }
    QString column(Field field) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(at(row, field).toString());
        return texts.join(u'|');
    }

    Query query;
    SessionTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

static SessionBuilder sample()
{
    SessionBuilder builder;
    builder.add(R"(
        bot=st-1 channel=rtm user=u-1 contact="Ada L." type=Conversations conversation=6048d20fbe1a2bc3d4f5a678 cstart=2021-03-10T14:05:03 cend=2021-03-10T15:05:03 billing=6048d20fb123c4567d89012f start=2021-03-10T14:05:03 end=2021-03-10T14:20:03
        channel=fax billing=x start=soon cstart=2021-03-10T14:05:03 cend=2021-03-10T14:05:02
    )");
    return builder;
}

void TestSessionTableModel::empty_hasColumnsOnly()
{
    Table table;
    QCOMPARE(table.model.rowCount(), 0);
    QCOMPARE(table.model.columnCount(), TableFieldCount);
    QVERIFY(table.model.result());
    table.show(SessionStore());
    table.show(SessionStore(), true);
    QCOMPARE(table.model.rowCount(), 0);
    QVERIFY(!table.model.index(0, 0).data().isValid());
}

void TestSessionTableModel::cells_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("toolTip");

    const QString id = u"6048d20fb123c4567d89012f"_s;
    QTest::newRow("text") << 1 << Field::ChannelUserId << u"Ada L."_s << u"Ada L."_s << QString();
    QTest::newRow("channel") << 1 << Field::Channel << u"Web/Mobile Client"_s << u"rtm"_s << u"rtm"_s;
    QTest::newRow("unknown channel") << 0 << Field::Channel << u"fax"_s << u"fax"_s << QString();
    QTest::newRow("id") << 1 << Field::BillingSessionId << id << id << QString();
    QTest::newRow("masked id") << 0 << Field::BillingSessionId << u"x"_s << u"x"_s << QString();
    QTest::newRow("time") << 1 << Field::BillingStart << u"2021-03-10 14:05:03"_s << u"2021-03-10T14:05:03+00:00"_s
                          << u"2021-03-10 14:05:03 UTC"_s;
    QTest::newRow("unreadable")
        << 0 << Field::BillingStart << u"soon"_s << u"soon"_s
        << u"The API sent this text, which is no date.\nIt counts on ≈ 2021-03-10, the day of its "
           "conversation’s start."_s;
    QTest::newRow("length") << 1 << Field::BillingSeconds << u"0:15:00"_s << u"900"_s << u"900 second(s)"_s;
    QTest::newRow("other length") << 1 << Field::ConversationSeconds << u"1:00:00"_s << u"3600"_s
                                  << u"3,600 second(s)"_s;
    QTest::newRow("end before start") << 0 << Field::ConversationSeconds << u"-0:00:01"_s << u"-1"_s
                                      << u"The end lies 1 second(s) before the start."_s;
    QTest::newRow("finding") << 1 << Field::Findings << u"A user is billed twice for the same time"_s << u"same-times"_s
                             << u"same-times"_s;
    QTest::newRow("no finding") << 0 << Field::Findings << QString() << QString() << QString();
    QTest::newRow("missing text") << 0 << Field::BotId << QString() << QString() << QString();
    QTest::newRow("missing time") << 0 << Field::BillingEnd << QString() << QString() << QString();
    QTest::newRow("missing length") << 0 << Field::BillingSeconds << QString() << QString() << QString();
}

void TestSessionTableModel::cells()
{
    QFETCH(int, row);
    QFETCH(Field, field);
    QFETCH(QString, text);
    Table table;
    SessionStore store = sample().store();
    store.setFindings(RowFindings({{0, CheckRule::SameTimes}}));
    table.show(store);
    QCOMPARE(table.at(row, field).toString(), text);
    QVERIFY(table.at(row, field, Qt::AccessibleTextRole).toString().startsWith(text.isEmpty() ? u"missing"_s : text));
    QTEST(table.at(row, field, SessionTableModel::RawTextRole).toString(), "raw");
    QTEST(table.at(row, field, Qt::ToolTipRole).toString(), "toolTip");
    QCOMPARE(table.at(row, field, Qt::TextAlignmentRole).isValid(), kindOf(field) == FieldKind::Length);
}

void TestSessionTableModel::times_followTheZone()
{
    Table table;
    table.query.zone = Zone::fromOffset(19800);
    table.show(sample().store());
    QCOMPARE(table.at(1, Field::BillingStart).toString(), u"2021-03-10 19:35:03"_s);
    QCOMPARE(
        table.at(1, Field::BillingStart, SessionTableModel::RawTextRole).toString(), u"2021-03-10T19:35:03+05:30"_s);
    QCOMPARE(table.at(1, Field::BillingStart, Qt::ToolTipRole).toString(), u"2021-03-10 19:35:03 UTC+05:30"_s);
}

void TestSessionTableModel::header_namesTheZone()
{
    Table table;
    table.query.zone = *Zone::fromName(u"Europe/Berlin");
    table.show(SessionStore());
    const auto header = [&](Field field, int role) {
        return table.model.headerData(int(field), Qt::Horizontal, role).toString();
    };
    QCOMPARE(header(Field::BillingStart, Qt::DisplayRole), u"Billing Session Start Date Time"_s);
    QCOMPARE(header(Field::BillingStart, Qt::ToolTipRole),
        u"Billing Session Start Date Time, in the time zone Europe/Berlin"_s);
    QCOMPARE(header(Field::BotId, Qt::ToolTipRole), header(Field::BotId, Qt::DisplayRole));
    QVERIFY(!table.model.headerData(TableFieldCount, Qt::Horizontal).isValid());
    QVERIFY(!table.model.headerData(0, Qt::Vertical).isValid());
}

void TestSessionTableModel::appendedRows_areInserted()
{
    Table table;
    SessionBuilder builder = sample();
    table.show(builder.store());
    QSignalSpy inserted(&table.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&table.model, &QAbstractItemModel::modelReset);
    builder.add("channel=sms start=2021-03-11T00:00:00\nchannel=api start=2021-03-12T00:00:00");
    table.show(builder.store(), true);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 2);
    QCOMPARE(inserted.first().at(2).toInt(), 3);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(table.column(Field::Channel), u"fax|Web/Mobile Client|SMS|API"_s);
    QCOMPARE(table.model.storeRow(3), 3U);
}

void TestSessionTableModel::estimatedDay_isMarked_data()
{
    QTest::addColumn<QByteArray>("session");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("note");
    QTest::newRow("start") << "start=2021-03-10T23:00:00 cstart=2021-03-09T23:00:00"_ba << QString() << QString();
    QTest::newRow("conversation") << "start=soon cstart=2021-03-10T23:00:00"_ba << u"≈ 2021-03-11"_s
                                  << u"It counts on ≈ 2021-03-11, the day of its conversation’s start."_s;
    QTest::newRow("id") << "billing=6048d20fbe1a2bc3d4f5a678"_ba << u"≈ 2021-03-10"_s
                        << u"It counts on ≈ 2021-03-10, the day in its id."_s;
    QTest::newRow("nothing") << "billing=masked"_ba << QString()
                             << u"Without any date; it counts as such in every period."_s;
}

void TestSessionTableModel::estimatedDay_isMarked()
{
    QFETCH(QByteArray, session);
    QFETCH(QString, note);
    Table table;
    table.query.zone = Zone::fromOffset(3600);
    table.show(SessionBuilder().add(session.toStdString()).store());
    QTEST(table.model.estimatedDay(0), "day");
    QCOMPARE(table.model.dayNote(0), note);
    const QModelIndex start = table.model.index(0, int(Field::BillingStart));
    QVERIFY(start.data(Qt::ToolTipRole).toString().endsWith(note));
    QVERIFY(start.data(Qt::AccessibleTextRole).toString().endsWith(note));
    QVERIFY(!table.model.index(0, int(Field::BillingEnd)).data(Qt::ToolTipRole).toString().contains(u"counts"_s));
}

void TestSessionTableModel::nothingAppended_signalsNothing()
{
    Table table;
    const SessionStore store = sample().store();
    table.show(store);
    QSignalSpy inserted(&table.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&table.model, &QAbstractItemModel::modelReset);
    table.show(store, true);
    QCOMPARE(inserted.count() + reset.count(), 0);
    QCOMPARE(table.model.rowCount(), 2);
}

void TestSessionTableModel::otherRows_resetTheModel()
{
    Table table;
    table.show(sample().store());
    QSignalSpy reset(&table.model, &QAbstractItemModel::modelReset);
    table.show(SessionStore());
    QCOMPARE(reset.count(), 1);
    QCOMPARE(table.model.rowCount(), 0);
    table.show(SessionStore());
    QCOMPARE(table.model.rowCount(), 0);
    table.show(sample().store());
    QCOMPARE(table.model.rowCount(), 2);
}

// A selection of many rows survives, and the scroll position.
void TestSessionTableModel::newFindings_areToldWithoutAReset()
{
    Table table;
    SessionStore store = sample().store();
    table.show(store);
    QSignalSpy reset(&table.model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&table.model, &QAbstractItemModel::dataChanged);
    table.show(store, true);
    QCOMPARE(changed.count(), 0);
    store.setFindings(RowFindings({{0, CheckRule::SameTimes}}));
    table.show(store, true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), table.model.index(0, int(Field::Findings)));
    QCOMPARE(changed.first().at(1).toModelIndex(), table.model.index(1, int(Field::Findings)));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(table.at(1, Field::Findings).toString(), titlesOfRules(u"same-times"_s));
}

void TestSessionTableModel::everyColumn_sortsBothWays_data()
{
    QTest::addColumn<Field>("field");
    for (const Field field : allFields())
        QTest::newRow(apiName(field).data()) << field;
}

void TestSessionTableModel::everyColumn_sortsBothWays()
{
    QFETCH(Field, field);
    SessionBuilder builder;
    // Of three values two stand in two rows each, in every column; lengths grow with the number.
    for (const char number : {'2', '1', '3', '1', '2'}) {
        const std::string text = std::string("v") + number;
        const std::string time = std::string("2021-03-1") + number + "T10:00:0";
        builder.add(TestSession{
            text, text, text, text, text, text, time + '0', time + number, text, time + '0', time + number});
    }
    Table table;
    table.query.textOrder = TextOrder::OnScreen;
    table.query.order = {{field, false}};
    table.show(builder.store());
    const QStringList up = table.column(field).split(u'|');
    QVERIFY(std::ranges::is_sorted(up));
    QCOMPARE(QSet<QString>(up.begin(), up.end()).size(), 3);
    QCOMPARE(table.model.result()->rows, (RowList{1, 3, 0, 4, 2}));
    table.query.order = {{field, true}};
    table.show(builder.store());
    QCOMPARE(table.model.result()->rows, (RowList{2, 0, 4, 1, 3}));
}

void TestSessionTableModel::filterToNothing_andBack()
{
    Table table;
    const SessionStore store = sample().store();
    table.show(store);
    table.query.filter = *Filter::parse(u"nobody"_s);
    table.show(store);
    QCOMPARE(table.model.rowCount(), 0);
    table.query.filter = Filter();
    table.show(store);
    QCOMPARE(table.model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestSessionTableModel)
#include "tst_sessiontablemodel.moc"
