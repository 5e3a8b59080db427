// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoice.h"
#include "invoicetable.h"
#include "splitmix.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestInvoice : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void number_data();
    void number();
    void anyBytes_areReadOrRefused();
};

/// date|bot|channel|type|sessions, a line each, then the stated total.
static QString textOf(const Invoice &invoice)
{
    QStringList lines;
    for (const InvoiceLine &line : invoice.lines) {
        lines << QStringList{line.date.toString(Qt::ISODate), line.bot, line.channel, line.type,
            QString::number(line.sessions)}
                     .join(u'|');
    }
    if (invoice.statedTotal)
        lines << u"total "_s + QString::number(*invoice.statedTotal);
    return lines.join(u'\n');
}

void TestInvoice::reads_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &table, const QString &columns, const QString &expected) {
        QTest::newRow(name) << table << columns << expected;
    };
    row("by day", "Date,Sessions\n2026-10-01,12\n2026-10-02,1\n", {}, u"2026-10-01||||12\n2026-10-02||||1"_s);
    row("semicolons, BOM, CRLF, a total",
        "\xef\xbb\xbf\"Datum\";\"Kanal\";\"Anzahl\"\r\n01.10.2026;IVR;1.200\r\n"
        "Summe;;1.200\r\n",
        {}, u"2026-10-01||IVR||1200\ntotal 1200"_s);
    row("tabs, a month", "Month\tBot Name\tQty\nOct 2026\tOrder Status\t5\n", {}, u"2026-10-01|Order Status|||5"_s);
    row("month in figures", "month,type,units\n2026-10,Conversations,7.00\n", {}, u"2026-10-01|||Conversations|7"_s);
    row("one line twice is added up", "date,count\n2026-10-01,3\n2026-10-01,4\n", {}, u"2026-10-01||||7"_s);
    row("a number only", "sessions\n412\n", {}, u"||||412"_s);
    row("told columns", "When,Wherefrom,Paid,Sessions\n2026-10-01,IVR,3.50,9\n", u"when=date,2=channel"_s,
        u"2026-10-01||IVR||9"_s);
    row("another one counts", "Date,Sessions,Billed units\n2026-10-01,9,8\n", u"Sessions=ignore,3=count"_s,
        u"2026-10-01||||8"_s);
    row("American dates", "date,count\n10/01/2026,1\n10/31/2026,2\n", {}, u"2026-10-01||||1\n2026-10-31||||2"_s);
    row("British dates", "date,count\n01/10/2026,1\n31/10/2026,2\n", {}, u"2026-10-01||||1\n2026-10-31||||2"_s);
    row("as the API writes days", "date,count\n10-01-2026,1\n10-31-2026,2\n", {},
        u"2026-10-01||||1\n2026-10-31||||2"_s);
    row("years of two digits", "date,count\n1/10/26,1\n31/10/26,2\n", {}, u"2026-10-01||||1\n2026-10-31||||2"_s);
    row("months by their names", "date,count\n01-Oct-2026,1\n2-Oct-26,2\n", {}, u"2026-10-01||||1\n2026-10-02||||2"_s);
    row("told order with hyphens", "date,count\n03-10-2026,1\n", u"date=date:mdy"_s, u"2026-03-10||||1"_s);
    row("told order", "date,count\n03/10/2026,1\n", u"date=date:mdy"_s, u"2026-03-10||||1"_s);
    row("moments", "date,count\n2026-10-01T00:00:00.000Z,1\n", {}, u"2026-10-01||||1"_s);
    const QByteArray vendor = "Bot ID,Channel,Billing Session Type,Billing Session Id,Billing Session Start Date Time,"
                              "Message Id\r\n"
                              "st-1,rtm,Text,b1,10-01-2026 11:59:59 PM,m1\r\n"
                              "st-1,rtm,Text,b1,10-01-2026 11:59:59 PM,m2\r\n"
                              "st-1,rtm,Text,b2,10-02-2026 12:00:01 AM,m3\r\n"
                              "st-1,ivrVoice,Text,b3,10-02-2026 9:00:00 AM,m4\r\n"
                              "st-1,rtm,Text,b4,10-02-2026 10:00:00 AM,m5\r\n";
    row("the vendor's list of sessions", vendor, {},
        u"2026-10-01|st-1|rtm|Text|1\n2026-10-02|st-1|ivrVoice|Text|1\n2026-10-02|st-1|rtm|Text|2"_s);
    row("the same by channel", vendor, u"bot id=ignore,billing session start date time=ignore,3=ignore"_s,
        u"||ivrVoice||1\n||rtm||3"_s);
    row("our list, days as it writes them",
        "botId,channel,billingSessionType,billingSessionId,billingSessionStartDateTime,botName\r\n"
        "st-1,rtm,Text,b1,2026-10-01T23:30:00+05:30,Order Status\r\n",
        {}, u"2026-10-01|st-1|rtm|Text|1"_s);
    row("our list for Excel, days of its zone",
        "\xef\xbb\xbf\"Bot ID\";\"Channel\";\"Billing Session ID\";\"Billing Session Start Date Time "
        "(Europe/Berlin)\"\r\n"
        "st-1;rtm;b1;2026-10-02 00:30:00\r\n",
        {}, u"2026-10-02|st-1|rtm||1"_s);
    row("a session that went on is one; without ids each line is one",
        "Bot ID,Channel,Billing Session Id,Billing Session Start Date Time,Billing Session End Date Time\n"
        "st-1,rtm,b1,10-01-2026 1:00:00 AM,10-01-2026 1:01:00 AM\n"
        "st-1,rtm,b1,10-01-2026 1:00:00 AM,10-01-2026 1:09:00 AM\n"
        "st-1,rtm,,10-01-2026 1:00:00 AM,10-01-2026 1:01:00 AM\n"
        "st-1,rtm,,10-01-2026 1:00:00 AM,10-01-2026 1:01:00 AM\n",
        {}, u"2026-10-01|st-1|rtm||3"_s);
    row("numbers count where there are any",
        "Date,Billing Session Id,Billing Session Start Date Time,Quantity\n2026-10-01,b1,10-02-2026 1:00:00 AM,7\n",
        u"billing session start date time=ignore"_s, u"2026-10-01||||7"_s);
    row("Western encoding", "date,channel,count\n2026-10-01,Caf\xe9,1\n", {}, u"2026-10-01||Café||1"_s);
}

