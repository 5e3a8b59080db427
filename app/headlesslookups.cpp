// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headlesslookups.h"

#include "console.h"
#include "conversationsofrows.h"
#include "exitcode.h"

HeadlessLookups::HeadlessLookups(const CommandLine &line, Connections &connections,
    const std::vector<Connections::Found> &found, const Period &period, const Zone &zone)
    : m_line(line)
    , m_connections(connections)
    , m_found(found)
    , m_period(period)
    , m_zone(zone)
{ }

HeadlessLookups::~HeadlessLookups() = default;

void HeadlessLookups::readKept(const QString &archivePath)
{
    auto known = std::make_shared<ConversationHistory>(archivedHistory(archivePath));
    if (m_history)
        known->add(*m_history);
    if (!known->isEmpty())
        m_history = known;
}

void HeadlessLookups::start(const SessionStore &store, const std::vector<quint32> &rows)
{
    if (m_line.withSummary && m_line.source.isOffline) {
        m_usage = Connections::readUsage(m_connections.keptUsage(m_found, m_line.source, m_period, m_zone));
        return m_usage ? endLater(ExitCode::Success)
                       : endLater(ExitCode::File,
                           tr("No usage summary of these days is kept; leave out --offline to ask the vendor for it."));
    }
    if (m_line.source.isOffline)
        return endLater(ExitCode::Success);
    if (m_line.withSummary)
        return run(m_connections.makeUsageSummary(m_found, m_line.source, m_period, m_zone));
    const auto conversations = conversationsOf(store, rows, m_line.source.isFresh ? nullptr : m_history.get());
    if (conversations.isEmpty())
        return endLater(ExitCode::Success);
    run(m_connections.makeSessionHistory(m_found, m_line.source, conversations, m_period));
}

void HeadlessLookups::run(std::unique_ptr<JoinedLookup> lookup)
{
    m_lookup = std::move(lookup);
    m_askedAt = QDateTime::currentDateTimeUtc();
    connect(m_lookup.get(), &JoinedLookup::finished, this, &HeadlessLookups::takeEnd);
    const FetchEstimate estimate = m_lookup->estimate();
    if (estimate.requests > 0)
        writeStandardError((m_line.withSummary ? tr("The vendor is asked for its usage summary: %1.")
                                               : tr("The vendor is asked for the session history: %1."))
                               .arg(describe(estimate))
            + u'\n');
    m_lookup->start();
}

void HeadlessLookups::abort()
{
    if (m_lookup)
        m_lookup->abort();
}

void HeadlessLookups::takeEnd(const LookupEnd &end)
{
    if (end.isCancelled)
        return;
    if (!end.notKept.isEmpty())
        writeStandardError(end.notKept + u'\n');
    if (end.error) {
        emit finished(exitCode(end.error.kind), end.error.sentence);
        return;
    }
    const LookupFacts facts = m_lookup->facts();
    if (m_line.withSummary) {
        m_usage = ArchivedUsage{.totals = facts.usage, .askedAt = m_askedAt};
    } else {
        auto known = std::make_shared<ConversationHistory>();
        if (m_history)
            known->add(*m_history);
        known->add(facts.history);
        m_history = known;
    }
    emit finished(ExitCode::Success, {});
}

void HeadlessLookups::endLater(int exitCode, const QString &sentence)
{
    QMetaObject::invokeMethod(
        this, [this, exitCode, sentence] { emit finished(exitCode, sentence); }, Qt::QueuedConnection);
}
