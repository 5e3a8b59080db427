// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query.h"

#include "sessionbuilder.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestQuery : public QObject
{
    Q_OBJECT

private slots:
    void order_data();
    void order();
    void displayOrder_followsTheScreen();
    void replacedRows_areLeftOut();
    void countsAsIn_isTrueInAnotherOrderOnly();
    void period_data();
    void period();
    void cache_answersLikeAFreshOne();
    void growingStore_isAnsweredLikeAFreshOne();
    void stop_endsSoonAndHarmsNothing();
    void emptyStore_hasNoRows();
    void choices_leaveOutTheOwnTerms_data();
    void choices_leaveOutTheOwnTerms();
    void sortKeys_data();
    void sortKeys();
    void sortKeys_errors_data();
    void sortKeys_errors();
    void order_byDay_countsEstimates();
    void places_leadBackToTheRows();
};

static QueryResult answer(const SessionStore &store, const Query &query)
{
    QueryCache cache;
    return runQuery(store, query, cache);
}

static Query queryOf(const QString &filter, const QString &order = {})
{
    QString error;
    Query query;
    query.filter = Filter::parse(filter).value_or(Filter());
    if (!order.isEmpty())
        query.order = parseSortKeys(order, &error).value_or(std::vector<SortKey>());
    return query;
}

static QString asText(std::span<const quint32> rows)
{
    QString text;
    for (const quint32 row : rows)
        text += QString::number(row);
    return text;
}

static const SessionStore &sample()
{
    static SessionBuilder builder;
    if (builder.store().rowCount() == 0) {
        builder.add(R"(
            channel=rtm user=u-2 billing=b start=2021-03-10T10:00:00 end=2021-03-10T10:15:00
            channel=IVR user=u-10 billing=a start=2021-03-10T10:00:00 end=2021-03-10T10:01:00
            channel=ivrVoice user=U-1 billing=6048d20fb123c4567d89012f start=2021-03-09T10:00:00
            user=u-1 billing=6048d20fb123c4567d890130 end=2021-03-10T10:01:00
            channel=slack user=u-2 billing=6048d20fb123c4567d890131 start=soon end=2021-03-10T10:01:00
        )");
    }
    return builder.store();
}

void TestQuery::order_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("rows");

    QTest::newRow("default") << u""_s << u"34210"_s;
    QTest::newRow("default, named") << u"start"_s << u"34210"_s;
    QTest::newRow("latest first, ties as by default") << u"start:desc"_s << u"10243"_s;
    QTest::newRow("channel by code point") << u"channel"_s << u"31204"_s;
    QTest::newRow("channel down") << u"channel:desc"_s << u"40213"_s;
    QTest::newRow("user, ties as by default") << u"user"_s << u"23140"_s;
    QTest::newRow("user down, ties as by default") << u"user:desc"_s << u"40132"_s;
    QTest::newRow("id") << u"billing"_s << u"23410"_s;
    QTest::newRow("id down") << u"billing:desc"_s << u"01432"_s;
    QTest::newRow("length, missing first") << u"length"_s << u"34210"_s;
    QTest::newRow("two keys") << u"user:desc,billing"_s << u"40132"_s;
    QTest::newRow("two keys, second down") << u"user:desc,billing:desc"_s << u"04132"_s;
    QTest::newRow("start, then another than the id") << u"start,channel:desc"_s << u"34201"_s;
    QTest::newRow("end") << u"end,user"_s << u"23140"_s;
}

void TestQuery::order()
{
    QFETCH(QString, order);
    QTEST(asText(answer(sample(), queryOf({}, order)).rows), "rows");
}

void TestQuery::displayOrder_followsTheScreen()
{
    Query query = queryOf({}, u"channel"_s);
    query.textOrder = TextOrder::OnScreen;
    // Missing, IVR (ivrVoice is one too), Slack, Web/Mobile Client.
    QCOMPARE(asText(answer(sample(), query).rows), u"32140"_s);
    query.order = {{Field::KoreUserId, false}};
    QCOMPARE(asText(answer(sample(), query).rows), u"32140"_s);
}

