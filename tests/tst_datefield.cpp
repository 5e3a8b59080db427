// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datefield.h"

#include <QCalendarWidget>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDateField : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void typed_data();
    void typed();
    void written_isReadAgain_data();
    void written_isReadAgain();
    void nonsense_isMarked();
    void calendar_setsTheDay();
};

void TestDateField::typed_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("date");

    QTest::newRow("ISO") << u"de_DE"_s << u"2026-11-05"_s << u"2026-11-05"_s;
    QTest::newRow("words") << u"en_GB"_s << u"5 Nov 2026"_s << u"2026-11-05"_s;
    QTest::newRow("whole words") << u"en_GB"_s << u"5 November 2026"_s << u"2026-11-05"_s;
    QTest::newRow("words, American") << u"en_US"_s << u"Nov 5, 2026"_s << u"2026-11-05"_s;
    QTest::newRow("numbers, British") << u"en_GB"_s << u"05/11/2026"_s << u"2026-11-05"_s;
    QTest::newRow("numbers, American") << u"en_US"_s << u"11/5/2026"_s << u"2026-11-05"_s;
    QTest::newRow("numbers, American, short") << u"en_US"_s << u"11/5/26"_s << u"2026-11-05"_s;
    QTest::newRow("numbers, German") << u"de_DE"_s << u"05.11.2026"_s << u"2026-11-05"_s;
    QTest::newRow("numbers, German, short") << u"de_DE"_s << u"05.11.26"_s << u"2026-11-05"_s;
    QTest::newRow("words, German") << u"de_DE"_s << u"5. November 2026"_s << u"2026-11-05"_s;
    QTest::newRow("spaces") << u"en_GB"_s << u"  5  Nov 2026 "_s << u"2026-11-05"_s;
    QTest::newRow("no such day") << u"en_GB"_s << u"31 Nov 2026"_s << u""_s;
    QTest::newRow("no year") << u"en_GB"_s << u"5 Nov"_s << u""_s;
    QTest::newRow("nothing") << u"en_GB"_s << u""_s << u""_s;
}

void TestDateField::typed()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    const auto date = DateField::read(text, QLocale(locale));
    QTEST(date ? date->toString(Qt::ISODate) : QString(), "date");
}

void TestDateField::written_isReadAgain_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *locale : {"C", "en_US", "en_GB", "de_DE", "fr_FR", "sv_SE", "ja_JP", "ar_EG"})
        QTest::newRow(locale) << QString::fromLatin1(locale);
}

void TestDateField::written_isReadAgain()
{
    QFETCH(QString, locale);
    for (const QDate date : {QDate(2026, 11, 5), QDate(1999, 12, 31), QDate(2020, 2, 29)}) {
        const QString text = DateField::write(date, QLocale(locale));
        QVERIFY2(DateField::read(text, QLocale(locale)) == date, qPrintable(text));
    }
}

void TestDateField::nonsense_isMarked()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    DateField field;
    field.setDate(QDate(2026, 11, 5));
    QVERIFY(!field.property("invalid").toBool());
    field.selectAll();
    QTest::keyClicks(&field, u"5 Nev 2026"_s);
    QVERIFY(field.property("invalid").toBool());
    QVERIFY(!field.date());
    field.selectAll();
    QTest::keyClicks(&field, u"5 Jan 2020"_s);
    QVERIFY(!field.property("invalid").toBool());
    QCOMPARE(field.date(), QDate(2020, 1, 5));
}

void TestDateField::calendar_setsTheDay()
{
    DateField field;
    field.setDate(QDate(2026, 11, 5));
    field.show();
    field.actions().constFirst()->trigger();
    auto *calendar = field.findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), QDate(2026, 11, 5));
    emit calendar->activated(QDate(2026, 11, 20));
    QCOMPARE(field.date(), QDate(2026, 11, 20));
}

QTEST_MAIN(TestDateField)
#include "tst_datefield.moc"
