// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "field.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestField : public QObject
{
    Q_OBJECT

private slots:
    void order_isThatOfTheContract();
    void names_comeBackInAnyCase();
    void names_thatAreNone();
    void titles_areTheVendors();
};

void TestField::order_isThatOfTheContract()
{
    QStringList names;
    int index = 0;
    for (const Field field : tableFields()) {
        QCOMPARE(static_cast<int>(field), index++);
        names.append(apiName(field));
    }
    QCOMPARE(names.join(u' '),
        u"botId channel koreUserId channelUserId billingSessionType conversationSessionId"
        " conversationSessionStartDateTime conversationSessionEndDateTime billingSessionId"
        " billingSessionStartDateTime billingSessionEndDateTime billingSeconds conversationSeconds findings"_s);
}

void TestField::names_comeBackInAnyCase()
{
    for (const Field field : filterFields()) {
        const QString filter = filterName(field);
        const QString api = apiName(field);
        for (const QString &name : {filter, filter.toUpper(), api, api.toUpper(), api.toLower()})
            QCOMPARE(fieldFromName(name), field);
    }
}

void TestField::names_thatAreNone()
{
    for (const QString &name : {u""_s, u"bots"_s, u"bo"_s, u"Bot ID"_s, u"found"_s})
        QVERIFY(!fieldFromName(name));
}

void TestField::titles_areTheVendors()
{
    QSet<QString> titles;
    for (const Field field : filterFields())
        titles.insert(titleOf(field));
    QCOMPARE(titles.size(), FilterFieldCount);
    QCOMPARE(titleOf(Field::BillingStart), u"Billing Session Start Date Time"_s);
    QCOMPARE(titleOf(Field::ConversationSessionId), u"Conversation Session Id"_s);
}

QTEST_APPLESS_MAIN(TestField)
#include "tst_field.moc"
