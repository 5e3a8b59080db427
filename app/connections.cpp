// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connections.h"

#include "archive.h"
#include "archivejob.h"
#include "archivetasks.h"
#include "exitcode.h"
#include "fetchjob.h"
#include "joinedjob.h"
#include "secretinput.h"
#include "sessionhistoryjob.h"
#include "usagesummaryjob.h"

#include <QProcessEnvironment>
#include <QUrl>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

Connections::Connections(QObject *parent)
    : QObject(parent)
    , m_profiles(m_settings)
{
    // Before anything is changed in a connection: then nothing would find it any more.
    for (const Profile &profile : m_profiles.profiles())
        takeOverArchive(profile);
}

std::optional<Profile> Connections::findProfile(const QString &name, QString *problem) const
{
    auto profile = m_profiles.find(name);
    if (!profile)
        *problem = tr("There is no connection named %1; `billscope profile list` shows those that there are.")
                       .arg(name);
    return profile;
}

void Connections::findNext(
    const QStringList &names, const std::vector<Found> &known, QObject *context, const AllReceiver &receiver)
{
    Found found;
    const auto profile = findProfile(names.value(static_cast<qsizetype>(known.size())), &found.problem);
    if (!profile) {
        found.exitCode = ExitCode::Usage;
        return receiver({found});
    }
    findSecret(*profile, context, [=, this](const Found &next) {
        std::vector<Found> all = known;
        all.push_back(next);
        if (!next.problem.isEmpty())
            receiver({next});
        else if (static_cast<qsizetype>(all.size()) == names.size())
            receiver(all);
        else
            findNext(names, all, context, receiver);
    });
}

/// One token opens one bot: what it would bring of another one is nothing but a refusal.
static Connections::Found ofOneBot(Connections::Found found, const QStringList &bots)
{
    if (found.profile.scope == Scope::Bot && bots.size() > 1) {
        found.exitCode = ExitCode::Usage;
        found.problem = Connections::tr(
            "A Bot Builder app serves one bot only. Make a connection for each bot (profile "
            "add), and name them all with --profile.");
    }
    return found;
}

void Connections::find(const SourceOptions &source, QObject *context, const AllReceiver &receiver)
{
    if (source.host.isEmpty())
        return findNext(source.profiles, {}, context, [bots = source.bots, receiver](std::vector<Found> all) {
            for (Found &found : all)
                found = ofOneBot(found, bots);
            receiver(all);
        });
    Found found;
    found.profile.name = QUrl(source.host).host();
    found.profile.host = source.host;
    found.profile.scope = source.scope;
    found.profile.botId = source.scope == Scope::Bot ? source.bots.value(0) : QString();
    found.profile.algorithm = source.algorithm;
    if (const auto secret = secretFromEnvironment(QProcessEnvironment::systemEnvironment())) {
        found.secret = *secret;
    } else {
        found.exitCode = ExitCode::Credentials;
        found.problem = tr(
            "--host needs BILLSCOPE_CLIENT_ID and BILLSCOPE_CLIENT_SECRET, or BILLSCOPE_TOKEN, in the environment.");
    }
    receiver({ofOneBot(found, source.bots)});
}

bool Connections::holdsNothing(CredentialResult::Kind kind)
{
    switch (kind) {
    case CredentialResult::Kind::NotFound:
    case CredentialResult::Kind::Unavailable:
        return true;
    case CredentialResult::Kind::Ok:
    case CredentialResult::Kind::Locked:
    case CredentialResult::Kind::Denied:
    case CredentialResult::Kind::TimedOut:
    case CredentialResult::Kind::Failed:
        return false;
    }
    Q_UNREACHABLE();
}

QString Connections::problemOnCommandLine(const Found &found)
{
    if (found.kind == CredentialResult::Kind::Ok)
        return found.problem;
    // Where it holds nothing, the environment serves the connection; where it may hold something else, a host only.
    return found.problem + u' '
        + (holdsNothing(found.kind)
                ? tr("Or give BILLSCOPE_CLIENT_ID and BILLSCOPE_CLIENT_SECRET in the environment.")
                : tr("Or name the account with --host and --scope in place of --profile, and give BILLSCOPE_CLIENT_ID "
                     "and BILLSCOPE_CLIENT_SECRET in the environment."));
}

