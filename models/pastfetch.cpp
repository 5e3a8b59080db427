// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastfetch.h"

#include "cellbuffer.h"

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView kindName(FetchesOwner::Kind kind)
{
    switch (kind) {
    case FetchesOwner::Kind::Connection:
        return "connection"_L1;
    case FetchesOwner::Kind::Host:
        return "host"_L1;
    case FetchesOwner::Kind::Removed:
        return "removed"_L1;
    }
    Q_UNREACHABLE();
}

QStringList cellsOf(const PastFetch &fetch)
{
    return {QString::number(fetch.id), fetch.askedAt.toString(u"yyyy-MM-dd'T'HH:mm:ss'+00:00'"_s),
        fetch.period.from.toString(Qt::ISODate), fetch.period.to.toString(Qt::ISODate), fetch.zone,
        fetch.bots.join(u' '), QString::number(fetch.parts.size()),
        fetch.rows < 0 ? QString() : QString::number(fetch.rows), verdictName(fetch.verdict),
        QString::number(fetch.bytes), fetch.pagesDeletedAt.date().toString(Qt::ISODate)};
}

} // namespace

QByteArray pastFetchesCsvTitles()
{
    return "id,askedAt,from,to,zone,bots,parts,rows,verdict,bytes,pagesDeletedOn,connection,host,scope,source,archive"
           "\r\n"_ba;
}

QByteArray pastFetchesCsv(const std::vector<PastFetch> &fetches, const FetchesOwner &owner)
{
    CellBuffer csv(',', false);
    const auto put = [&](const QStringList &cells, const QString &host, const QString &scope) {
        csv.line(cells + QStringList{owner.connection, host, scope, kindName(owner.kind), owner.archive});
    };
    for (const PastFetch &fetch : fetches)
        put(cellsOf(fetch), fetch.host, scopeName(fetch.scope));
    if (fetches.empty() && owner.kind != FetchesOwner::Kind::Connection)
        put(QStringList(11, QString()), {}, {});
    return csv.bytes();
}
