// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "utctime.h"
#include "zone.h"

#include <array>
#include <string>
#include <string_view>

/// What a date text of the API says.
struct ReadTime
{
    enum class Kind : quint8 { Missing, Unreadable, Local, Utc };
    /// Seconds since 1970-01-01 00:00:00, of the API's own zone (Local) or of UTC.
    qint64 seconds = 0;
    Kind kind = Kind::Missing;
    /// There was a fraction of a second besides, other than 0.
    bool isCut = false;

    constexpr ReadTime() = default;
    constexpr ReadTime(Kind what, qint64 when, bool cut = false)
        : seconds(when)
        , kind(what)
        , isCut(cut)
    { }

    bool operator==(const ReadTime &) const = default;
};

/// Reads `MM-DD-YYYY h:mm:ss am|pm` (Local), ISO 8601 with an offset or Z (Utc) or without (Local), with or without
/// fractions, which are cut off; blanks around it are allowed. Empty text is Missing, everything else Unreadable.
/// Format: Billing Sessions API, v9.0 to XO 11.
ReadTime readApiTime(std::string_view text);

/// The same of one text after the other: times of a page often lie on the day of the one before.
class ApiTimeReader
{
public:
    ReadTime read(std::string_view text);

private:
    /// `MM-DD-YYYY h:mm:ss am|pm` exactly as documented.
    bool readDocumented(std::string_view text, qint64 *seconds);
    bool readDate(const char *text);

    /// The last date with the blank behind it, and when that day began.
    std::array<char, 11> m_date{'0', '1', '-', '0', '1', '-', '1', '9', '7', '0', ' '};
    qint64 m_day = 0;
};

/// Fixed machine formats, written without locale. `out` is appended to.
/// `2021-03-10T14:05:03+00:00` in the zone.
void appendIsoTime(std::string *out, UtcSecond time, const Zone &zone);
/// `2021-03-10 14:05:03` in the zone.
void appendPlainTime(std::string *out, UtcSecond time, const Zone &zone);
/// `h:mm:ss`, hours unbounded; negative with a minus sign.
void appendLength(std::string *out, qint64 seconds);
