// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "billingterms.h"
#include "bytype.h"
#include "checksamples.h"
#include "findingsummary.h"
#include "money.h"
#include "sessiongenerator.h"
#include "unitevidence.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

/// Units, prices and words of an invoice: their texts, what holds when, and what the sessions tell of units.
class TestBillingTerms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void unit_isWrittenAndRead_data();
    void unit_isWrittenAndRead();
    void price_isWrittenAndRead_data();
    void price_isWrittenAndRead();
    void millionths_areExact_data();
    void millionths_areExact();
    void oddTexts_areStood();
    void invoiceNames_areWrittenAndRead();
    void days_beginInTheZone();
    void overlaid_replacesWholeTypes();
    void common_isWhatAllSay();
    void unitOfARow_isThatOfItsDay();
    void generatedBlocks_areProposed();
    void evidence_tellsTheUnit_data();
    void evidence_tellsTheUnit();
    void evidence_leavesOutWhatIsKnown();
    void price_isTheLastThatHoldsThroughout();
    void money_isAddedUpExactly();
    void surplus_isToldInMoney();
};

void TestBillingTerms::unit_isWrittenAndRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<UnitSpan>>("span");
    using Span = std::optional<UnitSpan>;
    QTest::newRow("block") << u"Conversations=block"_s << Span({u"Conversations"_s, BillingUnit::Block});
    QTest::newRow("with a day") << u"Conversations=conversation@2026-07-01"_s
                                << Span({u"Conversations"_s, BillingUnit::Conversation, QDate(2026, 7, 1)});
    QTest::newRow("signs in the type") << u"A=b@c=none"_s << Span({u"A=b@c"_s, BillingUnit::None});
    QTest::newRow("no type") << u"=block"_s << Span();
    QTest::newRow("no unit") << u"Conversations"_s << Span();
    QTest::newRow("unknown unit") << u"Conversations=hour"_s << Span();
    QTest::newRow("no day") << u"Conversations=block@"_s << Span();
    QTest::newRow("odd day") << u"Conversations=block@2026-02-30"_s << Span();
}

void TestBillingTerms::unit_isWrittenAndRead()
{
    QFETCH(const QString, text);
    QFETCH(const std::optional<UnitSpan>, span);
    const auto read = unitSpanFromText(text);
    QCOMPARE(read, span);
    if (read)
        QCOMPARE(unitSpanText(*read), text);
}

void TestBillingTerms::price_isWrittenAndRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<TypePrice>>("price");
    using Price = std::optional<TypePrice>;
    const QDate from(2026, 1, 1);
    const QDate to(2026, 12, 31);
    QTest::newRow("plain") << u"Conversations=0.05 USD"_s << Price({u"Conversations"_s, 50000, u"USD"_s});
    QTest::newRow("both days") << u"Voice=1.250001 EUR@2026-01-01..2026-12-31"_s
                               << Price({u"Voice"_s, 1250001, u"EUR"_s, from, to});
    QTest::newRow("from") << u"Voice=1.00 EUR@2026-01-01.."_s << Price({u"Voice"_s, 1000000, u"EUR"_s, from});
    QTest::newRow("to") << u"Voice=1.00 EUR@..2026-12-31"_s << Price({u"Voice"_s, 1000000, u"EUR"_s, {}, to});
    QTest::newRow("no currency") << u"Voice=1.00"_s << Price();
    QTest::newRow("no number") << u"Voice=much USD"_s << Price();
    QTest::newRow("seven places") << u"Voice=1.0000001 USD"_s << Price();
    QTest::newRow("odd day") << u"Voice=1.00 EUR@2026-02-30.."_s << Price();
    QTest::newRow("days the wrong way round") << u"Voice=1.00 EUR@2026-12-31..2026-01-01"_s << Price();
}

void TestBillingTerms::price_isWrittenAndRead()
{
    QFETCH(const QString, text);
    QFETCH(const std::optional<TypePrice>, price);
    const auto read = typePriceFromText(text);
    QCOMPARE(read, price);
    if (read)
        QCOMPARE(typePriceText(*read), text);
}

