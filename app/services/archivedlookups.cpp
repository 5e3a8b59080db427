// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivedlookups.h"

#include "archive.h"
#include "fetchplan.h"
#include "utcmoment.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Archive> openedForReading(const QString &path)
{
    QString problem;
    return QFileInfo::exists(path) ? Archive::open(path, Archive::Mode::ReadOnly, &problem) : nullptr;
}

bool isOf(const ArchivedLookup &lookup, const UsagePart &part)
{
    const QJsonObject request = QJsonDocument::fromJson(lookup.request).object();
    // Of days that were not over the end is when they were asked for: once they are, that is less than all of them.
    const bool isWhole = request["toDate"_L1].toString() == apiTimestamp(part.to) || part.to < part.end;
    // The begin of the days tells their zone.
    return lookup.host == part.host && lookup.bot == part.bot && lookup.period == part.days && isWhole
        && request["fromDate"_L1].toString() == apiTimestamp(part.from);
}

} // namespace

QString keepLookup(const QString &archivePath, const ArchivedLookup &lookup)
{
    if (!QFileInfo::exists(archivePath))
        return {};
    QString problem;
    const auto archive = Archive::open(archivePath, Archive::Mode::ReadWrite, &problem);
    return !archive || archive->addLookup(lookup) ? problem : archive->problem();
}

ConversationHistory archivedHistory(const QString &archivePath)
{
    ConversationHistory history;
    const auto archive = openedForReading(archivePath);
    if (!archive)
        return history;
    // Newest first: what was told last counts.
    std::vector<ArchivedLookup> lookups = archive->lookups(ArchivedLookup::Kind::SessionHistory);
    std::ranges::reverse(lookups);
    for (const ArchivedLookup &lookup : lookups) {
        const QJsonArray asked = QJsonDocument::fromJson(lookup.request).object()["sessionId"_L1].toArray();
        for (const auto &id : asked)
            history.add(id.toString().toStdString(), std::nullopt);
        if (const auto answer = readHistoryAnswer(lookup.body)) {
            for (const auto &[id, facts] : answer->conversations)
                history.add(id, facts);
        }
    }
    return history;
}

std::optional<ArchivedUsage> archivedUsage(const QString &archivePath, const std::vector<UsagePart> &parts)
{
    const auto archive = openedForReading(archivePath);
    if (!archive || parts.empty())
        return std::nullopt;
    const std::vector<ArchivedLookup> lookups = archive->lookups(ArchivedLookup::Kind::UsageSummary);
    ArchivedUsage usage;
    for (const UsagePart &part : parts) {
        const auto newest = std::ranges::find_if(
            lookups, [&part](const ArchivedLookup &lookup) { return isOf(lookup, part); });
        const auto answer = newest == lookups.end() ? std::nullopt : readUsageAnswer(newest->body);
        if (!answer || answer->state != UsageAnswer::State::Done)
            return std::nullopt;
        usage.totals.add(*answer, utcSecondOf(part.from), utcSecondOf(part.to), part.bot, part.only);
        if (!usage.askedAt.isValid() || newest->askedAt < usage.askedAt)
            usage.askedAt = newest->askedAt;
    }
    return usage;
}
