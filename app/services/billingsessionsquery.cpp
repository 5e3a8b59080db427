// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "billingsessionsquery.h"

#include "fetchplan.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

QByteArray BillingSessionsQuery::toJson() const
{
    QJsonObject body{
        {u"fromDate"_s, apiTimestamp(from)}, {u"toDate"_s, apiTimestamp(to)}, {u"limit"_s, limit}, {u"skip"_s, skip}};
    if (!botId.isEmpty())
        body.insert("botId"_L1, botId);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}