void Connections::findSecret(const Profile &profile, QObject *context, const Receiver &receiver)
{
    const auto fromKeychain = [=](const CredentialResult &result) {
        Found found;
        found.profile = profile;
        found.secret = result.secret;
        found.kind = result.kind;
        if (!result) {
            const auto secret = holdsNothing(result.kind)
                ? secretFromEnvironment(QProcessEnvironment::systemEnvironment())
                : std::nullopt;
            if (secret) {
                found.secret = *secret;
            } else {
                found.exitCode = ExitCode::Credentials;
                found.problem = result.sentence;
            }
        }
        receiver(found);
    };
    connect(m_memory.read(profile.id), &CredentialJob::finished, context, [=, this](const CredentialResult &result) {
        if (!result) {
            connect(m_keychain.read(profile.id), &CredentialJob::finished, context, fromKeychain);
            return;
        }
        Found found;
        found.profile = profile;
        found.secret = result.secret;
        receiver(found);
    });
}

CredentialJob *Connections::keepSecret(const Profile &profile, const Secret &secret, bool forThisRunOnly)
{
    if (forThisRunOnly) {
        // A locked one would ask for its password, of a user who wants nothing of it.
        if (m_keychain.state().kind == KeychainState::Kind::Available)
            m_keychain.remove(profile.id);
        return m_memory.write(profile.id, secret);
    }
    m_memory.remove(profile.id);
    return m_keychain.write(profile.id, secret);
}

CredentialJob *Connections::forgetSecret(const Profile &profile)
{
    m_memory.remove(profile.id);
    return m_keychain.remove(profile.id);
}

QString Connections::describeForgotten(const Profile &profile, const CredentialResult &result)
{
    if (result)
        return tr("The connection %1 and its secret are removed.").arg(profile.name);
    //: %2: the key of the entry, a long row of digits and letters.
    return tr("The connection %1 is removed. The keychain cannot be reached, so that a secret which it holds is still "
              "there: delete the entry %2 of billscope in the desktop’s password manager.")
        .arg(profile.name, profile.id);
}

FetchOptions Connections::fetchOptions(const Profile &profile, const Secret &secret, const SourceOptions &options) const
{
    FetchOptions fetch;
    fetch.isFresh = options.isFresh;
    fetch.botIds = options.bots;
    fetch.pageSize = options.pageSize > 0 ? options.pageSize : profile.pageSize;
    // "auto" names no zone: it is detected.
    fetch.apiZone = Zone::fromName(options.apiZone.isEmpty() ? profile.apiZone : options.apiZone);
    if (const int rate = options.rate >= 0 ? options.rate : profile.rate; rate >= 0)
        fetch.rate = RateLimits::atMost(rate);
    fetch.withBotNames = true;
    fetch.requestLog = m_requestLog;
    fetch.archivePath = archivePath(archiveKeyOf(profile, secret));
    return fetch;
}

std::unique_ptr<SourceJob> Connections::makeFetch(
    const Profile &profile, const Secret &secret, const SourceOptions &options, const Period &period, const Zone &zone)
{
    if (options.isOffline) {
        QStringList bots = fetchOptions(profile, secret, options).botsOf(profile);
        bots.removeAll(QString());
        return std::make_unique<ArchiveJob>(archivePath(archiveKeyOf(profile, secret)),
            ArchiveChoice{.period = period, .source = ArchiveSource::of(profile), .bots = bots, .zone = zone},
            Zone::fromName(options.apiZone));
    }
    auto job = std::make_unique<FetchJob>(m_network, profile, TokenSource(secret, profile.algorithm), period, zone,
        fetchOptions(profile, secret, options));
    connect(job.get(), &FetchJob::adminPathWorked, this, [this, id = profile.id](const QString &path) {
        if (!id.isEmpty())
            m_profiles.setAdminPath(id, path);
    });
    return job;
}

