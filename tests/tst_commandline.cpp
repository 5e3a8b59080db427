// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Verb = CommandLine::Verb;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void noArguments_openTheWindow();
    void exportFromHost_readsEverything();
    void terms_areRead();
    void countsOfFile_needNoPeriod();
    void profileAdd_takesNameAndConnection();
    void fetchesDelete_takesIds();
    void aFileArgument_isOpened();
    void optionsOfQt_areLeftToQt();
    void wrongUsage_isOneSentence_data();
    void wrongUsage_isOneSentence();
    void help_isPrintedForEveryVerb_data();
    void help_isPrintedForEveryVerb();
    void version_isPrinted();
    void period_endsYesterdayByDefault();
};

static std::optional<CommandLine> parse(const QString &text, QString *error)
{
    return CommandLine::parse(QStringList(u"billscope"_s) + (text.isEmpty() ? QStringList() : text.split(u' ')), error);
}

void TestCommandLine::noArguments_openTheWindow()
{
    QString error;
    const auto line = parse({}, &error);
    QVERIFY(line);
    QCOMPARE(line->verb, Verb::Window);
    QVERIFY(!line->source.isGiven());
    QVERIFY(!line->period.isGiven());
}

void TestCommandLine::exportFromHost_readsEverything()
{
    QString error;
    const auto line = parse(u"export --host http://127.0.0.1:8080 --scope bot --bot st-1 --bot st-2 --algorithm HS512 "
                            u"--from 2026-10-01 --to 2026-10-31"
                            " --zone Europe/Berlin --api-zone UTC+05:30 --page-size 500 --rate 30 --filter channel=rtm "
                            "--sort length:desc,channel"
                            " --preset excel -o out.csv --accept-unproven"_s,
        &error);
    QVERIFY2(line, qPrintable(error));
    QCOMPARE(line->verb, Verb::Export);
    QCOMPARE(line->source.host, u"http://127.0.0.1:8080"_s);
    QCOMPARE(line->source.scope, Scope::Bot);
    QCOMPARE(line->source.bots, QStringList({u"st-1"_s, u"st-2"_s}));
    QCOMPARE(line->source.algorithm, SigningAlgorithm::HS512);
    QCOMPARE(line->source.apiZone, u"UTC+05:30"_s);
    QCOMPARE(line->source.pageSize, 500);
    QCOMPARE(line->source.rate, 30);
    QCOMPARE(line->zone->name(), u"Europe/Berlin"_s);
    QCOMPARE(line->period.resolve(*line->zone), (Period{QDate(2026, 10, 1), QDate(2026, 10, 31)}));
    QCOMPARE(line->filter.text(), u"channel=rtm"_s);
    QCOMPARE(line->order, (std::vector<SortKey>{{Field::BillingSeconds, true}, {Field::Channel, false}}));
    QCOMPARE(line->preset, CsvPreset::Excel);
    QCOMPARE(line->output, u"out.csv"_s);
    QVERIFY(line->acceptUnproven);
}

void TestCommandLine::terms_areRead()
{
    QString error;
    const auto line = CommandLine::parse(
        {u"billscope"_s, u"reconcile"_s, u"--file"_s, u"a.json"_s, u"--period"_s, u"last-month"_s, u"--invoice"_s,
            u"b.csv"_s, u"--value"_s, u"channel:WhatsApp Business=whatsapp"_s, u"--price"_s,
            u"Conversations=0.05 USD"_s, u"--invoice-zone"_s, u"UTC+05:30"_s},
        &error);
    QVERIFY2(line, qPrintable(error));
    QCOMPARE(line->terms.invoiceNames.value(Field::Channel).value(u"whatsapp business"_s), u"whatsapp"_s);
    QCOMPARE(line->terms.prices, (TypePrices{{u"Conversations"_s, 50000, u"USD"_s}}));
    QCOMPARE(line->invoiceZone->name(), u"UTC+05:30"_s);
    const auto units = parse(u"profile add A --host https://bots.kore.ai --scope admin --plan standard "
                             "--unit Conversations=block@2026-07-01 --unit Voice=none"_s,
        &error);
    QVERIFY2(units, qPrintable(error));
    // What is said of a type by itself holds in the place of the plan.
    QCOMPARE(units->terms.units,
        (UnitSpans{{u"Conversations"_s, BillingUnit::Block, QDate(2026, 7, 1)}, {u"Voice"_s, BillingUnit::None}}));
}

