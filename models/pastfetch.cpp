// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastfetch.h"

#include "cellbuffer.h"

using namespace Qt::StringLiterals;

QByteArray pastFetchesCsvTitles()
{
    return "id,askedAt,from,to,zone,bots,parts,rows,verdict,bytes,pagesDeletedOn,connection\r\n"_ba;
}

QByteArray pastFetchesCsv(const std::vector<PastFetch> &fetches, const QString &connection)
{
    CellBuffer csv(',', false);
    for (const PastFetch &fetch : fetches) {
        const QStringList cells{QString::number(fetch.id), fetch.askedAt.toString(u"yyyy-MM-dd'T'HH:mm:ss'+00:00'"_s),
            fetch.period.from.toString(Qt::ISODate), fetch.period.to.toString(Qt::ISODate), fetch.zone,
            fetch.bots.join(u' '), QString::number(fetch.parts.size()),
            fetch.rows < 0 ? QString() : QString::number(fetch.rows), verdictName(fetch.verdict),
            QString::number(fetch.bytes), fetch.pagesDeletedAt.date().toString(Qt::ISODate), connection};
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (column > 0)
                csv.put(',');
            csv.cell(cells.at(column).toStdString());
        }
        csv.plain("\r\n");
    }
    return QByteArray(csv.text().data(), static_cast<qsizetype>(csv.text().size()));
}
