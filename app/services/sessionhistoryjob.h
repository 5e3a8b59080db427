// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversationhistory.h"
#include "lookupjob.h"

#include <QMap>

#include <memory>

/// Looks conversations up in the vendor's session history, fifty a request. Of the answers only what a
/// ConversationHistory holds is kept; the rest tells of persons and is dropped.
class SessionHistoryJob : public LookupJob
{
    Q_OBJECT

public:
    /// Conversation ids by the bot of their sessions, each once.
    using Conversations = QMap<QString, QStringList>;

    /// In bot scope those of the connection's bots are asked for, of their bots. `period`: the days that they are of.
    SessionHistoryJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens,
        const Conversations &conversations, const Period &period, const FetchOptions &options = {},
        QObject *parent = nullptr);

    /// As far as it came.
    const ConversationHistory &history() const { return *m_history; }
    void addTo(LookupFacts *facts) const override { facts->history.add(*m_history); }
    int doneCount() const override { return m_all - static_cast<int>(m_batches.size()); }
    int partCount() const override { return m_all; }

protected:
    void askNext() override;
    void take(const ApiAnswer &answer) override;
    bool takeRefusal() override;

private:
    struct Batch
    {
        QString bot;
        QStringList ids;
    };

    void takeFound(const HistoryAnswer &answer);

    Period m_period;
    /// The next one last.
    std::vector<Batch> m_batches;
    int m_all = 0;
    std::shared_ptr<ConversationHistory> m_history = std::make_shared<ConversationHistory>();
    /// An answer came: ids that are refused alone are at fault themselves.
    bool m_isUnderstood = false;
};
