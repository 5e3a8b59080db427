// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowfindings.h"

#include "findingfilter.h"
#include "findingkey.h"
#include "query.h"
#include "sessionbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Findings beside the sessions: as a value, in filters, in orders and among what can be chosen.
class TestRowFindings : public QObject
{
    Q_OBJECT

private slots:
    void sets_haveTheOrderOfTheRules();
    void sameFindings_areEqual();
    void findingsOfManySessions_standWhereTheyAreBorne();
    void filter_data();
    void filter();
    void order_data();
    void order();
    void values_areSingleRules();
    void newFindings_changeTheAnswer();
    void growingStore_isAnsweredLikeAFreshOne();
    void terms_leaveTheSessionsOfAFinding_data();
    void terms_leaveTheSessionsOfAFinding();
    void terms_areOfWhatWasDecidedOn_data();
    void terms_areOfWhatWasDecidedOn();
};

static RowFindings sampleFindings()
{
    return RowFindings({{4, CheckRule::SameTimes}, {1, CheckRule::TooManyBlocks}, {4, CheckRule::BlockTooLong},
        {2, CheckRule::SameTimes}, {4, CheckRule::SameTimes}});
}

static SessionStore sample()
{
    SessionBuilder builder;
    builder.add(R"(
        bot=st-1 channel=rtm type=Text billing=a start=2021-03-10T10:00:00 end=2021-03-10T10:15:00
        bot=st-1 channel=IVR type=Text billing=b start=2021-03-10T11:00:00 end=2021-03-10T11:15:00
        bot=st-2 channel=IVR type=Voice billing=c start=2021-03-10T12:00:00 end=2021-03-10T12:00:00
        bot=st-2 channel=rtm type=Text billing=d start=2021-03-11T10:00:00 end=2021-03-11T10:15:00
        bot=st-1 channel=rtm type=Text billing=e start=2021-03-11T11:00:00 end=2021-03-11T11:15:00
    )");
    SessionStore store = builder.store();
    store.setFindings(sampleFindings());
    return store;
}

static QString asText(std::span<const quint32> rows)
{
    QString text;
    for (const quint32 row : rows)
        text += QString::number(row);
    return text;
}

static Query queryOf(const QString &filter, const QString &order = {})
{
    Query query;
    query.filter = Filter::parse(filter).value_or(Filter());
    QString error;
    if (!order.isEmpty())
        query.order = parseSortKeys(order, &error).value_or(std::vector<SortKey>());
    return query;
}

static QString rowsOf(const SessionStore &store, const Query &query)
{
    QueryCache cache;
    return asText(runQuery(store, query, cache).rows);
}

static QString valueAt(const SessionStore &store, quint32 row)
{
    std::array<char, 24> buffer;
    const std::string_view bytes = store.bytes(Field::Findings, row, &buffer);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

void TestRowFindings::sets_haveTheOrderOfTheRules()
{
    const SessionStore store = sample();
    QCOMPARE(valueAt(store, 0), QString());
    QCOMPARE(valueAt(store, 1), u"too-many-blocks"_s);
    QCOMPARE(valueAt(store, 2), u"same-times"_s);
    QCOMPARE(valueAt(store, 4), u"block-too-long same-times"_s);
    QCOMPARE(store.findings().code(1000), StringPool::Missing);
    QCOMPARE(titlesOfRules(valueAt(store, 4)),
        u"A 15-minute block lasts longer than 15 minutes; A user is billed twice for the same time"_s);
    QCOMPARE(titlesOfRules({}), QString());
}

void TestRowFindings::sameFindings_areEqual()
{
    QCOMPARE(sampleFindings(), sampleFindings());
    QVERIFY(!(sampleFindings() == RowFindings()));
    QVERIFY(!(RowFindings({{1, CheckRule::SameTimes}}) == RowFindings({{1, CheckRule::TooManyBlocks}})));
    QCOMPARE(RowFindings(), RowFindings(std::vector<std::pair<quint32, CheckRule>>()));
}

void TestRowFindings::findingsOfManySessions_standWhereTheyAreBorne()
{
    Finding one{.rule = CheckRule::TooManyBlocks, .row = 3};
    Finding many{.rule = CheckRule::ZeroLength, .row = 1, .count = 2};
    Finding misfit{.rule = CheckRule::SameTimes, .row = 2, .count = 12, .isMisfit = true};
    Finding borne = many;
    borne.rows = std::make_shared<const std::vector<quint32>>(std::vector<quint32>{1, 4});
    Finding volume = borne;
    volume.rule = CheckRule::VolumeJump;
    const RowFindings found = rowFindings({one, many, misfit, volume, {.rule = CheckRule::NewValue, .row = 2}});
    QCOMPARE(found, RowFindings({{3, CheckRule::TooManyBlocks}}));
    QCOMPARE(rowFindings({borne}), RowFindings({{1, CheckRule::ZeroLength}, {4, CheckRule::ZeroLength}}));
    // Of two sessions with one id each is marked; else only the one that is odd.
    QCOMPARE(rowFindings({{.rule = CheckRule::DuplicateBillingId, .row = 5, .other = 2},
                 {.rule = CheckRule::SameTimes, .row = 6, .other = 1}}),
        RowFindings(
            {{2, CheckRule::DuplicateBillingId}, {5, CheckRule::DuplicateBillingId}, {6, CheckRule::SameTimes}}));
}

void TestRowFindings::filter_data()
{
    QTest::addColumn<QString>("rows");
    QTest::newRow("finding=too-many-blocks") << u"1"_s;
    QTest::newRow("finding=SAME-Times") << u"24"_s;
    QTest::newRow("findings=same-times") << u"24"_s;
    QTest::newRow("finding=too-many-blocks,block-too-long") << u"14"_s;
    QTest::newRow("-finding=same-times") << u"013"_s;
    QTest::newRow("finding=\"\"") << u"03"_s;
    QTest::newRow("-finding=\"\"") << u"124"_s;
    QTest::newRow("finding=too-many-blocks,\"\"") << u"013"_s;
    QTest::newRow("finding=same") << QString();
    QTest::newRow("finding:same") << u"24"_s;
    QTest::newRow("finding:BLOCK") << u"14"_s;
    QTest::newRow("finding:\"billed twice\"") << u"24"_s;
    // Not across two findings.
    QTest::newRow("finding:\"long same\"") << QString();
    QTest::newRow("finding=same-times channel=IVR") << u"2"_s;
    // Any column contains it: names and titles of the rules as well.
    QTest::newRow("billed") << u"24"_s;
    QTest::newRow("same-times") << u"24"_s;
    QTest::newRow("-same-times") << u"013"_s;
}

void TestRowFindings::filter()
{
    QTEST(rowsOf(sample(), queryOf(QString::fromUtf8(QTest::currentDataTag()))), "rows");
}

void TestRowFindings::order_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<bool>("asShown");
    QTest::addColumn<QString>("rows");
    QTest::newRow("by code point") << u"finding"_s << false << u"03421"_s;
    QTest::newRow("down") << u"finding:desc"_s << false << u"12403"_s;
    // "A 15-minute…", "A user…", "More…".
    QTest::newRow("by title") << u"findings"_s << true << u"03421"_s;
    QTest::newRow("as the second one") << u"channel,finding:desc"_s << false << u"12403"_s;
}

