// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filter.h"
#include "foldedtexts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFilterEdit : public QObject
{
    Q_OBJECT

private slots:
    void quoteFilterValue_data();
    void quoteFilterValue();
    void filterTerm_data();
    void filterTerm();
    void withTerm_data();
    void withTerm();
    void withoutTerm_data();
    void withoutTerm();
    void withToggledValue_data();
    void withToggledValue();
    void withoutBegun_data();
    void withoutBegun();
    void anyValue_comesBackThroughTheParser();
    void anyTerm_canBeAddedAndTakenAway();
};

void TestFilterEdit::quoteFilterValue_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("quoted");

    QTest::newRow("plain") << u"IVR"_s << u"IVR"_s;
    QTest::newRow("number") << u"+49170"_s << u"+49170"_s;
    QTest::newRow("address") << u"ada@example.com"_s << u"ada@example.com"_s;
    QTest::newRow("contact") << u"1f23/ivrvoice/00000152"_s << u"1f23/ivrvoice/00000152"_s;
    QTest::newRow("letters") << u"Žofie"_s << u"Žofie"_s;
    QTest::newRow("empty") << u""_s << uR"("")"_s;
    QTest::newRow("blank") << u"Web SDK"_s << uR"("Web SDK")"_s;
    QTest::newRow("comma") << u"a,b"_s << uR"("a,b")"_s;
    QTest::newRow("colon") << u"tel:49"_s << uR"("tel:49")"_s;
    QTest::newRow("minus") << u"-1"_s << uR"("-1")"_s;
    QTest::newRow("escapes") << u"\"\\\n\t"_s << uR"("\"\\\n\t")"_s;
}

void TestFilterEdit::quoteFilterValue()
{
    QFETCH(QString, value);
    QTEST(::quoteFilterValue(value), "quoted");
}

void TestFilterEdit::filterTerm_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("excluded");
    QTest::addColumn<QString>("term");

    QTest::newRow("text") << Field::Channel << u"IVR"_s << false << u"channel=IVR"_s;
    QTest::newRow("excluded") << Field::Channel << u"IVR"_s << true << u"-channel=IVR"_s;
    QTest::newRow("missing") << Field::KoreUserId << u""_s << false << uR"(user="")"_s;
    QTest::newRow("time") << Field::BillingStart << u"2021-03-10T14:05:03+00:00"_s << false
                          << u"start=2021-03-10T14:05:03+00:00"_s;
    QTest::newRow("time with a blank") << Field::BillingStart << u"2021-03-10 14:05"_s << false
                                       << u"start=2021-03-10T14:05"_s;
    QTest::newRow("time that is none") << Field::BillingStart << u"soon, or"_s << true << uR"(-start:"soon, or")"_s;
    QTest::newRow("missing time") << Field::BillingEnd << u""_s << false << uR"(end="")"_s;
    QTest::newRow("length") << Field::BillingSeconds << u"900"_s << false << u"length=900s"_s;
    QTest::newRow("negative length") << Field::BillingSeconds << u"-5"_s << false << u"length=-5s"_s;
}

void TestFilterEdit::filterTerm()
{
    QFETCH(Field, field);
    QFETCH(QString, value);
    QFETCH(bool, excluded);
    const QString term = ::filterTerm(field, value, excluded);
    QTEST(term, "term");
    QVERIFY(Filter::parse(term));
}

void TestFilterEdit::withTerm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("result");

    QTest::newRow("first") << u""_s << u"channel=IVR"_s << u"channel=IVR"_s;
    QTest::newRow("at the end") << u"maria"_s << u"channel=IVR"_s << u"maria channel=IVR"_s;
    QTest::newRow("behind a blank") << u"maria "_s << u"channel=IVR"_s << u"maria channel=IVR"_s;
    QTest::newRow("there already") << u"channel=IVR x"_s << u"channel=IVR"_s << u"channel=IVR x"_s;
    QTest::newRow("there in another spelling") << uR"(Channel="ivr")"_s << u"channel=IVR"_s << uR"(Channel="ivr")"_s;
    QTest::newRow("a list is weaker") << u"channel=IVR,rtm"_s << u"channel=IVR"_s << u"channel=IVR,rtm channel=IVR"_s;
    QTest::newRow("a list that is excluded is not")
        << u"-channel=IVR,rtm"_s << u"-channel=IVR"_s << u"-channel=IVR,rtm"_s;
    QTest::newRow("the opposite") << u"-channel=IVR"_s << u"channel=IVR"_s << u"-channel=IVR channel=IVR"_s;
}

void TestFilterEdit::withTerm()
{
    QFETCH(QString, text);
    QFETCH(QString, term);
    const QString result = ::withTerm(text, term);
    QTEST(result, "result");
    QVERIFY(hasTerm(result, term));
}

void TestFilterEdit::withoutTerm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("result");

    QTest::newRow("alone") << u"channel=IVR"_s << u"channel=IVR"_s << u""_s;
    QTest::newRow("first") << u"channel=IVR maria"_s << u"channel=IVR"_s << u"maria"_s;
    QTest::newRow("last") << u"maria channel=IVR"_s << u"channel=IVR"_s << u"maria"_s;
    QTest::newRow("between") << u"a channel=IVR b"_s << u"channel=IVR"_s << u"a b"_s;
    QTest::newRow("twice") << u"channel=IVR b channel=ivr"_s << u"channel=IVR"_s << u"b"_s;
    QTest::newRow("first of a list") << u"channel=a,b"_s << u"channel=a"_s << u"channel=b"_s;
    QTest::newRow("last of a list") << u"channel=a,b"_s << u"channel=b"_s << u"channel=a"_s;
    QTest::newRow("middle of a list") << uR"(channel=a,"b, c",d x)"_s << uR"(channel="b, c")"_s << u"channel=a,d x"_s;
    QTest::newRow("several times in a list") << u"channel=a,b,A"_s << u"channel=a"_s << u"channel=b"_s;
    QTest::newRow("several of a list") << u"channel=a,b,c"_s << u"channel=c,a"_s << u"channel=b"_s;
    QTest::newRow("not there") << u"channel=a"_s << u"channel=b"_s << u"channel=a"_s;
    QTest::newRow("excluded is another") << u"-channel=a"_s << u"channel=a"_s << u"-channel=a"_s;
    QTest::newRow("text that cannot be read") << u"channel= a"_s << u"channel=a"_s << u"channel= a"_s;
}

