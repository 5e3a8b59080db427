// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "botnamesjob.h"

#include <QObject>

struct ArchivedNames;

/// The names of bots in one fetch: asked for at most once a day, once the first page of sessions has come. That one is
/// what a token that serves once is for.
class FetchNames : public QObject
{
    Q_OBJECT

public:
    /// The stack must outlive it.
    FetchNames(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, const FetchOptions &options);

    /// Decides, by what the archive holds, whether the account has to be asked.
    void setKnown(const ArchivedNames &known);
    bool areWanted() const { return m_areWanted; }
    /// finished() follows; they are wanted no more.
    void ask();
    void abort() { m_job.abort(); }
    /// Why bots have no names, a sentence; empty if they have, or nobody asked.
    const QString &note() const { return m_note; }

signals:
    /// What goes on meanwhile ("Waiting 12 s to keep to the limits of the server").
    void waiting(const QString &note);
    /// `areAll`: they are worth to be kept.
    void finished(const BotNames &names, bool areAll);

private:
    const bool m_isPossible;
    const bool m_isFresh;
    const std::function<QDateTime()> m_now;
    BotNamesJob m_job;
    bool m_areWanted = false;
    QString m_note;
};