void TestCommandLine::countsOfFile_needNoPeriod()
{
    QString error;
    const auto line = parse(u"counts --file a.json --by type --bucket week -o -"_s, &error);
    QVERIFY2(line, qPrintable(error));
    QCOMPARE(line->verb, Verb::Counts);
    QCOMPARE(line->counting, (CountSpec{Bucket::Week, Field::BillingSessionType}));
    QVERIFY(!line->period.resolve(Zone()));
    QCOMPARE(line->output, u"-"_s);
}

void TestCommandLine::fetchesDelete_takesIds()
{
    QString error;
    const auto some = parse(u"fetches delete 3 12 --profile Acme"_s, &error);
    QVERIFY2(some, qPrintable(error));
    QCOMPARE(some->verb, CommandLine::Verb::Fetches);
    QCOMPARE(some->fetchesAction, CommandLine::FetchesAction::Delete);
    QCOMPARE(some->fetchIds, (QList<qint64>{3, 12}));
    const auto all = parse(u"fetches delete --all --host https://bots.kore.ai --scope bot --bot st-1"_s, &error);
    QVERIFY2(all, qPrintable(error));
    QVERIFY(all->allFetches && all->fetchIds.isEmpty());
}

void TestCommandLine::profileAdd_takesNameAndConnection()
{
    QString error;
    const auto line = parse(u"profile add Acme --host https://bots.kore.ai --scope admin --rate none"_s, &error);
    QVERIFY2(line, qPrintable(error));
    QCOMPARE(line->verb, Verb::Profile);
    QCOMPARE(line->profileAction, CommandLine::ProfileAction::Add);
    QCOMPARE(line->profileName, u"Acme"_s);
    QCOMPARE(line->source.host, u"https://bots.kore.ai"_s);
    QCOMPARE(line->source.rate, 0);
    QCOMPARE(line->source.settlingHours, 0);
    QCOMPARE(line->source.keepMonths, -1);
    QCOMPARE(parse(u"profile add Acme --host https://bots.kore.ai --scope admin --keep-months 0"_s, &error)
                 ->source.keepMonths,
        0);
    QCOMPARE(parse(u"profile add Acme --host https://bots.kore.ai --scope admin --settling 384"_s, &error)
                 ->source.settlingHours,
        384);
}

void TestCommandLine::aFileArgument_isOpened()
{
    QString error;
    const auto line = parse(u"sessions.json --snapshot pictures"_s, &error);
    QVERIFY2(line, qPrintable(error));
    QCOMPARE(line->verb, Verb::Window);
    QCOMPARE(line->source.file, u"sessions.json"_s);
    QCOMPARE(line->snapshotFolder, u"pictures"_s);
}

void TestCommandLine::optionsOfQt_areLeftToQt()
{
    QString error;
    const auto line = parse(
        u"-reverse -style fusion --platform=offscreen sessions.json -qwindowtitle x --snapshot pictures"_s, &error);
    QVERIFY2(line, qPrintable(error));
    QCOMPARE(line->source.file, u"sessions.json"_s);
    QCOMPARE(line->snapshotFolder, u"pictures"_s);
    QVERIFY2(!parse(u"export --file a.json -reverse"_s, &error), "a verb has no window");
}