void TestFilterEdit::withoutTerm()
{
    QFETCH(QString, text);
    QFETCH(QString, term);
    const QString result = ::withoutTerm(text, term);
    QTEST(result, "result");
    QVERIFY(!hasTerm(result, term));
}

void TestFilterEdit::withToggledValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("result");

    QTest::newRow("none yet") << u"maria"_s << u"IVR"_s << u"maria channel=IVR"_s;
    QTest::newRow("another") << u"channel=IVR maria"_s << u"rtm"_s << u"channel=IVR,rtm maria"_s;
    QTest::newRow("quoted") << u"channel=IVR"_s << u"Web SDK"_s << uR"(channel=IVR,"Web SDK")"_s;
    QTest::newRow("missing") << u"channel=IVR"_s << u""_s << uR"(channel=IVR,"")"_s;
    QTest::newRow("away") << u"channel=IVR,rtm maria"_s << u"IVR"_s << u"channel=rtm maria"_s;
    QTest::newRow("the last one") << u"channel=IVR maria"_s << u"ivr"_s << u"maria"_s;
    QTest::newRow("beside an excluded one") << u"-channel=IVR"_s << u"rtm"_s << u"-channel=IVR channel=rtm"_s;
}

void TestFilterEdit::withToggledValue()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    QTEST(::withToggledValue(text, Field::Channel, value), "result");
}

void TestFilterEdit::withoutBegun_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");

    QTest::newRow("condition begun") << u"a len"_s << u"a length>"_s << u"a"_s;
    QTest::newRow("the only term") << u"channel"_s << u"channel="_s << u""_s;
    QTest::newRow("excluded") << u"-chan b"_s << u"-channel= b"_s << u"b"_s;
    QTest::newRow("another text") << u"maria"_s << u"channel="_s << u"maria"_s;
    QTest::newRow("value being changed") << u"a length>10m"_s << u"a length>1"_s << u"a length>10m"_s;
    QTest::newRow("quotes begun") << u"a b"_s << u"a b \""_s << u"a b"_s;
    QTest::newRow("wrong elsewhere") << u"a b"_s << u"c d length>"_s << u"a b"_s;
    QTest::newRow("bare operator") << u"a b"_s << u"="_s << u"a b"_s;
    QTest::newRow("nothing") << u""_s << u"a="_s << u""_s;
}

void TestFilterEdit::withoutBegun()
{
    QFETCH(QString, before);
    QFETCH(QString, text);
    QTEST(::withoutBegun(*Filter::parse(before), text).text(), "result");
}

static QString randomValue(QRandomGenerator &random)
{
    static const QString signs = u"aZ09 \t\n\"\\,:=<>-+.@/_äẞıİΣ中\u00a0\u2028"_s;
    QString value;
    for (int i = random.bounded(8); i > 0; --i) {
        if (random.bounded(4) > 0)
            value += signs.at(random.bounded(static_cast<int>(signs.size())));
        else
            value += QString::fromUcs4(&U"\0\x1f600\x10428\x1e9e\x7f"[random.bounded(5)], 1);
    }
    return value;
}

void TestFilterEdit::anyValue_comesBackThroughTheParser()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 5000; ++round) {
        const QString value = randomValue(random);
        const Field field = allFields().at(static_cast<size_t>(random.bounded(FieldCount)));
        const QString term = ::filterTerm(field, value, round % 2 == 0);
        const auto filter = Filter::parse(term);
        QVERIFY2(filter && filter->terms().size() == 1, qPrintable(term));
        const FilterTerm &read = filter->terms().front();
        QCOMPARE(read.field, field);
        QCOMPARE(read.negated, round % 2 == 0);
        if (read.ranges.empty())
            QCOMPARE(read.values, std::vector{foldedText(value.toStdString())});
        QCOMPARE(Filter::parse(::quoteFilterValue(value))->terms().front().values,
            std::vector{foldedText(value.toStdString())});
    }
}

void TestFilterEdit::anyTerm_canBeAddedAndTakenAway()
{
    QRandomGenerator random(815);
    QString text;
    for (int round = 0; round < 2000; ++round) {
        const Field field = random.bounded(2) ? Field::Channel : Field::KoreUserId;
        const QString value = randomValue(random);
        const QString term = ::filterTerm(field, value);
        const bool wasThere = hasTerm(text, term);
        text = ::withToggledValue(text, field, value);
        QVERIFY2(Filter::parse(text), qPrintable(text));
        QCOMPARE(hasTerm(text, term), !wasThere);
        QVERIFY(!hasTerm(::withoutTerm(text, term), term));
        QVERIFY(hasTerm(::withTerm(text, term), term));
        if (text.size() > 200)
            text = ::withoutTerm(text, term).left(0);
    }
}

QTEST_GUILESS_MAIN(TestFilterEdit)
#include "tst_filteredit.moc"
