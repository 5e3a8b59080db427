// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query.h"
#include "sessionbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFieldValues : public QObject
{
    Q_OBJECT

private slots:
    void values_areCountedWithoutTheirOwnTerms();
    void values_doNotDependOnWhatIsCharted();
    void manyValues_areCutToTheMostFrequent();
    void otherFields_haveNone();
};

static QString lineOf(const std::vector<ValueTotal> &values)
{
    QStringList texts;
    for (const ValueTotal &value : values)
        texts.append(u"%1:%2"_s.arg(value.value).arg(value.rows));
    return texts.join(u' ');
}

void TestFieldValues::values_areCountedWithoutTheirOwnTerms()
{
    SessionBuilder builder;
    builder.add(R"(
        channel=rtm bot=st-1 type=Text
        channel=IVR bot=st-1 type=Voice
        channel=IVR bot=st-2
        channel=rtm bot=st-1 type=Text
        channel=sms bot=st-1
        channel=IVR bot=st-3 type=Text)");
    builder.supersede(0);
    Query query;
    query.filter = *Filter::parse(u"-bot=st-3 -channel=sms"_s);
    QueryCache cache;
    const FieldValues values = runQuery(builder.store(), query, cache).values;
    QCOMPARE(lineOf(values[Field::Channel]), u"IVR:2 rtm:1 sms:1"_s);
    QCOMPARE(lineOf(values[Field::BotId]), u"st-1:2 st-2:1 st-3:1"_s);
    QCOMPARE(lineOf(values[Field::BillingSessionType]), u":1 Text:1 Voice:1"_s);
}

// Those of the field that is charted come from its counts, unless these are of all values together.
void TestFieldValues::values_doNotDependOnWhatIsCharted()
{
    SessionBuilder builder;
    builder.add(R"(
        channel=rtm bot=st-1 type=Text start=2026-10-03T10:00:00
        channel=IVR bot=st-1 type=Voice start=2026-10-05T10:00:00
        channel=IVR bot=st-2
        bot=st-2 type=Text start=soon)");
    for (const Field by : {Field::Channel, Field::BotId, Field::BillingSessionType}) {
        for (const quint64 cells : {quint64(1000), quint64(1)}) {
            Query query;
            query.filter = *Filter::parse(u"-user=u-7"_s);
            query.counting.by = by;
            query.countLimits.cells = cells;
            QueryCache cache;
            const QueryResult result = runQuery(builder.store(), query, cache);
            QCOMPARE(result.counts.areSplit(), cells > 1);
            QCOMPARE(lineOf(result.values[Field::Channel]), u"IVR:2 :1 rtm:1"_s);
            QCOMPARE(lineOf(result.values[Field::BotId]), u"st-1:2 st-2:2"_s);
            QCOMPARE(lineOf(result.values[Field::BillingSessionType]), u"Text:2 :1 Voice:1"_s);
        }
    }
}

void TestFieldValues::manyValues_areCutToTheMostFrequent()
{
    SessionBuilder builder;
    for (int row = 0; row < 2000; ++row)
        builder.add(TestSession{.bot = "st-" + std::to_string(row % 1999)});
    const SessionStore store = builder.store();
    FieldValues values;
    for (const Field field : FieldValues::Fields)
        values.count(field, store, RowMask(store.rowCount(), true));
    QCOMPARE(values[Field::BotId].size(), FieldValues::Most);
    QCOMPARE(values[Field::BotId].front(), (ValueTotal{u"st-0"_s, 2}));
    QCOMPARE(lineOf(values[Field::Channel]), u":2000"_s);
}

void TestFieldValues::otherFields_haveNone()
{
    SessionBuilder builder;
    builder.add("user=u-1 contact=+49 billing=b conversation=c");
    const SessionStore store = builder.store();
    FieldValues values;
    for (const Field field : FieldValues::Fields)
        values.count(field, store, RowMask(store.rowCount(), true));
    for (const Field field : allFields())
        QCOMPARE(values[field].empty(), !FieldValues::areFew(field));
}

QTEST_GUILESS_MAIN(TestFieldValues)
#include "tst_fieldvalues.moc"
