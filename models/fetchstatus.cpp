// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchstatus.h"

#include <QLocale>

namespace {

/// What came before a fetch ended early.
QString received(const Completeness &completeness)
{
    const QLocale locale;
    const QString rows = locale.toString(completeness.tally.rows);
    if (completeness.total < 0)
        return Completeness::tr("%1 received").arg(rows);
    return Completeness::tr("%1 of %2 received").arg(rows, locale.toString(completeness.total));
}

} // namespace

QString describe(const Completeness &completeness)
{
    const QLocale locale;
    const QString rows = locale.toString(completeness.tally.rows);
    switch (completeness.verdict) {
    case Completeness::Verdict::Nothing:
        return completeness.tally.rows == 0
            ? Completeness::tr("nothing fetched yet")
            : Completeness::tr("incomplete: still being fetched, %1").arg(received(completeness));
    case Completeness::Verdict::Complete:
        return Completeness::tr("all %Ln that the API lists", nullptr, static_cast<int>(completeness.tally.rows));
    case Completeness::Verdict::Unproven:
        return Completeness::tr("cannot be verified: the server gives no total");
    case Completeness::Verdict::Changed:
        return Completeness::tr("changed while fetching, fetch again");
    case Completeness::Verdict::Short:
    case Completeness::Verdict::Over:
        return Completeness::tr("differs: %1 received, the API lists %2")
            .arg(rows, locale.toString(completeness.total));
    case Completeness::Verdict::Cancelled:
        return Completeness::tr("incomplete: cancelled, %1").arg(received(completeness));
    case Completeness::Verdict::Failed:
        // Rows that no vendor was asked for are those of a file.
        return (completeness.tally.rows > 0 && !completeness.askedAt.isValid()
                ? Completeness::tr("incomplete: not readable to its end, %1")
                : Completeness::tr("incomplete: the fetch failed, %1"))
            .arg(received(completeness));
    }
    Q_UNREACHABLE();
}
