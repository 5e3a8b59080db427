// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "renderedsessions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
int codeOf(QHash<QByteArray, int> &codes, const QByteArray &text)
{
    const auto known = codes.constFind(text);
    return known != codes.cend() ? *known : *codes.insert(text, static_cast<int>(codes.size()));
}
} // namespace

RenderedSessions::RenderedSessions(const SessionWriter &writer, RowOddities oddities)
    : m_writer(writer)
    , m_oddities(oddities)
{ }

void RenderedSessions::reserve(int count)
{
    constexpr qsizetype usualLength = 560;
    m_rows.reserve(static_cast<size_t>(count));
    m_text.reserve(count * usualLength);
}

void RenderedSessions::add(const GeneratedSession &session)
{
    Q_ASSERT(m_rows.empty() || m_rows.back().times[0] <= session.billingStart);
    m_rows.push_back({{session.billingStart, session.billingEnd, session.conversationStart, session.conversationEnd},
        m_text.size(), codeOf(m_bots, QByteArray::fromStdString(session.botId)),
        codeOf(m_channels, QByteArray::fromStdString(session.channel).toLower())});
    if (!m_oddities) {
        m_writer.write(session, m_text);
        return;
    }
    QByteArray row;
    m_writer.write(session, row);
    applyOddities(m_oddities, static_cast<int>(m_rows.size()) - 1, row);
    m_text += row;
}

std::vector<int> RenderedSessions::select(const Query &query) const
{
    const auto field = static_cast<size_t>(query.field);
    auto begin = m_rows.begin();
    auto end = m_rows.end();
    if (query.field == TimeField::BillingStart) {
        const auto start = [](const Row &row) { return row.times[0]; };
        begin = std::ranges::lower_bound(m_rows, query.from, {}, start);
        end = std::ranges::lower_bound(m_rows, query.to, {}, start);
    }
    const int bot = m_bots.value(query.botId, -1);
    const int channel = m_channels.value(query.channel.toLower(), -1);
    std::vector<int> rows;
    for (auto row = begin; row < end; ++row) {
        if (row->times[field] >= query.from && row->times[field] < query.to
            && (query.botId.isEmpty() || row->bot == bot) && (query.channel.isEmpty() || row->channel == channel))
            rows.push_back(static_cast<int>(row - m_rows.begin()));
    }
    return rows;
}

QByteArrayView RenderedSessions::json(int row) const
{
    const auto index = static_cast<size_t>(row);
    const qsizetype begin = m_rows[index].begin;
    const qsizetype end = index + 1 < m_rows.size() ? m_rows[index + 1].begin : m_text.size();
    return QByteArrayView(m_text).sliced(begin, end - begin);
}

QByteArray RenderedSessions::jsonEndingAtStart(int row) const
{
    QByteArray text = json(row).toByteArray();
    SessionWriter writer = m_writer;
    replaceValue(
        text, "billingSessionEndDateTime"_ba, '"' + writer.time(m_rows[static_cast<size_t>(row)].times[0]) + '"');
    return text;
}
