// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchserver.h"

#include "dataset.h"
#include "sessionwriter.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

BenchServer::BenchServer(const SessionGenerator &generator, bool keepsAnswers)
    : m_generator(generator)
    , m_keepsAnswers(keepsAnswers)
    , m_server([this](const HttpRequest &request) { return answer(request); })
{ }

QStringList BenchServer::fetchArguments() const
{
    return {u"--host"_s, m_server.url().toString(QUrl::RemovePath), u"--scope"_s, u"admin"_s, u"--from"_s,
        Dataset::from().toString(Qt::ISODate), u"--to"_s, Dataset::to().toString(Qt::ISODate), u"--page-size"_s,
        QString::number(Dataset::PageSize)};
}

HttpAnswer BenchServer::answer(const HttpRequest &request)
{
    HttpAnswer answer;
    const QString now = QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    answer.headers = {{"Content-Type", "application/json"}, {"Date", now.toLatin1()}};
    if (request.method == "GET") {
        answer.body = R"({"total":0,"availableMore":false,"bots":[]})";
        return answer;
    }
    answer.body = m_answers.value(request.body);
    if (answer.body.isEmpty())
        answer.body = page(request.body);
    if (m_keepsAnswers)
        m_answers.insert(request.body, answer.body);
    return answer;
}

QByteArray BenchServer::page(const QByteArray &body) const
{
    const QJsonObject wish = QJsonDocument::fromJson(body).object();
    const int begin = firstFrom(wish["fromDate"_L1].toString());
    const int end = firstFrom(wish["toDate"_L1].toString());
    const int first = std::min(begin + wish["skip"_L1].toInt(), end);
    const int last = std::min(first + wish["limit"_L1].toInt(Dataset::PageSize), end);
    QByteArray page = "{\"total\":" + QByteArray::number(end - begin)
        + ",\"moreAvailable\":" + (last < end ? "true" : "false") + ",\"sessions\":[";
    SessionWriter writer;
    for (int index = first; index < last; ++index) {
        if (index > first)
            page += ',';
        writer.write(m_generator.session(index), page);
    }
    page += "]}";
    page.squeeze();
    return page;
}

int BenchServer::firstFrom(const QString &time) const
{
    const qint64 moment = QDateTime::fromString(time, Qt::ISODateWithMs).toMSecsSinceEpoch();
    int low = 0;
    int high = m_generator.count();
    while (low < high) {
        const int middle = std::midpoint(low, high);
        if (m_generator.session(middle).billingStart * 1000 < moment)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
