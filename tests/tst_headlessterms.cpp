// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksamples.h"
#include "programrun.h"
#include "sessionwriter.h"
#include "termssettings.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Units, prices and names that were kept for files, in a run without a window.
class TestHeadlessTerms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void check_knowsTheUnits_data();
    void check_knowsTheUnits();
    void recount_knowsUnitsAndPrices();
    void export_knowsTheUnits();
    void reconcile_knowsNamesAndPrices();

private:
    ProgramRun run(const QString &verb, const QStringList &more) const;
    /// What the window keeps for files.
    static void keep(const BillingTerms &terms);

    QTemporaryDir m_folder;
};

/// Four blocks of an hour, and a fifth that begins 5 minutes after the fourth.
static std::vector<GeneratedSession> sessions()
{
    std::vector<GeneratedSession> sessions = conversations(1);
    GeneratedSession fifth = sessions.back();
    fifth.billingSessionId = "0-4";
    fifth.billingStart += 300;
    sessions.push_back(fifth);
    return sessions;
}

static BillingTerms blocksAt5Cents()
{
    return {{{u"Conversations"_s, BillingUnit::Block}}, {{u"Conversations"_s, 50000, u"USD"_s}}, {}};
}

void TestHeadlessTerms::initTestCase()
{
    QFile file(m_folder.filePath(u"sessions.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeAnswer(sessions()));
}

void TestHeadlessTerms::init()
{
    keep({});
}

void TestHeadlessTerms::keep(const BillingTerms &terms)
{
    QSettings settings(u"billscope"_s, u"billscope"_s);
    QVERIFY(keepTerms(settings, {}, terms));
}

ProgramRun TestHeadlessTerms::run(const QString &verb, const QStringList &more) const
{
    return runBillscope(
        QStringList{verb, u"--file"_s, m_folder.filePath(u"sessions.json"_s), u"--api-zone"_s, u"UTC"_s} + more);
}

void TestHeadlessTerms::check_knowsTheUnits_data()
{
    QTest::addColumn<bool>("isKept");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<QByteArray>("told");
    QTest::addColumn<int>("code");
    const QByteArray none;
    const QByteArray cost("They cost 0.05 USD.");
    QTest::newRow("nothing kept") << false << QStringList() << QByteArray("unmapped-type,info,") << none << 0;
    QTest::newRow("kept") << true << QStringList() << QByteArray("block-too-soon,error,0-4,") << cost << 1;
    QTest::newRow("another plan") << true << QStringList{u"--plan"_s, u"standard"_s}
                                  << QByteArray("several-units,error,0-4,") << QByteArray("They cost 0.20 USD.") << 1;
    QTest::newRow("another unit") << true << QStringList{u"--unit"_s, u"Conversations=none"_s} << none << none << 0;
    QTest::newRow("the unit of another type")
        << true << QStringList{u"--unit"_s, u"Voice=none"_s} << QByteArray("block-too-soon,error,0-4,") << cost << 1;
    QTest::newRow("another price") << true << QStringList{u"--price"_s, u"Conversations=2 EUR"_s}
                                   << QByteArray("block-too-soon,error,0-4,") << QByteArray("They cost 2.00 EUR.") << 1;
}

void TestHeadlessTerms::check_knowsTheUnits()
{
    QFETCH(const bool, isKept);
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, found);
    QFETCH(const QByteArray, told);
    QFETCH(const int, code);
    if (isKept)
        keep(blocksAt5Cents());
    const ProgramRun outcome = run(u"check"_s, options);
    QVERIFY2(outcome.code == code, (outcome.output + outcome.error).constData());
    if (found.isEmpty())
        QCOMPARE(outcome.output.count('\n'), 1);
    QVERIFY2(outcome.output.contains(found), outcome.output.constData());
    QVERIFY2(outcome.error.contains(told), outcome.error.constData());
}

void TestHeadlessTerms::recount_knowsUnitsAndPrices()
{
    const QStringList recount{u"--recount"_s, u"--bucket"_s, u"month"_s};
    const ProgramRun unknown = run(u"counts"_s, recount);
    QVERIFY2(unknown.error.contains("Types whose unit is not known: Conversations."), unknown.error.constData());
    keep(blocksAt5Cents());
    const ProgramRun blocks = run(u"counts"_s, recount);
    QVERIFY2(blocks.error.contains(" sessions billed, 1 more than their conversations can hold. These cost 0.05 USD."),
        blocks.error.constData());
    QVERIFY2(blocks.output.contains("\r\n2026-10,5,1,"), blocks.output.constData());
    const ProgramRun whole = run(u"counts"_s, recount + QStringList{u"--plan"_s, u"standard"_s});
    QVERIFY2(whole.output.contains("\r\n2026-10,5,4,"), whole.output.constData());
}

void TestHeadlessTerms::export_knowsTheUnits()
{
    const QStringList tooSoon{u"--filter"_s, u"finding=block-too-soon"_s};
    QCOMPARE(run(u"export"_s, tooSoon).output.count('\n'), 1);
    keep(blocksAt5Cents());
    const ProgramRun outcome = run(u"export"_s, tooSoon);
    QVERIFY2(outcome.output.endsWith(",block-too-soon\r\n"), (outcome.output + outcome.error).constData());
    QCOMPARE(outcome.output.count('\n'), 2);
    const QStringList whole{u"--plan"_s, u"standard"_s};
    QCOMPARE(run(u"export"_s, tooSoon + whole).output.count('\n'), 1);
}

void TestHeadlessTerms::reconcile_knowsNamesAndPrices()
{
    QFile file(m_folder.filePath(u"invoice.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Date,Channel,Sessions\r\n2026-10-01,Kiosk,7\r\n");
    file.close();
    const QStringList invoice{u"--invoice"_s, file.fileName()};
    const ProgramRun unknown = run(u"reconcile"_s, invoice);
    QCOMPARE(unknown.code, 1);
    QVERIFY2(unknown.error.contains("Say with --value what they stand for."), unknown.error.constData());
    BillingTerms terms = blocksAt5Cents();
    terms.invoiceNames[Field::Channel].insert(u"kiosk"_s, u"rtm"_s);
    keep(terms);
    const ProgramRun outcome = run(u"reconcile"_s, invoice);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(!outcome.error.contains("--value"), outcome.error.constData());
    QVERIFY2(outcome.output.contains(",7,5,2,differs,0.10,USD\r\n"), (outcome.output + outcome.error).constData());
    const ProgramRun other = run(u"reconcile"_s, invoice + QStringList{u"--value"_s, u"channel:Kiosk=ivr"_s});
    QVERIFY2(!other.output.contains(",7,5,2,differs,"), other.output.constData());
}

QTEST_GUILESS_MAIN(TestHeadlessTerms)
#include "tst_headlessterms.moc"
