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
    void countsOfFile_needNoPeriod();
    void profileAdd_takesNameAndConnection();
    void fetchesDelete_takesIds();
    void aFileArgument_isOpened();
    void optionsOfQt_areLeftToQt();
    void wrongUsage_isOneSentence_data();
    void wrongUsage_isOneSentence();
    void help_isPrintedForEveryVerb_data();
    void help_isPrintedForEveryVerb();
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
    add("export --file a.json --preset pdf", "pdf");
    add("export --file a.json --page-size 0", "page-size");
    add("export --file a.json --rate fast", "fast");
    add("export --file a.json --rate 1000000", "1000000");
    add("profile add A --host https://bots.kore.ai --scope admin --settling 71", "--settling 71");
    add("profile add A --host https://bots.kore.ai --scope admin --settling long", "--settling long");
    add("export --file a.json --settling 100", "settling");
    add("export --file a.json --nonsense", "nonsense");
    add("export --file a.json more", "more");
    add("export --file a.json --scope admin", "--host");
    add("counts --file a.json --by user", "user");
    add("counts --file a.json --bucket year", "year");
    add("check --file a.json", "later");
    add("export --file a.json --offline", "--profile or --host");
    add("export --profile A --period last-month --fresh --offline", "either");
    add("export --profile A --period last-month --plan session", "later");
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
    QTest::addColumn<QString>("named");
    QTest::newRow("window") << u"--help"_s << u"--snapshot"_s;
    QTest::newRow("short") << u"-h"_s << u"--snapshot"_s;
    QTest::newRow("export") << u"export --help"_s << u"--preset"_s;
    QTest::newRow("counts") << u"counts --help"_s << u"--bucket"_s;
    QTest::newRow("profile") << u"profile --help"_s << u"remove"_s;
    QTest::newRow("fetches") << u"fetches --help"_s << u"--all"_s;
    QTest::newRow("version") << u"--version"_s << u"billscope"_s;
}

void TestCommandLine::help_isPrintedForEveryVerb()
{
    QFETCH(QString, arguments);
    QFETCH(QString, named);
    QString error;
    const auto line = parse(arguments, &error);
    QVERIFY2(line, qPrintable(error));
    QVERIFY(line->message.contains(named));
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
