// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datetext.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

using Kind = ReadTime::Kind;

namespace {

qint64 secondsOf(const QString &iso)
{
    return QDateTime::fromString(iso + u'Z', Qt::ISODate).toSecsSinceEpoch();
}

} // namespace

class TestDateText : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void unreadable_data();
    void unreadable();
    void randomDates_areReadAsQtDoes();
    void mutatedDates_areReadAsQtDoesOrNot();
    void oneAfterTheOther_isTheSame();
    void written_isReadBack();
    void isoTime_data();
    void isoTime();
    void plainTime();
    void length_data();
    void length();
};

void TestDateText::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("iso");

    QTest::newRow("vendor") << "03-10-2021 2:05:03 pm"_ba << Kind::Local << u"2021-03-10T14:05:03"_s;
    QTest::newRow("vendor, morning") << "12-31-2026 11:59:59 am"_ba << Kind::Local << u"2026-12-31T11:59:59"_s;
    QTest::newRow("midnight") << "03-10-2021 12:00:00 am"_ba << Kind::Local << u"2021-03-10T00:00:00"_s;
    QTest::newRow("noon") << "03-10-2021 12:00:00 pm"_ba << Kind::Local << u"2021-03-10T12:00:00"_s;
    QTest::newRow("upper case") << "03-10-2021 2:05:03 PM"_ba << Kind::Local << u"2021-03-10T14:05:03"_s;
    QTest::newRow("blanks") << " \t03-10-2021  2:05:03pm\r\n"_ba << Kind::Local << u"2021-03-10T14:05:03"_s;
    QTest::newRow("one digit") << "3-1-2021 02:05:03 pm"_ba << Kind::Local << u"2021-03-01T14:05:03"_s;
    QTest::newRow("leap day") << "02-29-2024 1:00:00 am"_ba << Kind::Local << u"2024-02-29T01:00:00"_s;
    QTest::newRow("before 1970") << "12-31-1969 11:59:59 pm"_ba << Kind::Local << u"1969-12-31T23:59:59"_s;
    QTest::newRow("ISO, UTC") << "2021-03-10T14:05:03Z"_ba << Kind::Utc << u"2021-03-10T14:05:03"_s;
    QTest::newRow("ISO, lower case") << "2021-03-10t14:05:03z"_ba << Kind::Utc << u"2021-03-10T14:05:03"_s;
    QTest::newRow("ISO, fraction") << "2021-03-10T14:05:03.999Z"_ba << Kind::Utc << u"2021-03-10T14:05:03"_s;
    QTest::newRow("ISO, long fraction") << "2021-03-10T14:05:03,123456789Z"_ba << Kind::Utc << u"2021-03-10T14:05:03"_s;
    QTest::newRow("ISO, offset") << "2021-03-10T14:05:03+05:30"_ba << Kind::Utc << u"2021-03-10T08:35:03"_s;
    QTest::newRow("ISO, short offset") << "2021-03-10T14:05:03.5-0800"_ba << Kind::Utc << u"2021-03-10T22:05:03"_s;
    QTest::newRow("ISO, hours only") << "2021-03-10T14:05:03+01"_ba << Kind::Utc << u"2021-03-10T13:05:03"_s;
    QTest::newRow("ISO, local") << "2021-03-10T14:05:03"_ba << Kind::Local << u"2021-03-10T14:05:03"_s;
    QTest::newRow("ISO, blank") << "2021-03-10 14:05:03.000"_ba << Kind::Local << u"2021-03-10T14:05:03"_s;
    QTest::newRow("ISO, blank before the offset")
        << "2021-03-10 14:05:03 +0000"_ba << Kind::Utc << u"2021-03-10T14:05:03"_s;
    QTest::newRow("first year") << "0001-01-01T00:00:00"_ba << Kind::Local << u"0001-01-01T00:00:00"_s;
    QTest::newRow("last year") << "9999-12-31T23:59:59Z"_ba << Kind::Utc << u"9999-12-31T23:59:59"_s;
}

void TestDateText::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, iso);
    const ReadTime time = readApiTime({text.data(), static_cast<size_t>(text.size())});
    QTEST(time.kind, "kind");
    QCOMPARE(time.seconds, secondsOf(iso));
    const qsizetype point = std::max(text.indexOf('.'), text.indexOf(','));
    QCOMPARE(time.isCut, point >= 0 && !text.sliced(point).contains(".000"));
}