void TestRowFindings::order()
{
    QFETCH(const QString, order);
    QFETCH(const bool, asShown);
    Query query = queryOf({}, order);
    query.textOrder = asShown ? TextOrder::OnScreen : TextOrder::CodePoint;
    QTEST(rowsOf(sample(), query), "rows");
}

static QString choices(const SessionStore &store, const QString &filter)
{
    QueryCache cache;
    QStringList values;
    const QueryResult result = runQuery(store, queryOf(filter), cache);
    for (const ValueTotal &value : result.values[Field::Findings])
        values << u"%1:%2"_s.arg(value.value).arg(value.rows);
    return values.join(u' ');
}

void TestRowFindings::values_areSingleRules()
{
    QCOMPARE(choices(sample(), {}), u":2 same-times:2 block-too-long:1 too-many-blocks:1"_s);
    QCOMPARE(choices(sample(), u"channel=IVR"_s), u"same-times:1 too-many-blocks:1 block-too-long:0"_s);
    // As if the filter had no term on it.
    QCOMPARE(choices(sample(), u"finding=block-too-long channel=rtm"_s),
        u":2 block-too-long:1 same-times:1 too-many-blocks:0"_s);
}

void TestRowFindings::newFindings_changeTheAnswer()
{
    SessionStore store = sample();
    QueryCache cache;
    const Query filtered = queryOf(u"finding=same-times"_s);
    const Query ordered = queryOf({}, u"finding"_s);
    QCOMPARE(asText(runQuery(store, filtered, cache).rows), u"24"_s);
    QCOMPARE(asText(runQuery(store, ordered, cache).rows), u"03421"_s);
    QCOMPARE(asText(runQuery(store, filtered, cache).rows), u"24"_s);
    store.setFindings(RowFindings({{0, CheckRule::SameTimes}}));
    const QueryResult result = runQuery(store, filtered, cache);
    QCOMPARE(asText(result.rows), u"0"_s);
    QCOMPARE(result.values[Field::Findings].front(), (ValueTotal{QString(), 4}));
    QCOMPARE(asText(runQuery(store, ordered, cache).rows), u"12340"_s);
    // What was left out of a choice was left out by the former findings.
    QCOMPARE(runQuery(store, queryOf(u"-finding=same-times channel=rtm"_s), cache).values[Field::Channel].size(), 2U);
    store.setFindings({});
    const QueryResult none = runQuery(store, queryOf(u"-finding=same-times channel=rtm"_s), cache);
    QCOMPARE(none.values[Field::Channel].front(), (ValueTotal{u"rtm"_s, 3}));
}

