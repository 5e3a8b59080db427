// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreerror.h"

#include "koreapioptions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

HttpAnswer jsonAnswer(int status, const QByteArray &body)
{
    return {.status = status, .headers = {{"Content-Type", "application/json; charset=utf-8"}}, .body = body};
}

HttpAnswer errorAnswer(const KoreError &error)
{
    const QJsonObject entry{{u"msg"_s, QString::fromUtf8(error.message)}, {u"code"_s, error.code}};
    const QJsonObject body{{u"errors"_s, QJsonArray{entry}}};
    return jsonAnswer(error.status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

void spoil(HttpAnswer &answer, const KoreApiOptions &options)
{
    using Fault = KoreApiOptions::Fault;
    switch (options.fault) {
    case Fault::ServerError:
        answer = errorAnswer({503, 503, "Service unavailable"_ba});
        break;
    case Fault::RateLimit:
        answer = errorAnswer(
            {429, 429, "Rate limit for this API has been reached. Please try again after some time."_ba});
        if (options.retryAfter)
            answer.headers.append({"Retry-After"_ba, QByteArray::number(*options.retryAfter)});
        break;
    case Fault::Html:
        answer.headers = {{"Content-Type"_ba, "text/html"_ba}};
        answer.body = "<!DOCTYPE html><html><body><h1>Please log in to the proxy</h1></body></html>"_ba;
        break;
    case Fault::EmptyBody:
        answer.body.clear();
        break;
    case Fault::CutJson:
        answer.body.truncate(answer.body.size() * 2 / 3);
        break;
    case Fault::CutConnection:
        answer.fault = HttpAnswer::Fault::CutsBody;
        break;
    case Fault::ClosedConnection:
        answer.fault = HttpAnswer::Fault::ClosesAtOnce;
        break;
    case Fault::NeverAnswers:
        answer.fault = HttpAnswer::Fault::NeverAnswers;
        break;
    }
}
