// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the command line says of the checks: which rules hold, from when on, and what the types are billed as.
class TestCommandLineChecks : public QObject
{
    Q_OBJECT

private slots:
    void rules_areLeftOut_data();
    void rules_areLeftOut();
    void tolerances_areRead_data();
    void tolerances_areRead();
    void units_goWithEveryVerb_data();
    void units_goWithEveryVerb();
    void wrongUsage_isOneSentence_data();
    void wrongUsage_isOneSentence();
    void help_namesTheOptions_data();
    void help_namesTheOptions();
};

static std::optional<CommandLine> parse(const QString &text, QString *error)
{
    return CommandLine::parse(QStringList(u"billscope"_s) + text.split(u' '), error);
}

void TestCommandLineChecks::rules_areLeftOut_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("rules");
    QTest::newRow("none") << u"check --file a.json"_s << QString();
    QTest::newRow("one") << u"check --file a.json --without same-times"_s << u"same-times"_s;
    QTest::newRow("several, in any case")
        << u"check --file a.json --without Zero-Length,SAME-TIMES,zero-length"_s << u"same-times,zero-length"_s;
    QTest::newRow("export") << u"export --file a.json --without block-too-long"_s << u"block-too-long"_s;
    QTest::newRow("counts") << u"counts --file a.json --filter finding=block-too-long --without block-too-soon"_s
                            << u"block-too-soon"_s;
    QTest::newRow("counts, plain text") << u"counts --file a.json --filter block --without block-too-soon"_s
                                        << u"block-too-soon"_s;
}

void TestCommandLineChecks::rules_areLeftOut()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, rules);
    QString error;
    const auto line = parse(arguments, &error);
    QVERIFY2(line, qPrintable(error));
    QStringList names;
    for (const CheckRule rule : line->switchedOff)
        names << ruleName(rule);
    QCOMPARE(names.join(u','), rules);
}

void TestCommandLineChecks::tolerances_areRead_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("tolerances");
    QTest::newRow("none") << u"check --file a.json"_s << QString();
    QTest::newRow("check") << u"check --file a.json --set block=10,misfit=8%"_s << u"block=10s,misfit=8%"_s;
    QTest::newRow("export") << u"export --file a.json --set overlap=2s"_s << u"overlap=2s"_s;
    QTest::newRow("counts") << u"counts --file a.json --filter finding=volume-jump --set Volume-Low=10"_s
                            << u"volume-low=10%"_s;
}

void TestCommandLineChecks::tolerances_areRead()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, tolerances);
    QString error;
    const auto line = parse(arguments, &error);
    QVERIFY2(line, qPrintable(error));
    QCOMPARE(tolerancesText(line->tolerances), tolerances);
}

void TestCommandLineChecks::units_goWithEveryVerb_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("export") << u"export --file a.json"_s;
    QTest::newRow("counts") << u"counts --file a.json --recount"_s;
    QTest::newRow("check") << u"check --file a.json"_s;
    QTest::newRow("reconcile") << u"reconcile --file a.json --total 5"_s;
    QTest::newRow("diff") << u"diff --file a.json --against b.json"_s;
    QTest::newRow("profile add") << u"profile add A --host https://bots.kore.ai --scope admin"_s;
}

void TestCommandLineChecks::units_goWithEveryVerb()
{
    QFETCH(const QString, arguments);
    QString error;
    const auto line = parse(arguments + u" --plan standard --unit Voice=none --unit Alerts=block"_s, &error);
    QVERIFY2(line, qPrintable(error));
    QCOMPARE(line->terms.units,
        (UnitSpans{{u"Conversations"_s, BillingUnit::Conversation}, {u"Voice"_s, BillingUnit::None},
            {u"Alerts"_s, BillingUnit::Block}}));
}

void TestCommandLineChecks::wrongUsage_isOneSentence_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("named");
    const auto add = [](const char *arguments, const char *named) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(named);
    };
    add("check --file a.json --without same-time", "--without same-time is not known; did you mean same-times?");
    add("check --file a.json --without nonsense", "the rules are duplicate-billing-id, end-before-start, ");
    add("check --file a.json --without zero-length,nonsense", "--without nonsense is not known");
    add("check --file a.json --without zero-length,", "is not known");
    add("check --file a.json --without zero-length --without same-times", "--without is given twice");
    add("counts --file a.json --without same-times", "--without goes with --filter finding=");
    add("counts --file a.json --recount --without same-times", "--without goes with --filter finding=");
    add("check --file a.json --set blocks=10", "--set: blocks is not known; there are block, overlap, ");
    add("check --file a.json --set block", "write NAME=VALUE, such as block=10.");
    add("check --file a.json --set block=90000", "--set: block takes seconds, a whole number from 0 to 86400");
    add("export --file a.json --set misfit=101", "--set: misfit takes percent, a whole number from 0 to 100");
    add("check --file a.json --set block=1 --set id=2", "--set is given twice");
    add("counts --file a.json --set block=10", "--set goes with --filter finding=");
    add("reconcile --file a.json --total 5 --set block=10",
        "--set goes with another command only: export, counts, check.");
    add("reconcile --file a.json --total 5 --plan gold", "--plan gold is not known; give session, standard.");
    add("diff --file a.json --against b.json --plan gold", "--plan gold is not known; give session, standard.");
    add("diff --file a.json --against b.json --unit A=hour", "--unit A=hour is not understood");
    add("diff --file a.json --against b.json --plan session --plan standard", "--plan is given twice");
    add("diff --file a.json --against b.json --without same-times",
        "--without goes with another command only: export, counts, check.");
}

void TestCommandLineChecks::wrongUsage_isOneSentence()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, named);
    QString error;
    QVERIFY(!parse(arguments, &error));
    QVERIFY2(error.contains(named), qPrintable(error));
    QVERIFY(!error.contains(u'\n'));
}

void TestCommandLineChecks::help_namesTheOptions_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("named");
    const QStringList rules = toleranceNames()
        + QStringList{u"[--without RULE[,…]]"_s, u"--without <"_s, u"[--set NAME=VALUE[,…]]"_s, u"--set <"_s};
    for (const QString &verb : {u"export"_s, u"counts"_s, u"check"_s})
        QTest::newRow(qPrintable(verb)) << verb << rules;
    const QStringList units{u"[--plan session|standard]"_s, u"[--unit TYPE=UNIT[@DAY]]…"_s, u"--plan <"_s,
        u"--unit <"_s, u"It changes nothing here"_s};
    for (const QString &verb : {u"reconcile"_s, u"diff"_s})
        QTest::newRow(qPrintable(verb)) << verb << units;
}

void TestCommandLineChecks::help_namesTheOptions()
{
    QFETCH(const QString, verb);
    QFETCH(const QStringList, named);
    QString error;
    const auto line = parse(verb + u" --help"_s, &error);
    QVERIFY2(line, qPrintable(error));
    // Its lines are broken somewhere.
    const QString help = line->message.simplified();
    for (const QString &text : named)
        QVERIFY2(help.contains(text), qPrintable(text + u'\n' + help));
}

QTEST_GUILESS_MAIN(TestCommandLineChecks)
#include "tst_commandlinechecks.moc"
