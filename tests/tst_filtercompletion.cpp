// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filter.h"
#include "filtercompletion.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFilterCompletion : public QObject
{
    Q_OBJECT

private slots:
    void proposals_data();
    void proposals();
    void words_explainThem();
    void values_comeWithTheirSessions();
    void applied_data();
    void applied();
    void showing_data();
    void showing();
    void everyField_isBegunSoThatAValueCanFollow();
    void anyText_canBeCompleted();
};

static FilterKnowledge knowledge()
{
    FilterKnowledge known;
    known.values.set(Field::Channel,
        {{u"rtm"_s, 900}, {u"IVR"_s, 40}, {u"ivr"_s, 20}, {QString(), 7}, {u"Web SDK"_s, 3}, {u"ringcentral"_s, 0}});
    known.values.set(Field::BotId, {{u"st-1"_s, 5}});
    known.today = QDate(2026, 11, 2);
    known.period = Period{QDate(2026, 10, 1), QDate(2026, 10, 31)};
    return known;
}

/// The text with its caret taken out.
static QString unmarked(const QString &marked, int *caret)
{
    *caret = static_cast<int>(marked.indexOf(u'|'));
    return QString(marked).remove(*caret, 1);
}

static FilterCompletion completionOf(const QString &marked)
{
    int caret = 0;
    const QString text = unmarked(marked, &caret);
    return completeFilter(text, caret, knowledge());
}

static QString textsOf(const FilterCompletion &completion)
{
    QStringList texts;
    for (const FilterProposal &proposal : completion.proposals)
        texts.append(proposal.text);
    return texts.join(u' ');
}

void TestFilterCompletion::proposals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("texts");

    const QString allFieldsBegun = u"bot= channel= user: contact: type= conversation: cstart>= cend>= billing: start>= "
                                   "end>= length>= clength>= finding="_s;
    QTest::newRow("nothing yet") << u"|"_s << allFieldsBegun;
    QTest::newRow("behind a term") << u"a |"_s << allFieldsBegun;
    QTest::newRow("first letters") << u"co|"_s << u"contact: conversation: cstart>= cend>= clength>="_s;
    QTest::newRow("in capitals") << u"CHA|"_s << u"channel= contact:"_s;
    QTest::newRow("name for programs") << u"billingSess|"_s << u"type= billing: start>= end>="_s;
    QTest::newRow("not") << u"-ty|"_s << u"type="_s;
    QTest::newRow("no field") << u"maria|"_s << u""_s;
    QTest::newRow("whole name of a text") << u"channel|"_s << u"channel= channel:"_s;
    QTest::newRow("whole name of a person") << u"user|"_s << u"user: user="_s;
    QTest::newRow("whole name of a time") << u"end|"_s << u"end>= end<= end= end> end<"_s;
    QTest::newRow("before an operator") << u"ch|=x"_s << u"channel= contact="_s;
    QTest::newRow("before an operator of times") << u"c|>5"_s << u"cstart> cend> clength>"_s;

    QTest::newRow("values") << u"channel=|"_s << uR"(rtm IVR ivr "" "Web SDK" ringcentral)"_s;
    QTest::newRow("contained values") << u"channel:|"_s << uR"(rtm IVR ivr "Web SDK" ringcentral)"_s;
    QTest::newRow("equal, then beginning, then containing") << u"channel=r|"_s << uR"(rtm ringcentral IVR ivr)"_s;
    QTest::newRow("display name") << u"channel=web|"_s << uR"(rtm ivr "Web SDK")"_s;
    QTest::newRow("quoted") << uR"(channel="web s|)"_s << uR"("Web SDK")"_s;
    QTest::newRow("rest of a list") << u"channel=RTM,iv|"_s << u"IVR ivr"_s;
    QTest::newRow("list without the others") << uR"(channel=rtm,"Web SDK",|)"_s << uR"(IVR ivr "" ringcentral)"_s;
    QTest::newRow("bot") << u"-bot:|"_s << u"st-1"_s;
    QTest::newRow("no type known") << u"type=|"_s << u""_s;
    QTest::newRow("person") << u"user=|"_s << u""_s;
    QTest::newRow("contact") << u"contact:a|"_s << u""_s;
    QTest::newRow("conversation") << u"conversation=|"_s << u""_s;
    QTest::newRow("complete already") << u"bot=st-1|"_s << u""_s;
    QTest::newRow("inside quotes of a text") << uR"("chan|)"_s << u""_s;

    QTest::newRow("times") << u"start>=|"_s << u"2026-10-01 2026-10-31 2026-11-02 2026-11-01"_s;
    QTest::newRow("times in text") << u"start:|"_s << u""_s;
    QTest::newRow("beginning of a time") << u"start<2026-11|"_s << u"2026-11-02 2026-11-01"_s;
    QTest::newRow("a day") << u"start<2026-12-24|"_s << u"2026-12-24T00:00"_s;
    QTest::newRow("a wrong day") << u"start<2026-13-24|"_s << u""_s;
    QTest::newRow("lengths") << u"length>|"_s << u"90s 15m 1h30m"_s;
    QTest::newRow("digits of a length") << u"length>12|"_s << u"12m 12s 12h"_s;
    QTest::newRow("rest of a length") << u"clength=1h2|"_s << u"1h2m 1h2s"_s;
    QTest::newRow("seconds last") << u"length>2m3|"_s << u"2m3s"_s;
    QTest::newRow("length complete") << u"length>10m|"_s << u""_s;
}

