// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filter.h"
#include "foldedtexts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFilter : public QObject
{
    Q_OBJECT

private slots:
    void terms_data();
    void terms();
    void times_data();
    void times();
    void lengths_data();
    void lengths();
    void comparisons_data();
    void comparisons();
    void errors_data();
    void errors();
    void unknownField_namesTheKnownOnes();
    void folding_isSimple_data();
    void folding_isSimple();
    void anyText_isReadOrRefused();
};

/// The terms as a line: "-channel = [ivr] [rtm] ; * [plain]".
static QString described(const Filter &filter)
{
    static constexpr std::array signs{":", ":", "=", "<", "<=", ">", ">="};
    QStringList terms;
    for (const FilterTerm &term : filter.terms()) {
        const bool any = term.op == FilterTerm::Op::AnyContains;
        QString line = term.negated ? u"-"_s : QString();
        line += any ? u"*"_s : filterName(term.field) + QLatin1StringView(signs.at(size_t(term.op)));
        for (const std::string &value : term.values)
            line += u'[' + QString::fromStdString(value) + u']';
        for (const FilterRange &range : term.ranges)
            line += u"(%1 %2)"_s.arg(range.low).arg(range.high);
        terms.append(line);
    }
    return terms.join(u' ');
}

void TestFilter::terms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("terms");

    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("blanks") << u" \t "_s << u""_s;
    QTest::newRow("plain text") << u"Maria"_s << u"*[maria]"_s;
    QTest::newRow("several") << u" a  b "_s << u"*[a] *[b]"_s;
    QTest::newRow("not") << u"-maria"_s << u"-*[maria]"_s;
    QTest::newRow("minus twice") << u"--x"_s << u"-*[-x]"_s;
    QTest::newRow("number") << u"+49"_s << u"*[+49]"_s;
    QTest::newRow("time of day") << u"2:05"_s << u"*[2:05]"_s;
    QTest::newRow("not a time of day") << u"-2:05"_s << u"-*[2:05]"_s;
    QTest::newRow("sign first") << u"_a=b"_s << u"*[_a=b]"_s;
    QTest::newRow("contains") << u"contact:+49"_s << u"contact:[+49]"_s;
    QTest::newRow("contains a colon") << u"contact:a:b"_s << u"contact:[a:b]"_s;
    QTest::newRow("contains a comma") << u"contact:a,b"_s << u"contact:[a,b]"_s;
    QTest::newRow("equals") << u"channel=IVR"_s << u"channel=[ivr]"_s;
    QTest::newRow("one of") << u"channel=IVR,rtm"_s << u"channel=[ivr][rtm]"_s;
    QTest::newRow("field in capitals") << u"CHANNEL=IVR"_s << u"channel=[ivr]"_s;
    QTest::newRow("name for programs") << u"koreUserId=u-1"_s << u"user=[u-1]"_s;
    QTest::newRow("not equal") << u"-channel=IVR"_s << u"-channel=[ivr]"_s;
    QTest::newRow("missing") << uR"(end="")"_s << u"end=[]"_s;
    QTest::newRow("missing or") << uR"(type="",Alerts)"_s << u"type=[][alerts]"_s;
    QTest::newRow("quoted") << uR"("no date" x)"_s << u"*[no date] *[x]"_s;
    QTest::newRow("quoted operator") << uR"("a=b")"_s << u"*[a=b]"_s;
    QTest::newRow("not quoted") << uR"(-"a b")"_s << u"-*[a b]"_s;
    QTest::newRow("empty quotes") << uR"("")"_s << u"*[]"_s;
    QTest::newRow("quoted list") << uR"(channel="Web/Mobile Client",IVR,"a,b")"_s
                                 << u"channel=[web/mobile client][ivr][a,b]"_s;
    QTest::newRow("quotes and contains") << uR"(contact:"a b")"_s << u"contact:[a b]"_s;
    QTest::newRow("escapes") << uR"("\"\\\n\t\x")"_s << u"*[\"\\\n\t\\x]"_s;
    QTest::newRow("quote in the middle") << uR"(5"2)"_s << uR"(*[5"2])"_s;
    QTest::newRow("sign in a value") << u"contact==x"_s << u"contact=[=x]"_s;
    QTest::newRow("not ASCII") << u"MÜLLER"_s << u"*[müller]"_s;
}

void TestFilter::terms()
{
    QFETCH(QString, text);
    FilterError error;
    const auto filter = Filter::parse(text, &error);
    QVERIFY2(filter, qPrintable(error.message));
    QTEST(described(*filter), "terms");
    QCOMPARE(filter->text(), text);
}

void TestFilter::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("low");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("utc");

    const qint64 day = 20729 * 86400LL;
    QTest::newRow("day") << u"start=2026-10-03"_s << day << qint64(86400) << false;
    QTest::newRow("minute") << u"start=2026-10-03T14:05"_s << day + 50700 << qint64(60) << false;
    QTest::newRow("second") << u"start=2026-10-03T14:05:07"_s << day + 50707 << qint64(1) << false;
    QTest::newRow("blank") << uR"(start="2026-10-03 14:05")"_s << day + 50700 << qint64(60) << false;
    QTest::newRow("offset") << u"start=2026-10-03T14:05:07+05:30"_s << day + 50707 - 19800 << qint64(1) << true;
    QTest::newRow("UTC") << u"start=2026-10-03T14:05Z"_s << day + 50700 << qint64(60) << true;
    QTest::newRow("epoch") << u"start=1970-01-01"_s << qint64(0) << qint64(86400) << false;
}

