// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "archivedatabase.h"
#include "archivedlookups.h"
#include "archiveschema.h"
#include "plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// Larger than any that was kept; a file from elsewhere may hold anything.
static constexpr qint64 LargestLookup = qint64{64} << 20;

static QVariant millisecondsOf(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

static QDateTime timeOf(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

bool Archive::addLookup(const ArchivedLookup &lookup)
{
    const PackedPage packed = packPage(lookup.body);
    return m_database->change([&] {
        return m_database->exec(
            u"INSERT INTO lookup (kind, host, bot, path, request, from_day, to_day, status, asked_at, received_at, "
            "received_sha256, sha256, zstd) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {static_cast<int>(lookup.kind), lookup.host, lookup.bot, lookup.path, lookup.request,
                lookup.period.from.toString(Qt::ISODate), lookup.period.to.toString(Qt::ISODate), lookup.status,
                millisecondsOf(lookup.askedAt), millisecondsOf(lookup.receivedAt), lookup.receivedSha256, packed.sha256,
                packed.frame});
    });
}

std::vector<ArchivedLookup> Archive::lookups(ArchivedLookup::Kind kind)
{
    std::vector<ArchivedLookup> lookups;
    if (m_version < VersionWithLookups)
        return lookups;
    m_database->select(
        u"SELECT host, bot, path, request, from_day, to_day, status, asked_at, received_at, received_sha256, sha256, "
        "zstd FROM lookup WHERE kind = ? ORDER BY id DESC"_s,
        {static_cast<int>(kind)}, [&](const QSqlQuery &row) {
            const auto day = [&row](
                                 int column) { return QDate::fromString(row.value(column).toString(), Qt::ISODate); };
            const PackedPage packed{row.value(11).toByteArray(), row.value(10).toByteArray()};
            if (statedPageBytes(packed.frame).value_or(LargestLookup + 1) > LargestLookup)
                return;
            const std::optional<QByteArray> body = unpackPage(packed);
            // What is damaged was never looked up.
            if (!body)
                return;
            lookups.push_back({.kind = kind,
                .host = plainText(row.value(0).toString()),
                .bot = plainText(row.value(1).toString()),
                .path = plainText(row.value(2).toString()),
                .request = row.value(3).toByteArray(),
                .period = {day(4), day(5)},
                .status = row.value(6).toInt(),
                .askedAt = timeOf(row.value(7)),
                .receivedAt = timeOf(row.value(8)),
                .receivedSha256 = row.value(9).toByteArray(),
                .body = *body});
        });
    return lookups;
}
