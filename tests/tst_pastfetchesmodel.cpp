// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgermodel.h"
#include "pastfetchesmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QDateTime utc(int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
}

PastFetch october()
{
    PastFetch fetch;
    fetch.id = 7;
    fetch.archive = u"abc"_s;
    fetch.connection = u"Acme"_s;
    fetch.askedAt = utc(11, 2, 23, 14);
    fetch.period = {QDate(2026, 10, 1), QDate(2026, 10, 31)};
    fetch.zone = u"Europe/Berlin"_s;
    fetch.rows = 412318;
    fetch.total = 412321;
    fetch.verdict = Verdict::Short;
    fetch.bytes = 4 << 20;
    fetch.ownBytes = 3 << 20;
    fetch.pagesDeletedAt = fetch.askedAt.addMonths(13);
    return fetch;
}

LedgerLine line(const QString &bot = {})
{
    LedgerLine line;
    line.bot = bot;
    line.window = {utc(9, 30, 0), utc(10, 16, 0)};
    line.pages = 3;
    line.received = 2500;
    line.distinct = 2400;
    line.repeats = 99;
    line.updated = 1;
    line.notReadable = 2;
    line.outside = 4;
    line.firstTotal = -1;
    line.lastTotal = 2399;
    line.verdict = Verdict::Over;
    return line;
}

QString asText(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QString line;
        for (int column = 0; column < model.columnCount(); ++column)
            line += model.index(row, column).data().toString() + u'|';
        lines += line;
    }
    return lines.join(u'\n');
}

QString titles(const QAbstractItemModel &model)
{
    QString line;
    for (int column = 0; column < model.columnCount(); ++column)
        line += model.headerData(column, Qt::Horizontal).toString() + u'|';
    return line;
}

} // namespace

/// The two tables about past fetches: the fetches, and the parts of one.
class TestPastFetchesModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void fetches_areShownAndTakenAway();
    void fetches_followTheZone();
    void fetchesOfOthers_nameTheirConnection();
    void deletedPages_areSaid();
    void words_tellTheVerdict_data();
    void words_tellTheVerdict();
    void parts_areShownAndTakenAway();
};

void TestPastFetchesModel::fetches_areShownAndTakenAway()
{
    PastFetchesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(titles(model), u"Asked (UTC)|Connection|Period|Received|Completeness|Size|Kept until|"_s);
    QCOMPARE(model.rowCount(), 0);
    PastFetch cut = october();
    cut.id = 8;
    cut.rows = -1;
    cut.verdict = Verdict::Cancelled;
    cut.pagesDeletedAt = {};
    model.setFetches({cut, october()}, {}, {{u"abc"_s, 8}});
    QCOMPARE(asText(model),
        u"2 Nov 2026 23:14 · shown|Acme|1–31 Oct 2026||cancelled|4.0 MB|no limit|\n"
        "2 Nov 2026 23:14|Acme|1–31 Oct 2026|412,318|3 too few|4.0 MB|2 Dec 2027|"_s);
    QVERIFY(!model.hasSeveralConnections());
    QVERIFY(
        model.index(0, PastFetchesModel::Size).data(Qt::ToolTipRole).toString().contains(u"1.0 MB of it are shared"_s));
    QCOMPARE(model.rowOf({u"abc"_s, 7}), 1);
    QCOMPARE(model.rowOf({u"abd"_s, 7}), -1);
    const QModelIndex verdict = model.index(1, PastFetchesModel::Completeness);
    QCOMPARE(verdict.data(PastFetchesModel::VerdictRole).toInt(), int(Verdict::Short));
    QVERIFY(verdict.data(Qt::ToolTipRole).toString().contains(u"412,321"_s));
    model.setFetches({}, {});
    QCOMPARE(model.rowCount(), 0);
    model.setFetches({}, {});
}

void TestPastFetchesModel::fetches_followTheZone()
{
    PastFetchesModel model;
    model.setFetches({october()}, *Zone::fromName(u"Europe/Berlin"_s));
    QVERIFY2(titles(model).startsWith(u"Asked (Europe/Berlin)"_s), qPrintable(titles(model)));
    QVERIFY2(asText(model).startsWith(u"3 Nov 2026 00:14|Acme|1–31 Oct 2026|"_s), qPrintable(asText(model)));
}

