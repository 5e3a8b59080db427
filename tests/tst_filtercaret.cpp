// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtercaret.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFilterCaret : public QObject
{
    Q_OBJECT

private slots:
    void whatStandsThere_data();
    void whatStandsThere();
    void positionsOutside_areTheEnds();
};

/// "word [chan] typed ch before =", "value of channel=: [b] typed , others a"; the caret is the | in the text.
static QString described(const QString &marked)
{
    const auto caret = static_cast<int>(marked.indexOf(u'|'));
    const QString text = QString(marked).remove(caret, 1);
    const FilterCaret found = filterCaret(text, caret);
    const QString around = u'[' + text.mid(found.position, found.length) + u"] typed <"_s + found.typed + u'>';
    switch (found.part) {
    case FilterCaret::Part::Nothing:
        return u"nothing"_s;
    case FilterCaret::Part::Word:
        return u"word "_s + around + (found.sign.isEmpty() ? u""_s : u" before "_s + found.sign);
    case FilterCaret::Part::Value:
        return u"value of "_s + filterName(*found.field) + found.sign + u' ' + around
            + (found.others.isEmpty() ? u""_s : u" beside "_s + found.others.join(u'|'));
    }
    Q_UNREACHABLE();
}

void TestFilterCaret::whatStandsThere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");

    QTest::newRow("nothing yet") << u"|"_s << u"word [] typed <>"_s;
    QTest::newRow("a word") << u"cha|"_s << u"word [cha] typed <cha>"_s;
    QTest::newRow("inside a word") << u"ch|an"_s << u"word [chan] typed <ch>"_s;
    QTest::newRow("before a word") << u"|chan"_s << u"nothing"_s;
    QTest::newRow("between blanks") << u"a | b"_s << u"word [] typed <>"_s;
    QTest::newRow("behind a term") << u"channel=IVR le|"_s << u"word [le] typed <le>"_s;
    QTest::newRow("behind a minus") << u"-|"_s << u"word [] typed <>"_s;
    QTest::newRow("before a minus") << u"|-a"_s << u"nothing"_s;
    QTest::newRow("not") << u"-cha|"_s << u"word [cha] typed <cha>"_s;
    QTest::newRow("name with its operator") << u"ch|an=IVR"_s << u"word [chan] typed <ch> before ="_s;
    QTest::newRow("name with two signs") << u"st|>=5"_s << u"word [st] typed <st> before >="_s;
    QTest::newRow("between two signs") << u"start>|=5"_s << u"nothing"_s;
    QTest::newRow("no value yet") << u"channel=|"_s << u"value of channel= [] typed <>"_s;
    QTest::newRow("name for programs") << u"botId:|"_s << u"value of bot: [] typed <>"_s;
    QTest::newRow("after one sign") << u"start>|"_s << u"value of start> [] typed <>"_s;
    QTest::newRow("after two signs") << u"-start>=|"_s << u"value of start>= [] typed <>"_s;
    QTest::newRow("value") << u"channel:IV| x"_s << u"value of channel: [IV] typed <IV>"_s;
    QTest::newRow("before a value") << u"channel=|IVR"_s << u"value of channel= [IVR] typed <>"_s;
    QTest::newRow("second of a list") << u"channel=a,b|"_s << u"value of channel= [b] typed <b> beside a"_s;
    QTest::newRow("first of a list") << u"channel=a|a,b"_s << u"value of channel= [aa] typed <a> beside b"_s;
    QTest::newRow("new one of a list") << u"channel=a,|"_s << u"value of channel= [] typed <> beside a"_s;
    QTest::newRow("empty one of a list") << u"channel=a,|,b"_s << u"value of channel= [] typed <> beside a|b"_s;
    QTest::newRow("no list") << u"channel:a,b|"_s << u"value of channel: [a,b] typed <a,b>"_s;
    QTest::newRow("quoted") << uR"(channel="Web S|DK",a)"_s
                            << uR"(value of channel= ["Web SDK"] typed <Web S> beside a)"_s;
    QTest::newRow("behind quotes") << uR"(channel="a \"b"|)"_s << uR"(value of channel= ["a \"b"] typed <a "b>)"_s;
    QTest::newRow("quotes that stay open") << uR"(channel="We| type=x)"_s << uR"(value of channel= ["We] typed <We>)"_s;
    QTest::newRow("quoted others") << uR"(channel="a,b",|)"_s << uR"(value of channel= [] typed <> beside a,b)"_s;
    QTest::newRow("junk behind quotes") << uR"(channel="a"b|)"_s << uR"(value of channel= ["a"b] typed <ab>)"_s;
    QTest::newRow("behind a quoted blank") << uR"("a b" c|)"_s << u"word [c] typed <c>"_s;
    QTest::newRow("unknown field") << u"foo=|"_s << u"nothing"_s;
    QTest::newRow("bare operator") << u"=a|"_s << u"nothing"_s;
    QTest::newRow("number") << u"+49|"_s << u"nothing"_s;
    QTest::newRow("quoted text") << uR"("cha|")"_s << u"nothing"_s;
    QTest::newRow("past errors") << uR"(foo=1 = "a"b cha|)"_s << u"word [cha] typed <cha>"_s;
    QTest::newRow("letter of two code units") << u"𝒜b|"_s << u"word [𝒜b] typed <𝒜b>"_s;
}

void TestFilterCaret::whatStandsThere()
{
    QFETCH(QString, text);
    QTEST(described(text), "found");
}

void TestFilterCaret::positionsOutside_areTheEnds()
{
    QCOMPARE(filterCaret(u"cha"_s, 99).typed, u"cha"_s);
    QCOMPARE(filterCaret(u"cha"_s, -1).part, FilterCaret::Part::Nothing);
}

QTEST_GUILESS_MAIN(TestFilterCaret)
#include "tst_filtercaret.moc"
