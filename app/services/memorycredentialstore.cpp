// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memorycredentialstore.h"

namespace {

/// Knows its result from the start.
class KnownCredentialJob : public CredentialJob
{
public:
    KnownCredentialJob(const CredentialResult &result, QObject *parent)
        : CredentialJob(parent)
    {
        finish(result);
    }
};

} // namespace

CredentialJob *MemoryCredentialStore::read(const QString &profileId)
{
    const auto found = m_secrets.constFind(profileId);
    if (found == m_secrets.constEnd())
        return answer({.kind = CredentialResult::Kind::NotFound,
            .sentence = CredentialResult::tr(
                "No Client ID and Client Secret are kept for this connection; enter them.")});
    return answer({.kind = CredentialResult::Kind::Ok, .sentence = {}, .secret = *found});
}

CredentialJob *MemoryCredentialStore::write(const QString &profileId, const Secret &secret)
{
    if (m_failure)
        m_secrets.insert(profileId, secret);
    return answer({});
}

CredentialJob *MemoryCredentialStore::remove(const QString &profileId)
{
    if (m_failure)
        m_secrets.remove(profileId);
    return answer({});
}

void MemoryCredentialStore::refreshState()
{
    emit stateChanged(state());
}

CredentialJob *MemoryCredentialStore::answer(const CredentialResult &result)
{
    return new KnownCredentialJob(m_failure ? result : m_failure, this);
}
