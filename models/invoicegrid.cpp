// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicegrid.h"

#include "invoicevalues.h"
#include "numbers.h"
#include "typesums.h"

using namespace Qt::StringLiterals;

/// As counted.
static constexpr QStringView NoType = u"(none)";

/// What cannot be found stands for itself.
static QString rawValue(const SessionStore &store, Field field, const QString &text, const ValueNames &told)
{
    return fetchedValue(store, field, text, told).value_or(text);
}

QString invoicedType(const SessionStore &store, const QString &word, const ValueNames &told)
{
    return word.isEmpty() ? NoType.toString() : rawValue(store, Field::BillingSessionType, word, told);
}

std::set<QString> invoicedTypes(const SessionStore &store, const Invoice &invoice, const ValueNames &told)
{
    std::set<QString> names;
    for (const InvoiceLine &line : invoice.lines)
        names.insert(line.type);
    std::set<QString> types;
    for (const QString &name : names)
        types.insert(invoicedType(store, name, told));
    return types;
}

InvoiceGrid::InvoiceGrid(const SessionStore &store, const ReconcileOrder &order)
    : m_store(store)
    , m_order(order)
{
    addTypes();
    addDates();
    addKinds();
    addInvoice();
}

/// An invoice that lists some types says nothing of the others.
void InvoiceGrid::addTypes()
{
    const Invoice &invoice = m_order.invoice;
    std::set<QString> types{m_order.type};
    if (m_order.type.isEmpty()) {
        if (!invoice.hasTypes)
            return;
        types = invoicedTypes(m_store, invoice, m_order.names);
    }
    if (types.size() == 1)
        m_oneType = *types.begin() == NoType ? QString() : *types.begin();
    const StringPool &pool = m_store.pool(Field::BillingSessionType);
    for (quint32 code = 0; code < pool.size(); ++code)
        m_isCompared.push_back(types.contains(countedValue(pool, code)));
}

void InvoiceGrid::addDates()
{
    const InvoiceDates dates = m_order.invoice.dates;
    std::set<QDate> all;
    if (dates == InvoiceDates::None) {
        m_dates.emplace_back();
    } else {
        const bool isMonth = dates == InvoiceDates::Month;
        for (QDate day = m_order.period.from; day <= m_order.period.to;
             day = isMonth ? day.addMonths(1) : day.addDays(1)) {
            if (isMonth)
                day.setDate(day.year(), day.month(), 1);
            all.insert(day);
        }
        for (const InvoiceLine &line : m_order.invoice.lines)
            all.insert(line.date);
        m_dates.assign(all.begin(), all.end());
        for (quint32 place = 0; place < m_dates.size(); ++place)
            m_placeOfDate.emplace(m_dates[place], place);
    }
    m_dates.emplace_back();
}

quint32 InvoiceGrid::numberOf(const Kind &kind)
{
    const auto [place, isNew] = m_numberOfKind.try_emplace(kind, static_cast<quint32>(m_kinds.size()));
    if (isNew)
        m_kinds.push_back(kind);
    return place->second;
}

void InvoiceGrid::addKinds()
{
    const Invoice &invoice = m_order.invoice;
    const auto textOf = [this](bool isTold, Field field, quint32 code) {
        if (!isTold || code == StringPool::Missing)
            return QString();
        const std::string_view text = m_store.pool(field).at(code);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    };
    const bool tellsTypes = invoice.hasTypes && !m_oneType;
    const QString oneType = invoice.hasTypes ? m_oneType.value_or(QString()) : QString();
    m_kindOfRow.resize(m_store.rowCount());
    std::map<std::tuple<quint32, quint32, quint32>, quint32> byCodes;
    for (quint32 row = 0; row < m_store.rowCount(); ++row) {
        const auto codeOf = [&](bool isTold, Field field) { return isTold ? m_store.code(field, row) : 0; };
        const std::tuple codes(codeOf(invoice.hasBots, Field::BotId), codeOf(invoice.hasChannels, Field::Channel),
            codeOf(tellsTypes, Field::BillingSessionType));
        const auto known = byCodes.find(codes);
        if (known != byCodes.end()) {
            m_kindOfRow[row] = known->second;
            continue;
        }
        const quint32 number = numberOf({textOf(invoice.hasBots, Field::BotId, std::get<0>(codes)),
            textOf(invoice.hasChannels, Field::Channel, std::get<1>(codes)),
            tellsTypes ? textOf(true, Field::BillingSessionType, std::get<2>(codes)) : oneType});
        byCodes.emplace(codes, number);
        m_kindOfRow[row] = number;
    }
}

void InvoiceGrid::addInvoice()
{
    std::vector<std::pair<quint32, const InvoiceLine *>> lines;
    std::map<std::pair<Field, QString>, QString> known;
    const auto raw = [&](Field field, const QString &text) {
        const auto [place, isNew] = known.try_emplace({field, text});
        if (isNew)
            place->second = rawValue(m_store, field, text, m_order.names);
        return place->second;
    };
    for (const InvoiceLine &line : m_order.invoice.lines) {
        const QString type = raw(Field::BillingSessionType, line.type);
        if (m_order.invoice.hasTypes && m_oneType && type != *m_oneType)
            continue;
        const quint32 kind = numberOf({raw(Field::BotId, line.bot), raw(Field::Channel, line.channel), type});
        lines.emplace_back(kind, &line);
    }
    m_invoiced.resize(m_dates.size() * m_kinds.size());
    m_isInvoiced.resize(m_invoiced.size());
    for (const auto &[kind, line] : lines) {
        const quint32 place = m_order.invoice.dates == InvoiceDates::None ? 0 : m_placeOfDate.at(line->date);
        m_invoiced[cellOf(place, kind)] += line->sessions;
        m_isInvoiced[cellOf(place, kind)] = true;
    }
}

ReconciledLine InvoiceGrid::lineOf(size_t cell) const
{
    const size_t place = cell / kinds();
    const Kind &kind = m_kinds[cell % kinds()];
    ReconciledLine line;
    line.date = m_dates[place];
    line.isUndated = m_order.invoice.dates != InvoiceDates::None && place == undatedPlace();
    line.bot = kind.bot;
    line.channel = kind.channel;
    line.type = kind.type;
    return line;
}

BucketTable InvoiceGrid::bucketsOf(const Zone &zone, qint64 from, qint64 to) const
{
    return BucketTable(bucket(), zone, from, to);
}

std::vector<quint32> InvoiceGrid::placesOf(const BucketTable &table) const
{
    std::vector<quint32> places;
    for (const qint64 start : table.starts()) {
        const QDate date = QDate(1970, 1, 1).addDays(floorDiv(start, SecondsPerDay));
        const auto known = m_placeOfDate.find(date);
        if (m_order.invoice.dates == InvoiceDates::None)
            places.push_back(0);
        else
            places.push_back(known == m_placeOfDate.end() ? NoCell : known->second);
    }
    return places;
}
