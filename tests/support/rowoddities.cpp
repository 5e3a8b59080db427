// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowoddities.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {
struct Span
{
    qsizetype begin;
    qsizetype end;
};

// The text value of a key with its quotes. No value that is generated has an escaped quote.
Span valueOf(const QByteArray &row, const QByteArray &key)
{
    const QByteArray start = '"' + key + "\":\"";
    const qsizetype begin = row.indexOf(start) + start.size() - 1;
    return {begin, row.indexOf('"', begin + 1) + 1};
}

void removeField(QByteArray &row, const QByteArray &key)
{
    const qsizetype begin = row.indexOf(",\"" + key + '"');
    row.remove(begin, valueOf(row, key).end - begin);
}
} // namespace

void replaceValue(QByteArray &row, const QByteArray &key, const QByteArray &json)
{
    const Span value = valueOf(row, key);
    row.replace(value.begin, value.end - value.begin, json);
}

void applyOddities(RowOddities oddities, int number, QByteArray &row)
{
    const RowOddity oddity{static_cast<quint16>(1 << number % 10)};
    if (!oddities.testFlag(oddity))
        return;
    switch (oddity) {
    case RowOddity::MissingFields:
        removeField(row, "channelUserId"_ba);
        removeField(row, "billingSessionEndDateTime"_ba);
        break;
    case RowOddity::NullFields:
        replaceValue(row, "koreUserId"_ba, "null"_ba);
        replaceValue(row, "conversationSessionEndDateTime"_ba, "null"_ba);
        break;
    case RowOddity::EmptyFields:
        replaceValue(row, "channel"_ba, "\"\""_ba);
        replaceValue(row, "billingSessionType"_ba, "\"\""_ba);
        break;
    case RowOddity::NumbersForStrings:
        replaceValue(row, "channelUserId"_ba, "49155512345678901234"_ba);
        break;
    case RowOddity::UnknownFields:
        row.chop(1);
        row += R"(,"language":"de","tags":{"a":[1,{"b":null}]},"messages":[true,-1.5e3]})";
        break;
    case RowOddity::UnreadableDates:
        replaceValue(row, "billingSessionStartDateTime"_ba, "\"31-31-2021 25:00 xm\""_ba);
        break;
    case RowOddity::MaskedIds:
        replaceValue(row, "conversationSessionId"_ba, "\"6xxxxxxxxxxxxxxxxxxxxxx" + QByteArray::number(number) + '"');
        replaceValue(row, "billingSessionId"_ba, "\"bs-" + QByteArray::number(number) + '"');
        break;
    case RowOddity::UnicodeValues:
        replaceValue(row, "channelUserId"_ba, "\"Grüße, \\\"Ünïcode\\\"\\n\xF0\x9D\x84\x9E \\ud834\\udd1e\""_ba);
        break;
    case RowOddity::HugeValues:
        replaceValue(row, "channelUserId"_ba, '"' + QByteArray(100'000, 'x') + '"');
        break;
    case RowOddity::BrokenText:
        replaceValue(row, "channelUserId"_ba, "\"lone \\ud834 and \xFF byte\""_ba);
        break;
    }
}