void TestFilterCompletion::proposals()
{
    QFETCH(QString, text);
    QTEST(textsOf(completionOf(text)), "texts");
}

void TestFilterCompletion::words_explainThem()
{
    QCOMPARE(completionOf(u"cha|"_s).proposals.front().meaning, u"the channel, its code or name"_s);
    QCOMPARE(completionOf(u"channel=rt|"_s).proposals.front().meaning, u"Web/Mobile Client"_s);
    QCOMPARE(completionOf(u"channel=iv|"_s).proposals.front().meaning, QString());
    for (const QString &text : {u"|"_s, u"start|"_s, u"length|"_s, u"user|"_s, u"start>|"_s, u"length>|"_s}) {
        for (const FilterProposal &proposal : completionOf(text).proposals)
            QVERIFY2(!proposal.meaning.isEmpty(), qPrintable(proposal.text));
    }
}

void TestFilterCompletion::values_comeWithTheirSessions()
{
    const std::vector<FilterProposal> proposals = completionOf(u"channel=|"_s).proposals;
    QCOMPARE(proposals.at(0).sessions, quint64(900));
    QCOMPARE(proposals.at(3).sessions, quint64(7));
    QCOMPARE(proposals.at(3).meaning, u"has none"_s);
    QCOMPARE(proposals.at(5).sessions, quint64(0));
}

void TestFilterCompletion::applied_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");

    QTest::newRow("field") << u"a cha|"_s << u"a channel=|"_s;
    QTest::newRow("field before a value") << u"ch|a=x"_s << u"channel=|x"_s;
    QTest::newRow("not") << u"-chan|"_s << u"-channel=|"_s;
    QTest::newRow("value") << u"channel=we| type=x"_s << u"channel=rtm| type=x"_s;
    QTest::newRow("value instead") << u"channel=|x type=x"_s << u"channel=rtm| type=x"_s;
    QTest::newRow("value with a blank") << uR"(channel="web s| type=x)"_s << uR"(channel="Web SDK"| type=x)"_s;
    QTest::newRow("last of a list") << u"channel=IVR,we|"_s << u"channel=IVR,rtm|"_s;
    QTest::newRow("first of a list") << u"channel=we|,IVR"_s << u"channel=rtm|,IVR"_s;
    QTest::newRow("length") << u"length>10|"_s << u"length>10m|"_s;
}

void TestFilterCompletion::applied()
{
    QFETCH(QString, text);
    int caret = 0;
    const QString plain = unmarked(text, &caret);
    const FilterCompletion completion = completeFilter(plain, caret, knowledge());
    const QString result = completion.applied(plain, completion.proposals.front(), &caret);
    QTEST(QString(result).insert(caret, u'|'), "result");
}