void TestQuery::countsAsIn_isTrueInAnotherOrderOnly()
{
    SessionBuilder builder;
    builder.add(R"(
        channel=ivr bot=a start=2021-03-10T10:00:00 end=2021-03-10T10:15:00
        channel=rtm bot=b start=2021-03-11T23:30:00
    )");
    SessionStore store = builder.store();
    Query query;
    query.filter = Filter::parse(u"channel=ivr,rtm"_s).value();
    const auto answer = [&store](const Query &asked) {
        QueryCache cache;
        return runQuery(store, asked, cache);
    };
    const QueryResult result = answer(query);
    Query other = query;
    other.order = {{Field::Channel, true, false}};
    QVERIFY(answer(other).rows != result.rows);
    QVERIFY(answer(other).countsAsIn(result));

    other = query;
    other.filter = Filter::parse(u"channel=rtm,ivr"_s).value();
    QVERIFY(!answer(other).countsAsIn(result));
    other = query;
    other.zone = Zone::fromName(u"Asia/Kolkata"_s).value();
    QVERIFY(!answer(other).countsAsIn(result));
    other = query;
    other.counting.by = Field::BotId;
    QVERIFY(!answer(other).countsAsIn(result));
    other = query;
    other.period = Period{QDate(2021, 3, 1), QDate(2021, 3, 31)};
    QVERIFY(!answer(other).countsAsIn(result));

    // The question is the same, and what is known of the rows another.
    store.setNames(DisplayNames(BotNames{{"a", "Bot A"}}));
    QVERIFY(!answer(query).countsAsIn(result));
    store = builder.open(0).add("channel=ivr start=2021-03-11T10:00:00").store();
    QVERIFY(!answer(query).countsAsIn(result));
}

void TestQuery::replacedRows_areLeftOut()
{
    SessionBuilder builder;
    builder.add("billing=a start=2021-03-10T10:00:00\nbilling=b start=2021-03-10T11:00:00");
    builder.flush();
    builder.add("billing=a start=2021-03-10T10:00:00 end=2021-03-10T10:15:00").supersede(0);
    const QueryResult all = answer(builder.store(), Query());
    QCOMPARE(asText(all.rows), u"21"_s);
    QCOMPARE(all.liveRows, 2U);
    QCOMPARE(all.counts.total, 2U);
    QCOMPARE(asText(answer(builder.store(), queryOf(u"billing=a"_s)).rows), u"2"_s);
}

void TestQuery::period_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("numbers");

    // Numbers: live, outside, estimated, undated.
    QTest::newRow("none") << QDate() << QDate() << u"UTC"_s << u"354012"_s << u"6 0 2 1"_s;
    QTest::newRow("one day") << QDate(2021, 3, 10) << QDate(2021, 3, 10) << u"UTC"_s << u"3501"_s << u"6 2 1 1"_s;
    QTest::newRow("two days") << QDate(2021, 3, 10) << QDate(2021, 3, 11) << u"UTC"_s << u"354012"_s << u"6 0 2 1"_s;
    QTest::newRow("east") << QDate(2021, 3, 10) << QDate(2021, 3, 10) << u"UTC+05:30"_s << u"50"_s << u"6 4 0 1"_s;
    QTest::newRow("other days") << QDate(2022, 3, 10) << QDate(2022, 3, 10) << u"UTC"_s << u"5"_s << u"6 5 0 1"_s;
}

void TestQuery::period()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QString, zone);
    SessionBuilder builder;
    // The id of the fifth was made on 2021-03-11 at 08:17:19.
    builder.add(R"(
        billing=a start=2021-03-10T00:00:00
        billing=b start=2021-03-10T23:59:59
        billing=c start=2021-03-11T00:00:00
        billing=d cstart=2021-03-10T20:00:00
        billing=6049d20fb123c4567d89012f start=soon
        billing=e
    )");
    Query query;
    query.zone = *Zone::fromName(zone);
    if (from.isValid())
        query.period = Period{from, to};
    const QueryResult result = answer(builder.store(), query);
    QTEST(asText(result.rows), "rows");
    const QString numbers = u"%1 %2 %3 %4"_s.arg(result.liveRows)
                                .arg(result.outsidePeriod)
                                .arg(result.counts.estimated)
                                .arg(result.counts.undated);
    QTEST(numbers, "numbers");
    QCOMPARE(result.counts.total, quint64(result.rows.size()));
}