void TestDateText::unreadable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("empty") << ""_ba << Kind::Missing;
    QTest::newRow("blanks") << " \t\n"_ba << Kind::Missing;
    for (const char *text : {"soon", "null", "0", "1615385103", "-", "03-10-2021", "2021-03-10", "2:05:03 pm",
             "13-10-2021 2:05:03 pm", "00-10-2021 2:05:03 pm", "02-29-2021 2:05:03 pm", "04-31-2021 2:05:03 pm",
             "03-10-2021 0:05:03 am", "03-10-2021 13:05:03 pm", "03-10-2021 2:60:03 pm", "03-10-2021 2:05:60 pm",
             "03-10-2021 2:05 pm", "03-10-2021 2:05:03", "03-10-2021 2:05:03 xm", "03-10-2021 2:05:03 p",
             "03-10-2021 2:05:03 pm UTC", "03-10-21 2:05:03 pm", "03/10/2021 2:05:03 pm", "03-10-2021T2:05:03 pm",
             "03-10-0000 2:05:03 pm", "2021-3-10T14:05:03Z", "2021-02-30T14:05:03Z", "2021-03-10T24:00:00Z",
             "2021-03-10T14:05Z", "2021-03-10T14:05:03.Z", "2021-03-10T14:05:03+5", "2021-03-10T14:05:03+05:3",
             "2021-03-10T14:05:03+25:00", "2021-03-10T14:05:03Zulu", "2021-03-10T14:05:03+05:30x", "20210310T140503Z",
             "+2021-03-10T14:05:03Z", "2021-03-10T14:05:03\xc2\xa0Z"}) {
        QTest::addRow("%s", text) << QByteArray(text) << Kind::Unreadable;
    }
}

void TestDateText::unreadable()
{
    QFETCH(QByteArray, text);
    const ReadTime time = readApiTime({text.data(), static_cast<size_t>(text.size())});
    QTEST(time.kind, "kind");
    QCOMPARE(time.seconds, 0);
}

void TestDateText::randomDates_areReadAsQtDoes()
{
    QRandomGenerator random(42);
    const qint64 first = secondsOf(u"0001-01-01T00:00:00"_s);
    const qint64 last = secondsOf(u"9999-12-31T23:59:59"_s);
    for (int round = 0; round < 5000; ++round) {
        const qint64 seconds = first + static_cast<qint64>(random.generate64() % quint64(last - first));
        const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
        const std::string iso = time.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toStdString();
        const std::string vendor = QLocale::c().toString(time, u"MM-dd-yyyy h:mm:ss ap"_s).toStdString();
        QCOMPARE(readApiTime(vendor), (ReadTime{Kind::Local, seconds}));
        QCOMPARE(readApiTime(iso), (ReadTime{Kind::Local, seconds}));
        QCOMPARE(readApiTime(iso + ".123Z"), (ReadTime{Kind::Utc, seconds, true}));
        QCOMPARE(readApiTime(iso + "-09:45"), (ReadTime{Kind::Utc, seconds + 9 * 3600 + 45 * 60}));
    }
}

// What we read, Qt must read in the same way; we may refuse more than Qt does.
void TestDateText::mutatedDates_areReadAsQtDoesOrNot()
{
    QRandomGenerator random(7);
    const QByteArray letters = "0123456789-:. apmTZ+\xff";
    for (int round = 0; round < 20000; ++round) {
        const bool vendor = random.bounded(2) == 0;
        QByteArray text = vendor ? "03-10-2021 2:05:03 pm"_ba : "2021-03-10T14:05:03"_ba;
        for (int change = random.bounded(3); change >= 0; --change)
            text[random.bounded(text.size())] = letters[random.bounded(letters.size())];
        const ReadTime time = readApiTime({text.data(), static_cast<size_t>(text.size())});
        if (time.kind != Kind::Local)
            continue;
        const QString plain = QString::fromLatin1(text).simplified().replace(u'T', u' ').toLower();
        const QDateTime expected = text[4] == '-' ? QDateTime::fromString(plain.first(19), u"yyyy-MM-dd HH:mm:ss"_s)
                                                  : QLocale::c().toDateTime(plain, u"M-d-yyyy h:mm:ss ap"_s);
        QVERIFY2(expected.isValid(), text.constData());
        QCOMPARE(time.seconds, QDateTime(expected.date(), expected.time(), Qt::UTC).toSecsSinceEpoch());
    }
}

