// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "countstablemodel.h"
#include "filtercompletion.h"
#include "queryrunner.h"
#include "sessionbuilder.h"
#include "sessioncsv.h"
#include "sessiontablemodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Names of channels and bots, wherever one looks.
class TestDisplayNames : public QObject
{
    Q_OBJECT

private slots:
    void of_data();
    void of();
    void equality();
    void filter_findsNames_data();
    void filter_findsNames();
    void order_data();
    void order();
    void table_showsNamesWithTheId();
    void counts_areTitledByName();
    void completion_explainsIds();
    void exactCsv_hasAColumnOfNames();
    void excelCsv_hasIdsAndNames();
    void excelCsv_withoutNamesHasNoColumnOfThem();
    void sort_byName();
    void namesThatComeLater_areAnswered();
};

namespace {

BotNames someNames()
{
    return {{"st-1", "Orders"}, {"st-2", "Ämter, \"Auskunft\""}, {"st-4", "Bookings"}};
}

SessionStore storeOf(const BotNames &names = someNames())
{
    SessionBuilder builder;
    builder.add(R"(
        bot=st-1 channel=rtm billing=a start=2026-10-03T10:00:00Z
        bot=st-2 channel=rtm billing=b start=2026-10-03T11:00:00Z
        bot=st-3 channel=IVR billing=c start=2026-10-03T12:00:00Z
        bot=st-4 channel=IVR billing=d start=2026-10-03T13:00:00Z
    )");
    SessionStore store = builder.store();
    store.setNames(DisplayNames(names));
    return store;
}

QueryResult ask(const SessionStore &store, const Query &query)
{
    QueryCache cache;
    return runQuery(store, query, cache);
}

QString idsOf(const SessionStore &store, const QueryResult &result)
{
    return QString::fromStdString(rowsAsText(store, result.rows, {Field::BillingSessionId})).simplified().remove(u' ');
}

} // namespace

void TestDisplayNames::of_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("channel") << Field::Channel << "rtm"_ba << u"Web/Mobile Client"_s;
    QTest::newRow("bot") << Field::BotId << "st-1"_ba << u"Orders"_s;
    QTest::newRow("bot without a name") << Field::BotId << "st-3"_ba << u"st-3"_s;
    QTest::newRow("missing") << Field::BotId << ""_ba << QString();
    QTest::newRow("another field") << Field::ChannelUserId << "rtm"_ba << u"rtm"_s;
    QTest::newRow("not ASCII") << Field::KoreUserId << "Zoë"_ba << u"Zoë"_s;
}

void TestDisplayNames::of()
{
    QFETCH(Field, field);
    QFETCH(QByteArray, value);
    QTEST(DisplayNames(someNames()).of(field, {value.constData(), static_cast<size_t>(value.size())}), "shown");
    if (field == Field::BotId)
        QCOMPARE(DisplayNames().of(field, value.toStdString()), QString::fromUtf8(value));
}

void TestDisplayNames::equality()
{
    QCOMPARE(DisplayNames(), DisplayNames(BotNames()));
    QCOMPARE(DisplayNames(someNames()), DisplayNames(someNames()));
    QVERIFY(!(DisplayNames(someNames()) == DisplayNames()));
    QVERIFY(!(DisplayNames(someNames()) == DisplayNames(BotNames{{"st-1", "Orders"}})));
}

void TestDisplayNames::filter_findsNames_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("found");
    QTest::newRow("by name") << u"bot:order"_s << u"a"_s;
    QTest::newRow("by id") << u"bot:st-1"_s << u"a"_s;
    QTest::newRow("plain text") << u"BOOK"_s << u"d"_s;
    QTest::newRow("folded") << u"bot:\"ämter, \""_s << u"b"_s;
    QTest::newRow("not") << u"-bot:Orders"_s << u"bcd"_s;
    QTest::newRow("equals is the id") << u"bot=st-1"_s << u"a"_s;
    QTest::newRow("equals is not the name") << u"bot=Orders"_s << QString();
}

void TestDisplayNames::filter_findsNames()
{
    QFETCH(const QString, filter);
    Query query;
    query.filter = Filter::parse(filter).value();
    const SessionStore store = storeOf();
    QTEST(idsOf(store, ask(store, query)), "found");
}

void TestDisplayNames::order_data()
{
    QTest::addColumn<TextOrder>("order");
    QTest::addColumn<QString>("ids");
    QTest::newRow("as shown") << TextOrder::OnScreen << u"dacb"_s;
    QTest::newRow("by code point") << TextOrder::CodePoint << u"abcd"_s;
}

void TestDisplayNames::order()
{
    QFETCH(const TextOrder, order);
    Query query;
    query.textOrder = order;
    query.order = {{Field::BotId, false}};
    const SessionStore store = storeOf();
    QTEST(idsOf(store, ask(store, query)), "ids");
}

