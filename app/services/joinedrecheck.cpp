// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joinedrecheck.h"

#include <utility>

using namespace Qt::StringLiterals;

JoinedRecheck::JoinedRecheck(std::vector<Part> parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    for (const Part &part : m_parts) {
        connect(part.job.get(), &RecheckJob::progressChanged, this,
            [this](int done, int, const QString &note) { showProgress(done, note); });
        connect(part.job.get(), &RecheckJob::finished, this, &JoinedRecheck::takeResult);
    }
}

void JoinedRecheck::start()
{
    if (!std::exchange(m_started, true))
        askNext();
}

void JoinedRecheck::abort()
{
    m_aborted = true;
    if (m_started && m_next < m_parts.size())
        m_parts[m_next].job->abort();
}

void JoinedRecheck::askNext()
{
    if (m_next < m_parts.size() && !m_aborted)
        return m_parts[m_next].job->start();
    m_result.isCancelled = m_result.isCancelled || m_next < m_parts.size();
    emit finished(m_result);
}

void JoinedRecheck::showProgress(int done, const QString &note)
{
    int before = 0;
    int all = 0;
    for (size_t part = 0; part < m_parts.size(); ++part) {
        before += part < m_next ? m_parts[part].job->partCount() : 0;
        all += m_parts[part].job->partCount();
    }
    const QString &name = m_parts[m_next].name;
    emit progressChanged(before + done, all, name.isEmpty() || note.isEmpty() ? note : u"%1: %2"_s.arg(name, note));
}

void JoinedRecheck::takeResult(const RecheckResult &result)
{
    const QString &name = m_parts[m_next].name;
    if (result.parts.empty() && !name.isEmpty())
        m_result.leftOut.append(name);
    m_result.parts.insert(m_result.parts.end(), result.parts.begin(), result.parts.end());
    m_result.isCancelled = m_result.isCancelled || result.isCancelled;
    if (!m_result.askedAt.isValid())
        m_result.askedAt = result.askedAt;
    if (result.error && !m_result.error) {
        m_result.error = result.error;
        if (!name.isEmpty())
            m_result.error.sentence = u"%1: %2"_s.arg(name, result.error.sentence);
    }
    ++m_next;
    askNext();
}