std::unique_ptr<SourceJob> Connections::makeFetch(
    const std::vector<Found> &connections, const SourceOptions &options, const Period &period, const Zone &zone)
{
    if (connections.size() == 1)
        return makeFetch(connections.front().profile, connections.front().secret, options, period, zone);
    std::vector<JoinedJob::Part> parts;
    parts.reserve(connections.size());
    for (const Found &found : connections)
        parts.push_back(
            {found.profile.name, [=, this] { return makeFetch(found.profile, found.secret, options, period, zone); }});
    return std::make_unique<JoinedJob>(parts);
}

std::unique_ptr<JoinedLookup> Connections::makeUsageSummary(
    const std::vector<Found> &connections, const SourceOptions &options, const Period &period, const Zone &zone)
{
    std::vector<JoinedLookup::Part> parts;
    for (const Found &found : connections) {
        const Profile &profile = found.profile;
        parts.push_back({connections.size() == 1 ? QString() : profile.name,
            std::make_unique<UsageSummaryJob>(m_network, profile, TokenSource(found.secret, profile.algorithm), period,
                zone, fetchOptions(profile, found.secret, options))});
    }
    return std::make_unique<JoinedLookup>(std::move(parts));
}

std::unique_ptr<JoinedLookup> Connections::makeSessionHistory(const std::vector<Found> &connections,
    const SourceOptions &options, const QMap<QString, QStringList> &conversations, const Period &period)
{
    std::vector<JoinedLookup::Part> parts;
    for (const Found &found : connections) {
        const Profile &profile = found.profile;
        parts.push_back({connections.size() == 1 ? QString() : profile.name,
            std::make_unique<SessionHistoryJob>(m_network, profile, TokenSource(found.secret, profile.algorithm),
                conversations, period, fetchOptions(profile, found.secret, options))});
    }
    return std::make_unique<JoinedLookup>(std::move(parts));
}

std::vector<Connections::KeptUsage> Connections::keptUsage(
    const std::vector<Found> &connections, const SourceOptions &options, const Period &period, const Zone &zone) const
{
    std::vector<KeptUsage> kept;
    for (const Found &found : connections) {
        const FetchOptions fetch = fetchOptions(found.profile, found.secret, options);
        kept.push_back({fetch.archivePath, UsageSummaryJob::partsOf(found.profile, period, zone, fetch)});
    }
    return kept;
}

std::optional<ArchivedUsage> Connections::readUsage(const std::vector<KeptUsage> &kept)
{
    std::optional<ArchivedUsage> all;
    for (const KeptUsage &one : kept) {
        const auto usage = archivedUsage(one.archive, one.parts);
        if (!usage)
            return std::nullopt;
        if (!all)
            all = ArchivedUsage{.totals = {}, .askedAt = usage->askedAt};
        all->totals.add(usage->totals);
        all->askedAt = std::min(all->askedAt, usage->askedAt);
    }
    return all;
}

QString Connections::namesOf(const std::vector<Found> &connections)
{
    QStringList names;
    for (const Found &found : connections)
        names << found.profile.name;
    return names.join(u" + "_s);
}

QString Connections::hostsOf(const std::vector<Found> &connections)
{
    QStringList hosts;
    for (const Found &found : connections)
        hosts << found.profile.host;
    hosts.removeDuplicates();
    return hosts.join(u", "_s);
}

std::unique_ptr<JoinedRecheck> Connections::makeRecheck(
    const std::vector<Found> &connections, const SourceOptions &options, const std::vector<LedgerLine> &ledger)
{
    std::vector<JoinedRecheck::Part> parts;
    for (const Found &found : connections) {
        const Profile &profile = found.profile;
        std::vector<LedgerLine> lines;
        std::ranges::copy_if(ledger, std::back_inserter(lines),
            [&](const LedgerLine &line) { return connections.size() == 1 || line.connection == profile.name; });
        parts.push_back({connections.size() == 1 ? QString() : profile.name,
            std::make_unique<RecheckJob>(m_network, profile, TokenSource(found.secret, profile.algorithm), lines,
                fetchOptions(profile, found.secret, options))});
    }
    return std::make_unique<JoinedRecheck>(std::move(parts));
}
