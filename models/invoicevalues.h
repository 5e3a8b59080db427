// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invoice.h"
#include "sessionstore.h"
#include "valuenames.h"

#include <vector>

/// A bot, channel or type as an invoice writes it, and what it stands for. A value.
struct InvoiceValue
{
    Field field = Field::Channel;
    QString word = {};
    /// Raw; empty: it is none that was fetched, and nobody has said what it stands for.
    QString value = {};
    /// Of one without a value: what it may stand for; empty: no idea.
    QString guess = {};
    /// Its value was told, not found.
    bool isTold = false;
    /// How many it invoices.
    qint64 sessions = 0;

    bool isMatched() const { return !value.isEmpty(); }
    bool operator==(const InvoiceValue &) const = default;
};

/// The raw value that an invoice means: as told, by itself in any case, or by its name on the screen; else nothing.
/// "(none)" means sessions without one.
std::optional<QString> fetchedValue(
    const SessionStore &snapshot, Field field, const QString &word, const ValueNames &told);

/// All that an invoice names, those without a value first, then by how much they invoice.
std::vector<InvoiceValue> invoiceValues(const SessionStore &snapshot, const Invoice &invoice, const ValueNames &told);

/// The values that were fetched of a field, raw, by their names on the screen.
QStringList fetchedValues(const SessionStore &snapshot, Field field);

/// `bot:`, `channel:` or `type:`, the invoice's word, `=` and the raw value; nothing if it cannot be read.
std::optional<InvoiceValue> invoiceValueFromText(const QString &text);
/// "2 names on the invoice are none of what was fetched: WhatsApp Business (channel)."; empty if all are matched.
QString unmatchedText(const std::vector<InvoiceValue> &values);