void TestQuery::order_byDay_countsEstimates()
{
    SessionBuilder builder;
    builder.add("start=2021-03-12T00:00:00")
        .add("cstart=2021-03-11T00:00:00")
        .add("start=2021-03-10T00:00:00")
        .add("bot=x");
    Query query;
    query.order = {{Field::Day, false}};
    QCOMPARE(asText(answer(builder.store(), query).rows), u"3210"_s);
}

void TestQuery::places_leadBackToTheRows()
{
    SessionBuilder builder;
    builder.add("channel=a start=2021-03-12T00:00:00").add("channel=b start=2021-03-11T00:00:00");
    builder.add("channel=a start=2021-03-10T00:00:00");
    const QueryResult result = answer(builder.store(), queryOf(u"channel=a"_s));
    QVERIFY(result.placesOf({}).empty());
    constexpr quint32 hidden = QueryResult::Hidden;
    const std::vector<quint32> all{0, 1, 2, 3, 0};
    QCOMPARE(result.placesOf(all), (std::vector<quint32>{1, hidden, 0, hidden, 1}));
    QCOMPARE(result.placesOf(std::vector<quint32>{2}), std::vector<quint32>{0});
}

static Query randomQuery(QRandomGenerator &random)
{
    static const QStringList filters{
        u""_s, u"ivr"_s, u"-user:1 2021"_s, u"start>=2021-03-10"_s, uR"(channel="",rtm)"_s};
    Query query = queryOf(filters.at(random.bounded(5)));
    for (int i = random.bounded(3); i > 0; --i)
        query.order.push_back({allFields().at(random.bounded(quint32(FieldCount))), random.bounded(2) == 0});
    if (random.bounded(2))
        query.period = Period{QDate(2021, 3, 9).addDays(random.bounded(3)), QDate(2021, 3, 11)};
    query.zone = random.bounded(2) ? Zone::fromOffset(3600) : Zone();
    query.textOrder = random.bounded(2) ? TextOrder::OnScreen : TextOrder::CodePoint;
    return query;
}

static void addRandomRows(SessionBuilder &builder, QRandomGenerator &random, int count)
{
    static constexpr std::array texts{"", "IVR", "rtm", "ivrVoice", "u-1", "u-2", "Ä"};
    static constexpr std::array times{"", "soon", "2021-03-09T23:30:00", "2021-03-10T10:00:00", "2021-03-11T10:00:01"};
    static constexpr std::array ids{"", "b", "6048d20fb123c4567d89012f", "6048d20fb123c4567d890130"};
    const auto text = [&] { return texts[random.bounded(quint32(texts.size()))]; };
    const auto time = [&] { return times[random.bounded(quint32(times.size()))]; };
    const auto id = [&] { return ids[random.bounded(quint32(ids.size()))]; };
    for (int i = 0; i < count; ++i)
        builder.add(TestSession{text(), text(), text(), text(), text(), id(), time(), time(), id(), time(), time()});
}

static bool isSame(const QueryResult &left, const QueryResult &right)
{
    return left.rows == right.rows && left.liveRows == right.liveRows && left.outsidePeriod == right.outsidePeriod
        && left.counts.estimated == right.counts.estimated && left.counts.undated == right.counts.undated
        && left.counts.counts == right.counts.counts && left.choices == right.choices;
}

void TestQuery::cache_answersLikeAFreshOne()
{
    QRandomGenerator random(11);
    SessionBuilder builder;
    addRandomRows(builder, random, 200);
    QueryCache cache;
    for (int round = 0; round < 150; ++round) {
        const Query query = randomQuery(random);
        QVERIFY(isSame(runQuery(builder.store(), query, cache), answer(builder.store(), query)));
    }
}

void TestQuery::growingStore_isAnsweredLikeAFreshOne()
{
    QRandomGenerator random(12);
    SessionBuilder builder;
    QueryCache cache;
    Query query;
    for (int round = 0; round < 150; ++round) {
        addRandomRows(builder, random, random.bounded(20));
        if (builder.store().rowCount() > 0 && random.bounded(4) == 0)
            builder.supersede(random.bounded(builder.store().rowCount()));
        if (random.bounded(3) == 0)
            query = randomQuery(random);
        QVERIFY(isSame(runQuery(builder.store(), query, cache), answer(builder.store(), query)));
    }
}