void TestCommandLine::wrongUsage_isOneSentence_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("named");
    const auto add = [](const char *arguments, const char *named) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(named);
    };
    add("export", "--profile");
    add("-frobnicate", "frobnicate");
    add("export --profile A", "--from");
    add("export --profile A --file b.json --from 2026-10-01", "one source");
    add("export --profile A --profile a --from 2026-10-01", "twice");
    add("export --profile A --profile B --bot st-1 --from 2026-10-01", "--bot");
    add("export --host http://bots.kore.ai --scope admin --from 2026-10-01", "http");
    add("export --host https://bots.kore.ai --from 2026-10-01", "--scope");
    add("export --host https://bots.kore.ai --scope bot --from 2026-10-01", "--bot");
    add("export --host https://user:pw@bots.kore.ai --scope admin --from 2026-10-01", "password");
    add("export --file a.json --from 01.10.2026", "01.10.2026");
    add("export --file a.json --from 2026-10-02 --to 2026-10-01", "2026-10-01");
    add("export --file a.json --to 2026-10-01", "--from");
    add("export --file a.json --period next-month", "next-month");
    add("export --file a.json --period last-month --from 2026-10-01", "--period");
    add("export --file a.json --zone Mars/Base", "Mars/Base");
    add("export --file a.json --filter nonsense=1", "character 1");
    add("export --file a.json --sort nonsense", "nonsense");
    add("export --file a.json --filter change=added", "change is known in the window only");
    add("counts --file a.json --filter surplus=yes", "surplus is known in the window only");
    add("export --file a.json --sort channel,change:desc", "change is known in the window only");
    add("export --file a.json --preset pdf", "pdf");
    add("export --file a.json --page-size 0", "page-size");
    add("export --file a.json --rate fast", "fast");
    add("export --file a.json --rate 1000000", "1000000");
    add("profile add A --host https://bots.kore.ai --scope admin --settling 71", "--settling 71");
    add("profile add A --host https://bots.kore.ai --scope admin --settling long", "--settling long");
    add("profile add A --host https://bots.kore.ai --scope admin --keep-months 121", "--keep-months 121");
    add("export --file a.json --keep-months 3", "keep-months");
    add("export --file a.json --settling 100", "settling");
    add("export --file a.json --nonsense", "nonsense");
    add("export --file a.json more", "more");
    add("export --file a.json --scope admin", "--host");
    add("counts --file a.json --by user", "user");
    add("counts --file a.json --bucket year", "year");
    add("check --file a.json --plan gold", "session, standard");
    add("check --file a.json --unit Conversations=hour", "--unit Conversations=hour is not understood");
    add("check --file a.json --price Conversations=0.05", "--price Conversations=0.05 is not understood");
    add("counts --file a.json --price A=1", "--price");
    add("reconcile --file a.json --period last-month --total 5 --value channel:A=b", "--invoice");
    add("reconcile --file a.json --period last-month --invoice b.csv --value A=b", "--value A=b is not understood");
    add("reconcile --file a.json --period last-month --total 5 --invoice-zone Nowhere", "--invoice-zone Nowhere");
    add("check --file a.json --filter channel=IVR", "--filter");
    add("export --file a.json -o a.json", "another name");
    add("export --file a.json --offline", "--profile or --host");
    add("export --profile A --period last-month --fresh --offline", "either");
    add("fetches list --plan session",
        "--plan goes with another command only: export, counts, check, profile, reconcile, diff.");
    add("fetches", "list");
    add("fetches show", "list");
    add("fetches list Acme", "no name");
    add("fetches list --all", "delete");
    add("fetches list --file a.billscope", "file");
    add("fetches delete 3", "--profile");
    add("fetches delete --profile A", "--all");
    add("fetches delete 3 --all --profile A", "--all");
    add("fetches delete 3 x4 --profile A", "x4");
    add("fetches delete 0 --profile A", "0");
    add("fetches delete 3 --profile A --profile B", "one");
    add("fetches delete 3 --host https://bots.kore.ai", "--scope");
    add("profile", "add NAME");
    add("profile add", "one name");
    add("profile add A", "--host");
    add("profile list A", "no name");
    add("profile add A --host https://bots.kore.ai --scope admin --zone Europe/Berln", "Europe/Berln");
    // What may stand once and is given twice.
    add("export --file a.json --file b.json", "--file");
    add("export --host https://a.kore.ai --host https://b.kore.ai --scope admin --from 2026-10-01", "--host");
    add("export --host https://a.kore.ai --scope admin --scope bot --bot st-1 --from 2026-10-01", "--scope");
    add("export --host https://a.kore.ai --scope admin --algorithm HS256 --algorithm HS512 --from 2026-10-01",
        "--algorithm");
    add("export --file a.json --from 2026-10-01 --from 2026-10-02", "--from");
    add("export --file a.json --from 2026-10-01 --to 2026-10-01 --to 2026-10-02", "--to");
    add("export --file a.json --period last-month --period this-month", "--period");
    add("export --file a.json --zone UTC --zone Asia/Kolkata", "--zone");
    add("export --file a.json --api-zone UTC --api-zone auto", "--api-zone");
    add("export --profile A --from 2026-10-01 --page-size 5 --page-size 6", "--page-size");
    add("export --profile A --from 2026-10-01 --rate 5 --rate 6", "--rate");
    add("export --file a.json --filter a --filter b", "--filter");
    add("export --file a.json --sort channel --sort start", "--sort");
    add("export --file a.json --preset exact --preset excel", "--preset");
    add("export --file a.json --identities plain --identities none", "--identities");
    add("export --file a.json -o a.csv --output b.csv", "--output");
    add("counts --file a.json --by bot --by type", "--by");
    add("counts --file a.json --bucket day --bucket week", "--bucket");
    add("--snapshot a --snapshot b", "--snapshot");
    add("profile add A --host https://bots.kore.ai --scope bot --bot st-1 --bot st-2", "--bot");
    add("profile add A --host https://bots.kore.ai --scope admin --settling 72 --settling 80", "--settling");
    // What another command has, or this one only with something else.
    add("counts --file a.json --preset excel", "--preset goes with another command only: export.");
    add("counts --file a.json --sort channel", "--sort goes with another command only: export.");
    add("export --file a.json --by bot", "--by goes with another command only: counts.");
    add("export --file a.json --snapshot pictures", "--snapshot goes with another command only: the window.");
    add("--filter channel=IVR", "--filter goes with another command only: export, counts.");
    add("fetches list --period last-month", "--period");
    add("profile list --host https://bots.kore.ai --scope admin", "--host goes with profile add only.");
    add("profile test A --page-size 5", "--page-size goes with profile add only.");
    add("profile remove A --rate none", "--rate goes with profile add only.");
    add("profile test A --keep-data", "--keep-data goes with profile remove only.");
    add("fetches list --profile A --archive b", "no other source");
    add("fetches list --profile A --bot st-1", "--bot goes with --host only.");
    add("export --file a.json --page-size 5", "--page-size goes with --profile or --host only.");
    add("export --file a.json --rate 5", "--rate goes with --profile or --host only.");
    add("export --file a.json --bot st-1", "--bot goes with --profile or --host only.");
    add("export --file a.json --presett exact", "did you mean --preset?");
    add("export --file a.json -oout.csv", "write -o out.csv, with a space");
    // A word that is no file and no command.
    add("exprot", "no file or command exprot; did you mean export?");
    add("exprot --file a.json", "did you mean export?");
    add("conts", "did you mean counts?");
    add("sessions", "the commands are export, counts, check, reconcile, diff, profile, fetches");
    add("--period last-month export", "must come first: billscope export");
    add("reconcile --file a.json --from 2026-10-01", "--invoice FILE or --total N");
    add("reconcile --profile a --total 5", "Name a period");
    add("reconcile --file a.json --from 2026-10-01 --total 5 --invoice a.csv", "one of the two");
    add("reconcile --file a.json --from 2026-10-01 --total 5.5", "no whole number");
    add("reconcile --file a.json --from 2026-10-01 --total 5 --map a=date", "--map goes with --invoice only.");
    add("reconcile --file a.json --from 2026-10-01 --invoice a.csv --map a=b", "--map: a=b is no column");
    add("reconcile --file a.json --from 2026-10-01 --total 5 --tolerance much", "give 25, 0.5%.");
    add("diff --file a.json", "Name what to compare with: --against FETCH");
    add("diff --file a.json --against 7", "A file can be compared with another file only");
    add("diff --profile A --profile B --from 2026-10-01 --against 7", "name one --profile");
    add("diff --file a.json --against b.csv -o b.csv", "-o names the file that the sessions are compared with");
    add("diff --profile A --against 7", "Name a period");
    add("diff --file a.json --against same-weekdays", "Name the period that is compared with earlier days");
    add("check --file a.json --against b.json", "--against goes with another command only: diff.");
    add("export --file a.json --recount", "--recount goes with another command only: counts.");
    add("counts --file a.json --plan session", "--plan goes with --recount or --filter finding=");
    add("a.json b.json", "b.json");
    add("a.json --file b.json", "source");
    add("--from", "from");
}