/// What was read before says nothing of what comes next.
void TestDateText::oneAfterTheOther_isTheSame()
{
    QRandomGenerator random(11);
    const QByteArrayList texts{"03-10-2021 2:05:03 pm", "03-10-2021 12:05:03 am", "03-11-2021 2:05:03 pm",
        "03-10-2022 2:05:03 pm", "02-30-2021 2:05:03 pm", "03-10-2021 13:05:03 pm", "03-10-2021x2:05:03 pm",
        "2021-03-10T14:05:03Z", "01-01-1970 12:00:00 am", "", "x", QByteArray(11, '\0') + "2:05:03 pm"};
    ApiTimeReader reader;
    for (int round = 0; round < 2000; ++round) {
        const QByteArray &bytes = texts[random.bounded(texts.size())];
        const std::string_view text(bytes.constData(), static_cast<size_t>(bytes.size()));
        QCOMPARE(reader.read(text), readApiTime(text));
    }
    QCOMPARE(ApiTimeReader().read(std::string(11, '\0') + "2:05:03 pm").kind, Kind::Unreadable);
}

void TestDateText::written_isReadBack()
{
    QRandomGenerator random(3);
    const std::array zones{Zone(), Zone::fromOffset(-12 * 3600), Zone::fromOffset(14 * 3600),
        *Zone::fromName(u"America/New_York"), *Zone::fromName(u"Asia/Kathmandu")};
    for (int round = 0; round < 5000; ++round) {
        const UtcSecond time = std::max<UtcSecond>(random.generate(), 2);
        const Zone &zone = zones[random.generate() % zones.size()];
        std::string iso;
        appendIsoTime(&iso, time, zone);
        QCOMPARE(readApiTime(iso), (ReadTime{Kind::Utc, time}));
        std::string plain;
        appendPlainTime(&plain, time, zone);
        QCOMPARE(readApiTime(plain), (ReadTime{Kind::Local, zone.toLocal(time)}));
        QCOMPARE(plain,
            QDateTime::fromSecsSinceEpoch(zone.toLocal(time), Qt::UTC)
                .toString(u"yyyy-MM-dd HH:mm:ss"_s)
                .toStdString());
    }
}

void TestDateText::isoTime_data()
{
    QTest::addColumn<quint32>("time");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("UTC") << 1615385103U << u"UTC"_s << "2021-03-10T14:05:03+00:00"_ba;
    QTest::newRow("east") << 1615385103U << u"UTC+05:30"_s << "2021-03-10T19:35:03+05:30"_ba;
    QTest::newRow("west") << 1615385103U << u"UTC-03:30"_s << "2021-03-10T10:35:03-03:30"_ba;
    QTest::newRow("summer") << 1625140800U << u"Europe/Berlin"_s << "2021-07-01T14:00:00+02:00"_ba;
    QTest::newRow("before the epoch") << 3600U << u"UTC-12:00"_s << "1969-12-31T13:00:00-12:00"_ba;
    QTest::newRow("last") << 4294967295U << u"UTC+14:00"_s << "2106-02-07T20:28:15+14:00"_ba;
}

void TestDateText::isoTime()
{
    QFETCH(quint32, time);
    QFETCH(QString, zone);
    std::string text = "kept ";
    appendIsoTime(&text, time, *Zone::fromName(zone));
    QTEST(QByteArray::fromStdString(text.substr(5)), "text");
}

void TestDateText::plainTime()
{
    std::string text;
    appendPlainTime(&text, 1615385103, Zone());
    QCOMPARE(text, "2021-03-10 14:05:03");
}

void TestDateText::length_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("nothing") << qint64(0) << "0:00:00"_ba;
    QTest::newRow("seconds") << qint64(59) << "0:00:59"_ba;
    QTest::newRow("usual") << qint64(3 * 3600 + 25 * 60 + 7) << "3:25:07"_ba;
    QTest::newRow("days") << qint64(1000) * 3600 << "1000:00:00"_ba;
    QTest::newRow("negative") << qint64(-61) << "-0:01:01"_ba;
}

void TestDateText::length()
{
    QFETCH(qint64, seconds);
    std::string text;
    appendLength(&text, seconds);
    QTEST(QByteArray::fromStdString(text), "text");
}

QTEST_APPLESS_MAIN(TestDateText)
#include "tst_datetext.moc"