void TestFilter::times()
{
    QFETCH(QString, text);
    QFETCH(qint64, low);
    QFETCH(qint64, seconds);
    QFETCH(bool, utc);
    const auto filter = Filter::parse(text);
    QVERIFY(filter);
    QCOMPARE(filter->terms().front().ranges, (std::vector{FilterRange{low, low + seconds, utc}}));
}

void TestFilter::lengths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");

    QTest::newRow("seconds") << u"length=90s"_s << qint64(90);
    QTest::newRow("minutes") << u"length=15m"_s << qint64(900);
    QTest::newRow("hours") << u"length=100h"_s << qint64(360000);
    QTest::newRow("mixed") << u"length=1h30m"_s << qint64(5400);
    QTest::newRow("all") << u"clength=1H2M3S"_s << qint64(3723);
    QTest::newRow("none") << u"length=0s"_s << qint64(0);
    QTest::newRow("negative") << u"length=-1m"_s << qint64(-60);
}

void TestFilter::lengths()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    const auto filter = Filter::parse(text);
    QVERIFY(filter);
    QCOMPARE(filter->terms().front().ranges, (std::vector{FilterRange{seconds, seconds + 1, false}}));
}

void TestFilter::comparisons_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("low");
    QTest::addColumn<qint64>("high");

    constexpr qint64 lowest = std::numeric_limits<qint64>::min();
    constexpr qint64 highest = std::numeric_limits<qint64>::max();
    QTest::newRow("<") << u"start<1970-01-02"_s << lowest << qint64(86400);
    QTest::newRow("<=") << u"start<=1970-01-02"_s << lowest << qint64(172800);
    QTest::newRow(">") << u"start>1970-01-02"_s << qint64(172800) << highest;
    QTest::newRow(">=") << u"start>=1970-01-02"_s << qint64(86400) << highest;
    QTest::newRow("< length") << u"length<10m"_s << lowest << qint64(600);
    QTest::newRow("<= length") << u"length<=10m"_s << lowest << qint64(601);
    QTest::newRow("> length") << u"length>10m"_s << qint64(601) << highest;
    QTest::newRow(">= length") << u"length>=10m"_s << qint64(600) << highest;
}

void TestFilter::comparisons()
{
    QFETCH(QString, text);
    QFETCH(qint64, low);
    QFETCH(qint64, high);
    const auto filter = Filter::parse(text);
    QVERIFY(filter);
    QCOMPARE(filter->terms().front().ranges, (std::vector{FilterRange{low, high, false}}));
}

