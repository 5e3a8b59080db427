// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "generatedsession.h"

#include <QByteArray>
#include <QHash>
#include <QTimeZone>

#include <vector>

/// Writes sessions as the API does: one JSON object with the eleven fields in the documented order.
class SessionWriter
{
public:
    enum class Dates {
        Documented, ///< `MM-DD-YYYY h:mm:ss am|pm`, local to the zone
        Iso, ///< `YYYY-MM-DDThh:mm:ss.000Z`, always UTC
    };

    explicit SessionWriter(const QTimeZone &zone = QTimeZone::utc(), Dates dates = Dates::Documented);

    /// Appends the session as a JSON object.
    void write(const GeneratedSession &session, QByteArray &out);

    /// The UTC second in the form of this writer.
    QByteArray time(std::int64_t second);

private:
    void appendSession(const GeneratedSession &session, std::string &out);
    void appendTime(std::int64_t second, std::string &out);
    std::int64_t offsetAt(std::int64_t second);

    QTimeZone m_zone;
    Dates m_dates;
    std::string m_buffer;
    QHash<std::int64_t, int> m_offsets;
};

/// A whole answer of the API that lists these sessions.
QByteArray writeAnswer(const std::vector<GeneratedSession> &sessions, const QTimeZone &zone = QTimeZone::utc());