void TestQuery::stop_endsSoonAndHarmsNothing()
{
    std::stop_source stop;
    stop.request_stop();
    QueryCache cache;
    const Query query = queryOf(u"ivr"_s, u"user"_s);
    QVERIFY(runQuery(sample(), query, cache, stop.get_token()).rows.empty());
    QVERIFY(isSame(runQuery(sample(), query, cache), answer(sample(), query)));
}

void TestQuery::emptyStore_hasNoRows()
{
    Query query = queryOf(u"ivr"_s, u"user:desc,billing,length"_s);
    query.textOrder = TextOrder::OnScreen;
    query.period = Period{QDate(2021, 3, 9), QDate(2021, 3, 11)};
    const QueryResult result = answer(SessionStore(), query);
    QVERIFY(result.rows.empty());
    QCOMPARE(result.liveRows, 0U);
    QCOMPARE(result.counts.bucketCount(), 3);
    QVERIFY(result.query == query);
}

void TestQuery::choices_leaveOutTheOwnTerms_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<Field>("by");
    QTest::addColumn<QString>("choices");

    QTest::newRow("no filter") << u""_s << Field::Channel << u"=1 IVR=1 ivrVoice=1 rtm=1 slack=1"_s;
    QTest::newRow("own term") << u"channel=rtm"_s << Field::Channel << u"=1 IVR=1 ivrVoice=1 rtm=1 slack=1"_s;
    QTest::newRow("own term excluded") << u"-channel=rtm"_s << Field::Channel << u"=1 IVR=1 ivrVoice=1 rtm=1 slack=1"_s;
    QTest::newRow("own and another") << u"channel=rtm user=u-2"_s << Field::Channel << u"rtm=1 slack=1"_s;
    QTest::newRow("another's only") << u"user=u-2"_s << Field::Channel << u"rtm=1 slack=1"_s;
    QTest::newRow("plain text stays") << u"slack channel=rtm"_s << Field::Channel << u"slack=1"_s;
    QTest::newRow("term of a field that is not counted by") << u"channel=rtm"_s << Field::BotId << u"=1"_s;
}

void TestQuery::choices_leaveOutTheOwnTerms()
{
    QFETCH(Field, by);
    QFETCH(QString, filter);
    Query query = queryOf(filter);
    query.counting.by = by;
    QStringList choices;
    for (const ValueTotal &choice : answer(sample(), query).choices)
        choices << u"%1=%2"_s.arg(choice.value).arg(choice.rows);
    choices.sort();
    QTEST(choices.join(u' '), "choices");
}

void TestQuery::sortKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Field>>("fields");
    QTest::addColumn<QList<bool>>("descending");

    QTest::newRow("one") << u"user"_s << QList{Field::KoreUserId} << QList{false};
    QTest::newRow("down") << u"length:desc"_s << QList{Field::BillingSeconds} << QList{true};
    QTest::newRow("up") << u"length:asc"_s << QList{Field::BillingSeconds} << QList{false};
    QTest::newRow("several") << u"channel, START:DESC"_s << QList{Field::Channel, Field::BillingStart}
                             << QList{false, true};
    for (const Field field : tableFields())
        QTest::newRow(apiName(field).data()) << QString(apiName(field)) << QList{field} << QList{false};
}

void TestQuery::sortKeys()
{
    QFETCH(QString, text);
    QFETCH(QList<Field>, fields);
    QFETCH(QList<bool>, descending);
    QString error;
    const auto keys = parseSortKeys(text, &error);
    QVERIFY2(keys, qPrintable(error));
    QCOMPARE(qsizetype(keys->size()), fields.size());
    for (qsizetype i = 0; i < fields.size(); ++i)
        QVERIFY((keys->at(size_t(i)) == SortKey{fields.at(i), descending.at(i)}));
}

void TestQuery::sortKeys_errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");

    QTest::newRow("nothing") << u""_s << u"“” is no field"_s;
    QTest::newRow("unknown") << u"user,usr:desc"_s << u"“usr” is no field to sort by; the fields are bot, channel,"_s;
    QTest::newRow("direction") << u"user:down"_s << u"“down” is no direction to sort in; give user:asc or user:desc."_s;
    QTest::newRow("nothing behind the comma") << u"user,"_s << u"is no field"_s;
}

void TestQuery::sortKeys_errors()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    QString error;
    QVERIFY(!parseSortKeys(text, &error));
    QVERIFY2(error.contains(says), qPrintable(error));
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
