// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivesource.h"

#include "archive.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

static QString sourceFact()
{
    return u"source"_s;
}

ArchiveSource ArchiveSource::of(const Profile &profile)
{
    return {profile.id, profile.name, profile.host, profile.scope, profile.botId};
}

bool ArchiveSource::isUnnamed() const
{
    return profileId.isEmpty() && connection == QUrl(host).host();
}

bool ArchiveSource::listsAs(const ArchiveSource &other) const
{
    return host == other.host && scope == other.scope && bot == other.bot;
}

// {"profile":"…","connection":"Acme production","host":"https://bots.kore.ai","scope":"bot","bot":"st-…"}
std::optional<ArchiveSource> archivedSource(Archive &archive)
{
    const QJsonObject kept = QJsonDocument::fromJson(archive.fact(sourceFact()).toUtf8()).object();
    if (!kept.isEmpty())
        return ArchiveSource{kept["profile"_L1].toString(), kept["connection"_L1].toString(),
            kept["host"_L1].toString(), scopeFromName(kept["scope"_L1].toString()).value_or(Scope::Admin),
            kept["bot"_L1].toString()};
    const std::vector<ArchivedFetch> fetches = archive.fetches();
    if (fetches.empty())
        return {};
    const ArchivedFetch &last = fetches.front();
    const QString bot = last.scope == Scope::Bot ? last.bots.value(0) : QString();
    return ArchiveSource{QString(), last.profile, last.host, last.scope, bot};
}

bool keepSource(Archive &archive, const ArchiveSource &source)
{
    const QJsonObject kept{{u"profile"_s, source.profileId}, {u"connection"_s, source.connection},
        {u"host"_s, source.host}, {u"scope"_s, QString(scopeName(source.scope))}, {u"bot"_s, source.bot}};
    return archive.setFact(sourceFact(), QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}