void TestCommandLine::wrongUsage_isOneSentence()
{
    QFETCH(QString, arguments);
    QFETCH(QString, named);
    QString error;
    QVERIFY(!parse(arguments, &error));
    QVERIFY2(error.contains(named), qPrintable(error));
    QVERIFY(!error.contains(u'\n'));
}

void TestCommandLine::help_isPrintedForEveryVerb_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QStringList>("named");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("window") << u"--help"_s
                            << QStringList{u"billscope [SOURCE] [PERIOD] [--snapshot FOLDER]"_s, u"billscope FILE"_s,
                                   u"billscope export SOURCE"_s, u"billscope counts"_s, u"billscope profile add"_s,
                                   u"billscope fetches list"_s, u".billscope"_s, u"  check\n    Check all sessions"_s,
                                   u"  reconcile\n    Compare an invoice"_s}
                            << QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"130"_s};
    QTest::newRow("short") << u"-h"_s << QStringList{u"--snapshot <"_s} << QStringList{u"0"_s, u"130"_s};
    QTest::newRow("export") << u"export --help"_s
                            << QStringList{u"billscope export SOURCE PERIOD"_s, u"--preset <"_s, u"--output, -o <"_s,
                                   u"--identities <"_s, u".billscope"_s}
                            << QStringList{u"0"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"130"_s};
    QTest::newRow("counts") << u"counts --help"_s << QStringList{u"billscope counts SOURCE PERIOD"_s, u"--bucket <"_s}
                            << QStringList{u"0"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"130"_s};
    QTest::newRow("reconcile") << u"reconcile --help"_s
                               << QStringList{u"billscope reconcile SOURCE PERIOD"_s, u"--tolerance <"_s}
                               << QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"130"_s};
    QTest::newRow("diff") << u"diff --help"_s
                          << QStringList{u"billscope diff SOURCE PERIOD --against FETCH|FILE|DAYS"_s, u"--against <"_s}
                          << QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"130"_s};
    QTest::newRow("profile") << u"profile --help"_s
                             << QStringList{u"billscope profile add NAME"_s, u"remove NAME"_s, u"--rate <"_s}
                             << QStringList{u"0"_s, u"2"_s, u"3"_s, u"4"_s, u"6"_s, u"130"_s};
    QTest::newRow("fetches") << u"fetches --help"_s << QStringList{u"billscope fetches delete ID…|--all"_s, u"--all "_s}
                             << QStringList{u"0"_s, u"2"_s, u"3"_s, u"5"_s, u"6"_s, u"130"_s};
}

