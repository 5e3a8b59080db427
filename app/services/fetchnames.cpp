// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchnames.h"

#include "archivednames.h"

#include <cstdlib>

/// New bots are rare.
static constexpr qint64 SecondsBetweenNames = 24 * 3600;

FetchNames::FetchNames(
    NetworkStack &stack, const Profile &profile, const TokenSource &tokens, const FetchOptions &options)
    : m_isPossible(options.withBotNames && profile.scope == Scope::Admin)
    , m_isFresh(options.isFresh)
    , m_now(options.now)
    , m_job(stack, profile, tokens, options)
{
    connect(&m_job, &BotNamesJob::waiting, this, &FetchNames::waiting);
    connect(&m_job, &BotNamesJob::finished, this, [this](const BotNames &names, const QString &note) {
        m_note = note;
        emit finished(names, note.isEmpty());
    });
}

void FetchNames::setKnown(const ArchivedNames &known)
{
    const bool areOld = !known.askedAt.isValid() || std::abs(known.askedAt.secsTo(m_now())) > SecondsBetweenNames;
    m_areWanted = m_isPossible && (m_isFresh || areOld);
}

void FetchNames::ask()
{
    m_areWanted = false;
    m_job.start();
}