void TestBillingTerms::millionths_areExact_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("millionths");
    QTest::addColumn<QString>("written");
    QTest::newRow("zero") << u"0"_s << qint64(0) << u"0.00"_s;
    QTest::newRow("comma") << u" 0,05 "_s << qint64(50000) << u"0.05"_s;
    QTest::newRow("six places") << u"0.000001"_s << qint64(1) << u"0.000001"_s;
    QTest::newRow("one place") << u"12.5"_s << qint64(12500000) << u"12.50"_s;
    QTest::newRow("the most") << u"999999.999999"_s << qint64(999999999999) << u"999999.999999"_s;
}

void TestBillingTerms::millionths_areExact()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, millionths);
    QFETCH(const QString, written);
    QCOMPARE(millionthsFromText(text), millionths);
    QCOMPARE(millionthsText(millionths), written);
    QCOMPARE(millionthsFromText(written), millionths);
    if (millionths > 0)
        QCOMPARE(millionthsText(-millionths), u'-' + written);
}

void TestBillingTerms::oddTexts_areStood()
{
    for (const QString &text : {u"-1"_s, u"1.2.3"_s, u"1,000.5"_s, u"."_s, u""_s, u"1e3"_s, u"1234567"_s})
        QVERIFY2(!millionthsFromText(text), qPrintable(text));
    QCOMPARE(unitSpansFromTexts({u"x"_s, u"A=block"_s, u""_s}), (UnitSpans{{u"A"_s, BillingUnit::Block}}));
    QCOMPARE(typePricesFromTexts({u"x"_s, u"A=1 USD"_s, u""_s}), (TypePrices{{u"A"_s, 1000000, u"USD"_s}}));
    QVERIFY(valueNamesFromTexts({u"x"_s, u""_s, u"nofield\ta\tb"_s, u"bot\ta"_s, u"bot\ta\tb\tc"_s}).isEmpty());
}

void TestBillingTerms::invoiceNames_areWrittenAndRead()
{
    ValueNames names;
    names[Field::Channel].insert(u"whatsapp business"_s, u"whatsapp"_s);
    names[Field::BotId].insert(u"acme=bot"_s, u"st-1"_s);
    QCOMPARE(valueNamesFromTexts(valueNameTexts(names)), names);
}

void TestBillingTerms::days_beginInTheZone()
{
    const UnitSpans spans{{u"A"_s, BillingUnit::Block, QDate(2026, 10, 2)}, {u"A"_s, BillingUnit::Conversation},
        {u"B"_s, BillingUnit::None}};
    const TypeUnits units = typeUnits(spans, Zone::fromOffset(2 * 3600));
    QCOMPARE(units.size(), size_t(2));
    const std::vector<TypeUnit> expected{
        {BillingUnit::Conversation}, {BillingUnit::Block, utc(u"2026-10-01T22:00:00Z"_s)}};
    QCOMPARE(units.at("A"), expected);
}

void TestBillingTerms::overlaid_replacesWholeTypes()
{
    const UnitSpan first{u"A"_s, BillingUnit::Block};
    const UnitSpan later{u"A"_s, BillingUnit::Conversation, QDate(2026, 10, 2)};
    const UnitSpan other{u"B"_s, BillingUnit::None};
    const UnitSpan now{u"A"_s, BillingUnit::None};
    QCOMPARE(overlaid(UnitSpans{first, other, later}, UnitSpans{now}), (UnitSpans{other, now}));
    QCOMPARE(overlaid(UnitSpans{first}, UnitSpans()), UnitSpans{first});
}

void TestBillingTerms::common_isWhatAllSay()
{
    const UnitSpan first{u"A"_s, BillingUnit::Block};
    const UnitSpan later{u"A"_s, BillingUnit::Conversation, QDate(2026, 10, 2)};
    const UnitSpan other{u"B"_s, BillingUnit::None};
    QCOMPARE(
        commonLines(QList<UnitSpans>{{first, other, later}, {later, first, other}}), (UnitSpans{first, other, later}));
    QCOMPARE(commonLines(QList<UnitSpans>{{first, other}, {first, other, later}}), UnitSpans{other});
    QCOMPARE(commonLines(QList<UnitSpans>{{first}, {}}), UnitSpans());
    QCOMPARE(commonLines(QList<UnitSpans>()), UnitSpans());
}