void TestRowFindings::growingStore_isAnsweredLikeAFreshOne()
{
    SessionBuilder builder;
    QueryCache cache;
    const QStringList filters{u"finding=same-times"_s, u"-finding=same-times"_s, u"finding=\"\""_s};
    for (int round = 0; round < 5; ++round) {
        for (int row = 0; row < 50; ++row)
            builder.add("channel=rtm start=2021-03-10T10:00:00");
        SessionStore store = builder.store();
        // What was found is some rows behind.
        std::vector<std::pair<quint32, CheckRule>> found;
        for (quint32 row = 7; row + 20 < store.rowCount(); row += 13)
            found.emplace_back(row, row % 2 == 0 ? CheckRule::SameTimes : CheckRule::BlockTooLong);
        store.setFindings(RowFindings(found));
        for (const QString &filter : filters) {
            const Query query = queryOf(filter, u"finding:desc"_s);
            QCOMPARE(asText(runQuery(store, query, cache).rows), rowsOf(store, query));
        }
    }
}

void TestRowFindings::terms_leaveTheSessionsOfAFinding_data()
{
    QTest::addColumn<Finding>("finding");
    QTest::addColumn<QString>("terms");
    QTest::addColumn<QString>("rows");
    QTest::newRow("one session") << Finding{.rule = CheckRule::SameTimes, .row = 2} << u"finding=same-times"_s
                                 << u"24"_s;
    QTest::newRow("misfit") << Finding{.rule = CheckRule::SameTimes, .row = 1, .count = 12, .isMisfit = true}
                            << u"bot=st-1 channel=IVR type=Text"_s << u"1"_s;
    QTest::newRow("no length") << Finding{.rule = CheckRule::ZeroLength, .row = 2, .count = 2}
                               << u"bot=st-2 channel=IVR length=0s"_s << u"2"_s;
    QTest::newRow("new value") << Finding{.rule = CheckRule::NewValue,
        .row = 2,
        .count = 2,
        .measured = static_cast<int>(Field::Channel)}
                               << u"channel=IVR"_s << u"12"_s;
    QTest::newRow("volume") << Finding{.rule = CheckRule::VolumeJump, .row = 0, .count = 2, .span = 18697}
                            << u"bot=st-1 day=2021-03-11"_s << u"4"_s;
    QTest::newRow("unknown unit") << Finding{.rule = CheckRule::UnmappedType, .row = 2, .count = 2} << u"type=Voice"_s
                                  << u"2"_s;
    QTest::newRow("one of no length") << Finding{.rule = CheckRule::ZeroLength,
        .row = 2,
        .rows = std::make_shared<const std::vector<quint32>>(std::vector<quint32>{2})}
                                      << u"bot=st-2 channel=IVR length=0s"_s << u"2"_s;
    QTest::newRow("one new value") << Finding{.rule = CheckRule::NewValue,
        .row = 2,
        .measured = static_cast<int>(Field::BillingSessionType)}
                                   << u"type=Voice"_s << u"2"_s;
    QTest::newRow("restarts") << Finding{.rule = CheckRule::RestartedEarly,
        .row = 0,
        .count = 2,
        .rows = std::make_shared<const std::vector<quint32>>(std::vector<quint32>{0, 4})}
                              << u"bot=st-1 channel=rtm finding=restarted-early"_s << u"04"_s;
}

void TestRowFindings::terms_leaveTheSessionsOfAFinding()
{
    QFETCH(const Finding, finding);
    SessionStore store = sample();
    if (finding.rows)
        store.setFindings(rowFindings({finding}));
    const QString terms = filterTerms(finding, store).join(u' ');
    QTEST(terms, "terms");
    QTEST(rowsOf(store, queryOf(terms)), "rows");
}

void TestRowFindings::terms_areOfWhatWasDecidedOn_data()
{
    QTest::addColumn<std::vector<FindingKey>>("findings");
    QTest::addColumn<QStringList>("terms");
    const auto key = [](const QString &billingId, const QString &subject = {}) {
        return FindingKey{.rule = u"r"_s, .billingId = billingId, .subject = subject, .evidence = u"1"_s};
    };
    using Keys = std::vector<FindingKey>;
    QTest::newRow("nothing") << Keys() << QStringList();
    QTest::newRow("one id") << Keys{key(u"b1"_s, u"billingStartTime"_s)} << QStringList{u"billing=b1"_s};
    QTest::newRow("ids, quoted, once") << Keys{key(u"b1"_s), key({}, u"bot=b"_s), key(u"a b"_s), key(u"b1"_s)}
                                       << QStringList{u"billing=b1,\"a b\""_s};
    QTest::newRow("many sessions") << Keys{key({}, u"bot=st-2 channel=\"a@b\""_s)}
                                   << QStringList{u"bot=st-2 channel=\"a@b\""_s};
    QTest::newRow("without an id") << Keys{key({}, u"billingEndTime@c@1@-62135596800"_s)}
                                   << QStringList{u"conversation=c@1"_s};
    QTest::newRow("without an id or a field")
        << Keys{key({}, u"@c 1@1788739200"_s)} << QStringList{u"conversation=\"c 1\""_s};
}

void TestRowFindings::terms_areOfWhatWasDecidedOn()
{
    QFETCH(const std::vector<FindingKey>, findings);
    QTEST(filterTerms(findings), "terms");
}

QTEST_GUILESS_MAIN(TestRowFindings)
#include "tst_rowfindings.moc"
