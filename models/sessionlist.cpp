// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionlist.h"

#include "csvpage.h"
#include "datetext.h"
#include "hashing.h"
#include "numbers.h"
#include "utctime.h"

#include <map>
#include <tuple>
#include <unordered_set>

namespace {

/// Of a record with an id: one that comes again with another end has only gone on.
quint64 identityOf(const SessionRecord &record)
{
    quint64 hash = 0;
    for (size_t index = 0; index < record.values.size(); ++index) {
        const std::string_view value = record.values[index];
        const auto field = static_cast<Field>(index);
        if (field != Field::BillingEnd && field != Field::ConversationEnd)
            hash = mixed(hash, hashOfBytes(value));
    }
    return hash;
}

/// As it is written, whatever its offset; of a column whose title names a zone, in that.
QDate dayOf(std::string_view text, const std::optional<Zone> &zone)
{
    const ReadTime time = readApiTime(text);
    const QDate epoch(1970, 1, 1);
    switch (time.kind) {
    case ReadTime::Kind::Local:
        return epoch.addDays(floorDiv(time.seconds, SecondsPerDay));
    case ReadTime::Kind::Utc: {
        if (zone)
            return epoch.addDays(zone->dayOf(time.seconds));
        constexpr qsizetype dateLength = 10;
        const QString written = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
        return QDate::fromString(written.left(dateLength), Qt::ISODate);
    }
    case ReadTime::Kind::Missing:
    case ReadTime::Kind::Unreadable:
        return {};
    }
    Q_UNREACHABLE();
}

QString textOf(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

} // namespace

std::optional<size_t> SessionList::dayColumnOf(QByteArrayView file)
{
    const CsvTitles titles = CsvPageReader::titlesOf(file);
    if (!titles.isKnown() || !titles.columnOf(Field::BillingSessionId))
        return std::nullopt;
    return titles.columnOf(Field::BillingStart);
}

std::optional<Invoice> SessionList::count(QByteArrayView file, const Keys &keys, QString *error)
{
    CsvPageReader reader(file);
    *error = reader.errorString();
    if (!error->isEmpty())
        return std::nullopt;
    constexpr quint32 atOnce = 10'000;
    const std::optional<Zone> zone = CsvPageReader::titlesOf(file).zoneOf(Field::BillingStart);
    Invoice invoice;
    invoice.hasBots = keys.bots;
    invoice.hasChannels = keys.channels;
    invoice.hasTypes = keys.types;
    invoice.dates = keys.days ? InvoiceDates::Day : InvoiceDates::None;
    std::unordered_set<quint64> known;
    std::map<std::tuple<QDate, std::string, std::string, std::string>, qint64> counts;
    qint64 number = 0;
    for (const SessionPage *page = &reader.next(atOnce); !page->records.empty(); page = &reader.next(atOnce)) {
        if (!page->detail.isEmpty()) {
            *error = tr("The table is damaged, and its sessions are not counted: %1").arg(page->detail);
            return std::nullopt;
        }
        for (const SessionRecord &record : page->records) {
            ++number;
            const bool hasId = !record.value(Field::BillingSessionId).empty();
            if (hasId && !known.insert(identityOf(record)).second)
                continue;
            const std::string_view start = record.value(Field::BillingStart);
            const QDate day = keys.days ? dayOf(start, zone) : QDate();
            if (keys.days && !day.isValid()) {
                *error = tr("Session %1 of the table cannot be counted: “%2” is no start of a billing session.")
                             .arg(QString::number(number), textOf(start));
                return std::nullopt;
            }
            const auto key = [&record](bool isTold, Field field) {
                return isTold ? std::string(record.value(field)) : std::string();
            };
            ++counts[{day, key(keys.bots, Field::BotId), key(keys.channels, Field::Channel),
                key(keys.types, Field::BillingSessionType)}];
        }
    }
    for (const auto &[key, sessions] : counts) {
        const auto &[day, bot, channel, type] = key;
        invoice.lines.push_back({day, textOf(bot), textOf(channel), textOf(type), sessions});
    }
    if (invoice.lines.empty()) {
        *error = tr("The table lists no session below its titles.");
        return std::nullopt;
    }
    return invoice;
}
