// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtersuggestion.h"
#include "sessionbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is said of a filter that takes a name for a code.
class TestFilterSuggestion : public QObject
{
    Q_OBJECT

private slots:
    void name_isTakenForWhatWasMeant_data();
    void name_isTakenForWhatWasMeant();
    void sentence_namesBoth();
};

static std::optional<FilterSuggestion> suggestionFor(const QString &filter)
{
    SessionBuilder builder;
    builder.add(R"(
        channel=rtm bot=st-1
        channel=ivrVoice bot=st-2
        channel=ivrVoice bot=st-1
        channel=Email bot=st-1)");
    SessionStore store = builder.store();
    store.setNames(DisplayNames(BotNames{{"st-1", "Order Status"}}));
    store.setFindings(RowFindings({{1, CheckRule::TooManyBlocks}}));
    Query query;
    query.filter = Filter::parse(filter).value_or(Filter());
    QueryCache cache;
    return suggestFilter(runQuery(store, query, cache));
}

void TestFilterSuggestion::name_isTakenForWhatWasMeant_data()
{
    QTest::addColumn<QString>("meant");
    QTest::newRow("channel=IVR") << u"channel:IVR"_s;
    QTest::newRow("channel=ivr") << u"channel:ivr"_s;
    QTest::newRow("channel=\"Web/Mobile Client\"") << u"channel:\"Web/Mobile Client\""_s;
    QTest::newRow("length>10m channel=mobile type=Text") << u"length>10m channel:mobile type=Text"_s;
    QTest::newRow("-channel=IVR") << u"-channel:IVR"_s;
    QTest::newRow("bot=\"order status\"") << u"bot:\"order status\""_s;
    // Of a table for Excel: "Email" is the name of two codes.
    QTest::newRow("channel=emailConnect") << u"channel=Email"_s;
    QTest::newRow("channel=email") << QString();
    QTest::newRow("channel=ivrVoice") << QString();
    QTest::newRow("channel=RTM") << QString();
    QTest::newRow("channel:IVR") << QString();
    QTest::newRow("channel=fax") << QString();
    QTest::newRow("channel=\"\"") << QString();
    QTest::newRow("bot=st-1") << QString();
    QTest::newRow("finding=blocks") << u"finding:blocks"_s;
    QTest::newRow("finding=too-many-blocks") << QString();
    QTest::newRow("type=IVR") << QString();
    QTest::newRow("IVR") << QString();
}

void TestFilterSuggestion::name_isTakenForWhatWasMeant()
{
    QFETCH(const QString, meant);
    const auto suggestion = suggestionFor(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(suggestion ? suggestion->filter : QString(), meant);
}

void TestFilterSuggestion::sentence_namesBoth()
{
    QCOMPARE(
        suggestionFor(u"channel=IVR"_s)->sentence, u"No session has the channel code IVR. Did you mean channel:IVR?"_s);
    QCOMPARE(suggestionFor(u"bot=Order"_s)->sentence, u"No session has the bot ID Order. Did you mean bot:Order?"_s);
    QCOMPARE(suggestionFor(u"finding=blocks"_s)->sentence, u"No rule is called blocks. Did you mean finding:blocks?"_s);
}

QTEST_GUILESS_MAIN(TestFilterSuggestion)
#include "tst_filtersuggestion.moc"