void TestBillingTerms::unitOfARow_isThatOfItsDay()
{
    // Each day has a conversation of four blocks that could be one conversation only: surplus of that plan.
    const SessionStore store = storeOf(conversations(3));
    CheckOrder order;
    order.units = typeUnits(
        {{u"Conversations"_s, BillingUnit::Conversation}, {u"Conversations"_s, BillingUnit::Block, QDate(2026, 10, 2)},
            {u"Conversations"_s, BillingUnit::None, QDate(2026, 10, 3)}},
        {});
    const CheckResult result = checkSessions(store, order);
    QStringList rules;
    for (const Finding &finding : result.findings)
        rules << ruleName(finding.rule) + u' ' + QString::number(finding.row);
    QCOMPARE(rules, (QStringList{u"several-units 1"_s, u"several-units 2"_s, u"several-units 3"_s}));
    order.units = typeUnits({{u"Conversations"_s, BillingUnit::Block, QDate(2026, 10, 3)}}, {});
    const CheckResult later = checkSessions(store, order);
    QCOMPARE(later.findings.size(), size_t(1));
    QCOMPARE(later.findings.front().rule, CheckRule::UnmappedType);
    QCOMPARE(later.findings.front().count, 8U);
}

void TestBillingTerms::generatedBlocks_areProposed()
{
    const auto sessions = SessionGenerator(11, QDate(2026, 9, 1), QDate(2026, 10, 31), 20000).sessions();
    const std::vector<UnitEvidence> evidence = unitEvidence(storeOf(sessions), {});
    const auto found = std::ranges::find(evidence, u"Conversations"_s, &UnitEvidence::type);
    QVERIFY(found != evidence.end());
    QCOMPARE(found->proposed(), BillingUnit::Block);
}

void TestBillingTerms::evidence_tellsTheUnit_data()
{
    QTest::addColumn<UnitEvidence>("evidence");
    QTest::addColumn<BillingUnit>("unit");
    QTest::newRow("blocks") << UnitEvidence{u"A"_s, 1000, 995, 100, 80} << BillingUnit::Block;
    QTest::newRow("idle time is not billed") << UnitEvidence{u"A"_s, 1000, 1000, 100, 50} << BillingUnit::Block;
    QTest::newRow("conversations") << UnitEvidence{u"A"_s, 1000, 900, 100, 2} << BillingUnit::Conversation;
    QTest::newRow("neither") << UnitEvidence{u"A"_s, 1000, 960, 100, 90} << BillingUnit::Unknown;
    QTest::newRow("short, and one each") << UnitEvidence{u"A"_s, 1000, 1000, 100, 3} << BillingUnit::Unknown;
    QTest::newRow("none is long enough") << UnitEvidence{u"A"_s, 1000, 1000, 9, 9} << BillingUnit::Unknown;
}

void TestBillingTerms::evidence_tellsTheUnit()
{
    QFETCH(const UnitEvidence, evidence);
    QFETCH(const BillingUnit, unit);
    QCOMPARE(evidence.proposed(), unit);
    const QString text = evidenceText(evidence);
    QVERIFY2(text.startsWith(u"Of 1,000 sessions of type A, "_s), qPrintable(text));
    QCOMPARE(text.contains(u"look like"_s), unit != BillingUnit::Unknown);
}

void TestBillingTerms::evidence_leavesOutWhatIsKnown()
{
    auto sessions = conversations(12);
    auto more = conversations(12);
    for (GeneratedSession &session : more) {
        session.billingSessionType = "Voice Sessions";
        session.billingSessionId += "v";
    }
    sessions.insert(sessions.end(), more.begin(), more.end());
    // Of a type that has short conversations only there is nothing to tell.
    GeneratedSession alone = sessions.front();
    alone.billingSessionType = "Proactive Messages";
    alone.conversationSessionId = alone.billingSessionId = "alone";
    alone.conversationEnd = alone.billingEnd;
    sessions.push_back(alone);
    const SessionStore store = storeOf(sessions);
    const std::vector<UnitEvidence> expected{{u"Conversations"_s, 48, 48, 12, 12}};
    QCOMPARE(unitEvidence(store, {}), expected);
    QVERIFY(unitEvidence(store, typeUnits({{u"Conversations"_s, BillingUnit::None}}, {})).empty());
    QVERIFY(unitEvidence({}, {}).empty());
}

