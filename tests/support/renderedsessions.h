// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "koreapioptions.h"

#include <QHash>

#include <array>
#include <vector>

/// Sessions as JSON text, written once, with what the API can ask for; a page of a million is there in milliseconds.
class RenderedSessions
{
public:
    using TimeField = KoreApiOptions::TimeField;

    /// Sessions of the field's time from `from` to before `to`, UTC seconds; empty texts mean any bot or channel.
    struct Query
    {
        TimeField field = TimeField::BillingStart;
        std::int64_t from = 0;
        std::int64_t to = 0;
        QByteArray botId = {};
        QByteArray channel = {}; ///< in any case
    };

    RenderedSessions(const SessionWriter &writer, RowOddities oddities);

    void reserve(int count);

    /// Sessions are to be added in the order of their billing start.
    void add(const GeneratedSession &session);

    /// The numbers of the rows that fit, in the order of their billing start.
    std::vector<int> select(const Query &query) const;

    int count() const { return static_cast<int>(m_rows.size()); }
    std::int64_t billingStart(int row) const { return m_rows[static_cast<size_t>(row)].times[0]; }

    /// The JSON of a row, valid while nothing is added.
    QByteArrayView json(int row) const;

    /// The same, with a billing end that is its start.
    QByteArray jsonEndingAtStart(int row) const;

    QList<QByteArray> botIds() const { return m_bots.keys(); }

private:
    struct Row
    {
        std::array<std::int64_t, 4> times; // by TimeField
        qsizetype begin;
        int bot;
        int channel;
    };

    SessionWriter m_writer;
    RowOddities m_oddities;
    QByteArray m_text;
    std::vector<Row> m_rows;
    QHash<QByteArray, int> m_bots;
    QHash<QByteArray, int> m_channels;
};
