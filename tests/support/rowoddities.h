// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFlags>

/// What can be strange about a listed row. Each oddity has its own rows: those whose number ends in its place here.
enum class RowOddity : quint16 {
    MissingFields = 1 << 0, ///< no contact and no billing end
    NullFields = 1 << 1, ///< user and conversation end are null
    EmptyFields = 1 << 2, ///< channel and type are ""
    NumbersForStrings = 1 << 3, ///< the contact is a number with more digits than a double holds
    UnknownFields = 1 << 4, ///< a text, an object and a list that nobody documented
    UnreadableDates = 1 << 5, ///< the billing start is no date
    MaskedIds = 1 << 6, ///< both session ids are no ObjectIds
    UnicodeValues = 1 << 7, ///< the contact has quotes, a line break, umlauts, and signs beyond 16 bits
    HugeValues = 1 << 8, ///< the contact has 100,000 characters
    BrokenText = 1 << 9, ///< a lone surrogate, and a byte that is not UTF-8
};
Q_DECLARE_FLAGS(RowOddities, RowOddity)
Q_DECLARE_OPERATORS_FOR_FLAGS(RowOddities)

/// Changes a row as a SessionWriter wrote it, if one of the oddities is meant for this number.
void applyOddities(RowOddities oddities, int number, QByteArray &row);

/// Puts JSON in the place of the (text) value of `key`.
void replaceValue(QByteArray &row, const QByteArray &key, const QByteArray &json);
