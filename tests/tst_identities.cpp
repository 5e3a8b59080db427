// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identities.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestIdentities : public QObject
{
    Q_OBJECT

private slots:
    void names_areReadBack();
    void plain_replacesNothing();
    void code_isTheKeyedHash();
    void codes_tellPeopleApart();
    void none_isEmpty();
    void missing_staysMissing();
};

void TestIdentities::names_areReadBack()
{
    for (const Identities identities : {Identities::Plain, Identities::Coded, Identities::None})
        QCOMPARE(identitiesFromName(QString(identitiesName(identities))), identities);
    QVERIFY(!identitiesFromName(u"Coded"));
    QVERIFY(!identitiesFromName(u""));
}

void TestIdentities::plain_replacesNothing()
{
    for (const Field field : allFields()) {
        const bool isPerson = field == Field::KoreUserId || field == Field::ChannelUserId;
        QVERIFY(!IdentityCoder().replaces(field));
        QCOMPARE(IdentityCoder(Identities::Coded, "key").replaces(field), isPerson);
        QCOMPARE(IdentityCoder(Identities::None).replaces(field), isPerson);
    }
}

void TestIdentities::code_isTheKeyedHash()
{
    // RFC 4231, test case 2.
    const IdentityCoder coder(Identities::Coded, "Jefe");
    QCOMPARE(coder.replacement("what do ya want for nothing?"),
        std::string("p-5bdcc146bf60754e6a042426089575"
                    "c75a003f089d2739839dec58b964ec3843",
            28));
}

void TestIdentities::codes_tellPeopleApart()
{
    const IdentityCoder coder(Identities::Coded, QByteArray(IdentityCoder::KeyLength, 'k'));
    const IdentityCoder other(Identities::Coded, QByteArray(IdentityCoder::KeyLength, 'o'));
    QSet<QByteArray> codes;
    for (int person = 0; person < 10'000; ++person) {
        const std::string contact = "+49 151 " + std::to_string(person);
        const std::string code = coder.replacement(contact);
        QCOMPARE(coder.replacement(contact), code);
        QVERIFY(other.replacement(contact) != code);
        codes.insert(QByteArray::fromStdString(code));
    }
    QCOMPARE(codes.size(), 10'000);
}

void TestIdentities::none_isEmpty()
{
    QCOMPARE(IdentityCoder(Identities::None).replacement("someone@example.com"), std::string());
}

void TestIdentities::missing_staysMissing()
{
    QCOMPARE(IdentityCoder(Identities::Coded, "key").replacement({}), std::string());
}

QTEST_APPLESS_MAIN(TestIdentities)
#include "tst_identities.moc"
