// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchnotes.h"

#include "fetchjob.h"

#include <algorithm>

QString describeEarlierAnswers(const std::deque<FetchPart> &parts, const QDateTime &askedAt)
{
    const QDateTime dayBefore = askedAt.addDays(-1);
    QDateTime first = dayBefore;
    int earlier = 0;
    for (const FetchPart &part : parts) {
        if (part.isClosed && !part.pages.empty() && part.pages.front().askedAt <= dayBefore) {
            first = std::min(first, part.pages.front().askedAt);
            ++earlier;
        }
    }
    if (earlier == 0)
        return {};
    return FetchJob::tr(
        "%Ln of its parts were asked for before, the first one on %1, and had settled by then.", nullptr, earlier)
        .arg(first.toUTC().toString(Qt::ISODate));
}

ApiError unreadableAnswer(const PageOutcome &page, const QString &host)
{
    ApiError error{.kind = ApiError::Kind::Unreadable};
    error.detail = withoutSecrets(page.detail);
    if (page.problem == SessionPage::Problem::Empty)
        error.sentence = ApiError::tr("%1 sent an empty answer; try again, and check that the host is that of the API.")
                             .arg(host);
    else if (page.problem == SessionPage::Problem::NotJson)
        error.sentence = FetchJob::tr(
            "The answer of %1 is cut off or damaged; try again, and if it stays so, with a smaller page size.")
                             .arg(host);
    else
        error.sentence = FetchJob::tr(
            "%1 answered something that is no list of billing sessions. Try again later; if it goes on, "
            "check the host name, and whether a proxy or a sign-in page answers in its place.")
                             .arg(host);
    return error;
}
