// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apitransfer.h"

#include "answererror.h"
#include "networkaccess.h"
#include "retrydelay.h"
#include "sessionpage.h"
#include "transporterror.h"
#include "wipe.h"

#include <QLoggingCategory>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(transferLog, "billscope.network", QtWarningMsg)

namespace {

/// What may lie between the network and us; more of what comes faster waits at the server.
constexpr qint64 ReadBufferBytes = 8 * 1024 * 1024;
/// Of an answer that is given up.
constexpr qsizetype KeptBytes = 64 * 1024;

int seconds(std::chrono::milliseconds time)
{
    return int(std::chrono::ceil<std::chrono::seconds>(time).count());
}

} // namespace

ApiTransfer::ApiTransfer(const ApiRequest &request)
    : m_request(request)
    , m_silence(this)
    , m_deadline(this)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(request.limits.silence);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(request.limits.whole);
    connect(&m_silence, &QTimer::timeout, this,
        [this] { stop(silenceError(seconds(m_request.limits.silence), m_request.context)); });
    connect(&m_deadline, &QTimer::timeout, this,
        [this] { stop(deadlineError(seconds(m_request.limits.whole), m_request.context)); });
}

ApiTransfer::~ApiTransfer()
{
    if (m_request.takeBody)
        wipe(&m_answer.body);
    wipe(&m_token);
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void ApiTransfer::start(NetworkAccess &access)
{
    m_answer.path = m_request.path;
    m_answer.askedAt = QDateTime::currentDateTimeUtc();
    m_reply = send(access);
    if (!m_reply) {
        finish();
        return;
    }
    m_reply->setReadBufferSize(ReadBufferBytes);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, &ApiTransfer::connecting);
    connect(m_reply, &QNetworkReply::encrypted, this, &ApiTransfer::encrypted);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::uploadProgress, &m_silence, qOverload<>(&QTimer::start));
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ApiTransfer::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiTransfer::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &ApiTransfer::finish);
    m_silence.start();
    m_deadline.start();
}

void ApiTransfer::cancel()
{
    stop(cancelledError());
}

/// Null if nothing was sent; then the answer has an error.
QNetworkReply *ApiTransfer::send(NetworkAccess &access)
{
    m_answer.error = m_request.problem;
    if (m_answer.error)
        return nullptr;
    const std::optional<QByteArray> token = m_request.tokens.next(&m_answer.error);
    if (!token)
        return nullptr;
    m_token = *token;
    QNetworkRequest request(QUrl(m_request.origin + m_request.path));
    request.setRawHeader("auth", *token);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Billscope/" BILLSCOPE_VERSION ""_s);
    if (!m_request.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return access.send(m_request.settings, request, m_request.verb, m_request.body, &m_answer.error);
}

void ApiTransfer::readHead()
{
    m_silence.start();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QDateTime date = httpDate(m_reply->rawHeader("Date"));
    if (date.isValid())
        m_answer.clockSkew = date.secsTo(QDateTime::currentDateTimeUtc());
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_request.limits.bytes)
        stop(sizeError(m_request.limits.bytes, m_request.context));
}

void ApiTransfer::readBody()
{
    m_silence.start();
    takeBytes();
    if (m_answer.body.size() > m_request.limits.bytes)
        stop(sizeError(m_request.limits.bytes, m_request.context));
}

/// Appending alone would copy all that is there whenever its buffer grows; reserved, it grows where it is.
void ApiTransfer::takeBytes()
{
    QByteArray &body = m_answer.body;
    const qsizetype before = body.size();
    const qsizetype needed = PageParser::roomFor(before + m_reply->bytesAvailable());
    if (body.capacity() < needed)
        body.reserve(needed + needed / 2);
    body.resize(before + m_reply->bytesAvailable());
    const qint64 taken = m_reply->read(body.data() + before, body.size() - before);
    body.truncate(before + std::max<qint64>(0, taken));
}

/// Ends the exchange for a reason of our own, which Qt would report as cancelled.
void ApiTransfer::stop(const ApiError &error)
{
    if (m_isFinished)
        return;
    m_answer.error = error;
    m_answer.error.httpStatus = m_answer.status;
    if (m_request.takeBody)
        wipe(&m_answer.body);
    // A token that lies across the end is seen whole.
    m_answer.body = m_answer.body.left(KeptBytes + m_token.size());
    hideToken();
    m_answer.body.truncate(KeptBytes);
    finish();
}

void ApiTransfer::finish()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_silence.stop();
    m_deadline.stop();
    if (m_reply && !m_answer.error) {
        takeBytes();
        if (m_request.takeBody)
            takeSecretBody();
        hideToken();
        m_answer.error = m_isTaken ? ApiError() : errorOfReply();
    }
    if (m_request.takeBody)
        wipe(&m_answer.body);
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    const qint64 took = m_answer.askedAt.msecsTo(QDateTime::currentDateTimeUtc());
    qCInfo(transferLog).noquote() << m_request.verb << m_request.context.host << "status" << m_answer.status
                                  << m_answer.body.size() << "bytes" << took << "ms" << m_answer.error.detail;
    emit finished(m_answer);
}

/// Some gateways answer with what they were asked, headers and all, even beside good sessions.
void ApiTransfer::hideToken()
{
    // Every JWT begins with `eyJ` (RFC 7515: the Base64url of `{"`), and a J is rare in answers: looked for without the
    // two letters before it, a token is found to be missing in a fraction of the time.
    constexpr size_t common = 2;
    const std::string_view body(m_answer.body.constData(), static_cast<size_t>(m_answer.body.size()));
    const std::string_view token(m_token.constData(), static_cast<size_t>(m_token.size()));
    if (token.size() > common && body.find(token.substr(common)) != body.npos)
        m_answer.body.replace(m_token, QByteArray(m_token.size(), '*'));
}

/// Of a bad answer the status says enough.
void ApiTransfer::takeSecretBody()
{
    m_isTaken = m_answer.status >= 200 && m_answer.status < 300 && m_reply->error() == QNetworkReply::NoError;
    if (m_isTaken)
        m_request.takeBody(&m_answer.body);
    wipe(&m_answer.body);
}

ApiError ApiTransfer::errorOfReply() const
{
    ApiErrorContext context = m_request.context;
    context.clockSkew = m_answer.clockSkew;
    // The status decides. Only a good answer that was cut, or none at all, is a matter of the transport.
    const bool isRefusal = m_answer.status >= 300;
    if (!isRefusal && m_reply->error() != QNetworkReply::NoError)
        return errorOfTransport(m_reply->error(), m_tlsErrors, context);
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const AnswerHead head{.status = m_answer.status,
        .retryAfter = retryAfter(m_reply->rawHeader("Retry-After"), m_reply->rawHeader("Date")),
        .redirect = target.isEmpty() ? QUrl() : m_reply->url().resolved(target)};
    return errorOfAnswer(head, m_answer.body, context);
}