void TestInvoice::reads()
{
    QFETCH(const QByteArray, table);
    QFETCH(const QString, columns);
    QFETCH(const QString, expected);
    QString error;
    const auto told = invoiceColumnsFromText(columns, &error);
    QVERIFY2(told, qPrintable(error));
    const auto invoice = Invoice::read(table, *told, &error);
    QVERIFY2(invoice, qPrintable(error));
    QCOMPARE(textOf(*invoice), expected);
}

void TestInvoice::refuses_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QByteArray &table, const QString &columns, const QString &named) {
        QTest::newRow(name) << table << columns << named;
    };
    row("nothing", {}, {}, u"no line of numbers"_s);
    row("titles only", "date,count\n", {}, u"no line of numbers"_s);
    row("a total only", "date,count\ntotal,5\n", {}, u"no line of numbers"_s);
    row("no number", "date,amount\n2026-10-01,5\n", {}, u"the columns are date, amount"_s);
    row("two numbers", "date,sessions,units\n2026-10-01,5,6\n", {}, u"sessions and units may hold the same thing"_s);
    row("unknown column", "date,count\n2026-10-01,5\n", u"day=date"_s, u"There is no column day"_s);
    row("a fraction", "date,count\n2026-10-01,5.5\n", {}, u"Line 2: 5.5 is no whole number"_s);
    row("no date", "date,count\n2026-10-01,5\nlater,6\n", {}, u"Line 3: later is neither a day nor a month"_s);
    row("day and month", "date,count\n2026-10-01,5\n2026-11,6\n", {}, u"Line 3: 2026-11 stands among"_s);
    row("which comes first", "date,count\n03/10/2026,5\n", {}, u"date=date:dmy"_s);
    row("a session without a day",
        "Bot ID,Channel,Billing Session Id,Billing Session Start Date Time\nst-1,rtm,b1,10-01-2026 1:00:00 AM\n"
        "st-1,rtm,b2,soon\n",
        {}, u"Session 2 of the table cannot be counted: “soon”"_s);
    row("a list that is cut",
        "Bot ID,Channel,Billing Session Id,Billing Session Start Date Time\nst-1,rtm,b1,10-01-2026 1:00:00 "
        "AM\nst-1,rtm",
        {}, u"The table is damaged"_s);
    row("a list, another column that counts",
        "Bot ID,Billing Session Id,Billing Session Start Date Time,Paid\n"
        "st-1,b1,10-01-2026 1:00:00 AM,3\n",
        u"paid=count"_s, u"Paid can only be ignored"_s);
    row("a list without sessions", "Bot ID,Channel,Billing Session Id,Billing Session Start Date Time\n", {},
        u"lists no session"_s);
    row("a list, unknown column", "Bot ID,Channel,Billing Session Id,Billing Session Start Date Time\n", u"day=date"_s,
        u"There is no column day"_s);
    row("two totals", "date,count\n2026-10-01,5\ntotal,5\ntotal,5\n", {}, u"Line 4"_s);
}