void TestFilter::errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("says");

    QTest::newRow("unknown field") << u"x chanel=IVR"_s << 2 << 6 << uR"(“chanel” is no field)"_s;
    QTest::newRow("address of a page") << u"https://x"_s << 0 << 5 << uR"(in quotes: "https://x")"_s;
    QTest::newRow("compared finding") << u"finding>a"_s << 7 << 1 << u"times and lengths only"_s;
    QTest::newRow("bare operator") << u"length > 10m"_s << 7 << 1 << u"A field is expected"_s;
    QTest::newRow("operator first") << u"-=x"_s << 1 << 2 << u"A field is expected"_s;
    QTest::newRow("minus alone") << u"a - b"_s << 2 << 1 << u"A term is expected"_s;
    QTest::newRow("no value") << u"a channel="_s << 2 << 8 << u"A value is expected right behind “channel=”"_s;
    QTest::newRow("no value, then more") << u"length>= x"_s << 0 << 8 << u"A value is expected"_s;
    QTest::newRow("no value in a list") << u"channel=a,,b"_s << 0 << 10 << u"A value is expected"_s;
    QTest::newRow("no value at the end of a list") << u"channel=a,"_s << 0 << 10 << u"A value is expected"_s;
    QTest::newRow("contains nothing") << uR"(channel:"")"_s << 8 << 2 << uR"(channel="" finds)"_s;
    QTest::newRow("unclosed quote") << uR"(channel="a b)"_s << 8 << 4 << u"A closing quote is expected"_s;
    QTest::newRow("escaped closing quote") << uR"("a\")"_s << 0 << 4 << u"A closing quote is expected"_s;
    QTest::newRow("behind a quote") << uR"("a"b c)"_s << 3 << 1 << u"A space is expected"_s;
    QTest::newRow("compared text") << u"channel>a"_s << 7 << 1 << u"times and lengths only"_s;
    QTest::newRow("compared id") << u"billing<=a"_s << 7 << 2 << u"times and lengths only"_s;
    QTest::newRow("no time") << u"start>yesterday"_s << 6 << 9 << u"“yesterday” is no time"_s;
    QTest::newRow("no such day") << u"start=2026-02-30"_s << 6 << 10 << u"is no time"_s;
    QTest::newRow("no such hour") << u"start=2026-02-03T24:00"_s << 6 << 16 << u"is no time"_s;
    QTest::newRow("time with a tail") << u"start=2026-02-03x"_s << 6 << 11 << u"is no time"_s;
    QTest::newRow("compared with missing") << uR"(start>"")"_s << 6 << 2 << u"is no time"_s;
    QTest::newRow("no length") << u"length>10"_s << 7 << 2 << u"“10” is no length"_s;
    QTest::newRow("length out of order") << u"length>1m1h"_s << 7 << 4 << u"is no length"_s;
    QTest::newRow("length in a list") << u"length=1m,soon"_s << 10 << 4 << u"is no length"_s;
}

void TestFilter::errors()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    FilterError error;
    QVERIFY(!Filter::parse(text, &error));
    QTEST(error.position, "position");
    QTEST(error.length, "length");
    QVERIFY2(error.message.contains(says), qPrintable(error.message));
}

void TestFilter::unknownField_namesTheKnownOnes()
{
    FilterError error;
    QVERIFY(!Filter::parse(u"foo:bar"_s, &error));
    for (const Field field : filterFields())
        QVERIFY2(error.message.contains(filterName(field)), qPrintable(error.message));
}

void TestFilter::folding_isSimple_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");

    QTest::newRow("ASCII") << u"AZaz09[`"_s << u"azaz09[`"_s;
    QTest::newRow("Latin") << u"ÄÖÜÉ"_s << u"äöüé"_s;
    QTest::newRow("sharp s stays") << u"Straße"_s << u"straße"_s;
    QTest::newRow("capital sharp s") << u"ẞ"_s << u"ß"_s;
    QTest::newRow("final sigma") << u"ΣΑΣ ς"_s << u"σασ σ"_s;
    QTest::newRow("Turkish i stay") << u"İı"_s << u"İı"_s;
    QTest::newRow("Kelvin") << u"\u212a"_s << u"k"_s;
    QTest::newRow("beyond the BMP") << u"\U00010400"_s << u"\U00010428"_s;
}

void TestFilter::folding_isSimple()
{
    QFETCH(QString, text);
    QTEST(QString::fromStdString(foldedText(text.toStdString())), "folded");
}

void TestFilter::anyText_isReadOrRefused()
{
    static const QStringList parts{u"channel"_s, u"start"_s, u"length"_s, u"="_s, u":"_s, u"<"_s, u">="_s, u"-"_s,
        u"\""_s, u"\\"_s, u","_s, u" "_s, u"2026-10-03"_s, u"T14:05"_s, u"15m"_s, u"x"_s, u"\U0001f600"_s,
        QString(QChar(0xd800)), QString(QChar(0))};
    QRandomGenerator random(42);
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (int i = random.bounded(12); i > 0; --i)
            text += parts.at(random.bounded(static_cast<int>(parts.size())));
        FilterError error;
        const auto filter = Filter::parse(text, &error);
        if (filter) {
            for (const FilterTerm &term : filter->terms())
                QVERIFY(!term.values.empty() || !term.ranges.empty());
        } else {
            QVERIFY(!error.message.isEmpty());
            QVERIFY(error.length > 0 && error.position + error.length <= text.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
