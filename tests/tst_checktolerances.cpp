// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checktolerances.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCheckTolerances : public QObject
{
    Q_OBJECT

private slots:
    void names_areStable();
    void texts_areReadAndWritten_data();
    void texts_areReadAndWritten();
    void everyNumber_isRead();
    void nonsense_isRefused_data();
    void nonsense_isRefused();
    void whatCanBeRead_isTaken_data();
    void whatCanBeRead_isTaken();
    void unusualOnes_areToldBesideTheUsual();
};

void TestCheckTolerances::names_areStable()
{
    QCOMPARE(toleranceNames(),
        (QStringList{u"block"_s, u"overlap"_s, u"conversation"_s, u"id"_s, u"volume-low"_s, u"volume-high"_s,
            u"volume-sessions"_s, u"volume-weeks"_s, u"misfit"_s, u"misfit-conversations"_s}));
}

void TestCheckTolerances::texts_areReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("one") << u"block=10"_s << u"block=10s"_s;
    QTest::newRow("as written") << u"block=10s,misfit=8%"_s << u"block=10s,misfit=8%"_s;
    QTest::newRow("in any order and case, with blanks") << u" Volume-Weeks = 6 ,ID=0 s"_s << u"id=0s,volume-weeks=6"_s;
    QTest::newRow("as usual") << u"block=5,volume-high=300%"_s << QString();
    QTest::newRow("least") << u"overlap=0,volume-low=0,volume-high=100,volume-sessions=1,volume-weeks=2,misfit=0,"
                              "misfit-conversations=1"_s
                           << u"overlap=0s,volume-low=0%,volume-high=100%,volume-sessions=1,volume-weeks=2,misfit=0%,"
                              "misfit-conversations=1"_s;
    QTest::newRow("most") << u"conversation=86400,misfit=100"_s << u"conversation=86400s,misfit=100%"_s;
}

void TestCheckTolerances::texts_areReadAndWritten()
{
    QFETCH(const QString, text);
    QFETCH(const QString, written);
    QString problem;
    const auto tolerances = tolerancesFromText(text, &problem);
    QVERIFY2(tolerances, qPrintable(problem));
    QCOMPARE(problem, QString());
    QCOMPARE(tolerancesText(*tolerances), written);
    QCOMPARE(readableTolerances(written), *tolerances);
}

void TestCheckTolerances::everyNumber_isRead()
{
    QString problem;
    const auto read = tolerancesFromText(
        u"block=1,overlap=2,conversation=3,id=4,volume-low=5,volume-high=106,volume-sessions=7,volume-weeks=8,misfit=9,"
        "misfit-conversations=11"_s,
        &problem);
    QVERIFY2(read, qPrintable(problem));
    CheckTolerances expected;
    expected.block = std::chrono::seconds(1);
    expected.overlap = std::chrono::seconds(2);
    expected.conversation = std::chrono::seconds(3);
    expected.id = std::chrono::seconds(4);
    expected.lowVolume = 5;
    expected.highVolume = 106;
    expected.leastVolume = 7;
    expected.leastWeeks = 8;
    expected.misfitPercent = 9;
    expected.leastMisfits = 11;
    QCOMPARE(*read, expected);
    QCOMPARE(tolerancesText(expected).count(u'='), toleranceNames().size());
}

void TestCheckTolerances::nonsense_isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    const auto add = [](const QString &text, const QString &problem) {
        QTest::newRow(qPrintable(text.isEmpty() ? u"nothing"_s : text)) << text << problem;
    };
    const QString misread = u"“%1” is not understood; write NAME=VALUE, such as block=10."_s;
    add({}, misread.arg(QString()));
    add(u"block"_s, misread.arg(u"block"_s));
    add(u"=5"_s, misread.arg(u"=5"_s));
    add(u"block=10,"_s, misread.arg(QString()));
    add(u"blok=10"_s,
        u"blok is not known; there are block, overlap, conversation, id, volume-low, volume-high, "
        "volume-sessions, volume-weeks, misfit, misfit-conversations."_s);
    add(u"block=1,BLOCK=2"_s, u"block is given twice; give it once."_s);
    add(u"block="_s, u"block takes seconds, a whole number from 0 to 86400, not “”."_s);
    add(u"block=-1"_s, u"block takes seconds, a whole number from 0 to 86400, not “-1”."_s);
    add(u"block=86401"_s, u"block takes seconds, a whole number from 0 to 86400, not “86401”."_s);
    add(u"id=5.5"_s, u"id takes seconds, a whole number from 0 to 86400, not “5.5”."_s);
    add(u"overlap=10m"_s, u"overlap takes seconds, a whole number from 0 to 86400, not “10m”."_s);
    add(u"conversation=99999999999999999999"_s,
        u"conversation takes seconds, a whole number from 0 to 86400, not “99999999999999999999”."_s);
    add(u"overlap=10%"_s, u"overlap takes seconds, a whole number from 0 to 86400, not “10%”."_s);
    add(u"misfit=101"_s, u"misfit takes percent, a whole number from 0 to 100, not “101”."_s);
    add(u"misfit=%"_s, u"misfit takes percent, a whole number from 0 to 100, not “%”."_s);
    add(u"volume-low=101"_s, u"volume-low takes percent, a whole number from 0 to 100, not “101”."_s);
    add(u"volume-high=99"_s, u"volume-high takes percent, a whole number from 100 to 10000, not “99”."_s);
    add(u"volume-sessions=0"_s, u"volume-sessions takes a number of sessions from 1 to 1000000, not “0”."_s);
    add(u"volume-weeks=1"_s, u"volume-weeks takes a number of weeks from 2 to 520, not “1”."_s);
    add(u"misfit-conversations=0"_s,
        u"misfit-conversations takes a number of conversations from 1 to 1000000, not “0”."_s);
    add(u"block=%1"_s, u"block takes seconds, a whole number from 0 to 86400, not “%1”."_s);
}

void TestCheckTolerances::nonsense_isRefused()
{
    QFETCH(const QString, text);
    QFETCH(const QString, problem);
    QString told;
    QVERIFY(!tolerancesFromText(text, &told));
    QCOMPARE(told, problem);
}

void TestCheckTolerances::whatCanBeRead_isTaken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("taken");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("some") << u"block=10,nonsense=1,misfit=8,overlap=-1"_s << u"block=10s,misfit=8%"_s;
    QTest::newRow("the first of two") << u"block=10,block=20"_s << u"block=10s"_s;
    QTest::newRow("noise") << u",,=,block,@Invalid()"_s << QString();
}

void TestCheckTolerances::whatCanBeRead_isTaken()
{
    QFETCH(const QString, text);
    QFETCH(const QString, taken);
    QCOMPARE(tolerancesText(readableTolerances(text)), taken);
}

void TestCheckTolerances::unusualOnes_areToldBesideTheUsual()
{
    QCOMPARE(unusualTolerances({}), QString());
    CheckTolerances tolerances;
    tolerances.block = std::chrono::seconds(10);
    tolerances.misfitPercent = 8;
    tolerances.leastWeeks = 6;
    QCOMPARE(
        unusualTolerances(tolerances), u"block=10s (usually 5s), volume-weeks=6 (usually 4), misfit=8% (usually 5%)"_s);
}

QTEST_GUILESS_MAIN(TestCheckTolerances)
#include "tst_checktolerances.moc"
