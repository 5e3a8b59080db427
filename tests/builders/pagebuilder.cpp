// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagebuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

QByteArray jsonPage(const std::vector<TestSession> &sessions)
{
    QJsonArray records;
    for (const TestSession &session : sessions) {
        QJsonObject record;
        for (const Field field : allFields()) {
            if (kindOf(field) == FieldKind::Length)
                continue;
            const std::string &value = session.*TestSession::member(field);
            if (!value.empty())
                record.insert(apiName(field), QString::fromStdString(value));
        }
        records.append(record);
    }
    return QJsonDocument(QJsonObject{{u"sessions"_s, records}}).toJson(QJsonDocument::Compact);
}