void TestInvoice::refuses()
{
    QFETCH(const QByteArray, table);
    QFETCH(const QString, columns);
    QFETCH(const QString, named);
    QString error;
    const auto told = invoiceColumnsFromText(columns, &error);
    QVERIFY2(told, qPrintable(error));
    QVERIFY(!Invoice::read(table, *told, &error));
    QVERIFY2(error.contains(named), qPrintable(error));
}

void TestInvoice::number_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("expected");
    constexpr qint64 none = -1;
    const auto row = [](const QString &text, qint64 expected) {
        QTest::newRow(qPrintable(u'<' + text + u'>')) << text << expected;
    };
    row(u"0"_s, 0);
    row(u"412318"_s, 412318);
    row(u"412,318"_s, 412318);
    row(u"1.412.318"_s, 1412318);
    row(u"1'412'318.00"_s, 1412318);
    row(u"412 318"_s, 412318);
    row(u" 7 "_s, 7);
    row(u"7,00"_s, 7);
    row(u"-5"_s, -5);
    row(u"1,412.318"_s, none);
    row(u"41,2318"_s, none);
    row(u"1.5"_s, none);
    row(u"$5"_s, none);
    row(u""_s, none);
    row(u"99999999999999999999"_s, none);
}

void TestInvoice::number()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, expected);
    QCOMPARE(invoiceNumber(text).value_or(-1), expected);
}

void TestInvoice::anyBytes_areReadOrRefused()
{
    static const QByteArrayList pieces{"date", "count", "total", ",", ";", "\t", "\n", "\r\n", "\"", "2026-10-01",
        "10/11/2026", "Oct 2026", "Billing Session Id", "Billing Session Start Date Time", "10-01-2026 1:00:00 AM", "5",
        "1,000", "-", "\xff", "\xef\xbb\xbf", "=", " "};
    SplitMix random(17);
    for (int round = 0; round < 20000; ++round) {
        QByteArray table;
        for (quint32 left = random.below(30); left > 0; --left)
            table += pieces.at(random.below(static_cast<quint32>(pieces.size())));
        QString error;
        const auto invoice = Invoice::read(table, {}, &error);
        QCOMPARE(error.isEmpty(), invoice.has_value());
        QVERIFY(!invoice || !invoice->lines.empty());
    }
}

QTEST_GUILESS_MAIN(TestInvoice)
#include "tst_invoice.moc"