void TestCommandLine::help_isPrintedForEveryVerb()
{
    QFETCH(QString, arguments);
    QFETCH(QStringList, named);
    QFETCH(QStringList, codes);
    QString error;
    const auto line = parse(arguments, &error);
    QVERIFY2(line, qPrintable(error));
    QVERIFY2(line->message.startsWith("Usage:\n  billscope "_L1), qPrintable(line->message));
    for (const QString &text : named)
        QVERIFY2(line->message.contains(text), qPrintable(text + u'\n' + line->message));
    const QString afterTitle = line->message.section(u"Exit codes:\n"_s, 1);
    for (const QString &code : codes)
        QVERIFY2(afterTitle.contains(u"  %1  "_s.arg(code, -3)), qPrintable(code + afterTitle));
    if (codes.size() > 2)
        QCOMPARE(afterTitle.count(u'\n'), codes.size());
}

void TestCommandLine::version_isPrinted()
{
    QString error;
    for (const QString &arguments : {u"--version"_s, u"export --version"_s})
        QVERIFY(parse(arguments, &error)->message.startsWith("billscope "_L1));
}

void TestCommandLine::period_endsYesterdayByDefault()
{
    const QDate today = todayIn(Zone());
    PeriodOptions options;
    options.from = today.addDays(-3);
    QCOMPARE(options.resolve(Zone()), (Period{today.addDays(-3), today.addDays(-1)}));
    options.from = today;
    QCOMPARE(options.resolve(Zone()), (Period{today, today}));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