void TestPastFetchesModel::fetchesOfOthers_nameTheirConnection()
{
    PastFetch other = october();
    other.archive = u"other"_s;
    PastFetchesModel model;
    model.setFetches({october(), other}, {}, {october().key(), other.key()});
    QVERIFY(model.hasSeveralConnections());
    QCOMPARE(asText(model).count(u"shown"_s), 2);
    other.whose = PastFetch::Whose::Nobody;
    other.host = u"https://bots.example.com"_s;
    model.setFetches({other}, {});
    QVERIFY(model.hasSeveralConnections());
    const QModelIndex connection = model.index(0, PastFetchesModel::Connection);
    QCOMPARE(connection.data().toString(), u"Acme (no connection)"_s);
    const QString said = connection.data(Qt::ToolTipRole).toString();
    QVERIFY2(said.startsWith(u"Fetched from https://bots.example.com."_s), qPrintable(said));
}

void TestPastFetchesModel::deletedPages_areSaid()
{
    PastFetch fetch = october();
    fetch.deletedPages = 2;
    PastFetchesModel model;
    const auto keptUntil = [&model] { return model.index(0, PastFetchesModel::KeptUntil); };
    model.setFetches({fetch}, {});
    QCOMPARE(keptUntil().data().toString(), u"deleted 2 Dec 2027"_s);
    const QString some = keptUntil().data(Qt::ToolTipRole).toString();
    QVERIFY2(some.contains(u"not whole"_s), qPrintable(some));
    fetch.bytes = 0;
    model.setFetches({fetch}, {});
    const QString all = keptUntil().data(Qt::ToolTipRole).toString();
    QVERIFY2(all.contains(u"cannot be opened"_s), qPrintable(all));
}

void TestPastFetchesModel::words_tellTheVerdict_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("text");
    QTest::newRow("goes on") << Verdict::Nothing << u"still being fetched"_s;
    QTest::newRow("complete") << Verdict::Complete << u"complete"_s;
    QTest::newRow("unproven") << Verdict::Unproven << u"cannot be verified"_s;
    QTest::newRow("changed") << Verdict::Changed << u"changed while fetching"_s;
    QTest::newRow("short") << Verdict::Short << u"3 too few"_s;
    // Of parts some may lack what others have too many of.
    QTest::newRow("over elsewhere") << Verdict::Over << u"too many"_s;
    QTest::newRow("cancelled") << Verdict::Cancelled << u"cancelled"_s;
    QTest::newRow("failed") << Verdict::Failed << u"failed"_s;
}

void TestPastFetchesModel::words_tellTheVerdict()
{
    QFETCH(Verdict, verdict);
    PastFetch fetch = october();
    fetch.verdict = verdict;
    PastFetchesModel model;
    model.setFetches({fetch}, {});
    QTEST(model.index(0, PastFetchesModel::Completeness).data().toString(), "text");
}

void TestPastFetchesModel::parts_areShownAndTakenAway()
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setLines({line(), line()}, {});
    QVERIFY(!model.hasBots());
    model.setLines({line(u"st-1"_s)}, *Zone::fromName(u"Asia/Kolkata"_s));
    QVERIFY(model.hasBots());
    QCOMPARE(titles(model),
        u"Asked from (Asia/Kolkata)|Asked to (Asia/Kolkata)|Bot|Completeness|Total at first|Total at last|"
        "Distinct sessions|Rows received|Sent again|Updated meanwhile|Outside what was asked|Not readable|Pages|"_s);
    QCOMPARE(
        asText(model), u"30 Sept 2026 05:30|16 Oct 2026 05:30|st-1|1 too many|none|2,399|2,400|2,500|99|1|4|2|3|"_s);
    LedgerLine older = line();
    older.outside = -1;
    older.verdict = Verdict::Nothing;
    model.setLines({older}, {});
    QCOMPARE(model.index(0, LedgerModel::Completeness).data().toString(), u"not finished"_s);
    QCOMPARE(model.index(0, LedgerModel::Outside).data().toString(), u"not counted"_s);
    model.setLines({line(u"st-1"_s)}, *Zone::fromName(u"Asia/Kolkata"_s));
    QCOMPARE(model.index(0, LedgerModel::Completeness).data(LedgerModel::VerdictRole).toInt(), int(Verdict::Over));
    model.setLines({}, {});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestPastFetchesModel)
#include "tst_pastfetchesmodel.moc"
