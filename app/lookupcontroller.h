// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connections.h"
#include "conversationhistory.h"
#include "sourcecomparison.h"

#include <QObject>

#include <memory>
#include <optional>

class CheckController;
class MainWindow;
class QueryRunner;
class ReconcileController;
class SourceController;

/// Asks the vendor, on demand, for its usage summary and for the session history of conversations, and shows what comes
/// of it: beside the invoice, in the findings and in the details. Before anything is asked it tells how many requests
/// that needs. What was asked for the shown sessions before is taken from their archive.
class LookupController : public QObject
{
    Q_OBJECT

public:
    LookupController(Connections &connections, MainWindow &window, QueryRunner &runner, SourceController &source,
        CheckController &checks, const ReconcileController &invoices);
    ~LookupController() override;

    bool isRunning() const { return m_lookup != nullptr; }
    void stop();

private:
    /// What is about to be asked for.
    enum class Kind : quint8 { Summary, History };
    /// A summary is one of its days, which begin in their zone.
    struct DaysShown
    {
        std::optional<Period> period;
        Zone zone;
        bool operator==(const DaysShown &) const = default;
    };

    DaysShown daysShown() const;
    bool isOfShown(const DaysShown &days) const { return days == daysShown(); }
    void askForSummary();
    void askForHistory();
    /// Conversations by bot that were not looked up before; of sessions, if there are any.
    struct HistoryChoice
    {
        QMap<QString, QStringList> conversations;
        bool hasSessions = false;
    };
    void offerHistory(const std::vector<HistoryChoice> &choices);
    /// Calls `then` with the connections of what is shown, with their secrets; else says why they cannot be asked.
    void withConnections(const std::function<void(const std::vector<Connections::Found> &)> &then);
    void run(Kind kind, std::unique_ptr<JoinedLookup> lookup);
    void takeEnd(const LookupEnd &end);
    void tellEnd(const LookupEnd &end, const ConversationHistory &lookedUp);
    void readKept();
    void setHistory(const std::shared_ptr<const ConversationHistory> &history);
    void compare();

    Connections &m_connections;
    MainWindow &m_window;
    QueryRunner &m_runner;
    SourceController &m_source;
    CheckController &m_checks;
    const ReconcileController &m_invoices;
    std::unique_ptr<JoinedLookup> m_lookup;
    Kind m_kind = Kind::Summary;
    QDateTime m_askedAt;
    /// The archives of what it is about.
    QStringList m_about;
    /// Of the days that are shown, and what these were.
    std::optional<ArchivedUsage> m_usage;
    DaysShown m_usageDays;
    /// Of the summary that is being asked for.
    DaysShown m_askedDays;
    std::shared_ptr<const ConversationHistory> m_history;
    /// Only the newest question is answered.
    quint64 m_reading = 0;
    quint64 m_comparing = 0;
};
