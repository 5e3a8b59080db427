// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "billingsessionsquery.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

QByteArray BillingSessionsQuery::toJson() const
{
    QJsonObject body{{u"fromDate"_s, from.toUTC().toString(Qt::ISODateWithMs)},
        {u"toDate"_s, to.toUTC().toString(Qt::ISODateWithMs)}, {u"limit"_s, limit}, {u"skip"_s, skip}};
    if (!botId.isEmpty())
        body.insert("botId"_L1, botId);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}