void TestBillingTerms::price_isTheLastThatHoldsThroughout()
{
    const TypePrice first{u"A"_s, 50000, u"USD"_s, {}, QDate(2026, 10, 15)};
    const TypePrice second{u"A"_s, 60000, u"USD"_s, QDate(2026, 10, 10)};
    const TypePrices prices{first, second};
    QCOMPARE(priceOf(prices, u"A"_s, QDate(2026, 10, 1), QDate(2026, 10, 9)), std::optional(first));
    QCOMPARE(priceOf(prices, u"A"_s, QDate(2026, 10, 12), QDate(2026, 10, 12)), std::optional(second));
    QVERIFY(!priceOf(prices, u"A"_s, QDate(2026, 10, 1), QDate(2026, 10, 31)));
    QVERIFY(!priceOf(prices, u"B"_s, QDate(2026, 10, 1), QDate(2026, 10, 1)));
    // A price without days does not hold where another one has begun, or is in between.
    const TypePrice always{u"A"_s, 50000, u"USD"_s};
    const TypePrice between{u"A"_s, 70000, u"USD"_s, QDate(2026, 10, 10), QDate(2026, 10, 12)};
    for (const TypePrice &later : {second, between}) {
        for (const TypePrices &both : {TypePrices{always, later}, TypePrices{later, always}}) {
            QVERIFY(!priceOf(both, u"A"_s, QDate(2026, 10, 1), QDate(2026, 10, 31)));
            QCOMPARE(priceOf(both, u"A"_s, QDate(2026, 10, 1), QDate(2026, 10, 9)), std::optional(always));
            QCOMPARE(priceOf(both, u"A"_s, QDate(2026, 10, 11), QDate(2026, 10, 11)), std::optional(later));
        }
    }
}

void TestBillingTerms::money_isAddedUpExactly()
{
    const TypePrice price{u"A"_s, 100001, u"USD"_s};
    Money money;
    QVERIFY(money.isEmpty());
    for (int number = 0; number < 10; ++number)
        money.add(3, price);
    QCOMPARE(moneyText(money), u"3.00003 USD"_s);
    money.add(-33, price);
    QCOMPARE(moneyText(money), u"-0.300003 USD"_s);
    money.add(20000, TypePrice{u"B"_s, 50000, u"EUR"_s});
    QCOMPARE(moneyText(money), u"1,000.00 EUR + -0.300003 USD"_s);
    money.add(0, std::nullopt);
    QVERIFY(money.isWhole());
    money.add(1, std::nullopt);
    QCOMPARE(moneyText(money), u"1,000.00 EUR + -0.300003 USD and what has no price"_s);
    Money much;
    much.add(std::numeric_limits<qint64>::max() / 2, price);
    QVERIFY(much.isEmpty() && !much.isWhole());
}

void TestBillingTerms::surplus_isToldInMoney()
{
    auto sessions = conversations(2);
    for (size_t number : {size_t(3), size_t(7)}) {
        GeneratedSession more = sessions[number];
        more.billingSessionId += "x";
        sessions.push_back(more);
    }
    const SessionStore store = storeOf(sessions);
    CheckResult result = checkSessions(store, checkOrder(u"session"_s));
    QCOMPARE(result.surplus, 2U);
    const TypePrices prices{{u"Conversations"_s, 50000, u"USD"_s, {}, QDate(2026, 10, 1)}};
    result.surplusCost = costOf(store, result.surplusRows(), prices, {});
    QVERIFY2(headlineOf(result).startsWith(u"2 billing sessions too many = 0.05 USD and what has no price"_s),
        qPrintable(headlineOf(result)));
    QVERIFY(summaryOf(result).contains(u"They cost 0.05 USD and what has no price."_s));
}

QTEST_APPLESS_MAIN(TestBillingTerms)
#include "tst_billingterms.moc"
