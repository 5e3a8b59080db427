// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ledgerline.h"
#include "zone.h"

/// A moment in that zone, in the locale's words: "2 Nov 2026 09:14"; empty if it is not valid.
QString screenTime(const QDateTime &moment, const Zone &zone);
/// From one moment to another: "31 Oct 09:00 – 2 Nov 2026 09:14"; without the first one only the second.
QString screenTimes(const QDateTime &from, const QDateTime &to, const Zone &zone);
/// The same without the year: "2 Nov 09:14".
QString shortScreenTime(const QDateTime &moment, const Zone &zone);
/// Its day: "2 Nov 2026".
QString screenDay(const QDateTime &moment, const Zone &zone);

/// "3.0 MB".
QString sizeText(qint64 bytes);

/// A verdict in the fewest words, for a table: "complete", "3 too few". `rows` and `total` are those it is of, -1 where
/// unknown.
QString verdictText(Verdict verdict, qint64 rows, qint64 total);
/// What a re-check has found since: "5 fewer by now".
QString verdictText(const TotalsSince &since);
/// The same of a part of a fetch, with what it is for the period.
QString verdictText(const LedgerLine &line);
