// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joinedlookup.h"

using namespace Qt::StringLiterals;

JoinedLookup::JoinedLookup(std::vector<Part> parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    Q_ASSERT(!m_parts.empty());
    for (const Part &part : m_parts) {
        connect(part.job.get(), &LookupJob::progressChanged, this,
            [this](int, int, const QString &note) { tellProgress(note); });
        connect(part.job.get(), &LookupJob::finished, this, &JoinedLookup::takeEnd);
    }
}

FetchEstimate JoinedLookup::estimate() const
{
    FetchEstimate all;
    for (const Part &part : m_parts) {
        const FetchEstimate one = part.job->estimate();
        all.requests += one.requests;
        all.seconds += one.seconds;
    }
    return all;
}

void JoinedLookup::start()
{
    m_parts.front().job->start();
}

void JoinedLookup::abort()
{
    if (m_next < m_parts.size())
        m_parts[m_next].job->abort();
}

LookupFacts JoinedLookup::facts() const
{
    LookupFacts facts;
    for (const Part &part : m_parts)
        part.job->addTo(&facts);
    return facts;
}

void JoinedLookup::tellProgress(const QString &note)
{
    int done = 0;
    int all = 0;
    for (const Part &part : m_parts) {
        done += part.job->doneCount();
        all += part.job->partCount();
    }
    const QString name = m_next < m_parts.size() ? m_parts[m_next].name : QString();
    emit progressChanged(done, all, name.isEmpty() || note.isEmpty() ? note : u"%1: %2"_s.arg(name, note));
}

void JoinedLookup::takeEnd(const LookupEnd &end)
{
    if (m_end.notKept.isEmpty())
        m_end.notKept = end.notKept;
    m_end.error = end.error;
    m_end.isCancelled = end.isCancelled;
    const QString name = m_parts[m_next].name;
    if (end.error && !name.isEmpty())
        m_end.error.sentence = u"%1: %2"_s.arg(name, end.error.sentence);
    ++m_next;
    if (m_next < m_parts.size() && !end.error && !end.isCancelled)
        m_parts[m_next].job->start();
    else
        emit finished(m_end);
}
