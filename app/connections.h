// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "credentialjob.h"
#include "joinedlookup.h"
#include "joinedrecheck.h"
#include "keychaincredentialstore.h"
#include "memorycredentialstore.h"
#include "networkstack.h"
#include "profilestore.h"
#include "requestlog.h"
#include "sourcejob.h"

#include <QObject>
#include <QSettings>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

/// The kept connections with their secrets, and the one way to the network; what the window and the headless verbs
/// share.
class Connections : public QObject
{
    Q_OBJECT

public:
    explicit Connections(QObject *parent = nullptr);

    /// A connection and its secret, or why there is none.
    struct Found
    {
        Profile profile;
        Secret secret;
        /// A sentence and the exit code that goes with it; empty on success.
        QString problem;
        int exitCode = 0;
        /// What the keychain said.
        CredentialResult::Kind kind = CredentialResult::Kind::Ok;
    };
    using Receiver = std::function<void(const Found &)>;
    using AllReceiver = std::function<void(const std::vector<Found> &)>;

    QSettings &settings() { return m_settings; }
    ProfileStore &profiles() { return m_profiles; }
    KeychainCredentialStore &keychain() { return m_keychain; }
    NetworkStack &network() { return m_network; }

    /// The kept connection of that name; if there is none, `*problem` is a sentence.
    std::optional<Profile> findProfile(const QString &name, QString *problem) const;
    /// The connections that the command line names, with their secrets: of a profile from the keychain, else from the
    /// environment; of a host from the environment. If one cannot be had, only that one is in the list. `receiver` is
    /// called once, unless `context` is gone by then.
    void find(const SourceOptions &source, QObject *context, const AllReceiver &receiver);
    /// The problem of one that cannot be had, and what else there is on the command line, where nothing can be kept for
    /// one run: the environment.
    static QString problemOnCommandLine(const Found &found);
    /// Whether a keychain that answers so has no secret, so that the environment may serve: one that is locked or
    /// refuses may have another one.
    static bool holdsNothing(CredentialResult::Kind kind);
    /// The secret of a kept connection.
    void findSecret(const Profile &profile, QObject *context, const Receiver &receiver);

    /// Keeps a secret in the keychain, or in memory for this run only. The other one forgets it, the keychain if it
    /// is open.
    CredentialJob *keepSecret(const Profile &profile, const Secret &secret, bool forThisRunOnly);
    /// Removes a secret from both.
    CredentialJob *forgetSecret(const Profile &profile);
    /// What has become of a connection that was removed after it, and of its secret: a keychain that could not be
    /// reached may still hold that.
    static QString describeForgotten(const Profile &profile, const CredentialResult &result);

    /// A fetch, not yet started; what it learns of the profile is kept.
    std::unique_ptr<SourceJob> makeFetch(const Profile &profile, const Secret &secret, const SourceOptions &options,
        const Period &period, const Zone &zone);
    /// The same of several connections, added up.
    std::unique_ptr<SourceJob> makeFetch(
        const std::vector<Found> &connections, const SourceOptions &options, const Period &period, const Zone &zone);
    /// Asks for the totals of such a fetch again, of one or several connections; not yet started.
    std::unique_ptr<JoinedRecheck> makeRecheck(
        const std::vector<Found> &connections, const SourceOptions &options, const std::vector<LedgerLine> &ledger);
    /// Asks for the vendor's usage summary of a period; not yet started.
    std::unique_ptr<JoinedLookup> makeUsageSummary(
        const std::vector<Found> &connections, const SourceOptions &options, const Period &period, const Zone &zone);
    /// Looks these conversations up in the session history, by the bot of their sessions; not yet started. They are of
    /// these days.
    std::unique_ptr<JoinedLookup> makeSessionHistory(const std::vector<Found> &connections,
        const SourceOptions &options, const QMap<QString, QStringList> &conversations, const Period &period);
    /// What was asked so before, and is kept; these read files. May be called in any thread.
    struct KeptUsage
    {
        QString archive;
        std::vector<UsagePart> parts;
    };
    std::vector<KeptUsage> keptUsage(const std::vector<Found> &connections, const SourceOptions &options,
        const Period &period, const Zone &zone) const;
    static std::optional<ArchivedUsage> readUsage(const std::vector<KeptUsage> &kept);
    /// The names of connections as one text, and their hosts.
    static QString namesOf(const std::vector<Found> &connections);
    static QString hostsOf(const std::vector<Found> &connections);

private:
    FetchOptions fetchOptions(const Profile &profile, const Secret &secret, const SourceOptions &options) const;
    void findNext(
        const QStringList &names, const std::vector<Found> &known, QObject *context, const AllReceiver &receiver);
    QSettings m_settings;
    ProfileStore m_profiles;
    KeychainCredentialStore m_keychain;
    MemoryCredentialStore m_memory;
    NetworkStack m_network;
    std::shared_ptr<RequestLog> m_requestLog = std::make_shared<RequestLog>();
};