void TestDisplayNames::table_showsNamesWithTheId()
{
    const SessionStore store = storeOf();
    SessionTableModel model;
    model.setResult(store, std::make_shared<QueryResult>(ask(store, {})), false);
    const QModelIndex named = model.index(0, int(Field::BotId));
    QCOMPARE(named.data(), u"Orders"_s);
    QCOMPARE(named.data(Qt::ToolTipRole), u"st-1"_s);
    QCOMPARE(named.data(SessionTableModel::RawTextRole), u"st-1"_s);
    QCOMPARE(model.index(2, int(Field::BotId)).data(), u"st-3"_s);
}

void TestDisplayNames::counts_areTitledByName()
{
    const SessionStore store = storeOf();
    Query query;
    query.counting.by = Field::BotId;
    const QueryResult result = ask(store, query);
    CountsTableModel model;
    model.setCounts(result.counts);
    QCOMPARE(model.headerData(2, Qt::Horizontal), u"Orders"_s);
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::ToolTipRole), u"st-1"_s);
    QVERIFY(countsCsv(result.counts).startsWith("bucket,st-1,st-2,st-3,st-4,total\r\n"));
}

void TestDisplayNames::completion_explainsIds()
{
    FilterKnowledge known;
    known.values.set(Field::BotId, {{u"st-1"_s, 3}, {u"st-3"_s, 2}});
    known.names = DisplayNames(someNames());
    const FilterCompletion completion = completeFilter(u"bot=ord"_s, 7, known);
    QCOMPARE(completion.proposals.size(), size_t(1));
    QCOMPARE(completion.proposals.front(), (FilterProposal{u"st-1"_s, u"Orders"_s, 3}));
}

void TestDisplayNames::exactCsv_hasAColumnOfNames()
{
    const SessionStore store = storeOf();
    const std::vector<quint32> rows{0, 1, 2};
    CsvWriter writer(store, {});
    std::string text;
    writer.appendHeader(&text);
    writer.appendRows(&text, rows);
    const QStringList lines = QString::fromStdString(text).split(u"\r\n"_s);
    QVERIFY2(lines[0].endsWith(",conversationSeconds,botName,findings"_L1), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith("st-1,rtm,"_L1) && lines[1].endsWith(",Orders,"_L1), qPrintable(lines[1]));
    QVERIFY2(lines[2].endsWith(u",\"Ämter, \"\"Auskunft\"\"\","_s), qPrintable(lines[2]));
    QVERIFY2(lines[3].startsWith("st-3,"_L1) && lines[3].endsWith(u",,"_s), qPrintable(lines[3]));
}

void TestDisplayNames::excelCsv_hasIdsAndNames()
{
    const SessionStore store = storeOf();
    const std::vector<quint32> rows{0};
    CsvWriter writer(store, {.preset = CsvPreset::Excel, .fields = {Field::BillingSessionId, Field::BotId}});
    std::string text;
    writer.appendHeader(&text);
    writer.appendRows(&text, rows);
    QCOMPARE(text,
        "\xEF\xBB\xBF"
        "Billing Session Id,Bot ID,Bot Name\r\na,st-1,Orders\r\n");
}

void TestDisplayNames::excelCsv_withoutNamesHasNoColumnOfThem()
{
    SessionBuilder builder;
    builder.add({.bot = "st-1"});
    CsvWriter writer(builder.store(), {.preset = CsvPreset::Excel, .fields = {Field::BotId}});
    std::string text;
    writer.appendHeader(&text);
    writer.appendRows(&text, std::vector<quint32>{0});
    QCOMPARE(text,
        "\xEF\xBB\xBF"
        "Bot ID\r\nst-1\r\n");
}

void TestDisplayNames::sort_byName()
{
    QString error;
    Query query;
    query.order = parseSortKeys(u"botname:desc"_s, &error).value_or(std::vector<SortKey>());
    const SessionStore store = storeOf();
    // Behind the names those that have none, as by default.
    QCOMPARE(idsOf(store, ask(store, query)).first(2), u"ba"_s);
}

void TestDisplayNames::namesThatComeLater_areAnswered()
{
    QueryRunner runner;
    Segment segment;
    segment.rowCount = 1;
    for (auto &column : segment.text)
        column.assign(1, StringPool::Missing);
    for (auto &column : segment.ids)
        column.assign(1, PackedId::escaped(StringPool::Missing));
    for (auto &column : segment.times)
        column.assign(1, MissingTime);
    const auto bots = static_cast<size_t>(SessionStore::column(Field::BotId));
    segment.text[bots] = {runner.store().pool(Field::BotId).size()};
    segment.newTexts[bots] = {"st-1"};
    runner.setFilter(Filter::parse(u"bot:orders"_s).value());
    runner.append(segment);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.result()->rows.size(), size_t(0));

    QSignalSpy changed(&runner, &QueryRunner::resultChanged);
    runner.setNames(DisplayNames(someNames()));
    QVERIFY(runner.isBusy());
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.result()->rows.size(), size_t(1));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toBool(), false);
    runner.setNames(DisplayNames(someNames()));
    QVERIFY(!runner.isBusy());
    runner.clear();
    QVERIFY(!runner.store().names().hasBots());
}

QTEST_GUILESS_MAIN(TestDisplayNames)
#include "tst_displaynames.moc"
