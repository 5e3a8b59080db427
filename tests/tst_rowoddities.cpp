// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowoddities.h"
#include "sessiongenerator.h"
#include "sessionwriter.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class RowOdditiesTest : public QObject
{
    Q_OBJECT

private slots:
    void oddity_changesItsRows_data();
    void oddity_changesItsRows();
};

void RowOdditiesTest::oddity_changesItsRows_data()
{
    QTest::addColumn<RowOddity>("oddity");
    QTest::addColumn<int>("row");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char *name, RowOddity oddity, int number, const QByteArray &part) {
        QTest::newRow(name) << oddity << number << part;
    };
    row("missing", RowOddity::MissingFields, 10, R"(,"billingSessionType":)"_ba);
    row("null", RowOddity::NullFields, 11, R"("koreUserId":null,"channelUserId":")"_ba);
    row("empty", RowOddity::EmptyFields, 12, R"("channel":"",)"_ba);
    row("numbers", RowOddity::NumbersForStrings, 13, R"("channelUserId":49155512345678901234,)"_ba);
    row("unknown", RowOddity::UnknownFields, 14, R"(","language":"de",)"_ba);
    row("dates", RowOddity::UnreadableDates, 15, R"("billingSessionStartDateTime":"31-31-2021 25:00 xm",)"_ba);
    row("ids", RowOddity::MaskedIds, 16, R"("billingSessionId":"bs-16",)"_ba);
    row("Unicode", RowOddity::UnicodeValues, 17, "Grüße"_ba);
    row("huge", RowOddity::HugeValues, 18, QByteArray(100'000, 'x'));
    row("broken", RowOddity::BrokenText, 19, "\\ud834 and \xFF"_ba);
}

void RowOdditiesTest::oddity_changesItsRows()
{
    QFETCH(RowOddity, oddity);
    QFETCH(int, row);
    QFETCH(QByteArray, part);
    const QDate day(2026, 9, 7);
    QByteArray plain;
    SessionWriter().write(SessionGenerator(1, day, day, 1).session(0), plain);
    QByteArray odd = plain;
    applyOddities(oddity, row + 1, odd);
    QVERIFY(odd == plain);
    applyOddities(oddity, row, odd);
    QVERIFY(odd != plain);
    QVERIFY2(odd.contains(part), odd.left(1000).constData());
    QCOMPARE(odd.count("billingSessionEndDateTime"), oddity == RowOddity::MissingFields ? 0 : 1);
    QCOMPARE(QJsonDocument::fromJson(odd).isNull(), oddity == RowOddity::BrokenText);
}

QTEST_APPLESS_MAIN(RowOdditiesTest)
#include "tst_rowoddities.moc"
