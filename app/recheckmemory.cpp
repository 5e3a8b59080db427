// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recheckmemory.h"

#include "recheckjob.h"

#include <algorithm>

namespace {

/// The archive of a part; several connections are told by their names.
QString archiveOf(const QString &connection, const QStringList &archives, const std::vector<Connections::Found> &asked)
{
    for (size_t index = 0; index < asked.size(); ++index) {
        if (connection.isEmpty() || asked[index].profile.name == connection)
            return archives.value(static_cast<qsizetype>(index));
    }
    return archives.value(0);
}

} // namespace

void RecheckMemory::note(
    const QStringList &archives, const std::vector<Connections::Found> &asked, const RecheckResult &result)
{
    for (const RecheckResult::Part &part : result.parts) {
        // The days around the period change without making it incomplete.
        if (part.total < 0 || part.line.role != LedgerLine::Role::Part)
            continue;
        const Found found{
            archiveOf(part.line.connection, archives, asked), part.line.bot, part.line.window, part.total};
        std::erase_if(m_found, [&found](const Found &old) {
            return old.archive == found.archive && old.bot == found.bot && old.window == found.window;
        });
        // A total that proved nothing does not prove that sessions are gone.
        if (part.more() > 0 || (part.more() < 0 && part.line.verdict != Verdict::Unproven))
            m_found.push_back(found);
    }
}

TotalsSince RecheckMemory::compare(
    const QString &archive, const QString &connection, const std::vector<LedgerLine> &ledger) const
{
    TotalsSince since;
    for (const Found &found : m_found) {
        qint64 held = 0;
        qint64 seconds = 0;
        for (const LedgerLine &line : ledger) {
            const bool isWithin = found.archive == archive && line.role == LedgerLine::Role::Part
                && line.bot == found.bot && (line.connection.isEmpty() || line.connection == connection)
                && line.window.from >= found.window.from && line.window.to <= found.window.to;
            if (!isWithin)
                continue;
            held += line.distinct;
            seconds += line.window.from.secsTo(line.window.to) + 1;
        }
        // Parts of it alone cannot be compared.
        if (seconds >= found.window.from.secsTo(found.window.to))
            (found.total > held ? since.more : since.fewer) += std::abs(found.total - held);
    }
    return since;
}

TotalsSince RecheckMemory::compare(const QStringList &archives, const std::vector<Connections::Found> &asked,
    const std::vector<LedgerLine> &ledger) const
{
    TotalsSince sum;
    for (qsizetype index = 0; index < archives.size(); ++index) {
        const auto part = static_cast<size_t>(index);
        const TotalsSince since = compare(
            archives[index], part < asked.size() ? asked[part].profile.name : QString(), ledger);
        sum.more += since.more;
        sum.fewer += since.fewer;
    }
    return sum;
}

TotalsSince RecheckMemory::compare(const PastFetch &fetch) const
{
    return compare(fetch.archive, fetch.connection, fetch.parts);
}
