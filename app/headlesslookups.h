// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "connections.h"
#include "conversationhistory.h"
#include "sessionstore.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

/// What a verb looks up beside the sessions: the vendor's usage summary, or the session history of conversations. Says
/// on standard error how many requests that needs, before they are sent. Used once.
class HeadlessLookups : public QObject
{
    Q_OBJECT

public:
    HeadlessLookups(const CommandLine &line, Connections &connections, const std::vector<Connections::Found> &found,
        const Period &period, const Zone &zone);
    ~HeadlessLookups() override;

    /// What is kept of earlier look-ups. Reads files.
    void readKept(const QString &archivePath);
    /// Asks for what the command line wants; `rows` are those whose conversations are looked up. finished() follows,
    /// never from within the call.
    void start(const SessionStore &store, const std::vector<quint32> &rows);
    void abort();

    /// Null: nothing was ever looked up.
    const std::shared_ptr<const ConversationHistory> &history() const { return m_history; }
    const std::optional<ArchivedUsage> &usage() const { return m_usage; }

signals:
    /// Once. An exit code and a sentence if it failed; then nothing is to be written.
    void finished(int exitCode, const QString &sentence);

private:
    void run(std::unique_ptr<JoinedLookup> lookup);
    void takeEnd(const LookupEnd &end);
    void endLater(int exitCode, const QString &sentence = {});

    CommandLine m_line;
    Connections &m_connections;
    std::vector<Connections::Found> m_found;
    Period m_period;
    Zone m_zone;
    std::shared_ptr<const ConversationHistory> m_history;
    std::optional<ArchivedUsage> m_usage;
    QDateTime m_askedAt;
    std::unique_ptr<JoinedLookup> m_lookup;
};