void TestFilterCompletion::showing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("timely");
    QTest::addColumn<bool>("optional");

    QTest::newRow("nothing typed") << u"a |"_s << false << false;
    QTest::newRow("part of a name") << u"ch|"_s << true << false;
    QTest::newRow("whole name") << u"channel|"_s << true << true;
    QTest::newRow("value") << u"channel=|"_s << true << false;
    QTest::newRow("part of a value") << u"channel=r|"_s << true << false;
    QTest::newRow("no text yet") << u"channel:|"_s << true << false;
    QTest::newRow("text") << u"channel:r|"_s << true << true;
    QTest::newRow("day") << u"start>2026-10-01|"_s << true << true;
    QTest::newRow("digits") << u"length>1|"_s << true << false;
}

void TestFilterCompletion::showing()
{
    QFETCH(QString, text);
    const FilterCompletion completion = completionOf(text);
    QTEST(completion.isTimely, "timely");
    QTEST(completion.isOptional, "optional");
}

void TestFilterCompletion::everyField_isBegunSoThatAValueCanFollow()
{
    for (const Field field : tableFields()) {
        const QString value = kindOf(field) == FieldKind::Time ? u"2026-10-03"_s
            : kindOf(field) == FieldKind::Length               ? u"15m"_s
                                                               : u"x"_s;
        QVERIFY2(Filter::parse(conditionBegin(field) + value), qPrintable(conditionBegin(field)));
    }
}

static QString randomText(QRandomGenerator &random)
{
    static const QStringList parts = {u"channel"_s, u"bot"_s, u"start"_s, u"length"_s, u"user"_s, u"="_s, u":"_s,
        u">"_s, u"<="_s, u","_s, u"\""_s, u"\\"_s, u" "_s, u"-"_s, u"1"_s, u"h"_s, u"2026-10-03"_s, u"Web SDK"_s,
        u"rt"_s, u"ä"_s, u"\U0001f600"_s, QString(QChar(0xd83d)), u"\n"_s, QString(QChar(0))};
    QString text;
    for (int i = random.bounded(10); i > 0; --i)
        text += parts.at(random.bounded(static_cast<int>(parts.size())));
    return text;
}

static QString randomTerms(QRandomGenerator &random)
{
    static const QStringList terms = {u"maria"_s, u"channel=rtm"_s, uR"(-channel="Web SDK",iv,"a,\"b")"_s,
        u"channel:web"_s, u"bot=st"_s, u"start>=2026-10-31"_s, u"end<2026-11-01T05:00"_s, u"length>10m"_s,
        u"-clength=1h30m"_s, u"user:u"_s, uR"(type="")"_s, uR"("channel= x")"_s, u"2:05"_s};
    QStringList texts;
    for (int i = random.bounded(1, 4); i > 0; --i)
        texts += terms.at(random.bounded(static_cast<int>(terms.size())));
    return texts.join(u' ');
}

void TestFilterCompletion::anyText_canBeCompleted()
{
    QRandomGenerator random(2026);
    const FilterKnowledge known = knowledge();
    int kept = 0;
    for (int round = 0; round < 20000; ++round) {
        const QString text = round % 2 == 0 ? randomText(random) : randomTerms(random);
        const int caret = random.bounded(-1, static_cast<int>(text.size()) + 2);
        const FilterCompletion completion = completeFilter(text, caret, known);
        QVERIFY(completion.position >= 0 && completion.length >= 0);
        QVERIFY(completion.position + completion.length <= text.size());
        for (const FilterProposal &proposal : completion.proposals) {
            int after = -1;
            const QString result = completion.applied(text, proposal, &after);
            QCOMPARE(result.mid(completion.position, proposal.text.size()), proposal.text);
            QCOMPARE(after, completion.position + static_cast<int>(proposal.text.size()));
            // A value in place of another one, or of none, breaks nothing.
            const bool isValue = completion.position > 0
                && QStringView(u":=<>,").contains(text.at(completion.position - 1)) && Filter::parse(text);
            if (isValue) {
                QVERIFY2(Filter::parse(result), qPrintable(text + u" -> "_s + result));
                ++kept;
            }
        }
    }
    QVERIFY(kept > 1000);
}

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
