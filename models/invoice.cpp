// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoice.h"

#include "invoicetable.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

struct FieldName
{
    QLatin1StringView name;
    InvoiceColumn column;
};

constexpr std::array<FieldName, 8> FieldNames{{
    {"date"_L1, InvoiceColumn::Date},
    {"date:dmy"_L1, InvoiceColumn::DateDayFirst},
    {"date:mdy"_L1, InvoiceColumn::DateMonthFirst},
    {"bot"_L1, InvoiceColumn::Bot},
    {"channel"_L1, InvoiceColumn::Channel},
    {"type"_L1, InvoiceColumn::Type},
    {"count"_L1, InvoiceColumn::Sessions},
    {"ignore"_L1, InvoiceColumn::Ignored},
}};

} // namespace

Invoice Invoice::ofTotal(qint64 sessions)
{
    Invoice invoice;
    invoice.lines.push_back({.sessions = sessions});
    return invoice;
}

std::optional<Invoice> Invoice::read(QByteArrayView table, const InvoiceColumns &columns, QString *error)
{
    InvoiceTable invoice(table);
    std::optional<Invoice> numbers = invoice.read(columns, error);
    if (!numbers && !invoice.hint().isEmpty())
        *error += u' ' + invoice.hint();
    return numbers;
}

qint64 Invoice::total() const
{
    return std::accumulate(
        lines.begin(), lines.end(), qint64(0), [](qint64 sum, const InvoiceLine &line) { return sum + line.sessions; });
}

QLatin1StringView invoiceColumnName(InvoiceColumn column)
{
    return std::ranges::find(FieldNames, column, &FieldName::column)->name;
}

std::optional<InvoiceColumn> invoiceColumnFromName(QStringView name)
{
    const auto *field = std::ranges::find_if(FieldNames, [name](const FieldName &known) { return name == known.name; });
    return field == FieldNames.end() ? std::nullopt : std::optional(field->column);
}

std::optional<InvoiceColumns> invoiceColumnsFromText(const QString &text, QString *error)
{
    InvoiceColumns columns;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString title = part.section(u'=', 0, -2).trimmed();
        const std::optional<InvoiceColumn> column = invoiceColumnFromName(part.section(u'=', -1).trimmed());
        if (title.isEmpty() || !column) {
            *error = Invoice::tr("%1 is no column and its meaning; write COLUMN=FIELD, where FIELD is date, date:dmy, "
                                 "date:mdy, bot, channel, type, count or ignore.")
                         .arg(part.trimmed());
            return std::nullopt;
        }
        columns.insert(title.toCaseFolded(), *column);
    }
    return columns;
}
